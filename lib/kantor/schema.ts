import * as z from "zod/mini";
import { EMAIL, NIP, NOMOR_REGISTRASI, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { ZONES } from "@/lib/kernel/time";
import { REASON_MAX } from "@/lib/kernel/workflow";

/** One spelling for typed text: no invisible or control characters, one space between words, none around. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\p{Zs}\p{Zl}\p{Zp}\t\n\r]+/gu, " ")
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "")
    .trim();
}

const ungrouped = (typed: string) => typed.normalize("NFKC").replace(/[\s.\-–()]/g, "");

/** A required line of text; `missing` says what to write. The limits are the database's. */
export const line = (missing: string, max: number) =>
  z
    .string({ error: missing })
    .check(z.overwrite(tidy), z.minLength(1, missing), z.maxLength(max, `Paling panjang ${max} huruf.`));

/** Somebody's name: it must hold a letter. */
export const personName = (missing: string) => line(missing, 120).check(z.regex(/\p{L}/u, missing));

export const surel = z
  .string({ error: "Tuliskan alamat surel." })
  .check(
    z.overwrite(normalizeIdentifier),
    z.minLength(1, "Tuliskan alamat surel."),
    z.maxLength(254, "Alamat surel ini terlalu panjang."),
    z.regex(EMAIL, "Tuliskan alamat surel seperti nama@contoh.id."),
  );

export const telepon = z
  .string({ error: "Tuliskan nomor telepon." })
  .check(
    z.overwrite(ungrouped),
    z.minLength(1, "Tuliskan nomor telepon."),
    z.regex(/^\+?\d{8,15}$/, "Tuliskan nomor telepon dengan 8 sampai 15 angka, misalnya 0812 3456 7890."),
  );

export const nip = z.pipe(
  z.prefault(
    z.string().check(
      z.overwrite(ungrouped),
      z.refine((value) => value === "" || NIP.test(value), "NIP terdiri dari 18 angka. Kosongkan bila tidak punya."),
    ),
    "",
  ),
  z.transform((value) => (value === "" ? null : value)),
);

export const zona = z.enum(ZONES, { error: "Pilih zona waktu." });

/** Which version of a record the reader saw. */
export const versi = z.pipe(z.string().check(z.regex(/^\d{1,9}$/)), z.transform(Number));

/** An id in a form or an address; anything else names nothing. */
export const idSchema = z.uuid();

/** A written reason: a quick phrase that was chosen, words of one's own, or both. Whether there is one, the rules say. */
export const reasonFields = {
  frasa: z.prefault(z.string().check(z.maxLength(200), z.overwrite(tidy)), ""),
  alasan: z.prefault(
    z.string().check(z.overwrite(tidy), z.maxLength(REASON_MAX, `Alasan paling panjang ${REASON_MAX} huruf.`)),
    "",
  ),
};

/** A tick: "on" when ticked, not sent otherwise. */
export const tick = z.pipe(
  z.prefault(z.enum(["on", ""]), ""),
  z.transform((value) => value === "on"),
);

const person = {
  nama: personName("Tuliskan nama lengkapnya."),
  surel,
  telepon,
  /** "This e-mail already has an account, and it is the same person": see mayReceiveRole in rules.ts. */
  sudahPunyaAkun: tick,
};

const office = { namaInstansi: line("Tuliskan nama kantornya.", 160), zona };

export const createOfficeSchema = z.strictObject({
  jenis: z.enum(["lptk", "p2kptk2"], { error: "Pilih jenis kantor." }),
  ...office,
  ...person,
});

export const updateOfficeSchema = z.strictObject({ instansiId: idSchema, versi, ...office });

export const addAccountSchema = z.strictObject({ instansiId: idSchema, ...person });

/** The role that is meant: an id in peran_akun. */
export const roleSchema = z.strictObject({ peranId: idSchema });
export const revokeRoleSchema = z.strictObject({ peranId: idSchema, ...reasonFields });

export const createMentorSchema = z.strictObject({
  ...person,
  nomorRegistrasi: z
    .string({ error: "Tuliskan nomor registrasi instruktur." })
    .check(
      z.overwrite(normalizeIdentifier),
      z.minLength(1, "Tuliskan nomor registrasi instruktur."),
      z.regex(
        NOMOR_REGISTRASI,
        "Nomor registrasi terdiri dari 5 sampai 40 huruf, angka, titik, garis miring, atau tanda hubung.",
      ),
    ),
});
export const mentorSchema = z.strictObject({ akunId: idSchema });
export const deactivateMentorSchema = z.strictObject({ akunId: idSchema, ...reasonFields });

/** Self-registration. The password's own rules are lib/akun/masuk's (`checkNewPassword`); here only that there is one. */
export const registerInstitutionSchema = z.strictObject({
  namaInstansi: line("Tuliskan nama yayasan atau lembaga Anda.", 160),
  zona,
  nama: personName("Tuliskan nama lengkap Anda."),
  surel,
  telepon,
  password: z.string({ error: "Buat password." }).check(z.minLength(1, "Buat password.")),
});

/** What a list's address may say; whatever else it says is ignored. */
const word = z.catch(z.string().check(z.overwrite(tidy), z.maxLength(80)), "");
const page = z.catch(z.pipe(z.string().check(z.regex(/^[1-9]\d{0,3}$/)), z.transform(Number)), 1);
export const listSchema = z.object({ cari: word, hal: page, status: word });
export type ListParams = z.output<typeof listSchema>;
