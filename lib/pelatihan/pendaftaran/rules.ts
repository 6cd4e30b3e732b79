import { fail, ok, type Result } from "@/lib/kernel/result";
import type { TrainingState } from "../katalog/status";
import { DEAD_STATES, type EnrolmentEvent, type EnrolmentState, enrolmentWorkflow, SEATED_STATES } from "./status";

/** So many days before its first session a training stands in the inbox of whoever has a seat. [a] */
export const SOON_DAYS = 7;

/** So many decisions are taken with one sending at most. */
export const BATCH_MAX = 100;

/** States that end by themselves when the first session begins (DOMAIN §2). */
export const PERISHABLE_STATES = [
  "diajukan",
  "diteruskan",
  "daftar_tunggu",
] as const satisfies readonly EnrolmentState[];

type Span = { mulai: Date | null; selesai: Date | null };

/** Has the first session begun? The very instant counts as begun. */
export const hasBegun = ({ mulai }: Pick<Span, "mulai">, now: Date) => mulai !== null && now >= mulai;

/** Is the last session over? */
export const hasEnded = ({ selesai }: Pick<Span, "selesai">, now: Date) => selesai !== null && now >= selesai;

/**
 * The state an enrolment is in at `now`, also before the job has written it down: whatever was undecided when the first
 * session began has expired.
 */
export function presentState(status: EnrolmentState, training: Pick<Span, "mulai">, now: Date): EnrolmentState {
  const isPerishable = (PERISHABLE_STATES as readonly EnrolmentState[]).includes(status);
  return isPerishable && hasBegun(training, now) ? "kedaluwarsa" : status;
}

/** Events that must come before the first session. */
const BEFORE_FIRST_SESSION: readonly EnrolmentEvent[] = [
  ...(["setujui", "tolak", "terima", "antrekan", "tolakPenyelenggara", "naikkan", "batalkan"] as const),
];
/** Events that must come after the last session. */
const AFTER_LAST_SESSION: readonly EnrolmentEvent[] = [
  ...(["catatHadir", "catatTidakHadir", "koreksiHadir", "koreksiTidakHadir"] as const),
];

/**
 * May this happen at `now`, as far as the sessions are concerned? Error: `data_berubah`, with what to do instead.
 */
export function checkMoment(event: EnrolmentEvent, training: Span, now: Date): Result {
  if (BEFORE_FIRST_SESSION.includes(event) && hasBegun(training, now)) {
    const words =
      event === "batalkan"
        ? "Sesi pertama pelatihan ini sudah dimulai, jadi pendaftaran tidak dapat dibatalkan lagi."
        : "Sesi pertama pelatihan ini sudah dimulai. Pendaftaran yang belum diputuskan sudah kedaluwarsa.";
    return fail("data_berubah", words);
  }
  if (AFTER_LAST_SESSION.includes(event) && !hasEnded(training, now)) {
    return fail("data_berubah", "Kehadiran baru dapat ditetapkan setelah sesi terakhir selesai.");
  }
  if (event === "kedaluwarsakan" && !hasBegun(training, now)) {
    return fail("data_berubah", "Sesi pertama pelatihan ini belum dimulai.");
  }
  return ok();
}

/** Seats still free; never negative. */
export const freeSeats = ({ kuota, terisi }: { kuota: number; terisi: number }) => Math.max(0, kuota - terisi);

/** "Terima" is one button: a free seat is taken, otherwise the enrolment joins the waiting list (DOMAIN §2). */
export function seatDecision(seats: { kuota: number; terisi: number }): "terima" | "antrekan" {
  return freeSeats(seats) > 0 ? "terima" : "antrekan";
}

/** Why a teacher cannot enrol in a training; OBSTACLES in labels.ts says it and where to go. */
export const OBSTACLES = [
  "bukan_guru",
  "sudah_terdaftar",
  "dibatalkan",
  "belum_terbit",
  "sudah_mulai",
  "belum_buka",
  "sudah_tutup",
  "belum_refleksi",
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/** What decides whether somebody can enrol. */
export type Chance = Pick<Span, "mulai"> & {
  status: TrainingState;
  daftarBuka: Date;
  /** The last moment of the registration window. */
  daftarTutup: Date;
  /** Registered at a school and active there; PLPG-only accounts are not. */
  isActiveTeacher: boolean;
  hasApprovedReflection: boolean;
  /** One live enrolment per teacher and training. */
  hasLiveEnrolment: boolean;
};

/** The first thing that stands between a teacher and this training at `now`, or null: enrol. */
export function enrolmentObstacle(chance: Chance, now: Date): Obstacle | null {
  if (!chance.isActiveTeacher) return "bukan_guru";
  if (chance.hasLiveEnrolment) return "sudah_terdaftar";
  if (chance.status === "dibatalkan") return "dibatalkan";
  if (chance.status === "draf") return "belum_terbit";
  if (chance.status === "selesai" || hasBegun(chance, now)) return "sudah_mulai";
  if (now < chance.daftarBuka) return "belum_buka";
  if (now > chance.daftarTutup) return "sudah_tutup";
  return chance.hasApprovedReflection ? null : "belum_refleksi";
}

/** How lists are filtered: who has to act, who is in, what is over. The key stands in the address. */
export const LIST_GROUPS = {
  menunggu_kepsek: ["diajukan"],
  menunggu_p2kptk2: ["diteruskan"],
  daftar_tunggu: ["daftar_tunggu"],
  peserta: SEATED_STATES,
  berakhir: DEAD_STATES,
} as const satisfies Record<string, readonly EnrolmentState[]>;
export type ListGroup = keyof typeof LIST_GROUPS;

/** The filters a principal sees. */
export const SCHOOL_GROUPS = Object.keys(LIST_GROUPS) as ListGroup[];
/** The unit's: what the principal has not approved does not exist for it. */
export const OFFICE_GROUPS = SCHOOL_GROUPS.filter((group) => group !== "menunggu_kepsek");

/** How many of each group, from how many of each state. */
export function countGroups(counts: Partial<Record<EnrolmentState, number>>): Record<ListGroup, number> {
  const sum = (states: readonly EnrolmentState[]) => states.reduce((all, state) => all + (counts[state] ?? 0), 0);
  return Object.fromEntries(Object.entries(LIST_GROUPS).map(([group, states]) => [group, sum(states)])) as Record<
    ListGroup,
    number
  >;
}

/** States in which somebody has to decide or do something: since when is worth saying. */
export const WAITING_STATES: readonly EnrolmentState[] = [
  ...(["diajukan", "diteruskan", "daftar_tunggu"] as const),
  ...(["hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"] as const),
];

/** States whose reason the teacher is shown. */
export const REASONED_STATES: readonly EnrolmentState[] = [
  ...(["ditolak_kepsek", "ditolak_p2kptk2", "dibatalkan_penyelenggara", "perlu_perbaikan", "tidak_hadir"] as const),
];

/** May the teacher still withdraw at `now`? */
export function mayWithdraw({ status, ...training }: Span & { status: EnrolmentState }, now: Date): boolean {
  return enrolmentWorkflow.events.batalkan.from.includes(status) && checkMoment("batalkan", training, now).ok;
}
