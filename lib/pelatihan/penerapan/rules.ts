import { invalid, ok, type Result } from "@/lib/kernel/result";
import type { EnrolmentState } from "../pendaftaran/status";
import { REPORT_LABELS } from "./labels";

/** DOMAIN §2: at least one photo, RPP or assessment. More than ten nobody looks at [a]. */
export const MIN_DOCUMENTS = 1;
export const MAX_DOCUMENTS = 10;

/** Longest text of a reflection after the training and of a report, in characters; the database CHECKs say the same. */
export const TEXT_MAX = 3000;

/** Enrolments that a principal sees under Penerapan Pasca Pelatihan: from the teacher's reflection on. */
export const APPLICATION_STATES = [
  "menunggu_penerapan",
  "perlu_perbaikan",
  "menunggu_tinjauan",
  "bersertifikat",
] as const satisfies readonly EnrolmentState[];
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** Enrolments that a P2KPTK2 unit reviews or has reviewed. */
export const REVIEW_STATES = [
  "menunggu_tinjauan",
  "perlu_perbaikan",
  "bersertifikat",
] as const satisfies readonly EnrolmentState[];
export type ReviewState = (typeof REVIEW_STATES)[number];

/** Enrolments about which the principal has still to report. */
export const DUE_STATES = ["menunggu_penerapan", "perlu_perbaikan"] as const satisfies readonly ApplicationState[];

export const isDue = (status: EnrolmentState) => (DUE_STATES as readonly EnrolmentState[]).includes(status);

export type HungDocument = { berkasId: string; pemilikId: string };

/** What a form of a report shows when it is opened. */
export type Ground = { perubahan: string; perluDitingkatkan: string; dokumen: readonly { id: string; nama: string }[] };
/** What such a form sends. */
export type SentReport = { perubahan: string; perluDitingkatkan: string; berkas: readonly string[] };

const NOTHING_YET: Ground = { perubahan: "", perluDitingkatkan: "", dokumen: [] };

/** What a report is written on: the draft, or else the report that was returned (newest first), or else nothing. */
export function groundOf(draft: Ground | null, reports: readonly Ground[]): Ground {
  return draft ?? reports[0] ?? NOTHING_YET;
}

/** In which parts what is sent differs from what is stored. */
export function changedParts(ground: Ground, sent: SentReport): (keyof SentReport)[] {
  const changed: (keyof SentReport)[] = [];
  if (ground.dokumen.map(({ id }) => id).join() !== sent.berkas.join()) changed.push("berkas");
  if (ground.perubahan !== sent.perubahan) changed.push("perubahan");
  if (ground.perluDitingkatkan !== sent.perluDitingkatkan) changed.push("perluDitingkatkan");
  return changed;
}

/** Documents that a draft held and that hang on nothing any more: on no report, and not on what took the draft's place. */
export function letGo(held: readonly HungDocument[], ...still: readonly (readonly HungDocument[])[]): HungDocument[] {
  const kept = new Set(still.flat().map(({ berkasId }) => berkasId));
  return held.filter(({ berkasId }) => !kept.has(berkasId));
}

/** Tells documents that hang here already, with their owner, from new ones (null). */
function withOwners(chosen: readonly string[], known: readonly HungDocument[]) {
  const owners = new Map(known.map(({ berkasId, pemilikId }) => [berkasId, pemilikId]));
  return chosen.map((berkasId) => ({ berkasId, pemilikId: owners.get(berkasId) ?? null }));
}

/** The documents of a draft, in the order in which they were chosen; see `sortDocuments`. */
export function sortDraftDocuments(chosen: readonly string[], known: readonly HungDocument[]) {
  return withOwners([...new Set(chosen)], known);
}

/**
 * The documents of a report that is being handed in, in the order in which they were chosen: those that hang on the draft or on an
 * earlier report of the same enrolment are hung again, the others are new and still have to be linked by whoever uploaded them.
 * Errors: `isian_salah` (none, too many, one twice).
 */
export function sortDocuments(
  chosen: readonly string[],
  known: readonly HungDocument[],
): Result<{ berkasId: string; pemilikId: string | null }[]> {
  if (chosen.length < MIN_DOCUMENTS) return invalid({ berkas: REPORT_LABELS.needsDocument });
  if (chosen.length > MAX_DOCUMENTS) return invalid({ berkas: REPORT_LABELS.tooManyDocuments });
  if (new Set(chosen).size < chosen.length) return invalid({ berkas: REPORT_LABELS.documentTwice });
  return ok(withOwners(chosen, known));
}

/** The number of the next handing-in: 1, 2, 3 … */
export function nextNumber(earlier: readonly { nomor: number }[]): number {
  return Math.max(0, ...earlier.map(({ nomor }) => nomor)) + 1;
}
