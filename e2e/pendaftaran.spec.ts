import { see } from "./support/page";
import { givenSchool } from "./support/people";
import {
  approve,
  openRegistration,
  refusal,
  register,
  reject,
  signIn,
  signOut,
  someApplicant,
  trySignIn,
} from "./support/steps";
import { expect, test } from "./support/test";

/** DOMAIN §1.1, and RELIABILITY E5: the same journeys before JavaScript has arrived, or where it never does. */
for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a teacher registers, the principal approves, the teacher comes in", async ({ page, newDevice }) => {
      const school = await givenSchool();
      const teacher = await register(page, school);
      await expect(page.getByText(`${school.kepsek.nama}, kepala ${school.nama}`)).toBeVisible();
      await signOut(page, teacher.nama);

      await test.step("until then the teacher sees only the status page", async () => {
        await signIn(page, teacher, "Menunggu persetujuan kepala sekolah");
        await page.goto("/guru");
        await see(page, "Menunggu persetujuan kepala sekolah");
      });

      const principal = await newDevice();
      await signIn(principal, school.kepsek, "1 guru menunggu Bapak/Ibu");
      await openRegistration(principal, teacher.nama);
      await expect(principal.getByText(teacher.nuptk)).toBeVisible();
      await approve(principal);
      await see(principal, teacher.nama);
      await principal.goto("/kepsek");
      await see(principal, "Tidak ada yang menunggu Bapak/Ibu");

      await test.step("it holds at once, for the teacher who is signed in as well", async () => {
        await page.goto("/guru");
        await see(page, "Tidak ada yang menunggu Anda");
      });
      await signOut(page, teacher.nama);
      await signIn(page, { ...teacher, username: teacher.surel }, "Tidak ada yang menunggu Anda");
    });

    test("a teacher is rejected, reads why, corrects, sends again and is approved", async ({ page, newDevice }) => {
      const school = await givenSchool();
      const right = someApplicant();
      const wrong = { ...right, nama: `${right.nama} Salah` };
      await register(page, school, wrong);

      const principal = await newDevice();
      await signIn(principal, school.kepsek);
      await openRegistration(principal, wrong.nama);
      await test.step("a rejection needs its reason", async () => {
        await principal.getByRole("link", { name: "Tolak" }).click();
        await see(principal, `Tolak pendaftaran ${wrong.nama}`);
        await principal.getByRole("button", { name: "Tolak" }).click();
        await expect(refusal(principal)).toContainText(/alasan/i);
        await see(principal, `Tolak pendaftaran ${wrong.nama}`);
        await principal.getByRole("link", { name: "Kembali" }).click();
        await see(principal, wrong.nama);
      });
      await reject(principal, "Ada data yang perlu diperbaiki.", "Nama belum sesuai SK.");
      await see(principal, wrong.nama);

      await page.goto("/guru");
      await see(page, "Pendaftaran Anda ditolak");
      await expect(page.getByText("Ada data yang perlu diperbaiki. Nama belum sesuai SK.").first()).toBeVisible();
      await page.getByRole("link", { name: "Perbaiki dan ajukan ulang" }).click();
      await see(page, "Perbaiki dan ajukan ulang");
      await expect(page.getByLabel("NUPTK")).toHaveValue(wrong.nuptk);
      await page.getByLabel("Nama lengkap").fill(right.nama);
      await page.getByRole("button", { name: "Ajukan ulang" }).click();
      await see(page, "Menunggu persetujuan kepala sekolah");

      await openRegistration(principal, right.nama);
      await expect(principal.getByText("Pendaftaran diajukan ulang: Nama lengkap")).toBeVisible();
      await approve(principal);
      await page.goto("/guru");
      await see(page, "Tidak ada yang menunggu Anda");
    });

    test("a wrong password opens nothing, says so, and keeps the name that was typed", async ({ page }) => {
      const { kepsek } = await givenSchool();
      await trySignIn(page, kepsek.username, "bukan-passwordnya");
      await expect(refusal(page)).toContainText("Username atau Password tidak cocok");
      await see(page, "Masuk ke Guru Tumbuh");
      await expect(page.getByLabel("Username", { exact: true })).toHaveValue(kepsek.username);
    });
  });
}
