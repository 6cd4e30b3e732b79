import { describe, expect, it } from "vitest";
import { firstName, initials } from "./avatar";

describe("names in circles and bars", () => {
  it.each([
    ["Siti Rahmawati", "SR", "Siti"],
    ["Dr. Hesti Anggraini, M.Pd.", "HA", "Hesti"],
    ["I Made Wijaya", "IM", "I Made"],
    ["Suparno", "S", "Suparno"],
    ["ratna wulandari", "RW", "ratna"],
    ["Drs.", "", "Drs."],
  ])("%s", (name, letters, first) => {
    expect(initials(name)).toBe(letters);
    expect(firstName(name)).toBe(first);
  });
});
