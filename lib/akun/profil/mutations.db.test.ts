import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { db, withTx } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import { akunScope } from "@/lib/server/scope";
import { findSession } from "@/lib/server/session";
import {
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeRole,
  makeSchool,
  makeTeacher,
  someEmail,
  someNuptk,
} from "@/prisma/seed/factories";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { issueCode } from "../masuk/mutations";
import { findCode } from "../masuk/queries";
import { changeContact, changePassword, endOtherSessions, endOwnSession, proveOwner, switchRole } from "./mutations";
import { findPreviousUse, listSessions } from "./queries";

const { query } = await testDatabase();
const PASSWORD = "kopi pagi di teras";

let stored: string;
let renewed: string;
let dinas: string;
let sekolah: { id: string; npsn: string };

beforeAll(async () => {
  stored = await hashPassword(PASSWORD);
  renewed = await hashPassword("teh sore di beranda");
  dinas = (await make((tx) => makeDinas(tx))).id;
  sekolah = await make((tx) => makeSchool(tx, { dinasId: dinas }));
});

/** A teacher who is signed in, with what a test needs to act as them. */
async function someone() {
  const [nuptk, surel] = [someNuptk(), someEmail()];
  const guru = await make((tx) => makeTeacher(tx, { sekolahId: sekolah.id, kataSandi: stored, nuptk, surel }));
  const session = await sessionOf(guru);
  return { ...guru, nuptk, surel, session, scope: akunScope(session), deed: deedOf(session) };
}

const isLiving = async (sesiId: string) => (await findSession(sesiId)) !== null;
const request = (address: string) => ({ requestId: "uji", address, device: "Chrome di Linux" });

describe("A5: Ganti Password", () => {
  it("needs the current password", async () => {
    const { scope } = await someone();
    expect(await proveOwner(scope, PASSWORD, request("10.1.0.1"))).toEqual({ ok: true, data: stored });
    expect(await proveOwner(scope, "salah", request("10.1.0.1"))).toMatchObject({
      ok: false,
      code: "isian_salah",
      fieldErrors: { passwordLama: expect.any(String) },
    });
  });

  it("cannot be guessed at", async () => {
    const { scope } = await someone();
    for (let i = 0; i < 10; i++) await proveOwner(scope, `salah ${i}`, request("10.1.0.2"));
    expect(await proveOwner(scope, PASSWORD, request("10.1.0.2"))).toMatchObject({ code: "terlalu_sering" });
  });

  it("ends the other sessions, keeps this one, voids open codes, and tells the owner", async () => {
    const { akunId, peranId, session, scope, deed, surel } = await someone();
    const other = await sessionOf({ akunId, peranId });
    const { kodeId } = await make((tx) => issueCode(tx, { akunId, jenis: "lupa_password", pembuatId: null }));
    const change = { proved: stored, kataSandi: renewed, keep: session.sesiId };
    expect(await withTx((tx) => changePassword(tx, scope, change, deed))).toMatchObject({ ok: true });
    expect([await isLiving(session.sesiId), await isLiving(other.sesiId)]).toEqual([true, false]);
    expect((await findCode(codeFor(kodeId)))?.dibatalkanPada).not.toBeNull();
    expect(await query("SELECT alamat, templat FROM surel WHERE akun_id = $1", [akunId])).toEqual([
      { alamat: surel, templat: "masuk-password-diganti" },
    ]);
    expect(await query("SELECT aksi FROM audit WHERE objek_id = $1", [akunId])).toEqual([
      { aksi: "profil.gantiPassword" },
    ]);
  });

  it("a password that was changed meanwhile proves nothing", async () => {
    const { akunId, session, scope, deed } = await someone();
    const change = { proved: stored, kataSandi: renewed, keep: session.sesiId };
    const results = await Promise.all(
      Array.from({ length: 8 }, () => withTx((tx) => changePassword(tx, scope, change, deed))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect((await db.akun.findUniqueOrThrow({ where: { id: akunId } })).kataSandi).toBe(renewed);
  });
});

describe("A17: e-mail and telephone", () => {
  const identifiers = (akunId: string) =>
    db.pengenal.findMany({ where: { akunId }, orderBy: { jenis: "asc" }, select: { jenis: true, nilai: true } });

  it("the address is the Username too; the old one is told, and links to it are void", async () => {
    const { akunId, nuptk, surel, scope, deed } = await someone();
    const { kodeId } = await make((tx) => issueCode(tx, { akunId, jenis: "tautan_surel", pembuatId: null }));
    const to = { versi: 1, surel: someEmail(), telepon: "081234567890" };
    expect(await withTx((tx) => changeContact(tx, scope, to, deed))).toMatchObject({ ok: true });
    expect(await identifiers(akunId)).toEqual([
      { jenis: "nuptk", nilai: nuptk },
      { jenis: "surel", nilai: to.surel },
    ]);
    expect(await db.akun.findUniqueOrThrow({ where: { id: akunId } })).toMatchObject({ ...to, versi: 2 });
    const [mail] = await query<{ alamat: string; data: object }>("SELECT alamat, data FROM surel WHERE akun_id = $1", [
      akunId,
    ]);
    expect(mail).toMatchObject({ alamat: surel, data: { apa: "Alamat surel dan nomor telepon" } });
    expect(JSON.stringify(mail)).not.toContain(to.surel);
    expect((await findCode(codeFor(kodeId)))?.dibatalkanPada).not.toBeNull();
  });

  it("somebody else's address is refused, and nothing changes", async () => {
    const [one, other] = [await someone(), await someone()];
    const to = { versi: 1, surel: other.surel, telepon: null };
    expect(await withTx((tx) => changeContact(tx, one.scope, to, one.deed))).toMatchObject({
      ok: false,
      fieldErrors: { surel: expect.any(String) },
    });
    expect(await identifiers(one.akunId)).toContainEqual({ jenis: "surel", nilai: one.surel });
  });

  it("of many who want one address at once one gets it", async () => {
    const people = await Promise.all(Array.from({ length: 6 }, someone));
    const to = { versi: 1, surel: someEmail(), telepon: null };
    const results = await Promise.all(
      people.map(({ scope, deed }) => withTx((tx) => changeContact(tx, scope, to, deed))),
    );
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.akun.count({ where: { surel: to.surel } })).toBe(1);
  });

  it("the only Username cannot be taken away, a second one can", async () => {
    const lptk = await make((tx) => makeOffice(tx, { dinasId: dinas }));
    const office = await make((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: lptk.id, kataSandi: stored }));
    const session = await sessionOf(office);
    const deed = deedOf(session);
    const none = { versi: 1, surel: null, telepon: null };
    expect(await withTx((tx) => changeContact(tx, akunScope(session), none, deed))).toMatchObject({
      ok: false,
      fieldErrors: { surel: expect.any(String) },
    });
    const guru = await someone();
    expect(await withTx((tx) => changeContact(tx, guru.scope, none, guru.deed))).toMatchObject({ ok: true });
    expect(await identifiers(guru.akunId)).toEqual([{ jenis: "nuptk", nilai: guru.nuptk }]);
  });

  it("a post's address is contact only: it may be that of the person's own account", async () => {
    const own = await make((tx) => makeSchool(tx, { dinasId: dinas }));
    const post = await make((tx) => makePost(tx, { sekolah: own, kataSandi: stored }));
    const { surel } = await someone();
    const session = await sessionOf(post);
    const to = { versi: 1, surel, telepon: null };
    const deed = deedOf(session);
    expect(await withTx((tx) => changeContact(tx, akunScope(session), to, deed))).toMatchObject({ ok: true });
    expect(await identifiers(post.akunId)).toEqual([{ jenis: "npsn", nilai: own.npsn }]);
  });

  it("a form that was opened before another change is refused", async () => {
    const { scope, deed, surel } = await someone();
    const to = (telepon: string) => ({ versi: 1, surel, telepon });
    expect(await withTx((tx) => changeContact(tx, scope, to("081200000001"), deed))).toMatchObject({ ok: true });
    expect(await withTx((tx) => changeContact(tx, scope, to("081200000002"), deed))).toMatchObject({
      code: "data_berubah",
    });
  });
});

describe("A16: one's own sessions", () => {
  it("one ends, all others end, never somebody else's", async () => {
    const [one, stranger] = [await someone(), await someone()];
    const second = await sessionOf(one);
    const third = await sessionOf(one);
    const end = (id: string) => withTx((tx) => endOwnSession(tx, one.scope, id));
    expect(await end(stranger.session.sesiId)).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    expect(await end(randomUUID())).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    expect(await end(second.sesiId)).toMatchObject({ ok: true });
    expect(await end(second.sesiId)).toMatchObject({ ok: false, code: "tidak_ditemukan" });
    await make((tx) => endOtherSessions(tx, one.scope, one.session.sesiId));
    expect(await isLiving(third.sesiId)).toBe(false);
    expect(await isLiving(one.session.sesiId)).toBe(true);
    expect(await isLiving(stranger.session.sesiId)).toBe(true);
  });

  it("shows what still lives, and when the account was used before", async () => {
    const { akunId, peranId, session, scope } = await someone();
    const idle = await sessionOf({ akunId, peranId });
    const nineHours = "UPDATE sesi SET terakhir_dipakai = terakhir_dipakai - interval '9 hours' WHERE id = $1";
    await query(nineHours, [idle.sesiId]);
    expect((await listSessions(scope, session.now)).map(({ id }) => id)).toEqual([session.sesiId]);
    const previous = await findPreviousUse(scope, session.sesiId);
    expect(previous?.perangkat).toBe("Chrome di Linux");
    expect(session.now.getTime() - (previous?.terakhirDipakai.getTime() ?? 0)).toBeGreaterThan(8 * 3_600_000);
  });
});

describe("A14: roles of one account", () => {
  async function withTwoRoles() {
    const person = await someone();
    const lptk = await make((tx) => makeOffice(tx, { dinasId: dinas }));
    const mentor = await make((tx) => makeRole(tx, person.akunId, "mentor", { instansiId: lptk.id }));
    return { ...person, lptk, mentor };
  }

  it("the same session goes over to a role that is held", async () => {
    const { session, mentor, lptk } = await withTwoRoles();
    expect(await withTx((tx) => switchRole(tx, session, mentor))).toMatchObject({
      ok: true,
      data: { peran: "mentor" },
    });
    expect(await findSession(session.sesiId)).toMatchObject({ peran: "mentor", instansiId: lptk.id, sekolahId: null });
  });

  it("never to somebody else's or a revoked one", async () => {
    const { session, mentor } = await withTwoRoles();
    const other = await withTwoRoles();
    await query("UPDATE peran_akun SET dicabut_pada = sekarang() WHERE id = $1", [mentor]);
    for (const peranId of [other.mentor, other.peranId, mentor, randomUUID()]) {
      expect(await withTx((tx) => switchRole(tx, session, peranId))).toMatchObject({
        ok: false,
        code: "tidak_ditemukan",
      });
    }
    expect(await findSession(session.sesiId)).toMatchObject({ peran: "guru" });
  });

  it("a session older than the new role allows ends instead", async () => {
    const { session, mentor } = await withTwoRoles();
    await query("UPDATE sesi SET dibuat_pada = dibuat_pada - interval '25 hours' WHERE id = $1", [session.sesiId]);
    expect(await isLiving(session.sesiId)).toBe(true);
    expect(await withTx((tx) => switchRole(tx, session, mentor))).toMatchObject({ ok: true, data: { isEnded: true } });
    expect(await isLiving(session.sesiId)).toBe(false);
  });
});
