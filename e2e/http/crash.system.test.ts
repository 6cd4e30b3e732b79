import { randomBytes, randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { encode } from "next-auth/jwt";
import pg from "pg";
import { expect, test } from "vitest";
import { PrismaClient } from "@/prisma/generated/client";
import { makeDinas, makePost, makeSchool, makeSession, makeTeacher, someEmail } from "@/prisma/seed/factories";
import { startProduct } from "@/scripts/testing/product.mjs";
import { builtAction, placeOf } from "./build";
import { callAction, type Fields } from "./client";

/*
 * RELIABILITY C19: kill -9 of the application and of PostgreSQL while principals decide. What was acknowledged is there; what was not
 * is whole or absent; the same form sent again ends as if nothing had happened; and the product is ready again within ten seconds.
 */
const ROUNDS = process.env.LONG === "1" ? 50 : 5;
/** A supervisor gives up what dies more than five times in a minute, so each few rounds have a product of their own. */
const ROUNDS_PER_PRODUCT = 5;
const DECISIONS = 40;
const CLIENTS = 8;
const READY_WITHIN = 10_000;

type Product = Awaited<ReturnType<typeof startProduct>>;
type Decision = { akunId: string; action: string; to: "aktif" | "ditolak"; fields: Fields };

test.each(Array.from({ length: ROUNDS / ROUNDS_PER_PRODUCT }, (_, index) => index * ROUNDS_PER_PRODUCT + 1))(
  "C19: killed in the midst of decisions, from round %i on",
  { timeout: 300_000 },
  async (first) => {
    const secret = randomBytes(48).toString("base64");
    const product = await startProduct({ env: { NEXTAUTH_SECRET: secret, WORKER: "off" } });
    try {
      for (let round = first; round < first + ROUNDS_PER_PRODUCT; round++) await killInTheMidst(product, secret, round);
    } finally {
      await product.stop();
    }
  },
);

async function killInTheMidst(product: Product, secret: string, round: number): Promise<void> {
  const { decisions, cookie } = await prepare(product, secret);
  const acknowledged = new Set<string>();
  const queue = [...decisions];
  let answers = 0;
  // Somewhere in the midst, never at the same place.
  const killAfter = 2 + ((round * 7) % (DECISIONS / 2));
  let strike: (() => void) | null = null;
  const struck = new Promise<void>((resolve) => {
    strike = resolve;
  });

  async function client(): Promise<void> {
    for (let next = queue.shift(); next; next = queue.shift()) {
      if (await send(product, next, cookie)) acknowledged.add(next.akunId);
      if (++answers === killAfter) strike?.();
    }
  }
  const work = Promise.all(Array.from({ length: CLIENTS }, client));
  await struck;
  await (round % 2 === 1 ? product.killApp() : product.killPostgres());
  const begin = performance.now();
  await product.ready();
  expect(performance.now() - begin, `ready again, round ${round}`).toBeLessThan(READY_WITHIN);
  await work;

  const found = await look(product, decisions);
  for (const { akunId, to } of decisions) {
    const state = found.get(akunId);
    if (acknowledged.has(akunId)) expect(state, "acknowledged, so it is there").toEqual(whole(to));
    else expect([whole(to), ABSENT], "not acknowledged, so it is whole or absent").toContainEqual(state);
  }
  expect(acknowledged.size, "some were decided before the kill").toBeGreaterThan(0);

  for (const decision of decisions.filter(({ akunId }) => !acknowledged.has(akunId))) {
    expect(await send(product, decision, cookie), "the same form sent again").toBe(true);
  }
  for (const [akunId, state] of await look(product, decisions)) {
    expect(state).toEqual(whole(decisions.find((decision) => decision.akunId === akunId)?.to ?? "aktif"));
  }
}

/** A school with teachers who wait, and the form that decides on each. */
async function prepare({ databaseUrl }: Product, secret: string): Promise<{ decisions: Decision[]; cookie: string }> {
  // After a kill the connections of an earlier round are gone, so each round has its own.
  const client = new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) });
  try {
    return await client.$transaction(
      async (tx) => {
        const school = await makeSchool(tx, { dinasId: (await makeDinas(tx)).id });
        const { akunId, peranId } = await makePost(tx, { sekolah: school });
        const token = await encode({ token: { sid: await makeSession(tx, akunId, peranId) }, secret });
        const decisions: Decision[] = [];
        for (let index = 0; index < DECISIONS; index++) {
          const teacher = await makeTeacher(tx, { sekolahId: school.id, status: "menunggu", surel: someEmail() });
          const fields: Fields = { akunId: teacher.akunId, versi: "1", _kunci: randomUUID() };
          decisions.push(
            index % 2 === 0
              ? { akunId: teacher.akunId, to: "aktif", action: "setujui", fields }
              : {
                  akunId: teacher.akunId,
                  to: "ditolak",
                  action: "tolak",
                  fields: { ...fields, alasan: "Belum cocok." },
                },
          );
        }
        return { decisions, cookie: `next-auth.session-token=${token}` };
      },
      { timeout: 30_000 },
    );
  } finally {
    await client.$disconnect();
  }
}

/** Sends a decision; whether it was acknowledged. A broken connection or an apology acknowledges nothing. */
async function send({ url }: Product, { action, fields }: Decision, cookie: string): Promise<boolean> {
  try {
    const place = placeOf(builtAction(`pendaftaran/actions.ts#${action}`));
    return (await callAction(url, place, fields, { cookie })).redirect !== null;
  } catch {
    return false;
  }
}

/** What the tables say of one decision: the state, and how many rows tell of it. */
type Trace = { status: string; riwayat: number; audit: number; kabar: number; surel: number; kiriman: number };

const whole = (status: string): Trace => ({ status, riwayat: 1, audit: 1, kabar: 1, surel: 1, kiriman: 1 });
const ABSENT: Trace = { status: "menunggu", riwayat: 0, audit: 0, kabar: 0, surel: 0, kiriman: 0 };

async function look({ databaseUrl }: Product, decisions: readonly Decision[]): Promise<Map<string, Trace>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Trace & { akunId: string }>(
      `SELECT g.akun_id AS "akunId", g.status::text AS status,
        (SELECT count(*)::int FROM riwayat WHERE objek_jenis = 'guru' AND objek_id = g.akun_id AND ke = g.status::text) AS riwayat,
        (SELECT count(*)::int FROM audit WHERE objek_jenis = 'guru' AND objek_id = g.akun_id) AS audit,
        (SELECT count(*)::int FROM notifikasi WHERE akun_id = g.akun_id) AS kabar,
        (SELECT count(*)::int FROM surel WHERE akun_id = g.akun_id) AS surel,
        (SELECT count(*)::int FROM kiriman k JOIN riwayat r ON r.objek_id = g.akun_id AND k.pelaku = r.pelaku_id::text
          AND k.dibuat_pada <= r.pada AND k.hasil -> 'data' ->> 'nama' = a.nama) AS kiriman
      FROM guru g JOIN akun a ON a.id = g.akun_id WHERE g.akun_id = ANY($1)`,
      [decisions.map(({ akunId }) => akunId)],
    );
    return new Map(rows.map(({ akunId, ...trace }) => [akunId, trace]));
  } finally {
    await client.end();
  }
}
