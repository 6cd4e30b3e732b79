import { encode } from "next-auth/jwt";
import { describe, expect, it } from "vitest";
import { makeDinas, makeSchool, makeSession, makeTeacher } from "@/prisma/seed/factories";
import { testDatabase } from "@/scripts/testing/database";
import { authOptions } from "./auth-options";
import { db } from "./db";
import { env } from "./env";
import { findSession } from "./session";

const { query } = await testDatabase();

async function signedIn() {
  const sid = await db.$transaction(async (tx) => {
    const { id } = await makeDinas(tx);
    const sekolah = await makeSchool(tx, { dinasId: id });
    const { akunId, peranId } = await makeTeacher(tx, { sekolahId: sekolah.id, nama: "Siti Rahmawati" });
    return makeSession(tx, akunId, peranId);
  });
  return { sid, token: await encode({ token: { sid }, secret: env.secret }) };
}

const read = (token: string) => authOptions().jwt?.decode?.({ token, secret: env.secret });

describe("B7: next-auth answers from the session's row", () => {
  it("who it is, as long as the row lives", async () => {
    const { sid, token } = await signedIn();
    expect(await read(token)).toEqual({ sid, name: "Siti Rahmawati", peran: "guru" });
    await query("UPDATE sesi SET diakhiri_pada = sekarang() WHERE id = $1", [sid]);
    expect(await read(token)).toBeNull();
  });

  it("looking does not keep it alive", async () => {
    const { sid, token } = await signedIn();
    await query("UPDATE sesi SET terakhir_dipakai = terakhir_dipakai - interval '7 hours' WHERE id = $1", [sid]);
    for (let i = 0; i < 3; i++) expect(await read(token)).not.toBeNull();
    await query("UPDATE sesi SET terakhir_dipakai = terakhir_dipakai - interval '61 minutes' WHERE id = $1", [sid]);
    expect(await read(token)).toBeNull();
  });

  it.each([
    ["no token", ""],
    ["garbage", "a.b.c.d.e"],
  ])("%s is nobody", async (_, token) => {
    expect(await read(token)).toBeNull();
  });

  it("a token of another secret, or without a session, is nobody", async () => {
    const { sid } = await signedIn();
    expect(await read(await encode({ token: { sid }, secret: "lain" }))).toBeNull();
    expect(await read(await encode({ token: { sid: "x' OR 1=1" }, secret: env.secret }))).toBeNull();
    expect(await read(await encode({ token: { name: "Siti" }, secret: env.secret }))).toBeNull();
  });

  it("signing out there ends the row", async () => {
    const { sid } = await signedIn();
    await authOptions().events?.signOut?.({ token: { sid }, session: { expires: "" } });
    expect(await findSession(sid)).toBeNull();
  });

  it("A39: leads nowhere but to our own sign-in page", async () => {
    const redirect = authOptions().callbacks?.redirect;
    for (const url of ["https://e.example", "//e.example", "/\\e.example", "https:e.example", "/dinas"]) {
      expect(await redirect?.({ url, baseUrl: env.publicUrl })).toBe(`${env.publicUrl}/masuk`);
    }
  });

  it("offers no second way in", () => {
    expect(authOptions().providers).toEqual([]);
  });
});
