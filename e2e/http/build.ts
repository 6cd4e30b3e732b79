import fs from "node:fs";
import path from "node:path";

/** What the build really contains, read from the manifests that Next's server itself works by. */

export type BuiltAction = {
  /** "lib/akun/masuk/actions.ts#masuk" */
  name: string;
  id: string;
  /** Route patterns of the pages it can be called on. */
  pages: string[];
};

type ReferenceManifest = Record<
  "node" | "edge",
  Record<string, { filename?: string; exportedName?: string; workers: Record<string, unknown> }>
>;

export const BUILD = path.resolve(import.meta.dirname, "../../.next");

export function readManifest<T>(name: string): T {
  return JSON.parse(fs.readFileSync(path.join(BUILD, "server", name), "utf8")) as T;
}

/** `/(kepsek)/kepsek/pendaftaran/[akunId]/page` → `/kepsek/pendaftaran/[akunId]` */
export function patternOf(entry: string): string {
  const segments = entry.split("/").filter((part) => part !== "" && part !== "app" && !/^\(.*\)$/.test(part));
  return `/${segments.slice(0, -1).join("/")}`;
}

/** Every route of the build: pages by pattern, and the handlers under their method-less pattern. */
export function routesOf(manifest: Record<string, string>): { pages: string[]; handlers: string[] } {
  const entries = Object.keys(manifest);
  const of = (kind: string) =>
    entries
      .filter((entry) => entry.endsWith(`/${kind}`))
      .map(patternOf)
      .sort();
  return { pages: of("page"), handlers: of("route") };
}

/** Every server action of the build. One without a file or a name could not be judged, so it fails. */
export function actionsOf(manifest: ReferenceManifest): BuiltAction[] {
  const entries = [...Object.entries(manifest.node), ...Object.entries(manifest.edge)];
  return entries
    .map(([id, { filename, exportedName, workers }]) => {
      if (!filename || !exportedName) throw new Error(`the build does not name the action ${id}`);
      return { name: `${filename}#${exportedName}`, id, pages: Object.keys(workers).map(patternOf).sort() };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

export function builtRoutes() {
  return routesOf(readManifest("app-paths-manifest.json"));
}

export function builtActions(): BuiltAction[] {
  return actionsOf(readManifest("server-reference-manifest.json"));
}

/** What stands only in one of the two lists: what the build has and nobody reviewed, and what was reviewed and is gone. */
export function difference(built: readonly string[], listed: readonly string[]) {
  return {
    unlisted: built.filter((name) => !listed.includes(name)),
    gone: listed.filter((name) => !built.includes(name)),
  };
}

let known: Map<string, BuiltAction> | null = null;

/** "lib/notifikasi/actions.ts#tandaiSemuaDibaca" by its whole name or its end. */
export function builtAction(name: string): BuiltAction {
  known ??= new Map(builtActions().map((action) => [action.name, action]));
  const action = known.get(name) ?? [...known.values()].find((each) => each.name.endsWith(name));
  if (!action) throw new Error(`no action ${name} in the build`);
  return action;
}

/** An address on which the action can be called. Whether that page shows anything to the caller does not matter. */
export function placeOf({ id, pages }: BuiltAction): { id: string; page: string } {
  const page = [...pages].sort((a, b) => a.split("[").length - b.split("[").length)[0];
  if (!page) throw new Error(`no page has the action ${id}`);
  return { id, page: page.replace(/\[[^/]+\]/g, "00000000-0000-4000-8000-000000000000") };
}
