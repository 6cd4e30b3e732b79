import { setTimeout } from "node:timers/promises";
import { beforeAll, describe, expect, it } from "vitest";
import { setFirstPassword } from "@/lib/akun/masuk/mutations";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import { akunScope, type LptkScope, lptkScope } from "@/lib/server/scope";
import type { Deed } from "@/lib/server/trail";
import {
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makeParticipantAccount,
  makeSchool,
  makeTeacher,
  someEmail,
  someNuptk,
} from "@/prisma/seed/factories";
import {
  type CohortStage,
  type MadeParticipantState,
  makeCohort,
  makeCohortStage,
  makeParticipant,
} from "@/prisma/seed/plpg";
import { deedOf, make, sessionOf } from "@/scripts/testing/acting";
import { clockOf } from "@/scripts/testing/clock";
import { testDatabase } from "@/scripts/testing/database";
import { contentOf } from "@/scripts/testing/fingerprint";
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import {
  activate,
  activateOwn,
  editParticipant,
  importParticipants,
  recordLapses,
  reinstate,
  remindOfActivation,
  renewCode,
  withdraw,
  withdrawOwn,
} from "./mutations";
import { findOwnParticipation, findParticipant } from "./queries";
import { ACTIVATION_DAYS, IMPORT_MAX, type ImportRow } from "./rules";

const { query } = await testDatabase();
const clock = clockOf(query);

type Office = { scope: LptkScope; deed: Deed };
let stage: CohortStage;
let lptk: Office;
let stranger: Office;

async function officeOf(instansiId: string): Promise<Office> {
  const session = await sessionOf(await make((tx) => makeOfficeAccount(tx, { peran: "lptk", instansiId })));
  return { scope: lptkScope(session), deed: deedOf(session) };
}

beforeAll(async () => {
  stage = await make((tx) => makeCohortStage(tx, { kapasitas: 15 }));
  lptk = await officeOf(stage.lptkId);
  stranger = await officeOf((await make((tx) => makeOffice(tx, { jenis: "lptk" }))).id);
});

/** A participant in a state, not placed, and their own session's scope. */
async function someone(status: MadeParticipantState = "aktif", rombelId: string | null = null) {
  const { made, account } = await make(async (tx) => {
    const account = await makeParticipantAccount(tx, { surel: someEmail() });
    const options = { lptkId: stage.lptkId, rombelId, akun: account, status };
    return { account, made: await makeParticipant(tx, options) };
  });
  const session = await sessionOf(account);
  return { ...made, scope: akunScope(session), deed: deedOf(session) };
}
const rowOf = (id: string) => db.peserta.findUniqueOrThrow({ where: { id } });
const seen = async (id: string) => ({ id, versi: (await rowOf(id)).versi });
const REASON = { alasan: "Pindah tugas." };
const using = (kodeId: string) => withTx((tx) => activate(tx, { kodeId, requestId: "uji" }));

let next = 0;
const freeNumber = () => `55${String(Date.now()).slice(-8)}${String(next++).padStart(4, "0")}`;
const row = (baris: number, more: Partial<ImportRow> = {}): ImportRow => ({
  ...{ baris, nomorPeserta: freeNumber(), nama: `Peserta ${baris}`, nuptk: "", surel: "", telepon: "" },
  ...{ bidangStudi: "PGSD", asalSekolah: "", rombel: "" },
  ...more,
});
const importing = (rows: ImportRow[], { scope, deed }: Office = lptk) =>
  withTx((tx) => importParticipants(tx, deed, scope, { rows, namaBerkas: "peserta.xlsx", sha256: "a".repeat(64) }));

/** Tables an import touches. */
const IMPORTED = [
  ...["akun", "pengenal", "peran_akun", "peserta", "kode_aktivasi", "impor_peserta", "baris_impor"],
  ...["riwayat", "audit", "notifikasi", "surel"],
] as const;

describe("import", () => {
  it("makes PLPG-only accounts that sign in with their number, with codes, news and traces", async () => {
    const surel = someEmail();
    const rows = [row(2, { surel, rombel: (await rombelName()).toUpperCase() }), row(3)];
    const done = data(await importing(rows));
    expect(done).toMatchObject({ baru: 2, tetap: 0, wrong: 0, imporId: expect.any(String) });
    const made = await db.peserta.findUniqueOrThrow({
      where: { nomorPeserta: rows[0]?.nomorPeserta },
      include: { kode: true, akun: { include: { pengenal: true, peran: true } } },
    });
    expect(made).toMatchObject({ status: "belum_aktif", rombelId: stage.cohort.id, akun: { kataSandi: null } });
    expect(made.aktivasiSampai).toEqual(addDays(made.undanganPada, ACTIVATION_DAYS));
    expect(made.akun.pengenal.map(({ jenis }) => jenis).sort()).toEqual(["nomor_peserta", "surel"]);
    expect(made.akun.peran.map(({ peran }) => peran)).toEqual(["guru"]);
    expect(made.kode).toHaveLength(1);
    expect(await db.surel.count({ where: { akunId: made.akunId, templat: "plpg-diundang" } })).toBe(1);
    expect(await db.riwayat.count({ where: { objekJenis: "peserta", objekId: made.id } })).toBe(1);
  });

  const rombelName = async () => (await db.rombel.findUniqueOrThrow({ where: { id: stage.cohort.id } })).nama;

  it("links the account that signs in with the NUPTK, and leaves it as it is", async () => {
    const nuptk = someNuptk();
    const teacher = await make(async (tx) => {
      const { id } = await makeDinas(tx);
      const school = await makeSchool(tx, { dinasId: id });
      return makeTeacher(tx, { sekolahId: school.id, nuptk });
    });
    const before = await db.akun.findUniqueOrThrow({ where: { id: teacher.akunId } });
    const line = row(2, { nuptk, surel: "" });
    data(await importing([line]));
    const made = await db.peserta.findUniqueOrThrow({ where: { nomorPeserta: line.nomorPeserta } });
    expect(made.akunId).toBe(teacher.akunId);
    expect(await db.akun.findUniqueOrThrow({ where: { id: teacher.akunId } })).toEqual(before);
    expect(await db.peranAkun.count({ where: { akunId: teacher.akunId } })).toBe(1);
    // A second number for somebody who takes part already.
    expect(data(await importing([row(2, { nuptk })]))).toMatchObject({ wrong: 1, imporId: null });
  });

  it("the same file twice changes nothing", async () => {
    const rows = [row(2), row(3)];
    data(await importing(rows));
    const before = await contentOf(query, IMPORTED);
    expect(data(await importing(rows))).toMatchObject({ imporId: null, baru: 0, tetap: 2 });
    expect(await contentOf(query, IMPORTED)).toEqual(before);
  });

  it("takes over nothing when one row is wrong, and says which", async () => {
    const before = await contentOf(query, IMPORTED);
    const done = data(await importing([row(2), row(3, { nomorPeserta: "123" })]));
    expect(done).toMatchObject({ imporId: null, wrong: 1, problems: [{ baris: 3, kolom: "nomorPeserta" }] });
    expect(await contentOf(query, IMPORTED)).toEqual(before);
  });

  it("knows another LPTK's number to be taken, and nothing more of it", async () => {
    const line = row(2);
    data(await importing([line], stranger));
    expect(data(await importing([line]))).toMatchObject({ wrong: 1, problems: [{ kolom: "nomorPeserta" }] });
  });

  it("takes the largest sheet in as many statements as a small one, and once", RACE, async () => {
    const office = await officeOf((await make((tx) => makeOffice(tx, { jenis: "lptk" }))).id);
    const places = IMPORT_MAX / 10;
    await make(async (tx) => {
      for (let i = 0; i < places; i++) {
        await makeCohort(tx, { lptkId: office.scope.instansiId, nama: `Besar ${i}`, mentor: null });
      }
    });
    const full = (baris: number, rombel = "") =>
      row(baris, { surel: someEmail(), telepon: "081234567890", nuptk: someNuptk(), rombel });
    const rows = Array.from({ length: IMPORT_MAX }, (_, i) => full(i + 2, `Besar ${i % places}`));
    // A machine under test is slower than one in use: how long it takes stands in the README, here it is what it does.
    const counted = async (sheet: ImportRow[]) => {
      let asked = 0;
      const outcome = await make((tx) => {
        const counting = new Proxy(tx, {
          get(target, name) {
            asked++;
            return Reflect.get(target, name);
          },
        });
        const file = { rows: sheet, namaBerkas: "peserta.xlsx", sha256: "b".repeat(64) };
        return importParticipants(counting, office.deed, office.scope, file);
      });
      return { asked, ...data(outcome) };
    };
    const small = await counted([full(2), full(3)]);
    expect(await counted(rows)).toMatchObject({ asked: small.asked, baru: IMPORT_MAX, tetap: 0, wrong: 0 });
    const before = await contentOf(query, IMPORTED);
    expect(data(await importing(rows, office))).toMatchObject({ imporId: null, baru: 0, tetap: IMPORT_MAX });
    expect(await contentOf(query, IMPORTED)).toEqual(before);
  });

  it("at once, one import makes everybody and the others find them", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const rows = [row(2), row(3)];
      const done = await together(CLIENTS, () => importing(rows));
      expect(done.filter((one) => one.ok && one.data.imporId !== null)).toHaveLength(1);
      expect(await db.peserta.count({ where: { nomorPeserta: { in: rows.map((one) => one.nomorPeserta) } } })).toBe(2);
    }
  });
});

describe("activation", () => {
  it("uses the code and becomes true in one moment, once", async () => {
    const { id, akunId, kodeId } = await someone("belum_aktif");
    expect(data(await using(kodeId))).toEqual({ akunId });
    const made = await rowOf(id);
    expect(made.status).toBe("aktif");
    const used = await db.kodeAktivasi.findUniqueOrThrow({ where: { id: kodeId } });
    expect(used.dipakaiPada).toEqual(made.aktifPada);
    expect(code(await using(kodeId))).toBe("bentrok");
  });

  it("sets the first password of an account, and never another one", async () => {
    const { akunId } = await someone("belum_aktif");
    const browser = { perangkat: "Uji" };
    const [own, stolen] = [await hashPassword("perahu-kayu"), await hashPassword("perahu-besi")];
    const first = await withTx((tx) => setFirstPassword(tx, { akunId, kataSandi: own }, browser));
    expect(data(first)).toMatchObject({ akunId, peran: "guru" });
    const second = await withTx((tx) => setFirstPassword(tx, { akunId, kataSandi: stolen }, browser));
    expect(code(second)).toBe("data_berubah");
    expect((await db.akun.findUniqueOrThrow({ where: { id: akunId } })).kataSandi).toBe(own);
  });

  it("is refused after the 14 days without any job having run", async () => {
    const { id, scope, kodeId } = await someone("gugur");
    expect(code(await withTx((tx) => activateOwn(tx, scope, { id, kodeId, requestId: "uji" })))).toBe("bentrok");
    expect((await findOwnParticipation(scope, await readNow()))?.shown).toBe("mengundurkan_diri");
    expect((await rowOf(id)).status).toBe("belum_aktif");
  });

  it("is one's own", async () => {
    const [own, other] = [await someone("belum_aktif"), await someone("belum_aktif")];
    const tried = { id: other.id, kodeId: own.kodeId, requestId: "uji" };
    expect(code(await withTx((tx) => activateOwn(tx, own.scope, tried)))).toBe("tidak_ditemukan");
    const borrowed = { id: own.id, kodeId: other.kodeId, requestId: "uji" };
    expect(code(await withTx((tx) => activateOwn(tx, own.scope, borrowed)))).toBe("bentrok");
  });

  it("a new code takes the place of the old one and keeps the end", async () => {
    const { id, kodeId } = await someone("belum_aktif");
    const end = (await rowOf(id)).aktivasiSampai;
    const at = await seen(id);
    const made = data(await withTx((tx) => renewCode(tx, lptk.deed, lptk.scope, at)));
    expect((await rowOf(id)).aktivasiSampai).toEqual(end);
    expect(codeFor(made.kodeId)).not.toBe(codeFor(kodeId));
    expect(code(await using(kodeId))).toBe("bentrok");
    expect(code(await using(made.kodeId))).toBe("ok");
    const after = await seen(id);
    expect(code(await withTx((tx) => renewCode(tx, lptk.deed, lptk.scope, after)))).toBe("data_berubah");
  });

  it("happens once, whatever arrives at once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id, kodeId } = await someone("belum_aktif");
      const done = await together(CLIENTS, () => using(kodeId));
      expect(done.filter(({ ok }) => ok)).toHaveLength(1);
      expect((await rowOf(id)).status).toBe("aktif");
    }
  });
});

describe("withdrawal and reinstatement", () => {
  it("tells the LPTK and the mentor of one's own withdrawal, once", async () => {
    const own = await someone("aktif", stage.cohort.id);
    const at = { ...(await seen(own.id)), ...REASON };
    expect(code(await withTx((tx) => withdrawOwn(tx, own.deed, own.scope, at)))).toBe("ok");
    expect(await rowOf(own.id)).toMatchObject({ status: "mengundurkan_diri", alasan: REASON.alasan });
    const told = await db.notifikasi.findMany({ where: { kunci: { startsWith: `plpg:mundur:${own.id}` } } });
    expect(told.map(({ akunId }) => akunId)).toContain(stage.mentor.akunId);
    expect(told.length).toBeGreaterThanOrEqual(2);
    expect(code(await withTx((tx) => withdrawOwn(tx, own.deed, own.scope, at)))).toBe("data_berubah");
  });

  it("needs a reason, activation, and the own LPTK", async () => {
    const active = await someone();
    const waiting = await someone("belum_aktif");
    const ending = async (id: string, alasan: string, { scope, deed }: Office = lptk) => {
      const at = { ...(await seen(id)), alasan };
      return code(await withTx((tx) => withdraw(tx, deed, scope, at)));
    };
    expect(await ending(active.id, " ")).toBe("isian_salah");
    expect(await ending(waiting.id, "Pindah.")).toBe("bentrok");
    expect(await ending(active.id, "Pindah.", stranger)).toBe("tidak_ditemukan");
    expect(await ending(active.id, "Pindah.")).toBe("ok");
  });

  it.each(["mengundurkan_diri", "gugur"] as const)("gives 14 new days and a new code to who is %s", async (status) => {
    const { id, kodeId } = await someone(status, stage.cohort.id);
    const at = { ...(await seen(id)), ...REASON };
    expect(code(await withTx((tx) => reinstate(tx, stranger.deed, stranger.scope, at)))).toBe("tidak_ditemukan");
    const done = data(await withTx((tx) => reinstate(tx, lptk.deed, lptk.scope, at)));
    expect(done.keepsSeat).toBe(true);
    expect(await rowOf(id)).toMatchObject({ status: "belum_aktif", aktifPada: null, rombelId: stage.cohort.id });
    expect(code(await using(kodeId))).toBe("bentrok");
    expect(code(await using(done.kodeId))).toBe("ok");
    const { timeline } = (await findParticipant(lptk.scope, id, await readNow())) ?? { timeline: [] };
    expect(timeline.some(({ peran }) => peran === "sistem")).toBe(status === "gugur");
  });

  it("comes back without a rombel where the seat is gone", async () => {
    const full = await make((tx) => makeCohort(tx, { lptkId: stage.lptkId, kapasitas: 1 }));
    const { id } = await someone("mengundurkan_diri", full.id);
    await someone("aktif", full.id);
    const at = { ...(await seen(id)), ...REASON };
    expect(data(await withTx((tx) => reinstate(tx, lptk.deed, lptk.scope, at))).keepsSeat).toBe(false);
    expect((await rowOf(id)).rombelId).toBeNull();
  });

  it("corrects what the list had, but not to another field than the rombel's", async () => {
    const { id } = await someone("aktif", stage.cohort.id);
    const facts = { nama: "Nama Benar", nuptk: null, asalSekolah: "SDN 1" };
    const edit = async (bidangStudi: string) => {
      const at = await seen(id);
      return code(await withTx((tx) => editParticipant(tx, lptk.deed, lptk.scope, { ...at, ...facts, bidangStudi })));
    };
    expect(await edit("Matematika")).toBe("isian_salah");
    expect(await edit("pgsd")).toBe("ok");
    expect(await rowOf(id)).toMatchObject({ nama: "Nama Benar", asalSekolah: "SDN 1" });
  });
});

/** When a race for the last moment begins, in ms from the end: what arrives before it needs some ms itself. */
const AROUND_THE_END = [-400, -80, -20, -5, -3, -1, 0, 1, 3, 5];

describe("by time", () => {
  it("writes down who let the days pass, and tells them and their LPTK once", async () => {
    const { id, akunId } = await someone("gugur");
    expect(await recordLapses()).toBeGreaterThanOrEqual(1);
    expect(await rowOf(id)).toMatchObject({ status: "mengundurkan_diri", alasan: null });
    const told = { where: { akunId, kunci: { startsWith: `plpg:gugur:${id}` } } };
    expect(await db.notifikasi.count(told)).toBe(1);
    expect(await recordLapses()).toBe(0);
  });

  it("also who was reinstated once and let the new days pass", async () => {
    const { id } = await someone("mengundurkan_diri");
    const at = { ...(await seen(id)), ...REASON };
    data(await withTx((tx) => reinstate(tx, lptk.deed, lptk.scope, at)));
    const { aktivasiSampai } = await rowOf(id);
    await clock.at(new Date(aktivasiSampai.getTime() + 1000), async () => {
      expect(await recordLapses()).toBeGreaterThanOrEqual(1);
    });
    expect(await rowOf(id)).toMatchObject({ status: "mengundurkan_diri", alasan: null });
  });

  it("tells the LPTK once of all who end together, however many rounds they take", async () => {
    const other = await officeOf((await make((tx) => makeOffice(tx, { jenis: "lptk" }))).id);
    data(await importing([row(2), row(3), row(4)], other));
    const { akunId } = await db.peranAkun.findFirstOrThrow({ where: { instansiId: other.scope.instansiId } });
    const { aktivasiSampai } = await db.peserta.findFirstOrThrow({ where: { lptkId: other.scope.instansiId } });
    await clock.at(addDays(aktivasiSampai, -2), () => remindOfActivation(2));
    await clock.at(addDays(aktivasiSampai, 1), () => recordLapses(2));
    const told = await db.notifikasi.findMany({ where: { akunId }, orderBy: { dibuatPada: "asc" } });
    expect(told.map(({ judul }) => judul)).toEqual([
      "3 peserta belum aktif, batasnya kurang dari 3 hari lagi",
      "3 peserta dianggap mengundurkan diri",
    ]);
  });

  it("reminds three days and one day before the end, each once", async () => {
    const { id, akunId } = await someone("belum_aktif");
    const { aktivasiSampai } = await rowOf(id);
    const count = () => db.notifikasi.count({ where: { akunId, kunci: { startsWith: `plpg:aktivasi:${id}` } } });
    const expected = [
      [4, 0],
      [2.5, 1],
      [2, 1],
      [0.5, 2],
      [0.4, 2],
    ] as const;
    for (const [days, notices] of expected) {
      await clock.at(addDays(aktivasiSampai, -days), async () => {
        await remindOfActivation();
      });
      expect(await count(), `${days} days before`).toBe(notices);
    }
  });

  it(
    "activation and lapse at the last moment, ±5 ms: one of them, and never an activation after the end",
    RACE,
    async () => {
      const outcomes = new Set<string>();
      for (let round = 0; round < ROUNDS; round++) {
        const { id, kodeId } = await someone("belum_aktif");
        const { aktivasiSampai: end } = await rowOf(id);
        const offset = AROUND_THE_END[round % AROUND_THE_END.length] ?? 0;
        const done = await clock.at(new Date(end.getTime() - 1_000), async () => {
          const wait = end.getTime() + offset - (await readNow()).getTime();
          await setTimeout(Math.max(wait, 0));
          return together(CLIENTS, async (index) => (index % 2 ? recordLapses() : code(await using(kodeId))));
        });
        // Where the job came before the end and the code after it, the row is as it was: the job comes again.
        await clock.at(new Date(end.getTime() + 1_000), () => recordLapses());
        const { status, aktifPada } = await rowOf(id);
        const used = await db.kodeAktivasi.count({ where: { pesertaId: id, dipakaiPada: { not: null } } });
        const activated = done.filter((answer) => answer === "ok").length;
        const once = aktifPada ? 1 : 0;
        expect({ offset, activated, used, status }).toEqual({
          ...{ offset, activated: once, used: once, status: aktifPada ? "aktif" : "mengundurkan_diri" },
        });
        if (aktifPada) expect(aktifPada.getTime()).toBeLessThanOrEqual(end.getTime());
        outcomes.add(status);
      }
      expect(outcomes.size, "both must have happened, or the edge was never met").toBe(2);
    },
  );
});
