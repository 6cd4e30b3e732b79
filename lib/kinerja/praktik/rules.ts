import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { DAY } from "@/lib/kernel/time";
import { MAX_FOCI } from "../katalog/rules";
import { type Extension, isNotCollected, phaseState, type Windows } from "../periode/rules";
import { PRACTICE_STATES, type PracticeState } from "./status";

/** How the principal rates one focus, worst first (guide Dokumen Tindak Lanjut). */
export const FOCUS_RESULTS = ["belum_dilakukan", "belum_efektif", "efektif"] as const;
export type FocusResult = (typeof FOCUS_RESULTS)[number];

/** Longest texts that are kept, in characters; the database's checks say the same. */
export const TEXT_MAX = 3000;
export const NOTE_MAX = 1000;
export const LINE_MAX = 200;
/** At most all foci of the plan's indicator. */
export const MAX_TARGETS = MAX_FOCI;

/** Has this state come, or passed? The states are in their order. */
export const hasReached = (status: PracticeState, state: PracticeState) =>
  PRACTICE_STATES.indexOf(status) >= PRACTICE_STATES.indexOf(state);

/** The teacher sees what the principal wrote once they have pressed Kumpulkan (guide, Tahap 1 and 2). */
export const isResultShown = (status: PracticeState) => hasReached(status, "tindak_lanjut");

/** The states in which something waits for the teacher. */
export type OwnTaskState = Extract<PracticeState, "persiapan" | "diobservasi" | "tindak_lanjut" | "upaya">;

/** The teacher's three documents. */
export const DOCUMENTS = ["persiapan", "tindak_lanjut", "refleksi"] as const;
export type DocumentName = (typeof DOCUMENTS)[number];

/** In which state of the cycle each is written, and in which it has been handed in. */
export const WRITTEN_IN = { persiapan: "persiapan", tindak_lanjut: "tindak_lanjut", refleksi: "upaya" } as const;
export const HANDED_IN = { persiapan: "siap", tindak_lanjut: "upaya", refleksi: "selesai" } as const;

/** What stands in the way, in whole sentences. */
export const PRACTICE_ERRORS = {
  locked: "Dokumen ini sudah dikumpulkan, jadi tidak dapat diubah lagi. Muat ulang halaman untuk membacanya.",
  tooEarly: "Dokumen ini belum waktunya diisi. Selesaikan dulu langkah sebelumnya.",
  closed: "Fase pelaksanaan sudah ditutup, jadi dokumen ini hanya dapat dibaca.",
  notOpen: "Fase pelaksanaan belum dibuka. Dokumen ini dapat diisi begitu fase itu terbuka.",
  dayIsOver: "Tanggal ini sudah lewat. Pilih hari ini atau sesudahnya.",
  endsBeforeItBegins: "Tanggal selesai tidak boleh sebelum tanggal mulai.",
  needsRating: "Pilih hasil pengamatan fokus ini.",
  needsRecommendation: "Tuliskan rekomendasi tindak lanjut untuk guru.",
  notYet:
    "Jadwal observasi ini belum tiba. Bila kelasnya sudah Bapak/Ibu amati lebih awal, centang kotak ini; bila belum, kirim sesudah observasi.",
  needsTick: "Centang dulu bahwa dokumen ini sudah sesuai.",
  tooManyTargets: `Pilih paling banyak ${MAX_FOCI} fokus.`,
  elsewhere: "Dokumen ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
  alreadySent:
    "Hasil observasi ini sudah dikirim, mungkin dari perangkat lain. Isian di perangkat ini tidak ikut terkirim; salin bila perlu, lalu muat ulang halaman.",
} as const;

/** What stands at an empty field once the document is to be handed in. */
export const NEEDED = {
  persiapan: {
    fokus: "Pilih sekurang-kurangnya satu fokus perilaku.",
    upaya: "Tuliskan upaya yang Anda lakukan untuk mencapai target.",
    tanggalUsulan: "Pilih tanggal yang Anda usulkan untuk observasi.",
    berkasId: "Unggah RPP atau modul ajar yang akan dipakai saat observasi.",
  },
  tindak_lanjut: {
    tantangan: "Ceritakan tantangan atau kendala yang Anda hadapi.",
    tujuan: "Tuliskan tujuan yang ingin Anda capai.",
    upaya: "Tuliskan upaya yang akan Anda lakukan.",
    jadwalMulai: "Pilih tanggal mulai.",
    jadwalSelesai: "Pilih tanggal selesai.",
    dukungan: "Tuliskan dukungan yang Anda perlukan.",
    mandiriTujuan: "Tuliskan tujuan Pelatihan Mandiri, atau kosongkan seluruh bagian ini.",
    mandiriModul: "Tuliskan modul yang dipelajari, atau kosongkan seluruh bagian ini.",
    mandiriMulai: "Pilih tanggal mulai, atau kosongkan seluruh bagian ini.",
    mandiriSelesai: "Pilih tanggal selesai, atau kosongkan seluruh bagian ini.",
    mandiriDukungan: "Tuliskan dukungan yang diperlukan, atau kosongkan seluruh bagian ini.",
  },
  refleksi: {
    wawasan: "Tuliskan wawasan baru yang Anda peroleh.",
    perubahan: "Tuliskan perubahan pada praktik Anda.",
    tantangan: "Tuliskan tantangan yang paling berat.",
    rencana: "Tuliskan rencana Anda selanjutnya.",
  },
} as const satisfies Record<DocumentName, Record<string, string>>;

/** What a document says, field by field, as its form has it: days as "2026-11-25", nothing as "". */
export type Words = Record<string, string>;
/** `fokus`: ids in the catalogue's order, joined by commas. */
export type Preparation = { fokus: string; upaya: string; tanggalUsulan: string; berkasId: string };

export const FOLLOW_UP_FIELDS = [
  ...["tantangan", "tujuan", "upaya", "jadwalMulai", "jadwalSelesai", "dukungan"],
  ...["mandiriTujuan", "mandiriModul", "mandiriMulai", "mandiriSelesai", "mandiriDukungan"],
] as const;
export const REFLECTION_FIELDS = ["wawasan", "perubahan", "tantangan", "rencana"] as const;

/** Which fields say something else. */
export function changesIn(before: Words, after: Words): string[] {
  return Object.keys(after).filter((field) => (before[field] ?? "") !== after[field]);
}

type Phase = { windows: Windows; now: Date; extensions: readonly Extension[] };

/** Is this a document that was to be written and never handed in, because pelaksanaan is over for the teacher? It can be read. */
export function isLeftBehind(
  document: DocumentName,
  status: PracticeState,
  { windows, now, extensions }: Phase,
): boolean {
  return isNotCollected(status === WRITTEN_IN[document], windows, "pelaksanaan", now, extensions);
}

/**
 * May the teacher write this document now: in its state of the cycle, while pelaksanaan is open for them?
 * Error: `data_berubah`, with what stands in the way.
 */
export function checkWritable(
  document: DocumentName,
  status: PracticeState,
  { windows, now, extensions }: Phase,
): Result {
  if (hasReached(status, HANDED_IN[document])) return fail("data_berubah", PRACTICE_ERRORS.locked);
  if (status !== WRITTEN_IN[document]) return fail("data_berubah", PRACTICE_ERRORS.tooEarly);
  const phase = phaseState(windows, "pelaksanaan", now, extensions);
  if (phase === "terbuka") return ok();
  return fail("data_berubah", phase === "ditutup" ? PRACTICE_ERRORS.closed : PRACTICE_ERRORS.notOpen);
}

function missing(words: Words, fields: readonly string[], sentences: Words): Record<string, string> {
  return Object.fromEntries(fields.filter((field) => !words[field]).map((field) => [field, sentences[field] ?? ""]));
}

const settle = (wrong: Record<string, string>): Result => (Object.keys(wrong).length === 0 ? ok() : invalid(wrong));

/** Dokumen Persiapan is complete; the day it proposes is not over. Error: `isian_salah`, at each field. */
export function checkPreparation(words: Preparation, today: string): Result {
  const wrong = missing(words, Object.keys(NEEDED.persiapan), NEEDED.persiapan);
  if (words.tanggalUsulan && words.tanggalUsulan < today) wrong.tanggalUsulan = PRACTICE_ERRORS.dayIsOver;
  return settle(wrong);
}

/** Days that end before they begin are kept in no draft either (the database's CHECK). Error: `isian_salah`. */
export function checkSpans(words: Words): Result {
  const wrong: Record<string, string> = {};
  for (const [from, to] of [
    ["jadwalMulai", "jadwalSelesai"],
    ["mandiriMulai", "mandiriSelesai"],
  ] as const) {
    if (words[from] && words[to] && words[to] < words[from]) wrong[to] = PRACTICE_ERRORS.endsBeforeItBegins;
  }
  return settle(wrong);
}

const isOfTraining = (field: string) => field.startsWith("mandiri");

/** Pilihan Belajar is required; Pelatihan Mandiri is all or nothing (guide, Tahap 3). Error: `isian_salah`. */
export function checkFollowUp(words: Words): Result {
  const spans = checkSpans(words);
  if (!spans.ok) return spans;
  const hasTraining = FOLLOW_UP_FIELDS.some((field) => isOfTraining(field) && words[field]);
  const needed = FOLLOW_UP_FIELDS.filter((field) => hasTraining || !isOfTraining(field));
  return settle(missing(words, needed, NEEDED.tindak_lanjut));
}

/** Dokumen Refleksi answers all four questions. Error: `isian_salah`. */
export function checkReflection(words: Words): Result {
  return settle(missing(words, REFLECTION_FIELDS, NEEDED.refleksi));
}

/** "hasil2": the rating of the second target; targets no longer change once they are observed, so places are names enough. */
export const ratingName = (field: "hasil" | "catatan", place: number) => `${field}${place}`;

/** The observation's fields for so many targets. */
export function observationFields(targets: number): string[] {
  const places = Array.from({ length: targets }, (_, index) => index + 1);
  const ratings = places.flatMap((place) => [ratingName("hasil", place), ratingName("catatan", place)]);
  return [...ratings, "catatan", "rekomendasi"];
}

/** Only what the form of so many targets has, and all of it. */
export function observationWords(words: Words, targets: number): Words {
  return Object.fromEntries(observationFields(targets).map((field) => [field, words[field] ?? ""]));
}

/** Each focus is rated and there is a recommendation (guide, Tahap 2). Error: `isian_salah`. */
export function checkObservation(words: Words, targets: number): Result {
  const wrong: Record<string, string> = {};
  for (const field of observationFields(targets)) {
    if (field.startsWith("hasil") && !words[field]) wrong[field] = PRACTICE_ERRORS.needsRating;
  }
  if (!words.rekomendasi) wrong.rekomendasi = PRACTICE_ERRORS.needsRecommendation;
  return settle(wrong);
}

/**
 * A result comes after the lesson: before the appointed time it is sent only by who confirms that the class was seen earlier than
 * appointed. Teachers and principals do change times without changing the calendar. Error: `isian_salah`.
 */
export function checkObservedYet(mulai: Date, now: Date, isEarlier: boolean): Result {
  return now >= mulai || isEarlier ? ok() : invalid({ lebihAwal: PRACTICE_ERRORS.notYet });
}

/** How long one observation may take, in hours. */
const LONGEST_HOURS = 12;

/** An appointment ends after it begins and is not a thing of the past. Error: `isian_salah`. */
export function checkAppointment({ mulai, selesai }: { mulai: Date; selesai: Date }, startOfToday: Date): Result {
  if (mulai < startOfToday) return invalid({ tanggal: PRACTICE_ERRORS.dayIsOver });
  const hours = (selesai.getTime() - mulai.getTime()) / (DAY / 24);
  if (hours <= 0) return invalid({ jamSelesai: "Jam selesai harus sesudah jam mulai." });
  return hours > LONGEST_HOURS ? invalid({ jamSelesai: "Satu observasi paling lama 12 jam." }) : ok();
}

/** What another device has stored, said at each field that differs; one's own words stay in the form. */
export function storedElsewhere(
  changed: readonly string[],
  stored: Words,
  spell: (field: string, value: string) => string = (_, value) => value,
): Record<string, string> {
  return Object.fromEntries(
    changed.map((field) => {
      const value = stored[field] ?? "";
      return [field, `Yang tersimpan dari perangkat lain: ${value ? `“${spell(field, value)}”` : "kosong"}.`];
    }),
  );
}
