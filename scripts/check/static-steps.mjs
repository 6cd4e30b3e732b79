// The checks that read the code without running it: the first part of `npm run check` and of `npm test`.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../lib/environment.mjs";
import { schemaDifference } from "../lib/schema-diff.mjs";
import { checker, tool } from "../lib/steps.mjs";
import { codeFaults } from "./code-rules.mjs";
import { projectFiles } from "./project-files.mjs";
import { platformFaults, versionFaults } from "./versions.mjs";
import { vocabularyFaults } from "./vocabulary.mjs";

/** @returns {import("../lib/steps.mjs").Step[]} */
export function staticSteps() {
  const files = projectFiles(ROOT);
  return [
    { name: "Types", work: types },
    { name: "Format and lint", work: () => tool("biome", ["check", "--error-on-warnings", "--max-diagnostics=40"]) },
    { name: "Arrows between the layers", work: () => tool("depcruise", ["app", "components", "lib"]) },
    { name: "Vocabulary", work: async () => checker(vocabularyFaults(files)) },
    { name: "Code rules", work: async () => checker(codeRules(files)) },
    { name: "Versions and lock file", work: async () => checker(lockFaults()) },
    { name: "Migrations match the models", work: migrationsMatch },
  ];
}

async function types() {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1" };
  const generated = await tool("next", ["typegen"], { env }); // PageProps and the routes' names
  return generated.failed > 0 ? generated : tool("tsc", ["--noEmit"]);
}

function codeRules(files) {
  const { faults, checked } = codeFaults(ROOT, files);
  return checked > 0 ? faults : ["no source file was found"];
}

function lockFaults() {
  const lock = JSON.parse(fs.readFileSync(path.join(ROOT, "package-lock.json"), "utf8"));
  return [...versionFaults(lock), ...platformFaults(lock)];
}

async function migrationsMatch() {
  const sql = await schemaDifference();
  return checker(sql ? [`The models say what no migration does yet; run: npm run db:diff -- NAME\n${sql}`] : []);
}
