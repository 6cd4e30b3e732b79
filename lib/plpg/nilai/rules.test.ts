import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ReportFacts } from "../laporan/rules";
import {
  COMPONENTS,
  type Component,
  changeWords,
  checkFinalise,
  checkRubric,
  checkScore,
  displayMean,
  displaySp,
  exactSp,
  formatScore,
  isPass,
  mayPrint,
  missingIn,
  neededFor65,
  parseScore,
  partsOf,
  rubricScore,
  SCORE_MAX,
  type Scores,
  spOf,
} from "./rules";

/** "65 64.99 - 65 65 65": proses, the four reports, presentasi; "-" is missing. */
function scores(text: string): Scores {
  const values = text.split(" ").map((word) => {
    if (word === "-") return null;
    const parsed = parseScore(word);
    if (!parsed.ok) throw new Error(`${word}: ${parsed.message}`);
    return parsed.data;
  });
  return Object.fromEntries(COMPONENTS.map((component, index) => [component, values[index] ?? null])) as Scores;
}

describe("SP by hand: 30 % proses + 30 % laporan + 40 % presentasi, passed iff >= 65 exactly (DOMAIN §0)", () => {
  it.each([
    ["0 0 0 0 0 0", "0,00", "0,00", false],
    ["100 100 100 100 100 100", "100,00", "100,00", true],
    ["65 65 65 65 65 65", "65,00", "65,00", true],
    ["64.99 64.99 64.99 64.99 64.99 64.99", "64,99", "64,99", false],
    ["65.01 65 65 65 65 64.98", "64,995", "64,99", false],
    ["64.99 65 65 65 65 65", "64,997", "64,99", false],
    ["65 64.99 65 65 65 65", "64,99925", "64,99", false],
    ["65 65 65 65 64.99 65", "64,99925", "64,99", false],
    ["65 65 65 65 65 64.99", "64,996", "64,99", false],
    ["65.01 65 65 65 65 65", "65,003", "65,00", true],
    ["65 65.01 65 65 65 65", "65,00075", "65,00", true],
    ["65 65 65 65 65 65.01", "65,004", "65,00", true],
    // The nearest failing value, and its neighbours.
    ["0 100 100 100 99.89 87.52", "64,99975", "64,99", false],
    ["0 100 99.99 99.95 99.95 87.52", "64,99975", "64,99", false],
    ["0 100 100 100 99.90 87.52", "65,0005", "65,00", true],
    ["0 100 100 100 99.88 87.52", "64,999", "64,99", false],
    ["0 100 100 100 100 87.50", "65,00", "65,00", true],
    ["0 100 100 100 100 87.49", "64,996", "64,99", false],
    ["0 100 100 100 100 87.51", "65,004", "65,00", true],
    ["100 0 0 0 0 87.50", "65,00", "65,00", true],
    ["100 0 0 0 0 87.49", "64,996", "64,99", false],
    ["100 100 100 100 100 12.50", "65,00", "65,00", true],
    ["100 100 100 100 100 12.49", "64,996", "64,99", false],
    // Each component 0, all others 100.
    ["0 100 100 100 100 100", "70,00", "70,00", true],
    ["100 0 100 100 100 100", "92,50", "92,50", true],
    ["100 100 0 100 100 100", "92,50", "92,50", true],
    ["100 100 100 0 100 100", "92,50", "92,50", true],
    ["100 100 100 100 0 100", "92,50", "92,50", true],
    ["100 100 100 100 100 0", "60,00", "60,00", false],
    ["100 0 0 0 0 100", "70,00", "70,00", true],
    // Each component 100, all others 0.
    ["100 0 0 0 0 0", "30,00", "30,00", false],
    ["0 100 0 0 0 0", "7,50", "7,50", false],
    ["0 0 100 0 0 0", "7,50", "7,50", false],
    ["0 0 0 100 0 0", "7,50", "7,50", false],
    ["0 0 0 0 100 0", "7,50", "7,50", false],
    ["0 0 0 0 0 100", "40,00", "40,00", false],
    ["0 100 100 100 100 0", "30,00", "30,00", false],
    // The least a hundredth adds.
    ["0.01 0 0 0 0 0", "0,003", "0,00", false],
    ["0 0.01 0 0 0 0", "0,00075", "0,00", false],
    ["0 0 0 0 0 0.01", "0,004", "0,00", false],
    ["80 70 75 80 85 60", "71,25", "71,25", true],
    ["72.5 68.25 70.75 64 66.5 60.3", "66,0825", "66,08", true],
    ["50 60 70 80 90 62.5", "62,50", "62,50", false],
    ["50 60 70 80 90 68.75", "65,00", "65,00", true],
    ["50 60 70 80 90 68.74", "64,996", "64,99", false],
    ["50 60 70 80 90 68.73", "64,992", "64,99", false],
    ["55.55 66.66 77.77 88.88 99.99 44.44", "59,4385", "59,43", false],
    ["64.98 65.02 65 65 65 65", "64,9955", "64,99", false],
    ["65.02 64.94 65 65 65 65", "65,0015", "65,00", true],
    ["65.02 64.93 65 65 65 65", "65,00075", "65,00", true],
    ["70 60 60 60 60 65", "65,00", "65,00", true],
    ["70 60 60 60 60 64.98", "64,992", "64,99", false],
    ["99.99 99.99 99.99 99.99 99.99 99.99", "99,99", "99,99", true],
    ["33.33 66.67 50 75.25 80.8 91.1", "66,893", "66,89", true],
    ["64.97 65 65 65 65.07 65.01", "65,00025", "65,00", true],
    ["65 65 65 65 64.98 65", "64,9985", "64,99", false],
  ])("%s → %s", (text, exact, shown, passes) => {
    const sp = spOf(scores(text));
    if (sp === null) throw new Error("nothing is missing");
    expect({ exact: exactSp(sp), shown: displaySp(sp), passes: isPass(sp) }).toEqual({ exact, shown, passes });
  });
});

describe("a missing component means that there is no SP, never 0", () => {
  it.each([
    ["- 100 100 100 100 100", ["proses"]],
    ["100 - 100 100 100 100", ["laporan_1"]],
    ["100 100 - 100 100 100", ["laporan_2"]],
    ["100 100 100 - 100 100", ["laporan_3"]],
    ["100 100 100 100 - 100", ["laporan_4"]],
    ["100 100 100 100 100 -", ["presentasi"]],
    ["- - - - - -", [...COMPONENTS]],
  ])("%s", (text, missing) => {
    expect(spOf(scores(text))).toBeNull();
    expect(missingIn(scores(text))).toEqual(missing);
    expect(checkFinalise(scores(text), "terbuka")).toMatchObject({ ok: false, code: "bentrok" });
  });
  it("an explicit zero is there", () => {
    expect(checkFinalise(scores("0 0 0 0 0 0"), "terbuka")).toMatchObject({ ok: true, data: 0 });
  });
  it("what is final is not made final again", () => {
    expect(checkFinalise(scores("65 65 65 65 65 65"), "final")).toMatchObject({ ok: false, code: "data_berubah" });
  });
  it("what is no score is a bug", () => {
    for (const value of [-1, 10_001, 0.5, Number.NaN]) {
      expect(() => spOf({ ...scores("0 0 0 0 0 0"), proses: value })).toThrow(RangeError);
    }
  });
});

/** Exact rational arithmetic, written from DOMAIN §0 and not from the product's own form of it. */
type Fraction = { top: bigint; bottom: bigint };
const of = (top: number, bottom: number): Fraction => ({ top: BigInt(top), bottom: BigInt(bottom) });
const plus = (a: Fraction, b: Fraction) => ({ top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom });
const times = (a: Fraction, b: Fraction) => ({ top: a.top * b.top, bottom: a.bottom * b.bottom });
const isSame = (a: Fraction, b: Fraction) => a.top * b.bottom === b.top * a.bottom;
const isAtLeast = (a: Fraction, b: Fraction) => a.top * b.bottom >= b.top * a.bottom;
const SIXTY_FIVE = of(65, 1);

function exactly(all: Scores): Fraction {
  const point = (component: Component) => of(all[component] ?? 0, 100);
  const reports = (["laporan_1", "laporan_2", "laporan_3", "laporan_4"] as const).map(point);
  const mean = times(reports.reduce(plus), of(1, 4));
  return plus(
    plus(times(of(30, 100), point("proses")), times(of(30, 100), mean)),
    times(of(40, 100), point("presentasi")),
  );
}

const score = fc.integer({ min: 0, max: SCORE_MAX });
const whole = fc.record(Object.fromEntries(COMPONENTS.map((one) => [one, score])) as Record<Component, typeof score>);
/** Around 65 more often than chance would have it. */
const near65 = fc.record(
  Object.fromEntries(COMPONENTS.map((one) => [one, fc.integer({ min: 6_480, max: 6_520 })])) as Record<
    Component,
    typeof score
  >,
);
const some = fc.record(
  Object.fromEntries(COMPONENTS.map((one) => [one, fc.option(score, { nil: null })])) as Record<
    Component,
    fc.Arbitrary<number | null>
  >,
);

describe("beside exact rational arithmetic", () => {
  it("SP is the same number, and so is the decision", () => {
    fc.assert(
      fc.property(fc.oneof(whole, near65), (all) => {
        const sp = spOf(all) ?? -1;
        expect(isSame(of(sp, 4_000), exactly(all))).toBe(true);
        expect(isPass(sp)).toBe(isAtLeast(exactly(all), SIXTY_FIVE));
      }),
      { numRuns: 2_000 },
    );
  });
  it("what is shown is cut off, never rounded up, and never across 65", () => {
    fc.assert(
      fc.property(fc.oneof(whole, near65), (all) => {
        const sp = spOf(all) ?? -1;
        const shown = of(Number(displaySp(sp).replace(",", "")), 100);
        expect(isAtLeast(exactly(all), shown)).toBe(true);
        expect(isAtLeast(plus(shown, of(1, 100)), exactly(all)) && !isSame(plus(shown, of(1, 100)), exactly(all))).toBe(
          true,
        );
        expect(isAtLeast(shown, SIXTY_FIVE)).toBe(isPass(sp));
        const [points = "", part = ""] = exactSp(sp).split(",");
        expect(isSame(of(Number(points + part), 10 ** part.length), exactly(all))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
  it("a parts' sum is the whole", () => {
    fc.assert(
      fc.property(whole, (all) => {
        const { proses, laporan, presentasi } = partsOf(all);
        expect((proses ?? 0) + (laporan ?? 0) + (presentasi ?? 0)).toBe(spOf(all));
      }),
    );
  });
  it("what is still needed reaches 65, and a hundredth less does not", () => {
    fc.assert(
      fc.property(some, (known) => {
        const missing = missingIn(known);
        const fill = (value: (component: Component) => number) =>
          ({ ...known, ...Object.fromEntries(missing.map((one) => [one, value(one)])) }) as Scores;
        const passes = (value: (component: Component) => number) => isPass(spOf(fill(value)) ?? -1);
        const needed = neededFor65(known);
        expect(needed.isReachable).toBe(passes(() => SCORE_MAX));
        expect(needed.isSafe).toBe(passes(() => 0));
        expect(needed.each.map(({ component }) => component)).toEqual(missing);
        const { together } = needed;
        if (missing.length > 0) expect(together === null).toBe(!needed.isReachable);
        if (together !== null) {
          expect(passes(() => together)).toBe(true);
          if (together > 0) expect(passes(() => together - 1)).toBe(false);
        }
        for (const { component, atLeast } of needed.each) {
          const others = (own: number) => (one: Component) => (one === component ? own : SCORE_MAX);
          if (atLeast === null) expect(passes(others(SCORE_MAX))).toBe(false);
          else {
            expect(passes(others(atLeast))).toBe(true);
            if (atLeast > 0) expect(passes(others(atLeast - 1))).toBe(false);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("nilai yang masih diperlukan untuk 65", () => {
  it.each([
    ["65 65 65 65 65 -", "65,00"],
    ["64.99 65 65 65 65 -", "65,01"],
    ["0 100 100 100 99.89 -", "87,53"],
    ["100 100 100 100 100 -", "12,50"],
    ["- 0 0 0 0 100", "83,34"],
    ["- 0 0 0 0 87.50", "100,00"],
    ["- 0 0 0 0 87.49", null],
    ["100 100 100 100 - 100", "0,00"],
    ["- - - - - -", "65,00"],
    ["80 - - - - 50", "70,00"],
  ])("%s: the same in all that is missing: %s", (text, together) => {
    const needed = neededFor65(scores(text));
    expect(needed.together === null ? null : formatScore(needed.together)).toBe(together);
    expect(needed.isReachable).toBe(together !== null);
  });
  it("nothing is missing, nothing is needed", () => {
    expect(neededFor65(scores("0 0 0 0 0 0"))).toEqual({ isReachable: false, isSafe: false, together: null, each: [] });
  });
});

describe("a typed score", () => {
  it.each([
    ["87,52", 8752],
    ["87.52", 8752],
    [" 87,5 ", 8750],
    ["0", 0],
    ["0,00", 0],
    ["0.01", 1],
    ["100", 10_000],
    ["100,00", 10_000],
    ["099", 9900],
    ["６５", 6500],
  ])("%j is taken", (typed, value) => expect(parseScore(typed)).toMatchObject({ ok: true, data: value }));
  it.each([
    "",
    "  ",
    "-1",
    "−1",
    "100.01",
    "100,01",
    "101",
    "999",
    "87,525",
    "65.000",
    "8 7",
    "1e1",
    "+5",
    "abc",
    ",5",
    "5,",
    "1.2,3",
    "0x10",
    "NaN",
  ])("%j is refused", (typed) =>
    expect(parseScore(typed)).toMatchObject({
      ok: false,
      code: "isian_salah",
      fieldErrors: { nilai: expect.any(String) },
    }),
  );
  it("what is shown is read back as it was", () => {
    fc.assert(
      fc.property(score, (value) => {
        expect(parseScore(formatScore(value))).toMatchObject({ data: value });
      }),
    );
  });
});

describe("the process rubric", () => {
  const mark = (bobot: number, nilai: number) => ({ aspekId: `a${bobot}`, judul: "Aspek", bobot, nilai });
  it.each([
    [[mark(40, 80), mark(30, 75), mark(30, 90)], 8150],
    [[mark(33, 71), mark(67, 88)], 8239],
    [[mark(100, 0)], 0],
    [[mark(100, 100)], 10_000],
  ])("%j", (marks, angka) => expect(rubricScore(marks)).toMatchObject({ ok: true, data: angka }));
  it.each([
    [[mark(40, 80)]],
    [[mark(50, 101), mark(50, 1)]],
    [[mark(50, -1), mark(50, 1)]],
    [[mark(50, 7.5), mark(50, 1)]],
    [[]],
  ])("%j is refused", (marks) => expect(rubricScore(marks).ok).toBe(false));
  it("weights are whole and total 100", () => {
    const aspects = (...weights: number[]) => checkRubric(weights.map((bobot) => ({ judul: "Aspek", bobot }))).ok;
    expect([
      aspects(100),
      aspects(50, 50),
      aspects(99),
      aspects(101),
      aspects(50, 50, 0),
      aspects(),
      aspects(99.5, 0.5),
    ]).toEqual([...[true, true, false, false, false, false, false]]);
  });
});

describe("what a mentor may write", () => {
  const now = new Date("2026-11-20T00:00:00.000Z");
  const facts: ReportFacts = {
    participant: "aktif",
    batas: now,
    perpanjangan: null,
    report: { status: "terkirim" },
    score: null,
  };
  const none = { ...facts, report: null };
  const later = new Date(now.getTime() + 1);
  const check = (
    input: Partial<Parameters<typeof checkScore>[0]>,
    known: Partial<Parameters<typeof checkScore>[1]> = {},
    at = now,
  ) =>
    checkScore(
      { component: "laporan_2", angka: 8000, nihil: false, alasan: "", ...input },
      { status: "terbuka", before: null, report: facts, ...known },
      at,
    );
  const zero = { angka: 0, nihil: true, alasan: "Tidak mengumpulkan." };
  it.each([
    ["a first score", check({}), true],
    ["the same once more", check({}, { before: { angka: 8000, nihil: false } }), true],
    ["another without a reason", check({}, { before: { angka: 7000, nihil: false } }), false],
    ["another with a reason", check({ alasan: "Salah ketik." }, { before: { angka: 7000, nihil: false } }), true],
    ["taken back without a reason", check({ angka: null }, { before: { angka: 7000, nihil: false } }), false],
    [
      "taken back with a reason",
      check({ angka: null, alasan: "Perpanjangan." }, { before: { angka: 7000, nihil: false } }),
      true,
    ],
    ["anything once it is final", check({}, { status: "final" }), false],
    ["a report that never came", check({}, { report: none }), false],
    ["a report that was taken back", check({}, { report: { ...facts, report: { status: "dibatalkan" } } }), false],
    ["an explicit zero while it may come", check(zero, { report: none }), false],
    ["an explicit zero one moment after the end", check(zero, { report: none }, later), true],
    ["an explicit zero without a reason", check({ ...zero, alasan: " " }, { report: none }, later), false],
    ["an explicit zero for what has come", check(zero, {}, later), false],
    ["an explicit zero that is no zero", check({ ...zero, angka: 1 }, { report: none }, later), false],
    ["no presentation", check({ ...zero, component: "presentasi" }, { report: null }), true],
    ["above 100", check({ component: "proses", angka: 10_001 }, { report: null }), false],
    ["below 0", check({ component: "proses", angka: -1 }, { report: null }), false],
  ])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));
});

it.each([
  [0, true],
  [50, true],
  [51, false],
  [3000, false],
])("%i participants in one PDF", (count, isPrinted) => expect(mayPrint(count).ok).toBe(isPrinted));

describe("the mean of the four, as it is shown", () => {
  it.each([
    ["- 80 80 80 80 -", "80,00"],
    ["- 82.5 79.75 79 88 -", "82,31"],
    ["- 100 100 100 99.89 -", "99,97"],
    ["- 0 0 0 0.01 -", "0,00"],
    ["- 65 65 65 64.99 -", "64,99"],
  ])("%s", (text, shown) => expect(displayMean(scores(text))).toBe(shown));
  it("is none while one is missing", () => expect(displayMean(scores("80 80 80 - 80 80"))).toBeNull());
});

describe("a line of the history", () => {
  const change = { komponen: "presentasi", dari: null, ke: 0, nihil: false } as const;
  it.each([
    ["the mentor's own zero", change, "Presentasi: 0,00"],
    ["an explicit zero", { ...change, nihil: true }, "Presentasi: 0,00 (tidak hadir presentasi)"],
    [
      "a change to one",
      { ...change, dari: 8000, nihil: true },
      "Presentasi: 80,00 menjadi 0,00 (tidak hadir presentasi)",
    ],
    ["a score taken back", { ...change, dari: 8000, ke: null }, "Presentasi: 80,00 menjadi belum ada"],
  ])("%s", (_, row, words) => expect(changeWords(row)).toBe(words));
});
