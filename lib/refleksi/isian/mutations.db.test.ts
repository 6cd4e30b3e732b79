import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import type { Result } from "@/lib/kernel/result";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
import { akunScope, dinasScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
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
import { type MadeBank, makeBank, makePeriod, makeReflection } from "@/prisma/seed/jaklat";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { decideReflection, saveAnswers, saveDiscussionDay, startReflection, submitReflection } from "./mutations";
import {
  countForSchool,
  findForSchool,
  findNextWaiting,
  findOpenPeriod,
  findOwn,
  fingerprintOf,
  listForSchool,
  listLatestRatings,
  listOwn,
  listOwnTasks,
  listWaitingForInbox,
  listWaitingTooLong,
  needsByCompetency,
} from "./queries";
import type { Answer } from "./rules";
import { REFLECTION_STATES, type ReflectionState } from "./status";

const { query } = await testDatabase();

async function somePlace(dinasId: string) {
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  const kepsek = await sessionOf(await make((tx) => makePost(tx, { sekolah: school, surel: someEmail() })));
  return { ...school, kepsek, scope: sekolahScope(kepsek), deed: deedOf(kepsek) };
}
type Place = Awaited<ReturnType<typeof somePlace>>;

let dinas: string;
let school: Place;
let neighbour: Place;
let stranger: Place;
let bank: MadeBank;
let periodeId: string;
let closedId: string;

beforeAll(async () => {
  dinas = (await make((tx) => makeDinas(tx))).id;
  const elsewhere = (await make((tx) => makeDinas(tx))).id;
  school = await somePlace(dinas);
  neighbour = await somePlace(dinas);
  stranger = await somePlace(elsewhere);
  bank = await make((tx) => makeBank(tx, { dinasId: dinas }));
  periodeId = await make((tx) => makePeriod(tx, { dinasId: dinas, nama: "Kini" }));
  const now = await readNow();
  closedId = await make((tx) =>
    makePeriod(tx, { dinasId: dinas, nama: "Lalu", buka: addDays(now, -90), tutup: addDays(now, -60) }),
  );
});

async function someone(place: { id: string } = school) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId: place.id, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, session, scope: akunScope(session), deed: deedOf(session) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

type Options = Partial<Parameters<typeof makeReflection>[1]>;

/** A teacher with a reflection in a state. */
async function reflecting(status: ReflectionState, place: { id: string } = school, options: Options = {}) {
  const who = await someone(place);
  const id = await make((tx) => makeReflection(tx, { akunId: who.akunId, periodeId, bank, status, ...options }));
  return { ...who, id };
}
type Reflecting = Awaited<ReturnType<typeof reflecting>>;

const VERSIONS: Record<ReflectionState, number> = { draf: 1, diajukan: 2, disetujui: 3, tidak_disetujui: 3 };

const row = (id: string) => db.refleksi.findUniqueOrThrow({ where: { id } });
const start = (who: Someone, period = periodeId) =>
  withTx((tx) => startReflection(tx, who.deed, who.scope, { periodeId: period }));
const save = (who: Reflecting, answers: readonly Answer[], dasar: string, kompetensi: Competency = COMPETENCIES[0]) =>
  withTx((tx) => saveAnswers(tx, who.scope, { id: who.id, kompetensi, dasar, answers }));
const talk = (who: Reflecting, tanggal: string) =>
  withTx((tx) => saveDiscussionDay(tx, who.scope, { id: who.id, tanggal, zone: "WIB" }));
const submit = (who: Reflecting, versi = 1) =>
  withTx((tx) => submitReflection(tx, who.deed, who.scope, { id: who.id, versi }));
const decide = (place: Place, event: "setujui" | "tidakSetujui", id: string, versi = 2, alasan = "Belum konkret.") =>
  withTx((tx) =>
    decideReflection(tx, place.deed, place.scope, event, { id, versi, ...(event === "setujui" ? {} : { alasan }) }),
  );

const notices = (akunId: string, tautan: string) => db.notifikasi.count({ where: { akunId, tautan } });
const happenings = async (id: string) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);

const everything = () =>
  contentOf(query, ["refleksi", "jawaban_refleksi", "pengajuan_refleksi", "riwayat", "audit", "notifikasi", "surel"]);

const ANSWER: Answer = { nilai: 3, praktik: "Saya bertanya dulu.", contoh: "Setiap Senin kuis tiga soal." };

/** What the form of a competency would carry. */
async function baseOf(who: Reflecting, kompetensi: Competency = COMPETENCIES[0]) {
  const own = await findOwn(who.scope, who.id);
  return fingerprintOf(own?.jawaban.filter((one) => one.kompetensi === kompetensi) ?? []);
}

describe("beginning", () => {
  it("takes the questions that are published then, and keeps them", async () => {
    const office = (await make((tx) => makeDinas(tx))).id;
    const place = await somePlace(office);
    const first = await make((tx) => makeBank(tx, { dinasId: office }));
    await make((tx) => makeBank(tx, { dinasId: office, isDraft: true }));
    const period = await make((tx) => makePeriod(tx, { dinasId: office }));
    const who = await someone(place);
    const { id } = data(await start(who, period));
    expect(await row(id)).toMatchObject({ bankId: first.id, status: "draf", versi: 1 });
    expect(await happenings(id)).toEqual(["Refleksi dimulai"]);
    await db.bankSoal.updateMany({
      where: { dinasId: office, status: "draf" },
      data: { status: "terbit", terbitPada: await readNow(), versi: { increment: 1 } },
    });
    const other = await someone(place);
    const later = data(await start(other, period));
    expect((await row(later.id)).bankId).not.toBe(first.id);
    expect(await row(id)).toMatchObject({ bankId: first.id });
  });

  it("is one reflection, whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await someone();
      const answers = await together(CLIENTS, () => start(who));
      expect(new Set(answers.map((answer) => data(answer).id)).size).toBe(1);
      expect(await db.refleksi.count({ where: { akunId: who.akunId } })).toBe(1);
      expect(await db.riwayat.count({ where: { pelakuId: who.akunId } })).toBe(1);
    }
  });

  it("needs an open period of the own Dinas, and questions", async () => {
    const who = await someone();
    expect(code(await start(who, closedId))).toBe("data_berubah");
    expect(code(await start(who, randomUUID()))).toBe("tidak_ditemukan");
    expect(code(await start(await someone(stranger)))).toBe("tidak_ditemukan");
    const office = (await make((tx) => makeDinas(tx))).id;
    const period = await make((tx) => makePeriod(tx, { dinasId: office }));
    expect(code(await start(await someone(await somePlace(office)), period))).toBe("bentrok");
  });
});

describe("writing", () => {
  it("keeps what has come so far, and says where it stands", async () => {
    const who = await reflecting("draf", school, { answered: [] });
    const dasar = await baseOf(who);
    const half = { ...ANSWER, contoh: "" };
    const saved = data(await save(who, [half], dasar));
    expect(saved.dasar).toBe(await baseOf(who));
    const own = await findOwn(who.scope, who.id);
    expect(own?.jawaban.find(({ kompetensi }) => kompetensi === "pedagogik")).toMatchObject(half);
    expect(own?.versi).toBe(2);
    // Sent again (its answer was lost on the way): nothing changes, and the sender learns where it stands.
    expect(data(await save(who, [half], dasar)).dasar).toBe(saved.dasar);
    expect((await row(who.id)).versi).toBe(2);
    data(await save(who, [{ nilai: null, praktik: "", contoh: "" }], saved.dasar));
    expect(await baseOf(who)).toBe(dasar);
    // A draft that is saved is no decision.
    expect(await happenings(who.id)).toEqual([]);
  });

  it("E7: shows both versions when another device wrote meanwhile, and then takes what was seen", async () => {
    const who = await reflecting("draf", school, { answered: [] });
    const dasar = await baseOf(who);
    data(await save(who, [ANSWER], dasar));
    const mine = { ...ANSWER, nilai: 1, praktik: "Yang lain." };
    const refused = await save(who, [mine], dasar);
    expect(refused).toMatchObject({
      code: "data_berubah",
      fieldErrors: {
        nilai1: expect.stringContaining("Sering saya lakukan"),
        praktik1: expect.stringContaining(`“${ANSWER.praktik}”`),
      },
    });
    expect(refused).not.toHaveProperty("fieldErrors.contoh1");
    data(await save(who, [mine], await baseOf(who)));
    // Another competency has its own ground.
    expect(code(await save(who, [ANSWER], await baseOf(who, "sosial"), "sosial"))).toBe("ok");
  });

  it("keeps the day of the talk, which is not in the future", async () => {
    const who = await reflecting("draf");
    const now = await readNow();
    expect(await talk(who, dayIn(addDays(now, 1), "WIB"))).toMatchObject({
      code: "isian_salah",
      fieldErrors: { tanggal: expect.any(String) },
    });
    data(await talk(who, "2026-01-05"));
    expect((await row(who.id)).tanggalDiskusi).toEqual(new Date("2026-01-05T00:00:00Z"));
  });

  it.each([
    ["draf", false, "ok"],
    ["diajukan", false, "data_berubah"],
    ["disetujui", false, "data_berubah"],
    ["tidak_disetujui", false, "ok"],
    ["draf", true, "data_berubah"],
    ["diajukan", true, "data_berubah"],
    ["disetujui", true, "data_berubah"],
    ["tidak_disetujui", true, "ok"],
  ] as const)("in %s, closed: %s → %s", async (status, isClosed, expected) => {
    const who = await reflecting(status, school, isClosed ? { periodeId: closedId } : {});
    expect(code(await save(who, [ANSWER], await baseOf(who)))).toBe(expected);
    expect(code(await talk(who, "2026-01-05"))).toBe(expected);
    const { versi } = await row(who.id);
    expect(code(await submit(who, versi))).toBe(expected);
  });

  it("A20: is the owner's alone", async () => {
    const who = await reflecting("draf");
    const other = { ...(await someone()), id: who.id };
    const before = await everything();
    expect(code(await save(other, [ANSWER], await baseOf(who)))).toBe("tidak_ditemukan");
    expect(code(await talk(other, "2026-01-05"))).toBe("tidak_ditemukan");
    expect(code(await submit(other))).toBe("tidak_ditemukan");
    expect(await findOwn(other.scope, who.id)).toBeNull();
    expect(await everything()).toEqual(before);
  });
});

describe("handing in", () => {
  it("keeps what was handed in and tells the principal of the present school", async () => {
    const who = await reflecting("draf");
    data(await submit(who));
    expect(await row(who.id)).toMatchObject({ status: "diajukan", pengajuanKe: 1, versi: 2 });
    const [kept] = await db.pengajuanRefleksi.findMany({ where: { refleksiId: who.id } });
    expect(Object.keys(kept?.isi as object).sort()).toEqual(bank.indikator.map(({ id }) => id).sort());
    expect(await happenings(who.id)).toEqual(["Refleksi dikirim ke kepala sekolah"]);
    expect(await notices(school.kepsek.akunId, `/kepsek/refleksi/${who.id}`)).toBe(1);
    expect(await db.surel.count({ where: { kunci: `refleksi-masuk:${who.id}:1` } })).toBe(1);
  });

  it("is not possible while something is missing", async () => {
    const who = await reflecting("draf", school, { answered: ["pedagogik", "sosial", "profesional"] });
    expect(await submit(who)).toMatchObject({
      code: "isian_salah",
      fieldErrors: { kepribadian: "1 dari 1 indikator belum lengkap." },
    });
    data(await save(who, [ANSWER], await baseOf(who, "kepribadian"), "kepribadian"));
    await db.refleksi.update({ where: { id: who.id }, data: { tanggalDiskusi: null } });
    expect(await submit(who, 2)).toMatchObject({ fieldErrors: { tanggal: expect.any(String) } });
    data(await talk(who, "2026-01-05"));
    expect(code(await submit(who, 3))).toBe("ok");
  });

  it("C10: hands in what was seen: a change in between is noticed", async () => {
    const who = await reflecting("draf");
    data(await save(who, [ANSWER], await baseOf(who)));
    expect(code(await submit(who, 1))).toBe("data_berubah");
    expect(code(await submit(who, 2))).toBe("ok");
  });

  it(
    "C10: submit against edit: nothing changes after the lock, and what is kept is what stands there",
    RACE,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const who = await reflecting("draf");
        const dasar = await baseOf(who);
        const answers = await together<Result<unknown>>(CLIENTS, (index) =>
          index % 2 ? submit(who) : save(who, [{ ...ANSWER, praktik: `Praktik ${index}.` }], dasar),
        );
        for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
        const { status } = await row(who.id);
        const kept = await db.pengajuanRefleksi.findMany({ where: { refleksiId: who.id } });
        expect(kept).toHaveLength(status === "diajukan" ? 1 : 0);
        const stored = await db.jawabanRefleksi.findMany({ where: { refleksiId: who.id } });
        const present = Object.fromEntries(
          stored.map(({ indikatorId, nilai, praktik, contoh }) => [indikatorId, { nilai, praktik, contoh }]),
        );
        if (kept[0]) expect(kept[0].isi).toEqual(present);
      }
    },
  );

  it("C4: the same form sent 20 times has one effect", async () => {
    const who = await reflecting("draf");
    const form = { pelaku: who.akunId, kunci: randomUUID(), aksi: "refleksi.ajukan" };
    const answers = await together(20, () =>
      withTx((tx) => once(tx, form, () => submitReflection(tx, who.deed, who.scope, { id: who.id, versi: 1 }))),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { id: who.id } });
    expect(await db.pengajuanRefleksi.count({ where: { refleksiId: who.id } })).toBe(1);
  });
});

describe("the principal decides", () => {
  const EVENTS = ["setujui", "tidakSetujui"] as const;

  it.each(EVENTS.flatMap((event) => REFLECTION_STATES.map((state) => ({ event, state }))))(
    "$event in $state",
    async ({ event, state }) => {
      const who = await reflecting(state);
      const before = await everything();
      const answer = code(await decide(school, event, who.id, VERSIONS[state]));
      const expected = state === "diajukan" ? "ok" : state === "draf" ? "tidak_ditemukan" : "data_berubah";
      expect(answer).toBe(expected);
      if (expected !== "ok") expect(await everything()).toEqual(before);
    },
  );

  it("approves for good, also after the closing, and tells the teacher", async () => {
    const who = await reflecting("diajukan", school, { periodeId: closedId });
    expect(data(await decide(school, "setujui", who.id))).toEqual({ nama: who.nama });
    expect(await row(who.id)).toMatchObject({ status: "disetujui", alasan: null, versi: 3 });
    expect(await happenings(who.id)).toEqual(["Refleksi disetujui"]);
    expect(await notices(who.akunId, `/guru/refleksi/${who.id}`)).toBe(1);
    expect(await db.surel.count({ where: { akunId: who.akunId } })).toBe(1);
  });

  it("refuses with a reason; corrected it is handed in again, also after the closing", async () => {
    const who = await reflecting("diajukan", school, { periodeId: closedId });
    expect(code(await decide(school, "tidakSetujui", who.id, 2, "  "))).toBe("isian_salah");
    data(await decide(school, "tidakSetujui", who.id));
    expect(await row(who.id)).toMatchObject({ status: "tidak_disetujui", alasan: "Belum konkret." });
    const first = await findForSchool(school.scope, who.id);
    data(await save(who, [ANSWER], await baseOf(who)));
    // What the teacher writes now is not the principal's to see before it is handed in.
    expect((await findForSchool(school.scope, who.id))?.jawaban).toEqual(first?.jawaban);
    data(await submit(who, 4));
    const again = await findForSchool(school.scope, who.id);
    expect(again).toMatchObject({ status: "diajukan", pengajuanKe: 2, alasan: "Belum konkret." });
    const changed = again?.jawaban.find(({ kompetensi }) => kompetensi === "pedagogik");
    expect(changed).toMatchObject(ANSWER);
    expect(again?.sebelumnya?.jawaban[changed?.id ?? ""]).toMatchObject({ nilai: 2 });
    expect(await notices(school.kepsek.akunId, `/kepsek/refleksi/${who.id}`)).toBe(1);
    expect(await happenings(who.id)).toEqual(["Refleksi tidak disetujui", "Refleksi diperbaiki dan dikirim lagi"]);
    data(await decide(school, "setujui", who.id, 5));
    expect(await row(who.id)).toMatchObject({ alasan: null });
  });

  it("A20: other principals find nothing and change nothing", async () => {
    const who = await reflecting("diajukan");
    const before = await everything();
    for (const place of [neighbour, stranger]) {
      for (const event of EVENTS) expect(code(await decide(place, event, who.id))).toBe("tidak_ditemukan");
      expect(await findForSchool(place.scope, who.id)).toBeNull();
    }
    expect(code(await decide(school, "setujui", randomUUID()))).toBe("tidak_ditemukan");
    expect(code(await decide(school, "setujui", who.id, 7))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
  });

  it("C9: of approvals and refusals at once exactly one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await reflecting("diajukan");
      const answers = await together(CLIENTS, (index) =>
        decide(school, index % 2 ? "setujui" : "tidakSetujui", who.id),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await db.riwayat.count({ where: { objekId: who.id } })).toBe(1);
      expect(await db.notifikasi.count({ where: { akunId: who.akunId } })).toBe(1);
      const { status, alasan } = await row(who.id);
      expect(alasan === null).toBe(status === "disetujui");
    }
  });

  it("the new school's decides about whoever has moved there", async () => {
    const who = await reflecting("diajukan");
    const move = await make((tx) =>
      makeMove(tx, { akunId: who.akunId, dariSekolahId: school.id, keSekolahId: neighbour.id }),
    );
    await query(
      `WITH m AS (UPDATE pindah_sekolah SET status = 'disetujui', versi = versi + 1 WHERE id = $1 RETURNING akun_id)
       UPDATE guru SET sekolah_id = $2, versi = versi + 1 FROM m WHERE guru.akun_id = m.akun_id`,
      [move, neighbour.id],
    );
    expect(code(await decide(school, "setujui", who.id))).toBe("tidak_ditemukan");
    expect(await findForSchool(school.scope, who.id)).toBeNull();
    expect((await listWaitingForInbox(neighbour.scope, 9)).map(({ id }) => id)).toContain(who.id);
    expect(code(await decide(neighbour, "setujui", who.id))).toBe("ok");
  });
});

describe("what is listed", () => {
  it("for the principal: what was handed in, what waits first; by name and state", async () => {
    const place = await somePlace(dinas);
    const now = await readNow();
    const newer = await reflecting("diajukan", place, { pada: addDays(now, -1) });
    const older = await reflecting("diajukan", place, { pada: addDays(now, -20) });
    const done = await reflecting("disetujui", place, { pada: addDays(now, -30) });
    const refused = await reflecting("tidak_disetujui", place, { pada: addDays(now, -5) });
    const draft = await reflecting("draf", place);
    await reflecting("draf", place, { periodeId: closedId });
    const list = async (status: ReflectionState | null = null, cari = "") =>
      (await listForSchool(place.scope, { status, cari, hal: 1 })).rows.map(({ id }) => id);
    expect(await list()).toEqual([older.id, newer.id, refused.id, done.id]);
    expect(await list("disetujui")).toEqual([done.id]);
    expect(await list(null, refused.nama.slice(-8).toUpperCase())).toEqual([refused.id]);
    expect(await list(null, "%")).toEqual([]);
    expect(await countForSchool(place.scope, now)).toEqual({ draf: 1, diajukan: 2, disetujui: 1, tidak_disetujui: 1 });
    expect(await findForSchool(place.scope, draft.id)).toBeNull();
    expect((await findNextWaiting(place.scope, older.id))?.id).toBe(newer.id);
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinas }));
    const waiting = await listWaitingTooLong(dinasScope(await sessionOf(account)), now);
    expect(waiting.map(({ id }) => id)).toEqual([older.id]);
  });

  it("for the teacher's home: what was rated in the latest approved reflection, and nothing of others", async () => {
    const [approved, handedIn] = [await reflecting("disetujui"), await reflecting("diajukan")];
    const ratings = await listLatestRatings(approved.scope);
    expect(ratings.map(({ nilai }) => nilai)).toEqual(
      (await findOwn(approved.scope, approved.id))?.jawaban.map(({ nilai }) => nilai),
    );
    expect(ratings.length).toBeGreaterThan(0);
    expect(await listLatestRatings(handedIn.scope)).toEqual([]);
  });

  it("for the teacher: what waits for them, and all there ever was", async () => {
    const who = await someone();
    const now = await readNow();
    const tasks = () => listOwnTasks(who.scope, now);
    expect(await tasks()).toMatchObject([{ kind: "isi", id: periodeId, isBegun: false }]);
    expect(await findOpenPeriod(who.scope, now)).toMatchObject({ id: periodeId, hasBank: true, refleksi: null });
    const { id } = data(await start(who));
    expect(await tasks()).toMatchObject([{ kind: "isi", id, isBegun: true }]);
    const old = await make((tx) =>
      makeReflection(tx, { akunId: who.akunId, periodeId: closedId, bank, status: "tidak_disetujui" }),
    );
    expect((await tasks()).map(({ kind }) => kind).sort()).toEqual(["isi", "perbaiki"]);
    expect((await listOwn(who.scope)).map((one) => one.id)).toEqual([id, old]);
    expect(await tasks()).toHaveLength(2);
    expect(await listOwnTasks((await someone(stranger)).scope, now)).toEqual([]);
  });

  it("for the training centre: needs by competency, without names, by school only where several teachers stand behind", async () => {
    const office = (await make((tx) => makeDinas(tx))).id;
    const [big, small] = [await somePlace(office), await somePlace(office)];
    const own = await make((tx) => makeBank(tx, { dinasId: office }));
    const period = await make((tx) => makePeriod(tx, { dinasId: office }));
    const of = { bank: own, periodeId: period };
    await reflecting("disetujui", big, { ...of, nilai: { pedagogik: 1 } });
    await reflecting("disetujui", big, { ...of, nilai: { pedagogik: 2 } });
    await reflecting("disetujui", big, { ...of, nilai: { pedagogik: 4 } });
    await reflecting("disetujui", small, { ...of, nilai: { pedagogik: 1 } });
    await reflecting("diajukan", big, of);
    const unit = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: office }));
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: unit.id }));
    const needs = await needsByCompetency(p2kptk2Scope(await sessionOf(account)));
    expect(needs.total.map(({ kompetensi }) => kompetensi)).toEqual([...COMPETENCIES]);
    expect(needs.total[0]).toEqual({ kompetensi: "pedagogik", guru: 4, perlu: 3, kebutuhan: 200 });
    expect(needs.schools.map(({ sekolahId }) => sekolahId)).toEqual([big.id]);
    expect(needs.schools[0]?.needs[0]).toEqual({ kompetensi: "pedagogik", guru: 3, perlu: 2, kebutuhan: 167 });
    expect(needs.hidden).toBe(1);
    const other = await make((tx) => makeOffice(tx, { jenis: "p2kptk2" }));
    const foreign = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: other.id }));
    const nothing = { total: [], schools: [], hidden: 0 };
    expect(await needsByCompetency(p2kptk2Scope(await sessionOf(foreign)))).toEqual(nothing);
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();
  const handIn = `UPDATE refleksi SET status = 'diajukan', versi = versi + 1, pengajuan_ke = 1, diajukan_pada = now() WHERE id = $1`;

  it("an incomplete reflection that is handed in", async () => {
    await refuse(handIn, [(await reflecting("draf", school, { answered: ["pedagogik"] })).id]);
    const who = await reflecting("draf");
    await query("UPDATE refleksi SET tanggal_diskusi = NULL WHERE id = $1", [who.id]);
    await refuse(handIn, [who.id]);
    const blank = await reflecting("draf");
    await query("UPDATE jawaban_refleksi SET contoh = '   ' WHERE refleksi_id = $1", [blank.id]);
    await refuse(handIn, [blank.id]);
    const whole = await reflecting("draf");
    await query(handIn, [whole.id]);
    expect(await row(whole.id)).toMatchObject({ status: "diajukan" });
  });

  it("answers of a reflection that was handed in or approved: changed, added, taken away", async () => {
    for (const status of ["diajukan", "disetujui"] as const) {
      const who = await reflecting(status);
      await refuse("UPDATE jawaban_refleksi SET nilai = 4 WHERE refleksi_id = $1", [who.id]);
      await refuse("DELETE FROM jawaban_refleksi WHERE refleksi_id = $1", [who.id]);
    }
    const draft = await reflecting("draf", school, { answered: [] });
    const [question] = bank.indikator;
    const insert =
      "INSERT INTO jawaban_refleksi (refleksi_id, indikator_id, bank_id, nilai, praktik, contoh) VALUES ($1, $2, $3, $4, 'x', 'x')";
    await refuse(insert, [draft.id, question?.id, bank.id, 5]);
    const other = await make((tx) => makeBank(tx, { dinasId: dinas }));
    await refuse(insert, [draft.id, other.indikator[0]?.id, other.id, 3]);
    await refuse(insert, [draft.id, other.indikator[0]?.id, bank.id, 3]);
    await query(insert, [draft.id, question?.id, bank.id, 3]);
  });

  it("what was handed in, and a decision without its step, its reason or its version", async () => {
    const who = await reflecting("diajukan");
    await refuse("UPDATE pengajuan_refleksi SET isi = '{}' WHERE refleksi_id = $1", [who.id]);
    await refuse("DELETE FROM pengajuan_refleksi WHERE refleksi_id = $1", [who.id]);
    await refuse("UPDATE refleksi SET status = 'tidak_disetujui', versi = versi + 1 WHERE id = $1", [who.id]);
    await refuse("UPDATE refleksi SET status = 'disetujui' WHERE id = $1", [who.id]);
    await refuse("UPDATE refleksi SET status = 'draf', versi = versi + 1 WHERE id = $1", [who.id]);
    const approved = await reflecting("disetujui");
    for (const status of ["draf", "diajukan", "tidak_disetujui"]) {
      await refuse(
        "UPDATE refleksi SET status = $2::status_refleksi, alasan = 'Ada.', versi = versi + 1 WHERE id = $1",
        [approved.id, status],
      );
    }
  });

  it("a second reflection of one teacher in one period", async () => {
    const who = await reflecting("draf");
    await refuse("INSERT INTO refleksi (akun_id, periode_id, bank_id) VALUES ($1, $2, $3)", [
      who.akunId,
      periodeId,
      bank.id,
    ]);
  });
});
