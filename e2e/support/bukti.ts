import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { db } from "@/lib/server/db";
import { makeOffice } from "@/prisma/seed/factories";
import { type MadePlan, makeCatalogue, makePeriod, makePlan } from "@/prisma/seed/kinerja";
import { makeApplication } from "@/prisma/seed/penerapan";
import { makeKarya } from "@/prisma/seed/portfolio";
import { makePdf } from "../fixtures/pdf";
import { ANY_ID, expectNothingSideways, see } from "./page";
import { givenDinas, givenSchool, givenTeacher, type Person, write } from "./people";
import { chooseInMenu } from "./steps";

export type EvidenceSetting = {
  guru: Person & { akunId: string };
  kepsek: Person;
  plan: MadePlan;
  /** A piece of Bukti Karya in the category Sertifikat. */
  karya: string;
  dinasId: string;
  sekolahId: string;
};

/**
 * A teacher whose plan of scheme 2024 is approved and under way: 2 × pelatihan mandiri, 1 × narasumber, 1 × pelatihan bersertifikat, and
 * one extra duty.
 */
export async function givenApprovedPlan(): Promise<EvidenceSetting> {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const guru = await givenTeacher(school);
  const karya = `Sertifikat KKG ${randomUUID().slice(0, 8)}`;
  const plan = await write(async (tx) => {
    const katalog = await makeCatalogue(tx, { dinasId: dinas.id });
    const periodeId = await makePeriod(tx, { dinasId: dinas.id, katalogId: katalog.id });
    const piece = { judul: karya, kategori: "sertifikat", pada: new Date(), lines: [karya] } as const;
    await makeKarya(tx, { id: randomUUID(), akunId: guru.akunId, ...piece });
    return makePlan(tx, { akunId: guru.akunId, periodeId, katalog });
  });
  return { guru, kepsek: school.kepsek, plan, karya, dinasId: dinas.id, sekolahId: school.id };
}

/** The teacher has got a certificate of JakLat; it lies in Bukti Karya. */
export async function givenCertificate({ guru, dinasId, sekolahId }: EvidenceSetting) {
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const about = { dinasId, instansiId, sekolahId, akunId: guru.akunId };
    const { sertifikat } = await makeApplication(tx, { ...about, status: "bersertifikat", isPrinted: true });
    const { id, nomor } = await tx.sertifikat.findUniqueOrThrow({ where: { id: sertifikat?.id ?? "" } });
    const { judul } = await tx.karya.findFirstOrThrow({
      where: { akunId: guru.akunId, berkas: { sertifikat: { id } } },
    });
    return { id, nomor, judul };
  });
}

/** Its unit takes a certificate back. */
export async function revokeCertificate(id: string): Promise<void> {
  const data = { status: "dicabut", alasan: "Nama peserta tertukar.", versi: { increment: 1 } } as const;
  await db.sertifikat.update({ where: { id }, data });
}

/** A PDF that no other test has uploaded. */
const somePdf = () => makePdf({ catalog: `/Lang (${randomUUID()})` });
/** The same as a file of the device. */
export const pdfFile = (name: string) => ({ name, mimeType: "application/pdf", buffer: somePdf() });

/** A button by its whole name. */
export const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
/** A section of the page, by its heading. */
export const part = (page: Page, title: string): Locator =>
  page
    .getByRole("main")
    .locator("section")
    .filter({ has: page.getByRole("heading", { level: 2, name: title }) });

/** Step 1: ☰ → Sebagai Pegawai → Kumpulkan at a part. */
export async function openPart(page: Page, title: string): Promise<void> {
  await chooseInMenu(page, "Sebagai Pegawai", "Pengelolaan Kinerja");
  await see(page, "Pengelolaan Kinerja");
  await page.getByRole("link", { name: `Kumpulkan ${title}` }).click();
  await see(page, "Bukti dukung");
}

/** Step 2: Kumpulkan at a row of the approved plan. */
export async function openRow(page: Page, judul: string): Promise<void> {
  await page.getByRole("link", { name: `Kumpulkan ${judul}` }).click();
  await see(page, judul);
}

/** Steps 3 and 4: Unggah → Unggah Dokumen, with what is asked about the document. */
export async function uploadDocument(
  page: Page,
  slot: number,
  { nomor, name = `Sertifikat ${slot}.pdf`, word = "Unggah" }: { nomor?: string; name?: string; word?: string } = {},
): Promise<void> {
  await page.getByRole("link", { name: `${word} dokumen ${slot}`, exact: true }).click();
  await see(page, new RegExp(`^${word} dokumen ${slot}`));
  const stored = page.locator("input[type=hidden][name=berkasId]");
  const before = await stored.inputValue();
  await page.locator("input[type=file]").setInputFiles(pdfFile(name));
  await expect(stored).not.toHaveValue(before, { timeout: 30_000 });
  await expect(stored).toHaveValue(ANY_ID, { timeout: 30_000 });
  if (nomor) {
    await page.getByLabel("Nomor sertifikat").fill(nomor);
    await page.getByLabel("Tanggal sertifikat").fill("2026-01-05");
  }
  await expectNothingSideways(page);
  await button(page, "Simpan dokumen").click();
  await expect(page.getByText("Dokumen tersimpan.")).toBeVisible();
}

/** The tick that it was discussed. */
export const agree = (page: Page) => page.getByRole("checkbox", { name: /sudah didiskusikan dan disepakati/ }).check();

/** Step 2: the pop-up with its tick. */
export async function beginChange(page: Page): Promise<void> {
  await part(page, "Pengembangan Kompetensi").getByRole("button", { name: "Ubah Rencana Hasil Kerja" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByText("Sudahkah Anda berdiskusi dengan atasan?")).toBeVisible();
  await dialog.getByRole("checkbox", { name: /Saya sudah berdiskusi/ }).check();
  await dialog.getByRole("button", { name: "Sudah diskusi" }).click();
  await see(page, "Ubah Rencana Hasil Kerja");
}

/** How often, at a row of the changed plan. */
export const quantityOf = (page: Page, judul: string) => page.getByRole("textbox", { name: new RegExp(`^${judul}`) });
