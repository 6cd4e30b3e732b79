import { describe, expect, it } from "vitest";
import { EXAMPLE_CATALOGUE } from "./labels";
import {
  checkPublishable,
  checkRoom,
  FOCUS,
  fociOf,
  holesIn,
  ITEM_KINDS,
  MAX_FOCI,
  missingFor,
  neighbourOf,
  nextPlace,
  ofKind,
} from "./rules";

const whole = {
  butir: ITEM_KINDS.map((jenis) => ({ jenis })),
  indikator: EXAMPLE_CATALOGUE.indikator,
  matriks: EXAMPLE_CATALOGUE.matriks,
};
const without = (kind: string) => ({ ...whole, butir: whole.butir.filter(({ jenis }) => jenis !== kind) });

describe("what a version still needs", () => {
  it("is nothing for the example, nor for one without extra duties", () => {
    expect(missingFor(whole)).toEqual([]);
    expect(missingFor(without("tugas_tambahan"))).toEqual([]);
    expect(checkPublishable(whole).ok).toBe(true);
  });
  it.each([
    ["an RHK", without("rhk"), "Rencana Hasil Kerja"],
    ["a main duty", without("tugas_pokok"), "tugas pokok"],
    ["an aspect of behaviour", without("perilaku"), "perilaku kerja"],
    ["an indicator", { ...whole, indikator: [] }, "indikator praktik"],
    ["foci", { ...whole, indikator: [{ judul: "Disiplin", fokus: [] }] }, "fokus perilaku untuk “Disiplin”"],
    ["a cell of the matrix", { ...whole, matriks: whole.matriks.slice(1) }, "1 pasangan"],
  ])("is %s, by name", (_, planted, words) => {
    expect(missingFor(planted)).toEqual([expect.stringContaining(words)]);
    expect(checkPublishable(planted)).toMatchObject({ code: "bentrok", message: expect.stringContaining(words) });
  });
  it("is all of it for an empty one", () => {
    expect(missingFor({ butir: [], indikator: [], matriks: [] })).toHaveLength(5);
    expect(holesIn([])).toHaveLength(9);
  });
});

describe("places", () => {
  const rows = [
    { id: "c", urutan: 7, jenis: "rhk" },
    { id: "a", urutan: 1, jenis: "rhk" },
    { id: "b", urutan: 3, jenis: "rhk" },
  ] as const;
  it.each([
    ["a", "naik", undefined],
    ["a", "turun", "b"],
    ["b", "naik", "a"],
    ["b", "turun", "c"],
    ["c", "turun", undefined],
    ["x", "turun", undefined],
  ] as const)("of %s %s is that of %s", (id, direction, expected) => {
    expect(neighbourOf(rows, id, direction)?.id).toBe(expected);
  });
  it("end after the last, and keep to their kind", () => {
    expect([nextPlace(rows), nextPlace([])]).toEqual([8, 1]);
    expect(ofKind(rows, "rhk").map(({ id }) => id)).toEqual(["a", "b", "c"]);
    expect(ofKind(rows, "perilaku")).toEqual([]);
    expect([checkRoom(39, 40).ok, checkRoom(40, 40).ok]).toEqual([true, false]);
  });
});

describe("foci, one on each line", () => {
  const line = "Guru menyapa murid dengan namanya.";
  it.each([
    ["one", line, true],
    ["with empty lines between", `${line}\n\n${line}`, true],
    ["none", "\n\n", false],
    ["as short as may be", "x".repeat(FOCUS.min), true],
    ["too short", "x".repeat(FOCUS.min - 1), false],
    ["as long as may be", "x".repeat(FOCUS.max), true],
    ["too long", "x".repeat(FOCUS.max + 1), false],
    ["as many as may be", Array(MAX_FOCI).fill(line).join("\n"), true],
    [
      "too many",
      Array(MAX_FOCI + 1)
        .fill(line)
        .join("\n"),
      false,
    ],
  ])("%s", (_, text, isTaken) => {
    const answer = fociOf(text);
    expect(answer.ok).toBe(isTaken);
    if (!answer.ok) expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { fokus: expect.any(String) } });
  });
});
