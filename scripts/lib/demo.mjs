// Demonstration data: loaded once, into an empty database only, and loaded anew when a first loading was cut short.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "./environment.mjs";
import { connect } from "./migrate.mjs";
import { tail } from "./packages.mjs";
import { OperatorError, run } from "./process.mjs";

const DEMO_PASSWORD = "tumbuh-bersama";

// Kept as the comment of a table, so that it goes where the data goes.
const LOADING = "demonstration data: loading";
const LOADED = "demonstration data: loaded";

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

/** Whether demonstration data may and should be loaded: the database is empty, or an earlier loading never ended. */
export async function wantsDemoData(databaseUrl) {
  const client = await connect(databaseUrl);
  try {
    const { rows } = await client.query(
      "SELECT obj_description('akun'::regclass) AS comment, EXISTS (SELECT FROM akun) AS has_accounts",
    );
    return rows[0].comment === LOADING || (rows[0].comment !== LOADED && !rows[0].has_accounts);
  } finally {
    await client.end();
  }
}

/** Loads the demonstration data (idempotent: a second run changes nothing). */
export async function loadDemoData(databaseUrl, environment) {
  const client = await connect(databaseUrl);
  try {
    await client.query(`COMMENT ON TABLE akun IS '${LOADING}'`);
    const { code, output } = await run(process.execPath, ["--import", "tsx", "prisma/seed/index.ts"], {
      cwd: ROOT,
      env: environment,
    });
    if (code !== 0) throw new OperatorError(`The demonstration data could not be loaded:\n${tail(output)}`);
    await client.query(`COMMENT ON TABLE akun IS '${LOADED}'`);
  } finally {
    await client.end();
  }
}
