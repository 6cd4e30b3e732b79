import { Send } from "lucide-react";
import { Autosave } from "@/components/form/autosave";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Zone } from "@/lib/kernel/time";
import { kirimRefleksiBelajar, simpanRefleksiBelajar } from "@/lib/kinerja/tugas/actions";
import { LEARNING_LABELS, TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import { LEARNING_FIELDS, type LearningWords, TEXT_MAX } from "@/lib/kinerja/tugas/rules";
import { learningWorkflow } from "@/lib/kinerja/tugas/status";

const page = (id: string) => `/guru/kinerja/${id}/pengembangan`;
const SEND = learningWorkflow.events.kirim.label;

/** The reflection on what was learned: it saves itself, Simpan Draft pauses, Kirim ke Atasan leads to the confirmation. */
export function LearningForm({
  id,
  words,
  versi,
  kunci,
  zone,
}: {
  id: string;
  words: LearningWords | null;
  /** Of the stored draft; 0 where there is none yet. */
  versi: number;
  kunci: string;
  zone: Zone;
}) {
  return (
    <PlainForm action={simpanRefleksiBelajar} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <Autosave
        action={simpanRefleksiBelajar}
        dasar={String(versi)}
        name={`tugas/${id}/pengembangan`}
        page={page(id)}
        zone={zone}
      />
      <Card className="grid gap-5">
        <p className="text-ink-2">{TASK_LABELS.noUpload}</p>
        {LEARNING_FIELDS.map((field) => (
          <FormTextArea
            key={field}
            name={field}
            label={LEARNING_LABELS[field].asked}
            hint={LEARNING_LABELS[field].hint}
            rows={field === "pembelajaran" ? 6 : 4}
            maxLength={TEXT_MAX}
            defaultValue={words?.[field]}
          />
        ))}
      </Card>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SaveDraftButton lanjut="draf" variant="quiet">
          {TASK_LABELS.saveDraft}
        </SaveDraftButton>
        <SaveDraftButton lanjut="periksa" icon={<Send size={20} aria-hidden="true" />}>
          {SEND}
        </SaveDraftButton>
      </div>
    </PlainForm>
  );
}

/** Sends the reflection as the page above shows it, for good. */
export function SendLearningForm({ id, versi, kunci }: { id: string; versi: number; kunci: string }) {
  return (
    <PlainForm
      action={kirimRefleksiBelajar}
      kunci={kunci}
      submit={SEND}
      submitIcon={<Send size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={page(id)} variant="quiet">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}
