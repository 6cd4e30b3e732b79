import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { listSchema, tidy } from "@/lib/kernel/fields";
import {
  correctSchema,
  decisionSchema,
  draftSchema,
  FACT_NAMES,
  factsSchema,
  reasonedDecisionSchema,
  registerSchema,
} from "./schema";

const typed = {
  npsn: "20100001",
  nama: "Dewi Lestari",
  nuptk: "1234567890120003",
  nip: "",
  surel: "dewi@contoh.id",
  telepon: "0812 3456 7890",
  mapel: "Guru kelas",
  statusKepegawaian: "gty",
};

/** The cleaned value of one field, or its sentence. */
function field(name: keyof typeof typed, value: unknown): unknown {
  const parsed = safeParse(factsSchema, { ...typed, [name]: value });
  if (parsed.success) return parsed.data[name];
  expect(new Set(parsed.error.issues.map(({ path }) => path[0]))).toEqual(new Set([name]));
  return { error: parsed.error.issues[0]?.message };
}
const refused = { error: expect.any(String) };

describe("what a teacher types", () => {
  it("is taken as it is meant", () => {
    expect(safeParse(factsSchema, typed)).toEqual({
      success: true,
      data: { ...typed, nip: null, telepon: "081234567890" },
    });
  });

  it.each([
    ["1234567890120003", "1234567890120003"],
    [" 1234 5678 9012 0003 ", "1234567890120003"],
    ["1234.5678-9012.0003", "1234567890120003"],
    ["１２３４５６７８９０１２０００３", "1234567890120003"],
    ["", null],
    ["   ", null],
    ["123456789012000", refused],
    ["12345678901200034", refused],
    ["123456789012000X", refused],
  ])("NUPTK %j → %j", (value, expected) => {
    expect(field("nuptk", value)).toEqual(expected);
  });

  it("NUPTK and NIP may be left out", () => {
    const { nuptk: _, nip: __, ...rest } = typed;
    expect(safeParse(factsSchema, rest)).toMatchObject({ success: true, data: { nuptk: null, nip: null } });
  });

  it.each([
    ["19860926 201505 1 001", "198609262015051001"],
    ["", null],
    ["19860926201505100", refused],
    ["1986092620150510011", refused],
  ])("NIP %j → %j", (value, expected) => {
    expect(field("nip", value)).toEqual(expected);
  });

  it.each([
    ["Dewi@Contoh.ID ", "dewi@contoh.id"],
    ["", refused],
    ["dewi", refused],
    ["dewi@contoh", refused],
    ["dewi @contoh.id", refused],
    ["dewi@contoh.id\r\nBcc: semua@contoh.id", refused],
    [`${"a".repeat(65)}@contoh.id`, refused],
    [`a@${"b".repeat(250)}.id`, refused],
  ])("e-mail %j → %j", (value, expected) => {
    expect(field("surel", value)).toEqual(expected);
  });

  it.each([
    ["+62 812-3456-7890", "+6281234567890"],
    ["(021) 5550 1001", "02155501001"],
    ["12345678", "12345678"],
    ["1234567", refused],
    ["1234567890123456", refused],
    ["nol delapan", refused],
    ["", refused],
  ])("telephone %j → %j", (value, expected) => {
    expect(field("telepon", value)).toEqual(expected);
  });

  it.each([
    ["  Dewi   Lestari ", "Dewi Lestari"],
    ["Dewi\tLestari\n", "Dewi Lestari"],
    ["Dewi\u0000\u202e Lestari", "Dewi Lestari"],
    ["a".repeat(120), "a".repeat(120)],
    ["a".repeat(121), refused],
    ["   ", refused],
    ["12345", refused],
  ])("name %j → %j", (value, expected) => {
    expect(field("nama", value)).toEqual(expected);
  });

  it.each([
    ["20100001", "20100001"],
    ["p9912345", "P9912345"],
    ["K9912345", "K9912345"],
    ["2010000", refused],
    ["", refused],
  ])("NPSN %j → %j", (value, expected) => {
    expect(field("npsn", value)).toEqual(expected);
  });

  it.each([
    ["mapel", "x".repeat(81)],
    ["mapel", " "],
    ["statusKepegawaian", "direktur"],
    ["statusKepegawaian", ""],
  ] as const)("%s %j is refused", (name, value) => {
    expect(field(name, value)).toEqual(refused);
  });

  it("says something about every required field that is missing", () => {
    const parsed = safeParse(factsSchema, {});
    expect(parsed.success).toBe(false);
    const names = parsed.error?.issues.map(({ path, message }) => [path[0], message.length > 10]);
    expect(names).toEqual(
      ["npsn", "nama", "surel", "telepon", "mapel", "statusKepegawaian"].map((name) => [name, true]),
    );
  });
});

describe("what no form sends", () => {
  const versi = "3";
  const akunId = "0b0b0b0b-0b0b-4b0b-8b0b-0b0b0b0b0b0b";
  const password = "delapan huruf";

  it.each([
    ["status", "aktif"],
    ["sekolahId", akunId],
    ["akunId", akunId],
    ["kataSandi", "x"],
    ["versi", "99"],
  ])("A21: a further field %s is refused", (name, value) => {
    expect(safeParse(factsSchema, { ...typed, [name]: value }).success).toBe(false);
    expect(safeParse(registerSchema, { ...typed, password, [name]: value }).success).toBe(false);
  });

  it.each([
    [decisionSchema, { akunId, versi }],
    [reasonedDecisionSchema, { akunId, versi, frasa: "", alasan: "x" }],
    [correctSchema, { ...typed, versi }],
  ])("A24: ids and versions are what they should be", (schema, right) => {
    expect(safeParse(schema, right).success).toBe(true);
    for (const wrong of [
      { ...right, versi: "1e3" },
      { ...right, versi: "-1" },
      { ...right, versi: ["1", "2"] },
      { ...right, versi: { gt: 0 } },
      { ...right, extra: "x" },
    ]) {
      expect(safeParse(schema, wrong).success, JSON.stringify(wrong)).toBe(false);
    }
  });

  it("A24: an id is a UUID and nothing else", () => {
    for (const id of ["", "x", { not: "x" }, `${akunId}'`]) {
      expect(safeParse(decisionSchema, { akunId: id, versi }).success).toBe(false);
    }
  });

  it("a password of 7 is refused and of 8 accepted", () => {
    const parse = (text: string) => safeParse(registerSchema, { ...typed, password: text }).success;
    expect([parse("1234567"), parse("12345678"), parse("")]).toEqual([false, true, false]);
  });
});

describe("half-typed facts", () => {
  it("are kept as they are", () => {
    const draft = { ...typed, nuptk: "12", surel: "belum", statusKepegawaian: "" };
    expect(safeParse(draftSchema, draft)).toMatchObject({ success: true, data: draft });
  });

  it("fit into a cookie", () => {
    expect(safeParse(draftSchema, { ...typed, nama: "x".repeat(301) }).success).toBe(false);
  });
});

describe("a list's address", () => {
  it.each([
    [{}, { cari: "", hal: 1, status: "" }],
    [
      { cari: "  siti   r ", hal: "3", status: "aktif" },
      { cari: "siti r", hal: 3, status: "aktif" },
    ],
    [
      { cari: ["a", "b"], hal: "-1" },
      { cari: "", hal: 1, status: "" },
    ],
    [
      { hal: "99999", cari: "x".repeat(81) },
      { cari: "", hal: 1, status: "" },
    ],
    [
      { hal: "0", lain: "x" },
      { cari: "", hal: 1, status: "" },
    ],
  ])("%j → %j", (params, expected) => {
    expect(listSchema.parse(params)).toEqual(expected);
  });
});

describe("properties", () => {
  it.each([
    ["!\t\u0000\t!", "! !"],
    ["e\u200d\u0301", "é"],
  ])("%j is tidy at once", (text, expected) => {
    expect(tidy(text)).toBe(expected);
  });

  it("tidied text is what the database accepts, and tidying twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const once = tidy(text);
        expect(tidy(once)).toBe(once);
        expect(once).toBe(once.trim());
        expect(once).not.toMatch(/\p{Cc}| {2}/u);
      }),
    );
  });

  it("cleaned facts stay as they are when they are sent again (step 3 sends what step 2 gave)", () => {
    const nuptk = fc.oneof(fc.constant(""), fc.stringMatching(/^\d{16}$/));
    const nama = fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(nuptk, nama, (number, name) => {
        const first = safeParse(factsSchema, { ...typed, nuptk: number, nama: `a ${name}` });
        if (!first.success) return;
        const again = Object.fromEntries(FACT_NAMES.map((key) => [key, first.data[key] ?? ""]));
        expect(safeParse(factsSchema, again)).toEqual(first);
      }),
    );
  });
});
