import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  ago,
  DAY,
  dayIn,
  daysSince,
  endOfDay,
  formatDate,
  formatInstant,
  formatSpan,
  instantAt,
  startOfDay,
  timeIn,
  waitingFor,
  ZONES,
} from "./time";

const at = (iso: string) => new Date(iso);
const anyInstant = fc.date({ min: at("2020-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z"), noInvalidDate: true });

describe("wall clock of the three zones", () => {
  it.each([
    ["2026-11-25T16:59:00Z", "WIB", "25 Nov 2026, 23.59 WIB"],
    ["2026-11-25T16:59:00Z", "WITA", "26 Nov 2026, 00.59 WITA"],
    ["2026-11-25T16:59:00Z", "WIT", "26 Nov 2026, 01.59 WIT"],
    ["2026-12-31T16:30:00Z", "WIB", "31 Des 2026, 23.30 WIB"],
    ["2026-12-31T17:00:00Z", "WIB", "1 Jan 2027, 00.00 WIB"],
    ["2028-02-28T17:00:00Z", "WIB", "29 Feb 2028, 00.00 WIB"],
  ] as const)("%s in %s is %s", (iso, zone, text) => {
    expect(formatInstant(at(iso), zone)).toBe(text);
  });

  it("names the weekday", () => {
    expect(formatDate(at("2026-11-25T16:59:00Z"), "WIB")).toBe("Rabu, 25 November 2026");
  });
});

describe("deadlines given as a date", () => {
  it("ends at 23:59:59.999 of that day in the zone", () => {
    expect(endOfDay("2026-11-25", "WIB").toISOString()).toBe("2026-11-25T16:59:59.999Z");
    expect(endOfDay("2026-11-25", "WIT").toISOString()).toBe("2026-11-25T14:59:59.999Z");
    expect(endOfDay("2028-02-29", "WITA").toISOString()).toBe("2028-02-29T15:59:59.999Z");
  });

  it("is the last instant that still shows that day, for every instant and zone", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, zone) => {
        const day = dayIn(instant, zone);
        const end = endOfDay(day, zone);
        expect(end.getTime()).toBeGreaterThanOrEqual(instant.getTime());
        expect(dayIn(end, zone)).toBe(day);
        expect(dayIn(new Date(end.getTime() + 1), zone)).not.toBe(day);
      }),
    );
  });
});

describe("a day and a time of day", () => {
  it.each([
    ["WIB", "2026-11-25T01:30:00.000Z", "2026-11-24T17:00:00.000Z"],
    ["WITA", "2026-11-25T00:30:00.000Z", "2026-11-24T16:00:00.000Z"],
    ["WIT", "2026-11-24T23:30:00.000Z", "2026-11-24T15:00:00.000Z"],
  ] as const)("08.30 in %s", (zone, instant, midnight) => {
    expect(instantAt("2026-11-25", "08:30", zone).toISOString()).toBe(instant);
    expect(startOfDay("2026-11-25", zone).toISOString()).toBe(midnight);
  });

  it("is read back as it was written, for every minute and zone", () => {
    fc.assert(
      fc.property(anyInstant, fc.constantFrom(...ZONES), (instant, zone) => {
        const [day, time] = [dayIn(instant, zone), timeIn(instant, zone)];
        const again = instantAt(day, time, zone);
        expect([dayIn(again, zone), timeIn(again, zone)]).toEqual([day, time]);
        expect(again.getTime()).toBe(instant.getTime() - (instant.getTime() % 60_000));
        expect(startOfDay(day, zone).getTime()).toBe(endOfDay(day, zone).getTime() + 1 - DAY);
      }),
    );
  });

  it("as a span, on one day and over midnight", () => {
    const span = (from: string, to: string) => formatSpan(at(from), at(to), "WITA");
    expect(span("2026-11-25T00:00:00Z", "2026-11-25T04:30:00Z")).toBe("Rabu, 25 November 2026, 08.00–12.30 WITA");
    expect(span("2026-11-25T12:00:00Z", "2026-11-25T16:30:00Z")).toBe(
      "25 Nov 2026, 20.00 WITA – 26 Nov 2026, 00.30 WITA",
    );
  });
});

describe("how long something has waited", () => {
  const now = at("2026-11-22T10:00:00Z");
  it.each([
    [0, "baru saja"],
    [4 * 60_000, "baru saja"],
    [5 * 60_000, "menunggu 5 menit"],
    [3_600_000, "menunggu 1 jam"],
    [DAY - 1, "menunggu 23 jam"],
    [DAY, "menunggu 1 hari"],
    [6.9 * DAY, "menunggu 6 hari"],
  ])("%d ms", (waited, text) => {
    expect(waitingFor(new Date(now.getTime() - waited), now)).toBe(text);
  });

  it("never speaks of the future: a moved clock reads as just now", () => {
    expect(waitingFor(addDays(now, 3), now)).toBe("baru saja");
    expect(daysSince(addDays(now, 3), now)).toBe(0);
    expect(ago(addDays(now, -2), now)).toBe("2 hari lalu");
  });
});
