import { cx } from "class-variance-authority";

/** The words of a name without academic titles: what stands behind a comma or ends in a full stop. */
function nameWords(name: string): string[] {
  return (name.split(",")[0] ?? "").split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith("."));
}

/** "Dr. Siti Rahmawati, S.Pd." → "SR" */
export function initials(name: string): string {
  return nameWords(name)
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join("");
}

/** "Dr. Siti Rahmawati, S.Pd." → "Siti", "I Made Wijaya" → "I Made", for a narrow screen. */
export function firstName(name: string): string {
  const [first = name, second] = nameWords(name);
  return first.length <= 2 && second ? `${first} ${second}` : first;
}

/** Initials in a circle, or `text` (a number). Decorative: the name stands beside it. */
export function Avatar({
  name,
  text,
  size = "normal",
  className,
}: {
  name?: string;
  text?: string;
  size?: "normal" | "large";
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "grid shrink-0 place-items-center rounded-full bg-brand-soft font-bold text-brand",
        size === "large" ? "size-14 text-lg" : "size-11",
        className,
      )}
    >
      {text ?? initials(name ?? "")}
    </span>
  );
}
