import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXAMPLE_CATALOGUE } from "../katalog/labels";
import { EXPECTATIONS, GRADES, holesIn } from "../katalog/rules";
import { acknowledgedAt, gradeOf, isUnacknowledged, shownRatingState } from "./rules";

const { matriks } = EXAMPLE_CATALOGUE;

describe("the predikat (DOMAIN §3.5: hasil × perilaku)", () => {
  it.each([
    ["di_atas", "di_atas", "sangat_baik"],
    ["di_atas", "sesuai", "baik"],
    ["sesuai", "di_atas", "baik"],
    ["sesuai", "sesuai", "baik"],
    ["di_bawah", "di_atas", "butuh_perbaikan"],
    ["di_bawah", "sesuai", "butuh_perbaikan"],
    ["di_atas", "di_bawah", "kurang"],
    ["sesuai", "di_bawah", "kurang"],
    ["di_bawah", "di_bawah", "sangat_kurang"],
  ] as const)("%s × %s: %s", (hasil, perilaku, predikat) => {
    expect(gradeOf(matriks, hasil, perilaku)).toBe(predikat);
  });

  it("property: the matrix is total, and a better rating never leads to a worse predikat", () => {
    expect(holesIn(matriks)).toEqual([]);
    const rating = fc.integer({ min: 0, max: 2 });
    fc.assert(
      fc.property(rating, rating, rating, rating, (h, p, better, kinder) => {
        const rank = (hasil: number, perilaku: number) => {
          const [one, other] = [EXPECTATIONS[hasil], EXPECTATIONS[perilaku]];
          const grade = one && other && gradeOf(matriks, one, other);
          if (!grade) throw new Error("a hole");
          return GRADES.indexOf(grade);
        };
        expect(rank(Math.min(h, better), Math.min(p, kinder))).toBeLessThanOrEqual(rank(h, p));
      }),
    );
  });

  it("names the hole", () => {
    expect(holesIn(matriks.slice(1))).toEqual([{ hasil: "di_atas", perilaku: "di_atas" }]);
    expect(gradeOf(matriks.slice(1), "di_atas", "di_atas")).toBeNull();
  });
});

describe("a rating nobody acknowledges", () => {
  const rated = new Date("2026-12-02T03:00:00Z");
  it("counts as acknowledged after 14 days, to the millisecond", () => {
    const due = acknowledgedAt(rated);
    expect(due.toISOString()).toBe("2026-12-16T03:00:00.000Z");
    const before = new Date(due.getTime() - 1);
    expect([before, due].map((now) => shownRatingState("dinilai", rated, now))).toEqual([
      "dinilai",
      "dianggap_diketahui",
    ]);
    expect([before, due].map((now) => isUnacknowledged("dinilai", rated, now))).toEqual([true, false]);
  });
  it("what was acknowledged stays so", () => {
    expect(shownRatingState("diketahui", rated, rated)).toBe("diketahui");
    expect(isUnacknowledged("diketahui", rated, rated)).toBe(false);
  });
});
