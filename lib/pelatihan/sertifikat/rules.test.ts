import { describe, expect, it } from "vitest";
import { transition } from "@/lib/kernel/workflow";
import {
  CODE_ALPHABET,
  CODE_LENGTH,
  certificateNumber,
  codeFrom,
  compareCopy,
  daysInWords,
  fileTitle,
  groupCode,
  karyaTitle,
  maskedNuptk,
  mayReissue,
  numberYear,
  readCode,
} from "./rules";
import { CERTIFICATE_STATES, certificateWorkflow } from "./status";

const at = (text: string) => new Date(text);

describe("codes", () => {
  it("have 80 bits and more, from signs that nobody takes for one another", () => {
    expect(CODE_LENGTH * Math.log2(CODE_ALPHABET.length)).toBeGreaterThan(80);
    expect(new Set(CODE_ALPHABET).size).toBe(CODE_ALPHABET.length);
    expect(CODE_ALPHABET).not.toMatch(/[01ILOU]/);
    expect(codeFrom([0, 1, 29])).toBe("23Z");
  });
  it.each([
    ["K7MP2QXAB3CDK7MP2QXA", "K7MP2QXAB3CDK7MP2QXA"],
    [" k7mp-2qxa-b3cd-k7mp-2qxa ", "K7MP2QXAB3CDK7MP2QXA"],
    ["K7MP 2QXA B3CD", "K7MP2QXAB3CD"],
    ["terlalu", null],
    ["K7MP2QXAB3CD%00", null],
    ["../../etc/passwd", null],
    ["", null],
  ])("%j is read as %j", (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });
  it("are printed in fours, and read again", () => {
    expect(groupCode("K7MP2QXAB3CDK7MP2QXA")).toBe("K7MP-2QXA-B3CD-K7MP-2QXA");
    expect(readCode(groupCode("K7MP2QXAB3CDK7MP2QXA"))).toBe("K7MP2QXAB3CDK7MP2QXA");
  });
});

describe("numbers and days, in the unit's zone", () => {
  it.each([
    [12, "2026-11-22T03:00:00Z", "WIB", "00012/SERT-JAKLAT/XI/2026"],
    [1, "2026-12-31T16:59:59Z", "WIB", "00001/SERT-JAKLAT/XII/2026"],
    [1, "2026-12-31T17:00:00Z", "WIB", "00001/SERT-JAKLAT/I/2027"],
    [1, "2026-12-31T16:00:00Z", "WITA", "00001/SERT-JAKLAT/I/2027"],
    [123456, "2026-01-05T03:00:00Z", "WIT", "123456/SERT-JAKLAT/I/2026"],
  ] as const)("%i at %s %s is %s", (running, instant, zone, number) => {
    expect(certificateNumber(running, at(instant), zone)).toBe(number);
    expect(number.endsWith(String(numberYear(at(instant), zone)))).toBe(true);
  });
  it.each([
    ["2026-11-03T01:00:00Z", "2026-11-03T05:00:00Z", "3 November 2026"],
    ["2026-11-03T01:00:00Z", "2026-11-05T05:00:00Z", "3–5 November 2026"],
    ["2026-11-30T01:00:00Z", "2026-12-02T05:00:00Z", "30 November–2 Desember 2026"],
    ["2026-12-30T01:00:00Z", "2027-01-02T05:00:00Z", "30 Desember 2026–2 Januari 2027"],
    ["2026-11-03T17:00:00Z", "2026-11-04T05:00:00Z", "4 November 2026"],
  ])("%s to %s is %s", (from, to, words) => {
    expect(daysInWords(at(from), at(to), "WIB")).toBe(words);
  });
});

describe("what is printed", () => {
  it("shows the last four digits of a NUPTK and no more", () => {
    expect(maskedNuptk("1234567890120001")).toBe("•••• •••• •••• 0001");
    expect(maskedNuptk(null)).toBeNull();
  });
  it("names piece and file", () => {
    expect(karyaTitle({ judul: "Asesmen" })).toBe("Sertifikat Asesmen");
    expect(Array.from(karyaTitle({ judul: "x".repeat(200) }))).toHaveLength(200);
    expect(fileTitle({ nama: "Siti", nomor: "00012/SERT-JAKLAT/XI/2026" })).toBe(
      "Sertifikat 00012-SERT-JAKLAT-XI-2026 Siti.pdf",
    );
  });
  it.each([
    ["a", "a", "cocok"],
    ["a", "b", "beda"],
    ["a", null, "belum_siap"],
  ])("a copy with %s against %s: %s", (sha256, stored, result) => {
    expect(compareCopy(sha256, stored)).toBe(result);
  });
});

describe("a certificate's states", () => {
  const ACTORS = ["guru", "kepsek", "mentor", "p2kptk2", "lptk", "dinas", "lembaga", "sistem"] as const;
  const cases = (["cabut", "ganti", "terbitkanUlang"] as const).flatMap((event) =>
    CERTIFICATE_STATES.flatMap((state) => ACTORS.map((actor) => ({ event, state, actor }))),
  );
  it.each(cases)("$event in $state by $actor", ({ event, state, actor }) => {
    const answer = transition(certificateWorkflow, event, { state, actor, reason: "Ada alasannya." });
    if (actor !== "p2kptk2") expect(answer).toMatchObject({ code: "tidak_berhak" });
    else if (state !== (event === "terbitkanUlang" ? "dicabut" : "berlaku")) {
      expect(answer).toMatchObject({ code: "data_berubah" });
    } else expect(answer).toEqual({ ok: true, data: event === "ganti" ? "diganti" : "dicabut" });
  });
  it("ends and is followed only with a reason", () => {
    for (const [event, state] of [
      ["cabut", "berlaku"],
      ["ganti", "berlaku"],
      ["terbitkanUlang", "dicabut"],
    ] as const) {
      expect(transition(certificateWorkflow, event, { state, actor: "p2kptk2", reason: " " }).ok).toBe(false);
    }
  });
  it.each([
    ["dicabut", 1, [1], true],
    ["dicabut", 2, [2, 1], true],
    ["dicabut", 1, [2, 1], false],
    ["berlaku", 1, [1], false],
    ["diganti", 2, [2, 1], false],
  ] as const)("%s, version %i of %j, is issued again: %s", (status, versiKe, versions, answer) => {
    expect(
      mayReissue(
        { status, versiKe },
        versions.map((each) => ({ versiKe: each })),
      ),
    ).toBe(answer);
  });
});
