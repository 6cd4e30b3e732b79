import { builtAction, placeOf } from "./build";
import { type ActionReply, callAction, type Fields, type Reply, type Sending, send } from "./client";
import { product } from "./product";

/** Two ways to call an action of the build by its own name: as React does, and as a form without JavaScript. */

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
