import { describe, expect, it } from "vitest";
import { checkNewPeriod, checkPeriodChange, daysOf, periodState, spanOf } from "./rules";

const zone = "WIB";
const now = new Date("2026-11-22T05:00:00Z");
const context = (...others: { nama: string; buka: Date; tutup: Date }[]) => ({ others, now, zone }) as const;
const other = { nama: "Semester lalu", ...spanOf({ buka: "2026-10-01", tutup: "2026-11-10" }, zone) };

describe("a period's days", () => {
  it.each([
    ["WIB", "2026-11-24T17:00:00.000Z", "2026-11-30T16:59:59.999Z"],
    ["WITA", "2026-11-24T16:00:00.000Z", "2026-11-30T15:59:59.999Z"],
    ["WIT", "2026-11-24T15:00:00.000Z", "2026-11-30T14:59:59.999Z"],
  ] as const)("begin and end in %s", (own, buka, tutup) => {
    const days = { buka: "2026-11-25", tutup: "2026-11-30" };
    const span = spanOf(days, own);
    expect([span.buka.toISOString(), span.tutup.toISOString()]).toEqual([buka, tutup]);
    expect(daysOf(span, own)).toEqual(days);
  });

  it("decide where it stands, to the millisecond", () => {
    const span = spanOf({ buka: "2026-11-25", tutup: "2026-11-30" }, zone);
    const at = (base: Date, ms: number) => periodState(span, new Date(base.getTime() + ms));
    expect([at(span.buka, -1), at(span.buka, 0), at(span.tutup, 0), at(span.tutup, 1)]).toEqual([
      "akan_datang",
      "terbuka",
      "terbuka",
      "ditutup",
    ]);
  });
});

describe("opening a period", () => {
  it.each([
    ["today, for one day", { buka: "2026-11-22", tutup: "2026-11-22" }, null],
    ["in the past, still open", { buka: "2026-11-11", tutup: "2026-11-30" }, null],
    ["closing before it opens", { buka: "2026-11-25", tutup: "2026-11-24" }, "tutup"],
    ["that is over already", { buka: "2026-11-12", tutup: "2026-11-21" }, "tutup"],
    ["on the last day of another", { buka: "2026-11-10", tutup: "2026-11-30" }, "buka"],
    ["around another", { buka: "2026-09-01", tutup: "2026-12-30" }, "buka"],
    ["the day after another", { buka: "2026-11-11", tutup: "2026-12-30" }, null],
  ] as const)("%s", (_, days, field) => {
    const answer = checkNewPeriod(days, context(other));
    if (field === null) expect(answer).toEqual({ ok: true, data: spanOf(days, zone) });
    else expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [field]: expect.any(String) } });
  });
});

describe("changing a period", () => {
  const days = (buka: string, tutup: string) => ({ buka, tutup });
  it.each([
    ["not open yet: all of it", days("2026-12-01", "2026-12-20"), days("2026-11-28", "2026-12-05"), "ok"],
    ["open: it may close later", days("2026-11-20", "2026-11-30"), days("2026-11-20", "2026-12-15"), "ok"],
    ["open: it may close today", days("2026-11-20", "2026-11-30"), days("2026-11-20", "2026-11-22"), "ok"],
    ["open: not yesterday", days("2026-11-20", "2026-11-30"), days("2026-11-20", "2026-11-21"), "isian_salah"],
    ["open: teachers have begun", days("2026-11-20", "2026-11-30"), days("2026-11-24", "2026-11-30"), "isian_salah"],
    ["closed: it is history", days("2026-11-12", "2026-11-20"), days("2026-11-12", "2026-11-30"), "data_berubah"],
  ])("%s", (_, present, next, code) => {
    const answer = checkPeriodChange(spanOf(present, zone), next, context(other));
    expect(answer.ok ? "ok" : answer.code).toBe(code);
  });
});
