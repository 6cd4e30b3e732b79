import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { agreementSchema, piecesSchema, slotSchema, uploadSchema } from "./schema";

const id = "6f1c1f0e-6a4a-4c5e-9a51-0d9a6f3f5a10";
const upload = { id, barisId: id, slot: "1", dasar: "0123456789abcdef", berkasId: id, jenis: "sertifikat" };

const fieldsOf = (sent: object) => {
  const answer = safeParse(uploadSchema, sent);
  return answer.success ? null : answer.error.issues.map(({ path }) => path[0]);
};

describe("a document as it is sent", () => {
  it("number and date may be empty; number is one line without needless blanks", () => {
    expect(safeParse(uploadSchema, upload)).toMatchObject({ data: { nomor: null, tanggal: null, slot: 1 } });
    const full = { ...upload, nomor: "  12 /\tAB  ", tanggal: "2026-01-05" };
    expect(safeParse(uploadSchema, full)).toMatchObject({ data: { nomor: "12 / AB", tanggal: "2026-01-05" } });
  });

  it.each([
    [{ nomor: "9".repeat(101) }, "nomor"],
    [{ tanggal: "2026-02-30" }, "tanggal"],
    [{ tanggal: "kemarin" }, "tanggal"],
    [{ jenis: "ijazah" }, "jenis"],
    [{ slot: "0" }, "slot"],
    [{ slot: "100" }, "slot"],
    [{ dasar: "x" }, "dasar"],
    [{ berkasId: "" }, "berkasId"],
    [{ barisId: "x" }, "barisId"],
  ])("refuses %j", (change, field) => {
    expect(fieldsOf({ ...upload, ...change })).toEqual([field]);
  });

  it("refuses what it does not know", () => {
    expect(fieldsOf({ ...upload, status: "dikumpulkan" })).not.toBeNull();
  });
});

describe("the other forms and addresses", () => {
  it("a tick that is not sent is none; whoever says nothing pauses", () => {
    const sent = { id, barisId: id, versi: "0" };
    expect(safeParse(agreementSchema, sent)).toMatchObject({ data: { disepakati: false, lanjut: "draf", versi: 0 } });
    expect(safeParse(agreementSchema, { ...sent, disepakati: "on", lanjut: "kumpulkan" })).toMatchObject({
      data: { disepakati: true, lanjut: "kumpulkan" },
    });
    expect(safeParse(agreementSchema, { ...sent, lanjut: "lain" }).success).toBe(false);
  });

  it("an address that makes no sense asks for everything", () => {
    expect(piecesSchema.parse({ kategori: "sertifikat", hal: "2" })).toEqual({ kategori: "sertifikat", hal: 2 });
    expect(piecesSchema.parse({ kategori: "lain", hal: "-1" })).toEqual({ kategori: null, hal: 1 });
    expect(slotSchema.safeParse("1e1").success).toBe(false);
  });
});
