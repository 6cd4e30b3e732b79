import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { identifierKind, normalizeIdentifier } from "./identifiers";

describe("identifiers", () => {
  it.each([
    ["20100001", "npsn"],
    ["P1234567", "npsn"],
    [" k1234567 ", "npsn"],
    ["1234567890120001", "nuptk"],
    ["1234 5678 9012 0001", "nuptk"],
    ["17010018000001", "nomor_peserta"],
    ["Siti@Contoh.ID", "surel"],
    ["INS-2020/001", "nomor_registrasi"],
    ["ins-2020/001", "nomor_registrasi"],
  ])("%s is a %s", (typed, kind) => {
    expect(identifierKind(normalizeIdentifier(typed))).toBe(kind);
  });

  it.each([
    "",
    "a",
    "a@b",
    "@contoh.id",
    "a b@contoh.id",
    "a@contoh.id\nbcc:x@y.z",
    "'; drop table akun; --",
    "x".repeat(300),
  ])("%j is none", (typed) => {
    expect(identifierKind(normalizeIdentifier(typed))).toBeNull();
  });

  it("keeps the numeric kinds apart by length alone", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,20}$/), (digits) => {
        const kind = identifierKind(normalizeIdentifier(digits));
        if (digits.length === 8) expect(kind).toBe("npsn");
        else if (digits.length === 14) expect(kind).toBe("nomor_peserta");
        else if (digits.length === 16) expect(kind).toBe("nuptk");
        else expect(["nomor_registrasi", null]).toContain(kind);
      }),
    );
  });

  it("has one spelling", () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const once = normalizeIdentifier(typed);
        expect(normalizeIdentifier(once)).toBe(once);
      }),
    );
  });
});
