import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "@/lib/server/session";
import { makeTeacher } from "@/prisma/seed/factories";
import { makePlan, makeStage } from "@/prisma/seed/kinerja";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { loadPlanDocument } from "./loaders";
import type { PlanState } from "./status";

const reader = vi.hoisted(() => ({ session: null as Session | null }));
vi.mock("@/lib/server/session", async (original) => ({
  ...(await original<typeof import("@/lib/server/session")>()),
  currentSession: async () => reader.session,
}));

await testDatabase();

/** A school with its principal, and a teacher with a plan in a state. */
async function realm(status: PlanState = "disetujui", isAutomatic = false) {
  const made = await make(async (tx) => {
    const stage = await makeStage(tx, isAutomatic ? { skema: "skema_2025" } : {});
    const teacher = await makeTeacher(tx, { sekolahId: stage.sekolahId });
    const own = { akunId: teacher.akunId, periodeId: stage.periodeId, katalog: stage.katalog };
    const plan = await makePlan(tx, { ...own, status, isAutomatic, pada: new Date("2026-07-01T00:00:00Z") });
    const colleague = await makeTeacher(tx, { sekolahId: stage.sekolahId });
    return { ...stage, teacher, plan, colleague };
  });
  return {
    id: made.plan.id,
    kepsek: await sessionOf(made.kepsek),
    guru: await sessionOf(made.teacher),
    colleague: await sessionOf(made.colleague),
  };
}

const download = (session: Session | null, id: string) => {
  reader.session = session;
  return loadPlanDocument(id);
};
const outcome = async (session: Session | null, id: string) => {
  const answer = await download(session, id);
  return answer.ok ? "ok" : answer.code;
};

describe("the agreed plan as a PDF", () => {
  let ours: Awaited<ReturnType<typeof realm>>;
  let theirs: Awaited<ReturnType<typeof realm>>;
  beforeAll(async () => {
    [ours, theirs] = [await realm(), await realm("disetujui", true)];
  });

  it("is there for its teacher and the principal of the teacher's school, and for nobody else", async () => {
    for (const session of [ours.guru, ours.kepsek]) {
      const answer = await download(session, ours.id);
      if (!answer.ok) throw new Error(answer.code);
      expect(answer.data.bytes.subarray(0, 5).toString()).toBe("%PDF-");
      expect(answer.data.name).toBe("rencana-kinerja-2026-07-01.pdf");
    }
    expect(await outcome(theirs.guru, theirs.id)).toBe("ok");
    for (const session of [ours.colleague, theirs.guru, theirs.kepsek]) {
      expect(await outcome(session, ours.id)).toBe("tidak_ditemukan");
    }
    expect(await outcome(null, ours.id)).toBe("belum_masuk");
    expect(await outcome(ours.guru, "1")).toBe("tidak_ditemukan");
  });

  it.each(["draf", "diajukan", "dikembalikan"] as const)("does not exist while the plan is %s", async (status) => {
    const { id, guru, kepsek } = await realm(status);
    for (const session of [guru, kepsek]) expect(await outcome(session, id)).toBe("tidak_ditemukan");
  });
});
