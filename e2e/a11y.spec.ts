import fs from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { PROPOSAL_IDS } from "@/prisma/seed/pelatihan";
import { idOf } from "@/prisma/seed/story";
import { expectAccessible, violationsOn } from "./support/accessible";

/*
 * axe on every page of the build, found by following the links from each role's home; a page nobody reaches fails the last
 * test of the file. Nothing here sends a form that changes anything. The crawl looks at each page in both sizes, so it runs
 * once.
 */
const PASSWORD = "tumbuh-bersama";
const NARROW = { width: 360, height: 640 };
const WIDE = { width: 1280, height: 800 };
const READERS: { name: string; username: string | null; start: string[] }[] = [
  {
    name: "public",
    username: null,
    start: ["/", "/masuk", "/daftar?cari=menteng", "/atur-password/0000-0000", "/tidak-ada"],
  },
  { name: "kepsek", username: "20100001", start: ["/kepsek"] },
  { name: "guru", username: "1234567890120001", start: ["/guru"] },
  { name: "guru who reflects", username: "1234567890120002", start: ["/guru/refleksi"] },
  { name: "guru who waits", username: "1234567890120003", start: ["/guru/status", "/guru/status/sekolah"] },
  { name: "guru who was refused", username: "1234567890120005", start: ["/guru/status"] },
  { name: "guru who left", username: "1234567890120006", start: ["/guru/status"] },
  { name: "PLPG participant", username: "17010018000001", start: ["/guru"] },
  { name: "two roles", username: "made.suryana@contoh.id", start: ["/akun/peran"] },
  { name: "mentor", username: "mentor@contoh.id", start: ["/mentor"] },
  {
    name: "p2kptk2",
    username: "p2kptk2@contoh.id",
    start: [
      "/p2kptk2",
      `/p2kptk2/pendaftaran/${idOf("pendaftaran/siti/umpan-balik")}`,
      `/p2kptk2/usulan/${PROPOSAL_IDS.diterima}`,
    ],
  },
  { name: "lptk", username: "lptk@contoh.id", start: ["/lptk"] },
  { name: "dinas", username: "dinas@contoh.id", start: ["/dinas", "/dinas/klaim?cari=Dewi"] },
  { name: "lembaga", username: "lembaga@contoh.id", start: ["/lembaga"] },
];

/** Pages that only a form leads to, and where they are looked at instead. */
const REACHED_OTHERWISE = new Map([
  ["/daftar/periksa", "the registration journey's check-your-answers page"],
  ["/dev/komponen", "its own test below"],
]);

const visited = new Set<string>();

/** Parts of an address that stand for one of several, besides ids. */
const CHOICES: readonly string[] = ["0000-0000", ...COMPETENCIES];

/** "/kepsek/guru/3f2a…" and "/kepsek/guru/[akunId]" are the same page. */
function patternOf(path: string): string {
  const [withoutQuery = ""] = path.split(/[?#]/);
  return withoutQuery
    .split("/")
    .map((part) => (/^\[.*\]$|^[0-9a-f-]{36}$|^[0-9A-Z]{20}$/.test(part) || CHOICES.includes(part) ? "[]" : part))
    .join("/");
}

async function signIn(page: Page, username: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
  await expect(page).not.toHaveURL(/\/masuk/);
}

const firstReader = new Map<string, string>();

for (const reader of READERS) {
  /** Who came to this kind of page first: others only follow its links. */
  const first = (pattern: string) => {
    if (!firstReader.has(pattern)) firstReader.set(pattern, reader.name);
    return firstReader.get(pattern);
  };
  test(`E1: every page of ${reader.name}`, { tag: "@one-size" }, async ({ page }) => {
    test.setTimeout(300_000);
    if (reader.username) await signIn(page, reader.username);
    const seen = new Map<string, number>();
    const queue = [...reader.start];
    const paths = new Set<string>();
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
      const pattern = patternOf(path);
      const times = seen.get(pattern) ?? 0;
      // Two of a kind: an own office and another, a vacant post and a held one, offer different ways on.
      const most = pattern.includes("[]") ? 2 : 1;
      if (paths.has(path) || (times >= most && !reader.start.includes(path))) continue;
      paths.add(path);
      seen.set(pattern, times + 1);
      await page.goto(path);
      visited.add(patternOf(new URL(page.url()).pathname));
      if (first(pattern) === reader.name) {
        await expectAccessible(page, `${reader.name}: ${path}`);
        // The same page wide: one visit for both sizes.
        await page.setViewportSize(WIDE);
        await expectAccessible(page, `${reader.name}, wide: ${path}`);
        await page.setViewportSize(NARROW);
      }
      const links = await page
        .locator("a[href^='/']")
        .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
      queue.push(...links.filter((href) => !href.startsWith("/api/")));
    }
  });
}

const ERRORS: { name: string; username: string | null; path: string; button: string }[] = [
  { name: "sign-in left empty", username: null, path: "/masuk", button: "Masuk" },
  { name: "activation left empty", username: null, path: "/aktivasi", button: "Simpan dan masuk" },
  { name: "lembaga registration left empty", username: null, path: "/daftar/lembaga", button: "Daftar" },
  { name: "new password left empty", username: "20100002", path: "/akun/ganti-password", button: "Ganti Password" },
  { name: "profile without the password", username: "20100002", path: "/akun/profil", button: "Simpan perubahan" },
  {
    name: "new school left empty",
    username: "dinas@contoh.id",
    path: "/dinas/sekolah/baru",
    button: "Daftarkan sekolah",
  },
  { name: "new mentor left empty", username: "lptk@contoh.id", path: "/lptk/mentor/baru", button: "Tambah mentor" },
  { name: "new karya left empty", username: "1234567890120004", path: "/guru/karya/baru", button: "Simpan" },
];

for (const { name, username, path, button } of ERRORS) {
  test(`E1, E3: error state: ${name}`, async ({ page }) => {
    if (username) await signIn(page, username);
    await page.goto(path);
    await page.locator("main").getByRole("button", { name: button, exact: true }).click();
    const summary = page
      .getByRole("alert")
      .filter({ has: page.getByRole("link") })
      .first();
    await expect(summary).toBeVisible();
    await expect(summary).toBeFocused();
    await expect(page).toHaveTitle(/^Galat: /);
    // The summary's words are the field's words, and its link leads there.
    const link = summary.getByRole("link").first();
    const words = (await link.textContent()) ?? "";
    await expect(page.locator("main form").getByText(words, { exact: true }).last()).toBeVisible();
    await expectAccessible(page, name);
    await link.click();
    await expect(page.locator(":focus")).toHaveAttribute("name", /.+/);
  });
}

test("E1: open menus", async ({ page }) => {
  await signIn(page, "20100002");
  await page.getByRole("button", { name: "Buka menu" }).click();
  await expectAccessible(page, "☰ open");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Bambang/ }).click();
  await expectAccessible(page, "name menu open");
});

test("E1: every primitive", { tag: "@one-size" }, async ({ page }) => {
  await page.goto("/dev/komponen");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  visited.add("/dev/komponen");
  await expectAccessible(page, "/dev/komponen");
});

/** Served in the place of a page: nothing of ours takes the faults away again while it wakes up. */
const BAD_PAGE = `<!doctype html><html lang="id"><title>Buruk</title><style>
  .tipis { color: #bbb; background: #fff }
  .kecil { display: inline-block; width: 8px; height: 8px; overflow: hidden; font-size: 6px }
</style><main><h1>Buruk</h1><input name="tanpa-label"><p class="tipis">huruf pucat</p>
<a href="/a" class="kecil">a</a><a href="/b" class="kecil">b</a><img src="/ikon.svg"></main></html>`;

test("E1 canary: a bad page turns this red", async ({ page }) => {
  await page.route("**/halaman-buruk", (route) => route.fulfill({ contentType: "text/html", body: BAD_PAGE }));
  await page.goto("/halaman-buruk");
  const found = (await violationsOn(page)).map((line) => line.split(":")[0]);
  for (const rule of ["label", "color-contrast", "target-size", "image-alt"]) expect(found).toContain(rule);
});

test("E1: no page of the build was left out", { tag: "@one-size" }, () => {
  const manifest: Record<string, string> = JSON.parse(fs.readFileSync(".next/server/app-paths-manifest.json", "utf8"));
  const pages = Object.keys(manifest)
    .filter((key) => key.endsWith("/page"))
    .map((key) => patternOf(key.replace(/\/page$/, "").replace(/\/\([^)]+\)/g, "") || "/"))
    .filter((pattern) => !pattern.startsWith("/_"));
  const missing = pages.filter((pattern) => !visited.has(pattern) && !REACHED_OTHERWISE.has(pattern));
  expect(missing).toEqual([]);
});
