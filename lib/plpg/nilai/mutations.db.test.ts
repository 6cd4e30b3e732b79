import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, lptkScope, mentorScope } from "@/lib/server/scope";
import { readTimeline } from "@/lib/server/trail";
import { makeMentor, makeOfficeAccount } from "@/prisma/seed/factories";
import {
  makeAssignment,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReport,
  makeRubric,
  makeScores,
} from "@/prisma/seed/plpg";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { saveRubric } from "../rubrik/mutations";
import { rubricMark } from "../rubrik/rules";
import { finalise, reopen, saveScore } from "./mutations";
import {
  findNextUngraded,
  findOwnSheet,
  findSheetForMentor,
  findSheetForOffice,
  listAspects,
  listScores,
  readComponents,
  readScoreHistory,
} from "./queries";
import { COMPONENTS, type Component } from "./rules";
import { type ScoreForm, scoreSchema } from "./schema";

await testDatabase();

async function mentorOf(akunId: string) {
  const { id: peranId } = await db.peranAkun.findFirstOrThrow({
    where: { akunId, peran: "mentor", dicabutPada: null },
  });
  const session = await sessionOf({ akunId, peranId });
  return { scope: mentorScope(session), deed: deedOf(session) };
}
type Lead = Awaited<ReturnType<typeof mentorOf>>;

/** A rombel whose reports are over (or, with days, end so many days from now), with a rubric and one participant. */
async function setting(days = 7) {
  const stage = await make(async (tx) => {
    const made = await makeCohortStage(tx);
    await makeDeadlines(tx, { cohort: made.cohort, batas: addDays(await readNow(tx), days) });
    await makeRubric(tx, { lptkId: made.lptkId });
    return { ...made, peserta: await made.participant(tx) };
  });
  const office = await make((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: stage.lptkId }));
  const session = await sessionOf(office);
  return {
    ...stage,
    lead: await mentorOf(stage.mentor.akunId),
    office: { scope: lptkScope(session), deed: deedOf(session) },
  };
}
type Setting = Awaited<ReturnType<typeof setting>>;

/** All six components are there. */
async function scored() {
  const here = await setting();
  await make(async (tx) => {
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: here.peserta, nomor });
    const scores = Object.fromEntries(COMPONENTS.map((component) => [component, 8000]));
    await makeScores(tx, { peserta: here.peserta, mentor: here.mentor, scores });
  });
  return here;
}

const formOf = ({ peserta }: Pick<Setting, "peserta">, komponen: Component, more: Record<string, string>) =>
  scoreSchema.parse({ id: peserta.id, komponen, versi: "0", ...more });
/** What the form of the process names its rubric by. */
const rubricOf = async ({ lptkId }: Pick<Setting, "lptkId">) => rubricMark(await listAspects({ lptkId }));
const save = (lead: Lead, form: ScoreForm) => withTx((tx) => saveScore(tx, lead.deed, lead.scope, form));
const wholeOf = ({ peserta }: Pick<Setting, "peserta">) =>
  db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: peserta.id } });
const finish = async (here: Setting, versi?: number) => {
  const seen = versi ?? (await wholeOf(here)).versi;
  return withTx((tx) => finalise(tx, here.lead.deed, here.lead.scope, { id: here.peserta.id, versi: seen }));
};

describe("one component", () => {
  it("refuses what is no score, and takes two digits after the comma", async () => {
    const here = await setting();
    for (const nilai of ["", "-1", "100,01", "87,521", "abc", "101"]) {
      expect(code(await save(here.lead, formOf(here, "presentasi", { nilai })))).toBe("isian_salah");
    }
    expect(await readComponents(here.peserta)).toEqual([]);
    data(await save(here.lead, formOf(here, "presentasi", { nilai: "87,52", umpanBalik: "Runtut." })));
    expect((await wholeOf(here)).presentasi).toBe(8752);
  });
  it("needs a reason once it changes, and keeps who, from, to and why", async () => {
    const here = await setting();
    data(await save(here.lead, formOf(here, "presentasi", { nilai: "70" })));
    const change = { versi: "1", nilai: "75" };
    expect(code(await save(here.lead, formOf(here, "presentasi", change)))).toBe("isian_salah");
    data(await save(here.lead, formOf(here, "presentasi", { ...change, alasan: "Salah ketik." })));
    data(await save(here.lead, formOf(here, "presentasi", { versi: "2", tindakan: "tarik", alasan: "Diulang." })));
    const history = await readScoreHistory(here.peserta);
    expect(history.map(({ dari, ke, alasan }) => [dari, ke, alasan])).toEqual([
      [7500, null, "Diulang."],
      [7000, 7500, "Salah ketik."],
      [null, 7000, null],
    ]);
    expect(history.every(({ olehNama }) => olehNama === here.mentor.nama)).toBe(true);
    expect((await wholeOf(here)).presentasi).toBeNull();
  });
  it("stands for the process on the LPTK's rubric, exactly", async () => {
    const here = await setting();
    const marks = { rubrik: await rubricOf(here), aspek1: "85", aspek2: "70", aspek3: "91" };
    const wrong = await save(here.lead, formOf(here, "proses", { ...marks, aspek2: "100,5" }));
    expect(wrong.ok ? {} : wrong.fieldErrors).toHaveProperty("aspek2");
    data(await save(here.lead, formOf(here, "proses", marks)));
    // 40 × 85 + 30 × 70 + 30 × 91
    expect((await wholeOf(here)).proses).toBe(8230);
  });
  it("takes marks for the rubric they were given by, and for no other", async () => {
    const here = await setting();
    const marks = { rubrik: await rubricOf(here), aspek1: "85", aspek2: "70", aspek3: "91" };
    const rows = [
      { judul: "Ketepatan waktu", keterangan: "", bobot: "50" },
      { judul: "Keaktifan di forum", keterangan: "", bobot: "50" },
    ];
    const { deed, scope } = here.office;
    data(await withTx((tx) => saveRubric(tx, deed, scope, { dilihat: marks.rubrik, rows })));
    expect(code(await save(here.lead, formOf(here, "proses", marks)))).toBe("data_berubah");
    const { rubrik: _unsaid, ...unsaid } = marks;
    expect(code(await save(here.lead, formOf(here, "proses", unsaid)))).toBe("data_berubah");
    expect((await wholeOf(here)).proses).toBeNull();
    data(await save(here.lead, formOf(here, "proses", { ...marks, rubrik: await rubricOf(here) })));
    expect((await wholeOf(here)).proses).toBe(7750);
  });
  it("scores the report that was read, and no other", async () => {
    const here = await setting();
    expect(code(await save(here.lead, formOf(here, "laporan_1", { nilai: "80" })))).toBe("bentrok");
    const { id: berkasId } = await make((tx) => makeReport(tx, { peserta: here.peserta, nomor: 1 }));
    const other = "00000000-0000-4000-8000-000000000000";
    expect(code(await save(here.lead, formOf(here, "laporan_1", { nilai: "80", berkasId: other })))).toBe(
      "data_berubah",
    );
    data(await save(here.lead, formOf(here, "laporan_1", { nilai: "80", berkasId })));
  });
  it("says “tidak mengumpulkan” once the end has passed, with a reason", async () => {
    const zero = { tindakan: "nihil", alasan: "Tidak mengumpulkan." };
    const early = await setting();
    expect(code(await save(early.lead, formOf(early, "laporan_2", zero)))).toBe("bentrok");
    const late = await setting(-1);
    expect(code(await save(late.lead, formOf(late, "laporan_2", { ...zero, alasan: "" })))).toBe("isian_salah");
    data(await save(late.lead, formOf(late, "laporan_2", zero)));
    data(await save(late.lead, formOf(late, "presentasi", { tindakan: "nihil", alasan: "Tidak hadir." })));
    const whole = await wholeOf(late);
    expect([whole.laporan2, whole.presentasi, whole.sp]).toEqual([0, 0, null]);
  });
  it("is the present mentor's alone; names of who graded stay", async () => {
    const [here, other] = [await setting(), await setting()];
    const form = formOf(here, "presentasi", { nilai: "70" });
    expect(code(await save(other.lead, form))).toBe("tidak_ditemukan");
    data(await save(here.lead, form));
    const next = await make((tx) => makeMentor(tx, { instansiId: here.lptkId }));
    await make((tx) => makeAssignment(tx, { cohort: here.cohort, mentor: next }));
    expect(code(await save(here.lead, formOf(here, "proses", { aspek1: "1", aspek2: "1", aspek3: "1" })))).toBe(
      "tidak_ditemukan",
    );
    expect((await readComponents(here.peserta))[0]?.penilaiNama).toBe(here.mentor.nama);
  });
  it("other words at the same score are told and stand in the timeline; the same once more takes over nobody's score", async () => {
    const here = await setting();
    const form = { nilai: "70", umpanBalik: "Runtut." };
    data(await save(here.lead, formOf(here, "presentasi", form)));
    const next = await make((tx) => makeMentor(tx, { instansiId: here.lptkId }));
    await make((tx) => makeAssignment(tx, { cohort: here.cohort, mentor: next }));
    const lead = await mentorOf(next.akunId);
    data(await save(lead, formOf(here, "presentasi", { ...form, versi: "1" })));
    expect(await readComponents(here.peserta)).toMatchObject([{ penilaiNama: here.mentor.nama, versi: 1 }]);
    data(await save(lead, formOf(here, "presentasi", { ...form, versi: "1", umpanBalik: "Lebih singkat." })));
    expect(await readScoreHistory(here.peserta)).toMatchObject([{ ke: 7000, olehNama: here.mentor.nama }]);
    const words = { jenis: "peserta", id: here.peserta.id };
    expect((await readTimeline(db, words)).map(({ peristiwa, nama }) => [peristiwa, nama])).toContainEqual([
      "Catatan nilai presentasi diperbaiki",
      next.nama,
    ]);
    expect(
      await db.notifikasi.count({ where: { akunId: here.peserta.akunId, judul: { contains: "diperbaiki" } } }),
    ).toBe(1);
  });
  it("taken back, its feedback stays to be read", async () => {
    const here = await setting();
    data(await save(here.lead, formOf(here, "presentasi", { nilai: "70", umpanBalik: "Runtut." })));
    data(await save(here.lead, formOf(here, "presentasi", { versi: "1", tindakan: "tarik", alasan: "Diulang." })));
    expect(await readComponents(here.peserta)).toMatchObject([{ angka: null, umpanBalik: "Runtut." }]);
  });
  it("leads on to who waits next, by name and round again", async () => {
    const here = await setting();
    const people = await make(async (tx) => [
      await here.participant(tx, { nama: "Aaa" }),
      await here.participant(tx, { nama: "Zzz" }),
    ]);
    const [first, last] = people;
    if (!first || !last) throw new Error("two participants");
    expect(await findNextUngraded(here.cohort, "presentasi", last)).toBe(first.id);
    expect(await findNextUngraded(here.cohort, "laporan_1", last)).toBeNull();
  });
});

describe("final", () => {
  it("needs all six, and what was seen", async () => {
    const here = await setting();
    expect(code(await finish(here))).toBe("bentrok");
    const full = await scored();
    const { versi } = await wholeOf(full);
    expect(code(await finish(full, versi - 1))).toBe("data_berubah");
    data(await finish(full, versi));
    const whole = await wholeOf(full);
    expect([whole.status, whole.sp, whole.lulus, whole.finalOleh]).toEqual(["final", 320_000, true, full.mentor.nama]);
    const notice = await db.notifikasi.findFirstOrThrow({
      where: { akunId: full.peserta.akunId, judul: { contains: "final" } },
    });
    expect(notice.isi).toContain("= 80,00");
  });
  it("locks everything until the LPTK opens it with a reason", async () => {
    const here = await scored();
    data(await finish(here));
    const change = formOf(here, "presentasi", { versi: "1", nilai: "10", alasan: "Coba." });
    expect(code(await save(here.lead, change))).toBe("bentrok");
    const { versi } = await wholeOf(here);
    const open = (alasan: string, by = here.office) =>
      withTx((tx) => reopen(tx, by.deed, by.scope, { id: here.peserta.id, versi, alasan }));
    expect(code(await open(""))).toBe("isian_salah");
    expect(code(await open("Salah ketik.", (await setting()).office))).toBe("tidak_ditemukan");
    data(await open("Salah ketik."));
    expect((await wholeOf(here)).status).toBe("terbuka");
    data(await save(here.lead, change));
    data(await finish(here));
  });
});

describe("a participant's sheet, page and PDF", () => {
  it("is the participant's own, the present mentor's and the own LPTK's; for everybody else there is none", async () => {
    const [here, there] = [await setting(), await setting()];
    const { id } = here.peserta;
    const colleague = await make((tx) => makeMentor(tx, { instansiId: here.lptkId }));
    const fellow = await make((tx) => here.participant(tx));
    const own = async (akunId: string) => {
      const { id: peranId } = await db.peranAkun.findFirstOrThrow({
        where: { akunId, peran: "guru", dicabutPada: null },
      });
      return akunScope(await sessionOf({ akunId, peranId }));
    };
    const shown = async () => [
      (await findOwnSheet(await own(here.peserta.akunId), id)) !== null,
      (await findSheetForMentor(here.lead.scope, id)) !== null,
      (await findSheetForOffice(here.office.scope, id)) !== null,
    ];
    expect(await shown()).toEqual([true, true, true]);
    expect(await findOwnSheet(await own(fellow.akunId), id)).toBeNull();
    expect(await findSheetForMentor((await mentorOf(colleague.akunId)).scope, id)).toBeNull();
    expect(await findSheetForMentor(there.lead.scope, id)).toBeNull();
    expect(await findSheetForOffice(there.office.scope, id)).toBeNull();
    await make((tx) => makeAssignment(tx, { cohort: here.cohort, mentor: colleague }));
    expect(await shown()).toEqual([true, false, true]);
    expect(await findSheetForMentor((await mentorOf(colleague.akunId)).scope, id)).not.toBeNull();
  });
});

describe("the final list", () => {
  it("is the LPTK's own, by outcome", async () => {
    const [here, other] = [await scored(), await scored()];
    await make((tx) => makeFinal(tx, { peserta: here.peserta, mentor: here.mentor }));
    const read = (status: "lulus" | "terbuka" | null) =>
      listScores(here.office.scope, { cari: "", status, rombel: null, hal: 1 });
    expect((await read("lulus")).rows.map(({ id }) => id)).toEqual([here.peserta.id]);
    expect((await read("terbuka")).rows).toEqual([]);
    expect((await read(null)).rows.map(({ id }) => id)).not.toContain(other.peserta.id);
  });
});

describe("races", () => {
  it("finalise against regrade: what is final is what was seen, and its sum", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const here = await scored();
      const { versi } = await wholeOf(here);
      const answers = await together<{ ok: boolean }>(CLIENTS, (index) =>
        index % 2 === 0
          ? finish(here, versi)
          : save(
              here.lead,
              formOf(here, "presentasi", { versi: "1", nilai: String(10 + index), alasan: "Dinilai ulang." }),
            ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const whole = await wholeOf(here);
      if (whole.status === "final") expect([whole.sp, whole.presentasi]).toEqual([320_000, 8000]);
      const [{ count } = { count: -1 }] = await db.$queryRaw<{ count: number }[]>`
        SELECT count(*)::int AS count FROM nilai_plpg n
        WHERE n.status = 'final' AND n.sp IS DISTINCT FROM
          12 * n.proses + 3 * (n.laporan_1 + n.laporan_2 + n.laporan_3 + n.laporan_4) + 16 * n.presentasi`;
      expect(count).toBe(0);
    }
  });
});
