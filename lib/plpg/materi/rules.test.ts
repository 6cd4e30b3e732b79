import { describe, expect, it } from "vitest";
import { appointmentTime, checkMaterial } from "./rules";

describe("a material", () => {
  const material = { jenis: "pedagogik", bidangStudi: "", berkasId: "b1", tautan: null } as const;
  const link = "https://contoh.id/materi";
  it.each([
    ["a file", material, true],
    ["a link", { ...material, berkasId: null, tautan: link }, true],
    ["neither", { ...material, berkasId: null }, false],
    ["both", { ...material, tautan: link }, false],
    ["of a field of study", { ...material, jenis: "bidang_studi", bidangStudi: "PGSD" }, true],
    ["of none", { ...material, jenis: "bidang_studi" }, false],
  ] as const)("%s: %s", (_, facts, isAllowed) => expect(checkMaterial(facts).ok).toBe(isAllowed));
});

describe("an appointment", () => {
  const typed = { tanggal: "2026-12-01", jamMulai: "08:00", sampai: "", jamSelesai: "12:00" };
  it("is on one day, in the zone it is meant in", () => {
    expect(appointmentTime(typed, "WIT")).toEqual({
      ok: true,
      data: { mulai: new Date("2026-11-30T23:00:00.000Z"), selesai: new Date("2026-12-01T03:00:00.000Z") },
    });
  });
  it("or ends on a later one", () => {
    const time = appointmentTime({ ...typed, sampai: "2026-12-10", jamSelesai: "07:00" }, "WIB");
    expect(time).toMatchObject({ ok: true, data: { selesai: new Date("2026-12-10T00:00:00.000Z") } });
  });
  it.each([
    ["at the same hour", { ...typed, jamSelesai: "08:00" }, "jamSelesai"],
    ["earlier", { ...typed, jamSelesai: "07:59" }, "jamSelesai"],
    ["on an earlier day", { ...typed, sampai: "2026-11-30" }, "sampai"],
  ])("never %s", (_, wrong, field) => {
    expect(appointmentTime(wrong, "WIB")).toMatchObject({ ok: false, fieldErrors: { [field]: expect.any(String) } });
  });
});
