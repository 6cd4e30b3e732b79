import { cva, cx } from "class-variance-authority";
import { LEAF, TURNS } from "@/lib/kernel/kawung";

/** The mark: four leaves round a seed, from the batik motif. Decorative; the name always stands beside it. */
export function Kawung({ size = 32, className }: { size?: number; className?: string }) {
  return (
    <svg width={size} height={size} viewBox="-20 -20 40 40" aria-hidden="true" className={cx("shrink-0", className)}>
      {TURNS.map((turn) => (
        <path key={turn} d={LEAF} transform={`rotate(${turn})`} fill="currentColor" />
      ))}
      <circle r="3.1" className="fill-wait-mark" />
    </svg>
  );
}

export type PetalState = "done" | "now" | "todo";

const petal = cva("", {
  variants: {
    state: {
      done: "fill-brand stroke-brand",
      now: "fill-wait-mark stroke-brand",
      todo: "fill-paper stroke-brand",
    },
  },
});

/**
 * Progress of anything that comes in fours. Leaves are read clockwise from the upper right.
 * `label` says the same in words ("2 dari 4 laporan dinilai, laporan 3 sedang ditunggu").
 */
export function KawungProgress({
  petals,
  label,
  size = 64,
  className,
}: {
  petals: readonly [PetalState, PetalState, PetalState, PetalState];
  label: string;
  size?: number;
  className?: string;
}) {
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox="-20 -20 40 40"
      className={cx("shrink-0", className)}
    >
      {TURNS.map((turn, i) => (
        <path
          key={turn}
          d={LEAF}
          transform={`rotate(${turn})`}
          strokeWidth="1.1"
          strokeLinejoin="round"
          className={petal({ state: petals[i] })}
        />
      ))}
      <circle r="2.6" className="fill-brand-deep" />
    </svg>
  );
}

/**
 * A lattice of kawung behind a coloured area (`relative overflow-hidden`), drawn in the text's colour. `continues` takes up
 * the lattice of the bar right above; `rises` lets it grow from the bottom edge.
 */
export function KawungGround({
  look = "plain",
  className = "opacity-10",
}: {
  look?: "plain" | "continues" | "rises";
  className?: string;
}) {
  return (
    <div
      aria-hidden="true"
      className={cx(
        "kawung-ground",
        look === "continues" && "kawung-ground-lanjut",
        look === "rises" && "kawung-ground-naik",
        className,
      )}
    />
  );
}
