// What the console shows while something is set up: one line per step, with its time.

/**
 * Runs one step under a title; the line is completed with its time, or with a cross when it fails (throws, or counts failures). On a terminal the time
 * runs, if the step is alone.
 */
export async function step(title, work, { isAlone = true } = {}) {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1_000).toFixed(1)} s`;
  const isLive = isAlone && process.stdout.isTTY;
  const rewrite = (text) => process.stdout.write(`\r\u001b[K  ${text}`);
  const finish = (mark) => {
    clearInterval(timer);
    if (isLive) rewrite("");
    process.stdout.write(`${isLive ? "" : "  "}${mark} ${title}  ${seconds()}\n`);
  };
  if (!isLive) process.stdout.write(`  … ${title}\n`);
  const timer = isLive ? setInterval(() => rewrite(`… ${title}  ${seconds()}`), 200) : null;
  try {
    const result = await work();
    finish(result?.failed > 0 ? "✗" : "✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  }
}
