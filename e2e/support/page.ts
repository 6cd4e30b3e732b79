import { expect, type Page } from "@playwright/test";

/** The narrowest screen that everything must fit (DESIGN §4). */
const NARROWEST = 320;

/** The reader has arrived at the page with this heading, and nothing of it has to be scrolled sideways. */
export async function see(page: Page, title: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
  await expectNothingSideways(page);
}

/** Nothing sticks out at the right, neither on this screen nor at 320 px. */
export async function expectNothingSideways(page: Page): Promise<void> {
  const own = page.viewportSize();
  if (!own) throw new Error("the page has no size");
  for (const width of [NARROWEST, own.width]) {
    await page.setViewportSize({ ...own, width });
    const { sideways, culprits } = await page.evaluate((room) => {
      const sideways = document.documentElement.scrollWidth - room;
      if (sideways <= 0) return { sideways, culprits: [] };
      const wide = [...document.querySelectorAll("body *")].filter(
        (element) => element.getBoundingClientRect().right > room + 1,
      );
      return { sideways, culprits: wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120)) };
    }, width);
    expect(sideways, `${page.url()} at ${width} px: ${culprits.join("\n")}`).toBeLessThanOrEqual(0);
  }
}
