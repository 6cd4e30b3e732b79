import { describe, expect, it } from "vitest";
import { toCsv } from "@/lib/server/sheet";
import { REPORT_NUMBERS } from "../laporan/rules";
import { cohortColumns, type SheetMember } from "./documents";
import type { Cohort } from "./queries";

const NOW = new Date("2026-11-22T03:00:00.000Z");
const cohort = { nama: "PGSD 01", mentorNama: "Dr. Hesti", zona: "WITA" } as Cohort;

const member = (more: Partial<SheetMember> = {}): SheetMember => ({
  ...{ id: "1", akunId: "2", nama: "Nengah Ayu Lestari", nomorPeserta: "17010018000006", asalSekolah: "SDN Sanur 05" },
  ...{
    status: "aktif",
    isLapsed: false,
    aktivasiSampai: NOW,
    isFinal: false,
    sp: 259_999,
    lulus: false,
    hasFinalReport: false,
  },
  reports: REPORT_NUMBERS.map((nomor) => ({
    nomor,
    facts: {
      ...{ participant: "aktif" as const, batas: NOW, perpanjangan: null, score: null },
      report: nomor === 2 ? { status: "terkirim" as const } : null,
    },
    sentAt: nomor === 2 ? NOW : null,
  })),
  scores: null,
  ...more,
});
const cells = (one: SheetMember) => {
  const [head = "", row = ""] = toCsv([one], cohortColumns(cohort, NOW)).slice(1).split("\r\n");
  const values = row.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  return Object.fromEntries(head.split(",").map((name, index) => [name, values[index]]));
};

describe("a rombel's sheet", () => {
  it("tells the four reports, with the moment each came in the rombel's zone, and no score before it is final", () => {
    const shown = cells(member());
    expect(shown).toMatchObject({
      Rombel: "PGSD 01",
      Mentor: "Dr. Hesti",
      Keadaan: "Aktif",
      "Laporan 1": "Menunggu unggahan",
    });
    expect(shown["Laporan 2"]).toBe("Sudah diunggah");
    expect(shown["Laporan 2 diterima"]).toContain("11.00");
    expect(shown["Laporan 2 diterima"]).toContain("WITA");
    expect(shown).toMatchObject({ "Nilai proses": "", "Skor pembekalan": "", Hasil: "Belum final" });
  });

  it("shows final scores, cut off so that nothing below 65 reads 65", () => {
    const scores = {
      proses: 0,
      laporan_1: 10_000,
      laporan_2: 10_000,
      laporan_3: 10_000,
      laporan_4: 9989,
      presentasi: 8752,
    };
    expect(cells(member({ isFinal: true, scores }))).toMatchObject({
      ...{ "Nilai proses": "0", "Nilai laporan 4": "99.89", "Nilai presentasi": "87.52" },
      ...{ "Skor pembekalan": '"64,99"', Hasil: "Tidak lulus" },
    });
  });

  it("lets no name calculate", () => {
    expect(cells(member({ nama: "=1+1", asalSekolah: "@SUM(A1)" }))).toMatchObject({
      ...{ Nama: "'=1+1", "Asal sekolah": "'@SUM(A1)" },
    });
  });
});
