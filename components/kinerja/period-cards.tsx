import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { Tag, type TagTone } from "@/components/ui/tag";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import type { Grade } from "@/lib/kinerja/katalog/rules";
import { PHASE_LABELS, SCHEME_LABELS } from "@/lib/kinerja/periode/labels";
import type { Phase, PhaseState, Scheme } from "@/lib/kinerja/periode/rules";
import type { ShownPlanState } from "@/lib/kinerja/rencana/rules";
import type { PlanState } from "@/lib/kinerja/rencana/status";
import { EvidenceEntries } from "./evidence-entries";
import { StartPlanForm } from "./plan-forms";
import { PlanStateTag } from "./plan-state-tag";
import { GradeTag } from "./rating-view";
import { TaskEntries } from "./task-cards";

type ShownPhase = { fase: Phase; buka: Date; tutup: Date; state: PhaseState };
type Period = {
  periodeId: string;
  nama: string;
  skema: Scheme;
  zona: Zone;
  phases: readonly ShownPhase[];
  rencana: { id: string; status: PlanState } | null;
  shown: ShownPlanState | null;
  /** Planning ended without a plan. */
  isMissed: boolean;
  /** What the principal's rating came to. */
  predikat: Grade | null;
  can: { collect: boolean; learn: boolean; tick: boolean };
};

const STATES: Record<PhaseState, { label: string; tone: TagTone }> = {
  akan_datang: { label: "Akan datang", tone: "plain" },
  terbuka: { label: "Terbuka", tone: "good" },
  ditutup: { label: "Ditutup", tone: "plain" },
};

/** One period as its three phases, each with what the teacher can do in it now. */
export function PeriodCards({ period }: { period: Period }) {
  const { periodeId, nama, skema, zona, phases, shown } = period;
  return (
    <section aria-labelledby={`periode-${periodeId}`} className="grid gap-3">
      <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={`periode-${periodeId}`} className="text-lg">
          {nama}
        </h2>
        {shown ? <PlanStateTag state={shown} /> : null}
        <p className="w-full text-sm text-ink-2">{SCHEME_LABELS[skema]}</p>
      </div>
      <ol className="grid gap-3 md:grid-cols-3">
        {phases.map(({ fase, buka, tutup, state }) => (
          <li key={fase} className={cardStyle({ tone: state === "terbuka" ? "paper" : "flat" })}>
            <div className="flex flex-wrap items-center justify-between gap-2">
              <h3 className="font-bold">{PHASE_LABELS[fase]}</h3>
              <Tag tone={STATES[state].tone}>{STATES[state].label}</Tag>
            </div>
            <p className="mt-1 text-sm text-ink-2">
              {formatShortDate(buka, zona)} – {formatShortDate(tutup, zona)} {zona}
            </p>
            <div className="mt-3 grid gap-2">{IN_PHASE[fase](period, state)}</div>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What each phase offers, by where the plan stands. */
const IN_PHASE: Record<Phase, (period: Period, state: PhaseState) => ReactNode> = {
  perencanaan: ({ periodeId, nama, rencana, shown }, state) => {
    if (rencana === null) {
      if (state === "terbuka") return <StartPlanForm periodeId={periodeId} nama={nama} kunci={newFormKey()} />;
      return (
        <p>
          {state === "akan_datang" ? "Rencana dapat dimulai begitu fase ini dibuka." : "Anda tidak membuat rencana."}
        </p>
      );
    }
    const label = shown === "draf" ? "Lanjutkan" : shown === "dikembalikan" ? "Perbaiki" : "Lihat";
    return (
      <div>
        <ButtonLink href={`/guru/kinerja/${rencana.id}`} size="small" variant={label === "Lihat" ? "quiet" : "primary"}>
          {label}
          <span className="sr-only"> rencana kinerja {nama}</span>
        </ButtonLink>
      </div>
    );
  },
  pelaksanaan: ({ nama, skema, rencana, shown, isMissed, can }) => {
    if (!rencana || shown !== "disetujui") {
      return isMissed ? null : <p className="text-ink-2">Dimulai setelah rencana Anda disetujui.</p>;
    }
    return (
      <>
        <div>
          <ButtonLink href={`/guru/kinerja/${rencana.id}/observasi`} size="small">
            Praktik kinerja<span className="sr-only"> {nama}</span>
          </ButtonLink>
        </div>
        {skema === "skema_2024" ? (
          <EvidenceEntries id={rencana.id} periode={nama} canCollect={can.collect} />
        ) : (
          <TaskEntries id={rencana.id} periode={nama} canLearn={can.learn} canTick={can.tick} />
        )}
      </>
    );
  },
  penilaian: ({ nama, rencana, shown, predikat }) => (
    <>
      {predikat ? (
        <p>
          Predikat: <GradeTag predikat={predikat} />
        </p>
      ) : (
        <p className="text-ink-2">Kepala sekolah menilai hasil kerja dan perilaku kerja.</p>
      )}
      {rencana && shown === "disetujui" ? (
        <div>
          <ButtonLink href={`/guru/kinerja/${rencana.id}/penilaian`} size="small" variant="quiet">
            {predikat ? "Baca penilaian" : "Penilaian"}
            <span className="sr-only"> {nama}</span>
          </ButtonLink>
        </div>
      ) : null}
    </>
  ),
};
