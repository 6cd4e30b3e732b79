/**
 * npm run bench: how fast the built product answers with its demonstration data, beside a bare page of the same framework in
 * the same run, and how heavy its pages are. `--json FILE` also keeps the figures. A page over a budget of DESIGN §4 makes it
 * fail.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { main } from "../lib/main.mjs";
import { endAllGroups } from "../lib/process.mjs";
import { step } from "../lib/progress.mjs";
import { startProduct } from "../testing/product.mjs";
import { buildFloor, startFloor } from "./floor";
import { demonstrationReaders, kindOf, type Reader, reachablePages, TIMED_PAGES } from "./pages";
import { countQueries } from "./queries";
import { jsBudget, type Row, table } from "./report";
import { makeLongLists } from "./scale";
import { compare } from "./timing";
import { type Answer, type Visitor, visitor } from "./visitor";
import { kb, type Weight, weigh, weightFaults } from "./weight";

await main(async () => {
  const { values } = parseArgs({ options: { json: { type: "string" } } });
  await step("Building the bare page", buildFloor);
  const product = await startProduct({ env: { WORKER: "off" } });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, async () => {
      await Promise.allSettled([endAllGroups(5_000), product.stop()]);
      process.exit(1);
    });
  }
  try {
    const floor = await startFloor(product.databaseUrl);
    const result = await measure(product, visitor(floor.url)).finally(floor.stop);
    report(result);
    if (values.json) fs.writeFileSync(path.resolve(values.json), `${JSON.stringify(result, null, 2)}\n`);
    if (result.faults.length > 0) process.exitCode = 1;
  } finally {
    await product.stop();
  }
});

type Result = Awaited<ReturnType<typeof measure>>;

async function measure(product: Awaited<ReturnType<typeof startProduct>>, floor: Visitor) {
  await makeLongLists(product.databaseUrl);
  const readers = await demonstrationReaders(product.url);
  const weights = await step("Weighing every page", () => weighEveryPage(readers));

  const timed: { title: string; path: string; weight: Weight; visitor: Visitor }[] = [];
  for (const { title, role, username, path } of TIMED_PAGES) {
    const reader = readers.find((one) => one.role === role && (username ?? one.username) === one.username);
    if (!reader) throw new Error(`nobody reads ${path}`);
    // A page behind another of its kind may not have been come to: it is weighed by itself.
    const weight = weights.get(kindOf(path)) ?? (await weigh(reader.visitor, path, new Map()));
    weights.set(kindOf(path), weight);
    timed.push({ title, path, weight, visitor: reader.visitor });
  }
  const counter = await countQueries(product.adminUrl, product.dataDir);
  const queries: number[] = [];
  for (const { visitor, path } of timed) queries.push(await counter.count(visitor, path));
  await counter.stop();

  const rows: Row[] = [];
  for (const [index, { title, path, weight, visitor }] of timed.entries()) {
    const place = { visitor, path };
    const speeds = await step(`Timing ${path}`, () => compare(place, { visitor: floor, path: "/" }));
    rows.push({ title, path, speed: speeds.page, floor: speeds.floor, queries: queries[index] ?? 0, weight });
  }
  return {
    when: new Date().toISOString(),
    node: process.version,
    cores: os.availableParallelism(),
    bare: await weigh(floor, "/", new Map()),
    rows,
    weights: Object.fromEntries(weights),
    faults: [...weights].flatMap(([path, weight]) => weightFaults(path, weight)),
  };
}

/** By address without ids: one page of each kind that anybody comes to. */
async function weighEveryPage(readers: readonly Reader[]): Promise<Map<string, Weight>> {
  const known = new Map<string, Answer>();
  const weights = new Map<string, Weight>();
  for (const reader of readers) {
    for (const path of await reachablePages(reader)) {
      const kind = kindOf(path);
      if (!weights.has(kind)) weights.set(kind, await weigh(reader.visitor, path, known));
    }
  }
  return weights;
}

function report({ node, cores, bare, rows, weights, faults }: Result): void {
  console.log(
    `\n  Node ${node}, ${cores} cores. Times and rates: page / bare page with one query  × ratio. Bytes: KB on the wire.\n`,
  );
  console.log(table(rows));
  const all = Object.entries(weights);
  const heaviest = [...all].sort(([, a], [, b]) => b.js / jsBudget(b) - a.js / jsBudget(a))[0];
  console.log(`\n  The bare page has ${kb(bare.js)} KB of JavaScript.`);
  if (heaviest) {
    const [path, weight] = heaviest;
    console.log(
      `  ${all.length} pages weighed; nearest to its budget: ${path}, ${kb(weight.js)} of ${kb(jsBudget(weight))} KB of JavaScript.`,
    );
  }
  console.log(faults.length === 0 ? "  Every page is within its budgets.\n" : `\n✗ ${faults.join("\n✗ ")}\n`);
}
