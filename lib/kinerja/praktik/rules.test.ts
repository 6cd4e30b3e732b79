import { expect, it } from "vitest";
import { isResultShown } from "./rules";
import { PRACTICE_STATES } from "./status";

it("shows the teacher the principal's rating from Kumpulkan on, and not before", () => {
  expect(PRACTICE_STATES.filter(isResultShown)).toEqual(["tindak_lanjut", "upaya", "selesai"]);
});
