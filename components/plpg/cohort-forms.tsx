import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormDate, FormField, FormHidden, FormRadio, FormSelect, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import { RowTick } from "@/components/form/row-tick";
import { TickAll } from "@/components/form/tick-all";
import { ButtonLink } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { ZONES, type Zone } from "@/lib/kernel/time";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { PARTICIPANT_LABELS } from "@/lib/plpg/peserta/labels";
import {
  buatRombel,
  bukaRombel,
  keluarkanPeserta,
  pindahkanPeserta,
  tempatkanPeserta,
  tugaskanMentor,
  tutupRombel,
  ubahRombel,
} from "@/lib/plpg/rombel/actions";
import { MODE_LABELS, MOVE_PHRASES, REMOVE_PHRASES, REOPEN_PHRASES, REPLACE_PHRASES } from "@/lib/plpg/rombel/labels";
import type { Cohort, Destination, MentorChoice, Placeable } from "@/lib/plpg/rombel/queries";
import { CAPACITY, CAPACITY_MAX, FIELD, MENTOR_MAX, MODES, NAME } from "@/lib/plpg/rombel/rules";
import { cohortWorkflow } from "@/lib/plpg/rombel/status";

const LIST = "/lptk/rombel";
const { events } = cohortWorkflow;

/** A day column's day, as a date input has it. */
const dayOf = (day: Date) => day.toISOString().slice(0, 10);

function Fields({ zona, today, cohort }: { zona: Zone; today?: string; cohort?: Cohort }) {
  return (
    <>
      <FormField
        name="nama"
        label="Nama rombel"
        hint="Misalnya: PGSD 03"
        maxLength={NAME.max}
        autoComplete="off"
        defaultValue={cohort?.nama}
      />
      <FormField
        name="bidangStudi"
        label="Bidang studi"
        hint="Hanya peserta dengan bidang studi ini yang dapat ditempatkan di sini."
        maxLength={FIELD.max}
        autoComplete="off"
        defaultValue={cohort?.bidangStudi}
      />
      <FormRadio
        name="mode"
        label="Cara mentoring"
        options={MODES.map((value) => ({ value, label: MODE_LABELS[value] }))}
        defaultValue={cohort?.mode ?? "daring"}
      />
      <FormSelect
        name="zona"
        label="Zona waktu"
        hint="Semua batas waktu rombel ini ditulis dalam zona ini."
        options={ZONES.map((value) => ({ value, label: value }))}
        defaultValue={zona}
      />
      <FormDate name="mulai" label="Mulai" defaultValue={cohort ? dayOf(cohort.mulai) : today} />
      <FormDate
        name="selesai"
        label="Selesai"
        hint="Pembekalan kurang lebih tiga bulan."
        defaultValue={cohort ? dayOf(cohort.selesai) : undefined}
      />
      <FormField
        name="kapasitas"
        label="Kapasitas"
        hint={`Biasanya ${CAPACITY} peserta, paling banyak ${CAPACITY_MAX} dengan alasan.`}
        inputMode="numeric"
        width="number"
        autoComplete="off"
        defaultValue={cohort?.kapasitas ?? CAPACITY}
      />
      <FormTextArea
        name="alasanKapasitas"
        label={`Alasan lebih dari ${CAPACITY} peserta`}
        hint={`Perlu diisi bila kapasitasnya lebih dari ${CAPACITY}.`}
        rows={3}
        optional
        maxLength={REASON_MAX}
        defaultValue={cohort?.alasanKapasitas ?? undefined}
      />
    </>
  );
}

function Cancel({ href }: { href: string }) {
  return (
    <ButtonLink href={href} variant="plain">
      Batal
    </ButtonLink>
  );
}

function Seen({ id, versi }: { id: string; versi: number }) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </>
  );
}

/** A new rombel. */
export function NewCohortForm({ kunci, zona, today }: { kunci: string; zona: Zone; today: string }) {
  return (
    <PlainForm action={buatRombel} kunci={kunci} submit="Buat rombel" aside={<Cancel href={LIST} />}>
      <Fields zona={zona} today={today} />
    </PlainForm>
  );
}

/** Other facts and more seats. */
export function ChangeCohortForm({ kunci, cohort }: { kunci: string; cohort: Cohort }) {
  return (
    <PlainForm action={ubahRombel} kunci={kunci} submit="Simpan" aside={<Cancel href={`${LIST}/${cohort.id}`} />}>
      <Seen id={cohort.id} versi={cohort.versi} />
      <Fields zona={cohort.zona} cohort={cohort} />
    </PlainForm>
  );
}

/** The rombel's mentor; with a reason where somebody led it until now. */
export function MentorForm({
  kunci,
  cohort,
  mentors,
}: {
  kunci: string;
  cohort: Cohort;
  mentors: readonly MentorChoice[];
}) {
  const { id, versi, mentorNama } = cohort;
  return (
    <PlainForm
      action={tugaskanMentor}
      kunci={kunci}
      submit={mentorNama ? "Ganti mentor" : "Tugaskan"}
      aside={<Cancel href={`${LIST}/${id}`} />}
    >
      <Seen id={id} versi={versi} />
      <FormSelect
        name="mentorId"
        label="Mentor"
        hint={`Seorang mentor memimpin paling banyak ${MENTOR_MAX} rombel yang berjalan.`}
        placeholder="Pilih mentor"
        options={mentors.map(({ akunId, nama, running }) => ({
          value: akunId,
          label: running === 0 ? nama : `${nama} (memimpin ${running} rombel lain)`,
        }))}
      />
      {mentorNama ? (
        <ReasonFields
          phrases={REPLACE_PHRASES}
          label={`Alasan mengganti ${mentorNama}`}
          hint="Dibaca mentor yang diganti dan tercatat dalam riwayat."
        />
      ) : null}
    </PlainForm>
  );
}

const aboutPerson = ({ nomorPeserta, asalSekolah, status }: Placeable) =>
  [nomorPeserta, asalSekolah, status === "aktif" ? "" : PARTICIPANT_LABELS[status]]
    .filter((part) => part !== "")
    .join(" · ");

/** Ticks at those who are in no rombel yet. */
export function PlaceForm({ kunci, cohort, people }: { kunci: string; cohort: Cohort; people: readonly Placeable[] }) {
  return (
    <PlainForm action={tempatkanPeserta} kunci={kunci} submit="Tempatkan" label="Tempatkan peserta">
      <FormHidden name="id" value={cohort.id} />
      <TickAll name="pesertaId" label="Centang semua" />
      <ul className="grid">
        {people.map((person) => (
          <li key={person.id} className="border-b border-line py-2 last:border-0">
            <RowTick name="pesertaId" value={person.id} label={`Tempatkan ${person.nama}`}>
              <span className="min-w-0">
                <span className="block font-semibold break-words">{person.nama}</span>
                <span className="block text-sm text-ink-2">{aboutPerson(person)}</span>
              </span>
            </RowTick>
          </li>
        ))}
      </ul>
    </PlainForm>
  );
}

/** Somebody of another rombel, with the way to the page that moves them here. */
export function MoveHere({ cohort, person }: { cohort: Cohort; person: Placeable }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="min-w-0">
        <span className="block font-semibold break-words">{person.nama}</span>
        <span className="block text-sm text-ink-2">
          {aboutPerson(person)} · sekarang di {person.rombel}
        </span>
      </p>
      <ButtonLink href={`/lptk/peserta/${person.id}/pindah?ke=${cohort.id}`} variant="quiet" size="small">
        Pindahkan ke sini<span className="sr-only">: {person.nama}</span>
      </ButtonLink>
    </div>
  );
}

/** The ways out of a rombel for one of its participants. */
export function LeavingLinks({ id, nama }: { id: string; nama: string }) {
  return (
    <p className="flex flex-wrap gap-x-5 text-sm">
      <PageLink href={`/lptk/peserta/${id}/pindah`} className="link inline-flex min-h-tap items-center">
        Pindahkan<span className="sr-only"> {nama}</span>
      </PageLink>
      <PageLink href={`/lptk/peserta/${id}/keluarkan`} className="link inline-flex min-h-tap items-center">
        Keluarkan<span className="sr-only"> {nama}</span>
      </PageLink>
    </p>
  );
}

const ofParticipant = ({ id }: { id: string }) => `/lptk/peserta/${id}`;
const READ_BY = "Dibaca peserta dan mentornya, dan tercatat dalam riwayat.";

/** To another rombel, with a reason. */
export function MoveForm({
  kunci,
  person,
  destinations,
  chosen,
}: {
  kunci: string;
  person: { id: string; versi: number };
  destinations: readonly Destination[];
  /** The rombel from whose page one came. */
  chosen: string;
}) {
  return (
    <ReasonForm
      action={pindahkanPeserta}
      kunci={kunci}
      hidden={{ pesertaId: person.id, versi: person.versi }}
      phrases={MOVE_PHRASES}
      submit="Pindahkan"
      submitVariant="primary"
      backHref={ofParticipant(person)}
      hint={READ_BY}
    >
      <FormSelect
        name="id"
        label="Rombel tujuan"
        placeholder="Pilih rombel"
        defaultValue={chosen}
        options={destinations.map(({ id, nama, mentorNama, free }) => ({
          value: id,
          label: `${nama} (${mentorNama ?? "belum ada mentor"}, ${free} tempat kosong)`,
        }))}
      />
    </ReasonForm>
  );
}

/** Out of the rombel, with a reason. */
export function RemoveForm({ kunci, person }: { kunci: string; person: { id: string; versi: number } }) {
  return (
    <ReasonForm
      action={keluarkanPeserta}
      kunci={kunci}
      hidden={{ pesertaId: person.id, versi: person.versi }}
      phrases={REMOVE_PHRASES}
      submit="Keluarkan dari rombel"
      backHref={ofParticipant(person)}
      hint={READ_BY}
    />
  );
}

/** Tutup rombel, once everybody is final. */
export function CloseForm({ kunci, cohort: { id, versi } }: { kunci: string; cohort: Cohort }) {
  return (
    <PlainForm action={tutupRombel} kunci={kunci} submit={events.tutup.label} submitVariant="quiet">
      <Seen id={id} versi={versi} />
    </PlainForm>
  );
}

/** Buka kembali with its written reason. */
export function ReopenForm({ kunci, cohort: { id, versi } }: { kunci: string; cohort: Cohort }) {
  return (
    <ReasonForm
      action={bukaRombel}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={REOPEN_PHRASES}
      submit={events.bukaKembali.label}
      backHref={`${LIST}/${id}`}
      hint="Tercatat dalam riwayat rombel."
    />
  );
}
