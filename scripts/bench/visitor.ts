// A browser's side of HTTP: compressed answers over connections that stay open, and the sign-in form filled in as a person
// without JavaScript would.
import http from "node:http";
import { gunzipSync } from "node:zlib";

export type Answer = {
  status: number;
  headers: http.IncomingHttpHeaders;
  /** Of the body as it came over the wire. */
  bytes: number;
  text: string;
  /** From sending the request until the last byte of the answer. */
  milliseconds: number;
};

export type Visitor = {
  base: string;
  cookie: string;
  get: (path: string) => Promise<Answer>;
};

const agent = new http.Agent({ keepAlive: true });

/** Somebody at a site: `get` asks with the cookie and takes the answer compressed, without following redirects. */
export function visitor(base: string, cookie = ""): Visitor {
  return { base, cookie, get: (path) => send(base, path, { method: "GET", headers: cookie ? { cookie } : {} }) };
}

/** Signs in by the form of the page `/masuk`. */
export async function signIn(base: string, username: string, password: string): Promise<Visitor> {
  const page = await visitor(base).get("/masuk");
  const form = page.text
    .match(/<form[^>]*method="post"[\s\S]*?<\/form>/gi)
    ?.find((each) => /type="password"/.test(each));
  if (!form) throw new Error(`/masuk answers ${page.status} without a sign-in form`);
  const fields = new FormData();
  for (const [tag] of form.matchAll(/<input[^>]*>/g)) {
    const [name, type, value] = ["name", "type", "value"].map((attribute) => attributeOf(tag, attribute));
    if (!name) continue;
    if (type === "hidden") fields.set(name, value ?? "");
    else if (type === "password") fields.set(name, password);
    else if (type !== "checkbox") fields.set(name, username);
  }
  const request = new Request(new URL("/masuk", base), { method: "POST", body: fields });
  const headers = { origin: base, "content-type": request.headers.get("content-type") ?? "" };
  const body = Buffer.from(await request.arrayBuffer());
  const answer = await send(base, "/masuk", { method: "POST", headers }, body);
  const cookies = (answer.headers["set-cookie"] ?? []).map((line) => line.split(";")[0]);
  if (answer.status !== 303 || cookies.length === 0) {
    throw new Error(`${username} could not sign in: ${answer.status} ${answer.text.slice(0, 200)}`);
  }
  return visitor(base, cookies.join("; "));
}

function attributeOf(tag: string, name: string): string | undefined {
  const value = tag.match(new RegExp(` ${name}="([^"]*)"`))?.[1];
  return value?.replaceAll("&quot;", '"').replaceAll("&#x27;", "'").replaceAll("&amp;", "&");
}

function send(base: string, path: string, options: http.RequestOptions, body?: Buffer): Promise<Answer> {
  const headers = { ...options.headers, "accept-encoding": "gzip, deflate, br", accept: "text/html,*/*" };
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const request = http.request(new URL(path, base), { ...options, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const milliseconds = performance.now() - begin;
        const wire = Buffer.concat(chunks);
        const plain = response.headers["content-encoding"] === "gzip" ? gunzipSync(wire) : wire;
        const { statusCode: status = 0, headers } = response;
        resolve({ status, headers, bytes: wire.length, text: plain.toString("utf8"), milliseconds });
      });
    });
    request.on("error", reject);
    request.end(body);
  });
}
