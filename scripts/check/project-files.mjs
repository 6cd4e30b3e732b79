// The files that belong to the project: what git tracks, and what is new and not ignored.
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** Paths relative to `root`, with slashes, sorted. Outside git (a downloaded archive) everything but the ignored folders. */
export function projectFiles(root) {
  const options = { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024, stdio: ["ignore", "pipe", "ignore"] };
  let files;
  try {
    files = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], options).split("\0");
  } catch {
    files = walk(root, "");
  }
  return [...new Set(files)].filter((file) => file && fs.existsSync(path.join(root, file))).sort();
}

function walk(root, folder) {
  const ignored = /^(node_modules|\.next|\.data|\.git|test-results|playwright-report|coverage|generated)$/;
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = folder ? `${folder}/${entry.name}` : entry.name;
    if (ignored.test(entry.name)) return [];
    return entry.isDirectory() ? walk(root, file) : [file];
  });
}
