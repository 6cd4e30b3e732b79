import { Trash2 } from "lucide-react";
import { FormField, FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { FormUpload } from "@/components/form/upload-field";
import { hapusMateri, tambahMateri } from "@/lib/plpg/materi/actions";
import { MATERIAL_LABELS } from "@/lib/plpg/materi/labels";
import type { MaterialRow } from "@/lib/plpg/materi/queries";
import { LINK_MAX, MATERIAL_KINDS, NOTE_MAX, TITLE } from "@/lib/plpg/materi/rules";
import { FIELD } from "@/lib/plpg/rombel/rules";

/** One more material: a PDF or a link. */
export function AddMaterialForm({ kunci }: { kunci: string }) {
  return (
    <PlainForm action={tambahMateri} kunci={kunci} submit="Tambah materi">
      <FormRadio
        name="jenis"
        label="Jenis"
        options={MATERIAL_KINDS.map((value) => ({
          value,
          label: MATERIAL_LABELS[value],
          note: value === "pedagogik" ? "Untuk semua peserta." : "Untuk peserta satu bidang studi.",
        }))}
        defaultValue="pedagogik"
      />
      <FormField
        name="bidangStudi"
        label="Bidang studi"
        hint="Isi untuk materi bidang studi, misalnya PGSD."
        optional
        maxLength={FIELD.max}
        autoComplete="off"
      />
      <FormField name="judul" label="Judul" maxLength={TITLE.max} autoComplete="off" />
      <FormTextArea name="keterangan" label="Keterangan" rows={3} optional maxLength={NOTE_MAX} />
      <FormUpload
        name="berkasId"
        label="Berkas"
        hint="Satu PDF, paling besar 10 MB. Lewati bila memakai tautan."
        tujuan="materi_plpg"
      />
      <FormField
        name="tautan"
        label="Atau tautan"
        hint="Diawali https://. Kosongkan bila memakai berkas."
        optional
        inputMode="url"
        maxLength={LINK_MAX}
        autoComplete="off"
      />
    </PlainForm>
  );
}

/** Takes a material away. */
export function RemoveMaterialForm({
  kunci,
  material: { id, versi, judul },
}: {
  kunci: string;
  material: Pick<MaterialRow, "id" | "versi" | "judul">;
}) {
  return (
    <PlainForm
      action={hapusMateri}
      kunci={kunci}
      submit="Hapus"
      submitVariant="refuse"
      submitIcon={<Trash2 size={18} aria-hidden="true" />}
      label={`Hapus materi ${judul}`}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}
