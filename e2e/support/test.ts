import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { asIf } from "@/scripts/testing/moments.mjs";

export { expect } from "@playwright/test";

type Journey = {
  /** Somebody else's device: a browser of its own, in the size of the project. `page` is the first person's. */
  newDevice: (options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * The test function of all journeys. A journey makes its own people (people.ts) and leaves those of the demonstration as they
 * are, so journeys run side by side and in any order.
 */
export const test = base.extend<Journey>({
  context: async ({ context }, use) => {
    await setClock(context);
    await use(context);
  },
  newDevice: async ({ browser }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      contexts.push(context);
      await setClock(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },
});

/** A suite that runs as if at another moment has browsers that believe it too. */
async function setClock(context: BrowserContext): Promise<void> {
  const moment = asIf();
  if (moment) await context.clock.install({ time: moment });
}
