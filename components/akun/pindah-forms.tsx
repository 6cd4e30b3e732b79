import { Check } from "lucide-react";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { ajukanPindah, batalkanPindah, setujuiPindah, tolakPindah } from "@/lib/akun/pindah/actions";
import { MOVE_REJECT_PHRASES } from "@/lib/akun/pindah/labels";
import { moveWorkflow } from "@/lib/akun/pindah/status";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { ReasonForm } from "./pendaftaran-reason-form";

const { events } = moveWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** Asks for the move to the chosen school. */
export function AskMoveForm({ npsn, kunci }: { npsn: string; kunci: string }) {
  return (
    <PlainForm
      action={ajukanPindah}
      kunci={kunci}
      submit="Ajukan pindah sekolah"
      aside={
        <ButtonLink href="/guru/pindah-sekolah" variant="plain">
          Pilih sekolah lain
        </ButtonLink>
      }
    >
      <FormHidden name="npsn" value={npsn} />
      <FormTextArea
        name="alasan"
        label="Alasan pindah"
        hint="Kepala sekolah yang baru membacanya, misalnya nomor surat penugasan."
        optional
        maxLength={REASON_MAX}
      />
    </PlainForm>
  );
}

/** Takes the open request back. */
export function CancelMoveForm({ id, versi, kunci }: Props) {
  return (
    <PlainForm action={batalkanPindah} kunci={kunci} submit="Batalkan permintaan" submitVariant="refuse">
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Setujui and Tolak below a request that was read to its end. */
export function MoveDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={setujuiPindah}
      kunci={kunci}
      submit={events.setujui.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/pindah/${id}/tolak`} variant="refuse">
          {events.tolak.label}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Tolak with its written reason. */
export function RejectMoveForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tolakPindah}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={MOVE_REJECT_PHRASES}
      submit={events.tolak.label}
      backHref={`/kepsek/pindah/${id}`}
      hint="Guru membaca alasan ini apa adanya."
    />
  );
}
