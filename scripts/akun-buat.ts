/**
 * npm run akun:buat: makes a Dinas with its first account, on DATABASE_URL or the embedded database. Everybody else is made
 * inside the product (DOMAIN §1). What is not given by an option is asked for:
 *
 *   npm run akun:buat -- --instansi "Dinas Pendidikan …" --zona WIB --nama "…" --surel nama@contoh.id
 */
import { createInterface } from "node:readline/promises";
import { parseArgs } from "node:util";
import { safeParse } from "zod/mini";
import { issueCode } from "@/lib/akun/masuk/mutations";
import { createDinas } from "@/lib/kantor/mutations";
import { createDinasSchema } from "@/lib/kantor/schema";
import { ok } from "@/lib/kernel/result";
import { formatInstant, ZONES } from "@/lib/kernel/time";
import { db, readNow, withTx } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { codeFor } from "@/lib/server/one-time-code";

/** Options with their fields in the schema and what is asked where they are missing. */
const QUESTIONS = [
  { option: "instansi", field: "namaInstansi", question: "Name of the Dinas" },
  { option: "zona", field: "zona", question: `Its time zone (${ZONES.join(", ")})` },
  { option: "nama", field: "nama", question: "Full name of the person" },
  { option: "surel", field: "surel", question: "Their e-mail, which becomes the Username" },
] as const;

class Refused extends Error {}

function readOptions() {
  const text = { type: "string" } as const;
  try {
    return parseArgs({ options: { instansi: text, zona: text, nama: text, surel: text } }).values;
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

async function readAnswers(): Promise<Record<string, string>> {
  const values = readOptions();
  const answers: Record<string, string> = {};
  const missing = QUESTIONS.filter(({ option }) => values[option] === undefined);
  for (const { option, field } of QUESTIONS) answers[field] = values[option] ?? "";
  if (missing.length === 0) return answers;
  if (!process.stdin.isTTY) {
    throw new Refused(`Give ${missing.map(({ option }) => `--${option}`).join(", ")} as well.`);
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  for (const { field, question } of missing) answers[field] = await terminal.question(`${question}: `);
  terminal.close();
  return answers;
}

async function makeAccount(): Promise<string> {
  const parsed = safeParse(createDinasSchema, await readAnswers());
  if (!parsed.success) throw new Refused(parsed.error.issues.map(({ message }) => message).join("\n  "));
  const { surel, zona, namaInstansi } = parsed.data;

  const made = await withTx(async (tx) => {
    const by = { akunId: null, nama: "npm run akun:buat", peran: "sistem" } as const;
    const deed = { by, now: await readNow(tx), requestId: "akun:buat" };
    const placed = await createDinas(tx, deed, { ...parsed.data, telepon: null, sudahPunyaAkun: false });
    if (!placed.ok) return placed;
    return ok(await issueCode(tx, { akunId: placed.data.akunId, jenis: "masuk_pertama", pembuatId: null }));
  });
  if (!made.ok) {
    if (made.fieldErrors?.surel) throw new Refused(`${surel} belongs to an account already. Give another e-mail.`);
    if (made.fieldErrors?.namaInstansi) {
      throw new Refused(
        `There is a ${namaInstansi} already. Its own people add colleagues under "Kantor dan akunnya"; nothing was changed.`,
      );
    }
    throw new Refused(made.message);
  }
  return [
    `${parsed.data.nama} can now sign in for ${namaInstansi}.`,
    "",
    `  Username       ${surel}`,
    `  One-time code  ${codeFor(made.data.kodeId)}`,
    `  Good until     ${formatInstant(made.data.berlakuSampai, zona)}`,
    "",
    `The code is shown only now. It is used at ${env.publicUrl}/aktivasi to choose a password.`,
  ].join("\n");
}

try {
  console.log(`\n✓ ${await makeAccount()}\n`);
} catch (error) {
  console.error(error instanceof Refused ? `\n✗ ${error.message}\n` : error);
  process.exitCode = 1;
} finally {
  await db.$disconnect();
}
