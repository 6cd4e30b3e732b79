import "server-only";
import { akunScope } from "@/lib/server/scope";
import { requireSession } from "@/lib/server/session";
import { listRoles } from "../masuk/queries";
import { SESSION_MESSAGES } from "./labels";
import { findPreviousUse, findProfile, listSessions } from "./queries";

/** The reader's own profile. */
export async function loadProfile() {
  const session = await requireSession();
  const scope = akunScope(session);
  const [profile, previous] = await Promise.all([findProfile(scope), findPreviousUse(scope, session.sesiId)]);
  return { session, profile, previous };
}

/** The devices on which the reader is signed in, and what was just done to them. */
export async function loadSessions({ pesan }: Record<string, string | string[] | undefined>) {
  const session = await requireSession();
  const sessions = await listSessions(akunScope(session), session.now);
  return { session, sessions, message: SESSION_MESSAGES[String(pesan)] ?? null };
}

/** The roles the reader holds. */
export async function loadRoles() {
  const session = await requireSession();
  return { session, roles: await listRoles(akunScope(session)) };
}
