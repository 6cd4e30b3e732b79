import { expect, it } from "vitest";
import { TOO_LONG_DAYS, tooLongBefore } from "./waiting";

it("what has waited more than 14 days reaches the Dinas", () => {
  expect(TOO_LONG_DAYS).toBe(14);
  expect(tooLongBefore(new Date("2026-11-22T03:00:00Z"))).toEqual(new Date("2026-11-08T03:00:00Z"));
});
