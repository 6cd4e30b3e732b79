import { beforeAll, describe, expect, it } from "vitest";
import { discardFile } from "@/lib/berkas/mutations";
import { db, type Tx } from "@/lib/server/db";
import { akunScope, sekolahScope } from "@/lib/server/scope";
import { findSession } from "@/lib/server/session";
import { makeSession } from "@/prisma/seed/factories";
import {
  type MadeEvidence,
  type MadePlan,
  makeEvidence,
  makePeriod,
  makePlan,
  makePractice,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { makeKarya } from "@/prisma/seed/portfolio";
import { testDatabase } from "@/scripts/testing/database";
import { isEvidenceShown } from "./queries";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await write((tx) => makeStage(tx));
});

type Options = Partial<Parameters<typeof makePlan>[1]>;
const plan = (options: Options = {}) =>
  write(async (tx) => {
    const { katalog, periodeId, teacher } = stage;
    return makePlan(tx, { akunId: await teacher(tx), periodeId, katalog, ...options });
  });
/** A plan of the same teacher in another period. */
const later = async (akunId: string) => {
  const periodeId = await write((tx) => makePeriod(tx, { dinasId: stage.dinasId, katalogId: stage.katalog.id }));
  return plan({ akunId, periodeId });
};
const evidence = (of: MadePlan, options: Omit<Parameters<typeof makeEvidence>[1], "plan"> = {}) =>
  write((tx) => makeEvidence(tx, { plan: of, ...options }));
const first = ({ bukti: [one] }: MadeEvidence) => {
  if (!one) throw new Error("no document");
  return one;
};
const rhkRow = (of: MadePlan, place: number) => of.baris.filter(({ jenis }) => jenis === "rhk")[place]?.id;
const day = (text: string) => new Date(`${text}T00:00:00.000Z`);

describe("a certificate's date and number", () => {
  it.each([
    ["2022-12-31", /tanggal_check/],
    ["2999-01-01", /tanggal_check/],
    ["2023-01-01", null],
  ])("%s", async (date, refused) => {
    const made = evidence(await plan(), { documents: [{ tanggal: day(date) }] });
    if (refused) await expect(made).rejects.toThrow(refused);
    else expect((await made).bukti).toHaveLength(1);
  });

  it("neither is left out, no other kind has them, and a number is more than signs", async () => {
    const { id } = first(await evidence(await plan(), { documents: [{}] }));
    const set = (what: string) => query(`UPDATE bukti_dukung SET ${what} WHERE id = $1`, [id]);
    await expect(set("nomor = NULL")).rejects.toThrow(/sertifikat_check/);
    await expect(set("tanggal = NULL")).rejects.toThrow(/sertifikat_check/);
    await expect(set("jenis = 'dokumen_lain'")).rejects.toThrow(/sertifikat_check/);
    await expect(set("nomor = '/-/'")).rejects.toThrow(/nomor_check/);
    await expect(set("jenis = 'sk_dan_laporan', nomor = NULL, tanggal = NULL")).rejects.toThrow(/jenis_check/);
    await expect(set("jenis = 'dokumen_lain', nomor = NULL, tanggal = NULL")).resolves.toEqual([]);
  });
});

describe("used once", () => {
  it("the same file or number is refused in another period, until the evidence that used it goes", async () => {
    const earlier = await plan();
    const used = first(
      await evidence(earlier, {
        barisId: rhkRow(earlier, 1),
        status: "dikumpulkan",
        documents: [{ nomor: "12/AB/2025" }],
      }),
    );
    const now = await later(earlier.akunId);
    const same = { id: used.berkasId, sha256: used.sha256 };
    const collect = (documents: Parameters<typeof makeEvidence>[1]["documents"], place: number) =>
      evidence(now, { barisId: rhkRow(now, place), status: "dikumpulkan", documents });
    await expect(collect([{ berkas: same }], 1)).rejects.toThrow(/bukti_dukung_sha256_sekali/);
    await expect(collect([{ nomor: "12 ab-2025" }], 1)).rejects.toThrow(/bukti_dukung_nomor_sekali/);
    expect((await collect([{ nomor: "13/AB/2025" }], 1)).bukti).toHaveLength(1);
  });

  it("a colleague's group certificate may have the same number", async () => {
    const group = [{ nomor: "77/KELOMPOK" }];
    for (const own of [await plan(), await plan()]) {
      const made = await evidence(own, { barisId: rhkRow(own, 1), status: "dikumpulkan", documents: group });
      expect(made.bukti).toHaveLength(1);
    }
  });

  it("in one plan not even as a draft", async () => {
    const own = await plan();
    const { berkasId, sha256 } = first(await evidence(own, { barisId: rhkRow(own, 1) }));
    await expect(
      evidence(own, { barisId: rhkRow(own, 2), documents: [{ berkas: { id: berkasId, sha256 } }] }),
    ).rejects.toThrow(/bukti_dukung_sha256_rencana/);
    await evidence(own, { barisId: rhkRow(own, 0), documents: [{ nomor: "5/X" }] });
    await expect(evidence(own, { barisId: rhkRow(own, 2), documents: [{ nomor: "5 x" }] })).rejects.toThrow(
      /bukti_dukung_nomor_rencana/,
    );
  });
});

describe("whose it is", () => {
  it("stands on an approved plan of its owner, in a slot of its row, with the hash of its file", async () => {
    const [own, other] = [await plan(), await plan()];
    const draft = await plan({ status: "draf" });
    await expect(evidence(draft)).rejects.toThrow(/no approved plan/);
    const { barisId, bukti } = await evidence(own, { documents: [{}] });
    const foreign = first(await evidence(other, { documents: [{}] }));
    const [mine] = bukti;
    const set = (what: string, ...values: string[]) =>
      query(`UPDATE bukti_dukung SET ${what} WHERE id = $1`, [mine?.id, ...values]);
    await expect(set("berkas_id = $2, sha256 = $3", foreign.berkasId, foreign.sha256)).rejects.toThrow(/foreign key/);
    await expect(set("sha256 = $2", "a".repeat(64))).rejects.toThrow(/not the hash/);
    await expect(set("akun_id = $2", other.akunId)).rejects.toThrow(/foreign key/);
    await expect(set("slot = 3")).rejects.toThrow(/collected for good/);
    await expect(
      query(
        `INSERT INTO bukti_dukung (baris_id, rencana_id, akun_id, jenis_butir, slot, berkas_id, sha256, jenis)
         SELECT baris_id, rencana_id, akun_id, jenis_butir, 3, berkas_id, sha256, 'dokumen_lain' FROM bukti_dukung WHERE id = $1`,
        [mine?.id],
      ),
    ).rejects.toThrow(/no such slot/);
    // A teacher's document on somebody else's plan.
    await expect(
      query(
        `INSERT INTO bukti_dukung (baris_id, rencana_id, akun_id, jenis_butir, slot, berkas_id, sha256, jenis)
         SELECT $2, $3, akun_id, jenis_butir, 2, berkas_id, sha256, 'dokumen_lain' FROM bukti_dukung WHERE id = $1`,
        [mine?.id, rhkRow(other, 0), other.id],
      ),
    ).rejects.toThrow(/foreign key/);
    expect(await db.buktiDukung.count({ where: { barisId } })).toBe(1);
  });

  it("aspects of behaviour have no evidence, extra duties none of Bukti Karya", async () => {
    const own = await plan();
    const behaviour = own.baris.find(({ jenis }) => jenis === "perilaku")?.id;
    await expect(evidence(own, { barisId: behaviour })).rejects.toThrow(/jenis_check/);
    const id = "00000000-0000-8000-8000-000000000001";
    const piece = { judul: "Sertifikat", kategori: "sertifikat", pada: new Date(), lines: ["x"] } as const;
    await write((tx) => makeKarya(tx, { id, akunId: own.akunId, ...piece }));
    const { berkas } = await db.karya.findUniqueOrThrow({ where: { id }, include: { berkas: true } });
    const shared = { id: berkas.id, sha256: berkas.sha256 ?? "" };
    const duty = own.baris.find(({ jenis }) => jenis === "tugas_tambahan")?.id;
    await expect(evidence(own, { barisId: duty, documents: [{ berkas: shared }] })).rejects.toThrow(/not linked/);
    expect((await evidence(own, { barisId: rhkRow(own, 1), documents: [{ berkas: shared }] })).bukti).toHaveLength(1);
    await expect(
      query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [shared.id]),
    ).rejects.toThrow(/still shows it/);
  });
});

describe("collected", () => {
  it("only whole, and for RHK only agreed", async () => {
    const own = await plan();
    await expect(evidence(own, { status: "dikumpulkan", documents: [{}] })).rejects.toThrow(/a document is missing/);
    const { barisId } = await evidence(own);
    await query("UPDATE kumpulan_bukti SET disepakati = false WHERE baris_id = $1", [barisId]);
    await expect(
      query(
        "UPDATE kumpulan_bukti SET status = 'dikumpulkan', dikumpulkan_pada = sekarang(), versi = 2 WHERE baris_id = $1",
        [barisId],
      ),
    ).rejects.toThrow(/disepakati_check/);
  });

  it("it is locked for good, and goes only with its row", async () => {
    const own = await plan();
    const { barisId, bukti } = await evidence(own, { status: "dikumpulkan" });
    const locked = /collected for good|not a transition/;
    for (const sql of [
      "UPDATE bukti_dukung SET nomor = 'lain' WHERE baris_id = $1",
      "UPDATE bukti_dukung SET status = 'draf' WHERE baris_id = $1",
      "DELETE FROM bukti_dukung WHERE baris_id = $1",
      "UPDATE kumpulan_bukti SET status = 'draf', dikumpulkan_pada = NULL, versi = 9 WHERE baris_id = $1",
      "UPDATE kumpulan_bukti SET versi = 9 WHERE baris_id = $1",
      "DELETE FROM kumpulan_bukti WHERE baris_id = $1",
    ]) {
      await expect(query(sql, [barisId]), sql).rejects.toThrow(locked);
    }
    const row = own.baris.find(({ id }) => id === barisId);
    await query(
      [
        `INSERT INTO perubahan_rencana (rencana_id, nomor, jenis, sebelum, sesudah, berkas) VALUES ('${own.id}', 1, 'rhk', '[]', '[]', '[]')`,
        `DELETE FROM baris_rencana WHERE id = '${barisId}'`,
        `INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin, kuantitas, diubah_pada)
         VALUES ('${own.id}', '${own.katalogId}', '${row?.butirId}', 'rhk', ${row?.poin}, 3, sekarang())`,
      ].join("; "),
    );
    expect(await db.buktiDukung.count({ where: { rencanaId: own.id } })).toBe(0);
    // Its file and number are free again.
    const next = await later(own.akunId);
    const [used] = bukti;
    const again = { id: used?.berkasId ?? "", sha256: used?.sha256 ?? "" };
    const made = await evidence(next, {
      barisId: rhkRow(next, 1),
      status: "dikumpulkan",
      documents: [{ berkas: again }],
    });
    expect(made.bukti).toHaveLength(1);
  });
});

async function signedIn(akunId: string) {
  const { id } = await db.peranAkun.findFirstOrThrow({ where: { akunId }, select: { id: true } });
  const session = await findSession(await makeSession(db, akunId, id));
  if (!session) throw new Error("no session");
  return session;
}

describe("a file of Bukti Karya that serves as evidence", () => {
  it("stays while either shows it, and then goes", async () => {
    const own = await plan();
    const id = "00000000-0000-8000-8000-000000000003";
    const piece = { judul: "Sertifikat", kategori: "sertifikat", pada: new Date(), lines: ["bersama"] } as const;
    await write((tx) => makeKarya(tx, { id, akunId: own.akunId, ...piece }));
    const { berkas } = await db.karya.findUniqueOrThrow({ where: { id }, include: { berkas: true } });
    const made = await evidence(own, { documents: [{ berkas: { id: berkas.id, sha256: berkas.sha256 ?? "" } }] });
    const scope = akunScope(await signedIn(own.akunId));
    const letGo = async () => {
      const answer = await write(async (tx) => discardFile(tx, scope, berkas.id, new Date()));
      const { status } = await db.berkas.findUniqueOrThrow({ where: { id: berkas.id } });
      return [answer.ok, status];
    };
    expect(await letGo()).toEqual([true, "terhubung"]);
    await db.karya.delete({ where: { id } });
    expect(await letGo()).toEqual([true, "terhubung"]);
    await db.buktiDukung.delete({ where: { id: first(made).id } });
    expect(await letGo()).toEqual([true, "dibuang"]);
  });
});

describe("who sees it", () => {
  it("the principal of the present school, once it is handed in", async () => {
    const own = await plan();
    const here = sekolahScope(await signedIn(stage.kepsek.akunId));
    const other = await write((tx) => makeStage(tx));
    const there = sekolahScope(await signedIn(other.kepsek.akunId));
    const draft = first(await evidence(own, { barisId: rhkRow(own, 1) }));
    const collected = first(await evidence(own, { barisId: rhkRow(own, 2), status: "dikumpulkan" }));
    expect(await isEvidenceShown(here, draft.berkasId)).toBe(false);
    expect(await isEvidenceShown(here, collected.berkasId)).toBe(true);
    expect(await isEvidenceShown(there, collected.berkasId)).toBe(false);
    await write((tx) => makePractice(tx, { plan: own, status: "siap" }));
    const { berkasId } = await db.dokumenPersiapan.findUniqueOrThrow({ where: { rencanaId: own.id } });
    expect(await isEvidenceShown(here, berkasId ?? "")).toBe(true);
    expect(await isEvidenceShown(there, berkasId ?? "")).toBe(false);
  });
});
