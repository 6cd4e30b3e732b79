import { describe, expect, it } from "vitest";
import { REPORT_LABELS } from "./labels";
import {
  changedParts,
  groundOf,
  letGo,
  MAX_DOCUMENTS,
  nextNumber,
  sortDocuments,
  sortDraftDocuments,
  TEXT_MAX,
} from "./rules";
import { postReflectionSchema, reportDraftSchema, reportSchema } from "./schema";

const earlier = [
  { berkasId: "a", pemilikId: "ratna" },
  { berkasId: "b", pemilikId: "ratna" },
];

describe("the documents of a report", () => {
  it("are earlier ones with their owner and new ones without, in the order in which they were chosen", () => {
    expect(sortDocuments(["x", "b"], earlier)).toEqual({
      ok: true,
      data: [
        { berkasId: "x", pemilikId: null },
        { berkasId: "b", pemilikId: "ratna" },
      ],
    });
  });
  it.each([
    [[], REPORT_LABELS.needsDocument],
    [["a", "a"], REPORT_LABELS.documentTwice],
    [Array.from({ length: MAX_DOCUMENTS + 1 }, (_, i) => `f${i}`), REPORT_LABELS.tooManyDocuments],
  ])("not %j", (chosen, message) => {
    expect(sortDocuments(chosen, earlier)).toMatchObject({ ok: false, fieldErrors: { berkas: message } });
  });
  it("ten are taken", () => {
    expect(
      sortDocuments(
        Array.from({ length: MAX_DOCUMENTS }, (_, i) => `f${i}`),
        earlier,
      ).ok,
    ).toBe(true);
  });
  it.each([
    [[], 1],
    [[{ nomor: 1 }], 2],
    [[{ nomor: 3 }, { nomor: 1 }], 4],
  ])("the report after %j is number %i", (before, nomor) => {
    expect(nextNumber(before)).toBe(nomor);
  });
});

describe("the draft of a report", () => {
  const words = { perubahan: "Berubah.", perluDitingkatkan: "Lanjutkan." };
  const report = { ...words, dokumen: [{ id: "a", nama: "a.jpg" }] };
  const draft = { ...report, perubahan: "Draf." };

  it("goes before the report that was returned, and that before nothing", () => {
    expect(groundOf(draft, [report])).toBe(draft);
    expect(groundOf(null, [report, draft])).toBe(report);
    expect(groundOf(null, [])).toEqual({ perubahan: "", perluDitingkatkan: "", dokumen: [] });
  });
  it.each([
    [{}, []],
    [{ perubahan: "Lain." }, ["perubahan"]],
    [{ perluDitingkatkan: "" }, ["perluDitingkatkan"]],
    [{ berkas: ["a", "b"] }, ["berkas"]],
    [{ berkas: [], perubahan: "Lain." }, ["berkas", "perubahan"]],
  ])("%j changes %j", (change, parts) => {
    expect(changedParts(report, { ...words, berkas: ["a"], ...change })).toEqual(parts);
  });
  it("takes a file that is named twice once", () => {
    expect(sortDraftDocuments(["b", "x", "b"], earlier)).toEqual([
      { berkasId: "b", pemilikId: "ratna" },
      { berkasId: "x", pemilikId: null },
    ]);
  });
  it("lets go of what hangs on nothing any more", () => {
    const [a, b] = earlier as [{ berkasId: string; pemilikId: string }, { berkasId: string; pemilikId: string }];
    expect(letGo(earlier, [a], [])).toEqual([b]);
    expect(letGo(earlier, [a], [b])).toEqual([]);
    expect(letGo([], [a])).toEqual([]);
  });
});

describe("what the forms send", () => {
  const id = "6f1f3a52-0f6c-4c61-9d7e-2f0f6a1f0001";
  const dasar = "0123456789abcdef";
  const report = { id, versi: "3", dasar, berkas: id, perubahan: "Berubah.", perluDitingkatkan: "Lanjutkan." };
  it("a draft is taken as far as it has come, without what is still on its way up", () => {
    const half = { id, versi: "3", dasar, berkas: ["belum", id, ""], perubahan: " ", perluDitingkatkan: "" };
    expect(reportDraftSchema.parse(half)).toMatchObject({ berkas: [id], perubahan: "", perluDitingkatkan: "" });
    expect(reportDraftSchema.parse({ id, versi: "3", dasar }).berkas).toEqual([]);
    for (const change of [
      { perubahan: "x".repeat(TEXT_MAX + 1) },
      { dasar: "lain" },
      { status: "bersertifikat" },
      { berkas: Array.from({ length: MAX_DOCUMENTS + 1 }, () => id) },
    ]) {
      expect(reportDraftSchema.safeParse({ ...half, ...change }).success).toBe(false);
    }
  });
  it("one document arrives as a word, several as a list, none as nothing", () => {
    expect(reportSchema.parse(report).berkas).toEqual([id]);
    expect(reportSchema.parse({ ...report, berkas: [id, id.replace("0001", "0002")] }).berkas).toHaveLength(2);
    const { berkas: _, ...without } = report;
    expect(reportSchema.safeParse(without).error?.issues[0]).toMatchObject({
      path: ["berkas"],
      message: REPORT_LABELS.needsDocument,
    });
  });
  it.each([
    [{ perubahan: "  " }, REPORT_LABELS.needsChange],
    [{ perluDitingkatkan: "" }, REPORT_LABELS.needsImprove],
    [{ berkas: "" }, REPORT_LABELS.needsDocument],
    [{ perubahan: "x".repeat(TEXT_MAX + 1) }, `Paling panjang ${TEXT_MAX} huruf.`],
  ])("refuses %j", (change, message) => {
    expect(reportSchema.safeParse({ ...report, ...change }).error?.issues[0]?.message).toBe(message);
  });
  it("a reflection needs both its answers, and a field nobody asked for is refused", () => {
    const both = { id, versi: "1", dipelajari: "Banyak.", akanDiterapkan: "Tiket keluar." };
    expect(postReflectionSchema.safeParse(both).success).toBe(true);
    expect(postReflectionSchema.safeParse({ ...both, dipelajari: "" }).success).toBe(false);
    expect(postReflectionSchema.safeParse({ ...both, akanDiterapkan: " \n " }).success).toBe(false);
    expect(postReflectionSchema.safeParse({ ...both, status: "bersertifikat" }).success).toBe(false);
  });
});
