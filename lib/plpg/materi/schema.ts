import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { dayField, idSchema, line, optionalLines, optionalShape, tidy, versi } from "@/lib/kernel/fields";
import { FIELD } from "../rombel/rules";
import { LINK_MAX, MATERIAL_KINDS, NOTE_MAX, PLACE_MAX, TITLE } from "./rules";

const title = (missing: string) =>
  line(missing, TITLE.max).check(z.minLength(TITLE.min, `Judul paling pendek ${TITLE.min} huruf.`));
const keterangan = optionalLines(NOTE_MAX);
const short = (max: number) =>
  z.prefault(z.string().check(z.overwrite(tidy), z.maxLength(max, `Paling panjang ${max} huruf.`)), "");

const LINK_SHAPE = "Tuliskan tautan yang diawali https://, misalnya https://contoh.id/materi.pdf.";
/** An address of the open web: a host with a dot, no name or password in it. */
const LINK = /^https:\/\/(?![^/?#]*@)[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#]\S*)?$/;
const tautan = z.pipe(
  optionalShape(LINK, LINK_SHAPE, (typed) => typed.trim()),
  z.nullable(z.string().check(z.maxLength(LINK_MAX, `Paling panjang ${LINK_MAX} huruf.`))),
);

/** A file's id, or nothing where a link is given. */
const berkasId = z.pipe(
  z.prefault(z.union([z.literal(""), z.uuid()], { error: FILE_LABELS.gone }), ""),
  z.transform((id) => (id === "" ? null : id)),
);

export const addMaterialSchema = z.strictObject({
  ...{ jenis: z.enum(MATERIAL_KINDS, { error: "Pilih jenis materinya." }), bidangStudi: short(FIELD.max) },
  ...{ judul: title("Tuliskan judul materi."), keterangan, berkasId, tautan },
});
export type MaterialInput = z.output<typeof addMaterialSchema>;

export const removeMaterialSchema = z.strictObject({ id: idSchema, versi });

const time = (missing: string) => z.string({ error: missing }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing));

const appointment = {
  judul: title("Tuliskan judul kegiatan."),
  /** Empty: for all rombel. */
  rombelId: z.pipe(
    z.prefault(z.union([z.literal(""), z.uuid()], { error: "Pilih rombelnya." }), ""),
    z.transform((id) => (id === "" ? null : id)),
  ),
  tanggal: dayField("Isi tanggal mulai."),
  jamMulai: time("Isi jam mulai, misalnya 08:00."),
  /** Empty: the same day. */
  sampai: z.prefault(z.union([z.literal(""), dayField("Isi tanggal selesai.")]), ""),
  jamSelesai: time("Isi jam selesai, misalnya 12:00."),
  tempat: short(PLACE_MAX),
  keterangan,
};
export const addAppointmentSchema = z.strictObject(appointment);
export type AppointmentInput = z.output<typeof addAppointmentSchema>;
export const changeAppointmentSchema = z.strictObject({ id: idSchema, versi, ...appointment });
export const removeAppointmentSchema = z.strictObject({ id: idSchema, versi });
