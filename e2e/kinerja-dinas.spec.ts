import type { Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { enter } from "./support/enter";
import { see } from "./support/page";
import { givenDinas, givenSchool, givenTeacher } from "./support/people";
import { chooseInMenu, refusal } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * What the Dinas does before teachers can plan (DOMAIN §3): a catalogue, a period with its phases, more time for one teacher.
 */

const RHK = "Menulis artikel praktik baik";
const PERIOD = "Semester uji coba";

/** From the example to a published version, with an RHK of one's own in it. */
async function publishCatalogue(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Pakai contoh" }).click();
  await see(page, "Versi 1");
  await page.getByRole("link", { name: "Tambah RHK" }).click();
  await see(page, "Tambah: Rencana Hasil Kerja");
  await page.getByLabel("Judul").fill(RHK);
  await page.getByLabel("Poin").fill("12");
  await page.getByLabel("Satuan").fill("artikel");
  await page.getByLabel("Bukti dukung").fill("Salinan artikel");
  await page.getByRole("button", { name: "Tambahkan", exact: true }).click();
  await expect(page.getByText("Sudah ditambahkan.")).toBeVisible();
  await page.getByRole("link", { name: `Ubah: ${RHK}` }).click();
  await see(page, RHK);
  await page.getByLabel("Poin").fill("16");
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await see(page, "Versi 1");
  await expect(page.getByText("16 poin per artikel")).toBeVisible();
  await page.getByRole("button", { name: "Terbitkan", exact: true }).click();
  await expect(page.getByText("Versi ini sudah terbit.")).toBeVisible();
  await expect(page.getByRole("link", { name: `Ubah: ${RHK}` })).toHaveCount(0);
}

/** Days from today to each edge of the three phases. */
const EDGES = [
  ["Perencanaan", 0, 14],
  ["Pelaksanaan", 15, 90],
  ["Penilaian", 91, 110],
] as const;

async function fillPeriod(page: Page): Promise<void> {
  const now = await readNow();
  await page.getByLabel("Nama periode").fill(PERIOD);
  await page.getByLabel(/^Skema 2024/).check();
  await page.getByRole("combobox", { name: /^Semester/ }).selectOption({ label: "Semester 2" });
  for (const [phase, from, to] of EDGES) {
    const group = page.getByRole("group", { name: phase, exact: true });
    await group.getByLabel("Dibuka").fill(dayIn(addDays(now, from), "WIB"));
    await group.getByLabel("Ditutup").fill(dayIn(addDays(now, to), "WIB"));
  }
}

/** A period with its phases; days that do not follow one another are refused, and nothing that was typed is lost. */
async function openPeriod(page: Page): Promise<void> {
  await page.goto("/dinas/kinerja/baru");
  await see(page, "Buat periode kinerja");
  await fillPeriod(page);
  const closing = page.getByRole("group", { name: "Perencanaan", exact: true }).getByLabel("Ditutup");
  const right = await closing.inputValue();
  await closing.fill(dayIn(addDays(await readNow(), 20), "WIB"));
  await page.getByRole("button", { name: "Buat periode", exact: true }).click();
  await expect(refusal(page)).toContainText("Fase ini harus dibuka sesudah fase sebelumnya ditutup.");
  await expect(page.getByLabel("Nama periode")).toHaveValue(PERIOD);
  await closing.fill(right);
  await page.getByRole("button", { name: "Buat periode", exact: true }).click();
  await expect(page.getByText("Periode kinerja dibuat.")).toBeVisible();
  await see(page, PERIOD);
}

/** More time for one teacher, who is told; the reason is required. */
async function extend(page: Page, nama: string): Promise<void> {
  await page.getByRole("link", { name: "Perpanjang untuk satu guru" }).click();
  await see(page, "Perpanjang untuk satu guru");
  await page.getByRole("link", { name: `Perpanjang waktu ${nama}` }).click();
  await see(page, `Perpanjang waktu ${nama}`);
  await page.getByLabel("Perencanaan").check();
  await page.getByLabel("Diperpanjang sampai").fill(dayIn(addDays(await readNow(), 30), "WIB"));
  await page.getByRole("button", { name: "Beri perpanjangan" }).click();
  await expect(refusal(page)).toContainText("Tuliskan alasannya.");
  await page.getByLabel("Perencanaan").check();
  await page.getByLabel("Guru sakit atau cuti.").check();
  await page.getByRole("button", { name: "Beri perpanjangan" }).click();
  await expect(page.getByText("Perpanjangan diberikan.")).toBeVisible();
  await expect(page.getByText("Guru sakit atau cuti.").first()).toBeVisible();
}

async function givenOffice() {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  return { dinas, teacher: await givenTeacher(school) };
}

test("the Dinas publishes a catalogue, opens a period, gives one teacher more time", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const { dinas, teacher } = await givenOffice();
  await enter(page, dinas);
  await chooseInMenu(page, "Katalog", "Pengelolaan Kinerja");
  await see(page, "Katalog kinerja");
  await publishCatalogue(page);
  await chooseInMenu(page, "Periode", "Pengelolaan Kinerja");
  await see(page, "Periode kinerja");
  await openPeriod(page);
  await extend(page, teacher.nama);
  await test.step("the teacher is told", async () => {
    const guru = await newDevice();
    await enter(guru, teacher);
    await guru.goto("/akun/notifikasi");
    await expect(guru.getByText("Waktu perencanaan Anda diperpanjang")).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the same", async ({ page }) => {
    const { dinas, teacher } = await givenOffice();
    await enter(page, dinas);
    await page.goto("/dinas/kinerja/katalog");
    await publishCatalogue(page);
    await openPeriod(page);
    await extend(page, teacher.nama);
  });
});
