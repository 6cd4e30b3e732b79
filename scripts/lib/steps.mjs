// Runs the steps of a check or of the whole test one after the other, counts, and ends with `N passed, N failed`.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { tail } from "./packages.mjs";
import { run } from "./process.mjs";
import { step } from "./progress.mjs";

/**
 * @typedef {{ passed: number, failed: number, output?: string }} Outcome
 * @typedef {{ name: string, needs?: string, work: () => Promise<Outcome> }} Step `needs`: a step whose failure makes this pointless
 */

/**
 * Runs every step, whatever fails before it. Prints what failed as it fails, then a table and the sum; sets the exit code.
 *
 * @param {Step[]} steps
 * @param {{ together?: number }} [options] how many steps may run at once; those that `need` another want 1
 */
export async function runSteps(steps, { together = 1 } = {}) {
  const rows = [];
  const waiting = steps.entries();
  const runner = async () => {
    for (const [index, { name, needs, work }] of waiting) {
      const begin = performance.now();
      const isPointless = needs && rows.some((row) => row?.name === needs && row.failed > 0);
      const outcome = isPointless
        ? { passed: 0, failed: 1, output: `Not run: "${needs}" failed.` }
        : await step(name, () => outcomeOf(work), { isAlone: together === 1 });
      const { passed, failed, output = "" } = outcome;
      rows[index] = { name, passed, failed, seconds: (performance.now() - begin) / 1_000 };
      // At once: whoever stops a long run still learns what was wrong.
      if (failed > 0) console.log(`\n──── ${name} ────\n${output.trimEnd()}\n`);
    }
  };
  await Promise.all(Array.from({ length: together }, runner));
  const width = Math.max(...rows.map(({ name }) => name.length));
  console.log("");
  for (const { name, passed, failed, seconds } of rows) {
    const counts = `${String(passed).padStart(5)} passed  ${String(failed).padStart(3)} failed`;
    console.log(`  ${failed > 0 ? "✗" : "✓"} ${name.padEnd(width)}  ${counts}  ${seconds.toFixed(1).padStart(6)} s`);
  }
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") > 0 ? 1 : 0;
}

async function outcomeOf(work) {
  try {
    const outcome = await work();
    if (outcome.passed + outcome.failed > 0) return outcome;
    return { passed: 0, failed: 1, output: `Nothing was tested.\n${outcome.output ?? ""}` };
  } catch (error) {
    return { passed: 0, failed: 1, output: error.stack ?? String(error) };
  }
}

/** A program of node_modules that passes or fails as a whole. */
export async function tool(name, args, { env = process.env, lines = 80 } = {}) {
  const { code, output } = await run(path.join(ROOT, "node_modules/.bin", name), args, { cwd: ROOT, env });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: tail(output, lines) };
}

/** A checker that gives a list of faults. */
export function checker(faults) {
  return faults.length === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, output: faults.join("\n") };
}

/**
 * Two outcomes as one; a part that tested nothing is a failure, whatever the other did.
 *
 * @param {Outcome[]} parts
 */
export function together(...parts) {
  const empty = parts.filter(({ passed, failed }) => passed + failed === 0).length;
  return {
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    failed: parts.reduce((sum, { failed }) => sum + failed, empty),
    output: parts.map(({ output }) => output ?? "").join("\n"),
  };
}

/** One project of vitest.config.ts; every test counts. `env` goes to the runner besides ours. */
export function vitest(project, more = [], env = {}) {
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json"];
  return runner(
    "vitest",
    (file) => [...args, `--outputFile.json=${file}`, ...more],
    (report) => {
      // A file that cannot even be loaded has no failed test of its own.
      const broken = report.testResults.filter(({ status, assertionResults }) => {
        return status === "failed" && !assertionResults.some((result) => result.status === "failed");
      });
      return { passed: report.numPassedTests, failed: report.numFailedTests + broken.length };
    },
    env,
  );
}

/** The Playwright suite; a test that passes only at the second try counts as failed. */
export function playwright(more = [], env = {}) {
  return runner(
    "playwright",
    () => ["test", "--reporter=line,json", ...more],
    ({ stats, errors }) => {
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
    },
    env,
  );
}

/** Runs a test runner that writes a JSON report. Whatever it does not say itself (an error outside any test, a kill) fails too. */
async function runner(name, args, count, more) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-report-"));
  const file = path.join(folder, "report.json");
  try {
    const env = { ...process.env, NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_NAME: file, ...more };
    const { code, signal, output } = await run(path.join(ROOT, "node_modules/.bin", name), args(file), {
      cwd: ROOT,
      env,
    });
    const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : null;
    const { passed, failed } = report ? count(report) : { passed: 0, failed: 0 };
    const ending = `${name} ended with ${signal ?? `code ${code}`}${report ? "" : " and left no report"}.`;
    return { passed, failed: failed || (code === 0 ? 0 : 1), output: `${tail(output, 200)}\n${ending}` };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
