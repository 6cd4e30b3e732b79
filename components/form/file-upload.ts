import type { FileRouter } from "uploadthing/types";
import { FILE_LABELS } from "@/lib/berkas/labels";

/** A line on which nothing moves for this long is given up; after the last byte the server may take its time to look. */
const SILENCE_MS = 30_000;
const LOOKING_MS = 120_000;

/** Why an upload did not end well, in words for the reader. `isFinal`: the same file will be refused again. */
export class UploadFailure extends Error {
  constructor(
    message: string,
    readonly isFinal = false,
  ) {
    super(message);
  }
}

/** What our file routes answer when they refuse. */
type Refusal = { code?: string; message?: string };

/**
 * One file on its way up by UploadThing's client, which is loaded only now. Every further attempt goes to the same address
 * and goes on where the last one stopped.
 */
export class FileUpload {
  /** The answer to the announcement: where to send the file. Forgotten when it is of no use any more. */
  private address: string | null = null;
  private refusal: Refusal | null = null;

  constructor(
    readonly file: File,
    private readonly purpose: string,
    /** The row that the file is meant for, where it can vanish meanwhile. */
    private readonly untukId?: string,
  ) {}

  /**
   * Sends the file and answers its id. `onProgress` is told the bytes that have left. Throws UploadFailure; when `signal` was
   * used to stop it, whatever it throws means nothing.
   */
  async attempt(signal: AbortSignal, onProgress: (bytes: number) => void): Promise<string> {
    const hadAddress = this.address !== null;
    try {
      return await this.send(signal, onProgress);
    } catch (error) {
      // The address of an earlier attempt has run out: announce the file again, once.
      if (hadAddress && this.address === null && !signal.aborted) return this.send(signal, onProgress);
      throw error;
    }
  }

  private async send(signal: AbortSignal, onProgress: (bytes: number) => void): Promise<string> {
    const silence = new AbortController();
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    this.refusal = null;
    try {
      const { genUploader } = await import("uploadthing/client");
      const { uploadFiles } = genUploader<FileRouter>({
        url: "/api/uploadthing",
        package: "guru-tumbuh",
        fetch: (input, init) => this.fetch(input, init),
      });
      const [uploaded] = await uploadFiles(this.purpose, {
        files: [this.file],
        ...(this.untukId ? { input: { untukId: this.untukId } } : {}),
        signal: AbortSignal.any([signal, silence.signal]),
        onUploadProgress: ({ loaded }) => {
          clearTimeout(timer);
          timer = setTimeout(() => silence.abort(), loaded >= this.file.size ? LOOKING_MS : SILENCE_MS);
          onProgress(Math.min(loaded, this.file.size));
        },
      });
      const { diterima, pesan } = (uploaded?.serverData ?? {}) as { diterima?: boolean; pesan?: string | null };
      if (!uploaded?.customId || !diterima) throw new UploadFailure(pesan ?? FILE_LABELS.lost, Boolean(pesan));
      return uploaded.customId;
    } catch (error) {
      throw error instanceof UploadFailure ? error : this.failure(error);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Remembers the announcement's answer and what was refused: the client itself keeps neither. */
  private async fetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const isAnnouncement = init?.method === "POST";
    const json = { "content-type": "application/json" };
    if (isAnnouncement && this.address !== null) return new Response(this.address, { headers: json });
    const response = await fetch(input, init);
    const text = await response.text();
    if (isAnnouncement && response.ok) this.address = text;
    if (!response.ok) {
      this.refusal = isAnnouncement ? parse(text) : null;
      // Asked where to go on, the server no longer knows this upload.
      if (!isAnnouncement && response.status !== 401) this.address = null;
      if (!isAnnouncement) throw new Error("upload is gone");
    }
    return new Response(text === "" ? null : text, response);
  }

  private failure(error: unknown): UploadFailure {
    const data = (error as { data?: unknown } | null)?.data;
    const refusal = this.refusal ?? (data && typeof data === "object" ? (data as Refusal) : null);
    if (refusal?.code === "tidak_ditemukan" || refusal?.code === "tidak_berhak") this.address = null;
    return new UploadFailure(refusal?.message ?? FILE_LABELS.lost, refusal?.code === "isian_salah");
  }
}

function parse(text: string): Refusal | null {
  try {
    return JSON.parse(text) as Refusal;
  } catch {
    return null;
  }
}
