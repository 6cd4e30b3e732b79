import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call } from "./actions";
import { CALLS, type Call } from "./calls";
import { type ActionReply, codeOf, type Fields, type Sending, send } from "./client";
import { inTurn, someInTurn } from "./in-turn";
import { ACTIONS, PAGES } from "./matrix";
import { startWithoutProxy } from "./node";
import { addressOf, PLACES } from "./places";
import { product } from "./product";
import { changedTables, fingerprint, forgetLimits } from "./tables";
import { makeWorld, personOf, signedIn, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

/** Every action with every one of its sendings. */
const SENDINGS = Object.entries(CALLS).flatMap(([name, makes]) =>
  makes.map((make, index) => ({ name, make, title: index === 0 ? name : `${name} (${index + 1})` })),
);

type Outcome = { answer: ActionReply; code: string; changed: string[] };

/** Sends a form and tells what it changed. A session of its own is made first, so that it is no change. */
async function attempt(name: string, as: Call["as"], fields: Fields, options: Sending = {}): Promise<Outcome> {
  const cookie = await signedIn(as);
  const before = await fingerprint();
  const answer = await call(name, { _kunci: randomUUID(), ...fields }, { cookie, ...options });
  const changed = changedTables(before, await fingerprint());
  return { answer, code: codeOf(answer), changed };
}

const refusedWith = (code: string) => ({ code, changed: [] as string[] });
const judged = ({ code, changed }: Outcome) => ({ code, changed });

describe("every sending that the probes below change does succeed unchanged", () => {
  test.each(SENDINGS)("A20 control: $title", async ({ name, make }) => {
    const { as, fields } = await make(world);
    const { code, answer } = await attempt(name, as, fields);
    expect({ code, result: answer.result }).toMatchObject({ code: "ok" });
  });
});

describe("A20: somebody else's ids", () => {
  /** A file that is not one's own is a wrong input of the form that names it; everything else does not exist. */
  const codeFor = (field: string) => (["berkas", "berkasId"].includes(field) ? "isian_salah" : "tidak_ditemukan");
  const probed = SENDINGS.filter(({ name }) => ACTIONS[name]?.ids?.length);

  test.each(probed)("A20: $title", async ({ name, make }) => {
    const { as, fields, foreign = {} } = await make(world);
    expect(Object.keys(foreign).sort()).toEqual([...(ACTIONS[name]?.ids ?? [])].sort());
    for (const [field, values] of Object.entries(foreign)) {
      expect(values.length).toBeGreaterThan(0);
      for (const value of [...values, randomUUID()]) {
        const outcome = await attempt(name, as, { ...fields, [field]: value });
        expect({ field, value, ...judged(outcome) }).toEqual({ field, value, ...refusedWith(codeFor(field)) });
      }
    }
  });

  test("A20: every field that names a row is in the reviewed list", async () => {
    const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
    const unlisted: string[] = [];
    for (const { name, make } of SENDINGS) {
      for (const [field, value] of Object.entries((await make(world)).fields)) {
        if (UUID.test(String(value)) && !ACTIONS[name]?.ids?.includes(field)) unlisted.push(`${name}: ${field}`);
      }
    }
    expect(unlisted).toEqual([]);
  });

  const NODES = [
    { what: "A20", start: async () => ({ url: product.url, stop: async () => undefined }) },
    {
      what: "A22, without proxy.ts",
      start: startWithoutProxy,
    },
  ];
  describe.each(NODES)("$what: pages", ({ what, start }) => {
    let node: Awaited<ReturnType<typeof start>>;
    beforeAll(async () => {
      node = await start();
    });
    afterAll(() => node?.stop());

    test.each(Object.entries(PLACES))(`${what}: %s`, async (pattern, place) => {
      for (const persona of PAGES[pattern]?.who ?? []) {
        const cookie = await signedIn(personOf(world.ours, persona));
        const foreign = await place.foreign(world);
        const before = await fingerprint();
        for (const params of [...foreign, ...foreign.slice(0, 1).map(nobodys)]) {
          const address = addressOf(pattern, params);
          expect({ address, status: (await send(node.url, address, { cookie })).status }).toEqual({
            address,
            status: 404,
          });
        }
        for (const address of broken(pattern)) {
          expect({ address, status: (await send(node.url, address, { cookie })).status }).toEqual({
            address,
            status: pattern.startsWith("/atur-password") ? 200 : 404,
          });
        }
        expect(changedTables(before, await fingerprint())).toEqual([]);
      }
    });
  });

  const nobodys = (params: Record<string, string>) =>
    Object.fromEntries(Object.keys(params).map((name) => [name, randomUUID()]));
  // 999: a number that names nothing, not even one of four reports.
  const broken = (pattern: string) =>
    ["999", "null", "' OR 1=1 --", "..%2F..", "%00", "a.png"].map((text) =>
      pattern.replace(/\[[^\]]+\]/g, encodeURI(text)),
    );
});

describe("A21: fields that no form has", () => {
  /** Every column of every model, by its name in the code and in the database, and what objects have by birth. */
  const COLUMNS = [...columnNames(), "__proto__", "constructor", "toString", "peran[]", "data", "where", "select"];
  const TELLING = ["id", "akunId", "akun_id", "status", "peran", "kataSandi", "kata_sandi", "sekolahId", "instansiId"];

  test("A21: the columns are really read from the models", () => {
    expect(COLUMNS).toEqual(expect.arrayContaining([...TELLING, "versi", "dicabutPada", "pemilikId", "geser_detik"]));
  });

  const inOrder = SENDINGS.map((sending, index) => ({ ...sending, index }));
  /** So many columns each sending tries alone at length: every column is tried alone by several sendings. */
  const ALONE = 40;

  test.each(inOrder)("A21: $title", async ({ name, make, index: place }) => {
    const { as, fields } = await make(world);
    const strange = COLUMNS.filter((column) => !(column in fields));
    const all = Object.fromEntries(strange.map((column) => [column, "x"]));
    expect(judged(await attempt(name, as, { ...fields, ...all }))).toEqual(refusedWith("isian_salah"));
    // One at a time it is the same: for those that would tell most, and at length for all, each sending some of them.
    const more = process.env.LONG === "1" ? someInTurn(strange, place, ALONE) : [];
    const chosen = [...TELLING, "__proto__"].filter((it) => strange.includes(it));
    for (const column of new Set([...chosen, ...more])) {
      const { result } = await call(name, { ...fields, [column]: "x" }, { cookie: await signedIn(as) });
      expect({ column, code: result && !result.ok && result.code }).toEqual({ column, code: "isian_salah" });
    }
  });

  test.each(inOrder)("A21: fields twice, or as files: $title", async ({ name, make, index }) => {
    const { as, fields } = await make(world);
    for (const field of inTurn(Object.keys(fields), index, 2)) {
      const twice = await attempt(name, as, { ...fields, [field]: [String(fields[field]), "x"] });
      expect({ field, ...judged(twice) }).toEqual({ field, ...refusedWith("isian_salah") });
    }
  });
});

describe("A43: a failure after the last write and before the commit", () => {
  test.each(SENDINGS)("A43: $title", async ({ name, make }) => {
    const { as, fields } = await make(world);
    const outcome = await attempt(name, as, fields, { headers: { "x-gagal-di": "*" } });
    expect(judged(outcome)).toEqual(refusedWith("galat"));
    const { result, reply } = outcome.answer;
    const code = String(reply.headers["x-request-id"]).slice(0, 8);
    expect(result).toMatchObject({
      message: `Maaf, ada gangguan di sistem kami. Isian Anda aman; coba lagi. Kode: ${code}`,
    });
    expect(reply.text).not.toMatch(/failpoint|prisma|\bat .*:\d+:\d+/i);
    expect(reply.headers["set-cookie"]).toBeUndefined();
  });
});

function columnNames(): string[] {
  const folder = path.resolve(import.meta.dirname, "../../prisma/models");
  const names = new Set<string>();
  for (const file of readdirSync(folder)) {
    let isModel = false;
    for (const line of readFileSync(path.join(folder, file), "utf8").split("\n")) {
      if (/^model /.test(line)) isModel = true;
      if (/^}/.test(line)) isModel = false;
      const name = isModel ? /^ {2}([a-z]\w*)\s+\S/.exec(line)?.[1] : undefined;
      if (!name) continue;
      names.add(name);
      names.add(/@map\("([^"]+)"\)/.exec(line)?.[1] ?? name);
    }
  }
  return [...names];
}
