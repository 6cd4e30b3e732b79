import "server-only";
import { notFound } from "next/navigation";
import type { Role } from "@/lib/kernel/roles";
import type { Session } from "./session";

/**
 * Whose data a read or write may touch. Queries demand a scope, and only this file can mint one, from a session
 * (DESIGN §3.4): forgetting the check is a type error.
 */
declare const minted: unique symbol;
type Scope<Kind extends string> = { readonly [minted]: Kind };

/** One school: its principal's. */
export type SekolahScope = Scope<"sekolah"> & { readonly sekolahId: string };
/** One account: one's own things. */
export type AkunScope = Scope<"akun"> & { readonly akunId: string };
/** One office's schools and accounts. */
export type DinasScope = Scope<"dinas"> & { readonly instansiId: string };
/** One LPTK's mentors and cohorts. */
export type LptkScope = Scope<"lptk"> & { readonly instansiId: string };
/** A mentor's rombel of one LPTK: those the account leads now (`penugasan_mentor` without an end). */
export type MentorScope = Scope<"mentor"> & { readonly akunId: string; readonly instansiId: string };
/** One P2KPTK2 unit's trainings and what hangs on them. */
export type P2kptk2Scope = Scope<"p2kptk2"> & { readonly instansiId: string };

function mint<T extends Scope<string>>(values: Omit<T, typeof minted>): T {
  return values as T;
}

function idIn(session: Session, role: Role, key: "sekolahId" | "instansiId"): string {
  const id = session[key];
  // A session of another role has no such scope: for the reader the thing does not exist.
  if (session.peran !== role || id === null) notFound();
  return id;
}

export function sekolahScope(session: Session): SekolahScope {
  return mint<SekolahScope>({ sekolahId: idIn(session, "kepsek", "sekolahId") });
}

export function akunScope(session: Session): AkunScope {
  return mint<AkunScope>({ akunId: session.akunId });
}

export function dinasScope(session: Session): DinasScope {
  return mint<DinasScope>({ instansiId: idIn(session, "dinas", "instansiId") });
}

export function lptkScope(session: Session): LptkScope {
  return mint<LptkScope>({ instansiId: idIn(session, "lptk", "instansiId") });
}

export function mentorScope(session: Session): MentorScope {
  return mint<MentorScope>({ akunId: session.akunId, instansiId: idIn(session, "mentor", "instansiId") });
}

export function p2kptk2Scope(session: Session): P2kptk2Scope {
  return mint<P2kptk2Scope>({ instansiId: idIn(session, "p2kptk2", "instansiId") });
}
