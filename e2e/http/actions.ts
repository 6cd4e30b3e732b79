import { type BuiltAction, builtActions } from "./build";
import { type ActionReply, callAction, type Fields, type Reply, type Sending, send } from "./client";
import { product } from "./product";

/** The build's actions by their own names, and two ways to call one: as React does, and as a form without JavaScript. */

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

/** Calls an action as React does. */
export function call(name: string, fields: Fields, options: Sending = {}): Promise<ActionReply> {
  return callAction(product.url, placeOf(builtAction(name)), fields, options);
}

/** Posts the same form as a browser does before JavaScript has arrived: the answer is a page. */
export function post(
  name: string,
  fields: Fields,
  { headers = {}, page, ...options }: Sending & { page?: string } = {},
): Promise<Reply> {
  const { url } = product;
  const place = placeOf(builtAction(name));
  const boundary = "----guru-tumbuh-tanpa-skrip";
  const all = Object.entries({
    $ACTION_REF_1: "",
    "$ACTION_1:0": JSON.stringify({ id: place.id, bound: "$@1" }),
    "$ACTION_1:1": "[null]",
    $ACTION_KEY: "k00000000000000000000000000000000",
    ...fields,
  });
  const parts = all.flatMap(([key, values]) =>
    [values]
      .flat()
      .map((value) => `--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`),
  );
  return send(url, page ?? place.page, {
    method: "POST",
    body: `${parts.join("")}--${boundary}--\r\n`,
    headers: { "content-type": `multipart/form-data; boundary=${boundary}`, origin: url, ...headers },
    ...options,
  });
}

/** Signs in by the real action; the cookie, or null when refused. */
export async function signInAs(username: string, password: string, options: Sending = {}) {
  const answer = await call("#masuk", { username, password }, options);
  const line = (answer.reply.headers["set-cookie"] ?? []).find((each) => each.includes("session-token="));
  return { ...answer, cookie: line?.split(";")[0] ?? null, setCookie: line ?? null };
}
