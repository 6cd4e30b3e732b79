import { describe, expect, it } from "vitest";
import { isAt } from "./nav-link";

describe("the current entry of the menu", () => {
  it.each([
    ["/kepsek", "/kepsek", true],
    ["/kepsek/pendaftaran", "/kepsek", false],
    ["/kepsek/pendaftaran", "/kepsek/pendaftaran", true],
    ["/kepsek/pendaftaran/7", "/kepsek/pendaftaran", true],
    ["/kepsek/pendaftaran-lama", "/kepsek/pendaftaran", false],
  ])("on %s, %s is current: %s", (path, href, isCurrent) => {
    expect(isAt(path, href)).toBe(isCurrent);
  });
});
