import type { Tx } from "@/lib/server/db";
import { storage } from "@/lib/server/storage";
import type { KategoriKarya } from "@/prisma/generated/enums";

const PDF = "application/pdf";

/** One A4 page with these lines, the first as its heading: small, but a real PDF that a phone opens. */
export function pagePdf(lines: readonly string[]): Buffer {
  const shown = lines.map(
    (line, row) => `/F1 ${row === 0 ? 24 : 14} Tf (${line.replace(/[\\()]/g, "\\$&")}) Tj 0 -32 Td`,
  );
  const content = `BT 72 740 Td ${shown.join(" ")} ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text, "latin1");
}

/** A piece in somebody's Bukti Karya, with its file in the storage. */
export async function makeKarya(
  tx: Tx,
  piece: { id: string; akunId: string; judul: string; kategori: KategoriKarya; pada: Date; lines: readonly string[] },
): Promise<void> {
  const { id, akunId, judul, kategori, pada, lines } = piece;
  const { kunci, ukuran, sha256 } = await storage().put([pagePdf(lines)], PDF);
  const { id: berkasId } = await tx.berkas.create({
    data: {
      ...{ pemilikId: akunId, tujuan: "karya", status: "terhubung", kunci, ukuran, sha256, jenis: PDF },
      ...{ nama: `${judul}.pdf`, dibuatPada: pada, tersimpanPada: pada, terhubungPada: pada },
    },
  });
  await tx.karya.create({
    data: { id, akunId, judul, kategori, tanggal: pada, berkasId, dibuatPada: pada, diubahPada: pada },
  });
}
