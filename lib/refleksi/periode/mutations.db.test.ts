import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, type Zone } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { dinasScope } from "@/lib/server/scope";
import { makeDinas, makeOfficeAccount, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { makeBank, makePeriod, makeReflection } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { createPeriod, editPeriod } from "./mutations";
import { findPeriod, listPeriods } from "./queries";

const { query } = await testDatabase();

async function someOffice(zona: Zone = "WIB") {
  const { id } = await make((tx) => makeDinas(tx, { zona }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: id }));
  const session = await sessionOf(account);
  const day = (days: number) => dayIn(addDays(session.now, days), zona);
  return { id, deed: deedOf(session), scope: dinasScope(session), day };
}
type Office = Awaited<ReturnType<typeof someOffice>>;

const create = ({ deed, scope, day }: Office, from: number, to: number, nama = "Semester") =>
  withTx((tx) => createPeriod(tx, deed, scope, { nama, buka: day(from), tutup: day(to) }));
const edit = ({ deed, scope, day }: Office, id: string, versi: number, from: number, to: number) =>
  withTx((tx) => editPeriod(tx, deed, scope, { id, versi, nama: "Nama lain", buka: day(from), tutup: day(to) }));

describe("a period", () => {
  it.each(["WIB", "WITA", "WIT"] as const)("begins and ends with the Dinas's days (%s)", async (zona) => {
    const office = await someOffice(zona);
    const { id } = data(await create(office, 0, 10));
    const period = await findPeriod(office.scope, id);
    expect(period && [dayIn(period.buka, zona), dayIn(period.tutup, zona)]).toEqual([office.day(0), office.day(10)]);
    expect(period?.tutup.getMilliseconds()).toBe(999);
    expect(await db.riwayat.findMany({ where: { objekId: id } })).toMatchObject([{ peristiwa: "Periode dibuat" }]);
  });

  it("does not overlap another, of the same Dinas", async () => {
    const office = await someOffice();
    data(await create(office, 0, 10));
    expect(code(await create(office, 10, 20))).toBe("isian_salah");
    expect(code(await create(office, 11, 20))).toBe("ok");
    expect(code(await create(await someOffice(), 0, 10))).toBe("ok");
  });

  it("is one of several that arrive at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const office = await someOffice();
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) => create(office, index, index + CLIENTS)),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("isian_salah"), "ok"]);
    }
  });

  it("changes as long as it is not over, under the version that was seen", async () => {
    const office = await someOffice();
    const { id } = data(await create(office, 5, 10));
    expect(code(await edit(office, id, 9, 4, 12))).toBe("data_berubah");
    data(await edit(office, id, 1, 0, 12));
    expect(await findPeriod(office.scope, id)).toMatchObject({ nama: "Nama lain", versi: 2 });
    expect(code(await edit(office, id, 2, 1, 12))).toBe("isian_salah");
    data(await edit(office, id, 2, 0, 30));
    const now = await readNow();
    const over = await make((tx) =>
      makePeriod(tx, { dinasId: office.id, buka: addDays(now, -40), tutup: addDays(now, -30) }),
    );
    expect(code(await edit(office, over, 1, -40, -1))).toBe("data_berubah");
  });

  it("A20: another Dinas's does not exist", async () => {
    const [own, other] = [await someOffice(), await someOffice()];
    const { id } = data(await create(other, 5, 10));
    expect(code(await edit(own, id, 1, 5, 11))).toBe("tidak_ditemukan");
    expect(code(await edit(own, randomUUID(), 1, 5, 11))).toBe("tidak_ditemukan");
    expect(await findPeriod(own.scope, id)).toBeNull();
    expect(await listPeriods(own.scope, { cari: "", hal: 1 })).toEqual({ rows: [], total: 0 });
  });
});

describe("the list", () => {
  it("counts what was begun, handed in and decided, and finds by parts of the name", async () => {
    const office = await someOffice();
    const school = await make((tx) => makeSchool(tx, { dinasId: office.id }));
    const bank = await make((tx) => makeBank(tx, { dinasId: office.id }));
    const { id: periodeId } = data(await create(office, 0, 10, "Ganjil 2026"));
    const { id: next } = data(await create(office, 20, 30, "Genap 2027"));
    for (const status of ["draf", "diajukan", "disetujui", "tidak_disetujui"] as const) {
      const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId: school.id }));
      await make((tx) => makeReflection(tx, { akunId, periodeId, bank, status }));
    }
    const { rows, total } = await listPeriods(office.scope, { cari: "", hal: 1 });
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { id: next, draf: 0, diajukan: 0, diputuskan: 0 },
      { id: periodeId, draf: 1, diajukan: 1, diputuskan: 2 },
    ]);
    const named = async (cari: string) => (await listPeriods(office.scope, { cari, hal: 1 })).rows.map(({ id }) => id);
    expect(await named("GANJIL")).toEqual([periodeId]);
    expect(await named("%")).toEqual([]);
  });
});

describe("C3: the database refuses by itself", () => {
  it("an overlap, a period that ends before it begins, one without a name", async () => {
    const { id } = await someOffice();
    const insert = "INSERT INTO periode_refleksi (dinas_id, nama, buka, tutup) VALUES ($1, $2, $3, $4)";
    const refuse = (...values: unknown[]) => expect(query(insert, values)).rejects.toThrow();
    await query(insert, [id, "Satu", "2030-01-01", "2030-02-01"]);
    await refuse(id, "Dua", "2030-02-01", "2030-03-01");
    await refuse(id, "Tiga", "2031-03-01", "2031-02-01");
    await refuse(id, "", "2032-01-01", "2032-02-01");
  });
});
