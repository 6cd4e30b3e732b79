import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "@/lib/kernel/time";
import {
  checkCertificate,
  checkCollectable,
  checkEvidenceWritable,
  checkReuse,
  checkStands,
  normalNumber,
  shownEvidenceState,
  slotsOf,
  takesTrainingCertificate,
} from "./rules";

const TODAY = "2026-11-22";
const certificate = { jenis: "sertifikat", nomor: "00012/P2KPTK2/2026", tanggal: "2026-01-05" } as const;

describe("a certificate's number and date", () => {
  it.each([
    ["31 December 2022", { tanggal: "2022-12-31" }, "tanggal"],
    ["1 January 2023", { tanggal: "2023-01-01" }, null],
    ["today", { tanggal: TODAY }, null],
    ["tomorrow", { tanggal: "2026-11-23" }, "tanggal"],
    ["without a date", { tanggal: null }, "tanggal"],
    ["without a number", { nomor: null }, "nomor"],
    ["a number of signs only", { nomor: " –/." }, "nomor"],
    ["a number of 100 letters", { nomor: "9".repeat(100) }, null],
    ["a number of 101 letters", { nomor: "9".repeat(101) }, "nomor"],
    ["another kind needs neither", { jenis: "dokumen_lain", nomor: null, tanggal: null }, null],
    ["nor does the letter of a topic", { jenis: "surat_selesai_topik", nomor: null, tanggal: null }, null],
  ] as const)("%s", (_, change, field) => {
    const answer = checkCertificate({ ...certificate, ...change }, TODAY);
    if (field === null) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [field]: expect.any(String) } });
  });
});

describe("numbers are compared without blanks, signs and case", () => {
  it.each([
    ["00012/P2KPTK2/2026", "00012P2KPTK22026"],
    [" no. 12 - ab ", "NO12AB"],
    ["№ 12", "12"],
  ])("%s", (given, normal) => expect(normalNumber(given)).toBe(normal));

  it("property: what is normal stays as it is", () => {
    fc.assert(fc.property(fc.string(), (any) => normalNumber(normalNumber(any)) === normalNumber(any)));
  });
});

describe("used before", () => {
  const used = [{ sha256: "a", nomor: "12/2025", periode: "Semester 1 2025", isSamePlan: false }];
  it.each([
    ["the same file", { sha256: "a", nomor: null }, "berkasId", "“Semester 1 2025”"],
    ["the same number in another file", { sha256: "b", nomor: "12 2025" }, "nomor", "“Semester 1 2025”"],
  ])("%s is refused and the period named", (_, document, field, words) => {
    const answer = checkReuse(document, used);
    expect(answer).toMatchObject({ code: "isian_salah", fieldErrors: { [field]: expect.stringContaining(words) } });
  });
  it("in the same plan it says so", () => {
    expect(
      checkReuse(
        { sha256: "a", nomor: null },
        used.map((one) => ({ ...one, isSamePlan: true })),
      ),
    ).toMatchObject({
      fieldErrors: { berkasId: expect.stringContaining("di rencana ini") },
    });
  });
  it.each([
    { sha256: "b", nomor: "13/2025" },
    { sha256: "b", nomor: null },
  ])("%j is new", (document) => expect(checkReuse(document, used).ok).toBe(true));
});

describe("a certificate of JakLat", () => {
  it.each([
    ["dicabut", /sudah dicabut/],
    ["diganti", /versi barunya/],
  ] as const)("%s serves no more, and says what to do", (state, words) => {
    expect(checkStands(state)).toMatchObject({ code: "bentrok", message: expect.stringMatching(words) });
  });
  it("that stands, or anything else, serves", () => expect(checkStands(null).ok).toBe(true));
});

describe("collecting a row", () => {
  const row = { jenis: "rhk", kuantitas: 2, disepakati: true } as const;
  it.each([
    ["complete", row, [{ slot: 1 }, { slot: 2 }], null],
    ["a slot empty", row, [{ slot: 2 }], "bukti"],
    ["not agreed", { ...row, disepakati: false }, [{ slot: 1 }, { slot: 2 }], "disepakati"],
    ["extra duty", { jenis: "tugas_tambahan", kuantitas: 1, disepakati: false }, [{ slot: 1 }], null],
  ] as const)("%s", (_, given, documents, field) => {
    const answer = checkCollectable(given, documents);
    if (field === null) expect(answer.ok).toBe(true);
    else expect(answer).toMatchObject({ fieldErrors: { [field]: expect.any(String) } });
  });
  it("shows each slot, also the empty ones", () => {
    expect(slotsOf(3, [{ slot: 2 }])).toEqual([
      { slot: 1, bukti: null },
      { slot: 2, bukti: { slot: 2 } },
      { slot: 3, bukti: null },
    ]);
  });
});

describe("where evidence stands, and whether it may be written", () => {
  const day = (text: string) => new Date(`${text}T00:00:00.000Z`);
  const windows = {
    ...{ rencanaBuka: day("2026-01-01"), rencanaTutup: day("2026-01-31") },
    ...{ pelaksanaanBuka: day("2026-02-01"), pelaksanaanTutup: day("2026-05-31") },
    ...{ penilaianBuka: day("2026-06-01"), penilaianTutup: day("2026-06-30") },
  };
  const { pelaksanaanBuka: opens, pelaksanaanTutup: closes } = windows;
  const longer = [{ fase: "pelaksanaan", sampai: addDays(closes, 3) }] as const;

  it.each([
    ["before the phase", null, new Date(opens.getTime() - 1), [], "belum", false],
    ["its first moment", null, opens, [], "belum", true],
    ["its last moment", "draf", closes, [], "draf", true],
    ["a moment later", "draf", new Date(closes.getTime() + 1), [], "tidak_dikumpulkan", false],
    ["a moment later, without a document", null, new Date(closes.getTime() + 1), [], "tidak_dikumpulkan", false],
    ["with more time", "draf", new Date(closes.getTime() + 1), longer, "draf", true],
    ["after more time", "draf", addDays(closes, 4), longer, "tidak_dikumpulkan", false],
    ["collected", "dikumpulkan", opens, [], "dikumpulkan", false],
    ["collected, long ago", "dikumpulkan", addDays(closes, 90), [], "dikumpulkan", false],
  ] as const)("%s", (_, status, now, extensions, shown, isWritable) => {
    expect(shownEvidenceState(status, windows, now, extensions)).toBe(shown);
    const answer = checkEvidenceWritable(status, windows, now, extensions);
    expect(answer.ok).toBe(isWritable);
    if (!answer.ok) expect(answer.code).toBe("data_berubah");
  });
});

describe("an RHK that a certificate of JakLat serves", () => {
  it.each([
    ["Sertifikat pelatihan", true],
    ["sertifikat Pelatihan atau bimtek", true],
    ["Sertifikat Topik", false],
    ["Laporan observasi sejawat", false],
    [null, false],
  ])("%s: %s", (bukti, isServed) => {
    expect(takesTrainingCertificate(bukti)).toBe(isServed);
  });
});
