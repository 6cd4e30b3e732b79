import { PencilLine } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { formatSpan } from "@/lib/kernel/time";
import { ALL_COHORTS } from "@/lib/plpg/materi/labels";
import type { Appointment } from "@/lib/plpg/materi/queries";

/** Appointments of the LPTK's schedule, each with the way to change it. */
export function ScheduleList({ label, schedule }: { label: string; schedule: readonly Appointment[] }) {
  return (
    <ol aria-label={label} className="grid gap-3">
      {schedule.map(({ id, judul, mulai, selesai, tempat, keterangan, rombel, zona }) => (
        <li key={id} className={cardStyle()}>
          <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="text-base break-words">{judul}</h2>
              <p className="text-sm text-ink-2">{formatSpan(mulai, selesai, zona)}</p>
              <p className="text-sm break-words text-ink-2">
                {[rombel ?? ALL_COHORTS, tempat].filter((part) => part !== "").join(" · ")}
              </p>
              {keterangan ? <p className="text-sm break-words">{keterangan}</p> : null}
            </div>
            <ButtonLink
              href={`/lptk/jadwal/${id}`}
              variant="quiet"
              size="small"
              icon={<PencilLine size={18} aria-hidden="true" />}
            >
              Ubah<span className="sr-only"> {judul}</span>
            </ButtonLink>
          </div>
        </li>
      ))}
    </ol>
  );
}
