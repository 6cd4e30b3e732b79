// What the console shows while something is set up: one line per step, with its time.

const isTerminal = Boolean(process.stdout.isTTY);

/** Runs one step under a title; the line is completed with its time, or with a cross when it fails. */
export async function step(title, work) {
  const begin = performance.now();
  const seconds = () => `${((performance.now() - begin) / 1_000).toFixed(1)} s`;
  const show = (mark, text) => process.stdout.write(isTerminal ? `\r\u001b[K  ${mark} ${title}  ${text}` : "");
  if (!isTerminal) process.stdout.write(`  … ${title}\n`);
  const timer = isTerminal ? setInterval(() => show("…", seconds()), 200) : null;
  try {
    const result = await work();
    finish("✓");
    return result;
  } catch (error) {
    finish("✗");
    throw error;
  }
  function finish(mark) {
    clearInterval(timer);
    if (isTerminal) show(mark, `${seconds()}\n`);
    else process.stdout.write(`  ${mark} ${title}  ${seconds()}\n`);
  }
}
