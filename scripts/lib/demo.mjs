// Demonstration data: loaded into an empty database only, and told of only in demonstration mode.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { connect } from "./migrate.mjs";
import { tail } from "./packages.mjs";
import { OperatorError, run } from "./process.mjs";

const DEMO_PASSWORD = "tumbuh-bersama";

/** The demonstration accounts with their stories: `{ masuk, peran, nama, cerita }` each. */
function demoAccounts() {
  return JSON.parse(fs.readFileSync(path.join(ROOT, "prisma/seed/akun-demo.json"), "utf8"));
}

/** Says where the product is and, in demonstration mode only, who may sign in. */
export function announce(url, isDemo) {
  console.log(`\n  Ready:  ${url}\n`);
  if (!isDemo) return;
  console.log(`  Demonstration accounts (password of all: ${DEMO_PASSWORD})`);
  for (const { masuk, peran, nama, cerita } of demoAccounts()) {
    console.log(`    ${masuk.padEnd(18)} ${peran.padEnd(8)} ${nama}: ${cerita}`);
  }
  console.log("");
}

/** Whether nobody has an account in this database yet. */
export async function isEmpty(databaseUrl) {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query("SELECT NOT EXISTS (SELECT FROM akun) AS is_empty");
    return rows[0].is_empty;
  } finally {
    await client.end();
  }
}

/** Loads the demonstration data: one transaction, so a loading cut short leaves the database empty. */
export async function loadDemoData(environment) {
  const args = ["--import", "tsx", "prisma/seed/index.ts"];
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: environment });
  if (code !== 0) throw new OperatorError(`The demonstration data could not be loaded:\n${tail(output)}`);
}
