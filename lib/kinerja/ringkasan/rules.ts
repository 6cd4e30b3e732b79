import { fail, ok, type Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { shownRatingState } from "../penilaian/rules";
import type { RatingState } from "../penilaian/status";
import { type Extension, type Phase, phaseSpan, phaseState, type Scheme, type Windows } from "../periode/rules";
import { PRACTICE_STATES, type PracticeState } from "../praktik/status";
import type { PlanState } from "../rencana/status";
import type { LearningState } from "../tugas/status";

/** A step that is not done counts as behind from so many days before its phase closes. [a] */
export const NEAR_DAYS = 14;

/** The steps of a teacher's way through a period, in their order. Scheme 2025 has duties in the place of evidence. */
export const STEPS = ["rencana", "observasi", "bukti", "tugas", "penilaian"] as const;
export type Step = (typeof STEPS)[number];

export const STEPS_OF: Record<Scheme, readonly Step[]> = {
  skema_2024: ["rencana", "observasi", "bukti", "penilaian"],
  skema_2025: ["rencana", "observasi", "tugas", "penilaian"],
};

const PHASE_OF: Record<Step, Phase> = {
  rencana: "perencanaan",
  observasi: "pelaksanaan",
  bukti: "pelaksanaan",
  tugas: "pelaksanaan",
  penilaian: "penilaian",
};

/** terkunci: an earlier step or the phase is missing · menunggu: it is the principal's turn. */
export const STEP_STATES = ["terkunci", "belum", "berjalan", "menunggu", "selesai"] as const;
export type StepState = (typeof STEP_STATES)[number];

/** What a teacher has done in a period. */
export type Facts = {
  perpanjangan: readonly Extension[];
  rencana: PlanState | null;
  praktik: PracticeState | null;
  /** Rows of RHK and extra duties that ask for evidence, of these collected, and of these begun. */
  bukti: number;
  buktiDikumpulkan: number;
  buktiDimulai: number;
  /** Scheme 2025: main duties of the plan, those ticked, and the reflection on what was learned. */
  tugas: number;
  tugasDilakukan: number;
  refleksi: LearningState | null;
  penilaian: RatingState | null;
  dinilaiPada: Date | null;
};

export type Period = Windows & { skema: Scheme };

export type StepProgress = {
  step: Step;
  state: StepState;
  done: number;
  of: number;
  isBehind: boolean;
  /** When its phase closes for this teacher. */
  tutup: Date;
  /** The phase has closed, and nothing can be done in it any more; what was returned may be corrected at any time. */
  isClosed: boolean;
};

type Amount = { state: StepState; done: number; of: number };

const amountOf = (done: number, of: number, isBegun: boolean): Amount => ({
  state: done >= of ? "selesai" : done > 0 || isBegun ? "berjalan" : "belum",
  done,
  of,
});

const PLAN_STEP: Record<PlanState, Amount> = {
  draf: { state: "berjalan", done: 0, of: 2 },
  dikembalikan: { state: "berjalan", done: 0, of: 2 },
  diajukan: { state: "menunggu", done: 1, of: 2 },
  disetujui: { state: "selesai", done: 2, of: 2 },
};

/** The observation is the principal's to appoint and to send. */
const PRINCIPALS_TURN: readonly PracticeState[] = ["siap", "dijadwalkan"];

function practiceStep(state: PracticeState): Amount {
  const done = PRACTICE_STATES.indexOf(state);
  const amount = amountOf(done, PRACTICE_STATES.length - 1, false);
  return PRINCIPALS_TURN.includes(state) ? { ...amount, state: "menunggu" } : amount;
}

function amountIn(step: Step, facts: Facts, now: Date): Amount {
  switch (step) {
    case "rencana":
      return facts.rencana ? PLAN_STEP[facts.rencana] : { state: "belum", done: 0, of: 2 };
    case "observasi":
      return practiceStep(facts.praktik ?? "persiapan");
    case "bukti":
      return amountOf(facts.buktiDikumpulkan, facts.bukti, facts.buktiDimulai > 0);
    case "tugas": {
      const done = facts.tugasDilakukan + (facts.refleksi === "dikirim" ? 1 : 0);
      return amountOf(done, facts.tugas + 1, facts.refleksi !== null);
    }
    case "penilaian": {
      if (!facts.penilaian || !facts.dinilaiPada) return { state: "menunggu", done: 0, of: 2 };
      const isRead = shownRatingState(facts.penilaian, facts.dinilaiPada, now) !== "dinilai";
      return isRead ? { state: "selesai", done: 2, of: 2 } : { state: "berjalan", done: 1, of: 2 };
    }
  }
}

/**
 * Where a teacher stands in each step. Behind: not done, the teacher's turn, and the phase closes within `NEAR_DAYS` or has closed.
 * Without an agreed plan nothing after it can be done, so the plan alone is behind.
 */
export function progressOf(period: Period, facts: Facts, now: Date): StepProgress[] {
  return STEPS_OF[period.skema].map((step) => {
    const phase = PHASE_OF[step];
    const { tutup } = phaseSpan(period, phase, facts.perpanjangan);
    const at = phaseState(period, phase, now, facts.perpanjangan);
    const amount = amountIn(step, facts, now);
    const isLocked = step !== "rencana" && amount.done === 0 && (facts.rencana !== "disetujui" || at === "akan_datang");
    const state = isLocked ? "terkunci" : amount.state;
    const isTheirTurn = state === "belum" || state === "berjalan";
    const isNear = at === "terbuka" && tutup < addDays(now, NEAR_DAYS);
    return {
      ...{ step, state, done: amount.done, of: amount.of, tutup },
      ...{ isBehind: isTheirTurn && (isNear || at === "ditutup") },
      isClosed: at === "ditutup" && !(step === "rencana" && facts.rencana === "dikembalikan"),
    };
  });
}

export const isBehind = (steps: readonly StepProgress[]) => steps.some((step) => step.isBehind);
export const isDone = (steps: readonly StepProgress[]) => steps.every(({ state }) => state === "selesai");
const isWaiting = (steps: readonly StepProgress[]) => steps.some(({ state }) => state === "menunggu");

/** How far along a step is, from 0 to 1; and all of them, each weighing the same. */
export const shareOfStep = ({ done, of }: Pick<StepProgress, "done" | "of">) => (of === 0 ? 0 : done / of);
export const shareOf = (steps: readonly StepProgress[]) =>
  steps.reduce((sum, step) => sum + shareOfStep(step), 0) / steps.length;

/** What the list may be filtered by. */
export const GROUPS = ["tertinggal", "menunggu", "selesai"] as const;
export type Group = (typeof GROUPS)[number];

export const isIn: Record<Group, (steps: readonly StepProgress[]) => boolean> = {
  tertinggal: isBehind,
  menunggu: isWaiting,
  selesai: isDone,
};

/** What the list may be sorted by. */
export const ORDERS = ["tertinggal", "kemajuan", "nama"] as const;
export type Order = (typeof ORDERS)[number];

export type Ranked = { nama: string; steps: readonly StepProgress[] };

const byName = (a: Ranked, b: Ranked) => a.nama.localeCompare(b.nama, "id");
const byShare = (a: Ranked, b: Ranked) => shareOf(a.steps) - shareOf(b.steps);

export const compareBy: Record<Order, (a: Ranked, b: Ranked) => number> = {
  tertinggal: (a, b) => Number(isBehind(b.steps)) - Number(isBehind(a.steps)) || byName(a, b),
  kemajuan: (a, b) => byShare(a, b) || byName(a, b),
  nama: byName,
};

/** Each word stands somewhere in the name or the subject, in any case. */
export function matches({ nama, mapel }: { nama: string; mapel: string }, cari: string): boolean {
  const text = `${nama} ${mapel}`.toLowerCase();
  return cari
    .toLowerCase()
    .split(" ")
    .every((word) => text.includes(word));
}

/** The period to begin with: the one that runs at `now` and began last, otherwise the latest. Periods come latest first. */
export function periodToShow<P extends Windows>(periods: readonly P[], now: Date): P | null {
  return periods.find((one) => one.rencanaBuka <= now && now <= one.penilaianTutup) ?? periods[0] ?? null;
}

export type Remindable = { steps: readonly StepProgress[]; isRemindedToday: boolean };

/** Nobody is reminded of what is over: when penilaian has closed for the teacher, nothing can be done any more. */
const isOver = ({ steps }: Remindable) => steps.some(({ step, isClosed }) => step === "penilaian" && isClosed);

/** May the principal remind this teacher now? Once a day (the table's key says the same). Error: `bentrok`. */
export function checkReminder(teacher: Remindable): Result {
  if (isOver(teacher)) return fail("bentrok", "Periode ini sudah berakhir, jadi guru tidak dapat diingatkan lagi.");
  if (!isBehind(teacher.steps)) return fail("bentrok", "Guru ini tidak tertinggal, jadi tidak perlu diingatkan.");
  if (teacher.isRemindedToday) {
    return fail("bentrok", "Guru ini sudah diingatkan hari ini. Bapak/Ibu dapat mengingatkannya lagi besok.");
  }
  return ok();
}
