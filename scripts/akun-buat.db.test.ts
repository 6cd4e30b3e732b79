import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { db } from "@/lib/server/db";
import { codeDigest } from "@/lib/server/one-time-code";
import { testDatabase } from "@/scripts/testing/database";

await testDatabase();
const ROOT = path.resolve(import.meta.dirname, "..");

/** Runs the script as scripts/with-database.mjs does. */
function run(options: Record<string, string>) {
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", "scripts/akun-buat.ts", ...args], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(ROOT, "scripts/tsconfig.json") },
  });
  return { status, text: stdout + stderr };
}

const first = { instansi: "Dinas Pendidikan Kota Uji", zona: "WITA", nama: "Budi Uji", surel: "Budi@Uji.id" };

describe("npm run akun:buat", () => {
  it("makes the first Dinas account and shows its code once", async () => {
    const { status, text } = run(first);
    expect(status).toBe(0);
    expect(text).toContain("budi@uji.id");
    expect(text).toContain("WITA");
    const code = text.match(/[0-9A-Z]{4}(-[0-9A-Z]{4}){6}/)?.[0] ?? "";
    const row = await db.kodeSekaliPakai.findUniqueOrThrow({
      where: { sidik: codeDigest(code) },
      include: { akun: { include: { peran: { include: { instansi: true } } } } },
    });
    expect(row.akun).toMatchObject({
      nama: "Budi Uji",
      kataSandi: null,
      peran: [{ peran: "dinas", instansi: { jenis: "dinas", nama: "Dinas Pendidikan Kota Uji", zona: "WITA" } }],
    });
  });

  it.each([
    [
      "the same Dinas",
      { ...first, instansi: "DINAS pendidikan kota uji", surel: "lain@uji.id" },
      "There is a DINAS pendidikan kota uji already",
    ],
    ["the same e-mail", { ...first, instansi: "Dinas Lain" }, "budi@uji.id belongs to an account already"],
    ["too little", { instansi: "Dinas Lain" }, "--zona, --nama, --surel"],
  ])("refuses %s in words, and changes nothing", async (_what, options, words) => {
    const before = await db.instansi.count();
    const { status, text } = run(options);
    expect(status).toBe(1);
    expect(text).toContain(words);
    expect(text).not.toContain("    at ");
    expect(await db.instansi.count()).toBe(before);
  });
});
