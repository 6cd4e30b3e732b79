/**
 * Writes what is drawn from the code: each workflow's state diagram into its context's README (between the marks
 * `<!-- diagram NAME -->` and `<!-- /diagram -->`), and the entity diagram docs/entities.md from the Prisma models.
 * `npm run docs` writes; the unit test beside this file fails when something is out of date.
 */
import fs from "node:fs";
import path from "node:path";
import { toMermaid, type Workflow } from "../lib/kernel/workflow";

const ROOT = path.resolve(import.meta.dirname, "..");

/** All workflows, found where they are defined: every export of a status.ts that has the shape of one. */
export async function findWorkflows(): Promise<{ folder: string; workflow: Workflow<string, string> }[]> {
  const files = fs
    .readdirSync(path.join(ROOT, "lib"), { recursive: true, encoding: "utf8" })
    .filter((file) => path.basename(file) === "status.ts")
    .sort();
  const found = await Promise.all(
    files.map(async (file) => {
      const module: Record<string, unknown> = await import(path.join(ROOT, "lib", file));
      return Object.values(module)
        .filter(isWorkflow)
        .map((workflow) => ({ folder: path.join("lib", path.dirname(file)), workflow }));
    }),
  );
  return found.flat();
}

function isWorkflow(value: unknown): value is Workflow<string, string> {
  return typeof value === "object" && value !== null && "events" in value && "states" in value && "initial" in value;
}

/** Every generated file with the content it should have. */
export async function generatedFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { folder, workflow } of await findWorkflows()) {
    const file = path.join(folder, "README.md");
    const before = files.get(file) ?? readIfThere(file) ?? `# ${path.basename(folder)}\n`;
    files.set(file, withDiagram(before, workflow));
  }
  files.set("docs/entities.md", entityDiagram());
  return files;
}

export function readIfThere(file: string): string | null {
  const full = path.join(ROOT, file);
  return fs.existsSync(full) ? fs.readFileSync(full, "utf8") : null;
}

function withDiagram(readme: string, workflow: Workflow<string, string>): string {
  const open = `<!-- diagram ${workflow.name} -->`;
  const close = "<!-- /diagram -->";
  const block = `${open}\n\`\`\`mermaid\n${toMermaid(workflow)}\n\`\`\`\n${close}`;
  const start = readme.indexOf(open);
  if (start < 0) return `${readme.trimEnd()}\n\n${block}\n`;
  const end = readme.indexOf(close, start);
  if (end < 0) throw new Error(`${workflow.name}: the mark ${close} is missing`);
  return readme.slice(0, start) + block + readme.slice(end + close.length);
}

/** The tables and how they hang together, as Mermaid draws it, read from the model files. */
function entityDiagram(): string {
  const folder = path.join(ROOT, "prisma/models");
  const source = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".prisma"))
    .sort()
    .map((name) => fs.readFileSync(path.join(folder, name), "utf8"))
    .join("\n");
  const lines: string[] = [];
  for (const [, name = "", body = ""] of source.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)) {
    const fields: string[] = [];
    for (const line of body.split("\n")) {
      const [, field, type = "", optional, rest = ""] = line.match(/^\s+(\w+)\s+(\w+)(\?|\[\])?(.*)$/) ?? [];
      if (!field) continue;
      if (rest.includes("@relation(") && rest.includes("fields:")) {
        lines.push(`  ${type} ${optional === "?" ? "|o" : "||"}--o{ ${name} : "${field}"`);
      } else if (optional !== "[]" && !new RegExp(`^model ${type} `, "m").test(source)) {
        fields.push(`    ${type} ${field}${rest.includes("@id") ? " PK" : ""}`);
      }
    }
    lines.push(`  ${name} {\n${fields.join("\n")}\n  }`);
  }
  return `# Entities\n\nDrawn by \`npm run docs\` from \`prisma/models\`.\n\n\`\`\`mermaid\nerDiagram\n${lines.join("\n")}\n\`\`\`\n`;
}

if (process.argv[1] === import.meta.filename) {
  for (const [file, content] of await generatedFiles()) {
    if (readIfThere(file) === content) continue;
    fs.mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
    fs.writeFileSync(path.join(ROOT, file), content);
    console.log(`wrote ${file}`);
  }
}
