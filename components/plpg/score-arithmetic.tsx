import { Meter } from "@/components/ui/meter";
import { COMPONENT_LABELS, GRADING_LABELS, passLabel } from "@/lib/plpg/nilai/labels";
import {
  displayMean,
  displaySp,
  formatScore,
  isPass,
  missingIn,
  PASS_SP,
  partsOf,
  type Scores,
  SP_UNIT,
  spOf,
} from "@/lib/plpg/nilai/rules";

/** What is still missing of the reports, in words. */
function awaited(scores: Scores): string {
  const missing = missingIn(scores).filter((component) => component.startsWith("laporan_"));
  return `menunggu ${missing.map((component) => COMPONENT_LABELS[component].toLowerCase()).join(", ")}`;
}

/** SP as the sum that it is (look/mentor-nilai): three parts, what is missing by name, and the whole once nothing is. */
export function ScoreArithmetic({ scores }: { scores: Scores }) {
  const parts = partsOf(scores);
  const sp = spOf(scores);
  const mean = displayMean(scores);
  const single = (score: number | null, part: number | null) =>
    score === null || part === null ? "belum" : `${formatScore(score)} → ${displaySp(part)}`;
  const rows = [
    { label: "30 % proses", value: single(scores.proses, parts.proses) },
    {
      label: "30 % laporan (rata-rata empat)",
      value: mean === null || parts.laporan === null ? awaited(scores) : `${mean} → ${displaySp(parts.laporan)}`,
    },
    { label: "40 % presentasi", value: single(scores.presentasi, parts.presentasi) },
  ];
  return (
    <div className="grid gap-3 rounded-card border border-line bg-ground p-4">
      <h2 className="text-lg">{GRADING_LABELS.arithmetic}</h2>
      <dl className="grid gap-2 text-sm">
        {rows.map(({ label, value }) => (
          <div key={label} className="flex flex-wrap justify-between gap-x-4 gap-y-0.5">
            <dt className="text-ink-2">{label}</dt>
            <dd className="font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
        <div className="flex flex-wrap justify-between gap-x-4 gap-y-0.5 border-t border-line pt-2 text-base">
          <dt className="font-bold">Skor pembekalan</dt>
          <dd className="font-bold tabular-nums">
            {sp === null ? "belum dapat dihitung" : `${displaySp(sp)}, ${passLabel(isPass(sp)).toLowerCase()}`}
          </dd>
        </div>
      </dl>
      {sp === null ? null : (
        <Meter
          value={sp}
          max={100 * SP_UNIT}
          goal={PASS_SP}
          label={`Skor ${displaySp(sp)} dari 100; batas lulus 65`}
          tone={isPass(sp) ? "good" : "bad"}
        />
      )}
    </div>
  );
}
