import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import { DUE_LABELS } from "./labels";
import {
  checkDeadline,
  checkExtension,
  DUE_NOTICES,
  dueNotice,
  dueWindow,
  endOf,
  isReportNumber,
  mayCancel,
  mayExtend,
  mayReplace,
  maySayNothingCame,
  mayUpload,
  mayUploadFinal,
  REPORT_NUMBERS,
  type ReportFacts,
  shownReportState,
  topicOf,
} from "./rules";

/** 23:59:59.999 of 20 November in Jakarta. */
const END = new Date("2026-11-20T16:59:59.999Z");
const later = (ms: number) => new Date(END.getTime() + ms);
const facts = (more: Partial<ReportFacts> = {}): ReportFacts => ({
  ...{ participant: "aktif", batas: END, perpanjangan: null, report: null, score: null },
  ...more,
});
const sent = facts({ report: { status: "terkirim" } });
const graded = facts({ report: { status: "terkirim" }, score: { angka: 8000, nihil: false } });
const gradeTakenBack = facts({ report: { status: "terkirim" }, score: { angka: null, nihil: false } });
const zero = facts({ score: { angka: 0, nihil: true } });
const unopened = facts({ batas: null });

describe("four reports", () => {
  it("are numbers 1 to 4, the first about pedagogik", () => {
    expect([-1, 0, 1, 2, 3, 4, 5, 1.5, Number.NaN].filter(isReportNumber)).toEqual([...REPORT_NUMBERS]);
    expect(REPORT_NUMBERS.map(topicOf)).toEqual(["pedagogik", "bidang_studi", "bidang_studi", "bidang_studi"]);
  });
});

describe("the end", () => {
  it.each([
    ["none", unopened, null],
    ["the rombel's", facts(), END],
    ["an extension", facts({ perpanjangan: later(5) }), later(5)],
    ["an extension that the rombel's deadline has overtaken", facts({ perpanjangan: later(-5) }), END],
    ["an extension of what is not opened", facts({ batas: null, perpanjangan: END }), null],
  ])("%s", (_, given, end) => expect(endOf(given)).toEqual(end));
});

describe("the strip of four", () => {
  it.each([
    ["belum_dibuka", unopened, 0],
    ["terbuka", facts(), 0],
    ["terlewat", facts(), 1],
    ["terbuka", facts({ perpanjangan: later(1) }), 1],
    ["terkirim", sent, 0],
    ["terkirim", sent, 1],
    ["terbuka", facts({ report: { status: "dibatalkan" } }), 0],
    ["terlewat", facts({ report: { status: "dibatalkan" } }), 1],
    ["dinilai", graded, 0],
    ["terkirim", gradeTakenBack, 0],
    ["tidak_mengumpulkan", zero, 1],
  ])("%s", (state, given, ms) => expect(shownReportState(given, later(ms))).toBe(state));
});

describe("uploading, replacing, (X) at the edge of the deadline", () => {
  it.each([
    ["upload, last moment", mayUpload(facts(), END), true],
    ["upload, one millisecond late", mayUpload(facts(), later(1)), false],
    ["upload, one second late", mayUpload(facts(), later(1_000)), false],
    ["upload with an extension, one second late", mayUpload(facts({ perpanjangan: later(1_000) }), later(1_000)), true],
    ["upload of what is not opened", mayUpload(unopened, END), false],
    ["upload by who is not active", mayUpload(facts({ participant: "belum_aktif" }), END), false],
    ["upload by who withdrew", mayUpload(facts({ participant: "mengundurkan_diri" }), END), false],
    ["upload of what is graded", mayUpload(graded, END), false],
    ["upload after an explicit zero", mayUpload(zero, END), false],
    ["upload once the grade is taken back", mayUpload(gradeTakenBack, END), true],
    ["replace", mayReplace(sent, END), true],
    ["replace nothing", mayReplace(facts(), END), false],
    ["replace what was taken back", mayReplace(facts({ report: { status: "dibatalkan" } }), END), false],
    ["replace what is graded", mayReplace(graded, END), false],
    ["replace late", mayReplace(sent, later(1)), false],
    ["cancel", mayCancel(sent, END), true],
    ["cancel late", mayCancel(sent, later(1)), false],
    ["cancel what is graded", mayCancel(graded, END), false],
    ["cancel nothing", mayCancel(facts(), END), false],
    ["cancel within an extension", mayCancel({ ...sent, perpanjangan: later(9) }, later(9)), true],
  ])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));

  it("says that it is too late to cancel, not that it is too late to upload", () => {
    expect(mayCancel(sent, later(1))).toMatchObject({ message: expect.stringContaining("dibatalkan") });
  });

  it("whoever may upload may not be told that nothing came, and the other way round", () => {
    const moments = fc.integer({ min: -2, max: 2 });
    fc.assert(
      fc.property(moments, fc.option(moments, { nil: null }), (ms, extension) => {
        const given = facts({ perpanjangan: extension === null ? null : later(extension) });
        expect(mayUpload(given, later(ms)).ok).toBe(!maySayNothingCame(given, later(ms)).ok);
      }),
    );
  });

  it.each([
    ["before the end", maySayNothingCame(facts(), END), false],
    ["one moment after", maySayNothingCame(facts(), later(1)), true],
    ["what has come", maySayNothingCame(sent, later(1)), false],
    ["what was never opened", maySayNothingCame(unopened, later(1)), false],
  ])("tidak mengumpulkan: %s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));
});

describe("the final report", () => {
  const [running, closed] = [{ status: "berjalan" }, { status: "selesai" }] as const;
  it.each([
    ["aktif", running, null],
    ["aktif", closed, /sudah ditutup/],
    ["aktif", null, /belum mendapatkan rombel/],
    ["mengundurkan_diri", running, /peserta yang aktif/],
  ] as const)("of who is %s, in %o", (participant, cohort, refusal) => {
    const allowed = mayUploadFinal(participant, cohort);
    expect(allowed.ok ? "" : allowed.message).toMatch(refusal ?? /^$/);
  });
});

describe("what the mentor sets", () => {
  const now = new Date("2026-11-20T05:00:00.000Z");
  it.each([
    ["2026-11-20", "WIB", true],
    ["2026-11-19", "WIB", false],
    ["2026-11-21", "WIT", true],
  ] as const)("a deadline on %s in %s", (day, zone, isTaken) => {
    expect(checkDeadline(day, { now, zone }).ok).toBe(isTaken);
  });
  it("a day ends with its last millisecond in the rombel's zone", () => {
    expect(checkDeadline("2026-11-20", { now, zone: "WIB" })).toMatchObject({ data: END });
    expect(checkDeadline("2026-11-20", { now, zone: "WIT" })).toMatchObject({
      data: new Date("2026-11-20T14:59:59.999Z"),
    });
  });
  it.each([
    ["nothing has come", facts(), true],
    ["a file stands there: it may have been the wrong one", sent, true],
    ["its score was taken back", gradeTakenBack, true],
    ["graded", graded, false],
    ["not opened", unopened, false],
    ["withdrawn", facts({ participant: "mengundurkan_diri" }), false],
  ])("is more time offered: %s", (_, given, isOffered) => expect(mayExtend(given).ok).toBe(isOffered));
  it.each([
    ["one more day", facts(), "2026-11-21", true],
    ["the same day", facts(), "2026-11-20", false],
    ["less than the first extension", facts({ perpanjangan: addDays(END, 3) }), "2026-11-22", false],
    ["what is graded", graded, "2026-11-30", false],
    ["after an explicit zero", zero, "2026-11-30", false],
    ["what is not opened", unopened, "2026-11-30", false],
    ["a day that is over", facts({ batas: addDays(END, -10) }), "2026-11-12", false],
  ])("an extension: %s", (_, given, day, isTaken) => {
    expect(checkExtension(given, day, { now, zone: "WIB" }).ok).toBe(isTaken);
  });
});

describe("reminders", () => {
  it.each([
    [-4, null],
    [-3, "h3"],
    [-2, "h3"],
    [-1, "h1"],
    [-0.5, "h1"],
    [0, "h1"],
  ] as const)("%d days", (days, due) => expect(dueNotice(END, addDays(END, days))).toBe(due));
  it("one moment after the end", () => expect(dueNotice(END, later(1))).toBe("lewat"));
  it.each([
    ["26 hours before it", later(-26 * 3_600_000), "Batas Laporan 2 · Bidang studi kurang dari 3 hari lagi"],
    ["the evening before it", later(-5 * 3_600_000), "Batas Laporan 2 · Bidang studi kurang dari sehari lagi"],
  ])("say no more time than there is %s", (_, now, words) => {
    const due = dueNotice(END, now);
    expect(due && DUE_LABELS[due](2)).toBe(words);
  });
  it("and the windows of a query say the same, to the millisecond", () => {
    fc.assert(
      fc.property(fc.integer({ min: -5 * 86_400_000, max: 5 * 86_400_000 }), (left) => {
        const now = new Date(END.getTime() - left);
        const inside = DUE_NOTICES.filter((kind) => {
          const { after, until } = dueWindow(kind, now);
          return END > after && END <= until;
        });
        // What is long over is told nobody.
        const due = dueNotice(END, now);
        const isOld = left <= -3 * 86_400_000;
        expect(inside).toEqual(due === null || (due === "lewat" && isOld) ? [] : [due]);
      }),
    );
  });
  it.each([-1, 0, 1, 86_400_000, 3 * 86_400_000])("%d ms left", (left) => {
    const now = new Date(END.getTime() - left);
    const [kind] = DUE_NOTICES.filter((each) => {
      const { after, until } = dueWindow(each, now);
      return END > after && END <= until;
    });
    expect(kind).toBe(dueNotice(END, now));
  });
});
