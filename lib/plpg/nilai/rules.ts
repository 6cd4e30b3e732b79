import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import type { ReportNumber } from "../laporan/rules";
import { maySayNothingCame, type ReportFacts } from "../laporan/rules";
import { COMPONENT_LABELS, SCORE_WORDS, ZERO_LABELS } from "./labels";
import type { ScoreState } from "./status";

/**
 * The number that decides (DOMAIN §0 [client]): SP = 30 % proses + 30 % laporan + 40 % presentasi, laporan being the mean of the four;
 * passed iff SP >= 65 on the exact value. Everything is whole numbers: a score is hundredths of a point, SP is units of 1/4000 of a
 * point, because 0.3 p + 0.3 (l1 + l2 + l3 + l4) / 4 + 0.4 r over hundredths comes to (12 p + 3 Σl + 16 r) / 4000. The database
 * generates the same number (`nilai_plpg.sp`).
 */
export const COMPONENTS = ["proses", "laporan_1", "laporan_2", "laporan_3", "laporan_4", "presentasi"] as const;
export type Component = (typeof COMPONENTS)[number];

/** Hundredths of a point, 0 to 10000; null is missing, which is never 0. */
export type Scores = Record<Component, number | null>;

export const SCORE_MAX = 10_000;
/** Units of SP per point. */
export const SP_UNIT = 4_000;
/** 65 points, in units of SP. */
export const PASS_SP = 65 * SP_UNIT;

/** What one hundredth of each component adds, in units of SP. */
const WEIGHTS: Record<Component, number> = {
  proses: 12,
  laporan_1: 3,
  laporan_2: 3,
  laporan_3: 3,
  laporan_4: 3,
  presentasi: 16,
};

export const isComponent = (text: string): text is Component => (COMPONENTS as readonly string[]).includes(text);
export const reportComponent = (nomor: ReportNumber) => `laporan_${nomor}` as const;
/** The number of the report that a component scores; null for proses and presentasi. */
export const reportNumberOf = (component: Component): ReportNumber | null =>
  component.startsWith("laporan_") ? (Number(component.slice(-1)) as ReportNumber) : null;

export const missingIn = (scores: Scores): Component[] => COMPONENTS.filter((component) => scores[component] === null);

/** Is this a score at all: whole hundredths from 0 to 10000? */
export const isScore = (value: number) => Number.isInteger(value) && value >= 0 && value <= SCORE_MAX;

/** What the scores that are there add up to, in units of SP. Throws on what is no score: that is a bug, not an input. */
function sumOf(scores: Scores): number {
  let sum = 0;
  for (const component of COMPONENTS) {
    const value = scores[component];
    if (value === null) continue;
    if (!isScore(value)) throw new RangeError(`${component}: ${value} is no score in hundredths`);
    sum += WEIGHTS[component] * value;
  }
  return sum;
}

/** SP in units of 1/4000, exact; null while a component is missing: then there is no SP. */
export function spOf(scores: Scores): number | null {
  return missingIn(scores).length > 0 ? null : sumOf(scores);
}

/** Passed? On the exact value, before any rounding. */
export const isPass = (sp: number) => sp >= PASS_SP;

/** Cuts a decimal's digits after `keep` of `places`; whole numbers only, so nothing can be rounded up. */
function decimal(value: number, places: number, keep: number): string {
  const digits = String(value).padStart(places + 1, "0");
  return `${digits.slice(0, -places)},${digits.slice(-places).slice(0, keep)}`;
}

/** A score as people read it: 8752 is "87,52". */
export const formatScore = (hundredths: number) => decimal(hundredths, 2, 2);

/** SP as people read it: two digits, the rest cut off, so nothing below 65 ever reads 65,00. */
export const displaySp = (sp: number) => decimal(sp * 25, 5, 2);

/** SP with every digit it has (at most five), at least two: "64,99975". */
export const exactSp = (sp: number) => decimal(sp * 25, 5, 5).replace(/0{1,3}$/, "");

/** The three parts of SP as the participant reads them; null where a component is missing. Each in units of SP. */
export function partsOf(scores: Scores): { proses: number | null; laporan: number | null; presentasi: number | null } {
  const part = (...own: Component[]) => {
    if (own.some((component) => scores[component] === null)) return null;
    return own.reduce((sum, component) => sum + WEIGHTS[component] * (scores[component] ?? 0), 0);
  };
  return {
    proses: part("proses"),
    laporan: part("laporan_1", "laporan_2", "laporan_3", "laporan_4"),
    presentasi: part("presentasi"),
  };
}

/** The mean of the four reports as people read it, cut off after two digits; null while one is missing. */
export function displayMean(scores: Scores): string | null {
  const reports = [scores.laporan_1, scores.laporan_2, scores.laporan_3, scores.laporan_4];
  let sum = 0;
  for (const score of reports) {
    if (score === null) return null;
    sum += score;
  }
  // A quarter of hundredths: 25 ten-thousandths each.
  return decimal(sum * 25, 4, 2);
}

/** What the missing components still need for 65, in hundredths. */
export type Needed = {
  /** Could 65 still be reached with 100 in everything that is missing? */
  isReachable: boolean;
  /** Passing already, whatever the rest will be. */
  isSafe: boolean;
  /** The same score in every missing component that reaches 65; null when it cannot be reached. */
  together: number | null;
  /** For each: the least it must be, were every other missing one 100; null when not even 100 is enough. */
  each: { component: Component; atLeast: number | null }[];
};

const ceilDivide = (value: number, by: number) => (value + by - 1 - ((value + by - 1) % by)) / by;
/** The least score whose `weight`-fold closes the gap; null beyond 100. */
function closing(gap: number, weight: number): number | null {
  const score = gap <= 0 ? 0 : ceilDivide(gap, weight);
  return score <= SCORE_MAX ? score : null;
}

/** "Nilai yang masih diperlukan untuk 65", per missing component. With nothing missing every list is empty. */
export function neededFor65(scores: Scores): Needed {
  const missing = missingIn(scores);
  const gap = PASS_SP - sumOf(scores);
  const weight = missing.reduce((sum, component) => sum + WEIGHTS[component], 0);
  return {
    isReachable: gap <= weight * SCORE_MAX,
    isSafe: gap <= 0,
    together: missing.length === 0 ? null : closing(gap, weight),
    each: missing.map((component) => {
      const own = WEIGHTS[component];
      return { component, atLeast: closing(gap - (weight - own) * SCORE_MAX, own) };
    }),
  };
}

/**
 * A score as it is typed, "87,52" or "87.52", into hundredths. Refused: nothing, signs, more than two digits after the comma,
 * above 100. Error: `isian_salah` at the field `nilai`.
 */
export function parseScore(typed: string): Result<number> {
  const text = typed.normalize("NFKC").trim();
  if (text === "") return invalid({ nilai: SCORE_WORDS.empty });
  const [, whole, part = ""] = /^(\d{1,3})(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return invalid({ nilai: SCORE_WORDS.shape });
  if (part.length > 2) return invalid({ nilai: SCORE_WORDS.decimals });
  const value = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return value > SCORE_MAX ? invalid({ nilai: SCORE_WORDS.range }) : ok(value);
}

/** One aspect of the process rubric with its mark: the weight in percent, the mark whole from 0 to 100. */
export type RubricMark = { aspekId: string; judul: string; bobot: number; nilai: number };

/** The process score that a filled rubric comes to, exact: percent times whole marks are hundredths. Error: `isian_salah`. */
export function rubricScore(marks: readonly RubricMark[]): Result<number> {
  if (marks.reduce((sum, { bobot }) => sum + bobot, 0) !== 100) return fail("bentrok", SCORE_WORDS.weights);
  const wrong = marks.filter(({ nilai }) => !Number.isInteger(nilai) || nilai < 0 || nilai > 100);
  if (wrong.length > 0) {
    return invalid(Object.fromEntries(wrong.map(({ aspekId }) => [`nilai-${aspekId}`, SCORE_WORDS.mark])));
  }
  return ok(marks.reduce((sum, { bobot, nilai }) => sum + bobot * nilai, 0));
}

/** The aspects of a rubric: between one and ten, weights whole and 100 together. The database asks the same at COMMIT. */
export function checkRubric(aspects: readonly { judul: string; bobot: number }[]): Result {
  if (aspects.length < 1 || aspects.length > 10) return invalid({ aspek: SCORE_WORDS.aspects });
  const isWhole = aspects.every(({ bobot }) => Number.isInteger(bobot) && bobot >= 1);
  const total = aspects.reduce((sum, { bobot }) => sum + bobot, 0);
  return isWhole && total === 100 ? ok() : invalid({ bobot: SCORE_WORDS.weights });
}

/** What the mentor wants to write at one component; `angka` null takes a score back. */
export type ScoreInput = { component: Component; angka: number | null; nihil: boolean; alasan: string };

/**
 * May it be written? `before`: what stands there; `report`: what decides about the report, for its components.
 * Errors: `bentrok`, `isian_salah`.
 */
export function checkScore(
  input: ScoreInput,
  facts: { status: ScoreState; before: { angka: number | null; nihil: boolean } | null; report: ReportFacts | null },
  now: Date,
): Result {
  if (facts.status === "final") return fail("bentrok", SCORE_WORDS.isFinal);
  const before = facts.before ?? { angka: null, nihil: false };
  const isChange = before.angka !== null && (before.angka !== input.angka || before.nihil !== input.nihil);
  if ((isChange || input.nihil) && input.alasan.trim() === "") {
    return invalid({ alasan: input.nihil ? SCORE_WORDS.zeroReason : SCORE_WORDS.changeReason });
  }
  if (input.angka === null) return input.nihil ? invalid({ nilai: SCORE_WORDS.empty }) : ok();
  if (!isScore(input.angka) || (input.nihil && input.angka !== 0)) return invalid({ nilai: SCORE_WORDS.range });
  if (reportNumberOf(input.component) === null) return ok();
  if (input.nihil) return facts.report ? maySayNothingCame(facts.report, now) : fail("bentrok", SCORE_WORDS.noReport);
  return facts.report?.report?.status === "terkirim" ? ok() : fail("bentrok", SCORE_WORDS.noReport);
}

/**
 * So many participants one PDF of the final list holds at most: some forty milliseconds of the process each, in which it answers nobody
 * else. A rombel has fifteen; a sheet takes everybody.
 */
export const PRINT_MAX = 50;

/** May so many be printed at once? Error: `bentrok`, saying what to do. */
export const mayPrint = (count: number): Result =>
  count > PRINT_MAX ? fail("bentrok", SCORE_WORDS.tooManyToPrint(PRINT_MAX)) : ok();

/** Nothing is scored. */
export const NO_SCORES: Scores = {
  proses: null,
  laporan_1: null,
  laporan_2: null,
  laporan_3: null,
  laporan_4: null,
  presentasi: null,
};

/** Can the whole be made final? Only with all six components: what is missing is named, and never counts as 0. */
export function checkFinalise(scores: Scores, status: ScoreState): Result<number> {
  if (status === "final") return fail("data_berubah", SCORE_WORDS.isFinal);
  const sp = spOf(scores);
  return sp === null ? fail("bentrok", SCORE_WORDS.missing(missingIn(scores).length)) : ok(sp);
}

const shownOr = (value: number | null) => (value === null ? "belum ada" : formatScore(value));

/** A line of the history: "Laporan 1: 80,00 menjadi 85,00". An explicit zero says what it is: it is not the mentor's mark. */
export function changeWords({
  komponen,
  dari,
  ke,
  nihil,
}: {
  komponen: Component;
  dari: number | null;
  ke: number | null;
  nihil: boolean;
}): string {
  const to = nihil ? `${shownOr(ke)} (${ZERO_LABELS[komponen].toLowerCase()})` : shownOr(ke);
  return `${COMPONENT_LABELS[komponen]}: ${dari === null ? to : `${shownOr(dari)} menjadi ${to}`}`;
}
