import { expect, type Page } from "@playwright/test";

/** The narrowest screen that everything must fit (DESIGN §4). */
const NARROWEST = 320;

/** What the hidden field of an upload carries once the file is there; until then it is empty or names no file. */
export const ANY_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

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

/**
 * Another version is deployed while the page is open: its build does not know the page's actions. Gives what ends it, for the page that
 * is loaded next.
 */
export async function deployAnother(page: Page): Promise<() => Promise<void>> {
  await page.route("**/*", async (route) => {
    const headers = route.request().headers();
    const id = headers["next-action"];
    if (!id) return route.fallback();
    const other = id.slice(0, -1) + (id.endsWith("0") ? "1" : "0");
    await route.continue({ headers: { ...headers, "next-action": other } });
  });
  return () => page.unroute("**/*");
}
