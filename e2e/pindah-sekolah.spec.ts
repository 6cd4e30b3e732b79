import { see } from "./support/page";
import { givenSchool, givenTeacher } from "./support/people";
import { chooseInMenu, signIn } from "./support/steps";
import { expect, test } from "./support/test";

test("a teacher who left is deactivated, and moves to another school by its principal's word", async ({
  page,
  newDevice,
}) => {
  const [from, to] = [await givenSchool(), await givenSchool()];
  const teacher = await givenTeacher(from);
  await signIn(page, teacher, "Tidak ada yang menunggu Anda");

  const oldPrincipal = await newDevice();
  await test.step("the old school's principal deactivates the account, with a reason", async () => {
    await signIn(oldPrincipal, from.kepsek);
    await chooseInMenu(oldPrincipal, "Guru di sekolah");
    await oldPrincipal.getByRole("link", { name: teacher.nama }).click();
    await see(oldPrincipal, teacher.nama);
    await oldPrincipal.getByRole("link", { name: "Nonaktifkan" }).click();
    await see(oldPrincipal, `Nonaktifkan ${teacher.nama}`);
    await oldPrincipal.getByLabel("Pindah ke sekolah lain.").check();
    await oldPrincipal.getByRole("button", { name: "Nonaktifkan" }).click();
    await see(oldPrincipal, teacher.nama);
    await expect(oldPrincipal.getByText("Akun dinonaktifkan")).toBeVisible();
  });

  await test.step("at once the teacher reaches the status page, Bukti Karya and the move, and nothing else", async () => {
    await page.goto("/guru");
    await see(page, "Akun Anda nonaktif");
    await expect(page.getByText("Pindah ke sekolah lain.").first()).toBeVisible();
    await chooseInMenu(page, "Bukti Karya");
    await see(page, "Bukti Karya");
  });

  await test.step("the teacher asks the other school", async () => {
    await chooseInMenu(page, "Pindah sekolah");
    await see(page, "Pindah sekolah");
    await page.getByLabel("Nama sekolah atau NPSN").fill(to.npsn);
    await page.getByRole("button", { name: "Cari sekolah" }).click();
    await page.getByRole("link", { name: to.nama }).click();
    await page.getByLabel("Alasan pindah").fill("Surat penugasan 12/2026.");
    await page.getByRole("button", { name: "Ajukan pindah sekolah" }).click();
    await see(page, `Menunggu persetujuan kepala ${to.nama}`);
  });

  const newPrincipal = await newDevice();
  await test.step("the new school's principal reads it and approves", async () => {
    await signIn(newPrincipal, to.kepsek, "1 guru menunggu Bapak/Ibu");
    await chooseInMenu(newPrincipal, "Permintaan pindah sekolah", "Pendaftaran Guru");
    await see(newPrincipal, "Permintaan pindah sekolah");
    await newPrincipal.getByRole("link", { name: teacher.nama }).click();
    await see(newPrincipal, teacher.nama);
    await expect(newPrincipal.getByText("Surat penugasan 12/2026.").first()).toBeVisible();
    await newPrincipal.getByRole("button", { name: "Setujui" }).click();
    await expect(newPrincipal.getByText(`${teacher.nama} sekarang guru sekolah ini`)).toBeVisible();
    await newPrincipal.goto("/kepsek/guru");
    await expect(newPrincipal.getByRole("link", { name: teacher.nama })).toBeVisible();
  });

  await test.step("the teacher is active there, and gone from the old school", async () => {
    await page.goto("/guru");
    await see(page, "Tidak ada yang menunggu Anda");
    await page.goto("/guru/pindah-sekolah");
    await expect(page.getByText(`Anda sudah pindah ke ${to.nama}`)).toBeVisible();
    await oldPrincipal.goto("/kepsek/guru");
    await see(oldPrincipal, "Guru di sekolah");
    await expect(oldPrincipal.getByRole("link", { name: teacher.nama })).toBeHidden();
  });
});

test("a teacher who was deactivated by mistake is active again at a word", async ({ page, newDevice }) => {
  const school = await givenSchool();
  const teacher = await givenTeacher(school, "nonaktif");
  await signIn(page, teacher, "Akun Anda nonaktif");
  const principal = await newDevice();
  await signIn(principal, school.kepsek);
  await chooseInMenu(principal, "Guru di sekolah");
  await principal.getByRole("link", { name: teacher.nama }).click();
  await principal.getByRole("button", { name: "Aktifkan kembali" }).click();
  await expect(principal.getByText("Akun diaktifkan kembali")).toBeVisible();
  await page.goto("/guru");
  await see(page, "Tidak ada yang menunggu Anda");
});
