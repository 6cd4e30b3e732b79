import * as z from "zod/mini";
import { idSchema, line, listSchema, optionalShape, personName, reasonFields, tidy, versi } from "@/lib/kernel/fields";
import { NUPTK } from "@/lib/kernel/identifiers";
import { IMPORT_WORDS } from "./labels";
import { IMPORT_MAX_BYTES } from "./rules";

const kode = z
  .string({ error: "Isi kode aktivasi dari surat LPTK." })
  .check(z.minLength(1, "Isi kode aktivasi dari surat LPTK."), z.maxLength(100, "Kode ini terlalu panjang."));

/** Public activation: the password only where the account has none; its length is asked where it is set. */
export const activateSchema = z.strictObject({
  nomorPeserta: z
    .string({ error: "Isi nomor peserta Anda." })
    .check(z.minLength(1, "Isi nomor peserta Anda."), z.maxLength(60, "Nomor peserta terdiri dari 14 angka.")),
  kode,
  passwordBaru: z.prefault(z.string().check(z.maxLength(512, "Password ini terlalu panjang.")), ""),
});

export const activateOwnSchema = z.strictObject({ id: idSchema, kode });

export const withdrawSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });
export const newCodeSchema = z.strictObject({ id: idSchema, versi });

export const editSchema = z.strictObject({
  ...{ id: idSchema, versi, nama: personName(IMPORT_WORDS.nama) },
  nuptk: optionalShape(NUPTK, IMPORT_WORDS.nuptk),
  bidangStudi: line(IMPORT_WORDS.bidangStudi, 80).check(z.minLength(2, IMPORT_WORDS.bidangStudi)),
  asalSekolah: z.prefault(z.string().check(z.overwrite(tidy), z.maxLength(120, IMPORT_WORDS.asalSekolah)), ""),
});

/** A pasted sheet; a file comes beside it. */
export const importSchema = z.strictObject({
  tempel: z.prefault(
    z.string().check(z.maxLength(IMPORT_MAX_BYTES, "Tempelan ini terlalu panjang. Pakai berkas.")),
    "",
  ),
});

/** What the address of the board may hold. */
export const boardSchema = listSchema;
