import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import type { Result } from "@/lib/kernel/result";
import { db, type Tx, withTx } from "@/lib/server/db";
import { dinasScope } from "@/lib/server/scope";
import { makeDinas, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeBank } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { EXAMPLE_BANK } from "./labels";
import {
  addQuestion,
  createExample,
  createVersion,
  editQuestion,
  moveQuestion,
  publishBank,
  removeQuestion,
} from "./mutations";
import { findBank, findPresentBank, listBanks } from "./queries";
import { MAX_PER_COMPETENCY } from "./rules";

const { query } = await testDatabase();

async function someOffice() {
  const { id } = await make((tx) => makeDinas(tx));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: id }));
  const session = await sessionOf(account);
  return { id, deed: deedOf(session), scope: dinasScope(session) };
}
type Office = Awaited<ReturnType<typeof someOffice>>;

const bank = async (office: Office, id: string) => {
  const found = await findBank(office.scope, id);
  if (!found) throw new Error("no bank");
  return found;
};

/** An office with a draft of the example, and what its forms would carry. */
async function drafting() {
  const office = await someOffice();
  const { id } = data(await withTx((tx) => createExample(tx, office.deed, office.scope)));
  return { office, id, seen: async () => ({ id, versi: (await bank(office, id)).versi }) };
}
type Drafting = Awaited<ReturnType<typeof drafting>>;

const create = ({ deed, scope }: Office) => withTx((tx) => createVersion(tx, deed, scope));
const publish = ({ deed, scope }: Office, seen: { id: string; versi: number }) =>
  withTx((tx) => publishBank(tx, deed, scope, seen));
const WORDS = { pernyataan: "Saya meminta murid menjelaskan caranya.", petunjuk: "" };

describe("versions", () => {
  it("begin with the example or empty, and go on from the last published one", async () => {
    const office = await someOffice();
    const first = data(await withTx((tx) => createExample(tx, office.deed, office.scope)));
    const example = await bank(office, first.id);
    expect(example.indikator.map(({ pernyataan }) => pernyataan)).toEqual(
      COMPETENCIES.flatMap((kompetensi) => EXAMPLE_BANK[kompetensi].map(({ pernyataan }) => pernyataan)),
    );
    expect(code(await create(office))).toBe("bentrok");
    expect(code(await withTx((tx) => createExample(tx, office.deed, office.scope)))).toBe("bentrok");
    expect(await make((tx) => findPresentBank(tx, office.id))).toBeNull();
    data(await publish(office, { id: first.id, versi: 1 }));
    expect(await make((tx) => findPresentBank(tx, office.id))).toEqual({ id: first.id });

    const second = data(await create(office));
    const copy = await bank(office, second.id);
    expect(copy).toMatchObject({ nomor: 2, status: "draf" });
    expect(copy.indikator.map(({ id: _, ...words }) => words)).toEqual(
      example.indikator.map(({ id: _, ...words }) => words),
    );
    // Reflections are begun with the published one until the new one is.
    expect(await make((tx) => findPresentBank(tx, office.id))).toEqual({ id: first.id });
    expect((await listBanks(office.scope)).map(({ nomor, status }) => [nomor, status])).toEqual([
      [2, "draf"],
      [1, "terbit"],
    ]);
    const empty = data(await create(await someOffice()));
    expect(await db.indikator.count({ where: { bankId: empty.id } })).toBe(0);
  });

  it("are made once, whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const office = await someOffice();
      const answers = await Promise.all(Array.from({ length: CLIENTS }, () => create(office)));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("bentrok"), "ok"]);
      expect(await db.bankSoal.count({ where: { dinasId: office.id } })).toBe(1);
    }
  });
});

describe("editing a draft", () => {
  it("adds at the end, words anew, moves, takes out", async () => {
    const { office, id, seen } = await drafting();
    const { scope } = office;
    const sosial = async () => (await bank(office, id)).indikator.filter(({ kompetensi }) => kompetensi === "sosial");
    const [first, second, third] = (await sosial()).map((question) => question.id) as [string, string, string];
    data(await withTx(async (tx) => addQuestion(tx, scope, { ...(await seen()), kompetensi: "sosial", ...WORDS })));
    expect((await sosial()).map(({ pernyataan }) => pernyataan).at(-1)).toBe(WORDS.pernyataan);
    const fourth = (await sosial()).at(-1)?.id;
    const words = { pernyataan: "Saya menyapa orang tua murid.", petunjuk: "Siapa?" };
    data(await withTx(async (tx) => editQuestion(tx, scope, { ...(await seen()), indikatorId: first, ...words })));
    expect((await sosial())[0]).toMatchObject(words);
    for (const arah of ["turun", "turun", "naik"] as const) {
      data(await withTx(async (tx) => moveQuestion(tx, scope, { ...(await seen()), indikatorId: first, arah })));
    }
    expect((await sosial()).map((question) => question.id)).toEqual([second, first, third, fourth]);
    data(await withTx(async (tx) => removeQuestion(tx, scope, { ...(await seen()), indikatorId: third })));
    expect((await sosial()).map((question) => question.id)).toEqual([second, first, fourth]);
  });

  it("refuses a question too many, one of another version, and words under an old version", async () => {
    const { office, id, seen } = await drafting();
    const { scope } = office;
    const add = async () =>
      withTx(async (tx) => addQuestion(tx, scope, { ...(await seen()), kompetensi: "sosial", ...WORDS }));
    for (let count = EXAMPLE_BANK.sosial.length; count < MAX_PER_COMPETENCY; count++) data(await add());
    const before = await bank(office, id);
    expect(code(await add())).toBe("isian_salah");
    const other = await drafting();
    const [foreign] = (await bank(other.office, other.id)).indikator;
    const indikatorId = foreign?.id ?? "";
    const present = await seen();
    for (const work of [
      (tx: Tx) => editQuestion(tx, scope, { ...present, indikatorId, ...WORDS }),
      (tx: Tx) => removeQuestion(tx, scope, { ...present, indikatorId }),
      (tx: Tx) => moveQuestion(tx, scope, { ...present, indikatorId, arah: "naik" }),
    ]) {
      expect(code(await withTx<unknown>(work))).toBe("tidak_ditemukan");
    }
    expect(code(await publish(office, { id, versi: present.versi - 1 }))).toBe("data_berubah");
    expect(await bank(office, id)).toEqual(before);
  });
});

describe("publishing", () => {
  it("needs a question in each competency", async () => {
    const { office, id, seen } = await drafting();
    for (const { id: indikatorId, kompetensi } of (await bank(office, id)).indikator) {
      if (kompetensi !== "profesional") continue;
      data(await withTx(async (tx) => removeQuestion(tx, office.scope, { ...(await seen()), indikatorId })));
    }
    expect(code(await publish(office, await seen()))).toBe("bentrok");
    expect(await bank(office, id)).toMatchObject({ status: "draf", terbitPada: null });
  });

  /** Every way to write in a bank, with what its form would carry. */
  const WAYS: Record<
    string,
    (tx: Tx, office: Office, seen: { id: string; versi: number }, indikatorId: string) => Promise<Result<unknown>>
  > = {
    tambah: (tx, { scope }, seen) => addQuestion(tx, scope, { ...seen, kompetensi: "sosial", ...WORDS }),
    ubah: (tx, { scope }, seen, indikatorId) => editQuestion(tx, scope, { ...seen, indikatorId, ...WORDS }),
    hapus: (tx, { scope }, seen, indikatorId) => removeQuestion(tx, scope, { ...seen, indikatorId }),
    geser: (tx, { scope }, seen, indikatorId) => moveQuestion(tx, scope, { ...seen, indikatorId, arah: "turun" }),
    terbitkan: (tx, { scope, deed }, seen) => publishBank(tx, deed, scope, seen),
  };
  const firstOf = async ({ office, id }: Drafting) => (await bank(office, id)).indikator[0]?.id ?? "";

  it.each(Object.keys(WAYS))("%s: not in what is published, not in another Dinas's", async (way) => {
    const draft = await drafting();
    const work = WAYS[way];
    if (!work) throw new Error(way);
    const stranger = await someOffice();
    const indikatorId = await firstOf(draft);
    const seen = await draft.seen();
    expect(code(await withTx((tx) => work(tx, stranger, seen, indikatorId)))).toBe("tidak_ditemukan");
    expect(code(await withTx((tx) => work(tx, draft.office, { ...seen, id: randomUUID() }, indikatorId)))).toBe(
      "tidak_ditemukan",
    );
    expect(await findBank(stranger.scope, draft.id)).toBeNull();
    data(await publish(draft.office, seen));
    const published = await bank(draft.office, draft.id);
    const again = await draft.seen();
    expect(code(await withTx((tx) => work(tx, draft.office, again, indikatorId)))).toBe("data_berubah");
    expect(await bank(draft.office, draft.id)).toEqual(published);
  });

  it("against editing: one of them is told that the other came first", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await drafting();
      const seen = await draft.seen();
      const indikatorId = await firstOf(draft);
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) =>
          index % 2
            ? publish(draft.office, seen)
            : withTx((tx) => editQuestion(tx, draft.office.scope, { ...seen, indikatorId, ...WORDS })),
        ),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
    }
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();

  it("anything in what is published, a second draft, a question without words", async () => {
    const { id: dinasId } = await make((tx) => makeDinas(tx));
    const published = await make((tx) => makeBank(tx, { dinasId }));
    const draft = await make((tx) => makeBank(tx, { dinasId, isDraft: true }));
    const [question] = published.indikator;
    await refuse("UPDATE indikator SET pernyataan = 'Pertanyaan lain.' WHERE id = $1", [question?.id]);
    await refuse("DELETE FROM indikator WHERE id = $1", [question?.id]);
    await refuse("UPDATE indikator SET bank_id = $2 WHERE id = $1", [question?.id, draft.id]);
    await refuse("UPDATE indikator SET bank_id = $2 WHERE id = $1", [draft.indikator[0]?.id, published.id]);
    await refuse("UPDATE bank_soal SET nomor = 9, versi = versi + 1 WHERE id = $1", [published.id]);
    await refuse("UPDATE bank_soal SET status = 'draf', terbit_pada = NULL, versi = versi + 1 WHERE id = $1", [
      published.id,
    ]);
    await refuse("DELETE FROM bank_soal WHERE id = $1", [published.id]);
    await refuse("INSERT INTO bank_soal (dinas_id, nomor) VALUES ($1, 9)", [dinasId]);
    const insert = "INSERT INTO indikator (bank_id, kompetensi, urutan, pernyataan) VALUES ($1, 'sosial', 9, $2)";
    await refuse(insert, [published.id, "Pertanyaan yang cukup panjang."]);
    for (const words of ["", "pendek", ` ${"x".repeat(20)}`, "x".repeat(501)]) await refuse(insert, [draft.id, words]);
    await query(insert, [draft.id, "Pertanyaan yang cukup panjang."]);
  });
});
