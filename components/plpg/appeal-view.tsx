import { Card } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { APPEAL_FORM_LABELS, APPEAL_LABELS } from "@/lib/plpg/banding/labels";
import type { Appeal } from "@/lib/plpg/banding/queries";
import type { AppealState } from "@/lib/plpg/banding/status";

const TONES: Record<AppealState, TagTone> = { diajukan: "wait", diterima: "good", ditolak: "bad" };

export function AppealStateTag({ status }: { status: AppealState }) {
  return <Tag tone={TONES[status]}>{APPEAL_LABELS[status]}</Tag>;
}

/** What was objected, and what was decided. */
export function AppealView({ appeal, zone }: { appeal: Appeal; zone: Zone }) {
  const { status, keberatan, diajukanPada, alasan, pemutusNama, diputusPada } = appeal;
  return (
    <Card title={APPEAL_FORM_LABELS.title} aside={<AppealStateTag status={status} />} className="grid gap-3">
      <p className="break-words whitespace-pre-line">{keberatan}</p>
      <p className="text-sm text-ink-2">Diajukan {formatInstant(diajukanPada, zone)}</p>
      {diputusPada ? (
        <div className="rounded-field bg-ground p-3">
          <p className="break-words whitespace-pre-line">
            <strong>{APPEAL_FORM_LABELS.reason}: </strong>
            {alasan}
          </p>
          <p className="text-sm text-ink-2">
            {pemutusNama}, {formatInstant(diputusPada, zone)}
          </p>
        </div>
      ) : null}
    </Card>
  );
}
