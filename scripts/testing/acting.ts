import { db, type Tx } from "@/lib/server/db";
import { sekolahScope } from "@/lib/server/scope";
import { findSession, type Session } from "@/lib/server/session";
import type { Deed } from "@/lib/server/trail";
import { makeSession } from "@/prisma/seed/factories";

/** Runs factories in a transaction of their own, so that what is tested finds it committed. */
export function make<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { maxWait: 20_000, timeout: 60_000 });
}

/** Somebody's session, as a request of theirs would read it. */
export async function sessionOf({ akunId, peranId }: { akunId: string; peranId: string }): Promise<Session> {
  const session = await findSession(await make((tx) => makeSession(tx, akunId, peranId)));
  if (!session) throw new Error("no session");
  return session;
}

/** What the trail writes down of somebody's action at the moment when their session was read. */
export const deedOf = ({ akunId, nama, peran, now }: Session): Deed => ({
  by: { akunId, nama, peran },
  now,
  requestId: "uji",
});

/** The principal who holds a post: their session, their scope, and what the trail writes down of them. */
export async function principalOf(post: { akunId: string; peranId: string }) {
  const session = await sessionOf(post);
  return { session, scope: sekolahScope(session), deed: deedOf(session) };
}
export type Principal = Awaited<ReturnType<typeof principalOf>>;
