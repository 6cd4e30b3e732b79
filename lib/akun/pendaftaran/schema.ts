import * as z from "zod/mini";
import { EMAIL, NIP, NPSN, NUPTK, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { newPassword } from "../masuk/schema";

/** One spelling for typed text: no invisible or control characters, one space between words, none around. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

/** Like `tidy`, but lines stay lines. */
function tidyLines(text: string): string {
  return text
    .split(/\r\n?|\n/)
    .map(tidy)
    .join("\n")
    .trim();
}

/** Digits people group with spaces, dots or hyphens. */
const digits = (typed: string) => typed.normalize("NFKC").replace(/[\s.\-–]/g, "");
const phone = (typed: string) => typed.normalize("NFKC").replace(/[\s.\-–()]/g, "");

const line = (missing: string, max: number) =>
  z
    .string({ error: missing })
    .check(z.overwrite(tidy), z.minLength(1, missing), z.maxLength(max, `Paling panjang ${max} huruf.`));

const optionalNumber = (shape: RegExp, message: string) =>
  z.pipe(
    z.prefault(
      z.string().check(
        z.overwrite(digits),
        z.refine((value) => value === "" || shape.test(value), message),
      ),
      "",
    ),
    z.transform((value) => (value === "" ? null : value)),
  );

/** A registered school by its NPSN. */
const npsn = z
  .string({ error: "Pilih sekolah." })
  .check(z.overwrite(normalizeIdentifier), z.regex(NPSN, "Pilih sekolah dari hasil pencarian."));

/** What a teacher says about themselves; the limits are the database's. */
const facts = {
  npsn,
  nama: line("Tuliskan nama lengkap Anda.", 120).check(z.regex(/\p{L}/u, "Tuliskan nama lengkap Anda.")),
  nuptk: optionalNumber(NUPTK, "NUPTK terdiri dari 16 angka. Kosongkan bila Anda belum punya."),
  nip: optionalNumber(NIP, "NIP terdiri dari 18 angka. Kosongkan bila Anda tidak punya."),
  surel: z
    .string({ error: "Tuliskan alamat surel Anda." })
    .check(
      z.overwrite(normalizeIdentifier),
      z.minLength(1, "Tuliskan alamat surel Anda."),
      z.maxLength(254, "Alamat surel ini terlalu panjang."),
      z.regex(EMAIL, "Tuliskan alamat surel seperti nama@contoh.id."),
    ),
  telepon: z
    .string({ error: "Tuliskan nomor telepon Anda." })
    .check(
      z.overwrite(phone),
      z.minLength(1, "Tuliskan nomor telepon Anda."),
      z.regex(/^\+?\d{8,15}$/, "Tuliskan nomor telepon dengan 8 sampai 15 angka, misalnya 0812 3456 7890."),
    ),
  mapel: line("Tuliskan mata pelajaran yang Anda ampu.", 80),
  statusKepegawaian: z.enum(["pns", "pppk", "gty", "honorer"], { error: "Pilih status kepegawaian Anda." }),
};

export const factsSchema = z.strictObject(facts);
export type RegistrationFacts = z.output<typeof factsSchema>;
export type FactName = keyof RegistrationFacts;
export const FACT_NAMES = Object.keys(facts) as FactName[];

export const registerSchema = z.strictObject({ ...facts, password: newPassword });

/** Which version of a record the reader saw. */
export const versi = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));

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

/** A quick phrase, words of one's own, or both: together they are the reason (`composeReason`). */
export const reasonFields = {
  frasa: z.prefault(z.string().check(z.maxLength(200), z.overwrite(tidy)), ""),
  alasan: z.prefault(
    z.string().check(z.overwrite(tidyLines), z.maxLength(REASON_MAX, `Alasan paling panjang ${REASON_MAX} huruf.`)),
    "",
  ),
};
export const reasonedDecisionSchema = z.strictObject({ akunId, versi, ...reasonFields });

/** The id in an address; anything else names nothing. */
export const idSchema = z.uuid();

/** Search words and page number of a list's address. */
const word = z.catch(z.string().check(z.overwrite(tidy), z.maxLength(80)), "");
const page = z.catch(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number)), 1);
export const listSchema = z.object({ cari: word, hal: page, status: word });
export type ListParams = z.output<typeof listSchema>;

/** Cookies that hold half-typed facts, sealed; also the salt of the sealing, so that none passes for another. */
export const REGISTRATION_DRAFT = "draf-daftar";
export const CORRECTION_DRAFT = "draf-perbaikan";
