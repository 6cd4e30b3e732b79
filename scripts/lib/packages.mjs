// Installs the packages of package-lock.json when node_modules lacks one or holds another version.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { OperatorError, run } from "./process.mjs";
import { step } from "./progress.mjs";

/** Refuses a Node.js that is too old, then runs `npm ci` if that is needed. */
export async function ensurePackages() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new OperatorError(
      `Node.js ${process.versions.node} is too old: this needs 20.19 or newer (24 is the LTS). See https://nodejs.org/`,
    );
  }
  if (arePackagesCurrent(ROOT)) return;
  await step("Installing packages (npm ci)", async () => {
    const { code, output } = await run(
      "npm",
      ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund"],
      { cwd: ROOT },
    );
    if (code !== 0) {
      throw new OperatorError(
        `npm ci failed (code ${code}):\n${complaint(output)}\nCheck the network and the npm registry, then start again.`,
      );
    }
  });
}

/** The last lines of a program's output. */
export function tail(output, lines = 30) {
  return output.trimEnd().split("\n").slice(-lines).join("\n");
}

/** Whether node_modules holds exactly the versions of the lock file; packages for other platforms may be absent. */
export function arePackagesCurrent(root) {
  const read = (file) => {
    try {
      return JSON.parse(fs.readFileSync(path.join(root, file), "utf8")).packages;
    } catch {
      return null;
    }
  };
  const wanted = read("package-lock.json");
  const present = read("node_modules/.package-lock.json");
  if (!wanted || !present) return false;
  return Object.entries(wanted).every(([name, { version, optional, peer }]) => {
    if (name === "") return true;
    const found = present[name];
    return found ? found.version === version : Boolean(optional || peer);
  });
}

/** What npm complains of: it stands first, and a page of help after it. */
function complaint(output) {
  const lines = output.split("\n").filter((line) => line.startsWith("npm error"));
  return lines.length > 0 ? lines.slice(0, 15).join("\n") : tail(output);
}
