import { expect, type Locator, type Page } from "@playwright/test";
import { someEmail, someNuptk } from "@/prisma/seed/factories";
import { expectNothingSideways, see } from "./page";
import type { Person, School } from "./people";

/*
 * What people do again and again, by the words they see.
 */

/** Types name and password on the sign-in page and sends them, whatever comes of it. */
export async function trySignIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByLabel("Username", { exact: true }).fill(username);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Masuk", exact: true }).click();
}

/** Signs in; `home` is the heading of the first page, by default any but the sign-in page's. */
export async function signIn(page: Page, { username, password }: Person, home?: string | RegExp): Promise<void> {
  await trySignIn(page, username, password);
  await expect(page).not.toHaveURL(/\/masuk/);
  if (home) await see(page, home);
}

/** Opens the name menu at the top right and chooses an entry. */
export async function chooseInNameMenu(page: Page, nama: string, entry: string): Promise<void> {
  await openNameMenu(page, nama);
  const menu = page.getByRole("navigation", { name: "Menu akun" });
  await menu.getByRole("link", { name: entry, exact: true }).click();
}

/** A phone's bar shows the first name alone. */
export async function openNameMenu(page: Page, nama: string): Promise<void> {
  const [first = nama] = nama.split(" ");
  await page.getByRole("banner").getByRole("button", { name: first }).click();
}

/** Keluar, in the name menu. */
export async function signOut(page: Page, nama: string): Promise<void> {
  await openNameMenu(page, nama);
  await page.getByRole("button", { name: "Keluar", exact: true }).click();
  await see(page, "Masuk ke Guru Tumbuh");
}

/** Opens ☰ and there the link, inside its group if it stands in one; a group with the present page is open already. */
export async function chooseInMenu(page: Page, entry: string, group?: string): Promise<void> {
  await page.getByRole("button", { name: "Buka menu" }).click();
  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await expect(menu.getByRole("link").first()).toBeVisible();
  const link = menu.getByRole("link", { name: entry, exact: true });
  if (group && !(await link.isVisible())) await menu.locator("summary", { hasText: group }).click();
  await link.click();
}

/** What a refused form says on top. */
export function refusal(page: Page): Locator {
  return page.getByRole("main").getByRole("alert");
}

export type Applicant = Person & { nuptk: string; surel: string };

let applicants = 0;

/** Somebody who is about to register: facts that nobody else has. */
export function someApplicant(): Applicant {
  const nuptk = someNuptk();
  // Two applicants of one worker differ by the number, those of two workers by their NUPTK.
  const nama = `Melati ${nuptk.slice(-6)} ${++applicants}`;
  return { nama, nuptk, surel: someEmail(), username: nuptk, password: "hujan-turun-di-sawah" };
}

/** Steps 1 and 2 of the registration: the school, and what the teacher tells about themselves. */
export async function fillRegistration(page: Page, school: School, applicant: Applicant): Promise<void> {
  await page.goto("/daftar");
  await see(page, "Daftar sebagai guru");
  await page.getByLabel("Nama sekolah atau NPSN").fill(school.npsn);
  await page.getByRole("button", { name: "Cari sekolah" }).click();
  await page.getByRole("link", { name: school.nama }).click();
  await expect(page.getByText("Langkah 2 dari 3")).toBeVisible();
  await see(page, "Daftar sebagai guru");
  await page.getByLabel("Nama lengkap").fill(applicant.nama);
  await page.getByLabel("NUPTK").fill(applicant.nuptk);
  await page.getByLabel("Surel (e-mail)").fill(applicant.surel);
  await page.getByLabel("Telepon").fill("0812 3456 7890");
  await page.getByLabel("Mata pelajaran").fill("Matematika");
  await page.getByLabel("Honorer").check();
  await page.getByRole("button", { name: "Lanjut" }).click();
  await expect(page.getByRole("heading", { name: "Apakah semuanya benar?" })).toBeVisible();
  await see(page, "Daftar sebagai guru");
}

/** Step 3: the password, and off it goes, whatever comes of it. */
export async function sendRegistration(page: Page, password: string): Promise<void> {
  await page.getByLabel("Buat password").fill(password);
  await page.getByRole("button", { name: "Kirim pendaftaran" }).click();
}

/** Registers at a school; the teacher then waits, signed in. */
export async function register(page: Page, school: School, applicant = someApplicant()): Promise<Applicant> {
  await fillRegistration(page, school, applicant);
  await sendRegistration(page, applicant.password);
  await see(page, "Menunggu persetujuan kepala sekolah");
  return applicant;
}

/** ☰, Pendaftaran Guru, Setujui Permintaan Pendaftaran Guru, and there the teacher's name. */
export async function openRegistration(page: Page, nama: string): Promise<void> {
  await chooseInMenu(page, "Setujui Permintaan Pendaftaran Guru", "Pendaftaran Guru");
  await see(page, "Setujui Permintaan Pendaftaran Guru");
  await page.getByRole("link", { name: nama }).click();
  await see(page, nama);
}

/** Setujui on an opened registration. */
export async function approve(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Setujui" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Pendaftaran disetujui" })).toBeVisible();
}

/** Tolak on an opened registration, with a quick phrase and words of one's own. */
export async function reject(page: Page, phrase: string, words: string): Promise<void> {
  await page.getByRole("link", { name: "Tolak" }).click();
  await see(page, /^Tolak pendaftaran/);
  await page.getByLabel(phrase).check();
  await page.getByLabel("Penjelasan").fill(words);
  await page.getByRole("button", { name: "Tolak" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Pendaftaran ditolak" })).toBeVisible();
}

/** A one-time code as it stands on the page: seven groups of four. */
export async function readCode(page: Page): Promise<string> {
  const code = page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){6}$/);
  await expect(code).toBeVisible();
  await expectNothingSideways(page);
  return (await code.textContent()) ?? "";
}

/** Masuk → Punya kode sekali pakai?: the code becomes a password, and its owner is in. */
export async function redeemCode(page: Page, username: string, code: string, password: string): Promise<void> {
  await page.goto("/masuk");
  await page.getByRole("link", { name: "Punya kode sekali pakai?" }).click();
  await see(page, "Buat password dengan kode");
  await page.getByLabel("Username").fill(username);
  await page.getByLabel("Kode sekali pakai").fill(code);
  await page.getByLabel("Password baru").fill(password);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
}

/** The session is over: a page of one's own leads to the sign-in page. */
export async function expectSignedOut(page: Page): Promise<void> {
  await page.goto("/akun/profil");
  await see(page, "Masuk ke Guru Tumbuh");
}
