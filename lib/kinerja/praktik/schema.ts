import * as z from "zod/mini";
import { FILE_LABELS, PHOTO_LABELS } from "@/lib/berkas/labels";
import { UNFINISHED } from "@/lib/berkas/rules";
import { dayField, idSchema, isDay, isId, line, optionalLines, tick, tidy, versi } from "@/lib/kernel/fields";
import { FOCUS_RESULTS, LINE_MAX, MAX_TARGETS, NOTE_MAX, PRACTICE_ERRORS, ratingName, TEXT_MAX } from "./rules";

/** What every form that saves itself carries. */
const draft = {
  id: idSchema,
  /** What was stored when the reader saw the form: two devices do not write over each other unseen. */
  dasar: versi,
};
/** "draf": Simpan Draf; "periksa": on to the confirmation; nothing when the form saves itself. */
const onward = { lanjut: z.prefault(z.enum(["", "draf", "periksa"]), "") };

const text = optionalLines(TEXT_MAX);
const note = optionalLines(NOTE_MAX);
const optionalLine = z.prefault(
  z.string().check(z.overwrite(tidy), z.maxLength(LINE_MAX, `Paling panjang ${LINE_MAX} huruf.`)),
  "",
);
const optionalDay = z.prefault(
  z.string().check(z.refine((value) => value === "" || isDay(value), "Tanggal ini tidak ada di kalender.")),
  "",
);
const optionalFile = z.prefault(
  z.string().check(z.refine((value) => ["", UNFINISHED].includes(value) || isId(value), FILE_LABELS.unfinished)),
  "",
);

/** One box ticked arrives as a word, several as a list, none not at all. */
const foci = z.pipe(
  z.pipe(
    z.prefault(z.union([z.array(z.string()), z.string()]), []),
    z.transform((sent) => [sent].flat().filter((id) => id !== "")),
  ),
  z.array(idSchema).check(z.maxLength(MAX_TARGETS, PRACTICE_ERRORS.tooManyTargets)),
);

/** A form that saves itself leaves out a file that is not up yet; sent by hand, it would leave the page and lose it. */
export const preparationSchema = z
  .strictObject({
    ...{ ...draft, ...onward },
    ...{ fokus: foci, upaya: text, tanggalUsulan: optionalDay, berkasId: optionalFile },
  })
  .check(
    z.refine(({ berkasId, lanjut }) => berkasId !== UNFINISHED || lanjut === "", {
      error: PHOTO_LABELS.notSent,
      path: ["berkasId"],
    }),
    z.overwrite((sent) => (sent.berkasId === UNFINISHED ? { ...sent, berkasId: "" } : sent)),
  );

export const followUpSchema = z.strictObject({
  ...{ ...draft, ...onward },
  ...{ tantangan: text, tujuan: text, upaya: text, dukungan: text, mandiriTujuan: text, mandiriDukungan: text },
  ...{ jadwalMulai: optionalDay, jadwalSelesai: optionalDay, mandiriMulai: optionalDay, mandiriSelesai: optionalDay },
  mandiriModul: optionalLine,
});

export const reflectionSchema = z.strictObject({
  ...{ ...draft, ...onward },
  ...{ wawasan: text, perubahan: text, tantangan: text, rencana: text },
});

const PLACES = Array.from({ length: MAX_TARGETS }, (_, index) => index + 1);
const rating = z.prefault(z.enum(["", ...FOCUS_RESULTS], { error: PRACTICE_ERRORS.needsRating }), "");
const ratings = Object.fromEntries(PLACES.map((place) => [ratingName("hasil", place), rating]));
const notes = Object.fromEntries(PLACES.map((place) => [ratingName("catatan", place), note]));

export const observationSchema = z.strictObject({
  ...draft,
  /** "kirim": for good. */
  lanjut: z.prefault(z.enum(["", "draf", "kirim"]), ""),
  /** The class was seen before the appointed time; asked only as long as that has not come. */
  lebihAwal: tick,
  ...ratings,
  ...notes,
  ...{ catatan: text, rekomendasi: text },
});

export const practiceVersionSchema = z.strictObject({ id: idSchema, versi });

/** The last confirmation: "Pilih Ceklis dan klik Kumpulkan" (guide, Tahap 5). */
export const confirmedSchema = z.strictObject({
  ...{ id: idSchema, versi },
  sesuai: tick.check(z.refine((value) => value, PRACTICE_ERRORS.needsTick)),
});

const time = (missing: string) => z.string({ error: missing }).check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, missing));

export const appointmentSchema = z.strictObject({
  ...{ id: idSchema, versi },
  tanggal: dayField("Pilih tanggal observasi."),
  jamMulai: time("Pilih jam mulai."),
  jamSelesai: time("Pilih jam selesai."),
  tempat: line("Tuliskan tempatnya, misalnya Kelas 4B.", LINE_MAX),
});
