import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashPassword, needsRehash, verifyPassword } from "./password";

const ASTRAL = "🪷";

describe("A4, A7: hashing", () => {
  it("verifies any Unicode password, and none with something behind it", { timeout: 120_000 }, async () => {
    const password = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 128 });
    await fc.assert(
      fc.asyncProperty(password, fc.string({ unit: "grapheme", minLength: 1, maxLength: 3 }), async (text, suffix) => {
        const stored = await hashPassword(text);
        expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
        expect(await verifyPassword(stored, text)).toBe(true);
        expect(await verifyPassword(stored, text + suffix)).toBe(false);
        expect(await verifyPassword(stored, ` ${text}`)).toBe(false);
      }),
      { numRuns: process.env.LONG === "1" ? 300 : 15 },
    );
  });

  it("looks at every character up to the last of 128", async () => {
    const text = `${ASTRAL.repeat(127)}a`;
    expect(await verifyPassword(await hashPassword(text), `${ASTRAL.repeat(127)}b`)).toBe(false);
  });

  it("two spellings of é are two passwords: nothing is normalised", async () => {
    expect(await verifyPassword(await hashPassword("kafe\u0301-pagi"), "kaf\u00e9-pagi")).toBe(false);
  });

  it("knows a weaker hash", async () => {
    expect(needsRehash(await hashPassword("kopi-pagi"))).toBe(false);
    expect(needsRehash("$argon2id$v=19$m=4096,t=3,p=1$c2FsdHNhbHQ$aGFzaA")).toBe(true);
  });

  it("nobody's password fits", async () => {
    expect(await verifyPassword(null, "apa saja")).toBe(false);
  });
});
