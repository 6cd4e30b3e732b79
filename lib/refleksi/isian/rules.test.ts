import { describe, expect, it } from "vitest";
import { COMPETENCIES } from "@/lib/kernel/competencies";
import { endOfDay } from "@/lib/kernel/time";
import { EXAMPLE_BANK } from "../bank/labels";
import {
  type Answer,
  changesIn,
  checkSubmittable,
  checkWritable,
  isComplete,
  NO_ANSWER,
  progressOf,
  shownState,
} from "./rules";
import { answersIn, answersSchema } from "./schema";

const FULL: Answer = { nilai: 2, praktik: "Saya menjelaskan.", contoh: "Setiap Senin kuis." };
const questions = COMPETENCIES.flatMap((kompetensi) =>
  EXAMPLE_BANK[kompetensi].map((_, index) => ({ id: `${kompetensi}${index}`, kompetensi, ...FULL })),
);

describe("the example bank", () => {
  it("has three questions in each competency, as long as the database takes them", () => {
    for (const kompetensi of COMPETENCIES) {
      expect(EXAMPLE_BANK[kompetensi].length).toBeGreaterThanOrEqual(3);
      for (const { pernyataan, petunjuk } of EXAMPLE_BANK[kompetensi]) {
        expect(pernyataan.length).toBeGreaterThan(10);
        expect(pernyataan).toBe(pernyataan.trim());
        expect(petunjuk.length).toBeGreaterThan(10);
      }
    }
  });
});

describe("what is complete", () => {
  it.each([
    [FULL, true],
    [{ ...FULL, nilai: null }, false],
    [{ ...FULL, praktik: "" }, false],
    // The guide: the example of the behaviour is required for every indicator.
    [{ ...FULL, contoh: "" }, false],
    [NO_ANSWER, false],
  ])("%o: %s", (answer, complete) => expect(isComplete(answer)).toBe(complete));

  it("tells how far each competency has come", () => {
    const answers = questions.map((question) =>
      question.kompetensi === "sosial"
        ? { ...question, ...NO_ANSWER }
        : question.id === "profesional1"
          ? { ...question, contoh: "" }
          : question,
    );
    expect(progressOf(answers).map(({ kompetensi, done, total, state }) => [kompetensi, done, total, state])).toEqual([
      ["pedagogik", 3, 3, "lengkap"],
      ["kepribadian", 3, 3, "lengkap"],
      ["sosial", 0, 3, "belum"],
      ["profesional", 2, 3, "sebagian"],
    ]);
    expect(checkSubmittable(answers, null)).toMatchObject({
      code: "isian_salah",
      fieldErrors: {
        sosial: "3 dari 3 indikator belum lengkap.",
        profesional: "1 dari 3 indikator belum lengkap.",
        tanggal: expect.any(String),
      },
    });
    expect(checkSubmittable(questions, new Date(0)).ok).toBe(true);
    expect(checkSubmittable(questions, null)).toMatchObject({ fieldErrors: { tanggal: expect.any(String) } });
  });
});

describe("until when the teacher writes", () => {
  const tutup = endOfDay("2026-11-25", "WITA");
  const [before, at, after] = [-1, 0, 1].map((ms) => new Date(tutup.getTime() + ms)) as [Date, Date, Date];

  it.each([
    ["draf", before, "draf", true],
    ["draf", at, "draf", true],
    ["draf", after, "tidak_dikumpulkan", false],
    ["diajukan", before, "diajukan", false],
    ["diajukan", after, "diajukan", false],
    ["disetujui", before, "disetujui", false],
    ["tidak_disetujui", before, "tidak_disetujui", true],
    // Handed in on time, refused later: it may be corrected.
    ["tidak_disetujui", after, "tidak_disetujui", true],
  ] as const)("%s at %o is %s", (status, now, shown, writable) => {
    expect(shownState(status, tutup, now)).toBe(shown);
    expect(checkWritable(status, tutup, now)).toMatchObject(writable ? { ok: true } : { code: "data_berubah" });
  });
});

describe("what changed since the last version", () => {
  it.each([
    [FULL, FULL, []],
    [FULL, { ...FULL, nilai: 3 }, ["nilai"]],
    [FULL, { nilai: 1, praktik: "Lain.", contoh: "Lain." }, ["nilai", "praktik", "contoh"]],
    [NO_ANSWER, FULL, ["nilai", "praktik", "contoh"]],
  ])("%o → %o: %o", (before, after, changed) => expect(changesIn(before, after)).toEqual(changed));
});

describe("what a form sends", () => {
  const form = { id: "0b8a3e1c-7d52-4a6f-9d3e-1c2b3a4d5e6f", kompetensi: "sosial", dasar: "0123456789abcdef" };

  it("is a draft: anything may be missing, and stands in its place", () => {
    const input = answersSchema.parse({ ...form, nilai2: "4", praktik2: " Saya \r\n bicara. ", contoh1: "" });
    const [first, second, third] = answersIn(input);
    expect(first).toEqual(NO_ANSWER);
    expect(second).toEqual({ nilai: 4, praktik: "Saya\nbicara.", contoh: "" });
    expect(third).toEqual(NO_ANSWER);
    expect(input).toMatchObject({ lanjut: "" });
  });

  it.each([
    ["a rating outside the scale", { nilai1: "5" }],
    ["a text that is too long", { praktik1: "x".repeat(2001) }],
    ["a place that no competency has", { nilai13: "1" }],
    ["another competency", { kompetensi: "olahraga" }],
    ["a field nobody asked for", { status: "disetujui" }],
  ])("is refused with %s", (_, fields) => {
    expect(answersSchema.safeParse({ ...form, ...fields }).success).toBe(false);
  });
});
