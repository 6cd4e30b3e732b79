import type { PostEvent, PostState } from "./status";

export const SCHOOL_LEVELS = ["TK", "SD", "SMP", "SMA", "SMK", "SLB", "PKBM", "LKP"] as const;
export type SchoolLevel = (typeof SCHOOL_LEVELS)[number];

export type TermKind = "definitif" | "plt";

/** A principal's term; `selesai` null while it lasts. It begins at `mulai` and is over at `selesai`, to the millisecond. */
export type Term = { mulai: Date; selesai: Date | null };

/** What the open term says about the post. */
export function postState(open: { jenis: TermKind } | null): PostState {
  return open?.jenis ?? "kosong";
}

/** Appointing somebody is a first appointment at a vacant post and a hand-over at one that is held. */
export function appointmentEvent(state: PostState, jenis: TermKind): PostEvent {
  if (state === "kosong") return jenis === "plt" ? "tunjukPlt" : "tunjuk";
  return jenis === "plt" ? "serahTerimaPlt" : "serahTerima";
}

/** Do two terms share a moment? One may begin in the very moment the other ends. The database's EXCLUDE says the same. */
export function doTermsOverlap(a: Term, b: Term): boolean {
  const isEmpty = (term: Term) => term.selesai !== null && term.selesai.getTime() <= term.mulai.getTime();
  if (isEmpty(a) || isEmpty(b)) return false;
  const startsBeforeEnd = (first: Term, second: Term) => second.selesai === null || first.mulai < second.selesai;
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a);
}

/** Whose post it was at a moment, among the terms of one school; null when it was vacant. */
export function holderAt<T extends Term>(terms: readonly T[], moment: Date): T | null {
  return terms.find(({ mulai, selesai }) => mulai <= moment && (selesai === null || moment < selesai)) ?? null;
}

/**
 * What a PKBM or LKP is called by its NPSN and what everybody else is: shape alone is binding, a letter that does not fit the
 * level is worth a look (DOMAIN §1: "warn, do not refuse, on inner meaning").
 */
export function npsnWarning(npsn: string, jenjang: SchoolLevel): string | null {
  const isNonFormal = jenjang === "PKBM" || jenjang === "LKP";
  if (/^[PK]/.test(npsn) && !isNonFormal)
    return "NPSN yang diawali huruf biasanya milik PKBM atau LKP. Periksa jenjangnya.";
  if (/^\d/.test(npsn) && isNonFormal) return "NPSN PKBM biasanya diawali P dan LKP diawali K. Periksa nomornya.";
  return null;
}
