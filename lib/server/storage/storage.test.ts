import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startUploadthingService } from "@/e2e/fixtures/uploadthing-service";
import type { Storage } from "./contract";
import { DiskStorage } from "./disk";
import { HostedStorage } from "./hosted";

// The SDK warns of getters that it reads itself.
vi.spyOn(console, "warn").mockImplementation(() => {});

const root = await mkdtemp(path.join(os.tmpdir(), "berkas-"));
const hosted = await startUploadthingService();
afterAll(async () => {
  hosted.server.close();
  await rm(root, { recursive: true });
});

// The SDK is loaded on first use, which takes its time on a busy machine.
beforeAll(() => import("uploadthing/server"), 60_000);

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
