// The closed vocabulary (DESIGN §1): which names may stand in the root, in lib/ and in a context's folder.

const CONTEXT_FILES = [
  ...["status.ts", "rules.ts", "schema.ts", "labels.ts", "queries.ts", "mutations.ts", "loaders.ts", "actions.ts"],
  ...["messages.ts", "documents.tsx", "imports.ts", "jobs.ts", "README.md"],
];
const TEST_FILE = /^[a-z0-9-]+(\.[a-z]+)?\.test\.ts$/;
const KEBAB_NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const KEBAB_FILE = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;

/** Folders of lib/ that are no context: they have their own rules (.dependency-cruiser.cjs). */
const FRAME = ["kernel", "server"];

const ROOT_FOLDERS = ["app", "components", "lib", "prisma", "e2e", "scripts", "public", "docs", ".ci"];
const ROOT_FILES = [
  ...["README.md", "package.json", "package-lock.json", "tsconfig.json", "biome.json"],
  ...[
    "next.config.ts",
    "proxy.ts",
    "instrumentation.ts",
    "instrumentation-client.ts",
    "worker.ts",
    "postcss.config.mjs",
  ],
  ...["prisma.config.ts", "vitest.config.ts", "playwright.config.ts", ".dependency-cruiser.cjs"],
  ...[".gitignore", ".gitattributes", ".editorconfig", ".nvmrc", ".npmrc", ".env.example"],
];

/** What breaks the vocabulary among these files (paths from the root); each fault names the file and what may stand there. */
export function vocabularyFaults(files) {
  return files.flatMap((file) => {
    const parts = file.split("/");
    const fault = parts.length === 1 ? rootFault(parts[0]) : folderFault(parts);
    return fault ? [`${file}: ${fault}`] : [];
  });
}

function rootFault(name) {
  return ROOT_FILES.includes(name) ? null : `no such file may stand in the root; allowed: ${ROOT_FILES.join(", ")}`;
}

function folderFault(parts) {
  const [top, ...rest] = parts;
  if (!ROOT_FOLDERS.includes(top)) return `no such folder may stand in the root; allowed: ${ROOT_FOLDERS.join(", ")}`;
  if (top === "lib") return libFault(rest);
  const name = rest.at(-1);
  if (["components", "scripts", "e2e"].includes(top) && name !== "README.md" && !KEBAB_FILE.test(name)) {
    return "file names are kebab-case";
  }
  return null;
}

function libFault(parts) {
  if (parts.length === 1) return "only folders stand in lib/: kernel, server and one per context";
  const [context, ...rest] = parts;
  const name = rest.at(-1);
  if (FRAME.includes(context))
    return KEBAB_FILE.test(name) || name === "README.md" ? null : "file names are kebab-case";
  if (rest.length > 2) return "a context has sub-contexts, and these have none";
  const folders = [context, ...rest.slice(0, -1)];
  if (!folders.every((folder) => KEBAB_NAME.test(folder))) return "context names are kebab-case";
  if (CONTEXT_FILES.includes(name) || TEST_FILE.test(name)) return null;
  return `no such file may stand in a context; allowed: ${CONTEXT_FILES.join(", ")}, *.test.ts`;
}
