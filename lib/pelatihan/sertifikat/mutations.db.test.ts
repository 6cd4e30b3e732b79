import { createHash, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { compareFiles } from "@/lib/berkas/jobs";
import { findFileToJudge } from "@/lib/berkas/queries";
import { mayReadFile } from "@/lib/berkas/rules";
import { changeKarya, fileOfKarya, removeKarya } from "@/lib/karya/mutations";
import { findKarya } from "@/lib/karya/queries";
import { db, withTx } from "@/lib/server/db";
import { akunScope, p2kptk2Scope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import { zipOf } from "@/lib/server/zip";
import { makeDinas, makeOffice, makeOfficeAccount, makePost, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { makeApplication } from "@/prisma/seed/penerapan";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { LONG, RACE } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { certificatePdf } from "./documents";
import { compareUploadedCopy } from "./imports";
import { printCertificate, printForgotten } from "./jobs";
import { attachPrint, correctCertificate, issueCertificate, reissueCertificate, revokeCertificate } from "./mutations";
import { findBundle, findByCode, findCertificate, listCertificates, listForSheet } from "./queries";
import { certificateNumber, readCode } from "./rules";
import { factsSchema } from "./schema";

const { query } = await testDatabase();
const ISSUES = LONG ? 48 : 12;

type Realm = {
  dinasId: string;
  instansiId: string;
  unit: Session;
  sekolahId: string;
  kepsek: Session;
};
let ours: Realm;
let theirs: Realm;

async function someRealm(): Promise<Realm> {
  const dinasId = (await make((tx) => makeDinas(tx))).id;
  const instansiId = (await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }))).id;
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  return {
    ...{ dinasId, instansiId, sekolahId: school.id },
    unit: await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId }))),
    kepsek: await sessionOf(await make((tx) => makePost(tx, { sekolah: school }))),
  };
}

beforeAll(async () => {
  ours = await someRealm();
  theirs = await someRealm();
});

/** A new teacher whose report waits for the unit. */
async function reported(realm = ours, pelatihanId?: string) {
  const teacher = await make((tx) => makeTeacher(tx, { sekolahId: realm.sekolahId }));
  const made = await make((tx) =>
    makeApplication(tx, { ...realm, akunId: teacher.akunId, status: "menunggu_tinjauan", pelatihanId }),
  );
  const { versi } = await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: made.id } });
  return { ...made, versi, nama: teacher.nama, guru: await sessionOf(teacher) };
}

const issue = (who: Session, id: string, versi: number) =>
  withTx((tx) => issueCertificate(tx, deedOf(who), p2kptk2Scope(who), { id, versi }));
const revoke = (who: Session, id: string, versi = 1, alasan = "Laporannya tidak benar.") =>
  withTx((tx) => revokeCertificate(tx, deedOf(who), p2kptk2Scope(who), { id, versi, alasan }));
const anew =
  (write: typeof correctCertificate, versi: number, alasan: string) =>
  (who: Session, id: string, change: Record<string, string> = {}, seen = versi, why = alasan) =>
    withTx(async (tx) => {
      const { fakta } = await tx.sertifikat.findUniqueOrThrow({ where: { id } });
      const { nama, sekolah, judul, pelaksanaan } = factsSchema.parse(fakta);
      const correction = { nama, sekolah, judul, pelaksanaan, ...change };
      return write(tx, deedOf(who), p2kptk2Scope(who), { id, versi: seen, alasan: why, ...correction });
    });
const correct = anew(correctCertificate, 1, "Nama keliru.");
/** After a revocation, which raised the version. */
const reissue = anew(reissueCertificate, 2, "Pencabutan ternyata keliru.");

const row = (id: string) => db.sertifikat.findUniqueOrThrow({ where: { id } });

/** A certificate just issued, not yet printed. */
async function issued(realm = ours, pelatihanId?: string) {
  const one = await reported(realm, pelatihanId);
  return { ...one, sertifikatId: data(await issue(realm.unit, one.id, one.versi)).id };
}

async function read(stream: AsyncIterable<Uint8Array> | null): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks);
}

// First, while no other test has left anything to print.
describe("printing that was given up", { timeout: 60_000 }, () => {
  it("is caught up with", async () => {
    const one = await issued();
    expect(await printForgotten(-60_000)).toBe(1);
    expect((await row(one.sertifikatId)).berkasId).not.toBeNull();
    expect(await printForgotten(-60_000)).toBe(0);
  });
});

describe("issuing", () => {
  it("numbers, keeps the facts as printed, queues the printing, and tells teacher and principal", async () => {
    const one = await issued();
    const certificate = await row(one.sertifikatId);
    expect(certificate).toMatchObject({ versiKe: 1, status: "berlaku", berkasId: null, instansiId: ours.instansiId });
    expect(readCode(certificate.kode)).toBe(certificate.kode);
    expect(factsSchema.parse(certificate.fakta)).toMatchObject({
      nama: one.nama,
      nomor: certificate.nomor,
      penerbit: ours.unit.nama,
      menggantikan: null,
    });
    expect(JSON.stringify(certificate.fakta)).not.toMatch(/\d{16}/);
    expect(await db.notifikasi.count({ where: { akunId: one.akunId, kunci: { contains: one.sertifikatId } } })).toBe(1);
    expect(
      await db.notifikasi.count({ where: { akunId: ours.kepsek.akunId, kunci: { contains: one.sertifikatId } } }),
    ).toBe(1);
    expect(await db.surel.count({ where: { akunId: one.akunId, templat: "sertifikat-terbit" } })).toBe(1);
    const jobs = await query<{ payload: unknown }>(
      "SELECT payload FROM graphile_worker._private_jobs WHERE payload->>'id' = $1",
      [one.sertifikatId],
    );
    expect(jobs).toHaveLength(1);
  });

  it("numbers have no holes and no doubles, whatever comes at once and whatever is taken back", RACE, async () => {
    const realm = await someRealm();
    const waiting = [];
    for (let i = 0; i < ISSUES; i++) waiting.push(await reported(realm));
    const answers = await Promise.all(
      waiting.map((one, index) =>
        withTx(async (tx) => {
          const made = await issueCertificate(tx, deedOf(realm.unit), p2kptk2Scope(realm.unit), one);
          // Every third changes its mind after the number was taken.
          return index % 3 === 0 && made.ok ? ({ ok: false, code: "bentrok", message: "dibatalkan" } as const) : made;
        }),
      ),
    );
    const kept = answers.filter((answer) => answer.ok).length;
    expect(kept).toBe(ISSUES - Math.ceil(ISSUES / 3));
    const numbers = (await db.sertifikat.findMany({ where: { instansiId: realm.instansiId } })).map(
      ({ nomor }) => nomor,
    );
    const expected = Array.from({ length: kept }, (_, i) => certificateNumber(i + 1, realm.unit.now, "WIB"));
    expect(numbers.sort()).toEqual(expected.sort());
    // Another unit counts for itself.
    const other = await issued(await someRealm());
    expect((await row(other.sertifikatId)).nomor).toMatch(/^00001\//);
  });

  it("there is no certificate without a report: by the action's own writer, and by SQL", async () => {
    for (const status of ["hadir", "menunggu_penerapan", "perlu_perbaikan", "tidak_hadir"] as const) {
      const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId: ours.sekolahId }));
      const one = await make((tx) => makeApplication(tx, { ...ours, akunId, status }));
      const { versi } = await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: one.id } });
      const before = await db.nomorSertifikat.findMany({ orderBy: { terakhir: "asc" } });
      expect(code(await issue(ours.unit, one.id, versi))).toBe("data_berubah");
      expect(await db.nomorSertifikat.findMany({ orderBy: { terakhir: "asc" } })).toEqual(before);
      const laporan = await db.laporanPenerapan.findFirst();
      await expect(
        query(
          `INSERT INTO sertifikat (pendaftaran_id, laporan_id, akun_id, instansi_id, nomor, kode, fakta, penerbit_nama)
           VALUES ($1, $2, $3, $4, $5, $6, '{}', 'Uji')`,
          [one.id, laporan?.id ?? randomUUID(), one.akunId, ours.instansiId, `X/${randomUUID()}`, "ABCDEFGHJKMN"],
        ),
      ).rejects.toThrow(/not come so far|foreign key/);
      await expect(
        query("UPDATE pendaftaran_pelatihan SET status = 'bersertifikat', versi = versi + 1 WHERE id = $1", [one.id]),
      ).rejects.toThrow();
    }
  });
});

describe("printing", { timeout: 60_000 }, () => {
  it("brings the PDF into the teacher's Bukti Karya, where it is looked at and never changed", async () => {
    const one = await issued();
    await printCertificate(one.sertifikatId);
    const { berkasId, kode, fakta, terbitPada } = await row(one.sertifikatId);
    const file = await db.berkas.findUniqueOrThrow({ where: { id: berkasId ?? "" } });
    expect(file).toMatchObject({ pemilikId: one.akunId, tujuan: "sertifikat", status: "terhubung" });
    const bytes = await read(await storage().get(file.kunci ?? ""));
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(file.sha256);
    const again = await certificatePdf(factsSchema.parse(fakta), {
      kode,
      terbitPada,
      publicUrl: "http://localhost:3000",
    });
    expect(again.equals(bytes)).toBe(true);

    const scope = akunScope(one.guru);
    const piece = await findKarya(scope, one.id);
    expect(piece).toMatchObject({ kategori: "sertifikat", berkas: { id: berkasId, sertifikat: { kode } } });
    expect(piece?.riwayat).toHaveLength(1);
    const refused = await withTx(async (tx) => fileOfKarya(tx, scope, one.id));
    expect(refused).toMatchObject({ code: "bentrok" });
    const moment = { by: deedOf(one.guru).by, now: one.guru.now, zona: "WIB" as const, requestId: "uji" };
    const facts = { id: one.id, versi: 1, judul: "Lain", kategori: "laporan" as const, tanggal: "2026-01-01" };
    const changed = await withTx((tx) =>
      changeKarya(tx, scope, { ...facts, berkasId: berkasId ?? "", isReplaced: false }, moment),
    );
    const removed = await withTx((tx) => removeKarya(tx, scope, { id: one.id, versi: 1 }, moment));
    expect([changed.ok, removed.ok]).toEqual([false, false]);
    expect(await findKarya(scope, one.id)).toMatchObject({ judul: piece?.judul });
  });

  it("may be killed anywhere and run again: one file, one piece, and no bytes left over", async () => {
    const one = await issued();
    const attach = vi.spyOn(storage(), "delete");
    // Killed after the bytes were stored and before the row named them: the sweep finds them.
    const lost = await storage().put([Buffer.from("terhenti")], "application/pdf");
    await Promise.all(Array.from({ length: 4 }, () => printCertificate(one.sertifikatId)));
    await printCertificate(one.sertifikatId);
    expect(await db.berkas.count({ where: { pemilikId: one.akunId } })).toBe(1);
    expect(await db.karya.count({ where: { akunId: one.akunId } })).toBe(1);
    expect(attach.mock.calls.length).toBe(3);
    const stored = { kunci: lost.kunci, ukuran: lost.ukuran, sha256: lost.sha256 };
    expect(await attachPrint(one.sertifikatId, stored)).toBe(false);
    expect(await attachPrint(randomUUID(), stored)).toBe(false);
    expect((await compareFiles({ waiting: 0, unused: 0, unknown: -60_000 })).missing).toEqual([]);
    expect(await storage().has(lost.kunci)).toBe(false);
    attach.mockRestore();
  });

  it("is read by the teacher and the unit, and by nobody else", async () => {
    const one = await issued();
    await printCertificate(one.sertifikatId);
    const { berkasId } = await row(one.sertifikatId);
    const file = await findFileToJudge(akunScope(one.guru), berkasId ?? "");
    const reads = (who: Session) => file !== null && mayReadFile(who, file);
    expect([one.guru, ours.unit].map(reads)).toEqual([true, true]);
    expect([theirs.unit, theirs.kepsek, ours.kepsek].map(reads)).toEqual([false, false, false]);
  });
});

describe("a correction", { timeout: 60_000 }, () => {
  it("is a new version with its own number; the old one says so and leads to it; Bukti Karya shows the new one", async () => {
    const one = await issued();
    await printCertificate(one.sertifikatId);
    const old = await row(one.sertifikatId);
    const next = data(await correct(ours.unit, one.sertifikatId, { nama: "Nama Yang Benar" }));
    await printCertificate(next.id);
    const fresh = await row(next.id);
    expect(fresh).toMatchObject({ versiKe: 2, status: "berlaku" });
    expect(factsSchema.parse(fresh.fakta)).toMatchObject({ nama: "Nama Yang Benar", menggantikan: old.nomor });
    expect(fresh.nomor).not.toBe(old.nomor);
    expect(await row(old.id)).toMatchObject({ status: "diganti", alasan: "Nama keliru.", berkasId: old.berkasId });
    expect(await findByCode(old.kode)).toMatchObject({ status: "diganti", newest: { kode: fresh.kode } });
    expect(await findByCode(fresh.kode)).toMatchObject({ status: "berlaku", newest: null });
    expect(await db.karya.findMany({ where: { akunId: one.akunId } })).toMatchObject([{ berkasId: fresh.berkasId }]);
    expect(code(await correct(ours.unit, old.id, {}, 2))).toBe("data_berubah");
    expect(code(await revoke(ours.unit, old.id, 2))).toBe("data_berubah");
  });

  it("whose older version is printed later does not take the newer one's place", async () => {
    const one = await issued();
    const next = data(await correct(ours.unit, one.sertifikatId));
    await printCertificate(next.id);
    await printCertificate(one.sertifikatId);
    const [piece] = await db.karya.findMany({ where: { akunId: one.akunId } });
    expect(piece?.berkasId).toBe((await row(next.id)).berkasId);
    expect((await row(one.sertifikatId)).berkasId).not.toBeNull();
  });

  it("and a revocation need a reason, the unit, the version seen; of several at once one holds", RACE, async () => {
    const one = await issued();
    const { sertifikatId: id } = one;
    expect(code(await revoke(ours.unit, id, 1, " "))).toBe("isian_salah");
    expect(code(await correct(ours.unit, id, {}, 1, ""))).toBe("isian_salah");
    expect(code(await revoke(theirs.unit, id))).toBe("tidak_ditemukan");
    expect(code(await correct(theirs.unit, id))).toBe("tidak_ditemukan");
    expect(code(await revoke(ours.unit, id, 7))).toBe("data_berubah");
    expect(await findCertificate(p2kptk2Scope(theirs.unit), id)).toBeNull();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => (index % 2 ? revoke(ours.unit, id) : correct(ours.unit, id))),
    );
    expect(answers.map(code).sort()).toEqual([...Array(7).fill("data_berubah"), "ok"]);
    const versions = await db.sertifikat.findMany({ where: { pendaftaranId: one.id } });
    expect(versions.filter(({ status }) => status === "berlaku").length).toBeLessThanOrEqual(1);
    const told = await db.notifikasi.findMany({ where: { akunId: one.akunId, isi: { contains: "Alasan" } } });
    expect(told).toHaveLength(1);
  });

  it("a revoked one says why to whoever checks it", async () => {
    const one = await issued();
    data(await revoke(ours.unit, one.sertifikatId));
    const { kode } = await row(one.sertifikatId);
    expect(await findByCode(kode)).toMatchObject({
      status: "dicabut",
      alasan: "Laporannya tidak benar.",
      newest: null,
    });
    const traces = await db.riwayat.findMany({ where: { objekId: one.id }, orderBy: { id: "asc" } });
    expect(traces.map(({ peristiwa }) => peristiwa)).toEqual(["Sertifikat diterbitkan", "Sertifikat dicabut"]);
  });
});

describe("issuing again after a revocation", { timeout: 60_000 }, () => {
  /** A certificate that was printed and then revoked. */
  async function revoked(realm = ours) {
    const one = await issued(realm);
    await printCertificate(one.sertifikatId);
    data(await revoke(realm.unit, one.sertifikatId));
    return one;
  }

  it("gives a new valid version; the revoked one stays so and leads to it; the teacher is told and has the new one", async () => {
    const one = await revoked();
    const next = data(await reissue(ours.unit, one.sertifikatId, { sekolah: "SDN Yang Benar" }));
    await printCertificate(next.id);
    const [old, fresh] = [await row(one.sertifikatId), await row(next.id)];
    expect(old).toMatchObject({ status: "dicabut", alasan: "Laporannya tidak benar." });
    expect(fresh).toMatchObject({ status: "berlaku", versiKe: 2, alasan: null, laporanId: old.laporanId });
    expect(factsSchema.parse(fresh.fakta)).toMatchObject({ sekolah: "SDN Yang Benar", menggantikan: old.nomor });
    expect(await findByCode(old.kode)).toMatchObject({ status: "dicabut", newest: { kode: fresh.kode } });
    expect(await findByCode(fresh.kode)).toMatchObject({ status: "berlaku", newest: null });
    expect(await db.karya.findMany({ where: { akunId: one.akunId } })).toMatchObject([{ berkasId: fresh.berkasId }]);
    const told = await db.notifikasi.findMany({ where: { akunId: one.akunId, kunci: { contains: next.id } } });
    expect(told).toMatchObject([{ judul: "Sertifikat Anda terbit kembali" }]);
    expect(await db.surel.count({ where: { akunId: one.akunId, templat: "sertifikat-terbit-ulang" } })).toBe(1);
    const where = { objekJenis: "pendaftaran_pelatihan", objekId: one.id };
    const traces = await db.riwayat.findMany({ where, orderBy: { id: "asc" } });
    expect(traces.map(({ peristiwa, alasan }) => [peristiwa, alasan])).toEqual([
      ["Sertifikat diterbitkan", null],
      ["Sertifikat dicabut", "Laporannya tidak benar."],
      ["Sertifikat diterbitkan ulang setelah dicabut", "Pencabutan ternyata keliru."],
    ]);
    // The new one may be corrected and revoked like any other, and then be followed again.
    const third = data(await correct(ours.unit, next.id));
    data(await revoke(ours.unit, third.id));
    expect(code(await reissue(ours.unit, third.id))).toBe("ok");
  });

  it("only by the unit, with a reason, as seen, and only after the newest version", async () => {
    const [one, valid] = [await revoked(), await issued()];
    const before = await db.sertifikat.count();
    expect(code(await reissue(theirs.unit, one.sertifikatId))).toBe("tidak_ditemukan");
    expect(code(await reissue(ours.unit, one.sertifikatId, {}, 2, "  "))).toBe("isian_salah");
    expect(code(await reissue(ours.unit, one.sertifikatId, {}, 1))).toBe("data_berubah");
    expect(code(await reissue(ours.unit, valid.sertifikatId, {}, 1))).toBe("data_berubah");
    expect(await db.sertifikat.count()).toBe(before);
    data(await reissue(ours.unit, one.sertifikatId));
    expect(code(await reissue(ours.unit, one.sertifikatId, {}, 3))).toBe("data_berubah");
  });

  it("of several at once one comes through, with one number and one message", RACE, async () => {
    for (let round = 0; round < (LONG ? 100 : 4); round++) {
      const one = await revoked();
      const answers = await together(8, () => reissue(ours.unit, one.sertifikatId));
      expect(answers.map(code).sort()).toEqual([...Array(7).fill("data_berubah"), "ok"]);
      const versions = await db.sertifikat.findMany({
        where: { pendaftaranId: one.id },
        orderBy: { versiKe: "asc" },
      });
      expect(versions.map(({ versiKe, status }) => [versiKe, status])).toEqual([
        [1, "dicabut"],
        [2, "berlaku"],
      ]);
      const kunci = { startsWith: "sertifikat-terbit-ulang" };
      expect(await db.notifikasi.count({ where: { akunId: one.akunId, kunci } })).toBe(1);
    }
  });
});

describe("checking a copy without JavaScript", { timeout: 60_000 }, () => {
  async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
  }

  it("tells the issued bytes from any others and keeps none of them", async () => {
    const one = await issued();
    const { kode } = await row(one.sertifikatId);
    const compare = async (bytes: Buffer, typed = kode) => {
      const answer = await compareUploadedCopy(typed, once(bytes), randomUUID());
      return answer.ok ? answer.data.result : answer.code;
    };
    expect(await compare(Buffer.from("x"))).toBe("belum_siap");
    await printCertificate(one.sertifikatId);
    const { berkasId } = await row(one.sertifikatId);
    const { kunci } = await db.berkas.findUniqueOrThrow({ where: { id: berkasId ?? "" } });
    const bytes = await read(await storage().get(kunci ?? ""));
    const files = await db.berkas.count();
    expect(await compare(bytes)).toBe("cocok");
    expect(await compare(bytes, kode.toLowerCase().replace(/(.{4})/g, "$1-"))).toBe("cocok");
    expect(await compare(Buffer.concat([bytes, Buffer.from(" ")]))).toBe("beda");
    expect(await compare(Buffer.alloc(0))).toBe("tidak_terbaca");
    expect(await compare(Buffer.alloc(10_485_761))).toBe("tidak_terbaca");
    expect(await compare(Buffer.alloc(10_485_760))).toBe("beda");
    expect(await compare(bytes, "ABCDEFGHJKMN")).toBe("tidak_ditemukan");
    expect(await compare(bytes, "../x")).toBe("tidak_ditemukan");
    expect(await db.berkas.count()).toBe(files);
  });

  it("RELIABILITY A28: not without end from one address", async () => {
    const address = randomUUID();
    const answers = [];
    for (let i = 0; i < 32; i++)
      answers.push(await compareUploadedCopy("ABCDEFGHJKMN", once(Buffer.alloc(1)), address));
    expect(answers.map(code).slice(29)).toEqual(["tidak_ditemukan", "terlalu_sering", "terlalu_sering"]);
  });
});

describe("the unit's list and its downloads", { timeout: 60_000 }, () => {
  it("search, filter, page, sheet and ZIP hold the unit's own and no other", async () => {
    const realm = await someRealm();
    const first = await issued(realm);
    const second = await issued(realm, first.pelatihanId);
    const third = await issued(realm);
    for (const { sertifikatId } of [first, second, third]) await printCertificate(sertifikatId);
    data(await revoke(realm.unit, second.sertifikatId));
    const scope = p2kptk2Scope(realm.unit);
    const all = { cari: "", status: null, pelatihan: null, hal: 1 };
    expect((await listCertificates(scope, all)).matching).toBe(3);
    expect((await listCertificates(scope, { ...all, status: "dicabut" })).rows.map(({ id }) => id)).toEqual([
      second.sertifikatId,
    ]);
    expect((await listCertificates(scope, { ...all, pelatihan: first.pelatihanId })).matching).toBe(2);
    expect((await listCertificates(scope, { ...all, cari: third.nama })).rows).toMatchObject([{ nama: third.nama }]);
    expect((await listCertificates(p2kptk2Scope(theirs.unit), all)).rows).toEqual([]);
    expect(await listForSheet(scope, { ...all, cari: "%" })).toEqual([]);
    expect(await listForSheet(scope, all)).toHaveLength(3);
    expect(await listForSheet(p2kptk2Scope(theirs.unit), { ...all, pelatihan: first.pelatihanId })).toEqual([]);

    expect(await findBundle(p2kptk2Scope(theirs.unit), first.pelatihanId)).toBeNull();
    const bundle = await findBundle(scope, first.pelatihanId);
    // The revoked one is not handed out.
    expect(bundle?.files).toHaveLength(1);
    const [only] = bundle?.files ?? [];
    const twice = [only, only].flatMap((file) =>
      file ? [{ nama: file.nama, open: () => storage().get(file.kunci) }] : [],
    );
    const zip = await read(
      zipOf([...twice, { nama: "hilang.pdf", open: async () => null }]) as AsyncIterable<Uint8Array>,
    );
    const { unzipSync } = await import("fflate");
    const files = unzipSync(new Uint8Array(zip));
    expect(Object.keys(files)).toEqual([only?.nama, only?.nama.replace(".pdf", " (2).pdf")]);
    const bytes = await read(await storage().get(only?.kunci ?? ""));
    for (const content of Object.values(files)) expect(Buffer.from(content).equals(bytes)).toBe(true);
  });
});

describe("C3: the database refuses by itself", () => {
  it("another print, another fact, a second valid version, a certificate that is gone", async () => {
    const one = await issued();
    const { sertifikatId: id } = one;
    for (const change of [
      "fakta = '{}'",
      "nomor = 'X/1/2026'",
      "kode = 'ABCDEFGHJKMN'",
      "penerbit_nama = 'Lain'",
      "terbit_pada = sekarang()",
      "versi_ke = 9",
    ]) {
      await expect(query(`UPDATE sertifikat SET ${change} WHERE id = $1`, [id]), change).rejects.toThrow(
        /never changes/,
      );
    }
    await expect(query("DELETE FROM sertifikat WHERE id = $1", [id])).rejects.toThrow(/for good/);
    await expect(
      query("UPDATE sertifikat SET status = 'dicabut', versi = versi + 1 WHERE id = $1", [id]),
    ).rejects.toThrow(/alasan/);
    await expect(
      query(
        `INSERT INTO sertifikat (pendaftaran_id, laporan_id, akun_id, instansi_id, versi_ke, nomor, kode, fakta, penerbit_nama)
         SELECT pendaftaran_id, laporan_id, akun_id, instansi_id, 2, 'Y/1/2026', 'ABCDEFGHJKMP', fakta, 'Uji' FROM sertifikat WHERE id = $1`,
        [id],
      ),
    ).rejects.toThrow(/satu_berlaku|unique/);
  });
});
