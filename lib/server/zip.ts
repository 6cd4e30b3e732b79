import "server-only";
import { Readable } from "node:stream";
import { Zip, ZipPassThrough } from "fflate";

/** A file for the ZIP; `open` gives null when its bytes are lost. */
export type ZipEntry = { nama: string; open: () => Promise<Readable | null> };

/**
 * Files as one ZIP, made while it is sent: one file after the other is read, nothing is kept in memory or on the disk. PDFs and photos are
 * packed already, so they are stored as they are. Two files of one name get numbers.
 */
export function zipOf(files: readonly ZipEntry[]): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(parts(files))) as ReadableStream<Uint8Array>;
}

async function* parts(files: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else ready.push(chunk);
  });
  function* drain() {
    if (failure) throw failure;
    yield* ready.splice(0);
  }
  const names = new Set<string>();
  for (const { nama, open } of files) {
    const content = await open();
    if (!content) continue;
    const entry = new ZipPassThrough(freeName(nama, names));
    zip.add(entry);
    for await (const chunk of content) {
      entry.push(chunk as Uint8Array);
      yield* drain();
    }
    entry.push(new Uint8Array(0), true);
    yield* drain();
  }
  zip.end();
  yield* drain();
}

function freeName(name: string, taken: Set<string>): string {
  const [, stem = name, ending = ""] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? [];
  let free = name;
  for (let n = 2; taken.has(free); n++) free = `${stem} (${n})${ending}`;
  taken.add(free);
  return free;
}
