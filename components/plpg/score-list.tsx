import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { Timeline } from "@/components/ui/timeline";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { COMPONENT_LABELS, passLabel, SCORE_LABELS, ZERO_LABELS } from "@/lib/plpg/nilai/labels";
import type { ComponentScore, ScoreChange } from "@/lib/plpg/nilai/queries";
import { COMPONENTS, type Component, changeWords, formatScore, type Scores } from "@/lib/plpg/nilai/rules";
import type { ScoreState } from "@/lib/plpg/nilai/status";

/** Final and passed, final and failed, or open. */
export function ScoreStateTag({ sheet: { status, lulus } }: { sheet: { status: ScoreState; lulus: boolean | null } }) {
  if (status === "final" && lulus !== null) return <Tag tone={lulus ? "good" : "bad"}>{passLabel(lulus)}</Tag>;
  return <Tag tone="wait">{SCORE_LABELS[status]}</Tag>;
}

/** The six components with their scores and what the mentor wrote; `href` leads to a component's own page. */
export function ScoreList({
  scores,
  components,
  zone,
  href,
}: {
  scores: Scores;
  components: readonly ComponentScore[];
  zone: Zone;
  href?: (component: Component) => string;
}) {
  return (
    <ol className="grid gap-3">
      {COMPONENTS.map((komponen) => {
        const component = components.find((one) => one.komponen === komponen);
        const angka = scores[komponen];
        const label = COMPONENT_LABELS[komponen];
        return (
          <li key={komponen} className="grid gap-1.5 rounded-field border border-line bg-ground p-3">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <h3 className="font-bold">
                {href ? (
                  <PageLink href={href(komponen)} className="link inline-flex min-h-tap items-center">
                    {label}
                  </PageLink>
                ) : (
                  label
                )}
              </h3>
              {angka === null ? (
                <Tag tone="plain">Belum dinilai</Tag>
              ) : (
                <strong className="text-lg tabular-nums">{formatScore(angka)}</strong>
              )}
            </div>
            {component?.nihil ? <p className="text-sm font-bold">{ZERO_LABELS[komponen]}</p> : null}
            {component?.alasan ? <p className="text-sm break-words">Alasan: {component.alasan}</p> : null}
            {component?.rubrik ? (
              <ul className="grid gap-0.5 text-sm text-ink-2">
                {component.rubrik.map(({ aspekId, judul, bobot, nilai }) => (
                  <li key={aspekId}>
                    {judul} ({bobot} %): {nilai}
                  </li>
                ))}
              </ul>
            ) : null}
            {component?.umpanBalik ? <p className="break-words whitespace-pre-line">{component.umpanBalik}</p> : null}
            {component && angka !== null ? (
              <p className="text-sm text-ink-2">
                {component.penilaiNama}, {formatInstant(component.dinilaiPada, zone)}
              </p>
            ) : null}
          </li>
        );
      })}
    </ol>
  );
}

/** Every score and every change of one: who, when, from, to, why. */
export function ScoreHistory({ history, zone }: { history: readonly ScoreChange[]; zone: Zone }) {
  if (history.length === 0) return <p className="text-ink-2">Belum ada nilai.</p>;
  return (
    <Timeline
      label="Riwayat nilai"
      events={history.map((change) => ({
        id: change.id,
        what: changeWords(change),
        who: change.olehNama,
        when: formatInstant(change.pada, zone),
        at: change.pada,
        why: change.alasan,
      }))}
    />
  );
}
