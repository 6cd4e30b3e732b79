import { expect, type Page } from "@playwright/test";
import { COMPETENCIES, COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import { addDays } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { makeOffice } from "@/prisma/seed/factories";
import { makeBank, makePeriod, makeReflection, makeTraining } from "@/prisma/seed/jaklat";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectNothingSideways, see } from "./page";
import { givenDinas, givenSchool, givenTeacher, write } from "./people";

export const PERIOD = "Semester ini";

/** A school whose Dinas has published questions (one per competency), opened a period, and has a training for pedagogy. */
export async function givenReflectingSchool() {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const teacher = await givenTeacher(school);
  const pelatihan = `Umpan balik yang memandu ${school.npsn}`;
  const made = await write(async (tx) => {
    const bank = await makeBank(tx, { dinasId: dinas.id });
    const periodeId = await makePeriod(tx, { dinasId: dinas.id, nama: PERIOD });
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.id });
    await makeTraining(tx, { instansiId, judul: pelatihan, kompetensi: ["pedagogik"] });
    return { bank, periodeId };
  });
  return { dinas, school, teacher, pelatihan, ...made };
}
export type Setting = Awaited<ReturnType<typeof givenReflectingSchool>>;

/** The teacher's draft, with answers in these competencies. Gives its address. */
export async function givenDraft({ teacher, bank, periodeId }: Setting, answered: readonly Competency[] = []) {
  const id = await write((tx) =>
    makeReflection(tx, { akunId: teacher.akunId, periodeId, bank, status: "draf", answered }),
  );
  return `/guru/refleksi/${id}`;
}

/** Closes the period as of now. */
export async function closePeriod({ periodeId }: Setting): Promise<void> {
  const now = await readNow();
  await db.periodeRefleksi.update({ where: { id: periodeId }, data: { tutup: addDays(now, -1) } });
}

export const PRACTICE = "Saya menjelaskan dulu, lalu murid mengerjakan soal.";
export const EXAMPLE = "Setiap Senin saya memberi kuis tiga soal sebelum membagi kelompok.";

/** Answers the one question of a competency on its page. */
export async function answer(page: Page, { practice = PRACTICE, example = EXAMPLE, rating = 2 } = {}): Promise<void> {
  await page.getByRole("radio", { name: new RegExp(`^${rating} – `) }).check();
  await page.getByLabel("Praktik saya saat ini").fill(practice);
  await page.getByLabel("Contoh perilaku yang akan saya lakukan").fill(example);
}

/** From the task list: fills in all four competencies and the day of the talk, saving each. */
export async function fillReflection(page: Page): Promise<void> {
  for (const competency of COMPETENCIES) {
    const label = COMPETENCY_LABELS[competency];
    await page.getByRole("link", { name: label, exact: true }).click();
    await see(page, `Kompetensi ${label}`);
    await answer(page);
    await page.getByRole("button", { name: "Simpan", exact: true }).click();
    await see(page, PERIOD);
    await expect(page.getByText("Isian tersimpan.")).toBeVisible();
  }
  await expect(page.getByRole("listitem").filter({ hasText: "1 dari 1 indikator lengkap" })).toHaveCount(4);
  await page.getByLabel("Tanggal diskusi dengan kepala sekolah").fill(testNow().toISOString().slice(0, 10));
  // The word "tersimpan" stands there from the competencies: the answer itself is waited for.
  const answered = page.waitForResponse((response) => response.request().method() === "POST");
  await page.getByRole("button", { name: "Simpan tanggal" }).click();
  await answered;
  await expect(page.getByText("Isian tersimpan.")).toBeVisible();
}

/** Check your answers, then Kirim ke kepala sekolah; afterwards the receipt is there. */
export async function handIn(page: Page): Promise<void> {
  await page.getByRole("link", { name: "Periksa jawaban" }).click();
  await see(page, "Apakah semuanya benar?");
  await page.getByRole("button", { name: "Kirim ke kepala sekolah" }).click();
  await see(page, PERIOD);
  await expect(page.getByRole("heading", { name: "Tanda terima refleksi" })).toBeVisible();
  await expectNothingSideways(page);
}
