import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok } from "@/lib/kernel/result";
import { dayIn } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { type AkunScope, akunScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { makeDinas, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { addKarya, changeKarya, fileOfKarya, removeKarya } from "./mutations";
import { findKarya, KARYA_PER_PAGE, listKarya } from "./queries";
import type { Category } from "./rules";

const { query } = await testDatabase();

let siti: Session;
let andi: Session;
let scope: AkunScope;

const signedIn = async (sekolahId: string) => sessionOf(await makeTeacher(db, { sekolahId }));

beforeAll(async () => {
  const sekolahId = (await makeSchool(db, { dinasId: (await makeDinas(db)).id })).id;
  [siti, andi] = [await signedIn(sekolahId), await signedIn(sekolahId)];
  scope = akunScope(siti);
});

const momentOf = ({ akunId, nama, zona }: Session, now: Date) => ({
  by: { akunId, nama, peran: "guru" as const },
  now,
  zona,
  requestId: "uji",
});

/** A stored file, as an upload leaves it. */
async function storedFile(session = siti): Promise<string> {
  const { id } = await db.berkas.create({
    data: {
      pemilikId: session.akunId,
      tujuan: "karya",
      status: "tersimpan",
      kunci: randomBytes(16).toString("hex"),
      sha256: randomBytes(32).toString("hex"),
      nama: "a.pdf",
      ukuran: 1000,
      jenis: "application/pdf",
      tersimpanPada: new Date(),
    },
  });
  return id;
}

type Facts = { judul: string; kategori: Category; tanggal: string };
const facts: Facts = { judul: "RPP Pecahan", kategori: "rpp_modul_ajar", tanggal: "2026-03-01" };

function add(berkasId: string, change: Partial<Facts> = {}, session = siti) {
  return withTx(async (tx) => {
    const now = await readNow(tx);
    const linked = await linkFile(tx, akunScope(session), { berkasId, tujuan: "karya", now });
    if (!linked.ok) return linked;
    return addKarya(tx, akunScope(session), { ...facts, ...change, berkasId }, momentOf(session, now));
  });
}

async function added(change: Partial<Facts> = {}, session = siti): Promise<string> {
  const result = await add(await storedFile(session), change, session);
  if (!result.ok) throw new Error(result.message);
  return result.data.id;
}

const change = (id: string, versi: number, to: Partial<Facts> = {}, session = siti) =>
  withTx(async (tx) => {
    const owner = akunScope(session);
    const file = await fileOfKarya(tx, owner, id);
    if (!file.ok) return file;
    const next = { ...facts, ...to, ...file.data, id, versi, isReplaced: false };
    return changeKarya(tx, owner, next, momentOf(session, await readNow(tx)));
  });

const replace = (id: string, versi: number, berkasId: string) =>
  withTx(async (tx) => {
    const now = await readNow(tx);
    const before = await fileOfKarya(tx, scope, id);
    if (!before.ok) return before;
    const linked = await linkFile(tx, scope, { berkasId, tujuan: "karya", now });
    if (!linked.ok) return linked;
    const changed = await changeKarya(
      tx,
      scope,
      { ...facts, berkasId, id, versi, isReplaced: true },
      momentOf(siti, now),
    );
    if (changed.ok) await discardFile(tx, scope, before.data.berkasId, now);
    return changed;
  });

const fileStatus = async (id: string) => (await db.berkas.findUniqueOrThrow({ where: { id } })).status;

describe("a piece of the portfolio", () => {
  it("is added with its file, its timeline and its audit row", async () => {
    const berkasId = await storedFile();
    const result = await add(berkasId);
    if (!result.ok) throw new Error(result.message);
    const karya = await findKarya(scope, result.data.id);
    expect(karya).toMatchObject({ judul: "RPP Pecahan", versi: 1, berkas: { id: berkasId } });
    expect(karya?.riwayat.map((event) => event.peristiwa)).toEqual(["Karya ditambahkan"]);
    expect(await fileStatus(berkasId)).toBe("terhubung");
    expect(await db.audit.count({ where: { aksi: "karya.tambah", objekId: result.data.id } })).toBe(1);
  });

  it("takes each file once, and nobody else's", async () => {
    const berkasId = await storedFile();
    const results = await Promise.all([add(berkasId), add(berkasId), add(berkasId)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    const before = await db.karya.count();
    expect(await add(await storedFile(andi))).toMatchObject({ ok: false });
    expect(await add(randomUUID())).toMatchObject({ ok: false });
    expect(await db.karya.count()).toBe(before);
  });

  it("cannot be from tomorrow in the teacher's zone; its file stays free", async () => {
    const today = dayIn(siti.now, siti.zona);
    const tomorrow = dayIn(new Date(siti.now.getTime() + 86_400_000), siti.zona);
    const berkasId = await storedFile();
    expect(await add(berkasId, { tanggal: tomorrow })).toMatchObject({ fieldErrors: { tanggal: expect.any(String) } });
    expect(await fileStatus(berkasId)).toBe("tersimpan");
    expect(await add(berkasId, { tanggal: today })).toMatchObject({ ok: true });
  });

  it("changes once per version seen", async () => {
    const id = await added();
    const results = await Promise.all([change(id, 1, { judul: "Satu kali" }), change(id, 1, { judul: "Dua kali" })]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: "data_berubah" });
    expect(await findKarya(scope, id)).toMatchObject({ versi: 2 });
  });

  it("gets another file, and the old one is let go of; both or neither", async () => {
    const id = await added();
    const old = (await findKarya(scope, id))?.berkas.id ?? "";
    const next = await storedFile();
    expect(await replace(id, 7, next)).toMatchObject({ code: "data_berubah" });
    expect([await fileStatus(old), await fileStatus(next)]).toEqual(["terhubung", "tersimpan"]);
    expect(await replace(id, 1, next)).toMatchObject({ ok: true });
    expect([await fileStatus(old), await fileStatus(next)]).toEqual(["dibuang", "terhubung"]);
    expect((await findKarya(scope, id))?.riwayat.map((event) => event.peristiwa)).toContain("Berkas karya diganti");
  });

  it("is deleted with its file", async () => {
    const id = await added();
    const file = (await findKarya(scope, id))?.berkas.id ?? "";
    const remove = (versi: number) =>
      withTx(async (tx) => {
        const now = await readNow(tx);
        const removed = await removeKarya(tx, scope, { id, versi }, momentOf(siti, now));
        return removed.ok ? discardFile(tx, scope, file, now) : removed;
      });
    expect(await remove(9)).toMatchObject({ code: "data_berubah" });
    expect(await remove(1)).toMatchObject({ ok: true });
    expect(await findKarya(scope, id)).toBeNull();
    expect(await fileStatus(file)).toBe("dibuang");
  });

  it("RELIABILITY 20: does not exist for anybody else", async () => {
    const id = await added();
    const before = await db.karya.findUniqueOrThrow({ where: { id } });
    const other = akunScope(andi);
    expect(await findKarya(other, id)).toBeNull();
    expect(await change(id, 1, { judul: "Milik Andi" }, andi)).toMatchObject({ code: "tidak_ditemukan" });
    const removed = await withTx(async (tx) =>
      removeKarya(tx, other, { id, versi: 1 }, momentOf(andi, await readNow(tx))),
    );
    expect(removed.ok).toBe(false);
    expect((await listKarya(other, { cari: "", kategori: null, urut: "terbaru", hal: 1 })).rows).toEqual([]);
    expect(await db.karya.findUniqueOrThrow({ where: { id } })).toEqual(before);
  });
});

describe("the list", () => {
  it("searches, filters, sorts and pages", async () => {
    await db.$executeRaw`TRUNCATE karya`;
    await added({ judul: "Asesmen 100% tuntas", kategori: "asesmen", tanggal: "2026-01-02" });
    await added({ judul: "Zaman Majapahit", kategori: "asesmen", tanggal: "2026-01-01" });
    for (let i = 0; i < KARYA_PER_PAGE; i++) await added({ judul: `RPP ${i}`, tanggal: "2025-05-05" });
    const all = { cari: "", kategori: null, urut: "terbaru", hal: 1 } as const;

    const first = await listKarya(scope, all);
    expect(first).toMatchObject({ all: KARYA_PER_PAGE + 2, matching: KARYA_PER_PAGE + 2 });
    expect(first.rows.slice(0, 2).map((karya) => karya.judul)).toEqual(["Asesmen 100% tuntas", "Zaman Majapahit"]);
    const second = await listKarya(scope, { ...all, hal: 2 });
    expect(second.rows).toHaveLength(2);
    const ids = [...first.rows, ...second.rows].map((karya) => karya.id);
    expect(new Set(ids).size).toBe(KARYA_PER_PAGE + 2);

    expect((await listKarya(scope, { ...all, urut: "terlama" })).rows[0]?.judul).toMatch(/^RPP/);
    expect((await listKarya(scope, { ...all, urut: "judul", hal: 2 })).rows.at(-1)?.judul).toBe("Zaman Majapahit");
    const filtered = await listKarya(scope, { ...all, kategori: "asesmen" });
    expect(filtered).toMatchObject({ all: KARYA_PER_PAGE + 2, matching: 2 });
    expect(filtered.counts.get("rpp_modul_ajar")).toBe(KARYA_PER_PAGE);
    expect((await listKarya(scope, { ...all, cari: "MAJAPAHIT" })).matching).toBe(1);
    expect((await listKarya(scope, { ...all, cari: "100%" })).matching).toBe(1);
    expect((await listKarya(scope, { ...all, cari: "_" })).matching).toBe(0);
    expect((await listKarya(scope, { ...all, cari: "tidak ada" })).rows).toEqual([]);
  });
});

describe("plain SQL cannot get past the rules", () => {
  const insert = (values: Record<string, unknown>) => {
    const all = { akun_id: siti.akunId, judul: "Sah", kategori: "laporan", tanggal: "2026-01-01", ...values };
    const names = Object.keys(all);
    return query(
      `INSERT INTO karya (${names.join(", ")}) VALUES (${names.map((_, i) => `$${i + 1}`).join(", ")})`,
      Object.values(all),
    );
  };
  const linkedFile = async (session = siti) => {
    const id = await storedFile(session);
    await query("UPDATE berkas SET status = 'terhubung', terhubung_pada = sekarang() WHERE id = $1", [id]);
    return id;
  };

  it("takes a piece with a linked file of its owner", async () => {
    await insert({ berkas_id: await linkedFile() });
  });

  it.each([{ judul: "ab" }, { judul: " spasi" }, { tanggal: "1949-12-31" }, { versi: 0 }, { kategori: "lain" }])(
    "refuses %j",
    async (values) => {
      await expect(insert({ berkas_id: await linkedFile(), ...values })).rejects.toThrow();
    },
  );

  it("refuses a file of somebody else, one that is not linked, and one that is taken", async () => {
    await expect(insert({ berkas_id: await linkedFile(andi) })).rejects.toThrow(/foreign key/);
    await expect(insert({ berkas_id: await storedFile() })).rejects.toThrow(/not linked/);
    const taken = await linkedFile();
    await insert({ berkas_id: taken });
    await expect(insert({ berkas_id: taken })).rejects.toThrow(/unique/);
  });

  it("never lets a shown file go", async () => {
    const id = await added();
    const file = (await findKarya(scope, id))?.berkas.id;
    await expect(
      query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [file]),
    ).rejects.toThrow(/still shows it/);
    await expect(query("DELETE FROM berkas WHERE id = $1", [file])).rejects.toThrow(/foreign key/);
  });

  it("keeps a change of mind within one transaction", async () => {
    const id = await added();
    const file = (await findKarya(scope, id))?.berkas.id ?? "";
    const result = await withTx(async (tx) => {
      await discardFile(tx, scope, file, new Date());
      await tx.karya.delete({ where: { id } });
      return ok();
    });
    expect(result.ok).toBe(true);
  });
});
