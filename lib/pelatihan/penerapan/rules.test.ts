import { describe, expect, it } from "vitest";
import { REPORT_LABELS } from "./labels";
import { MAX_DOCUMENTS, nextNumber, sortDocuments, TEXT_MAX } from "./rules";
import { postReflectionSchema, reportSchema } from "./schema";

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

describe("what the forms send", () => {
  const id = "6f1f3a52-0f6c-4c61-9d7e-2f0f6a1f0001";
  const report = { id, versi: "3", berkas: id, perubahan: "Berubah.", perluDitingkatkan: "Lanjutkan." };
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
