import { readFile } from "node:fs/promises";
import { makePdf } from "./fixtures/pdf";
import { storeKarya } from "./support/karya";
import { see } from "./support/page";
import { givenSchool } from "./support/people";
import { approve, chooseInMenu, openRegistration, register, signIn, signOut } from "./support/steps";
import { expect, test } from "./support/test";

/** What everything so far is for: real input, from the first form to the stored file. */
test("a teacher registers, is approved, signs in, stores a PDF in Bukti Karya and opens it again", {
  tag: "@both-sizes",
}, async ({ page, newDevice }) => {
  const school = await givenSchool();
  const teacher = await register(page, school);
  await signOut(page, teacher.nama);
  const principal = await newDevice();
  await signIn(principal, school.kepsek);
  await openRegistration(principal, teacher.nama);
  await approve(principal);

  await signIn(page, teacher, "Tidak ada yang menunggu Anda");
  await chooseInMenu(page, "Bukti Karya");
  await see(page, "Bukti Karya");
  await expect(page.getByText("Belum ada karya")).toBeVisible();
  const pdf = makePdf();
  const judul = `RPP pecahan ${teacher.nuptk}`;
  await storeKarya(page, judul, pdf);

  await test.step("it stands in the list and opens by Cek", async () => {
    await chooseInMenu(page, "Bukti Karya");
    await see(page, "Bukti Karya");
    await page.getByRole("link", { name: `Cek ${judul}` }).click();
    await see(page, judul);
  });
  await test.step("what comes back is what was sent, byte for byte", async () => {
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "Unduh PDF" }).click();
    expect(await readFile(await (await download).path())).toEqual(pdf);
  });
  await test.step("it can be looked at without saving it", async () => {
    const address = await page.getByRole("link", { name: "Buka di tab baru" }).getAttribute("href");
    const shown = await page.request.get(address ?? "");
    expect(shown.headers()["content-disposition"]).toMatch(/^inline/);
    expect(await shown.body()).toEqual(pdf);
  });
  await test.step("to nobody else it exists", async () => {
    const address = await page.getByRole("link", { name: "Unduh PDF" }).getAttribute("href");
    expect((await principal.request.get(address ?? "")).status()).toBe(404);
  });
});
