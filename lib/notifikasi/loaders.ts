import "server-only";
import { akunScope } from "@/lib/server/scope";
import { requireSession } from "@/lib/server/session";
import { listNotices } from "./queries";

/** The reader's own notices. */
export async function loadNotices(page: number) {
  const session = await requireSession();
  return { ...(await listNotices(akunScope(session), page)), now: session.now, zona: session.zona };
}
