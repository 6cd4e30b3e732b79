"use client";
import { ActionForm } from "@/components/form/action-form";
import { FormField, FormHidden, FormSelect } from "@/components/form/fields";
import { ButtonLink } from "@/components/ui/button";
import { ZONE_LABELS } from "@/lib/kantor/labels";
import { ZONES, type Zone } from "@/lib/kernel/time";
import { daftarkanSekolah, ubahSekolah } from "@/lib/sekolah/actions";
import { SCHOOL_LEVELS, type SchoolLevel } from "@/lib/sekolah/rules";
import { createSchoolSchema, updateSchoolSchema } from "@/lib/sekolah/schema";

type Facts = { npsn: string; nama: string; jenjang: SchoolLevel; kota: string; alamat: string; zona: Zone };

const levels = SCHOOL_LEVELS.map((value) => ({ value, label: value }));
const zones = ZONES.map((value) => ({ value, label: ZONE_LABELS[value] }));

function SchoolFields({ facts }: { facts: Partial<Facts> }) {
  return (
    <>
      <FormField
        name="npsn"
        label="NPSN"
        hint="8 angka; PKBM dan LKP: huruf P atau K dengan 7 angka. Kepala sekolah masuk dengan nomor ini."
        width="code"
        autoComplete="off"
        autoCapitalize="characters"
        maxLength={20}
        defaultValue={facts.npsn}
      />
      <FormField name="nama" label="Nama sekolah" autoComplete="off" maxLength={120} defaultValue={facts.nama} />
      <FormSelect name="jenjang" label="Jenjang" options={levels} defaultValue={facts.jenjang} />
      <FormField name="kota" label="Kota atau kabupaten" autoComplete="off" maxLength={80} defaultValue={facts.kota} />
      <FormField name="alamat" label="Alamat" autoComplete="off" maxLength={200} defaultValue={facts.alamat} />
      <FormSelect name="zona" label="Zona waktu" options={zones} defaultValue={facts.zona} />
    </>
  );
}

const cancel = (href: string) => (
  <ButtonLink href={href} variant="plain">
    Batal
  </ButtonLink>
);

/** A new school; `zona` is the office's own. */
export function NewSchoolForm({ kunci, zona }: { kunci: string; zona: Zone }) {
  return (
    <ActionForm
      action={daftarkanSekolah}
      schema={createSchoolSchema}
      kunci={kunci}
      submit="Daftarkan sekolah"
      aside={cancel("/dinas/sekolah")}
    >
      <SchoolFields facts={{ zona }} />
    </ActionForm>
  );
}

/** Corrects a school. */
export function EditSchoolForm({ kunci, school }: { kunci: string; school: Facts & { id: string; versi: number } }) {
  return (
    <ActionForm
      action={ubahSekolah}
      schema={updateSchoolSchema}
      kunci={kunci}
      submit="Simpan"
      aside={cancel(`/dinas/sekolah/${school.id}`)}
    >
      <FormHidden name="sekolahId" value={school.id} />
      <FormHidden name="versi" value={school.versi} />
      <SchoolFields facts={school} />
    </ActionForm>
  );
}
