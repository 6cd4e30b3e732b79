/** Does the same work many times at once: everybody waits at a barrier, then all begin (RELIABILITY C). */
export function together<T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> {
  let open: () => void = () => undefined;
  const barrier = new Promise<void>((resolve) => {
    open = resolve;
  });
  const runs = Array.from({ length: count }, async (_, index) => {
    await barrier;
    return work(index);
  });
  open();
  return Promise.all(runs);
}
