import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { reminderOf } from "./labels";
import {
  checkReminder,
  compareBy,
  type Facts,
  isBehind,
  isDone,
  isIn,
  matches,
  NEAR_DAYS,
  ORDERS,
  type Period,
  periodToShow,
  progressOf,
  STEPS_OF,
  type Step,
  shareOf,
} from "./rules";

const windows = {
  rencanaBuka: new Date("2026-07-01T00:00:00Z"),
  rencanaTutup: new Date("2026-07-31T00:00:00Z"),
  pelaksanaanBuka: new Date("2026-08-01T00:00:00Z"),
  pelaksanaanTutup: new Date("2026-11-30T00:00:00Z"),
  penilaianBuka: new Date("2026-12-01T00:00:00Z"),
  penilaianTutup: new Date("2026-12-20T00:00:00Z"),
};
const of2024: Period = { ...windows, skema: "skema_2024" };
const of2025: Period = { ...windows, skema: "skema_2025" };

const nothing: Facts = {
  ...{ perpanjangan: [], rencana: null, praktik: null, bukti: 0, buktiDikumpulkan: 0, buktiDimulai: 0 },
  ...{ tugas: 0, tugasDilakukan: 0, refleksi: null, penilaian: null, dinilaiPada: null },
};
const agreed: Facts = { ...nothing, rencana: "disetujui", praktik: "persiapan", bukti: 4, tugas: 3 };

const PLANNING = new Date("2026-07-05T00:00:00Z");
const WORK = new Date("2026-09-01T00:00:00Z");
const RATING = new Date("2026-12-02T00:00:00Z");
const OVER = new Date("2027-01-10T00:00:00Z");

const stepIn = (period: Period, facts: Facts, now: Date, step: Step) => {
  const found = progressOf(period, facts, now).find((one) => one.step === step);
  if (!found) throw new Error(`no ${step}`);
  return found;
};

describe("where a step stands", () => {
  it.each([
    ["no plan", "rencana", {}, PLANNING, "belum", 0],
    ["a draft", "rencana", { rencana: "draf" }, PLANNING, "berjalan", 0],
    ["handed in: the principal's turn", "rencana", { rencana: "diajukan" }, PLANNING, "menunggu", 1],
    ["returned", "rencana", { rencana: "dikembalikan" }, PLANNING, "berjalan", 0],
    ["agreed", "rencana", agreed, PLANNING, "selesai", 2],
    ["nothing after it without an agreed plan", "observasi", { rencana: "diajukan" }, WORK, "terkunci", 0],
    ["nothing before its phase", "bukti", agreed, PLANNING, "terkunci", 0],
    ["the cycle not begun", "observasi", agreed, WORK, "belum", 0],
    ["prepared: the principal appoints", "observasi", { ...agreed, praktik: "siap" }, WORK, "menunggu", 1],
    ["appointed: the principal observes", "observasi", { ...agreed, praktik: "dijadwalkan" }, WORK, "menunggu", 2],
    ["observed: the teacher's turn", "observasi", { ...agreed, praktik: "diobservasi" }, WORK, "berjalan", 3],
    ["the cycle over", "observasi", { ...agreed, praktik: "selesai" }, WORK, "selesai", 6],
    ["no document yet", "bukti", agreed, WORK, "belum", 0],
    ["a document in draft", "bukti", { ...agreed, buktiDimulai: 1 }, WORK, "berjalan", 0],
    ["one row collected", "bukti", { ...agreed, buktiDimulai: 2, buktiDikumpulkan: 1 }, WORK, "berjalan", 1],
    ["every row collected", "bukti", { ...agreed, buktiDimulai: 4, buktiDikumpulkan: 4 }, WORK, "selesai", 4],
    ["not rated: the principal's turn", "penilaian", agreed, RATING, "menunggu", 0],
    ["rated, not read", "penilaian", { ...agreed, penilaian: "dinilai", dinilaiPada: RATING }, RATING, "berjalan", 1],
    ["read", "penilaian", { ...agreed, penilaian: "diketahui", dinilaiPada: RATING }, RATING, "selesai", 2],
    [
      "14 days later it counts as read",
      "penilaian",
      { ...agreed, penilaian: "dinilai", dinilaiPada: RATING },
      addDays(RATING, 14),
      "selesai",
      2,
    ],
  ] as const)("2024: %s", (_, step, facts, now, state, done) => {
    expect(stepIn(of2024, { ...nothing, ...facts } as Facts, now, step)).toMatchObject({ state, done });
  });

  it.each([
    ["neither duty nor reflection", {}, "belum", 0],
    ["a reflection in draft", { refleksi: "draf" }, "berjalan", 0],
    ["a duty", { tugasDilakukan: 1 }, "berjalan", 1],
    ["all duties, the reflection not sent", { tugasDilakukan: 3, refleksi: "draf" }, "berjalan", 3],
    ["all of it", { tugasDilakukan: 3, refleksi: "dikirim" }, "selesai", 4],
  ] as const)("2025: %s", (_, facts, state, done) => {
    expect(stepIn(of2025, { ...agreed, ...facts }, WORK, "tugas")).toMatchObject({ state, done, of: 4 });
  });

  it("each scheme has its steps", () => {
    for (const period of [of2024, of2025]) {
      expect(progressOf(period, agreed, WORK).map(({ step }) => step)).toEqual(STEPS_OF[period.skema]);
    }
  });
});

describe("who is behind", () => {
  const near = addDays(windows.pelaksanaanTutup, -NEAR_DAYS);
  const collected: Facts = { ...agreed, buktiDimulai: 4, buktiDikumpulkan: 4, praktik: "selesai" };
  const at = (base: Date, ms: number) => new Date(base.getTime() + ms);
  it.each([
    ["with time left", "bukti", agreed, near, false],
    ["a millisecond nearer than that", "bukti", agreed, at(near, 1), true],
    ["at the last moment", "bukti", agreed, windows.pelaksanaanTutup, true],
    ["closed undone", "bukti", agreed, at(windows.pelaksanaanTutup, 1), true],
    ["closed and begun, not done", "bukti", { ...agreed, buktiDikumpulkan: 3 }, RATING, true],
    ["done", "bukti", collected, RATING, false],
    ["no plan, planning just open", "rencana", nothing, PLANNING, false],
    ["no plan, planning closed", "rencana", nothing, WORK, true],
    ["a draft, planning closed", "rencana", { ...nothing, rencana: "draf" }, WORK, true],
    ["returned, planning closed", "rencana", { ...nothing, rencana: "dikembalikan" }, WORK, true],
    ["handed in: the principal is", "rencana", { ...nothing, rencana: "diajukan" }, WORK, false],
    ["waiting for the observation: the principal is", "observasi", { ...agreed, praktik: "siap" }, near, false],
    ["what cannot begin", "bukti", nothing, RATING, false],
    ["not rated: the principal is", "penilaian", agreed, RATING, false],
    [
      "rated and not read",
      "penilaian",
      { ...agreed, penilaian: "dinilai", dinilaiPada: RATING },
      at(RATING, 5 * 86_400_000),
      true,
    ],
  ] as const)("%s", (_, step, facts, now, behind) => {
    expect(stepIn(of2024, facts as Facts, now, step).isBehind).toBe(behind);
  });

  it("more time for one teacher counts", () => {
    const perpanjangan = [{ fase: "pelaksanaan" as const, sampai: addDays(windows.pelaksanaanTutup, 60) }];
    expect(stepIn(of2024, agreed, RATING, "bukti").isBehind).toBe(true);
    expect(stepIn(of2024, { ...agreed, perpanjangan }, RATING, "bukti")).toMatchObject({
      isBehind: false,
      tutup: perpanjangan[0]?.sampai,
    });
  });
});

describe("Ingatkan", () => {
  const teacher = (facts: Facts, now: Date, isRemindedToday = false) => ({
    steps: progressOf(of2024, facts, now),
    isRemindedToday,
  });
  it.each([
    ["behind", teacher(nothing, WORK), true],
    ["behind, reminded today", teacher(nothing, WORK, true), false],
    ["not behind", teacher(agreed, WORK), false],
    ["when all of it is over", teacher(nothing, OVER), false],
    [
      "when all of it is over but for this teacher",
      teacher({ ...nothing, perpanjangan: [{ fase: "penilaian", sampai: addDays(OVER, 3) }] }, OVER),
      true,
    ],
  ] as const)("%s", (_, who, isOk) => {
    expect(checkReminder(who).ok).toBe(isOk);
  });

  it("says what to do while it can be done, and whom to ask once it cannot", () => {
    const words = (facts: Facts, now: Date, step: Step) => reminderOf(stepIn(of2024, facts, now, step), now, "WIB");
    expect(words(agreed, windows.pelaksanaanTutup, "bukti")).toBe(
      "Bukti dukung: kumpulkan bukti dukung paling lambat 30 Nov 2026, 07.00 WIB.",
    );
    expect(words(agreed, RATING, "bukti")).toMatch(/^Bukti dukung: waktunya berakhir 30 Nov .*perpanjangan\.$/);
    // What was returned may be corrected at any time.
    expect(words({ ...nothing, rencana: "dikembalikan" }, WORK, "rencana")).toBe(
      "Rencana: lengkapi dan ajukan rencana kinerja.",
    );
  });
});

describe("the list", () => {
  const of = (nama: string, facts: Facts) => ({ nama, steps: progressOf(of2024, facts, WORK) });
  const all = [
    of("Citra", agreed),
    of("Bayu", nothing),
    of("Andi", { ...agreed, praktik: "siap" }),
    of("Dewi", { ...nothing, rencana: "draf" }),
  ];
  it.each([
    ["tertinggal", ["Bayu", "Dewi", "Andi", "Citra"]],
    ["kemajuan", ["Bayu", "Dewi", "Citra", "Andi"]],
    ["nama", ["Andi", "Bayu", "Citra", "Dewi"]],
  ] as const)("by %s", (order, names) => {
    expect([...all].sort(compareBy[order]).map(({ nama }) => nama)).toEqual(names);
    expect(ORDERS).toContain(order);
  });

  it("by group", () => {
    const named = (group: keyof typeof isIn) => all.filter(({ steps }) => isIn[group](steps)).map(({ nama }) => nama);
    expect([named("tertinggal"), named("menunggu"), named("selesai")]).toEqual([["Bayu", "Dewi"], ["Andi"], []]);
    const done: Facts = {
      ...agreed,
      praktik: "selesai",
      buktiDikumpulkan: 4,
      penilaian: "diketahui",
      dinilaiPada: RATING,
    };
    const steps = progressOf(of2024, done, OVER);
    expect([isDone(steps), isBehind(steps), shareOf(steps)]).toEqual([true, false, 1]);
    expect(shareOf(progressOf(of2024, nothing, OVER))).toBe(0);
  });

  it.each([
    ["", true],
    ["citra", true],
    ["CITRA kelas", true],
    ["matematika", false],
    ["citra matematika", false],
  ])("words %j", (cari, found) => {
    expect(matches({ nama: "Citra Lestari", mapel: "Guru Kelas" }, cari)).toBe(found);
  });

  it("begins with the period that runs, otherwise with the latest", () => {
    const next = { ...of2024, rencanaBuka: addDays(OVER, 5), penilaianTutup: addDays(OVER, 90) };
    expect(periodToShow([next, of2024], WORK)).toBe(of2024);
    expect(periodToShow([next, of2024], OVER)).toBe(next);
    expect(periodToShow([], OVER)).toBeNull();
  });
});
