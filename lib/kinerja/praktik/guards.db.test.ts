import { beforeAll, describe, expect, it } from "vitest";
import { db, type Tx } from "@/lib/server/db";
import { type MadePlan, makePlan, makePractice, makeStage, type Stage } from "@/prisma/seed/kinerja";
import { testDatabase } from "@/scripts/testing/database";
import type { PracticeState } from "./status";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await write((tx) => makeStage(tx));
});

const practiceIn = (status: PracticeState) =>
  write(async (tx) => {
    const { katalog, periodeId, teacher } = stage;
    const plan = await makePlan(tx, { akunId: await teacher(tx), periodeId, katalog });
    await makePractice(tx, { plan, status });
    return plan;
  });
const move = ({ id }: MadePlan, status: PracticeState) =>
  query("UPDATE praktik_kinerja SET status = $2::status_praktik, versi = versi + 1 WHERE rencana_id = $1", [
    id,
    status,
  ]);

describe("a document is written in its own state and never after", () => {
  it.each([
    ["siap", "UPDATE dokumen_persiapan SET upaya = 'lain' WHERE rencana_id = $1"],
    ["siap", "DELETE FROM target_fokus WHERE rencana_id = $1"],
    ["diobservasi", "UPDATE observasi SET rekomendasi = 'lain' WHERE rencana_id = $1"],
    ["diobservasi", "UPDATE nilai_fokus SET hasil = 'efektif' WHERE rencana_id = $1"],
    ["upaya", "UPDATE dokumen_tindak_lanjut SET tantangan = 'lain' WHERE rencana_id = $1"],
    ["upaya", "DELETE FROM dokumen_tindak_lanjut WHERE rencana_id = $1"],
    ["selesai", "UPDATE dokumen_refleksi_praktik SET wawasan = 'lain' WHERE rencana_id = $1"],
    ["diobservasi", "INSERT INTO dokumen_tindak_lanjut (rencana_id) VALUES ($1)"],
    ["tindak_lanjut", "INSERT INTO dokumen_refleksi_praktik (rencana_id) VALUES ($1)"],
  ] as const)("%s: %s", async (status, sql) => {
    const { id } = await practiceIn(status);
    await expect(query(sql, [id])).rejects.toThrow(/not written now/);
  });

  it("the practice itself stays, with its plan and indicator", async () => {
    const { id, katalogId } = await practiceIn("siap");
    await expect(query("DELETE FROM praktik_kinerja WHERE rencana_id = $1", [id])).rejects.toThrow(/only grows/);
    await expect(
      query(
        "UPDATE praktik_kinerja SET indikator_id = (SELECT id FROM indikator_praktik WHERE katalog_id = $2 AND urutan = 1) WHERE rencana_id = $1",
        [id, katalogId],
      ),
    ).rejects.toThrow(/belongs to its plan/);
  });
});

describe("each step stands on the document before it", () => {
  it.each([
    ["persiapan", "siap"],
    ["siap", "dijadwalkan"],
    ["dijadwalkan", "diobservasi"],
    ["tindak_lanjut", "upaya"],
    ["upaya", "selesai"],
  ] as const)("%s → %s without it is refused", async (from, to) => {
    await expect(move(await practiceIn(from), to)).rejects.toThrow(/not complete/);
  });

  it("an observation needs a rating for each target", async () => {
    const plan = await practiceIn("dijadwalkan");
    await query(
      "UPDATE observasi SET rekomendasi = 'Lanjutkan.', pengamat_nama = 'Ratna', dikirim_pada = sekarang() WHERE rencana_id = $1",
      [plan.id],
    );
    await query(
      "INSERT INTO nilai_fokus (rencana_id, fokus_id, hasil) SELECT rencana_id, fokus_id, 'efektif' FROM target_fokus WHERE rencana_id = $1 LIMIT 1",
      [plan.id],
    );
    await expect(move(plan, "diobservasi")).rejects.toThrow(/not complete/);
    await query(
      `INSERT INTO nilai_fokus (rencana_id, fokus_id, hasil) SELECT rencana_id, fokus_id, 'efektif' FROM target_fokus WHERE rencana_id = $1
       ON CONFLICT DO NOTHING`,
      [plan.id],
    );
    await expect(move(plan, "diobservasi")).resolves.toEqual([]);
  });

  it("Pelatihan Mandiri is all or nothing", async () => {
    const plan = await practiceIn("tindak_lanjut");
    const write = (extra: string) =>
      query(
        `INSERT INTO dokumen_tindak_lanjut (rencana_id, tantangan, tujuan, upaya, dukungan, jadwal_mulai, jadwal_selesai, mandiri_modul)
         VALUES ($1, 'a', 'b', 'c', 'd', '2026-11-01', '2026-11-02', $2)
         ON CONFLICT (rencana_id) DO UPDATE SET mandiri_modul = EXCLUDED.mandiri_modul`,
        [plan.id, extra],
      );
    await write("Umpan balik");
    await expect(move(plan, "upaya")).rejects.toThrow(/not complete/);
    await write("");
    await expect(move(plan, "upaya")).resolves.toEqual([]);
  });

  it("a target belongs to the plan's indicator", async () => {
    const { id, katalogId } = await practiceIn("persiapan");
    await expect(
      query(
        `INSERT INTO target_fokus (rencana_id, fokus_id, indikator_id)
         SELECT $1, f.id, f.indikator_id FROM fokus_perilaku f JOIN indikator_praktik i ON i.id = f.indikator_id
         WHERE i.katalog_id = $2 AND i.urutan = 1 LIMIT 1`,
        [id, katalogId],
      ),
    ).rejects.toThrow(/foreign key/);
  });
});
