import { expect, it } from "vitest";
import { APPEAL_STATES } from "@/lib/plpg/banding/status";
import { REPORT_STATES } from "@/lib/plpg/laporan/status";
import { SCORE_MAX } from "@/lib/plpg/nilai/rules";
import { COHORT_STATES } from "@/lib/plpg/rombel/status";
import { db, type Tx } from "@/lib/server/db";
import { testDatabase } from "@/scripts/testing/database";
import { makeDinas, makeSchool, makeTeacher } from "./factories";
import {
  makeAppeal,
  makeAppointment,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReport,
  makeRubric,
  makeScores,
  rubricFor,
} from "./plpg";
import { idOf } from "./story";

await testDatabase();

/** The factories make every state that the database accepts. */
const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

it.each(COHORT_STATES)("rombel %s", async (status) => {
  const { cohort } = await write((tx) => makeCohortStage(tx, { status, kapasitas: 15 }));
  expect(await db.rombel.findUniqueOrThrow({ where: { id: cohort.id } })).toMatchObject({ status, kapasitas: 15 });
});

it.each([
  ["belum_aktif", "belum_aktif"],
  ["aktif", "aktif"],
  ["mengundurkan_diri", "mengundurkan_diri"],
  ["gugur", "belum_aktif"],
] as const)("participant %s", async (made, status) => {
  const { id } = await write(async (tx) => (await makeCohortStage(tx)).participant(tx, { status: made }));
  expect(await db.peserta.findUniqueOrThrow({ where: { id } })).toMatchObject({ status });
});

it("a participant who is a teacher keeps the account and gets a number", async () => {
  const made = await write(async (tx) => {
    const sekolah = await makeSchool(tx, { dinasId: (await makeDinas(tx)).id });
    const akun = await makeTeacher(tx, { sekolahId: sekolah.id });
    return { akun, peserta: await (await makeCohortStage(tx)).participant(tx, { akun }) };
  });
  expect(made.peserta).toMatchObject({ akunId: made.akun.akunId, nomorPeserta: expect.stringMatching(/^\d{14}$/) });
});

it("the same rows for the same id", async () => {
  const id = idOf("peserta/uji");
  const made = await write(async (tx) => {
    const stage = await makeCohortStage(tx);
    await makeDeadlines(tx, { cohort: stage.cohort });
    return makeReport(tx, { peserta: await stage.participant(tx, { id }), nomor: 3 });
  });
  expect(made.laporanId).toBe(idOf(`${id}/laporan/3`));
});

it.each(REPORT_STATES)("report %s", async (status) => {
  const made = await write(async (tx) => {
    const stage = await makeCohortStage(tx);
    await makeDeadlines(tx, { cohort: stage.cohort });
    return makeReport(tx, { peserta: await stage.participant(tx), nomor: 1, status });
  });
  expect(await db.laporanKemajuan.findUniqueOrThrow({ where: { id: made.laporanId } })).toMatchObject({ status });
});

it.each(APPEAL_STATES)("appeal %s", async (status) => {
  const peserta = await write(async (tx) => {
    const { cohort, lptkId, mentor, participant } = await makeCohortStage(tx);
    await makeDeadlines(tx, { cohort });
    await makeRubric(tx, { lptkId });
    await makeAppointment(tx, { lptkId, rombelId: cohort.id, mulai: new Date("2026-12-01T01:00:00.000Z") });
    const one = await participant(tx);
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: one, nomor });
    const reports = { laporan_1: 1, laporan_2: 10_000, laporan_3: 6543, laporan_4: 0 };
    await makeScores(tx, { peserta: one, mentor, scores: { ...reports, proses: 8752, presentasi: "nihil" } });
    await makeFinal(tx, { peserta: one, mentor });
    await makeAppeal(tx, { peserta: one, status });
    return one;
  });
  const { nilai, banding } = await db.peserta.findUniqueOrThrow({
    where: { id: peserta.id },
    include: { nilai: true, banding: true },
  });
  expect([banding?.status, nilai?.status]).toEqual([status, status === "diterima" ? "terbuka" : "final"]);
});

it("a rubric for any score", () => {
  for (const angka of [0, 1, 99, 100, 4999, 8752, 9999, SCORE_MAX]) {
    const marks = rubricFor(angka);
    expect(marks.reduce((sum, { bobot, nilai }) => sum + bobot * nilai, 0)).toBe(angka);
    expect(marks.reduce((sum, { bobot }) => sum + bobot, 0)).toBe(100);
    expect(marks.every(({ nilai }) => nilai >= 0 && nilai <= 100)).toBe(true);
  }
});
