import { expectNothingSideways, see } from "./support/page";
import { givenSchool } from "./support/people";
import { refusal, register, signIn, trySignIn } from "./support/steps";
import { expect, test } from "./support/test";

/*
 * The printed guide for principals, step by step with its own words: "Panduan JakLat Online untuk Kepala Sekolah", parts A and B
 * (DOMAIN §1.1). Whoever holds the paper must find every label on our pages.
 */

test("part A: a principal signs in with the school's NPSN and changes the password", { tag: "@both-sizes" }, async ({
  page,
}) => {
  const { kepsek, npsn } = await givenSchool();
  const chosen = "tq4-waru";

  await test.step("1. open the page", async () => {
    await page.goto("/masuk");
    await see(page, "Masuk ke Guru Tumbuh");
  });
  await test.step("2. Username: the NPSN; Password", async () => {
    await page.getByLabel("Username", { exact: true }).fill(npsn);
    await page.getByLabel("Password", { exact: true }).fill(kepsek.password);
  });
  await test.step("3. Masuk", async () => {
    await page.getByRole("button", { name: "Masuk", exact: true }).click();
    await see(page, "Tidak ada yang menunggu Bapak/Ibu");
  });
  await test.step("4. the arrow in the top right corner", async () => {
    const arrow = page.getByRole("banner").getByRole("button").last();
    const [place, screen] = [await arrow.boundingBox(), page.viewportSize()];
    expect(place && screen && place.x + place.width > screen.width * 0.8 && place.y < 64).toBe(true);
    await expect(arrow.locator("svg")).toBeVisible();
    await arrow.click();
  });
  await test.step("5. Ganti Password", async () => {
    await page.getByRole("link", { name: "Ganti Password", exact: true }).click();
    await see(page, "Ganti Password");
  });
  await test.step("6. the new password, of 8 characters", async () => {
    await page.getByLabel("Password saat ini").fill(kepsek.password);
    await page.getByLabel("Password baru").fill(chosen);
  });
  await test.step("7. the button Ganti Password", async () => {
    await page.getByRole("button", { name: "Ganti Password", exact: true }).click();
    await expect(page.getByText("Password sudah diganti.")).toBeVisible();
    await expectNothingSideways(page);
  });
  await test.step("from now on the new password opens the account, and the old one does not", async () => {
    await page.getByRole("banner").getByRole("button").last().click();
    await page.getByRole("button", { name: "Keluar", exact: true }).click();
    await see(page, "Masuk ke Guru Tumbuh");
    await trySignIn(page, npsn, kepsek.password);
    await expect(refusal(page)).toBeVisible();
    await signIn(page, { ...kepsek, password: chosen }, "Tidak ada yang menunggu Bapak/Ibu");
  });
});

test("part B: a principal approves one teacher who registered, and rejects another", { tag: "@both-sizes" }, async ({
  page,
  newDevice,
}) => {
  const school = await givenSchool();
  const [rejectedPage, approvedPage] = [await newDevice(), await newDevice()];
  const rejected = await register(rejectedPage, school);
  const approved = await register(approvedPage, school);
  await signIn(page, school.kepsek, "2 guru menunggu Bapak/Ibu");

  const menu = page.getByRole("navigation", { name: "Menu utama" });
  await test.step("1. ☰ brings up the choices", async () => {
    await page.getByRole("button", { name: "Buka menu" }).click();
    await expect(menu).toBeVisible();
    await expectNothingSideways(page);
  });
  await test.step("2. Pendaftaran Guru", () => menu.getByText("Pendaftaran Guru", { exact: true }).click());
  await test.step("3. Setujui Permintaan Pendaftaran Guru", async () => {
    await menu.getByRole("link", { name: "Setujui Permintaan Pendaftaran Guru", exact: true }).click();
    await see(page, "Setujui Permintaan Pendaftaran Guru");
  });
  await test.step("4. the names of the teachers who registered, the first on top", async () => {
    const names = page.getByRole("list", { name: "Guru yang menunggu persetujuan" }).getByRole("link");
    await expect(names).toHaveText([rejected.nama, approved.nama]);
  });
  await test.step("5. Setujui approves a teacher's account", async () => {
    await page.getByRole("link", { name: approved.nama }).click();
    await see(page, approved.nama);
    await page.getByRole("button", { name: "Setujui", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Pendaftaran disetujui" })).toBeVisible();
  });
  await test.step("or Tolak, and then the reason is written", async () => {
    await page.getByRole("link", { name: `Berikutnya: ${rejected.nama}` }).click();
    await see(page, rejected.nama);
    await page.getByRole("link", { name: "Tolak", exact: true }).click();
    await see(page, `Tolak pendaftaran ${rejected.nama}`);
    await page.getByLabel("Penjelasan").fill("Bapak mengajar di sekolah sebelah.");
    await page.getByRole("button", { name: "Tolak", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "Pendaftaran ditolak" })).toBeVisible();
    await expectNothingSideways(page);
  });
  await test.step("each teacher learns what became of it", async () => {
    await approvedPage.goto("/guru");
    await see(approvedPage, "Tidak ada yang menunggu Anda");
    await rejectedPage.goto("/guru");
    await see(rejectedPage, "Pendaftaran Anda ditolak");
    await expect(rejectedPage.getByText("Bapak mengajar di sekolah sebelah.").first()).toBeVisible();
  });
});
