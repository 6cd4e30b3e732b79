import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { call, signInAs } from "./actions";
import { BUILD } from "./build";
import { teacherAt } from "./calls";
import { type Reply, send } from "./client";
import { inTurn } from "./in-turn";
import { PAGES } from "./matrix";
import { addressFor } from "./places";
import { product } from "./product";
import { changedTables, fingerprint, forgetLimits, sql } from "./tables";
import { makeWorld, PASSWORD, PERSONAS, type Persona, signedInAll, type World } from "./world";

const { url } = product;
let world: World;
let cookies: Record<Persona, string | undefined>;
beforeAll(async () => {
  world = await makeWorld();
  cookies = await signedInAll(world.ours);
});
beforeEach(forgetLimits);

/** RELIABILITY A36: what is wrong with a page's scripts and styles under its own policy. */
function policyFaults({ text, headers }: Pick<Reply, "text" | "headers">): string[] {
  const policy = String(headers["content-security-policy"] ?? "");
  const scripts = /script-src ([^;]*)/.exec(policy)?.[1] ?? "";
  const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
  if (!nonce) return [`no nonce in: ${policy}`];
  const faults: string[] = [];
  if (/'unsafe-(inline|eval)'/.test(policy)) faults.push("the policy allows inline code");
  for (const [tag] of text.matchAll(/<(script|style)\b[^>]*>/g)) {
    if (!tag.includes(`nonce="${nonce}"`)) faults.push(`without the nonce: ${tag.slice(0, 120)}`);
  }
  const markup = text.replace(/<script\b[\s\S]*?<\/script>/g, "");
  for (const [tag] of markup.matchAll(/<[a-z][^>]*\s(?:on[a-z]+|style)="[^>]*>/gi))
    faults.push(`inline: ${tag.slice(0, 120)}`);
  if (/(?:href|src|action)="\s*(?:javascript|data:text\/html)/i.test(markup)) faults.push("a javascript: address");
  return faults;
}

/** RELIABILITY A23: NUPTK, e-mail and telephone of everybody, with the schools whose people may know them. */
async function secrets(): Promise<
  { value: string; akunId: string; sekolahId: string | null; dinasId: string | null }[]
> {
  return sql(`SELECT v.value, a.id AS "akunId", g.sekolah_id AS "sekolahId", s.dinas_id AS "dinasId"
    FROM akun a JOIN guru g ON g.akun_id = a.id JOIN sekolah s ON s.id = g.sekolah_id
    CROSS JOIN LATERAL (VALUES (g.nuptk), (a.surel)) v(value) WHERE v.value IS NOT NULL`);
}

const HASHES = /\$argon2|kata_sandi|kataSandi|passwordHash/;

describe("pages as everybody", () => {
  test.each(Object.keys(PAGES))("A23, A36, A37, A38: %s", async (pattern) => {
    const known = await secrets();
    const addresses: string[] = [];
    for (const persona of PERSONAS) addresses.push(await addressFor(pattern, world, persona));
    const before = await fingerprint();
    const faults: string[] = [];
    for (const [index, persona] of PERSONAS.entries()) {
      const address = addresses[index] ?? pattern;
      const cookie = cookies[persona];
      const [reply, data] = await Promise.all([
        send(url, address, { cookie }),
        send(url, `${address}${address.includes("?") ? "&" : "?"}_rsc=1`, { cookie, headers: { rsc: "1" } }),
      ]);
      const say = (text: string) => faults.push(`${address} as ${persona}: ${text}`);
      if (reply.status === 200) policyFaults(reply).forEach(say);
      if (!/no-store/.test(String(reply.headers["cache-control"]))) say("may be kept by a cache");
      const text = reply.text + data.text;
      if (HASHES.test(text)) say("holds a password's hash");
      for (const { value, akunId, sekolahId, dinasId } of known) {
        // The front page of a demonstration names its accounts; the page of primitives shows made-up ones.
        if (!text.includes(value) || ["/", "/dev/komponen"].includes(pattern)) continue;
        const { school, guru, dinas, peserta } = world.ours;
        const own = { ...guru, peserta, kepsek: school.kepsek }[persona as "aktif"];
        const isTheirs =
          own?.akunId === akunId ||
          (persona === "kepsek" && (sekolahId === school.id || /\/pindah\/\[/.test(pattern))) ||
          (persona === "dinas" && dinasId === dinas.instansiId) ||
          pattern.startsWith("/atur-password");
        if (!isTheirs) say(`holds somebody else's ${/@/.test(value) ? "e-mail" : "NUPTK"}`);
      }
    }
    expect(faults).toEqual([]);
    expect(changedTables(before, await fingerprint())).toEqual([]);
  });
});

test("A36: every answer has a nonce of its own, also one that somebody asks for", async () => {
  const nonce = async () => {
    const { headers } = await send(url, "/masuk", { headers: { "x-nonce": "dikira", "content-security-policy": "x" } });
    return /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  };
  const seen = [await nonce(), await nonce(), await nonce()];
  expect(new Set(seen).size).toBe(3);
  expect(seen).not.toContain("dikira");
});

test("A36 canary: a script without the nonce, an inline handler and a weak policy are noticed", () => {
  const policy = "script-src 'self' 'nonce-abc'";
  const page = (text: string, csp = policy) => policyFaults({ text, headers: { "content-security-policy": csp } });
  expect(page('<script nonce="abc">1</script><style nonce="abc"></style>')).toEqual([]);
  expect(page("<script>1</script>")).toHaveLength(1);
  expect(page('<script nonce="old">1</script>')).toHaveLength(1);
  expect(page('<p onclick="x()">')).toHaveLength(1);
  expect(page('<p style="color:red">')).toHaveLength(1);
  expect(page('<a href="javascript:x()">')).toHaveLength(1);
  expect(page("", `${policy} 'unsafe-inline'`)).toHaveLength(1);
  expect(page("", "default-src 'self'")).toHaveLength(1);
});

test("A37 canary: one changed row is noticed", async () => {
  const before = await fingerprint();
  await sql("UPDATE akun SET versi = versi + 1 WHERE id = $1", [world.ours.dinas.akunId]);
  expect(changedTables(before, await fingerprint())).toEqual(["akun"]);
});

test("A37: reading the route handlers changes nothing either", async () => {
  const paths = ["session", "csrf", "providers", "signin", "signout", "error", "verify-request"].map(
    (it) => `/api/auth/${it}`,
  );
  const before = await fingerprint();
  for (const address of [...paths, "/api/uploadthing", `/api/berkas/${randomUUID()}`, "/livez", "/readyz"]) {
    for (const method of ["GET", "HEAD"]) await send(url, address, { method, cookie: cookies.dinas });
  }
  expect(changedTables(before, await fingerprint())).toEqual([]);
});

describe("odd addresses break no page", () => {
  const ODD = [
    "%00",
    "-1",
    "1.5",
    "99999999999999999999",
    "NaN",
    "%27",
    "%25",
    "%5B%5D",
    "a".repeat(5_000),
    "%F0%9F%98%80",
    "%ED%A0%80",
  ];
  const NAMES = ["cari", "hal", "status", "kategori", "urut", "sekolah", "pesan", "kabar", "kembali"];
  const visible = Object.entries(PAGES).filter(([, { who }]) => who.length > 0);
  test.each(visible.map(([pattern, { who }], index) => ({ pattern, who, index })))("A24: $pattern", async (page) => {
    const { pattern, who, index } = page;
    const persona = who[0] ?? "publik";
    const address = await addressFor(pattern, world, persona);
    const faults: string[] = [];
    for (const value of inTurn(ODD, index, 3)) {
      const query = NAMES.map((name) => `${name}=${value}`).join("&");
      const twice = `${query}&cari=x&cari=y&hal=1&hal=2`;
      const { status } = await send(url, `${address.split("?")[0]}?${twice}`, { cookie: cookies[persona] });
      const once = await send(url, `${address.split("?")[0]}?${query}`, { cookie: cookies[persona] });
      for (const each of [status, once.status])
        if (each >= 500) faults.push(`${pattern}: ${value.slice(0, 20)} → ${each}`);
    }
    expect(faults).toEqual([]);
  });
});

describe("A39: no way leads off the site", () => {
  const EVIL = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https://evil.example",
    "///evil.example",
    "/%2Fevil.example",
    "/%5Cevil.example",
    "%2F%2Fevil.example",
    "/guru//evil.example",
    "/guru/..//evil.example",
    "/guru@evil.example",
    "/guru/%0d%0aLocation:%20https://evil.example",
    "javascript:alert(1)",
    "data:text/html,x",
    "/\tevil.example",
    " //evil.example",
    "/guru?x=//evil.example",
    ".evil.example",
    "http:/\\evil.example",
  ];
  const isOurs = (target: string | null) => target === null || /^\/(?![/\\])/.test(target);

  test.each(EVIL)("A39: after signing in: %j", async (kembali) => {
    const teacher = await teacherAt(world.ours.school);
    const { redirect } = await call("#masuk", { username: teacher.nuptk, password: PASSWORD, kembali });
    expect(redirect === "/guru" || redirect?.startsWith("/guru?")).toBe(true);
    const already = await send(url, `/masuk?kembali=${encodeURIComponent(kembali)}`, { cookie: cookies.aktif });
    expect(isOurs(already.location)).toBe(true);
    expect(already.location).toMatch(/^\/guru(\?|$)/);
  });

  test.each(EVIL)("A39: as an address: %j", async (target) => {
    const path = target.startsWith("/") ? target : `/${target}`;
    const { location } = await send(url, encodeURI(path).replaceAll("%255C", "\\"), {});
    expect(isOurs(location)).toBe(true);
  });

  test.each(EVIL)("A39: by next-auth: %j", async (callbackUrl) => {
    for (const page of ["signin", "signout", "error"]) {
      const { location } = await send(url, `/api/auth/${page}?callbackUrl=${encodeURIComponent(callbackUrl)}`);
      expect(isOurs(location?.split("?")[0] ?? null)).toBe(true);
    }
  });

  test("A39: a strange Host leads nowhere", async () => {
    for (const path of ["/guru", "/dinas/", "//a", "/api/auth/signin"]) {
      const { location } = await send(url, path, {
        headers: { host: "evil.example", "x-forwarded-host": "evil.example" },
      });
      expect(location ?? "").not.toContain("evil");
    }
  });

  test("A39: a path of one's own area is honoured (so the refusals mean something)", async () => {
    const teacher = await teacherAt(world.ours.school);
    const answer = await call("#masuk", { username: teacher.nuptk, password: PASSWORD, kembali: "/guru/karya" });
    expect(answer.redirect).toBe("/guru/karya");
    expect((await signInAs(teacher.nuptk, PASSWORD)).redirect).toBe("/guru");
  });
});

test("ASVS 13.4: no source maps, and nothing in the scripts that names them", () => {
  const folder = path.join(BUILD, "standalone/.next/static");
  const files = readdirSync(folder, { recursive: true }).map(String);
  expect(files.filter((file) => file.endsWith(".map"))).toEqual([]);
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const named = scripts.filter((file) => /sourceMappingURL=/.test(readFileSync(path.join(folder, file), "utf8")));
  expect(named).toEqual([]);
});
