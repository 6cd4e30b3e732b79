import { beforeAll, describe, expect, it, vi } from "vitest";
import { p2kptk2Scope } from "@/lib/server/scope";
import type { Session } from "@/lib/server/session";
import {
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
} from "@/prisma/seed/factories";
import { makeBank, makeEnrolment, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { loadAttendanceExport } from "../kehadiran/loaders";
import { countStates, listSchoolWaits, listSeats } from "../ringkasan/queries";
import { loadEnrolmentExport } from "./loaders";

const reader = vi.hoisted(() => ({ session: null as Session | null }));
vi.mock("@/lib/server/session", async (original) => ({
  ...(await original<typeof import("@/lib/server/session")>()),
  currentSession: async () => reader.session,
}));

await testDatabase();

/** A Dinas with a school, its principal, a unit, and a teacher who waits for one and has a seat in the other's training. */
async function realm() {
  const made = await make(async (tx) => {
    const { id: dinasId } = await makeDinas(tx);
    const school = await makeSchool(tx, { dinasId });
    const kepsek = await makePost(tx, { sekolah: school, surel: someEmail() });
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const office = await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId });
    const teacher = await makeTeacher(tx, { sekolahId: school.id, surel: someEmail() });
    const [bank, periodeId] = [await makeBank(tx, { dinasId }), await makePeriod(tx, { dinasId })];
    const refleksiId = await makeReflection(tx, { akunId: teacher.akunId, periodeId, bank });
    const { id: asked } = await makeTraining(tx, { instansiId, judul: "Pelatihan yang ditunggu" });
    const { id: seated } = await makeTraining(tx, { instansiId, judul: "Pelatihan yang diikuti" });
    const base = { akunId: teacher.akunId, refleksiId };
    await makeEnrolment(tx, { ...base, pelatihanId: asked });
    await makeEnrolment(tx, { ...base, pelatihanId: seated, status: "diterima" });
    return { kepsek, office, teacher, seated };
  });
  const [kepsek, office, guru] = [
    await sessionOf(made.kepsek),
    await sessionOf(made.office),
    await sessionOf(made.teacher),
  ];
  return { kepsek, office, guru, seated: made.seated };
}

let ours: Awaited<ReturnType<typeof realm>>;
let theirs: Awaited<ReturnType<typeof realm>>;
beforeAll(async () => {
  [ours, theirs] = [await realm(), await realm()];
});

const list = async (session: Session | null, params: Record<string, string> = {}) => {
  reader.session = session;
  const answer = await loadEnrolmentExport(params);
  return answer.ok ? answer.data.rows.map(({ judul }) => judul).sort() : answer.code;
};
const attendance = async (session: Session | null, pelatihan: string | null) => {
  reader.session = session;
  const answer = await loadAttendanceExport(pelatihan);
  return answer.ok ? answer.data.rows.length : answer.code;
};

describe("lists that are taken along", () => {
  it("a principal gets the own school's, a unit what principals have approved, nobody else anything", async () => {
    expect(await list(ours.kepsek)).toEqual(["Pelatihan yang ditunggu"]);
    expect(await list(ours.kepsek, { status: "semua" })).toHaveLength(2);
    expect(await list(ours.office, { status: "semua" })).toEqual(["Pelatihan yang diikuti"]);
    expect(await list(ours.office, { status: "semua", pelatihan: theirs.seated })).toEqual([]);
    expect(await list(ours.office, { status: "semua", pelatihan: "'; --" })).toHaveLength(1);
    expect(await list(ours.guru)).toBe("tidak_ditemukan");
    expect(await list(null)).toBe("belum_masuk");
  });

  it("the list of attendance is the unit's own", async () => {
    expect(await attendance(ours.office, ours.seated)).toBe(1);
    expect(await attendance(ours.office, theirs.seated)).toBe("tidak_ditemukan");
    expect(await attendance(ours.kepsek, ours.seated)).toBe("tidak_ditemukan");
    for (const odd of [null, "", "x"]) expect(await attendance(ours.office, odd)).toBe("tidak_ditemukan");
    expect(await attendance(null, ours.seated)).toBe("belum_masuk");
  });

  it("a unit's overview counts its own, and nothing that a principal has not approved", async () => {
    if (!ours.office || !theirs.office) throw new Error("no session");
    const [scope, now] = [p2kptk2Scope(ours.office), ours.office.now];
    expect(await countStates(scope, now)).toEqual({ diterima: 1 });
    expect((await listSeats(scope, now)).map(({ judul, terisi }) => [judul, terisi])).toEqual([
      ["Pelatihan yang ditunggu", 0],
      ["Pelatihan yang diikuti", 1],
    ]);
    const own = (await listSeats(scope, now)).map(({ id }) => id);
    for (const { id } of await listSeats(p2kptk2Scope(theirs.office), now)) expect(own).not.toContain(id);
    expect(await listSchoolWaits(scope)).toMatchObject([{ sekolahId: ours.kepsek?.sekolahId, jumlah: 1 }]);
  });

  it("A28: not in a loop", async () => {
    const answers = [];
    for (let index = 0; index < 61; index++) answers.push(await list(theirs.kepsek));
    expect(answers.at(-1)).toBe("terlalu_sering");
  });
});
