import * as z from "zod/mini";
import {
  emailField,
  line,
  nipField,
  optionalShape,
  personName,
  phoneField,
  reasonFields,
  versi,
} from "@/lib/kernel/fields";
import { NPSN, NUPTK, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { newPassword } from "../masuk/schema";

/** A registered school by its NPSN. */
const npsn = z
  .string({ error: "Pilih sekolah." })
  .check(z.overwrite(normalizeIdentifier), z.regex(NPSN, "Pilih sekolah dari hasil pencarian."));

/** What a teacher says about themselves; the limits are the database's. */
const facts = {
  npsn,
  nama: personName("Tuliskan nama lengkap Anda."),
  nuptk: optionalShape(NUPTK, "NUPTK terdiri dari 16 angka. Kosongkan bila Anda belum punya."),
  nip: nipField("Anda "),
  surel: emailField("Tuliskan alamat surel Anda."),
  telepon: phoneField("Tuliskan nomor telepon Anda."),
  mapel: line("Tuliskan mata pelajaran yang Anda ampu.", 80),
  statusKepegawaian: z.enum(["pns", "pppk", "gty", "honorer"], { error: "Pilih status kepegawaian Anda." }),
};

export const factsSchema = z.strictObject(facts);
export type RegistrationFacts = z.output<typeof factsSchema>;
export type FactName = keyof RegistrationFacts;
export const FACT_NAMES = Object.keys(facts) as FactName[];

export const registerSchema = z.strictObject({ ...facts, password: newPassword });

/** Asked for only when an identifier or the contact changes (RELIABILITY A17); what fits is the server's to say. */
const passwordLama = z.prefault(z.string().check(z.maxLength(512, "Password ini terlalu panjang.")), "");

export const correctSchema = z.strictObject({ ...facts, versi, passwordLama });
export const ownVersionSchema = z.strictObject({ versi });

/**
 * Half-typed facts, kept while the reader looks for another school. Nothing is judged here but the length: what is kept
 * travels in a cookie.
 */
const typed = z.prefault(z.string().check(z.maxLength(300, "Paling panjang 300 huruf.")), "");
const draft = {
  npsn: typed,
  nama: typed,
  nuptk: typed,
  nip: typed,
  surel: typed,
  telepon: typed,
  mapel: typed,
  statusKepegawaian: typed,
};
export const draftSchema = z.strictObject(draft);
/** The correction's form carries more, which is not kept. */
export const correctionDraftSchema = z.strictObject({ ...draft, versi: typed, passwordLama });
export type Draft = Partial<Record<FactName, string>>;

export const noFieldsSchema = z.strictObject({});

const akunId = z.uuid();

export const decisionSchema = z.strictObject({ akunId, versi });

export const reasonedDecisionSchema = z.strictObject({ akunId, versi, ...reasonFields });

/** Cookies that hold half-typed facts, sealed; also the salt of the sealing, so that none passes for another. */
export const REGISTRATION_DRAFT = "draf-daftar";
export const CORRECTION_DRAFT = "draf-perbaikan";
