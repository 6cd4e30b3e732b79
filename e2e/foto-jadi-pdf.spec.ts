import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { db } from "@/lib/server/db";
import { phonePhoto } from "./fixtures/photo";
import { expectAccessible } from "./support/accessible";
import { givenApprovedPlan } from "./support/bukti";
import { enter } from "./support/enter";
import { ANY_ID, expectNothingSideways, see } from "./support/page";
import { expect, test } from "./support/test";

/*
 * Photographs taken with the phone become one PDF in the browser: order, crop, turn, shrink, no location.
 */

const RED = { r: 200, g: 30, b: 30 };
const GREEN = { r: 30, g: 160, b: 30 };
const BLUE = { r: 30, g: 30, b: 200 };
const YELLOW = { r: 220, g: 200, b: 30 };

const photo = async (name: string, options: Parameters<typeof phonePhoto>[0]) => ({
  name,
  mimeType: "image/jpeg",
  buffer: await phonePhoto(options),
});

/** The photos in a PDF as it was stored, in the order of its pages. */
function photosIn(pdf: Buffer): Buffer[] {
  const starts = Array.from(pdf.toString("latin1").matchAll(/\/DCTDecode[^>]*\/Length (\d+) >>\nstream\n/g));
  return starts.map(({ index, 0: head, 1: length }) => {
    const start = index + head.length;
    return pdf.subarray(start, start + Number(length));
  });
}

/** Which colour a photo has at a place, in hundredths of its height, in its middle. */
async function colourAt(jpeg: Buffer, percent: number): Promise<string> {
  const { data, info } = await sharp(jpeg).raw().toBuffer({ resolveWithObject: true });
  const at = (Math.floor((info.height * percent) / 100) * info.width + Math.floor(info.width / 2)) * info.channels;
  const near = ({ r, g, b }: typeof RED) => [r, g, b].every((value, i) => Math.abs(value - (data[at + i] ?? 0)) < 40);
  const names = Object.entries({ RED, GREEN, BLUE, YELLOW });
  return names.find(([, colour]) => near(colour))?.[0] ?? "another";
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("photos become one PDF: order, turn, crop, no location", async ({ page }) => {
  const { guru, plan } = await givenApprovedPlan();
  const duty = await db.barisRencana.findFirstOrThrow({ where: { rencanaId: plan.id, jenis: "tugas_tambahan" } });
  const slot = `/guru/kinerja/${plan.id}/bukti/${duty.id}/1`;
  const letter = await photo("Surat tugas.jpg", { upper: RED, lower: BLUE });
  const report = await photo("Laporan.jpg", { width: 1800, height: 2400, upper: GREEN, lower: YELLOW, isTurned: true });
  const attended = await photo("Daftar hadir.jpg", { upper: BLUE, lower: GREEN });
  for (const { buffer } of [letter, report, attended]) expect(buffer.includes("Ponsel")).toBe(true);

  await enter(page, guru);
  await page.goto(slot);
  await see(page, /^Unggah dokumen 1/);

  await test.step("several photos at once, what is no photo is refused by name", async () => {
    await button(page, "Foto jadi PDF").click();
    const heic = { name: "IMG_0001.HEIC", mimeType: "image/heic", buffer: Buffer.from("ftypheic") };
    await page.locator("input[type=file][multiple]").setInputFiles([letter, attended, report, heic]);
    await expect(page.getByRole("img", { name: /^Halaman/ })).toHaveCount(3);
    await expect(page.getByText("IMG_0001.HEIC: Foto HEIC tidak dapat dibuka di peramban ini.")).toBeVisible();
    await expectNothingSideways(page);
    await expectAccessible(page, "three photos");
  });

  await test.step("Naik and Turun by keyboard keep the focus", async () => {
    await expect(button(page, "Naik halaman 1")).toBeDisabled();
    await button(page, "Naik halaman 3").focus();
    await page.keyboard.press("Enter");
    await expect(button(page, "Naik halaman 2")).toBeFocused();
    await expect(page.getByRole("listitem").filter({ hasText: "Laporan.jpg" })).toContainText("Halaman 2");
  });

  await test.step("Putar, potong: a quarter turn, and sliders that arrow keys move", async () => {
    await button(page, "Putar, potong halaman 3").click();
    await expect(button(page, "Putar 90°")).toBeFocused();
    await button(page, "Putar 90°").click();
    await button(page, "Putar 90°").click();
    const top = page.getByRole("slider", { name: "Potong atas" });
    await top.fill("19");
    await top.press("ArrowRight");
    await expect(page.getByText("20 %")).toBeVisible();
    await expectNothingSideways(page);
    await expectAccessible(page, "crop");
    await button(page, "Selesai").click();
    await expect(button(page, "Putar, potong halaman 3")).toBeFocused();
  });

  await test.step("sent too early it says what is missing, and keeps the photos", async () => {
    await button(page, "Simpan dokumen").click();
    await expect(page.getByRole("link", { name: /Unggah berkas PDF-nya dulu/ })).toBeVisible();
    await expect(page.getByRole("img", { name: /^Halaman/ })).toHaveCount(3);
  });

  await test.step("Jadikan PDF: it goes up as any other", async () => {
    await button(page, "Jadikan PDF").click();
    await expect(page.locator("input[type=hidden][name=berkasId]")).toHaveValue(ANY_ID, { timeout: 30_000 });
    await expect(page.getByText("Foto 3 halaman.pdf").first()).toBeVisible();
    await button(page, "Simpan dokumen").click();
    await expect(page.getByText("Dokumen tersimpan.")).toBeVisible();
  });

  await test.step("Cek opens one PDF of three pages, in order, turned and cropped, that tells nothing else", async () => {
    const address = await page.getByRole("link", { name: /^Cek Foto 3 halaman/ }).getAttribute("href");
    const reply = await page.request.get(address ?? "");
    expect(reply.headers()["content-type"]).toContain("application/pdf");
    const pdf = await reply.body();
    expect(pdf.toString("latin1").match(/\/Type \/Page /g)).toHaveLength(3);
    for (const telling of ["Ponsel", "Exif", "GPS"]) expect(pdf.includes(telling), telling).toBe(false);
    const [first, second, third, ...more] = photosIn(pdf);
    if (!first || !second || !third) throw new Error("a photo is missing");
    expect(more).toHaveLength(0);
    expect(await sharp(first).metadata()).toMatchObject({ width: 1600, height: 1200 });
    expect([await colourAt(first, 10), await colourAt(first, 90)]).toEqual(["RED", "BLUE"]);
    // Lying pixels that Exif says to turn stand upright.
    expect(await sharp(second).metadata()).toMatchObject({ width: 1200, height: 1600 });
    expect([await colourAt(second, 10), await colourAt(second, 90)]).toEqual(["GREEN", "YELLOW"]);
    // Upside down, and of that only the lower 80 per cent.
    expect(await sharp(third).metadata()).toMatchObject({ width: 1600, height: 960 });
    const down = await Promise.all([10, 30, 45, 90].map((percent) => colourAt(third, percent)));
    expect(down).toEqual(["GREEN", "GREEN", "BLUE", "BLUE"]);
    const stored = await db.buktiDukung.findFirstOrThrow({ where: { barisId: duty.id } });
    expect(createHash("sha256").update(pdf).digest("hex")).toBe(stored.sha256);
  });
});
