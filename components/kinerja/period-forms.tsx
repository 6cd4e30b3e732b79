import { FormDate, FormField, FormHidden, FormRadio, FormSelect } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import { ButtonLink } from "@/components/ui/button";
import { Sheet } from "@/components/ui/sheet";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { catalogueTitle } from "@/lib/kinerja/katalog/labels";
import { buatPeriodeKinerja, perpanjangFase, ubahPeriodeKinerja } from "@/lib/kinerja/periode/actions";
import { EXTENSION_PHRASES, PHASE_LABELS, SCHEME_LABELS } from "@/lib/kinerja/periode/labels";
import {
  isOpeningFixed,
  PHASE_EDGES,
  PHASES,
  type Phase,
  SCHEMES,
  type Scheme,
  type WindowDays,
  type Windows,
} from "@/lib/kinerja/periode/rules";
import { PERIOD_NAME_MAX } from "@/lib/kinerja/periode/schema";

type Catalogue = { id: string; nomor: number };
type Facts = WindowDays & {
  nama: string;
  skema: Scheme;
  tahun: number;
  semester: number | null;
  katalogId: string;
};

type FieldsProps = {
  zona: Zone;
  today: string;
  catalogues: readonly Catalogue[];
  facts?: Facts;
  /** Scheme and catalogue stay, for there is a plan. */
  isFixed?: boolean;
  /** The period as it is, of which some days have passed. */
  present?: Windows & { now: Date };
};

function SchemeFields({ catalogues, facts, isFixed }: FieldsProps) {
  if (isFixed && facts) {
    const catalogue = catalogues.find(({ id }) => id === facts.katalogId);
    return (
      <>
        <FormHidden name="skema" value={facts.skema} />
        <FormHidden name="katalogId" value={facts.katalogId} />
        <Sheet
          rows={[
            { label: "Skema", value: SCHEME_LABELS[facts.skema] },
            { label: "Katalog", value: catalogue ? catalogueTitle(catalogue.nomor) : "Versi lama" },
          ]}
        />
        <p className="text-sm text-ink-2">Sudah ada guru yang menyusun rencana, jadi keduanya tidak dapat diubah.</p>
      </>
    );
  }
  return (
    <>
      <FormRadio
        name="skema"
        label="Skema"
        options={SCHEMES.map((value) => ({ value, label: SCHEME_LABELS[value] }))}
        defaultValue={facts?.skema}
      />
      <FormSelect
        name="katalogId"
        label="Katalog"
        hint="Rencana guru dalam periode ini memakai versi tersebut."
        options={catalogues.map(({ id, nomor }) => ({ value: id, label: catalogueTitle(nomor) }))}
        defaultValue={facts?.katalogId ?? catalogues[0]?.id}
      />
    </>
  );
}

function PeriodFields(props: FieldsProps) {
  const { zona, today, facts, present, isFixed } = props;
  const isYearly = isFixed && facts?.skema === "skema_2025";
  return (
    <>
      <FormField
        name="nama"
        label="Nama periode"
        hint="Misalnya: Semester 2 tahun 2026"
        maxLength={PERIOD_NAME_MAX}
        autoComplete="off"
        defaultValue={facts?.nama}
      />
      <SchemeFields {...props} />
      <FormField
        name="tahun"
        label="Tahun"
        inputMode="numeric"
        autoComplete="off"
        maxLength={4}
        defaultValue={facts?.tahun ?? today.slice(0, 4)}
      />
      {isYearly ? null : (
        <FormSelect
          name="semester"
          label="Semester"
          hint="Hanya untuk skema 2024."
          optional
          placeholder="Tanpa semester (skema 2025)"
          options={[1, 2].map((value) => ({ value: String(value), label: `Semester ${value}` }))}
          defaultValue={facts?.semester ? String(facts.semester) : ""}
        />
      )}
      <p className="text-sm text-ink-2">
        Setiap fase dibuka pukul 00.00 {zona} dan ditutup pukul 23.59 {zona}. Ketiganya berurutan dan tidak bertumpang
        tindih.
      </p>
      {PHASES.map((phase) => {
        const [opens, closes] = PHASE_EDGES[phase];
        const isPast = present ? isOpeningFixed(present, phase, present.now) : false;
        return (
          <fieldset key={phase} className="grid items-start gap-4 sm:grid-cols-2">
            <legend className="mb-2 text-lg font-bold">{PHASE_LABELS[phase]}</legend>
            <FormDate
              name={opens}
              label="Dibuka"
              hint={isPast ? "Sudah dibuka, jadi tidak dapat diubah." : undefined}
              defaultValue={facts?.[opens]}
              readOnly={isPast}
            />
            <FormDate name={closes} label="Ditutup" defaultValue={facts?.[closes]} />
          </fieldset>
        );
      })}
    </>
  );
}

const back = (href: string) => (
  <ButtonLink href={href} variant="plain">
    Kembali
  </ButtonLink>
);

/** A new period. */
export function NewPeriodForm({
  kunci,
  ...fields
}: {
  kunci: string;
  zona: Zone;
  today: string;
  catalogues: readonly Catalogue[];
}) {
  return (
    <PlainForm action={buatPeriodeKinerja} kunci={kunci} submit="Buat periode" aside={back("/dinas/kinerja")}>
      <PeriodFields {...fields} />
    </PlainForm>
  );
}

/** Other days or another name for a period that is not over. */
export function EditPeriodForm({
  kunci,
  id,
  versi,
  ...fields
}: FieldsProps & { kunci: string; id: string; versi: number; facts: Facts }) {
  return (
    <PlainForm action={ubahPeriodeKinerja} kunci={kunci} submit="Simpan" aside={back(`/dinas/kinerja/${id}`)}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <PeriodFields {...fields} />
    </PlainForm>
  );
}

/** More time for one teacher in one phase, with its reason. */
export function ExtensionForm({
  kunci,
  periodeId,
  versi,
  akunId,
  phases,
  today,
  zona,
}: {
  kunci: string;
  periodeId: string;
  versi: number;
  akunId: string;
  /** When each phase ends for this teacher now. */
  phases: readonly { phase: Phase; tutup: Date }[];
  today: string;
  zona: Zone;
}) {
  return (
    <PlainForm
      action={perpanjangFase}
      kunci={kunci}
      submit="Beri perpanjangan"
      aside={back(`/dinas/kinerja/${periodeId}`)}
    >
      <FormHidden name="periodeId" value={periodeId} />
      <FormHidden name="versi" value={versi} />
      <FormHidden name="akunId" value={akunId} />
      <FormRadio
        name="fase"
        label="Fase"
        options={phases.map(({ phase, tutup }) => ({
          value: phase,
          label: PHASE_LABELS[phase],
          note: `Sekarang sampai ${formatInstant(tutup, zona)}`,
        }))}
      />
      <FormDate
        name="sampai"
        label="Diperpanjang sampai"
        hint={`Berakhir hari itu pukul 23.59 ${zona}. Perpanjangan yang lama digantikan.`}
        min={today}
      />
      <ReasonFields phrases={EXTENSION_PHRASES} hint="Guru membacanya." />
    </PlainForm>
  );
}
