import { ClipboardCheck, Send } from "lucide-react";
import type { ReactNode } from "react";
import { Autosave } from "@/components/form/autosave";
import { FormCheckboxes } from "@/components/form/checkbox-group";
import { FormCheckbox, FormDate, FormField, FormHidden, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { FormUpload } from "@/components/form/upload-field";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Zone } from "@/lib/kernel/time";
import {
  jadwalkanObservasi,
  kirimPersiapan,
  kumpulkanHasil,
  kumpulkanRefleksiPraktik,
  kumpulkanTindakLanjut,
  simpanPersiapan,
  simpanRefleksiPraktik,
  simpanTindakLanjut,
} from "@/lib/kinerja/praktik/actions";
import { FIELD_LABELS } from "@/lib/kinerja/praktik/labels";
import type { Practice } from "@/lib/kinerja/praktik/queries";
import { LINE_MAX, TEXT_MAX, type Words } from "@/lib/kinerja/praktik/rules";
import { practiceWorkflow } from "@/lib/kinerja/praktik/status";

const { events } = practiceWorkflow;
const cyclePage = (id: string) => `/guru/kinerja/${id}/observasi`;

type Props = { practice: Practice; kunci: string; zone: Zone };
/** The part of the address that names a document. */
type Segment = "persiapan" | "tindak-lanjut" | "refleksi";

/** What the teacher's three forms share: they save themselves, Simpan Draf pauses, the other button leads to the confirmation. */
function DocumentForm({
  practice: { id, versi },
  kunci,
  zone,
  segment,
  action,
  submit,
  children,
}: Props & {
  segment: Segment;
  action: FormAction<{ dasar: string; pada: string }>;
  submit: string;
  children: ReactNode;
}) {
  const page = `${cyclePage(id)}/${segment}`;
  return (
    <PlainForm action={action} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <Autosave action={action} dasar={String(versi)} name={`praktik/${id}/${segment}`} page={page} zone={zone} />
      {children}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SaveDraftButton lanjut="draf" variant="quiet">
          Simpan Draf
        </SaveDraftButton>
        <SaveDraftButton lanjut="periksa">{submit}</SaveDraftButton>
      </div>
    </PlainForm>
  );
}

/** Dokumen Persiapan: which foci the teacher aims at, how, when, with which RPP. */
export function PreparationForm({ today, ...props }: Props & { today: string }) {
  const { fokus, persiapan } = props.practice;
  const labels = FIELD_LABELS.persiapan;
  return (
    <DocumentForm {...props} segment="persiapan" action={simpanPersiapan} submit="Periksa dan kirim">
      <Card className="grid gap-5">
        <FormCheckboxes
          name="fokus"
          label={labels.fokus}
          hint="Pilih fokus perilaku yang ingin Anda tunjukkan saat diamati, sekurang-kurangnya satu."
          options={fokus.map(({ id, pernyataan }) => ({ value: id, label: pernyataan }))}
          defaultValues={fokus.flatMap(({ id, isTarget }) => (isTarget ? [id] : []))}
        />
        <FormTextArea
          name="upaya"
          label={labels.upaya}
          hint="Apa yang Anda siapkan atau latih supaya perilaku itu terlihat di kelas?"
          maxLength={TEXT_MAX}
          defaultValue={persiapan?.upaya}
        />
        <FormDate
          name="tanggalUsulan"
          label={labels.tanggalUsulan}
          hint="Kepala sekolah menentukan jadwalnya berdasarkan usulan ini."
          min={today}
          defaultValue={persiapan?.tanggalUsulan}
        />
        <FormUpload
          name="berkasId"
          label={labels.berkasId}
          hint="Satu PDF, paling besar 10 MB. Rencana pelajaran yang akan diamati."
          tujuan="rpp_kinerja"
          current={persiapan?.berkas ?? undefined}
        />
      </Card>
    </DocumentForm>
  );
}

function Text({
  name,
  label,
  hint,
  words,
  optional,
}: {
  name: string;
  label: string;
  hint?: string;
  words: Words | null;
  optional?: boolean;
}) {
  return (
    <FormTextArea
      name={name}
      label={label}
      hint={hint}
      maxLength={TEXT_MAX}
      defaultValue={words?.[name]}
      optional={optional}
    />
  );
}

/** Dokumen Tindak Lanjut (guide, Tahap 3): challenges, Pilihan Belajar, and Pelatihan Mandiri for who wants it. */
export function FollowUpForm(props: Props) {
  const words = props.practice.tindakLanjut;
  const labels = FIELD_LABELS.tindak_lanjut;
  return (
    <DocumentForm {...props} segment="tindak-lanjut" action={simpanTindakLanjut} submit="Kumpulkan">
      <Card title="Tantangan">
        <Text
          name="tantangan"
          label={labels.tantangan}
          hint="Ceritakan apa yang menyulitkan Anda, sebelum atau saat diamati."
          words={words}
        />
      </Card>
      <Card title="Pilihan Belajar" className="grid gap-5">
        <p className="text-ink-2">
          Wajib diisi. Pilihan Belajar dapat berupa webinar, kursus luring atau daring, atau ikut serta dalam kelompok
          diskusi atau komunitas yang sesuai dengan tujuan Anda.
        </p>
        <Text name="tujuan" label={labels.tujuan} words={words} />
        <Text
          name="upaya"
          label={labels.upaya}
          hint="Misalnya: mengikuti webinar umpan balik, berdiskusi di komunitas belajar sekolah."
          words={words}
        />
        <fieldset className="grid gap-3">
          <legend className="mb-2 font-bold">Jadwal aksi tindak lanjut</legend>
          <div className="grid gap-5 sm:grid-cols-2">
            <FormDate name="jadwalMulai" label={labels.jadwalMulai} defaultValue={words?.jadwalMulai} />
            <FormDate name="jadwalSelesai" label={labels.jadwalSelesai} defaultValue={words?.jadwalSelesai} />
          </div>
        </fieldset>
        <Text
          name="dukungan"
          label={labels.dukungan}
          hint="Dukungan apa yang Anda perlukan, dan dari siapa?"
          words={words}
        />
      </Card>
      <Card title="Pilihan Belajar melalui Pelatihan Mandiri" className="grid gap-5">
        <p className="text-ink-2">
          Opsional (tidak wajib). Bila salah satunya Anda isi, isilah semuanya; bila tidak, kosongkan semuanya.
        </p>
        <Text name="mandiriTujuan" label={labels.mandiriTujuan} words={words} optional />
        <FormField
          name="mandiriModul"
          label={labels.mandiriModul}
          hint="Judul topik atau modul yang akan Anda pelajari."
          maxLength={LINE_MAX}
          autoComplete="off"
          defaultValue={words?.mandiriModul}
          optional
        />
        <div className="grid gap-5 sm:grid-cols-2">
          <FormDate name="mandiriMulai" label={labels.mandiriMulai} defaultValue={words?.mandiriMulai} optional />
          <FormDate name="mandiriSelesai" label={labels.mandiriSelesai} defaultValue={words?.mandiriSelesai} optional />
        </div>
        <Text name="mandiriDukungan" label={labels.mandiriDukungan} words={words} optional />
      </Card>
    </DocumentForm>
  );
}

const REFLECTION_HINTS: Record<string, string> = {
  wawasan: "Apa yang kini Anda pahami tentang cara murid belajar atau cara Anda mengajar?",
  perubahan: "Apa yang sekarang Anda lakukan dengan cara lain di kelas?",
  tantangan: "Bagian mana yang paling sulit, dan apa yang Anda coba?",
  rencana: "Apa yang akan Anda teruskan atau coba berikutnya?",
};

/** Dokumen Refleksi: what the effort brought. */
export function ReflectionForm(props: Props) {
  return (
    <DocumentForm {...props} segment="refleksi" action={simpanRefleksiPraktik} submit="Kumpulkan">
      <Card className="grid gap-5">
        {Object.entries(FIELD_LABELS.refleksi).map(([name, label]) => (
          <Text key={name} name={name} label={label} hint={REFLECTION_HINTS[name]} words={props.practice.refleksi} />
        ))}
      </Card>
    </DocumentForm>
  );
}

function Recheck({ id, segment }: { id: string; segment: Segment }) {
  return (
    <ButtonLink href={`${cyclePage(id)}/${segment}`} variant="quiet">
      Cek Ulang
    </ButtonLink>
  );
}

type VersionProps = { id: string; versi: number; kunci: string };

/** Sends Dokumen Persiapan as the page above shows it. */
export function SendPreparationForm({ id, versi, kunci }: VersionProps) {
  return (
    <PlainForm
      action={kirimPersiapan}
      kunci={kunci}
      submit={events.kirimPersiapan.label}
      submitIcon={<Send size={20} aria-hidden="true" />}
      aside={<Recheck id={id} segment="persiapan" />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** The last confirmation of a document that never changes afterwards (guide, Tahap 5): tick, Kumpulkan, Cek Ulang. */
export function CollectForm({ id, versi, kunci, segment }: VersionProps & { segment: "tindak-lanjut" | "refleksi" }) {
  return (
    <PlainForm
      action={segment === "refleksi" ? kumpulkanRefleksiPraktik : kumpulkanTindakLanjut}
      kunci={kunci}
      submit={events.kumpulkanTindakLanjut.label}
      submitIcon={<ClipboardCheck size={20} aria-hidden="true" />}
      aside={<Recheck id={id} segment={segment} />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <FormCheckbox
        name="sesuai"
        label="Dokumen ini sudah sesuai."
        note="Dokumen yang telah dikumpulkan tidak dapat diubah lagi."
      />
    </PlainForm>
  );
}

/** Kumpulkan, with which the teacher gets to see the rating (guide, Tahap 1). */
export function CollectResultForm({ id, versi, kunci }: VersionProps) {
  return (
    <PlainForm
      action={kumpulkanHasil}
      kunci={kunci}
      submit={events.kumpulkanHasil.label}
      submitIcon={<ClipboardCheck size={20} aria-hidden="true" />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

type AppointmentDays = { tanggal?: string; jamMulai?: string; jamSelesai?: string; tempat?: string };

/** The principal appoints the observation, or appoints it anew. */
export function AppointmentForm({
  id,
  versi,
  kunci,
  today,
  zone,
  submit,
  facts,
}: VersionProps & { today: string; zone: Zone; submit: string; facts: AppointmentDays }) {
  return (
    <PlainForm action={jadwalkanObservasi} kunci={kunci} submit={submit}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <FormDate name="tanggal" label="Tanggal observasi" min={today} defaultValue={facts.tanggal} />
      <div className="grid grid-cols-2 gap-3">
        <FormField
          name="jamMulai"
          label={`Jam mulai (${zone})`}
          type="time"
          width="number"
          defaultValue={facts.jamMulai}
        />
        <FormField
          name="jamSelesai"
          label={`Jam selesai (${zone})`}
          type="time"
          width="number"
          defaultValue={facts.jamSelesai}
        />
      </div>
      <FormField
        name="tempat"
        label="Tempat"
        hint="Misalnya: Kelas 4B"
        maxLength={LINE_MAX}
        autoComplete="off"
        defaultValue={facts.tempat}
      />
    </PlainForm>
  );
}
