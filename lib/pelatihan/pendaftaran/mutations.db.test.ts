import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import {
  makeDinas,
  makeMove,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { type MadeBank, makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import {
  accept,
  acceptAll,
  approveAll,
  cancelEnrolments,
  decideAtSchool,
  enrol,
  expireEnrolments,
  promoteWaiting,
  rejectAtOffice,
  withdraw,
} from "./mutations";
import {
  countForOffice,
  countForSchool,
  exportForOffice,
  findChance,
  findForOffice,
  findForSchool,
  findOwn,
  listForOffice,
  listForSchool,
  listOwn,
  listOwnNews,
  listQueueChoices,
  listUndecidedTrainings,
  listWaitingForInbox,
  listWaitingTooLong,
  listWaitingTrainings,
} from "./queries";
import { ENROLMENT_STATES, type EnrolmentState } from "./status";

const { query } = await testDatabase();

type School = { id: string; session: Session; scope: ReturnType<typeof sekolahScope>; deed: Deed };
type Office = { id: string; session: Session; scope: ReturnType<typeof p2kptk2Scope>; deed: Deed };

let dinasId: string;
let bank: MadeBank;
let periodeId: string;
let school: School;
let other: School;
let unit: Office;
let stranger: Office;

async function someSchool(): Promise<School> {
  const made = await make((tx) => makeSchool(tx, { dinasId }));
  const session = await sessionOf(await make((tx) => makePost(tx, { sekolah: made, surel: someEmail() })));
  return { id: made.id, session, scope: sekolahScope(session), deed: deedOf(session) };
}

async function someUnit(): Promise<Office> {
  const { id } = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }));
  const session = await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: id })));
  return { id, session, scope: p2kptk2Scope(session), deed: deedOf(session) };
}

async function someTeacher(at: School = school, isReady = true) {
  const made = await make(async (tx) => {
    const teacher = await makeTeacher(tx, { sekolahId: at.id, surel: someEmail() });
    const refleksiId = isReady ? await makeReflection(tx, { akunId: teacher.akunId, periodeId, bank }) : "";
    return { ...teacher, refleksiId };
  });
  const session = await sessionOf(made);
  return { ...made, session, scope: akunScope(session), deed: deedOf(session) };
}
type Teacher = Awaited<ReturnType<typeof someTeacher>>;

const someTraining = async (options: Partial<Parameters<typeof makeTraining>[1]> = {}) =>
  (await make((tx) => makeTraining(tx, { instansiId: unit.id, ...options }))).id;

type State = Exclude<EnrolmentState, "bersertifikat">;

async function enrolled(pelatihanId: string, status: State = "diajukan", teacher?: Teacher, pada?: Date) {
  const who = teacher ?? (await someTeacher());
  const { akunId, refleksiId } = who;
  const id = await make((tx) => makeEnrolment(tx, { pelatihanId, akunId, refleksiId, status, pada }));
  const { versi } = await row(id);
  return { ...who, id, versi, pelatihanId };
}
type Enrolled = Awaited<ReturnType<typeof enrolled>>;

/** Teachers who come back round after round of a race, each time in another training. */
const regulars: Teacher[] = [];
async function someRegulars(count: number): Promise<Teacher[]> {
  while (regulars.length < count) regulars.push(await someTeacher());
  return regulars.slice(0, count);
}
const allEnrolled = (who: readonly Teacher[], pelatihanId: string, status: State) =>
  Promise.all(who.map((teacher) => enrolled(pelatihanId, status, teacher)));

beforeAll(async () => {
  dinasId = (await make((tx) => makeDinas(tx))).id;
  [bank, periodeId] = await make(async (tx) => [await makeBank(tx, { dinasId }), await makePeriod(tx, { dinasId })]);
  school = await someSchool();
  other = await someSchool();
  unit = await someUnit();
  stranger = await someUnit();
});

const row = (id: string) => db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } });
const training = (id: string) => db.pelatihan.findUniqueOrThrow({ where: { id } });
const state = async (id: string) => (await row(id)).status;
const notices = (akunId: string) => db.notifikasi.count({ where: { akunId } });

const ref = ({ id, versi }: { id: string; versi: number }) => ({ id, versi });
const doEnrol = (who: Teacher, pelatihanId: string) => withTx((tx) => enrol(tx, who.deed, who.scope, { pelatihanId }));
const doWithdraw = (who: Teacher, one: { id: string; versi: number }) =>
  withTx((tx) => withdraw(tx, who.deed, who.scope, ref(one)));
const decide = (
  at: School,
  event: "setujui" | "tolak",
  one: { id: string; versi: number },
  alasan = "Jadwal bentrok.",
) =>
  withTx((tx) =>
    decideAtSchool(tx, at.deed, at.scope, event, { ...ref(one), ...(event === "tolak" ? { alasan } : {}) }),
  );
const doAccept = (at: Office, one: { id: string; versi: number }) =>
  withTx((tx) => accept(tx, at.deed, at.scope, ref(one)));
const doReject = (at: Office, one: { id: string; versi: number }, alasan = "Jenjang tidak sesuai.") =>
  withTx((tx) => rejectAtOffice(tx, at.deed, at.scope, { ...ref(one), alasan }));
const doCancel = (pelatihanId: string) =>
  withTx((tx) => cancelEnrolments(tx, unit.deed, { id: pelatihanId }, "Pengajar berhalangan."));

const everything = () =>
  contentOf(query, ["pelatihan", "pendaftaran_pelatihan", "riwayat", "audit", "notifikasi", "surel"]);

const { at } = clockOf(query);

describe("enrolling", () => {
  it("stands at the present school's principal, with a timeline and a notice", async () => {
    const [who, pelatihanId] = [await someTeacher(), await someTraining()];
    const before = await notices(school.session.akunId);
    const { id } = data(await doEnrol(who, pelatihanId));
    expect(await row(id)).toMatchObject({ status: "diajukan", refleksiId: who.refleksiId, diteruskanPada: null });
    expect(await notices(school.session.akunId)).toBe(before + 1);
    expect(await db.riwayat.count({ where: { objekId: id } })).toBe(1);
    expect(await db.surel.count({ where: { kunci: `pelatihan-masuk:${id}` } })).toBe(1);
    expect(await findForOffice(unit.scope, await readNow(), id)).toBeNull();
  });
});

describe("who may enrol, and in what", () => {
  it("needs an approved reflection, a published training, an open window, and no live enrolment", async () => {
    const now = await readNow();
    const [open, draft, gone] = [
      await someTraining(),
      await someTraining({ status: "draf" }),
      await someTraining({ status: "dibatalkan" }),
    ];
    const notYet = await someTraining({ daftarBuka: addDays(now, 2), daftarTutup: addDays(now, 5) });
    const over = await someTraining({ daftarBuka: addDays(now, -9), daftarTutup: addDays(now, -1) });
    const begun = await someTraining({ mulai: addDays(now, -1) });
    const who = await someTeacher();
    expect(await doEnrol(await someTeacher(school, false), open)).toMatchObject({
      code: "data_berubah",
      message: expect.stringContaining("refleksi"),
    });
    expect(code(await doEnrol(who, draft))).toBe("tidak_ditemukan");
    expect(code(await doEnrol(who, randomUUID()))).toBe("tidak_ditemukan");
    for (const closed of [gone, notYet, over, begun]) expect(code(await doEnrol(who, closed))).toBe("data_berubah");
    expect(code(await doEnrol(who, open))).toBe("ok");
    expect(code(await doEnrol(who, open))).toBe("bentrok");
    const inactive = await someTeacher();
    await db.guru.update({
      where: { akunId: inactive.akunId },
      data: { status: "nonaktif", alasan: "Tidak mengajar lagi.", versi: { increment: 1 } },
    });
    expect(code(await doEnrol(inactive, open))).toBe("data_berubah");
  });

  it("another Dinas's training does not exist for the teacher", async () => {
    const elsewhere = await make((tx) => makeOffice(tx, { jenis: "p2kptk2" }));
    const pelatihanId = await someTraining({ instansiId: elsewhere.id });
    const who = await someTeacher();
    expect(code(await doEnrol(who, pelatihanId))).toBe("tidak_ditemukan");
    expect(await findChance(who.scope, pelatihanId)).toBeNull();
  });

  it("what the page says is what the action does", async () => {
    const [who, pelatihanId] = [await someTeacher(), await someTraining()];
    expect(await findChance(who.scope, pelatihanId)).toMatchObject({
      isActiveTeacher: true,
      hasApprovedReflection: true,
      hasLiveEnrolment: false,
    });
    const { id } = data(await doEnrol(who, pelatihanId));
    expect(await findChance(who.scope, pelatihanId)).toMatchObject({ enrolment: { id, status: "diajukan" } });
    data(await doWithdraw(who, { id, versi: 1 }));
    expect(await findChance(who.scope, pelatihanId)).toMatchObject({ hasLiveEnrolment: false });
    expect(code(await doEnrol(who, pelatihanId))).toBe("ok");
  });

  it("C8: one live enrolment per teacher and training, whatever arrives at once", RACE, async () => {
    const who = await someTeacher();
    for (let round = 0; round < ROUNDS; round++) {
      const pelatihanId = await someTraining();
      const answers = await together(CLIENTS, () => doEnrol(who, pelatihanId));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("bentrok"), "ok"]);
    }
  });
});

/** DOMAIN §2, what each role's act makes of each state before the first session; whatever is missing is refused. */
const BEFORE: Record<
  "setujui" | "tolak" | "terima" | "tolakPenyelenggara" | "batalkan",
  Partial<Record<State, State>>
> = {
  setujui: { diajukan: "diteruskan" },
  tolak: { diajukan: "ditolak_kepsek" },
  terima: { diteruskan: "diterima" },
  tolakPenyelenggara: { diteruskan: "ditolak_p2kptk2" },
  batalkan: {
    diajukan: "dibatalkan",
    diteruskan: "dibatalkan",
    daftar_tunggu: "dibatalkan",
    diterima: "dibatalkan",
  },
};
type Act = keyof typeof BEFORE;
const STATES = ENROLMENT_STATES.filter((one): one is State => one !== "bersertifikat");

function act(
  event: Act,
  one: Enrolled,
  by: { school: School; unit: Office; teacher: Teacher },
): Promise<Result<unknown>> {
  if (event === "setujui" || event === "tolak") return decide(by.school, event, one);
  if (event === "terima") return doAccept(by.unit, one);
  if (event === "tolakPenyelenggara") return doReject(by.unit, one);
  return doWithdraw(by.teacher, one);
}

describe("every state × event × role", () => {
  const CASES = (Object.keys(BEFORE) as Act[]).flatMap((event) => STATES.map((from) => ({ event, from })));

  it.each(CASES)("$event in $from", async ({ event, from }) => {
    const one = await enrolled(await someTraining(), from);
    const outsider = await someTeacher(other);
    // Neither another school nor another unit nor another teacher finds it.
    const before = await everything();
    expect(code(await act(event, one, { school: other, unit: stranger, teacher: outsider }))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
    const answer = await act(event, one, { school, unit, teacher: one });
    const to = BEFORE[event][from];
    if (to) {
      expect(code(answer)).toBe("ok");
      expect(await row(one.id)).toMatchObject({ status: to, versi: one.versi + 1 });
    } else {
      const isUnknown = ["terima", "tolakPenyelenggara"].includes(event) && (await row(one.id)).diteruskanPada === null;
      expect(code(answer)).toBe(isUnknown ? "tidak_ditemukan" : "data_berubah");
      expect(await everything()).toEqual(before);
    }
  });

  it.each((Object.keys(BEFORE) as Act[]).filter((event) => event !== "batalkan"))(
    "%s with another version than the one that stands there changes nothing",
    async (event) => {
      const [from] = Object.keys(BEFORE[event]) as State[];
      const one = await enrolled(await someTraining(), from);
      const before = await everything();
      expect(code(await act(event, { ...one, versi: 7 }, { school, unit, teacher: one }))).toBe("data_berubah");
      expect(await everything()).toEqual(before);
    },
  );

  it("a refusal needs its reason", async () => {
    const pelatihanId = await someTraining();
    expect(code(await decide(school, "tolak", await enrolled(pelatihanId), " "))).toBe("isian_salah");
    expect(code(await doReject(unit, await enrolled(pelatihanId, "diteruskan"), ""))).toBe("isian_salah");
    const one = await enrolled(pelatihanId);
    data(await decide(school, "tolak", one));
    expect(await row(one.id)).toMatchObject({ alasan: "Jadwal bentrok." });
    expect(await listOwnNews(one.scope, await readNow())).toMatchObject([{ status: "ditolak_kepsek" }]);
  });
});

describe("seats and the waiting list", () => {
  it("accepts while there is a seat, then queues in order, and promotes the oldest when a seat is given back", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    const [a, b, c] = [
      await enrolled(pelatihanId, "diteruskan"),
      await enrolled(pelatihanId, "diteruskan"),
      await enrolled(pelatihanId, "diteruskan"),
    ];
    for (const one of [a, b, c]) data(await doAccept(unit, one));
    expect([await state(a.id), await state(b.id), await state(c.id)]).toEqual([
      "diterima",
      "daftar_tunggu",
      "daftar_tunggu",
    ]);
    expect((await findOwn(c.scope, await readNow(), c.id))?.urutan).toBe(2);
    data(await doWithdraw(a, { id: a.id, versi: 2 }));
    expect([await state(b.id), await state(c.id)]).toEqual(["diterima", "daftar_tunggu"]);
    expect(await db.riwayat.findFirst({ where: { objekId: b.id, ke: "diterima" } })).toMatchObject({
      pelakuPeran: "sistem",
      pelakuNama: "Guru Tumbuh",
    });
    expect(await notices(b.akunId)).toBe(2);
    expect((await training(pelatihanId)).terisi).toBe(1);
  });

  it("is given back by whoever has left the school, too, until the first session has begun", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    const [leaver, waiting] = [await enrolled(pelatihanId, "diterima"), await enrolled(pelatihanId, "daftar_tunggu")];
    await query("UPDATE guru SET status = 'nonaktif', alasan = 'Pensiun.', versi = versi + 1 WHERE akun_id = $1", [
      leaver.akunId,
    ]);
    expect(code(await doWithdraw(leaver, leaver))).toBe("ok");
    expect((await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: waiting.id } })).status).toBe("diterima");
  });

  it("a raised quota takes in as many as there are seats, oldest first", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    await enrolled(pelatihanId, "diterima");
    const now = await readNow();
    const [third, first, second] = [
      await enrolled(pelatihanId, "daftar_tunggu", undefined, addDays(now, -1)),
      await enrolled(pelatihanId, "daftar_tunggu", undefined, addDays(now, -3)),
      await enrolled(pelatihanId, "daftar_tunggu", undefined, addDays(now, -2)),
    ];
    await db.pelatihan.update({ where: { id: pelatihanId }, data: { kuota: 3 } });
    const count = await make((tx) => promoteWaiting(tx, unit.deed, pelatihanId));
    expect(count).toBe(2);
    expect([await state(first.id), await state(second.id), await state(third.id)]).toEqual([
      "diterima",
      "diterima",
      "daftar_tunggu",
    ]);
    expect(await make((tx) => promoteWaiting(tx, unit.deed, pelatihanId))).toBe(0);
  });

  it("nobody is promoted once the first session has begun", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    const waits = await enrolled(pelatihanId, "daftar_tunggu");
    const { mulai } = await training(pelatihanId);
    await at(mulai ?? new Date(), async () => {
      expect(await make((tx) => promoteWaiting(tx, unit.deed, pelatihanId))).toBe(0);
    });
    expect(await state(waits.id)).toBe("daftar_tunggu");
    expect(await make((tx) => promoteWaiting(tx, unit.deed, pelatihanId))).toBe(1);
  });

  it("whoever waits goes before somebody who is accepted now", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    const waits = await enrolled(pelatihanId, "daftar_tunggu");
    const late = await enrolled(pelatihanId, "diteruskan");
    data(await doAccept(unit, late));
    expect([await state(waits.id), await state(late.id)]).toEqual(["diterima", "daftar_tunggu"]);
  });

  it("many at once: oldest approval first, the rest in the waiting list in that order", async () => {
    const pelatihanId = await someTraining({ kuota: 2 });
    const now = await readNow();
    const rows: Enrolled[] = [];
    for (const days of [1, 4, 2, 3]) {
      rows.push(await enrolled(pelatihanId, "diteruskan", undefined, addDays(now, -days)));
    }
    const outcome = await withTx((tx) => acceptAll(tx, unit.deed, unit.scope, rows.map(ref)));
    expect(data(outcome).done).toHaveLength(4);
    expect(await Promise.all(rows.map(({ id }) => state(id)))).toEqual([
      "daftar_tunggu",
      "diterima",
      "daftar_tunggu",
      "diterima",
    ]);
    const waiting = await listForOffice(unit.scope, now, { group: "daftar_tunggu", cari: "", hal: 1, pelatihanId });
    expect(waiting.rows.map(({ id, urutan }) => [id, urutan])).toEqual([
      [rows[2]?.id, 1],
      [rows[0]?.id, 2],
    ]);
  });

  it("C8: the last seats: never above the quota, the losers wait in the order they came", RACE, async () => {
    const who = await someRegulars(CLIENTS);
    for (let round = 0; round < ROUNDS; round++) {
      const kuota = 1 + (round % 3);
      const pelatihanId = await someTraining({ kuota });
      const rows = await allEnrolled(who, pelatihanId, "diteruskan");
      const answers = await together(CLIENTS, (index) => doAccept(unit, rows[index] as Enrolled));
      expect(new Set(answers.map(code))).toEqual(new Set(["ok"]));
      expect(await training(pelatihanId)).toMatchObject({ terisi: kuota });
      const line = await db.pendaftaranPelatihan.findMany({
        where: { pelatihanId, status: "daftar_tunggu" },
        orderBy: { antrePada: "asc" },
      });
      expect(line).toHaveLength(CLIENTS - kuota);
      // No two share a moment, and each one's place is the order in which it was written.
      expect(new Set(line.map(({ antrePada }) => antrePada?.getTime())).size).toBe(line.length);
      const written = await db.riwayat.findMany({
        where: { objekId: { in: line.map(({ id }) => id) }, ke: "daftar_tunggu" },
        orderBy: { id: "asc" },
      });
      expect(written.map(({ objekId }) => objekId)).toEqual(line.map(({ id }) => id));
    }
  });

  it("withdrawals against acceptances: seats in use are counted right, and the line moves up", RACE, async () => {
    const who = await someRegulars(CLIENTS);
    for (let round = 0; round < ROUNDS; round++) {
      const pelatihanId = await someTraining({ kuota: 2 });
      const seated = await allEnrolled(who.slice(0, 2), pelatihanId, "diterima");
      const asking = await allEnrolled(who.slice(2), pelatihanId, "diteruskan");
      const answers = await together<Result<unknown>>(CLIENTS, (index) => {
        const leaving = seated[index];
        return leaving ? doWithdraw(leaving, leaving) : doAccept(unit, asking[index - 2] as Enrolled);
      });
      expect(new Set(answers.map(code))).toEqual(new Set(["ok"]));
      expect(await training(pelatihanId)).toMatchObject({ terisi: 2 });
      const counts = await countForOffice(unit.scope, await readNow(), { cari: "", pelatihanId });
      expect(counts).toMatchObject({ diterima: 2, daftar_tunggu: CLIENTS - 4, dibatalkan: 2 });
    }
  });

  it(
    "withdrawal against acceptance of the same enrolment: whatever comes first, nobody who left holds a seat",
    RACE,
    async () => {
      const [who] = await someRegulars(1);
      for (let round = 0; round < ROUNDS; round++) {
        const pelatihanId = await someTraining({ kuota: 1 });
        const one = await enrolled(pelatihanId, "diteruskan", who);
        const answers = await together<Result<unknown>>(CLIENTS, (index) =>
          index % 2 ? doWithdraw(one, one) : doAccept(unit, one),
        );
        expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
        const { status } = await row(one.id);
        expect(await training(pelatihanId)).toMatchObject({ terisi: status === "diterima" ? 1 : 0 });
      }
    },
  );

  it("the same batch sent by two colleagues at once: each enrolment is decided once", RACE, async () => {
    const who = await someRegulars(3);
    for (let round = 0; round < ROUNDS; round++) {
      const [first, second] = [await someTraining({ kuota: 2 }), await someTraining({ kuota: 2 })];
      const rows = [
        ...(await allEnrolled(who, first, "diteruskan")),
        ...(await allEnrolled(who, second, "diteruskan")),
      ];
      const refs = rows.map(ref);
      const answers = await together(4, (index) =>
        withTx((tx) => acceptAll(tx, unit.deed, unit.scope, index % 2 ? refs : [...refs].reverse())),
      );
      expect(answers.map(code).sort()).toEqual(["data_berubah", "data_berubah", "data_berubah", "ok"]);
      for (const pelatihanId of [first, second]) expect((await training(pelatihanId)).terisi).toBe(2);
      expect(await db.riwayat.count({ where: { objekId: { in: refs.map(({ id }) => id) } } })).toBe(6);
    }
  });
});

describe("the principal decides", () => {
  it("C9: of approvals, rejections and the withdrawal at once exactly one holds, and one is told", RACE, async () => {
    const pelatihanId = await someTraining();
    for (let round = 0; round < ROUNDS; round++) {
      const one = await enrolled(pelatihanId);
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index === 0 ? doWithdraw(one, one) : decide(school, index % 2 ? "setujui" : "tolak", one),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await db.riwayat.count({ where: { objekId: one.id } })).toBe(1);
      expect(await notices(one.akunId)).toBe((await state(one.id)) === "dibatalkan" ? 0 : 1);
    }
  });

  it("approves what was ticked and names what was not possible", async () => {
    const pelatihanId = await someTraining();
    const [a, b, gone] = [await enrolled(pelatihanId), await enrolled(pelatihanId), await enrolled(pelatihanId)];
    data(await doWithdraw(gone, gone));
    const foreign = await enrolled(pelatihanId, "diajukan", await someTeacher(other));
    const answer = await withTx((tx) => approveAll(tx, school.deed, school.scope, [a, b, gone, foreign].map(ref)));
    const { done, missed } = data(answer);
    expect(done.map(({ nama }) => nama).sort()).toEqual([a.nama, b.nama].sort());
    expect(missed.map(({ nama }) => nama)).toEqual(expect.arrayContaining([gone.nama, null]));
    expect(await state(foreign.id)).toBe("diajukan");
    expect(answer.ok && answer.message).toContain("2 pendaftaran disetujui");
    expect(code(await withTx((tx) => approveAll(tx, school.deed, school.scope, [])))).toBe("isian_salah");
    expect(code(await withTx((tx) => approveAll(tx, school.deed, school.scope, [ref(foreign)])))).toBe(
      "tidak_ditemukan",
    );
  });

  it("only now does the unit see it, and it is told once a day", async () => {
    const pelatihanId = await someTraining();
    const [a, b] = [await enrolled(pelatihanId), await enrolled(pelatihanId)];
    const now = await readNow();
    expect(await findForOffice(unit.scope, now, a.id)).toBeNull();
    expect((await listForOffice(unit.scope, now, { group: null, cari: "", hal: 1, pelatihanId })).total).toBe(0);
    data(await decide(school, "setujui", a));
    data(await decide(school, "setujui", b));
    expect(await findForOffice(unit.scope, await readNow(), a.id)).toMatchObject({ status: "diteruskan" });
    expect(await findForOffice(stranger.scope, await readNow(), a.id)).toBeNull();
    const told = await db.notifikasi.count({
      where: { akunId: unit.session.akunId, tautan: `/p2kptk2/pelatihan/${pelatihanId}/peserta` },
    });
    expect(told).toBe(1);
    expect(await listWaitingTrainings(unit.scope, await readNow(), 500)).toContainEqual(
      expect.objectContaining({ id: pelatihanId, count: 2 }),
    );
  });

  it("a teacher who moves takes the undecided along: the new principal decides, the old one no longer", async () => {
    const one = await enrolled(await someTraining());
    await make(async (tx) => {
      const id = await makeMove(tx, { akunId: one.akunId, dariSekolahId: school.id, keSekolahId: other.id });
      await tx.pindahSekolah.update({ where: { id }, data: { status: "disetujui", versi: { increment: 1 } } });
      await tx.guru.update({
        where: { akunId: one.akunId },
        data: { sekolahId: other.id, versi: { increment: 1 } },
      });
    });
    expect(code(await decide(school, "setujui", one))).toBe("tidak_ditemukan");
    expect(await findForSchool(school.scope, await readNow(), one.id)).toBeNull();
    expect(await findForSchool(other.scope, await readNow(), one.id)).toMatchObject({ id: one.id });
    expect(code(await decide(other, "setujui", one))).toBe("ok");
  });

  it("a hand-over leaves the queue with the school: the new holder decides", async () => {
    const place = await someSchool();
    const one = await enrolled(await someTraining(), "diajukan", await someTeacher(place));
    await db.masaJabatan.updateMany({ where: { sekolahId: place.id }, data: { selesai: await readNow() } });
    expect(await findSession(place.session.sesiId)).toBeNull();
    expect(await findOwn(one.scope, await readNow(), one.id)).toMatchObject({ kepala: null, status: "diajukan" });
    await db.masaJabatan.create({
      data: { sekolahId: place.id, akunId: place.session.akunId, nama: "Kepala Baru", jenis: "plt" },
    });
    expect(code(await decide(place, "setujui", one))).toBe("ok");
  });
});

describe("the first session begins", () => {
  const UNDECIDED = ["diajukan", "diteruskan", "daftar_tunggu"] as const;

  it("expires what nobody decided, by the clock alone: pages and decisions say so before the job has run", async () => {
    const pelatihanId = await someTraining({ kuota: 5 });
    const rows = await Promise.all(UNDECIDED.map((from) => enrolled(pelatihanId, from)));
    const seated = await enrolled(pelatihanId, "diterima");
    const { mulai } = await training(pelatihanId);
    await at(mulai ?? new Date(), async () => {
      const now = await readNow();
      for (const one of rows) {
        expect(await findOwn(one.scope, now, one.id)).toMatchObject({ status: "kedaluwarsa", urutan: null });
        expect(code(await doWithdraw(one, one))).toBe("data_berubah");
      }
      const [asked, forwarded, waits] = rows as [Enrolled, Enrolled, Enrolled];
      for (const event of ["setujui", "tolak"] as const) {
        expect(code(await decide(school, event, asked))).toBe("data_berubah");
      }
      expect(code(await doAccept(unit, forwarded))).toBe("data_berubah");
      expect(code(await doReject(unit, forwarded))).toBe("data_berubah");
      expect(await listWaitingForInbox(school.scope, now, 500)).not.toContainEqual(
        expect.objectContaining({ id: asked.id }),
      );
      expect(await countForOffice(unit.scope, now, { cari: "", pelatihanId })).toEqual({ kedaluwarsa: 2, diterima: 1 });
      expect(await state(waits.id)).toBe("daftar_tunggu");
      expect(code(await doWithdraw(seated, seated))).toBe("data_berubah");

      expect(await expireEnrolments()).toBeGreaterThanOrEqual(3);
      for (const one of rows) {
        expect(await state(one.id)).toBe("kedaluwarsa");
        expect(await notices(one.akunId)).toBe(1);
      }
      expect(await state(seated.id)).toBe("diterima");
      expect(await expireEnrolments()).toBe(0);
    });
  });

  it("C14/C16: the job on two nodes against decisions in the same moment: one end each, told once", RACE, async () => {
    for (let round = 0; round < Math.ceil(ROUNDS / 4); round++) {
      const pelatihanId = await someTraining({ kuota: 3 });
      const rows = await Promise.all(Array.from({ length: 4 }, () => enrolled(pelatihanId, "diteruskan")));
      const { mulai } = await training(pelatihanId);
      await at(mulai ?? new Date(), async () => {
        await together<unknown>(CLIENTS, (index) =>
          index < 2 ? expireEnrolments() : doAccept(unit, rows[index % 4] as Enrolled),
        );
        await expireEnrolments();
        for (const one of rows) {
          expect(await state(one.id)).toBe("kedaluwarsa");
          expect(await notices(one.akunId)).toBe(1);
        }
      });
    }
  });
});

describe("the training is cancelled", () => {
  it("ends what was under way, tells each teacher why, and leaves what is over", async () => {
    const pelatihanId = await someTraining({ kuota: 5 });
    const live = await Promise.all(
      (["diajukan", "diteruskan", "daftar_tunggu", "diterima"] as const).map((from) => enrolled(pelatihanId, from)),
    );
    const over = await enrolled(pelatihanId, "ditolak_kepsek");
    expect(data(await doCancel(pelatihanId))).toEqual({ berakhir: 4 });
    for (const one of live) {
      expect(await row(one.id)).toMatchObject({
        status: "dibatalkan_penyelenggara",
        alasan: "Pengajar berhalangan.",
        versi: one.versi + 1,
      });
      expect(await notices(one.akunId)).toBe(1);
      expect(await db.surel.count({ where: { akunId: one.akunId } })).toBe(1);
      expect(await db.riwayat.count({ where: { objekId: one.id } })).toBe(1);
    }
    expect(await state(over.id)).toBe("ditolak_kepsek");
    expect(await training(pelatihanId)).toMatchObject({ terisi: 0 });
    // What had not come so far stays unseen by the unit.
    expect(await findForOffice(unit.scope, await readNow(), live[0]?.id ?? "")).toBeNull();
  });

  it("against acceptances, withdrawals and enrolments at once: afterwards nobody is under way", RACE, async () => {
    const [sits, late, ...others] = (await someRegulars(5)) as [Teacher, Teacher, ...Teacher[]];
    for (let round = 0; round < ROUNDS; round++) {
      const pelatihanId = await someTraining({ kuota: 2 });
      const seated = await enrolled(pelatihanId, "diterima", sits);
      const asking = await allEnrolled(others, pelatihanId, "diteruskan");
      await together<Result<unknown>>(6, (index) => {
        if (index === 0) {
          return withTx(async (tx) => {
            const ended = await cancelEnrolments(tx, unit.deed, { id: pelatihanId }, "Pengajar berhalangan.");
            if (ended.ok) {
              await tx.pelatihan.update({
                where: { id: pelatihanId },
                data: { status: "dibatalkan", alasan: "Pengajar berhalangan.", versi: { increment: 1 } },
              });
            }
            return ended;
          });
        }
        if (index === 1) return doWithdraw(seated, seated);
        if (index === 5) return doEnrol(late, pelatihanId);
        return doAccept(unit, asking[index - 2] as Enrolled);
      });
      const left = await db.pendaftaranPelatihan.findMany({ where: { pelatihanId }, select: { status: true } });
      for (const { status } of left) expect(["dibatalkan", "dibatalkan_penyelenggara"]).toContain(status);
      expect(await training(pelatihanId)).toMatchObject({ terisi: 0 });
    }
  });

  it("five hundred enrolments end in one go", { timeout: 120_000 }, async () => {
    const pelatihanId = await someTraining({ kuota: 400 });
    const { refleksiId, akunId } = await someTeacher();
    await query(
      `INSERT INTO akun (id, nama, surel) SELECT gen_random_uuid(), 'Massal ' || n, 'massal-' || n || '@contoh.id' FROM generate_series(1, 500) n`,
    );
    await query(
      `INSERT INTO guru (akun_id, sekolah_id, mapel, status_kepegawaian, status) SELECT id, $1, 'Guru Kelas', 'pns', 'aktif' FROM akun WHERE nama LIKE 'Massal %'`,
      [school.id],
    );
    await query(
      `INSERT INTO refleksi (id, akun_id, periode_id, bank_id, tanggal_diskusi)
       SELECT gen_random_uuid(), a.id, r.periode_id, r.bank_id, r.tanggal_diskusi FROM akun a, refleksi r WHERE a.nama LIKE 'Massal %' AND r.id = $1 AND r.akun_id = $2`,
      [refleksiId, akunId],
    );
    await query(
      `INSERT INTO pendaftaran_pelatihan (pelatihan_id, akun_id, refleksi_id, status, diteruskan_pada)
       SELECT $1, r.akun_id, r.id, CASE WHEN row_number() OVER () <= 400 THEN 'diterima' ELSE 'diteruskan' END::status_pendaftaran, sekarang()
       FROM refleksi r JOIN akun a ON a.id = r.akun_id WHERE a.nama LIKE 'Massal %'`,
      [pelatihanId],
    );
    const begin = performance.now();
    expect(data(await doCancel(pelatihanId))).toEqual({ berakhir: 500 });
    expect(performance.now() - begin).toBeLessThan(8_000);
  });
});

describe("what is listed", () => {
  it("a school's list is its own teachers', by stage and words, oldest first where something waits", async () => {
    const place = await someSchool();
    const now = await readNow();
    const pelatihanId = await someTraining({ judul: "Asesmen Diagnostik Murid" });
    const [young, old] = [
      await enrolled(pelatihanId, "diajukan", await someTeacher(place), addDays(now, -1)),
      await enrolled(pelatihanId, "diajukan", await someTeacher(place), addDays(now, -15)),
    ];
    const refused = await enrolled(pelatihanId, "ditolak_kepsek", await someTeacher(place));
    await enrolled(pelatihanId, "diajukan", await someTeacher(other));
    const list = (group: Parameters<typeof listForSchool>[2]["group"], cari = "") =>
      listForSchool(place.scope, now, { group, cari, hal: 1 });
    expect((await list("menunggu_kepsek")).rows.map(({ id }) => id)).toEqual([old.id, young.id]);
    expect((await list("berakhir")).rows.map(({ id }) => id)).toEqual([refused.id]);
    expect((await list(null, "asesmen diag")).total).toBe(3);
    expect((await list(null, old.nama)).rows.map(({ id }) => id)).toEqual([old.id]);
    expect((await list(null, "100%_")).total).toBe(0);
    expect(await countForSchool(place.scope, now, "")).toEqual({ diajukan: 2, ditolak_kepsek: 1 });
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId }));
    const dinas = dinasScope(await sessionOf(account));
    expect(await listWaitingTooLong(dinas, now)).toMatchObject([{ id: old.id }]);
    expect((await listOwn(old.scope, now, 1)).rows.map(({ id }) => id)).toEqual([old.id]);
  });

  it("a unit's queue filters by training and school; a sheet holds what the page shows", async () => {
    const office = await someUnit();
    const now = await readNow();
    const [first, second] = [
      await someTraining({ instansiId: office.id }),
      await someTraining({ instansiId: office.id, mulai: addDays(now, -5) }),
    ];
    const here = await enrolled(first, "diteruskan");
    const there = await enrolled(first, "diteruskan", await someTeacher(other));
    await enrolled(second, "diterima");
    const queue = (more: { pelatihanId?: string; sekolahId?: string }) =>
      listForOffice(office.scope, now, { group: "menunggu_p2kptk2", cari: "", hal: 1, ...more });
    expect((await queue({})).total).toBe(2);
    expect((await queue({ pelatihanId: second })).total).toBe(0);
    expect((await queue({ sekolahId: other.id })).rows.map(({ id }) => id)).toEqual([there.id]);
    expect((await listQueueChoices(office.scope)).schools.map(({ id }) => id).sort()).toEqual(
      [school.id, other.id].sort(),
    );
    expect((await listQueueChoices(stranger.scope)).schools).toEqual([]);
    const sheet = await exportForOffice(office.scope, now, { group: "menunggu_p2kptk2", cari: "" });
    expect(sheet.map(({ id }) => id)).toEqual([here.id, there.id]);
    expect(await listUndecidedTrainings(office.scope, now, 9)).toMatchObject([{ id: second, count: 1 }]);
    expect(await listUndecidedTrainings(stranger.scope, now, 9)).toEqual([]);
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();

  it("one seat too many, a second live enrolment, another teacher's reflection", async () => {
    const pelatihanId = await someTraining({ kuota: 1 });
    await enrolled(pelatihanId, "diterima");
    const one = await enrolled(pelatihanId, "diteruskan");
    await refuse("UPDATE pendaftaran_pelatihan SET status = 'diterima', versi = versi + 1 WHERE id = $1", [one.id]);
    await refuse("UPDATE pelatihan SET terisi = 2 WHERE id = $1", [pelatihanId]);
    const insert = "INSERT INTO pendaftaran_pelatihan (pelatihan_id, akun_id, refleksi_id) VALUES ($1, $2, $3)";
    await refuse(insert, [pelatihanId, one.akunId, one.refleksiId]);
    const someone = await someTeacher();
    await refuse(insert, [pelatihanId, someone.akunId, one.refleksiId]);
  });

  it("a step that is none, one under the old version, a refusal without a reason, a seat before the approval", async () => {
    const one = await enrolled(await someTraining());
    for (const to of ["diterima", "hadir", "bersertifikat", "menunggu_penerapan", "daftar_tunggu"]) {
      await refuse(
        "UPDATE pendaftaran_pelatihan SET status = $2::status_pendaftaran, versi = versi + 1 WHERE id = $1",
        [one.id, to],
      );
    }
    await refuse("UPDATE pendaftaran_pelatihan SET status = 'dibatalkan' WHERE id = $1", [one.id]);
    await refuse("UPDATE pendaftaran_pelatihan SET status = 'ditolak_kepsek', versi = versi + 1 WHERE id = $1", [
      one.id,
    ]);
    await refuse("UPDATE pendaftaran_pelatihan SET status = 'diteruskan', versi = versi + 1 WHERE id = $1", [one.id]);
  });
});
