import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Result } from "@/lib/kernel/result";
import type { Session } from "@/lib/server/session";
import { makeOfficeAccount, makeTeacher } from "@/prisma/seed/factories";
import { makePlan, makeStage } from "@/prisma/seed/kinerja";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { loadTeacherSheet } from "../periode/loaders";
import { loadPlanSheet } from "../rencana/loaders";
import { loadOverviewSheet, loadPerformanceOverview } from "./loaders";

const reader = vi.hoisted(() => ({ session: null as Session | null }));
vi.mock("@/lib/server/session", async (original) => ({
  ...(await original<typeof import("@/lib/server/session")>()),
  currentSession: async () => reader.session,
  requireRole: async () => reader.session,
}));

await testDatabase();

/** A school whose first teacher has a plan in a state, and whose second has none. */
async function realm(nama: string) {
  const made = await make(async (tx) => {
    const stage = await makeStage(tx);
    const { sekolahId, dinasId, periodeId, katalog } = stage;
    const teacher = await makeTeacher(tx, { sekolahId, nama: `${nama} Satu` });
    await makePlan(tx, { akunId: teacher.akunId, periodeId, katalog });
    await makeTeacher(tx, { sekolahId, nama: `=${nama} Dua` });
    return { ...stage, teacher, dinas: await makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId }) };
  });
  return {
    periodeId: made.periodeId,
    kepsek: await sessionOf(made.kepsek),
    guru: await sessionOf(made.teacher),
    dinas: await sessionOf(made.dinas),
  };
}
type Realm = Awaited<ReturnType<typeof realm>>;

const SHEETS = { rencana: loadPlanSheet, ringkasan: loadOverviewSheet, guru: loadTeacherSheet };

const ask = (session: Session | null, sheet: keyof typeof SHEETS, query: Record<string, string> = {}) => {
  reader.session = session;
  return SHEETS[sheet](new URL(`http://x/?${new URLSearchParams({ format: "csv", ...query })}`));
};
const outcome = (answer: Result<Response>) => (answer.ok ? "ok" : answer.code);
async function rowsOf(answer: Result<Response>): Promise<string[]> {
  if (!answer.ok) throw new Error(answer.code);
  const [, ...rows] = (await answer.data.text()).trim().split("\r\n");
  return rows;
}

describe("lists to take along", () => {
  let ours: Realm;
  let theirs: Realm;
  beforeAll(async () => {
    [ours, theirs] = [await realm("Kami"), await realm("Mereka")];
  });

  it("hold one's own rows, as they are filtered, and no formula", async () => {
    const periode = ours.periodeId;
    expect(await rowsOf(await ask(ours.kepsek, "rencana"))).toEqual([expect.stringMatching(/^Kami Satu,.*Disetujui/)]);
    expect(await rowsOf(await ask(ours.kepsek, "rencana", { status: "dikembalikan" }))).toEqual([]);
    // Who has no plan is behind, and stands first.
    const overview = await rowsOf(await ask(ours.kepsek, "ringkasan", { periode }));
    expect(overview).toEqual([
      expect.stringMatching(/^'=Kami Dua,.*"belum mulai, tertinggal".*Ya,$/),
      expect.stringMatching(/^Kami Satu,.*selesai,belum mulai,belum mulai,.*Tidak,$/),
    ]);
    expect(await rowsOf(await ask(ours.kepsek, "ringkasan", { periode, status: "tertinggal" }))).toHaveLength(1);
    expect(await rowsOf(await ask(ours.dinas, "guru", { periode, status: "belum" }))).toEqual([
      expect.stringMatching(/^'=Kami Dua,.*Belum mulai/),
    ]);
    const workbook = await ask(ours.kepsek, "ringkasan", { periode, format: "xlsx" });
    expect(workbook.ok && workbook.data.headers.get("content-disposition")).toMatch(/^attachment.*\.xlsx"$/);
  });

  it("are nobody else's", async () => {
    const periode = theirs.periodeId;
    expect(outcome(await ask(ours.kepsek, "ringkasan", { periode }))).toBe("tidak_ditemukan");
    expect(outcome(await ask(ours.dinas, "guru", { periode }))).toBe("tidak_ditemukan");
    for (const sheet of ["rencana", "ringkasan", "guru"] as const) {
      const asked = { periode: ours.periodeId };
      expect(outcome(await ask(null, sheet, asked))).toBe("belum_masuk");
      expect(outcome(await ask(ours.guru, sheet, asked))).toBe("tidak_ditemukan");
      expect(outcome(await ask(sheet === "guru" ? ours.kepsek : ours.dinas, sheet, asked))).toBe("tidak_ditemukan");
    }
  });

  it("the overview of another school's period does not exist, and what makes no sense is left out", async () => {
    reader.session = ours.kepsek;
    await expect(loadPerformanceOverview({ periode: theirs.periodeId })).rejects.toThrow();
    const shown = await loadPerformanceOverview({ periode: "1", status: "aneh", urut: "aneh", hal: "0" });
    expect(shown).toMatchObject({ all: 2, remindable: 1, counts: { tertinggal: 1, menunggu: 0, selesai: 0 } });
    expect(shown.request).toMatchObject({ periode: null, status: null, urut: "tertinggal", hal: 1 });
  });
});
