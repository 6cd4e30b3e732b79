import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { BUILD } from "./build";
import { type Reply, send } from "./client";
import { product } from "./product";
import { rawRequest } from "./raw";

const { url } = product;

/** RELIABILITY A35: what every response says, whoever gives it. */
function headerFaults({ headers }: Pick<Reply, "headers">): string[] {
  const text = (name: string) => String(headers[name] ?? "");
  const faults: string[] = [];
  const hsts = text("strict-transport-security");
  const age = Number(hsts.match(/max-age=(\d+)/)?.[1] ?? 0);
  if (age < 31_536_000 || !/includeSubDomains/i.test(hsts)) faults.push(`strict-transport-security: ${hsts}`);
  if (text("x-content-type-options") !== "nosniff") faults.push("x-content-type-options");
  if (!/^(same-origin|no-referrer|strict-origin(-when-cross-origin)?)$/.test(text("referrer-policy"))) {
    faults.push(`referrer-policy: ${text("referrer-policy")}`);
  }
  const policy = text("content-security-policy");
  for (const wanted of [/frame-ancestors '(none|self)'/, /object-src 'none'/, /base-uri 'none'/]) {
    if (!wanted.test(policy)) faults.push(`content-security-policy lacks ${wanted.source}: ${policy}`);
  }
  if (/'unsafe-(inline|eval)'/.test(policy)) faults.push(`unsafe content-security-policy: ${policy}`);
  if (headers["x-powered-by"] || headers.server) faults.push("tells what it is made of");
  return faults;
}

const staticFile = () => {
  const folder = path.join(BUILD, "static/chunks");
  const file = readdirSync(folder).find((name) => name.endsWith(".js"));
  return `/_next/static/chunks/${file}`;
};

type Case = { what: string; status: number; get: () => Promise<Reply> };

const plain = (what: string, status: number, method: string, path: string, headers: Record<string, string> = {}) => ({
  what,
  status,
  get: () => send(url, path, { method, headers, ...(method === "POST" || method === "PUT" ? { body: "x" } : {}) }),
});

const CASES: Case[] = [
  plain("a page", 200, "GET", "/"),
  plain("a page without its body", 200, "HEAD", "/"),
  plain("a page that is not there", 404, "GET", "/tidak-ada"),
  plain("a redirect of a page", 307, "GET", "/akun/notifikasi"),
  plain("a redirect of the router", 308, "GET", "//dua//garis"),
  plain("a trailing slash", 308, "GET", "/dinas/"),
  plain("a broken path", 404, "GET", "/%E0%A4%A"),
  plain("a page as data", 307, "GET", "/", { rsc: "1" }),
  plain("a static file", 200, "GET", staticFile()),
  plain("a static file that is not there", 404, "GET", "/_next/static/chunks/tidak-ada.js"),
  plain("a way out of the static files", 404, "GET", "/_next/static/..%2f..%2fpackage.json"),
  plain("an image optimizer that is not there", 404, "GET", "/_next/image?url=%2Fikon.svg&w=64&q=75"),
  plain("a public file", 200, "GET", "/ikon.svg"),
  plain("a route", 200, "GET", "/livez"),
  plain("a method a route does not have", 405, "PUT", "/livez"),
  plain("an options request", 204, "OPTIONS", "/livez"),
  plain("a post that is no action", 200, "POST", "/", { "content-type": "text/plain", origin: url }),
  plain("an action that is not there", 409, "POST", "/", { "next-action": "0".repeat(42), origin: url }),
  plain("TRACE", 405, "TRACE", "/"),
  plain("TRACK", 400, "TRACK", "/"),
  { what: "a proxy request", status: 400, get: () => rawRequest(url, "GET http://evil.example/ HTTP/1.1\r\nHost: x") },
  { what: "no HTTP at all", status: 400, get: () => rawRequest(url, "bukan http") },
  {
    what: "headers without end",
    status: 431,
    get: () => rawRequest(url, `GET / HTTP/1.1\r\nHost: x\r\nX-Panjang: ${"a".repeat(40_000)}`),
  },
];

describe("A35: security headers", () => {
  test.each(CASES)("A35: $what answers $status with every header", async ({ status, get }) => {
    const reply = await get();
    expect(headerFaults(reply)).toEqual([]);
    expect(reply.status).toBe(status);
  });
});
