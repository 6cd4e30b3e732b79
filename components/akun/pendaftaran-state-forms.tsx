import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { aktifkan, nonaktifkan, tolak } from "@/lib/akun/pendaftaran/actions";
import { DEACTIVATE_PHRASES, REJECT_PHRASES } from "@/lib/akun/pendaftaran/labels";
import { registrationWorkflow } from "@/lib/akun/pendaftaran/status";
import { ReasonForm } from "./pendaftaran-reason-form";

type Props = { akunId: string; versi: number; kunci: string };

const { events } = registrationWorkflow;

/** Tolak with its written reason. */
export function RejectForm({ akunId, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tolak}
      kunci={kunci}
      hidden={{ akunId, versi }}
      phrases={REJECT_PHRASES}
      submit={events.tolak.label}
      backHref={`/kepsek/pendaftaran/${akunId}`}
      hint="Guru membaca alasan ini apa adanya. Sebutkan apa yang harus diperbaiki."
    />
  );
}

/** Nonaktifkan with its written reason. */
export function DeactivateForm({ akunId, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={nonaktifkan}
      kunci={kunci}
      hidden={{ akunId, versi }}
      phrases={DEACTIVATE_PHRASES}
      submit={events.nonaktifkan.label}
      backHref={`/kepsek/guru/${akunId}`}
      hint="Guru membaca alasan ini apa adanya."
    />
  );
}

/** What the principal may do with a teacher of the school now. */
export function TeacherActions({ akunId, versi, kunci, status }: Props & { status: string }) {
  if (status === "aktif") {
    return (
      <ButtonLink href={`/kepsek/guru/${akunId}/nonaktifkan`} variant="refuse" className="justify-self-start">
        {events.nonaktifkan.label}
      </ButtonLink>
    );
  }
  if (status === "nonaktif") {
    return (
      <PlainForm action={aktifkan} kunci={kunci} submit={events.aktifkan.label}>
        <FormHidden name="akunId" value={akunId} />
        <FormHidden name="versi" value={versi} />
      </PlainForm>
    );
  }
  return (
    <ButtonLink href={`/kepsek/pendaftaran/${akunId}`} className="justify-self-start">
      Buka pendaftaran
    </ButtonLink>
  );
}
