import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { makePdf } from "./fixtures/pdf";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { expectNothingSideways, see } from "./support/page";
import { givenTrainingOver, type TrainingOver } from "./support/penerapan";
import { chooseInMenu } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * Part E of the printed guide, "Melaporkan Kegiatan Guru Menerapkan Hasil Pelatihan di sekolah", with what leads to it and what comes of it:
 * from the teacher's reflection to a certificate that anybody can verify.
 */

/** A photo as a phone gives it: big, and it says where it was taken. */
async function phonePhoto(): Promise<Buffer> {
  const [width, height] = [2600, 1950];
  const noise = Buffer.alloc(width * height * 3);
  for (let i = 0; i < noise.length; i++) noise[i] = (i * 7) & 255;
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Make: "Ponsel" }, IFD3: { GPSLatitudeRef: "S", GPSLatitude: "6/1 11/1 0/1" } })
    .jpeg()
    .toBuffer();
}

const photoFile = async (name = "IMG_20261122.JPG") => ({ name, mimeType: "image/jpeg", buffer: await phonePhoto() });
const uploaded = (page: Page) => page.locator("input[type=hidden][name=berkas]:not([value=belum])");

async function writeReflection(page: Page): Promise<void> {
  await page.getByLabel("Apa yang Anda pelajari?").fill("Umpan balik yang menyebut langkah berikutnya.");
  await page.getByLabel("Apa saja yang akan Anda terapkan di sekolah?").fill("Tiket keluar, dua kali seminggu.");
  await page.getByRole("button", { name: "Kirim refleksi" }).click();
  await expect(page.getByText("Tanda terima refleksi")).toBeVisible();
}

async function openReport(page: Page, { guru }: TrainingOver): Promise<void> {
  await chooseInMenu(page, "Penerapan Pasca Pelatihan", "Pelatihan");
  await see(page, "Penerapan Pasca Pelatihan");
  await page.getByRole("link", { name: `Lapor penerapan oleh ${guru.nama}` }).click();
  await see(page, guru.nama);
}

async function fillWords(page: Page, words = "Murid lebih sering bertanya."): Promise<void> {
  await page.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru").fill(words);
  await page.getByLabel("Hal yang masih perlu ditingkatkan").fill("Umpan balik tertulis masih umum.");
}

const save = (page: Page) => page.getByRole("button", { name: "Simpan", exact: true }).click();

test("part E: from the teacher's reflection over Lapor to a verified certificate", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const over = await givenTrainingOver();
  const { guru, kepsek, unit, judul, sekolah } = over;

  await test.step("every teacher writes what was learned and what will be applied", async () => {
    await enter(page, guru);
    await page.getByRole("link", { name: judul }).click();
    await see(page, "Refleksi pasca pelatihan");
    await expectAccessible(page, "reflection");
    await writeReflection(page);
    await expect(page.getByText(`Menunggu laporan kepala ${sekolah}`)).toBeVisible();
  });

  const principal = await newDevice();
  await test.step("1.–3. ☰ → Pelatihan → Penerapan Pasca Pelatihan; what each teacher wrote", async () => {
    await enter(principal, kepsek, "1 guru menunggu Bapak/Ibu");
    await chooseInMenu(principal, "Penerapan Pasca Pelatihan", "Pelatihan");
    await see(principal, "Penerapan Pasca Pelatihan");
    await expect(principal.getByText("Tiket keluar, dua kali seminggu.")).toBeVisible();
    await expectAccessible(principal, "list");
  });

  await test.step("Lapor: documentation and both views are required", async () => {
    await principal.getByRole("link", { name: `Lapor penerapan oleh ${guru.nama}` }).click();
    await see(principal, guru.nama);
    await save(principal);
    await expect(principal.getByRole("link", { name: /Sertakan sekurang-kurangnya satu foto/ })).toBeVisible();
    await expect(principal.getByRole("link", { name: /Tuliskan pandangan Bapak\/Ibu/ })).toBeVisible();
    await expect(principal.getByRole("link", { name: /Tuliskan hal yang masih perlu/ })).toBeVisible();
    await expectAccessible(principal, "refused report");
  });

  await test.step("photos are made smaller, what is no photo or document is refused by name", async () => {
    await principal
      .locator("input[type=file]")
      .setInputFiles([
        await photoFile(),
        { name: "RPP.pdf", mimeType: "application/pdf", buffer: makePdf() },
        { name: "palsu.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html></html>") },
      ]);
    await expect(uploaded(principal)).toHaveCount(2);
    await expect(principal.getByText("Berkas ini bukan PDF, JPG, atau PNG.")).toBeVisible();
    await principal.getByRole("button", { name: "Lepaskan palsu.pdf" }).click();
    await expectNothingSideways(principal);
  });

  await test.step("Simpan: forwarded to P2KPTK2 at once, with a receipt", async () => {
    await fillWords(principal);
    await save(principal);
    await expect(principal.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible();
    await see(principal, guru.nama);
  });

  await test.step("the kept photo is small, and does not say where it was taken", async () => {
    const address = await principal.getByRole("img", { name: /Foto penerapan/ }).getAttribute("src");
    const kept = Buffer.from(await (await principal.request.get(address ?? "")).body());
    const { width = 0, height = 0, exif, format } = await sharp(kept).metadata();
    expect(format).toBe("jpeg");
    expect(Math.max(width, height)).toBe(2000);
    expect(exif).toBeUndefined();
  });

  const reviewer = await newDevice();
  await test.step("P2KPTK2 reads it and issues the certificate", async () => {
    await enter(reviewer, unit, "1 hal menunggu Anda");
    await chooseInMenu(reviewer, "Tinjauan penerapan");
    await see(reviewer, "Tinjauan penerapan");
    await expectAccessible(reviewer, "queue");
    await reviewer.getByRole("link", { name: guru.nama }).click();
    await see(reviewer, guru.nama);
    await expect(reviewer.getByText("Murid lebih sering bertanya.")).toBeVisible();
    await expectAccessible(reviewer, "review");
    await reviewer.getByRole("button", { name: "Terbitkan" }).click();
    await expect(reviewer.getByText("Sertifikat diterbitkan").first()).toBeVisible();
  });

  let pdf = Buffer.alloc(0);
  await test.step("it arrives in the teacher's Bukti Karya by itself, and cannot be changed there", async () => {
    const piece = page.getByRole("link", { name: `Cek Sertifikat ${judul}` });
    await expect(async () => {
      await page.goto("/guru/karya?kategori=sertifikat");
      await expect(piece).toBeVisible({ timeout: 1000 });
    }).toPass({ timeout: 60_000 });
    await expect(page.getByRole("link", { name: `Ubah Sertifikat ${judul}` })).toHaveCount(0);
    await piece.click();
    await see(page, `Sertifikat ${judul}`);
    await expect(page.getByRole("button", { name: "Hapus" })).toHaveCount(0);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Unduh PDF" }).click();
    pdf = await readFile(await (await download).path());
  });

  await test.step("anybody verifies it by its code, and a copy by its content", async () => {
    const address = await page.getByRole("link", { name: "Halaman pemeriksaan" }).getAttribute("href");
    const stranger = await newDevice();
    await stranger.goto("/sertifikat");
    await see(stranger, "Periksa sertifikat");
    await stranger.getByLabel("Kode sertifikat").fill((address ?? "").split("/").at(-1) ?? "");
    await stranger.getByRole("button", { name: "Periksa" }).click();
    await see(stranger, guru.nama);
    await expect(stranger.getByText("Sertifikat ini berlaku")).toBeVisible();
    await expect(stranger.getByText(createHash("sha256").update(pdf).digest("hex"))).toBeVisible();
    await expect(stranger.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
    await expectAccessible(stranger, "verification");
    for (const [buffer, verdict] of [
      [pdf, "Salinan ini asli"],
      [makePdf(), "Salinan ini berbeda dari yang kami terbitkan"],
    ] as const) {
      await stranger.getByLabel("PDF sertifikat").setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer });
      await stranger.getByRole("button", { name: "Bandingkan" }).click();
      await expect(stranger.getByText(verdict)).toBeVisible();
    }
  });

  await test.step("what was printed wrongly is corrected: the old one says so and leads to the new one", async () => {
    await reviewer.getByRole("link", { name: "Buka sertifikat" }).click();
    await see(reviewer, guru.nama);
    const old = await reviewer.getByRole("link", { name: "Halaman pemeriksaan" }).getAttribute("href");
    await reviewer.getByRole("link", { name: "Perbaiki" }).click();
    await see(reviewer, "Perbaiki sertifikat");
    await reviewer.getByLabel("Nama", { exact: true }).fill("Nama Yang Benar");
    await reviewer.getByLabel("Nama tercetak keliru.").check();
    await reviewer.getByRole("button", { name: "Terbitkan versi baru" }).click();
    await see(reviewer, "Nama Yang Benar");
    await page.goto(old ?? "");
    await expect(page.getByText("Sertifikat ini sudah diganti")).toBeVisible();
    await page.getByRole("link", { name: /Lihat versi baru/ }).click();
    await see(page, "Nama Yang Benar");
  });

  await test.step("a revoked one says why", async () => {
    await reviewer.getByRole("link", { name: "Cabut" }).click();
    await see(reviewer, "Cabut sertifikat");
    await reviewer.getByLabel("Laporan penerapan ternyata tidak benar.").check();
    await reviewer.getByRole("button", { name: "Cabut" }).click();
    await expect(reviewer.getByText("Sertifikat dicabut").first()).toBeVisible();
    await page.reload();
    await expect(page.getByText("Sertifikat ini dicabut")).toBeVisible();
    await expect(page.getByText(/Laporan penerapan ternyata tidak benar/)).toBeVisible();
  });

  await test.step("a mistaken revocation is put right by a new version; the revoked one leads to it", async () => {
    await reviewer.getByRole("link", { name: "Terbitkan ulang" }).click();
    await see(reviewer, "Terbitkan ulang sertifikat");
    await expectAccessible(reviewer, "issuing again");
    await reviewer.getByRole("button", { name: "Terbitkan ulang" }).click();
    await expect(reviewer.getByRole("link", { name: "Tuliskan alasannya." })).toBeVisible();
    await reviewer.getByLabel("Pencabutan ternyata keliru.").check();
    await reviewer.getByRole("button", { name: "Terbitkan ulang" }).click();
    await expect(reviewer.getByText("Sertifikat diterbitkan ulang").first()).toBeVisible();
    await expect(reviewer.getByText(/^Versi 3:/)).toBeVisible();
    await page.reload();
    await expect(page.getByText("Sertifikat ini dicabut")).toBeVisible();
    await page.getByRole("link", { name: /Lihat versi baru/ }).click();
    await expect(page.getByText("Sertifikat ini berlaku")).toBeVisible();
  });
});

test("a returned report comes back with its words and files, and is handed in again", async ({ page, newDevice }) => {
  const over = await givenTrainingOver("menunggu_penerapan");
  await enter(page, over.kepsek);
  await openReport(page, over);
  await page.locator("input[type=file]").setInputFiles(await photoFile("Kelas.jpg"));
  await expect(uploaded(page)).toHaveCount(1);
  await fillWords(page, "Terlalu umum.");
  await save(page);
  await expect(page.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible();

  const reviewer = await newDevice();
  await enter(reviewer, over.unit);
  await reviewer.goto("/p2kptk2/penerapan");
  await reviewer.getByRole("link", { name: over.guru.nama }).click();
  await see(reviewer, over.guru.nama);
  await reviewer.getByRole("link", { name: "Kembalikan", exact: true }).click();
  await see(reviewer, `Kembalikan laporan ${over.guru.nama}`);
  await reviewer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(reviewer.getByRole("link", { name: "Tuliskan alasannya." })).toBeVisible();
  await reviewer.getByLabel(/Pandangan tentang perubahan guru masih terlalu umum/).check();
  await reviewer.getByRole("button", { name: "Kembalikan" }).click();
  await expect(reviewer.getByText("Dikembalikan kepada kepala sekolah")).toBeVisible();

  await openReport(page, over);
  await expect(page.getByText(/masih terlalu umum/).first()).toBeVisible();
  await expect(page.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru")).toHaveValue("Terlalu umum.");
  await expect(page.getByRole("button", { name: "Lepaskan Kelas.jpg" })).toBeVisible();
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "Asesmen.pdf", mimeType: "application/pdf", buffer: makePdf() });
  await expect(uploaded(page)).toHaveCount(2);
  await fillWords(page, "Murid menulis langkah berikutnya sendiri.");
  await save(page);
  await expect(page.getByRole("heading", { name: "Laporan ke-2" })).toBeVisible();

  await reviewer.reload();
  await expect(reviewer.getByText("Laporan kepala sekolah, ke-2")).toBeVisible();
  await reviewer.getByText("Laporan sebelumnya (1)").click();
  await expect(reviewer.getByText("Terlalu umum.")).toBeVisible();
});

test("nothing is lost: a report that is sent too early or refused keeps its words and files", async ({ page }) => {
  const over = await givenTrainingOver("menunggu_penerapan");
  await enter(page, over.kepsek);
  await openReport(page, over);
  const line = await page.context().newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1 };
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: 60_000 });
  await page.locator("input[type=file]").setInputFiles(await photoFile());
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru").fill("Ada perubahan.");
  await save(page);
  await expect(page.getByText("Berkas ini belum selesai diunggah.").first()).toBeVisible();
  await line.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await expect(uploaded(page)).toHaveCount(1);
  await expect(page.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru")).toHaveValue("Ada perubahan.");
  await page.getByLabel("Hal yang masih perlu ditingkatkan").fill("Sedikit lagi.");
  await save(page);
  await expect(page.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible();
});

test.describe("E7: a report that is being written is not lost", () => {
  const views = (page: Page) => page.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru");
  const copiesOn = (page: Page) =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draf-penerapan/")));
  const reopen = async (page: Page, over: TrainingOver) => {
    await page.goto(`/kepsek/pelatihan/penerapan/${over.id}`);
    await see(page, over.guru.nama);
  };

  test("words and documents save themselves; two devices do not overwrite each other unseen", async ({
    page,
    newDevice,
  }) => {
    const over = await givenTrainingOver("menunggu_penerapan");
    await enter(page, over.kepsek);
    await reopen(page, over);
    await page
      .locator("input[type=file]")
      .setInputFiles({ name: "RPP.pdf", mimeType: "application/pdf", buffer: makePdf() });
    await expect(uploaded(page)).toHaveCount(1);
    await views(page).fill("Tanpa menekan Simpan.");
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible();

    const tablet = await newDevice();
    await enter(tablet, over.kepsek);
    await reopen(tablet, over);
    await expect(tablet.getByText(`Melanjutkan draf yang disimpan ${over.kepsek.nama}`)).toBeVisible();
    await expect(views(tablet)).toHaveValue("Tanpa menekan Simpan.");
    await expect(tablet.getByRole("button", { name: "Lepaskan RPP.pdf" })).toBeVisible();
    await expectAccessible(tablet, "draft of a report");
    await views(tablet).fill("Dari tablet.");
    await expect(tablet.getByText(/^Tersimpan otomatis/)).toBeVisible();

    await fillWords(page, "Dari ponsel.");
    await save(page);
    await expect(page.getByText("“Dari tablet.”").first()).toBeVisible();
    await expect(views(page)).toHaveValue("Dari ponsel.");
    await test.step("who has seen the other words is taken", async () => {
      await expect(async () => {
        await save(page);
        await expect(page.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible({ timeout: 2_000 });
      }).toPass();
      expect(await copiesOn(page)).toEqual([]);
    });
  });

  test("a lost signal, a dead battery and an expired session", async ({ page, context }) => {
    const over = await givenTrainingOver("menunggu_penerapan");
    await enter(page, over.kepsek);
    await reopen(page, over);
    await context.setOffline(true);
    await views(page).fill("Ditulis tanpa sinyal.");
    await expect(page.getByText(/^Belum terkirim: sambungan terputus/)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText(/^Tersimpan otomatis/)).toBeVisible();

    await context.setOffline(true);
    await views(page).fill("Baterai habis di tengah kalimat");
    // The browser has taken it over: a page that is closed within the same millisecond takes its last words along.
    expect(await copiesOn(page)).toHaveLength(1);
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await reopen(again, over);
    await expect(views(again)).toHaveValue("Baterai habis di tengah kalimat");
    await expect(again.getByText(/^Tersimpan otomatis/)).toBeVisible();

    await context.clearCookies();
    await views(again).fill("Sesi berakhir saat menulis ini.");
    await expect(again.getByText(/^Sesi Anda sudah berakhir/)).toBeVisible();
    await again.getByRole("link", { name: "Masuk lagi" }).click();
    await again.getByLabel("Username", { exact: true }).fill(over.kepsek.username);
    await again.getByLabel("Password", { exact: true }).fill(over.kepsek.password);
    await again.getByRole("button", { name: "Masuk", exact: true }).click();
    await see(again, over.guru.nama);
    await expect(views(again)).toHaveValue("Sesi berakhir saat menulis ini.");
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the reflection is sent; what uploading needs is said; a copy is checked", async ({ page, browser }) => {
    const over = await givenTrainingOver();
    await enter(page, over.guru);
    await page.goto(`/guru/pelatihan/pendaftaran/${over.id}/refleksi`);
    await writeReflection(page);
    const principal = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(principal, over.kepsek);
    await principal.goto(`/kepsek/pelatihan/penerapan/${over.id}`);
    await expect(principal.getByText("Mengunggah berkas memerlukan JavaScript.")).toBeVisible();
    await fillWords(principal, "Tetap ada.");
    await save(principal);
    await expect(principal.getByRole("link", { name: /Sertakan sekurang-kurangnya satu foto/ })).toBeVisible();
    await expect(principal.getByLabel("Pandangan Bapak/Ibu tentang perubahan guru")).toHaveValue("Tetap ada.");
    await principal.context().close();
  });

  test("an earlier report's files can be handed in again, reviewed and issued", async ({ page, browser }) => {
    const over = await givenTrainingOver("perlu_perbaikan");
    await enter(page, over.kepsek);
    await page.goto(`/kepsek/pelatihan/penerapan/${over.id}`);
    await fillWords(page, "Kini dengan contoh.");
    await save(page);
    await expect(page.getByText("Laporan sudah diteruskan ke P2KPTK2")).toBeVisible();
    const reviewer = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await enter(reviewer, over.unit);
    await reviewer.goto(`/p2kptk2/penerapan/${over.id}`);
    await reviewer.getByRole("button", { name: "Terbitkan" }).click();
    await expect(reviewer.getByText("Sertifikat diterbitkan").first()).toBeVisible();
    await reviewer.getByRole("link", { name: "Buka sertifikat" }).click();
    const check = await reviewer.getByRole("link", { name: "Halaman pemeriksaan" }).getAttribute("href");
    await page.goto(check ?? "");
    await page
      .getByLabel("PDF sertifikat")
      .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: makePdf() });
    await page.getByRole("button", { name: "Bandingkan" }).click();
    await expect(page.getByText(/berbeda dari yang kami terbitkan|PDF-nya belum siap/).first()).toBeVisible();
    await reviewer.context().close();
  });
});
