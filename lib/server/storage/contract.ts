import type { Readable } from "node:stream";

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
