import { Check, Send, Undo2 } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ITEM_LABELS } from "@/lib/kinerja/katalog/labels";
import { ajukanRencana, kembalikanRencana, mulaiRencana, setujuiRencana } from "@/lib/kinerja/rencana/actions";
import { RETURN_PHRASES } from "@/lib/kinerja/rencana/labels";
import { fieldName, type ShownPlan } from "@/lib/kinerja/rencana/rules";
import { planWorkflow } from "@/lib/kinerja/rencana/status";
import { NoteField } from "./note-field";

const { events } = planWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** Begins the plan of a period in planning. */
export function StartPlanForm({ periodeId, nama, kunci }: { periodeId: string; nama: string; kunci: string }) {
  return (
    <PlainForm
      action={mulaiRencana}
      kunci={kunci}
      submit={
        <>
          Mulai<span className="sr-only"> rencana kinerja {nama}</span>
        </>
      }
    >
      <FormHidden name="periodeId" value={periodeId} />
    </PlainForm>
  );
}

/** Hands in what the page above shows. */
export function SubmitPlanForm({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={ajukanRencana}
      kunci={kunci}
      submit={events.ajukan.label}
      submitIcon={<Send size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/guru/kinerja/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Setujui and Kembalikan below a plan that was read to its end. */
export function PlanDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={setujuiRencana}
      kunci={kunci}
      submit={events.setujui.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink
          href={`/kepsek/kinerja/${id}/kembalikan`}
          variant="refuse"
          icon={<Undo2 size={20} aria-hidden="true" />}
        >
          {events.kembalikan.label}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Kembalikan: a note wherever the teacher shall look again, and the reason for the whole. */
export function ReturnPlanForm({ id, versi, kunci, plan }: Props & { plan: ShownPlan }) {
  return (
    <PlainForm
      action={kembalikanRencana}
      kunci={kunci}
      submit={events.kembalikan.label}
      submitVariant="refuse"
      aside={
        <ButtonLink href={`/kepsek/kinerja/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <Card title="Catatan per bagian">
        <p className="mb-4 text-ink-2">Isi hanya pada yang perlu diperbaiki. Guru melihat catatan ini di tempatnya.</p>
        <div className="grid gap-3">
          <NoteField name="catatanIndikator" about={plan.indikator ?? ""} what="Praktik kinerja" />
          {plan.skema === "skema_2025" ? (
            <NoteField name="catatanTujuan" about={plan.tujuan} what="Tujuan pengembangan kompetensi" />
          ) : null}
          {plan.baris.map(({ butirId, judul, jenis, kuantitas, satuan, keterangan }, index) => (
            <NoteField
              key={butirId}
              name={fieldName("catatan", index)}
              what={`${ITEM_LABELS[jenis]}: ${judul}`}
              about={jenis === "rhk" ? `${kuantitas} ${satuan}` : keterangan}
            />
          ))}
        </div>
      </Card>
      <Card title="Alasan">
        <div className="grid gap-5">
          <ReasonFields
            phrases={RETURN_PHRASES}
            hint="Guru membacanya apa adanya, memperbaiki rencananya, lalu mengajukan lagi."
          />
        </div>
      </Card>
    </PlainForm>
  );
}
