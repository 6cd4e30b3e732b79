import type { Page } from "@playwright/test";
import { addDays, dayIn } from "@/lib/kernel/time";
import { makeMentor, makeOffice, makeOfficeAccount, someEmail } from "@/prisma/seed/factories";
import { makeRubric } from "@/prisma/seed/plpg";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectAccessible } from "./support/accessible";
import { button, pdfFile } from "./support/bukti";
import { enter } from "./support/enter";
import { see } from "./support/page";
import { PASSWORD, type Person, passwordHash, write } from "./support/people";
import { expect, test } from "./support/test";

/*
 * The whole road of PLPG (DOMAIN §4): a rombel from its creation to the final list, through LPTK, mentor and two participants, of whom
 * one sends everything and one never appears.
 */

const DAY = (days: number) => dayIn(addDays(testNow(), days), "WIB");

async function givenLptk(): Promise<{ admin: Person; mentor: Person }> {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "lptk" });
    await makeRubric(tx, { lptkId: instansiId });
    const [office, lead] = [someEmail(), someEmail()];
    const admin = await makeOfficeAccount(tx, { peran: "lptk", instansiId, surel: office, kataSandi });
    const mentor = await makeMentor(tx, { instansiId, surel: lead, kataSandi });
    return {
      admin: { nama: admin.nama, username: office, password: PASSWORD },
      mentor: { nama: mentor.nama, username: lead, password: PASSWORD },
    };
  });
}

/** Numbers nobody else has. */
const someNumber = (last: number) => `77${String(Date.now()).slice(-9)}${String(last).padStart(3, "0")}`;

const said = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text })).toBeVisible();

async function upload(page: Page, label: string): Promise<void> {
  await page.locator("input[type=file]").setInputFiles(pdfFile("laporan.pdf"));
  await expect(page.locator("input[type=hidden][name=berkasId]")).toHaveValue(/^[0-9a-f-]{36}$/, { timeout: 30_000 });
  await button(page, label).click();
}

/** Grades what the page shows and goes back to all six. */
async function grade(page: Page, komponen: string, fields: Record<string, string>): Promise<void> {
  await page.getByRole("link", { name: komponen, exact: true }).click();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label, { exact: true }).fill(value);
  await button(page, "Simpan nilai").click();
  await said(page, "Nilai disimpan");
  await page.getByRole("link", { name: "Semua komponen" }).click();
  await expect(page.getByRole("heading", { name: "Enam komponen" })).toBeVisible();
}

/** "Tidak mengumpulkan", "Tidak hadir presentasi", "Tidak mengikuti proses": an explicit zero with its reason. */
async function giveZero(page: Page, komponen: string, submit: string): Promise<void> {
  await page.getByRole("link", { name: komponen, exact: true }).click();
  await page.getByLabel("Alasan", { exact: true }).fill("Tidak pernah hadir dan tidak memberi kabar.");
  await button(page, submit).click();
  await said(page, "Nilai disimpan");
  await page.getByRole("link", { name: "Semua komponen" }).click();
  await expect(page.getByRole("heading", { name: "Enam komponen" })).toBeVisible();
}

test("a rombel from its creation to the final list", async ({ page, newDevice }) => {
  const { admin, mentor } = await givenLptk();
  const [ayu, budi] = [
    { nama: "Ayu Wandira", nomor: someNumber(1) },
    { nama: "Budi Raharjo", nomor: someNumber(2) },
  ];
  const rombel = `PGSD ${ayu.nomor.slice(-6)}`;

  await test.step("LPTK: a rombel, its mentor, its participants from a sheet", async () => {
    await enter(page, admin);
    await page.goto("/lptk/rombel/baru");
    await see(page, "Buat rombel");
    await page.getByLabel("Nama rombel").fill(rombel);
    await page.getByLabel("Bidang studi").fill("PGSD");
    await page.getByLabel("Mulai", { exact: true }).fill(DAY(0));
    await page.getByLabel("Selesai", { exact: true }).fill(DAY(90));
    await button(page, "Buat rombel").click();
    await see(page, rombel);
    await page.getByRole("link", { name: "Tugaskan mentor" }).click();
    await page.getByLabel("Mentor", { exact: true }).selectOption({ label: mentor.nama });
    await button(page, "Tugaskan").click();
    await said(page, "Mentor ditugaskan");
    await page.goto("/lptk/peserta/impor");
    const rows = [ayu, budi].map(({ nama, nomor }) => [nomor, nama, "PGSD", rombel].join("\t"));
    await page
      .getByLabel("Atau tempel isi lembar kerja")
      .fill(["Nomor peserta\tNama\tBidang studi\tRombel", ...rows].join("\n"));
    await button(page, "Impor peserta").click();
    await see(page, "Hasil impor");
    await expect(page.getByText("2 peserta didaftarkan")).toBeVisible();
  });

  const guru = await newDevice();
  await test.step("both activate within 14 days, Ayu on her own phone", async () => {
    for (const { nama, nomor } of [budi, ayu]) {
      await page.goto("/lptk/aktivasi");
      await page.getByRole("link", { name: nama }).click();
      await see(page, nama);
      await button(page, "Buat kode baru").click();
      const code = page.getByText(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/);
      await expect(code).toBeVisible();
      const phone = nama === ayu.nama ? guru : await newDevice();
      await phone.goto("/aktivasi?peserta=");
      await see(phone, "Aktifkan akun peserta PLPG");
      await phone.getByLabel("Nomor peserta").fill(nomor);
      await phone.getByLabel("Kode aktivasi").fill((await code.textContent()) ?? "");
      await phone.getByLabel("Password baru (boleh dikosongkan)", { exact: true }).fill("perahu-kayu-di-teluk");
      await button(phone, "Aktifkan akun").click();
      await see(phone, "Pembekalan PLPG");
    }
  });

  const desk = await newDevice();
  await test.step("mentor: a description and a deadline for each of the four reports", async () => {
    await enter(desk, mentor);
    await desk.getByRole("heading", { name: rombel }).getByRole("link").click();
    await see(desk, rombel);
    await desk.getByRole("main").getByRole("link", { name: "Laporan Kemajuan", exact: true }).click();
    for (const nomor of [1, 2, 3, 4]) {
      await see(desk, "Laporan Kemajuan");
      await desk.getByRole("link", { name: `Buka laporan ${nomor}`, exact: true }).click();
      await see(desk, new RegExp(`^Laporan ${nomor} · `));
      await desk.getByLabel("Deskripsi laporan").fill("Ceritakan satu kegiatan belajar di kelas Anda.");
      await desk.getByLabel("Batas waktu pengumpulan").fill(DAY(7));
      await button(desk, "Simpan").click();
      await said(desk, "Laporan disimpan");
    }
  });

  await test.step("Ayu: four reports, and what she takes to the face-to-face stage", async () => {
    await guru.goto("/guru/plpg");
    await guru.getByRole("link", { name: "Masuk ke kelas" }).click();
    for (const nomor of [1, 2, 3, 4]) {
      await guru
        .getByRole("navigation", { name: "Menu kelas" })
        .getByRole("link", { name: "Laporan Kemajuan" })
        .click();
      await see(guru, "Laporan Kemajuan");
      await guru.getByRole("link", { name: `Unggah pelaporan ${nomor}`, exact: true }).click();
      await see(guru, new RegExp(`^Laporan ${nomor} · `));
      await upload(guru, "Unggah pelaporan");
      await said(guru, "Pengunggahan berhasil");
    }
    await guru.goto("/guru/plpg/laporan-akhir");
    await upload(guru, "Unggah laporan akhir");
    await said(guru, "Pengunggahan berhasil");
  });

  await test.step("mentor: from the list of one report to the mark, then all six, then final", async () => {
    await desk.getByRole("link", { name: "Lihat dan atur 1", exact: true }).click();
    await see(desk, /^Laporan 1 · /);
    await desk.getByRole("link", { name: `Nilai laporan ${ayu.nama}` }).click();
    await see(desk, ayu.nama);
    await desk.getByRole("link", { name: "Semua komponen" }).click();
    const marks = { "Keaktifan di forum": "70", "Kemandirian belajar": "60", "Ketepatan waktu": "60" };
    await grade(desk, "Proses", marks);
    for (const nomor of [1, 2, 3, 4]) await grade(desk, `Laporan ${nomor}`, { [`Nilai laporan ${nomor}`]: "65" });
    await grade(desk, "Presentasi", { "Nilai presentasi": "65,75" });
    await expectAccessible(desk, "six components");
    await button(desk, "Finalkan nilai").click();
    await said(desk, "Nilai final");
    // 0,3 × 64 + 0,3 × 65 + 0,4 × 65,75 = 65 exactly
    await expect(desk.getByText("65,00, lulus")).toBeVisible();
  });

  await test.step("Budi never sent, never came: no score until the deadline is over, nothing final", async () => {
    await desk.getByRole("link", { name: "Nilai", exact: true }).first().click();
    await desk.getByRole("link", { name: budi.nama, exact: true }).click();
    await see(desk, budi.nama);
    await giveZero(desk, "Proses", "Tidak mengikuti proses: nilai 0");
    await giveZero(desk, "Presentasi", "Tidak hadir presentasi: nilai 0");
    await expect(button(desk, "Finalkan nilai")).toHaveCount(0);
    await expect(desk.getByText("Belum dapat difinalkan: 4 komponen belum punya nilai.")).toBeVisible();
  });

  await test.step("Ayu reads her arithmetic; the LPTK has her on the list, in the sheet and on paper", async () => {
    await guru.goto("/guru/plpg/nilai");
    await expect(guru.getByText("65,00, lulus")).toBeVisible();
    await page.goto("/lptk/nilai?status=lulus");
    await see(page, "Daftar nilai");
    await expect(page.getByRole("link", { name: ayu.nama })).toBeVisible();
    await expect(page.getByRole("link", { name: budi.nama })).toHaveCount(0);
    await expect(page.getByRole("main").getByText("65,00")).toBeVisible();
    for (const name of ["Unduh Excel", "Unduh PDF"]) {
      const href = await page.getByRole("link", { name }).getAttribute("href");
      expect((await page.request.get(href ?? "")).status()).toBe(200);
    }
  });

  await test.step("Budi's part ends with a reason; the rombel is closed, and opened again", async () => {
    await page.goto("/lptk/rombel");
    await page.getByRole("link", { name: rombel, exact: true }).click();
    await see(page, rombel);
    await expect(button(page, "Tutup rombel")).toHaveCount(0);
    await page.getByRole("link", { name: budi.nama, exact: true }).click();
    await see(page, budi.nama);
    await page.getByRole("link", { name: "Akhiri keikutsertaan" }).click();
    await page.getByLabel("Peserta pindah tugas.").check();
    await button(page, "Akhiri keikutsertaan").click();
    await see(page, budi.nama);
    await page.goto("/lptk/rombel");
    await page.getByRole("link", { name: rombel, exact: true }).click();
    await button(page, "Tutup rombel").click();
    await said(page, "Rombel ditutup");
    await page.getByRole("link", { name: "Buka kembali" }).click();
    await see(page, "Buka kembali rombel");
    await expectAccessible(page, "reopening a rombel");
    await page.getByLabel("Ada peserta yang menyusul.").check();
    await button(page, "Buka kembali").click();
    await said(page, "Rombel dibuka kembali");
  });
});
