import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { once } from "@/lib/server/idempotency";
import { akunScope, dinasScope, sekolahScope } from "@/lib/server/scope";
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
  type MadeCatalogue,
  type MadePlan,
  makeCatalogue,
  makeExtension,
  makePeriod,
  makePlan,
} from "@/prisma/seed/kinerja";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import { EXAMPLE_CATALOGUE } from "../katalog/labels";
import { decidePlan, savePart, startPlan, submitPlan } from "./mutations";
import {
  countForSchool,
  findForSchool,
  findNextWaiting,
  findOwn,
  fingerprintOf,
  listForSchool,
  listOwnTasks,
  listWaitingForInbox,
  listWaitingTooLong,
  readPlanItems,
  type Submission,
} from "./queries";
import { fieldsOf, kindIn, type PartFields, type PlanPart } from "./rules";
import type { Notes } from "./schema";
import { PLAN_STATES, type PlanState } from "./status";

const { query } = await testDatabase();

/** Two RHK of 31 points and of 1: the boundary itself; and one that is valid only from far away. */
const [FIRST] = EXAMPLE_CATALOGUE.rhk;
if (!FIRST) throw new Error("the example has no RHK");
const ODD = {
  ...EXAMPLE_CATALOGUE,
  rhk: [
    { ...FIRST, judul: "RHK 31 poin", poin: 31 },
    { ...FIRST, judul: "RHK 1 poin", poin: 1 },
    { ...FIRST, judul: "RHK nanti", poin: 8, berlakuSejak: "2190-01-01" },
  ],
};
const ENOUGH = [
  [1, 1],
  [2, 1],
] as const;

type Lead = "definitif" | "plt" | "kosong";
async function somePlace(dinasId: string, lead: Lead = "definitif") {
  const school = await make((tx) => makeSchool(tx, { dinasId }));
  const nama = `Kepala ${school.npsn}`;
  const post = await make(async (tx) =>
    makePost(tx, {
      ...{ sekolah: school, surel: someEmail(), terms: [{ nama, jenis: lead === "plt" ? "plt" : "definitif" }] },
      ...(lead === "kosong" ? { vacantSince: addDays(await readNow(tx), 1) } : {}),
    }),
  );
  const kepsek = lead === "kosong" ? null : await sessionOf(post);
  return { ...school, kepalaId: post.akunId, kepsek };
}
async function ledPlace(dinasId: string, lead: "definitif" | "plt" = "definitif") {
  const { kepsek, ...place } = await somePlace(dinasId, lead);
  if (!kepsek) throw new Error("nobody leads");
  return { ...place, kepsek, scope: sekolahScope(kepsek), deed: deedOf(kepsek) };
}
type Place = Awaited<ReturnType<typeof ledPlace>>;

let dinas: string;
let school: Place;
let neighbour: Place;
let stranger: Place;
let katalog: MadeCatalogue;
/** By scheme, in planning; and one of scheme 2024 whose planning is over. */
let open: string;
let yearly: string;
let closed: string;

beforeAll(async () => {
  dinas = (await make((tx) => makeDinas(tx))).id;
  school = await ledPlace(dinas);
  neighbour = await ledPlace(dinas);
  stranger = await ledPlace((await make((tx) => makeDinas(tx))).id);
  katalog = await make((tx) => makeCatalogue(tx, { dinasId: dinas, isi: ODD }));
  const own = { dinasId: dinas, katalogId: katalog.id };
  open = await make((tx) => makePeriod(tx, { ...own, nama: "Kini", fase: "perencanaan" }));
  yearly = await make((tx) => makePeriod(tx, { ...own, nama: "Setahun", skema: "skema_2025", fase: "perencanaan" }));
  closed = await make((tx) => makePeriod(tx, { ...own, nama: "Lalu", fase: "pelaksanaan" }));
});

async function someone(place: { id: string } = school) {
  const { akunId, nama, peranId } = await make((tx) => makeTeacher(tx, { sekolahId: place.id, surel: someEmail() }));
  const session = await sessionOf({ akunId, peranId });
  return { akunId, nama, session, scope: akunScope(session), deed: deedOf(session) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

type Options = Partial<Parameters<typeof makePlan>[1]>;

/** A teacher with a plan in a state. */
async function planning(status: PlanState, place: { id: string } = school, options: Options = {}) {
  const who = await someone(place);
  const rows = { periodeId: open, katalog, status, rhk: ENOUGH };
  const plan = await make((tx) => makePlan(tx, { ...rows, akunId: who.akunId, ...options }));
  return { ...who, id: plan.id, plan };
}
type Planning = Someone & { id: string; plan: MadePlan };

const VERSIONS: Record<PlanState, number> = { draf: 1, diajukan: 2, disetujui: 3, dikembalikan: 3 };
const NO_NOTES: Notes = { indikator: "", tujuan: "", baris: [] };

const row = (id: string) => db.rencanaKinerja.findUniqueOrThrow({ where: { id } });
const start = (who: Someone, periodeId = open) => withTx((tx) => startPlan(tx, who.deed, who.scope, { periodeId }));
const save = (who: Planning, bagian: PlanPart, fields: PartFields, dasar: string) =>
  withTx((tx) => savePart(tx, who.scope, { id: who.id, bagian, dasar, fields }));
const submit = (who: Planning, versi = 1) => withTx((tx) => submitPlan(tx, who.deed, who.scope, { id: who.id, versi }));
const approve = (place: Place, id: string, versi = 2) =>
  withTx((tx) => decidePlan(tx, place.deed, place.scope, { id, versi, event: "setujui" }));
const giveBack = (place: Place, id: string, versi = 2, alasan = "Belum realistis.", catatan = NO_NOTES) =>
  withTx((tx) => decidePlan(tx, place.deed, place.scope, { id, versi, event: "kembalikan", alasan, catatan }));

/** What the form of a part shows now. */
async function shownTo(who: Planning, bagian: PlanPart): Promise<{ fields: PartFields; dasar: string }> {
  const plan = await findOwn(who.scope, who.id);
  if (!plan) throw new Error("no plan");
  const kind = kindIn(bagian, plan.skema);
  const rows = (await readPlanItems(plan)).filter(({ jenis }) => jenis === kind);
  const fields = fieldsOf(bagian, plan, rows);
  return { fields, dasar: fingerprintOf(fields) };
}
/** Changes some fields of what is shown, and saves. */
async function edit(who: Planning, bagian: PlanPart, changes: PartFields) {
  const { fields, dasar } = await shownTo(who, bagian);
  return save(who, bagian, { ...fields, ...changes }, dasar);
}

const notices = (akunId: string, tautan: string) => db.notifikasi.count({ where: { akunId, tautan } });
const happenings = async (id: string) =>
  (await db.riwayat.findMany({ where: { objekId: id }, orderBy: { id: "asc" } })).map(({ peristiwa }) => peristiwa);
const everything = () =>
  contentOf(query, [
    ...["rencana_kinerja", "baris_rencana", "pengajuan_rencana", "praktik_kinerja"],
    ...["riwayat", "audit", "notifikasi", "surel"],
  ]);

describe("beginning", () => {
  it("takes the period's catalogue and scheme, and is one plan whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await someone();
      const answers = await together(CLIENTS, () => start(who));
      expect(new Set(answers.map((answer) => data(answer).id)).size).toBe(1);
      const [plan, ...more] = await db.rencanaKinerja.findMany({ where: { akunId: who.akunId } });
      expect(more).toEqual([]);
      expect(plan).toMatchObject({ katalogId: katalog.id, skema: "skema_2024", status: "draf", versi: 1 });
      expect(await happenings(plan?.id ?? "")).toEqual(["Rencana kinerja dimulai"]);
    }
  });

  it("needs open planning of the own Dinas, or the Dinas's extension", async () => {
    const who = await someone();
    expect(code(await start(who, closed))).toBe("data_berubah");
    expect(code(await start(who, randomUUID()))).toBe("tidak_ditemukan");
    expect(code(await start(await someone(stranger)))).toBe("tidak_ditemukan");
    const sampai = addDays(await readNow(), 3);
    await make((tx) => makeExtension(tx, { periodeId: closed, akunId: who.akunId, fase: "perencanaan", sampai }));
    expect(code(await start(who, closed))).toBe("ok");
    expect(code(await start(await someone(), closed))).toBe("data_berubah");
  });
});

describe("writing", () => {
  it("keeps what has come so far, part by part, and says where it stands", async () => {
    const who = await planning("draf", school, { rhk: [], tugasTambahan: [], perilaku: 0 });
    const { dasar } = await shownTo(who, "kompetensi");
    const saved = data(await save(who, "kompetensi", { kuantitas1: "2" }, dasar));
    expect(saved.dasar).toBe((await shownTo(who, "kompetensi")).dasar);
    expect((await row(who.id)).versi).toBe(2);
    // Sent again (its answer was lost on the way): nothing changes, and the sender learns where it stands.
    expect(data(await save(who, "kompetensi", { kuantitas1: "2" }, dasar)).dasar).toBe(saved.dasar);
    expect((await row(who.id)).versi).toBe(2);

    data(await edit(who, "tugas", { pilih1: "on", keterangan1: "Kelas 4B." }));
    data(await edit(who, "perilaku", { keterangan3: "Saya belajar bersama rekan." }));
    const [, indicator] = katalog.indikator;
    data(await edit(who, "praktik", { indikatorId: indicator?.id ?? "" }));
    const plan = await findOwn(who.scope, who.id);
    expect(plan).toMatchObject({ indikator: indicator?.judul });
    const rows = (await db.barisRencana.findMany({ where: { rencanaId: who.id, keterangan: { not: "" } } })).map(
      ({ jenis, keterangan }) => `${jenis}: ${keterangan}`,
    );
    expect(rows.sort()).toEqual(["perilaku: Saya belajar bersama rekan.", "tugas_tambahan: Kelas 4B."]);

    // What is taken away is gone, its words too.
    data(await edit(who, "tugas", { pilih1: "" }));
    data(await edit(who, "kompetensi", { kuantitas1: "0" }));
    data(await edit(who, "praktik", { indikatorId: "" }));
    expect(await db.barisRencana.count({ where: { rencanaId: who.id, jenis: { not: "perilaku" } } })).toBe(0);
    // A draft that is saved is no decision.
    expect(await happenings(who.id)).toEqual([]);
  });

  it("a row that stays keeps its id, so that nothing loses what hangs on it", async () => {
    const who = await planning("draf");
    const before = await db.barisRencana.findMany({ where: { rencanaId: who.id }, orderBy: { id: "asc" } });
    data(await edit(who, "kompetensi", { kuantitas2: "3" }));
    const after = await db.barisRencana.findMany({ where: { rencanaId: who.id }, orderBy: { id: "asc" } });
    expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
    expect(after.filter((one, index) => one.kuantitas !== before[index]?.kuantitas)).toHaveLength(1);
  });

  it("scheme 2025 has a goal and main duties", async () => {
    const who = await planning("draf", school, { periodeId: yearly, tujuanKompetensi: "", tugasPokok: [] });
    data(await edit(who, "kompetensi", { tujuan: "Umpan balik yang menumbuhkan." }));
    data(await edit(who, "tugas", { pilih2: "on" }));
    expect(await row(who.id)).toMatchObject({ tujuanKompetensi: "Umpan balik yang menumbuhkan." });
    expect(await db.barisRencana.count({ where: { rencanaId: who.id, jenis: "tugas_pokok" } })).toBe(1);
  });

  it("E7: shows both versions when another device wrote meanwhile, and then takes what was seen", async () => {
    const who = await planning("draf");
    const { fields, dasar } = await shownTo(who, "kompetensi");
    data(await save(who, "kompetensi", { ...fields, kuantitas2: "5" }, dasar));
    const mine = { ...fields, kuantitas2: "7" };
    const refused = await save(who, "kompetensi", mine, dasar);
    const { dasar: present } = await shownTo(who, "kompetensi");
    expect(refused).toMatchObject({
      code: "data_berubah",
      fieldErrors: { kuantitas2: expect.stringContaining("“5”") },
      values: { dasar: present },
    });
    expect(refused).not.toHaveProperty("fieldErrors.kuantitas1");
    data(await save(who, "kompetensi", mine, present));
    // Another part has its own ground.
    expect(code(await edit(who, "perilaku", { keterangan1: "Lain." }))).toBe("ok");
  });

  it("refuses what may not be chosen", async () => {
    const who = await planning("draf");
    expect(await edit(who, "kompetensi", { kuantitas3: "1" })).toMatchObject({
      code: "isian_salah",
      fieldErrors: { kuantitas3: expect.any(String) },
    });
    const other = await make(async (tx) => makeCatalogue(tx, { dinasId: (await makeDinas(tx)).id }));
    expect(code(await edit(who, "praktik", { indikatorId: other.indikator[0]?.id ?? "" }))).toBe("tidak_ditemukan");
  });

  it.each([
    ["draf", "open", "ok"],
    ["diajukan", "open", "data_berubah"],
    ["disetujui", "open", "data_berubah"],
    ["dikembalikan", "open", "ok"],
    ["draf", "closed", "data_berubah"],
    ["draf", "extended", "ok"],
    ["diajukan", "closed", "data_berubah"],
    ["disetujui", "closed", "data_berubah"],
    ["dikembalikan", "closed", "ok"],
  ] as const)("in %s, planning %s → %s", async (status, phase, expected) => {
    const who = await planning(status, school, phase === "open" ? {} : { periodeId: closed });
    if (phase === "extended") {
      const sampai = addDays(await readNow(), 3);
      await make((tx) => makeExtension(tx, { periodeId: closed, akunId: who.akunId, fase: "perencanaan", sampai }));
    }
    expect(code(await edit(who, "perilaku", { keterangan1: "Diubah." }))).toBe(expected);
    const { versi } = await row(who.id);
    expect(code(await submit(who, versi))).toBe(expected);
  });

  it("A20: is the owner's alone", async () => {
    const who = await planning("draf");
    const other = { ...(await someone()), id: who.id, plan: who.plan };
    const { fields, dasar } = await shownTo(who, "kompetensi");
    const before = await everything();
    expect(code(await save(other, "kompetensi", { ...fields, kuantitas2: "9" }, dasar))).toBe("tidak_ditemukan");
    expect(code(await submit(other))).toBe("tidak_ditemukan");
    expect(await findOwn(other.scope, who.id)).toBeNull();
    expect(await everything()).toEqual(before);
  });
});

describe("handing in", () => {
  it("31 points are refused, 32 accepted: at first submission and after a return (DOMAIN §0)", async () => {
    const who = await planning("draf", school, { rhk: [[1, 1]] });
    const short = await submit(who);
    expect(short).toMatchObject({
      code: "isian_salah",
      fieldErrors: { kompetensi: "Baru 31 poin. Masih kurang 1 poin dari 32." },
    });
    data(await edit(who, "kompetensi", { kuantitas2: "1" }));
    data(await submit(who, 2));
    data(await giveBack(school, who.id, 3));
    data(await edit(who, "kompetensi", { kuantitas2: "0" }));
    expect(code(await submit(who, 5))).toBe("isian_salah");
    data(await edit(who, "kompetensi", { kuantitas2: "1" }));
    expect(code(await submit(who, 6))).toBe("ok");
  });

  it("keeps what was handed in and tells the principal of the present school", async () => {
    const who = await planning("draf");
    data(await submit(who));
    expect(await row(who.id)).toMatchObject({ status: "diajukan", pengajuanKe: 1, versi: 2, otomatis: false });
    const [kept] = await db.pengajuanRencana.findMany({ where: { rencanaId: who.id } });
    const isi = kept?.isi as unknown as Submission;
    expect(isi.indikatorId).toBe(who.plan.indikatorId);
    expect(isi.baris.map(({ butirId }) => butirId).sort()).toEqual(who.plan.baris.map(({ butirId }) => butirId).sort());
    expect(await happenings(who.id)).toEqual(["Rencana kinerja diajukan"]);
    expect(await notices(school.kepsek.akunId, `/kepsek/kinerja/${who.id}`)).toBe(1);
    expect(await db.surel.count({ where: { kunci: `rencana-masuk:${who.id}:1` } })).toBe(1);
    expect(await db.praktikKinerja.count({ where: { rencanaId: who.id } })).toBe(0);
  });

  it("names each part that is missing", async () => {
    const who = await planning("draf", school, {
      periodeId: yearly,
      tujuanKompetensi: "",
      tugasPokok: [],
      perilaku: 5,
    });
    data(await edit(who, "praktik", { indikatorId: "" }));
    const before = await everything();
    const answer = await submit(who, 2);
    expect(answer).toMatchObject({ code: "isian_salah" });
    expect(Object.keys((answer as { fieldErrors: object }).fieldErrors).sort()).toEqual(
      ["kompetensi", "perilaku", "praktik", "tugas"].sort(),
    );
    expect(await everything()).toEqual(before);
  });

  it("C10: hands in what was seen: a change in between is noticed", async () => {
    const who = await planning("draf");
    data(await edit(who, "kompetensi", { kuantitas2: "4" }));
    expect(code(await submit(who, 1))).toBe("data_berubah");
    expect(code(await submit(who, 2))).toBe("ok");
    // Also where the change left it incomplete: nobody is told what is missing in something never seen.
    const other = await planning("draf");
    data(await edit(other, "kompetensi", { kuantitas1: "0" }));
    expect(code(await submit(other, 1))).toBe("data_berubah");
    expect(code(await submit(other, 2))).toBe("isian_salah");
  });

  it("C10: submit against edit: what is locked is what the sender saw", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await planning("draf");
      const { fields, dasar } = await shownTo(who, "kompetensi");
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2 ? submit(who) : save(who, "kompetensi", { ...fields, kuantitas2: String(index + 2) }, dasar),
      );
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      const { status } = await row(who.id);
      const kept = await db.pengajuanRencana.findMany({ where: { rencanaId: who.id } });
      expect(kept).toHaveLength(status === "diajukan" ? 1 : 0);
      const present = await db.barisRencana.findMany({ where: { rencanaId: who.id } });
      const content = (rows: readonly { butirId: string; kuantitas: number; keterangan: string }[]) =>
        rows.map(({ butirId, kuantitas, keterangan }) => `${butirId} ${kuantitas} ${keterangan}`).sort();
      const [first] = kept;
      // Whoever submitted had seen version 1: nothing else can have been locked.
      if (first) {
        const isi = first.isi as unknown as Submission;
        expect(content(isi.baris)).toEqual(content(present));
        expect(isi.baris.find(({ butirId }) => butirId === who.plan.baris[1]?.butirId)?.kuantitas).toBe(1);
      }
    }
  });

  it("C12: the phase closes while it is handed in: in time or not at all", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const own = { dinasId: dinas, katalogId: katalog.id };
      const periodeId = await make((tx) => makePeriod(tx, { ...own, fase: "perencanaan" }));
      const plans = await Promise.all(Array.from({ length: 4 }, () => planning("draf", school, { periodeId })));
      // The period is held before its end is chosen, as the Dinas's own form does it.
      const close = make(async (tx) => {
        await tx.$queryRaw`SELECT 1 FROM periode_kinerja WHERE id = ${periodeId}::uuid FOR UPDATE`;
        await tx.periodeKinerja.update({ where: { id: periodeId }, data: { rencanaTutup: await readNow(tx) } });
      });
      const [answers] = await Promise.all([Promise.all(plans.map((who) => submit(who))), close]);
      const { rencanaTutup } = await db.periodeKinerja.findUniqueOrThrow({ where: { id: periodeId } });
      for (const [index, answer] of answers.entries()) {
        const plan = await row(plans[index]?.id ?? "");
        expect(code(answer)).toBe(plan.status === "diajukan" ? "ok" : "data_berubah");
        if (plan.diajukanPada) expect(plan.diajukanPada.getTime()).toBeLessThanOrEqual(rencanaTutup.getTime());
      }
      expect(code(await submit(await planning("draf", school, { periodeId })))).toBe("data_berubah");
    }
  });

  it("C4: the same form sent 20 times has one effect", async () => {
    const who = await planning("draf");
    const form = { pelaku: who.akunId, kunci: randomUUID(), aksi: "rencana.ajukan" };
    const answers = await together(20, () =>
      withTx((tx) => once(tx, form, () => submitPlan(tx, who.deed, who.scope, { id: who.id, versi: 1 }))),
    );
    for (const answer of answers) expect(answer).toEqual({ ok: true, data: { id: who.id } });
    expect(await db.pengajuanRencana.count({ where: { rencanaId: who.id } })).toBe(1);
  });
});

describe("a school without a definitive principal (DOMAIN §3)", () => {
  it("under a Plt a plan of scheme 2025 is approved by itself, says so, and its practice begins", async () => {
    const place = await ledPlace(dinas, "plt");
    const who = await planning("draf", place, { periodeId: yearly });
    data(await submit(who));
    const approved = { status: "disetujui", otomatis: true, pemutusNama: null, versi: 3 };
    expect(await row(who.id)).toMatchObject(approved);
    expect(await db.praktikKinerja.findUnique({ where: { rencanaId: who.id } })).toMatchObject({ status: "persiapan" });
    const [, automatic] = await db.riwayat.findMany({ where: { objekId: who.id }, orderBy: { id: "asc" } });
    expect(automatic).toMatchObject({ pelakuPeran: "sistem", pelakuId: null });
    expect(automatic?.peristiwa).toContain("otomatis");
    expect(await notices(who.akunId, `/guru/kinerja/${who.id}`)).toBe(1);
    expect(await notices(place.kepsek.akunId, `/kepsek/kinerja/${who.id}`)).toBe(1);
    expect(code(await approve(place, who.id, 3))).toBe("data_berubah");
  });

  it("a Plt in between: only what is handed in then is approved by itself, and stays so under who comes after", async () => {
    const place = await ledPlace(dinas);
    const [waiting, returned, late] = [
      await planning("diajukan", place, { periodeId: yearly }),
      await planning("dikembalikan", place, { periodeId: yearly }),
      await planning("draf", place, { periodeId: yearly }),
    ];
    const handOver = async (jenis: "plt" | "definitif") => {
      const ended = { where: { sekolahId: place.id, selesai: null }, data: { selesai: await readNow() } };
      await db.masaJabatan.updateMany(ended);
      const term = { sekolahId: place.id, akunId: place.kepalaId, nama: `Pejabat ${jenis}`, jenis };
      await db.masaJabatan.create({ data: term });
    };
    await handOver("plt");
    data(await submit(returned, 3));
    expect(await row(returned.id)).toMatchObject({
      status: "disetujui",
      otomatis: true,
      pemutusNama: null,
      alasan: null,
    });
    // What waited for a definitive principal is decided by the Plt, as everything that waits.
    expect(await row(waiting.id)).toMatchObject({ status: "diajukan", otomatis: false });
    data(await approve(place, waiting.id));
    expect(await row(waiting.id)).toMatchObject({ status: "disetujui", otomatis: false });
    await handOver("definitif");
    expect(code(await giveBack(place, returned.id, 5))).toBe("data_berubah");
    expect(await row(returned.id)).toMatchObject({ status: "disetujui", otomatis: true });
    data(await submit(late));
    expect(await row(late.id)).toMatchObject({ status: "diajukan", otomatis: false });
  });

  it("scheme 2024 waits for the Plt, and a vacant post for whoever comes", async () => {
    const place = await ledPlace(dinas, "plt");
    const who = await planning("draf", place);
    data(await submit(who));
    expect(await row(who.id)).toMatchObject({ status: "diajukan", otomatis: false });
    expect(code(await approve(place, who.id))).toBe("ok");
    const vacant = await somePlace(dinas, "kosong");
    const waiting = await planning("draf", vacant, { periodeId: yearly });
    data(await submit(waiting));
    expect(await row(waiting.id)).toMatchObject({ status: "diajukan", otomatis: false });
  });
});

describe("the principal decides", () => {
  const EVENTS = { setujui: approve, kembalikan: giveBack };

  it.each((["setujui", "kembalikan"] as const).flatMap((event) => PLAN_STATES.map((state) => ({ event, state }))))(
    "$event in $state",
    async ({ event, state }) => {
      const who = await planning(state);
      const before = await everything();
      const answer = code(await EVENTS[event](school, who.id, VERSIONS[state]));
      const expected = state === "diajukan" ? "ok" : state === "draf" ? "tidak_ditemukan" : "data_berubah";
      expect(answer).toBe(expected);
      if (expected !== "ok") expect(await everything()).toEqual(before);
    },
  );

  it("approves for good, also after planning has closed: the practice begins, the teacher is told", async () => {
    const who = await planning("diajukan", school, { periodeId: closed });
    expect(data(await approve(school, who.id))).toEqual({ nama: who.nama });
    const decided = { status: "disetujui", alasan: null, versi: 3, pemutusNama: school.kepsek.nama, otomatis: false };
    expect(await row(who.id)).toMatchObject(decided);
    expect(await db.praktikKinerja.findUnique({ where: { rencanaId: who.id } })).toMatchObject({
      ...{ akunId: who.akunId, indikatorId: who.plan.indikatorId, status: "persiapan" },
    });
    expect(await happenings(who.id)).toEqual(["Rencana kinerja disetujui"]);
    expect(await notices(who.akunId, `/guru/kinerja/${who.id}`)).toBe(1);
    expect(await db.surel.count({ where: { akunId: who.akunId } })).toBe(1);
  });

  it("returns with a reason and a note per row; corrected it is handed in again, also after the closing", async () => {
    const who = await planning("diajukan", school, { periodeId: closed });
    expect(code(await giveBack(school, who.id, 2, "  "))).toBe("isian_salah");
    const catatan = { indikator: "Sudah kuat di sini.", tujuan: "", baris: ["Terlalu banyak.", "", "Kelas mana?"] };
    data(await giveBack(school, who.id, 2, "Belum realistis.", catatan));
    expect(await row(who.id)).toMatchObject({
      ...{ status: "dikembalikan", alasan: "Belum realistis.", catatanIndikator: "Sudah kuat di sini." },
    });
    const plan = await findOwn(who.scope, who.id);
    if (!plan) throw new Error("no plan");
    const noted = (await readPlanItems(plan)).filter((item) => item.catatan !== "");
    expect(noted.map(({ jenis, catatan: note }) => [jenis, note])).toEqual([
      ["rhk", "Terlalu banyak."],
      ["tugas_tambahan", "Kelas mana?"],
    ]);

    const first = await findForSchool(school.scope, who.id);
    data(await edit(who, "kompetensi", { kuantitas2: "2" }));
    // What the teacher writes now is not the principal's to see before it is handed in.
    expect((await findForSchool(school.scope, who.id))?.pengajuan).toEqual(first?.pengajuan);
    data(await submit(who, 4));
    const again = await findForSchool(school.scope, who.id);
    expect(again).toMatchObject({ status: "diajukan", pengajuanKe: 2, alasan: "Belum realistis." });
    const amount = (rows: readonly { butirId: string; kuantitas: number }[] = []) =>
      rows.find(({ butirId }) => butirId === who.plan.baris[1]?.butirId)?.kuantitas;
    expect([amount(again?.sebelumnya?.baris), amount(again?.pengajuan.baris)]).toEqual([1, 2]);
    expect(await happenings(who.id)).toEqual([
      "Rencana kinerja dikembalikan",
      "Rencana kinerja diperbaiki dan diajukan lagi",
    ]);
    data(await approve(school, who.id, 5));
    expect(await row(who.id)).toMatchObject({ alasan: null });
  });

  it("A20: other principals find nothing and change nothing", async () => {
    const who = await planning("diajukan");
    const before = await everything();
    for (const place of [neighbour, stranger]) {
      expect(code(await approve(place, who.id))).toBe("tidak_ditemukan");
      expect(code(await giveBack(place, who.id))).toBe("tidak_ditemukan");
      expect(await findForSchool(place.scope, who.id)).toBeNull();
    }
    expect(code(await approve(school, randomUUID()))).toBe("tidak_ditemukan");
    expect(code(await approve(school, who.id, 7))).toBe("data_berubah");
    expect(code(await giveBack(school, who.id, 7))).toBe("data_berubah");
    expect(await everything()).toEqual(before);
  });

  it("C9: of approvals and returns at once exactly one holds", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await planning("diajukan");
      const answers = await together(CLIENTS, (index) =>
        index % 2 ? approve(school, who.id) : giveBack(school, who.id),
      );
      expect(answers.map(code).sort()).toEqual([...Array(CLIENTS - 1).fill("data_berubah"), "ok"]);
      expect(await db.riwayat.count({ where: { objekId: who.id } })).toBe(1);
      const { status } = await row(who.id);
      const practices = await db.praktikKinerja.count({ where: { rencanaId: who.id } });
      expect(practices).toBe(status === "disetujui" ? 1 : 0);
    }
  });

  it("C9: approve against resubmit: what is approved is what the principal saw", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const who = await planning("dikembalikan");
      const { fields, dasar } = await shownTo(who, "kompetensi");
      const answers = await together<Result<unknown>>(CLIENTS, async (index) => {
        if (index === 0) return submit(who, 3);
        if (index === 1) return save(who, "kompetensi", { ...fields, kuantitas2: "9" }, dasar);
        // The page in the principal's hands shows the first submission.
        return index % 2 ? approve(school, who.id, 2) : approve(school, who.id, 4);
      });
      for (const answer of answers) expect(["ok", "data_berubah"]).toContain(code(answer));
      const plan = await row(who.id);
      // Version 4 is the plan as the teacher's page showed it, handed in again; an edit in between makes it another.
      if (plan.status === "disetujui") {
        const submissions = await db.pengajuanRencana.findMany({ where: { rencanaId: who.id } });
        expect(submissions).toHaveLength(2);
        const isi = submissions.at(-1)?.isi as unknown as Submission;
        const stored = await db.barisRencana.findMany({ where: { rencanaId: who.id, jenis: "rhk" } });
        for (const { butirId, kuantitas } of stored) {
          expect(isi.baris.find((one) => one.butirId === butirId)?.kuantitas).toBe(kuantitas);
        }
      }
    }
  });

  it("the new school's decides about whoever has moved there", async () => {
    const who = await planning("diajukan");
    const between = { dariSekolahId: school.id, keSekolahId: neighbour.id };
    const move = await make((tx) => makeMove(tx, { akunId: who.akunId, ...between }));
    await query(
      `WITH m AS (UPDATE pindah_sekolah SET status = 'disetujui', versi = versi + 1 WHERE id = $1 RETURNING akun_id)
       UPDATE guru SET sekolah_id = $2, versi = versi + 1 FROM m WHERE guru.akun_id = m.akun_id`,
      [move, neighbour.id],
    );
    expect(code(await approve(school, who.id))).toBe("tidak_ditemukan");
    expect(await findForSchool(school.scope, who.id)).toBeNull();
    expect((await listWaitingForInbox(neighbour.scope, 9)).map(({ id }) => id)).toContain(who.id);
    expect(code(await approve(neighbour, who.id))).toBe("ok");
  });
});

describe("what is listed", () => {
  it("for the principal: what was handed in, what waits first; by name and state", async () => {
    const place = await ledPlace(dinas);
    const now = await readNow();
    const newer = await planning("diajukan", place, { pada: addDays(now, -1) });
    const older = await planning("diajukan", place, { pada: addDays(now, -20) });
    const done = await planning("disetujui", place, { pada: addDays(now, -30) });
    const returned = await planning("dikembalikan", place, { pada: addDays(now, -5) });
    const draft = await planning("draf", place);
    await planning("draf", place, { periodeId: closed });
    const list = async (status: PlanState | null = null, cari = "") =>
      (await listForSchool(place.scope, { status, cari, urut: "menunggu", hal: 1 }, now)).rows.map(({ id }) => id);
    expect(await list()).toEqual([older.id, newer.id, returned.id, done.id]);
    expect(await list("disetujui")).toEqual([done.id]);
    expect(await list(null, returned.nama.slice(-8).toUpperCase())).toEqual([returned.id]);
    expect(await list(null, "%")).toEqual([]);
    expect(await countForSchool(place.scope, now)).toEqual({
      ...{ draf: 1, diajukan: 2, disetujui: 1, dikembalikan: 1, perlu_dinilai: 0 },
    });
    expect(await findForSchool(place.scope, draft.id)).toBeNull();
    expect((await findNextWaiting(place.scope, older.id))?.id).toBe(newer.id);
    const account = await make((tx) => makeOfficeAccount(tx, { peran: "dinas", instansiId: dinas }));
    const tooLong = await listWaitingTooLong(dinasScope(await sessionOf(account)), now);
    expect(tooLong.map(({ id }) => id)).toEqual([older.id]);
  });

  it("for the teacher: each period in planning until its plan is handed in, and what was returned", async () => {
    const who = await someone();
    const now = await readNow();
    const own = { dinasId: dinas, katalogId: katalog.id };
    const period = await make((tx) => makePeriod(tx, { ...own, nama: "Yang ini", fase: "perencanaan" }));
    const tasks = async () => (await listOwnTasks(who.scope, now)).filter(({ periodeId }) => periodeId === period);
    expect(await tasks()).toMatchObject([{ kind: "isi", id: null }]);
    const { id } = data(await start(who, period));
    expect(await tasks()).toMatchObject([{ kind: "isi", id }]);
    const about = { akunId: who.akunId, katalog, rhk: ENOUGH };
    const old = await make((tx) => makePlan(tx, { ...about, periodeId: closed, status: "dikembalikan" }));
    const all = await listOwnTasks(who.scope, now);
    expect(all.find((task) => task.id === old.id)).toMatchObject({ kind: "perbaiki" });
    expect(all.some(({ periodeId }) => periodeId === closed && periodeId === period)).toBe(false);
    expect(await listOwnTasks((await someone(stranger)).scope, now)).toEqual([]);
    // More time for one teacher: it waits for that one alone.
    const late = await someone();
    const sampai = addDays(now, 3);
    await make((tx) => makeExtension(tx, { periodeId: closed, akunId: late.akunId, fase: "perencanaan", sampai }));
    const extended = await listOwnTasks(late.scope, now);
    expect(extended.find(({ periodeId }) => periodeId === closed)).toMatchObject({ kind: "isi", tutup: sampai });
  });
});
