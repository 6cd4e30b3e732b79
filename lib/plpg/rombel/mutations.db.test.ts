import { beforeAll, describe, expect, it } from "vitest";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { type LptkScope, lptkScope, type MentorScope, mentorScope } from "@/lib/server/scope";
import type { Deed } from "@/lib/server/trail";
import { makeMentor, makeOffice, makeOfficeAccount } from "@/prisma/seed/factories";
import {
  makeAssignment,
  makeCohort,
  makeCohortStage,
  makeContact,
  makeDeadlines,
  makeFinal,
  makeFinalReport,
  makeForumPost,
  makeParticipant,
  makeReopening,
  makeReport,
  makeReportExtension,
  makeScore,
  makeScores,
} from "@/prisma/seed/plpg";
import { deedOf, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { code, data } from "@/scripts/testing/results";
import { COMPONENTS } from "../nilai/rules";
import {
  assignMentor,
  changeCohort,
  closeCohort,
  createCohort,
  moveParticipant,
  placeParticipants,
  removeParticipant,
  reopenCohort,
} from "./mutations";
import {
  countProgress,
  countUnplaced,
  findRombel,
  findRombelForMentor,
  findRombelOfMember,
  listCohorts,
  listDestinations,
  listMentorChoices,
  listPlaceable,
  listReports,
  listSilent,
  listToFinalise,
  listToGrade,
  listUnled,
  listUnopened,
  listUnread,
} from "./queries";
import { countWithoutFinalReport } from "./rules";
import type { CohortInput } from "./schema";

await testDatabase();

const write = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work, { timeout: 20_000 });

type Office = { lptkId: string; scope: LptkScope; deed: Deed };

/** An LPTK of its own, so that what it has is known. */
async function someLptk(): Promise<Office> {
  const lptkId = (await write((tx) => makeOffice(tx, { jenis: "lptk" }))).id;
  const session = await sessionOf(await write((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId: lptkId })));
  return { lptkId, scope: lptkScope(session), deed: deedOf(session) };
}

const scopeOf = async (mentor: { akunId: string; peranId: string }): Promise<MentorScope> =>
  mentorScope(await sessionOf(mentor));
const mentorAt = ({ lptkId }: Office) => write((tx) => makeMentor(tx, { instansiId: lptkId }));
const versionOf = async (id: string) =>
  (await db.rombel.findUniqueOrThrow({ where: { id }, select: { versi: true } })).versi;

let lptk: Office;
let stranger: Office;
beforeAll(async () => {
  [lptk, stranger] = [await someLptk(), await someLptk()];
});

async function facts(more: Partial<CohortInput> = {}): Promise<CohortInput> {
  const now = await readNow();
  return {
    ...{ nama: `Uji ${Math.random()}`, bidangStudi: "PGSD", mode: "daring", zona: "WIT" },
    ...{ mulai: dayIn(now, "WIT"), selesai: dayIn(addDays(now, 90), "WIT"), kapasitas: 10, alasanKapasitas: "" },
    ...more,
  };
}

const create = async (more: Partial<CohortInput> = {}, { scope, deed }: Office = lptk) => {
  const input = await facts(more);
  return withTx((tx) => createCohort(tx, deed, scope, input));
};

describe("a new rombel", () => {
  it("is kept as it was typed and stands in the timeline", async () => {
    const { id } = data(await create({ nama: "Fisika 01", kapasitas: 12, alasanKapasitas: "Peserta tersisa dua." }));
    const made = await findRombel(lptk.scope, id);
    expect(made).toMatchObject({ nama: "Fisika 01", zona: "WIT", kapasitas: 12, mentorId: null, status: "berjalan" });
    expect(made && dayIn(made.mulai, "WIB")).toBe(dayIn(await readNow(), "WIT"));
    expect(await db.riwayat.count({ where: { objekJenis: "rombel", objekId: id } })).toBe(1);
    expect(await findRombel(stranger.scope, id)).toBeNull();
  });
  it("refuses a name that is taken, eleven seats without a reason and a period that ends before it begins", async () => {
    const { nama, mulai } = await facts();
    expect((await create({ nama, mulai })).ok).toBe(true);
    expect(await create({ nama, mulai })).toMatchObject({ ok: false, fieldErrors: { nama: expect.any(String) } });
    expect((await create({ nama, mulai }, stranger)).ok).toBe(true);
    expect(await create({ kapasitas: 11 })).toMatchObject({
      ok: false,
      fieldErrors: { alasanKapasitas: expect.any(String) },
    });
    expect(await create({ selesai: mulai })).toMatchObject({ ok: false, fieldErrors: { selesai: expect.any(String) } });
  });
});

describe("changes", () => {
  it("keep the field of study once somebody is placed, the zone once a report has a deadline", async () => {
    const made = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId }));
    const { id } = made.cohort;
    const change = async (more: Partial<CohortInput>) => {
      const [input, versi] = [await facts({ zona: "WIB", ...more }), await versionOf(id)];
      return withTx((tx) => changeCohort(tx, lptk.deed, lptk.scope, { id, versi, ...input }));
    };
    expect((await change({ bidangStudi: "Matematika", zona: "WITA" })).ok).toBe(true);
    await write((tx) => makeParticipant(tx, { lptkId: lptk.lptkId, rombelId: id }));
    expect(await change({ bidangStudi: "Fisika", zona: "WITA" })).toMatchObject({
      fieldErrors: { bidangStudi: expect.any(String) },
    });
    await write((tx) => makeDeadlines(tx, { cohort: made.cohort, nomor: [1] }));
    expect(await change({ bidangStudi: "matematika", zona: "WIB" })).toMatchObject({
      fieldErrors: { zona: expect.any(String) },
    });
    expect(await change({ bidangStudi: "Matematika", zona: "WITA", kapasitas: 0 })).toMatchObject({
      code: "isian_salah",
    });
  });
  it("of another LPTK's rombel find nothing, of an old version nothing either", async () => {
    const { id } = data(await create());
    const input = await facts();
    expect(
      code(await withTx((tx) => changeCohort(tx, stranger.deed, stranger.scope, { id, versi: 1, ...input }))),
    ).toBe("tidak_ditemukan");
    expect(code(await withTx((tx) => changeCohort(tx, lptk.deed, lptk.scope, { id, versi: 2, ...input })))).toBe(
      "data_berubah",
    );
  });
});

const assign = async (id: string, mentorId: string, alasan = "", office: Office = lptk) => {
  const versi = await versionOf(id);
  return withTx((tx) => assignMentor(tx, office.deed, office.scope, { id, versi, mentorId, alasan }));
};

describe("mentors", () => {
  it("are replaced with a reason: the former one finds the rombel no more, everybody is told", async () => {
    const { id } = data(await create());
    const [first, second] = [await mentorAt(lptk), await mentorAt(lptk)];
    const member = await write((tx) => makeParticipant(tx, { lptkId: lptk.lptkId, rombelId: id }));
    expect((await assign(id, first.akunId)).ok).toBe(true);
    expect(await findRombelForMentor(await scopeOf(first), id)).toMatchObject({ id });
    expect(await assign(id, second.akunId)).toMatchObject({ fieldErrors: { alasan: expect.any(String) } });
    expect((await assign(id, second.akunId, "Cuti.")).ok).toBe(true);
    expect(await findRombelForMentor(await scopeOf(first), id)).toBeNull();
    expect(await findRombelForMentor(await scopeOf(second), id)).toMatchObject({ mentorId: second.akunId });
    const told = (akunId: string) => db.notifikasi.count({ where: { akunId } });
    expect([await told(first.akunId), await told(second.akunId), await told(member.akunId)]).toEqual([2, 1, 2]);
    expect(await db.penugasanMentor.findMany({ where: { rombelId: id, alasan: "Cuti." } })).toHaveLength(1);
  });
  it("lead at most two rombel, whatever arrives at once", async () => {
    const mentor = await mentorAt(lptk);
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) ids.push(data(await create()).id);
    const results = await Promise.all(ids.map((id) => assign(id, mentor.akunId)));
    expect(results.filter(({ ok }) => ok)).toHaveLength(2);
    expect(results.filter(({ ok }) => !ok).map(code)).toEqual(["bentrok", "bentrok"]);
    const left = ids[results.findIndex(({ ok }) => !ok)] ?? "";
    const offered = await listMentorChoices(lptk.scope, { id: left });
    expect(offered.map(({ akunId }) => akunId)).not.toContain(mentor.akunId);
  });
  it("are the LPTK's own", async () => {
    const { id } = data(await create());
    expect(code(await assign(id, (await mentorAt(stranger)).akunId))).toBe("tidak_ditemukan");
    expect(code(await assign(id, (await mentorAt(stranger)).akunId, "", stranger))).toBe("tidak_ditemukan");
  });
});

const placeIn = (id: string, pesertaId: string[], { scope, deed }: Office = lptk) =>
  withTx((tx) => placeParticipants(tx, deed, scope, { id, pesertaId }));
const someFacts = (id: string) =>
  db.peserta.findUniqueOrThrow({ where: { id }, select: { bidangStudi: true, akunId: true } });
const someone = (more: Partial<Parameters<typeof makeParticipant>[1]> = {}) =>
  write((tx) => makeParticipant(tx, { lptkId: lptk.lptkId, ...more }));

describe("places", () => {
  it("are given to all or to none, and each is told", async () => {
    const { id } = data(await create({ kapasitas: 2 }));
    const people = [await someone(), await someone(), await someone()];
    const ids = people.map((each) => each.id);
    expect(code(await placeIn(id, ids))).toBe("bentrok");
    expect(await db.peserta.count({ where: { rombelId: id } })).toBe(0);
    expect((await placeIn(id, ids.slice(0, 2))).ok).toBe(true);
    expect(code(await placeIn(id, ids.slice(0, 1)))).toBe("bentrok");
    const [first] = people;
    expect(await db.notifikasi.count({ where: { akunId: first?.akunId ?? "" } })).toBe(1);
  });
  it("are told to the rombel's mentor, once for all", async () => {
    const { cohort, mentor } = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId }));
    const people = [await someone(), await someone()];
    data(
      await placeIn(
        cohort.id,
        people.map(({ id }) => id),
      ),
    );
    const told = await db.notifikasi.findMany({ where: { akunId: mentor.akunId } });
    expect(told).toMatchObject([{ judul: "2 peserta baru di rombel Anda", tautan: `/mentor/rombel/${cohort.id}` }]);
    for (const { nama } of people) expect(told[0]?.isi).toContain(nama);
  });
  it.each(["gugur", "mengundurkan_diri"] as const)("are not for who is %s", async (status) => {
    const { id } = data(await create());
    expect(code(await placeIn(id, [(await someone({ status })).id]))).toBe("bentrok");
  });
  it("are for the rombel's own field of study and LPTK", async () => {
    const { id } = data(await create());
    expect(code(await placeIn(id, [(await someone({ bidangStudi: "Fisika" })).id]))).toBe("bentrok");
    const other = await write((tx) => makeParticipant(tx, { lptkId: stranger.lptkId }));
    expect(code(await placeIn(id, [other.id]))).toBe("tidak_ditemukan");
    expect(code(await placeIn(id, [other.id], stranger))).toBe("tidak_ditemukan");
  });
  it("offer who is in none; who is elsewhere apart", async () => {
    const office = await someLptk();
    const [here, there] = await write(async (tx) => [
      await makeCohort(tx, { lptkId: office.lptkId }),
      await makeCohort(tx, { lptkId: office.lptkId }),
    ]);
    const at = (more: Partial<Parameters<typeof makeParticipant>[1]>) =>
      write((tx) => makeParticipant(tx, { lptkId: office.lptkId, ...more }));
    const [free, away] = [await at({}), await at({ rombelId: there?.id })];
    await at({ bidangStudi: "Fisika" });
    await at({ status: "gugur" });
    const cohort = { id: here?.id ?? "", bidangStudi: "pgsd" };
    const idsOf = async (isElsewhere: boolean) =>
      (await listPlaceable(office.scope, cohort, { cari: "", isElsewhere })).map(({ id }) => id);
    expect([await idsOf(false), await idsOf(true)]).toEqual([[free.id], [away.id]]);
    expect(await countUnplaced(office.scope)).toMatchObject({ count: 2 });
    expect(await countUnplaced((await someLptk()).scope)).toBeNull();
  });
});

const leavingOf = async (pesertaId: string) => {
  const { versi } = await db.peserta.findUniqueOrThrow({ where: { id: pesertaId }, select: { versi: true } });
  return { pesertaId, versi, alasan: "Salah ditempatkan." };
};
const move = async (pesertaId: string, id: string, more: { versi?: number; alasan?: string } = {}, office = lptk) => {
  const leaving = { ...(await leavingOf(pesertaId)), ...more };
  return withTx((tx) => moveParticipant(tx, office.deed, office.scope, { ...leaving, id }));
};
const remove = async (pesertaId: string, more: { versi?: number; alasan?: string } = {}, office = lptk) => {
  const leaving = { ...(await leavingOf(pesertaId)), ...more };
  return withTx((tx) => removeParticipant(tx, office.deed, office.scope, leaving));
};
const cohortOf = (id: string) =>
  db.peserta.findUniqueOrThrow({ where: { id }, select: { rombelId: true, versi: true } });
/** A rombel of the LPTK with its mentor. */
const stageAt = (more: Parameters<typeof makeCohortStage>[1] = {}) =>
  write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId, ...more }));
const ALL = Object.fromEntries(COMPONENTS.map((component) => [component, 8000]));

describe("leaving a rombel", () => {
  const states = ["belum_aktif", "aktif", "mengundurkan_diri", "gugur"] as const;
  const events = { pindah: move, keluar: (id: string, _: string, ...more: [object?, Office?]) => remove(id, ...more) };
  const mayLeave = (status: string) => status === "belum_aktif" || status === "aktif";

  it.each(
    states.flatMap((status) => Object.keys(events).map((event) => [status, event as keyof typeof events] as const)),
  )("%s, %s: by the own LPTK where one takes a seat, with a reason, and never by another", async (status, event) => {
    const [from, to] = [await stageAt(), await stageAt()];
    const { id } = await write((tx) => from.participant(tx, { status }));
    const leave = (more: object = {}, office?: Office) => events[event](id, to.cohort.id, more, office);
    expect(code(await leave({}, stranger))).toBe("tidak_ditemukan");
    expect(await leave({ alasan: "" })).toMatchObject({ fieldErrors: { alasan: expect.any(String) } });
    expect(code(await leave({ versi: 99 }))).toBe("data_berubah");
    const done = await leave();
    if (!mayLeave(status)) expect(code(done)).toBe("bentrok");
    else expect(done.ok).toBe(true);
    const now = mayLeave(status) ? (event === "pindah" ? to.cohort.id : null) : from.cohort.id;
    expect((await cohortOf(id)).rombelId).toBe(now);
  });

  it("is told to the participant and both mentors, and stands in three timelines and the audit", async () => {
    const [from, to] = [await stageAt({ nama: "PGSD A" }), await stageAt({ nama: "PGSD B" })];
    const member = await write((tx) => from.participant(tx));
    expect((await move(member.id, to.cohort.id)).ok).toBe(true);
    const told = async (akunId: string) =>
      (await db.notifikasi.findMany({ where: { akunId }, orderBy: { id: "asc" } })).map(({ judul }) => judul);
    expect(await told(member.akunId)).toEqual(["Anda dipindahkan ke rombel PGSD B"]);
    expect(await told(from.mentor.akunId)).toEqual([`${member.nama} tidak lagi di rombel Anda`]);
    expect(await told(to.mentor.akunId)).toEqual([`${member.nama} pindah ke rombel Anda`]);
    const story = async (objekId: string) =>
      (await db.riwayat.findMany({ where: { objekId, alasan: "Salah ditempatkan." } })).map(
        ({ peristiwa }) => peristiwa,
      );
    expect(await story(member.id)).toEqual(["Dipindahkan dari rombel PGSD A ke PGSD B"]);
    expect(await story(from.cohort.id)).toEqual([`${member.nama} pindah ke PGSD B`]);
    expect(await story(to.cohort.id)).toEqual([`${member.nama} pindah ke sini dari PGSD A`]);
    expect((await remove(member.id)).ok).toBe(true);
    expect(await told(member.akunId)).toContain("Anda tidak lagi di rombel PGSD B");
    expect(await told(to.mentor.akunId)).toContain(`${member.nama} tidak lagi di rombel Anda`);
    const audit = await db.audit.findMany({
      where: { objekId: member.id, aksi: { in: ["peserta.pindah", "peserta.keluarkan"] } },
    });
    expect(audit).toHaveLength(2);
    expect(code(await remove(member.id))).toBe("data_berubah");
    expect(await countUnplaced(lptk.scope)).not.toBeNull();
  });

  it("is refused to the same rombel, to another field, to a full or closed one, to another LPTK's", async () => {
    const from = await stageAt();
    const { id } = await write((tx) => from.participant(tx));
    expect(code(await move(id, from.cohort.id))).toBe("bentrok");
    expect(code(await move(id, (await stageAt({ bidangStudi: "Fisika" })).cohort.id))).toBe("bentrok");
    const full = await stageAt({ kapasitas: 1 });
    await write((tx) => full.participant(tx));
    expect(code(await move(id, full.cohort.id))).toBe("bentrok");
    expect(code(await move(id, (await stageAt({ status: "selesai" })).cohort.id))).toBe("bentrok");
    const foreign = await write((tx) => makeCohortStage(tx, { lptkId: stranger.lptkId }));
    expect(code(await move(id, foreign.cohort.id))).toBe("tidak_ditemukan");
    const free = await stageAt();
    const offered = await listDestinations(lptk.scope, { ...(await someFacts(id)), rombelId: from.cohort.id });
    const ids = offered.map((each) => each.id);
    expect(ids).toContain(free.cohort.id);
    for (const other of [from, full, foreign]) expect(ids).not.toContain(other.cohort.id);
  });

  it("keeps reports and scores under the names of who gave them; the new mentor goes on; once final nobody leaves", async () => {
    const [from, to] = [await stageAt(), await stageAt()];
    const member = await write(async (tx) => {
      await makeDeadlines(tx, { cohort: from.cohort });
      await makeDeadlines(tx, { cohort: to.cohort, batas: addDays(await readNow(tx), 30) });
      const peserta = await from.participant(tx);
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
      await makeScores(tx, { peserta, mentor: from.mentor, scores: { proses: 7000, laporan_1: 8000 } });
      return peserta;
    });
    expect((await move(member.id, to.cohort.id)).ok).toBe(true);
    expect(await db.laporanKemajuan.count({ where: { pesertaId: member.id, status: "terkirim" } })).toBe(4);
    expect(await db.komponenNilai.findMany({ where: { pesertaId: member.id }, select: { penilaiNama: true } })).toEqual(
      [{ penilaiNama: from.mentor.nama }, { penilaiNama: from.mentor.nama }],
    );
    expect(await db.perpanjanganLaporan.count({ where: { pesertaId: member.id } })).toBe(0);
    const { proses: _, laporan_1: __, ...rest } = ALL;
    await expect(write((tx) => makeScores(tx, { peserta: member, mentor: from.mentor, scores: rest }))).rejects.toThrow(
      /not the mentor/,
    );
    await write(async (tx) => {
      await makeScores(tx, { peserta: member, mentor: to.mentor, scores: rest });
      await makeFinal(tx, { peserta: member, mentor: to.mentor });
    });
    expect(code(await move(member.id, from.cohort.id))).toBe("bentrok");
    expect(code(await remove(member.id))).toBe("bentrok");
    await write((tx) => makeReopening(tx, { peserta: member }));
    expect((await remove(member.id)).ok).toBe(true);
  });

  it("costs nobody time: a later end of the old rombel goes along, a sooner one does not", async () => {
    const now = await readNow();
    const [from, to] = [await stageAt(), await stageAt()];
    const member = await write(async (tx) => {
      await makeDeadlines(tx, { cohort: from.cohort, nomor: [1, 2, 4], batas: addDays(now, 9) });
      await makeDeadlines(tx, { cohort: to.cohort, nomor: [1, 3], batas: addDays(now, -1) });
      await makeDeadlines(tx, { cohort: to.cohort, nomor: [2], batas: addDays(now, 20) });
      return from.participant(tx);
    });
    expect((await move(member.id, to.cohort.id)).ok).toBe(true);
    const kept = await db.perpanjanganLaporan.findMany({ where: { pesertaId: member.id } });
    expect(kept.map(({ nomor, sampai, olehNama }) => [nomor, sampai, olehNama])).toEqual([
      [1, addDays(now, 9), lptk.deed.by.nama],
    ]);
    const told = "Batas lama laporan 1 terbawa karena lebih panjang daripada batas rombel baru";
    expect(await db.riwayat.count({ where: { objekId: member.id, peristiwa: told } })).toBe(1);
    await write((tx) => makeReport(tx, { peserta: member, nomor: 1 }));
    await expect(write((tx) => makeReport(tx, { peserta: member, nomor: 3 }))).rejects.toThrow(/deadline has passed/);
    await expect(write((tx) => makeReport(tx, { peserta: member, nomor: 4 }))).rejects.toThrow(/has not opened/);
  });

  it("the last seat is one person's, whether placed or moved; crossing moves never wait for each other", async () => {
    for (let round = 0; round < 6; round++) {
      const [from, to] = [await stageAt(), await stageAt({ kapasitas: 1 })];
      const [mover, other] = await write(
        async (tx) => [await from.participant(tx), await from.participant(tx)] as const,
      );
      const { id: waiting } = await someone();
      const results = await Promise.all([
        move(mover.id, to.cohort.id),
        placeIn(to.cohort.id, [waiting]),
        move(other.id, to.cohort.id),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      for (const one of results) if (!one.ok) expect(one.code).toBe("bentrok");
      expect(await db.peserta.count({ where: { rombelId: to.cohort.id } })).toBe(1);
    }
    for (let round = 0; round < 6; round++) {
      const [one, two] = [await stageAt(), await stageAt()];
      const [first, second] = await write(
        async (tx) => [await one.participant(tx), await two.participant(tx)] as const,
      );
      // Without the tries that would hide a deadlock.
      const cross = async (pesertaId: string, id: string) => {
        const leaving = await leavingOf(pesertaId);
        return write((tx) => moveParticipant(tx, lptk.deed, lptk.scope, { ...leaving, id }));
      };
      const crossing = await Promise.all([cross(first.id, two.cohort.id), cross(second.id, one.cohort.id)]);
      expect(crossing.map(({ ok }) => ok)).toEqual([true, true]);
    }
  });

  it("twice at once happens once", async () => {
    const [from, to] = [await stageAt(), await stageAt()];
    const { id } = await write((tx) => from.participant(tx));
    const leaving = await leavingOf(id);
    const results = await Promise.all([
      withTx((tx) => moveParticipant(tx, lptk.deed, lptk.scope, { ...leaving, id: to.cohort.id })),
      withTx((tx) => removeParticipant(tx, lptk.deed, lptk.scope, leaving)),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    expect(results.filter(({ ok }) => !ok).map(code)).toEqual(["data_berubah"]);
    expect((await cohortOf(id)).versi).toBe(leaving.versi + 1);
  });
});

describe("closing and opening again", () => {
  it("waits for everybody's final score; opened again it counts for the mentor's two", async () => {
    const made = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId }));
    const { cohort, mentor } = made;
    const close = async () => {
      const versi = await versionOf(cohort.id);
      return withTx((tx) => closeCohort(tx, lptk.deed, lptk.scope, { id: cohort.id, versi }));
    };
    const member = await write((tx) => made.participant(tx));
    expect(code(await close())).toBe("bentrok");
    await write(async (tx) => {
      await makeDeadlines(tx, { cohort });
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: member, nomor });
      const scores = Object.fromEntries(COMPONENTS.map((component) => [component, 8000]));
      await makeScores(tx, { peserta: member, mentor, scores });
      await makeFinal(tx, { peserta: member, mentor });
    });
    const without = async () => countWithoutFinalReport(await listReports(cohort, await readNow()));
    expect(await without()).toBe(1);
    await write((tx) => makeFinalReport(tx, { peserta: member }));
    expect(await without()).toBe(0);
    expect((await close()).ok).toBe(true);
    expect(code(await close())).toBe("data_berubah");
    await write(async (tx) => {
      for (let i = 0; i < 2; i++) await makeCohort(tx, { lptkId: lptk.lptkId, mentor });
    });
    const versi = await versionOf(cohort.id);
    const reopen = (alasan: string) =>
      withTx((tx) => reopenCohort(tx, lptk.deed, lptk.scope, { id: cohort.id, versi, alasan }));
    expect(code(await reopen(""))).toBe("isian_salah");
    expect(code(await reopen("Nilai perlu diperbaiki."))).toBe("bentrok");
    await db.penugasanMentor.updateMany({
      where: { mentorId: mentor.akunId, rombelId: { not: cohort.id } },
      data: { selesai: await readNow(), alasan: "Cuti." },
    });
    expect((await reopen("Nilai perlu diperbaiki.")).ok).toBe(true);
  });
});

describe("what waits", () => {
  it("a rombel nobody leads, and a mentor who is silent for seven days", async () => {
    const office = await someLptk();
    const now = await readNow();
    const silentIds = async () => (await listSilent(office.scope, addDays(now, -7), 10)).map(({ id }) => id);
    const pada = addDays(now, -20);
    const made = await write((tx) => makeCohortStage(tx, { lptkId: office.lptkId, pada }));
    const { cohort, mentor } = made;
    expect(await silentIds()).toEqual([]);
    const member = await write((tx) => made.participant(tx));
    expect(await silentIds()).toEqual([cohort.id]);
    expect((await listCohorts(office.scope, { cari: "", status: null, hal: 1 })).rows).toMatchObject([
      { id: cohort.id, terisi: 1, laporan: 0, final: 0, isLed: true },
    ]);
    await write((tx) => makeContact(tx, { cohort, mentor, peserta: [member], pada: addDays(now, -1) }));
    expect(await silentIds()).toEqual([]);
    await write((tx) => tx.peranAkun.updateMany({ where: { akunId: mentor.akunId }, data: { dicabutPada: now } }));
    expect((await listUnled(office.scope, 10)).map(({ id }) => id)).toEqual([cohort.id]);
    expect(await listUnled(stranger.scope, 50)).not.toContainEqual(expect.objectContaining({ id: cohort.id }));
  });

  it("for the mentor: reports, scores, unopened reports, posts; for nobody else", async () => {
    const office = await someLptk();
    const mentor = await mentorAt(office);
    const made = await write((tx) => makeCohortStage(tx, { lptkId: office.lptkId, mentor }));
    const { cohort } = made;
    const scope = await scopeOf(mentor);
    const member = await write((tx) => made.participant(tx));
    expect(await listUnopened(scope)).toMatchObject([{ id: cohort.id, belum: [1, 2, 3, 4] }]);
    await write(async (tx) => {
      await makeDeadlines(tx, { cohort, nomor: [1, 3] });
      await makeReport(tx, { peserta: member, nomor: 3 });
      await makeForumPost(tx, { cohort, penulis: member });
      await makeForumPost(tx, { cohort, penulis: mentor, peran: "mentor" });
    });
    expect(await listUnopened(scope)).toMatchObject([{ belum: [2, 4] }]);
    expect(await listToGrade(scope, 10)).toMatchObject([{ pesertaId: member.id, nomor: 3 }]);
    expect(await listUnread(scope)).toMatchObject([{ id: cohort.id, count: 1 }]);
    expect(await listToFinalise(scope, 10)).toEqual([]);
    expect(await countProgress(office.scope)).toEqual({ peserta: 1, laporan: [0, 0, 1, 0], final: 0 });
    const [shown] = await listReports(cohort, await readNow());
    expect(shown?.reports.map(({ facts: { batas, report } }) => [batas !== null, report?.status])).toEqual([
      [true, undefined],
      [false, undefined],
      [true, "terkirim"],
      [false, undefined],
    ]);
    const successor = await mentorAt(office);
    await write((tx) => makeAssignment(tx, { cohort, mentor: successor }));
    for (const list of [listUnopened(scope), listToGrade(scope, 10), listUnread(scope)]) expect(await list).toEqual([]);
    expect(await listToGrade(await scopeOf(successor), 10)).toHaveLength(1);
  });

  it("for the mentor: what never came, until more time is given or its zero", async () => {
    const office = await someLptk();
    const mentor = await mentorAt(office);
    const made = await write((tx) => makeCohortStage(tx, { lptkId: office.lptkId, mentor }));
    const { cohort } = made;
    const scope = await scopeOf(mentor);
    const [late, gone] = await write(async (tx) => [
      await made.participant(tx),
      await made.participant(tx, { status: "mengundurkan_diri" }),
    ]);
    const end = addDays(await readNow(), -2);
    await write(async (tx) => {
      await makeDeadlines(tx, { cohort, nomor: [1, 2], batas: end });
      await makeDeadlines(tx, { cohort, nomor: [3] });
    });
    const waiting = async () =>
      (await listToGrade(scope, 10)).map(({ nomor, isMissing, since }) => [nomor, isMissing, since]);
    expect(await waiting()).toEqual([
      [1, true, end],
      [2, true, end],
    ]);
    expect((await listToGrade(scope, 10)).some(({ pesertaId }) => pesertaId === gone?.id)).toBe(false);
    if (!late) throw new Error("a participant");
    await write((tx) => makeReportExtension(tx, { peserta: late, nomor: 1, sampai: addDays(end, 9) }));
    expect(await waiting()).toEqual([[2, true, end]]);
    await write((tx) => makeScore(tx, { peserta: late, mentor, component: "laporan_2", nilai: "nihil" }));
    expect(await waiting()).toEqual([]);
  });

  it("a member finds their own rombel as long as they take part", async () => {
    const made = await write((tx) => makeCohortStage(tx, { lptkId: lptk.lptkId }));
    const [member, gone] = await write(async (tx) => [
      await made.participant(tx),
      await made.participant(tx, { status: "mengundurkan_diri" }),
    ]);
    const asMember = (akunId = "") => ({ akunId }) as Parameters<typeof findRombelOfMember>[0];
    expect(await findRombelOfMember(asMember(member?.akunId))).toMatchObject({ id: made.cohort.id });
    expect(await findRombelOfMember(asMember(gone?.akunId))).toBeNull();
  });
});
