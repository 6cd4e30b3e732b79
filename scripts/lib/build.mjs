// Generates the Prisma client and builds the standalone server, each only when what it is made from has changed.
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { tail } from "./packages.mjs";
import { OperatorError, run } from "./process.mjs";
import { step } from "./progress.mjs";

const STANDALONE = path.join(ROOT, ".next/standalone");
const STAMP = path.join(STANDALONE, "build-stamp"); // Next empties its folder at every build, so the stamp goes with it
const CLIENT_STAMP = path.join(ROOT, "prisma/generated/stamp");
const CLIENT_SOURCES = ["prisma/schema.prisma", "prisma/models", "prisma.config.ts"];
const BUILD_FOLDERS = ["app", "components", "lib", "public", "prisma/models", "scripts/lib/base-headers.mjs"];
// Files of the root that say nothing about the built product.
const OTHER_ROOT_FILES = /^(next-env\.d\.ts|(vitest|playwright)\.config\.ts|biome\.json)$/;
const binary = (name) => path.join(ROOT, "node_modules/.bin", name);

/** Generates the database client below prisma/generated if the models have changed. */
export async function ensureClient() {
  const stamp = contentHash(CLIENT_SOURCES, versionOf("prisma"));
  if (readText(CLIENT_STAMP) === stamp) return;
  await step("Generating the database client", async () => {
    const { code, output } = await run(binary("prisma"), ["generate"], { cwd: ROOT });
    if (code !== 0) throw new OperatorError(`prisma generate failed:\n${tail(output)}`);
    fs.writeFileSync(CLIENT_STAMP, stamp);
  });
}

/**
 * Builds if the build is missing or made from other sources, or if it is forced.
 *
 * The key that encrypts what server actions close over is no part of it: nodes get it when they start (environment.mjs).
 */
export function ensureBuild({ force = false } = {}) {
  building = building.then(() => build(force));
  return building;
}

/** Next refuses two builds at once; whoever asks second finds the first one's. */
let building = Promise.resolve();

async function build(force) {
  const stamp = contentHash(buildSources());
  if (!force && readText(STAMP) === stamp) return;
  await step("Building the application (next build)", async () => {
    // One id per content: every node of one build shares it, and a page from an older build knows that it is old.
    const env = {
      ...process.env,
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DEPLOYMENT_ID: stamp.slice(0, 12),
    };
    const { code, output } = await run(binary("next"), ["build"], { cwd: ROOT, env });
    if (code !== 0) throw new OperatorError(`next build failed:\n${tail(output, 60)}`);
    if (!fs.existsSync(path.join(STANDALONE, "server.js"))) {
      throw new OperatorError(
        `next build left no ${STANDALONE}/server.js; next.config.ts must say output: "standalone".`,
      );
    }
    // Next copies the operator's .env into the build; whoever starts a node gives it its environment, and builds travel.
    for (const name of [".env", ".env.production"]) fs.rmSync(path.join(STANDALONE, name), { force: true });
    // Next leaves these two out of the standalone folder, for those who serve them from elsewhere.
    fs.cpSync(path.join(ROOT, ".next/static"), path.join(STANDALONE, ".next/static"), { recursive: true });
    if (fs.existsSync(path.join(ROOT, "public"))) {
      fs.cpSync(path.join(ROOT, "public"), path.join(STANDALONE, "public"), { recursive: true });
    }
    fs.writeFileSync(STAMP, stamp);
  });
}

function buildSources() {
  const rootFiles = fs
    .readdirSync(ROOT)
    .filter((name) => /\.(ts|mjs|json)$/.test(name) && !OTHER_ROOT_FILES.test(name));
  return [...rootFiles.sort(), "prisma/schema.prisma", ...BUILD_FOLDERS];
}

function contentHash(sources, ...more) {
  const hash = createHash("sha256").update(JSON.stringify(more));
  for (const source of sources) {
    for (const file of filesOf(source)) hash.update(`\0${file}\0`).update(fs.readFileSync(path.join(ROOT, file)));
  }
  return hash.digest("hex");
}

function filesOf(source) {
  const stat = fs.statSync(path.join(ROOT, source), { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isFile()) return [source];
  return fs
    .readdirSync(path.join(ROOT, source))
    .sort()
    .filter((name) => !/\.test\.tsx?$/.test(name))
    .flatMap((name) => filesOf(path.join(source, name)));
}

function versionOf(name) {
  return JSON.parse(fs.readFileSync(path.join(ROOT, "node_modules", name, "package.json"), "utf8")).version;
}

function readText(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
