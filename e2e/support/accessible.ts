import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { expectNothingSideways } from "./page";

/** WCAG 2.2 A and AA. `target-size` runs only because its tag is named (RELIABILITY E1). */
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/**
 * What axe finds on the page as it stands, one line each; empty when there is nothing. Its legacy mode puts the result together in
 * the page itself instead of in another one, which halves the time; it differs only for frames of other origins, and we have none.
 */
export async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`),
  );
}

/** No violation, and nothing to scroll sideways at the page's own width and at 320 px (WCAG 1.4.10). */
export async function expectAccessible(page: Page, what: string): Promise<void> {
  // A page that is come to by a link has its title a moment after its words.
  await expect(page).toHaveTitle(/./);
  expect(await violationsOn(page), what).toEqual([]);
  await expectNothingSideways(page);
}
