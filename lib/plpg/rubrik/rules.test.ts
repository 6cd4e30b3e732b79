import { describe, expect, it } from "vitest";
import { readRubric, rubricMark } from "./rules";

const row = (judul = "", bobot = "", keterangan = "") => ({ judul, bobot, keterangan });
const errorsOf = (rows: ReturnType<typeof row>[]) => {
  const result = readRubric(rows);
  return result.ok ? [] : Object.keys(result.fieldErrors ?? {});
};

describe("a rubric", () => {
  it("is its filled rows, in their order", () => {
    expect(readRubric([row("Forum", "60"), row(), row("Mandiri", "40", "Mencatat.")])).toEqual({
      ok: true,
      data: [
        { judul: "Forum", bobot: 60, keterangan: "" },
        { judul: "Mandiri", bobot: 40, keterangan: "Mencatat." },
      ],
    });
  });
  it.each([
    ["nothing at all", [row(), row()], ["judul1"]],
    ["99", [row("Forum", "59"), row("Mandiri", "40")], ["bobot2"]],
    ["101", [row("Forum", "61"), row(), row("Mandiri", "40")], ["bobot3"]],
    ["a weight of 0", [row("Forum", "100"), row("Mandiri", "0")], ["bobot2"]],
    ["no weight", [row("Forum", "100"), row("Mandiri", "")], ["bobot2"]],
    ["no name", [row("", "100")], ["judul1"]],
    ["a note alone", [row("Forum", "100"), row("", "", "Catatan")], ["judul2", "bobot2"]],
  ])("%s is refused", (_, rows, fields) => expect(errorsOf(rows)).toEqual(fields));
  it("is told apart by its aspects' ids", () => {
    expect(rubricMark([{ id: "a" }, { id: "b" }])).toBe("2:a:b");
    expect(rubricMark([])).toBe("0");
  });
});
