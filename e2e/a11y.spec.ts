import fs from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { PART_SLUGS } from "@/lib/kinerja/rencana/labels";
import { COMPONENTS } from "@/lib/plpg/nilai/rules";
import { participantId } from "@/prisma/seed/cohort";
import { PROPOSAL_IDS } from "@/prisma/seed/pelatihan";
import { ANDI_PLAN, SITI_PLAN } from "@/prisma/seed/rencana-kinerja";
import { idOf } from "@/prisma/seed/story";
import { expectAccessible, violationsOn } from "./support/accessible";
import { enter } from "./support/enter";

/*
 * axe on every page of the build, found by following the links from each role's home; a page that nobody reaches fails its area.
 * Nothing here sends a form that changes anything. The crawl looks at each page in both sizes, so it runs once.
 */
test.describe.configure({ mode: "parallel" });

const NARROW = { width: 360, height: 640 };
const WIDE = { width: 1280, height: 800 };

type Reader = { username: string | null; start: string[] };

/** Who looks at the pages of which area. Each kind of page is judged once, as its area's first reader who comes to it. */
const AREAS: { name: string; holds: RegExp; readers: Reader[] }[] = [
  {
    name: "for everybody",
    holds: /^\/$|^\/(masuk|aktivasi|lupa-password|atur-password|daftar|sertifikat|tidak-ada)\b/,
    readers: [
      { username: null, start: ["/", "/masuk", "/daftar?cari=menteng", "/atur-password/0000-0000", "/tidak-ada"] },
      // The way to a certificate that anybody may verify, valid and revoked, begins with who issued it.
      {
        username: "p2kptk2@contoh.id",
        start: ["siti", "yusuf"].map((name) => `/p2kptk2/sertifikat/${idOf(`sertifikat/${name}/membaca-pemahaman`)}`),
      },
    ],
  },
  {
    name: "of everybody who is signed in",
    holds: /^\/(akun|demo)\b/,
    readers: [{ username: "made.suryana@contoh.id", start: ["/akun/peran", "/akun/notifikasi", "/demo/jam"] }],
  },
  {
    name: "of teachers",
    holds: /^\/guru\b/,
    readers: [
      { username: "1234567890120001", start: ["/guru"] },
      // Who reflects, who waits, who was refused, who left, who takes part in PLPG.
      { username: "1234567890120002", start: ["/guru/refleksi"] },
      { username: "1234567890120003", start: ["/guru/status", "/guru/status/sekolah"] },
      { username: "1234567890120005", start: ["/guru/status"] },
      { username: "1234567890120006", start: ["/guru/status"] },
      { username: "17010018000001", start: ["/guru", "/guru/plpg"] },
      { username: "17010018000005", start: ["/guru/plpg/nilai", "/guru/plpg/banding"] },
    ],
  },
  {
    name: "of principals",
    holds: /^\/kepsek\b/,
    // A plan of each scheme leads on to other pages.
    readers: [
      {
        username: "20100001",
        start: ["/kepsek", `/kepsek/kinerja/${ANDI_PLAN}`, `/kepsek/kinerja/${SITI_PLAN}/bukti`],
      },
    ],
  },
  {
    name: "of P2KPTK2",
    holds: /^\/p2kptk2\b/,
    readers: [
      {
        username: "p2kptk2@contoh.id",
        start: [
          "/p2kptk2",
          `/p2kptk2/pendaftaran/${idOf("pendaftaran/siti/umpan-balik")}`,
          `/p2kptk2/usulan/${PROPOSAL_IDS.diterima}`,
        ],
      },
    ],
  },
  {
    name: "of the Dinas",
    holds: /^\/dinas\b/,
    readers: [{ username: "dinas@contoh.id", start: ["/dinas", "/dinas/klaim?cari=Dewi"] }],
  },
  { name: "of mentors", holds: /^\/mentor\b/, readers: [{ username: "mentor@contoh.id", start: ["/mentor"] }] },
  {
    name: "of an LPTK",
    holds: /^\/lptk\b/,
    readers: [
      {
        username: "lptk@contoh.id",
        // Who passed and may be opened again, and who let the 14 days pass.
        start: ["/lptk", `/lptk/nilai/${participantId(5)}`, `/lptk/peserta/${participantId(10)}`],
      },
    ],
  },
  { name: "of a lembaga", holds: /^\/lembaga\b/, readers: [{ username: "lembaga@contoh.id", start: ["/lembaga"] }] },
];

/** Pages that only a form leads to, and where they are looked at instead. */
const REACHED_OTHERWISE = new Map([
  ["/daftar/periksa", "the registration journey's check-your-answers page"],
  ["/dev/komponen", "its own test below"],
  ["/guru/kinerja/[]/observasi/persiapan/periksa", "the observation's journey, in both sizes"],
  ["/guru/kinerja/[]/observasi/tindak-lanjut/periksa", "the guide Dokumen Tindak Lanjut, in both sizes"],
  ["/guru/kinerja/[]/observasi/refleksi/periksa", "the guide Dokumen Tindak Lanjut, in both sizes"],
  ["/guru/kinerja/[]/pengembangan/periksa", "the guide of scheme 2025, in both sizes"],
  ["/guru/kinerja/[]/bukti/[]/kumpulkan", "the guide Cara Unggah Bukti Dukung, in both sizes"],
  ["/guru/kinerja/[]/ubah-rhk/[]", "the guide Cara Ubah Rencana Hasil Kerja, in both sizes"],
  ["/guru/kinerja/[]/ubah-rhk/[]/periksa", "the guide Cara Ubah Rencana Hasil Kerja, in both sizes"],
  ["/kepsek/kinerja/[]/penilaian/periksa", "the journey of the rating, in both sizes"],
  ["/kepsek/kinerja/ringkasan/ingatkan", "the journey of the overview, in both sizes"],
  ["/guru/plpg/aktivasi", "the participant's journey out and back"],
  ["/lptk/peserta/impor/[]", "the import in the participant's journey"],
  ["/lptk/rombel/[]/buka-kembali", "the whole road of PLPG"],
  ["/kepsek/kinerja/[]/perubahan/[]", "the guide Cara Ubah Rencana Hasil Kerja, in both sizes"],
]);

/** Parts of an address that stand for one of several, besides ids and numbers. */
const CHOICES: readonly string[] = [
  "0000-0000",
  ...COMPETENCIES,
  ...COMPONENTS,
  ...Object.values(PART_SLUGS).flatMap((slugs) => Object.values(slugs)),
];

/** "/kepsek/guru/3f2a…" and "/kepsek/guru/[akunId]" are the same page. */
function patternOf(path: string): string {
  const [withoutQuery = ""] = path.split(/[?#]/);
  return withoutQuery
    .split("/")
    .map((part) =>
      /^\[.*\]$|^[0-9a-f-]{36}$|^[0-9A-Z]{20}$|^\d{1,2}$/.test(part) || CHOICES.includes(part) ? "[]" : part,
    )
    .join("/");
}

/** The kinds of pages that the build has. */
function builtPatterns(): string[] {
  const manifest: Record<string, string> = JSON.parse(fs.readFileSync(".next/server/app-paths-manifest.json", "utf8"));
  return Object.keys(manifest)
    .filter((key) => key.endsWith("/page"))
    .map((key) => patternOf(key.replace(/\/page$/, "").replace(/\/\([^)]+\)/g, "") || "/"))
    .filter((pattern) => !pattern.startsWith("/_") && !REACHED_OTHERWISE.has(pattern));
}

/** Follows the links of an area as one reader, and judges what nobody has judged yet. */
async function crawl(page: Page, { start }: Reader, holds: RegExp, judged: Set<string>): Promise<void> {
  const mine = new Set<string>();
  const seen = new Map<string, number>();
  const queue = [...start];
  const paths = new Set<string>();
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const pattern = patternOf(path);
    const times = seen.get(pattern) ?? 0;
    // Two of a kind: an own office and another, a vacant post and a held one, offer different ways on.
    const most = pattern.includes("[]") ? 2 : 1;
    if (paths.has(path) || (times >= most && !start.includes(path))) continue;
    paths.add(path);
    seen.set(pattern, times + 1);
    await page.goto(path);
    const here = patternOf(new URL(page.url()).pathname);
    if (holds.test(here) && !judged.has(here)) mine.add(here);
    if (mine.has(here)) {
      await expectAccessible(page, path);
      // The same page wide: one visit for both sizes.
      await page.setViewportSize(WIDE);
      await expectAccessible(page, `wide: ${path}`);
      await page.setViewportSize(NARROW);
    }
    const links = await page
      .locator("a[href^='/']")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    queue.push(...links.filter((href) => !href.startsWith("/api/") && holds.test(href)));
  }
  for (const pattern of mine) judged.add(pattern);
}

for (const { name, holds, readers } of AREAS) {
  test(`E1: every page ${name}`, { tag: "@one-size" }, async ({ browser }) => {
    test.setTimeout(300_000);
    const judged = new Set<string>();
    for (const reader of readers) {
      const context = await browser.newContext();
      const page = await context.newPage();
      if (reader.username) await enter(page, { username: reader.username });
      await crawl(page, reader, holds, judged);
      await context.close();
    }
    const own = builtPatterns().filter((pattern) => holds.test(pattern));
    expect(
      own.filter((pattern) => !judged.has(pattern)),
      "reached by nobody",
    ).toEqual([]);
  });
}

test("E1: every page of the build belongs to an area", { tag: "@one-size" }, () => {
  expect(builtPatterns().filter((pattern) => !AREAS.some(({ holds }) => holds.test(pattern)))).toEqual([]);
  for (const { holds } of AREAS) expect(builtPatterns().filter((pattern) => holds.test(pattern))).not.toEqual([]);
});

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
  {
    ...{ name: "new performance period left empty", username: "dinas@contoh.id" },
    ...{ path: "/dinas/kinerja/baru", button: "Buat periode" },
  },
  { name: "new karya left empty", username: "1234567890120004", path: "/guru/karya/baru", button: "Simpan" },
];

for (const { name, username, path, button } of ERRORS) {
  test(`E1, E3: error state: ${name}`, { tag: "@both-sizes" }, async ({ page }) => {
    if (username) await enter(page, { username });
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

test("E1: open menus", { tag: "@both-sizes" }, async ({ page }) => {
  await enter(page, { username: "20100002" });
  await page.getByRole("button", { name: "Buka menu" }).click();
  await expectAccessible(page, "☰ open");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /Bambang/ }).click();
  await expectAccessible(page, "name menu open");
});

test("E1: every primitive", { tag: "@one-size" }, async ({ page }) => {
  await page.goto("/dev/komponen");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expectAccessible(page, "/dev/komponen");
});

/** Served in the place of a page: nothing of ours takes the faults away again while it wakes up. */
const BAD_PAGE = `<!doctype html><html lang="id"><title>Buruk</title><style>
  .tipis { color: #bbb; background: #fff }
  .kecil { display: inline-block; width: 8px; height: 8px; overflow: hidden; font-size: 6px }
</style><main><h1>Buruk</h1><input name="tanpa-label"><p class="tipis">huruf pucat</p>
<a href="/a" class="kecil">a</a><a href="/b" class="kecil">b</a><img src="/ikon.svg"></main></html>`;

test("E1 canary: a bad page turns this red", { tag: "@both-sizes" }, async ({ page }) => {
  await page.route("**/halaman-buruk", (route) => route.fulfill({ contentType: "text/html", body: BAD_PAGE }));
  await page.goto("/halaman-buruk");
  const found = (await violationsOn(page)).map((line) => line.split(":")[0]);
  for (const rule of ["label", "color-contrast", "target-size", "image-alt"]) expect(found).toContain(rule);
});
