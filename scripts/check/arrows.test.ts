import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { expect, it } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "../..");

/** What dependency-cruiser says of a project that holds just these files, each importing the other that is named. */
function cruise(files: Record<string, string | null>): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-arrows-"));
  try {
    fs.copyFileSync(path.join(ROOT, ".dependency-cruiser.cjs"), path.join(folder, ".dependency-cruiser.cjs"));
    fs.writeFileSync(path.join(folder, "tsconfig.json"), '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
    for (const [file, target] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      fs.writeFileSync(path.join(folder, file), target ? `import "@/${target}";\n` : "export const x = 1;\n");
    }
    const program = path.join(ROOT, "node_modules/.bin/depcruise");
    return spawnSync(program, ["app", "components", "lib"], { cwd: folder, encoding: "utf8" }).stdout;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

it("lets the arrows that are meant run", () => {
  const words = cruise({
    "app/(guru)/guru/page.tsx": "lib/akun/loaders",
    "components/akun/list.tsx": "lib/akun/labels",
    "lib/akun/loaders.ts": "lib/akun/queries",
    "lib/akun/queries.ts": "lib/akun/rules",
    "lib/akun/rules.ts": "lib/kernel/result",
    "lib/akun/labels.ts": null,
    "lib/kernel/result.ts": null,
  });
  expect(words).toContain("no dependency violations found");
});

it("goes red on planted faults, naming rule and file", () => {
  const words = cruise({
    "app/page.tsx": "lib/akun/queries",
    "app/(guru)/a.tsx": "app/(kepsek)/b",
    "app/(kepsek)/b.tsx": null,
    "components/ui/a.tsx": "lib/akun/labels",
    "components/akun/list.tsx": "lib/akun/loaders",
    "lib/kernel/a.ts": "lib/akun/rules",
    "lib/akun/rules.ts": "lib/akun/queries",
    "lib/akun/queries.ts": "lib/kernel/nowhere",
    "lib/akun/loaders.ts": "components/ui/a",
    "lib/akun/labels.ts": "lib/akun/status",
    "lib/akun/status.ts": "lib/akun/labels",
    "lib/guru/queries.ts": "lib/akun/mutations",
    "lib/akun/mutations.ts": null,
  });
  for (const fault of [
    "pages-read-through-loaders: app/page.tsx",
    "role-areas-are-strangers: app/(guru)/a.tsx",
    "ui-is-domain-free: components/ui/a.tsx",
    "pages-load-components-show: components/akun/list.tsx",
    "kernel-depends-on-nothing: lib/kernel/a.ts",
    "core-is-pure: lib/akun/rules.ts",
    "imports-lead-somewhere: lib/akun/queries.ts",
    "inward-only: lib/akun/loaders.ts",
    "no-cycles: lib/akun/",
    "contexts-meet-at-core-and-queries: lib/guru/queries.ts",
  ]) {
    expect(words).toContain(`error ${fault}`);
  }
});

it("holds the twelve rules of the design at least, none loosened to a warning", () => {
  const print = 'JSON.stringify(require("./.dependency-cruiser.cjs").forbidden)';
  const rules: { severity: string }[] = JSON.parse(
    execFileSync(process.execPath, ["-p", print], { cwd: ROOT, encoding: "utf8" }),
  );
  expect(rules.length).toBeGreaterThanOrEqual(12);
  expect(rules.every(({ severity }) => severity === "error")).toBe(true);
});
