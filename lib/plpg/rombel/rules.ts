import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { addDays, DAY, type Zone } from "@/lib/kernel/time";
import type { ParticipantState } from "../peserta/status";
import type { CohortState } from "./status";

/** How mentoring goes (DOMAIN §4). */
export const MODES = ["daring", "surel", "tatap_muka"] as const;
export type Mode = (typeof MODES)[number];

/** About ten participants; the LPTK may raise it so far, with a reason. [a] */
export const CAPACITY = 10;
export const CAPACITY_MAX = 15;
/** Letters of a rombel's name and of a field of study; the database's CHECKs say the same. */
export const NAME = { min: 2, max: 60 };
export const FIELD = { min: 2, max: 80 };
/** A mentor leads at most so many running rombel. [w] */
export const MENTOR_MAX = 2;
/** No post, no grade and no logged contact for so many days: the LPTK is told (DOMAIN §4). */
export const SILENT_DAYS = 7;
/** Longest period that is accepted, and what counts as "about three months" [g]; both in days. */
export const PERIOD_MAX_DAYS = 366;
const ABOUT_THREE_MONTHS = [75, 110] as const;

/** May the rombel have so many seats? `members`: who takes one now. Error: `isian_salah`. */
export function checkCapacity({ kapasitas, alasan }: { kapasitas: number; alasan: string }, members: number): Result {
  if (!Number.isInteger(kapasitas) || kapasitas < 1 || kapasitas > CAPACITY_MAX) {
    return invalid({ kapasitas: `Tuliskan jumlah peserta dari 1 sampai ${CAPACITY_MAX}.` });
  }
  if (kapasitas > CAPACITY && alasan.trim() === "") {
    return invalid({ alasanKapasitas: `Tuliskan alasan rombel ini memuat lebih dari ${CAPACITY} peserta.` });
  }
  if (kapasitas < members) {
    return invalid({ kapasitas: `Sudah ada ${members} peserta di rombel ini. Pindahkan sebagian dulu.` });
  }
  return ok();
}

/** Does the period hold together? `mulai` and `selesai` are days, "2026-09-01". Error: `isian_salah`. */
export function checkPeriod(mulai: string, selesai: string): Result {
  const days = lengthInDays(mulai, selesai);
  if (days <= 0) return invalid({ selesai: "Tanggal selesai harus sesudah tanggal mulai." });
  if (days > PERIOD_MAX_DAYS) return invalid({ selesai: "Pembekalan paling lama satu tahun." });
  return ok();
}

/** The guide says about three months; another length is pointed out, not refused. */
export function isAboutThreeMonths(mulai: string, selesai: string): boolean {
  const days = lengthInDays(mulai, selesai);
  return days >= ABOUT_THREE_MONTHS[0] && days <= ABOUT_THREE_MONTHS[1];
}

const lengthInDays = (mulai: string, selesai: string) => Math.round((Date.parse(selesai) - Date.parse(mulai)) / DAY);

/**
 * May these facts change so? `members`: who is placed there, withdrawn or not; `deadlines`: reports that have one. Errors: `isian_salah`.
 */
export function checkChange(
  before: { bidangStudi: string; zona: Zone },
  after: { bidangStudi: string; zona: Zone },
  { members, deadlines }: { members: number; deadlines: number },
): Result {
  if (members > 0 && !sameField(before.bidangStudi, after.bidangStudi)) {
    return invalid({ bidangStudi: "Sudah ada peserta di rombel ini, jadi bidang studinya tetap." });
  }
  if (deadlines > 0 && before.zona !== after.zona) {
    return invalid({ zona: "Batas laporan sudah ditetapkan dalam zona ini, jadi zonanya tetap." });
  }
  return ok();
}

/** Who takes a seat, as the shown state has them: neither withdrawn nor deemed withdrawn. */
export const takesSeat = (shown: ParticipantState) => shown !== "mengundurkan_diri";

const FINAL_STAYS = "Nilai peserta ini sudah final, jadi rombelnya tetap.";

/** Spelling of a field of study makes no difference. */
export const sameField = (one: string, other: string) => one.localeCompare(other, "id", { sensitivity: "base" }) === 0;

/**
 * May this participant be placed in this rombel? `members`: who takes a seat there, the participant left out.
 * Errors: `bentrok` with what to do.
 */
export function checkPlace(
  participant: { bidangStudi: string; shown: ParticipantState; isFinal: boolean; akunId: string },
  cohort: { status: CohortState; bidangStudi: string; kapasitas: number; mentorId: string | null },
  members: number,
): Result {
  if (participant.isFinal) return fail("bentrok", FINAL_STAYS);
  if (cohort.status !== "berjalan") return fail("bentrok", "Rombel ini sudah ditutup. Pilih rombel lain.");
  if (cohort.mentorId === participant.akunId)
    return fail("bentrok", "Mentor tidak dapat menjadi peserta rombelnya sendiri.");
  if (!sameField(participant.bidangStudi, cohort.bidangStudi)) {
    return fail(
      "bentrok",
      `Bidang studi peserta ${participant.bidangStudi}, sedangkan rombel ini ${cohort.bidangStudi}.`,
    );
  }
  if (takesSeat(participant.shown) && members >= cohort.kapasitas) {
    return fail(
      "bentrok",
      `Rombel ini sudah penuh (${cohort.kapasitas} peserta). Naikkan kapasitasnya atau pilih rombel lain.`,
    );
  }
  return ok();
}

/**
 * May this participant leave the rombel they are in, for another one or for none? Who has withdrawn takes no seat and stays where they
 * were. Errors: `bentrok` with what to do.
 */
export function checkLeave(participant: { nama: string; shown: ParticipantState; isFinal: boolean }): Result {
  if (participant.isFinal) return fail("bentrok", FINAL_STAYS);
  if (takesSeat(participant.shown)) return ok();
  return fail("bentrok", `${participant.nama} mengundurkan diri atau dianggap demikian. Pulihkan dulu.`);
}

/** May this mentor take this rombel? `running`: other running rombel they lead now. Errors: `bentrok`. */
export function checkMentor(
  { running, isParticipantHere }: { running: number; isParticipantHere: boolean },
  cohort: { status: CohortState },
): Result {
  if (cohort.status !== "berjalan") return fail("bentrok", "Rombel ini sudah ditutup.");
  if (isParticipantHere)
    return fail("bentrok", "Orang ini peserta rombel yang sama, jadi tidak dapat menjadi mentornya.");
  if (running >= MENTOR_MAX) {
    return fail("bentrok", `Mentor ini sudah memimpin ${MENTOR_MAX} rombel yang berjalan. Pilih mentor lain.`);
  }
  return ok();
}

/** Can the rombel be closed? Everybody who takes a seat has a final score. Error: `bentrok`, saying how many are missing. */
export function checkClose(members: readonly { shown: ParticipantState; isFinal: boolean }[]): Result {
  const open = members.filter(({ shown, isFinal }) => takesSeat(shown) && !isFinal).length;
  return open === 0
    ? ok()
    : fail("bentrok", `${open} peserta belum punya nilai final. Tutup rombel sesudah semuanya final.`);
}

/** How many who take a seat have not sent the final report: once the rombel is closed they cannot any more. */
export const countWithoutFinalReport = (members: readonly { status: ParticipantState; hasFinalReport: boolean }[]) =>
  members.filter(({ status, hasFinalReport }) => takesSeat(status) && !hasFinalReport).length;

/** Since when a mentor counts as silent; activity is a post, a grade or a logged contact, and being appointed. */
export const silentFrom = (lastActivity: Date) => addDays(lastActivity, SILENT_DAYS);

export const isMentorSilent = (lastActivity: Date, now: Date) => now >= silentFrom(lastActivity);
