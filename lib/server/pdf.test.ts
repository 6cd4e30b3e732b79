import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { assemblePdf, makePdf, makePdfOfSize, objectStream } from "@/e2e/fixtures/pdf";
import { checkPdf, type PdfProblem } from "./pdf";

const SCRIPT = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";
const bytes = (text: string) => Buffer.from(text, "latin1");

const GOOD: [string, Buffer][] = [
  ["one page", makePdf()],
  ["blanks after the end", Buffer.concat([makePdf(), Buffer.alloc(64, 0), bytes("\r\n \n")])],
  ["a comment after the end", Buffer.concat([makePdf(), bytes("% dicetak dari e-Rapor\n")])],
  ["an older version under a newer one", Buffer.concat([makePdf(), makePdf().subarray(15)])],
  [
    "its pages in an object stream",
    assemblePdf({
      objects: [objectStream(["<< /Type /Catalog /Pages 11 0 R >>", "<< /Type /Pages >>", "<< /Type /Page >>"])],
    }),
  ],
  ["opens at a page", makePdf({ catalog: "/OpenAction [3 0 R /Fit]" })],
  [
    "opens at a page by an action",
    makePdf({ catalog: "/OpenAction 4 0 R", extra: ["<< /S /GoTo /D [3 0 R /Fit] >>"] }),
  ],
  [
    "links to a page about JavaScript",
    makePdf({ extra: ["<< /Subtype /Link /A << /S /URI /URI (https://contoh.id/JavaScript) >> >>"] }),
  ],
  [
    "destinations named like actions",
    makePdf({ catalog: "/Dests << /JavaScript [3 0 R /Fit] /Launch [3 0 R /Fit] /AA [3 0 R /Fit] /JS [3 0 R] >>" }),
  ],
  ["an empty dictionary of triggers", makePdf({ catalog: "/AA << >>" })],
  [
    "text that speaks of objects",
    makePdf({ extra: [{ dict: "<< >>", stream: bytes("BT (subject objek obj ) Tj ET") }] }),
  ],
];

const BAD: [PdfProblem, string, Buffer][] = [
  ["bukan_pdf", "an empty file", Buffer.alloc(0)],
  ["bukan_pdf", "HTML with another name", bytes("<!doctype html><title>Sertifikat</title>")],
  ["bukan_pdf", "a ZIP with another name", bytes("PK\u0003\u0004%%EOF")],
  ["isi_ganda", "HTML before", Buffer.concat([bytes("<html><script>1</script>"), makePdf()])],
  [
    "isi_ganda",
    "HTML in the head",
    bytes(makePdf().toString("latin1").replace("\n", "\n%<script>alert(1)</script>\n")),
  ],
  ["isi_ganda", "HTML after", Buffer.concat([makePdf(), bytes("<html><script>1</script>")])],
  ["isi_ganda", "HTML in a comment after", Buffer.concat([makePdf(), bytes("%<html>")])],
  [
    "isi_ganda",
    "a ZIP after",
    Buffer.concat([makePdf(), bytes(`PK\u0003\u0004data PK\u0005\u0006${"\0".repeat(18)}`)]),
  ],
  [
    "isi_ganda",
    "a ZIP whose comment ends like a PDF",
    Buffer.concat([makePdf(), bytes(`PK\u0005\u0006${"\0".repeat(18)}\n%%EOF`)]),
  ],
  ["terpotong", "the first half", makePdfOfSize(4000).subarray(0, 2000)],
  ["terpotong", "all but the last word", makePdf().subarray(0, -7)],
  ["terpotong", "a second version cut off", Buffer.concat([makePdf(), makePdf().subarray(15, 80)])],
  ["rusak", "no catalog", assemblePdf({ objects: ["<< /Type /Page >>"] })],
  ["rusak", "no page", assemblePdf({ objects: ["<< /Type /Catalog >>"] })],
  ["terkunci", "encrypted", makePdf({ trailer: "/Encrypt 4 0 R", extra: ["<< /Filter /Standard /V 2 /R 3 >>"] })],
  ["terkunci", "encrypted, the name escaped", makePdf({ trailer: "/#45ncrypt << /Filter /Standard >>" })],
  [
    "terkunci",
    "encrypted, said in a cross-reference stream",
    makePdf({ extra: [{ dict: "<< /Type /XRef /Root 1 0 R /Encrypt 9 0 R >>", stream: bytes("") }] }),
  ],
  ["berisi_skrip", "JavaScript on opening", makePdf({ catalog: `/OpenAction ${SCRIPT}` })],
  [
    "berisi_skrip",
    "JavaScript by reference",
    makePdf({
      catalog: "/OpenAction 4 0 R",
      extra: ["<< /JS 5 0 R /S /JavaScript >>", { dict: "<< >>", stream: bytes("app.alert(1)") }],
    }),
  ],
  [
    "berisi_skrip",
    "JavaScript in the names",
    makePdf({ catalog: `/Names << /JavaScript << /Names [(a) ${SCRIPT}] >> >>` }),
  ],
  ["berisi_skrip", "an escaped name", makePdf({ catalog: "/OpenAction << /S /J#61vaScript /#4A#53 (1) >>" })],
  [
    "berisi_skrip",
    "the kind in an object of its own",
    makePdf({ extra: ["/JavaScript", "<< /A << /S 4 0 R /JS 6 0 R >> >>"] }),
  ],
  [
    "berisi_skrip",
    "a comment between the words",
    makePdf({ catalog: "/OpenAction << /S %x\n /JavaScript /JS (1) >>" }),
  ],
  [
    "berisi_skrip",
    "in a packed object stream",
    makePdf({ catalog: "/OpenAction 10 0 R", extra: [objectStream([SCRIPT])] }),
  ],
  [
    "berisi_skrip",
    "in an unpacked object stream",
    makePdf({ extra: [objectStream([SCRIPT], 10, "", (plain) => plain)] }),
  ],
  [
    "berisi_skrip",
    "in an object stream that says it is a picture",
    makePdf({
      extra: [
        {
          ...(objectStream([SCRIPT]) as object),
          dict: "<< /Subtype /Image /N 1 /F#69rst 5 /Filter [/Fl] >>",
        } as ReturnType<typeof objectStream>,
      ],
    }),
  ],
  [
    "berisi_skrip",
    "hidden in a stream where only the table knows",
    makePdf({ extra: [{ dict: "<< >>", stream: bytes(`9 0 obj ${SCRIPT} endobj`) }] }),
  ],
  ["berisi_skrip", "hidden in a string", makePdf({ extra: [`(9 0 obj ${SCRIPT} endobj)`] })],
  ["berisi_skrip", "hidden behind a broken dictionary", makePdf({ extra: ["<< /A ] endobj /S /JavaScript >>"] })],
  ["berisi_skrip", "a dynamic form", makePdf({ catalog: "/AcroForm << /XFA [(a) 4 0 R] >>" })],
  [
    "berisi_skrip",
    "in an older version",
    Buffer.concat([makePdf({ catalog: `/OpenAction ${SCRIPT}` }), makePdf().subarray(15)]),
  ],
  ["berisi_aksi", "launches a program", makePdf({ extra: ["<< /Subtype /Link /A << /S /Launch /F (cmd.exe) >> >>"] })],
  [
    "berisi_aksi",
    "opens an address by itself",
    makePdf({ catalog: "/OpenAction << /S /URI /URI (https://contoh.id) >>" }),
  ],
  [
    "berisi_aksi",
    "opens an address by itself, by reference",
    makePdf({ catalog: "/OpenAction 4 0 R", extra: ["<< /S /URI >>"] }),
  ],
  ["berisi_aksi", "additional actions", makePdf({ extra: ["<< /Type /Page /AA << /O << /S /URI >> >> >>"] })],
  [
    "berisi_aksi",
    "additional actions by reference into an object stream",
    makePdf({ extra: ["<< /Type /Page /AA 10 0 R >>", objectStream(["<< /O 3 0 R >>"])] }),
  ],
  ["berisi_aksi", "sends a form", makePdf({ extra: ["<< /S /SubmitForm /F (https://contoh.id) >>"] })],
  ["berisi_lampiran", "an embedded file", makePdf({ extra: ["<< /Type /Filespec /F (a.exe) /EF << /F 5 0 R >> >>"] })],
  ["berisi_lampiran", "an attachment on a page", makePdf({ extra: ["<< /Subtype /FileAttachment /FS 5 0 R >>"] })],
  [
    "tak_terperiksa",
    "an object stream packed in an unknown way",
    makePdf({ extra: [objectStream([SCRIPT], 10, "/Filter /LZWDecode")] }),
  ],
  [
    "tak_terperiksa",
    "an object stream packed twice",
    makePdf({
      extra: [objectStream([SCRIPT], 10, "/Filter [/FlateDecode /FlateDecode]", (b) => deflateSync(deflateSync(b)))],
    }),
  ],
  [
    "tak_terperiksa",
    "an object stream with a predictor",
    makePdf({ extra: [objectStream([SCRIPT], 10, "/Filter /FlateDecode /DecodeParms << /Predictor 12 >>")] }),
  ],
  [
    "tak_terperiksa",
    "a broken object stream",
    makePdf({ extra: [objectStream([SCRIPT], 10, "/Filter /FlateDecode", () => bytes("no deflate"))] }),
  ],
  ["tak_terperiksa", "a bomb", makePdf({ extra: [objectStream([" ".repeat(80_000_000)])] })],
  ["tak_terperiksa", "endless nesting", makePdf({ extra: ["[".repeat(100_000)] })],
];

describe("RELIABILITY 31: a PDF by content", () => {
  it.each(GOOD)("accepts %s", async (_, pdf) => {
    expect(await checkPdf(pdf)).toBeNull();
  });

  it.each(BAD)("%s: %s", async (problem, _, pdf) => {
    expect(await checkPdf(pdf)).toBe(problem);
  });

  it("survives what is made to exhaust it", async () => {
    const size = 10 * 1024 * 1024;
    const hostile = ["<<>>", "obj[", "1 0 obj<<", "9 ", "(", "<", "/#4", "trailer<<", "obj(obj "].map((word) =>
      word.repeat(size / word.length),
    );
    for (const body of hostile) {
      const started = performance.now();
      await checkPdf(makePdf({ extra: [body] }));
      // The limit of ten seconds, and what a busy machine takes to end a thread.
      expect(performance.now() - started).toBeLessThan(15_000);
    }
  }, 120_000);

  it("looks through 10 MB in two seconds", async () => {
    const page = `<< /Type /Page /Parent 2 0 R /Resources << /Font << /F1 5 0 R >> >> /Contents [${"7 0 R ".repeat(50)}] >>`;
    const pdf = makePdf({ extra: Array.from({ length: 25_000 }, () => page) });
    // Work, not waiting: a machine that has other things to do makes nobody's file slower to look through.
    const before = process.cpuUsage();
    expect(await checkPdf(pdf)).toBeNull();
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(2000);
  });

  it("leaves the caller's bytes as they were", async () => {
    const pdf = makePdf();
    await checkPdf(pdf);
    expect(pdf.length).toBeGreaterThan(0);
  });
});
