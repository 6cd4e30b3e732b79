import "server-only";
import type { SheetColumn } from "@/lib/server/sheet";
import type { Marked, SessionSummary } from "./queries";

/** The list of attendance: the columns by which `understandSheet` knows people and sessions, filled in as it stands. */
export function attendanceColumns(sessions: readonly SessionSummary[]): SheetColumn<Marked>[] {
  return [
    { head: "NUPTK", value: ({ nuptk }) => nuptk ?? "", width: 20 },
    { head: "Surel", value: ({ surel }) => surel ?? "", width: 28 },
    { head: "Nama", value: ({ nama }) => nama, width: 28 },
    { head: "Sekolah", value: ({ sekolah }) => sekolah, width: 28 },
    ...sessions.map(({ id, urutan }) => ({
      head: `Sesi ${urutan}`,
      value: ({ marks }: Marked) => (marks[id] === undefined ? "" : marks[id] ? "hadir" : "tidak"),
    })),
  ];
}
