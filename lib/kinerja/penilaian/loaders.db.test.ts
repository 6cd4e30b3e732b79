import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Session } from "@/lib/server/session";
import { makeTeacher } from "@/prisma/seed/factories";
import {
  makeDuty,
  makeEvidence,
  makeLearning,
  makePlan,
  makePractice,
  makeRating,
  makeStage,
  type Stage,
} from "@/prisma/seed/kinerja";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { loadOwnRating, loadRatingCheck, loadSchoolRating } from "./loaders";

const reader = vi.hoisted(() => ({ session: null as Session | null }));
vi.mock("@/lib/server/session", async (original) => ({
  ...(await original<typeof import("@/lib/server/session")>()),
  requireRole: async () => reader.session,
  requireTeacher: async () => reader.session,
}));

const { query } = await testDatabase();

type Realm = { stage: Stage; kepsek: Session; guru: Session; id: string };
/** A school with a plan of one scheme that may be rated, with all that hangs on it. */
async function realm(skema: "skema_2024" | "skema_2025"): Promise<Realm> {
  const made = await make(async (tx) => {
    const stage = await makeStage(tx, { fase: "penilaian", skema });
    const teacher = await makeTeacher(tx, { sekolahId: stage.sekolahId });
    const { katalog, periodeId } = stage;
    const plan = await makePlan(tx, { akunId: teacher.akunId, periodeId, katalog });
    if (skema === "skema_2024") {
      await makeEvidence(tx, { plan, status: "dikumpulkan" });
      const other = plan.baris.filter(({ jenis }) => jenis === "rhk")[1];
      await makeEvidence(tx, { plan, barisId: other?.id });
    } else {
      await makeLearning(tx, { plan });
      await makeDuty(tx, { plan, verifikatorNama: "Ratna" });
    }
    await makePractice(tx, { plan, status: "diobservasi" });
    return { stage, teacher, plan };
  });
  return {
    stage: made.stage,
    kepsek: await sessionOf(made.stage.kepsek),
    guru: await sessionOf(made.teacher),
    id: made.plan.id,
  };
}

let ours: Realm;
let yearly: Realm;
beforeAll(async () => {
  [ours, yearly] = [await realm("skema_2024"), await realm("skema_2025")];
});

function as<T>(session: Session, work: () => Promise<T>): Promise<T> {
  reader.session = session;
  return work();
}

describe("what the principal rates", () => {
  it("scheme 2024: what was collected, what was not, what was seen; drafts stay the teacher's", async () => {
    const { rows, yearly: none, practice, canRate } = await as(ours.kepsek, () => loadSchoolRating(ours.id));
    expect(canRate).toBe(true);
    expect(none).toBeNull();
    expect(practice?.observasi?.dikirimPada).toBeInstanceOf(Date);
    expect(rows?.filter(({ shown }) => shown === "dikumpulkan").map(({ dokumen }) => dokumen.length)).toEqual([2]);
    const missing = rows?.filter(({ shown }) => shown === "tidak_dikumpulkan") ?? [];
    expect(missing).toHaveLength(3);
    expect(missing.flatMap(({ dokumen }) => dokumen)).toEqual([]);
  });

  it("scheme 2025: no draft of the reflection, and the duties as they stand", async () => {
    const { rows, yearly: tasks } = await as(yearly.kepsek, () => loadSchoolRating(yearly.id));
    expect(rows).toBeNull();
    expect(tasks?.refleksi).toBeNull();
    expect(tasks?.tugas.filter(({ terverifikasiPada }) => terverifikasiPada !== null)).toHaveLength(1);
  });

  it("is another school's for nobody, and no plan before it is agreed", async () => {
    await expect(as(yearly.kepsek, () => loadSchoolRating(ours.id))).rejects.toThrow(/NOT_FOUND|404/);
    await expect(as(yearly.guru, () => loadOwnRating(ours.id))).rejects.toThrow(/NOT_FOUND|404/);
    await expect(as(ours.kepsek, () => loadRatingCheck(ours.id))).rejects.toThrow(/NEXT_REDIRECT/);
    const { id } = await make(async (tx) =>
      makePlan(tx, {
        ...{ akunId: await ours.stage.teacher(tx), periodeId: ours.stage.periodeId, katalog: ours.stage.katalog },
        status: "diajukan",
      }),
    );
    await expect(as(ours.kepsek, () => loadSchoolRating(id))).rejects.toThrow(/NEXT_REDIRECT/);
  });

  it("what the principal is still thinking over is not the teacher's to read", async () => {
    await query(
      "INSERT INTO draf_penilaian (rencana_id, sekolah_id, hasil, catatan) VALUES ($1, $2, 'di_bawah', 'Masih dipikirkan.')",
      [ours.id, ours.stage.sekolahId],
    );
    const own = await as(ours.guru, () => loadOwnRating(ours.id));
    expect(own.rating).toBeNull();
    expect(JSON.stringify(own)).not.toContain("Masih dipikirkan.");
    expect((await as(ours.kepsek, () => loadSchoolRating(ours.id))).words.hasil).toBe("di_bawah");
  });

  it("shows the teacher the rating and all nine cells of the matrix", async () => {
    await make(async (tx) => {
      const { akunId, katalogId, indikatorId } = await tx.rencanaKinerja.findUniqueOrThrow({
        where: { id: yearly.id },
      });
      const plan = { id: yearly.id, akunId, katalogId, indikatorId: indikatorId ?? "", baris: [] };
      await makeRating(tx, { plan, hasil: "di_atas", perilaku: "di_atas" });
    });
    const { rating, matriks } = await as(yearly.guru, () => loadOwnRating(yearly.id));
    expect(rating).toMatchObject({ predikat: "sangat_baik", shown: "dinilai", isOpen: true });
    expect(matriks).toHaveLength(9);
  });
});
