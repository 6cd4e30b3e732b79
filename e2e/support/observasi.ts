import { expect, type Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/kernel/time";
import { PRACTICE_LABELS } from "@/lib/kinerja/praktik/labels";
import type { PracticeState } from "@/lib/kinerja/praktik/status";
import { db, readNow } from "@/lib/server/db";
import { makeCatalogue, makePeriod, makePlan, makePractice } from "@/prisma/seed/kinerja";
import { testNow } from "@/scripts/testing/moments.mjs";
import { makePdf } from "../fixtures/pdf";
import { see } from "./page";
import { givenDinas, givenSchool, givenTeacher, write } from "./people";

/** A teacher whose approved plan's cycle stands in a state, and the principal of the school. */
export async function givenPractice(status: PracticeState) {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const guru = await givenTeacher(school);
  const made = await write(async (tx) => {
    const katalog = await makeCatalogue(tx, { dinasId: dinas.id });
    const periodeId = await makePeriod(tx, { dinasId: dinas.id, katalogId: katalog.id });
    const plan = await makePlan(tx, { akunId: guru.akunId, periodeId, katalog });
    await makePractice(tx, { plan, status, pengamatNama: school.kepsek.nama });
    return { id: plan.id, periodeId };
  });
  return { ...made, guru, kepsek: school.kepsek, own: `/guru/kinerja/${made.id}/observasi` };
}
export type Setting = Awaited<ReturnType<typeof givenPractice>>;

/** Pelaksanaan is over as of now, and with it everything that teachers write in it. */
export async function closePelaksanaan({ periodeId }: Pick<Setting, "periodeId">): Promise<void> {
  const now = await readNow();
  await db.periodeKinerja.update({
    where: { id: periodeId },
    data: { pelaksanaanBuka: addDays(now, -30), pelaksanaanTutup: addDays(now, -1), versi: { increment: 1 } },
  });
}

/** A day as a date field takes it, by the calendar of the schools made here. */
export const inDays = (days: number) => dayIn(addDays(testNow(), days), "WIB");

/** Dokumen Persiapan: two foci, the effort, a day and the RPP. */
export async function fillPreparation(page: Page): Promise<void> {
  await page.getByRole("checkbox").first().check();
  await page.getByRole("checkbox").nth(1).check();
  await page.getByLabel("Upaya untuk mencapai target").fill("Menyiapkan kartu umpan balik.");
  await page.getByLabel("Usulan tanggal observasi").fill(inDays(2));
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "RPP pekan ketiga.pdf", mimeType: "application/pdf", buffer: makePdf() });
  await expect(page.getByText("Berkas sudah diunggah")).toBeAttached();
}

export const FOLLOW_UP = {
  "Tantangan atau kendala saat melakukan praktik kinerja": "Waktu habis sebelum semua murid sempat memperbaiki.",
  "Tujuan meningkatkan kualitas praktik kinerja": "Setiap murid memperbaiki satu hal di kelas.",
  "Upaya yang akan dilakukan": "Mengikuti webinar umpan balik.",
  "Kebutuhan dukungan": "Diamati sekali lagi pada akhir bulan.",
};

/** Tantangan and Pilihan Belajar, which are required. */
export async function fillFollowUp(page: Page): Promise<void> {
  for (const [label, words] of Object.entries(FOLLOW_UP)) await page.getByLabel(label, { exact: true }).fill(words);
  await page.getByLabel("Tanggal mulai", { exact: true }).fill(inDays(1));
  await page.getByLabel("Tanggal selesai", { exact: true }).fill(inDays(14));
}

/** The four questions of Dokumen Refleksi. */
export async function fillReflection(page: Page): Promise<void> {
  await page.getByLabel("Wawasan baru yang Anda peroleh").fill("Umpan balik perlu segera.");
  await page.getByLabel("Perubahan pada praktik Anda").fill("Penjelasan saya lebih singkat.");
  await page.getByLabel("Tantangan yang paling berat").fill("Membagi perhatian.");
  await page.getByLabel("Rencana selanjutnya").fill("Penilaian antarteman.");
}

/** Rates both foci on the observation's form and writes the recommendation. */
export async function rate(page: Page, recommendation = "Sediakan waktu perbaikan."): Promise<void> {
  await page.getByRole("radio", { name: "Dilakukan dan Efektif" }).first().check();
  await page.getByRole("radio", { name: "Dilakukan tapi Belum Efektif" }).last().check();
  await page.getByLabel("Rekomendasi tindak lanjut").fill(recommendation);
}

/** Before the appointed time: the class was seen all the same. */
export const sayEarlier = (page: Page) => page.getByLabel(PRACTICE_LABELS.earlier).check();

/** The observation's form as the principal opens it. */
export async function openForm(page: Page, { id }: { id: string }): Promise<void> {
  await page.goto(`/kepsek/kinerja/${id}/observasi/isi`);
  await see(page, "Isi hasil observasi");
}

/** Ticks, and collects for good. */
export async function collect(page: Page): Promise<void> {
  await page.getByLabel("Dokumen ini sudah sesuai.").check();
  await page.getByRole("button", { name: "Kumpulkan", exact: true }).click();
  await expect(page.getByText("dikumpulkan.", { exact: false }).first()).toBeVisible();
}
