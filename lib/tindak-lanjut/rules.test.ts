import { describe, expect, it } from "vitest";
import { countByKind, type InboxEntry, oldestFirst } from "./rules";

const entry = (kind: InboxEntry["kind"], id: string, since: string): InboxEntry => ({
  kind,
  id,
  name: id,
  what: "",
  since: new Date(since),
  href: "/",
});

describe("the inbox", () => {
  const a = entry("pendaftaran", "a", "2026-11-20T00:00:00Z");
  const b = entry("pindah", "b", "2026-11-19T00:00:00Z");
  const c = entry("pendaftaran", "c", "2026-11-20T00:00:00Z");

  it("is one list, oldest first, and stable", () => {
    expect(oldestFirst([c, a], [b]).map(({ id }) => id)).toEqual(["b", "a", "c"]);
    expect(oldestFirst([], [])).toEqual([]);
  });

  it("counts what is there and names nothing that is not", () => {
    expect(countByKind([a, b, c])).toEqual([
      { kind: "pendaftaran", count: 2 },
      { kind: "pindah", count: 1 },
    ]);
    expect(countByKind([])).toEqual([]);
  });
});
