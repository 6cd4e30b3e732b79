import { Lock } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { KeptWords } from "@/components/form/kept-words";
import { PlainForm } from "@/components/form/plain-form";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { bukaKembaliNilai, finalkanNilai, simpanNilai } from "@/lib/plpg/nilai/actions";
import { GRADING_LABELS, REOPEN_PHRASES, ZERO_LABELS } from "@/lib/plpg/nilai/labels";
import type { Aspect, ComponentScore } from "@/lib/plpg/nilai/queries";
import type { Component, Scores } from "@/lib/plpg/nilai/rules";
import { FEEDBACK_MAX } from "@/lib/plpg/nilai/schema";
import { rubricMark } from "@/lib/plpg/rubrik/rules";
import { ScoreButtons } from "./score-buttons";
import { ScoreFields } from "./score-fields";

type One = { id: string; komponen: Component; versi: number; kunci: string };

function Hidden({ id, komponen, versi }: One) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="komponen" value={komponen} />
      <FormHidden name="versi" value={versi} />
    </>
  );
}

/** The score of one component; `berkasId` is the report that is read beside it. */
export function ScoreForm({
  akunId,
  component,
  berkasId,
  scores,
  aspects,
  hasNext,
  ...one
}: One & {
  /** The mentor who grades. */
  akunId: string;
  component: ComponentScore | null;
  berkasId?: string;
  scores: Scores;
  aspects: readonly Aspect[];
  hasNext: boolean;
}) {
  return (
    <PlainForm action={simpanNilai} kunci={one.kunci} label={GRADING_LABELS.save}>
      <Hidden {...one} />
      {berkasId ? <FormHidden name="berkasId" value={berkasId} /> : null}
      <KeptWords akunId={akunId} record={`nilai/${one.id}/${one.komponen}`} dasar={one.versi} />
      {one.komponen === "proses" ? <FormHidden name="rubrik" value={rubricMark(aspects)} /> : null}
      <ScoreFields
        komponen={one.komponen}
        scores={scores}
        aspects={aspects}
        rubrik={component?.rubrik ?? []}
        umpanBalik={component?.umpanBalik ?? ""}
        feedbackMax={FEEDBACK_MAX}
      />
      <ScoreButtons hasNext={hasNext} />
    </PlainForm>
  );
}

/** The explicit zero, with its reason: tidak mengumpulkan, tidak mengikuti proses, tidak hadir presentasi. */
export function ZeroForm(one: One) {
  return (
    <PlainForm
      action={simpanNilai}
      kunci={one.kunci}
      submit={`${ZERO_LABELS[one.komponen]}: nilai 0`}
      submitVariant="refuse"
      label={ZERO_LABELS[one.komponen]}
    >
      <Hidden {...one} />
      <FormHidden name="tindakan" value="nihil" />
      <FormTextArea name="alasan" label="Alasan" hint="Peserta dan LPTK membacanya." rows={3} maxLength={REASON_MAX} />
    </PlainForm>
  );
}

/** Takes a score back: the component has none again. */
export function TakeBackForm(one: One) {
  return (
    <PlainForm
      action={simpanNilai}
      kunci={one.kunci}
      submit={GRADING_LABELS.take}
      submitVariant="refuse"
      label={GRADING_LABELS.take}
    >
      <Hidden {...one} />
      <FormHidden name="tindakan" value="tarik" />
      <FormTextArea
        name="alasan"
        label="Alasan"
        hint="Peserta dan LPTK membacanya. Laporan yang nilainya ditarik dapat diganti peserta sampai batas waktunya."
        rows={3}
        maxLength={REASON_MAX}
      />
    </PlainForm>
  );
}

/** Locks everything, exactly as the page above shows it. */
export function FinaliseForm({ id, versi, kunci }: { id: string; versi: number; kunci: string }) {
  return (
    <PlainForm
      action={finalkanNilai}
      kunci={kunci}
      submit={GRADING_LABELS.finalise}
      submitIcon={<Lock size={20} aria-hidden="true" />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** The LPTK opens a final score again. */
export function ReopenForm({ id, versi, kunci }: { id: string; versi: number; kunci: string }) {
  return (
    <ReasonForm
      action={bukaKembaliNilai}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={REOPEN_PHRASES}
      submit={GRADING_LABELS.reopen}
      backHref={`/lptk/nilai/${id}`}
      hint="Peserta dan mentor membacanya."
    />
  );
}
