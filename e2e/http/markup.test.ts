import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sendMail } from "@/lib/server/mail";
import { call } from "./actions";
import { CALLS } from "./calls";
import { codeOf, send } from "./client";
import { ACTIONS, PAGES } from "./matrix";
import { addressFor } from "./places";
import { product } from "./product";
import { forgetLimits, sql } from "./tables";
import { makeWorld, signedIn, signedInAll, type World } from "./world";

/** RELIABILITY A27: what people type is shown as text, wherever it is shown. */

const { url, dataDir } = product;
/** Each ends in something that would be seen in a page as it stands if it were let through. */
const CORPUS = [
  `<img src=x onerror=uji()>`,
  `</script><script>uji()</script>`,
  `"><svg/onload=uji()>`,
  `' autofocus onfocus=uji() x='`,
  `<a href="javascript:uji()">x</a>`,
  `<!--<script>--><iframe srcdoc=uji>`,
];
const LIVE =
  /<img src=x|<script>uji|<svg\/onload|<a href="javascript:uji|<iframe srcdoc|" autofocus|' autofocus onfocus=uji\(\) x='(?=[^<]*>)/;

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
beforeEach(forgetLimits);

const worded = Object.entries(ACTIONS).filter(([, { text }]) => text?.length);

describe("A27: typed markup", () => {
  test.each(worded)(
    "A27: %s takes it as words, or refuses it, and gives it back escaped",
    async (name, { text = [] }) => {
      for (const [index, payload] of CORPUS.entries()) {
        const [make] = CALLS[name] ?? [];
        if (!make) throw new Error(name);
        const { as, fields } = await make(world);
        const filled = { ...fields, ...Object.fromEntries(text.map((field) => [field, `Uji ${index} ${payload}`])) };
        const answer = await call(name, filled, { cookie: await signedIn(as) });
        expect(["ok", "isian_salah"]).toContain(codeOf(answer));
        expect(answer.reply.headers["content-type"] ?? "").not.toContain("text/html");
      }
    },
  );

  test("A27: every page then shows it as words", async () => {
    const cookies = await signedInAll(world.ours);
    let shown = 0;
    const faults: string[] = [];
    for (const [pattern, { who }] of Object.entries(PAGES)) {
      for (const persona of who) {
        const address = await addressFor(pattern, world, persona);
        const { text, headers } = await send(url, address, { cookie: cookies[persona] });
        expect(headers["content-type"]).toContain("text/html");
        if (LIVE.test(text)) faults.push(`${address} as ${persona}: ${LIVE.exec(text)?.[0]}`);
        if (/&lt;img src=x|&lt;svg|&lt;\/script/.test(text)) shown++;
      }
    }
    expect(faults).toEqual([]);
    // It does reach the pages: otherwise nothing was tried.
    expect(shown).toBeGreaterThan(3);
  });

  test("A27 canary: markup that is let through is noticed", () => {
    expect(LIVE.test("<td><img src=x onerror=uji()></td>")).toBe(true);
    expect(LIVE.test("<td>&lt;img src=x onerror=uji()&gt;</td>")).toBe(false);
    expect(LIVE.test("<script>var a='</script><script>uji()</script>'")).toBe(true);
  });
});

describe("A27: line breaks in mail fields", () => {
  const BREAKS = [
    "\r\nBcc: evil@contoh.id",
    "\nBcc: evil@contoh.id",
    "\rBcc: evil@contoh.id",
    "\u2028Bcc: evil@contoh.id",
  ];
  const mailed = worded.filter(([, { text }]) => text?.some((field) => ["nama", "namaInstansi"].includes(field)));

  test.each(mailed)("A27: %s keeps names on one line", async (name, { text = [] }) => {
    const [make] = CALLS[name] ?? [];
    if (!make) throw new Error(name);
    for (const more of BREAKS) {
      const { as, fields } = await make(world);
      const filled = Object.fromEntries(text.map((field) => [field, `Uji Baris${more}`]));
      const answer = await call(name, { ...fields, ...filled }, { cookie: await signedIn(as) });
      expect(["ok", "isian_salah"]).toContain(codeOf(answer));
    }
    const broken = await sql(String.raw`SELECT nama FROM akun WHERE nama ~ '[\r\n\u2028]'
      UNION ALL SELECT nama FROM instansi WHERE nama ~ '[\r\n\u2028]' UNION ALL SELECT alamat FROM surel WHERE alamat ~ '[\r\n]'`);
    expect(broken).toEqual([]);
  });

  test("A27: an address with a line break is refused", async () => {
    for (const more of BREAKS.slice(0, 3)) {
      const [make] = CALLS["lib/kantor/actions.ts#daftarLembaga"] ?? [];
      if (!make) throw new Error("daftarLembaga");
      const { fields } = await make(world);
      const answer = await call("#daftarLembaga", { ...fields, surel: `a@contoh.id${more}` });
      expect(codeOf(answer)).toBe("isian_salah");
    }
  });

  test("A27: and a mail that is written all the same has no header but ours", async () => {
    const id = `uji-baris-${Date.now()}`;
    await sendMail({ id, to: "a@contoh.id", subject: "Uji\r\nBcc: evil@contoh.id", text: "Isi." });
    const folder = path.join(dataDir, "surel");
    const file = (await readdir(folder)).find((name) => name.startsWith(id));
    const [head = ""] = (await readFile(path.join(folder, file ?? ""), "utf8")).split("\r\n\r\n");
    expect(head).not.toMatch(/^Bcc:/im);
    expect(head).toMatch(/^Subject: Uji Bcc/m);
  });
});
