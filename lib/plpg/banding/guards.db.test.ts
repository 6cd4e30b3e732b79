import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, type Tx } from "@/lib/server/db";
import {
  type CohortStage,
  makeAppeal,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReopening,
  makeReport,
  makeScores,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: CohortStage;
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx, { kapasitas: 15 }));
  await write((tx) => makeDeadlines(tx, { cohort: stage.cohort }));
});

/** Somebody whose score became final so many days ago, or is open still. */
const someone = (finalDaysAgo: number | null) =>
  write(async (tx) => {
    const { mentor } = stage;
    const peserta = await stage.participant(tx);
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
    const reports = { laporan_1: 6000, laporan_2: 6000, laporan_3: 6000, laporan_4: 6000 };
    await makeScores(tx, { peserta, mentor, scores: { ...reports, proses: 6000, presentasi: 6000 } });
    const pada = addDays(await readNow(tx), -(finalDaysAgo ?? 0));
    if (finalDaysAgo !== null) await makeFinal(tx, { peserta, mentor, pada });
    return { ...peserta, end: addDays(pada, 14) };
  });
const file = (pesertaId: string, diajukanPada: Date) =>
  db.banding.create({ data: { pesertaId, keberatan: "Mohon diperiksa.", diajukanPada } });
const decide = (id: string, status: string) =>
  query(
    `UPDATE banding SET status = $2::status_banding, alasan = 'x', pemutus_nama = 'LPTK', diputus_pada = sekarang(), versi = versi + 1 WHERE peserta_id = $1`,
    [id, status],
  );

describe("an appeal", () => {
  it.each([
    [-1, null],
    [0, null],
    [1, /within 14 days/],
  ])("%i ms after its 14 days", async (after, refused) => {
    const { id, end } = await someone(14);
    const filed = file(id, new Date(end.getTime() + after));
    if (refused) await expect(filed).rejects.toThrow(refused);
    else expect(await filed).toMatchObject({ status: "diajukan" });
  });

  it("is one, of a final score, and keeps the words", async () => {
    const open = await someone(null);
    await expect(file(open.id, await readNow())).rejects.toThrow(/final score/);
    const { id } = await someone(1);
    await write((tx) => makeAppeal(tx, { peserta: { id } }));
    await expect(file(id, await readNow())).rejects.toThrow(/[Uu]nique/);
    await expect(query("UPDATE banding SET keberatan = 'x' WHERE peserta_id = $1", [id])).rejects.toThrow(/once/);
    await expect(query("DELETE FROM banding WHERE peserta_id = $1", [id])).rejects.toThrow(/only grows/);
  });

  it("accepted, the scores are open; decided, it stays", async () => {
    const { id } = await someone(1);
    await write((tx) => makeAppeal(tx, { peserta: { id } }));
    await expect(decide(id, "diterima")).rejects.toThrow(/still final/);
    await write((tx) => makeReopening(tx, { peserta: { id } }));
    await decide(id, "diterima");
    await expect(decide(id, "ditolak")).rejects.toThrow(/once|not a transition/);
  });

  it("refused, it has a reason and who decided", async () => {
    const { id } = await someone(1);
    await write((tx) => makeAppeal(tx, { peserta: { id } }));
    const update = (what: string) =>
      query(`UPDATE banding SET status = 'ditolak', versi = versi + 1, ${what} WHERE peserta_id = $1`, [id]);
    await expect(update("diputus_pada = sekarang(), pemutus_nama = 'LPTK'")).rejects.toThrow(/putusan_check/);
    await expect(update("alasan = 'x', diputus_pada = sekarang()")).rejects.toThrow(/putusan_check/);
    await expect(
      query("UPDATE banding SET status = 'ditolak', alasan = 'x', diputus_pada = sekarang(), pemutus_nama = 'LPTK'"),
    ).rejects.toThrow(/raises the version/);
    await expect(decide(id, "ditolak")).resolves.toEqual([]);
  });
});
