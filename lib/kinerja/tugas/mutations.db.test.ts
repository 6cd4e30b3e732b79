import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope } from "@/lib/server/scope";
import { makePost, makeSchool, makeTeacher, someEmail } from "@/prisma/seed/factories";
import {
  type MadePlan,
  makeDuty,
  makeExtension,
  makeLearning,
  makePeriod,
  makePlan,
  makeRating,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { deedOf, make, type Principal, principalOf, sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { saveLearning, saveTicks, sendLearning, verifyDuties } from "./mutations";
import { listOwnTasks, listWaitingForInbox, readOwnTasksOf, readTaskCounts, readTasksOf, ticksSeen } from "./queries";
import { countDuties, type LearningWords, TASK_ERRORS } from "./rules";
import { LEARNING_STATES, type LearningState } from "./status";

const { query } = await testDatabase();
const clock = clockOf(query);

let stage: Stage;
let ratna: Principal;
let stranger: Principal;

beforeAll(async () => {
  stage = await make((tx) => makeStage(tx, { skema: "skema_2025" }));
  ratna = await principalOf(stage.kepsek);
  const neighbour = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
  stranger = await principalOf(await make((tx) => makePost(tx, { sekolah: neighbour })));
});

const periodOf = (
  fase: "perencanaan" | "pelaksanaan" | "penilaian",
  skema: "skema_2024" | "skema_2025" = "skema_2025",
) => make((tx) => makePeriod(tx, { dinasId: stage.dinasId, katalogId: stage.katalog.id, skema, fase }));

async function someone(sekolahId = stage.sekolahId) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, scope: akunScope(session), deed: deedOf(session) };
}

type Options = {
  periodeId?: string;
  status?: "disetujui" | "diajukan" | "draf";
  learning?: LearningState;
  sekolahId?: string;
};

/** A teacher with a plan, by default approved and of a year that is under way. */
async function working({ periodeId = stage.periodeId, status = "disetujui", learning, sekolahId }: Options = {}) {
  const who = await someone(sekolahId);
  const plan = await make(async (tx) => {
    const made = await makePlan(tx, { akunId: who.akunId, periodeId, katalog: stage.katalog, status });
    if (learning) await makeLearning(tx, { plan: made, status: learning });
    return made;
  });
  return { ...who, id: plan.id, plan, duties: dutiesIn(plan) };
}
type Working = Awaited<ReturnType<typeof working>>;
const dutiesIn = (plan: MadePlan) => plan.baris.flatMap(({ id, jenis }) => (jenis === "tugas_pokok" ? [id] : []));

const WORDS: LearningWords = { kegiatan: "Modul.", pembelajaran: "Umpan balik segera.", penerapan: "Satu langkah." };
const write = (who: Working, words: Partial<LearningWords> = {}, dasar = 0, isFinal = false) =>
  withTx((tx) => saveLearning(tx, who.scope, { id: who.id, dasar, isFinal, words: { ...WORDS, ...words } }));
const send = (who: Working, versi: number) =>
  withTx((tx) => sendLearning(tx, who.deed, who.scope, { id: who.id, versi }));
const seen = async (who: { id: string }) => ticksSeen((await readOwnTasksOf(who)).tugas);
const tick = async (who: Working, rows: readonly string[], dasar?: string) => {
  const form = { id: who.id, rows, dasar: dasar ?? (await seen(who)) };
  return withTx((tx) => saveTicks(tx, who.deed, who.scope, form));
};
const verify = (by: typeof ratna, id: string, rows: readonly string[]) =>
  withTx((tx) => verifyDuties(tx, by.deed, by.scope, { id, rows }));
const learning = (id: string) => db.refleksiBelajar.findUniqueOrThrow({ where: { rencanaId: id } });
const ticked = async (id: string) =>
  (await readOwnTasksOf({ id })).tugas.flatMap(({ barisId, dilakukanPada }) => (dilakukanPada ? [barisId] : []));
const happenings = async (id: string) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);
const everything = () =>
  contentOf(query, ["refleksi_belajar", "pelaksanaan_tugas", "riwayat", "audit", "notifikasi", "surel"]);
const tally = (answers: readonly Result<unknown>[]) => answers.filter(({ ok }) => ok).length;

describe("Pengembangan Kompetensi", () => {
  it("is drafted, sent as it was seen, told to the principal, and then stays", async () => {
    const who = await working();
    expect(data(await write(who, { penerapan: "" })).dasar).toBe("1");
    expect(await write(who, { penerapan: "" }, 1, true)).toMatchObject({
      code: "isian_salah",
      fieldErrors: { penerapan: expect.any(String) },
    });
    expect(code(await send(who, 1))).toBe("isian_salah");
    expect(data(await write(who, {}, 1, true)).dasar).toBe("2");
    expect((await readTasksOf(who)).refleksi).toBeNull();
    data(await send(who, 2));
    expect(await learning(who.id)).toMatchObject({ ...WORDS, status: "dikirim", versi: 3 });
    expect((await readTasksOf(who)).refleksi).toMatchObject(WORDS);
    expect(await readTaskCounts(who)).toMatchObject({ isSent: true, duties: { semua: 5, dilakukan: 0 } });
    expect(await happenings(who.id)).toEqual(["Refleksi Pengembangan Kompetensi dikirim ke atasan"]);
    const notices = await db.notifikasi.findMany({
      where: { akunId: ratna.session.akunId, kunci: { contains: who.id } },
    });
    expect(notices.map(({ tautan }) => tautan)).toEqual([`/kepsek/kinerja/${who.id}/pengembangan`]);
    const before = await everything();
    expect(await write(who, { kegiatan: "Lain." }, 3)).toMatchObject({ message: TASK_ERRORS.sent });
    expect(await send(who, 3)).toMatchObject({ message: TASK_ERRORS.sent });
    expect(await everything()).toEqual(before);
  });

  it("sent again a draft changes nothing; another device's words stand at the fields and what was seen is taken", async () => {
    const who = await working();
    const saved = data(await write(who));
    expect(data(await write(who)).dasar).toBe(saved.dasar);
    const refused = await write(who, { kegiatan: "Yang lain." });
    expect(refused).toMatchObject({
      code: "data_berubah",
      fieldErrors: { kegiatan: expect.stringContaining("“Modul.”") },
      values: { dasar: "1" },
    });
    expect(refused).not.toHaveProperty("fieldErrors.penerapan");
    data(await write(who, { kegiatan: "Yang lain." }, 1));
  });

  it("C10: what is sent is what was seen", async () => {
    const who = await working();
    data(await write(who));
    data(await write(who, { kegiatan: "Sesudahnya." }, 1));
    expect(code(await send(who, 1))).toBe("data_berubah");
    expect(code(await send(who, 2))).toBe("ok");
    expect(code(await send(await working(), 0))).toBe("data_berubah");
  });

  it.each(LEARNING_STATES)("kirim in %s", async (state) => {
    const who = await working({ learning: state });
    const { versi } = await learning(who.id);
    const before = await everything();
    expect(code(await send(who, versi))).toBe(state === "draf" ? "ok" : "data_berubah");
    if (state !== "draf") expect(await everything()).toEqual(before);
  });
});

describe("Pelaksanaan Tugas Pokok", () => {
  it("is ticked and taken back, each with its line in the timeline; a form sent again changes nothing", async () => {
    const who = await working();
    const [first = "", second = "", third = ""] = who.duties;
    const before = await seen(who);
    const { dasar } = data(await tick(who, [first, second]));
    expect(await ticked(who.id)).toEqual([first, second]);
    expect(data(await tick(who, [first, second], before)).dasar).toBe(dasar);
    data(await tick(who, [second, third]));
    expect(await ticked(who.id)).toEqual([second, third]);
    expect(await happenings(who.id)).toEqual([
      "Tugas pokok ditandai sudah dilakukan: Merencanakan pembelajaran, Melaksanakan pembelajaran",
      "Tanda dilakukan dihapus: Merencanakan pembelajaran",
      "Tugas pokok ditandai sudah dilakukan: Menilai hasil pembelajaran",
    ]);
  });

  it("a form that another device has overtaken is told what stands now, and is taken once it has seen it", async () => {
    const who = await working();
    const [first = "", second = ""] = who.duties;
    const old = await seen(who);
    data(await tick(who, [first]));
    const refused = await tick(who, [second], old);
    expect(refused).toMatchObject({
      code: "data_berubah",
      fieldErrors: { tugas: "Yang tersimpan sekarang: Merencanakan pembelajaran." },
      values: { dasar: await seen(who) },
    });
    expect(await ticked(who.id)).toEqual([first]);
    data(await tick(who, [second]));
    expect(await ticked(who.id)).toEqual([second]);
  });

  it("what was shown in person is verified with date and name, told to the teacher, and stays", async () => {
    const who = await working();
    const [first = "", second = "", third = ""] = who.duties;
    data(await tick(who, [first, second]));
    const old = await seen(who);
    data(await verify(ratna, who.id, [first]));
    const [row] = (await readTasksOf(who)).tugas;
    expect(row).toMatchObject({ barisId: first, verifikatorNama: ratna.session.nama });
    expect(row?.terverifikasiPada).toBeInstanceOf(Date);
    const duties = { semua: 5, dilakukan: 2, terverifikasi: 1 };
    expect(await readTaskCounts(who)).toEqual({ isSent: false, duties });
    expect(countDuties((await readTasksOf(who)).tugas)).toEqual(duties);
    const notices = await db.notifikasi.findMany({ where: { akunId: who.akunId, tautan: { contains: who.id } } });
    expect(notices.map(({ isi }) => isi)).toEqual(["Kepala sekolah memverifikasi: Merencanakan pembelajaran."]);
    // A page from before: it neither takes the tick back nor is kept in the dark.
    expect(code(await tick(who, [second], old))).toBe("data_berubah");
    expect(code(await tick(who, [], await seen(who)))).toBe("ok");
    expect(await ticked(who.id)).toEqual([first]);
    // Verified again it keeps the earlier name and tells nobody.
    const before = await everything();
    data(await verify(ratna, who.id, [first]));
    expect(await everything()).toEqual(before);
    // What is not ticked is not verified, nor anything sent with it.
    data(await tick(who, [first, second]));
    expect(await verify(ratna, who.id, [second, third])).toMatchObject({
      code: "data_berubah",
      message: expect.stringContaining("Menilai hasil pembelajaran"),
    });
    expect((await readTasksOf(who)).tugas.filter(({ terverifikasiPada }) => terverifikasiPada)).toHaveLength(1);
  });

  it("only duties of this plan", async () => {
    const [who, other] = [await working(), await working()];
    const behaviour = who.plan.baris.find(({ jenis }) => jenis === "perilaku")?.id ?? "";
    for (const row of [other.duties[0] ?? "", behaviour]) {
      expect(code(await tick(who, [row]))).toBe("tidak_ditemukan");
      expect(code(await verify(ratna, who.id, [row]))).toBe("tidak_ditemukan");
    }
  });
});

describe("A20: other people, other plans", () => {
  it("neither a colleague nor another school's principal", async () => {
    const who = await working({ learning: "draf" });
    const [first = ""] = who.duties;
    data(await tick(who, [first]));
    const other: Working = { ...who, ...(await someone()) };
    const before = await everything();
    const answers = [
      await write(other, {}, 1),
      await send(other, 1),
      await tick(other, []),
      await verify(stranger, who.id, [first]),
    ];
    expect(new Set(answers.map(code))).toEqual(new Set(["tidak_ditemukan"]));
    expect(await everything()).toEqual(before);
    expect((await listWaitingForInbox(stranger.scope, 50)).map(({ id }) => id)).not.toContain(who.id);
  });

  it.each([
    ["scheme 2024", async () => working({ periodeId: await periodOf("pelaksanaan", "skema_2024") })],
    ["a plan that waits", () => working({ status: "diajukan" })],
    ["a plan that is written", () => working({ status: "draf" })],
  ])("%s has none of this", async (_, made) => {
    const who = await made();
    expect(code(await write(who))).toBe("tidak_ditemukan");
    expect(code(await tick(who, []))).toBe("tidak_ditemukan");
    expect(code(await verify(ratna, who.id, []))).toBe("tidak_ditemukan");
    expect(await listOwnTasks(who.scope, await readNow())).toEqual([]);
  });
});

describe("the phase", () => {
  it("before its time nothing is written", async () => {
    const who = await working({ periodeId: await periodOf("perencanaan") });
    expect(await write(who)).toMatchObject({ message: TASK_ERRORS.notOpen });
    expect(await tick(who, who.duties)).toMatchObject({ message: TASK_ERRORS.notOpen });
  });

  it("closed: a draft is read only and ticks stay; what waits is still verified; more time opens it for one teacher", async () => {
    const periodeId = await periodOf("penilaian");
    const [who, other] = [
      await working({ periodeId, learning: "draf" }),
      await working({ periodeId, learning: "draf" }),
    ];
    await make((tx) => makeDuty(tx, { plan: who.plan }));
    expect(await write(who, {}, 1)).toMatchObject({ message: TASK_ERRORS.closed });
    expect(await send(who, 1)).toMatchObject({ message: TASK_ERRORS.closed });
    expect(await tick(who, [])).toMatchObject({ message: TASK_ERRORS.rating });
    data(await verify(ratna, who.id, who.duties.slice(0, 1)));
    const sampai = addDays(await readNow(), 3);
    await make((tx) => makeExtension(tx, { periodeId, akunId: who.akunId, fase: "pelaksanaan", sampai }));
    data(await tick(who, who.duties));
    data(await send(who, 1));
    expect(await send(other, 1)).toMatchObject({ message: TASK_ERRORS.closed });
  });

  it("the moment of the database decides, not the one the request came with", async () => {
    const { pelaksanaanTutup, penilaianBuka } = await db.periodeKinerja.findUniqueOrThrow({
      where: { id: stage.periodeId },
    });
    const who = await working({ learning: "draf" });
    // The deed still says pelaksanaan: the session began before its end.
    await clock.at(addDays(pelaksanaanTutup, 0.01), async () => {
      expect(await send(who, 1)).toMatchObject({ message: TASK_ERRORS.closed });
      // Between the phases ticks may still change.
      expect(code(await tick(who, who.duties.slice(0, 2)))).toBe("ok");
    });
    await clock.at(addDays(penilaianBuka, 0.01), async () => {
      expect(await tick(who, [])).toMatchObject({ message: TASK_ERRORS.rating });
    });
    expect(code(await send(who, 1))).toBe("ok");
  });

  it("C10: the Dinas closes the phase during the sending: either it was sent in time or not at all", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const periodeId = await periodOf("pelaksanaan");
      const who = await working({ periodeId, learning: "draf" });
      // Closing holds the period's row, as lib/kinerja/periode does.
      const close = () =>
        withTx(async (tx) => {
          await tx.$queryRaw`SELECT 1 FROM periode_kinerja WHERE id = ${periodeId}::uuid FOR UPDATE`;
          await tx.$executeRaw`UPDATE periode_kinerja SET pelaksanaan_tutup = sekarang(), versi = versi + 1
            WHERE id = ${periodeId}::uuid`;
          return { ok: true, data: undefined } as const;
        });
      const [, ...answers] = await together<Result<unknown>>(CLIENTS, (index) =>
        index === 0 ? close() : send(who, 1),
      );
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      expect(tally(answers)).toBeLessThanOrEqual(1);
      const { status, dikirimPada } = await learning(who.id);
      expect(status).toBe(tally(answers) === 1 ? "dikirim" : "draf");
      expect(await happenings(who.id)).toHaveLength(tally(answers));
      const { pelaksanaanTutup } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: periodeId } });
      if (dikirimPada) expect(dikirimPada.getTime()).toBeLessThanOrEqual(pelaksanaanTutup.getTime());
      expect(code(await write(who, { kegiatan: "Terlambat." }, 1))).toBe("data_berubah");
    }
  });

  it("a rated plan stays as it was rated, also in the database", async () => {
    const who = await working({ learning: "draf" });
    const [first = "", second = ""] = who.duties;
    data(await tick(who, [first]));
    await make((tx) => makeRating(tx, { plan: who.plan }));
    const before = await everything();
    expect(await send(who, 1)).toMatchObject({ message: TASK_ERRORS.rated });
    expect(await tick(who, [first, second])).toMatchObject({ message: TASK_ERRORS.rated });
    expect(await verify(ratna, who.id, [first])).toMatchObject({ message: TASK_ERRORS.rated });
    await expect(make((tx) => makeDuty(tx, { plan: who.plan, barisId: second }))).rejects.toThrow(/been rated/);
    await expect(query("DELETE FROM pelaksanaan_tugas WHERE baris_id = $1", [first])).rejects.toThrow(/been rated/);
    await expect(
      query(
        "UPDATE pelaksanaan_tugas SET terverifikasi_pada = sekarang(), verifikator_nama = 'X' WHERE baris_id = $1",
        [first],
      ),
    ).rejects.toThrow(/been rated/);
    await expect(
      query("UPDATE refleksi_belajar SET kegiatan = 'lain', versi = versi + 1 WHERE rencana_id = $1", [who.id]),
    ).rejects.toThrow(/been rated/);
    expect(await everything()).toEqual(before);
    expect((await listWaitingForInbox(ratna.scope, 200)).map(({ id }) => id)).not.toContain(who.id);
    expect(await listOwnTasks(who.scope, await readNow())).toEqual([]);
  });
});

describe("races", () => {
  it("C10: Kirim against edit: what is locked is what the sender saw", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await working();
      data(await write(who));
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? send(who, 1) : write(who, { kegiatan: `Kegiatan ${index}.` }, 1),
      );
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      expect(tally(answers)).toBe(1);
      const { status, kegiatan } = await learning(who.id);
      if (status === "dikirim") expect(kegiatan).toBe(WORDS.kegiatan);
      else expect(kegiatan).not.toBe(WORDS.kegiatan);
    }
  });

  it("the first saving of two devices at once: one of them, the other is told", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await working();
      const answers = await together(CLIENTS, (index) => write(who, { kegiatan: `Kegiatan ${index}.` }));
      expect(tally(answers)).toBe(1);
      const { kegiatan, versi } = await learning(who.id);
      expect({ kegiatan, versi }).toEqual({ kegiatan: `Kegiatan ${answers.findIndex(({ ok }) => ok)}.`, versi: 1 });
    }
  });

  it(
    "taking a tick back against verifying it: a verified duty is ticked, an unticked one is not verified",
    RACE,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const who = await working();
        const [first = ""] = who.duties;
        data(await tick(who, [first]));
        const dasar = await seen(who);
        const answers = await together<Result<unknown>>(CLIENTS, (index) =>
          index % 2 ? verify(ratna, who.id, [first]) : tick(who, [], dasar),
        );
        for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
        const [duty] = (await readTasksOf(who)).tugas;
        const isVerified = duty?.terverifikasiPada != null;
        expect(duty?.dilakukanPada != null).toBe(isVerified);
        // All of one side, none of the other: whoever was second was told.
        expect(answers.map(({ ok }) => ok)).toEqual(answers.map((_, index) => (index % 2 === 1) === isVerified));
        const told = await happenings(who.id);
        expect(told).toHaveLength(2);
        expect(told[1]).toMatch(isVerified ? /diverifikasi/ : /dihapus/);
      }
    },
  );
});

describe("what waits", () => {
  it("stands with the principal of the school until it is verified, the longest waiting first", async () => {
    const school = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
    const principal = await principalOf(await make((tx) => makePost(tx, { sekolah: school })));
    const now = await readNow();
    const [late, early, none] = [
      await working({ sekolahId: school.id }),
      await working({ sekolahId: school.id }),
      await working({ sekolahId: school.id }),
    ];
    await make((tx) => makeDuty(tx, { plan: late.plan, pada: addDays(now, -1) }));
    for (const [index, barisId] of early.duties.slice(0, 2).entries()) {
      await make((tx) => makeDuty(tx, { plan: early.plan, barisId, pada: addDays(now, index - 9) }));
    }
    await make((tx) => makeDuty(tx, { plan: none.plan, verifikatorNama: "Ratna Wulandari" }));
    const waiting = () => listWaitingForInbox(principal.scope, 10);
    expect((await waiting()).map(({ id, jumlah }) => [id, jumlah])).toEqual([
      [early.id, 2],
      [late.id, 1],
    ]);
    data(await verify(principal, early.id, early.duties.slice(0, 2)));
    expect((await waiting()).map(({ id }) => id)).toEqual([late.id]);
  });

  it("stands with the teacher while pelaksanaan is open: the reflection until it is sent, duties until all are ticked", async () => {
    const who = await working();
    const kinds = async () => (await listOwnTasks(who.scope, await readNow())).map(({ kind }) => kind);
    expect(await kinds()).toEqual(["refleksi", "tugas"]);
    data(await write(who));
    data(await tick(who, who.duties.slice(1)));
    expect(await kinds()).toEqual(["refleksi", "tugas"]);
    data(await send(who, 1));
    expect(await kinds()).toEqual(["tugas"]);
    data(await tick(who, who.duties));
    expect(await kinds()).toEqual([]);
    const { pelaksanaanTutup } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: stage.periodeId } });
    const idle = await working();
    expect(await listOwnTasks(idle.scope, addDays(pelaksanaanTutup, 0.01))).toEqual([]);
  });
});
