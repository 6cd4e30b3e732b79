import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { checkPdf } from "@/lib/server/pdf";
import { PDF_BYTES_PER_PAGE, type PhotoPage, photoPdf } from "./photo-pdf";

async function page(width: number, height: number): Promise<PhotoPage> {
  const background = { r: 13, g: 87, b: 82 };
  const jpeg = await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
  return { width, height, jpeg: new Uint8Array(jpeg) };
}

let pages: PhotoPage[];
let pdf: Buffer;
let text: string;

beforeAll(async () => {
  pages = await Promise.all([page(1200, 1600), page(1600, 900), page(10, 10)]);
  pdf = Buffer.from(await new Blob(photoPdf(pages)).arrayBuffer());
  text = pdf.toString("latin1");
});

describe("a PDF of photos", () => {
  it("is a PDF that the product keeps", async () => {
    expect(await checkPdf(pdf)).toBeNull();
  });

  it("names the place of every object, so that any reader finds it", () => {
    const table = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1]);
    expect(text.slice(table, table + 7)).toBe("xref\n0 ");
    const places = Array.from(text.slice(table).matchAll(/^(\d{10}) 00000 n $/gm), ([, place]) => Number(place));
    expect(places).toHaveLength(2 + 3 * pages.length);
    places.forEach((place, index) => {
      expect(text.slice(place).startsWith(`${index + 1} 0 obj\n`)).toBe(true);
    });
  });

  it("shows one photo per A4 page, upright or lying as the photo is, as large as it fits", () => {
    expect(text).toContain("/Count 3");
    const boxes = Array.from(text.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g), ([, w, h]) => [
      Number(w),
      Number(h),
    ]);
    expect(boxes).toEqual([
      [595.28, 841.89],
      [841.89, 595.28],
      [595.28, 841.89],
    ]);
    const places = Array.from(text.matchAll(/q ([\d.]+) 0\.00 0\.00 ([\d.]+) ([\d.]+) ([\d.]+) cm/g), (found) =>
      found.slice(1).map(Number),
    );
    expect(places).toHaveLength(3);
    places.forEach(([wide = 0, high = 0, x = 0, y = 0], index) => {
      const [width = 0, height = 0] = boxes[index] ?? [];
      const photo = pages[index];
      expect(wide / high).toBeCloseTo((photo?.width ?? 0) / (photo?.height ?? 1), 2);
      expect(2 * x + wide).toBeCloseTo(width, 1);
      expect(2 * y + high).toBeCloseTo(height, 1);
      expect(Math.min(x, y)).toBeCloseTo(18, 1);
    });
  });

  it("holds the photos' own bytes, and little beside them", () => {
    for (const { jpeg, width, height } of pages) {
      expect(text).toContain(`/Width ${width} /Height ${height} /Length ${jpeg.length} >>\nstream\n`);
      expect(pdf.includes(Buffer.from(jpeg))).toBe(true);
    }
    const photos = pages.reduce((sum, { jpeg }) => sum + jpeg.length, 0);
    expect(pdf.length - photos).toBeLessThan(PDF_BYTES_PER_PAGE * (pages.length + 1));
  });
});
