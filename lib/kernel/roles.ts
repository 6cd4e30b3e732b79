/** The roles of DOMAIN §1 and their areas. One list: the menu, the matrix test and the database enum are pinned to it. */
export const ROLES = ["guru", "kepsek", "mentor", "p2kptk2", "lptk", "dinas", "lembaga"] as const;
export type Role = (typeof ROLES)[number];

/** Who may stand behind an event: a role, or the product itself (a scheduled job). */
export type Actor = Role | "sistem";

export const ROLE_LABELS: Record<Role, string> = {
  guru: "Guru",
  kepsek: "Kepala Sekolah",
  mentor: "Mentor PLPG",
  p2kptk2: "P2KPTK2",
  lptk: "Admin LPTK",
  dinas: "Dinas Pendidikan",
  lembaga: "Lembaga",
};

export function isRole(value: string): value is Role {
  return (ROLES as readonly string[]).includes(value);
}

/** The first page of a role's area, e.g. `/kepsek`. */
export function areaOf(role: Role): `/${Role}` {
  return `/${role}`;
}
