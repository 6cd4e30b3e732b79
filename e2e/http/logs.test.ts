import { randomUUID } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeFor } from "@/lib/server/one-time-code";
import { makeCode } from "@/prisma/seed/factories";
import { call, signInAs } from "./actions";
import { CALLS, inAnHour, teacherAt } from "./calls";
import { product } from "./product";
import { forgetLimits } from "./tables";
import { makeWorld, PASSWORD, signedIn, type World, write } from "./world";

/** RELIABILITY A41, A42: what the log must say of a security event, and what it must never hold. */

const { logFile } = product;
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

type Line = Record<string, unknown>;

/** What the log gains while `work` runs. */
async function logged(work: () => Promise<unknown>): Promise<{ text: string; events: Line[] }> {
  const begin = statSync(logFile).size;
  await work();
  await new Promise((resolve) => setTimeout(resolve, 300)); // the log is written a little later
  const text = readFileSync(logFile).subarray(begin).toString("utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("{"));
  return { text, events: lines.map((line) => JSON.parse(line) as Line).filter(({ keamanan }) => keamanan === true) };
}

/** What is missing in a security event. */
function eventFaults(event: Line | undefined, wanted: Line): string[] {
  if (!event) return ["no such line"];
  const faults = Object.entries(wanted)
    .filter(([key, value]) => event[key] !== value)
    .map(([key]) => `${key}: ${String(event[key])}`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(String(event.time))) faults.push("time is not UTC");
  if (!/^[0-9a-f-]{36}$/.test(String(event.requestId))) faults.push("no request id");
  return faults;
}

describe("A41: security events", () => {
  test("A41: a sign-in that succeeds, and one that fails", async () => {
    const teacher = await teacherAt(world.ours.school);
    const { events } = await logged(async () => {
      await signInAs(teacher.nuptk, "bukan-kata-sandinya");
      await signInAs(teacher.nuptk, PASSWORD);
    });
    const [failed, done] = [events.find((it) => it.hasil === "gagal"), events.find((it) => it.hasil === "berhasil")];
    expect(eventFaults(failed, { aksi: "masuk", hasil: "gagal" })).toEqual([]);
    expect(failed?.objek).toMatch(/^[0-9a-f]{16}$/);
    expect(eventFaults(done, { aksi: "masuk", hasil: "berhasil", pelakuId: teacher.akunId, peran: "guru" })).toEqual(
      [],
    );
  });

  test("A41: a refusal for want of a right, of a session, and of an origin", async () => {
    const { akunId } = world.ours.guru.aktif;
    const cookie = await signedIn(world.ours.guru.aktif);
    const name = "lib/akun/pendaftaran/actions.ts#setujui";
    const denied = await logged(() => call(name, { akunId: randomUUID(), versi: "1" }, { cookie }));
    const want = { aksi: "pendaftaran.setujui", hasil: "ditolak" };
    expect(eventFaults(denied.events[0], { ...want, sebab: "peran", pelakuId: akunId, peran: "guru" })).toEqual([]);
    const stranger = await logged(() => call(name, {}));
    expect(eventFaults(stranger.events[0], { ...want, sebab: "peran" })).toEqual([]);
    const headers = { origin: "http://127.0.0.1", host: "127.0.0.1", "sec-fetch-site": "cross-site" };
    const bypass = await logged(() => call("#keluar", {}, { cookie, headers: { ...headers, origin: "", host: "x" } }));
    expect(bypass.text).toMatch(/"sebab":"asal"|origin|Invalid/);
  });

  test("A41: a throttle", async () => {
    const { events } = await logged(async () => {
      for (let i = 0; i < 12; i++) await signInAs("1999999999999999", "salah-terus-menerus");
    });
    expect(
      eventFaults(
        events.find(({ hasil }) => hasil === "dibatasi"),
        { aksi: "masuk" },
      ),
    ).toEqual([]);
  });

  test("A41 canary: an event without its time, actor or request is noticed", () => {
    const good = { aksi: "masuk", hasil: "gagal", time: new Date().toISOString(), requestId: randomUUID() };
    expect(eventFaults(good, { aksi: "masuk" })).toEqual([]);
    expect(eventFaults({ ...good, time: 1 }, {})).toHaveLength(1);
    expect(eventFaults({ ...good, requestId: "-" }, {})).toHaveLength(1);
    expect(eventFaults(good, { pelakuId: "x" })).toHaveLength(1);
    expect(eventFaults(undefined, {})).toHaveLength(1);
  });
});

describe("A42: what the log never holds", () => {
  test("A42: no password, code, cookie, NUPTK or e-mail, whatever happens to them", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    const { akunId, nuptk, surel } = teacher;
    const berlakuSampai = await inAnHour();
    const id = await write((tx) => makeCode(tx, { akunId, berlakuSampai, jenis: "lupa_password" }));
    const kode = codeFor(id);
    const planted = "rahasia-ditanam-7316";
    const broken = { headers: { "x-gagal-di": "*" } };
    const { text } = await logged(async () => {
      await signInAs(nuptk, planted);
      await signInAs(surel, planted);
      await call("#aturPassword", { kode, passwordBaru: planted }, broken);
      await call("#aktifkan", { username: nuptk, kode, passwordBaru: planted });
      await call("#gantiPassword", { passwordLama: PASSWORD, passwordBaru: planted }, { cookie, ...broken });
      for (const makes of Object.values(CALLS)) {
        const [make] = makes;
        if (!make) continue;
        const { as, fields } = await make(world);
        await call(
          "#masuk",
          { ...fields, username: nuptk, password: planted },
          { cookie: await signedIn(as), ...broken },
        );
      }
    });
    expect(text.length).toBeGreaterThan(0);
    const secrets = {
      planted,
      PASSWORD,
      kode,
      squashed: kode.replaceAll("-", ""),
      nuptk,
      surel,
      token: cookie.slice(-60),
    };
    for (const [what, secret] of Object.entries(secrets))
      expect({ what, isIn: text.includes(secret) }).toEqual({ what, isIn: false });
    expect(text).not.toMatch(/\$argon2|next-auth\.session-token=/);
  });

  test("A42: nobody writes a line of their own", async () => {
    const forged = '\n{"keamanan":true,"aksi":"palsu","hasil":"berhasil"}';
    const { text, events } = await logged(async () => {
      await signInAs(`1234567890123456${forged}`, `x${forged}`);
      await call("#keluar", { [`a${forged}`]: forged }, { headers: { "user-agent": "x palsu" } });
    });
    expect(events.filter(({ aksi }) => aksi === "palsu")).toEqual([]);
    expect(text).not.toMatch(/^\{"keamanan":true,"aksi":"palsu"/m);
  });
});
