import { FormDate, FormField, FormHidden, FormSelect, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { dayIn, timeIn, type Zone } from "@/lib/kernel/time";
import { hapusJadwal, tambahJadwal, ubahJadwal } from "@/lib/plpg/materi/actions";
import { ALL_COHORTS } from "@/lib/plpg/materi/labels";
import type { Appointment } from "@/lib/plpg/materi/queries";
import { NOTE_MAX, PLACE_MAX, TITLE } from "@/lib/plpg/materi/rules";

type CohortChoice = { id: string; nama: string };

function Fields({
  zona,
  cohorts,
  appointment,
}: {
  zona: Zone;
  cohorts: readonly CohortChoice[];
  appointment?: Appointment;
}) {
  const from = appointment && dayIn(appointment.mulai, zona);
  const until = appointment && dayIn(appointment.selesai, zona);
  return (
    <>
      <FormField
        name="judul"
        label="Kegiatan"
        hint="Misalnya: Presentasi laporan hasil pembekalan"
        maxLength={TITLE.max}
        autoComplete="off"
        defaultValue={appointment?.judul}
      />
      <FormSelect
        name="rombelId"
        label="Untuk"
        hint={`Jamnya menurut zona rombel; untuk semua rombel menurut ${zona}.`}
        optional
        placeholder={ALL_COHORTS}
        options={cohorts.map(({ id, nama }) => ({ value: id, label: nama }))}
        defaultValue={appointment?.rombelId ?? ""}
      />
      <FormDate name="tanggal" label="Tanggal" defaultValue={from} />
      <FormField
        name="jamMulai"
        label="Jam mulai"
        type="time"
        width="number"
        defaultValue={appointment && timeIn(appointment.mulai, zona)}
      />
      <FormDate
        name="sampai"
        label="Sampai tanggal"
        hint="Kosongkan bila selesai di hari yang sama."
        optional
        defaultValue={until === from ? undefined : until}
      />
      <FormField
        name="jamSelesai"
        label="Jam selesai"
        type="time"
        width="number"
        defaultValue={appointment && timeIn(appointment.selesai, zona)}
      />
      <FormField
        name="tempat"
        label="Tempat"
        optional
        maxLength={PLACE_MAX}
        autoComplete="off"
        defaultValue={appointment?.tempat}
      />
      <FormTextArea
        name="keterangan"
        label="Keterangan"
        rows={3}
        optional
        maxLength={NOTE_MAX}
        defaultValue={appointment?.keterangan}
      />
    </>
  );
}

/** One more appointment. `zona`: the LPTK's. */
export function AddAppointmentForm({
  kunci,
  zona,
  cohorts,
}: {
  kunci: string;
  zona: Zone;
  cohorts: readonly CohortChoice[];
}) {
  return (
    <PlainForm action={tambahJadwal} kunci={kunci} submit="Tambah jadwal">
      <Fields zona={zona} cohorts={cohorts} />
    </PlainForm>
  );
}

/** Another time or place for an appointment. */
export function ChangeAppointmentForm({
  kunci,
  appointment,
  cohorts,
}: {
  kunci: string;
  appointment: Appointment;
  cohorts: readonly CohortChoice[];
}) {
  return (
    <PlainForm
      action={ubahJadwal}
      kunci={kunci}
      submit="Simpan"
      aside={
        <ButtonLink href="/lptk/jadwal" variant="plain">
          Batal
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={appointment.id} />
      <FormHidden name="versi" value={appointment.versi} />
      <Fields zona={appointment.zona} cohorts={cohorts} appointment={appointment} />
    </PlainForm>
  );
}

/** Takes an appointment out of the schedule. */
export function RemoveAppointmentForm({ kunci, appointment }: { kunci: string; appointment: Appointment }) {
  return (
    <PlainForm action={hapusJadwal} kunci={kunci} submit="Hapus jadwal ini" submitVariant="refuse" label="Hapus jadwal">
      <FormHidden name="id" value={appointment.id} />
      <FormHidden name="versi" value={appointment.versi} />
    </PlainForm>
  );
}
