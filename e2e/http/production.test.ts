import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import people from "@/prisma/seed/akun-demo.json";
import { deploy } from "@/scripts/lib/migrate.mjs";
import { builtAction, placeOf } from "./build";
import { type ActionReply, callAction, codeOf, send } from "./client";
import { startNode } from "./node";
import { product } from "./product";
import { forgetLimits, sql } from "./tables";
import { makeWorld, PASSWORD, type World } from "./world";

/*
 * What only shows with the settings of a real installation, or with more than one node: guessing passwords (RELIABILITY A1, A8),
 * accounts nobody made (A12), cookies over https (A18).
 */
type Node = Awaited<ReturnType<typeof startNode>>;

/** Both nodes stand behind one address. */
const throughProxy = { origin: product.url, host: new URL(product.url).host };

function signIn(node: string, username: string, password: string, from: string, headers = {}): Promise<ActionReply> {
  return callAction(node, placeOf(builtAction("#masuk")), { username, password }, { from, headers });
}

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

describe("A1: guessing against two nodes", () => {
  const [TRIES, AT_ONCE] = [200, 25];
  let second: Node;
  beforeAll(async () => {
    second = await startNode({ NEXTAUTH_URL: product.url });
  });
  afterAll(() => second?.stop());

  /** Wrong passwords for these names from one address, in turn against both nodes; how many were looked at. */
  async function guess(names: readonly string[], from: string): Promise<number> {
    let evaluated = 0;
    for (let at = 0; at < TRIES; at += AT_ONCE) {
      const codes = await Promise.all(
        Array.from({ length: AT_ONCE }, async (_, i) => {
          const name = names[(at + i) % names.length] ?? "";
          const node = i % 2 === 0 ? product.url : second.url;
          return codeOf(await signIn(node, name, `salah-${at + i}-sekali`, from, throughProxy));
        }),
      );
      for (const code of codes) {
        expect(["isian_salah", "terlalu_sering"]).toContain(code);
        if (code !== "terlalu_sering") evaluated++;
      }
    }
    return evaluated;
  }

  test(`of ${TRIES} tries at one name at most ten are looked at, and the owner still signs in from elsewhere`, async () => {
    const { npsn } = world.ours.school;
    const evaluated = await guess([npsn], "127.0.9.1");
    expect(evaluated).toBeGreaterThan(0);
    expect(evaluated).toBeLessThanOrEqual(10);
    for (const node of [product.url, second.url]) {
      const owner = await signIn(node, npsn, PASSWORD, "127.0.9.2", throughProxy);
      expect(codeOf(owner)).toBe("ok");
    }
  });

  test(`of ${TRIES} tries at many names at most 100 an hour are looked at`, async () => {
    const names = Array.from({ length: 50 }, (_, i) => String(96_000_000 + i));
    const evaluated = await guess(names, "127.0.9.3");
    expect(evaluated).toBeGreaterThan(50);
    expect(evaluated).toBeLessThanOrEqual(100);
  });
});

describe("A8: a name that exists and one that does not", () => {
  const TRIES = 200;

  test("get the same answer in the same time", { timeout: 120_000 }, async () => {
    const names = { known: world.ours.school.npsn, unknown: "95999999" };
    const times: Record<keyof typeof names, number[]> = { known: [], unknown: [] };
    const answers: Record<keyof typeof names, Set<string>> = { known: new Set(), unknown: new Set() };
    for (let round = 0; round < TRIES; round++) {
      // In turn, and each from an address of its own: nothing is limited, and what slows the machine slows both.
      for (const kind of ["known", "unknown"] as const) {
        const from = `127.0.${20 + (kind === "known" ? 0 : 1) + 2 * (round >> 7)}.${1 + (round & 127)}`;
        const began = performance.now();
        const reply = await signIn(product.url, names[kind], "bukan-password-siapa-pun", from);
        times[kind].push(performance.now() - began);
        const { headers } = reply.reply;
        const { date, "x-request-id": id, "content-security-policy": csp, ...rest } = headers;
        expect([date, id, csp].every(Boolean)).toBe(true);
        answers[kind].add(JSON.stringify([reply.status, reply.result, rest]).replaceAll(names[kind], "NAMA"));
      }
    }
    expect(answers.known.size).toBe(1);
    expect(answers.unknown).toEqual(answers.known);
    // The quicker half: whatever else the machine does falls on single tries, and only makes them slower.
    const quick = (all: number[]) => all.sort((a, b) => a - b)[Math.floor(TRIES / 4)] ?? 0;
    const ratio = quick(times.known) / quick(times.unknown);
    expect(ratio).toBeGreaterThan(0.9);
    expect(ratio).toBeLessThan(1.1);
  });
});

describe("a real installation", () => {
  const PUBLIC = "https://guru.contoh.id";
  let empty: { node: Node; url: string; drop: () => Promise<void> };

  beforeAll(async () => {
    const name = `produksi_${randomBytes(4).toString("hex")}`;
    const url = new URL(product.databaseUrl);
    const owner = url.username;
    url.pathname = `/${name}`;
    const asAdmin = async (statement: string) => {
      const admin = new pg.Client({ connectionString: product.adminUrl });
      await admin.connect();
      await admin.query(statement).finally(() => admin.end());
    };
    await asAdmin(`CREATE DATABASE ${name} OWNER ${owner}`);
    await deploy(url.href);
    const node = await startNode({
      DATABASE_URL: url.href,
      NEXTAUTH_URL: PUBLIC,
      DEMO: "",
      GURU_TUMBUH_TEST: "",
    });
    empty = { node, url: url.href, drop: () => asAdmin(`DROP DATABASE ${name} WITH (FORCE)`) };
  });
  afterAll(async () => {
    await empty?.node.stop();
    await empty?.drop();
  });

  const https = { origin: PUBLIC, host: "guru.contoh.id" };

  test("A12: has no account that nobody made, and none of the demonstration's opens it", async () => {
    const client = new pg.Client({ connectionString: empty.url });
    await client.connect();
    const { rows } = await client.query("SELECT (SELECT count(*) FROM akun)::int AS akun, boleh_digeser FROM jam");
    await client.end();
    expect(rows).toEqual([{ akun: 0, boleh_digeser: false }]);
    for (const [at, { masuk }] of people.entries()) {
      const reply = await signIn(empty.node.url, masuk, "tumbuh-bersama", `127.0.10.${at + 1}`, https);
      expect(codeOf(reply), masuk).toBe("isian_salah");
    }
    const front = await send(empty.node.url, "/", { headers: { host: "guru.contoh.id" } });
    expect(front.text).not.toContain("tumbuh-bersama");
  });

  test("A18: the session's cookie is __Host-, Secure, HttpOnly, Lax, without a domain, and small", async () => {
    const node = await startNode({ NEXTAUTH_URL: PUBLIC, DEMO: "", GURU_TUMBUH_TEST: "" });
    try {
      const { npsn } = world.ours.school;
      const { reply } = await signIn(node.url, npsn, PASSWORD, "127.0.11.1", https);
      const line = reply.headers["set-cookie"]?.find((each) => each.includes("session-token")) ?? "";
      const [pair = "", ...rest] = line.split(/;\s*/);
      const attributes = rest.map((each) => each.toLowerCase());
      expect(pair).toMatch(/^__Host-next-auth\.session-token=./);
      expect(attributes).toEqual(expect.arrayContaining(["path=/", "secure", "httponly", "samesite=lax"]));
      expect(attributes.filter((each) => each.startsWith("domain"))).toEqual([]);
      expect(Buffer.byteLength(line)).toBeLessThan(4096);

      const open = (cookie: string) => send(node.url, "/kepsek", { cookie, headers: { host: https.host } });
      expect((await open(pair)).status).toBe(200);
      // The same token under the name it has over plain HTTP is nobody's.
      expect((await open(pair.replace("__Host-", ""))).status).toBe(307);
      expect(reply.headers["strict-transport-security"]).toMatch(/max-age=\d{8,}; includeSubDomains/);
      // The clock is not to be moved here, whatever the database says.
      const clock = await callAction(
        node.url,
        placeOf(builtAction("#geserJam")),
        { hari: "1" },
        { cookie: pair, headers: https },
      );
      expect(codeOf(clock)).toBe("tidak_berhak");
    } finally {
      await node.stop();
    }
    expect(await sql("SELECT geser_detik::int AS d FROM jam")).toHaveLength(1);
  });
});
