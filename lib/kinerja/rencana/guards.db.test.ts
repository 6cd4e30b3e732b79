import { beforeAll, describe, expect, it } from "vitest";
import { db, type Tx } from "@/lib/server/db";
import { type MadePlan, makePlan, makeRating, makeStage, type Stage } from "@/prisma/seed/kinerja";
import { testDatabase } from "@/scripts/testing/database";
import { EXAMPLE_CATALOGUE } from "../katalog/labels";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

/** Two RHK, of 31 points and of 1: the boundary itself. */
const [FIRST] = EXAMPLE_CATALOGUE.rhk;
if (!FIRST) throw new Error("the example has no RHK");
const ODD = { ...EXAMPLE_CATALOGUE, rhk: [31, 1].map((poin) => ({ ...FIRST, judul: `RHK ${poin} poin`, poin })) };

const SHORT = [[1, 1]] as const;
const ENOUGH = [
  [1, 1],
  [2, 1],
] as const;

let stage: Stage;
let yearly: Stage;

beforeAll(async () => {
  stage = await write((tx) => makeStage(tx, { isi: ODD }));
  yearly = await write((tx) => makeStage(tx, { isi: ODD, skema: "skema_2025" }));
});

type Options = Partial<Parameters<typeof makePlan>[1]>;
const planOf = ({ katalog, periodeId, teacher }: Stage, options: Options = {}) =>
  write(async (tx) => makePlan(tx, { akunId: await teacher(tx), periodeId, katalog, rhk: ENOUGH, ...options }));

const handingIn = ({ id }: MadePlan) =>
  `UPDATE rencana_kinerja SET status = 'diajukan', pengajuan_ke = pengajuan_ke + 1, diajukan_pada = sekarang(), versi = versi + 1
   WHERE id = '${id}'`;
const handIn = (plan: MadePlan) => query(handingIn(plan));
/** Several statements without values are one transaction. */
const together = (...statements: string[]) => query(statements.join("; "));

const change = ({ id }: MadePlan, jenis = "rhk") =>
  `INSERT INTO perubahan_rencana (rencana_id, nomor, jenis, sebelum, sesudah, berkas) VALUES ('${id}', 1, '${jenis}', '[]', '[]', '[]')`;
const rowOf = (plan: MadePlan, jenis = "rhk", place = 0) => {
  const row = plan.baris.filter((one) => one.jenis === jenis)[place];
  if (!row) throw new Error("no such row");
  return row;
};
const remove = (rowId: string) => `DELETE FROM baris_rencana WHERE id = '${rowId}'`;
const insertAgain = (plan: MadePlan, { butirId, jenis, poin }: MadePlan["baris"][number], kuantitas: number) =>
  `INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin, kuantitas, diubah_pada)
   VALUES ('${plan.id}', '${plan.katalogId}', '${butirId}', '${jenis}', ${poin}, ${kuantitas}, sekarang())`;
const count = async (plan: MadePlan) => db.barisRencana.count({ where: { rencanaId: plan.id } });

describe("31 points are refused and 32 accepted, by plain SQL too (DOMAIN §0)", () => {
  it("at first submission, and again after a return", async () => {
    const short = await planOf(stage, { status: "draf", rhk: SHORT });
    await expect(handIn(short)).rejects.toThrow(/31 points, at least 32/);
    const returned = await planOf(stage, { status: "dikembalikan" });
    await expect(together(remove(rowOf(returned, "rhk", 1).id), handingIn(returned))).rejects.toThrow(/31 points/);
    await expect(handIn(returned)).resolves.toEqual([]);
  });

  it("at every later change", async () => {
    const plan = await planOf(stage);
    const one = rowOf(plan, "rhk", 1);
    await expect(together(change(plan), remove(one.id))).rejects.toThrow(/31 points/);
    const before = await count(plan);
    await together(change(plan), remove(one.id), insertAgain(plan, one, 2));
    expect(await count(plan)).toBe(before);
    expect(await db.barisRencana.findUnique({ where: { id: one.id } })).toBeNull();
  });

  it("points are the catalogue's: nobody gives a row more", async () => {
    const plan = await planOf(stage, { status: "draf", rhk: SHORT });
    await expect(query("UPDATE baris_rencana SET poin = 32 WHERE id = $1", [rowOf(plan).id])).rejects.toThrow(
      /foreign key/,
    );
    await expect(query("UPDATE baris_rencana SET kuantitas = 51 WHERE id = $1", [rowOf(plan).id])).rejects.toThrow(
      /kuantitas_check/,
    );
  });
});

describe("handed in means complete", () => {
  it.each([
    ["without an aspect of behaviour", "2024", { perilaku: 6 }],
    ["without a goal", "2025", { tujuanKompetensi: "  " }],
    ["without a main duty", "2025", { tugasPokok: [] }],
  ])("%s it is refused", async (_, year, options) => {
    const plan = await planOf(year === "2024" ? stage : yearly, { status: "draf", ...options });
    await expect(handIn(plan)).rejects.toThrow(/not complete/);
  });
  it("without an indicator it is refused", async () => {
    const plan = await planOf(stage, { status: "draf" });
    await query("UPDATE rencana_kinerja SET indikator_id = NULL WHERE id = $1", [plan.id]);
    await expect(handIn(plan)).rejects.toThrow(/not complete/);
  });
  it("a plan begins as a draft, in its own scheme and catalogue", async () => {
    const { katalogId, akunId } = await planOf(stage, { status: "draf" });
    const insert = (katalog: string, skema: string, status: string) =>
      query(
        `INSERT INTO rencana_kinerja (akun_id, periode_id, katalog_id, skema, status) VALUES ($1, $2, $3, $4::skema_kinerja, $5::status_rencana)`,
        [akunId, yearly.periodeId, katalog, skema, status],
      );
    await expect(insert(katalogId, "skema_2025", "draf")).rejects.toThrow(/foreign key/);
    await expect(insert(yearly.katalog.id, "skema_2024", "draf")).rejects.toThrow(/foreign key/);
    await expect(insert(yearly.katalog.id, "skema_2025", "disetujui")).rejects.toThrow(/begins as a draft|check/);
    await expect(insert(yearly.katalog.id, "skema_2025", "draf")).resolves.toEqual([]);
  });
  it("no RHK in scheme 2025, no main duty in scheme 2024", async () => {
    const plan = await planOf(yearly, { status: "draf" });
    const [rhk] = yearly.katalog.butir;
    await expect(
      query(
        "INSERT INTO baris_rencana (rencana_id, katalog_id, butir_id, jenis, poin) VALUES ($1, $2, $3, 'rhk', 31)",
        [plan.id, plan.katalogId, rhk?.id],
      ),
    ).rejects.toThrow(/no place in/);
  });
});

describe("what was handed in stays", () => {
  it.each(["diajukan", "disetujui"] as const)("%s: neither its words nor its rows", async (status) => {
    const plan = await planOf(stage, { status });
    const own = [plan.id];
    const refused = /handed in/;
    await expect(query("UPDATE rencana_kinerja SET indikator_id = NULL WHERE id = $1", own)).rejects.toThrow(refused);
    await expect(query("DELETE FROM rencana_kinerja WHERE id = $1", own)).rejects.toThrow(refused);
    await expect(query("UPDATE baris_rencana SET kuantitas = 2 WHERE rencana_id = $1", own)).rejects.toThrow(
      /handed in|kuantitas/,
    );
    await expect(query(remove(rowOf(plan).id))).rejects.toThrow(refused);
    await expect(query(insertAgain(plan, rowOf(plan), 3))).rejects.toThrow(refused);
    await expect(query("UPDATE pengajuan_rencana SET isi = '{}' WHERE rencana_id = $1", own)).rejects.toThrow(
      /only grows/,
    );
  });

  it("teacher, period and scheme of a draft never change, and what is decided is decided", async () => {
    const plan = await planOf(stage, { status: "draf" });
    const other = await planOf(stage, { status: "draf" });
    await expect(
      query("UPDATE rencana_kinerja SET akun_id = $2 WHERE id = $1", [plan.id, other.akunId]),
    ).rejects.toThrow(/never change/);
    const approved = await planOf(stage);
    await expect(
      query("UPDATE rencana_kinerja SET status = 'diajukan', versi = 9 WHERE id = $1", [approved.id]),
    ).rejects.toThrow(/handed in/);
    await expect(
      query(
        "UPDATE rencana_kinerja SET status = 'dikembalikan', alasan = 'x', pemutus_nama = 'x', versi = 9 WHERE id = $1",
        [plan.id],
      ),
    ).rejects.toThrow(/not a transition/);
  });
});

describe("Ubah RHK (DOMAIN §3.4)", () => {
  it("needs its record first, of the same kind, in the same transaction", async () => {
    const plan = await planOf(stage);
    const row = rowOf(plan, "rhk", 1);
    await query(change(plan));
    // The record of another transaction opens nothing.
    await expect(together(remove(row.id), insertAgain(plan, row, 2))).rejects.toThrow(/handed in/);
    const other = await planOf(stage);
    const own = rowOf(other, "rhk", 1);
    await expect(together(change(other, "tugas_tambahan"), remove(own.id))).rejects.toThrow(/handed in/);
    await expect(together(change(other, "perilaku"))).rejects.toThrow(/jenis_check/);
    await expect(together(change(other), insertAgain(other, own, 2).replace("sekarang()", "NULL"))).rejects.toThrow(
      /handed in/,
    );
    const unmarked = `UPDATE baris_rencana SET kuantitas = 9 WHERE id = '${own.id}'`;
    await expect(together(change(other), unmarked)).rejects.toThrow(/handed in/);
  });

  it("takes an extra duty away without points being asked", async () => {
    const plan = await planOf(stage);
    await together(change(plan, "tugas_tambahan"), remove(rowOf(plan, "tugas_tambahan").id));
    expect(await db.barisRencana.count({ where: { rencanaId: plan.id, jenis: "tugas_tambahan" } })).toBe(0);
  });

  it("is over once the plan is rated, and is never rewritten", async () => {
    const plan = await planOf(stage);
    await query(change(plan));
    await expect(query("UPDATE perubahan_rencana SET berkas = '[1]' WHERE rencana_id = $1", [plan.id])).rejects.toThrow(
      /only grows/,
    );
    const rated = await planOf(stage);
    await write((tx) => makeRating(tx, { plan: rated }));
    await expect(query(change(rated))).rejects.toThrow(/has been rated/);
  });

  it("is nothing for a draft or scheme 2025", async () => {
    await expect(query(change(await planOf(stage, { status: "draf" })))).rejects.toThrow(/no approved plan/);
    await expect(query(change(await planOf(yearly)))).rejects.toThrow(/no approved plan/);
  });
});

describe("periods", () => {
  it("keep their catalogue and scheme once there is a plan, and their phases in order", async () => {
    await planOf(stage, { status: "draf" });
    const own = [stage.periodeId];
    await expect(
      query("UPDATE periode_kinerja SET skema = 'skema_2025', semester = NULL WHERE id = $1", own),
    ).rejects.toThrow(/foreign key/);
    await expect(
      query("UPDATE periode_kinerja SET pelaksanaan_buka = rencana_tutup WHERE id = $1", own),
    ).rejects.toThrow(/fase_check/);
    await expect(query("UPDATE periode_kinerja SET semester = 3 WHERE id = $1", own)).rejects.toThrow(/semester_check/);
    await expect(
      query("UPDATE periode_kinerja SET katalog_id = $2 WHERE id = $1", [...own, yearly.katalog.id]),
    ).rejects.toThrow(/foreign key/);
  });
});
