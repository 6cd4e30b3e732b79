import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composeReason } from "@/lib/kernel/workflow";
import { type Holder, isReserved, RESERVED_DAYS, registrationWarnings, reservedUntil } from "./rules";
import { REGISTRATION_STATES } from "./status";

const at = (text: string) => new Date(text);
const rejected = at("2026-11-01T03:00:00.000Z");
const holder = (change: Partial<Holder> = {}): Holder => ({
  status: "ditolak",
  statusSejak: rejected,
  hasOtherUse: false,
  ...change,
});

describe("how long NUPTK and e-mail stay reserved", () => {
  it("is 14 days after a rejection", () => {
    expect(RESERVED_DAYS).toBe(14);
    expect(reservedUntil(rejected)).toEqual(at("2026-11-15T03:00:00.000Z"));
  });

  it.each([
    ["the moment of the rejection", "2026-11-01T03:00:00.000Z", true],
    ["13 days later", "2026-11-14T03:00:00.000Z", true],
    ["a millisecond before the end", "2026-11-15T02:59:59.999Z", true],
    ["exactly 14 days later", "2026-11-15T03:00:00.000Z", false],
    ["a year later", "2027-11-01T03:00:00.000Z", false],
  ])("rejected, %s: %s → %s", (_, now, expected) => {
    expect(isReserved(holder(), at(now))).toBe(expected);
  });

  it.each([
    ["menunggu", true],
    ["aktif", true],
    ["nonaktif", true],
    ["ditarik", false],
  ] as const)("%s, years later: %s", (status, expected) => {
    expect(isReserved(holder({ status }), at("2036-01-01T00:00:00Z"))).toBe(expected);
  });

  it("never ends for an account that is no teacher, or serves something else too", () => {
    const late = at("2036-01-01T00:00:00Z");
    expect(isReserved(holder({ status: null, statusSejak: null }), late)).toBe(true);
    for (const status of REGISTRATION_STATES) {
      expect(isReserved(holder({ status, hasOtherUse: true }), late), status).toBe(true);
    }
  });

  it("ends once and for good, wherever the clock stands (31 December, 29 February)", () => {
    const moment = fc.date({ min: at("2024-02-28T00:00:00Z"), max: at("2032-12-31T23:59:59Z"), noInvalidDate: true });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 40 * 86_400_000 }), (since, later) => {
        const now = new Date(since.getTime() + later);
        expect(isReserved(holder({ statusSejak: since }), now)).toBe(later < 14 * 86_400_000);
      }),
    );
  });
});

describe("the reason as it is kept", () => {
  it.each([
    ["Pensiun.", "", "Pensiun."],
    ["", "Pindah tugas.", "Pindah tugas."],
    ["Pensiun.", "Per 1 Juli.", "Pensiun. Per 1 Juli."],
    ["", "", ""],
  ])("%j and %j → %j", (phrase, words, expected) => {
    expect(composeReason(phrase, words)).toBe(expected);
  });
});

describe("what a principal should look at twice", () => {
  const now = at("2026-11-22T00:00:00Z");
  const facts = {
    nuptk: "1234567890120003",
    nip: null,
    statusKepegawaian: "gty" as "pns" | "pppk" | "gty" | "honorer",
  };
  const fields = (change: Partial<{ [K in keyof typeof facts]: string | null }>) =>
    registrationWarnings({ ...facts, ...change } as typeof facts, now).map(({ field }) => field);

  it.each([
    ["an ordinary NUPTK without NIP", {}, []],
    ["no NUPTK yet", { nuptk: null }, ["nuptk"]],
    ["one digit sixteen times", { nuptk: "7777777777777777" }, ["nuptk"]],
    ["a NIK (a man born 12 November 1987)", { nuptk: "3602041211870001" }, ["nuptk"]],
    ["a NIK (a woman: day + 40)", { nuptk: "3171014503900002" }, ["nuptk"]],
    ["a PNS without NIP", { statusKepegawaian: "pns" }, ["nip"]],
    ["a PPPK without NIP", { statusKepegawaian: "pppk" }, ["nip"]],
    ["a PNS with a fitting NIP", { statusKepegawaian: "pns", nip: "198609262015051001" }, []],
    ["a PPPK with the code of an appointment", { statusKepegawaian: "pppk", nip: "199105202022211002" }, []],
    ["that code with a PNS", { statusKepegawaian: "pns", nip: "199105202022211002" }, ["nip"]],
    ["an honorer with NIP", { statusKepegawaian: "honorer", nip: "198609262015051001" }, ["statusKepegawaian"]],
    ["a NIP whose birth date is none", { statusKepegawaian: "pns", nip: "198602302015051001" }, ["nip"]],
    ["29 February of a leap year", { statusKepegawaian: "pns", nip: "198802292015051001" }, []],
    ["a child", { statusKepegawaian: "pns", nip: "201509262015051001" }, ["nip"]],
    ["appointed in the 13th month", { statusKepegawaian: "pns", nip: "198609262015131001" }, ["nip"]],
    ["appointed next year", { statusKepegawaian: "pns", nip: "198609262027051001" }, ["nip"]],
    ["neither man nor woman", { statusKepegawaian: "pns", nip: "198609262015053001" }, ["nip"]],
    ["all of it wrong", { statusKepegawaian: "pns", nip: "000000000000000000" }, ["nip", "nip", "nip"]],
  ] as const)("%s", (_, change, expected) => {
    expect(fields(change)).toEqual(expected);
  });

  it("only warns: any digits give words, never an error", () => {
    const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));
    const kinds = fc.constantFrom("pns" as const, "pppk" as const, "gty" as const, "honorer" as const);
    fc.assert(
      fc.property(fc.option(digits(16)), fc.option(digits(18)), kinds, (nuptk, nip, statusKepegawaian) => {
        for (const { text } of registrationWarnings({ nuptk, nip, statusKepegawaian }, now)) {
          expect(text).toMatch(/\.$/);
        }
      }),
    );
  });
});
