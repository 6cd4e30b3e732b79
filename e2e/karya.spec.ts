import { createHash, randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Locator, type Page, test } from "@playwright/test";
import { startFaultyLine } from "./fixtures/faulty-line";
import { makePdf, makePdfOfSize, objectStream } from "./fixtures/pdf";
import { signIn } from "./fixtures/sign-in";
import { enter } from "./support/enter";
import { ANY_ID } from "./support/page";

const SITI = "1234567890120001";
const ANDI = "1234567890120002";
const YUSUF = "1234567890120004";
const KEPSEK_OF_YUSUF = "20100002";
const MAX = 10_485_760;

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const pdfFile = (buffer: Buffer, name = "Sertifikat Pelatihan.pdf") => ({ name, mimeType: "application/pdf", buffer });

/** A PDF that no other test has uploaded. */
const somePdf = () => makePdf({ catalog: `/Lang (${randomUUID()})` });
const someTitle = () => `Sertifikat ${randomUUID().slice(0, 8)}`;

const chooser = (page: Page): Locator => page.locator("input[type=file]");

async function openForm(page: Page): Promise<void> {
  await page.goto("/guru/karya/baru");
  await expect(page.getByRole("heading", { name: "Tambah karya" })).toBeVisible();
}

async function upload(page: Page, buffer: Buffer, name?: string): Promise<void> {
  // Where a file is being replaced the words are there from the beginning: only the new id says that the bytes have arrived.
  const stored = page.locator("input[type=hidden][name=berkasId]");
  const before = await stored.inputValue();
  await chooser(page).setInputFiles(pdfFile(buffer, name));
  await expect(stored).not.toHaveValue(before, { timeout: 30_000 });
  await expect(stored).toHaveValue(ANY_ID, { timeout: 30_000 });
}

async function saveNew(page: Page, title: string): Promise<string> {
  await page.getByLabel("Judul").fill(title);
  await page.getByLabel("Kategori Karya").selectOption({ label: "Sertifikat" });
  await page.getByLabel("Tanggal").fill("2026-03-01");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Karya tersimpan.")).toBeVisible();
  return new URL(page.url()).pathname;
}

/** The address the page's download link leads to. */
const fileAddress = async (page: Page) =>
  (await page.getByRole("link", { name: "Unduh PDF" }).getAttribute("href")) ?? "";

/** Speaks to the upload endpoint as the browser would, signed in as the page is. */
async function announce(page: Page, size: number) {
  const origin = new URL(page.url()).origin;
  return page.request.post("/api/uploadthing?actionType=upload&slug=karya", {
    headers: { origin },
    data: { files: [{ name: "a.pdf", size, type: "application/pdf", lastModified: 1 }], input: null },
  });
}

test("a teacher stores a PDF, looks at it (Cek), changes it (Ubah) and deletes it (Hapus)", async ({ page }) => {
  await enter(page, { username: SITI });
  await page.goto("/guru/karya");
  await page.getByRole("link", { name: "Tambah karya" }).first().click();
  const first = somePdf();
  const title = someTitle();
  await upload(page, first, "../Sertifikat\u202Efdp.pdf");
  const address = await saveNew(page, title);

  await expect(page.getByText(sha256(first))).toBeVisible();
  await expect(page.getByText("Karya ditambahkan")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Unduh PDF" }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("Sertifikatfdp.pdf");
  expect((await readFile(await saved.path())).equals(first)).toBe(true);
  const oldFile = await fileAddress(page);

  await page.getByRole("link", { name: "Ubah" }).click();
  const second = somePdf();
  const newTitle = `${title} (baru)`;
  await upload(page, second, "Pengganti.pdf");
  await page.getByLabel("Judul").fill(newTitle);
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Perubahan tersimpan.")).toBeVisible();
  await expect(page.getByText(sha256(second))).toBeVisible();
  await expect(page.getByText("Berkas karya diganti")).toBeVisible();
  expect((await page.request.get(oldFile)).status()).toBe(404);

  await page.goto(`/guru/karya?cari=${encodeURIComponent(newTitle)}`);
  await expect(page.getByRole("heading", { name: newTitle })).toBeVisible();
  await page.goto(address);
  const newFile = await fileAddress(page);
  await page.getByRole("button", { name: "Hapus" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Hapus" }).click();
  await expect(page.getByText("Karya sudah dihapus.")).toBeVisible();
  expect((await page.request.get(newFile)).status()).toBe(404);
  expect((await page.goto(address))?.status()).toBe(404);
});

test("somebody who saw an older version is told so, and nothing is lost", async ({ page, context }) => {
  await enter(page, { username: SITI });
  await openForm(page);
  await upload(page, somePdf());
  const address = await saveNew(page, someTitle());
  await page.goto(`${address}/ubah`);
  const other = await context.newPage();
  await other.goto(`${address}/ubah`);
  await other.getByLabel("Judul").fill("Diubah lebih dulu");
  await other.getByRole("button", { name: "Simpan" }).click();
  await expect(other.getByText("Perubahan tersimpan.")).toBeVisible();
  await page.getByLabel("Judul").fill("Datang belakangan");
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByText("Data ini sudah berubah")).toBeVisible();
  await expect(page.getByLabel("Judul")).toHaveValue("Datang belakangan");
});

test.describe("RELIABILITY 30: 10,485,760 bytes and one more", () => {
  test("exactly 10,485,760 bytes are accepted", async ({ page }) => {
    const pdf = makePdfOfSize(MAX);
    await enter(page, { username: SITI });
    await openForm(page);
    await upload(page, pdf);
    await saveNew(page, someTitle());
    await expect(page.getByText("10.485.760 byte")).toBeVisible();
    await expect(page.getByText(sha256(pdf))).toBeVisible();
  });

  test("one byte more is refused before a byte is sent", async ({ page }) => {
    await enter(page, { username: SITI });
    await openForm(page);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/api/")) sent.push(request.url());
    });
    await chooser(page).setInputFiles(pdfFile(makePdfOfSize(MAX + 1)));
    await expect(page.getByText("Berkas ini lebih besar dari 10 MB.").first()).toBeVisible();
    expect(sent).toEqual([]);
  });

  test("one byte more is refused when announced, and at the ingest", async ({ page }) => {
    await enter(page, { username: SITI });
    expect((await announce(page, MAX + 1)).status()).toBe(422);

    const [signed] = (await (await announce(page, MAX)).json()) as { url: string }[];
    const address = signed?.url ?? "";
    const answer = await page.request.put(address, {
      headers: { origin: new URL(page.url()).origin, range: "bytes=0-" },
      multipart: { file: pdfFile(makePdfOfSize(MAX + 1)) },
      timeout: 30_000,
    });
    expect(answer.status()).toBe(413);
    expect((await page.request.head(address)).status()).toBe(404);
  });
});

const SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const REFUSED: [string, Buffer, RegExp][] = [
  ["HTML with another name", Buffer.from("<!doctype html><h1>Sertifikat</h1>"), /bukan PDF/],
  ["an encrypted PDF", makePdf({ trailer: "/Encrypt << /Filter /Standard /V 2 /R 3 >>" }), /dikunci dengan kata sandi/],
  ["a truncated PDF", makePdfOfSize(5000).subarray(0, 2500), /terpotong/],
  [
    "a PDF with JavaScript",
    makePdf({ catalog: "/OpenAction 10 0 R", extra: [objectStream([SCRIPT])] }),
    /berisi skrip/,
  ],
  ["a PDF with HTML behind it", Buffer.concat([makePdf(), Buffer.from("<html></html>")]), /isi lain selain PDF/],
];

test("RELIABILITY 31: what is no plain PDF is refused with its reason", async ({ page }) => {
  await enter(page, { username: ANDI });
  await openForm(page);
  for (const [name, content, reason] of REFUSED) {
    await test.step(name, async () => {
      await chooser(page).setInputFiles(pdfFile(content));
      await expect(page.getByText(reason).first()).toBeVisible();
      await expect(page.getByRole("button", { name: "Coba lagi" })).toHaveCount(0);
    });
  }
  await page.getByRole("button", { name: "Simpan" }).click();
  await expect(page.getByRole("link", { name: "Unggah berkas PDF-nya dulu." })).toBeVisible();
  await upload(page, somePdf());
  await saveNew(page, someTitle());
});

/** Makes the line slow for what goes up, in bytes per second; -1 for as fast as it can. */
async function slowDown(page: Page, uploadThroughput: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const asBefore = { offline: false, latency: 0, downloadThroughput: -1 };
  await session.send("Network.emulateNetworkConditions", { ...asBefore, uploadThroughput });
}

const percentShown = async (page: Page) => Number(await page.getByRole("progressbar").getAttribute("value"));

test("an upload shows its progress and can be cancelled", async ({ page }) => {
  await enter(page, { username: ANDI });
  await openForm(page);
  await slowDown(page, 300_000);
  await chooser(page).setInputFiles(pdfFile(makePdfOfSize(4_000_000)));
  await expect(page.getByText(/dari 3,9 MB/)).toBeVisible();
  await expect.poll(() => percentShown(page)).toBeGreaterThan(5);
  await page.getByRole("button", { name: "Batalkan" }).click();
  await expect(page.getByText("Pilih berkas PDF")).toBeVisible();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await slowDown(page, -1);
  await upload(page, somePdf());
});

test("an upload whose line drops goes on where it stopped", async ({ page, baseURL }) => {
  const line = await startFaultyLine(new URL(baseURL ?? ""));
  await signIn(page, YUSUF, line.url);
  await page.goto(`${line.url}/guru/karya/baru`);
  const pdf = makePdfOfSize(3_000_000);
  const resumedAt: number[] = [];
  page.on("response", (response) => {
    if (response.request().method() === "HEAD") resumedAt.push(Number(response.headers()["x-ut-range-start"]));
  });
  await slowDown(page, 300_000);
  await chooser(page).setInputFiles(pdfFile(pdf));
  await expect.poll(() => percentShown(page), { timeout: 20_000 }).toBeGreaterThan(40);
  line.cut();
  const again = page.getByRole("button", { name: "Coba lagi" });
  await expect(again).toBeVisible();
  await expect(page.getByText("Unggahan terhenti").first()).toBeVisible();
  await again.click();
  await expect(again).toBeVisible();
  line.mend();
  await slowDown(page, -1);
  await again.click();
  await expect(page.getByText("Ganti berkas")).toBeVisible({ timeout: 30_000 });
  expect(resumedAt[0]).toBe(0);
  expect(resumedAt.at(-1)).toBeGreaterThan(100_000);
  await saveNew(page, someTitle());
  await expect(page.getByText(sha256(pdf))).toBeVisible();
  await line.close();
});

/** Puts a piece into the portfolio of whoever is signed in; answers the addresses of its page and its file. */
async function storeKarya(page: Page): Promise<{ address: string; file: string }> {
  await openForm(page);
  await upload(page, somePdf());
  const address = await saveNew(page, someTitle());
  return { address, file: await fileAddress(page) };
}

test("RELIABILITY 33: a file is handed out privately, and nothing in it runs", async ({
  page,
  playwright,
  baseURL,
}) => {
  await enter(page, { username: YUSUF });
  const { file } = await storeKarya(page);
  const own = await page.request.get(file);
  expect(own.status()).toBe(200);
  expect(own.headers()).toMatchObject({
    "content-type": "application/pdf",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  expect(own.headers()["content-disposition"]).toMatch(/^attachment;/);
  expect(own.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  const shown = await page.request.get(`${file}?lihat=1`);
  expect(shown.headers()["content-disposition"]).toMatch(/^inline;/);
  expect(shown.headers()["content-security-policy"]).toMatch(/^sandbox; default-src 'none'/);
  const part = await page.request.get(file, { headers: { range: "bytes=0-4" } });
  expect([part.status(), await part.text()]).toEqual([206, "%PDF-"]);

  const nobody = await playwright.request.newContext({ baseURL });
  expect((await nobody.get(file)).status()).toBe(401);
  await nobody.dispose();
});

for (const [who, stranger] of [
  ["another teacher", ANDI],
  ["the principal of the school", KEPSEK_OF_YUSUF],
]) {
  test(`RELIABILITY 20: neither page nor file exists for ${who}`, async ({ page, browser }) => {
    await enter(page, { username: YUSUF });
    const { address, file } = await storeKarya(page);
    const context = await browser.newContext();
    const other = await context.newPage();
    await enter(other, { username: stranger ?? "" });
    for (const path of [file, `${file}?lihat=1`, address, `${address}/ubah`]) {
      expect((await other.request.get(path)).status(), path).toBe(404);
    }
    await context.close();
    expect((await page.request.get(file)).status()).toBe(200);
  });
}

test("RELIABILITY 20: nobody stores a piece with somebody else's file", async ({ page, browser }) => {
  await enter(page, { username: YUSUF });
  const { file } = await storeKarya(page);
  const context = await browser.newContext();
  const other = await context.newPage();
  await enter(other, { username: ANDI });
  await openForm(other);
  await upload(other, somePdf());
  const id = file.split("/").at(-1) ?? "";
  await other.locator("input[name=berkasId]").evaluate((input: HTMLInputElement, value) => {
    input.value = value;
  }, id);
  await other.getByLabel("Judul").fill("Milik orang lain");
  await other.getByLabel("Kategori Karya").selectOption("sertifikat");
  await other.getByLabel("Tanggal").fill("2026-03-01");
  await other.getByRole("button", { name: "Simpan" }).click();
  await expect(other.getByRole("link", { name: "Berkas ini sudah tidak ada." })).toBeVisible();
  await context.close();
});

test("a PLPG participant without a school has Bukti Karya too, and it begins empty", async ({ page }, info) => {
  await enter(page, { username: info.project.name === "hp" ? "17010018000003" : "17010018000004" });
  await page.goto("/guru/karya");
  await expect(page.getByRole("heading", { name: "Belum ada karya" })).toBeVisible();
  await page.getByRole("link", { name: "Tambah karya" }).click();
  await upload(page, somePdf());
  await saveNew(page, someTitle());
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the list is read, and the form says what uploading needs", async ({ page }) => {
    await enter(page, { username: SITI });
    await page.goto("/guru/karya");
    await expect(page.getByRole("heading", { name: "Bukti Karya" })).toBeVisible();
    await openForm(page);
    await expect(page.getByText("Mengunggah berkas memerlukan JavaScript.")).toBeVisible();
    await expect(page.getByText("Pilih berkas PDF")).toBeHidden();
  });
});
