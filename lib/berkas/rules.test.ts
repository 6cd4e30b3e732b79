import { describe, expect, it } from "vitest";
import type { Role } from "@/lib/kernel/roles";
import type { ImageProblem } from "@/lib/server/image";
import type { PdfProblem } from "@/lib/server/pdf";
import { FILE_LABELS, formatBytes, REFUSAL_MESSAGES } from "./labels";
import {
  checkChosenFile,
  contentDisposition,
  type FileFacts,
  MAX_FILE_BYTES,
  mayLink,
  mayReadFile,
  mayUpload,
  parseRange,
  REFUSALS,
  safeFileName,
} from "./rules";
import { FILE_STATES } from "./status";

const TEN_MB = 10_485_760;
const pdf = { name: "a.pdf", size: 1, type: "application/pdf", head: "%PDF-" };
const siti = { akunId: "siti", peran: "guru", statusGuru: "aktif" } as const;
const facts: FileFacts = {
  pemilikId: "siti",
  tujuan: "karya",
  status: "tersimpan",
  ukuran: 1,
  jenis: "application/pdf",
};

describe("checkChosenFile", () => {
  it("accepts exactly 10 MB and refuses one byte more", () => {
    expect(MAX_FILE_BYTES).toBe(TEN_MB);
    expect(checkChosenFile({ ...pdf, size: TEN_MB }).ok).toBe(true);
    expect(checkChosenFile({ ...pdf, size: TEN_MB + 1 })).toMatchObject({ message: FILE_LABELS.tooBig });
  });

  it.each([
    [{ size: 0 }, FILE_LABELS.empty],
    [{ type: "text/html" }, REFUSAL_MESSAGES.bukan_pdf],
    [{ type: "", name: "a.html" }, REFUSAL_MESSAGES.bukan_pdf],
    [{ head: "<html" }, REFUSAL_MESSAGES.bukan_pdf],
    [{ head: "" }, REFUSAL_MESSAGES.bukan_pdf],
  ])("refuses %j", (change, message) => {
    expect(checkChosenFile({ ...pdf, ...change })).toMatchObject({ ok: false, message });
  });

  it("accepts what a phone gives no type for", () => {
    expect(checkChosenFile({ ...pdf, type: "", name: "PINDAIAN.PDF" }).ok).toBe(true);
  });
});

describe("mayUpload", () => {
  it.each([null, "aktif", "nonaktif"])("a teacher whose registration is %s", (statusGuru) => {
    expect(mayUpload({ ...siti, statusGuru }, "karya")).toBe(true);
  });
  it.each(["menunggu", "ditolak", "ditarik"])("not a teacher who is %s", (statusGuru) => {
    expect(mayUpload({ ...siti, statusGuru }, "karya")).toBe(false);
  });
  it("not a principal", () => {
    expect(mayUpload({ ...siti, peran: "kepsek", statusGuru: null }, "karya")).toBe(false);
  });
});

describe("mayReadFile", () => {
  it.each(FILE_STATES)("one's own, %s", (status) => {
    expect(mayReadFile(siti, { ...facts, status })).toBe(status === "tersimpan" || status === "terhubung");
  });
  it("nobody else's", () => {
    expect(mayReadFile({ ...siti, akunId: "andi" }, facts)).toBe(false);
    expect(mayReadFile({ akunId: "ratna", peran: "kepsek", statusGuru: null }, facts)).toBe(false);
  });
});

describe("mayReadFile: what hangs on a training", () => {
  const attachment: FileFacts = { ...facts, pemilikId: "agus", tujuan: "lampiran_pelatihan" };
  const agus = { akunId: "agus", peran: "p2kptk2", statusGuru: null } as const;
  it.each(FILE_STATES)("%s: its owner until it hangs there, then whoever may see the training", (status) => {
    const shown = (isShownToReader?: boolean) => ({ ...attachment, status, isShownToReader });
    expect(mayReadFile(agus, shown(false))).toBe(status === "tersimpan");
    expect(mayReadFile(siti, shown(true))).toBe(status === "terhubung");
    expect(mayReadFile(siti, shown(false))).toBe(false);
    expect(mayReadFile(siti, shown())).toBe(false);
  });
  it("says nothing of other purposes", () => {
    expect(mayReadFile(siti, { ...attachment, tujuan: "karya", status: "terhubung", isShownToReader: true })).toBe(
      false,
    );
  });
});

describe("mayReadFile: what hangs on enrolments", () => {
  const tie = { guruId: "siti", sekolahId: "menteng", dinasId: "dinas", instansiId: "unit", isDraft: false };
  const photo: FileFacts = { ...facts, pemilikId: "ratna", tujuan: "penerapan", status: "terhubung", ties: [tie] };
  const certificate: FileFacts = { ...facts, tujuan: "sertifikat", status: "terhubung", ties: [tie] };
  const ratna = { akunId: "ratna", peran: "kepsek", statusGuru: null, sekolahId: "menteng", instansiId: null } as const;
  const of = (peran: Role, change: object = {}) => ({ ...ratna, akunId: "lain", sekolahId: null, peran, ...change });

  it.each([
    ["the principal of the present school", ratna, true, false],
    ["who uploaded it and has lost the teacher", { ...ratna, sekolahId: "cikini" }, false, false],
    ["the teacher", siti, true, true],
    ["a colleague", { ...siti, akunId: "andi" }, false, false],
    ["the unit", of("p2kptk2", { instansiId: "unit" }), true, true],
    ["another unit", of("p2kptk2", { instansiId: "lain" }), false, false],
    ["the Dinas", of("dinas", { instansiId: "dinas" }), true, false],
    ["another Dinas", of("dinas", { instansiId: "lain" }), false, false],
    ["an LPTK of the same id", of("lptk", { instansiId: "unit" }), false, false],
    ["a principal without a school", of("kepsek"), false, false],
  ])("%s", (_, reader, ofPhoto, ofCertificate) => {
    expect(mayReadFile(reader, photo)).toBe(ofPhoto);
    expect(mayReadFile(reader, certificate)).toBe(ofCertificate);
  });

  it("on a draft: the principal of the present school alone", () => {
    const drafted = { ...photo, ties: [{ ...tie, isDraft: true }] };
    expect(mayReadFile(ratna, drafted)).toBe(true);
    for (const reader of [
      { ...ratna, sekolahId: "cikini" },
      siti,
      of("p2kptk2", { instansiId: "unit" }),
      of("dinas", { instansiId: "dinas" }),
    ]) {
      expect(mayReadFile(reader, drafted)).toBe(false);
    }
    // What hangs on an earlier report as well is read as that report is.
    expect(mayReadFile(siti, { ...photo, ties: [{ ...tie, isDraft: true }, tie] })).toBe(true);
  });

  it("before it is reported, whoever uploaded it", () => {
    const fresh = { ...photo, status: "tersimpan" as const, ties: [] };
    expect(mayReadFile(ratna, fresh)).toBe(true);
    expect(mayReadFile(siti, fresh)).toBe(false);
  });
});

describe("mayReadFile: what a plan shows", () => {
  const ratna = { akunId: "ratna", peran: "kepsek", statusGuru: null } as const;
  it.each(["karya", "sertifikat", "bukti_kinerja", "rpp_kinerja"] as const)(
    "%s: also the principal, once handed in",
    (tujuan) => {
      const file: FileFacts = { ...facts, tujuan, status: "terhubung" };
      expect(mayReadFile(siti, file)).toBe(true);
      expect(mayReadFile(ratna, { ...file, isShownToReader: true })).toBe(true);
      expect(mayReadFile(ratna, { ...file, isShownToReader: false })).toBe(false);
      expect(mayReadFile({ ...siti, akunId: "andi" }, { ...file, isShownToReader: true })).toBe(false);
    },
  );
  it.each(["bukti_kinerja", "rpp_kinerja"] as const)("%s is brought by an active teacher", (tujuan) => {
    expect(mayUpload(siti, tujuan)).toBe(true);
    expect(mayUpload({ ...siti, statusGuru: "nonaktif" }, tujuan)).toBe(false);
    expect(mayUpload(ratna, tujuan)).toBe(false);
  });
});

describe("kinds of files", () => {
  const photo = { name: "a.jpg", size: 1, type: "image/jpeg", head: "\xff\xd8\xff\xe0\x00" };
  it.each([
    [photo, true],
    [{ ...photo, name: "a.png", type: "image/png", head: "\x89PNG\r" }, true],
    [pdf, true],
    [{ ...photo, type: "", name: "FOTO.JPEG" }, true],
    [{ ...photo, head: "%PDF-" }, false],
    [{ ...photo, type: "image/heic", name: "a.heic" }, false],
    [{ ...photo, type: "image/svg+xml", name: "a.svg" }, false],
  ])("of a report: %j", (file, isTaken) => {
    expect(checkChosenFile(file, "penerapan").ok).toBe(isTaken);
    if (!isTaken) expect(checkChosenFile(file, "penerapan")).toMatchObject({ message: REFUSAL_MESSAGES.bukan_jenis });
  });
  it("a camera's photo may be big: it is made smaller before it is sent", () => {
    const big = { ...photo, size: TEN_MB + 1 };
    expect(checkChosenFile(big, "penerapan").ok).toBe(false);
    expect(checkChosenFile(big, "penerapan", { isCamera: true }).ok).toBe(true);
  });
  it.each([
    ["Kelas 4.JPEG", "image/jpeg", "Kelas 4.jpg"],
    ["foto.jpg.exe", "image/jpeg", "foto.jpg.exe.jpg"],
    ["a\u202Egnp.exe", "image/png", "agnp.exe.png"],
    ["", "image/png", "berkas.png"],
  ] as const)("%j as %s is called %s", (given, kind, kept) => {
    expect(safeFileName(given, kind)).toBe(kept);
    expect(contentDisposition(given, "inline", kind)).toContain(`filename="${kept}"`);
  });
});

describe("mayLink", () => {
  it("one's own stored file of exactly 10 MB", () => {
    expect(mayLink({ ...facts, ukuran: TEN_MB }, "siti", "karya").ok).toBe(true);
  });
  it.each([
    [{ ukuran: TEN_MB + 1 }, FILE_LABELS.tooBig],
    [{ jenis: "text/html" }, REFUSAL_MESSAGES.bukan_pdf],
    [{ status: "menunggu" }, FILE_LABELS.unfinished],
    [{ status: "terhubung" }, FILE_LABELS.alreadyLinked],
    [{ status: "dibuang" }, FILE_LABELS.gone],
    [{ pemilikId: "andi" }, FILE_LABELS.gone],
    [{ pemilikId: "andi", status: "terhubung" }, FILE_LABELS.gone],
  ] as [Partial<FileFacts>, string][])("not %j", (change, message) => {
    expect(mayLink({ ...facts, ...change }, "siti", "karya")).toMatchObject({ fieldErrors: { berkasId: message } });
  });
});

describe("RELIABILITY 33: names", () => {
  it.each([
    ["Sertifikat Pelatihan.pdf", "Sertifikat Pelatihan.pdf"],
    ["../../etc/passwd", "passwd.pdf"],
    ["C:\\Users\\siti\\RPP.PDF", "RPP.pdf"],
    ["a\r\nContent-Type: x\r\n\r\n<script>.pdf", "aContent-Type- x-script-.pdf"],
    ["sertifikat\u202Efdp.exe", "sertifikatfdp.exe.pdf"],
    ["  ..pdf", "berkas.pdf"],
    ["", "berkas.pdf"],
    [".htaccess", "htaccess.pdf"],
    [`${"x".repeat(400)}.pdf`, `${"x".repeat(196)}.pdf`],
    ["Ķarya 😀.pdf", "Ķarya 😀.pdf"],
    ["lone \ud800 half.pdf", "lone half.pdf"],
  ])("%j → %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it("says both forms, and no header can be added", () => {
    expect(contentDisposition('Kaŕya "1".pdf', "attachment")).toBe(
      `attachment; filename="Karya -1-.pdf"; filename*=UTF-8''Ka%C5%95ya%20-1-.pdf`,
    );
    const hostile = contentDisposition("a\r\nSet-Cookie: x=1\u2028; filename=b.html", "inline");
    expect(hostile).not.toMatch(/[\r\n\u2028]/);
    expect(hostile).toMatch(/^inline; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w.%!~-]*$/);
  });
});

describe("parseRange", () => {
  it.each([
    [null, null],
    ["bytes=0-", { start: 0, end: 99 }],
    ["bytes=10-19", { start: 10, end: 19 }],
    ["bytes=90-500", { start: 90, end: 99 }],
    ["bytes=-10", { start: 90, end: 99 }],
    ["bytes=-500", { start: 0, end: 99 }],
    ["bytes=100-", "tidak_ada"],
    ["bytes=-0", "tidak_ada"],
    ["bytes=20-10", null],
    ["bytes=0-1,5-6", null],
    ["items=0-1", null],
    ["bytes=-", null],
  ])("%s", (header, range) => {
    expect(parseRange(header, 100)).toEqual(range);
  });
});

describe("words", () => {
  it("has one for every refusal, and knows every problem of a PDF", () => {
    expect(Object.keys(REFUSAL_MESSAGES)).toEqual([...REFUSALS]);
    const problem: PdfProblem = "rusak";
    expect(REFUSALS).toContain(problem);
    const ofPhoto: ImageProblem = "berisi_keterangan";
    expect(REFUSALS).toContain(ofPhoto);
  });
  it.each([
    [1, "1 KB"],
    [831_000, "812 KB"],
    [TEN_MB, "10 MB"],
    [TEN_MB + 1, "10,1 MB"],
    [3_300_000, "3,2 MB"],
  ])("%i bytes is %s", (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
