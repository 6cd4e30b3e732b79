import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EXAMPLE_CATALOGUE } from "../katalog/labels";
import { EXPECTATIONS, GRADES, holesIn } from "../katalog/rules";
import {
  acknowledgedAt,
  changedFields,
  checkAcknowledge,
  checkRateable,
  checkRating,
  gradeOf,
  isUnacknowledged,
  NOTHING_RATED,
  RATING_ERRORS,
  type RatingWords,
  shownRatingState,
} from "./rules";

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

const at = (day: string) => new Date(`${day}T00:00:00.000Z`);
const windows = {
  ...{ rencanaBuka: at("2026-07-01"), rencanaTutup: at("2026-07-31"), pelaksanaanBuka: at("2026-08-01") },
  ...{ pelaksanaanTutup: at("2026-11-20"), penilaianBuka: at("2026-12-01"), penilaianTutup: at("2026-12-20") },
};

describe("may the principal rate?", () => {
  const longer = [{ fase: "pelaksanaan", sampai: at("2026-12-05") }] as const;
  const elsewhere = [{ fase: "penilaian", sampai: at("2027-01-05") }] as const;
  it.each([
    ["before penilaian", at("2026-11-30"), [], false],
    ["from its first moment", at("2026-12-01"), [], true],
    ["after its end, for it waits", at("2027-03-01"), [], true],
    ["not while the teacher has more time to hand in", at("2026-12-05"), longer, false],
    ["from the moment that is over", new Date(at("2026-12-05").getTime() + 1), longer, true],
    ["more time for penilaian keeps nobody waiting", at("2026-12-01"), elsewhere, true],
  ] as const)("%s", (_, now, extensions, allowed) => {
    expect(checkRateable(null, { windows, now, extensions }).ok).toBe(allowed);
  });

  it("corrects until it was read, or counts so; the phase does not matter any more", () => {
    const dinilaiPada = at("2026-12-02");
    const on = (day: string, status: "dinilai" | "diketahui" = "dinilai") =>
      checkRateable({ status, dinilaiPada }, { windows, now: at(day), extensions: longer });
    expect(on("2026-12-03").ok).toBe(true);
    expect(on("2026-12-03", "diketahui")).toMatchObject({ code: "data_berubah", message: RATING_ERRORS.read });
    expect(on("2026-12-16")).toMatchObject({ code: "data_berubah", message: RATING_ERRORS.countsAsRead });
    expect(checkAcknowledge({ status: "dinilai", dinilaiPada }, at("2026-12-16"))).toMatchObject({
      ...{ code: "data_berubah", message: RATING_ERRORS.countsAsOwn },
    });
    expect(checkAcknowledge({ status: "diketahui", dinilaiPada }, at("2026-12-03"))).toMatchObject({
      ...{ code: "data_berubah", message: RATING_ERRORS.alreadyRead },
    });
  });
});

describe("what is given", () => {
  it("property: both sides are chosen, and below what was expected never without words", () => {
    const side = fc.constantFrom<RatingWords["hasil"]>("", ...EXPECTATIONS);
    fc.assert(
      fc.property(side, side, fc.constantFrom("", "  ", "Karena."), (hasil, perilaku, catatan) => {
        const isBad = [hasil, perilaku].includes("di_bawah");
        const isComplete = hasil !== "" && perilaku !== "" && (!isBad || catatan === "Karena.");
        const answer = checkRating({ hasil, perilaku, catatan });
        expect(answer.ok).toBe(isComplete);
        if (!answer.ok) {
          expect(Object.keys(answer.fieldErrors ?? {}).sort()).toEqual(
            [
              ...(isBad && catatan !== "Karena." ? ["catatan"] : []),
              ...(hasil === "" ? ["hasil"] : []),
              ...(perilaku === "" ? ["perilaku"] : []),
            ].sort(),
          );
        }
      }),
    );
  });

  it("names the fields that differ", () => {
    expect(changedFields(NOTHING_RATED, NOTHING_RATED)).toEqual([]);
    expect(changedFields(NOTHING_RATED, { hasil: "sesuai", perilaku: "", catatan: "A" })).toEqual(["hasil", "catatan"]);
  });
});
