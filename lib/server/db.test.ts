import { describe, expect, it } from "vitest";
import { isRetryable, isUniqueViolation } from "./db";

describe("B10: which errors ask for another try", () => {
  it.each([
    ["the ORM's conflict", { code: "P2034" }, true],
    [
      "a raw serialization failure",
      { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40001" } } } },
      true,
    ],
    ["a raw deadlock", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } }, true],
    ["a deadlock from the driver", { cause: { originalCode: "40P01" } }, true],
    ["a CHECK", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "23514" } } } }, false],
    ["a UNIQUE", { code: "P2002" }, false],
    ["a timeout", { code: "P2028" }, false],
    ["a bug", new TypeError("x"), false],
    ["nothing", null, false],
  ])("%s", (_, error, expected) => {
    expect(isRetryable(error)).toBe(expected);
  });

  it("knows a unique violation from the ORM and from raw SQL", () => {
    expect(isUniqueViolation({ code: "P2002" })).toBe(true);
    expect(
      isUniqueViolation({ code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "23505" } } } }),
    ).toBe(true);
    expect(
      isUniqueViolation({ code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "23514" } } } }),
    ).toBe(false);
    expect(isUniqueViolation(null)).toBe(false);
  });
});
