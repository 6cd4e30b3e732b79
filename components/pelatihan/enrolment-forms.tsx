import { ArrowRight, Check } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import {
  batalkanPendaftaran,
  daftarPelatihan,
  setujuiPendaftaran,
  terimaPendaftaran,
  tolakPendaftaran,
  tolakPendaftaranPenyelenggara,
} from "@/lib/pelatihan/pendaftaran/actions";
import {
  ENROLMENT_LABELS,
  OBSTACLE_WORDS,
  OFFICE_REJECT_PHRASES,
  SCHOOL_REJECT_PHRASES,
} from "@/lib/pelatihan/pendaftaran/labels";
import type { Obstacle } from "@/lib/pelatihan/pendaftaran/rules";
import { referenceOf } from "@/lib/pelatihan/pendaftaran/schema";
import { type EnrolmentState, enrolmentWorkflow } from "@/lib/pelatihan/pendaftaran/status";

const { events } = enrolmentWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** On a training's page: enrol, or what stands in the way and where it can be changed. */
export function EnrolPanel({
  chance,
  obstacle,
  kunci,
}: {
  chance: {
    pelatihanId: string;
    daftarBuka: Date;
    daftarTutup: Date;
    zona: Zone;
    enrolment: { id: string; status: EnrolmentState } | null;
  };
  obstacle: Obstacle | null;
  kunci: string;
}) {
  const { enrolment, daftarBuka, daftarTutup, zona } = chance;
  if (enrolment) {
    return (
      <Card title="Pendaftaran Anda">
        <p className="mb-4">
          Anda sudah mendaftar pelatihan ini: <strong>{ENROLMENT_LABELS[enrolment.status]}</strong>.
        </p>
        <ButtonLink
          href={`/guru/pelatihan/pendaftaran/${enrolment.id}`}
          iconAfter={<ArrowRight size={20} aria-hidden="true" />}
        >
          Lihat pendaftaran saya
        </ButtonLink>
      </Card>
    );
  }
  if (obstacle) {
    const { text, link } = OBSTACLE_WORDS[obstacle];
    return (
      <Card title="Daftar pelatihan ini">
        <Notice tone="wait" title={text}>
          {obstacle === "belum_buka" ? <p>Dibuka {formatInstant(daftarBuka, zona)}.</p> : null}
          {obstacle === "sudah_tutup" ? <p>Ditutup {formatInstant(daftarTutup, zona)}.</p> : null}
          {link ? (
            <p>
              <PageLink href={link.href} className="link inline-flex min-h-tap items-center font-bold">
                {link.label}
              </PageLink>
            </p>
          ) : null}
        </Notice>
      </Card>
    );
  }
  return (
    <Card title="Daftar pelatihan ini">
      <p className="mb-4">
        Pendaftaran dikirim ke kepala sekolah Anda. Setelah disetujui, P2KPTK2 memutuskan siapa yang diterima. Ditutup{" "}
        {formatInstant(daftarTutup, zona)}.
      </p>
      <PlainForm action={daftarPelatihan} kunci={kunci} submit="Daftar pelatihan ini">
        <FormHidden name="pelatihanId" value={chance.pelatihanId} />
      </PlainForm>
    </Card>
  );
}

/** Asks once more, on a page of its own. */
export function WithdrawEnrolmentForm({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={batalkanPendaftaran}
      kunci={kunci}
      submit={events.batalkan.label}
      submitVariant="refuse"
      aside={
        <ButtonLink href={`/guru/pelatihan/pendaftaran/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Setujui and Tolak below an enrolment that was read. */
export function SchoolDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={setujuiPendaftaran}
      kunci={kunci}
      submit={events.setujui.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/pelatihan/pendaftaran/${id}/tolak`} variant="refuse">
          {events.tolak.label}
        </ButtonLink>
      }
    >
      <FormHidden name="satu" value={referenceOf({ id, versi })} />
    </PlainForm>
  );
}

/** Terima and Tolak below an enrolment that was read. */
export function OfficeDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={terimaPendaftaran}
      kunci={kunci}
      submit={events.terima.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/p2kptk2/pendaftaran/${id}/tolak`} variant="refuse">
          {events.tolakPenyelenggara.label}
        </ButtonLink>
      }
    >
      <FormHidden name="satu" value={referenceOf({ id, versi })} />
    </PlainForm>
  );
}

/** The principal's Tolak with its written reason. */
export function RejectAtSchoolForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tolakPendaftaran}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={SCHOOL_REJECT_PHRASES}
      submit={events.tolak.label}
      backHref={`/kepsek/pelatihan/pendaftaran/${id}`}
      hint="Guru membaca alasan ini apa adanya."
    />
  );
}

/** The unit's Tolak with its written reason. */
export function RejectAtOfficeForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tolakPendaftaranPenyelenggara}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={OFFICE_REJECT_PHRASES}
      submit={events.tolakPenyelenggara.label}
      backHref={`/p2kptk2/pendaftaran/${id}`}
      hint="Guru dan kepala sekolah membaca alasan ini apa adanya."
    />
  );
}
