import * as z from "zod/mini";
import { newPassword } from "@/lib/akun/masuk/schema";
import { idSchema, reasonFields, tidy, versi } from "@/lib/akun/pendaftaran/schema";
import { EMAIL, NIP, NOMOR_REGISTRASI, normalizeIdentifier } from "@/lib/kernel/identifiers";
import { ZONES } from "@/lib/kernel/time";

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

/** What `npm run akun:buat` asks. */
export const createDinasSchema = z.strictObject({ ...office, nama: person.nama, surel });

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

/** Self-registration. */
export const registerInstitutionSchema = z.strictObject({
  namaInstansi: line("Tuliskan nama yayasan atau lembaga Anda.", 160),
  zona,
  nama: personName("Tuliskan nama lengkap Anda."),
  surel,
  telepon,
  password: newPassword,
});
