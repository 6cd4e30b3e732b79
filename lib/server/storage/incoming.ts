import "server-only";
import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { type FileHandle, mkdir, open, readdir, rm, stat } from "node:fs/promises";
import path from "node:path";

/**
 * Uploads on their way in, one folder per upload, so that a dropped connection can go on where it stopped, on any node that
 * shares the disk. Each attempt writes a file of its own that begins with what an earlier one received: no two requests ever
 * write the same file, and what is looked into at the end cannot change any more.
 */
export class Incoming {
  constructor(private readonly root: string) {}

  /** How many bytes of this upload have arrived. */
  async received(uploadId: string): Promise<number> {
    return furthest(await this.attempts(uploadId))?.size ?? 0;
  }

  /** When something last arrived for this upload, as milliseconds of the disk's clock; 0 for never. */
  async lastArrival(uploadId: string): Promise<number> {
    return Math.max(0, ...(await this.attempts(uploadId)).map((attempt) => attempt.changedMs));
  }

  /**
   * Goes on from byte `from`; null when fewer have arrived, or when another request was faster. Earlier attempts are let go:
   * the newest request is the living one.
   */
  async resume(uploadId: string, from: number): Promise<Attempt | null> {
    const folder = path.join(this.root, uploadId);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const earlier = await this.attempts(uploadId);
    const before = furthest(earlier);
    if (from > (before?.size ?? 0)) return null;
    const attempt = await Attempt.create(path.join(folder, randomUUID())).catch(nullIfMissing);
    if (!attempt) return null;
    try {
      if (before && from > 0) {
        for await (const chunk of createReadStream(before.file, { end: from - 1 })) await attempt.write(chunk);
      }
    } catch (error) {
      await attempt.close();
      return nullIfMissing(error as NodeJS.ErrnoException);
    }
    await Promise.all(earlier.map(({ file }) => rm(file, { force: true })));
    return attempt;
  }

  /** Forgets an upload. A request that is still writing writes into nothing. */
  async discard(uploadId: string): Promise<void> {
    await rm(path.join(this.root, uploadId), { recursive: true, force: true });
  }

  /** Uploads for which nothing has arrived for `ageMs`. */
  async *idleLongerThan(ageMs: number): AsyncIterable<string> {
    const before = Date.now() - ageMs;
    for (const uploadId of await readdir(this.root).catch(noneIfMissing)) {
      const made = await stat(path.join(this.root, uploadId)).catch(() => null);
      if (made && made.mtimeMs <= before && (await this.lastArrival(uploadId)) <= before) yield uploadId;
    }
  }

  private async attempts(uploadId: string): Promise<Found[]> {
    const folder = path.join(this.root, uploadId);
    const found: Found[] = [];
    for (const name of await readdir(folder).catch(noneIfMissing)) {
      const file = path.join(folder, name);
      const facts = await stat(file).catch(() => null);
      if (facts) found.push({ file, size: facts.size, changedMs: facts.mtimeMs });
    }
    return found;
  }
}

type Found = { file: string; size: number; changedMs: number };

function furthest(attempts: readonly Found[]): Found | undefined {
  return attempts.toSorted((a, b) => b.size - a.size)[0];
}

/** One request's bytes. Reads from its own open file, so nothing done to the folder meanwhile can change them. */
export class Attempt {
  size = 0;
  private constructor(private readonly file: FileHandle) {}

  static async create(file: string): Promise<Attempt> {
    return new Attempt(await open(file, "wx+", 0o600));
  }

  async write(chunk: Uint8Array): Promise<void> {
    await this.file.writeFile(chunk);
    this.size += chunk.length;
  }

  /** All bytes, from the first. */
  async read(): Promise<Buffer> {
    const bytes = Buffer.alloc(this.size);
    const { bytesRead } = await this.file.read(bytes, 0, this.size, 0);
    if (bytesRead !== this.size) throw new Error("an upload's own file became shorter");
    return bytes;
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

function nullIfMissing(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}

function noneIfMissing(error: NodeJS.ErrnoException): string[] {
  return nullIfMissing(error) ?? [];
}
