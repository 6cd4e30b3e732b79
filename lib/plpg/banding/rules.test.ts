import { describe, expect, it } from "vitest";
import { mayAppeal, noAppealTitle } from "./rules";

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

  it.each([
    ["open", { finalPada: null }, FINAL, "Banding belum dapat diajukan"],
    ["over", { finalPada: FINAL }, new Date(END.getTime() + 1), "Banding tidak dapat diajukan lagi"],
  ])("that cannot be filed is headed by what is so: %s", (_, score, now, title) =>
    expect(noAppealTitle(score, now)).toBe(title),
  );
});
