/**
 * Of a list that is tried on many things: all of it in the long run; in the short one `count` of it, for each thing the next ones,
 * so that everything is tried on something.
 */
export function inTurn<T>(list: readonly T[], index: number, count: number): T[] {
  if (process.env.LONG === "1" || list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[(index * count + i) % list.length] as T);
}
