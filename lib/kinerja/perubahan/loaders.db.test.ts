import { beforeAll, expect, it, vi } from "vitest";
import { db } from "@/lib/server/db";
import type { Session } from "@/lib/server/session";
import { type MadePlan, makeEvidence, makePlan, makeStage, type Stage } from "@/prisma/seed/kinerja";
import { make, sessionOf } from "@/scripts/testing/acting";
import { testDatabase } from "@/scripts/testing/database";
import { code, data } from "@/scripts/testing/results";
import { loadGoingFiles } from "./loaders";

await testDatabase();

const reader: { session: Session | null } = { session: null };
vi.mock("@/lib/server/session", async (original) => ({
  ...(await original<typeof import("@/lib/server/session")>()),
  currentSession: async () => reader.session,
}));

const SLUG = "pengembangan-kompetensi";

let stage: Stage;
beforeAll(async () => {
  stage = await make((tx) => makeStage(tx));
});

async function teacher() {
  const { katalog, periodeId } = stage;
  const plan = await make(async (tx) => makePlan(tx, { akunId: await stage.teacher(tx), periodeId, katalog }));
  const { id: peranId } = await db.peranAkun.findFirstOrThrow({ where: { akunId: plan.akunId } });
  return { plan, guru: await sessionOf({ akunId: plan.akunId, peranId }) };
}

/** The second RHK is to become two units; nothing else changes. */
async function prepare(plan: MadePlan): Promise<void> {
  const rows = plan.baris.filter(({ jenis }) => jenis === "rhk");
  const isi = rows.map(({ butirId, kuantitas }, index) => ({
    ...{ butirId, keterangan: "", kuantitas: index === 1 ? kuantitas + 1 : kuantitas },
  }));
  await db.drafPerubahan.create({ data: { rencanaId: plan.id, jenis: "rhk", isi } });
}

it("the ZIP holds the files that the prepared change deletes, and no others", async () => {
  const { plan, guru } = await teacher();
  const [kept, changed] = plan.baris.filter(({ jenis }) => jenis === "rhk");
  await make((tx) => makeEvidence(tx, { plan, barisId: kept?.id }));
  const { bukti } = await make((tx) => makeEvidence(tx, { plan, barisId: changed?.id, status: "dikumpulkan" }));
  reader.session = guru;
  expect(code(await loadGoingFiles(plan.id, SLUG))).toBe("tidak_ditemukan");
  await prepare(plan);
  const files = data(await loadGoingFiles(plan.id, SLUG));
  expect(files.map(({ nama }) => nama)).toEqual(["Sertifikat 1.pdf"]);
  const content = await files[0]?.open();
  expect(content).toBeTruthy();
  content?.destroy();
  expect(bukti).toHaveLength(1);
});

it("it is nobody else's: not a colleague's, not the principal's, not without a session", async () => {
  const [{ plan }, { guru: colleague }] = [await teacher(), await teacher()];
  await prepare(plan);
  const kepsek = await sessionOf(stage.kepsek);
  for (const session of [colleague, kepsek]) {
    reader.session = session;
    expect(code(await loadGoingFiles(plan.id, SLUG))).toBe("tidak_ditemukan");
  }
  reader.session = null;
  expect(code(await loadGoingFiles(plan.id, SLUG))).toBe("belum_masuk");
  reader.session = colleague;
  for (const [id, slug] of [
    ["bukan-id", SLUG],
    [plan.id, "praktik-kinerja"],
  ] as const) {
    expect(code(await loadGoingFiles(id, slug))).toBe("tidak_ditemukan");
  }
});
