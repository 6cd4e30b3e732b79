import { beforeAll, describe, expect, it } from "vitest";
import { decideMove } from "@/lib/akun/pindah/mutations";
import type { Result } from "@/lib/kernel/result";
import { addDays, dayIn } from "@/lib/kernel/time";
import { appoint } from "@/lib/sekolah/mutations";
import { db, readNow, type Tx, withTx } from "@/lib/server/db";
import { akunScope, dinasScope } from "@/lib/server/scope";
import {
  makeDinas,
  makeMove,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import {
  type MadePlan,
  makeEvidence,
  makeExtension,
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
import { beginPlacing } from "../bukti/mutations";
import { fingerprintOf as fingerprintOfSlot } from "../bukti/queries";
import { EXPECTATIONS } from "../katalog/rules";
import { extendPhase } from "../periode/mutations";
import { beginChange } from "../perubahan/mutations";
import { PLAN_STATES } from "../rencana/status";
import { acknowledge, rate, saveRatingDraft } from "./mutations";
import {
  findNextToRate,
  fingerprintOf,
  listOwnGrades,
  listRatingsTooLong,
  listToAcknowledge,
  listToRate,
  readRating,
  readRatingWords,
} from "./queries";
import { ACKNOWLEDGED_DAYS, acknowledgedAt, NOTHING_RATED, type RatingWords } from "./rules";
import { RATING_STATES } from "./status";

const { query } = await testDatabase();
const clock = clockOf(query);

let stage: Stage;
let ratna: Principal;
let stranger: Principal;
let strangerSchool: string;

beforeAll(async () => {
  stage = await make((tx) => makeStage(tx, { fase: "penilaian" }));
  ratna = await principalOf(stage.kepsek);
  const school = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
  strangerSchool = school.id;
  stranger = await principalOf(await make((tx) => makePost(tx, { sekolah: school })));
});

async function officeOf(instansiId: string) {
  const session = await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId })));
  return { scope: dinasScope(session), deed: deedOf(session) };
}

async function someone(sekolahId = stage.sekolahId) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, scope: akunScope(session), deed: deedOf(session) };
}

type Options = {
  periodeId?: string;
  sekolahId?: string;
  plan?: Partial<Parameters<typeof makePlan>[1]>;
  prepare?: (tx: Tx, plan: MadePlan) => Promise<unknown>;
};
/** A teacher with a plan, agreed by default. */
async function planning({ periodeId = stage.periodeId, sekolahId, plan: more, prepare }: Options = {}) {
  const who = await someone(sekolahId);
  const plan = await make(async (tx) => {
    const made = await makePlan(tx, { akunId: who.akunId, periodeId, katalog: stage.katalog, ...more });
    await prepare?.(tx, made);
    return made;
  });
  return { ...who, plan, id: plan.id };
}
type Planning = Awaited<ReturnType<typeof planning>>;
const rated = (options: Omit<Parameters<typeof makeRating>[1], "plan"> = {}) =>
  planning({ prepare: (tx, plan) => makeRating(tx, { ...options, plan }) });

const WORDS = { hasil: "di_atas", perilaku: "sesuai", catatan: "Pertahankan." } as const satisfies RatingWords;
const save = (by: Principal, { id }: { id: string }, words: RatingWords, before: RatingWords = NOTHING_RATED) =>
  withTx((tx) => saveRatingDraft(tx, by.scope, { id, dasar: fingerprintOf(before), words, isFinal: true }));
const give = (by: Principal, { id }: { id: string }, words: RatingWords = WORDS, versi = 0) =>
  withTx((tx) => rate(tx, by.deed, by.scope, { id, dasar: fingerprintOf(words), versi }));
const read = (who: Planning, versi = 1) => withTx((tx) => acknowledge(tx, who.deed, who.scope, { id: who.id, versi }));
/** What the two pages do: keep the words, then confirm them. */
async function saveAndGive(by: Principal, who: Planning, words: RatingWords = WORDS, before?: RatingWords, versi = 0) {
  const saved = await save(by, who, words, before);
  return saved.ok ? give(by, who, words, versi) : saved;
}

const row = ({ id }: { id: string }) => readRating({ id });
const happenings = async ({ id }: { id: string }) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);
const newsOf = ({ akunId, id }: Planning) =>
  db.notifikasi.count({ where: { akunId, tautan: { contains: `${id}/penilaian` } } });
const everything = () =>
  contentOf(query, [
    ...["penilaian_kinerja", "draf_penilaian", "rencana_kinerja", "baris_rencana", "kumpulan_bukti", "bukti_dukung"],
    ...["draf_perubahan", "perpanjangan_fase", "riwayat", "audit", "notifikasi", "surel"],
  ]);
/** Refused, and nothing was written. */
async function refused(work: () => Promise<Result<unknown>>, expected = "data_berubah") {
  const before = await everything();
  const answer = await work();
  expect(code(answer)).toBe(expected);
  expect(await everything()).toEqual(before);
  return answer;
}

describe("a rating from its first word to its acknowledgement", () => {
  it("is drafted, confirmed, corrected and read, and everybody is told", async () => {
    const who = await planning();
    expect(code(await save(ratna, who, { ...NOTHING_RATED, hasil: "sesuai" }))).toBe("isian_salah");
    data(await save(ratna, who, WORDS, await readRatingWords(ratna.scope, who, null)));
    expect(await row(who)).toBeNull();
    expect(await newsOf(who)).toBe(0);
    data(await give(ratna, who));
    expect(await row(who)).toMatchObject({
      ...{ ...WORDS, predikat: "baik", status: "dinilai", versi: 1, penilaiNama: ratna.session.nama },
    });
    expect(await db.drafPenilaian.count({ where: { rencanaId: who.id } })).toBe(0);
    expect(await newsOf(who)).toBe(1);
    const better: RatingWords = { ...WORDS, perilaku: "di_atas" };
    data(await saveAndGive(ratna, who, better, WORDS, 1));
    expect(await row(who)).toMatchObject({ predikat: "sangat_baik", versi: 2 });
    expect(await newsOf(who)).toBe(2);
    expect(await db.surel.count({ where: { akunId: who.akunId, kunci: { contains: who.id } } })).toBe(2);
    data(await read(who, 2));
    expect(await row(who)).toMatchObject({ status: "diketahui", diketahuiPada: expect.any(Date) });
    expect(await happenings(who)).toEqual([
      "Kinerja dinilai: Baik",
      "Penilaian diperbaiki: Sangat Baik",
      "Guru sudah membaca penilaian",
    ]);
    expect(await db.audit.count({ where: { objekId: who.id, aksi: { startsWith: "penilaian." } } })).toBe(3);
    expect([...(await listOwnGrades(who.scope))]).toEqual([[who.id, "sangat_baik"]]);
  });

  it.each(EXPECTATIONS.flatMap((hasil) => EXPECTATIONS.map((perilaku) => ({ hasil, perilaku }))))(
    "$hasil × $perilaku: the predikat is the matrix's, and a bad one needs its words",
    async ({ hasil, perilaku }) => {
      const who = await planning();
      const silent = { hasil, perilaku, catatan: "" };
      const isBad = hasil === "di_bawah" || perilaku === "di_bawah";
      const answer = await saveAndGive(ratna, who, silent);
      if (isBad) expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { catatan: expect.any(String) } });
      else data(answer);
      if (isBad) {
        await expect(make((tx) => makeRating(tx, { plan: who.plan, ...silent }))).rejects.toThrow(/alasan_check/);
        data(await saveAndGive(ratna, who, { hasil, perilaku, catatan: "Karena." }));
      }
      const cell = await db.matriksPredikat.findFirstOrThrow({
        where: { katalogId: who.plan.katalogId, hasil, perilaku },
      });
      expect((await row(who))?.predikat).toBe(cell.predikat);
    },
  );

  it("keeps an unfinished draft, and gives nothing that is not complete or not what was seen", async () => {
    const who = await planning();
    await refused(() => give(ratna, who, NOTHING_RATED), "isian_salah");
    const half: RatingWords = { hasil: "sesuai", perilaku: "", catatan: "Masih dipikirkan." };
    data(
      await withTx((tx) => saveRatingDraft(tx, ratna.scope, { ...draftOf(who, NOTHING_RATED, half), isFinal: false })),
    );
    expect(await readRatingWords(ratna.scope, who, null)).toEqual(half);
    await refused(() => give(ratna, who, half), "isian_salah");
    expect(await refused(() => save(ratna, who, { ...half, perilaku: "" }, half), "isian_salah")).toMatchObject({
      fieldErrors: { perilaku: expect.any(String) },
    });
    await refused(() => give(ratna, who, WORDS));
  });

  it("two tabs: neither writes over the other unseen, and its words stand at the fields", async () => {
    const who = await planning();
    data(await save(ratna, who, WORDS));
    const mine: RatingWords = { hasil: "sesuai", perilaku: "sesuai", catatan: "Dari ponsel." };
    expect(await refused(() => save(ratna, who, mine))).toMatchObject({
      fieldErrors: {
        hasil: expect.stringContaining("“Di atas ekspektasi”"),
        catatan: expect.stringContaining("“Pertahankan.”"),
      },
    });
    // The confirmation that the other tab shows is of words that are not there any more.
    data(await save(ratna, who, mine, WORDS));
    await refused(() => give(ratna, who, WORDS));
    data(await give(ratna, who, mine));
    await refused(() => give(ratna, who, mine));
  });

  it("a correction that says the same writes nothing", async () => {
    const who = await rated({ ...WORDS });
    const before = await row(who);
    data(await give(ratna, who, WORDS, 1));
    expect(await row(who)).toEqual(before);
    expect(await newsOf(who)).toBe(0);
  });
});

const draftOf = ({ id }: { id: string }, before: RatingWords, words: RatingWords) => ({
  ...{ id, dasar: fingerprintOf(before), words },
});

describe("every event in every state", () => {
  it.each(RATING_STATES)("in %s", async (status) => {
    const correct = async (who: Planning) =>
      saveAndGive(ratna, who, { ...WORDS, catatan: "Baru." }, SEEDED, (await row(who))?.versi);
    for (const attempt of [correct, async (who: Planning) => read(who, (await row(who))?.versi)]) {
      const who = await rated({ status });
      if (status === "dinilai") data(await attempt(who));
      else await refused(() => attempt(who));
    }
  });

  it.each(PLAN_STATES.filter((state) => state !== "disetujui"))("a plan in %s is not rated", async (status) => {
    const who = await planning({ plan: { status } });
    await refused(() => save(ratna, who, WORDS), "tidak_ditemukan");
    await refused(() => give(ratna, who), "tidak_ditemukan");
    await refused(() => read(who), "tidak_ditemukan");
  });
});

/** More time to hand in, as the Dinas gives it. */
const LONGER = { fase: "pelaksanaan", frasa: "", alasan: "Sakit." } as const;

/** What makeRating says by default. */
const SEEDED: RatingWords = { hasil: "sesuai", perilaku: "sesuai", catatan: "Pertahankan." };

describe("who rates", () => {
  it("nobody but the principal of the teacher's present school; nobody but the teacher reads", async () => {
    const who = await planning();
    data(await save(ratna, who, WORDS));
    await refused(() => save(stranger, who, WORDS), "tidak_ditemukan");
    await refused(() => give(stranger, who), "tidak_ditemukan");
    data(await give(ratna, who));
    const colleague = await planning();
    await refused(() => read({ ...colleague, id: who.id }), "tidak_ditemukan");
    await refused(() => give(stranger, who, WORDS, 1), "tidak_ditemukan");
  });

  it("after a move the new school's principal, without the former's draft; what was given stays with its name", async () => {
    const [who, done] = [await planning(), await rated({ penilaiNama: "Ratna Wulandari" })];
    data(await save(ratna, who, { ...WORDS, catatan: "Hanya untuk saya." }));
    for (const { akunId } of [who, done]) {
      const between = { dariSekolahId: stage.sekolahId, keSekolahId: strangerSchool };
      const id = await make((tx) => makeMove(tx, { akunId, ...between }));
      data(await withTx((tx) => decideMove(tx, stranger.deed, stranger.scope, "setujui", { id, versi: 1 })));
    }
    await refused(() => give(ratna, who, { ...WORDS, catatan: "Hanya untuk saya." }), "tidak_ditemukan");
    expect(await readRatingWords(stranger.scope, who, null)).toEqual(NOTHING_RATED);
    data(await saveAndGive(stranger, who));
    expect(await row(who)).toMatchObject({ penilaiNama: stranger.session.nama });
    expect(await row(done)).toMatchObject({ penilaiNama: "Ratna Wulandari" });
    data(await saveAndGive(stranger, done, WORDS, SEEDED, 1));
    expect(await row(done)).toMatchObject({ penilaiNama: stranger.session.nama, versi: 2 });
  });

  it("a Plt in between rates as the definitive principal does; the draft stays with the school", async () => {
    const sekolah = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
    const who = await planning({ sekolahId: sekolah.id });
    const post = await make((tx) => makePost(tx, { sekolah, terms: [{ nama: "Bu Sementara", jenis: "plt" }] }));
    const plt = await principalOf(post);
    const other = await planning({ sekolahId: sekolah.id });
    data(await saveAndGive(plt, other));
    expect(await row(other)).toMatchObject({ penilaiNama: "Bu Sementara" });
    data(await save(plt, who, WORDS));
    const office = await officeOf(stage.dinasId);
    const { versi } = await db.sekolah.findUniqueOrThrow({ where: { id: sekolah.id } });
    const person = {
      nama: "Pak Tetap",
      nip: null,
      surel: someEmail(),
      telepon: "081234567890",
      jenis: "definitif",
    } as const;
    data(await withTx((tx) => appoint(tx, office.deed, office.scope, { sekolahId: sekolah.id, versi, ...person })));
    const next = await principalOf(post);
    expect(await readRatingWords(next.scope, who, null)).toEqual(WORDS);
    data(await give(next, who));
    expect(await row(who)).toMatchObject({ penilaiNama: "Pak Tetap" });
    expect(await row(other)).toMatchObject({ penilaiNama: "Bu Sementara" });
  });
});

describe("when", () => {
  const at = (windows: Parameters<typeof makePeriod>[1]["windows"]) =>
    make((tx) => makePeriod(tx, { dinasId: stage.dinasId, katalogId: stage.katalog.id, fase: "penilaian", windows }));

  it("from the moment penilaian opens, and the phase's end takes it from nobody", async () => {
    const now = await readNow();
    const penilaianBuka = addDays(now, 2);
    const early = await planning({ periodeId: await at({ penilaianBuka }) });
    await refused(() => save(ratna, early, WORDS));
    await clock.at(new Date(penilaianBuka.getTime() - 3000), () => refused(() => save(ratna, early, WORDS)));
    await clock.at(penilaianBuka, async () => data(await saveAndGive(ratna, early)));
    const late = await planning({ periodeId: await make((tx) => makePeriod(tx, { ...catalogue(), fase: "lalu" })) });
    data(await saveAndGive(ratna, late));
  });

  const catalogue = () => ({ dinasId: stage.dinasId, katalogId: stage.katalog.id });

  it("not while the Dinas gives the teacher more time to hand in: a rating would cut it short", async () => {
    const who = await planning();
    const sampai = addDays(await readNow(), 3);
    const longer = { periodeId: stage.periodeId, akunId: who.akunId, fase: "pelaksanaan", sampai } as const;
    await make((tx) => makeExtension(tx, longer));
    await refused(() => save(ratna, who, WORDS));
    expect((await listToRate(ratna.scope, await readNow(), 100)).map(({ id }) => id)).not.toContain(who.id);
    const after = new Date(sampai.getTime() + 1);
    expect((await listToRate(ratna.scope, after, 100)).find(({ id }) => id === who.id)?.since).toEqual(after);
    await clock.at(after, async () => data(await saveAndGive(ratna, who)));
  });

  it(`counts as read after ${ACKNOWLEDGED_DAYS} days, without any job; a correction lets them begin anew`, async () => {
    const who = await rated();
    const due = acknowledgedAt((await row(who))?.dinilaiPada ?? new Date(0));
    await clock.at(new Date(due.getTime() - 30_000), async () => {
      expect((await listToAcknowledge(who.scope, await readNow())).map(({ id }) => id)).toEqual([who.id]);
      data(await saveAndGive(ratna, who, { ...SEEDED, catatan: "Diperbaiki." }, SEEDED, 1));
    });
    await clock.at(addDays(due, 1), async () => data(await read(who, 2)));
    const silent = await rated();
    await clock.at(acknowledgedAt((await row(silent))?.dinilaiPada ?? new Date(0)), async () => {
      expect(await listToAcknowledge(silent.scope, await readNow())).toEqual([]);
      await refused(() => read(silent));
      await refused(() => save(ratna, silent, { ...SEEDED, catatan: "Terlambat." }, SEEDED));
      await refused(() => give(ratna, silent, SEEDED, 1));
    });
  });
});

describe("what is rated takes nothing new", () => {
  /** In pelaksanaan for this teacher, and rated all the same: as if the two had crossed. */
  async function crossed() {
    const periodeId = await make((tx) =>
      makePeriod(tx, { dinasId: stage.dinasId, katalogId: stage.katalog.id, fase: "pelaksanaan" }),
    );
    const who = await planning({ periodeId, prepare: (tx, plan) => makeEvidence(tx, { plan }) });
    await make((tx) => makeRating(tx, { plan: who.plan }));
    return { ...who, periodeId };
  }

  it("by action: no document, no change of RHK, no more time for it", async () => {
    const who = await crossed();
    const [first, , other] = who.plan.baris.filter(({ jenis }) => jenis === "rhk");
    if (!first || !other) throw new Error("no rows");
    const slot = { id: who.id, barisId: other.id, slot: 1, dasar: fingerprintOfSlot(null) };
    await refused(() => withTx((tx) => beginPlacing(tx, who.scope, slot)));
    await refused(() => withTx((tx) => beginChange(tx, who.scope, { id: who.id, jenis: "rhk" })));
    const office = await officeOf(stage.dinasId);
    const { versi } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: who.periodeId } });
    const longer = {
      ...LONGER,
      ...{ periodeId: who.periodeId, versi, akunId: who.akunId },
      sampai: dayIn(addDays(await readNow(), 70), "WIB"),
    };
    await refused(() => withTx((tx) => extendPhase(tx, office.deed, office.scope, longer)));
  });

  it("by SQL: documents, collecting, changes, more time", async () => {
    const who = await crossed();
    const [row1, , row3] = who.plan.baris.filter(({ jenis }) => jenis === "rhk");
    const rating = /has been rated/;
    await expect(query("UPDATE bukti_dukung SET nomor = 'X' WHERE rencana_id = $1", [who.id])).rejects.toThrow(rating);
    await expect(query("DELETE FROM bukti_dukung WHERE rencana_id = $1", [who.id])).rejects.toThrow(rating);
    await expect(
      query("UPDATE kumpulan_bukti SET disepakati = false, versi = versi + 1 WHERE baris_id = $1", [row1?.id]),
    ).rejects.toThrow(rating);
    await expect(make((tx) => makeEvidence(tx, { plan: who.plan, barisId: row3?.id }))).rejects.toThrow(rating);
    await expect(db.drafPerubahan.create({ data: { rencanaId: who.id, jenis: "rhk", isi: [] } })).rejects.toThrow(
      rating,
    );
    const longer = { periodeId: who.periodeId, akunId: who.akunId, sampai: addDays(await readNow(), 70) };
    await expect(make((tx) => makeExtension(tx, { ...longer, fase: "pelaksanaan" }))).rejects.toThrow(rating);
    await expect(make((tx) => makeExtension(tx, { ...longer, fase: "penilaian" }))).resolves.toBeUndefined();
  });
});

describe("races", () => {
  const tally = (answers: readonly Result<unknown>[]) => answers.filter(({ ok }) => ok).length;

  it("two tabs of one principal, or two people of one post: one rating, one notice", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await planning();
      data(await save(ratna, who, WORDS));
      const answers = await together(CLIENTS, () => give(ratna, who));
      expect(tally(answers)).toBe(1);
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      expect(await row(who)).toMatchObject({ versi: 1, predikat: "baik" });
      expect(await newsOf(who)).toBe(1);
      expect(await happenings(who)).toHaveLength(1);
    }
  });

  it("correction against acknowledgement: what is acknowledged is what the teacher saw", RACE, async () => {
    const corrected: RatingWords = { ...SEEDED, hasil: "di_atas", perilaku: "di_atas" };
    for (let round = 0; round < ROUNDS; round++) {
      const who = await rated();
      data(await save(ratna, who, corrected, SEEDED));
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? read(who) : give(ratna, who, corrected, 1),
      );
      expect(tally(answers)).toBe(1);
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      const kept = await row(who);
      expect(kept?.versi).toBe(2);
      expect(kept?.predikat).toBe(kept?.status === "diketahui" ? "baik" : "sangat_baik");
      expect(await happenings(who)).toHaveLength(1);
    }
  });

  it("rating against more time: one of them holds, never both", RACE, async () => {
    const office = await officeOf(stage.dinasId);
    const sampai = dayIn(addDays(await readNow(), 10), "WIB");
    for (let round = 0; round < ROUNDS; round++) {
      const who = await planning();
      data(await save(ratna, who, WORDS));
      const { versi } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: stage.periodeId } });
      const longer = {
        ...{ ...LONGER, periodeId: stage.periodeId, versi, akunId: who.akunId, sampai },
      };
      const answers = await together<Result<unknown>>(2, (index) =>
        index ? withTx((tx) => extendPhase(tx, office.deed, office.scope, longer)) : give(ratna, who),
      );
      expect(tally(answers)).toBe(1);
      const extended = await db.perpanjanganFase.count({ where: { akunId: who.akunId } });
      expect((await row(who)) === null).toBe(extended === 1);
    }
  });
});

describe("what waits", () => {
  it("stands in the principal's list, the next one is named, and after 14 days it is the Dinas's too", async () => {
    const dinas = await make((tx) => makeDinas(tx));
    const sekolah = await make((tx) => makeSchool(tx, { dinasId: dinas.id }));
    const principal = await principalOf(await make((tx) => makePost(tx, { sekolah })));
    const now = await readNow();
    // Open for seven days, and over for long.
    const old = await make((tx) =>
      makePeriod(tx, { dinasId: stage.dinasId, katalogId: stage.katalog.id, fase: "lalu" }),
    );
    const [late, first, second] = [
      await planning({ sekolahId: sekolah.id, periodeId: old }),
      await planning({ sekolahId: sekolah.id }),
      await planning({ sekolahId: sekolah.id }),
    ];
    await planning({ sekolahId: sekolah.id, plan: { status: "diajukan" } });
    await planning({ sekolahId: sekolah.id, prepare: (tx, plan) => makeRating(tx, { plan }) });
    const ids = async () => (await listToRate(principal.scope, now, 10)).map(({ id }) => id);
    expect((await ids())[0]).toBe(late.id);
    expect(new Set(await ids())).toEqual(new Set([late.id, first.id, second.id]));
    expect((await findNextToRate(principal.scope, now, late.id))?.id).toBe((await ids())[1]);
    const office = await officeOf(dinas.id);
    expect(await listRatingsTooLong(office.scope, now)).toMatchObject([{ sekolahId: sekolah.id, jumlah: 1 }]);
    data(await saveAndGive(principal, late));
    expect(await listRatingsTooLong(office.scope, now)).toEqual([]);
  });
});
