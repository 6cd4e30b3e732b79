import { describe, expect, it } from "vitest";
import { checkPdf } from "@/lib/server/pdf";
import { toCsv } from "@/lib/server/sheet";
import { listFile, participantFile, scoreColumns } from "./documents";
import type { ScoreSheet } from "./queries";
import { COMPONENTS, NO_SCORES } from "./rules";

const NOW = new Date("2026-11-22T03:00:00.000Z");

const sheet = (more: Partial<ScoreSheet> = {}): ScoreSheet => ({
  ...{ id: "1", akunId: "2", nama: "Nengah Ayu Lestari", nomorPeserta: "17010018000006", asalSekolah: "SDN Sanur 05" },
  ...{ bidangStudi: "PGSD", participant: "aktif", lptkId: "3", lptk: "LPTK Contoh", rombelId: "4", rombel: "PGSD 01" },
  ...{ mentorNama: "Dr. Hesti", zona: "WIB", status: "terbuka", sp: null, lulus: null, finalPada: null },
  ...{ finalOleh: null, alasan: null, versi: 1, hasFinalReport: false, scores: NO_SCORES },
  ...more,
});
/** The nearest failing value there is: 64.99975. */
const failed = sheet({
  ...{ status: "final", sp: 259_999, lulus: false, finalPada: NOW, finalOleh: "Dr. Hesti" },
  scores: { proses: 0, laporan_1: 10_000, laporan_2: 10_000, laporan_3: 10_000, laporan_4: 9989, presentasi: 8752 },
});

describe("summaries", () => {
  it("are PDFs, with and without scores", async () => {
    const details = {
      components: COMPONENTS.map((komponen) => ({
        ...{ komponen, angka: 8000, nihil: false, alasan: null, umpanBalik: "Runtut.", rubrik: null, berkasId: null },
        ...{ penilaiNama: "Dr. Hesti", dinilaiPada: NOW, versi: 1 },
      })),
      reports: [],
      history: [
        {
          ...{ id: "1", komponen: "presentasi" as const, dari: 7000, ke: 8752, nihil: false, alasan: "Salah ketik." },
          ...{ olehNama: "Dr. Hesti", pada: NOW },
        },
      ],
    };
    const empty = { components: [], reports: [], history: [] };
    const files = [
      await participantFile(failed, details, NOW),
      await participantFile(sheet(), empty, NOW),
      await listFile([failed, sheet({ id: "5" })], { lptk: "LPTK Contoh", now: NOW, zona: "WIB" }),
    ];
    for (const file of files) expect(await checkPdf(file)).toBeNull();
  });
});

describe("the sheet", () => {
  it("never shows 65 for what is below", () => {
    const [, row = ""] = toCsv([failed], scoreColumns("WIB")).split("\r\n");
    expect(row).toContain('"64,99"');
    expect(row).toContain("Tidak lulus");
  });
  it("leaves empty what is not scored", () => {
    const [, row = ""] = toCsv([sheet()], scoreColumns("WIB")).split("\r\n");
    expect(row).toContain("Dr. Hesti,,,,,,,,Belum final");
  });
});
