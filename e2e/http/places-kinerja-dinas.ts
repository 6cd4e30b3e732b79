import { db } from "@/lib/server/db";
import { makeCatalogue } from "@/prisma/seed/kinerja";
import { periodOf } from "./calls-kinerja-dinas";
import type { Place } from "./places";
import { type Realm, write } from "./world";

/** What the Dinas's pages of lib/kinerja show, and what belongs to somebody else. */

const periods = new Map<string, Promise<string>>();

/** A period of the realm's Dinas. */
function periodAt({ dinas: { instansiId } }: Realm): Promise<string> {
  const known = periods.get(instansiId) ?? periodOf(instansiId).then(({ id }) => id);
  periods.set(instansiId, known);
  return known;
}

/** The Dinas's draft of a catalogue; there is one at most. */
async function draftAt({ dinas: { instansiId: dinasId } }: Realm) {
  const present = await db.katalogKinerja.findFirst({ where: { dinasId, status: "draf" }, select: { id: true } });
  const { id } = present ?? (await write((tx) => makeCatalogue(tx, { dinasId, isDraft: true })));
  const butir = await db.butirKinerja.findFirstOrThrow({ where: { katalogId: id }, select: { id: true } });
  const indikator = await db.indikatorPraktik.findFirstOrThrow({ where: { katalogId: id }, select: { id: true } });
  return { id, butirId: butir.id, indikatorId: indikator.id };
}

const period: Place = {
  own: async ({ ours }) => ({ id: await periodAt(ours) }),
  foreign: async ({ theirs }) => [{ id: await periodAt(theirs) }],
};

/** A draft, and by `name` one of what is in it. */
const catalogue = (name?: "butirId" | "indikatorId"): Place => {
  const params = async (realm: Realm): Promise<Record<string, string>> => {
    const draft = await draftAt(realm);
    return name ? { id: draft.id, [name]: draft[name] } : { id: draft.id };
  };
  return {
    own: ({ ours }) => params(ours),
    foreign: async ({ ours, theirs }) => [
      await params(theirs),
      ...(name ? [{ ...(await params(ours)), [name]: (await draftAt(theirs))[name] }] : []),
    ],
  };
};

export const PERFORMANCE_OFFICE_PLACES: Record<string, Place> = {
  "/dinas/kinerja/[id]": period,
  "/dinas/kinerja/[id]/ubah": period,
  "/dinas/kinerja/[id]/perpanjangan": period,
  "/dinas/kinerja/katalog/[id]": catalogue(),
  "/dinas/kinerja/katalog/[id]/butir/baru": catalogue(),
  "/dinas/kinerja/katalog/[id]/butir/[butirId]": catalogue("butirId"),
  "/dinas/kinerja/katalog/[id]/indikator/baru": catalogue(),
  "/dinas/kinerja/katalog/[id]/indikator/[indikatorId]": catalogue("indikatorId"),
  "/dinas/kinerja/katalog/[id]/matriks": catalogue(),
};
