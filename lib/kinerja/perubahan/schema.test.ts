import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { fieldName } from "../rencana/rules";
import { beginSchema, changeSchema, fieldsIn } from "./schema";

const id = "6f1c1f0e-6a4a-4c5e-9a51-0d9a6f3f5a10";

describe("the pop-up", () => {
  it.each([
    ["rhk", "on", true],
    ["rhk", undefined, false],
    ["tugas_tambahan", undefined, true],
    ["perilaku", "on", false],
  ])("%s with the tick %s: %s", (jenis, diskusi, isTaken) => {
    const sent = { id, jenis, ...(diskusi ? { diskusi } : {}) };
    expect(safeParse(beginSchema, sent).success).toBe(isTaken);
  });

  it("says at the tick what is missing", () => {
    const answer = safeParse(beginSchema, { id, jenis: "rhk" });
    expect(answer.error?.issues).toMatchObject([{ path: ["diskusi"], message: expect.stringContaining("Centang") }]);
  });
});

describe("the rows that are wanted", () => {
  const sent = { id, jenis: "rhk", versi: "1" };

  it.each([
    ["", "0"],
    [" 7 ", "7"],
    ["50", "50"],
    ["51", null],
    ["-1", null],
    ["dua", null],
  ])("a quantity of %j", (typed, kept) => {
    const name = fieldName("kuantitas", 0);
    const answer = safeParse(changeSchema, { ...sent, [name]: typed });
    if (kept === null) expect(answer.error?.issues).toMatchObject([{ path: [name] }]);
    else expect(answer.success && fieldsIn(answer.data)[name]).toBe(kept);
  });

  it("what is not sent is not wanted, and nothing else comes along", () => {
    const answer = safeParse(changeSchema, sent);
    if (!answer.success) throw new Error("refused");
    const fields = fieldsIn(answer.data);
    expect(fields).not.toHaveProperty("id");
    expect(fields[fieldName("kuantitas", 3)]).toBe("0");
    expect(fields[fieldName("pilih", 3)]).toBe("");
    expect(safeParse(changeSchema, { ...sent, status: "draf" }).success).toBe(false);
  });
});
