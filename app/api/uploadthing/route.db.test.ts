import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { makePdf } from "@/e2e/fixtures/pdf";
import { startUploadthingService } from "@/e2e/fixtures/uploadthing-service";
import { announceUpload } from "@/lib/berkas/imports";
import { sweepFiles } from "@/lib/berkas/jobs";
import { db } from "@/lib/server/db";
import { findSession, type Session } from "@/lib/server/session";
import { storage } from "@/lib/server/storage";
import { makeDinas, makeSchool, makeSession, makeTeacher } from "@/prisma/seed/factories";
import { testDatabase } from "@/scripts/testing/database";
import { POST } from "./route";

await testDatabase();
const service = await startUploadthingService();
const OURS = "https://guru.contoh.id";

let siti: Session;

beforeAll(async () => {
  // The addresses of the real service, so that the product's own settings lead to this one.
  vi.stubEnv("UPLOADTHING_TOKEN", service.options.token);
  vi.stubEnv("UPLOADTHING_INGEST_URL", service.options.ingestUrl);
  vi.stubEnv("UPLOADTHING_API_URL", service.options.apiUrl);
  vi.stubEnv("UPLOADTHING_UFS_HOST", service.options.ufsHost);
  vi.stubEnv("UPLOADTHING_UFS_APP_ID_LOCATION", service.options.ufsAppIdLocation);
  vi.stubEnv("NEXTAUTH_URL", OURS);
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const sekolahId = (await makeSchool(db, { dinasId: (await makeDinas(db)).id })).id;
  const teacher = await makeTeacher(db, { sekolahId });
  siti = (await findSession(await makeSession(db, teacher.akunId, teacher.peranId))) as Session;
}, 60_000);
afterAll(() => {
  service.server.close();
});

async function announce(size: number): Promise<{ id: string; url: string }> {
  const signed = await announceUpload(siti, "karya", { name: "Sertifikat Siti.pdf", size, type: "application/pdf" });
  const [first] = signed.ok ? signed.data : [];
  return { id: first?.customId ?? "", url: first?.url ?? "" };
}

/** What the service posts when it has a file. */
function report(id: string, key: string, size: number, signature?: string): Promise<Response> {
  const address = `${service.options.apiUrl}/f/${key}`;
  const file = { key, customId: id, name: `${id}.pdf`, size, type: "application/pdf", lastModified: 1, fileHash: "" };
  const body = JSON.stringify({
    status: "uploaded",
    file: { ...file, url: address, appUrl: address, ufsUrl: address },
    origin: service.options.ingestUrl,
    metadata: { id },
  });
  const headers = { "uploadthing-hook": "callback", "x-uploadthing-signature": signature ?? service.sign(body) };
  return POST(new Request(`${OURS}/api/uploadthing?slug=karya`, { method: "POST", headers, body }));
}

const row = (id: string) => db.berkas.findUniqueOrThrow({ where: { id } });

describe("RELIABILITY B9: with the hosted service", () => {
  it("signs addresses of the service, which is told no name", async () => {
    const { url } = await announce(1000);
    expect(url.startsWith(service.options.ingestUrl)).toBe(true);
    expect(url).not.toContain("Siti");
    expect(url).toContain("x-ut-acl=private");
  });

  it("a file counts when the service reports it and it has been looked into", async () => {
    const pdf = makePdf();
    const { id } = await announce(pdf.length);
    const key = service.receive(pdf);
    expect((await report(id, key, pdf.length)).status).toBe(200);
    const sha256 = createHash("sha256").update(pdf).digest("hex");
    expect(await row(id)).toMatchObject({ status: "tersimpan", kunci: key, sha256, nama: "Sertifikat Siti.pdf" });
  });

  it("a report that is said again or forged is refused, and no row changes", async () => {
    const pdf = makePdf();
    const { id } = await announce(pdf.length);
    const key = service.receive(pdf);
    expect((await report(id, key, pdf.length, `hmac-sha256=${"0".repeat(64)}`)).status).toBe(403);
    expect((await report(id, key, pdf.length, "")).status).toBe(403);
    expect(await row(id)).toMatchObject({ status: "menunggu", kunci: null });

    await report(id, key, pdf.length);
    const before = await row(id);
    expect((await report(id, key, pdf.length)).status).toBe(409);
    expect((await report(id, service.receive(makePdf()), pdf.length)).status).toBe(409);
    expect((await report("6f1f3a52-0f6c-4c61-9d7e-2f0f6a1f0001", key, pdf.length)).status).toBe(409);
    expect(await row(id)).toEqual(before);
  });

  it("content that is refused is thrown away there too", async () => {
    const html = Buffer.from("<html>sertifikat</html>");
    const { id } = await announce(html.length);
    const key = service.receive(html);
    await report(id, key, html.length);
    expect(await row(id)).toMatchObject({ status: "dibuang", alasan: "bukan_pdf", kunci: key });
    await sweepFiles();
    expect(await storage().has(key)).toBe(false);
    expect(await db.berkas.findUnique({ where: { id } })).toBeNull();
  });

  it("a file of another size than announced is refused", async () => {
    const pdf = makePdf();
    const { id } = await announce(pdf.length - 1);
    await report(id, service.receive(pdf), pdf.length - 1);
    expect(await row(id)).toMatchObject({ status: "dibuang", alasan: "ukuran_lain" });
  });
});

it("without the hosted service no report is taken, whoever signed it", async () => {
  const { id } = await announce(1000);
  vi.stubEnv("UPLOADTHING_TOKEN", "");
  expect((await report(id, "x", 1000)).status).toBe(403);
  expect(await row(id)).toMatchObject({ status: "menunggu" });
});

it("a body that is far too long is not read", async () => {
  const body = "x".repeat(70_000);
  expect((await POST(new Request(`${OURS}/api/uploadthing`, { method: "POST", body }))).status).toBe(413);
});
