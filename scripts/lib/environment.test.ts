import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { productEnvironment, secretFault } from "./environment.mjs";

describe("a session secret", () => {
  it.each([
    [undefined, "is not set"],
    ["", "is not set"],
    ["abc", "has 3 characters"],
    [randomBytes(64).toString("base64").slice(0, 31), "has 31 characters"],
    ["a".repeat(64), "repeats itself"],
    ["abc123".repeat(8), "repeats itself"],
    ["abcdefghijklmnopqrstuvwxyz0123456789", "follows a pattern"],
    ["changeme-changeme-changeme-please!", "placeholder"],
    ["ganti-dengan-rahasia-yang-panjang-sekali", "placeholder"],
    ["11112222333344445555666677778888aabb", "pattern"],
    ["xkxxkkxkxxkkxkxkkxxkxkkxxkxxkkxkxkxx", "too regular"],
  ])("%s is refused: %s", (secret, words) => {
    expect(secretFault(secret)).toContain(words);
  });

  it("made at random is accepted, in base64 and in hexadecimal", () => {
    // The same five thousand at every run: one in millions may spell a placeholder, and that is no reason to go red.
    for (let round = 0; round < 5_000; round++) {
      const bytes = createHash("sha512").update(String(round)).digest();
      expect(secretFault(bytes.subarray(0, 48).toString("base64"))).toBeNull();
      expect(secretFault(bytes.subarray(0, 32).toString("hex"))).toBeNull();
      expect(secretFault(bytes.subarray(0, 24).toString("base64url"))).toBeNull();
    }
  });
});

describe("the product's environment", () => {
  const inFolder = (work: (dataDir: string) => void) => {
    const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "guru-tumbuh-env-"));
    try {
      work(dataDir);
    } finally {
      fs.rmSync(dataDir, { recursive: true });
    }
  };
  const settings = (dataDir: string) => ({
    port: 3000,
    host: "0.0.0.0",
    dataDir,
    databaseUrl: null,
    isDemo: true,
    given: {},
  });

  it("makes its secrets once and keeps them for its owner alone", () => {
    inFolder((dataDir) => {
      const first = productEnvironment(settings(dataDir), "postgresql://x");
      expect(secretFault(first.NEXTAUTH_SECRET)).toBeNull();
      expect(fs.statSync(path.join(dataDir, "secrets.json")).mode & 0o777).toBe(0o600);
      expect(productEnvironment(settings(dataDir), "postgresql://x")).toEqual(first);
    });
  });

  it("refuses a database of one's own without a strong secret", () => {
    inFolder((dataDir) => {
      const own = { ...settings(dataDir), databaseUrl: "postgresql://x" };
      expect(() => productEnvironment(own, "postgresql://x")).toThrow("NEXTAUTH_SECRET is not set");
      const weak = { ...own, given: { NEXTAUTH_SECRET: "a".repeat(40) } };
      expect(() => productEnvironment(weak, "postgresql://x")).toThrow("repeats itself");
    });
  });
});
