import { expect, type Page } from "@playwright/test";
import { addDays } from "@/lib/kernel/time";
import { EXAMPLE_CATALOGUE } from "@/lib/kinerja/katalog/labels";
import type { CatalogueContent } from "@/lib/kinerja/katalog/rules";
import type { Phase, Scheme } from "@/lib/kinerja/periode/rules";
import type { PlanState } from "@/lib/kinerja/rencana/status";
import { db, readNow } from "@/lib/server/db";
import { makeCatalogue, makeExtension, makePeriod, makePlan } from "@/prisma/seed/kinerja";
import { see } from "./page";
import { givenDinas, givenSchool, givenTeacher, write } from "./people";

export const PERIOD = "Semester ini";
export const WORDS = "Setiap Senin saya menyapa murid di gerbang.";

/** A school whose Dinas has published the example's catalogue and opened a period in the given phase. */
export async function givenPlanningSchool({
  skema = "skema_2024",
  fase = "perencanaan",
  rhk = EXAMPLE_CATALOGUE.rhk,
}: {
  skema?: Scheme;
  fase?: Phase;
  /** In the place of the example's. */
  rhk?: CatalogueContent["rhk"];
} = {}) {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const teacher = await givenTeacher(school);
  const made = await write(async (tx) => {
    const katalog = await makeCatalogue(tx, { dinasId: dinas.id, isi: { ...EXAMPLE_CATALOGUE, rhk } });
    const own = { dinasId: dinas.id, katalogId: katalog.id };
    return { katalog, periodeId: await makePeriod(tx, { ...own, nama: PERIOD, skema, fase }) };
  });
  return { dinas, school, teacher, ...made };
}
export type Setting = Awaited<ReturnType<typeof givenPlanningSchool>>;

type Options = Partial<Parameters<typeof makePlan>[1]>;

/** The teacher's plan in a state. Gives its id. */
export async function givenPlan({ teacher, katalog, periodeId }: Setting, status: PlanState, options: Options = {}) {
  const { id } = await write((tx) => makePlan(tx, { akunId: teacher.akunId, periodeId, katalog, status, ...options }));
  return id;
}

/** Planning has closed as of now. */
export async function closePlanning({ periodeId }: Setting): Promise<void> {
  const now = await readNow();
  await db.periodeKinerja.update({ where: { id: periodeId }, data: { rencanaTutup: addDays(now, -1) } });
}

/** Planning has closed and pelaksanaan opened as of now. */
export async function openPelaksanaan({ periodeId }: Setting): Promise<void> {
  const now = await readNow();
  const data = { rencanaTutup: addDays(now, -2), pelaksanaanBuka: addDays(now, -1) };
  await db.periodeKinerja.update({ where: { id: periodeId }, data });
}

/** The Dinas gives the teacher another week for the plan. */
export async function extendPlanning({ periodeId, teacher }: Setting): Promise<void> {
  const sampai = addDays(await readNow(), 7);
  await write((tx) => makeExtension(tx, { periodeId, akunId: teacher.akunId, fase: "perencanaan", sampai }));
}

/** An acting principal holds the school's post from now on: a term only ends, so theirs is a new one. */
export async function makeActing({ id: sekolahId }: { id: string }): Promise<void> {
  await write(async (tx) => {
    const mulai = await readNow(tx);
    const term = await tx.masaJabatan.findFirstOrThrow({ where: { sekolahId, selesai: null } });
    await tx.masaJabatan.update({ where: { id: term.id }, data: { selesai: mulai } });
    await tx.masaJabatan.create({ data: { sekolahId, akunId: term.akunId, nama: term.nama, jenis: "plt", mulai } });
  });
}

/** A definitive principal of this name takes the post over from whoever holds it. */
export async function handOver({ id: sekolahId }: { id: string }, nama: string): Promise<void> {
  await write(async (tx) => {
    const mulai = await readNow(tx);
    const term = await tx.masaJabatan.findFirstOrThrow({ where: { sekolahId, selesai: null } });
    await tx.masaJabatan.update({ where: { id: term.id }, data: { selesai: mulai } });
    await tx.masaJabatan.create({ data: { sekolahId, akunId: term.akunId, nama, jenis: "definitif", mulai } });
    await tx.akun.update({ where: { id: term.akunId }, data: { nama, versi: { increment: 1 } } });
  });
}

/** Planning is over as of now, and pelaksanaan has begun. */
export async function beginPelaksanaan({ periodeId }: Setting): Promise<void> {
  const now = await readNow();
  const data = { rencanaTutup: addDays(now, -2), pelaksanaanBuka: addDays(now, -1), versi: { increment: 1 } };
  await db.periodeKinerja.update({ where: { id: periodeId }, data });
}

export const next = (page: Page) => page.getByRole("button", { name: "Lanjut", exact: true }).click();

/** The field of an RHK, by the example's title. */
export const quantity = (page: Page, place: number) =>
  page.getByRole("textbox", { name: new RegExp(`^${EXAMPLE_CATALOGUE.rhk[place - 1]?.judul}, jumlah`) });

/** Words on every aspect that has none yet. */
export async function fillBehaviour(page: Page): Promise<void> {
  await see(page, "Perilaku Kerja");
  for (const { judul } of EXAMPLE_CATALOGUE.perilaku) {
    await page.getByRole("textbox", { name: judul, exact: true }).fill(WORDS);
  }
}

/** From the summary: Ajukan; afterwards the receipt is there. */
export async function handIn(page: Page): Promise<void> {
  await see(page, "Rangkuman");
  await page.getByRole("button", { name: "Ajukan", exact: true }).click();
  await see(page, PERIOD);
  await expect(page.getByRole("heading", { name: "Tanda terima rencana kinerja" })).toBeVisible();
}
