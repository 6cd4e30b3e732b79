import * as z from "zod/mini";
import { newPassword } from "@/lib/akun/masuk/schema";
import {
  emailField,
  idSchema,
  line,
  personName,
  phoneField,
  reasonFields,
  tick,
  versi,
  zona,
} from "@/lib/kernel/fields";
import { NOMOR_REGISTRASI, normalizeIdentifier } from "@/lib/kernel/identifiers";

const person = {
  nama: personName("Tuliskan nama lengkapnya."),
  surel: emailField(),
  telepon: phoneField(),
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
export const createDinasSchema = z.strictObject({ ...office, nama: person.nama, surel: person.surel });

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
  surel: emailField(),
  telepon: phoneField(),
  password: newPassword,
});
