import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { makePdf } from "@/e2e/fixtures/pdf";
import { announceUpload, receiveUpload } from "@/lib/berkas/imports";
import { sweepFiles } from "@/lib/berkas/jobs";
import { discardFile, linkFile, storeFile } from "@/lib/berkas/mutations";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, withTx } from "@/lib/server/db";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { incomingUploads, storage } from "@/lib/server/storage";
import {
  type MadePlan,
  makeEvidence,
  makeExtension,
  makePlan,
  makeRating,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { makeKarya } from "@/prisma/seed/portfolio";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { beginPlacing, collectEvidence, discardForgone, placeDocument } from "../bukti/mutations";
import { fingerprintOf, isOwnRow } from "../bukti/queries";
import { fieldName, type PartFields } from "../rencana/rules";
import { PLAN_STATES } from "../rencana/status";
import { applyChange, beginChange, dropChange, saveChange } from "./mutations";
import {
  findChangeForSchool,
  findOwnChange,
  findOwnLastChange,
  fingerprintOfFiles,
  hasChangeDraft,
  listChanges,
  listGoing,
} from "./queries";
import { type ChangeKind, differenceOf, presentRows, wantedRows } from "./rules";

const { query } = await testDatabase();

let stage: Stage;
let kepsek: Session;
beforeAll(async () => {
  stage = await make((tx) => makeStage(tx));
  kepsek = await sessionOf(stage.kepsek);
});

/** A teacher with a plan of 2 × 8 (place 1), 1 × 8 (place 4) and 1 × 8 points (place 6), and one extra duty. */
async function teacher(options: Partial<Parameters<typeof makePlan>[1]> = {}, at: Stage = stage) {
  const { katalog, periodeId } = at;
  const plan = await make(async (tx) => makePlan(tx, { akunId: await at.teacher(tx), periodeId, katalog, ...options }));
  const { id } = await db.peranAkun.findFirstOrThrow({ where: { akunId: plan.akunId, peran: "guru" } });
  return { plan, guru: await sessionOf({ akunId: plan.akunId, peranId: id }) };
}

const rowIn = (plan: MadePlan, jenis: ChangeKind, place = 0) => {
  const row = plan.baris.filter((each) => each.jenis === jenis)[place];
  if (!row) throw new Error("no such row");
  return row.id;
};
const rowsOf = (plan: MadePlan, jenis: ChangeKind = "rhk") =>
  db.barisRencana.findMany({
    where: { rencanaId: plan.id, jenis },
    orderBy: { butir: { urutan: "asc" } },
    select: { id: true, kuantitas: true, keterangan: true, diubahPada: true, butir: { select: { urutan: true } } },
  });

/** Quantities by place in the catalogue, from 1, as the form holds them. */
const quantities = (wanted: Record<number, number>): PartFields =>
  Object.fromEntries(
    Object.entries(wanted).map(([place, n]) => [fieldName("kuantitas", Number(place) - 1), String(n)]),
  );
const duties = (wanted: Record<number, string>): PartFields =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([place, words]) => [
      [fieldName("pilih", Number(place) - 1), "on"],
      [fieldName("keterangan", Number(place) - 1), words],
    ]),
  );
/** Place 4 goes up to two units, 40 points: only that row changes. */
const MORE = quantities({ 1: 2, 4: 2, 6: 1 });

const begin = (guru: Session, plan: MadePlan, jenis: ChangeKind = "rhk") =>
  withTx((tx) => beginChange(tx, akunScope(guru), { id: plan.id, jenis }));
const save = (guru: Session, plan: MadePlan, fields: PartFields, { jenis = "rhk" as ChangeKind, versi = 1 } = {}) =>
  withTx((tx) => saveChange(tx, akunScope(guru), { id: plan.id, jenis, versi, fields }));

/** What the page before the last confirmation shows. */
async function shown(guru: Session, plan: MadePlan, jenis: ChangeKind = "rhk") {
  const change = await findOwnChange(akunScope(guru), plan.id, jenis);
  if (!change?.draft) throw new Error("no change is being prepared");
  const { gone } = differenceOf(presentRows(change.items), wantedRows(change.items, change.draft.isi));
  const files = await listGoing(gone.map(({ barisId }) => barisId));
  return { versi: change.draft.versi, dasar: fingerprintOfFiles(files), files };
}
/** As the action does it. */
const apply = (
  guru: Session,
  plan: MadePlan,
  { versi, dasar }: { versi: number; dasar: string },
  jenis: ChangeKind = "rhk",
) =>
  withTx(async (tx) => {
    const applied = await applyChange(tx, deedOf(guru), akunScope(guru), { id: plan.id, jenis, versi, dasar });
    if (applied.ok) {
      for (const berkasId of applied.data.berkasIds) await discardFile(tx, akunScope(guru), berkasId, guru.now);
    }
    return applied;
  });
/** Begins and saves a change of one row. */
async function prepared(guru: Session, plan: MadePlan, fields = MORE) {
  data(await begin(guru, plan));
  data(await save(guru, plan, fields));
  return shown(guru, plan);
}

/** A file that has arrived; announced for a row, or for nothing that could vanish. */
async function storedFile({ akunId }: Session, untukId?: string): Promise<string> {
  const { id } = await db.berkas.create({
    data: {
      ...{
        pemilikId: akunId,
        tujuan: "bukti_kinerja",
        untukId,
        status: "tersimpan",
        nama: "sertifikat.pdf",
        ukuran: 1000,
      },
      ...{ jenis: "application/pdf", kunci: randomBytes(16).toString("hex"), tersimpanPada: new Date() },
      sha256: randomBytes(32).toString("hex"),
    },
  });
  return id;
}
/** A file that is still on its way up. */
async function announced({ akunId }: Session, untukId: string): Promise<string> {
  const { id } = await db.berkas.create({
    data: {
      ...{ pemilikId: akunId, tujuan: "bukti_kinerja", untukId, nama: "sertifikat.pdf", ukuran: 1000 },
      jenis: "application/pdf",
    },
  });
  return id;
}
/** An upload that has arrived and is being put into an empty first slot. */
const upload = (guru: Session, plan: MadePlan, barisId: string, berkasId: string) =>
  withTx(async (tx) => {
    const scope = akunScope(guru);
    const placing = await beginPlacing(tx, scope, { id: plan.id, barisId, slot: 1, dasar: fingerprintOf(null) });
    if (!placing.ok) return placing;
    const linked = await linkFile(tx, scope, { berkasId, tujuan: "bukti_kinerja", now: guru.now });
    if (!linked.ok) return linked;
    const facts = { berkasId, jenis: "sertifikat", nomor: randomUUID(), tanggal: dayIn(guru.now, guru.zona) } as const;
    return placeDocument(tx, deedOf(guru), placing.data, facts, guru.zona);
  });

const fileStatus = async (id: string) => (await db.berkas.findUniqueOrThrow({ where: { id } })).status;
const everything = () =>
  contentOf(query, [
    ...["kumpulan_bukti", "bukti_dukung", "berkas", "riwayat", "audit", "notifikasi", "surel"],
    ...["rencana_kinerja", "baris_rencana", "draf_perubahan", "perubahan_rencana"],
  ]);

describe("preparing a change", () => {
  it("begins with the rows as they are, once, and leaves the plan alone", async () => {
    const { plan, guru } = await teacher();
    const before = await rowsOf(plan);
    data(await begin(guru, plan));
    data(await begin(guru, plan));
    const change = await findOwnChange(akunScope(guru), plan.id, "rhk");
    expect(change?.draft).toMatchObject({ versi: 1, isi: [{ kuantitas: 2 }, { kuantitas: 1 }, { kuantitas: 1 }] });
    expect(await hasChangeDraft(akunScope(guru), plan.id)).toEqual({ rhk: true, tugas_tambahan: false });
    data(await save(guru, plan, MORE));
    expect(await rowsOf(plan)).toEqual(before);
  });

  it.each([
    [{ 1: 2, 4: 1, 5: 1 }, "isian_salah", "Baru 28 poin. Masih kurang 4 poin dari 32."],
    [{ 1: 2, 4: 1, 6: 1 }, "isian_salah", "Belum ada yang diubah. Ubah dulu rencananya, atau batalkan."],
    [{ 1: 3, 5: 2 }, "ok", null],
    [{ 3: 1 }, "ok", null],
  ])("%j: %s", async (wanted, expected, message) => {
    const { plan, guru } = await teacher();
    data(await begin(guru, plan));
    const answer = await save(guru, plan, quantities(wanted));
    expect(code(answer)).toBe(expected);
    if (!answer.ok) expect(answer.message).toBe(message);
  });

  it("needs its beginning, and what another tab saved is not written over", async () => {
    const { plan, guru } = await teacher();
    expect(code(await save(guru, plan, MORE))).toBe("data_berubah");
    data(await begin(guru, plan));
    data(await save(guru, plan, MORE));
    expect(code(await save(guru, plan, quantities({ 3: 1 })))).toBe("data_berubah");
    data(await save(guru, plan, quantities({ 3: 1 }), { versi: 2 }));
  });

  it("is given up without a trace of it", async () => {
    const { plan, guru } = await teacher();
    const drop = () => withTx((tx) => dropChange(tx, akunScope(guru), { id: plan.id, jenis: "rhk" }));
    expect(code(await drop())).toBe("tidak_ditemukan");
    await prepared(guru, plan);
    data(await drop());
    expect(await findOwnChange(akunScope(guru), plan.id, "rhk")).toMatchObject({ draft: null });
  });
});

describe("the last confirmation", () => {
  it("takes the changed row with its evidence, collected or not, and leaves the others as they are", async () => {
    const { plan, guru } = await teacher();
    const [kept, changed] = [rowIn(plan, "rhk", 0), rowIn(plan, "rhk", 1)];
    const stays = await make((tx) => makeEvidence(tx, { plan, barisId: kept, status: "dikumpulkan" }));
    const goes = await make((tx) => makeEvidence(tx, { plan, barisId: changed, status: "dikumpulkan" }));
    const [file] = goes.bukti;
    const seen = await prepared(guru, plan);
    expect(seen.files).toMatchObject([{ berkasId: file?.berkasId, isCollected: true, isKept: false }]);
    expect(data(await apply(guru, plan, seen))).toEqual({ nomor: 1, berkasIds: [file?.berkasId] });

    const [first, second, third] = await rowsOf(plan);
    expect(first).toMatchObject({ id: kept, diubahPada: null });
    expect(second).toMatchObject({ kuantitas: 2, diubahPada: expect.any(Date) });
    expect(second?.id).not.toBe(changed);
    expect(third).toMatchObject({ id: rowIn(plan, "rhk", 2), diubahPada: null });
    expect(await db.buktiDukung.findMany({ where: { rencanaId: plan.id }, select: { id: true } })).toEqual(
      expect.arrayContaining(stays.bukti.map(({ id }) => ({ id }))),
    );
    expect(await db.kumpulanBukti.findMany({ where: { rencanaId: plan.id } })).toMatchObject([
      { barisId: kept, status: "dikumpulkan" },
    ]);
    expect(await fileStatus(file?.berkasId ?? "")).toBe("dibuang");
    expect(await hasChangeDraft(akunScope(guru), plan.id)).toEqual({ rhk: false, tugas_tambahan: false });

    const change = await findChangeForSchool(sekolahScope(kepsek), plan.id, 1);
    expect(change).toMatchObject({ guru: guru.nama, jenis: "rhk", berkas: [{ sha256: file?.sha256 }] });
    expect(change?.sebelum.map(({ kuantitas }) => kuantitas)).toEqual([2, 1, 1]);
    expect(change?.sesudah.map(({ kuantitas }) => kuantitas)).toEqual([2, 2, 1]);
    const tautan = `/kepsek/kinerja/${plan.id}/perubahan/1`;
    expect(await db.notifikasi.count({ where: { akunId: kepsek.akunId, tautan } })).toBe(1);
  });

  it("originals in Bukti Karya stay, and the confirmation says so", async () => {
    const { plan, guru } = await teacher();
    const id = randomUUID();
    const words = { judul: "Sertifikat", kategori: "sertifikat", pada: new Date(), lines: [id] } as const;
    await make((tx) => makeKarya(tx, { id, akunId: guru.akunId, ...words }));
    const { berkas } = await db.karya.findUniqueOrThrow({ where: { id }, include: { berkas: true } });
    const shared = { id: berkas.id, sha256: berkas.sha256 ?? "" };
    await make((tx) => makeEvidence(tx, { plan, barisId: rowIn(plan, "rhk", 1), documents: [{ berkas: shared }] }));
    const seen = await prepared(guru, plan);
    expect(seen.files).toMatchObject([{ berkasId: berkas.id, isKept: true }]);
    data(await apply(guru, plan, seen));
    expect(await fileStatus(berkas.id)).toBe("terhubung");
  });

  it("of extra duties asks for no points and changes nothing of the RHK", async () => {
    const { plan, guru } = await teacher();
    const rhk = await rowsOf(plan);
    data(await begin(guru, plan, "tugas_tambahan"));
    data(await save(guru, plan, duties({ 2: "Wali kelas 5A." }), { jenis: "tugas_tambahan" }));
    data(await apply(guru, plan, await shown(guru, plan, "tugas_tambahan"), "tugas_tambahan"));
    expect(await rowsOf(plan, "tugas_tambahan")).toMatchObject([
      { butir: { urutan: 2 }, keterangan: "Wali kelas 5A.", diubahPada: expect.any(Date) },
    ]);
    expect(await rowsOf(plan)).toEqual(rhk);
    // And they may all go.
    data(await begin(guru, plan, "tugas_tambahan"));
    data(await save(guru, plan, {}, { jenis: "tugas_tambahan" }));
    data(await apply(guru, plan, await shown(guru, plan, "tugas_tambahan"), "tugas_tambahan"));
    expect(await rowsOf(plan, "tugas_tambahan")).toEqual([]);
    expect(await listChanges(sekolahScope(kepsek), plan.id)).toMatchObject([{ nomor: 2 }, { nomor: 1 }]);
    expect(await findOwnLastChange(akunScope(guru), plan.id)).toMatchObject({ nomor: 2, jenis: "tugas_tambahan" });
  });

  it("never deletes a document that it did not name", async () => {
    const { plan, guru } = await teacher();
    const seen = await prepared(guru, plan);
    const file = await storedFile(guru);
    data(await upload(guru, plan, rowIn(plan, "rhk", 1), file));
    const before = await everything();
    expect(code(await apply(guru, plan, seen))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
    data(await apply(guru, plan, await shown(guru, plan)));
    expect(await fileStatus(file)).toBe("dibuang");
  });

  it("is of the version that was shown", async () => {
    const { plan, guru } = await teacher();
    const seen = await prepared(guru, plan);
    data(await save(guru, plan, quantities({ 3: 1 }), { versi: seen.versi }));
    expect(code(await apply(guru, plan, seen))).toBe("data_berubah");
  });

  it("many times at once: one change", RACE, async () => {
    const { plan, guru } = await teacher();
    const seen = await prepared(guru, plan);
    const answers = await together(CLIENTS, () => apply(guru, plan, seen));
    expect(answers.map(code).sort()).toEqual([...Array<string>(CLIENTS - 1).fill("data_berubah"), "ok"]);
    expect(await db.perubahanRencana.count({ where: { rencanaId: plan.id } })).toBe(1);
  });
});

describe("RELIABILITY C12: against an upload that is under way", () => {
  it("no evidence on a replaced RHK, no orphan file, no file of the new one lost", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { plan, guru } = await teacher();
      const replaced = rowIn(plan, "rhk", 1);
      const old = await storedFile(guru, replaced);
      const seen = await prepared(guru, plan);
      const [changed, put] = await Promise.all([apply(guru, plan, seen), upload(guru, plan, replaced, old)]);
      // Either the change came first and the upload finds no row, or the upload did and the change would delete what it never named.
      expect(["ok tidak_ditemukan", "data_berubah ok"]).toContain(`${code(changed)} ${code(put)}`);
      expect(await fileStatus(old)).toBe(put.ok ? "terhubung" : "tersimpan");
      if (!changed.ok) data(await apply(guru, plan, await shown(guru, plan)));
      expect(await db.buktiDukung.count({ where: { barisId: replaced } })).toBe(0);
      const [, next] = await rowsOf(plan);
      const fresh = await storedFile(guru, next?.id);
      // What was linked has been thrown away with its row; what never was, goes now, while the new row's upload is being linked.
      const [, linked] = await Promise.all([discardForgone(), upload(guru, plan, next?.id ?? "", fresh)]);
      data(linked);
      expect([await fileStatus(old), await fileStatus(fresh)]).toEqual(["dibuang", "terhubung"]);
    }
    expect(await orphans()).toEqual([]);
  });

  it("takes every upload for a replaced row, under way or arrived, and no other, however old its form", async () => {
    const { plan, guru } = await teacher();
    const [replaced, kept] = [rowIn(plan, "rhk", 1), rowIn(plan, "rhk", 2)];
    const [gone, waiting] = [await storedFile(guru, replaced), await announced(guru, replaced)];
    const [open, openWaiting] = [await storedFile(guru, kept), await announced(guru, kept)];
    const anywhere = await storedFile(guru);
    const statuses = () => Promise.all([gone, waiting, open, openWaiting, anywhere].map(fileStatus));
    await discardForgone();
    expect(await statuses()).toEqual(["tersimpan", "menunggu", "tersimpan", "menunggu", "tersimpan"]);
    data(await apply(guru, plan, await prepared(guru, plan)));
    await discardForgone();
    expect(await statuses()).toEqual(["dibuang", "dibuang", "tersimpan", "menunggu", "tersimpan"]);
    // Its last bytes come now: they find nobody who waits for them.
    expect(await storeFile(waiting, { kunci: randomUUID(), ukuran: 1000, sha256: "a".repeat(64) }, new Date())).toBe(
      false,
    );
    data(await upload(guru, plan, kept, open));
    expect(await isOwnRow(akunScope(guru), replaced)).toBe(false);
    expect(await isOwnRow(akunScope(guru), kept)).toBe(true);
    expect(await isOwnRow(akunScope((await teacher()).guru), kept)).toBe(false);
  });

  it("bytes that are still coming find nothing any more: neither row nor bytes stay", async () => {
    const { plan, guru } = await teacher();
    const barisId = rowIn(plan, "rhk", 1);
    const pdf = makePdf();
    const announce = () =>
      announceUpload(guru, "bukti_kinerja", { name: "a.pdf", size: pdf.length, type: "application/pdf" }, barisId);
    const before = await keysInStorage();
    const [upload] = data(await announce());
    const id = upload?.customId ?? "";
    expect(await db.berkas.findUnique({ where: { id } })).toMatchObject({ status: "menunggu", untukId: barisId });
    const half = Math.floor(pdf.length / 2);
    async function* coming() {
      yield pdf.subarray(0, half);
      data(await apply(guru, plan, await prepared(guru, plan)));
      await discardForgone();
      yield pdf.subarray(half);
    }
    expect(code(await receiveUpload(guru, { id, from: 0, content: coming() }))).toBe("tidak_ditemukan");
    await sweepFiles();
    expect(await db.berkas.findUnique({ where: { id } })).toBeNull();
    expect(await incomingUploads().received(id)).toBe(0);
    // The sweep takes what other tests threw away along; new is nothing.
    expect((await keysInStorage()).filter((key) => !before.includes(key))).toEqual([]);
    expect(code(await announce())).toBe("tidak_ditemukan");
    const colleague = (await teacher()).guru;
    const other = { name: "a.pdf", size: pdf.length, type: "application/pdf" };
    expect(code(await announceUpload(colleague, "bukti_kinerja", other, rowIn(plan, "rhk", 2)))).toBe(
      "tidak_ditemukan",
    );
    expect(code(await announceUpload(guru, "karya", other, rowIn(plan, "rhk", 2)))).toBe("tidak_ditemukan");
  });

  it("what a file was announced for never changes, and only evidence is announced for a row", async () => {
    const { plan, guru } = await teacher();
    const id = await storedFile(guru, rowIn(plan, "rhk"));
    await expect(query("UPDATE berkas SET untuk_id = NULL WHERE id = $1", [id])).rejects.toThrow(/never change/);
    const asKarya = db.berkas.create({
      data: {
        ...{ pemilikId: guru.akunId, tujuan: "karya", nama: "a.pdf", ukuran: 1000, jenis: "application/pdf" },
        untukId: rowIn(plan, "rhk"),
      },
    });
    await expect(asKarya).rejects.toThrow(/berkas_untuk_check/);
  });

  it("an upload that arrives after the change finds no place, and its file was never linked", async () => {
    const { plan, guru } = await teacher();
    data(await apply(guru, plan, await prepared(guru, plan)));
    const late = await storedFile(guru);
    expect(code(await upload(guru, plan, rowIn(plan, "rhk", 1), late))).toBe("tidak_ditemukan");
    expect(await fileStatus(late)).toBe("tersimpan");
    // A row that the change did not touch takes it.
    data(await upload(guru, plan, rowIn(plan, "rhk", 2), late));
  });

  it("against Kumpulkan: collected evidence is on a row that stands, or gone with its row", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { plan, guru } = await teacher();
      const barisId = rowIn(plan, "rhk", 1);
      await make((tx) => makeEvidence(tx, { plan, barisId }));
      const seen = await prepared(guru, plan);
      const collect = () =>
        withTx((tx) => collectEvidence(tx, deedOf(guru), akunScope(guru), { id: plan.id, barisId, versi: 1 }));
      const [changed, collected] = await Promise.all([apply(guru, plan, seen), collect()]);
      // Locked or not, the confirmation named these files: the change goes through in either order.
      expect(code(changed)).toBe("ok");
      expect(["ok", "tidak_ditemukan"]).toContain(code(collected));
      expect(await db.kumpulanBukti.count({ where: { rencanaId: plan.id } })).toBe(0);
    }
    expect(await orphans()).toEqual([]);
  });

  async function keysInStorage(): Promise<string[]> {
    const keys: string[] = [];
    for await (const key of storage().listOlderThan(-60_000)) keys.push(key);
    return keys.sort();
  }

  /** Linked files of evidence that nothing shows. */
  const orphans = () =>
    query(
      `SELECT f.id FROM berkas f WHERE f.tujuan = 'bukti_kinerja' AND f.status = 'terhubung'
         AND NOT EXISTS (SELECT FROM bukti_dukung d WHERE d.berkas_id = f.id)`,
    );
});

describe("whose it is, and when", () => {
  it("nobody else begins, saves, gives up or confirms; another school's principal reads nothing", async () => {
    const [one, other] = [await teacher(), await teacher()];
    const seen = await prepared(one.guru, one.plan);
    const before = await everything();
    for (const guru of [other.guru, kepsek]) {
      expect(code(await begin(guru, one.plan))).toBe("tidak_ditemukan");
      expect(code(await save(guru, one.plan, MORE, { versi: 2 }))).toBe("tidak_ditemukan");
      expect(code(await apply(guru, one.plan, seen))).toBe("tidak_ditemukan");
      const drop = withTx((tx) => dropChange(tx, akunScope(guru), { id: one.plan.id, jenis: "rhk" }));
      expect(code(await drop)).toBe("tidak_ditemukan");
    }
    expect(await everything()).toEqual(before);
    expect(await findOwnChange(akunScope(other.guru), one.plan.id, "rhk")).toBeNull();
    expect(await hasChangeDraft(akunScope(other.guru), one.plan.id)).toEqual({ rhk: false, tugas_tambahan: false });
    data(await apply(one.guru, one.plan, seen));
    const there = sekolahScope(await sessionOf((await make((tx) => makeStage(tx))).kepsek));
    expect(await findChangeForSchool(there, one.plan.id, 1)).toBeNull();
    expect(await listChanges(there, one.plan.id)).toEqual([]);
    expect(await findOwnLastChange(akunScope(other.guru), one.plan.id)).toBeNull();
  });

  it.each(PLAN_STATES.filter((state) => state !== "disetujui"))("not of a plan that is %s", async (status) => {
    const { plan, guru } = await teacher({ status });
    expect(code(await begin(guru, plan))).toBe("tidak_ditemukan");
  });

  it("not in scheme 2025", async () => {
    const newer = await make((tx) => makeStage(tx, { skema: "skema_2025" }));
    const { plan, guru } = await teacher({}, newer);
    expect(code(await begin(guru, plan))).toBe("tidak_ditemukan");
  });

  it("not once the plan is rated", async () => {
    const { plan, guru } = await teacher();
    const seen = await prepared(guru, plan);
    await make((tx) => makeRating(tx, { plan }));
    expect(code(await apply(guru, plan, seen))).toBe("data_berubah");
  });

  it("only during pelaksanaan, and not after penilaian has opened, whoever has more time", async () => {
    const closing = await make((tx) => makeStage(tx, { fase: "penilaian" }));
    const early = await make((tx) => makeStage(tx, { fase: "perencanaan" }));
    const { plan, guru } = await teacher({}, closing);
    const waiting = await teacher({}, early);
    expect(code(await begin(waiting.guru, waiting.plan))).toBe("data_berubah");
    expect(code(await begin(guru, plan))).toBe("data_berubah");
    const more = { periodeId: closing.periodeId, fase: "pelaksanaan", akunId: guru.akunId } as const;
    await make((tx) => makeExtension(tx, { ...more, sampai: addDays(guru.now, 3) }));
    expect(code(await begin(guru, plan))).toBe("data_berubah");
  });
});
