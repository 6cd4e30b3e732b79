import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { type LptkScope, lptkScope } from "@/lib/server/scope";
import type { Deed } from "@/lib/server/trail";
import { makeOffice, makeOfficeAccount } from "@/prisma/seed/factories";
import { type CohortStage, makeCohortStage } from "@/prisma/seed/plpg";
import { deedOf, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { code, data } from "@/scripts/testing/results";
import { saveRubric } from "../rubrik/mutations";
import { listAspects } from "../rubrik/queries";
import { rubricMark } from "../rubrik/rules";
import { addAppointment, addMaterial, changeAppointment, removeAppointment, removeMaterial } from "./mutations";
import { findAppointment, listMaterials, listSchedule } from "./queries";

await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

type Office = { lptkId: string; scope: LptkScope; deed: Deed };

async function someLptk(): Promise<Office> {
  const lptkId = (await write((tx) => makeOffice(tx, { jenis: "lptk" }))).id;
  const session = await sessionOf(await write((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: lptkId })));
  return { lptkId, scope: lptkScope(session), deed: deedOf(session) };
}

let lptk: Office;
let stranger: Office;
let stage: CohortStage;
beforeAll(async () => {
  [lptk, stranger] = [await someLptk(), await someLptk()];
  stage = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId, zona: "WIT" }));
});

describe("materials", () => {
  const material = { jenis: "bidang_studi", bidangStudi: "PGSD", judul: "Sumber belajar", keterangan: "" } as const;
  const tautan = "https://contoh.id/materi";
  it("come and go by the LPTK's own hand", async () => {
    const input = { ...material, berkasId: null, tautan };
    const { id } = data(await withTx((tx) => addMaterial(tx, lptk.deed, lptk.scope, input)));
    expect(await listMaterials(lptk.scope)).toMatchObject([{ id, bidangStudi: "PGSD", tautan }]);
    expect(await listMaterials(stranger.scope)).toEqual([]);
    const remove = ({ deed, scope }: Office, versi: number) =>
      withTx((tx) => removeMaterial(tx, deed, scope, { id, versi }));
    expect(code(await remove(stranger, 1))).toBe("tidak_ditemukan");
    expect(code(await remove(lptk, 2))).toBe("data_berubah");
    expect(await remove(lptk, 1)).toMatchObject({ ok: true, data: { freed: null } });
    expect(await listMaterials(lptk.scope)).toEqual([]);
  });
  it("of pedagogik have no field of study, whatever was typed", async () => {
    const input = { ...material, jenis: "pedagogik" as const, berkasId: null, tautan };
    const { id } = data(await withTx((tx) => addMaterial(tx, lptk.deed, lptk.scope, input)));
    expect(await db.materiPlpg.findUnique({ where: { id } })).toMatchObject({ bidangStudi: null });
  });
});

describe("the schedule", () => {
  const toldOf = (akunId: string) => db.notifikasi.count({ where: { akunId, judul: { startsWith: "Jadwal PLPG" } } });

  it("is meant in the rombel's zone, and tells whom it concerns at every change", async () => {
    const member = await write((tx) => stage.participant(tx));
    const elsewhere = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId }));
    const other = await write((tx) => elsewhere.participant(tx));
    const tanggal = dayIn(addDays(await readNow(), 10), "WIT");
    const typed = {
      ...{
        judul: "Presentasi",
        rombelId: stage.cohort.id,
        tanggal,
        jamMulai: "08:00",
        sampai: "",
        jamSelesai: "12:00",
      },
      ...{ tempat: "Aula", keterangan: "" },
    };
    const { id } = data(await withTx((tx) => addAppointment(tx, lptk.deed, lptk.scope, typed)));
    const made = await findAppointment(lptk.scope, id);
    expect(made).toMatchObject({ zona: "WIT", tempat: "Aula", versi: 1 });
    expect(made?.mulai.toISOString().slice(11, 16)).toBe("23:00");
    expect(await findAppointment(stranger.scope, id)).toBeNull();
    expect([await toldOf(member.akunId), await toldOf(stage.mentor.akunId), await toldOf(other.akunId)]).toEqual([
      1, 1, 0,
    ]);

    const change = (office: Office, versi: number, rombelId: string | null) =>
      withTx((tx) => changeAppointment(tx, office.deed, office.scope, { ...typed, id, versi, rombelId }));
    expect(code(await change(stranger, 1, null))).toBe("tidak_ditemukan");
    expect(code(await change(lptk, 2, null))).toBe("data_berubah");
    expect((await change(lptk, 1, elsewhere.cohort.id)).ok).toBe(true);
    expect([await toldOf(member.akunId), await toldOf(other.akunId)]).toEqual([2, 1]);

    const remove = (office: Office) =>
      withTx((tx) => removeAppointment(tx, office.deed, office.scope, { id, versi: 2 }));
    expect(code(await remove(stranger))).toBe("tidak_ditemukan");
    expect((await remove(lptk)).ok).toBe(true);
    expect([await toldOf(member.akunId), await toldOf(other.akunId)]).toEqual([2, 2]);
    expect(await listSchedule(lptk.scope)).toEqual([]);
  });
  it("knows no rombel of another LPTK", async () => {
    const tanggal = dayIn(await readNow(), "WIB");
    const typed = {
      ...{
        judul: "Presentasi",
        rombelId: stage.cohort.id,
        tanggal,
        jamMulai: "08:00",
        sampai: "",
        jamSelesai: "12:00",
      },
      ...{ tempat: "", keterangan: "" },
    };
    const result = await withTx((tx) => addAppointment(tx, stranger.deed, stranger.scope, typed));
    expect(code(result)).toBe("tidak_ditemukan");
  });
});

describe("the rubric", () => {
  const row = (judul: string, bobot: string) => ({ judul, bobot, keterangan: "" });
  const rows = [row("Keaktifan di forum", "60"), row("Ketepatan waktu", "40")];

  it("is saved as a whole, by one of two who save at once", async () => {
    const office = await someLptk();
    const save = (dilihat: string, typed = rows) =>
      withTx((tx) => saveRubric(tx, office.deed, office.scope, { dilihat, rows: typed }));
    expect(code(await save("0", [row("Keaktifan di forum", "99")]))).toBe("isian_salah");
    const both = await Promise.all([save("0"), save("0")]);
    expect(both.map(code).sort()).toEqual(["data_berubah", "ok"]);
    const present = await listAspects(office.scope);
    expect(present.map(({ judul, bobot }) => [judul, bobot])).toEqual([
      ["Keaktifan di forum", 60],
      ["Ketepatan waktu", 40],
    ]);
    expect((await save(rubricMark(present), [row("Semuanya", "100")])).ok).toBe(true);
    expect(await listAspects(office.scope)).toMatchObject([{ judul: "Semuanya", bobot: 100 }]);
    expect(code(await save(rubricMark(present)))).toBe("data_berubah");
    expect(await listAspects(stranger.scope)).toEqual([]);
  });
});
