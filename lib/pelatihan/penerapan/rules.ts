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

export type HungDocument = { berkasId: string; pemilikId: string };

/**
 * The documents of a report that is being handed in, in the order in which they were chosen: those that hang on an earlier report
 * of the same enrolment are hung again, the others are new and still have to be linked by whoever uploaded them.
 * Errors: `isian_salah` (none, too many, one twice).
 */
export function sortDocuments(
  chosen: readonly string[],
  earlier: readonly HungDocument[],
): Result<{ berkasId: string; pemilikId: string | null }[]> {
  if (chosen.length < MIN_DOCUMENTS) return invalid({ berkas: REPORT_LABELS.needsDocument });
  if (chosen.length > MAX_DOCUMENTS) return invalid({ berkas: REPORT_LABELS.tooManyDocuments });
  if (new Set(chosen).size < chosen.length) return invalid({ berkas: REPORT_LABELS.documentTwice });
  const owners = new Map(earlier.map(({ berkasId, pemilikId }) => [berkasId, pemilikId]));
  return ok(chosen.map((berkasId) => ({ berkasId, pemilikId: owners.get(berkasId) ?? null })));
}

/** The number of the next handing-in: 1, 2, 3 … */
export function nextNumber(earlier: readonly { nomor: number }[]): number {
  return Math.max(0, ...earlier.map(({ nomor }) => nomor)) + 1;
}
