import { defineConfig, devices } from "@playwright/test";
import { findChromium } from "./scripts/ensure-chromium.mjs";
import { probePort } from "./scripts/lib/port.mjs";

const isLong = process.env.LONG === "1";

// Chosen once by the runner; its workers read this file again and find it in their environment.
process.env.E2E_PORT ??= String(await probePort(0, "127.0.0.1"));

export default defineConfig({
  testDir: "e2e",
  tsconfig: "scripts/tsconfig.json", // it says what `server-only` is outside Next: the journeys use the factories
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./scripts/testing/playwright-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Long enough for a machine that has other things to do; what passes does not wait.
  timeout: isLong ? 600_000 : 120_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  use: {
    baseURL: `http://127.0.0.1:${process.env.E2E_PORT}`,
    locale: "id-ID",
    timezoneId: "Asia/Jakarta",
    // Recording every journey costs a third of the time; `npm run test:e2e -- NAME --trace on` records one that failed.
    trace: "off",
    screenshot: "only-on-failure",
    // Menus and dialogs fade in; axe, and whoever reads a colour, shall see them at rest.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
        ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
      ],
    },
  },
  projects: [
    {
      name: "hp",
      use: {
        ...devices["Pixel 7"],
        viewport: { width: 360, height: 640 },
        screen: { width: 360, height: 640 },
        hasTouch: true,
        isMobile: true,
      },
    },
    // The printed guides and what differs on a wide screen; the long run takes every journey in both sizes.
    {
      name: "desktop",
      grep: isLong ? undefined : /@both-sizes/,
      grepInvert: /@one-size/,
      use: { ...devices["Desktop Chrome"], viewport: { width: 1280, height: 800 } },
    },
  ],
});
