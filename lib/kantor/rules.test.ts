import { describe, expect, it } from "vitest";
import { ROLES, type Role } from "@/lib/kernel/roles";
import { type HeldRole, mayMake, mayReceiveRole, mayRevoke, OFFICE_KINDS, roleOf, stateOf } from "./rules";

const held = (peran: Role, more: Partial<HeldRole> = {}): HeldRole => ({
  ...{ peran, instansiId: null, isRevoked: false, statusGuru: null },
  ...more,
});

describe("who makes whose accounts", () => {
  const makers = [...ROLES, "publik", "sistem"] as const;
  const allowed = new Set([
    ...["sistem dinas", "dinas dinas", "dinas kepsek", "dinas lptk", "dinas p2kptk2"],
    ...["lptk mentor", "publik guru", "lptk guru", "publik lembaga"],
  ]);
  it.each(makers.flatMap((maker) => ROLES.map((role) => ({ maker, role }))))(
    "$maker makes $role",
    ({ maker, role }) => {
      expect(mayMake(maker, role).ok).toBe(allowed.has(`${maker} ${role}`));
    },
  );

  it("gives every office the role of its kind", () => {
    for (const kind of OFFICE_KINDS) expect(ROLES).toContain(roleOf(kind));
  });
});

describe("an existing account gets a further role only if somebody has vouched for its owner", () => {
  it.each<[string, HeldRole[], boolean]>([
    ["an approved teacher", [held("guru", { statusGuru: "aktif" })], true],
    ["a teacher who has left", [held("guru", { statusGuru: "nonaktif" })], true],
    ["a PLPG participant whom the LPTK imported", [held("guru")], true],
    ["a mentor", [held("mentor")], true],
    ["a colleague of the Dinas", [held("dinas")], true],
    ["somebody whose office role was taken back", [held("lptk", { isRevoked: true })], true],
    ["a waiting teacher", [held("guru", { statusGuru: "menunggu" })], false],
    ["a rejected teacher", [held("guru", { statusGuru: "ditolak" })], false],
    ["a released claim", [held("guru", { statusGuru: "ditarik", isRevoked: true })], false],
    ["a lembaga", [held("lembaga")], false],
    [
      "a lembaga with a waiting teacher's registration",
      [held("lembaga"), held("guru", { statusGuru: "menunggu" })],
      false,
    ],
    ["a lembaga who is also a mentor", [held("lembaga"), held("mentor")], true],
    ["nobody at all", [], false],
  ])("%s", (_who, roles, expected) => {
    expect(mayReceiveRole(roles).ok).toBe(expected);
  });
});

describe("taking a role away", () => {
  it("is done by others, never by oneself", () => {
    expect(mayRevoke({ peranId: "a" }, { peranId: "b" }).ok).toBe(true);
    expect(mayRevoke({ peranId: "a" }, { peranId: "a" })).toMatchObject({ ok: false, code: "tidak_berhak" });
  });

  it("shows before whether somebody has ever been in", () => {
    expect(stateOf({ isRevoked: false, hasPassword: false })).toBe("belum_masuk");
    expect(stateOf({ isRevoked: false, hasPassword: true })).toBe("aktif");
    expect(stateOf({ isRevoked: true, hasPassword: true })).toBe("dicabut");
  });
});
