import { FormDate, FormField, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import type { Zone } from "@/lib/kernel/time";
import { buatPeriode, ubahPeriode } from "@/lib/refleksi/periode/actions";
import type { Days } from "@/lib/refleksi/periode/rules";
import { PERIOD_NAME_MAX } from "@/lib/refleksi/periode/schema";

type Facts = Days & { nama: string };

function Fields({ zona, today, facts, isOpen }: { zona: Zone; today: string; facts?: Facts; isOpen?: boolean }) {
  return (
    <>
      <FormField
        name="nama"
        label="Nama periode"
        hint="Misalnya: Semester ganjil 2026/2027"
        maxLength={PERIOD_NAME_MAX}
        autoComplete="off"
        defaultValue={facts?.nama}
      />
      <FormDate
        name="buka"
        label="Tanggal buka"
        hint={isOpen ? "Sudah terbuka, jadi tanggal ini tidak dapat diubah." : `Terbuka mulai pukul 00.00 ${zona}.`}
        defaultValue={facts?.buka ?? today}
        readOnly={isOpen}
      />
      <FormDate
        name="tutup"
        label="Tanggal tutup"
        hint={`Refleksi dapat dikirim sampai hari itu pukul 23.59 ${zona}.`}
        min={today}
        defaultValue={facts?.tutup}
      />
    </>
  );
}

const BACK = (
  <ButtonLink href="/dinas/refleksi" variant="plain">
    Kembali
  </ButtonLink>
);

/** A new period of reflections. */
export function NewPeriodForm({ kunci, zona, today }: { kunci: string; zona: Zone; today: string }) {
  return (
    <PlainForm action={buatPeriode} kunci={kunci} submit="Buat periode" aside={BACK}>
      <Fields zona={zona} today={today} />
    </PlainForm>
  );
}

/** Other days or another name for a period that is not over. */
export function EditPeriodForm({
  kunci,
  id,
  versi,
  ...fields
}: {
  kunci: string;
  id: string;
  versi: number;
  zona: Zone;
  today: string;
  facts: Facts;
  isOpen: boolean;
}) {
  return (
    <PlainForm action={ubahPeriode} kunci={kunci} submit="Simpan" aside={BACK}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <Fields {...fields} />
    </PlainForm>
  );
}
