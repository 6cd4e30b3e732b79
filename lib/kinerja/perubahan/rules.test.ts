import { describe, expect, it } from "vitest";
import { checkChange, differenceOf, presentRows, wantedRows } from "./rules";

const row = (butirId: string, kuantitas = 1, keterangan = "", poin = 8) => ({ butirId, kuantitas, keterangan, poin });

describe("what a change does to the rows", () => {
  const before = [row("a", 2), row("b"), row("c")];

  it("only the rows that differ go and come", () => {
    const after = [row("a", 2), row("b", 3), row("d")];
    const { gone, come, changes } = differenceOf(before, after);
    expect(gone).toEqual([row("b"), row("c")]);
    expect(come).toEqual([row("b", 3), row("d")]);
    expect([...changes]).toEqual([
      ["b", "diubah"],
      ["d", "baru"],
      ["c", "dihapus"],
    ]);
  });

  it("other words are a change of their row too", () => {
    expect(differenceOf(before, [row("a", 2, "Kelas 4"), row("b"), row("c")]).gone).toEqual([row("a", 2)]);
  });

  it("the same rows in another order are no change", () => {
    expect(differenceOf(before, [...before].reverse()).changes.size).toBe(0);
  });
});

describe("checkChange", () => {
  const before = [row("a", 4)];

  it.each([
    [31, false],
    [32, true],
    [33, true],
  ])("%i points: %s", (points, isAllowed) => {
    expect(checkChange("rhk", before, [row("b", points, "", 1)]).ok).toBe(isAllowed);
  });

  it("names the missing points", () => {
    expect(checkChange("rhk", before, [row("a", 3)])).toMatchObject({
      code: "isian_salah",
      message: "Baru 24 poin. Masih kurang 8 poin dari 32.",
    });
  });

  it("asks no points of extra duties, which may all go", () => {
    expect(checkChange("tugas_tambahan", [row("a")], []).ok).toBe(true);
  });

  it.each(["rhk", "tugas_tambahan"] as const)("refuses a change of %s that changes nothing", (kind) => {
    expect(checkChange(kind, before, [row("a", 4)]).ok).toBe(false);
  });
});

describe("rows of the catalogue", () => {
  const item = (id: string, barisId: string | null) => ({
    ...{ id, judul: id, poin: 8, kuantitas: barisId ? 2 : 0, keterangan: "", barisId },
  });
  const items = [item("a", "row-a"), item("b", null)];

  it("those that the plan has", () => {
    expect(presentRows(items)).toMatchObject([{ butirId: "a", barisId: "row-a", kuantitas: 2 }]);
  });

  it("those that are wanted, in the catalogue's order; nothing that it does not have", () => {
    const wanted = [row("x"), row("b", 5), row("a", 1)];
    expect(wantedRows(items, wanted)).toEqual([
      { butirId: "a", judul: "a", poin: 8, kuantitas: 1, keterangan: "" },
      { butirId: "b", judul: "b", poin: 8, kuantitas: 5, keterangan: "" },
    ]);
  });
});
