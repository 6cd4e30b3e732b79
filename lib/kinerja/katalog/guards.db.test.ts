import { beforeAll, describe, expect, it } from "vitest";
import { db, type Tx } from "@/lib/server/db";
import { makeDinas } from "@/prisma/seed/factories";
import { type MadeCatalogue, makeCatalogue, makePeriod } from "@/prisma/seed/kinerja";
import { testDatabase } from "@/scripts/testing/database";
import { EXAMPLE_CATALOGUE } from "./labels";

const { query } = await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });
const draft = () => write(async (tx) => makeCatalogue(tx, { dinasId: (await makeDinas(tx)).id, isDraft: true }));
const publish = ({ id }: MadeCatalogue) =>
  query("UPDATE katalog_kinerja SET status = 'terbit', terbit_pada = sekarang(), versi = 2 WHERE id = $1", [id]);

let dinasId: string;
let published: MadeCatalogue;
beforeAll(async () => {
  dinasId = (await makeDinas(db)).id;
  published = await write((tx) => makeCatalogue(tx, { dinasId }));
});

describe("the example (DOMAIN §3)", () => {
  it("has the six RHK with their points, eight indicators with three or four foci, seven aspects", () => {
    expect(EXAMPLE_CATALOGUE.rhk.map(({ poin }) => poin)).toEqual([8, 8, 36, 8, 4, 8]);
    expect(EXAMPLE_CATALOGUE.indikator).toHaveLength(8);
    for (const { fokus } of EXAMPLE_CATALOGUE.indikator) expect([3, 4]).toContain(fokus.length);
    expect(EXAMPLE_CATALOGUE.perilaku).toHaveLength(7);
  });
});

describe("published means complete", () => {
  it("as it is made", async () => expect(await publish(await draft())).toEqual([]));
  it.each([
    [
      "a hole in the matrix",
      "DELETE FROM matriks_predikat WHERE katalog_id = $1 AND hasil = 'sesuai' AND perilaku = 'sesuai'",
    ],
    ["no RHK", "DELETE FROM butir_kinerja WHERE katalog_id = $1 AND jenis = 'rhk'"],
    ["no main duty", "DELETE FROM butir_kinerja WHERE katalog_id = $1 AND jenis = 'tugas_pokok'"],
    ["no aspect of behaviour", "DELETE FROM butir_kinerja WHERE katalog_id = $1 AND jenis = 'perilaku'"],
    ["no indicator", "DELETE FROM indikator_praktik WHERE katalog_id = $1"],
    [
      "an indicator without foci",
      "DELETE FROM fokus_perilaku f USING indikator_praktik i WHERE i.id = f.indikator_id AND i.urutan = 8 AND f.katalog_id = $1",
    ],
  ])("%s is refused", async (_, sql) => {
    const own = await draft();
    await query(sql, [own.id]);
    await expect(publish(own)).rejects.toThrow(/not complete/);
  });
  it("nor is one made published", async () => {
    await expect(
      query("INSERT INTO katalog_kinerja (dinas_id, nomor, status, terbit_pada) VALUES ($1, 9, 'terbit', sekarang())", [
        dinasId,
      ]),
    ).rejects.toThrow(/not complete/);
  });
});

describe("published for good", () => {
  it.each([
    "UPDATE katalog_kinerja SET versi = 9 WHERE id = $1",
    "UPDATE katalog_kinerja SET status = 'draf', terbit_pada = NULL, versi = 9 WHERE id = $1",
    "DELETE FROM katalog_kinerja WHERE id = $1",
    "UPDATE butir_kinerja SET poin = 200 WHERE katalog_id = $1 AND jenis = 'rhk'",
    "DELETE FROM butir_kinerja WHERE katalog_id = $1",
    "INSERT INTO butir_kinerja (katalog_id, jenis, urutan, judul) VALUES ($1, 'perilaku', 8, 'Jujur')",
    "UPDATE indikator_praktik SET judul = 'Lain' WHERE katalog_id = $1",
    "UPDATE fokus_perilaku SET pernyataan = 'Guru melakukan hal yang lain.' WHERE katalog_id = $1",
    "UPDATE matriks_predikat SET predikat = 'sangat_baik' WHERE katalog_id = $1",
  ])("%s", async (sql) => {
    await expect(query(sql, [published.id])).rejects.toThrow(/for good|not a transition/);
  });

  it("one draft at a time, and points only where they belong", async () => {
    await write((tx) => makeCatalogue(tx, { dinasId, isDraft: true }));
    await expect(write((tx) => makeCatalogue(tx, { dinasId, isDraft: true }))).rejects.toThrow(/satu_draf|dinas_id/);
    const { id } = await draft();
    const set = (what: string, jenis: string) =>
      query(`UPDATE butir_kinerja SET ${what} WHERE katalog_id = $1 AND jenis = '${jenis}'`, [id]);
    await expect(set("poin = 8", "perilaku")).rejects.toThrow(/rhk_check/);
    await expect(set("poin = 0", "rhk")).rejects.toThrow(/rhk_check/);
    await expect(set("satuan = NULL", "rhk")).rejects.toThrow(/rhk_check/);
    await expect(set("poin = 200", "rhk")).resolves.toEqual([]);
    await expect(set("poin = 201", "rhk")).rejects.toThrow(/rhk_check/);
  });

  it("a period takes a published catalogue of its own Dinas", async () => {
    const other = await draft();
    await expect(makePeriod(db, { dinasId, katalogId: other.id })).rejects.toThrow(/not published/);
    await publish(other);
    await expect(makePeriod(db, { dinasId, katalogId: other.id })).rejects.toThrow(/katalog_id_dinas_id/);
  });
});
