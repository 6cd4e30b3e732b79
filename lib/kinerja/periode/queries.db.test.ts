import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { akunScope } from "@/lib/server/scope";
import { makeMove, makeParticipantAccount, makeTeacher } from "@/prisma/seed/factories";
import { makeExtension, makePeriod, makePlan, makeStage } from "@/prisma/seed/kinerja";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { readPeriodsFor, readPhase, readPhaseToBegin } from "./queries";
import { isPhaseOpen } from "./rules";

const { query } = await testDatabase();

/** Does a connection to this database wait for a lock? */
async function isSomebodyWaiting(): Promise<boolean> {
  const sql = "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  return (await query(sql)).length > 0;
}

/** A teacher of a school whose Dinas has a period in planning. */
async function someTeacher() {
  const stage = await make((tx) => makeStage(tx, { fase: "perencanaan" }));
  const teacher = await make((tx) => makeTeacher(tx, { sekolahId: stage.sekolahId }));
  return { ...stage, akunId: teacher.akunId, scope: akunScope(await sessionOf(teacher)) };
}
type Someone = Awaited<ReturnType<typeof someTeacher>>;

const periodsOf = async ({ scope }: Someone) => readPeriodsFor(scope, await readNow());

describe("the periods of a teacher", () => {
  it("are those of the own Dinas that are not over, and those with a plan", async () => {
    const own = await someTeacher();
    await someTeacher();
    const { dinasId, katalog } = own;
    const over = await make((tx) => makePeriod(tx, { dinasId, katalogId: katalog.id, fase: "lalu" }));
    expect((await periodsOf(own)).map(({ periodeId, rencana }) => [periodeId, rencana])).toEqual([
      [own.periodeId, null],
    ]);

    const { id } = await make((tx) => makePlan(tx, { akunId: own.akunId, periodeId: over, katalog }));
    expect((await periodsOf(own)).map(({ periodeId, rencana }) => [periodeId, rencana])).toEqual([
      [own.periodeId, null],
      [over, { id, status: "disetujui" }],
    ]);
  });

  it("stay with the plan when the teacher moves to another Dinas", async () => {
    const [own, other] = [await someTeacher(), await someTeacher()];
    const { akunId, periodeId, katalog } = own;
    await make((tx) => makePlan(tx, { akunId, periodeId, katalog, status: "draf" }));
    await make(async (tx) => {
      const move = { akunId, dariSekolahId: own.sekolahId, keSekolahId: other.sekolahId };
      const id = await makeMove(tx, move);
      await tx.pindahSekolah.update({ where: { id }, data: { status: "disetujui", versi: { increment: 1 } } });
      await tx.guru.update({ where: { akunId }, data: { sekolahId: move.keSekolahId, versi: { increment: 1 } } });
    });
    const found = await periodsOf(own);
    expect(found.map((period) => [period.periodeId, period.rencana?.status]).sort()).toEqual(
      [
        [periodeId, "draf"],
        [other.periodeId, undefined],
      ].sort(),
    );
    expect(await make((tx) => readPhaseToBegin(tx, own.scope, periodeId))).toBeNull();
    expect(await make((tx) => readPhaseToBegin(tx, own.scope, other.periodeId))).toMatchObject({ skema: "skema_2024" });
  });

  it("carry one's own extensions and nobody else's", async () => {
    const own = await someTeacher();
    const { akunId } = await make((tx) => makeTeacher(tx, { sekolahId: own.sekolahId }));
    const sampai = addDays(await readNow(), 40);
    const grant = { periodeId: own.periodeId, fase: "perencanaan", sampai } as const;
    await make((tx) => makeExtension(tx, { ...grant, akunId }));
    expect(await periodsOf(own)).toMatchObject([{ perpanjangan: [] }]);
    await make((tx) => makeExtension(tx, { ...grant, akunId: own.akunId }));
    expect(await periodsOf(own)).toMatchObject([{ perpanjangan: [{ fase: "perencanaan", sampai }] }]);
  });

  it("are none for an account without a school", async () => {
    const participant = await make((tx) => makeParticipantAccount(tx, {}));
    expect(await readPeriodsFor(akunScope(await sessionOf(participant)), await readNow())).toEqual([]);
  });
});

describe("the phase of a plan", () => {
  it("comes with its windows, the teacher's extensions and the time", async () => {
    const own = await someTeacher();
    const { akunId, periodeId, katalog } = own;
    const { id } = await make((tx) => makePlan(tx, { akunId, periodeId, katalog, status: "draf" }));
    const held = await make((tx) => readPhase(tx, id));
    expect(held).toMatchObject({
      periodeId,
      katalogId: katalog.id,
      skema: "skema_2024",
      zona: "WIB",
      perpanjangan: [],
    });
    expect(isPhaseOpen(held, "perencanaan", held.now, held.perpanjangan)).toBe(true);
    const sampai = addDays(held.now, 60);
    await make((tx) => makeExtension(tx, { periodeId, akunId, fase: "perencanaan", sampai }));
    const { now, perpanjangan, ...windows } = await make((tx) => readPhase(tx, id));
    expect(perpanjangan).toEqual([{ fase: "perencanaan", sampai }]);
    expect(isPhaseOpen(windows, "perencanaan", addDays(now, 59), perpanjangan)).toBe(true);
  });

  it("is waited for while its windows change: what was decided is read, not what was", async () => {
    const own = await someTeacher();
    const { akunId, periodeId, katalog } = own;
    const { id } = await make((tx) => makePlan(tx, { akunId, periodeId, katalog, status: "draf" }));
    let reading: ReturnType<typeof readPhase> | undefined;
    let isRead = false;
    await make(async (tx) => {
      const rencanaTutup = addDays(await readNow(tx), -1);
      await tx.periodeKinerja.update({ where: { id: periodeId }, data: { rencanaTutup } });
      await makeExtension(tx, { periodeId, akunId, fase: "penilaian", sampai: addDays(rencanaTutup, 200) });
      reading = make((other) => readPhase(other, id)).finally(() => {
        isRead = true;
      });
      while (!isRead && !(await isSomebodyWaiting())) await new Promise((resolve) => setTimeout(resolve, 20));
    });
    const held = await reading;
    if (!held) throw new Error("never read");
    expect(isPhaseOpen(held, "perencanaan", held.now)).toBe(false);
    expect(held.perpanjangan).toMatchObject([{ fase: "penilaian" }]);
  });
});
