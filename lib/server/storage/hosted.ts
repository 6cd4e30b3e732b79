import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import type { UTApi } from "uploadthing/server";
import type { Storage, StoredObject } from "./contract";

/** RELIABILITY B8: an address that opens a private file lives no longer than it takes to begin reading. */
const ADDRESS_SECONDS = 60;
const PAGE = 500;

export type HostedOptions = ConstructorParameters<typeof UTApi>[0] & { token: string };

/** Objects with UploadThing's service, private there: read through addresses that we sign for a minute. */
export class HostedStorage implements Storage {
  private connection: Promise<UTApi> | null = null;

  constructor(private readonly options: HostedOptions) {}

  /** Loaded on first use: most installations keep their files themselves. */
  private api(): Promise<UTApi> {
    this.connection ??= import("uploadthing/server").then(
      ({ UTApi }) => new UTApi({ logLevel: "Error", logFormat: "json", ...this.options }),
    );
    return this.connection;
  }

  async put(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, jenis: string): Promise<StoredObject> {
    const hash = createHash("sha256");
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    for await (const chunk of content) {
      hash.update(chunk);
      chunks.push(Uint8Array.from(chunk));
    }
    // The service makes its key of the name and the moment (RELIABILITY B8): a random name keeps keys apart, and a person's out.
    const file = new File(chunks, randomUUID(), { type: jenis });
    const { data, error } = await (await this.api()).uploadFiles(file, {
      acl: "private",
      contentDisposition: "attachment",
    });
    if (error) throw new Error(`hosted storage: ${error.code}`, { cause: error });
    return { kunci: data.key, ukuran: file.size, sha256: hash.digest("hex") };
  }

  async get(kunci: string, range?: { start: number; end: number }): Promise<Readable | null> {
    const headers: Record<string, string> = range ? { range: `bytes=${range.start}-${range.end}` } : {};
    const response = await this.request(kunci, { headers });
    if (!response?.body) return null;
    if (range && response.status !== 206) throw new Error("hosted storage: the range was ignored");
    return Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
  }

  async has(kunci: string): Promise<boolean> {
    return (await this.request(kunci, { method: "HEAD" })) !== null;
  }

  async delete(kunci: string): Promise<void> {
    const { success } = await (await this.api()).deleteFiles(kunci);
    if (!success) throw new Error("hosted storage: a file was not deleted");
  }

  async *listOlderThan(ageMs: number): AsyncIterable<string> {
    const before = Date.now() - ageMs;
    const api = await this.api();
    // Whoever reads on deletes meanwhile, which moves the pages: so the keys are gathered first.
    const keys: string[] = [];
    for (let offset = 0, hasMore = true; hasMore; offset += PAGE) {
      const page = await api.listFiles({ limit: PAGE, offset });
      for (const file of page.files) if (file.status === "Uploaded" && file.uploadedAt <= before) keys.push(file.key);
      hasMore = page.hasMore;
    }
    yield* keys;
  }

  /** Null when the service does not know the key. */
  private async request(kunci: string, init: RequestInit): Promise<Response | null> {
    const { ufsUrl } = await (await this.api()).generateSignedURL(kunci, { expiresIn: ADDRESS_SECONDS });
    const response = await fetch(ufsUrl, init);
    if (response.status === 404) return null;
    if (!response.ok) throw new Error(`hosted storage: status ${response.status}`);
    return response;
  }
}
