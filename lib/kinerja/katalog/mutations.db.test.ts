import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { db, type Tx, withTx } from "@/lib/server/db";
import { dinasScope } from "@/lib/server/scope";
import { makeDinas, makeOfficeAccount } from "@/prisma/seed/factories";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { EXAMPLE_CATALOGUE } from "./labels";
import {
  addIndicator,
  addItem,
  createExample,
  createVersion,
  editIndicator,
  editItem,
  moveIndicator,
  moveItem,
  publishCatalogue,
  removeIndicator,
  removeItem,
  saveMatrix,
} from "./mutations";
import { findCatalogue, listCatalogues, listPublished, readCatalogueTimeline, readContent } from "./queries";
import { MAX_INDICATORS, MAX_ITEMS, ofKind } from "./rules";

await testDatabase();

async function someOffice() {
  const { id } = await make((tx) => makeDinas(tx));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: id }));
  const session = await sessionOf(account);
  return { id, deed: deedOf(session), scope: dinasScope(session) };
}
type Office = Awaited<ReturnType<typeof someOffice>>;

const whole = async (office: Office, id: string) => {
  const found = await findCatalogue(office.scope, id);
  if (!found) throw new Error("no catalogue");
  return found;
};

/** An office with a draft of the example, and what its forms would carry. */
async function drafting() {
  const office = await someOffice();
  const { id } = data(await withTx((tx) => createExample(tx, office.deed, office.scope)));
  return { office, id, seen: async () => ({ id, versi: (await whole(office, id)).versi }) };
}
type Drafting = Awaited<ReturnType<typeof drafting>>;

const create = ({ deed, scope }: Office) => withTx((tx) => createVersion(tx, deed, scope));
const publish = ({ deed, scope }: Office, seen: { id: string; versi: number }) =>
  withTx((tx) => publishCatalogue(tx, deed, scope, seen));

const RHK = {
  jenis: "rhk" as const,
  ...{ judul: "Menulis artikel praktik baik", keterangan: "Satu artikel yang dimuat.", poin: 12 },
  ...{ satuan: "artikel", bukti: "Salinan artikel", berlakuSejak: "2026-01-01" },
};
const DUTY = { jenis: "tugas_tambahan", judul: "Koordinator literasi", keterangan: "" } as const;
const INDICATOR = {
  ...{ judul: "Kejelasan tujuan", keterangan: "" },
  fokus: "Guru menuliskan tujuan di papan.\nGuru menanyakan kembali tujuan kepada murid.",
};

describe("versions", () => {
  it("begin with the example or empty, and go on from the last published one", async () => {
    const office = await someOffice();
    const first = data(await withTx((tx) => createExample(tx, office.deed, office.scope)));
    expect(await make((tx) => readContent(tx, first.id))).toEqual(EXAMPLE_CATALOGUE);
    expect(code(await create(office))).toBe("bentrok");
    expect(code(await withTx((tx) => createExample(tx, office.deed, office.scope)))).toBe("bentrok");
    expect(await listPublished(office.scope)).toEqual([]);
    data(await publish(office, { id: first.id, versi: 1 }));
    expect(await listPublished(office.scope)).toEqual([{ id: first.id, nomor: 1 }]);

    const second = data(await create(office));
    expect(await make((tx) => readContent(tx, second.id))).toEqual(EXAMPLE_CATALOGUE);
    expect(await listPublished(office.scope)).toEqual([{ id: first.id, nomor: 1 }]);
    expect(await listCatalogues(office.scope)).toMatchObject([
      { id: second.id, nomor: 2, status: "draf", butir: 26, indikator: 8, periode: 0 },
      { id: first.id, nomor: 1, status: "terbit" },
    ]);
    expect((await readCatalogueTimeline(first)).map(({ peristiwa }) => peristiwa)).toEqual([
      "Versi dibuat dari contoh",
      "Versi diterbitkan",
    ]);
    const empty = data(await create(await someOffice()));
    expect(await db.butirKinerja.count({ where: { katalogId: empty.id } })).toBe(0);
  });

  it("are made once, whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const office = await someOffice();
      const answers = await Promise.all(Array.from({ length: CLIENTS }, () => create(office)));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("bentrok"), "ok"]);
      expect(await db.katalogKinerja.count({ where: { dinasId: office.id } })).toBe(1);
    }
  });
});

describe("editing a draft", () => {
  it("adds rows at the end of their kind, words them anew, moves them, takes them out", async () => {
    const { office, id, seen } = await drafting();
    const { scope } = office;
    const rows = async () => ofKind((await whole(office, id)).butir, "rhk");
    const ids = async () => (await rows()).map((row) => row.id);
    const [first, second, ...rest] = (await ids()) as [string, string, ...string[]];
    data(await withTx(async (tx) => addItem(tx, scope, { ...(await seen()), ...RHK })));
    expect((await rows()).at(-1)).toMatchObject({ ...RHK, berlakuSejak: new Date("2026-01-01") });
    const added = (await ids()).at(-1) as string;
    data(await withTx(async (tx) => editItem(tx, scope, { ...(await seen()), butirId: added, ...RHK, poin: 16 })));
    expect((await rows()).at(-1)?.poin).toBe(16);
    for (const arah of ["turun", "naik", "turun"] as const) {
      data(await withTx(async (tx) => moveItem(tx, scope, { ...(await seen()), butirId: first, arah })));
    }
    data(await withTx(async (tx) => moveItem(tx, scope, { ...(await seen()), butirId: added, arah: "turun" })));
    expect(await ids()).toEqual([second, first, ...rest, added]);
    data(await withTx(async (tx) => removeItem(tx, scope, { ...(await seen()), butirId: first })));
    expect(await ids()).toEqual([second, ...rest, added]);
    data(await withTx(async (tx) => addItem(tx, scope, { ...(await seen()), ...DUTY })));
    expect(ofKind((await whole(office, id)).butir, "tugas_tambahan").at(-1)).toMatchObject({ ...DUTY, poin: 0 });
    // A row's kind stays: an RHK cannot be turned into a duty by a form that says so.
    const turned = await withTx(async (tx) => editItem(tx, scope, { ...(await seen()), butirId: added, ...DUTY }));
    expect(code(turned)).toBe("tidak_ditemukan");
  });

  it("adds indicators with their foci, words them anew, moves them, takes them out", async () => {
    const { office, id, seen } = await drafting();
    const { scope } = office;
    const rows = async () => (await whole(office, id)).indikator;
    data(await withTx(async (tx) => addIndicator(tx, scope, { ...(await seen()), ...INDICATOR })));
    const added = (await rows()).at(-1);
    expect(added).toMatchObject({ judul: INDICATOR.judul, fokus: [{}, {}] });
    const indikatorId = added?.id ?? "";
    const fokus = "Guru menutup pelajaran dengan tujuan yang sama.";
    data(await withTx(async (tx) => editIndicator(tx, scope, { ...(await seen()), ...INDICATOR, indikatorId, fokus })));
    expect((await rows()).at(-1)?.fokus.map(({ pernyataan }) => pernyataan)).toEqual([fokus]);
    data(await withTx(async (tx) => moveIndicator(tx, scope, { ...(await seen()), indikatorId, arah: "naik" })));
    expect((await rows()).at(-2)?.id).toBe(indikatorId);
    const before = await whole(office, id);
    for (const words of ["", "pendek"]) {
      const answer = await withTx(async (tx) =>
        editIndicator(tx, scope, { ...(await seen()), ...INDICATOR, indikatorId, fokus: words }),
      );
      expect(code(answer)).toBe("isian_salah");
    }
    expect(await whole(office, id)).toEqual(before);
    data(await withTx(async (tx) => removeIndicator(tx, scope, { ...(await seen()), indikatorId })));
    expect((await rows()).map((row) => row.id)).not.toContain(indikatorId);
  });

  it("keeps the matrix as a whole", async () => {
    const { office, id, seen } = await drafting();
    const matriks = EXAMPLE_CATALOGUE.matriks.map((cell) => ({ ...cell, predikat: "kurang" as const }));
    data(await withTx(async (tx) => saveMatrix(tx, office.scope, { ...(await seen()), matriks })));
    expect((await whole(office, id)).matriks.map(({ predikat }) => predikat)).toEqual(Array(9).fill("kurang"));
  });

  it("has room for so many and no more", async () => {
    const { office, id, seen } = await drafting();
    const { scope } = office;
    await make(async (tx) => {
      const rows = Array.from({ length: MAX_ITEMS - 8 }, (_, at) => ({ ...DUTY, katalogId: id, urutan: 10 + at }));
      await tx.butirKinerja.createMany({ data: rows });
      const indicators = Array.from({ length: MAX_INDICATORS - 8 }, (_, at) => ({
        ...{ judul: "Indikator", katalogId: id, urutan: 10 + at },
      }));
      await tx.indikatorPraktik.createMany({ data: indicators });
    });
    expect(code(await withTx(async (tx) => addItem(tx, scope, { ...(await seen()), ...DUTY })))).toBe("bentrok");
    expect(code(await withTx(async (tx) => addItem(tx, scope, { ...(await seen()), ...RHK })))).toBe("ok");
    const more = await withTx(async (tx) => addIndicator(tx, scope, { ...(await seen()), ...INDICATOR }));
    expect(code(more)).toBe("bentrok");
  });
});

/** Every way to write in a version, with what its form would carry. */
type Way = (
  tx: Tx,
  office: Office,
  seen: { id: string; versi: number },
  ids: { butirId: string; indikatorId: string },
) => Promise<Result<unknown>>;
const WAYS: Record<string, Way> = {
  tambahButir: (tx, { scope }, seen) => addItem(tx, scope, { ...seen, ...DUTY }),
  ubahButir: (tx, { scope }, seen, { butirId }) => editItem(tx, scope, { ...seen, butirId, ...RHK }),
  hapusButir: (tx, { scope }, seen, { butirId }) => removeItem(tx, scope, { ...seen, butirId }),
  geserButir: (tx, { scope }, seen, { butirId }) => moveItem(tx, scope, { ...seen, butirId, arah: "turun" }),
  tambahIndikator: (tx, { scope }, seen) => addIndicator(tx, scope, { ...seen, ...INDICATOR }),
  ubahIndikator: (tx, { scope }, seen, { indikatorId }) =>
    editIndicator(tx, scope, { ...seen, indikatorId, ...INDICATOR }),
  hapusIndikator: (tx, { scope }, seen, { indikatorId }) => removeIndicator(tx, scope, { ...seen, indikatorId }),
  geserIndikator: (tx, { scope }, seen, { indikatorId }) =>
    moveIndicator(tx, scope, { ...seen, indikatorId, arah: "turun" }),
  matriks: (tx, { scope }, seen) => saveMatrix(tx, scope, { ...seen, matriks: EXAMPLE_CATALOGUE.matriks }),
  terbitkan: (tx, { scope, deed }, seen) => publishCatalogue(tx, deed, scope, seen),
};

const idsOf = async ({ office, id }: Drafting) => {
  const { butir, indikator } = await whole(office, id);
  return { butirId: ofKind(butir, "rhk")[0]?.id ?? "", indikatorId: indikator[0]?.id ?? "" };
};

describe("who may write where", () => {
  it.each(Object.keys(WAYS))("%s: in one's own draft as it was seen, nowhere else", async (name) => {
    const work = WAYS[name] as Way;
    const [draft, other] = [await drafting(), await drafting()];
    const [ids, foreign] = [await idsOf(draft), await idsOf(other)];
    const seen = await draft.seen();
    const before = await whole(draft.office, draft.id);
    expect(code(await withTx((tx) => work(tx, other.office, seen, ids)))).toBe("tidak_ditemukan");
    const nothing = { ...seen, id: randomUUID() };
    expect(code(await withTx((tx) => work(tx, draft.office, nothing, ids)))).toBe("tidak_ditemukan");
    const earlier = { ...seen, versi: seen.versi - 1 };
    expect(code(await withTx((tx) => work(tx, draft.office, earlier, ids)))).toBe("data_berubah");
    if (name.startsWith("ubah") || name.startsWith("hapus") || name.startsWith("geser")) {
      // A row of somebody else's version, named in a form of one's own.
      expect(code(await withTx((tx) => work(tx, draft.office, seen, foreign)))).toBe("tidak_ditemukan");
    }
    expect(await whole(draft.office, draft.id)).toEqual(before);
    expect(await findCatalogue(other.office.scope, draft.id)).toBeNull();

    data(await publish(draft.office, seen));
    const published = await whole(draft.office, draft.id);
    const again = await draft.seen();
    expect(code(await withTx((tx) => work(tx, draft.office, again, ids)))).toBe("data_berubah");
    expect(await whole(draft.office, draft.id)).toEqual(published);
  });
});

describe("publishing", () => {
  it("needs what a plan needs, and says what is missing", async () => {
    const { office, id, seen } = await drafting();
    for (const { id: butirId } of ofKind((await whole(office, id)).butir, "tugas_pokok")) {
      data(await withTx(async (tx) => removeItem(tx, office.scope, { ...(await seen()), butirId })));
    }
    const answer = await publish(office, await seen());
    expect(answer).toMatchObject({ code: "bentrok", message: expect.stringContaining("tugas pokok") });
    expect((await whole(office, id)).status).toBe("draf");
  });

  it("against editing: one of them is told that the other came first", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await drafting();
      const seen = await draft.seen();
      const ids = await idsOf(draft);
      const ways = Object.values(WAYS);
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) => {
          const work = ways[(index * 3 + round) % ways.length] as Way;
          return index % 2 ? publish(draft.office, seen) : withTx((tx) => work(tx, draft.office, seen, ids));
        }),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
    }
  });
});
