import { fail, ok, type Result } from "@/lib/kernel/result";
import { ROLE_LABELS, type Role } from "@/lib/kernel/roles";

export const OFFICE_KINDS = ["dinas", "lptk", "p2kptk2", "lembaga"] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

/** Who may stand behind a new account: a role, whoever registers in public, or the product's own commands. */
type Maker = Role | "publik" | "sistem";

/** Who makes whose accounts (DOMAIN §1). "sistem" is `npm run akun:buat`; an LPTK imports PLPG participants. */
const ACCOUNT_MAKERS: Record<Role, readonly Maker[]> = {
  dinas: ["sistem", "dinas"],
  kepsek: ["dinas"],
  lptk: ["dinas"],
  p2kptk2: ["dinas"],
  mentor: ["lptk"],
  guru: ["publik", "lptk"],
  lembaga: ["publik"],
};

export function mayMake(maker: Maker, role: Role): Result {
  if (ACCOUNT_MAKERS[role].includes(maker)) return ok();
  return fail("tidak_berhak", `Akun ${ROLE_LABELS[role]} tidak dibuat di sini.`);
}

/** The role of those who work in an office of this kind. */
export function roleOf(kind: OfficeKind): OfficeKind & Role {
  return kind;
}

/** Whether somebody can sign in, as the office that made the account sees it. */
export const ACCOUNT_STATES = ["belum_masuk", "aktif", "dicabut"] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export function stateOf({ isRevoked, hasPassword }: { isRevoked: boolean; hasPassword: boolean }): AccountState {
  if (isRevoked) return "dicabut";
  return hasPassword ? "aktif" : "belum_masuk";
}

/** A role that an account holds or once held; `statusGuru` for teachers who have registered at a school. */
export type HeldRole = {
  peran: Role;
  instansiId: string | null;
  isRevoked: boolean;
  statusGuru: "menunggu" | "aktif" | "ditolak" | "nonaktif" | "ditarik" | null;
};

/**
 * May an existing account be given a further role? Only if somebody has vouched for its owner, now or before: a Dinas, an LPTK
 * or an approving principal. Whoever merely typed this e-mail address into a public form (a waiting teacher, a lembaga) could
 * be anybody, and must not walk into an office that way.
 */
export function mayReceiveRole(roles: readonly HeldRole[]): Result {
  const isVouchedFor = roles.some(({ peran, statusGuru }) => {
    if (peran === "guru") return statusGuru === null || statusGuru === "aktif" || statusGuru === "nonaktif";
    return peran !== "lembaga";
  });
  if (isVouchedFor) return ok();
  return fail(
    "bentrok",
    "Surel ini dipakai pendaftaran yang belum disetujui siapa pun, jadi pemiliknya belum pasti. Pakai surel lain.",
  );
}

/** Nobody takes their own role away: an office must not lock itself out. */
export function mayRevoke(doer: { peranId: string }, target: { peranId: string }): Result {
  if (doer.peranId !== target.peranId) return ok();
  return fail("tidak_berhak", "Anda tidak dapat mencabut peran Anda sendiri. Minta rekan Anda melakukannya.");
}
