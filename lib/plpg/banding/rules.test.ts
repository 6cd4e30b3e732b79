import { describe, expect, it } from "vitest";
import { mayAppeal } from "./rules";

const FINAL = new Date("2026-11-01T03:00:00.000Z");
const END = new Date("2026-11-15T03:00:00.000Z");
const final = { status: "final", finalPada: FINAL } as const;

describe("an appeal", () => {
  it.each([
    ["at once", mayAppeal(final, false, FINAL), true],
    ["the last moment", mayAppeal(final, false, END), true],
    ["one moment later", mayAppeal(final, false, new Date(END.getTime() + 1)), false],
    ["a second one", mayAppeal(final, true, FINAL), false],
    ["of what is open", mayAppeal({ status: "terbuka", finalPada: null }, false, FINAL), false],
  ])("%s", (_, result, isAllowed) => expect(result.ok).toBe(isAllowed));
});
