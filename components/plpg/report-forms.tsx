import { CalendarClock, Upload, X } from "lucide-react";
import { FormDate, FormHidden, FormTextArea } from "@/components/form/fields";
import { KeptWords } from "@/components/form/kept-words";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import { FormUpload } from "@/components/form/upload-field";
import { ButtonLink } from "@/components/ui/button";
import { aturBatas, batalkanLaporan, perpanjang, unggahLaporan, unggahLaporanAkhir } from "@/lib/plpg/laporan/actions";
import { EXTENSION_PHRASES, FINAL_REPORT_LABELS, REPORT_LABELS, REPORT_WORDS } from "@/lib/plpg/laporan/labels";
import type { ReportNumber } from "@/lib/plpg/laporan/rules";
import { DESCRIPTION_MAX } from "@/lib/plpg/laporan/schema";

type One = { nomor: ReportNumber; versi: number; kunci: string };

/** A file for one report; `isReplacement`: another stands there and stays until this one is sent. */
export function UploadReportForm({ nomor, versi, kunci, isReplacement }: One & { isReplacement: boolean }) {
  return (
    <PlainForm
      action={unggahLaporan}
      kunci={kunci}
      submit={isReplacement ? REPORT_LABELS.replace : REPORT_WORDS.upload}
      submitVariant={isReplacement ? "quiet" : "primary"}
      submitIcon={<Upload size={20} aria-hidden="true" />}
    >
      <FormHidden name="nomor" value={nomor} />
      <FormHidden name="versi" value={versi} />
      <FormUpload name="berkasId" label={REPORT_LABELS.file} hint={REPORT_LABELS.fileHint} tujuan="laporan_plpg" />
    </PlainForm>
  );
}

/** The guide's (X). */
export function CancelReportForm({ nomor, versi, kunci }: One) {
  return (
    <PlainForm
      action={batalkanLaporan}
      kunci={kunci}
      submit={REPORT_LABELS.cancel}
      submitVariant="refuse"
      submitIcon={<X size={20} aria-hidden="true" />}
    >
      <FormHidden name="nomor" value={nomor} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** The final report; one that stands there stays until this one is sent. */
export function FinalReportForm({
  versi,
  kunci,
  isReplacement,
}: {
  versi: number;
  kunci: string;
  isReplacement: boolean;
}) {
  return (
    <PlainForm
      action={unggahLaporanAkhir}
      kunci={kunci}
      submit={isReplacement ? REPORT_LABELS.replace : FINAL_REPORT_LABELS.upload}
      submitVariant={isReplacement ? "quiet" : "primary"}
      submitIcon={<Upload size={20} aria-hidden="true" />}
    >
      <FormHidden name="versi" value={versi} />
      <FormUpload
        name="berkasId"
        label={FINAL_REPORT_LABELS.title}
        hint={REPORT_LABELS.fileHint}
        tujuan="laporan_akhir_plpg"
      />
    </PlainForm>
  );
}

/** What the mentor asks for, and until which day. */
export function DeadlineForm({
  id,
  akunId,
  nomor,
  versi,
  kunci,
  deskripsi,
  day,
  zone,
}: One & {
  /** The rombel. */
  id: string;
  /** The mentor who writes. */
  akunId: string;
  deskripsi?: string;
  day?: string;
  zone: string;
}) {
  return (
    <PlainForm action={aturBatas} kunci={kunci} submit="Simpan">
      <FormHidden name="id" value={id} />
      <FormHidden name="nomor" value={nomor} />
      <FormHidden name="versi" value={versi} />
      <KeptWords akunId={akunId} record={`deskripsi/${id}/${nomor}`} dasar={versi} />
      <FormTextArea
        name="deskripsi"
        label={REPORT_LABELS.description}
        hint="Apa yang diminta dari peserta."
        maxLength={DESCRIPTION_MAX}
        rows={6}
        defaultValue={deskripsi}
      />
      <FormDate
        name="batas"
        label={REPORT_LABELS.deadline}
        hint={`Sampai pukul 23.59 ${zone} hari itu.`}
        defaultValue={day}
      />
    </PlainForm>
  );
}

/** More time for one participant. */
export function ExtensionForm({
  pesertaId,
  nomor,
  kunci,
  today,
  zone,
  backHref,
}: {
  pesertaId: string;
  nomor: ReportNumber;
  kunci: string;
  today: string;
  zone: string;
  backHref: string;
}) {
  return (
    <PlainForm
      action={perpanjang}
      kunci={kunci}
      submit={REPORT_LABELS.extend}
      submitIcon={<CalendarClock size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={backHref} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="pesertaId" value={pesertaId} />
      <FormHidden name="nomor" value={nomor} />
      <FormDate name="sampai" label="Batas waktu yang baru" hint={`Sampai pukul 23.59 ${zone} hari itu.`} min={today} />
      <ReasonFields phrases={EXTENSION_PHRASES} hint="Peserta dan LPTK membacanya." />
    </PlainForm>
  );
}
