import type { Page } from "@playwright/test";
import { someEmail, someNpsn } from "@/prisma/seed/factories";
import { expectNothingSideways, see } from "./support/page";
import { givenDinas, givenSchool, givenTeacher, type Person } from "./support/people";
import {
  approve,
  chooseInMenu,
  expectSignedOut,
  openRegistration,
  readCode,
  redeemCode,
  refusal,
  signIn,
  trySignIn,
} from "./support/steps";
import { expect, test } from "./support/test";

/** DOMAIN §1: the authority of a principal belongs to the post, and the Dinas gives and takes the post. */
const NEW_PASSWORD = "bulan-purnama-di-kebun";

/** The form that gives the post to somebody; their one-time code. */
async function appoint(page: Page, nama: string, submit: string, jenis: RegExp): Promise<string> {
  await page.getByRole("radio", { name: jenis }).check();
  await page.getByLabel("Nama lengkap").fill(nama);
  await page.getByLabel("Surel (e-mail)").fill(someEmail());
  await page.getByLabel("Telepon").fill("081234567890");
  await page.getByRole("button", { name: submit }).click();
  await expect(page.getByText(`${nama} sekarang memegang jabatan ini`)).toBeVisible();
  return readCode(page);
}

test("the Dinas registers a school, appoints a Plt, and the Plt sets a password", async ({ page, newDevice }) => {
  const npsn = someNpsn();
  const nama = `SDN Uji ${npsn}`;
  await signIn(page, await givenDinas());
  await chooseInMenu(page, "Sekolah");
  await see(page, "Sekolah");
  await page.getByRole("link", { name: "Daftarkan sekolah" }).click();
  await see(page, "Daftarkan sekolah");
  await page.getByLabel("NPSN").fill(npsn);
  await page.getByLabel("Nama sekolah").fill(nama);
  await page.getByLabel("Jenjang").selectOption("SD");
  await page.getByLabel("Kota atau kabupaten").fill("Jakarta Pusat");
  await page.getByLabel("Alamat").fill("Jalan Melati No. 7");
  await page.getByRole("button", { name: "Daftarkan sekolah" }).click();
  await see(page, nama);
  await expect(page.getByText("Jabatan kosong").first()).toBeVisible();
  await page.getByRole("link", { name: "Tunjuk kepala sekolah atau Plt" }).click();
  await see(page, "Jabatan kepala sekolah");
  const code = await appoint(page, "Wahyu Utomo", "Tunjuk", /^Plt/);

  const plt = await newDevice();
  await redeemCode(plt, npsn, code, NEW_PASSWORD);
  await see(plt, "Tidak ada yang menunggu Bapak/Ibu");
  await page.getByRole("link", { name: "Kembali ke sekolah" }).click();
  await see(page, nama);
  await expect(page.getByText("Dipimpin Plt").first()).toBeVisible();
});

test("a hand-over: the old holder is out at once, the new one sets a password and finds the queue", async ({
  page,
  newDevice,
}) => {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const teacher = await givenTeacher(school, "menunggu");
  const old = await newDevice();
  await signIn(old, school.kepsek);
  await openRegistration(old, teacher.nama);

  await signIn(page, dinas);
  await page.goto(`/dinas/sekolah/${school.id}`);
  await see(page, school.nama);
  await page.getByRole("link", { name: "Serah terima jabatan" }).click();
  await see(page, "Jabatan kepala sekolah");
  const successor: Person = { nama: "Laras Puspita", username: school.npsn, password: NEW_PASSWORD };
  const code = await appoint(page, successor.nama, "Serahkan jabatan", /^Definitif/);

  await test.step("the old holder decides nothing any more, neither with the page that is open nor with the password", async () => {
    await old.getByRole("button", { name: "Setujui" }).click();
    await expect(refusal(old)).toContainText("Sesi Anda sudah berakhir");
    await expectNothingSideways(old);
    await expectSignedOut(old);
    await trySignIn(old, school.npsn, school.kepsek.password);
    await expect(refusal(old)).toBeVisible();
  });

  const fresh = await newDevice();
  await redeemCode(fresh, successor.username, code, successor.password);
  await see(fresh, "1 guru menunggu Bapak/Ibu");
  await openRegistration(fresh, teacher.nama);
  await approve(fresh);
  await expect(fresh.getByText(`${successor.nama}, Kepala Sekolah`)).toBeVisible();

  await test.step("both terms stand in the school's history", async () => {
    await page.getByRole("link", { name: "Kembali ke sekolah" }).click();
    await see(page, school.nama);
    const terms = page.getByRole("table", { name: "Masa jabatan kepala sekolah" });
    await expect(terms).toContainText(school.kepsek.nama);
    await expect(terms).toContainText(successor.nama);
  });
});
