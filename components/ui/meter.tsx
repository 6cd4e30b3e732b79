import { cva } from "class-variance-authority";

const bar = cva("", {
  variants: { tone: { brand: "fill-brand", good: "fill-good", wait: "fill-wait-mark", bad: "fill-bad" } },
});
type BarTone = "brand" | "good" | "wait" | "bad";

const percent = (part: number, whole: number) => `${Math.min(100, Math.max(0, whole > 0 ? (100 * part) / whole : 0))}%`;

/** An amount on the way to a goal, drawn on the server. `label` says the same in words; `goal` is the upright mark. */
export function Meter({
  value,
  max,
  goal,
  label,
  tone = "brand",
}: {
  value: number;
  max: number;
  goal?: number;
  label: string;
  tone?: BarTone;
}) {
  return (
    <svg role="img" aria-label={label} width="100%" height="22" className="block overflow-visible">
      <rect y="4" width="100%" height="14" rx="7" className="fill-ground-2" />
      {value > 0 ? <rect y="4" width={percent(value, max)} height="14" rx="7" className={bar({ tone })} /> : null}
      {goal === undefined ? null : (
        <line x1={percent(goal, max)} x2={percent(goal, max)} y1="0" y2="22" strokeWidth="2.5" className="stroke-ink" />
      )}
    </svg>
  );
}

export type Bar = { label: string; value: number; text?: string; tone?: BarTone };

/** Bars to compare, each with its name and its number in words: the numbers are the text equivalent. */
export function BarChart({ caption, bars, max }: { caption: string; bars: readonly Bar[]; max?: number }) {
  const top = max ?? Math.max(...bars.map((b) => b.value), 1);
  return (
    <figure className="grid gap-3">
      <figcaption className="font-bold">{caption}</figcaption>
      <ul className="grid gap-2.5">
        {bars.map(({ label, value, text, tone = "brand" }) => (
          <li key={label} className="grid grid-cols-[1fr_auto] items-baseline gap-x-3 gap-y-1 text-sm">
            <span>{label}</span>
            <strong className="tabular-nums">{text ?? value}</strong>
            <svg aria-hidden="true" width="100%" height="12" className="col-span-2 block">
              <rect width="100%" height="12" rx="6" className="fill-ground-2" />
              {value > 0 ? <rect width={percent(value, top)} height="12" rx="6" className={bar({ tone })} /> : null}
            </svg>
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** Work under way, in per cent (an upload). Give `text` what a person wants to know: "3,2 dari 8 MB". */
export function ProgressBar({
  id,
  label,
  percent: done,
  text,
}: {
  id: string;
  label: string;
  percent: number;
  text?: string;
}) {
  const whole = Math.round(Math.min(100, Math.max(0, done)));
  return (
    <div className="grid gap-1.5">
      <div className="flex flex-wrap justify-between gap-x-4 text-sm">
        <label htmlFor={id} className="font-bold">
          {label}
        </label>
        <span className="text-ink-2 tabular-nums">{text ?? `${whole} %`}</span>
      </div>
      <progress id={id} className="progress" value={whole} max={100}>
        {whole} %
      </progress>
    </div>
  );
}
