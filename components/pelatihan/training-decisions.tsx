import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import {
  batalkanPelatihan,
  hapusDrafPelatihan,
  selesaikanPelatihan,
  terbitkanPelatihan,
} from "@/lib/pelatihan/katalog/actions";
import { CANCEL_PHRASES } from "@/lib/pelatihan/katalog/labels";
import { trainingWorkflow } from "@/lib/pelatihan/katalog/status";

const { events } = trainingWorkflow;

type Props = { id: string; versi: number; kunci: string };

function Seen({ id, versi }: { id: string; versi: number }) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </>
  );
}

/** Terbitkan, below a draft that lacks nothing. */
export function PublishForm({ kunci, ...seen }: Props) {
  return (
    <PlainForm action={terbitkanPelatihan} kunci={kunci} submit={events.terbitkan.label}>
      <Seen {...seen} />
    </PlainForm>
  );
}

/** Selesaikan, after the last session. */
export function FinishForm({ kunci, ...seen }: Props) {
  return (
    <PlainForm action={selesaikanPelatihan} kunci={kunci} submit={events.selesaikan.label}>
      <Seen {...seen} />
    </PlainForm>
  );
}

/** Throws a draft away. */
export function DeleteDraftForm({ kunci, ...seen }: Props) {
  return (
    <PlainForm action={hapusDrafPelatihan} kunci={kunci} submit="Hapus draf" submitVariant="refuse">
      <Seen {...seen} />
    </PlainForm>
  );
}

/** Batalkan pelatihan with its written reason. */
export function CancelTrainingForm({ kunci, id, versi }: Props) {
  return (
    <ReasonForm
      action={batalkanPelatihan}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={CANCEL_PHRASES}
      submit={events.batalkan.label}
      backHref={`/p2kptk2/pelatihan/${id}`}
      hint="Semua guru yang mendaftar membaca alasan ini apa adanya."
    />
  );
}
