// npm run lock:complete: adds the packages of other platforms to package-lock.json.
//
// A registry mirror may hold only what its own platform needs. npm then leaves the others out of the lock file without a
// word, and `npm ci` refuses such a lock file everywhere, on a fresh clone too. `npm run check` notices.
import fs from "node:fs";
import path from "node:path";
import { missingPlatforms } from "./check/versions.mjs";
import { ROOT } from "./lib/environment.mjs";

const SYSTEMS = ["android", "darwin", "freebsd", "linux", "win32"];
const PROCESSORS = ["arm64", "x64", "ia32", "arm", "wasm32"];

const file = path.join(ROOT, "package-lock.json");
const lock = JSON.parse(fs.readFileSync(file, "utf8"));
for (const { name, version, parent } of missingPlatforms(lock)) {
  const words = name.split(/[-/]/);
  const system = SYSTEMS.find((word) => words.includes(word));
  const processor = PROCESSORS.find((word) => words.includes(word));
  lock.packages[`node_modules/${name}`] = {
    version,
    ...(processor && { cpu: [processor] }),
    ...(lock.packages[parent].dev && { dev: true }),
    ...(words.includes("musl") && { libc: ["musl"] }),
    optional: true,
    ...(system && { os: [system] }),
  };
  console.log(`added ${name} ${version}`);
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
