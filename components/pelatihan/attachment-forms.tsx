import { Trash2 } from "lucide-react";
import { FormField, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { FormUpload } from "@/components/form/upload-field";
import { hapusLampiran, tambahLampiran } from "@/lib/pelatihan/katalog/actions";
import { TOPIC_MAX } from "@/lib/pelatihan/katalog/rules";

type Training = { id: string; versi: number };

/** One more PDF for everybody who may see the training. */
export function AddAttachmentForm({ kunci, training }: { kunci: string; training: Training }) {
  return (
    <PlainForm action={tambahLampiran} kunci={kunci} submit="Tambah lampiran">
      <FormHidden name="pelatihanId" value={training.id} />
      <FormHidden name="versi" value={training.versi} />
      <FormUpload
        name="berkasId"
        label="Berkas"
        hint="Satu PDF, paling besar 10 MB, misalnya panduan peserta."
        tujuan="lampiran_pelatihan"
      />
      <FormField name="judul" label="Judul lampiran" maxLength={TOPIC_MAX} autoComplete="off" />
    </PlainForm>
  );
}

/** Takes one off. */
export function RemoveAttachmentForm({
  kunci,
  training,
  berkasId,
  judul,
}: {
  kunci: string;
  training: Training;
  berkasId: string;
  judul: string;
}) {
  return (
    <PlainForm
      action={hapusLampiran}
      kunci={kunci}
      submit="Hapus"
      submitVariant="refuse"
      submitIcon={<Trash2 size={18} aria-hidden="true" />}
      label={`Hapus lampiran ${judul}`}
    >
      <FormHidden name="pelatihanId" value={training.id} />
      <FormHidden name="versi" value={training.versi} />
      <FormHidden name="lampiranId" value={berkasId} />
    </PlainForm>
  );
}
