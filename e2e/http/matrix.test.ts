import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { builtActions, builtRoutes, difference, placeOf, routesOf } from "./build";
import { CALLS } from "./calls";
import { callAction, codeOf, type Fields, type Reply, send } from "./client";
import {
  ACTIONS,
  actionFaults,
  FRAMEWORK_PAGES,
  HANDLERS,
  PAGES,
  type PageRule,
  pageFaults,
  refusalFor,
} from "./matrix";
import { startWithoutProxy } from "./node";
import { addressFor, PLACES } from "./places";
import { product } from "./product";
import { changedTables, fingerprint, forgetLimits } from "./tables";
import { makeWorld, PERSONAS, type Persona, signedInAll, type World } from "./world";

const nothing = { unlisted: [], gone: [] };

describe("A19: the reviewed list and the build", () => {
  test("A19: every page is listed, and no page that is gone", () => {
    const pages = builtRoutes().pages.filter((page) => !FRAMEWORK_PAGES.includes(page));
    expect(difference(pages, Object.keys(PAGES))).toEqual(nothing);
  });

  test("A19: every route handler is listed", () => {
    expect(difference(builtRoutes().handlers, Object.keys(HANDLERS))).toEqual(nothing);
  });

  test("A19: every action is listed, and has a sending that is known to succeed", () => {
    const names = builtActions().map(({ name }) => name);
    expect(difference(names, Object.keys(ACTIONS))).toEqual(nothing);
    expect(difference(names, Object.keys(CALLS))).toEqual(nothing);
  });

  test("A20: every page whose address names something has somebody else's to try", () => {
    const named = builtRoutes().pages.filter((page) => page.includes("["));
    expect(difference(named, Object.keys(PLACES))).toEqual(nothing);
  });
});

/** "200", "404" or the path of a redirect. */
const outcomeOf = ({ status, location }: Reply) => location?.split("?")[0] ?? String(status);

async function askPage(
  base: string,
  world: World,
  pattern: string,
  cookies: Record<Persona, string | undefined>,
): Promise<Partial<Record<Persona, string>>> {
  const answers = await Promise.all(
    PERSONAS.map(async (persona) => {
      const address = await addressFor(pattern, world, persona);
      return [persona, outcomeOf(await send(base, address, { cookie: cookies[persona] }))] as const;
    }),
  );
  return Object.fromEntries(answers);
}

/** Sends what would succeed from somebody who may, as everybody else; who may sends nothing, and is told what is missing. */
async function askAction(base: string, world: World, name: string): Promise<Partial<Record<Persona, string>>> {
  const action = builtActions().find((each) => each.name === name);
  const rule = ACTIONS[name];
  const [make] = CALLS[name] ?? [];
  if (!action || !rule || !make) throw new Error(`${name} is not known`);
  const { fields } = await make(world);
  const cookies = await signedInAll(world.ours);
  const ask = async (persona: Persona, sent: Fields) => {
    const answer = await callAction(base, placeOf(action), sent, { cookie: cookies[persona] });
    return [persona, codeOf(answer)] as const;
  };
  const before = await fingerprint();
  const refused = await Promise.all(
    PERSONAS.filter((persona) => !rule.who.includes(persona)).map((persona) => ask(persona, fields)),
  );
  // Whoever is refused leaves no trace in the database.
  expect(changedTables(before, await fingerprint())).toEqual([]);
  const allowed: (typeof refused)[number][] = [];
  for (const persona of rule.who) allowed.push(await ask(persona, {}));
  return Object.fromEntries([...refused, ...allowed]);
}

const NODES = [
  { what: "A19", start: async () => ({ url: product.url, stop: async () => undefined }) },
  {
    what: "A22, without proxy.ts",
    start: startWithoutProxy,
  },
];

describe.each(NODES)("$what: who may use what", ({ what, start }) => {
  let world: World;
  let node: Awaited<ReturnType<typeof start>>;
  let cookies: Record<Persona, string | undefined>;
  beforeAll(async () => {
    [world, node] = [await makeWorld(), await start()];
    cookies = await signedInAll(world.ours);
  });
  afterAll(() => node?.stop());

  test.each(Object.entries(PAGES))(`${what}: page %s`, async (pattern, rule) => {
    expect(pageFaults(pattern, rule, await askPage(node.url, world, pattern, cookies))).toEqual([]);
  });

  test.each(Object.entries(ACTIONS))(`${what}: action %s`, async (name, rule) => {
    await forgetLimits();
    expect(actionFaults(name, rule, await askAction(node.url, world, name))).toEqual([]);
  });
});

describe("A19: canaries", () => {
  test("A19: a page, handler or action that nobody listed is noticed, and one that is gone", () => {
    const { pages, handlers } = routesOf({
      "/(guru)/guru/page": "",
      "/(guru)/guru/rahasia/page": "",
      "/api/pintu-belakang/route": "",
    });
    expect(difference(pages, Object.keys(PAGES)).unlisted).toEqual(["/guru/rahasia"]);
    expect(difference(pages, Object.keys(PAGES)).gone).toContain("/kepsek");
    expect(difference(handlers, Object.keys(HANDLERS)).unlisted).toEqual(["/api/pintu-belakang"]);
    expect(difference(["lib/akun/actions.ts#jadiDinas"], Object.keys(ACTIONS)).unlisted).toHaveLength(1);
  });

  test("A19: somebody who gets what is not theirs is noticed, and somebody who does not get what is", async () => {
    const world = await makeWorld();
    const answers = await askPage(product.url, world, "/guru/karya", await signedInAll(world.ours));
    const planted: PageRule = { who: ["aktif", "kepsek"] };
    expect(pageFaults("/guru/karya", planted, answers)).toEqual([
      "/guru/karya as nonaktif: 200, expected /guru/status",
      "/guru/karya as peserta: 200, expected 404",
      "/guru/karya as kepsek: 404, expected 200",
    ]);
  });

  test("A19: an action that lets a stranger in is noticed", () => {
    const answers = Object.fromEntries(PERSONAS.map((persona) => [persona, refusalFor(persona)]));
    const rule = { who: ["dinas" as const] };
    expect(actionFaults("x", rule, { ...answers, dinas: "isian_salah" })).toEqual([]);
    expect(actionFaults("x", rule, { ...answers, dinas: "isian_salah", lptk: "data_berubah" })).toHaveLength(1);
    expect(actionFaults("x", rule, { ...answers, dinas: "ok", publik: "tidak_berhak" })).toHaveLength(1);
    expect(actionFaults("x", rule, answers)).toHaveLength(1);
  });
});
