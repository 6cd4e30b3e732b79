import { describe, expect, it } from "vitest";
import {
  checkCapacity,
  checkClose,
  checkLeave,
  checkMentor,
  checkPeriod,
  checkPlace,
  countWithoutFinalReport,
  isAboutThreeMonths,
  isMentorSilent,
  sameField,
} from "./rules";

describe("seats", () => {
  it.each([
    [10, "", 0, true],
    [1, "", 1, true],
    [0, "", 0, false],
    [11, "", 0, false],
    [11, " ", 0, false],
    [11, "Peserta tersisa satu orang.", 0, true],
    [15, "Peserta tersisa lima orang.", 0, true],
    [16, "Peserta tersisa enam orang.", 0, false],
    [10.5, "", 0, false],
    [8, "", 9, false],
    [9, "", 9, true],
  ])("%d (%j) with %i members: %s", (kapasitas, alasan, members, isAllowed) => {
    expect(checkCapacity({ kapasitas, alasan }, members).ok).toBe(isAllowed);
  });
});

describe("the period", () => {
  it.each([
    ["2026-09-01", "2026-11-30", true, true],
    ["2026-09-01", "2026-09-01", false, false],
    ["2026-09-01", "2026-08-31", false, false],
    ["2026-09-01", "2027-09-02", true, false],
    ["2026-09-01", "2027-09-03", false, false],
    ["2026-09-01", "2026-09-30", true, false],
  ])("%s to %s", (mulai, selesai, isAllowed, isUsual) => {
    expect([checkPeriod(mulai, selesai).ok, isAboutThreeMonths(mulai, selesai)]).toEqual([isAllowed, isUsual]);
  });
});

describe("leaving", () => {
  it.each([
    ["belum_aktif", false, true],
    ["aktif", false, true],
    ["aktif", true, false],
    ["mengundurkan_diri", false, false],
  ] as const)("%s, final %s: %s", (shown, isFinal, isAllowed) => {
    expect(checkLeave({ nama: "Sari", shown, isFinal }).ok).toBe(isAllowed);
  });
});

describe("placing", () => {
  const someone = { bidangStudi: "PGSD", shown: "aktif", isFinal: false, akunId: "a1" } as const;
  const cohort = { status: "berjalan", bidangStudi: "pgsd", kapasitas: 10, mentorId: "m1" } as const;
  it.each([
    ["the last seat", checkPlace(someone, cohort, 9), true],
    ["no seat", checkPlace(someone, cohort, 10), false],
    ["who takes none", checkPlace({ ...someone, shown: "mengundurkan_diri" }, cohort, 10), true],
    ["another field", checkPlace({ ...someone, bidangStudi: "Fisika" }, cohort, 0), false],
    ["a closed rombel", checkPlace(someone, { ...cohort, status: "selesai" }, 0), false],
    ["a final score", checkPlace({ ...someone, isFinal: true }, cohort, 0), false],
    ["the mentor", checkPlace({ ...someone, akunId: "m1" }, cohort, 0), false],
  ])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));
  it("a field is the same however it is written", () => {
    expect([sameField("PGSD", "pgsd"), sameField("Bahasa Inggris", "bahasa inggris"), sameField("IPA", "IPS")]).toEqual(
      [...[true, true, false]],
    );
  });
});

describe("mentors", () => {
  it.each([
    [0, true],
    [1, true],
    [2, false],
    [3, false],
  ])("who leads %i others", (running, isAllowed) => {
    expect(checkMentor({ running, isParticipantHere: false }, { status: "berjalan" }).ok).toBe(isAllowed);
  });
  it("not of a closed rombel, and not who takes part", () => {
    expect(checkMentor({ running: 0, isParticipantHere: false }, { status: "selesai" }).ok).toBe(false);
    expect(checkMentor({ running: 0, isParticipantHere: true }, { status: "berjalan" }).ok).toBe(false);
  });
  it("are silent after seven whole days", () => {
    const last = new Date("2026-11-01T00:00:00.000Z");
    expect(isMentorSilent(last, new Date("2026-11-07T23:59:59.999Z"))).toBe(false);
    expect(isMentorSilent(last, new Date("2026-11-08T00:00:00.000Z"))).toBe(true);
  });
});

describe("closing", () => {
  it("waits for everybody who takes a seat", () => {
    const withdrawn = { shown: "mengundurkan_diri", isFinal: false } as const;
    const done = { shown: "aktif", isFinal: true } as const;
    expect(checkClose([withdrawn, done]).ok).toBe(true);
    expect(checkClose([withdrawn, done, { shown: "aktif", isFinal: false }]).ok).toBe(false);
    expect(checkClose([{ shown: "belum_aktif", isFinal: false }]).ok).toBe(false);
    expect(checkClose([]).ok).toBe(true);
  });
});

it.each([
  ["everybody's has come", [{ status: "aktif", hasFinalReport: true }], 0],
  [
    "one's has not; who withdrew owes none",
    [
      { status: "aktif", hasFinalReport: false },
      { status: "mengundurkan_diri", hasFinalReport: false },
    ],
    1,
  ],
] as const)("final reports before a rombel is closed: %s", (_, members, count) => {
  expect(countWithoutFinalReport(members)).toBe(count);
});
