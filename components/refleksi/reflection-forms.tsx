import { Check, Send } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormDate, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import {
  ajukanRefleksi,
  mulaiRefleksi,
  setujuiRefleksi,
  simpanTanggalDiskusi,
  tidakSetujuiRefleksi,
} from "@/lib/refleksi/isian/actions";
import { REFUSE_PHRASES } from "@/lib/refleksi/isian/labels";
import { reflectionWorkflow } from "@/lib/refleksi/isian/status";

const { events } = reflectionWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** Begins the reflection of an open period. */
export function StartForm({ periodeId, kunci }: { periodeId: string; kunci: string }) {
  return (
    <PlainForm action={mulaiRefleksi} kunci={kunci} submit="Mulai refleksi">
      <FormHidden name="periodeId" value={periodeId} />
    </PlainForm>
  );
}

/** The day of the talk with the principal. */
export function DiscussionForm({
  id,
  kunci,
  today,
  tanggal,
}: {
  id: string;
  kunci: string;
  today: string;
  tanggal?: string;
}) {
  return (
    <PlainForm action={simpanTanggalDiskusi} kunci={kunci} submit="Simpan tanggal" submitVariant="quiet">
      <FormHidden name="id" value={id} />
      <FormDate
        name="tanggal"
        label="Tanggal diskusi dengan kepala sekolah"
        hint="Jawaban sebaiknya diisi sambil berdiskusi. Isi tanggal diskusi yang terakhir."
        max={today}
        defaultValue={tanggal}
      />
    </PlainForm>
  );
}

/** Hands in what the page above shows. */
export function SubmitForm({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={ajukanRefleksi}
      kunci={kunci}
      submit={events.ajukan.label}
      submitIcon={<Send size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/guru/refleksi/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Setujui and Tidak Menyetujui below answers that were read to their end. */
export function ReflectionDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={setujuiRefleksi}
      kunci={kunci}
      submit={events.setujui.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/refleksi/${id}/tidak-menyetujui`} variant="refuse">
          {events.tidakSetujui.label}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Tidak Menyetujui with its written reason. */
export function RefuseReflectionForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tidakSetujuiRefleksi}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={REFUSE_PHRASES}
      submit={events.tidakSetujui.label}
      backHref={`/kepsek/refleksi/${id}`}
      hint="Guru membaca alasan ini apa adanya, lalu memperbaiki refleksinya."
    />
  );
}
