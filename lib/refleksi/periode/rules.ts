import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { DAY, dayIn, endOfDay, formatShortDate, type Zone } from "@/lib/kernel/time";

export const PERIOD_STATES = ["akan_datang", "terbuka", "ditutup"] as const;
export type PeriodState = (typeof PERIOD_STATES)[number];

export type Span = { buka: Date; tutup: Date };
/** The days as the Dinas types them: "2026-11-25". */
export type Days = { buka: string; tutup: string };

/** Where a period stands at `now`; its last moment still counts. */
export function periodState({ buka, tutup }: Span, now: Date): PeriodState {
  if (now < buka) return "akan_datang";
  return now <= tutup ? "terbuka" : "ditutup";
}

/** From the first moment of the opening day to the last of the closing day, in the Dinas's zone (DOMAIN §1). */
export function spanOf({ buka, tutup }: Days, zone: Zone): Span {
  return { buka: new Date(endOfDay(buka, zone).getTime() - DAY + 1), tutup: endOfDay(tutup, zone) };
}

export const daysOf = ({ buka, tutup }: Span, zone: Zone): Days => ({
  buka: dayIn(buka, zone),
  tutup: dayIn(tutup, zone),
});

type Named = Span & { nama: string };

/** The Dinas's other periods leave this span free, so that at every moment at most one reflection is due. */
function checkFree(span: Span, others: readonly Named[], zone: Zone): Result {
  const other = others.find(({ buka, tutup }) => buka <= span.tutup && span.buka <= tutup);
  if (!other) return ok();
  const days = `${formatShortDate(other.buka, zone)} sampai ${formatShortDate(other.tutup, zone)}`;
  return invalid({ buka: `Tanggalnya bertumpang tindih dengan “${other.nama}” (${days}).` });
}

/**
 * May the Dinas open a period with these days? Errors: `isian_salah` (the closing day lies before the opening day or is over,
 * the span overlaps another period's).
 */
export function checkNewPeriod(
  days: Days,
  { others, now, zone }: { others: readonly Named[]; now: Date; zone: Zone },
): Result<Span> {
  const span = spanOf(days, zone);
  if (span.tutup <= span.buka) return invalid({ tutup: "Tanggal tutup tidak boleh sebelum tanggal buka." });
  if (span.tutup < now) return invalid({ tutup: "Tanggal tutup sudah lewat." });
  const free = checkFree(span, others, zone);
  return free.ok ? ok(span) : free;
}

/**
 * May this period be given these days? Before it opens all may change; while it is open the opening day stays, since teachers
 * have begun; once closed it is history. Errors: `data_berubah` (closed), `isian_salah`.
 */
export function checkPeriodChange(
  present: Span,
  days: Days,
  context: { others: readonly Named[]; now: Date; zone: Zone },
): Result<Span> {
  const state = periodState(present, context.now);
  if (state === "ditutup") return fail("data_berubah", "Periode ini sudah ditutup, jadi tidak dapat diubah lagi.");
  if (state === "terbuka" && days.buka !== dayIn(present.buka, context.zone)) {
    return invalid({ buka: "Periode ini sudah terbuka, jadi tanggal bukanya tidak dapat diubah." });
  }
  return checkNewPeriod(days, context);
}
