import { Check } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormField, FormHidden, FormRadio, FormSelect, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { COMPETENCIES, COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import { hubungkanUsulan, terimaUsulan, tolakUsulan, usulkanTopik } from "@/lib/pelatihan/usulan/actions";
import { PROPOSAL_REJECT_PHRASES } from "@/lib/pelatihan/usulan/labels";
import { NEED_MAX, TOPIC } from "@/lib/pelatihan/usulan/rules";
import { proposalWorkflow } from "@/lib/pelatihan/usulan/status";

const { events } = proposalWorkflow;
const page = (id: string) => `/p2kptk2/usulan/${id}`;

type Props = { id: string; versi: number; kunci: string };

/** A new proposal. With one unit there is nothing to choose. */
export function ProposeForm({ kunci, units }: { kunci: string; units: readonly { id: string; nama: string }[] }) {
  const [only] = units;
  return (
    <PlainForm
      action={usulkanTopik}
      kunci={kunci}
      submit="Kirim usulan"
      aside={
        <ButtonLink href="/kepsek/usulan" variant="plain">
          Batal
        </ButtonLink>
      }
    >
      <FormField
        name="topik"
        label="Topik"
        hint="Misalnya: Pembelajaran berdiferensiasi di kelas rendah"
        maxLength={TOPIC.max}
        autoComplete="off"
      />
      <FormRadio
        name="kompetensi"
        label="Kompetensi"
        options={COMPETENCIES.map((value) => ({ value, label: COMPETENCY_LABELS[value] }))}
      />
      <FormTextArea
        name="kebutuhan"
        label="Mengapa diperlukan"
        hint="Apa yang terlihat di kelas atau dari refleksi guru. Jangan menuliskan nama guru."
        maxLength={NEED_MAX}
      />
      <FormField
        name="jumlahGuru"
        label="Jumlah guru yang memerlukan"
        inputMode="numeric"
        width="number"
        autoComplete="off"
      />
      {units.length === 1 && only ? (
        <FormHidden name="instansiId" value={only.id} />
      ) : (
        <FormRadio
          name="instansiId"
          label="Dikirim ke"
          options={units.map(({ id, nama }) => ({ value: id, label: nama }))}
        />
      )}
    </PlainForm>
  );
}

/** Terima and Tolak below a proposal that was read to its end. */
export function ProposalDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={terimaUsulan}
      kunci={kunci}
      submit={events.terima.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`${page(id)}/tolak`} variant="refuse">
          {events.tolak.label}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Tolak with its written reason. */
export function RejectProposalForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={tolakUsulan}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={PROPOSAL_REJECT_PHRASES}
      submit={events.tolak.label}
      backHref={page(id)}
      hint="Kepala sekolah membaca alasan ini apa adanya."
    />
  );
}

/** Hubungkan ke pelatihan: which of the unit's trainings the topic has become. */
export function ScheduleProposalForm({
  id,
  versi,
  kunci,
  trainings,
}: Props & { trainings: readonly { id: string; judul: string; mulai: Date; zona: Zone }[] }) {
  return (
    <PlainForm
      action={hubungkanUsulan}
      kunci={kunci}
      submit={events.jadwalkan.label}
      aside={
        <ButtonLink href={page(id)} variant="plain">
          Batal
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <FormSelect
        name="pelatihanId"
        label="Pelatihan"
        hint="Pelatihan unit Anda yang sudah terbit."
        placeholder="Pilih pelatihan"
        options={trainings.map(({ id: value, judul, mulai, zona }) => ({
          value,
          label: `${judul} (${formatShortDate(mulai, zona)})`,
        }))}
      />
    </PlainForm>
  );
}
