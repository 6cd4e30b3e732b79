import { Tag, type TagTone } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { DUTY_STATE_LABELS } from "@/lib/kinerja/tugas/labels";
import type { Duty } from "@/lib/kinerja/tugas/queries";
import { type DutyState, dutyState } from "@/lib/kinerja/tugas/rules";

const TONES: Record<DutyState, TagTone> = { belum: "plain", dilakukan: "wait", terverifikasi: "good" };

/** Main duties to be read: which are done, which were shown in person, when and to whom. */
export function DutyList({ duties, zone }: { duties: readonly Duty[]; zone: Zone }) {
  return (
    <ul className="grid gap-3">
      {duties.map((duty) => {
        const state = dutyState(duty);
        const { barisId, judul, dilakukanPada, terverifikasiPada, verifikatorNama } = duty;
        return (
          <li key={barisId} className="grid gap-1 border-b border-line pb-3 last:border-0 last:pb-0">
            <p className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1">
              <span className="font-semibold break-words">{judul}</span>
              <Tag tone={TONES[state]}>{DUTY_STATE_LABELS[state]}</Tag>
            </p>
            {dilakukanPada ? (
              <p className="text-sm text-ink-2">
                {terverifikasiPada
                  ? `Diverifikasi ${verifikatorNama}, ${formatInstant(terverifikasiPada, zone)}`
                  : `Ditandai ${formatInstant(dilakukanPada, zone)}`}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
