import { beforeAll, describe, expect, it } from "vitest";
import { db, type Tx } from "@/lib/server/db";
import { makeDuty, makeLearning, makePlan, makeRating, makeStage, type Stage } from "@/prisma/seed/kinerja";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: Stage;
let yearly: Stage;
beforeAll(async () => {
  stage = await write((tx) => makeStage(tx, { fase: "penilaian" }));
  yearly = await write((tx) => makeStage(tx, { fase: "penilaian", skema: "skema_2025" }));
});

const planOf = ({ katalog, periodeId, teacher }: Stage, options: Partial<Parameters<typeof makePlan>[1]> = {}) =>
  write(async (tx) => makePlan(tx, { akunId: await teacher(tx), periodeId, katalog, ...options }));

describe("a rating", () => {
  it("is given to an approved plan, with the predikat of its own matrix", async () => {
    const waiting = await planOf(stage, { status: "diajukan" });
    await expect(makeRating(db, { plan: waiting })).rejects.toThrow(/no approved plan/);
    const plan = await planOf(stage);
    await makeRating(db, { plan, hasil: "di_bawah", perilaku: "di_bawah" });
    const set = (what: string) => query(`UPDATE penilaian_kinerja SET ${what} WHERE rencana_id = $1`, [plan.id]);
    await expect(set("predikat = 'sangat_baik'")).rejects.toThrow(/foreign key/);
    await expect(set("hasil = 'di_atas'")).rejects.toThrow(/foreign key/);
    await expect(set("hasil = 'di_atas', predikat = 'kurang'")).resolves.toEqual([]);
  });

  it("stays once it is acknowledged, and acknowledging changes nothing of it", async () => {
    const plan = await planOf(stage);
    await makeRating(db, { plan });
    const set = (what: string) => query(`UPDATE penilaian_kinerja SET ${what} WHERE rencana_id = $1`, [plan.id]);
    const acknowledge = "status = 'diketahui', diketahui_pada = sekarang(), versi = versi + 1";
    await expect(set(`${acknowledge}, catatan = 'lain'`)).rejects.toThrow(/for good/);
    await expect(set(acknowledge)).resolves.toEqual([]);
    await expect(set("catatan = 'lain'")).rejects.toThrow(/for good/);
    await expect(set("diketahui_pada = diketahui_pada - interval '1 day'")).rejects.toThrow(/for good/);
    await expect(set("status = 'dinilai', diketahui_pada = NULL, versi = 9")).rejects.toThrow(/not a transition/);
    await expect(query("DELETE FROM penilaian_kinerja WHERE rencana_id = $1", [plan.id])).rejects.toThrow(/for good/);
  });
});

describe("scheme 2025", () => {
  it("what was sent never changes, and nothing unfinished is sent", async () => {
    const [sent, draft] = [await planOf(yearly), await planOf(yearly)];
    await makeLearning(db, { plan: sent, status: "dikirim" });
    await expect(
      query("UPDATE refleksi_belajar SET penerapan = 'lain' WHERE rencana_id = $1", [sent.id]),
    ).rejects.toThrow(/for good/);
    await expect(query("DELETE FROM refleksi_belajar WHERE rencana_id = $1", [sent.id])).rejects.toThrow(/for good/);
    await makeLearning(db, { plan: draft });
    await expect(
      query(
        "UPDATE refleksi_belajar SET pembelajaran = ' ', status = 'dikirim', dikirim_pada = sekarang(), versi = 2 WHERE rencana_id = $1",
        [draft.id],
      ),
    ).rejects.toThrow(/lengkap_check/);
    await expect(makeLearning(db, { plan: await planOf(stage) })).rejects.toThrow(/no approved plan/);
  });

  it("a tick can be taken back until it is verified", async () => {
    const plan = await planOf(yearly);
    const barisId = await makeDuty(db, { plan });
    await query("DELETE FROM pelaksanaan_tugas WHERE baris_id = $1", [barisId]);
    await makeDuty(db, { plan, verifikatorNama: "Ratna Wulandari" });
    await expect(query("DELETE FROM pelaksanaan_tugas WHERE baris_id = $1", [barisId])).rejects.toThrow(/for good/);
    const behaviour = plan.baris.find(({ jenis }) => jenis === "perilaku")?.id;
    await expect(makeDuty(db, { plan, barisId: behaviour })).rejects.toThrow(/jenis_check/);
  });
});
