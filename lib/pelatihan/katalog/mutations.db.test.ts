import { randomBytes, randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { linkFile, releaseFile } from "@/lib/berkas/mutations";
import type { Result } from "@/lib/kernel/result";
import { addDays, DAY, dayIn, endOfDay, startOfDay } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
import { akunScope, p2kptk2Scope, sekolahScope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import {
  makeDinas,
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
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { accept } from "../pendaftaran/mutations";
import type { EnrolmentState } from "../pendaftaran/status";
import {
  addAttachment,
  addSession,
  cancelTraining,
  changeSession,
  changeTraining,
  copyTraining,
  createTraining,
  deleteDraft,
  finishEnded,
  finishTraining,
  publishTraining,
  removeAttachment,
  removeSession,
} from "./mutations";
import {
  findForPrincipal,
  findForTeacher,
  findTraining,
  isAttachmentShown,
  listCatalogue,
  listForExport,
  listToChoose,
  listTrainings,
  TRAININGS_PER_PAGE,
} from "./queries";
import { catalogueSchema, type TrainingInput } from "./schema";
import { TRAINING_STATES, type TrainingEvent, type TrainingState, trainingWorkflow } from "./status";

const { query } = await testDatabase();

type Unit = { id: string; session: Session; scope: ReturnType<typeof p2kptk2Scope>; deed: Deed };
type Place = { id: string; kepsek: Session; scope: ReturnType<typeof sekolahScope> };

let now: Date;
let dinasId: string;
let unit: Unit;
/** Another unit of the same Dinas, and one of another. */
let sibling: Unit;
let stranger: Unit;
let school: Place;
let farSchool: Place;
let bank: MadeBank;
let periodeId: string;

async function someUnit(of: string, zona: "WIB" | "WITA" = "WIB"): Promise<Unit> {
  const { id } = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: of, zona }));
  const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: id }));
  const session = await sessionOf(account);
  return { id, session, scope: p2kptk2Scope(session), deed: deedOf(session) };
}

async function somePlace(of: string): Promise<Place> {
  const made = await make((tx) => makeSchool(tx, { dinasId: of }));
  const post = await make((tx) => makePost(tx, { sekolah: made, surel: someEmail() }));
  const kepsek = await sessionOf(post);
  return { id: made.id, kepsek, scope: sekolahScope(kepsek) };
}

beforeAll(async () => {
  now = await readNow();
  dinasId = (await make((tx) => makeDinas(tx))).id;
  const otherDinas = (await make((tx) => makeDinas(tx, { zona: "WITA" }))).id;
  [unit, sibling, stranger] = [await someUnit(dinasId), await someUnit(dinasId), await someUnit(otherDinas, "WITA")];
  [school, farSchool] = [await somePlace(dinasId), await somePlace(otherDinas)];
  bank = await make((tx) => makeBank(tx, { dinasId }));
  periodeId = await make((tx) => makePeriod(tx, { dinasId }));
});

async function someTeacher(place = school) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId: place.id, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, scope: akunScope(session) };
}

/** A training in a state; times in days from now. */
async function training(options: Partial<Parameters<typeof makeTraining>[1]> = {}) {
  const made = await make((tx) => makeTraining(tx, { instansiId: unit.id, ...options }));
  return { ...made, versi: await versionOf(made.id) };
}

/** An enrolment of a new teacher in a state. */
async function enrolled(pelatihanId: string, status: Exclude<EnrolmentState, "bersertifikat">) {
  const who = await someTeacher();
  const refleksiId = await make((tx) => makeReflection(tx, { akunId: who.akunId, periodeId, bank }));
  const id = await make((tx) => makeEnrolment(tx, { pelatihanId, akunId: who.akunId, refleksiId, status }));
  return { ...who, id };
}

const row = (id: string) => db.pelatihan.findUniqueOrThrow({ where: { id } });
const versionOf = async (id: string) => (await row(id)).versi;
const seen = async (id: string) => ({ id, versi: await versionOf(id) });
const sessionsOf = (pelatihanId: string) =>
  db.sesiPelatihan.findMany({ where: { pelatihanId }, orderBy: { mulai: "asc" } });

const day = (days: number) => dayIn(addDays(now, days), "WIB");
const input: TrainingInput = {
  judul: "Asesmen Formatif",
  deskripsi: "Belajar, mencoba, membahas.",
  kompetensi: ["pedagogik"],
  jenjang: ["SD"],
  mapel: [],
  jp: 8,
  mode: "tatap_muka",
  tempat: "Aula",
  tautan: null,
  daftarBuka: dayIn(new Date(), "WIB"),
  daftarTutup: "2999-01-01",
  kuota: 20,
  minHadir: 85,
};
const facts = (change: Partial<TrainingInput> = {}): TrainingInput => ({
  ...input,
  daftarBuka: day(-1),
  daftarTutup: day(5),
  ...change,
});
/** What a published training of the factory holds, as its form would send it. */
async function typedOf(id: string, change: Partial<TrainingInput> = {}): Promise<TrainingInput> {
  const { judul, deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, tautan, kuota, minHadir, ...rest } =
    await row(id);
  return {
    ...{ judul, deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, tautan, kuota, minHadir },
    daftarBuka: dayIn(rest.daftarBuka, "WIB"),
    daftarTutup: dayIn(rest.daftarTutup, "WIB"),
    ...change,
  };
}
const session = (days: number, from = "08:00", to = "11:00") => ({
  materi: "Pertemuan tambahan",
  tanggal: day(days),
  jamMulai: from,
  jamSelesai: to,
});

const create = (change: Partial<TrainingInput> = {}, who = unit) =>
  withTx((tx) => createTraining(tx, who.deed, who.scope, facts(change)));
const change = async (id: string, to: Partial<TrainingInput>, who = unit) =>
  edit({ ...(await typedOf(id, to)), ...(await seen(id)) }, who);
const edit = (what: TrainingInput & { id: string; versi: number }, who = unit) =>
  withTx((tx) => changeTraining(tx, who.deed, who.scope, what));
const publish = (what: { id: string; versi: number }, who = unit) =>
  withTx((tx) => publishTraining(tx, who.deed, who.scope, what));
const finish = (what: { id: string; versi: number }, who = unit) =>
  withTx((tx) => finishTraining(tx, who.deed, who.scope, what));
const cancel = (what: { id: string; versi: number }, alasan = "Pengajar berhalangan.", who = unit) =>
  withTx((tx) => cancelTraining(tx, who.deed, who.scope, { ...what, alasan }));
const drop = (what: { id: string; versi: number }, who = unit) =>
  withTx((tx) => deleteDraft(tx, who.deed, who.scope, what));
const add = async (pelatihanId: string, what = session(40), who = unit, versi?: number) =>
  withTx(async (tx) =>
    addSession(tx, who.deed, who.scope, { pelatihanId, versi: versi ?? (await versionOf(pelatihanId)), ...what }),
  );
const move = async (pelatihanId: string, id: string, what = session(40), who = unit) => {
  const versi = await versionOf(pelatihanId);
  return withTx((tx) => changeSession(tx, who.deed, who.scope, { id, versi, ...what }));
};
const remove = async (pelatihanId: string, id: string, who = unit) => {
  const versi = await versionOf(pelatihanId);
  return withTx((tx) => removeSession(tx, who.deed, who.scope, { id, versi }));
};

const fields = (result: Result<unknown>) => (result.ok ? [] : Object.keys(result.fieldErrors ?? {}));
const timeline = async (objekId: string) =>
  (await db.riwayat.findMany({ where: { objekId }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);

const everything = () =>
  contentOf(query, [
    ...["pelatihan", "sesi_pelatihan", "lampiran_pelatihan", "pendaftaran_pelatihan", "riwayat", "audit"],
    "notifikasi",
    "surel",
    "berkas",
  ]);

describe("from draft to published", () => {
  it("begins as a draft, its window in the unit's zone, with its trace", async () => {
    const { id } = data(await create());
    expect(await row(id)).toMatchObject({
      ...{ status: "draf", instansiId: unit.id, terisi: 0, mulai: null, versi: 1 },
      daftarBuka: startOfDay(day(-1), "WIB"),
      daftarTutup: endOfDay(day(5), "WIB"),
    });
    expect(await timeline(id)).toEqual(["Draf pelatihan dibuat"]);
    const { id: east } = data(await create({}, stranger));
    expect(await row(east)).toMatchObject({
      daftarBuka: startOfDay(day(-1), "WITA"),
      daftarTutup: endOfDay(day(5), "WITA"),
    });
  });

  it("is published once nothing is missing, and says what is", async () => {
    const { id } = data(await create({ tempat: null }));
    expect(await publish(await seen(id))).toMatchObject({
      code: "bentrok",
      message: expect.stringMatching(/Tempat belum diisi.*Belum ada sesi/),
    });
    data(await add(id, session(10)));
    data(await edit({ ...facts(), ...(await seen(id)) }));
    const before = await seen(id);
    data(await publish(before));
    expect(await row(id)).toMatchObject({ status: "terbit", versi: before.versi + 1 });
    expect((await row(id)).terbitPada).not.toBeNull();
    expect(code(await publish(before))).toBe("data_berubah");
    expect(code(await publish(await seen(id)))).toBe("data_berubah");
    expect((await timeline(id)).at(-1)).toBe("Pelatihan diterbitkan");
  });

  it("is not published behind the back of a change: what is published is what was seen", async () => {
    const { id } = data(await create());
    data(await add(id, session(10)));
    const before = await seen(id);
    data(await add(id, session(11)));
    expect(code(await publish(before))).toBe("data_berubah");
    expect((await row(id)).status).toBe("draf");
  });
});

describe("every state × event", () => {
  const ENDED = { mulai: addDays(new Date(), -9) };
  const events: Record<TrainingEvent, (what: { id: string; versi: number }) => Promise<Result<unknown>>> = {
    terbitkan: publish,
    selesaikan: finish,
    batalkan: (what) => cancel(what),
  };
  const cases = TRAINING_STATES.flatMap((state) =>
    (Object.keys(trainingWorkflow.events) as TrainingEvent[]).map((event) => ({ state, event })),
  );

  it.each(cases)("$event in $state", async ({ state, event }) => {
    const options = event === "selesaikan" ? ENDED : {};
    const { id, versi } = await training({ status: state, ...options });
    const { from, to } = trainingWorkflow.events[event];
    const before = await everything();
    const answer = await events[event]({ id, versi });
    if ((from as readonly TrainingState[]).includes(state)) {
      expect(code(answer)).toBe("ok");
      expect(await row(id)).toMatchObject({ status: to, versi: versi + 1 });
    } else {
      expect(code(answer)).toBe("data_berubah");
      expect(await everything()).toEqual(before);
    }
  });

  it.each(TRAINING_STATES)("changes and deletions of what is %s", async (state) => {
    const { id, sesi } = await training({ status: state });
    const isOpen = state === "draf" || state === "terbit";
    const expected = isOpen ? "ok" : "data_berubah";
    expect(code(await change(id, { judul: "Judul yang lain" }))).toBe(expected);
    expect(code(await add(id))).toBe(expected);
    expect(code(await move(id, sesi[0] ?? "", session(41)))).toBe(expected);
    expect(code(await remove(id, sesi[1] ?? ""))).toBe(expected);
    expect(code(await drop(await seen(id)))).toBe(state === "draf" ? "ok" : "data_berubah");
  });

  it("A20: another unit, of the same Dinas or not, finds nothing and changes nothing", async () => {
    const { id, versi, sesi } = await training();
    const draft = await training({ status: "draf" });
    const before = await everything();
    for (const who of [sibling, stranger]) {
      const answers = [
        await edit({ ...facts(), id, versi }, who),
        await publish({ id: draft.id, versi: draft.versi }, who),
        await finish({ id, versi }, who),
        await cancel({ id, versi }, "Alasan.", who),
        await drop({ id: draft.id, versi: draft.versi }, who),
        await add(id, session(40), who),
        await move(id, sesi[0] ?? "", session(41), who),
        await remove(id, sesi[0] ?? "", who),
        await withTx((tx) =>
          copyTraining(tx, who.deed, who.scope, {
            ...{ id, judul: "Salinan", daftarBuka: day(0), daftarTutup: day(3), sesiPertama: day(9) },
          }),
        ),
      ];
      expect(answers.map(code)).toEqual(answers.map(() => "tidak_ditemukan"));
      expect(await findTraining(who.scope, id)).toBeNull();
      expect(
        (await listTrainings(who.scope, { cari: "", status: null, hal: 1 })).rows.map((each) => each.id),
      ).not.toContain(id);
      expect((await listForExport(who.scope, { cari: "", status: null })).map((each) => each.id)).not.toContain(id);
      expect((await listToChoose(who.scope)).map((each) => each.id)).not.toContain(id);
    }
    expect(code(await finish({ id: randomUUID(), versi: 1 }))).toBe("tidak_ditemukan");
    expect(await everything()).toEqual(before);
  });
});

describe("changing what is published", () => {
  const TOLD = ["diajukan", "diteruskan", "daftar_tunggu", "diterima"] as const;
  const UNTOLD = ["ditolak_kepsek", "ditolak_p2kptk2", "dibatalkan"] as const;

  it("never leaves fewer seats than are taken", async () => {
    const { id } = await training({ kuota: 3 });
    await enrolled(id, "diterima");
    await enrolled(id, "diterima");
    expect(fields(await change(id, { kuota: 1 }))).toEqual(["kuota"]);
    data(await change(id, { kuota: 2 }));
    expect(await row(id)).toMatchObject({ kuota: 2, terisi: 2 });
  });

  it("lets whoever has waited longest in when there are more seats", async () => {
    const { id } = await training({ kuota: 1 });
    await enrolled(id, "diterima");
    const [first, second] = [await enrolled(id, "daftar_tunggu"), await enrolled(id, "daftar_tunggu")];
    data(await change(id, { kuota: 2 }));
    const state = async (enrolment: string) =>
      (await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: enrolment } })).status;
    expect([await state(first.id), await state(second.id)]).toEqual(["diterima", "daftar_tunggu"]);
    expect(await row(id)).toMatchObject({ kuota: 2, terisi: 2 });
  });

  it("tells who is accepted or waits when place, link, mode or times change, and nobody else", async () => {
    const { id, sesi } = await training();
    const people: { status: string; akunId: string }[] = [];
    for (const status of [...TOLD, ...UNTOLD]) people.push({ status, ...(await enrolled(id, status)) });
    const news = async () => {
      const notices = await db.notifikasi.findMany({ where: { tautan: `/guru/pelatihan/${id}` } });
      const mails = await db.surel.findMany({ where: { templat: "pelatihan-berubah" } });
      const mine = mails.filter(({ data: about }) => (about as { id?: string }).id === id);
      return { notices, mails: mine };
    };
    expect(data(await change(id, { judul: "Judul yang lain" })).wereTold).toBe(false);
    expect((await news()).notices).toEqual([]);

    expect(data(await change(id, { tempat: "Gedung B" })).wereTold).toBe(true);
    const first = await news();
    expect(first.notices.map(({ akunId }) => akunId).sort()).toEqual(
      people
        .filter(({ status }) => (TOLD as readonly string[]).includes(status))
        .map(({ akunId }) => akunId)
        .sort(),
    );
    expect(first.notices[0]?.isi).toContain("Gedung B");
    expect(first.mails).toHaveLength(TOLD.length);

    expect(data(await move(id, sesi[0] ?? "", session(40))).wereTold).toBe(true);
    data(await add(id, session(41)));
    data(await remove(id, sesi[1] ?? ""));
    expect((await news()).notices).toHaveLength(4 * TOLD.length);
    // The topic alone moves nobody.
    const [moved] = await sessionsOf(id);
    const same = { ...session(40), materi: "Materi lain" };
    expect(data(await move(id, moved?.id ?? "", same)).wereTold).toBe(false);
  });

  it("never tells of the link itself", async () => {
    const { id } = await training({ mode: "daring" });
    await enrolled(id, "diajukan");
    data(await change(id, { tautan: "https://rahasia.contoh.id/ruang" }));
    const [notice] = await db.notifikasi.findMany({ where: { tautan: `/guru/pelatihan/${id}` } });
    expect(notice?.isi).toContain("Tautan daring berubah");
    expect(notice?.isi).not.toContain("rahasia");
  });
});

describe("sessions", () => {
  it("keep first and last moment, their order and the training's version", async () => {
    const { id } = data(await create());
    data(await add(id, session(12)));
    data(await add(id, session(10)));
    data(await add(id, session(11)));
    const rows = await sessionsOf(id);
    expect(rows.map(({ urutan }) => urutan)).toEqual([1, 2, 3]);
    expect(await row(id)).toMatchObject({ mulai: rows[0]?.mulai, selesai: rows[2]?.selesai, versi: 4 });
    data(await move(id, rows[0]?.id ?? "", session(13)));
    const after = await sessionsOf(id);
    expect(after.map(({ urutan }) => urutan)).toEqual([1, 2, 3]);
    expect(after[2]?.id).toBe(rows[0]?.id);
    data(await remove(id, after[0]?.id ?? ""));
    expect(await row(id)).toMatchObject({ mulai: after[1]?.mulai, selesai: after[2]?.selesai });
    expect((await timeline(id)).length).toBe(6);
  });

  it("never overlap, nor are they put in from an older page", async () => {
    const { id } = data(await create());
    data(await add(id, session(10)));
    expect(fields(await add(id, session(10, "10:59", "12:00")))).toEqual(["jamMulai"]);
    expect(code(await add(id, session(11), unit, 1))).toBe("data_berubah");
    expect(code(await add(id, session(10, "11:00", "12:00")))).toBe("ok");
    expect(code(await move(id, randomUUID(), session(12)))).toBe("tidak_ditemukan");
  });

  it("that have begun stay as they were, and the last one of a published training too", async () => {
    const begun = await training({ mulai: addDays(now, -1), sesi: 3 });
    const [past, , future] = await sessionsOf(begun.id);
    expect(code(await move(begun.id, past?.id ?? "", session(9)))).toBe("data_berubah");
    expect(code(await remove(begun.id, past?.id ?? ""))).toBe("data_berubah");
    expect(code(await remove(begun.id, future?.id ?? ""))).toBe("ok");
    const single = await training({ sesi: 1 });
    expect(code(await remove(single.id, single.sesi[0] ?? ""))).toBe("bentrok");
  });

  it("added at once by two people: one is in, the other is told to look again", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = data(await create());
      const answers = await together(CLIENTS, (index) => add(id, session(10 + index), unit, 1));
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await sessionsOf(id)).toHaveLength(1);
    }
  });
});

describe("attachments", () => {
  async function storedFile(owner: Session): Promise<string> {
    const { id } = await db.berkas.create({
      data: {
        ...{ pemilikId: owner.akunId, tujuan: "lampiran_pelatihan", status: "tersimpan", nama: "a.pdf", ukuran: 1000 },
        ...{ kunci: randomBytes(16).toString("hex"), sha256: randomBytes(32).toString("hex") },
        ...{ jenis: "application/pdf", tersimpanPada: now },
      },
    });
    return id;
  }
  const attach = async (pelatihanId: string, berkasId: string, who = unit) => {
    const versi = await versionOf(pelatihanId);
    return withTx(async (tx) => {
      const linked = await linkFile(tx, akunScope(who.session), { berkasId, tujuan: "lampiran_pelatihan", now });
      if (!linked.ok) return linked;
      const what = { pelatihanId, versi, judul: "Panduan", berkasId, pemilikId: who.session.akunId };
      return addAttachment(tx, who.deed, who.scope, what);
    });
  };
  const detach = async (pelatihanId: string, berkasId: string, who = unit) => {
    const versi = await versionOf(pelatihanId);
    return withTx(async (tx) => {
      const removed = await removeAttachment(tx, who.deed, who.scope, { pelatihanId, versi, berkasId });
      if (removed.ok) for (const file of removed.data.freed) await releaseFile(tx, file, now);
      return removed;
    });
  };
  const fileState = async (id: string) => (await db.berkas.findUniqueOrThrow({ where: { id } })).status;

  it("hang on the training, are the unit's, and are let go of with it", async () => {
    const { id } = await training({ status: "draf" });
    const file = await storedFile(unit.session);
    data(await attach(id, file));
    expect(code(await attach(id, file))).toBe("isian_salah");
    expect(code(await attach(id, await storedFile(sibling.session)))).toBe("isian_salah");
    expect((await findTraining(unit.scope, id))?.lampiran.map(({ berkasId }) => berkasId)).toEqual([file]);
    expect(code(await detach(id, file, sibling))).toBe("tidak_ditemukan");
    // A colleague takes it off: it is the office's.
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: unit.id }));
    const colleague = await sessionOf(account);
    const other = { ...unit, session: colleague, scope: p2kptk2Scope(colleague), deed: deedOf(colleague) };
    data(await detach(id, file, other));
    expect(await fileState(file)).toBe("dibuang");
  });

  it("are shared with a copy, and kept as long as one of them shows them", async () => {
    const original = await training({ status: "draf" });
    const file = await storedFile(unit.session);
    data(await attach(original.id, file));
    const copied = data(
      await withTx((tx) =>
        copyTraining(tx, unit.deed, unit.scope, {
          ...{ id: original.id, judul: "Salinan", daftarBuka: day(0), daftarTutup: day(3), sesiPertama: day(9) },
        }),
      ),
    );
    expect((await findTraining(unit.scope, copied.id))?.lampiran).toHaveLength(1);
    data(await detach(original.id, file));
    expect(await fileState(file)).toBe("terhubung");
    const { freed } = data(await drop(await seen(copied.id)));
    expect(freed).toEqual([{ berkasId: file, pemilikId: unit.session.akunId }]);
  });

  it("are read by whoever may see the training, and by nobody else", async () => {
    const { id } = await training({ status: "draf" });
    const file = await storedFile(unit.session);
    data(await attach(id, file));
    const [near, far] = [await someTeacher(), await someTeacher(farSchool)];
    const readers = async () =>
      Promise.all([
        isAttachmentShown({ peran: "p2kptk2", scope: unit.scope }, file),
        isAttachmentShown({ peran: "p2kptk2", scope: sibling.scope }, file),
        isAttachmentShown({ peran: "guru", scope: near.scope }, file),
        isAttachmentShown({ peran: "kepsek", scope: school.scope }, file),
        isAttachmentShown({ peran: "guru", scope: far.scope }, file),
        isAttachmentShown({ peran: "kepsek", scope: farSchool.scope }, file),
      ]);
    expect(await readers()).toEqual([true, false, false, false, false, false]);
    data(await publish(await seen(id)));
    expect(await readers()).toEqual([true, false, true, true, false, false]);
  });
});

describe("Salin", () => {
  it("is a draft with everything but the dates", async () => {
    const original = await training({ mulai: addDays(now, -30), status: "selesai", kompetensi: ["sosial"], kuota: 7 });
    const { id } = data(
      await withTx((tx) =>
        copyTraining(tx, unit.deed, unit.scope, {
          ...{ id: original.id, judul: "Angkatan dua", daftarBuka: day(1), daftarTutup: day(4), sesiPertama: day(9) },
        }),
      ),
    );
    const copy = await row(id);
    expect(copy).toMatchObject({
      ...{ status: "draf", judul: "Angkatan dua", kompetensi: ["sosial"], kuota: 7, terisi: 0, versi: 1 },
      ...{ salinanDari: original.id, terbitPada: null, alasan: null, daftarTutup: endOfDay(day(4), "WIB") },
    });
    const [before, after] = [await sessionsOf(original.id), await sessionsOf(id)];
    expect(after.map(({ materi }) => materi)).toEqual(before.map(({ materi }) => materi));
    expect(dayIn(after[0]?.mulai ?? now, "WIB")).toBe(day(9));
    expect((after[1]?.mulai.getTime() ?? 0) - (after[0]?.mulai.getTime() ?? 0)).toBe(DAY);
    expect(code(await publish(await seen(id)))).toBe("ok");
  });

  it("asks for the day of the first session where there are sessions", async () => {
    const { id } = await training();
    const what = { id, judul: "Angkatan dua", daftarBuka: day(1), daftarTutup: day(4), sesiPertama: "" };
    expect(fields(await withTx((tx) => copyTraining(tx, unit.deed, unit.scope, what)))).toEqual(["sesiPertama"]);
  });
});

describe("the end of a training", () => {
  it("comes after the last session", async () => {
    const running = await training({ mulai: addDays(now, -1) });
    expect(code(await finish(running))).toBe("data_berubah");
    const ended = await training({ mulai: addDays(now, -5) });
    data(await finish(ended));
    expect((await timeline(ended.id)).at(-1)).toBe("Pelatihan selesai");
  });

  it("comes by itself, once, whoever works at it", async () => {
    const mine = await training({ mulai: addDays(now, -5) });
    const others = await training({ mulai: addDays(now, -6), instansiId: stranger.id });
    const running = await training({ mulai: addDays(now, -1) });
    await together(4, () => finishEnded());
    for (const { id } of [mine, others]) {
      expect(await row(id)).toMatchObject({ status: "selesai" });
      expect(await db.riwayat.findMany({ where: { objekId: id } })).toMatchObject([
        { peristiwa: "Pelatihan selesai", pelakuPeran: "sistem", pelakuId: null },
      ]);
    }
    expect((await row(running.id)).status).toBe("terbit");
    expect(await finishEnded()).toBe(0);
  });

  it("by cancelling ends every enrolment under way, frees the seats, and says why", async () => {
    const { id } = await training({ kuota: 5 });
    const open: { id: string; akunId: string }[] = [];
    for (const status of ["diajukan", "diteruskan", "daftar_tunggu", "diterima"] as const) {
      open.push(await enrolled(id, status));
    }
    const closed = await enrolled(id, "ditolak_kepsek");
    expect(code(await cancel(await seen(id), " "))).toBe("isian_salah");
    data(await cancel(await seen(id), "Gedung dipakai pemilu."));
    expect(await row(id)).toMatchObject({ status: "dibatalkan", alasan: "Gedung dipakai pemilu.", terisi: 0 });
    for (const { id: enrolment, akunId } of open) {
      expect(await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: enrolment } })).toMatchObject({
        ...{ status: "dibatalkan_penyelenggara", alasan: "Gedung dipakai pemilu." },
      });
      const notices = await db.notifikasi.findMany({ where: { akunId } });
      expect(notices.some(({ isi }) => isi.includes("Gedung dipakai pemilu."))).toBe(true);
    }
    expect((await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id: closed.id } })).status).toBe(
      "ditolak_kepsek",
    );
  });

  it("is one end: of cancelling, publishing and deleting at once exactly one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const draft = await training({ status: "draf" });
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? publish(draft) : drop({ id: draft.id, versi: draft.versi }),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
      const ended = await training({ mulai: addDays(now, -5) });
      const ends = await together<Result<unknown>>(CLIENTS, (index) => (index % 2 ? finish(ended) : cancel(ended)));
      expect(ends.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await db.riwayat.count({ where: { objekId: ended.id } })).toBe(1);
    }
  });

  it("C4: the same form sent 12 times has one effect", async () => {
    const { id, versi } = await training({ status: "draf" });
    const form = { pelaku: unit.session.akunId, kunci: randomUUID(), aksi: "katalog.terbitkan" };
    const answers = await together(12, () =>
      withTx((tx) => once(tx, form, () => publishTraining(tx, unit.deed, unit.scope, { id, versi }))),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { id } });
    expect(await db.riwayat.count({ where: { objekId: id } })).toBe(1);
  });
});

describe("seats under fire", () => {
  it("lowered while they are being taken, they never fall below those taken", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await training({ kuota: 4 });
      const waiting: { id: string }[] = [];
      for (let i = 0; i < 4; i++) waiting.push(await enrolled(id, "diteruskan"));
      const typed = await typedOf(id, { kuota: 2 });
      const { versi } = await seen(id);
      const answers = await together<Result<unknown>>(5, (index) => {
        const enrolment = waiting[index];
        return enrolment
          ? withTx((tx) => accept(tx, unit.deed, unit.scope, { id: enrolment.id, versi: 1 }))
          : edit({ ...typed, id, versi });
      });
      expect(new Set(answers.map(code))).not.toContain("galat");
      const { kuota, terisi } = await row(id);
      expect(terisi).toBeLessThanOrEqual(kuota);
      expect(await db.pendaftaranPelatihan.count({ where: { pelatihanId: id, status: "diterima" } })).toBe(terisi);
      expect(kuota).toBe(code(answers[4] ?? { ok: true, data: null }) === "ok" ? 2 : 4);
    }
  });
});

describe("who sees what", () => {
  it("drafts nobody but the unit; what is published teachers and principals of its Dinas", async () => {
    const [near, far] = [await someTeacher(), await someTeacher(farSchool)];
    for (const status of TRAINING_STATES) {
      const { id } = await training({ status });
      const isShown = status !== "draf";
      expect((await findTraining(unit.scope, id)) !== null).toBe(true);
      expect((await findForTeacher(near.scope, id)) !== null).toBe(isShown);
      expect((await findForPrincipal(school.scope, id)) !== null).toBe(isShown);
      expect(await findForTeacher(far.scope, id)).toBeNull();
      expect(await findForPrincipal(farSchool.scope, id)).toBeNull();
    }
  });

  it("whoever once enrolled keeps sight of it, also after moving to another Dinas; so does the principal there", async () => {
    const { id } = await training();
    const who = await enrolled(id, "diterima");
    await query("ALTER TABLE guru DISABLE TRIGGER USER");
    await db.guru.update({ where: { akunId: who.akunId }, data: { sekolahId: farSchool.id } });
    await query("ALTER TABLE guru ENABLE TRIGGER USER");
    expect(await findForTeacher(who.scope, id)).toMatchObject({ id });
    expect(await findForPrincipal(farSchool.scope, id)).toMatchObject({ id });
  });

  const SEES: [Exclude<EnrolmentState, "bersertifikat">, boolean][] = [
    ["diajukan", false],
    ["diteruskan", false],
    ["daftar_tunggu", false],
    ["diterima", true],
    ["dibatalkan", false],
    ["ditolak_p2kptk2", false],
    ["hadir", true],
  ];
  it.each(SEES)("the online link while %s: %s", async (status, isShown) => {
    const { id } = await training({ mode: "daring" });
    const who = await enrolled(id, status);
    expect(await findForTeacher(who.scope, id)).toMatchObject({
      hasTautan: true,
      tautan: isShown ? "https://kelas.contoh.id/ruang" : null,
    });
    expect(await findForPrincipal(school.scope, id)).toMatchObject({ hasTautan: true, tautan: null });
    expect(await findTraining(unit.scope, id)).toMatchObject({ tautan: "https://kelas.contoh.id/ruang" });
  });
});

describe("the catalogue", () => {
  it("of 500 trainings answers at once, finds, filters and turns pages", { timeout: 120_000 }, async () => {
    const own = (await make((tx) => makeDinas(tx))).id;
    const office = await someUnit(own);
    const place = await somePlace(own);
    const who = await someTeacher(place);
    await query(
      `INSERT INTO pelatihan (instansi_id, judul, deskripsi, kompetensi, jenjang, mapel, jp, mode, tempat, kuota, daftar_buka, daftar_tutup)
       SELECT $1, 'Pelatihan nomor ' || n, 'Isi.', ARRAY[(ARRAY['pedagogik','sosial'])[1 + n % 2]]::kompetensi[],
         ARRAY[(ARRAY['SD','SMP','SMA'])[1 + n % 3]]::jenjang[], ARRAY['Mapel ' || n % 7], 8, 'tatap_muka', 'Aula', 20,
         sekarang() - interval '1 day', sekarang() + (CASE WHEN n % 5 = 0 THEN -interval '1 hour' ELSE n * interval '1 hour' END)
       FROM generate_series(1, 500) n`,
      [office.id],
    );
    await query(
      `INSERT INTO sesi_pelatihan (pelatihan_id, urutan, materi, mulai, selesai)
       SELECT id, 1, 'Sesi', sekarang() + interval '60 days', sekarang() + interval '61 days' FROM pelatihan WHERE instansi_id = $1`,
      [office.id],
    );
    await query(
      "UPDATE pelatihan SET status = 'terbit', terbit_pada = sekarang(), versi = versi + 1 WHERE instansi_id = $1 AND judul <> 'Pelatihan nomor 500'",
      [office.id],
    );
    const ask = async (request: Record<string, string>) =>
      listCatalogue(who.scope, catalogueSchema.parse(request), await readNow());

    await ask({});
    const before = performance.now();
    const first = await ask({});
    expect(performance.now() - before).toBeLessThan(500);
    expect(first).toMatchObject({ total: 499 });
    expect(first.rows).toHaveLength(TRAININGS_PER_PAGE);
    // Closing soonest first; what has closed stands last.
    expect(first.rows[0]?.judul).toBe("Pelatihan nomor 1");
    const second = await ask({ hal: "2" });
    expect(second.rows[0]?.id).not.toBe(first.rows[0]?.id);
    const last = await ask({ hal: "42" });
    expect(last.rows.every(({ daftarTutup }) => daftarTutup < now)).toBe(true);

    expect(await ask({ cari: "nomor 49" })).toMatchObject({ total: 11 });
    expect(await ask({ cari: "mapel 3" })).toMatchObject({ total: expect.any(Number) });
    expect((await ask({ cari: "%" })).total).toBe(0);
    expect((await ask({ buka: "on" })).total).toBe(400);
    const filtered = await ask({ kompetensi: "sosial", jenjang: "SMP", mode: "tatap_muka" });
    expect(filtered.total).toBeGreaterThan(50);
    for (const each of filtered.rows) expect([each.kompetensi, each.jenjang]).toEqual([["sosial"], ["SMP"]]);
    expect((await ask({ mode: "daring" })).total).toBe(0);
    // Another Dinas's teachers see none of it.
    const stray = await someTeacher(farSchool);
    const elsewhere = await listCatalogue(stray.scope, catalogueSchema.parse({ cari: "nomor" }), now);
    expect(elsewhere.total).toBe(0);
  });

  it("of the unit itself counts its states and looks for what is typed as it stands", async () => {
    const office = await someUnit(dinasId);
    for (const status of TRAINING_STATES) {
      await make((tx) => makeTraining(tx, { instansiId: office.id, status, judul: `Kelas 100% ${status}` }));
    }
    const list = (request: { cari?: string; status?: TrainingState | null }) =>
      listTrainings(office.scope, { cari: "", status: null, hal: 1, ...request });
    expect((await list({})).matching).toBe(4);
    expect([...(await list({})).counts.values()]).toEqual([1, 1, 1, 1]);
    expect((await list({ cari: "100%" })).matching).toBe(4);
    expect((await list({ cari: "1_0" })).matching).toBe(0);
    expect((await list({ status: "draf" })).rows).toMatchObject([{ status: "draf" }]);
    expect(await listForExport(office.scope, { cari: "", status: "terbit" })).toHaveLength(1);
    expect(await listToChoose(office.scope)).toHaveLength(1);
  });
});

describe("C3: the database refuses by itself", () => {
  const refuse = (sql: string, values: unknown[]) => expect(query(sql, values), sql).rejects.toThrow();

  it("states that skip, come back or keep the version", async () => {
    const draft = await training({ status: "draf" });
    const ended = await training({ status: "selesai" });
    const open = await training();
    const to =
      "UPDATE pelatihan SET status = $2::status_pelatihan, terbit_pada = sekarang(), versi = versi + $3 WHERE id = $1";
    await refuse(to, [draft.id, "selesai", 1]);
    await refuse(to, [draft.id, "terbit", 0]);
    await refuse(to, [ended.id, "terbit", 1]);
    await refuse(to, [open.id, "draf", 1]);
    await refuse(to, [open.id, "dibatalkan", 1]);
    await refuse("UPDATE pelatihan SET alasan = 'Tanpa sebab.' WHERE id = $1", [open.id]);
  });

  it("publishing what is not ready, and making what is published unready", async () => {
    const publishing =
      "UPDATE pelatihan SET status = 'terbit', terbit_pada = sekarang(), versi = versi + 1 WHERE id = $1";
    const bare = data(await create());
    await refuse(publishing, [bare.id]);
    const placeless = await training({ status: "draf" });
    await query("UPDATE pelatihan SET tempat = NULL WHERE id = $1", [placeless.id]);
    await refuse(publishing, [placeless.id]);
    const linkless = await training({ status: "draf" });
    await query("UPDATE pelatihan SET mode = 'campuran' WHERE id = $1", [linkless.id]);
    await refuse(publishing, [linkless.id]);
    const late = await training({ status: "draf" });
    await query("UPDATE pelatihan SET daftar_tutup = mulai + interval '1 second' WHERE id = $1", [late.id]);
    await refuse(publishing, [late.id]);

    const { id } = await training();
    await refuse("UPDATE pelatihan SET tempat = NULL WHERE id = $1", [id]);
    await refuse("UPDATE pelatihan SET daftar_tutup = mulai + interval '1 second' WHERE id = $1", [id]);
    await refuse("DELETE FROM sesi_pelatihan WHERE pelatihan_id = $1", [id]);
  });

  it("changing, moving or deleting a session that has begun; its number and those to come may still change", async () => {
    const begun = await training({ mulai: addDays(now, -1), sesi: 3 });
    const [past, , future] = await sessionsOf(begun.id);
    for (const change of [
      "materi = 'Lain'",
      "mulai = mulai + interval '3 days', selesai = selesai + interval '3 days'",
      "selesai = selesai + interval '1 minute'",
    ]) {
      await expect(query(`UPDATE sesi_pelatihan SET ${change} WHERE id = $1`, [past?.id]), change).rejects.toThrow(
        /it has begun/,
      );
    }
    await expect(query("DELETE FROM sesi_pelatihan WHERE id = $1", [past?.id])).rejects.toThrow(/it has begun/);
    await query("UPDATE sesi_pelatihan SET urutan = 9 WHERE id = $1", [past?.id]);
    await query("UPDATE sesi_pelatihan SET materi = 'Lain' WHERE id = $1", [future?.id]);
    await query("DELETE FROM sesi_pelatihan WHERE id = $1", [future?.id]);
    // What was never published is nobody's promise.
    const draft = await training({ status: "draf", mulai: addDays(now, -1), sesi: 2 });
    const [first] = await sessionsOf(draft.id);
    await query("UPDATE sesi_pelatihan SET materi = 'Lain' WHERE id = $1", [first?.id]);
    await query("DELETE FROM pelatihan WHERE id = $1", [draft.id]);
  });

  it("more seats taken than there are, fewer than are taken, and figures that make no sense", async () => {
    const { id } = await training({ kuota: 1 });
    await enrolled(id, "diterima");
    await expect(enrolled(id, "diterima")).rejects.toThrow();
    await refuse("UPDATE pelatihan SET kuota = 0 WHERE id = $1", [id]);
    await refuse("UPDATE pelatihan SET terisi = 2 WHERE id = $1", [id]);
    await refuse("UPDATE pelatihan SET terisi = -1 WHERE id = $1", [id]);
    for (const [column, value] of [
      ...[
        ["jp", 0],
        ["jp", 501],
        ["min_hadir", 0],
        ["min_hadir", 101],
        ["kuota", 10_001],
      ],
    ] as const) {
      await refuse(`UPDATE pelatihan SET ${column} = $2 WHERE id = $1`, [id, value]);
    }
    await refuse("UPDATE pelatihan SET daftar_buka = daftar_tutup WHERE id = $1", [id]);
    await refuse("UPDATE pelatihan SET tautan = 'http://ruang.contoh.id' WHERE id = $1", [id]);
    await refuse("UPDATE pelatihan SET kompetensi = '{}' WHERE id = $1", [id]);
  });

  it("sessions that overlap or run backwards, and files that are not there", async () => {
    const { id } = await training({ status: "draf" });
    const [first] = await sessionsOf(id);
    const insert =
      "INSERT INTO sesi_pelatihan (pelatihan_id, urutan, materi, mulai, selesai) VALUES ($1, $2, 'Sesi', $3, $4)";
    await refuse(insert, [id, 9, first?.mulai, first?.selesai]);
    await refuse(insert, [id, 9, addDays(now, 50), addDays(now, 49)]);
    const waiting = await db.berkas.create({
      data: {
        ...{ pemilikId: unit.session.akunId, tujuan: "lampiran_pelatihan", nama: "a.pdf", ukuran: 10 },
        jenis: "application/pdf",
      },
    });
    await refuse(
      "INSERT INTO lampiran_pelatihan (pelatihan_id, berkas_id, pemilik_id, judul, urutan) VALUES ($1, $2, $3, 'A', 1)",
      [id, waiting.id, unit.session.akunId],
    );
  });
});
