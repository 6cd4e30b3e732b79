import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { type Extension, isNotCollected, phaseState, type Windows } from "../periode/rules";
import type { LearningState } from "./status";

/** What the reflection asks for, in its order. */
export const LEARNING_FIELDS = ["kegiatan", "pembelajaran", "penerapan"] as const;
export type LearningField = (typeof LEARNING_FIELDS)[number];
export type LearningWords = Record<LearningField, string>;

/** Longest text that is kept, in characters; the database's CHECK says the same. */
export const TEXT_MAX = 3000;

/** What stands in the way, in whole sentences. */
export const TASK_ERRORS = {
  sent: "Dokumen ini sudah dikirim ke atasan, jadi tidak dapat diubah lagi. Muat ulang halaman untuk membacanya.",
  notOpen: "Fase pelaksanaan belum dibuka. Dokumen ini dapat diisi begitu fase itu terbuka.",
  closed: "Fase pelaksanaan sudah ditutup, jadi dokumen ini hanya dapat dibaca.",
  rating: "Fase penilaian sudah dibuka, jadi centang tugas pokok tidak dapat diubah lagi.",
  rated: "Kinerja periode ini sudah dinilai, jadi isiannya tidak berubah lagi.",
  elsewhere: "Dokumen ini juga diisi di perangkat atau tab lain. Bandingkan, gabungkan bila perlu, lalu simpan lagi.",
  ticksElsewhere:
    "Centang ini berubah sejak halaman ini dibuka: dari perangkat lain, atau karena kepala sekolah sudah memverifikasinya. Periksa, lalu simpan lagi.",
} as const;

/** What stands at an empty field once the reflection is to be sent. */
export const NEEDED: LearningWords = {
  kegiatan: "Tuliskan kegiatan pengembangan kompetensi yang Anda ikuti.",
  pembelajaran: "Tuliskan pembelajaran atau inspirasi yang Anda peroleh.",
  penerapan: "Tuliskan bagaimana Anda menerapkannya.",
};

/** The reflection answers everything it asks. Error: `isian_salah`, at each field. */
export function checkLearning(words: LearningWords): Result {
  const missing = LEARNING_FIELDS.filter((field) => words[field].trim() === "");
  return missing.length === 0 ? ok() : invalid(Object.fromEntries(missing.map((field) => [field, NEEDED[field]])));
}

/** The period's windows, the time that counts, what the Dinas gave this teacher, and whether the plan was rated. */
export type Phase = { windows: Windows; now: Date; extensions: readonly Extension[]; isRated: boolean };

/**
 * May the teacher write the reflection: until it is sent, while pelaksanaan is open for them, and never once the plan was rated?
 * Error: `data_berubah`, saying why not.
 */
export function checkLearningWritable(
  status: LearningState | null,
  { windows, now, extensions, isRated }: Phase,
): Result {
  if (status === "dikirim") return fail("data_berubah", TASK_ERRORS.sent);
  if (isRated) return fail("data_berubah", TASK_ERRORS.rated);
  const phase = phaseState(windows, "pelaksanaan", now, extensions);
  if (phase === "terbuka") return ok();
  return fail("data_berubah", phase === "ditutup" ? TASK_ERRORS.closed : TASK_ERRORS.notOpen);
}

/** "belum": nothing was written. A draft past its phase was not collected. */
export type ShownLearningState = LearningState | "belum" | "tidak_dikumpulkan";

export function shownLearningState(status: LearningState | null, phase: Phase): ShownLearningState {
  const { windows, now, extensions, isRated } = phase;
  if (status === "dikirim") return status;
  const isOver = isRated || isNotCollected(true, windows, "pelaksanaan", now, extensions);
  return isOver ? "tidak_dikumpulkan" : (status ?? "belum");
}

/**
 * May the teacher tick duties and take ticks back? From the first day of pelaksanaan until penilaian opens (DOMAIN §3), or as long as
 * the Dinas gave this teacher more time, and never once the plan was rated. Error: `data_berubah`, saying why not.
 */
export function checkTickable({ windows, now, extensions, isRated }: Phase): Result {
  if (isRated) return fail("data_berubah", TASK_ERRORS.rated);
  const phase = phaseState(windows, "pelaksanaan", now, extensions);
  if (phase === "akan_datang") return fail("data_berubah", TASK_ERRORS.notOpen);
  return phase === "terbuka" || now < windows.penilaianBuka ? ok() : fail("data_berubah", TASK_ERRORS.rating);
}

/** The last moment at which the teacher may tick; ticks end one moment before penilaian opens, or later for who was given more time. */
export function ticksEnd(windows: Windows, extensions: readonly Extension[]): Date {
  const longer = extensions.filter(({ fase }) => fase === "pelaksanaan").map(({ sampai }) => sampai.getTime());
  return new Date(Math.max(windows.penilaianBuka.getTime() - 1, ...longer));
}

type Tick = { barisId: string; dilakukanPada: Date | null; terverifikasiPada: Date | null };

/** What is ticked and may still be taken back; what the principal has verified stays. */
export const openTicks = <T extends Tick>(duties: readonly T[]): T[] =>
  duties.filter(({ dilakukanPada, terverifikasiPada }) => dilakukanPada !== null && terverifikasiPada === null);

export type TickChange = { ditandai: string[]; dilepas: string[] };

/**
 * What a form asks for that is not so yet, by row. `wanted`: the rows it has ticks at; a verified row is ticked whether or not the form
 * names it.
 */
export function tickChanges(duties: readonly Tick[], wanted: readonly string[]): TickChange {
  const asked = new Set(wanted);
  return {
    ditandai: duties.filter((one) => one.dilakukanPada === null && asked.has(one.barisId)).map((one) => one.barisId),
    dilepas: openTicks(duties).flatMap(({ barisId }) => (asked.has(barisId) ? [] : [barisId])),
  };
}

export type DutyState = "belum" | "dilakukan" | "terverifikasi";

export const dutyState = ({ dilakukanPada, terverifikasiPada }: Tick): DutyState =>
  dilakukanPada === null ? "belum" : terverifikasiPada === null ? "dilakukan" : "terverifikasi";

/** How many duties there are, how many are done, and how many of those were shown in person. */
export function countDuties(duties: readonly Tick[]) {
  const states = duties.map(dutyState);
  return {
    semua: states.length,
    dilakukan: states.filter((state) => state !== "belum").length,
    terverifikasi: states.filter((state) => state === "terverifikasi").length,
  };
}
