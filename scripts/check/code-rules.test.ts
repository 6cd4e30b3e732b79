import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { codeFaults } from "./code-rules.mjs";

/** The faults of a project that holds just these files. */
function faultsOf(files: Record<string, string>): string[] {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-rules-"));
  try {
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
    return codeFaults(root, Object.keys(files)).faults;
  } finally {
    fs.rmSync(root, { recursive: true });
  }
}

const SCHEMA = {
  "lib/akun/schema.ts": "export const a = z.strictObject({}).check(same);\nexport const b = z.object({});",
};
const actions = (text: string) => ({ ...SCHEMA, "lib/akun/actions.ts": text });
const WRAPPED = `"use server";
import { a } from "./schema";
export const simpan = defineAction({ name: "x", schema: a, run: async ({ tx }) => save(tx) });
export type Simpan = typeof simpan;`;

describe("what is right passes", () => {
  it.each([
    ["an action", actions(WRAPPED)],
    ["an action with its schema in place", actions(WRAPPED.replace("schema: a", "schema: z.strictObject({})"))],
    ["an action with its schema imported by alias", actions(WRAPPED.replace('"./schema"', '"@/lib/akun/schema"'))],
    [
      "a core file that makes dates from values",
      { "lib/akun/rules.ts": "export const d = (now: Date) => new Date(+now);" },
    ],
    ["a clock outside the core", { "lib/server/log.ts": "export const t = () => Date.now();" }],
    ["sending outside a transaction", { "lib/server/mail.ts": "await withTx((tx) => read(tx)); await fetch(url);" }],
    ["sending before an action's transaction", actions(WRAPPED.replace("run:", "prepare: () => fetch(url), run:"))],
    ["the environment in its one place", { "lib/server/env.ts": "export const port = process.env.PORT;" }],
    ["the bundler's own variable", { "app/page.tsx": 'const d = process.env.NODE_ENV === "development";' }],
    ["test code that sends forms", { "e2e/http/actions.ts": "export async function send() {}" }],
    ["a test that runs", { "e2e/a.spec.ts": 'test("x", async ({ page }) => page.goto("/"));' }],
    ["words in a text", { "lib/server/log.ts": 'export const s = "biome-ignore @ts-ignore";' }],
  ])("%s", (_name, files) => {
    expect(faultsOf(files)).toEqual([]);
  });
});

describe("each rule goes red on a planted fault", () => {
  it.each<[string, Record<string, string>, string]>([
    ["$queryRawUnsafe", { "lib/akun/queries.ts": "\nawait db.$queryRawUnsafe(sql);" }, "lib/akun/queries.ts:2: "],
    ["$executeRawUnsafe", { "prisma/seed/index.ts": "await tx.$executeRawUnsafe(sql);" }, "tagged template"],
    ["Prisma.raw", { "lib/akun/queries.ts": "await db.$queryRaw(Prisma.raw(sql));" }, "tagged template"],
    ["new Date() in a rule", { "lib/akun/rules.ts": "export const now = new Date();" }, "as `now`"],
    ["Date.now() in a sub-context", { "lib/akun/masuk/status.ts": "export const n = Date.now();" }, "as `now`"],
    ["Date() in labels", { "lib/akun/labels.ts": "export const n = Date();" }, "as `now`"],
    ["a clock in the kernel", { "lib/kernel/time.ts": "export const n = () => new Date();" }, "as `now`"],
    ["an action past the wrapper", actions('"use server";\nexport async function x() {}'), "made by defineAction"],
    [
      "an action made by something else",
      actions('"use server";\nexport const x = wrap(() => 1);'),
      "made by defineAction",
    ],
    ["an action exported afterwards", actions('"use server";\nconst x = 1;\nexport { x };'), "exports nothing but"],
    ["a default export", actions('"use server";\nexport default async () => 1;'), "exports nothing but"],
    ["a missing mark", actions("export const x = defineAction({ schema: z.strictObject({}) });"), '"use server"'],
    ["an action in a page", { "app/page.tsx": 'async function f() { "use server"; }' }, "stand in an actions.ts"],
    ["a file of actions elsewhere", { "lib/server/a.ts": '"use server";' }, "stand in an actions.ts"],
    ["a loose schema", actions(WRAPPED.replace("schema: a", "schema: z.object({})")), "z.strictObject"],
    ["a loose schema elsewhere", actions(WRAPPED.replaceAll(/\ba\b/g, "b")), "z.strictObject"],
    ["no schema", actions(WRAPPED.replace("schema: a,", "")), "z.strictObject"],
    ["a schema nobody can find", actions(WRAPPED.replace("schema: a", "schema: other")), "z.strictObject"],
    [
      "fetch in a transaction",
      { "lib/server/x.ts": "await withTx(async (tx) => { await fetch(url); });" },
      "fetch inside",
    ],
    ["mail in a mutation", { "lib/akun/mutations.ts": "await transport.sendMail(mail);" }, "sendMail inside"],
    ["fetch in an action's run", actions(WRAPPED.replace("save(tx)", "fetch(url)")), "fetch inside"],
    ["test.only", { "e2e/a.spec.ts": 'test.only("x", run);' }, ".only leaves"],
    ["describe.skip", { "lib/kernel/a.test.ts": 'describe.skip("x", run);' }, ".skip leaves"],
    ["test.describe.fixme", { "e2e/a.spec.ts": 'test.describe.fixme("x", run);' }, ".fixme leaves"],
    ["it.skip.each", { "lib/kernel/a.test.ts": "it.skip.each([1]);" }, ".skip leaves"],
    ["it.todo", { "lib/kernel/a.test.ts": 'it.todo("x");' }, ".todo leaves"],
    ["waitForTimeout", { "e2e/a.spec.ts": "await page.waitForTimeout(500);" }, "not for time"],
    ["raw HTML", { "components/ui/a.tsx": "const a = <p dangerouslySetInnerHTML={{ __html: x }} />;" }, "HTML through"],
    ["the environment elsewhere", { "lib/server/log.ts": "const l = process.env.LOG_LEVEL;" }, "env.ts only"],
    ["a silenced compiler", { "lib/server/a.ts": "// @ts-expect-error: no\nrun();" }, "instead of silencing"],
    ["a silenced linter", { "components/ui/a.tsx": "run(); // biome-ignore lint: no" }, "instead of silencing"],
  ])("%s", (_name, files, words) => {
    const faults = faultsOf(files);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(words);
  });
});
