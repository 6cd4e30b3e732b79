import "server-only";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { Busboy } from "@fastify/busboy";

/** The request is no multipart form with one file, or it broke off. */
export class BrokenUpload extends Error {}

/** The bytes of the one file in a multipart request, as they arrive. Throws BrokenUpload when they end too early. */
export async function* fileInForm(request: Request): AsyncGenerator<Uint8Array> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) throw new BrokenUpload("not a form");
  const parser = parserFor(type);
  const given = new AbortController();
  const file = new Promise<Readable>((resolve, reject) => {
    parser.once("file", (_name, stream) => resolve(stream));
    parser.once("finish", () => reject(new BrokenUpload("no file")));
    parser.once("error", (error) => reject(new BrokenUpload("not a form", { cause: error })));
  });
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);
  const arrived = pipeline(body, parser, { signal: given.signal });
  // A line that breaks must end the file's stream too, or reading it would wait for ever.
  arrived.catch((error) => file.then((stream) => stream.destroy(error)).catch(() => {}));
  try {
    yield* await file;
    await arrived;
  } catch (error) {
    throw error instanceof BrokenUpload ? error : new BrokenUpload("broke off", { cause: error });
  } finally {
    given.abort();
  }
}

function parserFor(type: string) {
  try {
    return new Busboy({ headers: { "content-type": type }, limits: { files: 1, fields: 0, headerPairs: 20 } });
  } catch (error) {
    throw new BrokenUpload("not a form", { cause: error });
  }
}
