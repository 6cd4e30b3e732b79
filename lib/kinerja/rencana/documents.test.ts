import { describe, expect, it } from "vitest";
import { planFile } from "./documents";
import type { ShownPlan, ShownRow } from "./rules";

const row = (jenis: ShownRow["jenis"], judul: string, keterangan = ""): ShownRow => ({
  ...{ butirId: judul, jenis, judul, keterangan, catatan: "", diubahPada: null },
  ...(jenis === "rhk"
    ? { poin: 8, kuantitas: 4, satuan: "pelatihan", bukti: "Sertifikat Topik" }
    : { poin: 0, kuantitas: 1, satuan: null, bukti: null }),
});
const content: ShownPlan = {
  ...{ skema: "skema_2024", indikator: "Umpan Balik Konstruktif", tujuan: "" },
  ...{ catatanIndikator: "", catatanTujuan: "" },
  baris: [row("rhk", "Peserta pelatihan"), row("perilaku", "Akuntabel", "Saya datang tepat waktu.")],
};
const plan = {
  ...({ id: "r1", skema: "skema_2024", nama: "Semester 1 tahun 2026", zona: "WIT" } as const),
  ...{ guru: "Siti Rahmawati", nip: null, mapel: "Guru Kelas", sekolah: "SDN Menteng 01" },
  ...{ otomatis: false, pemutusNama: "Ratna", disetujuiPada: new Date("2026-07-01T00:00:00Z") },
};

/** How many pages a PDF has. */
const pagesOf = (bytes: Buffer) => bytes.toString("latin1").match(/\/Type \/Page\b/g)?.length ?? 0;

describe("the agreed plan as a PDF", () => {
  it("is one page for a usual plan, and more for a long one", { timeout: 60_000 }, async () => {
    const bytes = await planFile(plan, content);
    expect(bytes.subarray(0, 5).toString()).toBe("%PDF-");
    expect(pagesOf(bytes)).toBe(1);
    const long = Array.from({ length: 40 }, (_, index) => row("rhk", `RHK ke-${index + 1}`));
    expect(pagesOf(await planFile(plan, { ...content, baris: long }))).toBeGreaterThan(1);
  });
});
