import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { dayIn, endOfDay, startOfDay, type Zone } from "@/lib/kernel/time";
import { PLAN_STATES, type PlanState } from "../rencana/status";

/** The two ways of doing it (DOMAIN §3); the period chooses. */
export const SCHEMES = ["skema_2024", "skema_2025"] as const;
export type Scheme = (typeof SCHEMES)[number];

/** The phases in their order. */
export const PHASES = ["perencanaan", "pelaksanaan", "penilaian"] as const;
export type Phase = (typeof PHASES)[number];

/** The six moments of a period, as its row has them; the last moment of a phase still counts. */
export type Windows = {
  rencanaBuka: Date;
  rencanaTutup: Date;
  pelaksanaanBuka: Date;
  pelaksanaanTutup: Date;
  penilaianBuka: Date;
  penilaianTutup: Date;
};
/** The days as the Dinas types them: "2026-11-25". */
export type WindowDays = Record<keyof Windows, string>;

/** How much longer one teacher has in one phase. */
export type Extension = { fase: Phase; sampai: Date };

/** The day on which each phase opens, and the one on which it closes. */
export const PHASE_EDGES = {
  perencanaan: ["rencanaBuka", "rencanaTutup"],
  pelaksanaan: ["pelaksanaanBuka", "pelaksanaanTutup"],
  penilaian: ["penilaianBuka", "penilaianTutup"],
} as const satisfies Record<Phase, readonly [keyof Windows, keyof Windows]>;

/** When a phase begins and ends; an extension moves its end, never forward. */
export function phaseSpan(windows: Windows, phase: Phase, extensions: readonly Extension[] = []) {
  const [opens, closes] = PHASE_EDGES[phase];
  const longer = extensions.filter(({ fase }) => fase === phase).map(({ sampai }) => sampai.getTime());
  return { buka: windows[opens], tutup: new Date(Math.max(windows[closes].getTime(), ...longer)) };
}

export type PhaseState = "akan_datang" | "terbuka" | "ditutup";

/** Where a phase stands for a teacher with these extensions. */
export function phaseState(
  windows: Windows,
  phase: Phase,
  now: Date,
  extensions: readonly Extension[] = [],
): PhaseState {
  const { buka, tutup } = phaseSpan(windows, phase, extensions);
  if (now < buka) return "akan_datang";
  return now <= tutup ? "terbuka" : "ditutup";
}

/** May a teacher with these extensions write in this phase now? */
export function isPhaseOpen(windows: Windows, phase: Phase, now: Date, extensions: readonly Extension[] = []): boolean {
  return phaseState(windows, phase, now, extensions) === "terbuka";
}

/** The phase that is open for everybody; null before, between and after them. */
export function presentPhase(windows: Windows, now: Date): Phase | null {
  return PHASES.find((phase) => isPhaseOpen(windows, phase, now)) ?? null;
}

/** Ubah RHK: while pelaksanaan is open and before penilaian opens, also for who was given more time (DOMAIN §3.4). */
export function isChangeOpen(windows: Windows, now: Date, extensions: readonly Extension[] = []): boolean {
  return isPhaseOpen(windows, "pelaksanaan", now, extensions) && now < windows.penilaianBuka;
}

/**
 * From when on a teacher with these extensions may be rated: once penilaian opens, and not before the time is over that the Dinas
 * gave them beyond it for pelaksanaan, which a rating would cut short.
 */
export function ratingOpens(windows: Windows, extensions: readonly Extension[] = []): Date {
  const { tutup } = phaseSpan(windows, "pelaksanaan", extensions);
  return new Date(Math.max(windows.penilaianBuka.getTime(), tutup.getTime() + 1));
}

/** A rating waits for its decision from then on; what waits can still be decided, so the phase's end takes it from nobody (DOMAIN §3). */
export function mayRate(windows: Windows, now: Date, extensions: readonly Extension[] = []): boolean {
  return now >= ratingOpens(windows, extensions);
}

/** A draft whose phase has closed was not collected: it can be read, not written. */
export function isNotCollected(
  isDraft: boolean,
  windows: Windows,
  phase: Phase,
  now: Date,
  extensions: readonly Extension[] = [],
): boolean {
  return isDraft && phaseState(windows, phase, now, extensions) === "ditutup";
}

/** From the first moment of each opening day to the last of each closing day, in the Dinas's zone (DOMAIN §1). */
export function windowsOf(days: WindowDays, zone: Zone): Windows {
  return {
    rencanaBuka: startOfDay(days.rencanaBuka, zone),
    rencanaTutup: endOfDay(days.rencanaTutup, zone),
    pelaksanaanBuka: startOfDay(days.pelaksanaanBuka, zone),
    pelaksanaanTutup: endOfDay(days.pelaksanaanTutup, zone),
    penilaianBuka: startOfDay(days.penilaianBuka, zone),
    penilaianTutup: endOfDay(days.penilaianTutup, zone),
  };
}

export function windowDaysOf(windows: Windows, zone: Zone): WindowDays {
  return {
    rencanaBuka: dayIn(windows.rencanaBuka, zone),
    rencanaTutup: dayIn(windows.rencanaTutup, zone),
    pelaksanaanBuka: dayIn(windows.pelaksanaanBuka, zone),
    pelaksanaanTutup: dayIn(windows.pelaksanaanTutup, zone),
    penilaianBuka: dayIn(windows.penilaianBuka, zone),
    penilaianTutup: dayIn(windows.penilaianTutup, zone),
  };
}

/** Do the phases follow one another? The database's CHECK says the same. Error: `isian_salah`, at the day that is wrong. */
export function checkWindows(days: WindowDays, zone: Zone): Result<Windows> {
  const windows = windowsOf(days, zone);
  const wrong: Record<string, string> = {};
  PHASES.forEach((phase, index) => {
    const [opens, closes] = PHASE_EDGES[phase];
    if (windows[closes] <= windows[opens]) wrong[closes] = "Tanggal tutup tidak boleh sebelum tanggal buka.";
    const before = PHASES[index - 1];
    if (before && windows[opens] <= windows[PHASE_EDGES[before][1]]) {
      wrong[opens] = "Fase ini harus dibuka sesudah fase sebelumnya ditutup.";
    }
  });
  return Object.keys(wrong).length === 0 ? ok(windows) : invalid(wrong);
}

/** More time reaches beyond the phase's own end and is not over yet. Error: `isian_salah`. */
export function checkExtension(
  windows: Windows,
  phase: Phase,
  day: string,
  { now, zone }: { now: Date; zone: Zone },
): Result<Date> {
  const until = endOfDay(day, zone);
  if (until <= phaseSpan(windows, phase).tutup) {
    return invalid({ sampai: "Tanggal perpanjangan harus sesudah tanggal tutup fase ini." });
  }
  return until < now ? invalid({ sampai: "Tanggal perpanjangan sudah lewat." }) : ok(until);
}

/** A phase that has begun keeps its opening day: teachers have worked in it. */
export const isOpeningFixed = (windows: Windows, phase: Phase, now: Date) => windows[PHASE_EDGES[phase][0]] < now;

/**
 * May the Dinas open a period with these days? Planning must not be over before it is announced. Errors: `isian_salah`, at the day
 * that is wrong.
 */
export function checkNewPeriod(days: WindowDays, { now, zone }: { now: Date; zone: Zone }): Result<Windows> {
  const windows = checkWindows(days, zone);
  if (!windows.ok) return windows;
  return windows.data.rencanaTutup < now
    ? invalid({ rencanaTutup: "Tanggal tutup perencanaan sudah lewat." })
    : windows;
}

/**
 * May a period be given these days? What has happened stays: a day that has passed is moved by nobody, but a phase may be closed
 * later than it was, as long as the next one has not begun. A day that changes is today or later. Errors: `data_berubah` (all of it
 * is over), `isian_salah`.
 */
export function checkPeriodChange(
  present: Windows,
  days: WindowDays,
  { now, zone }: { now: Date; zone: Zone },
): Result<Windows> {
  if (present.penilaianTutup < now) return fail("data_berubah", "Periode ini sudah berakhir, jadi tidak dapat diubah.");
  const before = windowDaysOf(present, zone);
  const today = dayIn(now, zone);
  const wrong: Record<string, string> = {};
  for (const phase of PHASES) {
    for (const moment of PHASE_EDGES[phase]) {
      if (days[moment] === before[moment]) continue;
      if (moment === PHASE_EDGES[phase][0] && isOpeningFixed(present, phase, now)) {
        wrong[moment] = "Fase ini sudah dibuka, jadi tanggalnya tidak dapat diubah.";
      } else if (days[moment] < today) {
        wrong[moment] = "Pilih hari ini atau sesudahnya.";
      }
    }
  }
  return Object.keys(wrong).length > 0 ? invalid(wrong) : checkWindows(days, zone);
}

/** Scheme 2024 goes by semesters, scheme 2025 by years; the database asks the same. Error: `isian_salah`. */
export function checkSemester(skema: Scheme, semester: number | null): Result<number | null> {
  if (skema === "skema_2025") return ok(null);
  return semester === null ? invalid({ semester: "Pilih semesternya." }) : ok(semester);
}

/** What the Dinas's list of a period's teachers may be sorted by. */
export const TEACHER_ORDERS = ["nama", "sekolah", "terlama"] as const;
export type TeacherOrder = (typeof TEACHER_ORDERS)[number];

type Counts = Record<PlanState | "belum", number>;

/** All schools' teachers together. */
export function sumStandings(schools: readonly Counts[]): Counts {
  const sum: Counts = { belum: 0, draf: 0, diajukan: 0, dikembalikan: 0, disetujui: 0 };
  for (const school of schools) {
    for (const standing of ["belum", ...PLAN_STATES] as const) sum[standing] += school[standing];
  }
  return sum;
}

const teachersIn = (counts: Counts) => Object.values(sumStandings([counts])).reduce((sum, count) => sum + count, 0);

/** The schools that are furthest from having agreed on every plan, those first. */
export function furthestBehind<S extends Counts>(schools: readonly S[], count: number): (S & { guru: number })[] {
  return schools
    .map((school) => ({ ...school, guru: teachersIn(school) }))
    .sort((a, b) => a.disetujui / a.guru - b.disetujui / b.guru || b.guru - a.guru)
    .slice(0, count);
}
