import { attendanceColumns } from "@/lib/pelatihan/kehadiran/documents";
import { loadAttendanceExport } from "@/lib/pelatihan/kehadiran/loaders";
import { sheetFormat, sheetResponse } from "@/lib/server/sheet";
import { refuse } from "@/lib/server/storage/answer";

/** The list of attendance of one of the unit's trainings, which is also the template that can be read back. */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const list = await loadAttendanceExport(query.get("pelatihan"));
  if (!list.ok) return refuse(list);
  const { rows, sessions, name } = list.data;
  return sheetResponse(sheetFormat(query.get("format")), name, rows, attendanceColumns(sessions));
}
