import { cx } from "class-variance-authority";
import { STEP_LABELS, stepInWords } from "@/lib/kinerja/ringkasan/labels";
import { type StepProgress, type StepState, shareOfStep } from "@/lib/kinerja/ringkasan/rules";

const FILLS: Record<StepState, string> = {
  terkunci: "fill-ground-2",
  belum: "fill-brand",
  berjalan: "fill-brand",
  menunggu: "fill-wait-mark",
  selesai: "fill-good",
};

/** Room between two parts, in per cent of the whole. */
const GAP = 1.5;

/**
 * How far somebody is in each step, drawn on the server: one part of a strip for each, filled as far as it is done, framed where it is
 * behind. The list below says the same in words, so the picture is silent.
 */
export function ProgressStrip({ steps }: { steps: readonly StepProgress[] }) {
  const width = (100 - GAP * (steps.length - 1)) / steps.length;
  return (
    <div className="grid gap-2">
      <svg aria-hidden="true" width="100%" height="18" className="block overflow-visible">
        {steps.map((one, index) => {
          const { step, state, isBehind } = one;
          const place = { x: `${index * (width + GAP)}%`, y: 2, height: 14, rx: 5 };
          const share = state === "selesai" ? 1 : shareOfStep(one);
          return (
            <g key={step}>
              <rect {...place} width={`${width}%`} className="fill-ground-2" />
              {share > 0 ? <rect {...place} width={`${width * share}%`} className={FILLS[state]} /> : null}
              {isBehind ? (
                <rect {...place} width={`${width}%`} fill="none" strokeWidth="2" className="stroke-bad" />
              ) : null}
            </g>
          );
        })}
      </svg>
      <dl className="grid gap-x-3 gap-y-1 text-sm max-sm:grid-cols-2 sm:grid-flow-col sm:auto-cols-fr">
        {steps.map((one) => (
          <div key={one.step} className="min-w-0">
            <dt className="font-bold">{STEP_LABELS[one.step]}</dt>
            <dd className={cx("break-words", one.isBehind ? "text-bad" : "text-ink-2")}>{stepInWords(one)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
