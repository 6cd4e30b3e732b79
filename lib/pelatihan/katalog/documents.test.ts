import { describe, expect, it } from "vitest";
import { calendarFile, TRAINING_COLUMNS } from "./documents";
import type { Training } from "./queries";

const at = (iso: string) => new Date(iso);
const training: Training = {
  ...{ id: "p1", judul: "Asesmen, formatif; dan lainnya", deskripsi: "Isi.", status: "terbit", versi: 3 },
  ...{ kompetensi: ["pedagogik", "sosial"], jenjang: ["SD"], mapel: [], jp: 8, mode: "campuran", kuota: 20, terisi: 5 },
  ...{ tempat: "Aula, lantai 2", tautan: null, hasTautan: true, alasan: null, minHadir: 85, zona: "WITA" },
  ...{ instansiId: "i1", penyelenggara: "P2KPTK2 Kota Contoh", terbitPada: at("2026-11-01T00:00:00Z") },
  ...{ daftarBuka: at("2026-11-09T16:00:00Z"), daftarTutup: at("2026-11-20T15:59:59.999Z") },
  ...{ mulai: at("2026-11-25T00:00:00Z"), selesai: at("2026-11-26T04:30:00Z"), lampiran: [] },
  sesi: [
    { id: "s1", urutan: 1, materi: "Pembuka", mulai: at("2026-11-25T00:00:00Z"), selesai: at("2026-11-25T03:00:00Z") },
    { id: "s2", urutan: 2, materi: "Praktik", mulai: at("2026-11-26T00:00:00Z"), selesai: at("2026-11-26T04:30:00Z") },
  ],
};

/** Folded lines put together again (RFC 5545 §3.1), as a list. */
const linesOf = (file: string) => file.replace(/\r\n[ \t]/g, "").split("\r\n");
const valuesOf = (file: string, name: string) =>
  linesOf(file).flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));
const PAGE = "http://localhost:3000/guru/pelatihan/p1";

describe("the calendar file", () => {
  it("holds one event per session, at the right moment in every zone", () => {
    const file = calendarFile(training, PAGE);
    expect(file.startsWith("BEGIN:VCALENDAR\r\n")).toBe(true);
    expect(valuesOf(file, "DTSTART")).toEqual(["20261125T000000Z", "20261126T000000Z"]);
    expect(valuesOf(file, "DTEND")).toEqual(["20261125T030000Z", "20261126T043000Z"]);
    expect(valuesOf(file, "STATUS")).toEqual(["CONFIRMED", "CONFIRMED"]);
    expect(file).toContain("08.00–11.00 WITA");
  });

  it("names each session for good, and says when it is a later edition", () => {
    const file = calendarFile(training, PAGE);
    expect(valuesOf(file, "UID")).toEqual(["s1@guru-tumbuh", "s2@guru-tumbuh"]);
    expect(valuesOf(file, "SEQUENCE")).toEqual(["3", "3"]);
    const single = calendarFile({ ...training, sesi: training.sesi.slice(0, 1) }, PAGE);
    expect(valuesOf(single, "SUMMARY")).toEqual(["Asesmen\\, formatif\\; dan lainnya"]);
  });

  it("tells the link only where the reader has it, and that it is cancelled", () => {
    expect(calendarFile(training, PAGE)).not.toContain("Tautan");
    const seated = { ...training, tautan: "https://ruang.contoh.id/x", status: "dibatalkan" as const };
    const file = calendarFile(seated, PAGE);
    expect(linesOf(file).join("")).toContain("https://ruang.contoh.id/x");
    expect(valuesOf(file, "STATUS")).toEqual(["CANCELLED", "CANCELLED"]);
  });

  it("cannot be broken out of by what somebody typed", () => {
    const evil = "Judul\r\nEND:VEVENT\r\nBEGIN:VALARM";
    const file = calendarFile({ ...training, judul: evil, tempat: evil, penyelenggara: evil }, PAGE);
    expect(linesOf(file).filter((line) => line === "END:VEVENT")).toHaveLength(2);
    expect(linesOf(file)).not.toContain("BEGIN:VALARM");
  });
});

describe("the unit's list as a sheet", () => {
  it("says everything in words, times with the unit's zone", () => {
    expect(Object.fromEntries(TRAINING_COLUMNS.map(({ head, value }) => [head, value(training)]))).toEqual({
      ...{ Judul: training.judul, Status: "Terbit", Kompetensi: "Pedagogik, Sosial", Jenjang: "SD", JP: 8 },
      ...{ "Mata pelajaran": "Semua mata pelajaran", Pelaksanaan: "Campuran", Tempat: "Aula, lantai 2" },
      "Pendaftaran dibuka": "10 Nov 2026, 00.00 WITA",
      "Pendaftaran ditutup": "20 Nov 2026, 23.59 WITA",
      "Sesi pertama mulai": "25 Nov 2026, 08.00 WITA",
      "Sesi terakhir selesai": "26 Nov 2026, 12.30 WITA",
      ...{ Kursi: 20, Terisi: 5, "Kehadiran minimum (%)": 85 },
    });
  });
});
