import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { addDays, dayIn, type Zone } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, dinasScope } from "@/lib/server/scope";
import { makeDinas, makeOfficeAccount, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { makeCatalogue, makeExtension, makePeriod, makePlan } from "@/prisma/seed/kinerja";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { submitPlan } from "../rencana/mutations";
import { PLAN_STATES } from "../rencana/status";
import { createPeriod, editPeriod, extendPhase } from "./mutations";
import {
  countStandings,
  findPeriod,
  findTeacher,
  listExtensions,
  listPeriods,
  listTeachers,
  readPeriodTimeline,
  readPhase,
} from "./queries";
import { isPhaseOpen, type Phase, type TeacherOrder, windowDaysOf } from "./rules";

const { query } = await testDatabase();

/** A Dinas with a published catalogue, a school and somebody who works in the office. */
async function someOffice(zona: Zone = "WIB") {
  const { id } = await make((tx) => makeDinas(tx, { zona }));
  const school = await make((tx) => makeSchool(tx, { dinasId: id }));
  const katalog = await make((tx) => makeCatalogue(tx, { dinasId: id }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: id }));
  const session = await sessionOf(account);
  const day = (days: number) => dayIn(addDays(session.now, days), zona);
  const teacher = async () => (await make((tx) => makeTeacher(tx, { sekolahId: school.id }))).akunId;
  return { id, zona, school, katalog, day, teacher, deed: deedOf(session), scope: dinasScope(session) };
}
type Office = Awaited<ReturnType<typeof someOffice>>;

type Edges = readonly [number, number, number, number, number, number];
const EDGES: Edges = [0, 10, 11, 40, 41, 50];

const factsOf = ({ katalog, day }: Office, [a, b, c, d, e, f]: Edges = EDGES) => ({
  ...{ nama: "Semester uji", skema: "skema_2024" as const, tahun: 2026, semester: 2, katalogId: katalog.id },
  ...{ rencanaBuka: day(a), rencanaTutup: day(b), pelaksanaanBuka: day(c), pelaksanaanTutup: day(d) },
  ...{ penilaianBuka: day(e), penilaianTutup: day(f) },
});
type Facts = ReturnType<typeof factsOf> | (Omit<ReturnType<typeof factsOf>, "skema"> & { skema: "skema_2025" });

const create = (office: Office, change: Partial<Facts> = {}) =>
  withTx((tx) => createPeriod(tx, office.deed, office.scope, { ...factsOf(office), ...change } as Facts));
const edit = (office: Office, seen: { id: string; versi: number }, change: Partial<Facts> = {}) =>
  withTx((tx) =>
    editPeriod(tx, office.deed, office.scope, { ...factsOf(office), ...change, ...seen } as Facts & typeof seen),
  );

type Ask = { fase?: Phase; sampai?: string; alasan?: string; frasa?: string };
const extend = (office: Office, seen: { periodeId: string; versi: number }, akunId: string, ask: Ask = {}) =>
  withTx((tx) =>
    extendPhase(tx, office.deed, office.scope, {
      ...seen,
      akunId,
      ...{ fase: "perencanaan" as const, sampai: office.day(20), frasa: "Guru sakit atau cuti.", alasan: "", ...ask },
    }),
  );

const versionOf = async (office: Office, id: string) => (await findPeriod(office.scope, id))?.versi ?? 0;

describe("a new period", () => {
  it.each(["WIB", "WITA", "WIT"] as const)("begins and ends with the Dinas's days (%s)", async (zona) => {
    const office = await someOffice(zona);
    const { id } = data(await create(office));
    const period = await findPeriod(office.scope, id);
    if (!period) throw new Error("no period");
    const { nama: _n, skema: _s, tahun: _t, semester: _e, katalogId: _k, ...days } = factsOf(office);
    expect(windowDaysOf(period, zona)).toEqual(days);
    expect(period).toMatchObject({ skema: "skema_2024", semester: 2, katalogNomor: 1, versi: 1, hasPlan: false });
    expect(await readPeriodTimeline(period)).toMatchObject([{ peristiwa: "Periode dibuat" }]);
  });

  it("goes by years in scheme 2025, and may overlap another", async () => {
    const office = await someOffice();
    data(await create(office));
    const { id } = data(await create(office, { skema: "skema_2025" }));
    expect(await findPeriod(office.scope, id)).toMatchObject({ skema: "skema_2025", semester: null });
  });

  it("refuses what does not fit, at its field", async () => {
    const [office, other] = [await someOffice(), await someOffice()];
    const draft = await make((tx) => makeCatalogue(tx, { dinasId: office.id, isDraft: true }));
    for (const katalogId of [other.katalog.id, randomUUID()]) {
      expect(code(await create(office, { katalogId }))).toBe("tidak_ditemukan");
    }
    for (const [change, field] of [
      [{ katalogId: draft.id }, "katalogId"],
      [{ semester: null as unknown as number }, "semester"],
      [{ pelaksanaanBuka: office.day(10) }, "pelaksanaanBuka"],
      [{ rencanaBuka: office.day(-9), rencanaTutup: office.day(-1) }, "rencanaTutup"],
    ] as const) {
      expect(await create(office, change)).toMatchObject({
        code: "isian_salah",
        fieldErrors: { [field]: expect.any(String) },
      });
    }
    expect(await db.periodeKinerja.count({ where: { dinasId: office.id } })).toBe(0);
  });
});

describe("changing a period", () => {
  it("takes other days and another name, under the version that was seen", async () => {
    const office = await someOffice();
    const { id } = data(await create(office));
    const longer = { rencanaTutup: office.day(12), pelaksanaanBuka: office.day(13), nama: "Nama lain" };
    expect(code(await edit(office, { id, versi: 9 }, longer))).toBe("data_berubah");
    data(await edit(office, { id, versi: 1 }, longer));
    expect(await findPeriod(office.scope, id)).toMatchObject({ nama: "Nama lain", versi: 2 });
    expect(code(await edit(office, { id, versi: 1 }))).toBe("data_berubah");
  });

  it("keeps scheme and catalogue once there is a plan", async () => {
    const office = await someOffice();
    const { id } = data(await create(office));
    const next = await make((tx) => makeCatalogue(tx, { dinasId: office.id }));
    data(await edit(office, { id, versi: 1 }, { skema: "skema_2025", katalogId: next.id }));
    data(await edit(office, { id, versi: 2 }, { katalogId: office.katalog.id }));
    const akunId = await office.teacher();
    await make((tx) => makePlan(tx, { akunId, periodeId: id, katalog: office.katalog, status: "draf" }));
    expect(code(await edit(office, { id, versi: 3 }, { skema: "skema_2025" }))).toBe("bentrok");
    expect(code(await edit(office, { id, versi: 3 }, { katalogId: next.id }))).toBe("bentrok");
    expect(code(await edit(office, { id, versi: 3 }, { nama: "Nama lain" }))).toBe("ok");
  });

  it("leaves alone what is over", async () => {
    const office = await someOffice();
    const periodeId = await make((tx) =>
      makePeriod(tx, { dinasId: office.id, katalogId: office.katalog.id, fase: "lalu" }),
    );
    expect(code(await edit(office, { id: periodeId, versi: 1 }))).toBe("data_berubah");
    expect(code(await extend(office, { periodeId, versi: 1 }, await office.teacher()))).toBe("data_berubah");
  });

  it("is done by one of several who send at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const office = await someOffice();
      const { id } = data(await create(office));
      const akunId = await office.teacher();
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, index) =>
          index % 2
            ? extend(office, { periodeId: id, versi: 1 }, akunId)
            : edit(office, { id, versi: 1 }, { nama: `Nama ${index}` }),
        ),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await versionOf(office, id)).toBe(2);
    }
  });
});

describe("more time for one teacher", () => {
  it("is given in one phase, told to the teacher, written down with its reason", async () => {
    const office = await someOffice();
    const { id: periodeId } = data(await create(office));
    const [akunId, colleague] = [await office.teacher(), await office.teacher()];
    data(await extend(office, { periodeId, versi: 1 }, akunId, { alasan: "Dirawat." }));
    const period = await findPeriod(office.scope, periodeId);
    expect(period?.versi).toBe(2);
    expect(await listExtensions({ id: periodeId })).toMatchObject([
      { akunId, fase: "perencanaan", alasan: "Guru sakit atau cuti. Dirawat.", olehNama: office.deed.by.nama },
    ]);
    expect(await readPeriodTimeline({ id: periodeId })).toMatchObject([
      { peristiwa: "Periode dibuat" },
      {
        peristiwa: expect.stringContaining("Perencanaan diperpanjang untuk"),
        alasan: "Guru sakit atau cuti. Dirawat.",
      },
    ]);
    expect(await db.notifikasi.findMany({ where: { akunId } })).toMatchObject([{ tautan: "/guru/kinerja" }]);
    expect(await db.surel.count({ where: { akunId, templat: "kinerja-diperpanjang" } })).toBe(1);

    const open = async (whose: string) => {
      const plan = await make((tx) =>
        makePlan(tx, { akunId: whose, periodeId, katalog: office.katalog, status: "draf" }),
      );
      const { perpanjangan, ...windows } = await make((tx) => readPhase(tx, plan.id));
      return isPhaseOpen(windows, "perencanaan", addDays(windows.now, 15), perpanjangan);
    };
    expect([await open(akunId), await open(colleague)]).toEqual([true, false]);
  });

  it("given again takes the place of the earlier one", async () => {
    const office = await someOffice();
    const { id: periodeId } = data(await create(office));
    const akunId = await office.teacher();
    data(await extend(office, { periodeId, versi: 1 }, akunId));
    data(
      await extend(office, { periodeId, versi: 2 }, akunId, {
        sampai: office.day(30),
        frasa: "",
        alasan: "Belum pulih.",
      }),
    );
    data(await extend(office, { periodeId, versi: 3 }, akunId, { fase: "pelaksanaan", sampai: office.day(45) }));
    const given = await listExtensions({ id: periodeId });
    expect(given.map(({ fase, alasan }) => [fase, alasan]).sort()).toEqual([
      ["pelaksanaan", "Guru sakit atau cuti."],
      ["perencanaan", "Belum pulih."],
    ]);
    expect(await db.notifikasi.count({ where: { akunId } })).toBe(3);
  });

  it("refuses a day within the phase, no reason, an old version", async () => {
    const office = await someOffice();
    const { id: periodeId } = data(await create(office));
    const akunId = await office.teacher();
    const seen = { periodeId, versi: 1 };
    for (const [ask, field] of [
      [{ sampai: office.day(10) }, "sampai"],
      [{ fase: "pelaksanaan", sampai: office.day(40) }, "sampai"],
      [{ frasa: "", alasan: "" }, "alasan"],
      [{ alasan: "x".repeat(1000) }, "alasan"],
    ] as const) {
      expect(await extend(office, seen, akunId, ask)).toMatchObject({
        code: "isian_salah",
        fieldErrors: { [field]: expect.any(String) },
      });
    }
    expect(code(await extend(office, { periodeId, versi: 2 }, akunId))).toBe("data_berubah");
    expect(await db.perpanjanganFase.count({ where: { periodeId } })).toBe(0);
    expect(await db.notifikasi.count({ where: { akunId } })).toBe(0);
  });

  it("goes to teachers of the own schools, and to whoever took a plan along to another Dinas", async () => {
    const [office, other] = [await someOffice(), await someOffice()];
    const { id: periodeId } = data(await create(office));
    const stranger = await other.teacher();
    const seen = { periodeId, versi: 1 };
    expect(code(await extend(office, seen, stranger))).toBe("tidak_ditemukan");
    expect(code(await extend(office, seen, randomUUID()))).toBe("tidak_ditemukan");
    expect(await findTeacher(office.scope, { periodeId, akunId: stranger })).toBeNull();
    const { akunId: waiting } = await make((tx) =>
      makeTeacher(tx, { sekolahId: office.school.id, status: "menunggu" }),
    );
    expect(code(await extend(office, seen, waiting))).toBe("tidak_ditemukan");
    await make((tx) => makePlan(tx, { akunId: stranger, periodeId, katalog: office.katalog, status: "draf" }));
    expect(code(await extend(office, seen, stranger))).toBe("ok");
  });
});

/** Does a connection to this database wait for a lock? */
async function isSomebodyWaiting(): Promise<boolean> {
  const sql = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  return (await query(sql)).length > 0;
}

describe("C10: against what is being handed in", () => {
  it.each(["edit", "extend"] as const)("%s waits for whoever holds the phase, and they for it", async (way) => {
    const office = await someOffice();
    const { id: periodeId } = data(await create(office));
    const akunId = await office.teacher();
    const plan = await make((tx) => makePlan(tx, { akunId, periodeId, katalog: office.katalog, status: "draf" }));
    const longer = { rencanaTutup: office.day(20), pelaksanaanBuka: office.day(21) };
    const change = async () =>
      code(
        way === "edit"
          ? await edit(office, { id: periodeId, versi: 1 }, longer)
          : await extend(office, { periodeId, versi: 1 }, akunId),
      );
    const order: string[] = [];
    let changing: Promise<string> | undefined;
    const before = await make(async (tx) => {
      const held = await readPhase(tx, plan.id);
      changing = change().finally(() => order.push("changed"));
      while (order.length === 0 && !(await isSomebodyWaiting()))
        await new Promise((resolve) => setTimeout(resolve, 20));
      order.push("handed in");
      return held;
    });
    expect(await changing).toBe("ok");
    expect(order).toEqual(["handed in", "changed"]);
    const after = await make((tx) => readPhase(tx, plan.id));
    const openLater = ({ perpanjangan, ...windows }: typeof after) =>
      isPhaseOpen(windows, "perencanaan", addDays(windows.now, 15), perpanjangan);
    expect([openLater(before), openLater(after)]).toEqual([false, true]);
  });
});

describe("C10: a phase that closes while plans are handed in", () => {
  it("takes what came before its end, refuses what came after, and mixes neither", RACE, async () => {
    const office = await someOffice();
    const teachers = await Promise.all(
      Array.from({ length: CLIENTS }, async () => {
        const teacher = await make((tx) => makeTeacher(tx, { sekolahId: office.school.id }));
        const session = await sessionOf(teacher);
        return { akunId: teacher.akunId, deed: deedOf(session), scope: akunScope(session) };
      }),
    );
    for (let round = 0; round < ROUNDS; round++) {
      const katalog = office.katalog;
      const place = { dinasId: office.id, katalogId: katalog.id, fase: "perencanaan" as const };
      const periodeId = await make((tx) => makePeriod(tx, place));
      const plans = await make(async (tx) => {
        const made: { id: string; by: (typeof teachers)[number] }[] = [];
        for (const by of teachers) {
          made.push({ id: (await makePlan(tx, { akunId: by.akunId, periodeId, katalog, status: "draf" })).id, by });
        }
        return made;
      });
      const close = make(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM periode_kinerja WHERE id = ${periodeId}::uuid FOR UPDATE`;
        await tx.periodeKinerja.update({ where: { id: periodeId }, data: { rencanaTutup: await readNow(tx) } });
      });
      const answers = await Promise.all(
        plans.map(({ id, by }) => withTx((tx) => submitPlan(tx, by.deed, by.scope, { id, versi: 1 }))),
      );
      await close;
      const { rencanaTutup } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: periodeId } });
      for (const [index, { id }] of plans.entries()) {
        const plan = await db.rencanaKinerja.findUniqueOrThrow({ where: { id } });
        const answer = answers[index] ? code(answers[index]) : "none";
        expect([answer, plan.status]).toEqual(answer === "ok" ? ["ok", "diajukan"] : ["data_berubah", "draf"]);
        if (plan.diajukanPada) expect(plan.diajukanPada <= rencanaTutup, "handed in after the end").toBe(true);
      }
    }
  });
});

describe("A20: another Dinas", () => {
  it("finds nothing, changes nothing, extends nothing", async () => {
    const [own, other] = [await someOffice(), await someOffice()];
    const { id } = data(await create(other));
    const akunId = await other.teacher();
    for (const periodeId of [id, randomUUID()]) {
      expect(code(await edit(own, { id: periodeId, versi: 1 }))).toBe("tidak_ditemukan");
      expect(code(await extend(own, { periodeId, versi: 1 }, akunId))).toBe("tidak_ditemukan");
      expect(await findPeriod(own.scope, periodeId)).toBeNull();
      expect(await findTeacher(own.scope, { periodeId, akunId })).toBeNull();
    }
    expect(await listPeriods(own.scope, { cari: "", hal: 1 })).toEqual({ rows: [], total: 0 });
    expect(await findPeriod(other.scope, id)).toMatchObject({ versi: 1 });
  });
});

describe("what is listed", () => {
  it("counts plans by state and teachers without one, finds by parts of names", async () => {
    const office = await someOffice();
    const { id } = data(await create(office, { nama: "Ganjil 2026" }));
    data(await create(office, { nama: "Genap 2027", rencanaBuka: office.day(1) }));
    const people = await Promise.all(
      PLAN_STATES.map(async (status) => {
        const akunId = await office.teacher();
        await make((tx) => makePlan(tx, { akunId, periodeId: id, katalog: office.katalog, status }));
        return { akunId, status };
      }),
    );
    const idle = await office.teacher();
    await make((tx) => makeTeacher(tx, { sekolahId: office.school.id, status: "nonaktif" }));
    const { rows, total } = await listPeriods(office.scope, { cari: "", hal: 1 });
    expect(total).toBe(2);
    expect(rows).toMatchObject([
      { nama: "Genap 2027", draf: 0, diajukan: 0, dikembalikan: 0, disetujui: 0 },
      { nama: "Ganjil 2026", draf: 1, diajukan: 1, dikembalikan: 1, disetujui: 1 },
    ]);
    const named = async (cari: string) =>
      (await listPeriods(office.scope, { cari, hal: 1 })).rows.map((row) => row.nama);
    expect(await named("GANJIL")).toEqual(["Ganjil 2026"]);
    expect(await named("%")).toEqual([]);

    const counts = { belum: 1, draf: 1, diajukan: 1, dikembalikan: 1, disetujui: 1 };
    expect(await countStandings(office.scope, { id })).toEqual([
      { sekolahId: office.school.id, sekolah: office.school.nama, ...counts },
    ]);
    const listed = (ask: Partial<Parameters<typeof listTeachers>[2]>) =>
      listTeachers(office.scope, { id }, { status: null, cari: "", hal: 1, ...ask });
    expect((await listed({})).total).toBe(5);
    expect((await listed({ status: "belum" })).rows.map(({ akunId }) => akunId)).toEqual([idle]);
    for (const { akunId, status } of people) {
      expect((await listed({ status })).rows).toMatchObject([{ akunId, standing: status }]);
    }
    expect((await listed({ cari: office.school.nama.toUpperCase() })).total).toBe(5);
    expect((await listed({ cari: "_" })).total).toBe(0);
    const order = async (urut: TeacherOrder) =>
      (await listTeachers(office.scope, { id }, { status: null, cari: "", hal: null, urut })).rows;
    expect((await order("terlama"))[0]?.akunId).toBe(idle);
    const names = (await order("sekolah")).map(({ nama }) => nama.toLowerCase());
    expect(names).toEqual([...names].sort());
    const more = await findTeacher(office.scope, { periodeId: id, akunId: idle });
    expect(more).toMatchObject({ akunId: idle, perpanjangan: [] });
    const sampai = addDays(await readNow(), 60);
    await make((tx) => makeExtension(tx, { periodeId: id, akunId: idle, fase: "penilaian", sampai }));
    expect((await findTeacher(office.scope, { periodeId: id, akunId: idle }))?.perpanjangan).toEqual([
      { fase: "penilaian", sampai },
    ]);
  });
});

describe("C3: the database refuses by itself", () => {
  it("phases that overlap, a semester that does not fit the scheme, another Dinas's catalogue", async () => {
    const [office, other] = [await someOffice(), await someOffice()];
    const { id } = data(await create(office));
    const refuse = (set: string, ...values: unknown[]) =>
      expect(query(`UPDATE periode_kinerja SET ${set} WHERE id = $1`, [id, ...values])).rejects.toThrow();
    await refuse("pelaksanaan_buka = rencana_tutup");
    await refuse("penilaian_tutup = penilaian_buka");
    await refuse("semester = NULL");
    await refuse("skema = 'skema_2025'");
    await refuse("katalog_id = $2", other.katalog.id);
    await refuse("nama = ''");
  });
});
