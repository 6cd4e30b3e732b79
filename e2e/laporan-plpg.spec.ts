import type { Page } from "@playwright/test";
import { addDays } from "@/lib/kernel/time";
import { db } from "@/lib/server/db";
import { makeDeadlines, makeReport, makeRubric, makeScores } from "@/prisma/seed/plpg";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectAccessible } from "./support/accessible";
import { button, pdfFile } from "./support/bukti";
import { enter } from "./support/enter";
import { type Classroom, givenClassroom } from "./support/forum";
import { see } from "./support/page";
import { write } from "./support/people";
import { expect, test } from "./support/test";

/*
 * The guide's "Menggunggah laporan kemajuan" step by step with its labels, from the mentor's deadline to the participant's score; and
 * grading and finalising without JavaScript.
 */

/** The rombel's LPTK has a rubric; its reports are open for a week where `isOpen`. */
async function prepare({ id }: Classroom, isOpen: boolean): Promise<void> {
  await write(async (tx) => {
    const { lptkId } = await tx.rombel.findUniqueOrThrow({ where: { id }, select: { lptkId: true } });
    await makeRubric(tx, { lptkId });
    if (isOpen) await makeDeadlines(tx, { cohort: { id } });
  });
}

const participantOf = (akunId: string) =>
  db.peserta.findFirstOrThrow({
    where: { akunId },
    select: { id: true, akunId: true, nama: true, nomorPeserta: true, rombelId: true },
  });

/** Klik unggah pelaporan, pilih file, open. */
async function upload(page: Page, nomor: number): Promise<void> {
  await page.getByRole("link", { name: `Unggah pelaporan ${nomor}`, exact: true }).click();
  await see(page, /^Laporan \d/);
  const stored = page.locator("input[type=hidden][name=berkasId]");
  await page.locator("input[type=file]").setInputFiles(pdfFile(`laporan-${nomor}.pdf`));
  await expect(stored).toHaveValue(/^[0-9a-f-]{36}$/, { timeout: 30_000 });
  await button(page, "Unggah pelaporan").click();
  await expect(page.getByRole("status").filter({ hasText: "Pengunggahan berhasil" })).toBeVisible();
}

test("the guide: laporan kemajuan, unggah pelaporan, pengunggahan berhasil, (X); the mentor grades it", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const classroom = await givenClassroom();
  await prepare(classroom, false);
  const [ahmad] = classroom.peserta;
  const desk = await newDevice();

  await test.step("the mentor sets description and deadline of laporan 1", async () => {
    await enter(desk, classroom.mentor);
    await desk.goto(`/mentor/rombel/${classroom.id}/laporan`);
    await see(desk, "Laporan Kemajuan");
    await expectAccessible(desk, "the four reports");
    await desk.getByRole("link", { name: "Buka laporan 1", exact: true }).click();
    await see(desk, "Laporan 1 · Pedagogik");
    await desk.getByLabel("Deskripsi laporan").fill("Ringkas dua model pembelajaran.");
    await desk.getByLabel("Batas waktu pengumpulan").fill(addDays(testNow(), 7).toISOString().slice(0, 10));
    await button(desk, "Simpan").click();
    await expect(desk.getByRole("status").filter({ hasText: "Laporan disimpan" })).toBeVisible();
  });

  await test.step("1.–6. menu laporan kemajuan, laporan 1, unggah pelaporan, pilih file: pengunggahan berhasil", async () => {
    await enter(page, ahmad);
    await page.goto("/guru/plpg/kelas");
    await page.getByRole("navigation", { name: "Menu kelas" }).getByRole("link", { name: "Laporan Kemajuan" }).click();
    await see(page, "Laporan Kemajuan");
    await expectAccessible(page, "the strip of four");
    await upload(page, 1);
    await expectAccessible(page, "receipt");
  });

  await test.step("7. (X) takes it back; it can be sent again", async () => {
    await button(page, "Batalkan (X)").click();
    await expect(page.getByRole("status").filter({ hasText: "Unggahan dibatalkan" })).toBeVisible();
    await page.goto("/guru/plpg/kelas/laporan");
    await upload(page, 1);
  });

  await test.step("the mentor reads it beside the mark; the arithmetic follows", async () => {
    const { id } = await participantOf(ahmad.akunId);
    await desk.goto(`/mentor/rombel/${classroom.id}/nilai/${id}/laporan_1`);
    await see(desk, ahmad.nama);
    await desk.getByLabel("Nilai laporan 1").fill("100,01");
    await button(desk, "Simpan nilai").click();
    await expect(desk.getByRole("link", { name: "Nilai paling rendah 0 dan paling tinggi 100." })).toBeVisible();
    await expectAccessible(desk, "refused score");
    await desk.getByLabel("Nilai laporan 1").fill("82,5");
    await desk.getByLabel("Umpan balik").fill("Sudah runtut.");
    await button(desk, "Simpan nilai").click();
    await expect(desk.getByRole("status").filter({ hasText: "Nilai disimpan" })).toBeVisible();
    await expectAccessible(desk, "graded report");
  });

  await test.step("the participant sees the score and what 65 still needs; the report is locked", async () => {
    await page.goto("/guru/plpg/kelas/laporan/1");
    await expect(page.getByText("Sudah runtut.")).toBeVisible();
    await expect(button(page, "Batalkan (X)")).toHaveCount(0);
    await page.goto("/guru/plpg/nilai");
    await see(page, "Nilai pembekalan");
    await expect(page.getByRole("heading", { name: "Nilai yang masih diperlukan untuk 65" })).toBeVisible();
    await expectAccessible(page, "own score");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the mentor grades the process by the rubric, and finalises; the participant reads the sum", async ({
    page,
    newDevice,
  }) => {
    const classroom = await givenClassroom();
    await prepare(classroom, true);
    const [ahmad] = classroom.peserta;
    const peserta = { ...(await participantOf(ahmad.akunId)), kodeId: "" };
    await write(async (tx) => {
      for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta, nomor });
      const mentor = classroom.mentor;
      const scores = { laporan_1: 8000, laporan_2: 8000, laporan_3: 8000, laporan_4: 8000, presentasi: 8000 };
      await makeScores(tx, { peserta, mentor, scores });
    });
    await enter(page, classroom.mentor);
    await page.goto(`/mentor/rombel/${classroom.id}/nilai/${peserta.id}/proses`);
    await see(page, ahmad.nama);
    await page.getByLabel("Keaktifan di forum").fill("85");
    await page.getByLabel("Kemandirian belajar").fill("70");
    await page.getByLabel("Ketepatan waktu").fill("91");
    await button(page, "Simpan nilai").click();
    await expect(page.getByText("Nilai disimpan")).toBeVisible();
    await page.getByRole("link", { name: "Semua komponen" }).click();
    await button(page, "Finalkan nilai").click();
    await expect(page.getByRole("status").filter({ hasText: "Nilai final" })).toBeVisible();

    const phone = await newDevice({ javaScriptEnabled: false });
    await enter(phone, ahmad);
    await phone.goto("/guru/plpg/nilai");
    // 0,3 × 82,30 + 0,3 × 80 + 0,4 × 80
    await expect(phone.getByText("80,69, lulus")).toBeVisible();
    await phone.goto("/guru/plpg/banding");
    await phone.getByLabel("Keberatan Anda").fill("Bagian tanya jawab belum dinilai.");
    await button(phone, "Ajukan banding").click();
    await expect(phone.getByRole("status").filter({ hasText: "Banding diajukan" })).toBeVisible();
  });
});
