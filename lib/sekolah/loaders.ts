import "server-only";
import { notFound } from "next/navigation";
import { isId, listSchema } from "@/lib/kernel/fields";
import { dinasScope } from "@/lib/server/scope";
import { requireRole } from "@/lib/server/session";
import { CLAIMS_SHOWN, findClaim, findSchool, listSchools, searchClaims } from "./queries";

type SearchParams = Record<string, string | string[] | undefined>;

/** An id from an address; what is none names nothing. */
function idFrom(value: string): string {
  return isId(value) ? value : notFound();
}

async function dinas() {
  const session = await requireRole("dinas");
  return { scope: dinasScope(session), now: session.now, zona: session.zona };
}

/** The office's schools, one page of them. */
export async function loadSchools(params: SearchParams) {
  const { scope, now, zona } = await dinas();
  const filter = listSchema.parse(params);
  return { ...(await listSchools(scope, filter)), filter, now, zona };
}

/** The office's own zone, which a new school takes over unless told otherwise. */
export async function loadOfficeZone() {
  const { zona } = await dinas();
  return { zona };
}

/** One of the office's schools with its post, terms and timeline; 404 for another office's. */
export async function loadSchool(id: string) {
  const { scope, now, zona } = await dinas();
  const school = await findSchool(scope, idFrom(id));
  return school ? { school, now, zona } : notFound();
}

/** What a search for a registration found; nothing was looked for while `cari` is empty. */
export async function loadClaims(params: SearchParams) {
  const { scope, now, zona } = await dinas();
  const { cari } = listSchema.parse(params);
  const found = cari === "" ? [] : await searchClaims(scope, cari);
  return { cari, claims: found.slice(0, CLAIMS_SHOWN), hasMore: found.length > CLAIMS_SHOWN, now, zona };
}

/** One registration at the office's schools; 404 for another office's. */
export async function loadClaim(akunId: string) {
  const { scope, now, zona } = await dinas();
  const claim = await findClaim(scope, idFrom(akunId));
  return claim ? { claim, now, zona } : notFound();
}
