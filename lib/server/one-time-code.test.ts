import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { codeDigest, codeFor, looksLikeCode, normalizeCode } from "./one-time-code";

beforeEach(() => vi.stubEnv("NEXTAUTH_SECRET", "a secret for these tests, long enough"));
afterEach(() => vi.unstubAllEnvs());

describe("A9: one-time codes", () => {
  it("carry 140 bits, are stable for their row and differ between rows", () => {
    const code = codeFor("row-1");
    expect(normalizeCode(code)).toMatch(/^[0-9A-HJKMNP-TV-Z]{28}$/);
    expect(codeFor("row-1")).toBe(code);
    expect(codeFor("row-2")).not.toBe(code);
  });

  it("change with the server's secret", () => {
    const code = codeFor("row-1");
    vi.stubEnv("NEXTAUTH_SECRET", "another secret");
    expect(codeFor("row-1")).not.toBe(code);
  });

  it("forgive how they are typed", () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        const code = codeFor(id);
        const typed = ` ${code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l")} `;
        expect(looksLikeCode(typed)).toBe(true);
        expect(codeDigest(typed)).toBe(codeDigest(code));
      }),
    );
  });

  it("are not confused with passwords people choose", () => {
    expect(looksLikeCode("tumbuh-bersama")).toBe(false);
    expect(looksLikeCode("ABCD-EFGH")).toBe(false);
  });
});
