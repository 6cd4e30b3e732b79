import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { safeParse } from "zod/mini";
import { ROLES } from "@/lib/kernel/roles";
import { isCommonPassword } from "@/lib/server/common-passwords";
import {
  CODE_MINUTES,
  checkNewPassword,
  codeState,
  PASSWORD_MAX,
  PASSWORD_MIN,
  passwordLengthProblem,
  roleToEnter,
  safeReturnPath,
} from "./rules";
import { newPassword } from "./schema";

const ASTRAL = "🪷";
/** Text that no list and no pattern knows. */
const unusual = (length: number) => Array.from("kx7-mango/Ruang.Teduh_91".repeat(10)).slice(0, length).join("");

describe("A2: length", () => {
  it.each([
    ["seven", unusual(7), false],
    ["eight", unusual(8), true],
    ["128", unusual(128), true],
    ["129", unusual(129), false],
    ["nothing", "", false],
    ["seven beyond the first plane", ASTRAL.repeat(7), false],
    ["eight beyond the first plane", ASTRAL.repeat(8), true],
    ["128 beyond the first plane", ASTRAL.repeat(128), true],
    ["129 beyond the first plane", ASTRAL.repeat(129), false],
    ["eight spaces", " ".repeat(8), true],
  ])("%s", (_, password, isLongEnough) => {
    expect(passwordLengthProblem(password) === null).toBe(isLongEnough);
    expect(safeParse(newPassword, password).success).toBe(isLongEnough);
  });

  it("is counted in code points, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 140 }), (password) => {
        const length = Array.from(password).length;
        expect(passwordLengthProblem(password) === null).toBe(length >= PASSWORD_MIN && length <= PASSWORD_MAX);
      }),
    );
  });

  it("A4: the form's schema gives back what was typed, untouched", () => {
    const typed = "  spasi di tepi, é, e\u0301  ";
    expect(safeParse(newPassword, typed).data).toBe(typed);
  });
});

describe("A3: what is guessed first", () => {
  const refused = async (password: string, own: string[] = []) =>
    checkNewPassword(password, own, await isCommonPassword(password)) !== null;

  it.each([
    ..."password 12345678 qwertyuiop PASSWORD iloveyou1 rahasia123 semangat Sayang123 guru1234 alhamdulillah".split(
      " ",
    ),
    ..."aaaaaaaa 87654321 abcdefgh 12121212 zyxwvuts gurutumbuh JakLat-2026".split(" "),
  ])("%s is refused", async (password) => {
    expect(await refused(password)).toBe(true);
  });

  it.each(["tumbuh-bersama", "kopi-pagi", "delapan8", "Xk4!pq9z", "hujan sore di Menteng"])(
    "%s is accepted",
    async (password) => {
      expect(await refused(password)).toBe(false);
    },
  );

  const siti = ["Siti Rahmawati", "1234567890120001", "siti.rahmawati@contoh.id", "SDN Menteng 01", "20100001"];
  it.each([
    ..."1234567890120001 20100001 20100001! sitirahmawati Siti.Rahmawati1 SITI@contoh.id".split(" "),
    ..."sdnmenteng01 SDN-Menteng-01 rahmawati99 siti-siti-siti".split(" "),
  ])("%s is one's own", async (password) => {
    expect(await refused(password, siti)).toBe(true);
  });

  it.each(["siti suka kopi pahit", "di menteng hujan lagi"])("%s only mentions it", async (password) => {
    expect(await refused(password, siti)).toBe(false);
  });

  it("a three-letter name refuses nothing by itself", async () => {
    expect(await refused("melayani-0", ["Ani"])).toBe(false);
  });
});

describe("A39: the way back leads nowhere else", () => {
  it.each([
    "/kepsek",
    "/kepsek/pendaftaran/0f0e1d2c-0000-4000-8000-000000000000",
    "/kepsek/guru?cari=siti&hal=2",
    "/akun/profil",
  ])("%s is honoured", (path) => {
    expect(safeReturnPath(path, "kepsek")).toBe(path);
  });

  it.each([
    ["another site", "https://e.example/"],
    ["another site without a scheme", "//e.example"],
    ["a backslash for a slash", "/\\e.example"],
    ["two backslashes", "\\\\e.example"],
    ["a scheme without slashes", "https:e.example"],
    ["a script", "javascript:alert(1)"],
    ["encoded slashes", "/%2Fe.example"],
    ["an encoded backslash", "/kepsek/%5Ce.example"],
    ["doubly encoded", "/%252Fe.example"],
    ["slashes further on", "/kepsek//e.example"],
    ["dot segments", "/kepsek/../dinas"],
    ["a tab inside", "/\t/e.example"],
    ["a line feed", "/kepsek\n//e.example"],
    ["a line feed at the end", "/kepsek\n"],
    ["an @", "/@e.example"],
    ["a fragment", "/kepsek#//e.example"],
    ["a space before", " /kepsek"],
    ["full-width slashes", "／／e.example"],
    ["a relative path", "kepsek"],
    ["nothing", ""],
    ["another role's area", "/dinas"],
    ["an area whose name begins alike", "/kepsekx"],
    ["the sign-in page", "/masuk"],
    ["the address that signs out", "/api/auth/signout"],
    ["far too long", `/kepsek/${"a".repeat(400)}`],
  ])("not %s", (_, path) => {
    expect(safeReturnPath(path, "kepsek")).toBeNull();
  });

  it("whatever is honoured stays on this site, in the role's area or one's own", () => {
    const pieces = fc.constantFrom(
      "/",
      "//",
      "\\",
      "kepsek",
      "akun",
      "dinas",
      "e.example",
      ":",
      "https",
      "%2F",
      "@",
      "?",
      ".",
      "..",
      "#",
      "\t",
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), fc.constantFrom(...ROLES), (parts, role) => {
        const path = safeReturnPath(parts.join(""), role);
        if (path === null) return;
        const url = new URL(path, "https://kita.example");
        expect(url.origin).toBe("https://kita.example");
        expect([role, "akun"]).toContain(url.pathname.split("/")[1]);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("A9: what becomes of a code", () => {
  const at = (minutes: number) => new Date(Date.UTC(2026, 10, 22, 8, minutes));
  const code = { berlakuSampai: at(30), dipakaiPada: null, dibatalkanPada: null };

  it.each([
    ["good until the last millisecond", code, new Date(at(30).getTime() - 1), "berlaku"],
    ["over at its time", code, at(30), "kedaluwarsa"],
    ["used", { ...code, dipakaiPada: at(1) }, at(2), "dipakai"],
    ["replaced", { ...code, dibatalkanPada: at(1) }, at(2), "diganti"],
    ["used stays used after its time", { ...code, dipakaiPada: at(1) }, at(99), "dipakai"],
  ])("%s", (_, given, now, state) => {
    expect(codeState(given, now)).toBe(state);
  });

  it("a first code lives 14 days, a later one 3 days, a link 30 minutes", () => {
    expect(CODE_MINUTES).toEqual({ masuk_pertama: 20_160, lupa_password: 4_320, tautan_surel: 30 });
  });
});

describe("the role that is entered", () => {
  const day = (n: number) => new Date(Date.UTC(2026, 0, n));
  const older = { peranId: "a", since: day(1), lastUsed: null };
  const newer = { peranId: "b", since: day(2), lastUsed: null };

  it("is the one used last, else the one held longest, else none", () => {
    expect(roleToEnter([newer, older])).toBe(older);
    expect(roleToEnter([older, { ...newer, lastUsed: day(3) }])?.peranId).toBe("b");
    expect(
      roleToEnter([
        { ...older, lastUsed: day(4) },
        { ...newer, lastUsed: day(3) },
      ])?.peranId,
    ).toBe("a");
    expect(roleToEnter([])).toBeNull();
  });
});
