import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, withTx } from "@/lib/server/db";
import { sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import { makePost, makeSchool, makeTeacher } from "@/prisma/seed/factories";
import {
  makeEvidence,
  makeExtension,
  makeLearning,
  makePeriod,
  makePlan,
  makePractice,
  makeRating,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { remind } from "./mutations";
import { listPeriodsFor, listTeachers } from "./queries";
import type { Step, StepProgress } from "./rules";

const { query } = await testDatabase();
const clock = clockOf(query);

/** A school in a period whose planning is over: whoever has no plan is behind. */
async function realm(options: Parameters<typeof makeStage>[1] = { fase: "pelaksanaan" }) {
  const stage = await make((tx) => makeStage(tx, options));
  return { ...stage, session: await sessionOf(stage.kepsek) };
}
type Realm = Awaited<ReturnType<typeof realm>>;

const teacherIn = (stage: Pick<Stage, "teacher">) => make((tx) => stage.teacher(tx));

/** As the action does it. */
const send = (kepsek: Session, periodeId: string, akunId: string | null = null) =>
  withTx((tx) => remind(tx, deedOf(kepsek), sekolahScope(kepsek), { periodeId, akunId, zona: kepsek.zona }));

async function overview({ session, periodeId }: Pick<Realm, "session" | "periodeId">) {
  const scope = sekolahScope(session);
  const period = (await listPeriodsFor(scope)).find((one) => one.periodeId === periodeId);
  if (!period) throw new Error("no such period");
  return listTeachers(scope, { period, now: session.now, hari: dayIn(session.now, session.zona) });
}
const inWords = (steps: readonly StepProgress[]): Partial<Record<Step, string>> =>
  Object.fromEntries(steps.map(({ step, state, done, of }) => [step, `${state} ${done}/${of}`]));

const noticesOf = (akunId: string) =>
  db.notifikasi.findMany({ where: { akunId, kunci: { startsWith: "kinerja-diingatkan" } } });

describe("the overview", () => {
  it("counts what each teacher has done under scheme 2024", async () => {
    const place = await realm();
    const { katalog, periodeId } = place;
    const [idle, drafting, working, ready] = [
      await teacherIn(place),
      await teacherIn(place),
      await teacherIn(place),
      await teacherIn(place),
    ];
    await make(async (tx) => {
      await makePlan(tx, { akunId: drafting, periodeId, katalog, status: "draf" });
      const plan = await makePlan(tx, { akunId: working, periodeId, katalog });
      await makePractice(tx, { plan, status: "tindak_lanjut" });
      await makeEvidence(tx, { plan, status: "dikumpulkan" });
      await makeEvidence(tx, { plan, barisId: plan.baris.filter(({ jenis }) => jenis === "rhk")[1]?.id });
      const done = await makePlan(tx, { akunId: ready, periodeId, katalog });
      await makePractice(tx, { plan: done, status: "selesai" });
      for (const { id, jenis } of done.baris) {
        if (jenis !== "perilaku") await makeEvidence(tx, { plan: done, barisId: id, status: "dikumpulkan" });
      }
      await makeRating(tx, { plan: done, status: "diketahui" });
    });
    const rows = new Map((await overview(place)).map((row) => [row.akunId, row]));
    const words = (akunId: string) => inWords(rows.get(akunId)?.steps ?? []);
    expect(rows.size).toBe(4);
    expect(words(idle)).toEqual({
      ...{ rencana: "belum 0/2", observasi: "terkunci 0/6", bukti: "terkunci 0/0", penilaian: "terkunci 0/2" },
    });
    expect(words(drafting)).toMatchObject({ rencana: "berjalan 0/2", observasi: "terkunci 0/6" });
    expect(words(working)).toMatchObject({
      ...{ rencana: "selesai 2/2", observasi: "berjalan 4/6", bukti: "berjalan 1/4", penilaian: "terkunci 0/2" },
    });
    expect(words(ready)).toMatchObject({ observasi: "selesai 6/6", bukti: "selesai 4/4", penilaian: "selesai 2/2" });
    expect([idle, drafting, working].map((id) => rows.get(id)?.steps.some((step) => step.isBehind))).toEqual([
      ...[true, true, false],
    ]);
    expect([rows.get(idle)?.isShown, rows.get(drafting)?.isShown, rows.get(working)?.isShown]).toEqual([
      ...[false, false, true],
    ]);
  });

  it("counts duties and the reflection under scheme 2025", async () => {
    const place = await realm({ skema: "skema_2025", fase: "pelaksanaan" });
    const akunId = await teacherIn(place);
    const { katalog, periodeId } = place;
    const plan = await make((tx) => makePlan(tx, { akunId, periodeId, katalog }));
    const tasks = plan.baris.filter(({ jenis }) => jenis === "tugas_pokok").length;
    const words = async () => inWords((await overview(place))[0]?.steps ?? []);
    expect((await words()).tugas).toBe(`belum 0/${tasks + 1}`);
    await make((tx) => makeLearning(tx, { plan, status: "dikirim" }));
    expect((await words()).tugas).toBe(`berjalan 1/${tasks + 1}`);
  });

  it("is of the school's own teachers and periods, and of nobody who is not active", async () => {
    const [ours, theirs] = [await realm(), await realm()];
    const { sekolahId, dinasId } = ours;
    const active = await teacherIn(ours);
    await teacherIn(theirs);
    await make(async (tx) => {
      for (const status of ["menunggu", "ditolak", "nonaktif"] as const) await makeTeacher(tx, { sekolahId, status });
    });
    expect((await overview(ours)).map(({ akunId }) => akunId)).toEqual([active]);
    const scope = sekolahScope(ours.session);
    const known = (await listPeriodsFor(scope)).map(({ periodeId }) => periodeId);
    expect(known).toEqual([ours.periodeId]);
    // A plan made at a school of another Dinas comes along with its period.
    const moved = await make(async (tx) => {
      const { akunId } = await makeTeacher(tx, { sekolahId });
      await makePlan(tx, { akunId, periodeId: theirs.periodeId, katalog: theirs.katalog });
      await makePeriod(tx, { dinasId, katalogId: ours.katalog.id, fase: "lalu" });
      return akunId;
    });
    expect((await listPeriodsFor(scope)).map(({ periodeId }) => periodeId)).toContain(theirs.periodeId);
    expect((await overview({ ...ours, periodeId: theirs.periodeId })).map(({ akunId }) => akunId)).toEqual([moved]);
  });
});

describe("Ingatkan", () => {
  let place: Realm;
  beforeAll(async () => {
    place = await realm();
  });

  it("tells one teacher what is behind, in the product and by mail, and leaves its trace", async () => {
    const { session, periodeId, katalog, sekolahId } = place;
    const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId, surel: "guru-diingatkan@contoh.id" }));
    const plan = await make((tx) => makePlan(tx, { akunId, periodeId, katalog, status: "draf" }));
    expect(data(await send(session, periodeId, akunId))).toEqual({ jumlah: 1 });
    expect(await noticesOf(akunId)).toMatchObject([
      { isi: expect.stringContaining("Rencana: waktunya berakhir"), tautan: `/guru/kinerja/${plan.id}` },
    ]);
    expect(await db.surel.findMany({ where: { akunId } })).toMatchObject([{ templat: "kinerja-diingatkan" }]);
    expect(await db.riwayat.findMany({ where: { objekId: plan.id } })).toMatchObject([
      { objekJenis: "rencana_kinerja", peristiwa: "Guru diingatkan: rencana", pelakuNama: session.nama },
    ]);
    expect(await db.audit.count({ where: { aksi: "kinerja.ingatkan", objekId: plan.id } })).toBe(1);
    expect((await overview(place)).find((row) => row.akunId === akunId)).toMatchObject({ isRemindedToday: true });
  });

  it("once a day, by the school's calendar, whatever the hour", async () => {
    const { kepsek, periodeId } = place;
    const akunId = await teacherIn(place);
    const { now, zona } = place.session;
    const midnight = new Date(`${dayIn(addDays(now, 2), zona)}T00:00:00.000+07:00`);
    expect(zona).toBe("WIB");
    // Each as the request of its own moment reads it.
    const at = (seconds: number) =>
      clock.at(new Date(midnight.getTime() + seconds * 1000), async () =>
        code(await send(await sessionOf(kepsek), periodeId, akunId)),
      );
    expect(await at(-3600)).toBe("ok");
    expect(await at(-60)).toBe("bentrok");
    expect(await at(60)).toBe("ok");
    expect(await noticesOf(akunId)).toHaveLength(2);
  });

  it("is refused where nobody is behind, where all is over, and for others' teachers and periods", async () => {
    const { session, periodeId, katalog, dinasId } = place;
    const other = await realm();
    const fine = await make(async (tx) => {
      const akunId = await place.teacher(tx);
      await makePlan(tx, { akunId, periodeId, katalog });
      return akunId;
    });
    expect(code(await send(session, periodeId, fine))).toBe("bentrok");
    expect(code(await send(session, periodeId, await teacherIn(other)))).toBe("tidak_ditemukan");
    expect(code(await send(session, other.periodeId))).toBe("tidak_ditemukan");
    const past = await make((tx) => makePeriod(tx, { dinasId, katalogId: katalog.id, fase: "lalu" }));
    expect(code(await send(session, past))).toBe("bentrok");
    const late = await teacherIn(place);
    await make((tx) =>
      makeExtension(tx, { periodeId: past, akunId: late, fase: "penilaian", sampai: addDays(session.now, 3) }),
    );
    expect(data(await send(session, past))).toEqual({ jumlah: 1 });
    expect(await noticesOf(late)).toHaveLength(1);
  });

  it("another school of the same Dinas reaches its own teachers alone", async () => {
    const { periodeId, dinasId } = place;
    const ours = await teacherIn(place);
    const { akunId, post } = await make(async (tx) => {
      const sekolah = await makeSchool(tx, { dinasId });
      return { ...(await makeTeacher(tx, { sekolahId: sekolah.id })), post: await makePost(tx, { sekolah }) };
    });
    expect(data(await send(await sessionOf(post), periodeId))).toEqual({ jumlah: 1 });
    expect([await noticesOf(akunId), await noticesOf(ours)]).toMatchObject([[{}], []]);
  });

  it("all who are behind, many times at once: each is told once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const crowd = await realm();
      const people = await make(async (tx) => {
        const made: string[] = [];
        for (let i = 0; i < 5; i++) made.push(await crowd.teacher(tx));
        return made;
      });
      const [first = ""] = people;
      const answers = await together(CLIENTS, (index) =>
        send(crowd.session, crowd.periodeId, index % 3 === 2 ? first : null),
      );
      const told = answers.reduce((sum, answer) => sum + (answer.ok ? answer.data.jumlah : 0), 0);
      expect(told).toBe(people.length);
      expect(answers.every((answer) => answer.ok || answer.code === "bentrok")).toBe(true);
      for (const akunId of people) expect(await noticesOf(akunId)).toHaveLength(1);
    }
  });

  it("the database keeps a day's reminder to one by itself", async () => {
    const akunId = await teacherIn(place);
    const insert = () =>
      query(
        "INSERT INTO pengingat_kinerja (periode_id, akun_id, hari, oleh_nama) VALUES ($1, $2, '2026-07-01', 'Ratna')",
        [place.periodeId, akunId],
      );
    await insert();
    await expect(insert()).rejects.toThrow(/pengingat_kinerja_pkey/);
  });
});
