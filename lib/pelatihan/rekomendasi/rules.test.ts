import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COMPETENCIES, type Competency } from "@/lib/kernel/competencies";
import { addDays } from "@/lib/kernel/time";
import { reasonsOf } from "./labels";
import { type Candidate, needsOf, type Rated, RECOMMENDED, recommend } from "./rules";

const now = new Date("2026-11-22T05:00:00Z");
const teacher = { jenjang: "SD", mapel: "PJOK" };

const rate = (ratings: Partial<Record<Competency, readonly (number | null)[]>>): Rated[] =>
  COMPETENCIES.flatMap((kompetensi) =>
    (ratings[kompetensi] ?? []).map((nilai, index) => ({
      kompetensi,
      pernyataan: `${kompetensi} ${index + 1}`,
      nilai,
    })),
  );

const training = (id: string, more: Partial<Candidate> = {}): Candidate => ({
  ...{ id, judul: `Pelatihan ${id}`, kompetensi: ["pedagogik"], jenjang: ["SD"], mapel: [], kuota: 20, terisi: 0 },
  ...{ daftarBuka: addDays(now, -5), daftarTutup: addDays(now, 5), mulai: addDays(now, 10) },
  ...more,
});

const order = (answers: Rated[], trainings: Candidate[], take?: number) =>
  recommend({ answers, teacher, trainings, now }, take).map((one) => one.training.id);

describe("need = 4 − rating", () => {
  it.each([
    [{ pedagogik: [4, 4, 4] }, [["pedagogik", 0, 0]]],
    // The weakest decides: a mean of 3.25 would hide the one.
    [
      { pedagogik: [1, 4, 4, 4], sosial: [3, 3, 3] },
      [
        ["pedagogik", 3, 75],
        ["sosial", 1, 100],
      ],
    ],
    // Among equals the mean does.
    [
      { pedagogik: [2, 4], sosial: [2, 2] },
      [
        ["sosial", 2, 200],
        ["pedagogik", 2, 100],
      ],
    ],
    // And at last the order of the competencies.
    [
      { profesional: [2, 3], kepribadian: [2, 3] },
      [
        ["kepribadian", 2, 150],
        ["profesional", 2, 150],
      ],
    ],
    [{ pedagogik: [null, 3] }, [["pedagogik", 1, 100]]],
    [{ pedagogik: [null] }, []],
    [{}, []],
  ] as const)("%o", (ratings, expected) => {
    const needs = needsOf(rate(ratings));
    expect(needs.map(({ kompetensi, need, meanNeed }) => [kompetensi, need, meanNeed])).toEqual(expected);
  });

  it("names the indicator that says so, the first of the weakest", () => {
    expect(needsOf(rate({ sosial: [3, 2, 2] }))[0]?.weakest).toEqual({ pernyataan: "sosial 2", nilai: 2 });
  });
});

describe("which trainings are considered", () => {
  const answers = rate({ pedagogik: [2], sosial: [4], profesional: [3] });
  it.each([
    ["a competency in need", {}, true],
    ["one of several competencies in need", { kompetensi: ["sosial", "profesional"] }, true],
    ["a competency without need", { kompetensi: ["sosial"] }, false],
    ["a competency that was not rated", { kompetensi: ["kepribadian"] }, false],
    ["another jenjang", { jenjang: ["SMP", "SMA"] }, false],
    ["the jenjang among others", { jenjang: ["SMP", "SD"] }, true],
    ["the own subject, spelled otherwise", { mapel: ["Matematika", " pjok "] }, true],
    ["another subject", { mapel: ["Matematika"] }, false],
    ["no seat left: there is a waiting list", { kuota: 5, terisi: 5 }, true],
    ["registration that closes this moment", { daftarTutup: now }, true],
    ["registration that has closed", { daftarTutup: new Date(now.getTime() - 1) }, false],
    ["registration that opens later", { daftarBuka: addDays(now, 1) }, true],
  ] as const)("%s", (_, more, considered) => {
    expect(order(answers, [training("a", more as Partial<Candidate>)])).toEqual(considered ? ["a"] : []);
  });
});

describe("which comes first", () => {
  const answers = rate({ pedagogik: [1, 4], sosial: [2, 2], profesional: [2, 3] });
  const better = (a: Partial<Candidate>, b: Partial<Candidate>) => {
    // Whatever the ids and the order in which they come.
    expect(order(answers, [training("z", a), training("a", b)])).toEqual(["z", "a"]);
    expect(order(answers, [training("a", b), training("z", a)])).toEqual(["z", "a"]);
  };
  it("the greater need", () => better({ terisi: 20 }, { kompetensi: ["sosial"], mapel: ["PJOK"] }));
  it("then a free seat", () => better({ daftarBuka: addDays(now, 1) }, { terisi: 20, mapel: ["PJOK"] }));
  it("then the own subject by name", () => better({ mapel: ["PJOK"], daftarBuka: addDays(now, 1) }, {}));
  it("then the window that is open", () => better({ mulai: addDays(now, 30) }, { daftarBuka: addDays(now, 1) }));
  it("then the greater mean need", () =>
    better({ kompetensi: ["sosial"], mulai: addDays(now, 30) }, { kompetensi: ["profesional"] }));
  it("then the earlier first session", () => better({ mulai: addDays(now, 9) }, {}));
  it("then the title", () => better({ judul: "A" }, { judul: "B" }));
  it("and at last the id", () => {
    expect(order(answers, [training("b", { judul: "X" }), training("a", { judul: "X" })])).toEqual(["a", "b"]);
  });
  it("and there are six at most", () => {
    const many = Array.from({ length: 20 }, (_, index) => training(String(index)));
    expect(order(answers, many)).toHaveLength(RECOMMENDED);
    expect(order(answers, many, 3)).toHaveLength(3);
  });
});

describe("properties", () => {
  const someAnswers = fc.array(
    fc.record({
      kompetensi: fc.constantFrom(...COMPETENCIES),
      pernyataan: fc.string(),
      nilai: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    { maxLength: 20 },
  );
  const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(now, days));
  const someTraining = fc.record({
    id: fc.uuid(),
    judul: fc.constantFrom("A", "B", "C"),
    kompetensi: fc.subarray([...COMPETENCIES], { minLength: 1 }),
    jenjang: fc.subarray(["SD", "SMP", "SMA"], { minLength: 1 }),
    mapel: fc.subarray(["PJOK", "IPA", "pjok"]),
    kuota: fc.integer({ min: 1, max: 5 }),
    terisi: fc.integer({ min: 0, max: 5 }),
    daftarBuka: day,
    daftarTutup: day,
    mulai: day,
  });
  const someTrainings = fc.uniqueArray(someTraining, { selector: ({ id }) => id, maxLength: 15 });

  it("the order in which data come never matters", () => {
    fc.assert(
      fc.property(someAnswers, someTrainings, (answers, trainings) => {
        expect(order(answers, [...trainings].reverse())).toEqual(order(answers, trainings));
      }),
    );
  });

  it("nothing is recommended that does not fit, and nothing that fits is left out before the end of the list", () => {
    fc.assert(
      fc.property(someAnswers, someTrainings, (answers, trainings) => {
        const list = recommend({ answers, teacher, trainings, now });
        const needed = new Set(needsOf(answers).flatMap(({ kompetensi, need }) => (need > 0 ? [kompetensi] : [])));
        const fits = trainings.filter(
          ({ kompetensi, jenjang, mapel, daftarTutup }) =>
            kompetensi.some((each) => needed.has(each)) &&
            jenjang.includes("SD") &&
            (mapel.length === 0 || mapel.some((each) => each.toLowerCase() === "pjok")) &&
            daftarTutup >= now,
        );
        expect(list).toHaveLength(Math.min(RECOMMENDED, fits.length));
        for (const { training: one } of list) expect(fits).toContain(one);
        const needs = list.map(({ need }) => need.need);
        expect(needs).toEqual([...needs].sort((a, b) => b - a));
      }),
    );
  });

  it("whoever rates an indicator lower does not need less", () => {
    fc.assert(
      fc.property(someAnswers, fc.nat(), (answers, place) => {
        const lower = answers.map((answer, index) =>
          index === place % Math.max(1, answers.length) && answer.nilai !== null
            ? { ...answer, nilai: Math.max(1, answer.nilai - 1) }
            : answer,
        );
        const before = new Map(needsOf(answers).map((need) => [need.kompetensi, need]));
        for (const { kompetensi, need, meanNeed } of needsOf(lower)) {
          expect(need).toBeGreaterThanOrEqual(before.get(kompetensi)?.need ?? 0);
          expect(meanNeed).toBeGreaterThanOrEqual(before.get(kompetensi)?.meanNeed ?? 0);
        }
      }),
    );
  });
});

describe("the reasons", () => {
  it("name the rating first, then subject, seats and dates", () => {
    const [recommendation] = recommend({
      ...{ answers: rate({ pedagogik: [3, 2] }), teacher, now },
      trainings: [training("a", { mapel: ["PJOK"], terisi: 8 })],
    });
    if (!recommendation) throw new Error("nothing is recommended");
    expect(reasonsOf(recommendation, { ...teacher, whose: "Anda", zone: "WIB" })).toEqual([
      "Karena Anda menilai “pedagogik 2” = 2 (Pedagogik).",
      "Untuk PJOK di jenjang SD.",
      "Masih ada 12 kursi.",
      "Pendaftaran ditutup 27 Nov 2026; pelatihan mulai 2 Des 2026.",
    ]);
  });
});
