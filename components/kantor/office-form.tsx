"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormRadio, FormSelect } from "@/components/form/fields";
import { daftarkanKantor } from "@/lib/kantor/actions";
import { ZONE_LABELS } from "@/lib/kantor/labels";
import { createOfficeSchema } from "@/lib/kantor/schema";
import { ZONES, type Zone } from "@/lib/kernel/time";
import { GivenAccount } from "./given-account";
import { PersonFields } from "./person-fields";

const zones = ZONES.map((value) => ({ value, label: ZONE_LABELS[value] }));

/** A new office and the first person who works in it. */
export function OfficeForm({ kunci, zona }: { kunci: string; zona: Zone }) {
  return (
    <ActionForm
      action={daftarkanKantor}
      schema={createOfficeSchema}
      kunci={kunci}
      submit="Daftarkan kantor"
      onSuccess={({ nama, username, code }) => (
        <GivenAccount
          title={`Kantor didaftarkan, akun untuk ${nama} siap`}
          nama={nama}
          username={username}
          code={code}
          backHref="/dinas/kantor"
          back="Ke daftar kantor"
        />
      )}
    >
      <FormRadio
        name="jenis"
        label="Jenis kantor"
        options={[
          { value: "lptk", label: "LPTK", note: "Mengelola PLPG: rombel, peserta, dan mentor" },
          { value: "p2kptk2", label: "P2KPTK2", note: "Menyelenggarakan pelatihan" },
        ]}
      />
      <FormField name="namaInstansi" label="Nama kantor" autoComplete="off" maxLength={160} />
      <FormSelect name="zona" label="Zona waktu" options={zones} defaultValue={zona} />
      <h2 className="mt-2 text-lg">Petugas pertama</h2>
      <PersonFields peran="petugas" />
    </ActionForm>
  );
}
