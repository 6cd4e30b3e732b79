import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { appointSchema, createSchoolSchema } from "./schema";

const school = {
  ...{ npsn: "20100001", nama: "SDN Menteng 01", jenjang: "SD", kota: "Jakarta Pusat", alamat: "Jalan Besuki 4" },
  zona: "WIB",
};
const appointment = {
  ...{ sekolahId: "10e4623b-9912-83fc-a3e6-257c3b5eeca0", versi: "3", jenis: "plt", nama: "Ratna Wulandari" },
  ...{ nip: "", surel: "Ratna@Contoh.id", telepon: "0812 1001-0001" },
};

const fieldsOf = (schema: Parameters<typeof safeParse>[0], input: unknown) => {
  const { error } = safeParse(schema, input);
  return [...new Set(error?.issues.map(({ path }) => String(path[0])))];
};

describe("a school as it is typed", () => {
  it("is kept in one spelling", () => {
    const typed = { ...school, npsn: " p1234567 ", nama: "  SDN\u00a0 Menteng\t01 " };
    expect(safeParse(createSchoolSchema, typed).data).toMatchObject({ npsn: "P1234567", nama: "SDN Menteng 01" });
  });

  it.each([
    ["npsn", "2010000"],
    ["npsn", "201000011"],
    ["npsn", "X1234567"],
    ["npsn", ""],
    ["nama", " \u200b "],
    ["nama", "x".repeat(121)],
    ["jenjang", "KULIAH"],
    ["kota", ""],
    ["alamat", "x".repeat(201)],
    ["zona", "UTC"],
  ])("%s %j is refused at its field", (name, value) => {
    expect(fieldsOf(createSchoolSchema, { ...school, [name]: value })).toEqual([name]);
  });

  it("takes nothing that no form sends", () => {
    const smuggled = { ...school, dinasId: "10e4623b-9912-83fc-a3e6-257c3b5eeca0" };
    expect(safeParse(createSchoolSchema, smuggled).success).toBe(false);
  });
});

describe("an appointment as it is typed", () => {
  it("may go without NIP", () => {
    expect(safeParse(appointSchema, appointment).data).toMatchObject({
      ...{ nip: null, surel: "ratna@contoh.id", telepon: "081210010001", versi: 3 },
    });
    expect(safeParse(appointSchema, { ...appointment, nip: "19750512 200003 2 001" }).data?.nip).toBe(
      "197505122000032001",
    );
  });

  it.each([
    ["nip", "12345"],
    ["surel", "ratna"],
    ["surel", "ratna@contoh.id\r\nBcc: lain@contoh.id"],
    ["telepon", "12"],
    ["nama", "12345"],
    ["jenis", "tetap"],
    ["versi", "-1"],
    ["sekolahId", "satu"],
  ])("%s %j is refused at its field", (name, value) => {
    expect(fieldsOf(appointSchema, { ...appointment, [name]: value })).toEqual([name]);
  });
});
