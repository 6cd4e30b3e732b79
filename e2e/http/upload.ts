import { makePdf } from "../fixtures/pdf";
import { type Reply, type Sending, send } from "./client";
import { product } from "./product";

/** Uploading as UploadThing's client does: announce, then send the bytes to the signed address. */

const BOUNDARY = "----guru-tumbuh-unggah";

export function announce(
  cookie: string | undefined,
  size: number,
  { slug = "karya", ...options }: Sending & { slug?: string } = {},
): Promise<Reply> {
  const { url } = product;
  const body = JSON.stringify({ files: [{ name: "Sertifikat.pdf", size, type: "application/pdf" }], input: null });
  return send(url, `/api/uploadthing?actionType=upload&slug=${slug}`, {
    method: "POST",
    body,
    cookie,
    ...options,
    headers: { "content-type": "application/json", origin: url, ...options.headers },
  });
}

export function sendBytes(address: string, bytes: Buffer, cookie: string | undefined): Promise<Reply> {
  const { url } = product;
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
  return send(url, address, {
    method: "PUT",
    body: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]),
    cookie,
    headers: { "content-type": `multipart/form-data; boundary=${BOUNDARY}`, origin: url },
  });
}

/** Announces a small PDF; its id and the address for its bytes. */
export async function announcedPdf(cookie: string | undefined, slug?: string) {
  const bytes = makePdf();
  const reply = await announce(cookie, bytes.length, { slug });
  const [signed] = JSON.parse(reply.text) as { url: string; customId: string }[];
  if (!signed) throw new Error(`not announced: ${reply.status} ${reply.text}`);
  return { id: signed.customId, address: signed.url, bytes };
}

/** Uploads a small PDF; its id, ready to be linked. */
export async function uploadedPdf(cookie: string | undefined, slug?: string): Promise<string> {
  const { id, address, bytes } = await announcedPdf(cookie, slug);
  const reply = await sendBytes(address, bytes, cookie);
  if (reply.status !== 200) throw new Error(`not uploaded: ${reply.status} ${reply.text}`);
  return id;
}
