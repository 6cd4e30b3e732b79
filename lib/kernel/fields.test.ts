import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { isId } from "./fields";

describe("an id", () => {
  it("is a UUID and nothing else (A24)", () => {
    const id = randomUUID();
    expect([id, id.toUpperCase()].map(isId)).toEqual([true, true]);
    for (const text of ["", "semua", `${id}'`, ` ${id}`, `${id}\n`, id.slice(1), id.replaceAll("-", "")]) {
      expect(isId(text), JSON.stringify(text)).toBe(false);
    }
  });
});
