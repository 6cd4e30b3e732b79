import { describe, expect, it } from "vitest";
import { isAt, isCurrentOf } from "./nav-link";

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

  it("is the one that lies deepest, where one stands below the other", () => {
    const others = ["/guru/pelatihan/pendaftaran"];
    expect(isCurrentOf("/guru/pelatihan/7", "/guru/pelatihan", others)).toBe(true);
    expect(isCurrentOf("/guru/pelatihan/pendaftaran/7", "/guru/pelatihan", others)).toBe(false);
    expect(isCurrentOf("/guru/pelatihan/pendaftaran/7", "/guru/pelatihan/pendaftaran", [])).toBe(true);
  });
});
