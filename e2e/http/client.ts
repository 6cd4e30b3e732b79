import http from "node:http";
import type { ActionResult } from "@/lib/kernel/result";

/**
 * A browser's side of HTTP without a browser: every header is ours to choose, redirects are not followed, and the action
 * protocol is spoken as React speaks it.
 */

export type Reply = {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
  /** The path a redirect leads to, or null. */
  location: string | null;
};

export type Sending = {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** The whole Cookie header. */
  cookie?: string;
  /** The loopback address it comes from. Linux lets anybody use 127.0.0.0/8, so a test can come from many places. */
  from?: string;
};

const agents = new Map<string, http.Agent>();

function agentFor(address: string): http.Agent {
  const known = agents.get(address);
  if (known) return known;
  const agent = new http.Agent({ keepAlive: true, maxSockets: 32, localAddress: address });
  agents.set(address, agent);
  return agent;
}

/** Sends one request and reads the whole answer. `path` is sent as it stands, so it may be anything. */
export function send(base: string, path: string, options: Sending = {}): Promise<Reply> {
  const { hostname, port } = new URL(base);
  const { method = "GET", headers = {}, body, cookie, from = "127.0.0.1" } = options;
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: hostname,
        port,
        path,
        method,
        agent: agentFor(from),
        headers: {
          ...(cookie ? { cookie } : {}),
          ...(body === undefined ? {} : { "content-length": Buffer.byteLength(body) }),
          ...headers,
        },
      },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () => {
          const { statusCode: status = 0, headers } = response;
          resolve({
            status,
            headers,
            text: Buffer.concat(chunks).toString("utf8"),
            location: locationOf(headers, base),
          });
        });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

function locationOf(headers: http.IncomingHttpHeaders, base: string): string | null {
  const raw = headers.location;
  if (!raw) return null;
  const url = new URL(raw, base);
  return url.origin === new URL(base).origin ? url.pathname + url.search : raw;
}

/** `name=value` of the cookies a reply sets, as the next request would send them; deleted ones are left out. */
export function cookiesOf(reply: Reply): string {
  return (reply.headers["set-cookie"] ?? [])
    .filter((line) => !/;\s*max-age=0/i.test(line))
    .map((line) => line.split(";")[0])
    .join("; ");
}

export type Fields = Record<string, string | string[]>;

export type ActionReply = {
  status: number;
  /** What the action gave back; null when it answered with a redirect or broke. */
  result: ActionResult<Record<string, unknown>> | null;
  /** Where it sends the reader, a path. */
  redirect: string | null;
  reply: Reply;
};

/** `[null, FormData]`, the arguments of every form's action, as React encodes them. */
export function encodeArguments(fields: Fields): { body: string; type: string } {
  const boundary = "----guru-tumbuh-uji-batas";
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name.replaceAll('"', "%22")}"\r\n\r\n${value}\r\n`;
  let body = "";
  for (const [name, value] of Object.entries(fields))
    for (const each of [value].flat()) body += part(`_1_${name}`, each);
  body += part("0", '[null,"$K1"]');
  return { body: `${body}--${boundary}--\r\n`, type: `multipart/form-data; boundary=${boundary}` };
}

/** Calls a server action as the browser does after React has arrived. `page` is where its form stands. */
export async function callAction(
  base: string,
  action: { id: string; page: string },
  fields: Fields,
  { headers = {}, ...options }: Sending = {},
): Promise<ActionReply> {
  const { body, type } = encodeArguments(fields);
  const reply = await send(base, action.page, {
    method: "POST",
    body,
    headers: { accept: "text/x-component", "next-action": action.id, "content-type": type, origin: base, ...headers },
    ...options,
  });
  const redirect = reply.headers["x-action-redirect"];
  return {
    status: reply.status,
    result: redirect ? null : resultOf(reply.text),
    redirect: typeof redirect === "string" ? redirect.replace(/;(push|replace)$/, "") : null,
    reply,
  };
}

/** "ok", the failure's code, or the status of an answer that holds no result. */
export function codeOf({ result, redirect, status }: ActionReply): string {
  if (redirect !== null) return "ok";
  if (result === null) return `status ${status}`;
  return result.ok ? "ok" : result.code;
}

/** The action's result inside a Flight answer; null when there is none or it is an error. */
export function resultOf(flight: string): ActionReply["result"] {
  const rows = flightRows(Buffer.from(flight));
  const root = rows.get("0");
  const name = root?.match(/"a":"\$@([0-9a-f]+)"/)?.[1];
  const row = name === undefined ? undefined : rows.get(name);
  if (row === undefined || !/^[{[]/.test(row)) return null;
  return revive(JSON.parse(row), rows) as ActionReply["result"];
}

/** Rows of React's wire format by id: `id:json` to the end of the line, or `id:Tlength,text`. */
function flightRows(bytes: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < bytes.length; ) {
    const colon = bytes.indexOf(":", at);
    if (colon < 0) break;
    const id = bytes.toString("utf8", at, colon);
    const comma = bytes.indexOf(",", colon);
    const length =
      bytes[colon + 1] === 0x54 ? Number.parseInt(bytes.toString("utf8", colon + 2, comma), 16) : Number.NaN;
    const begin = Number.isNaN(length) ? colon + 1 : comma + 1;
    const newline = bytes.indexOf("\n", begin);
    const end = Number.isNaN(length) ? (newline < 0 ? bytes.length : newline) : begin + length;
    rows.set(id, bytes.toString("utf8", begin, end));
    at = Number.isNaN(length) ? end + 1 : end;
  }
  return rows;
}

function revive(value: unknown, rows: Map<string, string>): unknown {
  if (Array.isArray(value)) return value.map((each) => revive(each, rows));
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, revive(each, rows)]));
  }
  if (typeof value !== "string" || !value.startsWith("$")) return value;
  if (value === "$undefined") return undefined;
  if (value.startsWith("$$")) return value.slice(1);
  return rows.get(value.slice(1)) ?? value;
}
