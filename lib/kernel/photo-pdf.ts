import type { Size } from "./photo-frame";

/** A JPEG in colour as a browser draws it, and its size in pixels. */
export type PhotoPage = Size & { jpeg: Uint8Array<ArrayBuffer> };

/** A4 in points (1/72 inch), and the white around a photo. */
const A4 = { short: 595.28, long: 841.89 };
const MARGIN = 18;

/** What a PDF needs beside its photos, in bytes: generous for each page. */
export const PDF_BYTES_PER_PAGE = 1024;

/**
 * A PDF with one photo per A4 page, upright or lying as the photo is, as large as the page allows. The photos' own bytes go in as they
 * are (DCTDecode): nothing is packed or drawn again. Gives the file in parts, for a Blob to join.
 */
export function photoPdf(pages: readonly PhotoPage[]): (string | Uint8Array<ArrayBuffer>)[] {
  const parts: (string | Uint8Array<ArrayBuffer>)[] = [];
  const offsets: number[] = [];
  let length = 0;
  const write = (part: string | Uint8Array<ArrayBuffer>) => {
    parts.push(part);
    length += part.length; // every text is ASCII
  };
  const object = (dictionary: string, stream?: string | Uint8Array<ArrayBuffer>) => {
    offsets.push(length);
    const end = stream === undefined ? " >>" : ` /Length ${stream.length} >>\nstream\n`;
    write(`${offsets.length} 0 obj\n<< ${dictionary}${end}`);
    if (stream !== undefined) write(stream);
    write(`${stream === undefined ? "" : "\nendstream"}\nendobj\n`);
  };
  // Objects 1 and 2, then three for each page: page, drawing, photo.
  const pageObject = (index: number) => 3 + 3 * index;
  write("%PDF-1.4\n");
  write(new Uint8Array([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])); // a comment that tells programs that this is no text
  object("/Type /Catalog /Pages 2 0 R /Lang (id-ID)");
  object(
    `/Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${pageObject(index)} 0 R`).join(" ")}]`,
  );
  pages.forEach(({ jpeg, width, height }, index) => {
    const own = pageObject(index);
    const [across, down] = width > height ? [A4.long, A4.short] : [A4.short, A4.long];
    const scale = Math.min((across - 2 * MARGIN) / width, (down - 2 * MARGIN) / height);
    const [wide, high] = [width * scale, height * scale];
    const place = [wide, 0, 0, high, (across - wide) / 2, (down - high) / 2].map((number) => number.toFixed(2));
    const resources = `/Resources << /XObject << /Foto ${own + 2} 0 R >> >>`;
    object(`/Type /Page /Parent 2 0 R /MediaBox [0 0 ${across} ${down}] ${resources} /Contents ${own + 1} 0 R`);
    object("", `q ${place.join(" ")} cm /Foto Do Q`);
    const image = "/Type /XObject /Subtype /Image /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode";
    object(`${image} /Width ${width} /Height ${height}`, jpeg);
  });
  const table = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  write(`xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}`);
  write(`trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return parts;
}
