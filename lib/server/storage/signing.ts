import "server-only";
import { createHmac, timingSafeEqual } from "node:crypto";
import { createRouteHandler, createUploadthing, type FileRouter, UTFiles } from "uploadthing/next";
import { derivedKey, env } from "../env";

/**
 * UploadThing's own server part signs the addresses that its client sends files to (DESIGN §5). With our own ingest those
 * addresses are relative to the page, so no host name, proxy or port can be wrong; the signature is made for this origin.
 */
const OWN_ORIGIN = "http://berkas.invalid";
const OWN_INGEST = `${OWN_ORIGIN}/api/storage/ingest`;
/** Long enough for 10 MB over a bad line with breaks; whoever uses an address must be signed in as its owner besides. */
const ADDRESS_SECONDS = 3600;

export type AnnouncedFile = { id: string; ukuran: number; jenis: string };
/** What UploadThing's client expects for each file it announced. */
export type SignedUpload = { url: string; key: string; name: string; customId: string | null };

/** What the browser is told at the end, by either home: whether the file was accepted, and if not, why. */
export type Completed = { diterima: boolean; pesan: string | null };
type Completion = (upload: { id: string; kunci: string }) => Promise<Completed>;

function ownKey(): string {
  return `sk_live_${derivedKey("unggahan").toString("hex")}`;
}

function token(): string {
  if (env.uploadthingToken) return env.uploadthingToken;
  const own = { apiKey: ownKey(), appId: "guru-tumbuh", regions: ["sendiri"], ingestHost: "berkas.invalid" };
  return Buffer.from(JSON.stringify(own)).toString("base64");
}

function secretKey(): string {
  return (JSON.parse(Buffer.from(token(), "base64").toString()) as { apiKey: string }).apiKey;
}

function sign(text: string): string {
  return `hmac-sha256=${createHmac("sha256", secretKey()).update(text).digest("hex")}`;
}

/** Is `signature` the one this server (or the hosted service) would give to `text`? Takes the same time for every wrong one. */
export function isSignatureOf(text: string, signature: string | null): boolean {
  const right = Buffer.from(sign(text));
  const given = Buffer.from(signature ?? "");
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The id of the upload that an address of our ingest was signed for; null when it is forged, changed or too old. */
export function readUploadAddress(address: string, nowMs: number): string | null {
  const { pathname, search, searchParams } = new URL(address);
  const at = search.lastIndexOf("&signature=");
  if (at === -1) return null;
  const signature = decodeURIComponent(search.slice(at + "&signature=".length));
  if (!isSignatureOf(OWN_ORIGIN + pathname + search.slice(0, at), signature)) return null;
  if (!(Number(searchParams.get("expires")) > nowMs)) return null;
  return searchParams.get("x-ut-custom-id");
}

/** Which announced file a request of ours to the signer is for: the signer runs outside the request it serves. */
const announced = new WeakMap<Request, AnnouncedFile>();

/** UploadThing's route handler for these purposes, each with the kinds of content it takes; `onComplete` runs when the hosted service says that it has a file. */
export function createSigner(purposes: Readonly<Record<string, readonly string[]>>, onComplete: Completion) {
  // Sizes are powers of two there; the real limit is kept before, at the ingest and when linking (DOMAIN §0).
  const limits = { maxFileSize: "16MB", maxFileCount: 1, acl: "private", contentDisposition: "attachment" } as const;
  const options = { presignedURLTTL: ADDRESS_SECONDS, awaitServerData: true } as const;
  const routeFor = (kinds: readonly string[]) =>
    createUploadthing()(
      kinds.some((kind) => kind.startsWith("image/")) ? { pdf: limits, image: limits } : { pdf: limits },
      options,
    )
      .middleware(({ req, files }) => {
        const file = announced.get(req);
        if (!file) throw new Error("only files that were announced are signed");
        return { id: file.id, [UTFiles]: files.map((each) => ({ ...each, customId: file.id })) };
      })
      .onUploadComplete(({ file, metadata }) => onComplete({ id: metadata.id, kunci: file.key }));

  const router: FileRouter = Object.fromEntries(
    Object.entries(purposes).map(([purpose, kinds]) => [purpose, routeFor(kinds)]),
  );
  let handler: ((request: Request) => Promise<Response>) | null = null;
  const handle = (request: Request) => {
    handler ??= createRouteHandler({
      router,
      config: {
        token: token(),
        isDev: false,
        handleDaemonPromise: "await",
        // What it logs otherwise holds signed addresses (RELIABILITY A42).
        logLevel: "Error",
        logFormat: "json",
        callbackUrl: `${env.publicUrl}/api/uploadthing`,
        ...(env.uploadthingToken ? {} : { ingestUrl: OWN_INGEST, fetch: answerOwnIngest }),
      },
    }).POST as unknown as (request: Request) => Promise<Response>;
    return handler(request);
  };

  return {
    /** Where the browser may send this file, and nothing else. */
    async sign(purpose: string, file: AnnouncedFile): Promise<SignedUpload[]> {
      const request = new Request(`${env.publicUrl}/api/uploadthing?actionType=upload&slug=${purpose}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ files: [{ name: nameOf(file), size: file.ukuran, type: file.jenis }], input: null }),
      });
      announced.set(request, file);
      const response = await handle(request);
      if (!response.ok) throw new Error(`signing an upload: status ${response.status}`);
      const signed = (await response.json()) as SignedUpload[];
      return signed.map((each) => ({
        ...each,
        url: each.url.startsWith(OWN_ORIGIN) ? each.url.slice(OWN_ORIGIN.length) : each.url,
      }));
    },
    /** The hosted service's own call; its signature is checked once more there. */
    callback: handle,
  };
}

/** The name a person gave the file stays with us: a hosted service has no need of it. */
const nameOf = ({ id, jenis }: AnnouncedFile) => `${id}.${ENDINGS[jenis] ?? "pdf"}`;
const ENDINGS: Record<string, string | undefined> = { "image/jpeg": "jpg", "image/png": "png" };

/** With our own ingest there is nobody to tell: it reads the database. No request leaves the machine. */
const answerOwnIngest = async (): Promise<Response> => Response.json({ ok: true });
