import { BadgeCheck } from "lucide-react";
import { Autosave } from "@/components/form/autosave";
import { FormCheckboxes } from "@/components/form/checkbox-group";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { TickAll } from "@/components/form/tick-all";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { simpanTugasPokok, verifikasiTugasPokok } from "@/lib/kinerja/tugas/actions";
import { TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import type { Duty } from "@/lib/kinerja/tugas/queries";
import { dutyState } from "@/lib/kinerja/tugas/rules";

type Props = { id: string; duties: readonly Duty[]; kunci: string; zone: Zone };

const verified = ({ terverifikasiPada, verifikatorNama }: Duty, zone: Zone) =>
  terverifikasiPada ? `Diverifikasi ${verifikatorNama}, ${formatInstant(terverifikasiPada, zone)}` : null;

/** Ticks at the duties that are done: they save themselves, Simpan does it without JavaScript. What was verified stays. */
export function DutyTicksForm({ id, duties, kunci, zone, dasar }: Props & { dasar: string }) {
  return (
    <PlainForm action={simpanTugasPokok} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <Autosave
        action={simpanTugasPokok}
        dasar={dasar}
        name={`tugas/${id}/tugas`}
        page={`/guru/kinerja/${id}/pelaksanaan-tugas-pokok`}
        zone={zone}
      />
      {/* A box that cannot be changed is not sent, and the form is to say that it knows of it. */}
      {duties.map((duty) =>
        dutyState(duty) === "terverifikasi" ? (
          <input key={duty.barisId} type="hidden" name="tugas" value={duty.barisId} />
        ) : null,
      )}
      <FormCheckboxes
        name="tugas"
        label="Tugas yang sudah Anda lakukan"
        options={duties.map((duty) => ({
          value: duty.barisId,
          label: duty.judul,
          note: verified(duty, zone) ?? duty.petunjuk,
          disabled: dutyState(duty) === "terverifikasi",
        }))}
        defaultValues={duties.flatMap((duty) => (duty.dilakukanPada === null ? [] : [duty.barisId]))}
      />
      <div>
        <SaveDraftButton lanjut="simpan">{TASK_LABELS.save}</SaveDraftButton>
      </div>
    </PlainForm>
  );
}

/** The principal ticks what was shown in person. Several at once, for a teacher brings them together. */
export function VerifyDutiesForm({ id, duties, kunci, zone }: Props) {
  return (
    <PlainForm
      action={verifikasiTugasPokok}
      kunci={kunci}
      submit={TASK_LABELS.verify}
      submitIcon={<BadgeCheck size={20} aria-hidden="true" />}
    >
      <FormHidden name="id" value={id} />
      <FormCheckboxes
        name="tugas"
        label="Buktinya sudah ditunjukkan langsung"
        hint="Yang sudah diverifikasi tidak dapat dibatalkan, dan guru tidak dapat menghapus tandanya lagi."
        options={duties.map((duty) => ({
          value: duty.barisId,
          label: duty.judul,
          note: duty.dilakukanPada ? `Ditandai guru ${formatInstant(duty.dilakukanPada, zone)}` : undefined,
        }))}
      />
      {duties.length > 1 ? (
        <div>
          <TickAll name="tugas" label="Centang semua" />
        </div>
      ) : null}
    </PlainForm>
  );
}
