import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { mkdir, open, opendir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";
import type { Readable } from "node:stream";
import type { Storage, StoredObject } from "./contract";

/** 128 random bits; also what keeps a key from ever being a path. */
const KEY = /^[0-9a-f]{32}$/;

/** Objects on a disk of ours, which all nodes share: `ab/cd/abcd…`, so that no folder grows too big. */
export class DiskStorage implements Storage {
  constructor(private readonly root: string) {}

  async put(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<StoredObject> {
    const kunci = randomBytes(16).toString("hex");
    const target = this.fileOf(kunci);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const unfinished = `${target}.tmp`;
    const hash = createHash("sha256");
    let ukuran = 0;
    const file = await open(unfinished, "wx", 0o600);
    try {
      for await (const chunk of content) {
        hash.update(chunk);
        ukuran += chunk.length;
        await file.writeFile(chunk);
      }
      await file.sync();
    } catch (error) {
      await file.close();
      await rm(unfinished, { force: true });
      throw error;
    }
    await file.close();
    await rename(unfinished, target);
    // The names must survive a crash as well as the bytes, up to the folder that was there before.
    for (let folder = path.dirname(target); folder.length >= this.root.length; folder = path.dirname(folder)) {
      await syncFolder(folder);
    }
    return { kunci, ukuran, sha256: hash.digest("hex") };
  }

  async get(kunci: string, range?: { start: number; end: number }): Promise<Readable | null> {
    if (!KEY.test(kunci)) return null;
    const file = await open(this.fileOf(kunci), "r").catch(nullIfMissing);
    return file?.createReadStream(range) ?? null;
  }

  async has(kunci: string): Promise<boolean> {
    return KEY.test(kunci) && (await stat(this.fileOf(kunci)).catch(nullIfMissing)) !== null;
  }

  async delete(kunci: string): Promise<void> {
    if (KEY.test(kunci)) await rm(this.fileOf(kunci), { force: true });
  }

  async *listOlderThan(ageMs: number): AsyncIterable<string> {
    const before = Date.now() - ageMs;
    const folder = await opendir(this.root, { recursive: true }).catch(nullIfMissing);
    for await (const entry of folder ?? []) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const facts = await stat(file).catch(nullIfMissing);
      if (!facts || facts.mtimeMs > before) continue;
      // What a crash left half written has no key and no other use.
      if (KEY.test(entry.name)) yield entry.name;
      else await rm(file, { force: true });
    }
  }

  private fileOf(kunci: string): string {
    return path.join(this.root, kunci.slice(0, 2), kunci.slice(2, 4), kunci);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
