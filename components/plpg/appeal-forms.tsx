import { Send } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormTextArea } from "@/components/form/fields";
import { KeptWords } from "@/components/form/kept-words";
import { PlainForm } from "@/components/form/plain-form";
import { ajukanBanding, terimaBanding, tolakBanding } from "@/lib/plpg/banding/actions";
import { APPEAL_FORM_LABELS, APPEAL_PHRASES } from "@/lib/plpg/banding/labels";
import { OBJECTION_MAX } from "@/lib/plpg/banding/schema";

/** The participant's words; `id`: the participant, `akunId`: the account that writes. */
export function AppealForm({ id, akunId, kunci }: { id: string; akunId: string; kunci: string }) {
  return (
    <PlainForm
      action={ajukanBanding}
      kunci={kunci}
      submit={APPEAL_FORM_LABELS.file}
      submitIcon={<Send size={20} aria-hidden="true" />}
    >
      <KeptWords akunId={akunId} record={`banding/${id}`} dasar="" />
      <FormTextArea
        name="keberatan"
        label={APPEAL_FORM_LABELS.objection}
        hint={APPEAL_FORM_LABELS.objectionHint}
        rows={8}
        maxLength={OBJECTION_MAX}
      />
    </PlainForm>
  );
}

type Decision = { id: string; versi: number; kunci: string };

/** Accepting opens the scores again; both decisions have a reason. */
export function AcceptAppealForm({ id, versi, kunci }: Decision) {
  return (
    <ReasonForm
      action={terimaBanding}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={APPEAL_PHRASES.terima}
      submit={APPEAL_FORM_LABELS.accept}
      backHref={`/lptk/banding/${id}`}
      hint="Peserta dan mentor membacanya."
    />
  );
}

export function RefuseAppealForm({ id, versi, kunci }: Decision) {
  return (
    <ReasonForm
      action={tolakBanding}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={APPEAL_PHRASES.tolak}
      submit={APPEAL_FORM_LABELS.refuse}
      backHref={`/lptk/banding/${id}`}
      hint="Peserta membacanya."
    />
  );
}
