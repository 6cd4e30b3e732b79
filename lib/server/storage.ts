import "server-only";
import path from "node:path";
import type { Readable } from "node:stream";
import { env } from "./env";
import { DiskStorage } from "./storage/disk";
import { HostedStorage } from "./storage/hosted";
import { Incoming } from "./storage/incoming";

/** What was written, measured while it was written. */
export type StoredObject = { kunci: string; ukuran: number; sha256: string };

/** Where the bytes live. Objects are never changed: written once under a key nobody can guess, read, deleted. */
export interface Storage {
  /** Writes an object; when this answers, it survives a crash. `jenis` is its MIME type, for a home that wants to know. */
  put(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, jenis: string): Promise<StoredObject>;
  /** The bytes, or those of a range (both ends included); null when there is no such object. */
  get(kunci: string, range?: { start: number; end: number }): Promise<Readable | null>;
  has(kunci: string): Promise<boolean>;
  /** No error when it is already gone. */
  delete(kunci: string): Promise<void>;
  /** Keys of the objects written more than `ageMs` ago, by the storage's own clock. */
  listOlderThan(ageMs: number): AsyncIterable<string>;
}

let chosen: Storage | null = null;

/** The product's storage: our own disk, or UploadThing's service when a token for it is given (DESIGN §5). */
export function storage(): Storage {
  chosen ??= env.uploadthingToken
    ? new HostedStorage({ token: env.uploadthingToken })
    : new DiskStorage(path.join(env.dataDir, "berkas", "isi"));
  return chosen;
}

/** Uploads on their way to our own ingest. All nodes share this folder, as they share the one of the stored files. */
export function incomingUploads(): Incoming {
  return new Incoming(path.join(env.dataDir, "berkas", "masuk"));
}

/** Do the bytes live with the hosted service? Then uploads go there directly and never through us. */
export function isHosted(): boolean {
  return env.uploadthingToken !== null;
}
