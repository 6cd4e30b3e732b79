import { STAGE_LABELS } from "@/lib/pelatihan/ringkasan/labels";
import type { Step } from "@/lib/pelatihan/ringkasan/rules";

const WIDTH = 320;
const ROW = 44;
const GAP = 22;

/**
 * The road from the principal's approval to the certificate: a bar per stage, as wide as whoever came so far, with the slope
 * of those who did not go on. Drawn on the server; the list below says the same in words.
 */
export function EnrolmentFlow({ flow }: { flow: readonly Step[] }) {
  const most = Math.max(1, ...flow.map(({ count }) => count));
  const width = (count: number) => Math.max(count > 0 ? 6 : 2, (count / most) * WIDTH);
  const height = flow.length * ROW + (flow.length - 1) * GAP;
  return (
    <figure className="grid gap-4 sm:grid-cols-[minmax(0,20rem)_minmax(0,1fr)] sm:items-stretch">
      <figcaption className="sr-only">Alur pendaftaran sampai sertifikat</figcaption>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${WIDTH} ${height}`}
        preserveAspectRatio="none"
        className="hidden h-full w-full sm:block"
      >
        {flow.map(({ stage, count }, index) => {
          const top = index * (ROW + GAP);
          const left = (WIDTH - width(count)) / 2;
          const next = flow[index + 1];
          const nextLeft = next ? (WIDTH - width(next.count)) / 2 : 0;
          return (
            <g key={stage}>
              {next ? (
                <polygon
                  className="fill-brand-soft"
                  points={`${left},${top + ROW} ${left + width(count)},${top + ROW} ${nextLeft + width(next.count)},${top + ROW + GAP} ${nextLeft},${top + ROW + GAP}`}
                />
              ) : null}
              <rect
                x={left}
                y={top}
                width={width(count)}
                height={ROW}
                rx="8"
                className={index === flow.length - 1 ? "fill-good" : "fill-brand"}
              />
            </g>
          );
        })}
      </svg>
      <ol className="grid content-between gap-3">
        {flow.map(({ stage, count, share }) => (
          <li key={stage} className="grid content-center gap-1 sm:min-h-11">
            <span className="flex flex-wrap items-baseline justify-between gap-x-4">
              <span className="font-bold">{STAGE_LABELS[stage]}</span>
              <span className="tabular-nums">
                <strong>{count}</strong>
                {share === null ? null : <span className="text-sm text-ink-2"> · {share} % dari tahap sebelumnya</span>}
              </span>
            </span>
            <svg aria-hidden="true" width="100%" height="10" className="block sm:hidden">
              <rect width="100%" height="10" rx="5" className="fill-ground-2" />
              {count > 0 ? <rect width={`${(100 * count) / most}%`} height="10" rx="5" className="fill-brand" /> : null}
            </svg>
          </li>
        ))}
      </ol>
    </figure>
  );
}
