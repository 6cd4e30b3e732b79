import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { ok, type Result } from "@/lib/kernel/result";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
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
import { testDatabase } from "@/scripts/testing/database";
import { correctAttendance, decideAttendance, recordSession } from "../kehadiran/mutations";
import {
  accept,
  cancelEnrolments,
  decideAtSchool,
  enrol,
  expireEnrolments,
  promoteWaiting,
  rejectAtOffice,
  withdraw,
} from "./mutations";
import { findOwn } from "./queries";
import { DEAD_STATES, type EnrolmentState, SEATED_STATES } from "./status";

/**
 * RELIABILITY C17: whatever teachers, principals, the unit, the clock and the job do in whatever order, the database stands where
 * a model of DOMAIN §2 stands, and what the table forbids is refused.
 */

const { query } = await testDatabase();
const LONG = process.env.LONG === "1";
const RUNS = LONG ? 1_000 : 15;
const TEACHERS = 4;
/** So many have come as far as the unit when a run begins: then a waiting list is soon there. */
const AHEAD = 4;

type Acting<Scope> = { session: Session; scope: Scope; deed: Deed };
type Real = {
  pelatihanId: string;
  sesiId: string;
  mulai: Date;
  selesai: Date;
  teachers: (Acting<ReturnType<typeof akunScope>> & { akunId: string; enrolment: string | null })[];
};

type Person = { state: EnrolmentState | null; school: 0 | 1; wasForwarded: boolean; mark: boolean | null };
type Model = {
  phase: "before" | "during" | "after";
  isCancelled: boolean;
  quota: number;
  people: Person[];
  /** The waiting list, oldest first. */
  line: number[];
};

let dinasId: string;
let unit: Acting<ReturnType<typeof p2kptk2Scope>> & { id: string };
let schools: [School, School];
let bank: MadeBank;
let periodeId: string;
type School = Acting<ReturnType<typeof sekolahScope>> & { id: string };

async function acting<Scope>(
  { akunId, peranId }: { akunId: string; peranId: string },
  scopeOf: (session: Session) => Scope,
): Promise<Acting<Scope>> {
  const session = await sessionOf({ akunId, peranId });
  return { session, scope: scopeOf(session), deed: deedOf(session) };
}

async function someSchool(): Promise<School> {
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  const post = await make((tx) => makePost(tx, { sekolah: school, surel: someEmail() }));
  return { ...(await acting(post, sekolahScope)), id: school.id };
}

beforeAll(async () => {
  dinasId = (await make((tx) => makeDinas(tx))).id;
  schools = [await someSchool(), await someSchool()];
  const { id } = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: id }));
  unit = { ...(await acting(account, p2kptk2Scope)), id };
  [bank, periodeId] = await make(async (tx) => [await makeBank(tx, { dinasId }), await makePeriod(tx, { dinasId })]);
});

const setClock = (seconds: number) =>
  query("UPDATE jam SET boleh_digeser = true, geser_detik = geser_detik + $1", [Math.ceil(seconds)]);

/** A training of one session with one seat, and four teachers of two schools. */
async function begin(): Promise<{ model: Model; real: Real }> {
  await query("UPDATE jam SET geser_detik = 0");
  const { id: pelatihanId, sesi } = await make((tx) => makeTraining(tx, { instansiId: unit.id, kuota: 1, sesi: 1 }));
  const { mulai, selesai } = await db.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
  if (!mulai || !selesai) throw new Error("no session");
  const teachers: Real["teachers"] = [];
  for (let index = 0; index < TEACHERS; index++) {
    const made = await make(async (tx) => {
      const teacher = await makeTeacher(tx, { sekolahId: schools[index % 2 ? 1 : 0].id, surel: someEmail() });
      const { akunId } = teacher;
      const refleksiId = await makeReflection(tx, { akunId, periodeId, bank });
      const isAhead = index < AHEAD;
      const options = { pelatihanId, akunId, refleksiId, status: "diteruskan" } as const;
      return { ...teacher, enrolment: isAhead ? await makeEnrolment(tx, options) : null };
    });
    teachers.push({ ...(await acting(made, akunScope)), akunId: made.akunId, enrolment: made.enrolment });
  }
  const people = teachers.map((_, index): Person => {
    const isAhead = index < AHEAD;
    return { state: isAhead ? "diteruskan" : null, school: index % 2 ? 1 : 0, wasForwarded: isAhead, mark: null };
  });
  return {
    model: { phase: "before", isCancelled: false, quota: 1, people, line: [] },
    real: { pelatihanId, sesiId: sesi[0] ?? "", mulai, selesai, teachers },
  };
}

const isDead = (state: EnrolmentState | null) =>
  state === null || (DEAD_STATES as readonly EnrolmentState[]).includes(state);
const isSeated = ({ state }: Person) => state !== null && (SEATED_STATES as readonly EnrolmentState[]).includes(state);
const seats = (model: Model) => model.people.filter(isSeated).length;

/** Seats that are free go to the oldest in the line, before the first session. */
function moveUp(model: Model): void {
  while (model.phase === "before" && !model.isCancelled && seats(model) < model.quota) {
    const next = model.line.shift();
    if (next === undefined) return;
    (model.people[next] as Person).state = "diterima";
  }
}

const UNDECIDED: readonly (EnrolmentState | null)[] = ["diajukan", "diteruskan", "daftar_tunggu"];

type Doing = (
  model: Model,
  real: Real,
  who: number,
  bit: boolean,
  isRare: boolean,
) => Promise<{ expected: string; answer: Result<unknown> } | null>;

/** An act on somebody's enrolment as it stands; nothing where there is none yet. */
const onEnrolment =
  (
    expect: (model: Model, person: Person, who: number, bit: boolean, isRare: boolean) => string,
    run: (
      tx: Tx,
      one: { id: string; versi: number },
      real: Real,
      who: number,
      bit: boolean,
      isRare: boolean,
    ) => Promise<Result<unknown>>,
  ): Doing =>
  async (model, real, who, bit, isRare) => {
    const id = real.teachers[who]?.enrolment;
    if (!id) return null;
    const { versi } = await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } });
    const expected = expect(model, model.people[who] as Person, who, bit, isRare);
    return { expected, answer: await withTx((tx) => run(tx, { id, versi }, real, who, bit, isRare)) };
  };

const school = (event: "setujui" | "tolak"): Doing =>
  onEnrolment(
    ({ phase }, person, _, __, isRare) => {
      if (isRare) return "tidak_ditemukan";
      if (person.state !== "diajukan" || phase !== "before") return "data_berubah";
      person.state = event === "setujui" ? "diteruskan" : "ditolak_kepsek";
      person.wasForwarded = event === "setujui";
      return "ok";
    },
    // Now and then the principal of the other school tries.
    async (tx, one, { teachers }, who, _, isRare) => {
      const { sekolahId } = await tx.guru.findUniqueOrThrow({ where: { akunId: teachers[who]?.akunId } });
      const { deed, scope } = schools[(sekolahId === schools[0].id) === isRare ? 1 : 0];
      return decideAtSchool(tx, deed, scope, event, { ...one, ...(event === "tolak" ? { alasan: "Bentrok." } : {}) });
    },
  );

const DOINGS: Record<string, Doing> = {
  daftar: async (model, real, who) => {
    const [teacher, person] = [real.teachers[who], model.people[who]];
    if (!teacher || !person) return null;
    const answer = await withTx((tx) => enrol(tx, teacher.deed, teacher.scope, { pelatihanId: real.pelatihanId }));
    if (model.isCancelled || model.phase !== "before") return { expected: "data_berubah", answer };
    if (!isDead(person.state)) return { expected: "bentrok", answer };
    if (answer.ok) teacher.enrolment = answer.data.id;
    Object.assign(person, { state: "diajukan", wasForwarded: false, mark: null });
    return { expected: "ok", answer };
  },
  setujui: school("setujui"),
  tolak: school("tolak"),
  terima: onEnrolment(
    (model, person, who) => {
      if (!person.wasForwarded) return "tidak_ditemukan";
      if (person.state !== "diteruskan" || model.phase !== "before") return "data_berubah";
      if (seats(model) < model.quota) person.state = "diterima";
      else {
        person.state = "daftar_tunggu";
        model.line.push(who);
      }
      return "ok";
    },
    (tx, one) => accept(tx, unit.deed, unit.scope, one),
  ),
  tolakPenyelenggara: onEnrolment(
    ({ phase }, person) => {
      if (!person.wasForwarded) return "tidak_ditemukan";
      if (person.state !== "diteruskan" || phase !== "before") return "data_berubah";
      person.state = "ditolak_p2kptk2";
      return "ok";
    },
    (tx, one) => rejectAtOffice(tx, unit.deed, unit.scope, { ...one, alasan: "Jenjang tidak sesuai." }),
  ),
  batalkan: onEnrolment(
    (model, person, who) => {
      const isOpen = UNDECIDED.includes(person.state) || person.state === "diterima";
      if (!isOpen || model.phase !== "before") return "data_berubah";
      person.state = "dibatalkan";
      model.line = model.line.filter((one) => one !== who);
      moveUp(model);
      return "ok";
    },
    (tx, one, { teachers }, who) => {
      const { deed, scope } = teachers[who] as Real["teachers"][number];
      return withdraw(tx, deed, scope, one);
    },
  ),
  pindahSekolah: async (model, real, who) => {
    const [teacher, person] = [real.teachers[who], model.people[who]];
    if (!teacher || !person) return null;
    const [from, to] = person.school ? [schools[1], schools[0]] : [schools[0], schools[1]];
    await make(async (tx) => {
      const options = { akunId: teacher.akunId, dariSekolahId: from.id, keSekolahId: to.id };
      const id = await makeMove(tx, options);
      await tx.pindahSekolah.update({ where: { id }, data: { status: "disetujui", versi: { increment: 1 } } });
      await tx.guru.update({ where: { akunId: teacher.akunId }, data: { sekolahId: to.id, versi: { increment: 1 } } });
    });
    person.school = person.school ? 0 : 1;
    return { expected: "ok", answer: ok() };
  },
  tambahKursi: async (model, { pelatihanId }) => {
    await make(async (tx) => {
      await tx.pelatihan.update({ where: { id: pelatihanId }, data: { kuota: { increment: 1 } } });
      await promoteWaiting(tx, unit.deed, pelatihanId);
    });
    model.quota++;
    moveUp(model);
    return { expected: "ok", answer: ok() };
  },
  waktuBerjalan: async (model, { mulai, selesai }) => {
    const until = model.phase === "before" ? mulai : selesai;
    await setClock(Math.max(0, (until.getTime() - (await readNow()).getTime()) / 1000));
    model.phase = model.phase === "before" ? "during" : "after";
    for (const person of model.people) if (UNDECIDED.includes(person.state)) person.state = "kedaluwarsa";
    model.line = [];
    return { expected: "ok", answer: ok() };
  },
  pekerjaanTerjadwal: async () => {
    await expireEnrolments();
    return { expected: "ok", answer: ok() };
  },
  batalkanPelatihan: async (model, { pelatihanId }) => {
    if (model.isCancelled) return null;
    const answer = await withTx(async (tx) => {
      const ended = await cancelEnrolments(tx, unit.deed, { id: pelatihanId }, "Pengajar berhalangan.");
      const data = { status: "dibatalkan", alasan: "Pengajar berhalangan.", versi: { increment: 1 } } as const;
      if (ended.ok) await tx.pelatihan.update({ where: { id: pelatihanId }, data });
      return ended;
    });
    model.isCancelled = true;
    model.line = [];
    for (const person of model.people) {
      if (UNDECIDED.includes(person.state) || person.state === "diterima") person.state = "dibatalkan_penyelenggara";
    }
    return { expected: "ok", answer };
  },
  catatSesi: async (model, { sesiId, teachers }, _, bit) => {
    const ids = teachers.flatMap(({ enrolment }) => (enrolment ? [enrolment] : []));
    if (ids.length === 0) return null;
    const hadir = ids.filter((_, index) => index % 2 === (bit ? 1 : 0));
    const input = { sesiId, ada: ids, hadir, semua: false };
    const answer = await withTx((tx) => recordSession(tx, unit.deed, unit.scope, input));
    const open = model.people.filter(({ state }) => state === "diterima");
    if (model.isCancelled || model.phase === "before") return { expected: "data_berubah", answer };
    if (open.length === 0) return { expected: "tidak_ditemukan", answer };
    for (const [index, person] of model.people.entries()) {
      if (person.state === "diterima") person.mark = hadir.includes(teachers[index]?.enrolment ?? "");
    }
    return { expected: "ok", answer };
  },
  tetapkan: async (model, { pelatihanId }) => {
    const answer = await withTx((tx) => decideAttendance(tx, unit.deed, unit.scope, { pelatihanId }));
    const open = model.people.filter(({ state }) => state === "diterima");
    const isComplete = open.length > 0 && open.every(({ mark }) => mark !== null);
    if (model.phase !== "after" || !isComplete) return { expected: "data_berubah", answer };
    for (const person of open) person.state = person.mark ? "hadir" : "tidak_hadir";
    return { expected: "ok", answer };
  },
  koreksi: onEnrolment(
    (_, person, __, bit) => {
      if (!person.wasForwarded) return "tidak_ditemukan";
      if (person.state !== "hadir" && person.state !== "tidak_hadir") return "data_berubah";
      if (person.mark === bit) return "isian_salah";
      person.mark = bit;
      person.state = bit ? "hadir" : "tidak_hadir";
      return "ok";
    },
    (tx, one, { sesiId }, _, bit) => {
      const correction = { ...one, hadir: bit ? [sesiId] : [], alasan: "Keliru nama." };
      return correctAttendance(tx, unit.deed, unit.scope, correction);
    },
  ),
};

class Step implements fc.AsyncCommand<Model, Real> {
  constructor(
    readonly name: string,
    readonly who: number,
    readonly bit: boolean,
    readonly isRare: boolean,
  ) {}
  check = () => true;
  toString = () => `${this.name}(${this.who}${this.bit ? ", ya" : ""}${this.isRare ? ", lain" : ""})`;

  async run(model: Model, real: Real): Promise<void> {
    const done = await DOINGS[this.name]?.(model, real, this.who, this.bit, this.isRare);
    if (!done) return;
    const { expected, answer } = done;
    expect(`${this}: ${answer.ok ? "ok" : answer.code}`).toBe(`${this}: ${expected}`);
    await compare(model, real);
  }
}

/** The database stands where the model stands, and nobody is in a state they are not told of. */
async function compare(model: Model, real: Real): Promise<void> {
  const now = await readNow();
  const found = await Promise.all(
    real.teachers.map(({ enrolment, scope }) => (enrolment ? findOwn(scope, now, enrolment) : null)),
  );
  expect(found.map((one) => one?.status ?? null)).toEqual(model.people.map(({ state }) => state));
  const places = model.people.map((_, index) => (model.line.includes(index) ? model.line.indexOf(index) + 1 : null));
  expect(found.map((one) => one?.urutan ?? null)).toEqual(places);
  const { terisi, kuota } = await db.pelatihan.findUniqueOrThrow({ where: { id: real.pelatihanId } });
  expect({ terisi, kuota }).toEqual({ terisi: seats(model), kuota: model.quota });
}

describe("C17: the life of enrolments", () => {
  const names = Object.keys(DOINGS);
  /** The road forward comes more often than what ends it, so that runs come far. */
  const name = fc.oneof(
    {
      weight: 30,
      arbitrary: fc.constantFrom("daftar", "setujui", "terima", "terima", "terima", "batalkan", "batalkan"),
    },
    { weight: 3, arbitrary: fc.constantFrom("tetapkan", "catatSesi", "koreksi") },
    { weight: 3, arbitrary: fc.constantFrom(...names.filter((one) => one !== "batalkanPelatihan")) },
    { weight: 1, arbitrary: fc.constantFrom("waktuBerjalan", "waktuBerjalan", "batalkanPelatihan") },
  );
  const rare = fc.oneof({ weight: 9, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });
  const step = fc
    .tuple(name, fc.integer({ min: 0, max: TEACHERS - 1 }), fc.boolean(), rare)
    .map(([what, who, bit, isRare]) => new Step(what, who, bit, isRare));

  it("is that of the model, whatever comes in whatever order", { timeout: LONG ? 3_600_000 : 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands([step], { maxCommands: 60, size: "max" }), (commands) =>
        fc.asyncModelRun(begin, commands),
      ),
      { numRuns: RUNS },
    );
    await query("UPDATE jam SET geser_detik = 0");
  });
});
