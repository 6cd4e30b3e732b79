import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { p2kptk2Scope } from "@/lib/server/scope";
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
import { CLIENTS, RACE, ROUNDS } from "@/scripts/testing/race";
import { code, data } from "@/scripts/testing/results";
import { together } from "@/scripts/testing/together";
import type { EnrolmentState } from "../pendaftaran/status";
import { applySheet, correctAttendance, decideAttendance, recordSession } from "./mutations";
import { countSeated, findSheetBasis, listMarked, listSessions, readOwnAttendance } from "./queries";
import { packMarks } from "./rules";

await testDatabase();

type State = Exclude<EnrolmentState, "bersertifikat">;
type Office = { id: string; scope: ReturnType<typeof p2kptk2Scope>; deed: Deed };

let dinasId: string;
let sekolahId: string;
let bank: MadeBank;
let periodeId: string;
let unit: Office;
let stranger: Office;

async function someUnit(): Promise<Office> {
  const { id } = await make((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId }));
  const { akunId, peranId } = await make((tx) => makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: id }));
  const session = await sessionOf({ akunId, peranId });
  return { id, scope: p2kptk2Scope(session), deed: deedOf(session) };
}

beforeAll(async () => {
  dinasId = (await make((tx) => makeDinas(tx))).id;
  sekolahId = await make(async (tx) => {
    const school = await makeSchool(tx, { dinasId });
    await makePost(tx, { sekolah: school, surel: someEmail() });
    return school.id;
  });
  [bank, periodeId] = await make(async (tx) => [await makeBank(tx, { dinasId }), await makePeriod(tx, { dinasId })]);
  unit = await someUnit();
  stranger = await someUnit();
});

/** A training of sessions on consecutive days, the last of which ended some hours ago. */
async function finished(sesi = 3, minHadir = 60) {
  const mulai = addDays(await readNow(), -(sesi - 1) - 0.5);
  return make((tx) => makeTraining(tx, { instansiId: unit.id, sesi, minHadir, mulai }));
}
type Training = Awaited<ReturnType<typeof finished>>;

async function participant(
  { id: pelatihanId, sesi }: Training,
  marks?: readonly boolean[],
  status: State = "diterima",
) {
  const made = await make(async (tx) => {
    const { akunId, nama } = await makeTeacher(tx, { sekolahId, surel: someEmail() });
    const refleksiId = await makeReflection(tx, { akunId, periodeId, bank });
    const id = await makeEnrolment(tx, { pelatihanId, akunId, refleksiId, status });
    if (marks) {
      await tx.kehadiran.createMany({
        data: marks.map((hadir, index) => ({ pendaftaranId: id, sesiId: sesi[index] ?? "", pelatihanId, hadir })),
      });
    }
    return { id, akunId, nama };
  });
  return { ...made, versi: (await row(made.id)).versi };
}

const row = (id: string) => db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id } });
const marksOf = async (id: string) =>
  (await db.kehadiran.findMany({ where: { pendaftaranId: id }, orderBy: { sesi: { mulai: "asc" } } })).map(
    ({ hadir }) => hadir,
  );

const save = (at: Office, sesiId: string, ada: string[], hadir: string[], semua = false) =>
  withTx((tx) => recordSession(tx, at.deed, at.scope, { sesiId, ada, hadir, semua }));
const settle = (at: Office, pelatihanId: string) =>
  withTx((tx) => decideAttendance(tx, at.deed, at.scope, { pelatihanId }));
const correct = (at: Office, one: { id: string; versi: number }, hadir: string[], alasan = "Keliru nama.") =>
  withTx((tx) => correctAttendance(tx, at.deed, at.scope, { id: one.id, versi: one.versi, hadir, alasan }));

describe("writing a session down", () => {
  it("saves the ticks of those who were listed, and nobody else's", async () => {
    const training = await finished();
    const [a, b, c] = [await participant(training), await participant(training), await participant(training)];
    const [first = ""] = training.sesi;
    expect(data(await save(unit, first, [a.id, b.id], [a.id, c.id]))).toMatchObject({ hadir: 1, semua: 2 });
    expect([await marksOf(a.id), await marksOf(b.id), await marksOf(c.id)]).toEqual([[true], [false], []]);
    data(await save(unit, first, [a.id, b.id], [b.id]));
    expect([await marksOf(a.id), await marksOf(b.id)]).toEqual([[false], [true]]);
    data(await save(unit, first, [a.id, b.id, c.id], [], true));
    expect((await listSessions(unit.scope, training.id))[0]).toMatchObject({ tercatat: 3, hadir: 3 });
    expect(await db.riwayat.count({ where: { objekJenis: "pelatihan", objekId: training.id } })).toBe(3);
    expect(await readOwnAttendance({ id: a.id, pelatihanId: training.id })).toMatchObject([
      { urutan: 1, hadir: true },
      { urutan: 2, hadir: null },
      { urutan: 3, hadir: null },
    ]);
  });

  it("waits for the session to begin, and ends with the decision", async () => {
    const soon = await make(async (tx) =>
      makeTraining(tx, { instansiId: unit.id, sesi: 2, mulai: addDays(await readNow(tx), -0.1) }),
    );
    const one = await participant(soon);
    const [begun = "", later = ""] = soon.sesi;
    expect(code(await save(unit, later, [one.id], [one.id]))).toBe("data_berubah");
    expect(code(await save(unit, begun, [one.id], [one.id]))).toBe("ok");
    const over = await finished(1);
    const done = await participant(over, [true], "hadir");
    expect(code(await save(unit, over.sesi[0] ?? "", [done.id], []))).toBe("tidak_ditemukan");
    expect(await marksOf(done.id)).toEqual([true]);
  });

  it("A20: another unit finds neither session nor participant", async () => {
    const training = await finished(1);
    const one = await participant(training);
    const foreign = await participant(await finished(1));
    const [first = ""] = training.sesi;
    expect(code(await save(stranger, first, [one.id], [one.id]))).toBe("tidak_ditemukan");
    expect(code(await save(unit, first, [foreign.id], [foreign.id]))).toBe("tidak_ditemukan");
    expect(code(await settle(stranger, training.id))).toBe("tidak_ditemukan");
    expect(code(await correct(stranger, one, []))).toBe("tidak_ditemukan");
    expect(await listSessions(stranger.scope, training.id)).toEqual([]);
    expect((await listMarked(stranger.scope, training.id, 1)).total).toBe(0);
    expect(await findSheetBasis(stranger.scope, training.id)).toBeNull();
    expect(await marksOf(one.id)).toEqual([]);
  });
});

describe("a sheet that was understood", () => {
  const apply = (at: Office, pelatihanId: string, sesi: string[], rows: Parameters<typeof packMarks>[0]) =>
    withTx((tx) => applySheet(tx, at.deed, at.scope, { pelatihanId, sesi: sesi.join(","), isi: packMarks(rows) }));

  it("is written as previewed; what is empty stays as it was", async () => {
    const training = await finished();
    const [a, b] = [await participant(training, [true, true, true]), await participant(training)];
    const rows = [
      { id: a.id, nama: a.nama, marks: [false, null, true] },
      { id: b.id, nama: b.nama, marks: [true, true, null] },
    ];
    expect(code(await apply(unit, training.id, training.sesi, rows))).toBe("ok");
    expect([await marksOf(a.id), await marksOf(b.id)]).toEqual([
      [false, true, true],
      [true, true],
    ]);
  });

  it("is judged again: other sessions, other people, another unit, a shape nobody previewed", async () => {
    const training = await finished(2);
    const [a, gone, foreign] = [
      await participant(training),
      await participant(training, [true, true], "hadir"),
      await participant(await finished(2)),
    ];
    const marks = [true, true];
    const as = (one: { id: string; nama: string }) => [{ id: one.id, nama: one.nama, marks }];
    expect(code(await apply(stranger, training.id, training.sesi, as(a)))).toBe("tidak_ditemukan");
    expect(code(await apply(unit, training.id, [...training.sesi].reverse(), as(a)))).toBe("data_berubah");
    for (const one of [gone, foreign]) {
      expect(code(await apply(unit, training.id, training.sesi, as(one)))).toBe("data_berubah");
    }
    const odd = [{ id: a.id, nama: "", marks: [true] }];
    expect(code(await apply(unit, training.id, training.sesi, odd))).toBe("isian_salah");
    expect(await marksOf(a.id)).toEqual([]);
  });
});

describe("attendance is decided", () => {
  it("after the last session, for all at once, by the exact presence", async () => {
    const training = await finished(3, 66);
    const [all, two, one] = [
      await participant(training, [true, true, true]),
      await participant(training, [true, true, false]),
      await participant(training, [true, false, false]),
    ];
    expect(data(await settle(unit, training.id))).toEqual({ hadir: 2, tidak: 1 });
    expect(await row(all.id)).toMatchObject({ status: "hadir" });
    expect([String((await row(two.id)).persenHadir), (await row(two.id)).status]).toEqual(["66.66", "hadir"]);
    expect([String((await row(one.id)).persenHadir), (await row(one.id)).status]).toEqual(["33.33", "tidak_hadir"]);
    for (const { akunId } of [all, two, one]) expect(await db.notifikasi.count({ where: { akunId } })).toBe(1);
    expect(await countSeated(unit.scope, training.id)).toEqual({ undecided: 0, decided: 3 });
    expect(await db.pelatihan.findUniqueOrThrow({ where: { id: training.id } })).toMatchObject({ terisi: 3 });
    expect(code(await settle(unit, training.id))).toBe("data_berubah");
  });

  it("not before, and not while a mark is missing: it says which", async () => {
    const running = await make(async (tx) =>
      makeTraining(tx, { instansiId: unit.id, sesi: 2, mulai: addDays(await readNow(tx), -1) }),
    );
    await participant(running, [true, true]);
    expect(code(await settle(unit, running.id))).toBe("data_berubah");
    const training = await finished(3);
    await participant(training, [true, true, true]);
    await participant(training, [true]);
    expect(await settle(unit, training.id)).toMatchObject({
      code: "data_berubah",
      message: expect.stringContaining("sesi 2 (1 peserta), sesi 3 (1 peserta)"),
    });
    expect(code(await settle(unit, (await finished(1)).id))).toBe("data_berubah");
  });

  it("by two colleagues at once: each participant once", RACE, async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const training = await finished(1, 100);
      const rows = [await participant(training, [true]), await participant(training, [false])];
      const answers = await together<Result<unknown>>(CLIENTS, (index) =>
        index % 2
          ? settle(unit, training.id)
          : save(
              unit,
              training.sesi[0] ?? "",
              rows.map(({ id }) => id),
              rows.map(({ id }) => id),
            ),
      );
      expect(answers.filter((answer, index) => index % 2 && answer.ok)).toHaveLength(1);
      for (const { id, akunId } of rows) {
        const { status } = await row(id);
        // What was decided is what stands in the book.
        expect(status).toBe((await marksOf(id))[0] ? "hadir" : "tidak_hadir");
        expect(await db.riwayat.count({ where: { objekId: id } })).toBe(1);
        expect(await db.notifikasi.count({ where: { akunId } })).toBe(1);
      }
    }
  });
});

describe("a correction", () => {
  it("with a reason turns presence into absence and back, and tells the teacher", async () => {
    const training = await finished(2, 80);
    const one = await participant(training, [true, true], "hadir");
    const [first = "", second = ""] = training.sesi;
    expect(code(await correct(unit, one, [first], " "))).toBe("isian_salah");
    expect(code(await correct(unit, one, [first, second]))).toBe("isian_salah");
    expect(code(await correct(unit, { ...one, versi: 9 }, [first]))).toBe("data_berubah");
    data(await correct(unit, one, [first]));
    expect(await row(one.id)).toMatchObject({ status: "tidak_hadir", alasan: "Keliru nama." });
    expect(String((await row(one.id)).persenHadir)).toBe("50");
    expect(await marksOf(one.id)).toEqual([true, false]);
    data(await correct(unit, { ...one, versi: one.versi + 1 }, [first, second]));
    expect(await row(one.id)).toMatchObject({ status: "hadir" });
    expect(await db.notifikasi.count({ where: { akunId: one.akunId } })).toBe(2);
  });

  it("that does not change the decision changes the presence, with a trace", async () => {
    const training = await finished(4, 50);
    const one = await participant(training, [true, true, true, true], "menunggu_penerapan");
    data(await correct(unit, one, training.sesi.slice(0, 3)));
    const after = await row(one.id);
    expect([after.status, String(after.persenHadir), after.versi]).toEqual(["menunggu_penerapan", "75", one.versi + 1]);
    expect(await db.riwayat.findFirst({ where: { objekId: one.id }, orderBy: { id: "desc" } })).toMatchObject({
      peristiwa: "Catatan kehadiran dikoreksi",
      alasan: "Keliru nama.",
    });
  });

  it.each(["diterima", "dibatalkan", "kedaluwarsa", "ditolak_p2kptk2", "daftar_tunggu"] as const)(
    "is not for %s",
    async (status) => {
      const one = await participant(await finished(1), undefined, status);
      const { diteruskanPada } = await row(one.id);
      expect(code(await correct(unit, one, []))).toBe(diteruskanPada ? "data_berubah" : "tidak_ditemukan");
    },
  );

  it.each(["hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan"] as const)(
    "takes %s back to absence",
    async (status) => {
      const one = await participant(await finished(1, 100), [true], status);
      expect(data(await correct(unit, one, [])).status).toBe("tidak_hadir");
    },
  );

  it("finds nothing where there is nothing", async () => {
    expect(code(await correct(unit, { id: randomUUID(), versi: 1 }, []))).toBe("tidak_ditemukan");
  });
});
