import * as z from "zod/mini";
import { FILE_LABELS } from "@/lib/berkas/labels";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import {
  dayField,
  idSchema,
  line,
  lines,
  listSchema,
  optionalShape,
  reasonFields,
  tick,
  tidy,
  versi,
} from "@/lib/kernel/fields";
import { SCHOOL_LEVELS } from "@/lib/sekolah/rules";
import {
  DESCRIPTION_MAX,
  JP_MAX,
  LINK_MAX,
  MODES,
  PLACE_MAX,
  SEATS_MAX,
  SUBJECTS_MAX,
  TITLE,
  TOPIC_MAX,
} from "./rules";
import { TRAINING_STATES } from "./status";

/** A whole number as people type it. */
const number = (missing: string, max: number) =>
  z.pipe(
    z.string({ error: missing }).check(
      z.trim(),
      z.minLength(1, { error: missing, abort: true }),
      z.regex(/^\d{1,6}$/, { error: "Tuliskan angka bulat.", abort: true }),
      z.refine((text) => Number(text) >= 1 && Number(text) <= max, `Isi angka dari 1 sampai ${max}.`),
    ),
    z.transform(Number),
  );

/** Ticks of one name: none, one (a text) or several (a list). */
const choices = <const T extends readonly string[]>(values: T, missing: string) =>
  z.pipe(
    z.pipe(
      z.prefault(z.union([z.string(), z.array(z.string())]), []),
      z.transform((ticked) => [...new Set([ticked].flat())]),
    ),
    z.array(z.enum(values, { error: missing })).check(z.minLength(1, missing)),
  );

const judul = line("Tuliskan judul pelatihan.", TITLE.max).check(
  z.minLength(TITLE.min, `Judul paling pendek ${TITLE.min} huruf.`),
);

/** Subjects one per line or with commas between them; none: for all. */
const mapel = z.pipe(
  z.pipe(
    z.prefault(z.string().check(z.maxLength(2000, "Terlalu panjang.")), ""),
    z.transform((text) => [
      ...new Set(
        text
          .split(/[\n\r,;]+/)
          .map(tidy)
          .filter((subject) => subject !== ""),
      ),
    ]),
  ),
  z
    .array(z.string().check(z.maxLength(80, "Nama mata pelajaran paling panjang 80 huruf.")))
    .check(z.maxLength(SUBJECTS_MAX, `Paling banyak ${SUBJECTS_MAX} mata pelajaran.`)),
);

const tempat = z.pipe(
  z.prefault(z.string().check(z.overwrite(tidy), z.maxLength(PLACE_MAX, `Paling panjang ${PLACE_MAX} huruf.`)), ""),
  z.transform((text) => (text === "" ? null : text)),
);

const LINK_SHAPE = "Tuliskan tautan yang diawali https://, misalnya https://ruang.contoh.id/kelas.";
/** An address of the open web: https, a host with a dot, no name or password in it. */
const LINK = /^https:\/\/(?![^/?#]*@)[^\s/?#]+\.[^\s/?#.]{2,}(?:[/?#]\S*)?$/;
const tautan = z.pipe(
  optionalShape(LINK, LINK_SHAPE, (typed) => typed.trim()),
  z.nullable(z.string().check(z.maxLength(LINK_MAX, `Paling panjang ${LINK_MAX} huruf.`))),
);

const daftarBuka = dayField("Isi hari pendaftaran dibuka.");
const daftarTutup = dayField("Isi hari pendaftaran ditutup.");

const facts = {
  judul,
  deskripsi: lines("Tuliskan apa yang dipelajari dan untuk siapa.", DESCRIPTION_MAX),
  kompetensi: choices(COMPETENCIES, "Pilih paling sedikit satu kompetensi."),
  jenjang: choices(SCHOOL_LEVELS, "Pilih paling sedikit satu jenjang."),
  mapel,
  jp: number("Tuliskan jumlah JP.", JP_MAX),
  mode: z.enum(MODES, { error: "Pilih cara pelaksanaan." }),
  tempat,
  tautan,
  daftarBuka,
  daftarTutup,
  kuota: number("Tuliskan jumlah kursi.", SEATS_MAX),
  minHadir: number("Tuliskan kehadiran minimum dalam persen.", 100),
};

const inOrder = <T extends { daftarBuka: string; daftarTutup: string }>() =>
  z.refine<T>(({ daftarBuka: from, daftarTutup: to }) => from <= to, {
    error: "Hari penutupan tidak boleh sebelum hari pembukaan.",
    path: ["daftarTutup"],
  });

export const createTrainingSchema = z.strictObject(facts).check(inOrder());
export type TrainingInput = z.output<typeof createTrainingSchema>;

export const changeTrainingSchema = z.strictObject({ id: idSchema, versi, ...facts }).check(inOrder());

export const trainingVersionSchema = z.strictObject({ id: idSchema, versi });
export const reasonedTrainingSchema = z.strictObject({ id: idSchema, versi, ...reasonFields });

export const copyTrainingSchema = z
  .strictObject({
    id: idSchema,
    judul,
    daftarBuka,
    daftarTutup,
    /** The day of the first session; the others keep their distance. Empty where the original has no session. */
    sesiPertama: z.prefault(z.union([z.literal(""), dayField("Isi hari sesi pertama.")]), ""),
  })
  .check(inOrder());

const time = (missing: string) => z.string({ error: missing }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing));

const session = {
  materi: line("Tuliskan materi sesi ini.", TOPIC_MAX),
  tanggal: dayField("Isi tanggal sesi."),
  jamMulai: time("Isi jam mulai, misalnya 08:00."),
  jamSelesai: time("Isi jam selesai, misalnya 12:00."),
};
export type SessionInput = { materi: string; tanggal: string; jamMulai: string; jamSelesai: string };

export const addSessionSchema = z.strictObject({ pelatihanId: idSchema, versi, ...session });
export const changeSessionSchema = z.strictObject({ id: idSchema, versi, ...session });
export const removeSessionSchema = z.strictObject({ id: idSchema, versi });

export const addAttachmentSchema = z.strictObject({
  pelatihanId: idSchema,
  versi,
  judul: line("Tuliskan judul lampiran.", TOPIC_MAX),
  berkasId: z.uuid({ error: FILE_LABELS.missing }),
});
/** `lampiranId` is the file's: one training shows a file once. */
export const removeAttachmentSchema = z.strictObject({ pelatihanId: idSchema, versi, lampiranId: idSchema });

/** What the address of the unit's list may ask for. */
export const trainingListSchema = z.object({
  ...listSchema.shape,
  status: z.catch(z.nullable(z.enum(TRAINING_STATES)), null),
});
export type TrainingListRequest = z.output<typeof trainingListSchema>;

const one = <const T extends readonly string[]>(values: T) => z.catch(z.nullable(z.enum(values)), null);

/** What the catalogue's address may ask for; whatever makes no sense there is left out. */
export const catalogueSchema = z.object({
  ...listSchema.shape,
  kompetensi: one(COMPETENCIES),
  jenjang: one(SCHOOL_LEVELS),
  mode: one(MODES),
  buka: z.catch(tick, false),
});
export type CatalogueRequest = z.output<typeof catalogueSchema>;
