import { PencilLine, Plus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { COMPETENCIES, COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import { newFormKey } from "@/lib/kernel/form-key";
import { ofCompetency } from "@/lib/refleksi/bank/rules";
import { MoveQuestionForm } from "./bank-forms";

type Question = { id: string; kompetensi: Competency; urutan: number; pernyataan: string; petunjuk: string };

/** A version's questions by competency; `draft` brings the ways to change them. */
export function QuestionList({
  questions,
  draft,
}: {
  questions: readonly Question[];
  draft: { id: string; versi: number } | null;
}) {
  return COMPETENCIES.map((competency) => {
    const own = ofCompetency(questions, competency);
    return (
      <Card key={competency} title={COMPETENCY_LABELS[competency]}>
        {own.length === 0 ? <p className="text-ink-2">Belum ada pertanyaan.</p> : null}
        <ol className="grid gap-4">
          {own.map((question, index) => (
            <li key={question.id} className="grid gap-1 border-b border-line pb-4 last:border-0 last:pb-0">
              <p className="font-semibold">
                {index + 1}. {question.pernyataan}
              </p>
              {question.petunjuk ? <p className="text-sm whitespace-pre-line text-ink-2">{question.petunjuk}</p> : null}
              {draft ? (
                <div className="mt-1 flex flex-wrap items-center gap-2">
                  <ButtonLink
                    href={`/dinas/refleksi/bank/${draft.id}/${question.id}`}
                    variant="quiet"
                    size="small"
                    icon={<PencilLine size={18} aria-hidden="true" />}
                    aria-label={`Ubah: ${question.pernyataan}`}
                  >
                    Ubah
                  </ButtonLink>
                  {(["naik", "turun"] as const)
                    .filter((arah) => (arah === "naik" ? index > 0 : index < own.length - 1))
                    .map((arah) => (
                      <MoveQuestionForm
                        key={arah}
                        {...draft}
                        kunci={newFormKey()}
                        indikatorId={question.id}
                        arah={arah}
                        about={question.pernyataan}
                      />
                    ))}
                </div>
              ) : null}
            </li>
          ))}
        </ol>
        {draft ? (
          <ButtonLink
            href={`/dinas/refleksi/bank/${draft.id}/tambah?kompetensi=${competency}`}
            variant="quiet"
            size="small"
            className="mt-4"
            icon={<Plus size={18} aria-hidden="true" />}
          >
            Tambah pertanyaan {COMPETENCY_LABELS[competency].toLowerCase()}
          </ButtonLink>
        ) : null}
      </Card>
    );
  });
}
