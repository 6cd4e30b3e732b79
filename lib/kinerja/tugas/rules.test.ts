import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/kernel/result";
import { addDays } from "@/lib/kernel/time";
import type { Extension, Windows } from "../periode/rules";
import {
  checkLearning,
  checkLearningWritable,
  checkTickable,
  countDuties,
  dutyState,
  LEARNING_FIELDS,
  openTicks,
  shownLearningState,
  TASK_ERRORS,
  tickChanges,
  ticksEnd,
} from "./rules";

const NOW = new Date("2026-11-22T03:00:00Z");
const windows: Windows = {
  ...{ rencanaBuka: addDays(NOW, -60), rencanaTutup: addDays(NOW, -31) },
  ...{ pelaksanaanBuka: addDays(NOW, -30), pelaksanaanTutup: addDays(NOW, 30) },
  ...{ penilaianBuka: addDays(NOW, 35), penilaianTutup: addDays(NOW, 50) },
};
const moment = (from: Date, milliseconds: number) => new Date(from.getTime() + milliseconds);
const phase = (now: Date, extensions: readonly Extension[] = [], isRated = false) => ({
  ...{ windows, now, extensions, isRated },
});
const longer = (days: number): Extension[] => [
  { fase: "pelaksanaan", sampai: addDays(windows.pelaksanaanTutup, days) },
];
const said = (result: Result) => (result.ok ? null : result.message);

const WORDS = { kegiatan: "K", pembelajaran: "P", penerapan: "T" };

it("what is sent answers all three questions; blanks are no answer", () => {
  expect(checkLearning(WORDS).ok).toBe(true);
  for (const field of LEARNING_FIELDS) {
    for (const empty of ["", " \n "]) {
      const result = checkLearning({ ...WORDS, [field]: empty });
      expect(result.ok ? [] : Object.keys(result.fieldErrors ?? {})).toEqual([field]);
    }
  }
});

describe("when the reflection is written", () => {
  it.each([
    ["a moment before pelaksanaan", moment(windows.pelaksanaanBuka, -1), [], TASK_ERRORS.notOpen],
    ["its first moment", windows.pelaksanaanBuka, [], null],
    ["its last moment", windows.pelaksanaanTutup, [], null],
    ["a moment after it", moment(windows.pelaksanaanTutup, 1), [], TASK_ERRORS.closed],
    ["with more time", moment(windows.pelaksanaanTutup, 1), longer(3), null],
    ["when that is over too", moment(addDays(windows.pelaksanaanTutup, 3), 1), longer(3), TASK_ERRORS.closed],
    [
      "with more time in another phase",
      moment(windows.pelaksanaanTutup, 1),
      [{ fase: "penilaian", sampai: addDays(NOW, 90) }] as Extension[],
      TASK_ERRORS.closed,
    ],
  ] as const)("%s", (_, now, extensions, message) => {
    expect(said(checkLearningWritable("draf", phase(now, extensions)))).toBe(message);
    expect(said(checkLearningWritable(null, phase(now, extensions)))).toBe(message);
    expect(said(checkLearningWritable("dikirim", phase(now, extensions)))).toBe(TASK_ERRORS.sent);
    expect(said(checkLearningWritable("draf", phase(now, extensions, true)))).toBe(TASK_ERRORS.rated);
  });

  it("a draft past its phase was not collected, also where nothing was written; what was sent stays sent", () => {
    const late = moment(windows.pelaksanaanTutup, 1);
    const shown = (now: Date, extensions: readonly Extension[] = []) =>
      ([null, "draf", "dikirim"] as const).map((status) => shownLearningState(status, phase(now, extensions)));
    expect(shown(NOW)).toEqual(["belum", "draf", "dikirim"]);
    expect(shown(late)).toEqual(["tidak_dikumpulkan", "tidak_dikumpulkan", "dikirim"]);
    expect(shown(late, longer(1))).toEqual(["belum", "draf", "dikirim"]);
    expect(shownLearningState("draf", phase(NOW, [], true))).toBe("tidak_dikumpulkan");
  });
});

describe("when duties are ticked", () => {
  it.each([
    ["a moment before pelaksanaan", moment(windows.pelaksanaanBuka, -1), [], TASK_ERRORS.notOpen],
    ["its first moment", windows.pelaksanaanBuka, [], null],
    ["between pelaksanaan and penilaian", moment(windows.pelaksanaanTutup, 1), [], null],
    ["the last moment before penilaian", moment(windows.penilaianBuka, -1), [], null],
    ["when penilaian opens", windows.penilaianBuka, [], TASK_ERRORS.rating],
    ["then with more time", windows.penilaianBuka, longer(10), null],
    ["when that is over too", moment(addDays(windows.pelaksanaanTutup, 10), 1), longer(10), TASK_ERRORS.rating],
  ] as const)("%s", (_, now, extensions, message) => {
    expect(said(checkTickable(phase(now, extensions)))).toBe(message);
    expect(said(checkTickable(phase(now, extensions, true)))).toBe(TASK_ERRORS.rated);
  });

  it("the end that is shown is the last moment that is taken", () => {
    for (const extensions of [[], longer(2), longer(10)]) {
      const end = ticksEnd(windows, extensions);
      expect(checkTickable(phase(end, extensions)).ok).toBe(true);
      expect(checkTickable(phase(moment(end, 1), extensions)).ok).toBe(false);
    }
  });
});

describe("ticks", () => {
  const duty = (barisId: string, isDone: boolean, isVerified = false) => ({
    ...{ barisId, dilakukanPada: isDone ? NOW : null, terverifikasiPada: isVerified ? NOW : null },
  });
  const duties = [duty("a", false), duty("b", true), duty("c", true, true), duty("d", false)];

  it("what a form asks for is told apart from what is so; what was verified stays, named or not", () => {
    expect(tickChanges(duties, ["a", "c"])).toEqual({ ditandai: ["a"], dilepas: ["b"] });
    expect(tickChanges(duties, ["b"])).toEqual({ ditandai: [], dilepas: [] });
    expect(tickChanges(duties, [])).toEqual({ ditandai: [], dilepas: ["b"] });
    expect(tickChanges(duties, ["elsewhere", "b", "b"])).toEqual({ ditandai: [], dilepas: [] });
  });

  it("are counted", () => {
    expect(duties.map(dutyState)).toEqual(["belum", "dilakukan", "terverifikasi", "belum"]);
    expect(openTicks(duties).map(({ barisId }) => barisId)).toEqual(["b"]);
    expect(countDuties(duties)).toEqual({ semua: 4, dilakukan: 2, terverifikasi: 1 });
    expect(countDuties([])).toEqual({ semua: 0, dilakukan: 0, terverifikasi: 0 });
  });
});
