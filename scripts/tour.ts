/**
 * npm run tour: the README's pictures, taken from the built product with its demonstration data. One small journey: Dewi waits,
 * Ibu Ratna approves her, Dewi stores a certificate.
 */
import fs from "node:fs";
import path from "node:path";
import { type Browser, chromium, type Locator, type Page } from "playwright";
import { makePdfOfSize } from "@/e2e/fixtures/pdf";
import { ensureChromium, findChromium } from "./ensure-chromium.mjs";
import { ROOT } from "./lib/environment.mjs";
import { main } from "./lib/main.mjs";
import { step } from "./lib/progress.mjs";
import { startProduct } from "./testing/product.mjs";

const FOLDER = path.join(ROOT, "docs/tour");
const PASSWORD = "tumbuh-bersama";
const PHONE = { width: 360, height: 640 };
const DESK = { width: 1280, height: 800 };
const TABLET = { width: 1024, height: 640 };

await main(async () => {
  await ensureChromium();
  const product = await startProduct();
  const browser = await chromium.launch({
    executablePath: findChromium() ?? undefined,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
  });
  try {
    fs.rmSync(FOLDER, { recursive: true, force: true });
    await step("Taking the pictures", () => takeTour(browser, product.url));
  } finally {
    await browser.close();
    await product.stop();
  }
});

async function takeTour(browser: Browser, url: string): Promise<void> {
  const visitor = await open(browser, url, "/");
  await shoot(visitor, "depan", TABLET);
  await visitor.goto(`${url}/daftar?cari=menteng`);
  await shoot(visitor, "daftar");
  await visitor.goto(`${url}/masuk`);
  await shoot(visitor, "masuk");

  const dewi = await signIn(browser, url, "1234567890120003");
  await shoot(dewi, "menunggu");

  const ratna = await signIn(browser, url, "20100001");
  await shoot(ratna, "kotak-masuk");
  await shoot(ratna, "kotak-masuk-lebar", DESK);
  await ratna.goto(`${url}/kepsek/pendaftaran`);
  await ratna.getByRole("link", { name: "Dewi Lestari" }).click();
  const approve = ratna.getByRole("button", { name: "Setujui" });
  await shoot(ratna, "setujui", PHONE, approve);
  await approve.click();
  await ratna.getByText("Aktif", { exact: true }).first().waitFor();

  await dewi.goto(`${url}/guru`);
  await shoot(dewi, "beranda-guru");
  await dewi.goto(`${url}/guru/karya/baru`);
  await dewi.locator('input[type="file"]').setInputFiles({
    name: "sertifikat-literasi.pdf",
    mimeType: "application/pdf",
    buffer: makePdfOfSize(320_000),
  });
  await dewi.getByText("sertifikat-literasi.pdf").waitFor();
  await dewi.getByLabel("Judul").fill("Sertifikat Pelatihan Literasi Numerasi");
  await dewi.getByLabel("Kategori Karya").selectOption("sertifikat");
  await dewi.getByLabel("Tanggal").fill("2025-05-20");
  await shoot(dewi, "unggah");
  await dewi.getByRole("button", { name: "Simpan" }).click();
  await dewi.waitForURL("**/guru/karya/*?kabar=*");
  await shoot(dewi, "karya");

  const dinas = await signIn(browser, url, "dinas@contoh.id");
  await dinas.goto(`${url}/dinas/sekolah`);
  await shoot(dinas, "dinas-sekolah", DESK);
}

async function open(browser: Browser, url: string, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: PHONE, locale: "id-ID", timezoneId: "Asia/Jakarta" });
  const page = await context.newPage();
  await page.goto(url + address);
  return page;
}

async function signIn(browser: Browser, url: string, username: string): Promise<Page> {
  const page = await open(browser, url, "/masuk");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Masuk" }).click();
  await page.waitForURL((address) => address.pathname !== "/masuk");
  return page;
}

/** What the window shows at the top of the page, or where `target` is, as docs/tour/NAME.png. */
async function shoot(page: Page, name: string, size = PHONE, target?: Locator): Promise<void> {
  await page.setViewportSize(size);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await target?.scrollIntoViewIfNeeded();
  await page.screenshot({ path: path.join(FOLDER, `${name}.png`), animations: "disabled" });
  await page.setViewportSize(PHONE);
}
