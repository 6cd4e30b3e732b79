import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { discardFile, linkFile } from "@/lib/berkas/mutations";
import { ok, type Result } from "@/lib/kernel/result";
import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
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
import { makeExtension, makePeriod, makePlan, makePractice, makeStage, type Stage } from "@/prisma/seed/kinerja";
import { deedOf, make, type Principal, principalOf, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import {
  appointObservation,
  beginPreparation,
  collectFollowUp,
  collectReflection,
  collectResult,
  saveFollowUp,
  saveObservation,
  savePreparation,
  saveReflection,
  sendObservation,
  sendPreparation,
} from "./mutations";
import { findForSchool, findOwn, listOwnTasks, listWaitingForInbox, listWaitingTooLong } from "./queries";
import { type FocusResult, hasReached, type Words } from "./rules";
import { PRACTICE_STATES, type PracticeState, practiceWorkflow } from "./status";

const { query } = await testDatabase();

let stage: Stage;
let ratna: Principal;
let stranger: Principal;
let closedId: string;
let futureId: string;

beforeAll(async () => {
  stage = await make((tx) => makeStage(tx));
  ratna = await principalOf(stage.kepsek);
  const neighbour = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
  stranger = await principalOf(await make((tx) => makePost(tx, { sekolah: neighbour })));
  const period = { dinasId: stage.dinasId, katalogId: stage.katalog.id };
  closedId = await make((tx) => makePeriod(tx, { ...period, fase: "penilaian" }));
  futureId = await make((tx) => makePeriod(tx, { ...period, fase: "perencanaan" }));
});

async function someone(sekolahId = stage.sekolahId) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, scope: akunScope(session), deed: deedOf(session) };
}

/** A teacher whose cycle stands in a state. */
async function practising(
  status: PracticeState,
  {
    periodeId = stage.periodeId,
    ...options
  }: { periodeId?: string; pada?: Date; mulai?: Date; sekolahId?: string } = {},
) {
  const { pada, mulai } = options;
  const who = await someone(options.sekolahId);
  const plan = await make(async (tx) => {
    const made = await makePlan(tx, { akunId: who.akunId, periodeId, katalog: stage.katalog, pada });
    await makePractice(tx, { plan: made, status, pada, mulai });
    return made;
  });
  const foci = stage.katalog.indikator.find(({ id }) => id === plan.indikatorId)?.fokus ?? [];
  return { ...who, id: plan.id, foci };
}
type Practising = Awaited<ReturnType<typeof practising>>;

const row = (id: string) => db.praktikKinerja.findUniqueOrThrow({ where: { rencanaId: id } });
const happenings = async (id: string) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);
const noticesOf = (akunId: string, id: string) =>
  db.notifikasi.count({ where: { akunId, tautan: { contains: `/kinerja/${id}/observasi` } } });
const everything = () =>
  contentOf(query, [
    ...["praktik_kinerja", "dokumen_persiapan", "target_fokus", "observasi", "nilai_fokus", "dokumen_tindak_lanjut"],
    ...["dokumen_refleksi_praktik", "berkas", "riwayat", "audit", "notifikasi", "surel"],
  ]);

/** A PDF of somebody's that was uploaded and hangs on nothing. */
const upload = ({ akunId }: { akunId: string }, tujuan: "rpp_kinerja" | "karya" = "rpp_kinerja") =>
  make(async (tx) => {
    const now = await readNow(tx);
    const { id } = await tx.berkas.create({
      data: {
        ...{ pemilikId: akunId, tujuan, status: "tersimpan", kunci: randomUUID(), ukuran: 900, sha256: "a".repeat(64) },
        ...{ nama: "RPP.pdf", jenis: "application/pdf", dibuatPada: now, tersimpanPada: now },
      },
      select: { id: true },
    });
    return id;
  });

const tomorrow = async () => dayIn(addDays(await readNow(), 1), "WIB");

type Prepared = { fokus: string[]; upaya: string; tanggalUsulan: string; berkasId: string };
const NOTHING: Prepared = { fokus: [], upaya: "", tanggalUsulan: "", berkasId: "" };
const FOLLOW_UP: Words = {
  ...{ tantangan: "Waktu.", tujuan: "Tujuan.", upaya: "Webinar.", dukungan: "Teman sejawat." },
  ...{ jadwalMulai: "2026-11-02", jadwalSelesai: "2026-11-20" },
  ...{ mandiriTujuan: "", mandiriModul: "", mandiriMulai: "", mandiriSelesai: "", mandiriDukungan: "" },
};
const REFLECTION: Words = { wawasan: "W", perubahan: "P", tantangan: "T", rencana: "R" };
const ratings = (hasil: FocusResult = "efektif", rekomendasi = "Teruskan."): Words => ({
  ...{ hasil1: hasil, catatan1: "", hasil2: hasil, catatan2: "", catatan: "", rekomendasi },
});

const zone = "WIB" as const;
/** What the action does: a new file is linked before, the one it takes the place of is let go after. */
const prepare = (who: Practising, words: Partial<Prepared>, dasar = 1, isFinal = false) =>
  withTx(async (tx) => {
    const begun = await beginPreparation(tx, who.scope, who.id);
    if (!begun.ok) return begun;
    const { berkasId: before, now } = begun.data;
    const { berkasId = "" } = words;
    const isNew = berkasId !== "" && berkasId !== before;
    const linked = isNew ? await linkFile(tx, who.scope, { berkasId, tujuan: "rpp_kinerja", now }) : ok();
    if (!linked.ok) return linked;
    const draft = { id: who.id, dasar, zone, isFinal, words: { ...NOTHING, ...words } };
    const saved = await savePreparation(tx, begun.data, draft);
    if (saved.ok && isNew && before) await discardFile(tx, who.scope, before, now);
    return saved;
  });
const followUp = (who: Practising, words: Words, dasar: number, isFinal = false) =>
  withTx((tx) => saveFollowUp(tx, who.scope, { id: who.id, dasar, zone, isFinal, words }));
const reflect = (who: Practising, words: Words, dasar: number, isFinal = false) =>
  withTx((tx) => saveReflection(tx, who.scope, { id: who.id, dasar, zone, isFinal, words }));
const send = (who: Practising, versi: number) =>
  withTx((tx) => sendPreparation(tx, who.deed, who.scope, { id: who.id, versi, zone }));
const collect = (who: Practising, what: typeof collectFollowUp, versi: number) =>
  withTx((tx) => what(tx, who.deed, who.scope, { id: who.id, versi, zone }));
const see = (who: Practising, versi: number) =>
  withTx((tx) => collectResult(tx, who.deed, who.scope, { id: who.id, versi }));
const appoint = async (by: Principal, id: string, versi: number, days = 1, minutes = 70) => {
  const mulai = addDays(await readNow(), days);
  const selesai = new Date(mulai.getTime() + minutes * 60_000);
  return withTx((tx) =>
    appointObservation(tx, by.deed, by.scope, zone, { id, versi, mulai, selesai, tempat: "Kelas 4B" }),
  );
};
const observe = (by: Principal, id: string, words: Words, dasar = 0) =>
  withTx((tx) => saveObservation(tx, by.scope, { id, dasar, words }));
const sendObserved = (by: Principal, id: string, words: Words, dasar = 0, isEarlier = false) =>
  withTx((tx) => sendObservation(tx, by.deed, by.scope, { id, dasar, words, isEarlier }));

describe("the whole cycle", () => {
  it("goes from the preparation to the reflection, and tells whoever has to act", async () => {
    const who = await practising("persiapan");
    const berkasId = await upload(who);
    const words = { fokus: who.foci.slice(0, 2), upaya: "Kartu.", tanggalUsulan: await tomorrow(), berkasId };
    expect(data(await prepare(who, words, 1, true)).dasar).toBe("2");
    expect((await db.berkas.findUniqueOrThrow({ where: { id: berkasId } })).status).toBe("terhubung");
    data(await send(who, 2));
    expect(await noticesOf(ratna.session.akunId, who.id)).toBe(1);
    data(await appoint(ratna, who.id, 3));
    expect(await noticesOf(who.akunId, who.id)).toBe(1);
    data(await appoint(ratna, who.id, 4, 2));
    expect(await noticesOf(who.akunId, who.id)).toBe(2);
    const draft = data(await observe(ratna, who.id, ratings("belum_efektif", "")));
    data(await sendObserved(ratna, who.id, ratings("belum_efektif", "Beri waktu."), Number(draft.dasar), true));
    expect(await noticesOf(who.akunId, who.id)).toBe(3);
    data(await see(who, 6));
    data(await followUp(who, FOLLOW_UP, 7, true));
    data(await collect(who, collectFollowUp, 8));
    data(await reflect(who, REFLECTION, 9, true));
    data(await collect(who, collectReflection, 10));
    expect(await row(who.id)).toMatchObject({ status: "selesai", versi: 11 });
    expect(await noticesOf(ratna.session.akunId, who.id)).toBe(3);
    expect(await happenings(who.id)).toEqual([
      "Dokumen Persiapan dikirim",
      "Observasi dijadwalkan",
      "Jadwal observasi diubah",
      "Hasil observasi dikirim; kelas diamati lebih awal dari jadwal",
      "Hasil observasi dikumpulkan",
      "Dokumen Tindak Lanjut dikumpulkan",
      "Dokumen Refleksi dikumpulkan",
    ]);
    const kept = await db.observasi.findUniqueOrThrow({ where: { rencanaId: who.id }, include: { nilai: true } });
    expect(kept).toMatchObject({ rekomendasi: "Beri waktu.", draf: null, pengamatNama: ratna.session.nama });
    expect(kept.nilai.map(({ hasil }) => hasil)).toEqual(["belum_efektif", "belum_efektif"]);
    const practice = await findOwn(who.scope, who.id);
    expect(Object.keys(practice?.tiba ?? {}).sort()).toEqual(
      ["siap", "dijadwalkan", "diobservasi", "tindak_lanjut", "upaya", "selesai"].sort(),
    );
  });
});

describe("every event in every state", () => {
  const attempts: Record<
    keyof typeof practiceWorkflow.events,
    (who: Practising, versi: number) => Promise<Result<unknown>>
  > = {
    kirimPersiapan: send,
    jadwalkan: (who, versi) => appoint(ratna, who.id, versi),
    kirimObservasi: (who) => sendObserved(ratna, who.id, ratings()),
    kumpulkanHasil: see,
    kumpulkanTindakLanjut: (who, versi) => collect(who, collectFollowUp, versi),
    kumpulkanRefleksi: (who, versi) => collect(who, collectReflection, versi),
  };
  const events = Object.keys(attempts) as (keyof typeof attempts)[];

  /** Everything the next step needs, so that a refusal comes from the state alone. */
  async function complete(who: Practising, status: PracticeState): Promise<void> {
    if (status === "persiapan") {
      const berkasId = await upload(who);
      data(await prepare(who, { fokus: who.foci.slice(0, 1), upaya: "U", tanggalUsulan: await tomorrow(), berkasId }));
    }
    if (status === "tindak_lanjut") data(await followUp(who, FOLLOW_UP, (await row(who.id)).versi));
    if (status === "upaya") data(await reflect(who, REFLECTION, (await row(who.id)).versi));
  }

  it.each(events.flatMap((event) => PRACTICE_STATES.map((state) => ({ event, state }))))(
    "$event in $state",
    async ({ event, state }) => {
      const who = await practising(state);
      await complete(who, state);
      const { versi } = await row(who.id);
      const before = await everything();
      const { from, to } = practiceWorkflow.events[event];
      const isAllowed = from.includes(state);
      expect(code(await attempts[event](who, versi))).toBe(isAllowed ? "ok" : "data_berubah");
      expect((await row(who.id)).status).toBe(isAllowed ? to : state);
      if (!isAllowed) expect(await everything()).toEqual(before);
    },
  );

  it.each(PRACTICE_STATES)("each document is written in its own state only: %s", async (state) => {
    const who = await practising(state);
    const { versi } = await row(who.id);
    const expected = (own: PracticeState) => (state === own ? "ok" : "data_berubah");
    expect(code(await prepare(who, { upaya: "Lain." }, versi))).toBe(expected("persiapan"));
    expect(code(await followUp(who, { ...FOLLOW_UP, tujuan: "Lain." }, versi))).toBe(expected("tindak_lanjut"));
    expect(code(await reflect(who, { ...REFLECTION, rencana: "Lain." }, versi))).toBe(expected("upaya"));
    expect(code(await observe(ratna, who.id, ratings()))).toBe(expected("dijadwalkan"));
  });
});

describe("A20: other people", () => {
  it.each(PRACTICE_STATES)("neither a colleague nor another school's principal: %s", async (state) => {
    const who = await practising(state);
    const other: Practising = { ...(await someone()), id: who.id, foci: who.foci };
    const { versi } = await row(who.id);
    const before = await everything();
    const answers = [
      await prepare(other, { upaya: "Lain." }, versi),
      await followUp(other, FOLLOW_UP, versi),
      await reflect(other, REFLECTION, versi),
      await send(other, versi),
      await see(other, versi),
      await collect(other, collectFollowUp, versi),
      await collect(other, collectReflection, versi),
      await appoint(stranger, who.id, versi),
      await observe(stranger, who.id, ratings()),
      await sendObserved(stranger, who.id, ratings()),
    ];
    expect(new Set(answers.map(code))).toEqual(new Set(["tidak_ditemukan"]));
    expect(await findOwn(other.scope, who.id)).toBeNull();
    expect(await findForSchool(stranger.scope, who.id)).toBeNull();
    expect(await everything()).toEqual(before);
  });

  it("a file is one's own and an RPP", async () => {
    const who = await practising("persiapan");
    const before = await everything();
    const foreign = await upload(await someone());
    const karya = await upload(who, "karya");
    expect(code(await prepare(who, { berkasId: foreign }))).toBe("isian_salah");
    expect(code(await prepare(who, { berkasId: karya }))).toBe("isian_salah");
    await db.berkas.deleteMany({ where: { id: { in: [foreign, karya] } } });
    expect(await everything()).toEqual(before);
  });

  it("a target is a focus of the plan's own indicator", async () => {
    const who = await practising("persiapan");
    const other = stage.katalog.indikator.find(({ fokus }) => !fokus.includes(who.foci[0] ?? ""))?.fokus[0] ?? "";
    const before = await everything();
    expect(code(await prepare(who, { fokus: [other] }))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
  });

  it("the principal of the present school decides: after a move the new one", async () => {
    const who = await practising("siap");
    const to = stranger.session.sekolahId ?? "";
    const move = await make((tx) =>
      makeMove(tx, { akunId: who.akunId, dariSekolahId: stage.sekolahId, keSekolahId: to }),
    );
    await query(
      `WITH m AS (UPDATE pindah_sekolah SET status = 'disetujui', versi = versi + 1 WHERE id = $1 RETURNING akun_id)
       UPDATE guru SET sekolah_id = $2, versi = versi + 1 FROM m WHERE guru.akun_id = m.akun_id`,
      [move, to],
    );
    expect(code(await appoint(ratna, who.id, 2))).toBe("tidak_ditemukan");
    expect(code(await appoint(stranger, who.id, 2))).toBe("ok");
  });
});

describe("who reads what", () => {
  it.each(PRACTICE_STATES)(
    "the rating is the principal's until Kumpulkan, a draft the teacher's alone: %s",
    async (state) => {
      const who = await practising(state);
      if (state === "persiapan") data(await prepare(who, { fokus: who.foci.slice(0, 1), upaya: "Rahasia." }));
      if (state === "tindak_lanjut") data(await followUp(who, FOLLOW_UP, (await row(who.id)).versi));
      if (state === "upaya") data(await reflect(who, REFLECTION, (await row(who.id)).versi));
      const [own, seen] = [await findOwn(who.scope, who.id), await findForSchool(ratna.scope, who.id)];
      const isShown = hasReached(state, "tindak_lanjut");
      expect(own?.fokus.some(({ hasil }) => hasil !== null)).toBe(isShown);
      expect(Boolean(own?.observasi?.rekomendasi)).toBe(isShown);
      expect(seen?.fokus.some(({ hasil }) => hasil !== null)).toBe(hasReached(state, "diobservasi"));
      expect(seen?.persiapan !== null).toBe(hasReached(state, "siap"));
      expect(seen?.fokus.some(({ isTarget }) => isTarget)).toBe(hasReached(state, "siap"));
      expect(seen?.tindakLanjut !== null).toBe(hasReached(state, "upaya"));
      expect(seen?.refleksi !== null).toBe(state === "selesai");
    },
  );
});

describe("drafts", () => {
  it("sent again they change nothing; a new file takes the place of the one before", async () => {
    const who = await practising("persiapan");
    const [first, second] = [await upload(who), await upload(who)];
    const saved = data(await prepare(who, { upaya: "Satu.", berkasId: first }));
    expect(data(await prepare(who, { upaya: "Satu.", berkasId: first })).dasar).toBe(saved.dasar);
    // No file in the sending: an upload is still on its way, and what is stored stays.
    data(await prepare(who, { upaya: "Dua." }, 2));
    expect((await db.dokumenPersiapan.findUniqueOrThrow({ where: { rencanaId: who.id } })).berkasId).toBe(first);
    data(await prepare(who, { upaya: "Dua.", berkasId: second }, 3));
    const states = await db.berkas.findMany({
      where: { id: { in: [first, second] } },
      select: { id: true, status: true },
    });
    expect(new Map(states.map(({ id, status }) => [id, status]))).toEqual(
      new Map([
        [first, "dibuang"],
        [second, "terhubung"],
      ]),
    );
    expect(await happenings(who.id)).toEqual([]);
  });

  it("E7: another device's words are shown at the fields, and what was seen is then taken", async () => {
    const who = await practising("tindak_lanjut");
    const { versi } = await row(who.id);
    data(await followUp(who, FOLLOW_UP, versi));
    const mine = { ...FOLLOW_UP, tujuan: "Yang lain." };
    const refused = await followUp(who, mine, versi);
    expect(refused).toMatchObject({
      code: "data_berubah",
      fieldErrors: { tujuan: expect.stringContaining("“Tujuan.”") },
      values: { dasar: String(versi + 1) },
    });
    expect(refused).not.toHaveProperty("fieldErrors.upaya");
    data(await followUp(who, mine, versi + 1));
  });

  it("what is missing is named on the way to the confirmation, and nothing incomplete is handed in", async () => {
    const who = await practising("persiapan");
    expect(await prepare(who, {}, 1, true)).toMatchObject({
      fieldErrors: Object.fromEntries(
        ["fokus", "upaya", "tanggalUsulan", "berkasId"].map((each) => [each, expect.any(String)]),
      ),
    });
    expect(code(await send(who, 1))).toBe("isian_salah");
    const late = dayIn(addDays(await readNow(), -1), "WIB");
    expect(await prepare(who, { tanggalUsulan: late }, 1, true)).toMatchObject({
      fieldErrors: { tanggalUsulan: expect.stringContaining("sudah lewat") },
    });

    const later = await practising("tindak_lanjut");
    const { versi } = await row(later.id);
    expect(code(await collect(later, collectFollowUp, versi))).toBe("isian_salah");
    expect(await followUp(later, { ...FOLLOW_UP, mandiriModul: "Modul." }, versi, true)).toMatchObject({
      fieldErrors: { mandiriTujuan: expect.any(String) },
    });
    expect(await followUp(later, { ...FOLLOW_UP, jadwalSelesai: "2026-11-01" }, versi)).toMatchObject({
      fieldErrors: { jadwalSelesai: expect.any(String) },
    });
  });

  it("C10: what is handed in is what was seen", async () => {
    const who = await practising("tindak_lanjut");
    const { versi } = await row(who.id);
    data(await followUp(who, FOLLOW_UP, versi));
    expect(code(await collect(who, collectFollowUp, versi))).toBe("data_berubah");
    expect(code(await collect(who, collectFollowUp, versi + 1))).toBe("ok");
  });
});

describe("the phase", () => {
  it("closed: drafts are read only, what waits for the principal is still decided, a rating is still collected", async () => {
    const closed = { periodeId: closedId };
    expect(code(await prepare(await practising("persiapan", closed), { upaya: "U" }))).toBe("data_berubah");
    const writing = await practising("tindak_lanjut", closed);
    expect(code(await followUp(writing, FOLLOW_UP, (await row(writing.id)).versi))).toBe("data_berubah");
    const waiting = await practising("siap", closed);
    data(await appoint(ratna, waiting.id, 2));
    data(await sendObserved(ratna, waiting.id, ratings(), 0, true));
    data(await see(waiting, 4));
    expect(await listOwnTasks(waiting.scope, await readNow())).toEqual([]);
  });

  it("an extension opens it for one teacher; before its time nothing is written", async () => {
    const who = await practising("persiapan", { periodeId: closedId });
    const sampai = addDays(await readNow(), 3);
    await make((tx) => makeExtension(tx, { periodeId: closedId, akunId: who.akunId, fase: "pelaksanaan", sampai }));
    expect(code(await prepare(who, { upaya: "U" }))).toBe("ok");
    expect(await listOwnTasks(who.scope, await readNow())).toHaveLength(1);
    expect(code(await prepare(await practising("persiapan", { periodeId: futureId }), { upaya: "U" }))).toBe(
      "data_berubah",
    );
  });
});

describe("the observation", () => {
  it("an appointment is not in the past and ends after it begins", async () => {
    const who = await practising("siap");
    expect(await appoint(ratna, who.id, 2, -2)).toMatchObject({ fieldErrors: { tanggal: expect.any(String) } });
    expect(await appoint(ratna, who.id, 2, 1, 0)).toMatchObject({ fieldErrors: { jamSelesai: expect.any(String) } });
    expect(await appoint(ratna, who.id, 2, 1, 13 * 60)).toMatchObject({
      fieldErrors: { jamSelesai: expect.any(String) },
    });
    expect(code(await appoint(ratna, who.id, 1))).toBe("data_berubah");
  });

  it("before its time its result is sent only by who says that the class was seen earlier", async () => {
    const who = await practising("dijadwalkan", { mulai: addDays(await readNow(), 2) });
    const before = await everything();
    expect(await sendObserved(ratna, who.id, ratings("efektif", ""))).toMatchObject({
      code: "isian_salah",
      fieldErrors: { lebihAwal: expect.any(String), rekomendasi: expect.any(String) },
    });
    expect(await everything()).toEqual(before);
    data(await observe(ratna, who.id, ratings()));
    data(await sendObserved(ratna, who.id, ratings(), 1, true));
    expect(await happenings(who.id)).toEqual(["Hasil observasi dikirim; kelas diamati lebih awal dari jadwal"]);
    // From its time on nothing is said of it, whatever the form sends.
    const later = await practising("dijadwalkan");
    data(await sendObserved(ratna, later.id, ratings(), 0, true));
    expect(await happenings(later.id)).toEqual(["Hasil observasi dikirim"]);
  });

  it("needs a rating for each target and a recommendation", async () => {
    const who = await practising("dijadwalkan");
    const before = await everything();
    expect(await sendObserved(ratna, who.id, { hasil1: "efektif" })).toMatchObject({
      code: "isian_salah",
      fieldErrors: { hasil2: expect.any(String), rekomendasi: expect.any(String) },
    });
    expect(await everything()).toEqual(before);
  });

  it("two devices: neither overwrites the other, neither by saving nor by sending", async () => {
    const who = await practising("dijadwalkan");
    data(await observe(ratna, who.id, ratings("efektif", "Dari ponsel.")));
    const mine = ratings("belum_efektif", "Dari tablet.");
    for (const answer of [await observe(ratna, who.id, mine), await sendObserved(ratna, who.id, mine)]) {
      expect(answer).toMatchObject({
        code: "data_berubah",
        fieldErrors: {
          hasil1: expect.stringContaining("“Dilakukan dan Efektif”"),
          rekomendasi: expect.stringContaining("“Dari ponsel.”"),
        },
        values: { dasar: "1" },
      });
    }
    expect((await row(who.id)).status).toBe("dijadwalkan");
    data(await sendObserved(ratna, who.id, mine, 1));
    // A device that was without a signal meanwhile is told, and keeps its words.
    expect(await observe(ratna, who.id, ratings("efektif", "Terlambat."), 1)).toMatchObject({
      code: "data_berubah",
      message: expect.stringContaining("sudah dikirim"),
    });
    expect((await db.observasi.findUniqueOrThrow({ where: { rencanaId: who.id } })).rekomendasi).toBe("Dari tablet.");
  });

  it("sent without a signal and again: nothing is lost, nothing doubled", async () => {
    const who = await practising("dijadwalkan");
    const words = ratings();
    const form = { pelaku: ratna.session.akunId, kunci: randomUUID(), aksi: "praktik.isiObservasi" };
    const again = () =>
      withTx((tx) =>
        once(tx, form, () =>
          sendObservation(tx, ratna.deed, ratna.scope, { id: who.id, dasar: 0, words, isEarlier: false }),
        ),
      );
    const [first, ...others] = await together(8, again);
    for (const other of others) expect(other).toEqual(first);
    expect(code(first as Result)).toBe("ok");
    expect(await db.nilaiFokus.count({ where: { rencanaId: who.id } })).toBe(2);
    expect(await noticesOf(who.akunId, who.id)).toBe(1);
  });
});

describe("races", () => {
  const tally = (answers: readonly Result<unknown>[]) => answers.filter(({ ok }) => ok).length;

  it(
    "appointing against sending: one order or the other, and the appointment stays once it is sent",
    RACE,
    async () => {
      for (let round = 0; round < ROUNDS; round++) {
        const who = await practising("dijadwalkan");
        const { versi } = await row(who.id);
        const answers = await together<Result<unknown>>(CLIENTS, (index) =>
          index % 2 ? sendObserved(ratna, who.id, ratings(), 0, true) : appoint(ratna, who.id, versi, 1 + index),
        );
        for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
        expect(tally(answers.filter((_, index) => index % 2))).toBe(1);
        expect(tally(answers.filter((_, index) => index % 2 === 0))).toBeLessThanOrEqual(1);
        expect((await row(who.id)).status).toBe("diobservasi");
        const sent = await happenings(who.id);
        expect(sent.at(-1)).toMatch(/^Hasil observasi dikirim/);
        expect(sent.filter((each) => each.startsWith("Hasil observasi dikirim"))).toHaveLength(1);
      }
    },
  );

  it("two devices of one observation: one version at a time, and one sending", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await practising("dijadwalkan");
      const saved = await together(CLIENTS, (index) => observe(ratna, who.id, ratings("efektif", `Alat ${index}.`)));
      expect(tally(saved)).toBe(1);
      const winner = saved.findIndex(({ ok }) => ok);
      const draft = await db.observasi.findUniqueOrThrow({ where: { rencanaId: who.id } });
      expect(draft).toMatchObject({ versiDraf: 1, draf: { rekomendasi: `Alat ${winner}.` } });
      const sent = await together(CLIENTS, (index) =>
        sendObserved(ratna, who.id, ratings("efektif", `Kirim ${index}.`), 1),
      );
      expect(tally(sent)).toBe(1);
      const kept = await db.observasi.findUniqueOrThrow({ where: { rencanaId: who.id } });
      expect(kept.rekomendasi).toBe(`Kirim ${sent.findIndex(({ ok }) => ok)}.`);
      expect(await db.nilaiFokus.count({ where: { rencanaId: who.id } })).toBe(2);
    }
  });

  it("C10: Kumpulkan against edit: what is locked is what the sender saw", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await practising("tindak_lanjut");
      const dasar = Number(data(await followUp(who, FOLLOW_UP, (await row(who.id)).versi)).dasar);
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2
          ? collect(who, collectFollowUp, dasar)
          : followUp(who, { ...FOLLOW_UP, tujuan: `Tujuan ${index}.` }, dasar),
      );
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      expect(tally(answers)).toBe(1);
      const kept = await db.dokumenTindakLanjut.findUniqueOrThrow({ where: { rencanaId: who.id } });
      const { status } = await row(who.id);
      if (status === "upaya") expect(kept.tujuan).toBe(FOLLOW_UP.tujuan);
      else expect(kept.tujuan).not.toBe(FOLLOW_UP.tujuan);
    }
  });
});

describe("what waits", () => {
  it("stands in the inbox of whoever has to act, and after 14 days of nobody in the Dinas's", async () => {
    const school = await make((tx) => makeSchool(tx, { dinasId: stage.dinasId }));
    const principal = await principalOf(await make((tx) => makePost(tx, { sekolah: school })));
    const now = await readNow();
    const at = (status: PracticeState, pada: Date, mulai?: Date) =>
      practising(status, { pada, mulai, sekolahId: school.id });
    const old = await at("siap", addDays(now, -20));
    const fresh = await at("siap", addDays(now, -1));
    const begun = await at("dijadwalkan", addDays(now, -7.5), addDays(now, -0.5));
    await at("dijadwalkan", now, addDays(now, 7));
    await at("diobservasi", now);
    const waiting = await listWaitingForInbox(principal.scope, now, 10);
    expect(waiting.map(({ id, status }) => [id, status])).toEqual([
      [old.id, "siap"],
      [fresh.id, "siap"],
      [begun.id, "dijadwalkan"],
    ]);
    const office = await sessionOf(
      await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: stage.dinasId })),
    );
    expect((await listWaitingTooLong(dinasScope(office), now)).map(({ id }) => id)).toEqual([old.id]);
    const elsewhere = await make((tx) => makeDinas(tx));
    const other = await sessionOf(
      await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: elsewhere.id })),
    );
    expect(await listWaitingTooLong(dinasScope(other), now)).toEqual([]);
  });

  it.each(PRACTICE_STATES)("the teacher's own: %s", async (state) => {
    const who = await practising(state);
    const tasks = await listOwnTasks(who.scope, await readNow());
    const isOwnTurn = ["persiapan", "diobservasi", "tindak_lanjut", "upaya"].includes(state);
    expect(tasks.map(({ id, status }) => [id, status])).toEqual(isOwnTurn ? [[who.id, state]] : []);
  });
});
