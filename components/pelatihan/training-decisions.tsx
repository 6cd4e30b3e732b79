import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { hapusDrafPelatihan, selesaikanPelatihan, terbitkanPelatihan } from "@/lib/pelatihan/katalog/actions";
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
