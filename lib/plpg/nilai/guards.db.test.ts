import * as fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, type Tx } from "@/lib/server/db";
import { makeMentor } from "@/prisma/seed/factories";
import {
  type CohortStage,
  type MadeParticipant,
  makeAssignment,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReopening,
  makeReport,
  makeRubric,
  makeScore,
  makeScores,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";
import { COMPONENTS, type Component, isPass, SCORE_MAX, type Scores, spOf } from "./rules";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stage: CohortStage;
/** One who has sent all four reports. */
let sender: MadeParticipant;
const makeSender = ({ cohort, participant }: CohortStage) =>
  write(async (tx) => {
    const peserta = await participant(tx);
    if ((await tx.batasLaporan.count({ where: { rombelId: cohort.id } })) === 0) await makeDeadlines(tx, { cohort });
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
    return peserta;
  });
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx, { kapasitas: 15 }));
  sender = await makeSender(stage);
});

const give = (peserta: MadeParticipant, component: Component, nilai: number | "nihil", alasan?: string) =>
  write((tx) => makeScore(tx, { peserta, mentor: stage.mentor, component, nilai, alasan }));
const whole = (peserta: MadeParticipant) => db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } });
const all = (nilai: number) => Object.fromEntries(COMPONENTS.map((one) => [one, nilai])) as Record<Component, number>;
const set = (peserta: MadeParticipant, component: Component, what: string) =>
  query(`UPDATE komponen_nilai SET ${what}, versi = versi + 1 WHERE peserta_id = $1 AND komponen = $2::komponen`, [
    ...[peserta.id, component],
  ]);

/** With every trigger of the table off, its constraints stand alone; what they refuse is rolled back, the switching too. */
const alone = (table: string, statement: string) => query(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${statement}`);

describe("a score", () => {
  it.each(["-1", "10001", "-100"])("of %s hundredths is refused", async (angka) => {
    const peserta = await makeSender(await write((tx) => makeCohortStage(tx)));
    const { rows } = {
      rows: await query<{ mentor: string }>("SELECT mentor_rombel($1) AS mentor", [peserta.rombelId]),
    };
    const insert = query(
      `INSERT INTO komponen_nilai (peserta_id, komponen, angka, penilai_id, penilai_nama, dinilai_pada)
       VALUES ($1, 'presentasi', $2, $3, 'Mentor', sekarang())`,
      [peserta.id, angka, rows[0]?.mentor],
    );
    await expect(insert).rejects.toThrow(/angka_check/);
  });

  it("is whole hundredths: neither text nor nothing at all becomes one", async () => {
    const peserta = await write((tx) => stage.participant(tx));
    const insert = (angka: unknown) =>
      query(
        `INSERT INTO komponen_nilai (peserta_id, komponen, angka, penilai_id, penilai_nama, dinilai_pada)
         VALUES ($1, 'presentasi', $2, $3, 'Mentor', sekarang())`,
        [peserta.id, angka, stage.mentor.akunId],
      );
    await expect(insert("")).rejects.toThrow(/invalid input syntax/);
    await expect(insert("87.52")).rejects.toThrow(/invalid input syntax/);
    await insert(null);
    expect(await whole(peserta)).toMatchObject({ presentasi: null, sp: null });
  });

  it("that is an explicit zero is 0 and has a reason; a report's only once its end has passed without it", async () => {
    const peserta = await write((tx) => stage.participant(tx));
    await expect(give(peserta, "laporan_1", "nihil")).rejects.toThrow(/may still come/);
    await expect(give(sender, "laporan_1", "nihil")).rejects.toThrow(/has come/);
    await give(peserta, "presentasi", "nihil");
    await expect(set(peserta, "presentasi", "angka = 1, alasan = 'x'")).rejects.toThrow(/nihil_check/);
    await expect(set(peserta, "presentasi", "alasan = ' '")).rejects.toThrow(/nihil_check/);
    const late = await write(async (tx) => {
      const other = await makeCohortStage(tx);
      await makeDeadlines(tx, { cohort: other.cohort, batas: addDays(await readNow(tx), -1) });
      const one = await other.participant(tx);
      await makeScore(tx, { peserta: one, mentor: other.mentor, component: "laporan_1", nilai: "nihil" });
      return one;
    });
    expect(await whole(late)).toMatchObject({ laporan1: 0, laporan2: null, sp: null });
  });

  it("of a report names the file that was sent", async () => {
    const peserta = await write((tx) => stage.participant(tx));
    await expect(give(peserta, "laporan_2", 8000)).rejects.toThrow(/berkas_check|report that was sent/);
    const other = await db.laporanKemajuan.findFirstOrThrow({ where: { pesertaId: sender.id, nomor: 3 } });
    await give(sender, "laporan_2", 8000);
    const own = `WHERE peserta_id = '${sender.id}' AND komponen = 'laporan_2'`;
    const without = alone("komponen_nilai", `UPDATE komponen_nilai SET berkas_id = NULL ${own}`);
    await expect(without).rejects.toThrow(/berkas_check/);
    await expect(set(sender, "laporan_2", `berkas_id = '${other.berkasId}'`)).rejects.toThrow(/report that was sent/);
  });

  it("of the process is what its rubric comes to", async () => {
    const peserta = await write((tx) => stage.participant(tx));
    await give(peserta, "proses", 8752);
    await expect(set(peserta, "proses", "angka = 8753, alasan = 'x'")).rejects.toThrow(/another score/);
    await expect(set(peserta, "proses", "rubrik = NULL")).rejects.toThrow(/rubrik_check/);
    const heavy = JSON.stringify([{ aspekId: "a", judul: "A", bobot: 99, nilai: 80 }]);
    await expect(set(peserta, "proses", `rubrik = '${heavy}', angka = 7920, alasan = 'x'`)).rejects.toThrow(
      /another score/,
    );
  });

  it("is given by the present mentor alone, and keeps the name", async () => {
    const own = await write((tx) => makeCohortStage(tx));
    const peserta = await write((tx) => own.participant(tx));
    const score = (mentor: { akunId: string; nama: string }, nilai: number) =>
      write((tx) => makeScore(tx, { peserta, mentor, component: "presentasi", nilai, alasan: "Penilaian kedua." }));
    await expect(score(stage.mentor, 8000)).rejects.toThrow(/not the mentor/);
    await score(own.mentor, 8000);
    const next = await write((tx) => makeMentor(tx, { instansiId: own.lptkId }));
    await write((tx) => makeAssignment(tx, { cohort: own.cohort, mentor: next }));
    await expect(score(own.mentor, 9000)).rejects.toThrow(/not the mentor/);
    const component = { pesertaId: peserta.id, komponen: "presentasi" } as const;
    expect(await db.komponenNilai.findUniqueOrThrow({ where: { pesertaId_komponen: component } })).toMatchObject({
      penilaiNama: own.mentor.nama,
    });
    await expect(write((tx) => makeFinal(tx, { peserta, mentor: own.mentor }))).rejects.toThrow(
      /final_check|not the mentor/,
    );
    await score(next, 9000);
  });

  it("is none for who is not active", async () => {
    const gone = await write((tx) => stage.participant(tx, { status: "mengundurkan_diri" }));
    await expect(give(gone, "presentasi", 8000)).rejects.toThrow(/not active/);
  });
});

describe("every change", () => {
  it("needs a reason and is written down: who, when, from, to, why", async () => {
    const peserta = await write((tx) => stage.participant(tx));
    await give(peserta, "presentasi", 8000);
    await expect(give(peserta, "presentasi", 8100)).rejects.toThrow(/needs a reason/);
    await give(peserta, "presentasi", 8100, "Salah ketik.");
    await set(peserta, "presentasi", "umpan_balik = 'Baik.'");
    await set(peserta, "presentasi", "angka = NULL, alasan = 'Presentasi diulang.'");
    const rows = await db.riwayatNilai.findMany({ where: { pesertaId: peserta.id }, orderBy: { id: "asc" } });
    expect(rows.map(({ dari, ke, alasan, olehNama }) => [dari, ke, alasan, olehNama])).toEqual([
      [null, 8000, null, stage.mentor.nama],
      [8000, 8100, "Salah ketik.", stage.mentor.nama],
      [8100, null, "Presentasi diulang.", stage.mentor.nama],
    ]);
    expect(await whole(peserta)).toMatchObject({ presentasi: null, versi: 4 });
  });

  it("the history is written by the database alone and never changes; components stay", async () => {
    await give(sender, "presentasi", 7000);
    await expect(
      query(
        `INSERT INTO riwayat_nilai (peserta_id, komponen, ke, nihil, oleh_id, oleh_nama, pada)
         VALUES ($1, 'proses', 1, false, $2, 'x', sekarang())`,
        [sender.id, stage.mentor.akunId],
      ),
    ).rejects.toThrow(/by the database alone/);
    await expect(query("UPDATE riwayat_nilai SET ke = 1")).rejects.toThrow(/only grows/);
    await expect(query("DELETE FROM riwayat_nilai")).rejects.toThrow(/only grows/);
    await expect(query("TRUNCATE riwayat_nilai")).rejects.toThrow(/only grows/);
    await expect(query("DELETE FROM komponen_nilai WHERE peserta_id = $1", [sender.id])).rejects.toThrow(/only grows/);
  });
});

describe("the whole", () => {
  it("nobody writes SP, pass or a number of it", async () => {
    const own = [sender.id];
    await expect(query("UPDATE nilai_plpg SET sp = 400000 WHERE peserta_id = $1", own)).rejects.toThrow(
      /only be updated to DEFAULT/,
    );
    await expect(query("UPDATE nilai_plpg SET lulus = true WHERE peserta_id = $1", own)).rejects.toThrow(
      /only be updated to DEFAULT/,
    );
    await query("UPDATE nilai_plpg SET laporan_4 = 10000 WHERE peserta_id = $1", own);
    expect(await whole(sender)).toMatchObject({ laporan4: null });
  });

  it("is null while one is missing, and cannot be final then", async () => {
    const peserta = await makeSender(stage);
    for (const missing of COMPONENTS) {
      const rest = Object.fromEntries(COMPONENTS.filter((one) => one !== missing).map((one) => [one, 10_000]));
      await write((tx) => makeScores(tx, { peserta, mentor: stage.mentor, scores: rest }));
      await write(async (tx) => {
        const now = await readNow(tx);
        const gone = { angka: null, nihil: false, rubrik: undefined, berkasId: null, alasan: "Uji.", dinilaiPada: now };
        if (missing === "proses")
          await tx.$executeRaw`UPDATE komponen_nilai SET rubrik = NULL, angka = NULL, alasan = 'Uji.' WHERE peserta_id = ${peserta.id}::uuid AND komponen = 'proses'`;
        else await tx.komponenNilai.updateMany({ where: { pesertaId: peserta.id, komponen: missing }, data: gone });
      });
      expect(await whole(peserta), missing).toMatchObject({ sp: null, lulus: null });
      await expect(write((tx) => makeFinal(tx, { peserta, mentor: stage.mentor }))).rejects.toThrow(/final_check/);
      await give(peserta, missing, 10_000, "Uji.");
    }
    expect(await whole(peserta)).toMatchObject({ sp: 400_000, lulus: true });
  });

  it.each([
    ["65 exactly", all(6500), 260_000, true],
    ["64.99", all(6499), 259_960, false],
    ["64.995", { ...all(6500), proses: 6501, presentasi: 6498 }, 259_980, false],
    ["the nearest failing value", { ...all(10_000), proses: 0, laporan_4: 9989, presentasi: 8752 }, 259_999, false],
    ["nothing at all", all(0), 0, false],
  ])("%s", async (_, scores, sp, lulus) => {
    const own = await write((tx) => makeCohortStage(tx));
    const peserta = await makeSender(own);
    await write((tx) => makeScores(tx, { peserta, mentor: own.mentor, scores }));
    await write((tx) => makeFinal(tx, { peserta, mentor: own.mentor }));
    expect(await whole(peserta)).toMatchObject({ status: "final", sp, lulus });
    expect(spOf(scores)).toBe(sp);
  });

  it("is the same number as the pure function's, for any scores", async () => {
    const value = fc.integer({ min: 0, max: SCORE_MAX });
    const near = fc.integer({ min: 6_490, max: 6_510 });
    const rows = fc.sample(fc.tuple(...COMPONENTS.map(() => fc.oneof(value, near))), 300);
    const columns = COMPONENTS.map((_, index) => rows.map((row) => row[index]));
    // A table with the very columns that are generated.
    await query("CREATE TEMPORARY TABLE salinan (LIKE nilai_plpg INCLUDING GENERATED)");
    await query("ALTER TABLE salinan ALTER COLUMN peserta_id DROP NOT NULL, ALTER COLUMN status DROP NOT NULL");
    await query("ALTER TABLE salinan ALTER COLUMN status_sejak DROP NOT NULL");
    const found = await query<{ sp: number; lulus: boolean }>(
      `INSERT INTO salinan (proses, laporan_1, laporan_2, laporan_3, laporan_4, presentasi, versi)
       SELECT p, a, b, c, d, r, place FROM unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[], $6::int[])
         WITH ORDINALITY AS t (p, a, b, c, d, r, place) ORDER BY place
       RETURNING sp, lulus`,
      columns,
    );
    for (const [index, row] of rows.entries()) {
      const sp = spOf(Object.fromEntries(COMPONENTS.map((one, place) => [one, row[place] ?? null])) as Scores) ?? -1;
      expect(found[index]).toEqual({ sp, lulus: isPass(sp) });
    }
  });
});

describe("final", () => {
  it("means locked, whatever is tried, until the LPTK opens it with a reason", async () => {
    const own = await write((tx) => makeCohortStage(tx));
    const peserta = await makeSender(own);
    await write((tx) => makeScores(tx, { peserta, mentor: own.mentor, scores: all(6499) }));
    await write((tx) => makeFinal(tx, { peserta, mentor: own.mentor }));
    const { mentor } = own;
    const score = () =>
      write((tx) => makeScore(tx, { peserta, mentor, component: "presentasi", nilai: 9000, alasan: "x" }));
    await expect(score()).rejects.toThrow(/is final/);
    await expect(set(peserta, "proses", "umpan_balik = 'x'")).rejects.toThrow(/is final/);
    const update = (what: string) => query(`UPDATE nilai_plpg SET ${what} WHERE peserta_id = $1`, [peserta.id]);
    await expect(update("presentasi = 10000")).rejects.toThrow(/is final/);
    await expect(update("final_pada = final_pada - interval '1 day'")).rejects.toThrow(/is final/);
    const open = "status = 'terbuka', final_pada = NULL, final_oleh_id = NULL, final_oleh = NULL, versi = versi + 1";
    await expect(update(open)).rejects.toThrow(/without a reason/);
    await expect(update(open.replace("versi = versi + 1", "alasan = 'x'"))).rejects.toThrow(/raises the version/);
    await expect(query("DELETE FROM nilai_plpg WHERE peserta_id = $1", [peserta.id])).rejects.toThrow(/only grows/);
    await write((tx) => makeReopening(tx, { peserta }));
    await score();
    expect(await whole(peserta)).toMatchObject({ status: "terbuka", presentasi: 9000 });
  });

  it("and a change at the same time go one after the other: what is final is the sum of what stands there", async () => {
    const own = await write((tx) => makeCohortStage(tx));
    const peserta = await makeSender(own);
    const { mentor } = own;
    await write((tx) => makeScores(tx, { peserta, mentor, scores: all(6500) }));
    for (let round = 0; round < 5; round++) {
      const nilai = 7000 + round;
      await Promise.allSettled([
        write((tx) => makeFinal(tx, { peserta, mentor })),
        write((tx) => makeScore(tx, { peserta, mentor, component: "presentasi", nilai, alasan: `Putaran ${round}.` })),
      ]);
      const rows = await db.komponenNilai.findMany({ where: { pesertaId: peserta.id } });
      const stands = Object.fromEntries(rows.map(({ komponen, angka }) => [komponen, angka])) as Scores;
      expect(await whole(peserta)).toMatchObject({ status: "final", sp: spOf(stands) });
      await write((tx) => makeReopening(tx, { peserta }));
    }
  });
});

describe("the rubric of an LPTK", () => {
  it("totals 100 at COMMIT", async () => {
    const { lptkId } = await write((tx) => makeCohortStage(tx));
    await write((tx) => makeRubric(tx, { lptkId }));
    const own = [lptkId];
    await expect(
      query("UPDATE aspek_proses SET bobot = bobot + 1 WHERE lptk_id = $1 AND urutan = 1", own),
    ).rejects.toThrow(/do not total 100/);
    await expect(query("DELETE FROM aspek_proses WHERE lptk_id = $1 AND urutan = 1", own)).rejects.toThrow(
      /do not total/,
    );
    await expect(query("UPDATE aspek_proses SET bobot = 0 WHERE lptk_id = $1", own)).rejects.toThrow(/bobot_check/);
    await query("UPDATE aspek_proses SET bobot = CASE urutan WHEN 1 THEN 50 ELSE 25 END WHERE lptk_id = $1", own);
    await expect(query("DELETE FROM aspek_proses WHERE lptk_id = $1", own)).resolves.toEqual([]);
  });
});
