// Finds a Chromium for the browser tests; on Debian, root may install it.
import fs from "node:fs";
import { OperatorError, run } from "./lib/process.mjs";

const KNOWN_PLACES = [
  // The browser without its windows: the journeys take a quarter less time in it.
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome-stable",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The browser's program: CHROMIUM_PATH, else one of the usual places, else null. */
export function findChromium() {
  return process.env.CHROMIUM_PATH || (KNOWN_PLACES.find((place) => fs.existsSync(place)) ?? null);
}

/** Makes sure there is a Chromium, or says the one line that brings it. */
export async function ensureChromium() {
  const given = process.env.CHROMIUM_PATH;
  if (given && !fs.existsSync(given)) throw new OperatorError(`CHROMIUM_PATH names ${given}, which does not exist.`);
  if (given || fs.existsSync(KNOWN_PLACES[0])) return;
  let output = "";
  if (process.getuid?.() === 0 && fs.existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    // The shell by itself first: an older Debian knows the whole browser only.
    for (const line of [lineFor("chromium-headless-shell"), lineFor("chromium")]) {
      ({ output } = await run("sh", ["-c", line], { env }));
      if (findChromium()) return;
    }
  }
  if (findChromium()) return;
  throw new OperatorError(
    `The browser tests need Chromium. Run:  sudo sh -c "${lineFor("chromium")}"   or set CHROMIUM_PATH to a Chromium or Chrome.\n${output.slice(-2_000)}`,
  );
}

const lineFor = (name) => `apt-get update && apt-get install -y ${name}`;
