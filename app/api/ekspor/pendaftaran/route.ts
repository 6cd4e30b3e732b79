import { ENROLMENT_COLUMNS } from "@/lib/pelatihan/pendaftaran/documents";
import { loadEnrolmentExport } from "@/lib/pelatihan/pendaftaran/loaders";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { refuse } from "@/lib/server/storage/answer";

/** The principal's status list or the unit's participants, as filtered on their pages, as a spreadsheet. */
export async function GET(request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const list = await loadEnrolmentExport(query);
  if (!list.ok) return refuse(list);
  return sheetResponse(sheetFormat(query.format ?? null), list.data.name, list.data.rows, ENROLMENT_COLUMNS);
}
