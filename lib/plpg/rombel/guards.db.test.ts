import { beforeAll, describe, expect, it } from "vitest";
import { db, readNow, type Tx } from "@/lib/server/db";
import { makeMentor, makeOffice, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeFile } from "@/prisma/seed/kinerja";
import {
  type CohortStage,
  makeAppointment,
  makeAssignment,
  makeCohort,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeMaterial,
  makeParticipant,
  makeReport,
  makeScores,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });
const set = (id: string, what: string) => query(`UPDATE rombel SET ${what} WHERE id = $1`, [id]);

let stage: CohortStage;
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx));
});

describe("seats", () => {
  it("are ten, up to fifteen with a reason, and never fewer than are taken", async () => {
    const { cohort, participant } = await write((tx) => makeCohortStage(tx, { kapasitas: 2 }));
    await write(async (tx) => [await participant(tx), await participant(tx)]);
    await expect(set(cohort.id, "kapasitas = 1")).rejects.toThrow(/more participants than seats/);
    await expect(set(cohort.id, "kapasitas = 0")).rejects.toThrow(/more participants/);
    await expect(set(cohort.id, "kapasitas = 11")).rejects.toThrow(/kapasitas_check/);
    await expect(set(cohort.id, "kapasitas = 16, alasan_kapasitas = 'x'")).rejects.toThrow(/kapasitas_check/);
    await expect(set(cohort.id, "kapasitas = 15, alasan_kapasitas = 'x'")).resolves.toEqual([]);
  });

  it("are never given twice, whatever arrives at once; who is withdrawn or lapsed takes none", RACE, async () => {
    const made = await write((tx) => makeCohortStage(tx, { kapasitas: 1 }));
    await write((tx) => made.participant(tx, { status: "gugur" }));
    await write((tx) => made.participant(tx, { status: "mengundurkan_diri" }));
    const waiting: { id: string }[] = [];
    for (let i = 0; i < CLIENTS; i++) waiting.push(await write((tx) => makeParticipant(tx, { lptkId: made.lptkId })));
    for (let round = 0; round < ROUNDS; round++) {
      const placed = await Promise.allSettled(
        waiting.map(({ id }) => db.peserta.update({ where: { id }, data: { rombelId: made.cohort.id } })),
      );
      expect(placed.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const one of placed) if (one.status === "rejected") expect(String(one.reason)).toMatch(/is full/);
      const there = { rombelId: made.cohort.id, status: "aktif" as const };
      expect(await db.peserta.count({ where: there })).toBe(1);
      await db.peserta.updateMany({ where: there, data: { rombelId: null } });
    }
  });

  it("are those of the own LPTK's rombel", async () => {
    const other = await write((tx) => makeCohortStage(tx));
    const { id } = await write((tx) => stage.participant(tx));
    await expect(query("UPDATE peserta SET rombel_id = $2 WHERE id = $1", [id, other.cohort.id])).rejects.toThrow(
      /foreign key/,
    );
  });
});

describe("mentors", () => {
  it("a third rombel is refused", async () => {
    const { lptkId, mentor } = await write((tx) => makeCohortStage(tx));
    await write((tx) => makeCohort(tx, { lptkId, mentor }));
    await expect(write((tx) => makeCohort(tx, { lptkId, mentor }))).rejects.toThrow(/at most two/);
  });

  it("also when many are given at once", RACE, async () => {
    const { lptkId, mentor } = await write((tx) => makeCohortStage(tx));
    const free = await write(async (tx) => {
      const all = [];
      for (let i = 0; i < CLIENTS; i++) all.push(await makeCohort(tx, { lptkId, mentor: null }));
      return all;
    });
    const running = { mentorId: mentor.akunId, selesai: null, rombel: { status: "berjalan" as const } };
    for (let round = 0; round < ROUNDS; round++) {
      const given = await Promise.allSettled(
        free.map((cohort) => write((tx) => makeAssignment(tx, { cohort, mentor }))),
      );
      expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await db.penugasanMentor.count({ where: running })).toBe(2);
      const ids = free.map(({ id }) => id);
      await query(
        "UPDATE penugasan_mentor SET selesai = greatest(mulai, sekarang()), alasan = 'x' WHERE rombel_id = ANY($1::uuid[]) AND selesai IS NULL",
        [ids],
      );
    }
  });

  it("a closed rombel does not count, and opened again it does", async () => {
    const { lptkId, cohort, mentor } = await write((tx) => makeCohortStage(tx));
    await expect(set(cohort.id, "status = 'selesai'")).rejects.toThrow(/raises the version/);
    await set(cohort.id, "status = 'selesai', versi = versi + 1");
    await write(async (tx) => [await makeCohort(tx, { lptkId, mentor }), await makeCohort(tx, { lptkId, mentor })]);
    await expect(set(cohort.id, "status = 'berjalan', versi = versi + 1")).rejects.toThrow(/without a reason/);
    await expect(set(cohort.id, "status = 'berjalan', alasan = 'x', versi = versi + 1")).rejects.toThrow(/at most two/);
  });

  it("one at a time, of the same LPTK, and never a participant of the rombel", async () => {
    const { cohort, lptkId, participant } = await write((tx) => makeCohortStage(tx));
    const second = await write((tx) => makeMentor(tx, { instansiId: lptkId }));
    const insert = (mentorId: string, mentorNama = "X") =>
      query("INSERT INTO penugasan_mentor (rombel_id, lptk_id, mentor_id, mentor_nama) VALUES ($1, $2, $3, $4)", [
        cohort.id,
        lptkId,
        mentorId,
        mentorNama,
      ]);
    await expect(insert(second.akunId)).rejects.toThrow(/penugasan_mentor_satu/);
    const foreign = await write(async (tx) => makeMentor(tx, { instansiId: (await makeOffice(tx)).id }));
    await expect(insert(foreign.akunId)).rejects.toThrow(/no mentor of this LPTK/);
    const akun = await write((tx) => makeMentor(tx, { instansiId: lptkId }));
    await write((tx) => participant(tx, { akun }));
    await expect(write((tx) => makeAssignment(tx, { cohort, mentor: akun }))).rejects.toThrow(/takes part/);
    await expect(
      write((tx) => makeParticipant(tx, { lptkId, rombelId: cohort.id, akun: cohort.mentor ?? akun })),
    ).rejects.toThrow(/leads this rombel/);
    await query("UPDATE peran_akun SET dicabut_pada = sekarang() WHERE akun_id = $1", [second.akunId]);
    await expect(write((tx) => makeAssignment(tx, { cohort, mentor: second }))).rejects.toThrow(/no mentor of this/);
  });

  it("an assignment only ends, with a reason, and stays", async () => {
    const { cohort } = await write((tx) => makeCohortStage(tx));
    const own = [cohort.id];
    const update = (what: string) => query(`UPDATE penugasan_mentor SET ${what} WHERE rombel_id = $1`, own);
    await expect(update("selesai = sekarang()")).rejects.toThrow(/alasan_check/);
    await expect(update("selesai = mulai - interval '1 day', alasan = 'x'")).rejects.toThrow(/masa_check/);
    await expect(update("mentor_nama = 'Lain'")).rejects.toThrow(/only ends/);
    await update("selesai = sekarang(), alasan = 'Cuti.'");
    await expect(update("selesai = NULL, alasan = NULL")).rejects.toThrow(/only ends/);
    await expect(query("DELETE FROM penugasan_mentor WHERE rombel_id = $1", own)).rejects.toThrow(/only grows/);
  });
});

describe("a rombel", () => {
  it("closes when everybody who takes a seat has a final score", async () => {
    const { cohort, mentor, participant } = await write((tx) => makeCohortStage(tx));
    const peserta = await write(async (tx) => {
      await participant(tx, { status: "gugur" });
      await participant(tx, { status: "mengundurkan_diri" });
      await makeDeadlines(tx, { cohort });
      return participant(tx);
    });
    const close = () => set(cohort.id, "status = 'selesai', versi = versi + 1");
    await expect(close()).rejects.toThrow(/no final score/);
    await write(async (tx) => {
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
      const scores = { proses: 7000, laporan_1: 7000, laporan_2: 7000, laporan_3: 7000, laporan_4: 7000 };
      await makeScores(tx, { peserta, mentor, scores: { ...scores, presentasi: "nihil" } });
    });
    await expect(close()).rejects.toThrow(/no final score/);
    await write((tx) => makeFinal(tx, { peserta, mentor }));
    await expect(close()).resolves.toEqual([]);
    await expect(write((tx) => participant(tx))).rejects.toThrow(/is closed/);
  });

  it("keeps its LPTK and its count of posts, begins running, and has a period", async () => {
    const { cohort, lptkId } = stage;
    const other = await write((tx) => makeOffice(tx));
    await expect(set(cohort.id, `lptk_id = '${other.id}'`)).rejects.toThrow(/not written/);
    await expect(set(cohort.id, "pesan_terakhir = 5")).rejects.toThrow(/not written/);
    await expect(set(cohort.id, "selesai = mulai")).rejects.toThrow(/masa_check/);
    const insert =
      "INSERT INTO rombel (lptk_id, nama, bidang_studi, mulai, selesai, status) VALUES ($1, 'X1', 'PGSD', '2026-01-01', '2026-03-01', 'selesai')";
    await expect(query(insert, [lptkId])).rejects.toThrow(/begins running/);
  });
});

describe("materials and schedule", () => {
  it("a material is a file or a link, of a field or everybody's", async () => {
    const id = await write((tx) => makeMaterial(tx, { lptkId: stage.lptkId }));
    const update = (what: string) => query(`UPDATE materi_plpg SET ${what} WHERE id = $1`, [id]);
    await expect(update("tautan = NULL")).rejects.toThrow(/sumber_check/);
    await expect(update("tautan = 'javascript:alert(1)'")).rejects.toThrow(/sumber_check/);
    await expect(update("bidang_studi = 'PGSD'")).rejects.toThrow(/bidang_check/);
    await expect(update("jenis = 'bidang_studi'")).rejects.toThrow(/bidang_check/);
    const officer = await write((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: stage.lptkId }));
    const file = { pemilikId: officer.akunId, tujuan: "karya", judul: "Karya", pada: await readNow() } as const;
    const { id: berkasId } = await write((tx) => makeFile(tx, file));
    await expect(update(`tautan = NULL, berkas_id = '${berkasId}'`)).rejects.toThrow(/not linked/);
  });
  it("an appointment is of the LPTK's own rombel and ends after it begins", async () => {
    const other = await write((tx) => makeCohortStage(tx));
    const mulai = new Date("2026-12-01T01:00:00.000Z");
    await expect(makeAppointment(db, { lptkId: stage.lptkId, rombelId: other.cohort.id, mulai })).rejects.toThrow(
      /[Ff]oreign key/,
    );
    await expect(makeAppointment(db, { lptkId: stage.lptkId, mulai, selesai: mulai })).rejects.toThrow(/rentang_check/);
  });
});
