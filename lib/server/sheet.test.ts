import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { harmless, type SheetColumn, sheetFormat, sheetResponse, toCsv, toXlsx } from "./sheet";

type Row = { nama: string; kursi: number | null };
const columns: SheetColumn<Row>[] = [
  { head: "Nama", value: ({ nama }) => nama, width: 30 },
  { head: "Kursi", value: ({ kursi }) => kursi },
];

/** Each of these begins a formula in some spreadsheet. */
const FORMULAE = [
  "=1+1",
  "+62812",
  "-5",
  "@SUM(A1)",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  '=HYPERLINK("http://jahat.example")\nbaris kedua',
  "＝1+1",
];

describe("what might be a formula", () => {
  it.each(FORMULAE)("%j is written as text", (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  });
  it.each(["Siti", "a=b", "3-4", "surel@contoh.id", "'=1", "", " =1"])("%j stays as it is", (text) => {
    expect(harmless(text)).toBe(text);
  });
});

describe("toCsv", () => {
  const parse = (csv: string) => Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;

  it("begins with the mark of UTF-8, has headings, and ends its lines as RFC 4180 says", () => {
    expect(toCsv([{ nama: "Siti", kursi: 3 }], columns)).toBe("\uFEFFNama,Kursi\r\nSiti,3\r\n");
  });
  it("hands out the headings alone when there is nothing", () => {
    expect(toCsv([], columns)).toBe("\uFEFFNama,Kursi\r\n");
  });
  it.each(FORMULAE)("neutralises %j in cells", (text) => {
    expect(parse(toCsv([{ nama: text, kursi: 1 }], columns))[1]).toEqual([`'${text}`, "1"]);
  });
  it("keeps negative numbers numbers, and text with commas, quotes and lines whole", () => {
    const nama = 'Kata "dua", baris\nkedua';
    expect(parse(toCsv([{ nama, kursi: -5 }], columns))[1]).toEqual([nama, "-5"]);
  });
  it("leaves what is missing empty", () => {
    expect(parse(toCsv([{ nama: "Siti", kursi: null }], columns))[1]).toEqual(["Siti", ""]);
  });
});

describe("toXlsx", () => {
  const read = async (rows: Row[]) => readSheet(await toXlsx(rows, columns));

  it("is a workbook that a reader of another make understands", async () => {
    expect(await read([{ nama: "Siti & “Andi” <b>", kursi: 3 }])).toEqual([
      ["Nama", "Kursi"],
      ["Siti & “Andi” <b>", 3],
    ]);
  });
  it("takes empty texts, missing values and no rows at all", async () => {
    expect(
      await read([
        { nama: "", kursi: null },
        { nama: "Andi", kursi: 0 },
      ]),
    ).toEqual(expect.arrayContaining([["Andi", 0]]));
    expect(await read([])).toEqual([["Nama", "Kursi"]]);
  });
  it.each(["=1+1", "+62812", "-5", "@SUM(A1)"])("neutralises %j", async (text) => {
    expect(await read([{ nama: text, kursi: -5 }])).toContainEqual([`'${text}`, -5]);
  });
});

describe("a download", () => {
  it.each([
    ["csv", "text/csv; charset=utf-8"],
    ["xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ] as const)("%s", async (format, type) => {
    const answer = await sheetResponse(format, "pelatihan", [{ nama: "Siti", kursi: 3 }], columns);
    expect(answer.headers.get("content-type")).toBe(type);
    expect(answer.headers.get("content-disposition")).toBe(`attachment; filename="pelatihan.${format}"`);
    expect(answer.headers.get("cache-control")).toContain("no-store");
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(10);
  });
  it("is Excel's unless CSV was asked for", () => {
    expect([sheetFormat(null), sheetFormat("xlsx"), sheetFormat("csv"), sheetFormat("exe")]).toEqual([
      ...["xlsx", "xlsx", "csv", "xlsx"],
    ]);
  });
});
