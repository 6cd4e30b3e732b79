import { beforeAll, describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, type Tx } from "@/lib/server/db";
import { makeFile } from "@/prisma/seed/kinerja";
import {
  type CohortStage,
  type MadeParticipant,
  makeCohortStage,
  makeDeadlines,
  makeFinalReport,
  makeReport,
  makeReportExtension,
  makeScore,
} from "@/prisma/seed/plpg";
import { testDatabase } from "@/scripts/testing/database";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });
const SECOND = 1_000;

let stage: CohortStage;
/** All four reports of the rombel end here. */
let end: Date;
beforeAll(async () => {
  stage = await write((tx) => makeCohortStage(tx, { kapasitas: 15 }));
  end = addDays(await readNow(), -1);
  await write((tx) => makeDeadlines(tx, { cohort: stage.cohort, batas: end }));
});
/** A new participant of no rombel's cap: each test has its own. */
const someone = (options: Parameters<CohortStage["participant"]>[1] = {}) =>
  write(async (tx) => {
    await query("UPDATE peserta SET rombel_id = NULL WHERE rombel_id = $1", [stage.cohort.id]);
    return stage.participant(tx, options);
  });
const at = (milliseconds: number) => new Date(end.getTime() + milliseconds);
const send = (peserta: MadeParticipant, nomor: 1 | 2 | 3 | 4, pada = at(-SECOND)) =>
  write((tx) => makeReport(tx, { peserta, nomor, pada }));
/** A linked file that nothing shows yet, received at this moment. */
const fileOf = (peserta: MadeParticipant, pada = at(-SECOND)) =>
  write((tx) => makeFile(tx, { pemilikId: peserta.akunId, tujuan: "laporan_plpg", judul: "Berkas", pada }));

const INSERT = `INSERT INTO laporan_kemajuan (peserta_id, akun_id, nomor, berkas_id, sha256, diterima_pada)
  SELECT $1, $2, $3, id, sha256, tersimpan_pada FROM berkas WHERE id = $4`;
const insert = async (peserta: MadeParticipant, nomor: number, pada?: Date) => {
  const { id } = await fileOf(peserta, pada);
  return query(INSERT, [peserta.id, peserta.akunId, nomor, id]);
};
const cancelling = (pada: Date) =>
  `UPDATE laporan_kemajuan SET status = 'dibatalkan', berkas_id = NULL, sha256 = NULL, diterima_pada = NULL,
     dibatalkan_pada = '${pada.toISOString()}', versi = versi + 1 WHERE peserta_id = $1 AND nomor = $2`;
const cancel = (peserta: MadeParticipant, nomor: number, pada: Date) => query(cancelling(pada), [peserta.id, nomor]);

/** With every trigger of the table off, its constraints stand alone; what they refuse is rolled back, the switching too. */
const alone = (table: string, statement: string) => query(`ALTER TABLE ${table} DISABLE TRIGGER USER; ${statement}`);

describe("exactly four (DOMAIN §0)", () => {
  it("by the table's own constraints too, whatever the trigger would say", async () => {
    const peserta = await someone();
    await send(peserta, 1);
    const set = (what: string) =>
      alone("laporan_kemajuan", `UPDATE laporan_kemajuan SET ${what} WHERE peserta_id = '${peserta.id}'`);
    await expect(set("nomor = 5")).rejects.toThrow(/laporan_kemajuan_nomor_check/);
    await expect(set("nomor = 0")).rejects.toThrow(/laporan_kemajuan_nomor_check/);
    await expect(set("kiriman_ke = 0")).rejects.toThrow(/kiriman_check/);
    await expect(set("berkas_id = NULL")).rejects.toThrow(/laporan_kemajuan_status_check/);
    await expect(set("dibatalkan_pada = sekarang()")).rejects.toThrow(/laporan_kemajuan_status_check/);
    const extension = `INSERT INTO perpanjangan_laporan (peserta_id, nomor, sampai, alasan, oleh_nama)
      VALUES ('${peserta.id}', 5, sekarang(), 'x', 'Mentor')`;
    await expect(alone("perpanjangan_laporan", extension)).rejects.toThrow(/perpanjangan_laporan_nomor_check/);
  });
  it("a fifth is refused, and so are number 0, number 5 and two of one number; any order will do", async () => {
    const peserta = await someone();
    for (const nomor of [3, 1, 4, 2]) await expect(insert(peserta, nomor)).resolves.toEqual([]);
    for (const nomor of [0, 5, -1]) await expect(insert(peserta, nomor)).rejects.toThrow(/nomor_check|not opened/);
    await expect(insert(peserta, 2)).rejects.toThrow(/peserta_id_nomor_key/);
    expect(await db.laporanKemajuan.count({ where: { pesertaId: peserta.id } })).toBe(4);
  });
  it("two uploads of one number at once: one is there", async () => {
    const peserta = await someone();
    const files = [await fileOf(peserta), await fileOf(peserta)];
    const create = ({ id, sha256 }: { id: string; sha256: string }) => {
      const own = { pesertaId: peserta.id, akunId: peserta.akunId, nomor: 1 };
      return db.laporanKemajuan.create({ data: { ...own, berkasId: id, sha256, diterimaPada: at(-SECOND) } });
    };
    const sent = await Promise.allSettled(files.map(create));
    expect(sent.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
  it("a deadline, an extension: no number 0 or 5 either", async () => {
    const deadline = "INSERT INTO batas_laporan (rombel_id, nomor, deskripsi, batas) VALUES ($1, $2, 'x', sekarang())";
    for (const nomor of [0, 5]) {
      await expect(query(deadline, [stage.cohort.id, nomor])).rejects.toThrow(/nomor_check/);
    }
  });
  it("the row stays", async () => {
    const peserta = await someone();
    await send(peserta, 1);
    const own = [peserta.id];
    await expect(query("DELETE FROM laporan_kemajuan WHERE peserta_id = $1", own)).rejects.toThrow(/only grows/);
    await expect(query("UPDATE laporan_kemajuan SET nomor = 2 WHERE peserta_id = $1", own)).rejects.toThrow(
      /never change/,
    );
  });
});

describe("the moment that counts is the receipt of the last byte", () => {
  it.each([
    [-SECOND, null],
    [0, null],
    [1, /deadline has passed/],
    [SECOND, /deadline has passed/],
  ])("%i ms after the deadline", async (after, refused) => {
    const peserta = await someone();
    const sent = insert(peserta, 1, at(after));
    // What was received in time is linked a day later, now.
    if (refused) await expect(sent).rejects.toThrow(refused);
    else expect(await sent).toEqual([]);
  });
  it("and nobody gives another moment or hash", async () => {
    const peserta = await someone();
    const { id } = await fileOf(peserta, at(SECOND));
    const forged = INSERT.replace("tersimpan_pada", `'${at(-SECOND).toISOString()}'`);
    await expect(query(forged, [peserta.id, peserta.akunId, 1, id])).rejects.toThrow(/time and hash/);
    const hash = INSERT.replace("sha256, tersimpan_pada", `'${"0".repeat(64)}', tersimpan_pada`);
    const { id: early } = await fileOf(peserta);
    await expect(query(hash, [peserta.id, peserta.akunId, 1, early])).rejects.toThrow(/time and hash/);
  });
  it("an extension moves the end of that participant and that report alone", async () => {
    const [longer, other] = [await someone(), await someone()];
    await query("UPDATE peserta SET rombel_id = $2 WHERE id = $1", [longer.id, stage.cohort.id]);
    await write((tx) => makeReportExtension(tx, { peserta: longer, nomor: 2, sampai: at(SECOND) }));
    await expect(insert(longer, 2, at(SECOND))).resolves.toEqual([]);
    await expect(insert(longer, 3, at(SECOND))).rejects.toThrow(/deadline/);
    await expect(insert(other, 2, at(SECOND))).rejects.toThrow(/deadline/);
    await expect(write((tx) => makeReportExtension(tx, { peserta: other, nomor: 2, sampai: end }))).rejects.toThrow(
      /more time/,
    );
  });
  it("what the mentor has not opened takes nothing", async () => {
    const fresh = await write((tx) => makeCohortStage(tx));
    const peserta = await write((tx) => fresh.participant(tx));
    await expect(insert(peserta, 1)).rejects.toThrow(/not opened/);
    await expect(write((tx) => makeReportExtension(tx, { peserta, nomor: 1, sampai: end }))).rejects.toThrow(
      /more time/,
    );
  });
});

describe("(X) and replacement", () => {
  it("until the end, and not after", async () => {
    const peserta = await someone();
    await send(peserta, 1);
    await expect(cancel(peserta, 1, at(1))).rejects.toThrow(/deadline/);
    await expect(query(cancelling(at(0)).replace(", versi = versi + 1", ""), [peserta.id, 1])).rejects.toThrow(
      /raises the version/,
    );
    await expect(cancel(peserta, 1, at(0))).resolves.toEqual([]);
    const { id } = await fileOf(peserta);
    const again = (kiriman: number) =>
      query(
        `UPDATE laporan_kemajuan l SET status = 'terkirim', dibatalkan_pada = NULL, berkas_id = b.id, sha256 = b.sha256,
           diterima_pada = b.tersimpan_pada, kiriman_ke = $3, versi = l.versi + 1 FROM berkas b WHERE b.id = $2 AND l.peserta_id = $1`,
        [peserta.id, id, kiriman],
      );
    await expect(again(1)).rejects.toThrow(/counted/);
    await expect(again(2)).resolves.toEqual([]);
    await expect(again(3)).resolves.toEqual([]);
  });
  it("not once it is graded; taken back, the grade opens it again", async () => {
    const { mentor } = stage;
    const peserta = await someone();
    await send(peserta, 1);
    const grade = (nilai: number) => write((tx) => makeScore(tx, { peserta, mentor, component: "laporan_1", nilai }));
    await grade(8000);
    await expect(cancel(peserta, 1, at(-1))).rejects.toThrow(/graded/);
    const { id } = await fileOf(peserta);
    await expect(
      query("UPDATE laporan_kemajuan SET berkas_id = $2 WHERE peserta_id = $1", [peserta.id, id]),
    ).rejects.toThrow(/graded/);
    await expect(write((tx) => makeReportExtension(tx, { peserta, nomor: 1, sampai: at(SECOND) }))).rejects.toThrow(
      /graded/,
    );
    await query(
      "UPDATE komponen_nilai SET angka = NULL, berkas_id = NULL, alasan = 'Perpanjangan.', versi = versi + 1 WHERE peserta_id = $1",
      [peserta.id],
    );
    await expect(cancel(peserta, 1, at(-1))).resolves.toEqual([]);
  });
  it("grading and taking back at once: never a grade without its report", async () => {
    const { mentor } = stage;
    for (let round = 0; round < 5; round++) {
      const peserta = await someone();
      await send(peserta, 1);
      const own = { pesertaId: peserta.id, nomor: 1 };
      const gone = {
        berkasId: null,
        sha256: null,
        diterimaPada: null,
        dibatalkanPada: at(-1),
        versi: { increment: 1 },
      };
      const [graded, cancelled] = await Promise.allSettled([
        write((tx) => makeScore(tx, { peserta, mentor, component: "laporan_1", nilai: 7000 })),
        db.laporanKemajuan.update({ where: { pesertaId_nomor: own }, data: { status: "dibatalkan", ...gone } }),
      ]);
      expect([graded.status, cancelled.status].sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});

describe("who sends", () => {
  it("is active", async () => {
    for (const status of ["belum_aktif", "gugur", "mengundurkan_diri"] as const) {
      await expect(insert(await someone({ status }), 1)).rejects.toThrow(/not active/);
    }
  });
  it("sends own files, linked and made for it", async () => {
    const [peserta, other] = [await someone(), await someone()];
    await query("UPDATE peserta SET rombel_id = $2 WHERE id = $1", [peserta.id, stage.cohort.id]);
    const { id } = await fileOf(other);
    await expect(query(INSERT, [peserta.id, peserta.akunId, 1, id])).rejects.toThrow(/foreign key/);
    const karya = await write((tx) =>
      makeFile(tx, { pemilikId: peserta.akunId, tujuan: "karya", judul: "Karya", pada: at(-SECOND) }),
    );
    await expect(query(INSERT, [peserta.id, peserta.akunId, 1, karya.id])).rejects.toThrow(/not linked/);
    const report = await send(peserta, 1);
    await expect(
      query("UPDATE berkas SET status = 'dibuang', dibuang_pada = sekarang() WHERE id = $1", [report.id]),
    ).rejects.toThrow(/still shows it/);
  });
});

describe("the final report", () => {
  it("is one, of an active participant, while the rombel runs", async () => {
    const peserta = await someone();
    await write((tx) => makeFinalReport(tx, { peserta }));
    await expect(write((tx) => makeFinalReport(tx, { peserta }))).rejects.toThrow(/[Uu]nique/);
    await expect(query("DELETE FROM laporan_akhir WHERE peserta_id = $1", [peserta.id])).rejects.toThrow(/only grows/);
    const other = await someone();
    const { id } = await fileOf(other);
    const wrong = `INSERT INTO laporan_akhir (peserta_id, akun_id, berkas_id, sha256, diterima_pada)
      SELECT $1, $2, id, sha256, tersimpan_pada FROM berkas WHERE id = $3`;
    await expect(query(wrong, [other.id, other.akunId, id])).rejects.toThrow(/not linked/);
    const waiting = await someone({ status: "belum_aktif" });
    await expect(write((tx) => makeFinalReport(tx, { peserta: waiting }))).rejects.toThrow(/not active/);
  });
});
