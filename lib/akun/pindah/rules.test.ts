import { describe, expect, it } from "vitest";
import { checkMove } from "./rules";

const from = "20100001";
const to = "20100002";

describe("who may ask for a school move", () => {
  it.each([
    ["menunggu", to, "data_berubah"],
    ["ditolak", to, "data_berubah"],
    ["ditarik", to, "data_berubah"],
    ["menunggu", from, "data_berubah"],
    ["aktif", from, "isian_salah"],
    ["nonaktif", from, "isian_salah"],
    ["aktif", to, "ok"],
    ["nonaktif", to, "ok"],
  ] as const)("%s to %s: %s", (status, target, expected) => {
    const answer = checkMove({ status, from, to: target });
    expect(answer.ok ? "ok" : answer.code).toBe(expected);
  });
});
