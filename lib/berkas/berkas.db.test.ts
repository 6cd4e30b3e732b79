import { createHash, randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { makePdf, makePdfOfSize } from "@/e2e/fixtures/pdf";
import { db, withTx } from "@/lib/server/db";
import { akunScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { incomingUploads, storage } from "@/lib/server/storage";
import { BrokenUpload } from "@/lib/server/storage/multipart";
import { makeDinas, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { announceUpload, receiveUpload, uploadProgress } from "./imports";
import { compareFiles, PATIENCE, sweepFiles } from "./jobs";
import { FILE_LABELS, REFUSAL_MESSAGES } from "./labels";
import { announceFile, linkFile, refuseFile, storeFile } from "./mutations";
import { MAX_FILE_BYTES, MAX_WAITING } from "./rules";

const { query } = await testDatabase();
const QUOTA = 500 * 1024 * 1024;
const KARYA = "karya" as const;

let siti: Session;
let andi: Session;
let sekolahId: string;

const signedIn = async () => sessionOf(await makeTeacher(db, { sekolahId }));

beforeAll(async () => {
  sekolahId = (await makeSchool(db, { dinasId: (await makeDinas(db)).id })).id;
  [siti, andi] = [await signedIn(), await signedIn()];
});

const chosen = (size: number) => ({ name: "Sertifikat.pdf", size, type: "application/pdf" });

async function announce(size: number, session = siti): Promise<string> {
  const signed = await announceUpload(session, KARYA, chosen(size));
  if (!signed.ok) throw new Error(signed.message);
  return signed.data[0]?.customId ?? "";
}

async function* stream(bytes: Buffer, breakAt = bytes.length): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < breakAt; at += 65_536) yield bytes.subarray(at, Math.min(at + 65_536, breakAt));
  if (breakAt < bytes.length) throw new BrokenUpload("gone");
}

const send = (id: string, bytes: Buffer, from = 0, session = siti) =>
  receiveUpload(session, { id, from, content: stream(bytes) });

async function store(bytes: Buffer, session = siti): Promise<string> {
  const id = await announce(bytes.length, session);
  expect(await send(id, bytes, 0, session)).toMatchObject({ ok: true });
  return id;
}

const row = (id: string) => db.berkas.findUniqueOrThrow({ where: { id } });
const link = (berkasId: string, session = siti) =>
  withTx((tx) => linkFile(tx, akunScope(session), { berkasId, tujuan: KARYA, now: session.now }));
const keysInStorage = async () => {
  const keys: string[] = [];
  for await (const key of storage().listOlderThan(-60_000)) keys.push(key);
  return keys;
};

describe("an upload", () => {
  it("is announced, arrives, is looked into and stored with its SHA-256", async () => {
    const pdf = makePdf();
    const id = await announce(pdf.length);
    expect(await row(id)).toMatchObject({ status: "menunggu", kunci: null, pemilikId: siti.akunId });
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect(await send(id, pdf)).toEqual({ ok: true, data: { id, sha256 } });
    const file = await row(id);
    expect(file).toMatchObject({ status: "tersimpan", sha256, ukuran: pdf.length, nama: "Sertifikat.pdf" });
    expect(file.tersimpanPada).not.toBeNull();
    expect(await storage().has(file.kunci ?? "")).toBe(true);
  });

  it("RELIABILITY 30: exactly 10,485,760 bytes are accepted when announced, at the ingest and when linked", async () => {
    const id = await store(makePdfOfSize(MAX_FILE_BYTES));
    expect(await link(id)).toMatchObject({ ok: true });
    expect((await row(id)).ukuran).toBe(10_485_760);
  });

  it("RELIABILITY 30: one byte more is refused when announced", async () => {
    const before = await db.berkas.count();
    expect(await announceUpload(siti, KARYA, chosen(MAX_FILE_BYTES + 1))).toMatchObject({
      message: FILE_LABELS.tooBig,
    });
    expect(await db.berkas.count()).toBe(before);
  });

  it("RELIABILITY 30: one byte more is refused at the ingest, which takes no more than that byte", async () => {
    const id = await announce(MAX_FILE_BYTES);
    let taken = 0;
    async function* endless() {
      for (;;) {
        taken += 65_536;
        yield Buffer.alloc(65_536, "a");
      }
    }
    expect(await receiveUpload(siti, { id, from: 0, content: endless() })).toMatchObject({
      message: FILE_LABELS.tooBig,
    });
    expect(taken).toBeLessThanOrEqual(MAX_FILE_BYTES + 65_536);
    expect(await row(id)).toMatchObject({ status: "dibuang", kunci: null });
    expect(await incomingUploads().received(id)).toBe(0);
  });

  it("that sends more than it announced is refused", async () => {
    const pdf = makePdf();
    const id = await announce(pdf.length - 1);
    expect(await send(id, pdf)).toMatchObject({ message: REFUSAL_MESSAGES.ukuran_lain });
    expect(await row(id)).toMatchObject({ status: "dibuang", alasan: "ukuran_lain" });
  });

  it("with content that is no PDF is refused with the reason, and says it again", async () => {
    const html = Buffer.from("<html>sertifikat</html>");
    const id = await announce(html.length);
    expect(await send(id, html)).toMatchObject({ message: REFUSAL_MESSAGES.bukan_pdf });
    expect(await row(id)).toMatchObject({ status: "dibuang", alasan: "bukan_pdf", kunci: null });
    expect(await send(id, html)).toMatchObject({ code: "tidak_ditemukan", message: REFUSAL_MESSAGES.bukan_pdf });
    expect(await uploadProgress(siti, id)).toMatchObject({ message: REFUSAL_MESSAGES.bukan_pdf });
  });

  it("goes on where it broke off", async () => {
    const pdf = makePdfOfSize(400_000);
    const id = await announce(pdf.length);
    await expect(receiveUpload(siti, { id, from: 0, content: stream(pdf, 150_000) })).rejects.toThrow(BrokenUpload);
    expect(await uploadProgress(siti, id)).toEqual({ ok: true, data: 150_000 });
    expect(await send(id, pdf.subarray(300_000), 300_000)).toMatchObject({ code: "data_berubah" });
    expect(await send(id, pdf.subarray(150_000), 150_000)).toMatchObject({ ok: true });
    expect((await row(id)).sha256).toBe(createHash("sha256").update(pdf).digest("hex"));
    expect(await incomingUploads().received(id)).toBe(0);
  });

  it("that ends early waits for the rest", async () => {
    const pdf = makePdf();
    const id = await announce(pdf.length);
    await expect(send(id, pdf.subarray(0, 100))).rejects.toThrow(BrokenUpload);
    expect(await row(id)).toMatchObject({ status: "menunggu" });
  });

  it("sent again after its answer was lost gives the same answer and changes nothing", async () => {
    const pdf = makePdf();
    const id = await store(pdf);
    const before = await row(id);
    expect(await uploadProgress(siti, id)).toEqual({ ok: true, data: pdf.length });
    expect(await send(id, Buffer.alloc(0), pdf.length)).toMatchObject({ ok: true, data: { id } });
    expect(await row(id)).toEqual(before);
  });

  it("sent by several requests at once is stored once", async () => {
    const pdf = makePdfOfSize(200_000);
    const id = await announce(pdf.length);
    const before = await keysInStorage();
    const results = await Promise.all(Array.from({ length: 6 }, () => send(id, pdf)));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await keysInStorage()).toHaveLength(before.length + 1);
  });

  it("does not exist for anybody else", async () => {
    const pdf = makePdf();
    const id = await announce(pdf.length);
    expect(await send(id, pdf, 0, andi)).toMatchObject({ code: "tidak_ditemukan" });
    expect(await uploadProgress(andi, id)).toMatchObject({ code: "tidak_ditemukan" });
    expect(await row(id)).toMatchObject({ status: "menunggu" });
  });

  describe("of a photo for a report", () => {
    const announcePhoto = (size: number, session: Session, name = "Kelas 4.JPG", type = "image/jpeg") =>
      announceUpload(session, "penerapan", { name, size, type });
    const sendPhoto = async (bytes: Buffer, type = "image/jpeg") => {
      const signed = await announcePhoto(bytes.length, principal, type === "image/png" ? "a.png" : undefined, type);
      const id = signed.ok ? (signed.data[0]?.customId ?? "") : "";
      return { id, answer: await send(id, bytes, 0, principal) };
    };
    const drawn = () => sharp({ create: { width: 64, height: 48, channels: 3, background: "#0d5752" } });
    let principal: Session;
    beforeAll(() => {
      principal = { ...andi, peran: "kepsek", statusGuru: null };
    });

    it("keeps the bytes as they came, under the ending of its kind", async () => {
      const jpeg = await drawn().jpeg().toBuffer();
      const { id, answer } = await sendPhoto(jpeg);
      expect(answer).toMatchObject({ ok: true });
      const sha256 = createHash("sha256").update(jpeg).digest("hex");
      expect(await row(id)).toMatchObject({ nama: "Kelas 4.jpg", jenis: "image/jpeg", ukuran: jpeg.length, sha256 });
      const png = await sendPhoto(await drawn().png().toBuffer(), "image/png");
      expect(await row(png.id)).toMatchObject({ nama: "a.png", jenis: "image/png", status: "tersimpan" });
    });

    it("keeps none that says where it was taken, and none of another kind", async () => {
      const place = { IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 11/1 0/1" } };
      const refused: [Buffer, string][] = [
        [await drawn().withExif(place).jpeg().toBuffer(), "berisi_keterangan"],
        [Buffer.concat([await drawn().jpeg().toBuffer(), Buffer.from("<script>")]), "gambar_ganda"],
        [await drawn().png().toBuffer(), "bukan_gambar"],
        [(await drawn().jpeg().toBuffer()).subarray(0, -20), "gambar_rusak"],
      ];
      const before = await keysInStorage();
      for (const [bytes, alasan] of refused) {
        const { id, answer } = await sendPhoto(bytes);
        expect(answer).toMatchObject({ message: REFUSAL_MESSAGES[alasan as keyof typeof REFUSAL_MESSAGES] });
        expect(await row(id)).toMatchObject({ status: "dibuang", alasan, kunci: null });
      }
      expect(await keysInStorage()).toEqual(before);
    });

    it("is announced by a principal alone, and not for Bukti Karya", async () => {
      expect(await announcePhoto(1000, siti)).toMatchObject({ code: "tidak_berhak" });
      expect(await announcePhoto(MAX_FILE_BYTES + 1, principal)).toMatchObject({ message: FILE_LABELS.tooBig });
      expect(await announcePhoto(1000, principal, "a.gif", "image/gif")).toMatchObject({
        message: REFUSAL_MESSAGES.bukan_jenis,
      });
      const photo = { name: "a.jpg", size: 1000, type: "image/jpeg" };
      expect(await announceUpload(siti, KARYA, photo)).toMatchObject({ message: REFUSAL_MESSAGES.bukan_pdf });
    });
  });

  it("is not taken from a principal or a teacher who waits for approval", async () => {
    const pdf = chosen(1000);
    expect(await announceUpload({ ...siti, peran: "kepsek" }, KARYA, pdf)).toMatchObject({ code: "tidak_berhak" });
    expect(await announceUpload({ ...siti, statusGuru: "menunggu" }, KARYA, pdf)).toMatchObject({
      code: "tidak_berhak",
    });
  });
});

describe("RELIABILITY 34: quota", () => {
  it("is kept when announcements arrive at once", async () => {
    const owner = akunScope(await signedIn());
    const file = { tujuan: KARYA, nama: "a.pdf", ukuran: 1000, jenis: "application/pdf" };
    const results = await Promise.all(Array.from({ length: 8 }, () => announceFile(owner, file, 3999)));
    expect(results.filter((result) => result.ok)).toHaveLength(3);
    expect(results.find((result) => !result.ok)).toMatchObject({ message: FILE_LABELS.quota });
  });

  it("an account has no more than twenty uploads under way", async () => {
    const owner = akunScope(await signedIn());
    const file = { tujuan: KARYA, nama: "a.pdf", ukuran: 1, jenis: "application/pdf" };
    const results = await Promise.all(Array.from({ length: 22 }, () => announceFile(owner, file, QUOTA)));
    expect(results.filter((result) => result.ok)).toHaveLength(MAX_WAITING);
  });
});

describe("linking", () => {
  it("takes one's own stored file, once", async () => {
    const id = await store(makePdf());
    expect(await link(id, andi)).toMatchObject({ fieldErrors: { berkasId: FILE_LABELS.gone } });
    const results = await Promise.all([link(id), link(id), link(id)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(await row(id)).toMatchObject({ status: "terhubung" });
  });

  it("takes nothing that has not arrived or does not exist", async () => {
    expect(await link(await announce(1000))).toMatchObject({ fieldErrors: { berkasId: FILE_LABELS.unfinished } });
    expect(await link(randomUUID())).toMatchObject({ fieldErrors: { berkasId: FILE_LABELS.gone } });
  });
});

describe("a second report changes nothing", () => {
  it("stored, then stored or refused again", async () => {
    const id = await store(makePdf());
    const before = await row(id);
    expect(await storeFile(id, { kunci: "lain", ukuran: before.ukuran, sha256: "0".repeat(64) }, new Date())).toBe(
      false,
    );
    expect(await refuseFile(id, "rusak")).toBe(false);
    expect(await row(id)).toEqual(before);
  });
});

describe("plain SQL cannot get past the rules", () => {
  const insert = (change: Record<string, unknown>) => {
    const values = {
      pemilik_id: siti.akunId,
      tujuan: "karya",
      nama: "a.pdf",
      ukuran: 1,
      jenis: "application/pdf",
      ...change,
    };
    const names = Object.keys(values);
    return query(
      `INSERT INTO berkas (${names.join(", ")}) VALUES (${names.map((_, i) => `$${i + 1}`).join(", ")}) RETURNING id`,
      Object.values(values),
    );
  };

  it("takes 10,485,760 bytes", async () => {
    expect(await insert({ ukuran: 10_485_760 })).toHaveLength(1);
  });

  it.each([
    [{ ukuran: 10_485_761 }],
    [{ ukuran: 0 }],
    [{ jenis: "text/html" }],
    [{ nama: "" }],
    [{ nama: "../a.pdf" }],
    [{ nama: "a\r\nb.pdf" }],
    [{ sha256: "x".repeat(64) }],
    [{ status: "tersimpan" }],
    [{ status: "dibuang" }],
    [{ pemilik_id: randomUUID() }],
  ])("refuses %j", async (change) => {
    await expect(insert(change)).rejects.toThrow(/check|foreign key|violates/);
  });

  it.each([
    ["status = 'menunggu'"],
    ["ukuran = ukuran + 1"],
    ["sha256 = repeat('0', 64)"],
    ["kunci = 'lain'"],
    ["tersimpan_pada = sekarang()"],
    ["tujuan = NULL"],
    ["id = gen_random_uuid()"],
  ])("never changes a stored file: %s", async (change) => {
    const id = await store(makePdf());
    await expect(query(`UPDATE berkas SET ${change} WHERE id = $1`, [id])).rejects.toThrow();
  });

  it("gives no file to another owner, and brings nothing back", async () => {
    const id = await store(makePdf());
    await expect(query("UPDATE berkas SET pemilik_id = $2 WHERE id = $1", [id, andi.akunId])).rejects.toThrow();
    await query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [id]);
    await expect(
      query("UPDATE berkas SET status = 'tersimpan', dibuang_pada = NULL WHERE id = $1", [id]),
    ).rejects.toThrow(/not a transition/);
  });

  it("gives no key twice", async () => {
    const { kunci } = await row(await store(makePdf()));
    await expect(insert({ kunci })).rejects.toThrow(/unique/);
  });
});

describe("the sweep", () => {
  const { shift: later } = clockOf(query);
  const MINUTE = 60;

  it("gives up what stopped or was never used, and leaves the rest", async () => {
    await db.$executeRaw`UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE status <> 'dibuang'`;
    await sweepFiles();
    expect(await db.berkas.count()).toBe(0);
    expect(await keysInStorage()).toEqual([]);

    const linked = await store(makePdf());
    await link(linked);
    const stored = await store(makePdf());
    const stopped = await announce(1000);
    const alive = await announce(2000);
    const attempt = await incomingUploads().resume(alive, 0);
    await attempt?.write(Buffer.from("%PDF-"));

    expect(await sweepFiles()).toEqual({ waiting: 0, unused: 0, deleted: 0 });
    await later(16 * MINUTE);
    expect(await sweepFiles()).toEqual({ waiting: 1, unused: 0, deleted: 1 });
    expect(await db.berkas.findUnique({ where: { id: stopped } })).toBeNull();
    expect(await row(alive)).toMatchObject({ status: "menunggu" });
    expect(await row(stored)).toMatchObject({ status: "tersimpan" });

    await attempt?.close();
    await later(25 * 60 * MINUTE);
    const { kunci } = await row(stored);
    expect(await sweepFiles({ ...PATIENCE, waiting: 0 })).toEqual({ waiting: 1, unused: 1, deleted: 2 });
    expect(await storage().has(kunci ?? "")).toBe(false);
    expect(await db.berkas.findMany({ select: { id: true } })).toEqual([{ id: linked }]);
    await later(0);
  });

  it("may run several times at once", async () => {
    const ids = await Promise.all([store(makePdf()), store(makePdf())]);
    await db.$executeRaw`UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE status = 'tersimpan'`;
    await Promise.all([sweepFiles(), sweepFiles(), sweepFiles()]);
    expect(await db.berkas.count({ where: { id: { in: ids } } })).toBe(0);
  });

  it("deletes bytes that no row names, and reports rows without bytes", async () => {
    const kept = await row(await store(makePdf()));
    const lost = await row(await store(makePdf()));
    await storage().delete(lost.kunci ?? "");
    const orphan = await storage().put([makePdf()], "application/pdf");
    const strange = await incomingUploads().resume(randomUUID(), 0);
    await strange?.close();

    expect(await compareFiles()).toMatchObject({ unknown: 0 });
    expect(await storage().has(orphan.kunci)).toBe(true);
    const report = await compareFiles({ ...PATIENCE, unknown: -1000 });
    expect(report).toEqual({ unknown: 1, missing: [lost.id] });
    expect(await storage().has(orphan.kunci)).toBe(false);
    expect(await storage().has(kept.kunci ?? "")).toBe(true);
    expect(await readdir(path.join(process.env.DATA_DIR ?? "", "berkas", "masuk"))).toEqual([]);
  });
});

vi.setConfig({ testTimeout: 60_000 });
