import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import type { ReflectionState } from "./status";

/** Self-rating 1–4 (guide part C). */
export const RATINGS = [1, 2, 3, 4] as const;
export const RATING_MAX = 4;

/** Longest text of one answer, in characters; the database's CHECK says the same. */
export const ANSWER_MAX = 2000;

/** A rating from here down is a need that is counted; a mean over fewer teachers than this could be read as one person's. [a] */
export const LOW_RATING = 2;
export const LEAST_TEACHERS = 3;

export type Answer = { nilai: number | null; praktik: string; contoh: string };
export const ANSWER_FIELDS = ["nilai", "praktik", "contoh"] as const satisfies readonly (keyof Answer)[];
export const NO_ANSWER: Answer = { nilai: null, praktik: "", contoh: "" };

type Question = { id: string; kompetensi: Competency };

/** Every question rated, described and with the example of the behaviour to show (guide part C: required for each). */
export function isComplete({ nilai, praktik, contoh }: Answer): boolean {
  return nilai !== null && praktik !== "" && contoh !== "";
}

const isBegun = ({ nilai, praktik, contoh }: Answer) => nilai !== null || praktik !== "" || contoh !== "";

export type Progress = { kompetensi: Competency; total: number; done: number; state: "belum" | "sebagian" | "lengkap" };

/** How far each competency has come, in their order. */
export function progressOf(answers: readonly (Question & Answer)[]): Progress[] {
  return COMPETENCIES.map((kompetensi) => {
    const own = answers.filter((answer) => answer.kompetensi === kompetensi);
    const done = own.filter(isComplete).length;
    const state = done === own.length ? "lengkap" : own.some(isBegun) ? "sebagian" : "belum";
    return { kompetensi, total: own.length, done, state };
  });
}

/** A draft past its period was not collected; everything else is what it is. */
export type ShownState = ReflectionState | "tidak_dikumpulkan";

export function shownState(status: ReflectionState, tutup: Date, now: Date): ShownState {
  return status === "draf" && now > tutup ? "tidak_dikumpulkan" : status;
}

/**
 * May the teacher write? A draft until its period closes; what was refused at any time, for it was handed in on time
 * (DOMAIN §2). Error: `data_berubah`.
 */
export function checkWritable(status: ReflectionState, tutup: Date, now: Date): Result {
  const shown = shownState(status, tutup, now);
  if (shown === "draf" || shown === "tidak_disetujui") return ok();
  return fail(
    "data_berubah",
    shown === "tidak_dikumpulkan"
      ? "Periode refleksi ini sudah ditutup, jadi draf ini hanya dapat dibaca."
      : "Refleksi ini sudah dikirim, jadi isinya tidak dapat diubah.",
  );
}

export const isWritable = (status: ReflectionState, tutup: Date, now: Date) => checkWritable(status, tutup, now).ok;

/** Is everything there that handing in needs? Error: `isian_salah`, naming each part that is missing. */
export function checkSubmittable(answers: readonly (Question & Answer)[], tanggalDiskusi: unknown): Result {
  const missing: Record<string, string> = {};
  for (const { kompetensi, total, done, state } of progressOf(answers)) {
    if (state !== "lengkap") missing[kompetensi] = `${total - done} dari ${total} indikator belum lengkap.`;
  }
  if (!tanggalDiskusi) missing.tanggal = "Tanggal diskusi dengan kepala sekolah belum diisi.";
  return Object.keys(missing).length === 0
    ? ok()
    : invalid(missing, "Refleksi belum lengkap, jadi belum dapat dikirim.");
}

/** What changed in one answer since the last version; empty when nothing did. */
export function changesIn(before: Answer, after: Answer): (keyof Answer)[] {
  return ANSWER_FIELDS.filter((field) => before[field] !== after[field]);
}
