import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { projectFiles } from "./project-files.mjs";
import { vocabularyFaults } from "./vocabulary.mjs";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true });
});

/** A tree on disk with these files in it. */
function tree(files: string[], { git }: { git: boolean }): string {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-tree-"));
  folders.push(root);
  for (const file of files) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), "");
  }
  if (git) execFileSync("git", ["init", "-q"], { cwd: root });
  return root;
}

const GOOD = [
  "README.md",
  "lib/kernel/result.ts",
  "lib/server/db.ts",
  "lib/akun/status.ts",
  "lib/akun/status.test.ts",
  "lib/akun/queries.db.test.ts",
  "lib/akun/README.md",
  "lib/pelatihan/sertifikat/documents.tsx",
  "components/ui/copy-code.tsx",
];

describe.each([{ git: true }, { git: false }])("the closed vocabulary (in a git checkout: $git)", ({ git }) => {
  it("accepts a tree that keeps it", () => {
    const files = projectFiles(tree(GOOD, { git }));
    expect(files).toEqual([...GOOD].sort());
    expect(vocabularyFaults(files)).toEqual([]);
  });

  it("goes red on a planted name, names the file and says what may stand there", () => {
    const faults = vocabularyFaults(projectFiles(tree([...GOOD, "lib/akun/utils.ts"], { git })));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain("lib/akun/utils.ts: ");
    expect(faults[0]).toContain("allowed: status.ts, rules.ts, schema.ts");
  });
});

it.each([
  "lib/akun/helpers.ts",
  "lib/akun/index.ts",
  "lib/akun/rules.tsx",
  "lib/akun/masuk/index.ts",
  "lib/akun/masuk/kode/rules.ts",
  "lib/akunBaru/rules.ts",
  "lib/notes.ts",
  "lib/kernel/bigFile.ts",
  "components/ui/Button.tsx",
  "scripts/doThings.mjs",
  "src/index.ts",
  "notes.txt",
])("refuses %s", (file) => {
  expect(vocabularyFaults([file])).toHaveLength(1);
});

it("leaves out what git ignores", () => {
  const root = tree([...GOOD, "lib/akun/draft.tmp"], { git: true });
  fs.writeFileSync(path.join(root, ".gitignore"), "*.tmp\n");
  expect(vocabularyFaults(projectFiles(root))).toEqual([]);
});
