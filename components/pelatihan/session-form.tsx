import { FormDate, FormField, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { dayIn, timeIn, type Zone } from "@/lib/kernel/time";
import { hapusSesi, tambahSesi, ubahSesi } from "@/lib/pelatihan/katalog/actions";
import type { SessionRow } from "@/lib/pelatihan/katalog/queries";
import { TOPIC_MAX } from "@/lib/pelatihan/katalog/rules";

const programme = (pelatihanId: string) => `/p2kptk2/pelatihan/${pelatihanId}/sesi`;

type Times = { materi?: string; tanggal?: string; jamMulai?: string; jamSelesai?: string };

function Fields({ zona, facts = {} }: { zona: Zone; facts?: Times }) {
  return (
    <>
      <FormField
        name="materi"
        label="Materi"
        hint="Misalnya: Menyusun tiket keluar"
        maxLength={TOPIC_MAX}
        autoComplete="off"
        defaultValue={facts.materi}
      />
      <FormDate name="tanggal" label="Tanggal" defaultValue={facts.tanggal} />
      <div className="grid grid-cols-2 gap-3">
        <FormField
          name="jamMulai"
          label={`Jam mulai (${zona})`}
          type="time"
          width="number"
          defaultValue={facts.jamMulai}
        />
        <FormField
          name="jamSelesai"
          label={`Jam selesai (${zona})`}
          type="time"
          width="number"
          defaultValue={facts.jamSelesai}
        />
      </div>
    </>
  );
}

type Training = { id: string; versi: number; zona: Zone };

/** One more session. */
export function AddSessionForm({ kunci, training }: { kunci: string; training: Training }) {
  const { id, versi, zona } = training;
  return (
    <PlainForm action={tambahSesi} kunci={kunci} submit="Tambah sesi">
      <FormHidden name="pelatihanId" value={id} />
      <FormHidden name="versi" value={versi} />
      <Fields zona={zona} />
    </PlainForm>
  );
}

/** Topic and times of a session. */
export function ChangeSessionForm({ kunci, training, sesi }: { kunci: string; training: Training; sesi: SessionRow }) {
  const { id, versi, zona } = training;
  const facts = {
    materi: sesi.materi,
    tanggal: dayIn(sesi.mulai, zona),
    jamMulai: timeIn(sesi.mulai, zona),
    jamSelesai: timeIn(sesi.selesai, zona),
  };
  return (
    <PlainForm
      action={ubahSesi}
      kunci={kunci}
      submit="Simpan"
      aside={
        <ButtonLink href={programme(id)} variant="plain">
          Batal
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={sesi.id} />
      <FormHidden name="versi" value={versi} />
      <Fields zona={zona} facts={facts} />
    </PlainForm>
  );
}

/** Takes a session out of the programme. */
export function RemoveSessionForm({ kunci, training, sesi }: { kunci: string; training: Training; sesi: SessionRow }) {
  return (
    <PlainForm action={hapusSesi} kunci={kunci} submit="Hapus sesi ini" submitVariant="refuse" label="Hapus sesi">
      <FormHidden name="id" value={sesi.id} />
      <FormHidden name="versi" value={training.versi} />
    </PlainForm>
  );
}
