import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { counterKey } from "@/lib/server/request";
import { makeCode, makeOfficeAccount, makeSession } from "@/prisma/seed/factories";
import { call, signInAs } from "./actions";
import { builtAction } from "./build";
import { inAnHour, NEW_PASSWORD, teacherAt } from "./calls";
import { callAction, cookiesOf, send } from "./client";
import { product } from "./product";
import { changedTables, fingerprint, forgetLimits, sql } from "./tables";
import { announce, announcedPdf, sendBytes, uploadedPdf } from "./upload";
import { cookieOf, makeWorld, PASSWORD, type Person, signedIn, type World, write } from "./world";

const { url } = product;
const NOTICES = "lib/notifikasi/actions.ts#tandaiSemuaDibaca";
const COOKIE = "next-auth.session-token";
let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

/** A teacher's cookie with a file of theirs and an address for another: everything a stolen cookie would be tried on. */
async function loot(cookie: string) {
  return { cookie, file: await uploadedPdf(cookie), upload: await announcedPdf(cookie) };
}

/** Which doors a cookie still opens. */
async function openDoors({ cookie, file, upload }: { cookie: string } & Partial<Awaited<ReturnType<typeof loot>>>) {
  const session = await send(url, "/api/auth/session", { cookie });
  const { result } = await call(NOTICES, {}, { cookie });
  const doors: [string, boolean][] = [
    ["page", (await send(url, "/akun/profil", { cookie })).status === 200],
    ["page as data", (await send(url, "/akun/profil?_rsc=1", { cookie, headers: { rsc: "1" } })).status === 200],
    ["action", result?.ok === true],
    ["next-auth", session.text.includes("peran")],
  ];
  if (file) doors.push(["download", (await send(url, `/api/berkas/${file}`, { cookie })).status === 200]);
  if (upload) {
    doors.push(["announcement", (await announce(cookie, 1_000)).status === 200]);
    doors.push(["upload", (await sendBytes(upload.address, upload.bytes, cookie)).status === 200]);
  }
  return doors.filter(([, isOpen]) => isOpen).map(([name]) => name);
}

const ALL_DOORS = ["page", "action", "next-auth", "download", "announcement", "upload"];

test("A13 control: a living session opens every door", async () => {
  const teacher = await teacherAt(world.ours.school);
  const { cookie } = await signInAs(teacher.nuptk, PASSWORD);
  expect(await openDoors(await loot(cookie ?? ""))).toEqual(expect.arrayContaining(ALL_DOORS));
});

describe("A13, A14: a stolen cookie after the session has ended", () => {
  type Teacher = Awaited<ReturnType<typeof teacherAt>>;
  const signedAway = (name: string) => (teacher: Teacher) => ({
    as: world.ours.school.kepsek,
    name,
    fields: { akunId: teacher.akunId, versi: "1", frasa: "", alasan: "Bukan guru sekolah ini." },
  });
  const WAYS: [string, (teacher: Teacher, cookie: string) => Promise<unknown>][] = [
    ["A13: logout", (_, cookie) => call("#keluar", {}, { cookie })],
    [
      "A13: the password was changed on another device",
      async (teacher) =>
        call(
          "#gantiPassword",
          { passwordLama: PASSWORD, passwordBaru: NEW_PASSWORD },
          { cookie: await signedIn(teacher) },
        ),
    ],
    [
      "A13: a new password was set with a code",
      async ({ akunId }) => {
        const berlakuSampai = await inAnHour();
        const id = await write((tx) => makeCode(tx, { akunId, berlakuSampai, jenis: "lupa_password" }));
        return call("#aturPassword", { kode: codeFor(id), passwordBaru: NEW_PASSWORD });
      },
    ],
    [
      "A14: all other sessions were ended",
      async (teacher) => call("#akhiriSesiLain", {}, { cookie: await signedIn(teacher) }),
    ],
    [
      "A14: this session was ended from the list",
      async (teacher) => {
        const [session] = await sql<{ id: string }>(
          "SELECT id FROM sesi WHERE akun_id = $1 AND diakhiri_pada IS NULL ORDER BY dibuat_pada LIMIT 1",
          [teacher.akunId],
        );
        return call("#akhiriSesi", { sesiId: session?.id ?? "" }, { cookie: await signedIn(teacher) });
      },
    ],
    [
      "A14: the role was revoked",
      ({ peranId }) => sql("UPDATE peran_akun SET dicabut_pada = sekarang() WHERE id = $1", [peranId]),
    ],
    [
      "A15: eight hours without use",
      ({ akunId }) =>
        sql("UPDATE sesi SET terakhir_dipakai = sekarang() - interval '481 minutes' WHERE akun_id = $1", [akunId]),
    ],
    [
      "A15: seven days since the sign-in",
      ({ akunId }) =>
        sql("UPDATE sesi SET dibuat_pada = sekarang() - interval '10081 minutes' WHERE akun_id = $1", [akunId]),
    ],
  ];

  test.each(WAYS)("%s: page, action, upload and download are closed", async (_name, end) => {
    const teacher = await teacherAt(world.ours.school);
    const { cookie } = await signInAs(teacher.nuptk, PASSWORD);
    const stolen = await loot(cookie ?? "");
    await end(teacher, stolen.cookie);
    expect(await openDoors(stolen)).toEqual([]);
  });

  test("A14: a claim that the Dinas releases ends the session", async () => {
    const teacher = await teacherAt(world.ours.school, "menunggu");
    const cookie = (await signedIn(teacher)) ?? "";
    const { fields } = signedAway("")(teacher);
    const released = await call("lib/sekolah/actions.ts#lepaskanKlaim", fields, {
      cookie: await signedIn(world.ours.dinas),
    });
    expect(released.redirect).not.toBeNull();
    expect(await openDoors({ cookie })).toEqual([]);
  });

  test("A14: whoever is deactivated keeps only what DOMAIN §1.1 leaves them, from the next request on", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    expect((await send(url, "/guru", { cookie })).status).toBe(200);
    const { as, name, fields } = signedAway("lib/akun/pendaftaran/actions.ts#nonaktifkan")(teacher);
    await call(name, fields, { cookie: await signedIn(as) });
    expect((await send(url, "/guru", { cookie })).location).toBe("/guru/status");
    expect((await send(url, "/guru/karya", { cookie })).status).toBe(200);
    const { result } = await call("#tarik", { versi: "2" }, { cookie });
    expect(result).toMatchObject({ ok: false, code: "tidak_berhak" });
  });

  test("A14: a hand-over of the post signs the old principal out", async () => {
    const { neighbour, dinas } = world.ours;
    const cookie = (await signedIn(neighbour.kepsek)) ?? "";
    expect(await openDoors({ cookie })).toContain("page");
    const [school] = await sql<{ versi: number }>("SELECT versi FROM sekolah WHERE id = $1", [neighbour.id]);
    const fields = { sekolahId: neighbour.id, versi: String(school?.versi), jenis: "plt", nama: "Penerus", nip: "" };
    const contact = { surel: `penerus-${randomUUID()}@contoh.id`, telepon: "081234567890" };
    const done = await call("#tunjukKepsek", { ...fields, ...contact }, { cookie: await signedIn(dinas) });
    expect(done.result?.ok).toBe(true);
    expect(await openDoors({ cookie })).toEqual([]);
  });

  test("A14: an office account whose role the Dinas takes away is out", async () => {
    const { lptk, dinas } = world.ours;
    const staff: Person = await write((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: lptk.instansiId }));
    const cookie = (await signedIn(staff)) ?? "";
    expect(await openDoors({ cookie })).toContain("page");
    const fields = { peranId: staff.peranId, frasa: "", alasan: "Sudah pindah tugas." };
    await call("#cabutPeran", fields, { cookie: await signedIn(dinas) });
    expect(await openDoors({ cookie })).toEqual([]);
  });

  test("A14 canary: a cookie that was not ended is seen to open doors, and an ended row cannot be brought back", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    expect(await openDoors({ cookie })).toEqual(expect.arrayContaining(["page", "action", "next-auth"]));
    await sql("UPDATE sesi SET diakhiri_pada = sekarang() WHERE akun_id = $1", [teacher.akunId]);
    const revive = sql("UPDATE sesi SET diakhiri_pada = NULL WHERE akun_id = $1", [teacher.akunId]);
    await expect(revive).rejects.toThrow("ended");
  });
});

describe("A16, A18: the cookie", () => {
  test("A16: signing in gives a new token and ends the session the browser came with", async () => {
    const teacher = await teacherAt(world.ours.school);
    const before = (await signedIn(teacher)) ?? "";
    const { cookie } = await signInAs(teacher.nuptk, PASSWORD, { cookie: before });
    expect(cookie).not.toBe(before);
    expect(await openDoors({ cookie: before })).toEqual([]);
    expect(await openDoors({ cookie: cookie ?? "" })).toContain("page");
  });

  test("A18: over HTTP it is HttpOnly, SameSite=Lax, for the whole site, and small", async () => {
    const teacher = await teacherAt(world.ours.school);
    const { setCookie } = await signInAs(teacher.nuptk, PASSWORD);
    expect(setCookie).toMatch(new RegExp(`^${COOKIE.replace(".", "\\.")}=`));
    expect(setCookie).toMatch(/; ?HttpOnly/i);
    expect(setCookie).toMatch(/; ?SameSite=lax/i);
    expect(setCookie).toMatch(/; ?Path=\/(;|$)/i);
    expect(setCookie).not.toMatch(/; ?(Domain=|Secure)/i);
    expect(setCookie?.length).toBeLessThan(4_096);
  });

  test("A18: a token that is not ours, or names nobody, opens nothing", async () => {
    const { secret } = product;
    const teacher = await teacherAt(world.ours.school);
    const sid = await write((tx) => makeSession(tx, teacher.akunId, teacher.peranId));
    const good = (await cookieOf(sid)).slice(COOKIE.length + 1);
    const plain = Buffer.from(JSON.stringify({ sid })).toString("base64url");
    const tokens = [
      await encode({ token: { sid }, secret: `${secret}x` }),
      await encode({ token: { sid }, secret, salt: "draf-daftar" }),
      await encode({ token: { sid }, secret, maxAge: -60 }),
      await encode({ token: { sub: teacher.akunId }, secret }),
      await encode({ token: { sid: randomUUID() }, secret }),
      await encode({ token: { sid: "' OR true --" }, secret }),
      `${Buffer.from('{"alg":"none"}').toString("base64url")}.${plain}.`,
      `${good.slice(0, -4)}AAAA`,
      sid,
      "",
    ];
    for (const token of tokens) expect(await openDoors({ cookie: `${COOKIE}=${token}` })).toEqual([]);
    expect(await openDoors({ cookie: `__Host-${COOKIE}=${good}` })).toEqual([]);
    expect(await openDoors({ cookie: `${COOKIE}=${good}` })).toContain("page");
  });
});

describe("B7: next-auth's own addresses", () => {
  test("B7: asking for the session never brings an ended one back", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    const renewed = cookiesOf(await send(url, "/api/auth/session", { cookie }));
    await sql("UPDATE sesi SET diakhiri_pada = sekarang() WHERE akun_id = $1", [teacher.akunId]);
    for (const each of [cookie, renewed].filter(Boolean)) {
      const reply = await send(url, "/api/auth/session", { cookie: each });
      expect(reply.text).not.toContain("peran");
      expect(await openDoors({ cookie: each })).toEqual([]);
      const given = cookiesOf(reply);
      if (given) expect(await openDoors({ cookie: given })).toEqual([]);
    }
  });

  test("B7: asking for the session does not count as using it", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = await signedIn(teacher);
    await sql("UPDATE sesi SET terakhir_dipakai = sekarang() - interval '400 minutes' WHERE akun_id = $1", [
      teacher.akunId,
    ]);
    const look = () =>
      sql<{ at: Date }>("SELECT terakhir_dipakai AS at FROM sesi WHERE akun_id = $1", [teacher.akunId]);
    const [before] = await look();
    for (let i = 0; i < 5; i++) await send(url, "/api/auth/session", { cookie });
    expect((await look())[0]?.at).toEqual(before?.at);
  });

  test("B7: there is no second way in", async () => {
    const { text } = await send(url, "/api/auth/providers");
    expect(JSON.parse(text)).toEqual({});
    const csrf = await send(url, "/api/auth/csrf");
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
    const teacher = await teacherAt(world.ours.school);
    const body = new URLSearchParams({
      csrfToken,
      username: teacher.nuptk,
      password: PASSWORD,
      json: "true",
    }).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded", origin: url };
    for (const path of ["/api/auth/callback/credentials", "/api/auth/signin/credentials", "/api/auth/callback/email"]) {
      const reply = await send(url, path, { method: "POST", body, cookie: cookiesOf(csrf), headers });
      expect(cookiesOf(reply)).not.toContain("session-token");
    }
  });

  test("B7, A13: its sign-out ends the row, not only the cookie", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    const csrf = await send(url, "/api/auth/csrf", { cookie });
    const { csrfToken } = JSON.parse(csrf.text) as { csrfToken: string };
    await send(url, "/api/auth/signout", {
      method: "POST",
      body: new URLSearchParams({ csrfToken, json: "true" }).toString(),
      cookie: `${cookie}; ${cookiesOf(csrf)}`,
      headers: { "content-type": "application/x-www-form-urlencoded", origin: url },
    });
    expect(await openDoors({ cookie })).toEqual([]);
  });
});

describe("A28: rate limits", () => {
  /** As if so many had been counted already; the next one is the last that is allowed. */
  const almostFull = (max: number, ...parts: string[]) =>
    db.batasLaju.create({ data: { kunci: counterKey(...parts), jumlah: max - 1, mulai: new Date() } });

  test("A28: actions of one person", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = await signedIn(teacher);
    await almostFull(300, "aksi", teacher.akunId);
    expect((await call(NOTICES, {}, { cookie })).result?.ok).toBe(true);
    const before = await fingerprint();
    expect((await call(NOTICES, {}, { cookie })).result).toMatchObject({ ok: false, code: "terlalu_sering" });
    expect(changedTables(before, await fingerprint())).toEqual([]);
  });

  test("A28: actions of one address without a session", async () => {
    await almostFull(600, "aksi-publik", "127.0.0.1");
    expect((await call("#hapusIsian", {})).redirect).not.toBeNull();
    expect((await call("#hapusIsian", {})).result).toMatchObject({ code: "terlalu_sering" });
  });

  // Next then sends the request to itself; without care it would come from 127.0.0.1 and count for nobody.
  test("A28: an action called on another page counts for the caller's address all the same", async () => {
    const action = builtAction("#hapusIsian");
    const page = ["/", "/masuk", "/aktivasi"].find((each) => !action.pages.includes(each));
    if (!page) throw new Error("every page has the action");
    const from = "127.0.0.9";
    await callAction(url, { id: action.id, page }, {}, { from });
    const keys = (address: string) =>
      sql("SELECT 1 FROM batas_laju WHERE kunci = $1", [counterKey("aksi-publik", address)]);
    expect(await keys(from)).toHaveLength(1);
    expect(await keys("127.0.0.1")).toHaveLength(0);
  });

  test("A28: downloads of one person", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = (await signedIn(teacher)) ?? "";
    const file = await uploadedPdf(cookie);
    await almostFull(1200, "unduh", teacher.akunId);
    expect((await send(url, `/api/berkas/${file}`, { cookie })).status).toBe(200);
    expect((await send(url, `/api/berkas/${file}`, { cookie })).status).toBe(429);
  });

  test("A28: uploads of one person", async () => {
    const teacher = await teacherAt(world.ours.school);
    const cookie = await signedIn(teacher);
    await almostFull(60, "unggah", teacher.akunId);
    expect((await announce(cookie, 1_000)).status).toBe(200);
    expect((await announce(cookie, 1_000)).status).toBe(429);
  });
});
