import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkRecording,
  isPresentEnough,
  markOf,
  packMarks,
  percentText,
  presenceHundredths,
  understandSheet,
  unpackMarks,
} from "./rules";

describe("presence", () => {
  it.each([
    [2, 3, 6666],
    [1, 3, 3333],
    [17, 20, 8500],
    [0, 4, 0],
    [4, 4, 10_000],
    [6, 7, 8571],
    [0, 0, null],
  ])("%i of %i sessions: %s hundredths", (hadir, sesi, expected) => {
    expect(presenceHundredths({ hadir, sesi })).toBe(expected);
  });

  it.each([
    [17, 20, 85, true],
    [6, 7, 85, true],
    [5, 6, 84, false],
    [2, 3, 66, true],
    [2, 3, 67, false],
    [0, 3, 1, false],
    [0, 0, 1, false],
    [3, 3, 100, true],
  ])("%i of %i with at least %i %%: %s", (hadir, sesi, least, expected) => {
    expect(isPresentEnough({ hadir, sesi }, least)).toBe(expected);
  });

  it("is exact: cut, never rounded up, and never contradicts the comparison of whole numbers", () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 100 })
          .chain((sesi) => fc.tuple(fc.integer({ min: 0, max: sesi }), fc.constant(sesi))),
        fc.integer({ min: 1, max: 100 }),
        ([hadir, sesi], least) => {
          const hundredths = presenceHundredths({ hadir, sesi }) ?? -1;
          const exact = (BigInt(hadir) * 10_000n) / BigInt(sesi);
          expect(BigInt(hundredths)).toBe(exact);
          // What the database asks of the stored figure is what was asked of the whole numbers.
          expect(hundredths >= least * 100).toBe(isPresentEnough({ hadir, sesi }, least));
          expect(percentText(hundredths)).toMatch(/^\d{1,3}\.\d\d$/);
          expect(Number(percentText(hundredths))).toBeCloseTo(hundredths / 100, 10);
        },
      ),
    );
  });
});

describe("when a session is written down", () => {
  const now = new Date("2026-11-20T02:00:00.000Z");
  it.each([
    ["terbit", 0, true],
    ["terbit", 1, false],
    ["selesai", -1, true],
    ["dibatalkan", -1, false],
    ["draf", -1, false],
  ])("a %s training, a session that begins in %i ms: %s", (status, ms, expected) => {
    expect(checkRecording({ mulai: new Date(now.getTime() + ms) }, { status }, now).ok).toBe(expected);
  });
});

describe("a sheet", () => {
  const [a, b, c] = ["a", "b", "c"].map((letter) => `${letter.repeat(8)}-1111-4111-8111-111111111111`) as [
    string,
    string,
    string,
  ];
  const people = [
    { id: a, nama: "Siti", nuptk: "9000000000000001", surel: "siti@contoh.id" },
    { id: b, nama: "Andi", nuptk: null, surel: "andi@contoh.id" },
    { id: c, nama: "Ratih", nuptk: "9000000000000003", surel: null },
  ];
  const sessions = [
    { id: "s1", urutan: 1, hasBegun: true },
    { id: "s2", urutan: 2, hasBegun: true },
    { id: "s3", urutan: 3, hasBegun: false },
  ];
  const read = (...lines: string[]) =>
    understandSheet(
      lines.map((line) => line.split("|")),
      people,
      sessions,
    );
  const understood = (...lines: string[]) => {
    const answer = read(...lines);
    if (!answer.ok) throw new Error(answer.message);
    return answer.data;
  };

  it("knows people by NUPTK or e-mail, and sessions by their number, in any order of columns", () => {
    const { rows, problems } = understood(
      "Nama|Sesi 2|NUPTK|Surel|Sesi 1",
      "Siti|hadir|9000 0000 0000 0001||tidak",
      "Andi|H||ANDI@contoh.id |",
      "",
      "Ratih|0|9000000000000003|lain@contoh.id|1",
    );
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { id: a, nama: "Siti", marks: [false, true, null] },
      { id: b, nama: "Andi", marks: [null, true, null] },
      { id: c, nama: "Ratih", marks: [true, false, null] },
    ]);
  });

  it("names what it does not understand, and leaves it out", () => {
    const { rows, problems } = understood(
      "NUPTK|Sesi 1|Sesi 2|Sesi 3",
      "9000000000000001|hadir|mungkin|hadir",
      "1234567890123456|hadir|hadir|",
      "9.0E+15|hadir|hadir|",
      "9000000000000001|tidak|tidak|",
      "9000000000000003|||",
    );
    expect(rows).toEqual([{ id: a, nama: "Siti", marks: [true, null, null] }]);
    expect(problems.map(({ baris }) => baris)).toEqual([2, 2, 3, 4, 5]);
    expect(problems[0]?.sebab).toContain("mungkin");
    expect(problems[1]?.sebab).toContain("belum dimulai");
    expect(problems[3]?.sebab).toContain("teks");
    expect(problems[4]?.sebab).toContain("sudah ada");
  });

  it("refuses a sheet without a column to know people by, or without a session", () => {
    expect(read("Nama|Sesi 1", "Siti|hadir")).toMatchObject({ code: "isian_salah" });
    expect(read("NUPTK|Kelas", "9000000000000001|hadir")).toMatchObject({ code: "isian_salah" });
    expect(read()).toMatchObject({ code: "isian_salah" });
  });

  it("an empty number or address is nobody's", () => {
    const { rows, problems } = understood("NUPTK|Surel|Sesi 1", "||hadir");
    expect(rows).toEqual([]);
    expect(problems).toHaveLength(1);
  });

  it.each([
    ["hadir", true],
    [" Ya ", true],
    ["✓", true],
    ["tidak hadir", false],
    ["izin", false],
    ["", null],
    ["?", undefined],
  ])("“%s” is %s", (cell, expected) => expect(markOf(cell)).toBe(expected));

  it("what the preview hands to the confirmation comes back as it was", () => {
    const mark = fc.constantFrom(true, false, null);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.array(fc.uuid({ version: 4 }), { maxLength: 5 }),
        (count, ids) => {
          const rows = ids.map((id) => ({ id, nama: "x", marks: fc.sample(mark, count) }));
          expect(unpackMarks(packMarks(rows), count)).toEqual(rows.map(({ id, marks }) => ({ id, marks })));
        },
      ),
    );
    for (const wrong of ["x", `${a}:2`, `${a}:1`, `${a}:101`, `${a}`]) expect(unpackMarks(wrong, 2)).toBeNull();
  });
});
