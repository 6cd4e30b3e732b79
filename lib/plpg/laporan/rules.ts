import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { DAY, endOfDay, type Zone } from "@/lib/kernel/time";
import type { ParticipantState } from "../peserta/status";
import type { CohortState } from "../rombel/status";
import { REPORT_WORDS } from "./labels";
import type { ReportState } from "./status";

/** Exactly four per participant (DOMAIN §0 [client]); a fifth is impossible. */
export const REPORT_NUMBERS = [1, 2, 3, 4] as const;
export type ReportNumber = (typeof REPORT_NUMBERS)[number];

export const isReportNumber = (value: number): value is ReportNumber =>
  (REPORT_NUMBERS as readonly number[]).includes(value);

/** What a report is about: no. 1 pedagogik, nos. 2–4 bidang studi (DOMAIN §0). */
export const topicOf = (nomor: ReportNumber) => (nomor === 1 ? "pedagogik" : "bidang_studi");

/** All that decides about one report of one participant. */
export type ReportFacts = {
  /** The shown state. */
  participant: ParticipantState;
  /** The rombel's deadline; null while the mentor has set none. */
  batas: Date | null;
  /** The participant's own extension. */
  perpanjangan: Date | null;
  report: { status: ReportState } | null;
  /** null or without a number: not scored. */
  score: { angka: number | null; nihil: boolean } | null;
};

/** The last moment that counts: the rombel's deadline or the own extension, whichever is later. Null: not opened yet. */
export function endOf({ batas, perpanjangan }: Pick<ReportFacts, "batas" | "perpanjangan">): Date | null {
  if (batas === null) return null;
  return perpanjangan && perpanjangan > batas ? perpanjangan : batas;
}

const isScored = ({ score }: ReportFacts) => score !== null && score.angka !== null;
const isSent = ({ report }: ReportFacts) => report?.status === "terkirim";

/** How a report stands in the strip of four. */
export const SHOWN_REPORT_STATES = [
  "belum_dibuka",
  "terbuka",
  "terkirim",
  "dinilai",
  "terlewat",
  "tidak_mengumpulkan",
] as const;
export type ShownReportState = (typeof SHOWN_REPORT_STATES)[number];

export function shownReportState(facts: ReportFacts, now: Date): ShownReportState {
  if (isScored(facts)) return facts.score?.nihil ? "tidak_mengumpulkan" : "dinilai";
  if (isSent(facts)) return "terkirim";
  const end = endOf(facts);
  if (end === null) return "belum_dibuka";
  return now > end ? "terlewat" : "terbuka";
}

/**
 * May a file be sent, for the first time, again after (X), or in place of another? `receivedAt` is the server's receipt of the last
 * byte: the moment that counts, wherever the linking comes later (DOMAIN §4). Errors: `bentrok`.
 */
export function mayUpload(facts: ReportFacts, receivedAt: Date): Result {
  if (facts.participant !== "aktif") return fail("bentrok", REPORT_WORDS.notActive);
  if (isScored(facts)) return fail("bentrok", REPORT_WORDS.graded);
  const end = endOf(facts);
  if (end === null) return fail("bentrok", REPORT_WORDS.notOpened);
  return receivedAt > end ? fail("bentrok", REPORT_WORDS.late) : ok();
}

/** May the file that was sent be replaced? Until it is graded or the end passes, whichever comes first. */
export function mayReplace(facts: ReportFacts, receivedAt: Date): Result {
  return isSent(facts) ? mayUpload(facts, receivedAt) : fail("data_berubah", REPORT_WORDS.nothingSent);
}

/** May it be taken back with (X)? Until it is graded or the end passes, whichever comes first. */
export function mayCancel(facts: ReportFacts, now: Date): Result {
  if (!isSent(facts)) return fail("data_berubah", REPORT_WORDS.nothingSent);
  const allowed = mayUpload(facts, now);
  const end = endOf(facts);
  return !allowed.ok && end !== null && now > end && !isScored(facts)
    ? fail("bentrok", REPORT_WORDS.lateCancel)
    : allowed;
}

/** May the mentor say "tidak mengumpulkan"? Once the end has passed without a report. */
export function maySayNothingCame(facts: ReportFacts, now: Date): Result {
  if (isSent(facts)) return fail("bentrok", REPORT_WORDS.hasCome);
  const end = endOf(facts);
  return end !== null && now > end ? ok() : fail("bentrok", REPORT_WORDS.mayStillCome);
}

/** A deadline given as a day ends with that day in the rombel's zone and is not over yet. Error: `isian_salah`. */
export function checkDeadline(day: string, { now, zone }: { now: Date; zone: Zone }): Result<Date> {
  const end = endOfDay(day, zone);
  return end < now ? invalid({ batas: REPORT_WORDS.pastDeadline }) : ok(end);
}

/**
 * May the mentor give more time for it? Whoever is active and not graded, whether a file stands there or not: one that was sent by
 * mistake can then be replaced after the end. Errors: `bentrok`.
 */
export function mayExtend(facts: ReportFacts): Result {
  if (facts.participant !== "aktif") return fail("bentrok", REPORT_WORDS.notActive);
  if (isScored(facts)) return fail("bentrok", REPORT_WORDS.gradedExtension);
  return endOf(facts) === null ? fail("bentrok", REPORT_WORDS.notOpenedExtension) : ok();
}

/** May the final report be sent, or replaced? As long as the rombel runs. Errors: `bentrok`, saying what to do. */
export function mayUploadFinal(participant: ParticipantState, cohort: { status: CohortState } | null): Result {
  if (participant !== "aktif") return fail("bentrok", REPORT_WORDS.notActive);
  if (cohort === null) return fail("bentrok", REPORT_WORDS.noCohort);
  return cohort.status === "berjalan" ? ok() : fail("bentrok", REPORT_WORDS.finalClosed);
}

/** More time for one participant: beyond what they have, not over yet, and only for a report that is not graded. */
export function checkExtension(
  facts: ReportFacts,
  day: string,
  { now, zone }: { now: Date; zone: Zone },
): Result<Date> {
  const allowed = mayExtend(facts);
  if (!allowed.ok) return allowed;
  const end = endOf(facts);
  const until = endOfDay(day, zone);
  if (end && until <= end) return invalid({ sampai: REPORT_WORDS.shortExtension });
  return until < now ? invalid({ sampai: REPORT_WORDS.pastDeadline }) : ok(until);
}

/** What decides about a report, from the row that queries.ts reads. */
export const factsOf = (
  participant: ParticipantState,
  row: {
    batas: Date | null;
    perpanjangan: Date | null;
    status: ReportState | null;
    angka: number | null;
    nihil: boolean;
  },
): ReportFacts => ({
  participant,
  batas: row.batas,
  perpanjangan: row.perpanjangan,
  report: row.status ? { status: row.status } : null,
  score: row.angka === null ? null : { angka: row.angka, nihil: row.nihil },
});

/** The leaf that stands for a report in the picture of four: done once it is graded, waiting while something is to be done. */
export const LEAVES: Record<ShownReportState, "done" | "now" | "todo"> = {
  belum_dibuka: "todo",
  terbuka: "now",
  terkirim: "now",
  dinilai: "done",
  terlewat: "now",
  tidak_mengumpulkan: "done",
};

/** Which reminder is due for a report that has not come: three days before, one day before, or that the end has passed. */
export type DueNotice = "h3" | "h1" | "lewat";
export function dueNotice(end: Date, now: Date): DueNotice | null {
  if (now > end) return "lewat";
  const left = end.getTime() - now.getTime();
  if (left <= DAY) return "h1";
  return left <= 3 * DAY ? "h3" : null;
}

/** So many days before the rombel ends the inbox asks for the final report, even while a progress report is missing. */
export const FINAL_REPORT_DAYS = 14;

/** So long after the end it is still said that it has passed: after a longer standstill nobody is told of what is long over. */
const PASSED_NEWS_DAYS = 3;

export const DUE_NOTICES = ["h3", "h1", "lewat"] as const satisfies readonly DueNotice[];

/** The ends for which a reminder is due now: after `after`, up to and with `until`. The same as `dueNotice`, for a query. */
export function dueWindow(kind: DueNotice, now: Date): { after: Date; until: Date } {
  const moment = (milliseconds: number) => new Date(now.getTime() + milliseconds);
  switch (kind) {
    case "h3":
      return { after: moment(DAY), until: moment(3 * DAY) };
    case "h1":
      return { after: moment(-1), until: moment(DAY) };
    case "lewat":
      return { after: moment(-PASSED_NEWS_DAYS * DAY), until: moment(-1) };
  }
}
