import type { Page } from "@playwright/test";
import { addDays } from "@/lib/kernel/time";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectAccessible } from "./support/accessible";
import {
  agree,
  beginChange,
  button,
  type EvidenceSetting,
  givenApprovedPlan,
  givenCertificate,
  openPart,
  openRow,
  part,
  pdfFile,
  quantityOf,
  revokeCertificate,
  uploadDocument,
} from "./support/bukti";
import { enter } from "./support/enter";
import { ANY_ID, see } from "./support/page";
import { expect, test } from "./support/test";

/*
 * The printed guide of scheme 2024, "Cara Unggah Bukti Dukung Pengembangan Kompetensi dan Tugas Tambahan" and "Cara Ubah Rencana Hasil Kerja
 * (RHK)", step by step with its labels.
 */

const MANDIRI = "Menjadi peserta Pelatihan Mandiri";
const NARASUMBER = "Menjadi narasumber berbagi praktik baik";
const PELATIHAN = "Menjadi peserta pelatihan atau bimbingan teknis bersertifikat";

test("Cara Unggah Bukti Dukung Pengembangan Kompetensi", { tag: "@both-sizes" }, async ({ page, newDevice }) => {
  const { guru, kepsek, plan, karya } = await givenApprovedPlan();
  await enter(page, guru);
  await openPart(page, "Pengembangan Kompetensi");
  await expectAccessible(page, "both parts");
  await openRow(page, MANDIRI);
  await expectAccessible(page, "empty slots");

  await test.step("3.–4. Unggah → Unggah Dokumen from the device; as many slots as the plan has documents", async () => {
    await expect(page.getByRole("link", { name: /^Unggah dokumen/ })).toHaveCount(2);
    await uploadDocument(page, 1, { nomor: "001/TOPIK/2026" });
  });

  await test.step("certificates before 1 January 2023 and of days to come are refused, the file stays chosen", async () => {
    await page.getByRole("link", { name: "Ubah dokumen 1", exact: true }).click();
    await page.getByLabel("Tanggal sertifikat").fill("2022-12-31");
    await button(page, "Simpan dokumen").click();
    await expect(page.getByRole("link", { name: /diterbitkan mulai 1 Januari 2023/ })).toBeVisible();
    await expectAccessible(page, "refused certificate");
    await page.getByLabel("Tanggal sertifikat").fill(addDays(testNow(), 2).toISOString().slice(0, 10));
    await button(page, "Simpan dokumen").click();
    await expect(page.getByRole("link", { name: /tidak boleh sesudah hari ini/ })).toBeVisible();
    await page.getByLabel("Tanggal sertifikat").fill("2023-01-01");
    await button(page, "Simpan dokumen").click();
    await expect(page.getByText("Dokumen tersimpan.")).toBeVisible();
  });

  await test.step("4. Unggah → Ambil Karya: choose Kategori Karya, then Karya", async () => {
    await page.getByRole("link", { name: "Unggah dokumen 2", exact: true }).click();
    await page.getByRole("link", { name: "Ambil Karya" }).click();
    await see(page, "Ambil Karya");
    await expectAccessible(page, "Ambil Karya");
    await page
      .getByRole("navigation", { name: "Kategori Karya" })
      .getByRole("link", { name: /^Sertifikat/ })
      .click();
    await page.getByRole("link", { name: `Pilih ${karya}` }).click();
    await page.getByRole("radio", { name: "Surat Keterangan Selesai Topik" }).check();
    await expect(page.getByLabel("Nomor sertifikat")).toBeHidden();
    await button(page, "Simpan dokumen").click();
    await expect(page.getByText("Dokumen tersimpan.")).toBeVisible();
  });

  await test.step("5. Ubah puts the right document in the place of the wrong one", async () => {
    await uploadDocument(page, 1, { nomor: "002/TOPIK/2026", name: "Yang benar.pdf", word: "Ubah" });
    await expect(page.getByRole("link", { name: /^Cek Yang benar/ })).toBeVisible();
  });

  await test.step("6. Simpan Draf pauses", async () => {
    await button(page, "Simpan Draf").click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await openRow(page, MANDIRI);
  });

  await test.step("7. Cek shows the document", async () => {
    const address = await page.getByRole("link", { name: /^Cek Yang benar/ }).getAttribute("href");
    const reply = await page.request.get(address ?? "");
    expect(reply.headers()["content-type"]).toContain("application/pdf");
  });

  await test.step("Kumpulkan without the tick says so", async () => {
    await button(page, "Kumpulkan").click();
    await expect(page.getByRole("link", { name: /Centang bahwa bukti ini/ })).toBeVisible();
  });

  await test.step("8. Kumpulkan → confirmation; Simpan Draf also there", async () => {
    await agree(page);
    await button(page, "Kumpulkan").click();
    await see(page, "Apakah dokumennya sudah sesuai?");
    await expectAccessible(page, "confirmation");
    await page.getByRole("link", { name: "Simpan Draf" }).click();
    await expect(page.getByText("Draf tersimpan.")).toBeVisible();
    await openRow(page, MANDIRI);
    await button(page, "Kumpulkan").click();
    await see(page, "Apakah dokumennya sudah sesuai?");
    await button(page, "Kumpulkan").click();
  });

  await test.step("9. collected: a receipt, and nothing can be changed any more", async () => {
    await expect(page.getByText("Anda telah berhasil mengumpulkan dokumen.")).toBeVisible();
    await expect(page.getByText("Bukti dukung sudah dikumpulkan")).toBeVisible();
    await expect(page.getByRole("link", { name: /^Ubah dokumen/ })).toHaveCount(0);
    const row = new URL(page.url()).pathname;
    for (const locked of [`${row}/1`, `${row}/kumpulkan`]) {
      await page.goto(locked);
      await expect(page).toHaveURL(row);
    }
  });

  await test.step("the same certificate serves no other row", async () => {
    await openPart(page, "Pengembangan Kompetensi");
    await openRow(page, NARASUMBER);
    await page.getByRole("link", { name: "Unggah dokumen 1", exact: true }).click();
    await page.locator("input[type=file]").setInputFiles(pdfFile("Narasumber.pdf"));
    await expect(page.locator("input[type=hidden][name=berkasId]")).toHaveValue(ANY_ID, { timeout: 30_000 });
    await page.getByLabel("Nomor sertifikat").fill("002 topik 2026");
    await page.getByLabel("Tanggal sertifikat").fill("2026-01-05");
    await button(page, "Simpan dokumen").click();
    await expect(page.getByRole("link", { name: /sudah Anda pakai pada unggahan lain di rencana ini/ })).toBeVisible();
  });

  await test.step("the principal is told and reads it", async () => {
    const principal = await newDevice();
    await enter(principal, kepsek);
    await principal.goto("/akun/notifikasi");
    await expect(principal.getByText(`mengumpulkan bukti dukung “${MANDIRI}”`)).toBeVisible();
    await principal.goto(`/kepsek/kinerja/${plan.id}/bukti`);
    await see(principal, guru.nama);
    await expectAccessible(principal, "principal's view");
    await expect(principal.getByText("Nomor 002/TOPIK/2026")).toBeVisible();
  });
});

test("Cara Unggah Bukti Dukung Tugas Tambahan", { tag: "@both-sizes" }, async ({ page }) => {
  const { guru } = await givenApprovedPlan();
  await enter(page, guru);
  await openPart(page, "Tugas Tambahan");
  await part(page, "Tugas Tambahan")
    .getByRole("link", { name: /^Kumpulkan / })
    .click();
  await page.getByText("Perlu diketahui!").click();
  await expect(page.getByText(/ada di satu dokumen PDF yang sama/)).toBeVisible();

  await test.step("from the device only, without kind, number or date", async () => {
    await page.getByRole("link", { name: "Unggah dokumen 1", exact: true }).click();
    await see(page, /^Unggah dokumen 1/);
    await expect(page.getByRole("link", { name: "Ambil Karya" })).toHaveCount(0);
    await expect(page.getByLabel("Nomor sertifikat")).toHaveCount(0);
    await page.goBack();
    await uploadDocument(page, 1, { name: "SK dan laporan.pdf" });
  });

  await test.step("4. Edit puts the right document in its place", async () => {
    await uploadDocument(page, 1, { name: "SK dan laporan lengkap.pdf", word: "Edit" });
  });

  await test.step("6.–7. Kumpulkan → confirmation → Kumpulkan", async () => {
    await button(page, "Kumpulkan").click();
    await see(page, "Apakah dokumennya sudah sesuai?");
    await button(page, "Kumpulkan").click();
    await expect(page.getByText("Anda telah berhasil mengumpulkan dokumen.")).toBeVisible();
  });
});

test("a certificate of JakLat offers itself once; revoked, the principal is told", async ({ page, newDevice }) => {
  const setting = await givenApprovedPlan();
  const { guru, kepsek, plan } = setting;
  const { id, nomor, judul } = await givenCertificate(setting);
  await enter(page, guru);
  await openPart(page, "Pengembangan Kompetensi");
  await openRow(page, MANDIRI);
  await expect(page.getByRole("link", { name: "Pakai" })).toHaveCount(0);

  await test.step("offered where the RHK asks for it, with its number; not again once it is used", async () => {
    await openPart(page, "Pengembangan Kompetensi");
    await openRow(page, PELATIHAN);
    await expectAccessible(page, "an offer");
    await page.getByRole("link", { name: `Pakai ${judul}` }).click();
    await expect(page.getByLabel("Nomor sertifikat")).toHaveValue(nomor);
    await button(page, "Simpan dokumen").click();
    await expect(page.getByText("Dokumen tersimpan.")).toBeVisible();
    await expect(page.getByText(`Nomor ${nomor}`)).toBeVisible();
    await expect(page.getByText("Sertifikat pelatihan Anda dapat dipakai di sini")).toHaveCount(0);
  });

  await test.step("collected, then revoked: the principal reads it beside the document", async () => {
    await agree(page);
    await button(page, "Kumpulkan").click();
    await see(page, "Apakah dokumennya sudah sesuai?");
    await button(page, "Kumpulkan").click();
    await expect(page.getByText("Bukti dukung sudah dikumpulkan")).toBeVisible();
    await revokeCertificate(id);
    const principal = await newDevice();
    await enter(principal, kepsek);
    await principal.goto(`/kepsek/kinerja/${plan.id}/bukti`);
    await see(principal, guru.nama);
    await expect(principal.getByText("Sertifikat sudah dicabut")).toBeVisible();
    await expectAccessible(principal, "a revoked certificate");
    await principal.getByRole("link", { name: /^Lihat keterangannya/ }).click();
    await expect(principal.getByText("Nama peserta tertukar.")).toBeVisible();
  });
});

/** One certificate at Narasumber, one at Pelatihan. */
async function givenUploads(page: Page): Promise<void> {
  for (const [judul, nomor] of [
    [NARASUMBER, "010/NARSUM/2026"],
    [PELATIHAN, "020/LATIH/2026"],
  ] as const) {
    await openPart(page, "Pengembangan Kompetensi");
    await openRow(page, judul);
    await uploadDocument(page, 1, { nomor, name: `${nomor.slice(0, 3)}.pdf` });
  }
}

test("Cara Ubah Rencana Hasil Kerja di Pengembangan Kompetensi", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const { guru, kepsek, plan }: EvidenceSetting = await givenApprovedPlan();
  await enter(page, guru);
  await givenUploads(page);
  await openPart(page, "Pengembangan Kompetensi");

  await test.step("2. Ubah Rencana Hasil Kerja → tick → Sudah diskusi", async () => {
    await beginChange(page);
    await expectAccessible(page, "edit");
  });

  await test.step("3. fewer than 32 points are refused with what is missing; 32 are taken: Simpan", async () => {
    await quantityOf(page, NARASUMBER).fill("0");
    await expect(page.getByText("kurang 8 poin")).toBeVisible();
    await button(page, "Simpan").click();
    await expect(page.getByText("Baru 24 poin. Masih kurang 8 poin dari 32.")).toBeVisible();
    await quantityOf(page, MANDIRI).fill("3");
    await button(page, "Simpan").click();
  });

  await test.step("4. DIUBAH OLEH ANDA → Lanjut", async () => {
    await expect(page.getByText("DIUBAH OLEH ANDA")).toHaveCount(1);
    await expect(page.getByText("1 dokumen bukti dukung akan terhapus")).toBeVisible();
    await expectAccessible(page, "marked rows");
    const zip = page.waitForEvent("download");
    await page.getByRole("link", { name: "Unduh semuanya (ZIP)" }).click();
    expect((await zip).suggestedFilename()).toBe("bukti-dukung.zip");
    await button(page, "Lanjut").click();
  });

  await test.step("5. the second confirmation names every file: Kembali, then Simpan", async () => {
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByText("010.pdf", { exact: true })).toBeVisible();
    await dialog.getByRole("button", { name: "Kembali" }).click();
    await expect(dialog).toBeHidden();
    await button(page, "Lanjut").click();
    await dialog.getByRole("button", { name: "Simpan" }).click();
  });

  await test.step("6. the change is stored; unchanged rows keep their evidence", async () => {
    await expect(page.getByText("Anda telah berhasil mengubah Rencana Hasil Kerja.")).toBeVisible();
    const rows = part(page, "Pengembangan Kompetensi");
    await expect(rows.getByText("DIUBAH OLEH ANDA")).toHaveCount(1);
    await expect(rows.getByText(NARASUMBER)).toHaveCount(0);
    await expect(rows.getByText("1 dari 1 dokumen")).toBeVisible();
    await expect(rows.getByText("0 dari 3 dokumen")).toBeVisible();
    await expect(part(page, "Tanda terima perubahan").getByText("Disimpan")).toBeVisible();
  });

  await test.step("7. what the principal sees", async () => {
    const principal = await newDevice();
    await enter(principal, kepsek);
    await principal.goto(`/kepsek/kinerja/${plan.id}/bukti`);
    await principal.getByRole("link", { name: /^Rencana Hasil Kerja pengembangan kompetensi diubah/ }).click();
    await see(principal, guru.nama);
    await expectAccessible(principal, "before and after");
    await expect(part(principal, "Sebelum").getByText(NARASUMBER)).toBeVisible();
    await expect(part(principal, "Sesudah").getByText(NARASUMBER)).toHaveCount(0);
    await expect(principal.getByText("010.pdf")).toBeVisible();
  });
});

test("Cara Ubah Rencana Hasil Kerja di Tugas Tambahan: no pop-up, no points", async ({ page }) => {
  const { guru } = await givenApprovedPlan();
  await enter(page, guru);
  await openPart(page, "Tugas Tambahan");
  await part(page, "Tugas Tambahan").getByRole("button", { name: "Ubah Rencana Hasil Kerja" }).click();
  await see(page, "Ubah Rencana Hasil Kerja");
  await expect(page.getByText(/disertai Surat Keputusan atau Surat Tugas dan Surat Laporan/)).toBeVisible();
  await page.getByRole("checkbox").nth(1).check();
  await page.getByRole("textbox").last().fill("Kelas 5A.");
  await button(page, "Simpan").click();
  await expect(page.getByText("DIUBAH OLEH ANDA")).toHaveCount(1);
  await button(page, "Lanjut").click();
  await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Anda telah berhasil mengubah Rencana Hasil Kerja.")).toBeVisible();
  await expect(part(page, "Tugas Tambahan").getByText("Kelas 5A.")).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a piece of Bukti Karya is taken and collected, and the RHK are changed", async ({ page }) => {
    const { guru, karya } = await givenApprovedPlan();
    await enter(page, guru);
    await page.goto("/guru/kinerja");
    await page.getByRole("link", { name: "Kumpulkan Pengembangan Kompetensi" }).click();
    await openRow(page, PELATIHAN);
    await page.getByRole("link", { name: "Unggah dokumen 1", exact: true }).click();
    await page.getByRole("link", { name: "Ambil Karya" }).click();
    await page.getByRole("link", { name: `Pilih ${karya}` }).click();
    await page.getByLabel("Nomor sertifikat").fill("030/KKG/2026");
    await page.getByLabel("Tanggal sertifikat").fill("2026-01-05");
    await button(page, "Simpan dokumen").click();
    await agree(page);
    await button(page, "Kumpulkan").click();
    await see(page, "Apakah dokumennya sudah sesuai?");
    await button(page, "Kumpulkan").click();
    await expect(page.getByText("Bukti dukung sudah dikumpulkan")).toBeVisible();

    await page.goto("/guru/kinerja");
    await page.getByRole("link", { name: "Kumpulkan Pengembangan Kompetensi" }).click();
    await beginChange(page);
    await quantityOf(page, PELATIHAN).fill("2");
    await button(page, "Simpan").click();
    await expect(page.getByText(/, sudah dikumpulkan\. Karya aslinya tetap ada/).first()).toBeVisible();
    await button(page, "Lanjut").click();
    await page.getByRole("dialog").getByRole("button", { name: "Simpan" }).click();
    await expect(page.getByText("Anda telah berhasil mengubah Rencana Hasil Kerja.")).toBeVisible();
  });
});
