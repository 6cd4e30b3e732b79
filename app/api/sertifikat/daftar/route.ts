import { formatShortDate } from "@/lib/kernel/time";
import { CERTIFICATE_LABELS } from "@/lib/pelatihan/sertifikat/labels";
import { loadCertificateSheet } from "@/lib/pelatihan/sertifikat/loaders";
import { groupCode } from "@/lib/pelatihan/sertifikat/rules";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { refuse } from "@/lib/server/storage/answer";

/** The unit's certificates as the list's page filters them, for a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const sheet = await loadCertificateSheet(Object.fromEntries(searchParams));
  if (!sheet.ok) return refuse(sheet);
  const { rows, zone } = sheet.data;
  return sheetResponse(sheetFormat(searchParams.get("format")), "sertifikat", rows, [
    { head: "Nomor", value: (row) => row.nomor, width: 32 },
    { head: "Nama", value: (row) => row.nama, width: 30 },
    { head: "Sekolah", value: (row) => row.sekolah, width: 30 },
    { head: "Pelatihan", value: (row) => row.judul, width: 40 },
    { head: `Terbit (${zone})`, value: (row) => formatShortDate(row.terbitPada, zone) },
    { head: "Status", value: (row) => CERTIFICATE_LABELS[row.status] },
    { head: "Alasan", value: (row) => row.alasan ?? "", width: 40 },
    { head: "Kode", value: (row) => groupCode(row.kode), width: 28 },
  ]);
}
