import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { isEmailIdentifier, isPhone, maskEmail } from "./rules";
import { changeContactSchema } from "./schema";

describe("an e-mail address as Username", () => {
  it("is none for a principal's post alone", () => {
    expect(isEmailIdentifier(["kepsek"])).toBe(false);
    expect(isEmailIdentifier(["kepsek", "guru"])).toBe(true);
    expect(isEmailIdentifier(["dinas"])).toBe(true);
    expect(isEmailIdentifier([])).toBe(false);
  });

  it.each([
    ["siti.rahmawati@contoh.id", "si…@contoh.id"],
    ["a@contoh.id", "a…@contoh.id"],
  ])("%s is shown as %s", (address, masked) => {
    expect(maskEmail(address)).toBe(masked);
  });
});

describe("the contact form", () => {
  const parse = (fields: { surel?: string; telepon?: string }) =>
    safeParse(changeContactSchema, { versi: "1", surel: "", telepon: "", passwordLama: "x", ...fields });

  it.each([
    [{ surel: " Siti@Contoh.ID " }, { surel: "siti@contoh.id", telepon: null }],
    [{ telepon: "0812 3456-7890" }, { surel: null, telepon: "081234567890" }],
    [{ telepon: "+62 (812) 34567" }, { surel: null, telepon: "+6281234567" }],
  ])("%j is read as %j", (typed, read) => {
    expect(parse(typed).data).toMatchObject(read);
  });

  it.each([{ surel: "bukan surel" }, { surel: "a@b" }, { telepon: "1234567" }, { telepon: "nol delapan" }])(
    "%j is refused",
    (typed) => {
      expect(parse(typed).success).toBe(false);
    },
  );

  it("A21: takes no field that it does not list", () => {
    const fields = { versi: "1", surel: "", telepon: "", passwordLama: "x" };
    expect(safeParse(changeContactSchema, { ...fields, nama: "Lain" }).success).toBe(false);
  });
});

it.each([
  ["Chrome di Android", true],
  ["Safari di iPhone", true],
  ["Firefox di Windows", false],
])("%s is held in the hand: %s", (device, isHeld) => {
  expect(isPhone(device)).toBe(isHeld);
});
