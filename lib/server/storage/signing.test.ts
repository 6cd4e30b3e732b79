import { beforeAll, expect, it, vi } from "vitest";
import { createSigner, isSignatureOf, readUploadAddress, type SignedUpload } from "./signing";

const file = { id: "6f1f3a52-0f6c-4c61-9d7e-2f0f6a1f0001", ukuran: 10_485_760, jenis: "application/pdf" };
const signer = createSigner({ karya: ["application/pdf"] }, async () => ({ diterima: true, pesan: null }));
const onOurSite = (url: string) => `https://guru.contoh.id${url}`;
const now = Date.now();
let signed: SignedUpload;

beforeAll(async () => {
  vi.stubEnv("NEXTAUTH_SECRET", "rahasia untuk percobaan saja, cukup panjang");
  vi.stubEnv("NEXTAUTH_URL", "https://guru.contoh.id");
  const offline = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("no network"));
  [signed] = (await signer.sign("karya", file)) as [SignedUpload];
  expect(offline).not.toHaveBeenCalled();
});

it("signs an address of this site, without a host", () => {
  expect(signed.url).toMatch(/^\/api\/storage\/ingest\/[\w-]+\?expires=\d+/);
  expect(signed).toMatchObject({ customId: file.id, name: `${file.id}.pdf` });
});

it("knows its own address under any host name", () => {
  expect(readUploadAddress(onOurSite(signed.url), now)).toBe(file.id);
  expect(readUploadAddress(`http://10.0.0.7:3000${signed.url}`, now)).toBe(file.id);
});

it.each<[string, (url: string) => string]>([
  ["another file", (url) => url.replace(file.id, file.id.replace("0001", "0002"))],
  ["another size", (url) => url.replace("x-ut-file-size=10485760", "x-ut-file-size=99999999")],
  ["another key", (url) => url.replace("/ingest/", "/ingest/x")],
  ["a later end", (url) => url.replace(/expires=(\d+)/, (_, at) => `expires=${Number(at) + 1}`)],
  ["one parameter more", (url) => `${url}&x=1`],
  ["one parameter more in front", (url) => url.replace("?", "?x=1&")],
  ["no signature", (url) => url.replace(/&signature=.*/, "")],
  ["an empty signature", (url) => url.replace(/&signature=.*/, "&signature=")],
  ["a signature cut short", (url) => url.slice(0, -2)],
  ["a signature of nothing", (url) => url.replace(/&signature=.*/, `&signature=hmac-sha256%3D${"0".repeat(64)}`)],
])("refuses %s", (_, change) => {
  expect(readUploadAddress(onOurSite(change(signed.url)), now)).toBeNull();
});

it("refuses an address that is too old", () => {
  expect(readUploadAddress(onOurSite(signed.url), now + 3_590_000)).toBe(file.id);
  expect(readUploadAddress(onOurSite(signed.url), now + 3_700_000)).toBeNull();
});

it("refuses an address that another installation signed", () => {
  vi.stubEnv("NEXTAUTH_SECRET", "rahasia lain untuk percobaan, cukup panjang");
  expect(readUploadAddress(onOurSite(signed.url), now)).toBeNull();
  vi.stubEnv("NEXTAUTH_SECRET", "rahasia untuk percobaan saja, cukup panjang");
});

it("signs no file that was not announced", async () => {
  const body = JSON.stringify({ files: [{ name: "a.pdf", size: 1, type: "application/pdf" }], input: null });
  const answer = await signer.callback(
    new Request("https://guru.contoh.id/api/uploadthing?slug=karya&actionType=upload", { method: "POST", body }),
  );
  expect(answer.status).toBe(500);
});

it.each([null, "", "hmac-sha256=", `hmac-sha256=${"0".repeat(64)}`])(
  "RELIABILITY B9: the signature %s fits nothing",
  (signature) => {
    expect(isSignatureOf("{}", signature)).toBe(false);
  },
);
