import { describe, expect, it } from "vitest";
import { checkPdf } from "@/lib/server/pdf";
import { certificatePdf } from "./documents";
import type { CertificateFacts } from "./rules";

const facts: CertificateFacts = {
  nama: "Siti Rahmawati, S.Pd.",
  nuptk: "•••• •••• •••• 0001",
  sekolah: "SDN Menteng 01",
  judul: "Umpan balik yang membuat murid maju",
  kompetensi: "Pedagogik, Profesional",
  jp: 32,
  pelaksanaan: "3–5 November 2026",
  penyelenggara: "P2KPTK2 Wilayah I",
  nomor: "00012/SERT-JAKLAT/XI/2026",
  terbit: "22 November 2026",
  penerbit: "Agus Setiawan",
  menggantikan: null,
};
const issue = {
  kode: "K7MP2QXAB3CDK7MP2QXA",
  terbitPada: new Date("2026-11-22T03:00:00Z"),
  publicUrl: "https://guru.contoh.id",
};
/** As long as the database lets them be. */
const longest: CertificateFacts = {
  ...facts,
  nama: "Raden Ajeng Šarić ".repeat(7).slice(0, 119),
  sekolah: "Sekolah Dasar Negeri Percontohan Menteng ".repeat(5).slice(0, 200),
  judul: "Pembelajaran berdiferensiasi berbasis asesmen awal ".repeat(4).slice(0, 200),
  kompetensi: "Pedagogik, Kepribadian, Sosial, Profesional",
  menggantikan: "00011/SERT-JAKLAT/XI/2026",
};

describe("the printed certificate", { timeout: 60_000 }, () => {
  it("is the same bytes for the same facts, others for others, and a PDF that we would take ourselves", async () => {
    const once = await certificatePdf(facts, issue);
    expect(once.equals(await certificatePdf(facts, issue))).toBe(true);
    expect(once.equals(await certificatePdf({ ...facts, jp: 33 }, issue))).toBe(false);
    expect(await checkPdf(once)).toBeNull();
    const text = once.toString("latin1");
    expect(text).toMatch(/\/Lang \(id\)/);
    expect(text).toMatch(/\/Title /);
    expect(text).toMatch(/PlusJakartaSans/);
  });

  it("stays one page, however long name and title are", async () => {
    for (const one of [facts, longest]) {
      expect((await certificatePdf(one, issue)).toString("latin1").match(/\/Type \/Page\b/g)).toHaveLength(1);
    }
  });
});
