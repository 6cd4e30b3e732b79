import { describe, expect, it } from "vitest";
import { attendanceColumns } from "@/lib/pelatihan/kehadiran/documents";
import type { Marked, SessionSummary } from "@/lib/pelatihan/kehadiran/queries";
import { PASTE_MAX, SHEET_MAX_BYTES, SHEET_MAX_ROWS, understandSheet } from "@/lib/pelatihan/kehadiran/rules";
import { IMPORT_MAX_BYTES } from "@/lib/plpg/peserta/rules";
import { FORM_MAX_BYTES } from "@/scripts/lib/incoming.mjs";
import { toCsv, toXlsx } from "./sheet";
import { readCells, unpackedSize } from "./sheet-reader";

const file = (content: BlobPart, name = "kehadiran.xlsx") => new File([content], name);
const bytes = (buffer: Buffer) => new Uint8Array(buffer);
const read = (source: File | string, keepsEmpty = false) =>
  readCells(typeof source === "string" ? { file: null, tempel: source } : { file: source, tempel: "" }, {
    ...{ maxBytes: SHEET_MAX_BYTES, maxRows: SHEET_MAX_ROWS, keepsEmpty },
  });

const when = new Date("2026-11-20T01:00:00.000Z");
const sessions: SessionSummary[] = [1, 2].map((urutan) => ({
  ...{ id: `s${urutan}`, urutan, materi: "Materi", mulai: when, selesai: when, tercatat: 0, hadir: 0 },
}));
const person: Marked = {
  ...{ id: "11111111-1111-4111-8111-111111111111", nama: "Siti", nuptk: "9000000000000001", surel: "siti@contoh.id" },
  ...{ sekolah: "SDN Contoh", status: "diterima", persenHadir: null, marks: { s1: true, s2: false } },
};

describe("a spreadsheet of attendance", () => {
  it("fits into a form, as a file or pasted, with room for the other fields", () => {
    const room = FORM_MAX_BYTES - 16 * 1024;
    expect(SHEET_MAX_BYTES).toBeLessThanOrEqual(room);
    expect(PASTE_MAX).toBeLessThanOrEqual(room);
    expect(IMPORT_MAX_BYTES).toBeLessThanOrEqual(room);
  });

  it.each(["xlsx", "csv"] as const)("the %s that is handed out is understood when it comes back", async (format) => {
    const columns = attendanceColumns(sessions);
    const content = format === "xlsx" ? bytes(await toXlsx([person], columns)) : toCsv([person], columns);
    const cells = await read(file(content));
    if (!cells.ok) throw new Error(cells.message);
    const slots = sessions.map(({ id, urutan }) => ({ id, urutan, hasBegun: true }));
    expect(understandSheet(cells.data, [person], slots)).toMatchObject({
      ok: true,
      data: { rows: [{ id: person.id, marks: [true, false] }], problems: [] },
    });
  });

  it("keeps all digits of a number that a spreadsheet would round", async () => {
    const content = await toXlsx([{ n: 9000000000000001 }], [{ head: "NUPTK", value: ({ n }) => n }]);
    expect(await read(file(bytes(content)))).toMatchObject({ ok: true, data: [["NUPTK"], ["9000000000000001"]] });
  });

  it("reads what was pasted, with tabs or semicolons, and what Excel writes without being told how", async () => {
    expect(await read("NUPTK\tSesi 1\r\n900\thadir\r\n")).toMatchObject({
      data: [
        ["NUPTK", "Sesi 1"],
        ["900", "hadir"],
      ],
    });
    expect(await read("NUPTK;Sesi 1\n900;hadir")).toMatchObject({
      data: [
        ["NUPTK", "Sesi 1"],
        ["900", "hadir"],
      ],
    });
    const latin = new Uint8Array([0x4e, 0x2c, 0xe9, 0x0a]);
    expect(await read(file(latin, "a.csv"))).toMatchObject({ ok: true, data: [["N", "é"]] });
  });

  it("keeps empty lines where the number of a line counts", async () => {
    expect(await read("a\n\nb\n", true)).toMatchObject({ ok: true, data: [["a"], [""], ["b"]] });
    expect(await read("a\n\nb\n")).toMatchObject({ ok: true, data: [["a"], ["b"]] });
  });

  it.each([
    ["nothing", () => read("  ")],
    ["a file too large", () => read(file(new Uint8Array(SHEET_MAX_BYTES + 1)))],
    ["a ZIP that is no workbook", () => read(file(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])))],
    ["bytes that are no text", () => read(file(new Uint8Array([0, 1, 2, 0])))],
    ["too many lines", () => read("a,b\n".repeat(SHEET_MAX_ROWS + 2))],
  ])("refuses %s with a sentence at the field", async (_, attempt) => {
    expect(await attempt()).toMatchObject({ code: "isian_salah", fieldErrors: { lembar: expect.any(String) } });
  });

  it("a workbook that says it unpacks to too much is not unpacked", async () => {
    const honest = bytes(await toXlsx([person], attendanceColumns(sessions)));
    expect(unpackedSize(honest)).toBeGreaterThan(0);
    const view = new DataView(honest.buffer);
    let at = honest.length - 22;
    while (view.getUint32(at, true) !== 0x06054b50) at--;
    view.setUint32(view.getUint32(at + 16, true) + 24, 0x7fffffff, true);
    expect(await read(file(honest))).toMatchObject({ code: "isian_salah" });
    expect(unpackedSize(new Uint8Array(10))).toBeNull();
  });
});
