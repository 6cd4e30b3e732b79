import "server-only";
import { notFound } from "next/navigation";
import { isId } from "@/lib/kernel/fields";
import { dayIn } from "@/lib/kernel/time";
import { akunScope } from "@/lib/server/scope";
import { requireTeacher, type Session } from "@/lib/server/session";
import { findKarya, KARYA_PER_PAGE, listKarya } from "./queries";
import { type ListRequest, listSchema } from "./schema";

/** Bukti Karya is open to every teacher, also to those who have left their school (DOMAIN §1.1). */
function requireOwner(): Promise<Session> {
  return requireTeacher("nonaktif");
}

type Asked = Record<string, string | string[] | undefined>;

/** The reader's portfolio as the address asks for it. */
export async function loadKaryaList(asked: Asked) {
  const session = await requireOwner();
  const request: ListRequest = listSchema.parse(asked);
  const list = await listKarya(akunScope(session), request);
  return { ...list, request, pages: Math.ceil(list.matching / KARYA_PER_PAGE), zona: session.zona };
}

/** One of the reader's own pieces. */
export async function loadKarya(id: string) {
  const session = await requireOwner();
  const karya = isId(id) ? await findKarya(akunScope(session), id) : null;
  if (!karya) notFound();
  return { karya, zona: session.zona, today: dayIn(session.now, session.zona) };
}

/** What the form for a new piece needs. */
export async function loadNewKarya() {
  const session = await requireOwner();
  return { today: dayIn(session.now, session.zona) };
}
