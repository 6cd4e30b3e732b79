import { describe, expect, it } from "vitest";
import { isOlder, platformFaults, versionFaults } from "./versions.mjs";

const lock = (versions: Record<string, string>) => ({
  packages: {
    "": {},
    ...Object.fromEntries(Object.entries(versions).map(([name, version]) => [`node_modules/${name}`, { version }])),
  },
});
const FLOOR = { next: "16.4.6", react: "19.3.1", "react-dom": "19.3.1", "next-auth": "4.24.15" };

describe("B1: the version floor", () => {
  it("accepts the floor and what is newer", () => {
    expect(versionFaults(lock(FLOOR))).toEqual([]);
    expect(versionFaults(lock({ ...FLOOR, next: "17.0.0" }))).toEqual([]);
  });

  it("refuses an older one, a missing one, and an older copy further down", () => {
    expect(versionFaults(lock({ ...FLOOR, next: "16.4.5" }))).toEqual([
      "node_modules/next is 16.4.5; the floor is 16.4.6 (RELIABILITY B1)",
    ]);
    const { react, ...without } = FLOOR;
    expect(react).toBe("19.3.1");
    expect(versionFaults(lock(without))).toEqual(["react is not in package-lock.json"]);
    expect(versionFaults(lock({ ...FLOOR, "other/node_modules/next": "15.0.0" }))).toHaveLength(1);
  });

  it.each([
    ["16.4.6-canary.3", "16.4.6", true],
    ["16.4.7-canary.3", "16.4.6", false],
    ["16.4.10", "16.4.6", false],
    ["4.24.9", "4.24.15", true],
    ["16.4.6", "16.4.6", false],
  ])("%s is older than %s: %s", (version, floor, expected) => {
    expect(isOlder(version, floor)).toBe(expected);
  });
});

it("the lock file holds every platform it names, in the root or below the package that asks", () => {
  const parent = { version: "1.0.0", optionalDependencies: { "a-linux-x64": "1.0.0", "a-darwin-arm64": "1.0.0" } };
  const packages = { "node_modules/a": parent, "node_modules/a/node_modules/a-linux-x64": { version: "1.0.0" } };
  expect(platformFaults({ packages })).toEqual([
    "package-lock.json lacks a-darwin-arm64@1.0.0; run: npm run lock:complete",
  ]);
  const whole = { ...packages, "node_modules/a-darwin-arm64": { version: "1.0.0" } };
  expect(platformFaults({ packages: whole })).toEqual([]);
});
