import { afterAll, beforeAll, expect, test } from "vitest";
import { countQueries, type QueryCounter } from "@/scripts/bench/queries";
import { type Answer, type Visitor, visitor } from "@/scripts/bench/visitor";
import { weigh, weightFaults } from "@/scripts/bench/weight";
import { makeCrowd } from "./crowd";
import { PAGES } from "./matrix";
import { addressFor } from "./places";
import { product } from "./product";
import { makeWorld, type Persona, signedInAll } from "./world";

/** What a page asks at most, however long its lists are. */
const MOST_QUERIES = 8;
/** A home gathers what waits from every context, asking each of them once, all at the same time; these are the figures of today. */
const HOMES: Readonly<Record<string, number>> = { "/guru": 15, "/kepsek": 11, "/dinas": 10 };

const { url, adminUrl, dataDir } = product;
const pages: { pattern: string; persona: Persona; path: string; reader: Visitor }[] = [];
const known = new Map<string, Answer>();
let counter: QueryCounter;

/** Every page of the build, as the first of those who may see it, with long lists. */
beforeAll(async () => {
  const world = await makeWorld();
  await makeCrowd(world);
  const cookies = await signedInAll(world.ours);
  for (const [pattern, { who }] of Object.entries(PAGES)) {
    const [persona] = who;
    if (!persona) continue;
    const path = await addressFor(pattern, world, persona);
    pages.push({ pattern, persona, path, reader: visitor(url, cookies[persona]) });
  }
  counter = await countQueries(adminUrl, dataDir);
});
afterAll(() => counter?.stop());

test("every page answers whoever may see it", async () => {
  const faults: string[] = [];
  for (const { pattern, persona, path, reader } of pages) {
    const { status } = await reader.get(path);
    if (status !== 200) faults.push(`${pattern} as ${persona}: ${status}`);
  }
  expect(faults).toEqual([]);
});

test("E6: every page is within its budgets of bytes", async () => {
  const faults: string[] = [];
  for (const { path, reader } of pages) faults.push(...weightFaults(path, await weigh(reader, path, known)));
  expect(faults).toEqual([]);
});

test("E6: a page that is too heavy is noticed, and what makes it so is named", async () => {
  const weight = await weigh(visitor(url), "/", known);
  const [fault] = weightFaults("/", { ...weight, js: 1_000_000 });
  expect(fault).toMatch(/^\/: 1000\.0 KB of JavaScript.*\n {4}[\d.]+ KB {2}\/_next\/static\/chunks\//);
});

// Each of some two hundred pages is asked by itself, with a look at the database's own log between.
const ONE_BY_ONE = { timeout: 240_000 };
test(`a page asks the database at most ${MOST_QUERIES} times, a home once per context`, ONE_BY_ONE, async () => {
  const faults: string[] = [];
  let sum = 0;
  for (const { pattern, path, reader } of pages) {
    const queries = await counter.count(reader, path);
    sum += queries;
    if (queries > (HOMES[pattern] ?? MOST_QUERIES)) faults.push(`${pattern}: ${queries} queries`);
  }
  expect(sum, "nothing was counted").toBeGreaterThan(pages.length);
  expect(faults).toEqual([]);
});
