// npm test: everything, from a fresh clone too. `--long` (npm run test:long) runs the full figures of RELIABILITY.
import { main } from "./lib/main.mjs";
import { ensurePackages } from "./lib/packages.mjs";
import { endAllGroups } from "./lib/process.mjs";

const isLong = process.argv.includes("--long");
if (isLong) process.env.LONG = "1";
/**
 * What is run as if at other moments. In short: how long an identifier stays reserved, and the first journeys. At length: all
 * rules, and all journeys in one size; the looks (axe, named E1) stay out, because another day changes what a rule says and not
 * how a page looks.
 */
const RULES_THEN = isLong ? [] : ["lib/akun/pendaftaran"];
const JOURNEYS_THEN = isLong
  ? ["--project=hp", "--grep-invert=E1"]
  : ["pendaftaran.spec.ts", "--project=hp", "--grep=with JavaScript"];

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    await endAllGroups(15_000); // test runners stop their servers first
    process.exit(1);
  });
}

await main(async () => {
  await ensurePackages();
  const { ensureBuild, ensureClient } = await import("./lib/build.mjs");
  await ensureClient();
  const { staticSteps } = await import("./check/static-steps.mjs");
  const { ensureChromium } = await import("./ensure-chromium.mjs");
  const { checker, playwright, runSteps, together, vitest } = await import("./lib/steps.mjs");
  const { environmentAt, moments } = await import("./testing/moments.mjs");
  await runSteps([
    ...staticSteps(),
    { name: "Unit tests", work: () => vitest("unit") },
    { name: "Integration on PostgreSQL", work: () => vitest("integration") },
    {
      name: "Build",
      work: async () => {
        await ensureBuild();
        return checker([]);
      },
    },
    { name: "Security over HTTP", needs: "Build", work: () => vitest("http") },
    { name: "Races, crashes and probes", needs: "Build", work: () => vitest("system") },
    {
      name: "Journeys in Chromium",
      needs: "Build",
      work: async () => {
        await ensureChromium();
        return playwright();
      },
    },
    ...moments().map(({ name, at }) => ({
      name: `As if on ${name}`,
      needs: "Build",
      work: async () => {
        const rules = await vitest("integration", RULES_THEN, environmentAt(at));
        const journeys = await playwright(JOURNEYS_THEN, environmentAt(at));
        return together(rules, journeys);
      },
    })),
  ]);
});
