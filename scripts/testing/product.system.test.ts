import { request } from "node:http";
import { afterAll, beforeAll, expect, it } from "vitest";
import { startProduct } from "./product.mjs";

let product: Awaited<ReturnType<typeof startProduct>>;

beforeAll(async () => {
  product = await startProduct({ nodes: 2 });
});
afterAll(() => product?.stop());

type Answer = { status: number; headers: NodeJS.Dict<string | string[]>; body: string };

/** One request exactly as it is written: fetch would mend what is tried here. */
function send(method: string, target: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(product.url);
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, method, path: target, headers: { connection: "close", ...headers } },
      (answer) => {
        let body = "";
        answer.on("data", (chunk) => (body += chunk));
        answer.on("end", () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
      },
    );
    sent.on("upgrade", () => reject(new Error("the connection was upgraded")));
    sent.on("error", reject);
    sent.end();
  });
}

it("runs two nodes on one database, each with its own address", async () => {
  expect(product.urls).toHaveLength(2);
  for (const url of product.urls) {
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  }
});

it("A35: refuses TRACE with 405 and the headers that every response has", async () => {
  const refused = await send("TRACE", "/");
  expect(refused.status).toBe(405);
  const page = await send("GET", "/livez");
  for (const name of ["strict-transport-security", "x-content-type-options", "referrer-policy", "x-frame-options"]) {
    expect(refused.headers[name], name).toBeTruthy();
    expect(refused.headers[name], name).toBe(page.headers[name]);
  }
  expect(refused.headers["content-security-policy"]).toContain("default-src 'none'");
});

it("B2: is no proxy and upgrades nothing", async () => {
  expect((await send("GET", "http://169.254.169.254/latest")).status).toBe(400);
  const upgrade = send("GET", "/", { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13" });
  await expect(upgrade).rejects.toThrow(/socket hang up|ECONNRESET/);
});

it("C19: is whole again within 10 s after a kill of a node, and of the database", async () => {
  for (const kill of [() => product.killApp(0), () => product.killApp(1), () => product.killPostgres()]) {
    await kill();
    const begin = performance.now();
    await product.ready();
    expect(performance.now() - begin).toBeLessThan(10_000);
  }
});
