import { expectNothingSideways, see } from "./support/page";
import { expect, test } from "./support/test";

/** The check that every journey makes on every page (support/page.ts) must be able to fail. */
test("a page that is too wide at 320 px is found out, and the element named", async ({ page }) => {
  await page.goto("/masuk");
  await see(page, "Masuk ke Guru Tumbuh");
  const isFound = () =>
    expectNothingSideways(page).then(
      () => null,
      (error: Error) => error.message,
    );
  expect(await isFound()).toBeNull();
  await page.locator("main").evaluate((main) => {
    const wide = document.createElement("div");
    wide.id = "terlalu-lebar";
    wide.style.width = "330px";
    main.append(wide);
  });
  expect(await isFound()).toContain("terlalu-lebar");
});
