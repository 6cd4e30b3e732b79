/** Of a list that is tried on many things, `count` of it: for each thing the next ones, so that everything is tried on something. */
export function someInTurn<T>(list: readonly T[], index: number, count: number): T[] {
  if (list.length <= count) return [...list];
  return Array.from({ length: count }, (_, i) => list[(index * count + i) % list.length] as T);
}

/** The same in the short run; all of the list in the long one. */
export function inTurn<T>(list: readonly T[], index: number, count: number): T[] {
  return process.env.LONG === "1" ? [...list] : someInTurn(list, index, count);
}
