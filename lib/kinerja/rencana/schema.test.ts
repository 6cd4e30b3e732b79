import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { GOAL_MAX, ITEMS_MAX, QUANTITY_MAX, ROW_TEXT_MAX } from "./rules";
import { fieldsIn, notesIn, partSchema, practiceSchema, returnSchema } from "./schema";

const ID = "8b0e6a3e-5a0d-4a53-9d5c-2f0c1a0b7f11";
const part = (fields: Record<string, string>) =>
  safeParse(partSchema, { id: ID, bagian: "kompetensi", dasar: "0123456789abcdef", ...fields });

describe("a part of a plan", () => {
  it.each([
    ["", "0"],
    ["0", "0"],
    ["7", "7"],
    [" 12 ", "12"],
    [String(QUANTITY_MAX), String(QUANTITY_MAX)],
    [String(QUANTITY_MAX + 1), null],
    ["-1", null],
    ["1,5", null],
    ["dua", null],
    ["999", null],
  ])("quantity %j is %j", (typed, expected) => {
    const parsed = part({ kuantitas1: typed });
    expect(parsed.success ? fieldsIn(parsed.data).kuantitas1 : null).toBe(expected);
  });

  it("takes words up to their longest, and no field that it does not know", () => {
    expect(part({ keterangan1: "a".repeat(ROW_TEXT_MAX) }).success).toBe(true);
    expect(part({ keterangan1: "a".repeat(ROW_TEXT_MAX + 1) }).success).toBe(false);
    expect(part({ tujuan: "a".repeat(GOAL_MAX + 1) }).success).toBe(false);
    expect(part({ [`keterangan${ITEMS_MAX}`]: "a" }).success).toBe(true);
    expect(part({ [`keterangan${ITEMS_MAX + 1}`]: "a" }).success).toBe(false);
    expect(part({ bagian: "praktik" }).success).toBe(false);
    expect(part({ status: "disetujui" }).success).toBe(false);
    const parsed = part({ pilih1: "on" });
    expect(parsed.success && fieldsIn(parsed.data)).toMatchObject({ pilih1: "on", pilih2: "", keterangan1: "" });
  });

  it("an indicator may be missing, but is nothing other than an id", () => {
    const practice = (indikatorId: string) =>
      safeParse(practiceSchema, { id: ID, dasar: "0123456789abcdef", indikatorId }).success;
    expect([practice(""), practice(ID), practice("1")]).toEqual([true, true, false]);
  });
});

describe("a return", () => {
  it("brings the notes in the order of the rows", () => {
    const parsed = safeParse(returnSchema, { id: ID, versi: "2", alasan: "Ada.", catatan2: " Kelas mana? " });
    if (!parsed.success) throw new Error("refused");
    const notes = notesIn(parsed.data);
    expect(notes).toMatchObject({ indikator: "", tujuan: "" });
    expect(notes.baris.slice(0, 3)).toEqual(["", "Kelas mana?", ""]);
  });
});
