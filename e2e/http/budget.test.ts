import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { areaOf } from "@/lib/kernel/roles";
import { makeTeacher } from "@/prisma/seed/factories";
import { kindOf, PUBLIC_STARTS, reachablePages } from "@/scripts/bench/pages";
import { countQueries, type QueryCounter } from "@/scripts/bench/queries";
import { type Answer, type Visitor, visitor } from "@/scripts/bench/visitor";
import { weigh, weightFaults } from "@/scripts/bench/weight";
import { makeWorld, PERSONAS, personOf, roleOf, signedIn, write } from "./world";

/** What a page asks at most, however long its lists are; the busiest asked 7 when this was written. */
const MOST_QUERIES = 8;
/** Enough for a query per row to be noticed. */
const COLLEAGUES = 12;

const { url, adminUrl, dataDir } = inject("product");
const pages = new Map<string, { path: string; reader: Visitor }>();
const known = new Map<string, Answer>();
let counter: QueryCounter;

/** One page of each kind that anybody comes to by following links. */
beforeAll(async () => {
  const { ours } = await makeWorld();
  for (const status of ["menunggu", "aktif"] as const) {
    await write(async (tx) => {
      for (let i = 0; i < COLLEAGUES; i++) await makeTeacher(tx, { sekolahId: ours.school.id, status });
    });
  }
  for (const persona of PERSONAS) {
    const reader = visitor(url, await signedIn(personOf(ours, persona)));
    const starts = persona === "publik" ? PUBLIC_STARTS : [areaOf(roleOf(persona))];
    for (const path of await reachablePages({ visitor: reader, starts })) {
      if (!pages.has(kindOf(path))) pages.set(kindOf(path), { path, reader });
    }
  }
  counter = await countQueries(adminUrl, dataDir);
});
afterAll(() => counter?.stop());

test("comes to the pages of every role", () => {
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      "/",
      "/masuk",
      "/daftar/data",
      "/guru",
      "/guru/status",
      "/guru/karya",
      "/kepsek/pendaftaran/[id]",
    ]),
  );
});

test("E6: every page is within its budgets of bytes", async () => {
  const faults: string[] = [];
  for (const { path, reader } of pages.values()) faults.push(...weightFaults(path, await weigh(reader, path, known)));
  expect(faults).toEqual([]);
});

test("E6: a page that is too heavy is noticed, and what makes it so is named", async () => {
  const weight = await weigh(visitor(url), "/", known);
  const [fault] = weightFaults("/", { ...weight, js: 1_000_000 });
  expect(fault).toMatch(/^\/: 1000\.0 KB of JavaScript.*\n {4}[\d.]+ KB {2}\/_next\/static\/chunks\//);
});

test(`a page asks the database at most ${MOST_QUERIES} times`, async () => {
  const faults: string[] = [];
  let sum = 0;
  for (const [kind, { path, reader }] of pages) {
    const queries = await counter.count(reader, path);
    sum += queries;
    if (queries > MOST_QUERIES) faults.push(`${kind}: ${queries} queries`);
  }
  expect(sum, "nothing was counted").toBeGreaterThan(pages.size);
  expect(faults).toEqual([]);
});
