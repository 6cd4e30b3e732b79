import type { Page } from "@playwright/test";
import { makePdf } from "./fixtures/pdf";
import { expectAccessible } from "./support/accessible";
import { enter } from "./support/enter";
import { givenClassroom } from "./support/forum";
import { expectNothingSideways, see } from "./support/page";
import { expect, test } from "./support/test";

/*
 * The guide's "Masuk ke kelas" → Forum: the conversation of mentor and participants, on a phone and on a desk, with and without
 * JavaScript; and the mentor's log of contacts.
 */

const post = (page: Page, words: string) => page.getByRole("article").filter({ hasText: words });
/** A post that answers none: what it says, its answers quote. */
const begun = (page: Page, words: string) => post(page, words).filter({ hasNotText: "Membalas" });
const openPost = (page: Page, words: string) =>
  begun(page, words)
    .getByRole("link", { name: /Buka kiriman|Balasan/ })
    .click();

async function send(page: Page, words: string, field = "Tulis komentar"): Promise<void> {
  await page.getByLabel(field, { exact: true }).fill(words);
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kiriman Anda sudah tampil" })).toBeVisible();
}

/** As if the reader came back to the tab: an open page then asks at once for what is new. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));

test("the guide: Masuk ke kelas, Forum, tulis komentar; the mentor sees it without reloading, and answers", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const { id, nama, mentor, peserta } = await givenClassroom();
  const [ahmad] = peserta;
  const desk = await newDevice();

  await test.step("1. inside the class are the two menus Forum and Laporan Kemajuan", async () => {
    await enter(page, ahmad);
    await page.goto("/guru/plpg/kelas");
    await see(page, `Kelas ${nama}`);
    const menu = page.getByRole("navigation", { name: "Menu kelas" });
    await expect(menu.getByRole("link", { name: "Laporan Kemajuan" })).toBeVisible();
    await expectAccessible(page, "class");
    await menu.getByRole("link", { name: "Forum" }).click();
    await see(page, "Forum");
    await expect(page.getByText("Belum ada kiriman")).toBeVisible();
  });

  await test.step("2.–3. the mentor has the forum open; what a participant writes appears there by itself", async () => {
    await enter(desk, mentor);
    await desk.goto(`/mentor/rombel/${id}/forum`);
    await see(desk, "Forum");
    await desk.getByLabel("Tulis komentar", { exact: true }).fill("Sedang saya tulis.");
    await send(page, "Apakah laporan pertama boleh memuat foto?");
    await expect(post(page, "boleh memuat foto?")).toBeVisible();
    await expect(page.getByLabel("Tulis komentar", { exact: true })).toHaveValue("");
    await lookAgain(desk);
    await expect(post(desk, "boleh memuat foto?")).toBeVisible();
    await expect(post(desk, "boleh memuat foto?").getByText("Baru", { exact: true })).toBeVisible();
    // What the mentor was writing is still there.
    await expect(desk.getByLabel("Tulis komentar", { exact: true })).toHaveValue("Sedang saya tulis.");
    await expectAccessible(desk, "forum");
  });

  await test.step("what appeared by itself counts as read", async () => {
    const inbox = await newDevice();
    await enter(inbox, mentor);
    await expect(async () => {
      await inbox.goto("/mentor");
      await expect(inbox.getByRole("heading", { level: 1 })).toBeVisible();
      await expect(inbox.getByText("pesan forum belum Anda baca")).toHaveCount(0);
    }).toPass();
    await expect(post(desk, "boleh memuat foto?").getByText("Baru", { exact: true })).toBeVisible();
  });

  await test.step("the mentor answers with a file; who asked is told", async () => {
    await openPost(desk, "boleh memuat foto?");
    await see(desk, `Kiriman ${ahmad.nama}`);
    await desk
      .locator("input[type=file]")
      .setInputFiles([{ name: "Panduan.pdf", mimeType: "application/pdf", buffer: makePdf() }]);
    await expect(desk.locator("input[type=hidden][name=berkas]:not([value=belum])")).toHaveCount(1);
    await send(desk, "Boleh, wajah murid jangan tampak.", "Balas");
    await expect(post(desk, "wajah murid").getByText("Membalas")).toBeVisible();
    await page.goto("/akun/notifikasi");
    await expect(page.getByText("Anda disebut di forum")).toBeVisible();
    await page.goto("/guru/plpg/kelas/forum");
    await expect(post(page, "wajah murid").getByRole("link", { name: /Panduan\.pdf/ })).toBeVisible();
  });

  await test.step("changed words are shown as changed, with what they were", async () => {
    await openPost(page, "Apakah laporan pertama");
    await page.getByText("Ubah", { exact: true }).click();
    await page.getByLabel("Isi kiriman").fill("Apakah laporan pertama boleh memuat foto kelas?");
    await page.getByRole("button", { name: "Simpan perubahan" }).click();
    await expect(page.getByRole("status").filter({ hasText: "Perubahan disimpan" })).toBeVisible();
    await page.getByText("Isi sebelum diubah (1)").click();
    await expect(page.getByText("Apakah laporan pertama boleh memuat foto?", { exact: true })).toBeVisible();
    await expectAccessible(page, "post");
    await expectNothingSideways(page);
  });
});

test("the mentor hides a post with a reason; only the writer still reads it", async ({ page, newDevice }) => {
  const { id, mentor, peserta } = await givenClassroom({ posts: 1 });
  const [ahmad, maria] = peserta;
  await enter(page, mentor);
  await page.goto(`/mentor/rombel/${id}/forum`);
  await openPost(page, "Kiriman ke-1");
  await page.getByRole("link", { name: "Sembunyikan" }).click();
  await see(page, /^Sembunyikan kiriman/);
  await expectAccessible(page, "hide");
  await page.getByLabel("Memuat data pribadi.").check();
  await page.getByRole("button", { name: "Sembunyikan" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kiriman disembunyikan" })).toBeVisible();

  const [writer, other] = [await newDevice(), await newDevice()];
  await enter(writer, ahmad);
  await writer.goto("/guru/plpg/kelas/forum");
  await expect(writer.getByText("Alasan: Memuat data pribadi.")).toBeVisible();
  await expect(post(writer, "Kiriman ke-1 dari sekian.")).toBeVisible();
  await enter(other, maria);
  await other.goto("/guru/plpg/kelas/forum");
  await expect(other.getByText("Kiriman ini disembunyikan mentor.")).toBeVisible();
  await expect(other.getByText("Kiriman ke-1 dari sekian.")).toHaveCount(0);
});

test("a long forum is read page by page, and unread marks go once it was looked at", async ({ page }) => {
  const { peserta } = await givenClassroom({ posts: 35 });
  const [, maria] = peserta;
  await enter(page, maria);
  await page.goto("/guru/plpg/kelas");
  await expect(page.getByText("35 kiriman belum dibaca")).toBeVisible();
  const told = page.waitForResponse((response) => response.request().method() === "POST" && response.ok());
  await page.getByRole("link", { name: "Buka forum" }).click();
  await see(page, "Forum");
  await told;
  await expect(page.getByText("Semua kiriman sudah dibaca")).toBeVisible();
  await expect(post(page, "Kiriman ke-35").getByText("Baru", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Kiriman sebelumnya" }).click();
  await expect(post(page, "Kiriman ke-1 dari")).toBeVisible();
  await expect(post(page, "Kiriman ke-35 dari")).toHaveCount(0);
  await page.getByRole("link", { name: "Ke kiriman terbaru" }).click();
  await expect(post(page, "Kiriman ke-35 dari")).toBeVisible();
  await expect(page.getByText("Baru", { exact: true })).toHaveCount(0);
});

test("E7: a post that is being written outlives its tab, and is gone from the device once it is sent", async ({
  page,
}) => {
  const { peserta } = await givenClassroom({ posts: 1 });
  const [ahmad, maria] = peserta;
  const copiesOn = () =>
    page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("draf-") && key.includes("/forum/")));
  const writing = page.getByLabel("Tulis komentar", { exact: true });
  await enter(page, ahmad);
  await page.goto("/guru/plpg/kelas/forum");
  await writing.fill("Pertanyaan panjang tentang laporan.");
  await expect.poll(copiesOn).toHaveLength(1);

  await page.goto("/guru/plpg/kelas/forum");
  await expect(page.getByText("dipulihkan dari perangkat ini")).toBeVisible();
  await expect(writing).toHaveValue("Pertanyaan panjang tentang laporan.");

  // The session ended without Keluar, and somebody else signs in on this device.
  await page.context().clearCookies();
  await enter(page, maria);
  await page.goto("/guru/plpg/kelas/forum");
  await see(page, "Forum");
  await expect(writing).toHaveValue("");
  await page.context().clearCookies();
  await enter(page, ahmad);
  await page.goto("/guru/plpg/kelas/forum");
  await expect(writing).toHaveValue("Pertanyaan panjang tentang laporan.");
  await page.getByRole("button", { name: "Kirim", exact: true }).click();
  await expect(post(page, "Pertanyaan panjang tentang laporan.")).toBeVisible();
  await expect.poll(copiesOn).toHaveLength(0);
});

test("a hidden tab asks for nothing", async ({ page }) => {
  const { peserta } = await givenClassroom({ posts: 1 });
  await enter(page, peserta[1]);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/plpg/forum/")) asked.push(request.url());
  });
  await page.goto("/guru/plpg/kelas/forum");
  const answered = page.waitForResponse((response) => response.url().includes("/api/plpg/forum/"));
  await lookAgain(page);
  expect((await answered).status()).toBe(204);
  await page.evaluate(() => Object.defineProperty(document, "hidden", { value: true }));
  const before = asked.length;
  await lookAgain(page);
  // Whatever the page had asked would have gone out before this.
  await page.evaluate(() => fetch("/livez"));
  expect(asked).toHaveLength(before);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("reading, writing, answering and marking as read work", async ({ page }) => {
    const { peserta } = await givenClassroom({ posts: 2 });
    const [, maria] = peserta;
    await enter(page, maria);
    await page.goto("/guru/plpg/kelas/forum");
    await page.getByRole("button", { name: "Tandai sudah dibaca" }).click();
    await expect(page.getByText("Semua kiriman sudah dibaca")).toBeVisible();
    await send(page, "Saya membaca semuanya.");
    await expect(post(page, "Saya membaca semuanya.")).toBeVisible();
    await openPost(page, "Kiriman ke-2");
    await send(page, "Terima kasih.", "Balas");
    await expect(post(page, "Terima kasih.").getByText("Membalas")).toBeVisible();
  });
});

test("the mentor logs a contact; it is counted as activity", async ({ page }) => {
  const { id, mentor, peserta } = await givenClassroom({ posts: 1 });
  const [, maria] = peserta;
  await enter(page, mentor);
  await page.goto(`/mentor/rombel/${id}/kontak`);
  await see(page, "Kontak dan keaktifan");
  await expectAccessible(page, "contacts");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByRole("link", { name: "Pilih caranya." })).toBeVisible();
  await page.getByLabel("Telepon").check();
  await page.getByLabel("Tanggal").fill("2026-01-05");
  await page.getByLabel("Jam").fill("08:30");
  await page.getByLabel(maria.nama).check();
  await page.getByLabel("Ringkasan").fill("Membahas laporan pertama.");
  await page.getByRole("button", { name: "Simpan catatan" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Kontak dicatat" })).toBeVisible();
  await expect(page.getByText("5 Jan 2026, 08.30 WIB")).toBeVisible();
  await expect(page.locator("tr").filter({ hasText: maria.nama })).toContainText(/\d hari lalu/);
});
