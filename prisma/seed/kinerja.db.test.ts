import { beforeAll, describe, expect, it } from "vitest";
import { EVIDENCE_STATES } from "@/lib/kinerja/bukti/status";
import { CATALOGUE_STATES } from "@/lib/kinerja/katalog/status";
import { RATING_STATES } from "@/lib/kinerja/penilaian/status";
import { isPhaseOpen, PHASES, SCHEMES } from "@/lib/kinerja/periode/rules";
import { PRACTICE_STATES } from "@/lib/kinerja/praktik/status";
import { totalPoints } from "@/lib/kinerja/rencana/rules";
import { PLAN_STATES } from "@/lib/kinerja/rencana/status";
import { LEARNING_STATES } from "@/lib/kinerja/tugas/status";
import { db, readNow, type Tx } from "@/lib/server/db";
import { testDatabase } from "@/scripts/testing/database";
import { makeDinas } from "./factories";
import {
  makeCatalogue,
  makeDuty,
  makeEvidence,
  makeExtension,
  makeLearning,
  makePeriod,
  makePlan,
  makePractice,
  makeRating,
  makeStage,
  type Stage,
} from "./kinerja";
import { idOf } from "./story";

await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

let stages: Record<(typeof SCHEMES)[number], Stage>;

beforeAll(async () => {
  stages = await write(async (tx) => ({
    skema_2024: await makeStage(tx),
    skema_2025: await makeStage(tx, { skema: "skema_2025" }),
  }));
});

async function plan(tx: Tx, skema: (typeof SCHEMES)[number] = "skema_2024", options: object = {}) {
  const { katalog, periodeId, teacher } = stages[skema];
  return makePlan(tx, { akunId: await teacher(tx), periodeId, katalog, ...options });
}

describe("the factories make every state that the database accepts", () => {
  it.each(CATALOGUE_STATES)("catalogue %s", async (status) => {
    const { id } = await write(async (tx) =>
      makeCatalogue(tx, { dinasId: (await makeDinas(tx)).id, isDraft: status === "draf" }),
    );
    expect(await db.katalogKinerja.findUniqueOrThrow({ where: { id } })).toMatchObject({ status, nomor: 1 });
  });

  it("the same rows for the same id", async () => {
    const id = idOf("katalog/uji");
    const { butir } = await write(async (tx) => makeCatalogue(tx, { dinasId: (await makeDinas(tx)).id, id }));
    expect(butir[0]?.id).toBe(idOf(`${id}/rhk/1`));
  });

  it.each(PHASES.flatMap((fase) => SCHEMES.map((skema) => [fase, skema] as const)))(
    "period in %s, %s",
    async (fase, skema) => {
      const { dinasId, katalog } = stages[skema];
      const id = await write((tx) => makePeriod(tx, { dinasId, katalogId: katalog.id, skema, fase }));
      const period = await db.periodeKinerja.findUniqueOrThrow({ where: { id } });
      const now = await readNow();
      expect(PHASES.filter((phase) => isPhaseOpen(period, phase, now))).toEqual([fase]);
      expect(period.semester === null).toBe(skema === "skema_2025");
    },
  );

  it.each(PLAN_STATES.flatMap((status) => SCHEMES.map((skema) => [status, skema] as const)))(
    "plan %s, %s",
    async (status, skema) => {
      const made = await write((tx) => plan(tx, skema, { status }));
      const row = await db.rencanaKinerja.findUniqueOrThrow({ where: { id: made.id }, include: { praktik: true } });
      expect(row).toMatchObject({ status, skema, pengajuanKe: status === "draf" ? 0 : 1 });
      expect(row.praktik !== null).toBe(status === "disetujui");
      expect(totalPoints(made.baris)).toBe(skema === "skema_2024" ? 32 : 0);
    },
  );

  it("a plan that approved itself", async () => {
    const { id } = await write((tx) => plan(tx, "skema_2025", { isAutomatic: true }));
    expect(await db.rencanaKinerja.findUniqueOrThrow({ where: { id } })).toMatchObject({
      ...{ status: "disetujui", otomatis: true, pemutusNama: null },
    });
  });

  it.each(PRACTICE_STATES)("practice %s", async (status) => {
    const { id } = await write(async (tx) => {
      const made = await plan(tx);
      await makePractice(tx, { plan: made, status });
      return made;
    });
    expect(await db.praktikKinerja.findUniqueOrThrow({ where: { rencanaId: id } })).toMatchObject({ status });
  });

  it.each(EVIDENCE_STATES)("evidence %s, its documents follow", async (status) => {
    const { barisId, bukti } = await write(async (tx) => makeEvidence(tx, { plan: await plan(tx), status }));
    expect(bukti).toHaveLength(2);
    expect(await db.kumpulanBukti.findUniqueOrThrow({ where: { barisId }, include: { bukti: true } })).toMatchObject({
      ...{ status, bukti: bukti.map(() => ({ status })) },
    });
  });

  it("evidence of an extra duty", async () => {
    const made = await write((tx) => plan(tx));
    const row = made.baris.find(({ jenis }) => jenis === "tugas_tambahan");
    const { bukti } = await write((tx) => makeEvidence(tx, { plan: made, barisId: row?.id, status: "dikumpulkan" }));
    expect(await db.buktiDukung.findUniqueOrThrow({ where: { id: bukti[0]?.id } })).toMatchObject({
      ...{ jenis: "sk_dan_laporan", nomor: null, nomorBaku: null },
    });
  });

  it.each(RATING_STATES)("rating %s", async (status) => {
    const { id } = await write(async (tx) => {
      const made = await plan(tx);
      await makeRating(tx, { plan: made, status, hasil: "di_atas", perilaku: "di_bawah" });
      return made;
    });
    expect(await db.penilaianKinerja.findUniqueOrThrow({ where: { rencanaId: id } })).toMatchObject({
      ...{ status, predikat: "kurang" },
    });
  });

  it.each(LEARNING_STATES)("scheme 2025: reflection %s, duties ticked and verified", async (status) => {
    const made = await write(async (tx) => {
      const own = await plan(tx, "skema_2025");
      await makeLearning(tx, { plan: own, status });
      await makeDuty(tx, { plan: own });
      const second = own.baris.filter(({ jenis }) => jenis === "tugas_pokok")[1];
      await makeDuty(tx, { plan: own, barisId: second?.id, verifikatorNama: "Ratna Wulandari" });
      return own;
    });
    expect(await db.refleksiBelajar.findUniqueOrThrow({ where: { rencanaId: made.id } })).toMatchObject({ status });
    expect(await db.pelaksanaanTugas.count({ where: { rencanaId: made.id } })).toBe(2);
  });

  it("more time for one teacher", async () => {
    const { periodeId, teacher } = stages.skema_2024;
    const akunId = await write(teacher);
    await makeExtension(db, { periodeId, akunId, fase: "perencanaan", sampai: await readNow() });
    expect(await db.perpanjanganFase.count({ where: { periodeId, akunId } })).toBe(1);
  });
});
