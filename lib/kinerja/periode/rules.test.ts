import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ZONES } from "@/lib/kernel/time";
import {
  checkExtension,
  checkNewPeriod,
  checkPeriodChange,
  checkSemester,
  checkWindows,
  furthestBehind,
  isChangeOpen,
  isNotCollected,
  isPhaseOpen,
  mayRate,
  PHASES,
  phaseState,
  presentPhase,
  sumStandings,
  type WindowDays,
  windowDaysOf,
  windowsOf,
} from "./rules";

const days: WindowDays = {
  rencanaBuka: "2026-07-01",
  rencanaTutup: "2026-07-31",
  pelaksanaanBuka: "2026-08-01",
  pelaksanaanTutup: "2026-11-30",
  penilaianBuka: "2026-12-01",
  penilaianTutup: "2026-12-20",
};
const windows = windowsOf(days, "WIB");
const at = (base: Date, ms: number) => new Date(base.getTime() + ms);

describe("the windows of a period", () => {
  it.each([
    ["WIB", "2026-06-30T17:00:00.000Z", "2026-12-20T16:59:59.999Z"],
    ["WITA", "2026-06-30T16:00:00.000Z", "2026-12-20T15:59:59.999Z"],
    ["WIT", "2026-06-30T15:00:00.000Z", "2026-12-20T14:59:59.999Z"],
  ] as const)("begin and end in %s", (zone, first, last) => {
    const own = windowsOf(days, zone);
    expect([own.rencanaBuka.toISOString(), own.penilaianTutup.toISOString()]).toEqual([first, last]);
    expect(windowDaysOf(own, zone)).toEqual(days);
  });

  it.each([
    ["in order", {}, null],
    ["each phase one day", { rencanaTutup: "2026-07-01", pelaksanaanBuka: "2026-07-02" }, null],
    ["closing before it opens", { rencanaTutup: "2026-06-30" }, "rencanaTutup"],
    ["on the last day of the one before", { pelaksanaanBuka: "2026-07-31" }, "pelaksanaanBuka"],
    ["before the one before", { penilaianBuka: "2026-07-15" }, "penilaianBuka"],
  ] as const)("%s", (_, change, field) => {
    const answer = checkWindows({ ...days, ...change }, "WIT");
    if (field === null) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [field]: expect.any(String) } });
  });
});

describe("a phase", () => {
  it("is open from its first millisecond to its last, and no longer", () => {
    const { pelaksanaanBuka: buka, pelaksanaanTutup: tutup } = windows;
    const states = [at(buka, -1), buka, tutup, at(tutup, 1)].map((now) => phaseState(windows, "pelaksanaan", now));
    expect(states).toEqual(["akan_datang", "terbuka", "terbuka", "ditutup"]);
  });

  it("stays open for the teacher who was given more time, and for that phase only", () => {
    const sampai = at(windows.rencanaTutup, 5);
    const extensions = [{ fase: "perencanaan", sampai }] as const;
    expect(isPhaseOpen(windows, "perencanaan", sampai, extensions)).toBe(true);
    expect(isPhaseOpen(windows, "perencanaan", at(sampai, 1), extensions)).toBe(false);
    expect(isPhaseOpen(windows, "perencanaan", sampai)).toBe(false);
    expect(isPhaseOpen(windows, "pelaksanaan", at(windows.pelaksanaanTutup, 1), extensions)).toBe(false);
  });

  it("is never shortened by an extension", () => {
    const extensions = [{ fase: "perencanaan", sampai: windows.rencanaBuka }] as const;
    expect(isPhaseOpen(windows, "perencanaan", windows.rencanaTutup, extensions)).toBe(true);
  });

  it("leaves a draft uncollected when it closes, and nothing else", () => {
    const after = at(windows.rencanaTutup, 1);
    expect(isNotCollected(true, windows, "perencanaan", windows.rencanaTutup)).toBe(false);
    expect(isNotCollected(true, windows, "perencanaan", after)).toBe(true);
    expect(isNotCollected(false, windows, "perencanaan", after)).toBe(false);
    expect(isNotCollected(true, windows, "perencanaan", after, [{ fase: "perencanaan", sampai: after }])).toBe(false);
  });

  it("property: at any moment, in any zone, at most one phase is open and it is the one whose days hold today", () => {
    const instant = fc.date({ min: new Date("2026-06-01"), max: new Date("2027-01-31"), noInvalidDate: true });
    fc.assert(
      fc.property(instant, fc.constantFrom(...ZONES), (now, zone) => {
        const own = windowsOf(days, zone);
        const open = PHASES.filter((phase) => isPhaseOpen(own, phase, now));
        expect(open.length).toBeLessThanOrEqual(1);
        expect(presentPhase(own, now)).toBe(open[0] ?? null);
        const hour = { WIB: 7, WITA: 8, WIT: 9 }[zone];
        const today = new Date(now.getTime() + hour * 3_600_000).toISOString().slice(0, 10);
        const expected = today >= days.rencanaBuka && today <= days.rencanaTutup;
        expect(isPhaseOpen(own, "perencanaan", now)).toBe(expected);
      }),
    );
  });
});

describe("what hangs on the phases", () => {
  it("RHK change during pelaksanaan and before penilaian opens, whatever the extension", () => {
    const extensions = [{ fase: "pelaksanaan", sampai: windows.penilaianTutup }] as const;
    expect(isChangeOpen(windows, windows.rencanaTutup)).toBe(false);
    expect(isChangeOpen(windows, windows.pelaksanaanBuka)).toBe(true);
    expect(isChangeOpen(windows, windows.pelaksanaanTutup)).toBe(true);
    expect(isChangeOpen(windows, at(windows.penilaianBuka, -1), extensions)).toBe(true);
    expect(isChangeOpen(windows, windows.penilaianBuka, extensions)).toBe(false);
  });

  it("a rating can be given from the first moment of penilaian, also after its end", () => {
    expect(mayRate(windows, at(windows.penilaianBuka, -1))).toBe(false);
    expect(mayRate(windows, windows.penilaianBuka)).toBe(true);
    expect(mayRate(windows, at(windows.penilaianTutup, 1))).toBe(true);
  });

  it.each([
    ["2026-07-31", false],
    ["2026-08-01", true],
    ["2026-08-04", true],
  ])("more time for planning until %s", (day, isAllowed) => {
    const now = windows.rencanaTutup;
    expect(checkExtension(windows, "perencanaan", day, { now, zone: "WIB" }).ok).toBe(isAllowed);
  });
  it("no more time that is over already", () => {
    const now = new Date("2026-08-10T00:00:00Z");
    expect(checkExtension(windows, "perencanaan", "2026-08-09", { now, zone: "WIB" }).ok).toBe(false);
    expect(checkExtension(windows, "perencanaan", "2026-08-10", { now, zone: "WIB" }).ok).toBe(true);
  });
});

describe("opening a period", () => {
  const zone = "WIB";
  it.each([
    ["before planning begins", "2026-06-01T00:00:00Z", null],
    ["in the last moment of planning", windows.rencanaTutup.toISOString(), null],
    ["when planning is over", at(windows.rencanaTutup, 1).toISOString(), "rencanaTutup"],
  ])("%s", (_, now, field) => {
    const answer = checkNewPeriod(days, { now: new Date(now), zone });
    if (field === null) expect(answer).toEqual({ ok: true, data: windows });
    else expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [field]: expect.any(String) } });
  });
  it("by semester in scheme 2024, by year in scheme 2025", () => {
    expect([1, 2, null].map((semester) => checkSemester("skema_2024", semester).ok)).toEqual([true, true, false]);
    expect(checkSemester("skema_2025", 2)).toEqual({ ok: true, data: null });
  });
});

describe("changing a period", () => {
  const midPlanning = "2026-07-15T03:00:00Z";
  const between = "2026-12-22T03:00:00Z";
  it.each([
    [
      "before it begins: every day",
      "2026-06-15T03:00:00Z",
      { rencanaBuka: "2026-06-20", rencanaTutup: "2026-07-20" },
      "ok",
    ],
    ["not to a day that has passed", "2026-06-15T03:00:00Z", { rencanaBuka: "2026-06-14" }, "rencanaBuka"],
    ["to today", "2026-06-15T03:00:00Z", { rencanaBuka: "2026-06-15" }, "ok"],
    ["planning is open: its opening stays", midPlanning, { rencanaBuka: "2026-07-16" }, "rencanaBuka"],
    ["planning is open: it may close today", midPlanning, { rencanaTutup: "2026-07-15" }, "ok"],
    ["planning is open: not yesterday", midPlanning, { rencanaTutup: "2026-07-14" }, "rencanaTutup"],
    ["planning is open: longer, within the next phase", midPlanning, { rencanaTutup: "2026-08-05" }, "pelaksanaanBuka"],
    [
      "planning is open: longer, with the next phase later",
      midPlanning,
      { rencanaTutup: "2026-08-05", pelaksanaanBuka: "2026-08-06" },
      "ok",
    ],
    [
      "planning is over: not reopened under pelaksanaan",
      "2026-08-10T03:00:00Z",
      { rencanaTutup: "2026-08-20" },
      "pelaksanaanBuka",
    ],
    ["penilaian is open: longer", "2026-12-10T03:00:00Z", { penilaianTutup: "2027-01-10" }, "ok"],
    ["all over", between, { penilaianTutup: "2027-01-10" }, "data_berubah"],
    ["nothing at all", "2026-12-10T03:00:00Z", {}, "ok"],
  ])("%s", (_, now, change, expected) => {
    const answer = checkPeriodChange(windows, { ...days, ...change }, { now: new Date(now), zone: "WIB" });
    if (expected === "ok") expect(answer.ok).toBe(true);
    else if (expected === "data_berubah") expect(answer).toMatchObject({ code: "data_berubah" });
    else expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [expected]: expect.any(String) } });
  });

  it("reopens planning between its end and pelaksanaan", () => {
    const gap = { ...days, pelaksanaanBuka: "2026-08-10" };
    const present = windowsOf(gap, "WIB");
    const now = new Date("2026-08-04T03:00:00Z");
    expect(checkPeriodChange(present, { ...gap, rencanaTutup: "2026-08-06" }, { now, zone: "WIB" }).ok).toBe(true);
    expect(checkPeriodChange(present, { ...gap, rencanaTutup: "2026-08-03" }, { now, zone: "WIB" }).ok).toBe(false);
  });
});

describe("plans by school", () => {
  const counts = (belum: number, disetujui: number) => ({ belum, draf: 0, diajukan: 0, dikembalikan: 0, disetujui });
  const schools = [
    { nama: "half way", ...counts(2, 2) },
    { nama: "done", ...counts(0, 9) },
    { nama: "not begun, small", ...counts(3, 0) },
    { nama: "not begun, large", ...counts(30, 0) },
  ];

  it("are added up", () => {
    expect(sumStandings(schools)).toEqual(counts(35, 11));
    expect(sumStandings([])).toEqual(counts(0, 0));
  });

  it("the furthest from the goal first, the larger school before the smaller", () => {
    expect(furthestBehind(schools, 3)).toMatchObject([
      { nama: "not begun, large", guru: 30 },
      { nama: "not begun, small", guru: 3 },
      { nama: "half way", guru: 4 },
    ]);
  });
});
