import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { isDay } from "@/lib/kernel/fields";
import { isNotAfter } from "./rules";
import { changeKaryaSchema, karyaSchema, listSchema } from "./schema";

const good = {
  judul: "Sertifikat Pelatihan",
  kategori: "sertifikat",
  tanggal: "2026-03-01",
  berkasId: "6f1f3a52-0f6c-4c61-9d7e-2f0f6a1f0001",
};

function messages(change: Record<string, unknown>): string[] {
  const parsed = safeParse(karyaSchema, { ...good, ...change });
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

describe("karyaSchema", () => {
  it("takes a good one, and trims the title", () => {
    expect(karyaSchema.parse({ ...good, judul: "  RPP  " })).toEqual({ ...good, judul: "RPP" });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ judul: "  " }, "judul: Tuliskan judul karya."],
    [{ judul: undefined }, "judul: Tuliskan judul karya."],
    [{ judul: "ab" }, "judul: Judul paling pendek 3 huruf."],
    [{ judul: "x".repeat(201) }, "judul: Judul paling panjang 200 huruf."],
    [{ judul: "satu\ndua" }, "judul: Judul hanya boleh satu baris."],
    [{ kategori: "" }, "kategori: Pilih kategori karya."],
    [{ kategori: "lain" }, "kategori: Pilih kategori karya."],
    [{ tanggal: "" }, "tanggal: Isi tanggal karya."],
    [{ tanggal: "2025-02-29" }, "tanggal: Tanggal ini tidak ada di kalender."],
    [{ tanggal: "1949-12-31" }, "tanggal: Tanggal paling awal 1950."],
    [{ berkasId: "" }, "berkasId: Unggah berkas PDF-nya dulu."],
    [{ berkasId: "../x" }, "berkasId: Unggah berkas PDF-nya dulu."],
  ])("says what is wrong with %j", (change, message) => {
    expect(messages(change)).toContain(message);
  });

  it("takes no field more", () => {
    expect(messages({ akunId: good.berkasId })).toHaveLength(1);
    expect(safeParse(changeKaryaSchema, { ...good, id: good.berkasId, versi: "1", isReplaced: "1" }).success).toBe(
      false,
    );
  });

  it.each(["x".repeat(3), "x".repeat(200)])("takes titles at both ends", (judul) => {
    expect(messages({ judul })).toEqual([]);
  });
});

describe("the list's address", () => {
  it("leaves out what makes no sense", () => {
    const nothing = { cari: "", kategori: null, urut: "terbaru", hal: 1 };
    expect(listSchema.parse({})).toEqual(nothing);
    expect(listSchema.parse({ cari: ["a", "b"], kategori: "x", urut: "y", hal: "-3" })).toEqual(nothing);
    expect(listSchema.parse({ cari: " rpp ", kategori: "asesmen", urut: "judul", hal: "2" })).toEqual({
      cari: "rpp",
      kategori: "asesmen",
      urut: "judul",
      hal: 2,
    });
  });
});

describe("days", () => {
  it.each([
    ["2024-02-29", true],
    ["2026-02-29", false],
    ["2026-13-01", false],
    ["2026-1-1", false],
    ["besok", false],
  ])("%s", (text, is) => expect(isDay(text)).toBe(is));

  it("today is not after today", () => {
    expect(isNotAfter("2026-11-22", "2026-11-22")).toBe(true);
    expect(isNotAfter("2026-11-23", "2026-11-22")).toBe(false);
  });
});
