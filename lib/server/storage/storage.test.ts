import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Storage } from "./contract";
import { DiskStorage } from "./disk";
import { HostedStorage } from "./hosted";

// The SDK warns of getters that it reads itself.
vi.spyOn(console, "warn").mockImplementation(() => {});

const root = await mkdtemp(path.join(os.tmpdir(), "berkas-"));
const hosted = await startFakeService();
afterAll(async () => {
  hosted.server.close();
  await rm(root, { recursive: true });
});

const PDF = "application/pdf";
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function bytesOf(stream: Readable | null): Promise<Buffer | null> {
  if (!stream) return null;
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function keysOf(storage: Storage, ageMs: number): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of storage.listOlderThan(ageMs)) keys.push(key);
  return keys;
}

/** What every home of the bytes must do (RELIABILITY B8: one contract, the same tests for both). */
describe.each<[string, Storage, string]>([
  ["our own disk", new DiskStorage(path.join(root, "isi")), "0".repeat(32)],
  ["the hosted service", new HostedStorage(hosted.options), "tidak-ada"],
])("%s", (_, storage, unknownKey) => {
  it("gives back what it was given, whole and in part", async () => {
    const bytes = randomBytes(300_000);
    const stored = await storage.put([bytes.subarray(0, 100_000), bytes.subarray(100_000)], PDF);
    expect(stored).toMatchObject({ ukuran: 300_000, sha256: sha256(bytes) });
    expect(await storage.has(stored.kunci)).toBe(true);
    expect(await bytesOf(await storage.get(stored.kunci))).toEqual(bytes);
    expect(await bytesOf(await storage.get(stored.kunci, { start: 10, end: 19 }))).toEqual(bytes.subarray(10, 20));
    expect(await bytesOf(await storage.get(stored.kunci, { start: 299_999, end: 299_999 }))).toEqual(
      bytes.subarray(-1),
    );
  });

  it("never gives two objects the same key", async () => {
    const keys = await Promise.all(
      Array.from({ length: 20 }, async () => (await storage.put([Buffer.from("a")], PDF)).kunci),
    );
    expect(new Set(keys).size).toBe(20);
  });

  it("knows nothing of other keys", async () => {
    expect(await storage.get(unknownKey)).toBeNull();
    expect(await storage.has(unknownKey)).toBe(false);
  });

  it("deletes, once or twice", async () => {
    const { kunci } = await storage.put([Buffer.from("a")], PDF);
    await storage.delete(kunci);
    await storage.delete(kunci);
    expect(await storage.has(kunci)).toBe(false);
    expect(await storage.get(kunci)).toBeNull();
  });

  it("lists what is old enough", async () => {
    const { kunci } = await storage.put([Buffer.from("a")], PDF);
    expect(await keysOf(storage, 60_000)).not.toContain(kunci);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await keysOf(storage, 10)).toContain(kunci);
  });

  it("keeps nothing of what broke off", async () => {
    const before = (await keysOf(storage, -60_000)).length;
    async function* broken() {
      yield Buffer.from("half");
      throw new Error("broke off");
    }
    await expect(storage.put(broken(), PDF)).rejects.toThrow("broke off");
    expect(await keysOf(storage, -60_000)).toHaveLength(before);
  });
});

describe("our own disk", () => {
  const folder = path.join(root, "lain");
  const storage: Storage = new DiskStorage(folder);

  it("never takes a key for a path", async () => {
    await writeFile(path.join(root, "rahasia"), "x");
    for (const key of [
      "../rahasia",
      "..%2frahasia",
      path.join(root, "rahasia"),
      "",
      "0".repeat(31),
      `${"0".repeat(32)}/..`,
    ]) {
      expect(await storage.get(key)).toBeNull();
      expect(await storage.has(key)).toBe(false);
      await storage.delete(key);
    }
    expect((await stat(path.join(root, "rahasia"))).size).toBe(1);
  });

  it("lets nobody else on the machine read, and spreads the objects over folders", async () => {
    const { kunci } = await storage.put([Buffer.from("a")], PDF);
    const file = path.join(folder, kunci.slice(0, 2), kunci.slice(2, 4), kunci);
    expect((await stat(file)).mode & 0o077).toBe(0);
  });

  it("clears away what a crash left half written", async () => {
    const { kunci } = await storage.put([Buffer.from("a")], PDF);
    const half = path.join(folder, kunci.slice(0, 2), kunci.slice(2, 4), `${"f".repeat(32)}.tmp`);
    await writeFile(half, "half");
    await utimes(half, new Date(0), new Date(0));
    await keysOf(storage, 60_000);
    expect(await readdir(path.dirname(half))).toEqual([kunci]);
  });
});

/** As much of UploadThing's service as its SDK talks to here: upload, signed reading with ranges, list, delete. */
async function startFakeService() {
  const objects = new Map<string, { bytes: Buffer; since: number }>();
  const server = http.createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const json = (value: unknown) =>
      response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(value));
    const key = url.pathname.split("/").at(-1) ?? "";

    if (url.pathname.startsWith("/ingest/") && request.method === "PUT") {
      const form = await new Response(body, {
        headers: { "content-type": request.headers["content-type"] ?? "" },
      }).formData();
      const file = form.get("file") as File;
      objects.set(key, { bytes: Buffer.from(await file.arrayBuffer()), since: Date.now() });
      return json({ url: `/f/${key}`, appUrl: `/f/${key}`, ufsUrl: `/f/${key}`, fileHash: "", serverData: null });
    }
    if (url.pathname === "/v6/deleteFiles") {
      const { fileKeys } = JSON.parse(body.toString()) as { fileKeys: string[] };
      const deletedCount = fileKeys.filter((each) => objects.delete(each)).length;
      return json({ success: true, deletedCount });
    }
    if (url.pathname === "/v6/listFiles") {
      const { limit, offset } = JSON.parse(body.toString()) as { limit: number; offset: number };
      const all = [...objects].map(([id, object]) => ({
        id,
        key: id,
        customId: null,
        name: "rpp.pdf",
        size: object.bytes.length,
        status: "Uploaded",
        uploadedAt: object.since,
      }));
      return json({ files: all.slice(offset, offset + limit), hasMore: all.length > offset + limit });
    }
    const object = objects.get(key);
    const isSigned = url.searchParams.has("signature") && Number(url.searchParams.get("expires")) > Date.now();
    if (!object || !isSigned) return response.writeHead(object ? 403 : 404).end();
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    if (!range) return response.writeHead(200).end(object.bytes);
    return response.writeHead(206).end(object.bytes.subarray(Number(range[1]), Number(range[2]) + 1));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const token = { apiKey: "sk_live_test", appId: "percobaan", regions: ["uji"], ingestHost: "localhost" };
  const options = {
    token: Buffer.from(JSON.stringify(token)).toString("base64"),
    apiUrl: `http://127.0.0.1:${port}`,
    ingestUrl: `http://127.0.0.1:${port}/ingest`,
    ufsHost: `localhost:${port}`,
    ufsAppIdLocation: "path" as const,
  };
  return { server, options };
}
