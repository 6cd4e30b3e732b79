import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { COMPETENCIES, COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import { ANSWER_LABELS, ratingText } from "@/lib/refleksi/isian/labels";
import { ANSWER_FIELDS, type Answer, changesIn, NO_ANSWER } from "@/lib/refleksi/isian/rules";

type Answered = { id: string; kompetensi: Competency; pernyataan: string } & Answer;

const textOf = (answer: Answer, field: keyof Answer) =>
  field === "nilai" ? ratingText(answer.nilai) : answer[field] || "Belum diisi";

/**
 * All answers by competency, to be read from top to bottom. `before` holds the version before: what changed since is marked, with
 * the earlier words behind it. `editHref` leads to where a competency is written.
 */
export function AnswersView({
  answers,
  before,
  editHref,
}: {
  answers: readonly Answered[];
  before?: Readonly<Record<string, Answer>> | null;
  editHref?: (competency: Competency) => string;
}) {
  return COMPETENCIES.map((competency) => (
    <Card
      key={competency}
      title={COMPETENCY_LABELS[competency]}
      aside={
        editHref ? (
          <PageLink href={editHref(competency)} className="link -my-2 inline-flex min-h-tap min-w-tap items-center">
            Ubah<span className="sr-only"> kompetensi {COMPETENCY_LABELS[competency]}</span>
          </PageLink>
        ) : null
      }
    >
      <ol className="grid gap-5">
        {answers
          .filter(({ kompetensi }) => kompetensi === competency)
          .map((answer, index) => (
            <li key={answer.id} className="grid gap-2.5 border-b border-line pb-5 last:border-0 last:pb-0">
              <h3 className="font-bold">
                {index + 1}. {answer.pernyataan}
              </h3>
              <AnswerSheet answer={answer} before={before ? (before[answer.id] ?? NO_ANSWER) : null} />
            </li>
          ))}
      </ol>
    </Card>
  ));
}

function AnswerSheet({ answer, before }: { answer: Answer; before: Answer | null }) {
  const changed = before ? changesIn(before, answer) : [];
  return (
    <dl className="grid gap-3">
      {ANSWER_FIELDS.map((field) => {
        const isChanged = changed.includes(field);
        return (
          <div key={field} className={isChanged ? "rounded-field border border-wait-line bg-wait-soft p-3" : "min-w-0"}>
            <dt className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
              {ANSWER_LABELS[field]}
              {isChanged ? <Tag tone="wait">Diubah</Tag> : null}
            </dt>
            <dd className="font-semibold break-words whitespace-pre-line">{textOf(answer, field)}</dd>
            {isChanged && before ? (
              <dd>
                <Disclosure label="Lihat isian sebelumnya">
                  <p className="break-words whitespace-pre-line">{textOf(before, field)}</p>
                </Disclosure>
              </dd>
            ) : null}
          </div>
        );
      })}
    </dl>
  );
}
