import { beforeAll, describe, expect, it } from "vitest";
import { db, readNow, type Tx } from "@/lib/server/db";
import {
  type CohortStage,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReport,
  makeScores,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });
/** Several statements without values are one transaction. */
const together = (...statements: string[]) => query(statements.join("; "));

let stage: CohortStage;
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx, { kapasitas: 15 }));
});
const someone = (options: Parameters<CohortStage["participant"]>[1] = {}) =>
  write((tx) => stage.participant(tx, { rombelId: null, ...options }));

/** Uses the code and activates, at the moment that is so many milliseconds after the end of the 14 days. */
const activating = ({ id, kodeId }: { id: string; kodeId: string }, after: number) => {
  const at = `(SELECT aktivasi_sampai + interval '${after} milliseconds' FROM peserta WHERE id = '${id}')`;
  return [
    `UPDATE kode_aktivasi SET dipakai_pada = ${at} WHERE id = '${kodeId}'`,
    `UPDATE peserta SET status = 'aktif', aktif_pada = ${at}, status_sejak = sekarang(), versi = versi + 1 WHERE id = '${id}'`,
  ];
};
const lapse = (id: string) =>
  `UPDATE peserta SET status = 'mengundurkan_diri', status_sejak = sekarang(), versi = versi + 1 WHERE id = '${id}'`;
const reinstate = (id: string, alasan = "'Surat baru sampai.'") =>
  `UPDATE peserta SET status = 'belum_aktif', alasan = ${alasan}, aktif_pada = NULL, undangan_pada = sekarang()::timestamptz(3),
     aktivasi_sampai = sekarang()::timestamptz(3) + interval '336 hours', versi = versi + 1 WHERE id = '${id}'`;

/** With every trigger of the table off, its constraints stand alone; what they refuse is rolled back, the switching too. */
const alone = (table: string, statement: string) => query(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${statement}`);

describe("14 days to activate (DOMAIN §1.1)", () => {
  it.each([
    [-5, null],
    [0, null],
    [1, /tenggat_check/],
    [5, /tenggat_check/],
  ])("%i ms after their end", async (after, refused) => {
    const made = await someone({ status: "gugur" });
    const done = together(...activating(made, after));
    if (refused) await expect(done).rejects.toThrow(refused);
    else await done;
    const { status } = await db.peserta.findUniqueOrThrow({ where: { id: made.id } });
    expect(status).toBe(refused ? "belum_aktif" : "aktif");
  });

  it("the recorded moment alone is not later either", async () => {
    const made = await someone({ status: "gugur" });
    const [use = "", activate = ""] = activating(made, 0);
    await expect(together(use, activate.replace(/aktif_pada = \([^)]*\)/, "aktif_pada = sekarang()"))).rejects.toThrow(
      /no code was used/,
    );
  });

  it("needs a code, used in the same moment and once", async () => {
    const made = await someone({ status: "belum_aktif" });
    const activate = "UPDATE peserta SET status = 'aktif', aktif_pada = sekarang(), versi = versi + 1 WHERE id = $1";
    await expect(query(activate, [made.id])).rejects.toThrow(/no code was used/);
    await expect(
      query("UPDATE kode_aktivasi SET berlaku_sampai = sekarang() WHERE id = $1", [made.kodeId]),
    ).rejects.toThrow(/used once/);
    await query("UPDATE kode_aktivasi SET dibatalkan_pada = sekarang() WHERE id = $1", [made.kodeId]);
    await expect(
      query("UPDATE kode_aktivasi SET dipakai_pada = sekarang() WHERE id = $1", [made.kodeId]),
    ).rejects.toThrow(/used once/);
  });

  it("a code is good for the own 14 days, and one lives at a time", async () => {
    const made = await someone({ status: "belum_aktif" });
    const insert = (sampai: string) =>
      query(
        `INSERT INTO kode_aktivasi (peserta_id, sidik, berlaku_sampai) SELECT id, $2, ${sampai} FROM peserta WHERE id = $1`,
        [made.id, "b".repeat(64)],
      );
    await expect(insert("aktivasi_sampai + interval '1 hour'")).rejects.toThrow(/own 14 days/);
    await expect(insert("aktivasi_sampai")).rejects.toThrow(/satu_hidup/);
  });

  it("are fourteen, and nobody moves them", async () => {
    const { id } = await someone({ status: "belum_aktif" });
    const set = (what: string) => alone("peserta", `UPDATE peserta SET ${what} WHERE id = '${id}'`);
    await expect(set("aktivasi_sampai = aktivasi_sampai + interval '1 millisecond'")).rejects.toThrow(/tenggat_check/);
    await expect(
      set("status = 'aktif', aktif_pada = aktivasi_sampai + interval '1 millisecond', versi = versi + 1"),
    ).rejects.toThrow(/aktif_check/);
    const longer = "aktivasi_sampai = aktivasi_sampai + interval '1 day'";
    await expect(query(`UPDATE peserta SET ${longer} WHERE id = $1`, [id])).rejects.toThrow(
      /never change|tenggat_check/,
    );
    await expect(
      query(`UPDATE peserta SET ${longer}, undangan_pada = undangan_pada + interval '1 day' WHERE id = $1`, [id]),
    ).rejects.toThrow(/never change/);
  });

  it("over, they are over: not before, and without any job", async () => {
    const [waiting, lapsed] = [await someone({ status: "belum_aktif" }), await someone({ status: "gugur" })];
    await expect(query(lapse(waiting.id))).rejects.toThrow(/not over/);
    await expect(query(lapse(lapsed.id))).resolves.toEqual([]);
    await expect(together(...activating(lapsed, 0))).rejects.toThrow(/not a transition/);
  });
});

describe("reinstatement and withdrawal", () => {
  it("gives 14 new days with a reason, to who is written down as withdrawn", async () => {
    const { id } = await someone({ status: "gugur" });
    await expect(query(reinstate(id))).rejects.toThrow(/never change/);
    await expect(together(lapse(id), reinstate(id, "NULL"))).rejects.toThrow(/needs a reason/);
    await together(lapse(id), reinstate(id));
    const { status, undanganPada } = await db.peserta.findUniqueOrThrow({ where: { id } });
    expect(status).toBe("belum_aktif");
    expect(undanganPada.getTime()).toBeLessThanOrEqual((await readNow()).getTime());
  });

  it("needs a free seat", async () => {
    const full = await write((tx) => makeCohortStage(tx, { kapasitas: 1 }));
    const gone = await write((tx) => full.participant(tx, { status: "mengundurkan_diri" }));
    await write((tx) => full.participant(tx));
    await expect(query(reinstate(gone.id))).rejects.toThrow(/is full/);
    await query("UPDATE peserta SET rombel_id = NULL WHERE id = $1", [gone.id]);
    await expect(query(reinstate(gone.id))).resolves.toEqual([]);
  });

  it("withdrawal has a reason, and none once the score is final", async () => {
    const { id } = await someone();
    const withdraw = (alasan: string, who = id) =>
      query(
        `UPDATE peserta SET status = 'mengundurkan_diri', alasan = ${alasan}, versi = versi + 1 WHERE id = '${who}'`,
      );
    await expect(withdraw("NULL")).rejects.toThrow(/status_check/);
    const { cohort, mentor } = stage;
    const peserta = await write(async (tx) => {
      await makeDeadlines(tx, { cohort });
      const made = await stage.participant(tx);
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: made, nomor });
      const reports = { laporan_1: 1, laporan_2: 2, laporan_3: 3, laporan_4: 4 };
      await makeScores(tx, { peserta: made, mentor, scores: { ...reports, proses: 100, presentasi: 100 } });
      await makeFinal(tx, { peserta: made, mentor });
      return made;
    });
    await expect(withdraw("'x'", peserta.id)).rejects.toThrow(/is final/);
    await expect(query("UPDATE peserta SET rombel_id = NULL WHERE id = $1", [peserta.id])).rejects.toThrow(/is final/);
    await expect(withdraw("'x'")).resolves.toEqual([]);
  });
});

describe("a participant", () => {
  it("begins before activation, keeps number, account and LPTK, and stays", async () => {
    const [made, other] = [await someone({ status: "belum_aktif" }), await someone()];
    const update = (what: string) => query(`UPDATE peserta SET ${what} WHERE id = $1`, [made.id]);
    await expect(update(`akun_id = '${other.akunId}'`)).rejects.toThrow(/never change/);
    await expect(update("nomor_peserta = '12345678901234'")).rejects.toThrow(/never change/);
    await expect(query("DELETE FROM peserta WHERE id = $1", [made.id])).rejects.toThrow(/only grows/);
    const insert = (nomor: string, status = "belum_aktif") =>
      query(
        `INSERT INTO peserta (nomor_peserta, akun_id, lptk_id, nama, bidang_studi, status, undangan_pada, aktivasi_sampai, aktif_pada)
         SELECT $2, akun_id, lptk_id, nama, bidang_studi, $3::status_peserta, undangan_pada, aktivasi_sampai, aktif_pada FROM peserta WHERE id = $1`,
        [made.id, nomor, status],
      );
    await expect(insert("1234567890123")).rejects.toThrow(/nomor_check/);
    await expect(insert("12345678901234", "aktif")).rejects.toThrow(/begins before/);
    await expect(insert(made.nomorPeserta)).rejects.toThrow(/nomor_peserta_key/);
  });

  it("has a score from the beginning, open and without any number", async () => {
    const { id } = await someone({ status: "belum_aktif" });
    expect(await db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: id } })).toMatchObject({
      ...{ status: "terbuka", proses: null, presentasi: null, sp: null, lulus: null },
    });
  });

  it("an import is written down once, of the own LPTK's participants", async () => {
    const mine = await someone();
    const other = await write(async (tx) => {
      const elsewhere = await makeCohortStage(tx);
      return elsewhere.participant(tx);
    });
    const { id: imporId } = await db.imporPeserta.create({
      data: { lptkId: stage.lptkId, namaBerkas: "peserta.xlsx", sha256: "a".repeat(64), olehNama: "Admin" },
    });
    const line = (pesertaId: string, baris: number) =>
      db.barisImpor.create({ data: { imporId, lptkId: stage.lptkId, pesertaId, baris, hasil: "baru" } });
    await line(mine.id, 2);
    await expect(line(other.id, 3)).rejects.toThrow(/[Ff]oreign key/);
    await expect(line(mine.id, 3)).rejects.toThrow(/[Uu]nique/);
    await expect(query("UPDATE baris_impor SET hasil = 'tetap'")).rejects.toThrow(/only grows/);
    await expect(query("DELETE FROM impor_peserta")).rejects.toThrow(/only grows/);
  });
});
