import { describe, expect, it } from "vitest";
import { type Letter, letterFile } from "./documents";

const letter = (place: number): Letter => ({
  ...{ nama: "Anak Agung Gde Ngurah Wirawan Suryadiningrat", nomorPeserta: `1701001800000${place}` },
  ...{ asalSekolah: "SD Katolik Atambua 1", bidangStudi: "Pendidikan Guru Sekolah Dasar" },
  aktivasiSampai: new Date("2026-12-06T03:00:00.000Z"),
  kode: "ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345",
  address: `https://gurutumbuh.contoh.id/aktivasi?peserta=1701001800000${place}&kode=ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345`,
});
const from = { lptk: "Universitas Contoh", zona: "WITA", now: new Date("2026-11-22T03:00:00.000Z") } as const;

describe("activation letters", () => {
  it.each([1, 3])("%i of them are so many pages of one PDF", { timeout: 60_000 }, async (count) => {
    const letters = Array.from({ length: count }, (_, index) => letter(index + 1));
    const bytes = (await letterFile(letters, from)).toString("latin1");
    expect(bytes.startsWith("%PDF-")).toBe(true);
    expect(bytes.match(/\/Type \/Page\b/g)).toHaveLength(count);
  });
});
