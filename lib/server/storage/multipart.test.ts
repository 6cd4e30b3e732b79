import { expect, it } from "vitest";
import { BrokenUpload, fileInForm } from "./multipart";

const BOUNDARY = "----garis";
const TYPE = { "content-type": `multipart/form-data; boundary=${BOUNDARY}` };
const HEAD = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n`;
const TAIL = `\r\n--${BOUNDARY}--\r\n`;

function request(body: BodyInit | null, headers: Record<string, string> = {}): Request {
  return new Request("http://x.invalid/", { method: "PUT", body, headers, duplex: "half" } as RequestInit);
}

async function read(from: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileInForm(from)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Sends the parts, then breaks off or waits for ever. */
function line(parts: string[], end: "break" | "wait"): ReadableStream {
  return new ReadableStream({
    pull(controller) {
      const part = parts.shift();
      if (part !== undefined) controller.enqueue(Buffer.from(part));
      else if (end === "break") controller.error(new Error("gone"));
    },
  });
}

it("gives the bytes of the file", async () => {
  const form = new FormData();
  const bytes = Buffer.alloc(500_000, "x");
  form.append("file", new Blob([bytes]), "a.pdf");
  expect((await read(request(form))).equals(bytes)).toBe(true);
});

it("gives nothing for an empty rest", async () => {
  expect(await read(request(HEAD + TAIL, TYPE))).toHaveLength(0);
});

it.each<[string, () => Request]>([
  ["no body", () => request(null, TYPE)],
  ["no form", () => request("halo", { "content-type": "text/plain" })],
  ["no boundary", () => request("halo", { "content-type": "multipart/form-data" })],
  ["no file", () => request(`--${BOUNDARY}--\r\n`, TYPE)],
  ["broken off before the file", () => request(line([`--${BOUNDARY}\r\n`], "break"), TYPE)],
  ["broken off in the file", () => request(line([HEAD, "separuh"], "break"), TYPE)],
  ["ended in the file", () => request(`${HEAD}separuh`, TYPE)],
])("refuses: %s", async (_, make) => {
  await expect(read(make())).rejects.toBeInstanceOf(BrokenUpload);
});

it("stops reading when its reader has had enough", async () => {
  for await (const chunk of fileInForm(request(line([HEAD, "banyak"], "wait"), TYPE))) {
    expect(chunk.length).toBeGreaterThan(0);
    break;
  }
});
