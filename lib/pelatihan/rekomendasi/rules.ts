import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";

/** The highest self-rating; a need is what is missing to it. */
const RATING_MAX = 4;

/** So many trainings are recommended: a choice, not a catalogue. */
export const RECOMMENDED = 6;

export type Rated = { kompetensi: Competency; pernyataan: string; nilai: number | null };

export type Candidate = {
  id: string;
  judul: string;
  kompetensi: readonly Competency[];
  jenjang: readonly string[];
  /** Subjects it is meant for; none: for all. */
  mapel: readonly string[];
  kuota: number;
  terisi: number;
  daftarBuka: Date;
  daftarTutup: Date;
  /** First session. */
  mulai: Date;
};

export type Learner = { jenjang: string; mapel: string };

/** How much a teacher needs to learn in one competency, and the indicator that says so. */
export type Need = {
  kompetensi: Competency;
  /** 4 − the rating of the weakest indicator: 0 to 3. */
  need: number;
  /** 4 − the mean rating of all its indicators, in hundredths: 0 to 300. */
  meanNeed: number;
  weakest: { pernyataan: string; nilai: number };
};

/**
 * The needs of one reflection, the greatest first. The weakest indicator decides, not the mean: one skill rated 1 among fours
 * is a real need, which a mean of 3.25 would hide. The mean decides only among equals, then the order of the competencies.
 * Indicators without a rating count for nothing.
 */
export function needsOf(answers: readonly Rated[]): Need[] {
  return COMPETENCIES.flatMap((kompetensi): Need[] => {
    const rated = answers.flatMap(({ pernyataan, nilai, ...answer }) =>
      answer.kompetensi === kompetensi && nilai !== null ? [{ pernyataan, nilai }] : [],
    );
    const [first, ...others] = rated;
    if (!first) return [];
    const weakest = others.reduce((low, answer) => (answer.nilai < low.nilai ? answer : low), first);
    const missing = rated.reduce((sum, { nilai }) => sum + RATING_MAX - nilai, 0);
    const meanNeed = Math.round((100 * missing) / rated.length);
    return [{ kompetensi, need: RATING_MAX - weakest.nilai, meanNeed, weakest }];
  }).sort((a, b) => b.need - a.need || b.meanNeed - a.meanNeed);
}

/** One spelling of a subject, so that "ipa " is "IPA". */
const spelled = (subject: string) => subject.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

export type Recommendation = {
  training: Candidate;
  /** The need it answers. */
  need: Need;
  fitsSubject: "mapel" | "semua";
  /** Seats that are still free; 0: one would stand in the waiting list. */
  seats: number;
  /** Can one enrol now, or does the window open later? */
  isOpen: boolean;
};

/**
 * The trainings to recommend after a reflection, the best first.
 *
 * A training is considered when it raises a competency in which something is missing (need ≥ 1), is meant for the teacher's
 * jenjang and for the teacher's subject or for all, and its registration has not closed. Among those decides, in this order:
 * the greater need; a free seat before a waiting list; named for the subject before meant for all; a window that is open
 * before one that is to come; the greater mean need; the earlier first session; and at last title and id, so that the same
 * data always give the same list. No weights: each step can be told to a teacher in one sentence.
 */
export function recommend(
  {
    answers,
    teacher,
    trainings,
    now,
  }: { answers: readonly Rated[]; teacher: Learner; trainings: readonly Candidate[]; now: Date },
  take = RECOMMENDED,
): Recommendation[] {
  const needs = needsOf(answers).filter(({ need }) => need > 0);
  const subject = spelled(teacher.mapel);
  const found = trainings.flatMap((training): Recommendation[] => {
    const need = needs.find(({ kompetensi }) => training.kompetensi.includes(kompetensi));
    const isForAll = training.mapel.length === 0;
    const fits = isForAll || training.mapel.some((each) => spelled(each) === subject);
    if (!need || !fits || !training.jenjang.includes(teacher.jenjang) || now > training.daftarTutup) return [];
    const seats = Math.max(0, training.kuota - training.terisi);
    const isOpen = now >= training.daftarBuka;
    return [{ training, need, fitsSubject: isForAll ? "semua" : "mapel", seats, isOpen }];
  });
  return found.sort(byMerit).slice(0, take);
}

const first = (isTrue: boolean) => (isTrue ? 0 : 1);
const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function byMerit(a: Recommendation, b: Recommendation): number {
  return (
    b.need.need - a.need.need ||
    first(a.seats > 0) - first(b.seats > 0) ||
    first(a.fitsSubject === "mapel") - first(b.fitsSubject === "mapel") ||
    first(a.isOpen) - first(b.isOpen) ||
    b.need.meanNeed - a.need.meanNeed ||
    a.training.mulai.getTime() - b.training.mulai.getTime() ||
    byText(a.training.judul, b.training.judul) ||
    byText(a.training.id, b.training.id)
  );
}
