"use client";
import { useState } from "react";
import { FormField, FormTextArea } from "@/components/form/fields";
import { useThisForm } from "@/components/form/form-context";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { GRADING_LABELS } from "@/lib/plpg/nilai/labels";
import {
  type Component,
  formatScore,
  parseScore,
  type RubricMark,
  rubricScore,
  type Scores,
} from "@/lib/plpg/nilai/rules";
import { ScoreArithmetic } from "./score-arithmetic";

type Aspect = { id: string; judul: string; keterangan: string; bobot: number };

type Props = {
  komponen: Component;
  scores: Scores;
  /** The rubric of the process score, with the marks that stand; empty for everything else. */
  aspects: readonly Aspect[];
  rubrik: readonly RubricMark[];
  umpanBalik: string;
  /** What longest feedback is kept. */
  feedbackMax: number;
};

const nameOf = (index: number) => `aspek${index + 1}`;
const markIn = (text: string | undefined) => (/^\d{1,3}$/.test(text?.trim() ?? "") ? Number(text) : -1);

/** What is typed as a score in hundredths; null as long as it is none. */
function scoreIn({ komponen, aspects }: Props, typed: Record<string, string>): number | null {
  const result =
    komponen === "proses"
      ? rubricScore(
          aspects.map(({ id, judul, bobot }, index) => ({
            ...{ aspekId: id, judul, bobot },
            nilai: markIn(typed[nameOf(index)]),
          })),
        )
      : parseScore(typed.nilai ?? "");
  return result.ok ? result.data : null;
}

/**
 * The score of one component with the arithmetic that follows each key. Without JavaScript the fields are plain and the arithmetic shows
 * what is stored.
 */
export function ScoreFields(props: Props) {
  const { komponen, scores, aspects, rubrik, umpanBalik, feedbackMax } = props;
  const { values } = useThisForm();
  const stored = scores[komponen];
  const [typed, setTyped] = useState<Record<string, string> | null>(values ?? null);
  const shown = typed ? { ...scores, [komponen]: scoreIn(props, typed) } : scores;
  const markOf = (id: string) => rubrik.find(({ aspekId }) => aspekId === id)?.nilai;
  return (
    <div
      className="grid gap-5"
      onInput={({ target, currentTarget }) => {
        if (!(target instanceof HTMLInputElement)) return;
        const inputs = currentTarget.querySelectorAll<HTMLInputElement>("input[name]");
        setTyped(Object.fromEntries(Array.from(inputs, ({ name, value }) => [name, value])));
      }}
    >
      {komponen === "proses" ? (
        aspects.map(({ id, judul, keterangan, bobot }, index) => (
          <FormField
            key={id}
            name={nameOf(index)}
            label={judul}
            hint={
              <>
                {keterangan ? <span className="block">{keterangan}</span> : null}
                {GRADING_LABELS.markHint(bobot)}
              </>
            }
            width="number"
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            defaultValue={markOf(id)}
          />
        ))
      ) : (
        <FormField
          name="nilai"
          label={GRADING_LABELS.score(komponen.replace("_", " "))}
          hint={GRADING_LABELS.scoreHint}
          width="score"
          inputMode="decimal"
          autoComplete="off"
          maxLength={6}
          defaultValue={stored === null ? undefined : formatScore(stored)}
        />
      )}
      <FormTextArea
        name="umpanBalik"
        label={GRADING_LABELS.feedback}
        optional
        rows={5}
        maxLength={feedbackMax}
        defaultValue={umpanBalik}
      />
      {stored === null ? null : (
        <FormTextArea
          name="alasan"
          label={GRADING_LABELS.reason}
          hint={GRADING_LABELS.reasonHint}
          optional
          rows={2}
          maxLength={REASON_MAX}
        />
      )}
      <ScoreArithmetic scores={shown} />
    </div>
  );
}
