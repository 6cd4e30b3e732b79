import { describe, expect, it } from "vitest";
import { addSessionSchema, catalogueSchema, createTrainingSchema, trainingListSchema } from "./schema";

const typed = {
  judul: "  Asesmen   Formatif ",
  deskripsi: "Baris satu\r\nBaris dua",
  kompetensi: "pedagogik",
  jenjang: ["SD", "SMP", "SD"],
  mapel: "IPA, IPS\nMatematika;IPA",
  jp: "8",
  mode: "campuran",
  tempat: " Aula ",
  tautan: "https://ruang.contoh.id/kelas",
  daftarBuka: "2026-11-25",
  daftarTutup: "2026-11-25",
  kuota: "20",
  minHadir: "85",
};

const wrong = (change: Record<string, unknown>) => {
  const parsed = createTrainingSchema.safeParse({ ...typed, ...change });
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => path[0]))];
};

describe("what is typed of a training", () => {
  it("becomes one spelling", () => {
    expect(createTrainingSchema.parse(typed)).toEqual({
      ...{ judul: "Asesmen Formatif", deskripsi: "Baris satu\nBaris dua", kompetensi: ["pedagogik"] },
      ...{ jenjang: ["SD", "SMP"], mapel: ["IPA", "IPS", "Matematika"], jp: 8, mode: "campuran", tempat: "Aula" },
      ...{ tautan: "https://ruang.contoh.id/kelas", daftarBuka: "2026-11-25", daftarTutup: "2026-11-25" },
      ...{ kuota: 20, minHadir: 85 },
    });
  });

  it("may leave place, link and subjects out", () => {
    const { tempat, tautan, mapel } = createTrainingSchema.parse({ ...typed, tempat: "", tautan: "", mapel: "" });
    expect([tempat, tautan, mapel]).toEqual([null, null, []]);
  });

  it.each([
    [{ judul: "Pel" }, "judul"],
    [{ judul: "x".repeat(201) }, "judul"],
    [{ deskripsi: " " }, "deskripsi"],
    [{ kompetensi: undefined }, "kompetensi"],
    [{ kompetensi: "lain" }, "kompetensi"],
    [{ jenjang: [] }, "jenjang"],
    [{ mapel: "x".repeat(81) }, "mapel"],
    [{ jp: "0" }, "jp"],
    [{ jp: "501" }, "jp"],
    [{ jp: "delapan" }, "jp"],
    [{ kuota: "10001" }, "kuota"],
    [{ minHadir: "101" }, "minHadir"],
    [{ mode: "lain" }, "mode"],
    [{ daftarBuka: "2026-02-30" }, "daftarBuka"],
    [{ daftarTutup: "2026-11-24" }, "daftarTutup"],
    [{ tautan: "http://ruang.contoh.id" }, "tautan"],
    [{ tautan: "javascript:alert(1)" }, "tautan"],
    [{ tautan: "https://nama:kata@ruang.contoh.id" }, "tautan"],
    [{ tautan: "https://tanpa-titik" }, "tautan"],
    [{ tautan: `https://a.id/${"x".repeat(500)}` }, "tautan"],
  ])("refuses %j", (change, field) => {
    expect(wrong(change)).toEqual([field]);
  });

  it("refuses what was not asked for", () => {
    expect(createTrainingSchema.safeParse({ ...typed, status: "terbit" }).success).toBe(false);
    expect(createTrainingSchema.safeParse({ ...typed, terisi: "0" }).success).toBe(false);
  });
});

describe("what is typed of a session", () => {
  const session = {
    ...{ pelatihanId: "7d8f0c1e-6d0f-4a57-9a39-6a8f7a3a4a11", versi: "1", materi: "Pembuka" },
    ...{ tanggal: "2026-12-01", jamMulai: "08:00", jamSelesai: "23:59" },
  };
  it("is a day and two times of day", () => {
    expect(addSessionSchema.safeParse(session).success).toBe(true);
    for (const jamMulai of ["24:00", "8:00", "", "08:60", "08:00:00"]) {
      expect(addSessionSchema.safeParse({ ...session, jamMulai }).success, jamMulai).toBe(false);
    }
  });
});

describe("what an address asks for", () => {
  it("is left out where it makes no sense", () => {
    expect(
      catalogueSchema.parse({ cari: "x", kompetensi: "lain", jenjang: "SD", mode: ["a"], buka: "on", hal: "-1" }),
    ).toEqual({
      ...{ cari: "x", kompetensi: null, jenjang: "SD", mode: null, buka: true, hal: 1, status: "" },
    });
    expect(catalogueSchema.parse({})).toEqual({
      ...{ cari: "", kompetensi: null, jenjang: null, mode: null, buka: false, hal: 1, status: "" },
    });
    expect(trainingListSchema.parse({ status: "lain", hal: "2" })).toEqual({ cari: "", status: null, hal: 2 });
  });
});
