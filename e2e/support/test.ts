import { readFileSync } from "node:fs";
import { type BrowserContext, type BrowserContextOptions, test as base, type Page } from "@playwright/test";
import { asIf } from "@/scripts/testing/moments.mjs";

export { expect } from "@playwright/test";

/** So much of the product's log goes with a failed test. */
const LOG_TAIL = 20_000;

type Journey = {
  /** What the product said, beside the pictures of a test that failed. */
  productLog: undefined;
  /** Somebody else's device: a browser of its own, in the size of the project. `page` is the first person's. */
  newDevice: (options?: BrowserContextOptions) => Promise<Page>;
};

/**
 * The test function of all journeys. A journey makes its own people (people.ts) and leaves those of the demonstration as they
 * are, so journeys run side by side and in any order.
 */
export const test = base.extend<Journey>({
  productLog: [
    async ({ browserName: _ }, use, info) => {
      await use(undefined);
      const file = process.env.E2E_LOG_FILE;
      if (info.status === info.expectedStatus || !file) return;
      const body = readFileSync(file, "utf8").slice(-LOG_TAIL);
      await info.attach("product.log", { body, contentType: "text/plain" });
    },
    { auto: true },
  ],
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
