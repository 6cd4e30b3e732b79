"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormHidden, FormSelect } from "@/components/form/fields";
import { ButtonLink } from "@/components/ui/button";
import { ubahKantor } from "@/lib/kantor/actions";
import { ZONE_LABELS } from "@/lib/kantor/labels";
import { updateOfficeSchema } from "@/lib/kantor/schema";
import { ZONES, type Zone } from "@/lib/kernel/time";

const zones = ZONES.map((value) => ({ value, label: ZONE_LABELS[value] }));

/** An office's name and zone. */
export function OfficeEditForm({
  kunci,
  office,
}: {
  kunci: string;
  office: { id: string; nama: string; zona: Zone; versi: number };
}) {
  return (
    <ActionForm
      action={ubahKantor}
      schema={updateOfficeSchema}
      kunci={kunci}
      submit="Simpan"
      aside={
        <ButtonLink href={`/dinas/kantor/${office.id}`} variant="plain">
          Batal
        </ButtonLink>
      }
    >
      <FormHidden name="instansiId" value={office.id} />
      <FormHidden name="versi" value={office.versi} />
      <FormField
        name="namaInstansi"
        label="Nama kantor"
        autoComplete="off"
        maxLength={160}
        defaultValue={office.nama}
      />
      <FormSelect name="zona" label="Zona waktu" options={zones} defaultValue={office.zona} />
    </ActionForm>
  );
}
