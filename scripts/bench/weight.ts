// How heavy: the bytes a browser takes over the wire for one page, compressed as they are served, against DESIGN §4.
import fs from "node:fs";
import path from "node:path";
import { ROOT } from "../lib/environment.mjs";
import type { Answer, Visitor } from "./visitor";

export type Weight = {
  html: number;
  css: number;
  font: number;
  js: number;
  /** A page with fields to fill in; others are read. */
  isForm: boolean;
  /** Every file with its bytes, largest first. */
  files: { path: string; bytes: number }[];
  /** Addresses of other sites the page would load from. */
  foreign: string[];
};

const KB = 1_000;
/** DESIGN §4 and RELIABILITY E6. */
export const BUDGET = { jsRead: 160 * KB, jsForm: 185 * KB, css: 20 * KB, font: 40 * KB, besidesJs: 100 * KB } as const;

/** As Next writes them into tags (with the deployment's id) and into the data that React reads. */
const STATIC_FILE = /(?:\/_next\/)?static\/[\w./~-]+\.(?:js|css|woff2)(?:\?dpl=[\w-]+)?/g;

/**
 * Takes a page and everything it loads: scripts of the HTML and of the data in it, style sheets, and the fonts these name.
 * `known` keeps what was taken before, since pages share most of it. Old browsers' polyfills are left out, as by every browser
 * that can run the product.
 */
export async function weigh(visitor: Visitor, page: string, known: Map<string, Answer>): Promise<Weight> {
  const answer = await visitor.get(page);
  if (answer.status !== 200) throw new Error(`${page} answers ${answer.status}`);
  const html = answer.text.replaceAll(/<script[^>]*\snoModule[^>]*>/gi, "");
  const files = new Map<string, number>();
  const foreign = foreignAddresses(html);
  const waiting = filesIn(html);
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const name = address.split("?")[0] as string;
    if (files.has(name)) continue;
    const file = known.get(name) ?? (await visitor.get(address));
    if (file.status !== 200) throw new Error(`${page} loads ${address}, which answers ${file.status}`);
    known.set(name, file);
    files.set(name, file.bytes);
    if (name.endsWith(".css")) {
      waiting.push(...fontsIn(file.text, name));
      foreign.push(...foreignAddresses(file.text));
    }
  }
  const list = Array.from(files, ([path, bytes]) => ({ path, bytes })).sort((a, b) => b.bytes - a.bytes);
  const sum = (ending: string) => list.reduce((sum, { path, bytes }) => sum + (path.endsWith(ending) ? bytes : 0), 0);
  return {
    ...{ html: answer.bytes, css: sum(".css"), font: sum(".woff2"), js: sum(".js") },
    ...{ isForm: hasFields(html), files: list, foreign },
  };
}

/** What a page has too much of, one sentence each. */
export function weightFaults(page: string, { html, css, font, js, isForm, files, foreign }: Weight): string[] {
  const limits: [string, number, number, string][] = [
    ["JavaScript", js, isForm ? BUDGET.jsForm : BUDGET.jsRead, ".js"],
    ["CSS", css, BUDGET.css, ".css"],
    ["fonts", font, BUDGET.font, ".woff2"],
    ["HTML, CSS and fonts", html + css + font, BUDGET.besidesJs, ""],
  ];
  const faults = limits
    .filter(([, bytes, limit]) => bytes > limit)
    .map(([what, bytes, limit, ending]) => {
      const largest = files.filter((file) => file.path.endsWith(ending)).slice(0, 5);
      const lines = largest.map((file) => `\n    ${kb(file.bytes)} KB  ${file.path}${holders(file.path)}`);
      return `${page}: ${kb(bytes)} KB of ${what}, the budget is ${kb(limit)} KB. The largest:${lines.join("")}`;
    });
  return [...faults, ...foreign.map((address) => `${page}: loads from another site: ${address}`)];
}

/** Kilobytes with one decimal. */
export function kb(bytes: number): string {
  return (bytes / KB).toFixed(1);
}

/** Files of the build that a page names, in its tags and in the data for React. */
function filesIn(html: string): string[] {
  return (html.match(STATIC_FILE) ?? []).map((name) => (name.startsWith("/_next/") ? name : `/_next/${name}`));
}

function fontsIn(css: string, address: string): string[] {
  return Array.from(css.matchAll(/url\("?([^")]+\.woff2[^")]*)/g), ([, font = ""]) => {
    const { pathname, search } = new URL(font, `http://x${address}`);
    return pathname + search;
  });
}

function foreignAddresses(text: string): string[] {
  const loads = /<(?:script|img|iframe|source|video|audio)\b[^>]*\ssrc="((?:https?:)?\/\/[^"]+)"/g;
  const links = /<link\b(?=[^>]*\srel="(?:stylesheet|preload|icon|manifest)")[^>]*\shref="((?:https?:)?\/\/[^"]+)"/g;
  const styles = /url\((?:"|')?((?:https?:)?\/\/[^"')]+)/g;
  return [loads, links, styles].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ([, address]) => address ?? ""),
  );
}

/** A form that is sent and has something to fill in or choose, beyond the buttons that the frame of every page has. */
function hasFields(html: string): boolean {
  const forms = html.match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi) ?? [];
  return forms.some((form) => /<(textarea|select|input(?![^>]*type="(hidden|submit)"))\b/i.test(form));
}

type ReferenceManifest = Record<string, { clientModules: Record<string, { chunks: string[] }> }>;

/** The client components that bring a chunk, from Next's own manifests: where to look when it is large. */
function holders(chunk: string): string {
  const folder = path.join(ROOT, ".next/server/app");
  const names = fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true, encoding: "utf8" }) : [];
  const found = new Set<string>();
  for (const name of names.filter((name) => name.endsWith("_client-reference-manifest.js"))) {
    const text = fs.readFileSync(path.join(folder, name), "utf8");
    const json = text.slice(text.indexOf("] = ") + 4).replace(/;\s*$/, "");
    const { clientModules } = JSON.parse(json) as ReferenceManifest[string];
    for (const [module, { chunks }] of Object.entries(clientModules)) {
      if (chunks.some((each) => each.split("?")[0] === chunk))
        found.add(module.replace("[project]/", "").split(" ")[0] ?? "");
    }
  }
  const own = [...found].filter((module) => !module.startsWith("node_modules/"));
  if (found.size === 0) return "";
  return own.length > 0 ? `  (${own.slice(0, 4).join(", ")})` : "  (the framework)";
}
