import { COMPONENT_LABELS } from "@/lib/plpg/nilai/labels";
import { formatScore, type Needed } from "@/lib/plpg/nilai/rules";

/** The score still needed for 65, in words. */
export function ScoreNeeded({ needed }: { needed: Needed }) {
  const { isReachable, isSafe, together, each } = needed;
  if (each.length === 0) return null;
  if (isSafe) return <p>Anda sudah mencapai 65, berapa pun nilai yang masih menunggu.</p>;
  if (!isReachable) {
    return <p>Dengan nilai yang sudah ada, 65 tidak tercapai lagi. Bicarakan dengan mentor Anda.</p>;
  }
  const [only] = each;
  if (each.length === 1 && only && only.atLeast !== null) {
    return (
      <p>
        Untuk lulus (65), {COMPONENT_LABELS[only.component].toLowerCase()} perlu paling sedikit{" "}
        <strong className="tabular-nums">{formatScore(only.atLeast)}</strong>.
      </p>
    );
  }
  return (
    <div className="grid gap-2">
      {together === null ? null : (
        <p>
          Untuk lulus (65), setiap komponen yang belum dinilai perlu paling sedikit{" "}
          <strong className="tabular-nums">{formatScore(together)}</strong>.
        </p>
      )}
      <p className="text-sm text-ink-2">Bila komponen lain yang belum dinilai mendapat 100, cukup:</p>
      <ul className="grid list-disc gap-1 pl-5 text-sm">
        {each.map(({ component, atLeast }) => (
          <li key={component}>
            {COMPONENT_LABELS[component]}: {atLeast === null ? "tidak tercapai" : formatScore(atLeast)}
          </li>
        ))}
      </ul>
    </div>
  );
}
