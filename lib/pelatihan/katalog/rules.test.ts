import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { DAY, dayIn, timeIn, ZONES } from "@/lib/kernel/time";
import { code } from "@/scripts/testing/results";
import {
  checkEdit,
  checkFinish,
  checkRemoval,
  checkSession,
  checkSessionOpen,
  jpOfSessions,
  MAX_SESSIONS,
  PUBLISH_GAPS,
  type PublishGap,
  publishGaps,
  registrationWindow,
  type SessionTime,
  seatsLeft,
  shiftSessions,
  type TrainingFacts,
  windowOf,
} from "./rules";
import { TRAINING_STATES, type TrainingState } from "./status";

const at = (iso: string) => new Date(iso);
const now = at("2026-11-22T03:00:00Z");
const days = (count: number) => new Date(now.getTime() + count * DAY);

const facts: TrainingFacts = {
  status: "draf",
  mode: "tatap_muka",
  tempat: "Aula",
  tautan: null,
  jp: 8,
  kuota: 20,
  terisi: 0,
  minHadir: 85,
  daftarBuka: days(-1),
  daftarTutup: days(5),
  mulai: days(10),
  selesai: days(11),
};
const published: TrainingFacts = { ...facts, status: "terbit", terisi: 5 };

const fields = (result: Result<unknown>) => (result.ok ? [] : Object.keys(result.fieldErrors ?? {}));

describe("the window, given as days", () => {
  it.each([
    ["WIB", "2026-11-24T17:00:00.000Z", "2026-11-27T16:59:59.999Z"],
    ["WITA", "2026-11-24T16:00:00.000Z", "2026-11-27T15:59:59.999Z"],
    ["WIT", "2026-11-24T15:00:00.000Z", "2026-11-27T14:59:59.999Z"],
  ] as const)("in %s", (zona, from, to) => {
    const { daftarBuka, daftarTutup } = windowOf("2026-11-25", "2026-11-27", zona);
    expect([daftarBuka.toISOString(), daftarTutup.toISOString()]).toEqual([from, to]);
  });

  it.each([
    [-1, "belum"],
    [0, "buka"],
    [4 * DAY, "buka"],
    [4 * DAY + 1, "tutup"],
  ] as const)("%d ms after its first moment it is %s", (later, expected) => {
    const training = { status: "terbit" as const, daftarBuka: now, daftarTutup: days(4) };
    expect(registrationWindow(training, new Date(now.getTime() + later))).toBe(expected);
  });

  it.each(TRAINING_STATES)("is open only of what is published (%s)", (status) => {
    expect(registrationWindow({ ...facts, status }, now)).toBe(status === "terbit" ? "buka" : "tutup");
  });

  it("has seats until they are taken, never fewer than none", () => {
    expect([seatsLeft({ kuota: 3, terisi: 1 }), seatsLeft({ kuota: 3, terisi: 3 })]).toEqual([2, 0]);
    expect(seatsLeft({ kuota: 2, terisi: 3 })).toBe(0);
  });
});

describe("what is missing before publishing", () => {
  const cases: [string, Partial<TrainingFacts>, PublishGap[]][] = [
    ["nothing", {}, []],
    ["nothing, online", { mode: "daring", tempat: null, tautan: "https://a.id" }, []],
    ["the place", { tempat: null }, ["tempat"]],
    ["the link", { mode: "daring" }, ["tautan"]],
    ["place and link", { mode: "campuran", tempat: null }, ["tempat", "tautan"]],
    ["a session", { mulai: null, selesai: null }, ["sesi"]],
    ["a future: it begins now", { mulai: now }, ["sesi_lewat", "jendela"]],
    ["days between window and session", { daftarTutup: days(11) }, ["jendela"]],
    ["an open window", { daftarTutup: now, mulai: days(3) }, ["jendela_lewat"]],
    ["nothing: it closes as it begins", { daftarTutup: days(10) }, []],
    [
      "all of it",
      { mode: "campuran", tempat: null, mulai: days(-1), daftarTutup: now },
      ["tempat", "tautan", "sesi_lewat", "jendela", "jendela_lewat"],
    ],
  ];
  it.each(cases)("%s", (_, change, gaps) => {
    expect(publishGaps({ ...facts, ...change }, now)).toEqual(gaps);
  });
  it("has a case for every gap", () => {
    expect(new Set(cases.flatMap(([, , gaps]) => gaps))).toEqual(new Set(PUBLISH_GAPS));
  });
});

describe("changing the facts", () => {
  const edit = (before: TrainingFacts, change: Partial<TrainingFacts>) =>
    checkEdit(before, { ...before, ...change }, now);

  it("a draft's in any way", () => {
    const change = { tempat: null, kuota: 1, daftarTutup: days(30), minHadir: 1, jp: 1 };
    expect(code(edit({ ...facts, mulai: days(-3) }, change))).toBe("ok");
  });

  it.each(["selesai", "dibatalkan"] as const)("not of what is %s", (status) => {
    expect(code(edit({ ...published, status }, {}))).toBe("data_berubah");
  });

  it.each([
    [{}, []],
    [{ kuota: 5 }, []],
    [{ kuota: 4 }, ["kuota"]],
    [{ tempat: null }, ["tempat"]],
    [{ mode: "daring" }, ["tautan"]],
    [{ mode: "daring", tempat: null, tautan: "https://a.id" }, []],
    [{ mode: "campuran", tempat: null }, ["tempat", "tautan"]],
    [{ daftarTutup: days(10) }, []],
    [{ daftarTutup: new Date(days(10).getTime() + 1) }, ["daftarTutup"]],
    [{ jp: 9, minHadir: 70, daftarBuka: days(-3) }, []],
  ] as [Partial<TrainingFacts>, string[]][])("a published one's by %j", (change, wrong) => {
    expect(fields(edit(published, change))).toEqual(wrong);
  });

  it("not what attendance and certificates rest on, once it has begun", () => {
    const begun = { ...published, daftarTutup: days(-2), mulai: now, selesai: days(1) };
    expect(fields(edit(begun, { jp: 9, minHadir: 70, daftarBuka: days(-9), daftarTutup: days(-3) })).sort()).toEqual([
      "daftarBuka",
      "daftarTutup",
      "jp",
      "minHadir",
    ]);
    expect(code(edit(begun, { kuota: 30, tempat: "Aula lain" }))).toBe("ok");
  });
});

const session = (from: number, hours = 3): SessionTime => ({
  mulai: days(from),
  selesai: new Date(days(from).getTime() + hours * 3_600_000),
});

describe("the programme", () => {
  const add = (what: SessionTime, others: SessionTime[] = [], training: Partial<TrainingFacts> = {}) =>
    checkSession(what, others, { ...facts, ...training }, now, "WIB");

  it.each([
    ["before another", session(9), "ok"],
    ["right before another", { mulai: session(10, -3).selesai, selesai: days(10) }, "ok"],
    ["right after another", { mulai: session(10).selesai, selesai: days(11) }, "ok"],
    ["at the same time", session(10), "isian_salah"],
    [
      "within another",
      { mulai: new Date(days(10).getTime() + 60_000), selesai: new Date(days(10).getTime() + 120_000) },
      "isian_salah",
    ],
    ["round another", { mulai: days(9), selesai: days(12) }, "isian_salah"],
    ["backwards", { mulai: days(12), selesai: days(11) }, "isian_salah"],
    ["without length", { mulai: days(12), selesai: days(12) }, "isian_salah"],
    ["in the past: a draft may", session(-5), "ok"],
  ] as [string, SessionTime, string][])("a session %s", (_, what, expected) => {
    expect(code(add(what, [session(10)]))).toBe(expected);
  });

  it.each([
    ["in the past", session(-1), { daftarTutup: days(-2) }, ["tanggal"]],
    ["before the window has closed", session(4), {}, ["tanggal"]],
    ["as the window closes", session(5), {}, []],
    ["after it", session(12), {}, []],
  ] as [string, SessionTime, Partial<TrainingFacts>, string[]][])(
    "of a published training %s",
    (_, what, more, wrong) => {
      expect(fields(add(what, [], { ...published, ...more }))).toEqual(wrong);
    },
  );

  it("takes none once the last one has ended, and none of what is over", () => {
    const ended = { ...published, daftarTutup: days(-9), mulai: days(-5), selesai: now };
    expect(code(add(session(3), [], ended))).toBe("data_berubah");
    for (const status of ["selesai", "dibatalkan"] as const) {
      expect(code(add(session(12), [], { status }))).toBe("data_berubah");
    }
  });

  it(`holds ${MAX_SESSIONS} sessions`, () => {
    const many = Array.from({ length: MAX_SESSIONS }, (_, index) => session(20 + index));
    expect(code(add(session(10), many.slice(1)))).toBe("ok");
    expect(code(add(session(10), many))).toBe("isian_salah");
  });

  const OPEN: Record<TrainingState, [past: string, future: string]> = {
    draf: ["ok", "ok"],
    terbit: ["data_berubah", "ok"],
    selesai: ["data_berubah", "data_berubah"],
    dibatalkan: ["data_berubah", "data_berubah"],
  };
  it.each(TRAINING_STATES)("sessions that have begun stay (%s)", (status) => {
    expect([now, days(1)].map((mulai) => code(checkSessionOpen({ mulai, selesai: days(2) }, { status }, now)))).toEqual(
      OPEN[status],
    );
  });

  it("keeps one session of what is published", () => {
    expect(code(checkRemoval(session(10), [], published, now))).toBe("bentrok");
    expect(code(checkRemoval(session(10), [session(11)], published, now))).toBe("ok");
    expect(code(checkRemoval(session(10), [], facts, now))).toBe("ok");
    expect(code(checkRemoval(session(-1), [session(11)], published, now))).toBe("data_berubah");
  });

  it("is finished at its last moment, not before", () => {
    expect(code(checkFinish({ selesai: null }, now))).toBe("data_berubah");
    expect(code(checkFinish({ selesai: new Date(now.getTime() + 1) }, now))).toBe("data_berubah");
    expect(code(checkFinish({ selesai: now }, now))).toBe("ok");
  });

  it("adds up to JP of 45 minutes, cut after one digit", () => {
    expect(jpOfSessions([])).toBe(0);
    expect(jpOfSessions([session(1, 3), session(2, 3)])).toBe(8);
    expect(jpOfSessions([session(1, 1)])).toBe(1.3);
  });
});

describe("a copy's programme", () => {
  it("begins on the day that is given and keeps times of day and distances, in every zone", () => {
    const hour = fc.integer({ min: 0, max: 23 });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), hour, fc.array(fc.integer({ min: 1, max: 9 })), (zona, first, gaps) => {
        let start = at("2026-03-10T00:00:00Z").getTime() + first * 3_600_000;
        const sessions = [0, ...gaps].map((gap) => {
          start += gap * DAY;
          return { materi: "x", mulai: new Date(start), selesai: new Date(start + 3_600_000) };
        });
        const moved = shiftSessions(sessions, "2028-02-29", zona);
        expect(moved.map(({ mulai }) => dayIn(mulai, zona))[0]).toBe("2028-02-29");
        moved.forEach(({ mulai, selesai }, index) => {
          const [before] = [sessions[index]];
          if (!before || !moved[0] || !sessions[0]) throw new Error("lost");
          expect(timeIn(mulai, zona)).toBe(timeIn(before.mulai, zona));
          expect(selesai.getTime() - mulai.getTime()).toBe(3_600_000);
          expect(mulai.getTime() - moved[0].mulai.getTime()).toBe(before.mulai.getTime() - sessions[0].mulai.getTime());
        });
      }),
    );
  });
  it("of nothing is nothing", () => {
    expect(shiftSessions([], "2028-02-29", "WIB")).toEqual([]);
  });
});
