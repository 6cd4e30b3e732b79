import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, withTx } from "@/lib/server/db";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { makeMove, makeOffice } from "@/prisma/seed/factories";
import {
  type MadePlan,
  makeEvidence,
  makeExtension,
  makePeriod,
  makePlan,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { makeApplication } from "@/prisma/seed/penerapan";
import { makeKarya } from "@/prisma/seed/portfolio";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { PLAN_STATES } from "../rencana/status";
import { beginPlacing, collectEvidence, placeDocument, saveAgreement, takePiece } from "./mutations";
import {
  type EvidencePlan,
  findEvidenceForSchool,
  findOwnEvidence,
  fingerprintOf,
  listOffers,
  listOwnUncollected,
  listPieces,
} from "./queries";
import type { EvidenceKind } from "./rules";

const { query } = await testDatabase();

let stage: Stage;
let kepsek: Session;
let today: string;
beforeAll(async () => {
  stage = await make((tx) => makeStage(tx));
  kepsek = await sessionOf(stage.kepsek);
  today = dayIn(kepsek.now, kepsek.zona);
});

type PlanOptions = Partial<Parameters<typeof makePlan>[1]>;

async function guruOf(akunId: string): Promise<Session> {
  const { id } = await db.peranAkun.findFirstOrThrow({ where: { akunId, peran: "guru" }, select: { id: true } });
  return sessionOf({ akunId, peranId: id });
}

/** A teacher with a plan; its RHK rows want 2, 1 and 1 documents, its extra duty one. */
async function teacher(options: PlanOptions = {}, at: Stage = stage) {
  const { katalog, periodeId } = at;
  const plan = await make(async (tx) => makePlan(tx, { akunId: await at.teacher(tx), periodeId, katalog, ...options }));
  return { plan, guru: await guruOf(plan.akunId) };
}

/** A plan of the same teacher in another period that is under way. */
async function another({ akunId }: MadePlan) {
  const { dinasId, katalog } = stage;
  return make(async (tx) => {
    const periodeId = await makePeriod(tx, { dinasId, katalogId: katalog.id, nama: "Semester lain" });
    return makePlan(tx, { akunId, periodeId, katalog });
  });
}

const rowIn = ({ baris }: MadePlan, jenis: "rhk" | "tugas_tambahan" | "perilaku", place = 0) => {
  const row = baris.filter((each) => each.jenis === jenis)[place];
  if (!row) throw new Error("no such row");
  return row.id;
};
const evidence = (plan: MadePlan, options: Omit<Parameters<typeof makeEvidence>[1], "plan"> = {}) =>
  make((tx) => makeEvidence(tx, { plan, ...options }));

/** A stored file, as an upload leaves it. */
async function storedFile({ akunId }: Session, sha256 = randomBytes(32).toString("hex")): Promise<string> {
  const { id } = await db.berkas.create({
    data: {
      ...{ pemilikId: akunId, tujuan: "bukti_kinerja", status: "tersimpan", nama: "sertifikat.pdf", ukuran: 1000 },
      ...{ jenis: "application/pdf", kunci: randomBytes(16).toString("hex"), sha256, tersimpanPada: new Date() },
    },
  });
  return id;
}

async function piece({ akunId }: Session): Promise<{ id: string; berkasId: string }> {
  const id = randomUUID();
  const words = { judul: "Sertifikat", kategori: "sertifikat", pada: new Date(), lines: [id] } as const;
  await make((tx) => makeKarya(tx, { id, akunId, ...words }));
  return db.karya.findUniqueOrThrow({ where: { id }, select: { id: true, berkasId: true } });
}

const slotOf = (barisId: string, slot: number) =>
  db.buktiDukung.findUnique({ where: { barisId_slot: { barisId, slot } } });
const seen = async (barisId: string, slot: number) => fingerprintOf(await slotOf(barisId, slot));

type Given = { jenis?: EvidenceKind; nomor?: string | null; tanggal?: string | null; slot?: number; dasar?: string };

/** As the action does it. */
async function upload(guru: Session, plan: MadePlan, barisId: string, berkasId: string, given: Given = {}) {
  const { slot = 1, jenis = "sertifikat", nomor = randomUUID(), tanggal = today } = given;
  const dasar = given.dasar ?? (await seen(barisId, slot));
  return withTx(async (tx) => {
    const scope = akunScope(guru);
    const placing = await beginPlacing(tx, scope, { id: plan.id, barisId, slot, dasar });
    if (!placing.ok) return placing;
    if (placing.data.present?.berkasId !== berkasId) {
      const linked = await linkFile(tx, scope, { berkasId, tujuan: "bukti_kinerja", now: guru.now });
      if (!linked.ok) return linked;
    }
    const facts = { berkasId, jenis, nomor, tanggal };
    const placed = await placeDocument(tx, deedOf(guru), placing.data, facts, guru.zona);
    if (placed.ok && placed.data.replaced) await discardFile(tx, scope, placed.data.replaced, guru.now);
    return placed;
  });
}

async function take(guru: Session, plan: MadePlan, barisId: string, karyaId: string, slot = 1) {
  const dasar = await seen(barisId, slot);
  return withTx(async (tx) => {
    const placing = await beginPlacing(tx, akunScope(guru), { id: plan.id, barisId, slot, dasar });
    if (!placing.ok) return placing;
    const taken = await takePiece(tx, placing.data, karyaId);
    if (!taken.ok) return taken;
    const facts = { ...taken.data, jenis: "dokumen_lain", nomor: null, tanggal: null } as const;
    return placeDocument(tx, deedOf(guru), placing.data, facts, guru.zona);
  });
}

const versiOf = async (barisId: string) =>
  (await db.kumpulanBukti.findUnique({ where: { barisId }, select: { versi: true } }))?.versi ?? 0;
const agree = (guru: Session, plan: MadePlan, barisId: string, versi: number, more = {}) =>
  withTx((tx) =>
    saveAgreement(tx, akunScope(guru), { id: plan.id, barisId, versi, disepakati: true, isCollecting: false, ...more }),
  );
const collect = (guru: Session, plan: MadePlan, barisId: string, versi: number) =>
  withTx((tx) => collectEvidence(tx, deedOf(guru), akunScope(guru), { id: plan.id, barisId, versi }));
const statusOf = async (barisId: string) => (await db.kumpulanBukti.findUnique({ where: { barisId } }))?.status;
const fileStatus = async (id: string) => (await db.berkas.findUniqueOrThrow({ where: { id } })).status;

const everything = () =>
  contentOf(query, [
    ...["kumpulan_bukti", "bukti_dukung", "berkas", "karya", "riwayat", "audit", "notifikasi", "surel"],
    ...["rencana_kinerja", "baris_rencana"],
  ]);

describe("a document in a slot", () => {
  it("is kept as a draft, with its trace, and nobody is told", async () => {
    const { plan, guru } = await teacher();
    const barisId = rowIn(plan, "rhk");
    const file = await storedFile(guru);
    data(await upload(guru, plan, barisId, file, { nomor: "12/AB/2026" }));
    expect(await slotOf(barisId, 1)).toMatchObject({ berkasId: file, nomorBaku: "12AB2026", status: "draf" });
    expect(await fileStatus(file)).toBe("terhubung");
    const traces = await db.riwayat.findMany({ where: { objekId: barisId } });
    expect(traces.map(({ peristiwa }) => peristiwa)).toEqual(["Dokumen 1 diunggah"]);
    expect(await db.notifikasi.count({ where: { akunId: kepsek.akunId, isi: { contains: guru.nama } } })).toBe(0);
    const shown = await findEvidenceForSchool(sekolahScope(kepsek), plan.id);
    expect(shown?.baris.every(({ dokumen, status }) => dokumen.length === 0 && status === null)).toBe(true);
  });

  it("is replaced by another, whose predecessor goes; its facts change without its file", async () => {
    const { plan, guru } = await teacher();
    const barisId = rowIn(plan, "rhk", 1);
    const [first, second] = [await storedFile(guru), await storedFile(guru)];
    data(await upload(guru, plan, barisId, first, { nomor: "1" }));
    data(await upload(guru, plan, barisId, first, { nomor: "2" }));
    expect(await slotOf(barisId, 1)).toMatchObject({ berkasId: first, nomor: "2" });
    data(await upload(guru, plan, barisId, second, { jenis: "dokumen_lain", nomor: "left over" }));
    expect(await slotOf(barisId, 1)).toMatchObject({ berkasId: second, nomor: null, tanggal: null });
    expect([await fileStatus(first), await fileStatus(second)]).toEqual(["dibuang", "terhubung"]);
    expect(await versiOf(barisId)).toBe(3);
  });

  it("does not write over what another tab has put there", async () => {
    const { plan, guru } = await teacher();
    const barisId = rowIn(plan, "rhk");
    const dasar = await seen(barisId, 1);
    data(await upload(guru, plan, barisId, await storedFile(guru), { dasar }));
    const late = await storedFile(guru);
    expect(code(await upload(guru, plan, barisId, late, { dasar }))).toBe("data_berubah");
    expect(await fileStatus(late)).toBe("tersimpan");
    // Another slot of the same row is another matter.
    data(await upload(guru, plan, barisId, late, { slot: 2 }));
  });

  it.each([
    ["2022-12-31", "isian_salah"],
    ["2023-01-01", "ok"],
    ["today", "ok"],
    ["tomorrow", "isian_salah"],
  ])("a certificate of %s: %s", async (when, expected) => {
    const { plan, guru } = await teacher();
    const tomorrow = dayIn(addDays(guru.now, 1), guru.zona);
    const tanggal = when === "today" ? today : when === "tomorrow" ? tomorrow : when;
    const answer = await upload(guru, plan, rowIn(plan, "rhk"), await storedFile(guru), { tanggal });
    expect(code(answer)).toBe(expected);
    if (!answer.ok) expect(Object.keys(answer.fieldErrors ?? {})).toEqual(["tanggal"]);
  });

  it.each(["surat_selesai_topik", "dokumen_lain"] as const)("%s needs neither number nor date", async (jenis) => {
    const { plan, guru } = await teacher();
    const facts = { jenis, nomor: null, tanggal: null };
    data(await upload(guru, plan, rowIn(plan, "rhk"), await storedFile(guru), facts));
  });

  it("has a kind that its row takes, and a slot that its row has", async () => {
    const { plan, guru } = await teacher();
    const [rhk, duty, behaviour] = [rowIn(plan, "rhk"), rowIn(plan, "tugas_tambahan"), rowIn(plan, "perilaku")];
    const file = await storedFile(guru);
    const before = await everything();
    expect(code(await upload(guru, plan, rhk, file, { jenis: "sk_dan_laporan" }))).toBe("isian_salah");
    expect(code(await upload(guru, plan, duty, file, { jenis: "sertifikat" }))).toBe("isian_salah");
    expect(code(await upload(guru, plan, rhk, file, { slot: 3 }))).toBe("tidak_ditemukan");
    expect(code(await upload(guru, plan, behaviour, file, { jenis: "sk_dan_laporan" }))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
    data(await upload(guru, plan, duty, file, { jenis: "sk_dan_laporan" }));
  });
});

describe("used once", () => {
  it("another slot of the plan refuses the same file and the same number, as a draft already", async () => {
    const { plan, guru } = await teacher();
    const [one, other] = [rowIn(plan, "rhk"), rowIn(plan, "rhk", 1)];
    const sha256 = randomBytes(32).toString("hex");
    data(await upload(guru, plan, one, await storedFile(guru, sha256), { nomor: "7/X" }));
    const byFile = await upload(guru, plan, other, await storedFile(guru, sha256));
    expect(byFile).toMatchObject({ fieldErrors: { berkasId: expect.stringContaining("rencana ini") } });
    const byNumber = await upload(guru, plan, other, await storedFile(guru), { nomor: "7 x" });
    expect(byNumber).toMatchObject({ fieldErrors: { nomor: expect.stringContaining("rencana ini") } });
    // Numbers without any sign that counts are no number at all; a document without one never meets another.
    const none = { jenis: "dokumen_lain", nomor: null, tanggal: null } as const;
    data(await upload(guru, plan, other, await storedFile(guru), none));
    data(await upload(guru, plan, rowIn(plan, "rhk", 2), await storedFile(guru), none));
  });

  it("an earlier period that collected it is named; one that only drafted it is not asked", async () => {
    const { plan: earlier, guru } = await teacher();
    const { nama } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: stage.periodeId } });
    const used = rowIn(earlier, "rhk", 1);
    const sha256 = randomBytes(32).toString("hex");
    data(await upload(guru, earlier, used, await storedFile(guru, sha256), { nomor: "9/Z" }));
    const plan = await another(earlier);
    const row = rowIn(plan, "rhk", 1);
    const copy = await storedFile(guru, sha256);
    data(await upload(guru, plan, row, copy, { nomor: "9/Z" }));
    await agree(guru, earlier, used, 1);
    data(await collect(guru, earlier, used, 2));
    // Drafted before, refused at Kumpulkan: the other was faster.
    await agree(guru, plan, row, 1);
    expect(await collect(guru, plan, row, 2)).toMatchObject({ ok: false, message: expect.stringContaining(nama) });
    const byFile = await upload(guru, plan, row, copy, { nomor: "10/Z" });
    expect(byFile).toMatchObject({ fieldErrors: { berkasId: expect.stringContaining(nama) } });
    const byNumber = await upload(guru, plan, row, await storedFile(guru), { nomor: "9 z" });
    expect(byNumber).toMatchObject({ fieldErrors: { nomor: expect.stringContaining(nama) } });
    data(await upload(guru, plan, row, await storedFile(guru), { nomor: "10/Z" }));
  });

  it("a colleague's group certificate may have the same number", async () => {
    for (const { plan, guru } of [await teacher(), await teacher()]) {
      const row = rowIn(plan, "rhk", 1);
      data(await upload(guru, plan, row, await storedFile(guru), { nomor: "GRUP/1" }));
      await agree(guru, plan, row, 1);
      data(await collect(guru, plan, row, 2));
    }
  });
});

describe("Ambil Karya", () => {
  it("shares the file with Bukti Karya, which keeps it when the evidence is replaced", async () => {
    const { plan, guru } = await teacher();
    const row = rowIn(plan, "rhk", 1);
    const own = await piece(guru);
    data(await take(guru, plan, row, own.id));
    expect(await slotOf(row, 1)).toMatchObject({ berkasId: own.berkasId });
    const list = await listPieces(akunScope(guru), { rencanaId: plan.id, kategori: "sertifikat", hal: 1 });
    expect(list).toMatchObject({ matching: 1, rows: [{ id: own.id, isInThisPlan: true }] });
    data(await upload(guru, plan, row, await storedFile(guru)));
    expect(await fileStatus(own.berkasId)).toBe("terhubung");
  });

  it("nobody else's piece, none for extra duties, none that is gone", async () => {
    const [one, other] = [await teacher(), await teacher()];
    const theirs = await piece(other.guru);
    const own = await piece(one.guru);
    const before = await everything();
    expect(code(await take(one.guru, one.plan, rowIn(one.plan, "rhk"), theirs.id))).toBe("tidak_ditemukan");
    expect(code(await take(one.guru, one.plan, rowIn(one.plan, "tugas_tambahan"), own.id))).toBe("bentrok");
    expect(code(await take(one.guru, one.plan, rowIn(one.plan, "rhk"), randomUUID()))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
  });

  it("against its deletion at the same moment: evidence with its file, or neither", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { plan, guru } = await teacher();
      const own = await piece(guru);
      const row = rowIn(plan, "rhk", 1);
      const remove = () =>
        withTx(async (tx) => {
          await tx.karya.delete({ where: { id: own.id } });
          return discardFile(tx, akunScope(guru), own.berkasId, guru.now);
        });
      const [taken, removed] = await Promise.all([take(guru, plan, row, own.id), remove()]);
      expect(code(removed)).toBe("ok");
      const shown = await slotOf(row, 1);
      expect([shown?.berkasId, await fileStatus(own.berkasId)]).toEqual(
        taken.ok ? [own.berkasId, "terhubung"] : [undefined, "dibuang"],
      );
    }
  });
});

describe("Kumpulkan", () => {
  it("locks what its sender saw, and the principal is told and reads it", async () => {
    const { plan, guru } = await teacher();
    const { barisId } = await evidence(plan);
    data(await collect(guru, plan, barisId, await versiOf(barisId)));
    expect(await statusOf(barisId)).toBe("dikumpulkan");
    expect(await db.buktiDukung.count({ where: { barisId, status: "dikumpulkan" } })).toBe(2);
    const tautan = `/kepsek/kinerja/${plan.id}/bukti`;
    expect(await db.notifikasi.count({ where: { akunId: kepsek.akunId, tautan } })).toBe(1);
    const shown = await findEvidenceForSchool(sekolahScope(kepsek), plan.id);
    expect(shown?.baris.find(({ id }) => id === barisId)?.dokumen).toHaveLength(2);
    expect(shown?.baris.filter(({ status }) => status !== null)).toHaveLength(1);
  });

  it("is refused for what is missing, and says what", async () => {
    const { plan, guru } = await teacher();
    const row = rowIn(plan, "rhk");
    expect(code(await collect(guru, plan, row, 0))).toBe("isian_salah");
    data(await upload(guru, plan, row, await storedFile(guru)));
    const missing = { isCollecting: true };
    expect(await agree(guru, plan, row, 1, missing)).toMatchObject({ message: "1 dari 2 dokumen belum diunggah." });
    data(await upload(guru, plan, row, await storedFile(guru), { slot: 2 }));
    expect(await agree(guru, plan, row, 2, { ...missing, disepakati: false })).toMatchObject({
      fieldErrors: { disepakati: expect.any(String) },
    });
    expect(code(await collect(guru, plan, row, 2))).toBe("isian_salah");
    data(await agree(guru, plan, row, 2, missing));
    data(await collect(guru, plan, row, 3));
  });

  it("of extra duties needs no tick", async () => {
    const { plan, guru } = await teacher();
    const row = rowIn(plan, "tugas_tambahan");
    data(await upload(guru, plan, row, await storedFile(guru), { jenis: "sk_dan_laporan" }));
    data(await agree(guru, plan, row, 1, { isCollecting: true, disepakati: false }));
    data(await collect(guru, plan, row, 1));
  });

  it("is for good: nothing is put in, ticked off or collected again", async () => {
    const { plan, guru } = await teacher();
    const { barisId } = await evidence(plan, { status: "dikumpulkan" });
    const file = await storedFile(guru);
    const versi = await versiOf(barisId);
    const before = await everything();
    expect(code(await upload(guru, plan, barisId, file))).toBe("data_berubah");
    expect(code(await agree(guru, plan, barisId, versi, { disepakati: false }))).toBe("data_berubah");
    expect(code(await collect(guru, plan, barisId, versi))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
  });

  it("against an edit at the same moment: what is locked is what the sender saw", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { plan, guru } = await teacher();
      const row = rowIn(plan, "rhk", 1);
      const { bukti } = await evidence(plan, { barisId: row });
      const versi = await versiOf(row);
      const dasar = await seen(row, 1);
      const fresh = await storedFile(guru);
      const [collected, edited] = await Promise.all([
        collect(guru, plan, row, versi),
        upload(guru, plan, row, fresh, { dasar }),
      ]);
      expect([code(collected), code(edited)].sort()).toEqual(["data_berubah", "ok"]);
      const shown = (await slotOf(row, 1))?.berkasId;
      expect(shown).toBe(collected.ok ? bukti[0]?.berkasId : fresh);
      expect(await statusOf(row)).toBe(collected.ok ? "dikumpulkan" : "draf");
      expect(await fileStatus(fresh)).toBe(collected.ok ? "tersimpan" : "terhubung");
    }
  });

  it("many times at once: one collecting, one notice", RACE, async () => {
    const { plan, guru } = await teacher();
    const { barisId } = await evidence(plan);
    const versi = await versiOf(barisId);
    const answers = await together(CLIENTS, () => collect(guru, plan, barisId, versi));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.riwayat.count({ where: { objekId: barisId } })).toBe(1);
  });

  it("the same certificate by two plans at once: one of them has it, the other is told", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { plan: first, guru } = await teacher();
      const second = await another(first);
      const sides: { plan: MadePlan; barisId: string; versi: number }[] = [];
      for (const plan of [first, second]) {
        const { barisId } = await evidence(plan, {
          barisId: rowIn(plan, "rhk", 1),
          documents: [{ nomor: `SAMA/${round}` }],
        });
        sides.push({ plan, barisId, versi: await versiOf(barisId) });
      }
      const answers = await together(2, (index) => {
        const side = sides[index];
        if (!side) throw new Error("two sides");
        return collect(guru, side.plan, side.barisId, side.versi);
      });
      expect(answers.map(code).sort()).toEqual(["isian_salah", "ok"]);
    }
  });
});

describe("whose it is, and when", () => {
  it("nobody else puts in, ticks or collects; the row belongs to the plan", async () => {
    const [one, other] = [await teacher(), await teacher()];
    const { barisId } = await evidence(one.plan);
    const versi = await versiOf(barisId);
    const file = await storedFile(other.guru);
    const before = await everything();
    for (const plan of [one.plan, other.plan]) {
      expect(code(await upload(other.guru, plan, barisId, file))).toBe("tidak_ditemukan");
      expect(code(await agree(other.guru, plan, barisId, versi))).toBe("tidak_ditemukan");
      expect(code(await collect(other.guru, plan, barisId, versi))).toBe("tidak_ditemukan");
    }
    // A principal's session has no plan of its own either.
    expect(code(await collect(kepsek, one.plan, barisId, versi))).toBe("tidak_ditemukan");
    // Somebody else's file, and one that is used already.
    expect(code(await upload(one.guru, one.plan, rowIn(one.plan, "rhk", 1), file))).toBe("isian_salah");
    const [linked] = (await findOwnEvidence(akunScope(one.guru), one.plan.id))?.baris[0]?.dokumen ?? [];
    expect(code(await upload(one.guru, one.plan, rowIn(one.plan, "rhk", 1), linked?.berkasId ?? ""))).toBe(
      "isian_salah",
    );
    expect(await everything()).toEqual(before);
    expect(await findOwnEvidence(akunScope(other.guru), one.plan.id)).toBeNull();
  });

  it.each(PLAN_STATES.filter((state) => state !== "disetujui"))("not on a plan that is %s", async (status) => {
    const { plan, guru } = await teacher({ status });
    const file = await storedFile(guru);
    expect(code(await upload(guru, plan, rowIn(plan, "rhk"), file))).toBe("tidak_ditemukan");
    expect(await findOwnEvidence(akunScope(guru), plan.id)).toBeNull();
    expect(await findEvidenceForSchool(sekolahScope(kepsek), plan.id)).toBeNull();
  });

  it("scheme 2025 has no uploads", async () => {
    const newer = await make((tx) => makeStage(tx, { skema: "skema_2025" }));
    const { plan, guru } = await teacher({}, newer);
    const row = plan.baris.find(({ jenis }) => jenis === "tugas_pokok")?.id ?? "";
    expect(code(await upload(guru, plan, row, await storedFile(guru)))).toBe("tidak_ditemukan");
    expect(await findOwnEvidence(akunScope(guru), plan.id)).toBeNull();
  });

  it("only while pelaksanaan is open: not before, to its last moment, and longer for whom it was extended", async () => {
    const closing = await make((tx) => makeStage(tx, { fase: "penilaian" }));
    const early = await make((tx) => makeStage(tx, { fase: "perencanaan" }));
    const { plan, guru } = await teacher({}, closing);
    const waiting = await teacher({}, early);
    const file = await storedFile(guru);
    const row = rowIn(plan, "rhk");
    expect(
      code(await upload(waiting.guru, waiting.plan, rowIn(waiting.plan, "rhk"), await storedFile(waiting.guru))),
    ).toBe("data_berubah");
    expect(code(await upload(guru, plan, row, file))).toBe("data_berubah");
    const more = { periodeId: closing.periodeId, fase: "pelaksanaan" } as const;
    await make((tx) => makeExtension(tx, { ...more, akunId: guru.akunId, sampai: addDays(guru.now, 1) }));
    data(await upload(guru, plan, row, file));
    expect(await listOwnUncollected(akunScope(guru), guru.now)).toMatchObject([{ id: plan.id, kurang: 4, semua: 4 }]);
    // A colleague's extension is not one's own.
    const colleague = await teacher({}, closing);
    expect(
      code(
        await upload(colleague.guru, colleague.plan, rowIn(colleague.plan, "rhk"), await storedFile(colleague.guru)),
      ),
    ).toBe("data_berubah");
  });

  it("the principal of the present school reads it, and no other", async () => {
    const other = await make((tx) => makeStage(tx));
    const there = sekolahScope(await sessionOf(other.kepsek));
    const { plan, guru } = await teacher();
    const { barisId } = await evidence(plan, { status: "dikumpulkan" });
    expect(await findEvidenceForSchool(there, plan.id)).toBeNull();
    await make(async (tx) => {
      const ids = { akunId: guru.akunId, dariSekolahId: stage.sekolahId, keSekolahId: other.sekolahId };
      const id = await makeMove(tx, ids);
      await tx.pindahSekolah.update({ where: { id }, data: { status: "disetujui", versi: 2 } });
      const moved = { sekolahId: other.sekolahId, versi: { increment: 1 } };
      await tx.guru.update({ where: { akunId: guru.akunId }, data: moved });
    });
    expect(await findEvidenceForSchool(sekolahScope(kepsek), plan.id)).toBeNull();
    const shown = await findEvidenceForSchool(there, plan.id);
    expect(shown?.baris.find(({ id }) => id === barisId)?.dokumen).toHaveLength(2);
  });
});

describe("certificates of JakLat", () => {
  /** A teacher with a plan and a certificate in Bukti Karya. */
  async function certified() {
    const { plan, guru } = await teacher();
    const { dinasId, sekolahId } = stage;
    const { sertifikat } = await make(async (tx) => {
      const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
      const about = { dinasId, instansiId, sekolahId, akunId: guru.akunId };
      return makeApplication(tx, { ...about, status: "bersertifikat", isPrinted: true });
    });
    const karya = await db.karya.findFirstOrThrow({ where: { akunId: guru.akunId, kategori: "sertifikat" } });
    return { plan, guru, id: sertifikat?.id ?? "", karyaId: karya.id };
  }

  const offersOf = (guru: Session, { id }: { id: string }, now = guru.now) => listOffers(akunScope(guru), id, now);
  const revoke = (id: string) =>
    query("UPDATE sertifikat SET status = 'dicabut', alasan = 'Keliru.', versi = versi + 1 WHERE id = $1", [id]);
  /** What a reader is told of the certificate in the first slot of a row. */
  const shownVoid = (plan: EvidencePlan | null, barisId: string) =>
    plan?.baris.find(({ id }) => id === barisId)?.dokumen[0]?.batal;

  it("offer themselves until they are used, each with its number", async () => {
    const { plan, guru, id, karyaId } = await certified();
    const { nomor } = await db.sertifikat.findUniqueOrThrow({ where: { id } });
    expect(await offersOf(guru, plan)).toMatchObject([{ id: karyaId, nomor, periode: null }]);
    const later = await another(plan);
    expect(await offersOf(guru, later)).toHaveLength(1);
    data(await take(guru, plan, rowIn(plan, "rhk", 2), karyaId));
    // Not a second time: neither in this plan nor in the other, as long as this one may still collect it.
    expect(await offersOf(guru, plan)).toEqual([]);
    expect(await offersOf(guru, later)).toEqual([]);
    const { pelaksanaanTutup } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: stage.periodeId } });
    expect(await offersOf(guru, later, pelaksanaanTutup)).toEqual([]);
    expect(await offersOf(guru, later, new Date(pelaksanaanTutup.getTime() + 1))).toHaveLength(1);
    await agree(guru, plan, rowIn(plan, "rhk", 2), 1);
    data(await collect(guru, plan, rowIn(plan, "rhk", 2), 2));
    expect(await offersOf(guru, later, new Date(pelaksanaanTutup.getTime() + 1))).toEqual([]);
  });

  it("revoked they are neither offered nor taken, by the piece, by a copy or by the number", async () => {
    const { plan, guru, id, karyaId } = await certified();
    const { nomor, berkas } = await db.sertifikat.findUniqueOrThrow({ where: { id }, include: { berkas: true } });
    const row = rowIn(plan, "rhk", 2);
    await revoke(id);
    expect(await offersOf(guru, plan)).toEqual([]);
    const before = await everything();
    for (const jenis of ["sertifikat", "dokumen_lain"] as const) {
      const copy = await storedFile(guru, berkas?.sha256 ?? "");
      expect(code(await upload(guru, plan, row, copy, { jenis }))).toBe("bentrok");
      await db.berkas.delete({ where: { id: copy } });
    }
    const printed = await storedFile(guru);
    expect(code(await upload(guru, plan, row, printed, { nomor: nomor.toLowerCase() }))).toBe("bentrok");
    expect(code(await take(guru, plan, row, karyaId))).toBe("bentrok");
    await db.berkas.delete({ where: { id: printed } });
    expect(await everything()).toEqual(before);
    // A colleague's number is another matter.
    const colleague = await teacher();
    data(
      await upload(colleague.guru, colleague.plan, rowIn(colleague.plan, "rhk"), await storedFile(colleague.guru), {
        nomor,
      }),
    );
  });

  it("revoked between draft and Kumpulkan they are not collected, and the document is named", async () => {
    const { plan, guru, id, karyaId } = await certified();
    const row = rowIn(plan, "rhk", 2);
    data(await take(guru, plan, row, karyaId));
    await agree(guru, plan, row, 1);
    await revoke(id);
    expect(await collect(guru, plan, row, 2)).toMatchObject({
      ...{ ok: false, code: "bentrok" },
      message: expect.stringMatching(/^Dokumen 1: .*dicabut/),
    });
    expect(await statusOf(row)).toBe("draf");
    expect(shownVoid(await findOwnEvidence(akunScope(guru), plan.id), row)).toMatchObject({ status: "dicabut" });
    data(await upload(guru, plan, row, await storedFile(guru)));
    data(await collect(guru, plan, row, 3));
  });

  it("revoked after they were collected, the principal is told so beside the document", async () => {
    const { plan, guru, id, karyaId } = await certified();
    const { kode } = await db.sertifikat.findUniqueOrThrow({ where: { id } });
    const row = rowIn(plan, "rhk", 2);
    data(await take(guru, plan, row, karyaId));
    await agree(guru, plan, row, 1);
    data(await collect(guru, plan, row, 2));
    const shown = () => findEvidenceForSchool(sekolahScope(kepsek), plan.id);
    expect(shownVoid(await shown(), row)).toBeNull();
    await revoke(id);
    expect(shownVoid(await shown(), row)).toEqual({ status: "dicabut", kode });
    expect(await statusOf(row)).toBe("dikumpulkan");
  });
});
