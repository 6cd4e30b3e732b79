import { addDays } from "@/lib/kernel/time";
import { makeOffice } from "@/prisma/seed/factories";
import { makeAppointment, makeCohort, makeMaterial, makeParticipant } from "@/prisma/seed/plpg";
import { testNow } from "@/scripts/testing/moments.mjs";
import { expectAccessible } from "./support/accessible";
import { see } from "./support/page";
import { PASSWORD, passwordHash, write } from "./support/people";
import { signIn, signOut } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The printed guide's Login, both forms of its Dashboard, Akun Peserta and Logout, number by number. Its other parts: forum.spec.ts
 * (Mentoring) and laporan-plpg.spec.ts (Laporan Kemajuan).
 */

test("the guide: login, dashboard without and with a rombel, akun peserta, logout", { tag: "@both-sizes" }, async ({
  page,
}) => {
  const kataSandi = await passwordHash();
  const made = await write(async (tx) => {
    const lptk = await makeOffice(tx, { jenis: "lptk" });
    await makeMaterial(tx, { lptkId: lptk.id, judul: "Sumber belajar pedagogik" });
    await makeAppointment(tx, { lptkId: lptk.id, judul: "Presentasi laporan hasil", mulai: addDays(testNow(), 20) });
    const cohort = await makeCohort(tx, { lptkId: lptk.id });
    const guru = await makeParticipant(tx, { lptkId: lptk.id, kataSandi });
    await makeParticipant(tx, { lptkId: lptk.id, rombelId: cohort.id });
    return { cohort, guru };
  });
  const { guru, cohort } = made;
  const person = { nama: guru.nama, username: guru.nomorPeserta, password: PASSWORD };
  const heading = (name: string) => page.getByRole("heading", { name, exact: true });

  await test.step("Login, then the dashboard 1–5: profile, materials, no rombel yet, schedule, editing", async () => {
    await signIn(page, person);
    await page.goto("/guru/plpg");
    await see(page, "Pembekalan PLPG");
    await expect(heading("Profil")).toBeVisible();
    await expect(page.getByRole("link", { name: "Buka Sumber belajar pedagogik" })).toBeVisible();
    await expect(page.getByText("Anda belum mendapatkan rombel")).toBeVisible();
    await expect(page.getByRole("link", { name: "Masuk ke kelas" })).toHaveCount(0);
    await expect(page.getByText("Presentasi laporan hasil", { exact: true })).toBeVisible();
    await expect(page.getByRole("link", { name: "Perbarui informasi" })).toBeVisible();
    await expectAccessible(page, "dashboard without a rombel");
  });

  await test.step("the dashboard 1–7 with a rombel: its name and mentor, the fellows, Masuk ke kelas", async () => {
    await write((tx) => tx.peserta.update({ where: { id: guru.id }, data: { rombelId: cohort.id } }));
    await page.reload();
    await expect(heading("Rombel pembekalan")).toBeVisible();
    await expect(page.getByText(cohort.mentor?.nama ?? "", { exact: true })).toBeVisible();
    await expect(heading("Daftar peserta rombongan belajar")).toBeVisible();
    await expect(page.getByRole("link", { name: "Masuk ke kelas" })).toBeVisible();
    await expectAccessible(page, "dashboard with a rombel");
  });

  await test.step("Akun Peserta 1–3: name, e-mail and last use; Perbarui informasi; Ubah sandi", async () => {
    for (const term of ["Nama", "Surel", "Terakhir memakai sistem"]) {
      await expect(page.getByText(term, { exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: "Perbarui informasi" }).click();
    await see(page, /./);
    await expect(page).toHaveURL(/\/akun\/profil/);
    await page.goBack();
    await see(page, "Pembekalan PLPG");
    await page.getByRole("link", { name: "Ubah sandi" }).click();
    await expect(page).toHaveURL(/\/akun\/ganti-password/);
  });

  await test.step("Logout: the name at the top right, Keluar", async () => {
    await signOut(page, guru.nama);
  });
});
