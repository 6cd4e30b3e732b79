import type { Locator, Page } from "@playwright/test";
import { see } from "./support/page";
import { givenSchool, givenTeacher } from "./support/people";
import { expect, test } from "./support/test";

/** RELIABILITY E2: the principal's whole errand without a mouse. */

/** Presses Tab until this has the focus; whatever has it on the way shows so. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`the Tab key never reaches ${target}`);
}

async function expectVisibleFocus(page: Page): Promise<void> {
  const outline = await page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused) return 0;
    // A link that fills its card may show the focus on the card's own layer.
    const styles = [getComputedStyle(focused), getComputedStyle(focused, "::after")];
    return Math.max(
      ...styles.map(({ outlineStyle, outlineWidth }) =>
        outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth),
      ),
    );
  });
  expect(outline, "the focus must be seen").toBeGreaterThanOrEqual(2);
}

test("a principal signs in and approves a teacher with the keyboard alone", { tag: "@both-sizes" }, async ({
  page,
}) => {
  const school = await givenSchool();
  const teacher = await givenTeacher(school, "menunggu");

  await page.goto("/masuk");
  await test.step("sign in", async () => {
    await tabTo(page, page.getByLabel("Username", { exact: true }));
    await page.keyboard.type(school.npsn);
    await tabTo(page, page.getByLabel("Password", { exact: true }));
    await page.keyboard.type(school.kepsek.password);
    await page.keyboard.press("Enter");
    await see(page, "1 guru menunggu Bapak/Ibu");
  });
  await test.step("☰, Pendaftaran Guru, Setujui Permintaan Pendaftaran Guru", async () => {
    const menu = page.getByRole("navigation", { name: "Menu utama" });
    await tabTo(page, page.getByRole("button", { name: "Buka menu" }));
    await page.keyboard.press("Enter");
    await expect(menu.getByRole("link").first()).toBeVisible();
    await tabTo(page, menu.locator("summary", { hasText: "Pendaftaran Guru" }));
    await page.keyboard.press("Enter");
    await tabTo(page, menu.getByRole("link", { name: "Setujui Permintaan Pendaftaran Guru" }));
    await page.keyboard.press("Enter");
    await see(page, "Setujui Permintaan Pendaftaran Guru");
  });
  await test.step("the teacher, Setujui", async () => {
    await tabTo(page, page.getByRole("link", { name: teacher.nama }));
    await page.keyboard.press("Enter");
    await see(page, teacher.nama);
    await tabTo(page, page.getByRole("button", { name: "Setujui" }));
    await page.keyboard.press("Space");
    await expect(page.getByRole("status").filter({ hasText: "Pendaftaran disetujui" })).toBeVisible();
  });
});

test("Esc closes a menu and gives the focus back to its button", { tag: "@both-sizes" }, async ({ page }) => {
  const { npsn, kepsek } = await givenSchool();
  await page.goto("/masuk");
  await page.getByLabel("Username", { exact: true }).fill(npsn);
  await page.getByLabel("Password", { exact: true }).fill(kepsek.password);
  await page.keyboard.press("Enter");
  await see(page, "Tidak ada yang menunggu Bapak/Ibu");
  const button = page.getByRole("banner").getByRole("button").last();
  await tabTo(page, button);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Keluar", exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Keluar", exact: true })).toBeHidden();
  await expect(button).toBeFocused();
});
