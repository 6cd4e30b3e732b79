import { cx } from "class-variance-authority";

/** "Siti Rahmawati, S.Pd." → "SR". Titles in lower case or behind a comma are left out. */
export function initials(name: string): string {
  const words = (name.split(",")[0] ?? "").split(/\s+/).filter((word) => /^\p{L}/u.test(word) && !word.endsWith("."));
  return words
    .slice(0, 2)
    .map((word) => word[0]?.toUpperCase())
    .join("");
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
