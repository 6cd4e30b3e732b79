import "server-only";
import { notFound } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { dinasScope, lptkScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { findAccount, findMentor, findOffice, listMentors, listOffices } from "./queries";

type SearchParams = Record<string, string | string[] | undefined>;

/** An id from an address; what is none names nothing. */
function idFrom(value: string): string {
  return isId(value) ? value : notFound();
}

async function dinas() {
  const session = await requireRole("dinas");
  return { session, scope: dinasScope(session), now: session.now, zona: session.zona };
}

async function lptk() {
  const session = await requireRole("lptk");
  return { scope: lptkScope(session), now: session.now, zona: session.zona };
}

/** The Dinas itself and its offices, one page of them. */
export async function loadOffices(params: SearchParams) {
  const { scope } = await dinas();
  const filter = listSchema.parse(params);
  return { ...(await listOffices(scope, filter)), filter };
}

/** The Dinas's own zone, which a new office takes over unless told otherwise. */
export async function loadOfficeZone() {
  const { zona } = await dinas();
  return { zona };
}

/** One office of the Dinas with its accounts and timeline; 404 for another Dinas's. */
export async function loadOffice(id: string) {
  const { scope, now, zona } = await dinas();
  const office = await findOffice(scope, idFrom(id));
  return office ? { office, now, zona } : notFound();
}

/** One account in an office of the Dinas; `isOwn` is the reader's own role. */
export async function loadAccount(instansiId: string, peranId: string) {
  const { session, scope, now, zona } = await dinas();
  const account = await findAccount(scope, idFrom(peranId));
  if (!account || account.office.id !== instansiId) notFound();
  return { account, isOwn: account.peranId === session.peranId, now, zona };
}

/** The LPTK's mentors, one page of them. */
export async function loadMentors(params: SearchParams) {
  const { scope, now, zona } = await lptk();
  const filter = listSchema.parse(params);
  return { ...(await listMentors(scope, filter)), filter, now, zona };
}

/** One mentor of the LPTK, now or once; 404 for another LPTK's. */
export async function loadMentor(akunId: string) {
  const { scope, now, zona } = await lptk();
  const mentor = await findMentor(scope, idFrom(akunId));
  return mentor ? { mentor, now, zona } : notFound();
}
