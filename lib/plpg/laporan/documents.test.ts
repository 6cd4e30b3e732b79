import { expect, it } from "vitest";
import { deadlineCalendar } from "./documents";
import type { CalendarEntry } from "./queries";

const entry: CalendarEntry = {
  ...{ rombelId: "00000000-0000-4000-8000-000000000001", rombel: "PGSD 01", nomor: 3, deskripsi: "Rancang kegiatan." },
  ...{ sampai: new Date("2026-11-25T16:59:59.999Z"), versi: 2, zona: "WIB" },
};

it("an end keeps its identity when it moves, and stands in UTC", () => {
  const text = deadlineCalendar([entry], () => "https://contoh.id/laporan/3");
  expect(text).toContain(`UID:laporan-${entry.rombelId}-3@guru-tumbuh`);
  expect(text).toContain("SEQUENCE:2");
  expect(text).toContain("DTEND:20261125T165959Z");
  expect(text.replace(/\r\n[ \t]/g, "")).toContain("25 Nov 2026\\, 23.59 WIB");
});
it("without any end it is an empty calendar", () => {
  expect(deadlineCalendar([], () => "")).toContain("BEGIN:VCALENDAR");
});
