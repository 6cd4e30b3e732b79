import { describe, expect, it } from "vitest";
import { isUniqueViolation, triesAfter } from "./db";

describe("B10: how often a transaction is tried in all", () => {
  it.each([
    ["the ORM's conflict", { code: "P2034" }, 5],
    [
      "a raw serialization failure",
      { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40001" } } } },
      5,
    ],
    ["a raw deadlock", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "40P01" } } } }, 5],
    ["a deadlock from the driver", { cause: { originalCode: "40P01" } }, 5],
    ["a raw lock timeout", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "55P03" } } } }, 3],
    ["a lock timeout from the driver", { cause: { originalCode: "55P03" } }, 3],
    ["a CHECK", { code: "P2010", meta: { driverAdapterError: { cause: { originalCode: "23514" } } } }, 1],
    ["a UNIQUE", { code: "P2002" }, 1],
    ["a timeout", { code: "P2028" }, 1],
    ["a bug", new TypeError("x"), 1],
    ["nothing", null, 1],
  ])("%s", (_, error, expected) => {
    expect(triesAfter(error)).toBe(expected);
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
