import { COMPETENCIES, COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import { fail, invalid, ok, type Result } from "@/lib/kernel/result";

/** Questions per competency: more than this no teacher answers in one sitting, and no principal reads. */
export const MAX_PER_COMPETENCY = 12;

/** Length of a question and of its help, in characters; the database's CHECKs say the same. */
export const STATEMENT_MIN = 10;
export const STATEMENT_MAX = 500;
export const HELP_MAX = 1000;

type Question = { id: string; kompetensi: Competency; urutan: number };

/** The questions of one competency in their order. */
export function ofCompetency<Q extends Omit<Question, "id">>(questions: readonly Q[], competency: Competency): Q[] {
  return questions.filter(({ kompetensi }) => kompetensi === competency).sort((a, b) => a.urutan - b.urutan);
}

/** May one question more be asked in this competency? Error: `isian_salah`. */
export function checkRoom(questions: readonly Question[], competency: Competency): Result {
  return ofCompetency(questions, competency).length < MAX_PER_COMPETENCY
    ? ok()
    : invalid({ kompetensi: `Paling banyak ${MAX_PER_COMPETENCY} pertanyaan per kompetensi.` });
}

/** A reflection looks at all four competencies, so a bank is published only with a question in each. Error: `bentrok`. */
export function checkPublishable(questions: readonly Question[]): Result {
  const empty = COMPETENCIES.filter((competency) => ofCompetency(questions, competency).length === 0);
  if (empty.length === 0) return ok();
  const names = empty.map((competency) => COMPETENCY_LABELS[competency]).join(", ");
  return fail("bentrok", `Belum dapat diterbitkan: belum ada pertanyaan untuk kompetensi ${names}.`);
}

/** Where a question added at the end stands. */
export function nextPlace(questions: readonly Omit<Question, "id">[], competency: Competency): number {
  return (ofCompetency(questions, competency).at(-1)?.urutan ?? 0) + 1;
}

/**
 * The neighbour with which a question changes places when it moves up or down within its competency; null at the edge, where
 * there is nothing to do.
 */
export function neighbourOf(questions: readonly Question[], id: string, direction: "naik" | "turun"): Question | null {
  const question = questions.find((one) => one.id === id);
  if (!question) return null;
  const row = ofCompetency(questions, question.kompetensi);
  const at = row.findIndex((one) => one.id === id);
  return row[direction === "naik" ? at - 1 : at + 1] ?? null;
}
