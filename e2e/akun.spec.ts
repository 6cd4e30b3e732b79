import { someEmail } from "@/prisma/seed/factories";
import { readMail } from "./support/mail";
import { expectNothingSideways, see } from "./support/page";
import { givenDinas, givenMentorRole, givenSchool, givenTeacher, PASSWORD } from "./support/people";
import {
  chooseInMenu,
  chooseInNameMenu,
  expectSignedOut,
  readCode,
  redeemCode,
  refusal,
  signIn,
  signOut,
  trySignIn,
} from "./support/steps";
import { expect, test } from "./support/test";

const NEW_PASSWORD = "angin-sejuk-di-beranda";
const HOME = "Tidak ada yang menunggu Anda";

test("Ganti Password signs the other devices out and keeps this one", async ({ page, newDevice }) => {
  const teacher = await givenTeacher(await givenSchool());
  const other = await newDevice();
  await signIn(other, teacher, HOME);
  await signIn(page, teacher, HOME);

  await chooseInNameMenu(page, teacher.nama, "Ganti Password");
  await see(page, "Ganti Password");
  await page.getByLabel("Password baru").fill(NEW_PASSWORD);
  await test.step("the current password is needed", async () => {
    await page.getByLabel("Password saat ini").fill("bukan-passwordnya");
    await page.getByRole("button", { name: "Ganti Password", exact: true }).click();
    await expect(refusal(page)).toContainText("Password saat ini tidak cocok");
    await expectNothingSideways(page);
  });
  await page.getByLabel("Password saat ini").fill(teacher.password);
  await page.getByLabel("Password baru").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Ganti Password", exact: true }).click();
  await expect(page.getByText("Password sudah diganti.")).toBeVisible();

  await expectSignedOut(other);
  await trySignIn(other, teacher.username, teacher.password);
  await expect(refusal(other)).toBeVisible();
  await signIn(other, { ...teacher, password: NEW_PASSWORD }, HOME);
  await page.goto("/akun/profil");
  await see(page, "Profil");
});

test("one sees the devices that are signed in, and ends one or all others", async ({ page, newDevice }) => {
  const teacher = await givenTeacher(await givenSchool());
  const [second, third, fourth] = [await newDevice(), await newDevice(), await newDevice()];
  for (const device of [second, third, fourth, page]) await signIn(device, teacher);

  await chooseInNameMenu(page, teacher.nama, "Perangkat yang masuk");
  await see(page, "Perangkat yang masuk");
  const devices = page.getByRole("main").getByRole("listitem");
  await expect(devices).toHaveCount(4);
  await expect(devices.filter({ hasText: "Perangkat ini" })).toHaveCount(1);
  const endOne = page.getByRole("button", { name: /^Keluarkan (?!semua)/ });
  await endOne.first().click(); // the one used last but for this: the fourth
  await expect(devices).toHaveCount(3);
  await expectSignedOut(fourth);
  await second.goto("/akun/profil");
  await see(second, "Profil");

  await page.getByRole("button", { name: "Keluarkan semua perangkat lain" }).click();
  await expect(page.getByText("Tidak ada perangkat lain yang masuk dengan akun ini.")).toBeVisible();
  await expectSignedOut(second);
  await expectSignedOut(third);
  await page.goto("/guru");
  await see(page, HOME);
});

test("Keluar ends the session itself: its cookie, kept by somebody, opens nothing", async ({ page, newDevice }) => {
  const teacher = await givenTeacher(await givenSchool());
  await signIn(page, teacher, HOME);
  const stolen = await page.context().cookies();
  const thief = await newDevice();
  await thief.context().addCookies(stolen);
  await thief.goto("/akun/profil");
  await see(thief, "Profil"); // so the refusal below means something
  await signOut(page, teacher.nama);
  await expectSignedOut(thief);
});

test("one account with two roles goes from one area to the other", async ({ page }) => {
  const teacher = await givenTeacher(await givenSchool());
  const { lptk } = await givenMentorRole(teacher);
  await signIn(page, teacher, HOME);
  await expect(page).toHaveURL("/guru"); // the role held longest
  await chooseInNameMenu(page, teacher.nama, "Pindah peran");
  await see(page, "Pindah peran");
  await expect(page.getByText(lptk)).toBeVisible();
  await page.getByRole("button", { name: "Masuk sebagai Mentor PLPG" }).click();
  await expect(page).toHaveURL("/mentor");
  await see(page, HOME);

  await test.step("the other area does not exist meanwhile", async () => {
    await page.goto("/guru");
    await see(page, "Halaman tidak ditemukan");
  });
  await page.goto("/mentor");
  await chooseInNameMenu(page, teacher.nama, "Pindah peran");
  await page.getByRole("button", { name: "Masuk sebagai Guru" }).click();
  await expect(page).toHaveURL("/guru");
  await see(page, HOME);
});

test("a forgotten password: the link of a mail opens the account, once", async ({ page, newDevice }) => {
  const teacher = await givenTeacher(await givenSchool());
  const other = await newDevice();
  await signIn(other, teacher, HOME);

  await page.goto("/masuk");
  await page.getByRole("link", { name: "Lupa password" }).click();
  await see(page, "Lupa password");
  await page.getByLabel("Username").fill(teacher.username);
  await page.getByRole("button", { name: "Kirim tautan" }).click();
  await expect(page.getByText("Permintaan diterima")).toBeVisible();
  await expectNothingSideways(page);

  const mail = await readMail(teacher.surel, "Tautan untuk membuat password baru");
  const link = /http:\S+\/atur-password\/\S+/.exec(mail)?.[0] ?? "";
  await page.goto(link);
  await see(page, "Buat password baru");
  await page.getByLabel("Password baru").fill(NEW_PASSWORD);
  await page.getByRole("button", { name: "Simpan dan masuk" }).click();
  await see(page, HOME);
  await expectSignedOut(other);

  await test.step("the link is used up", async () => {
    await other.goto(link);
    await see(other, "Tautan tidak dapat dipakai");
  });
  await signIn(other, { ...teacher, password: NEW_PASSWORD }, HOME);
  await readMail(teacher.surel, "Password akun Anda diganti");
});

test("a forgotten password: the principal hands over a code, and learns no password", async ({ page, newDevice }) => {
  const school = await givenSchool();
  const teacher = await givenTeacher(school);
  const principal = await newDevice();
  await signIn(principal, school.kepsek);
  await chooseInMenu(principal, "Guru di sekolah");
  await see(principal, "Guru di sekolah");
  await principal.getByRole("link", { name: teacher.nama }).click();
  await see(principal, teacher.nama);
  await principal.getByRole("button", { name: "Buat kode sekali pakai" }).click();
  const code = await readCode(principal);
  await principal.reload();
  await expect(principal.getByText(code)).toBeHidden();

  await redeemCode(page, teacher.username, code.toLowerCase().replaceAll("-", " "), NEW_PASSWORD);
  await see(page, HOME);
  await signOut(page, teacher.nama);
  await test.step("the code is used up", async () => {
    await redeemCode(page, teacher.username, code, "embun-pagi-di-ladang");
    await expect(refusal(page)).toContainText("Kode ini sudah dipakai");
  });
  await signIn(page, { ...teacher, password: NEW_PASSWORD }, HOME);
});

test("a new office account: the Dinas gets a one-time code, its owner signs in with it first", async ({
  page,
  newDevice,
}) => {
  const dinas = await givenDinas();
  const surel = someEmail();
  await signIn(page, dinas);
  await chooseInMenu(page, "Kantor dan akunnya");
  await see(page, "Kantor dan akunnya");
  await page.getByRole("link", { name: "Daftarkan kantor" }).click();
  await see(page, "Daftarkan kantor");
  await page.getByRole("radio", { name: /^LPTK/ }).check();
  await page.getByLabel("Nama kantor").fill(`LPTK ${surel.slice(6, 14)}`);
  await page.getByLabel("Nama lengkap").fill("Kirana Dewi");
  await page.getByLabel("Surel (e-mail)").fill(surel);
  await page.getByLabel("Telepon").fill("081234567890");
  await page.getByRole("button", { name: "Daftarkan kantor" }).click();
  const code = await readCode(page);

  const officer = await newDevice();
  await test.step("without the code nobody gets in, not with the Dinas's password either", async () => {
    await trySignIn(officer, surel, PASSWORD);
    await expect(refusal(officer)).toContainText("Username atau Password tidak cocok");
  });
  await redeemCode(officer, surel, code, NEW_PASSWORD);
  await see(officer, HOME);
  await expect(officer).toHaveURL("/lptk");
  await signOut(officer, "Kirana");
  await signIn(officer, { nama: "Kirana Dewi", username: surel, password: NEW_PASSWORD }, HOME);

  await page.getByRole("link", { name: "Ke daftar kantor" }).click();
  await see(page, "Kantor dan akunnya");
});
