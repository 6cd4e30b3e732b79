import { expect, type Page } from "@playwright/test";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectNothingSideways, see } from "./page";

/** Stores a PDF in Bukti Karya through the form; afterwards its page (Cek) is open. Gives the file's address. */
export async function storeKarya(page: Page, judul: string, pdf: Buffer): Promise<string> {
  await page.goto("/guru/karya/baru");
  await see(page, "Tambah karya");
  await page.locator("input[type=file]").setInputFiles({ name: "rpp.pdf", mimeType: "application/pdf", buffer: pdf });
  await expect(page.getByText("Berkas sudah diunggah")).toBeAttached();
  await page.getByLabel("Judul").fill(judul);
  await page.getByLabel("Kategori Karya").selectOption({ label: "RPP atau modul ajar" });
  await page.getByLabel("Tanggal").fill(testNow().toISOString().slice(0, 10));
  await expectNothingSideways(page);
  await page.getByRole("button", { name: "Simpan", exact: true }).click();
  await expect(page.getByText("Karya tersimpan.")).toBeVisible();
  await see(page, judul);
  return (await page.getByRole("link", { name: "Unduh PDF" }).getAttribute("href")) ?? "";
}
