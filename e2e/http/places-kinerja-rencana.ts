import { planAt } from "./calls-kinerja-rencana";
import type { Place } from "./places";
import type { Realm } from "./world";

/** What the pages of lib/kinerja/rencana show, and what belongs to somebody else. */

const drafts = new Map<string, Promise<string>>();

/** The draft of the realm's active teacher; there is one per period. */
function ownDraft(realm: Realm): Promise<string> {
  const { akunId } = realm.guru.aktif;
  const known =
    drafts.get(akunId) ?? planAt(realm, realm.school, "draf", { who: realm.guru.aktif }).then(({ plan }) => plan.id);
  drafts.set(akunId, known);
  return known;
}

const own = (more: Record<string, string> = {}): Place => ({
  own: async ({ ours }) => ({ id: await ownDraft(ours), ...more }),
  foreign: async ({ ours, theirs }) => [
    { id: await ownDraft(theirs), ...more },
    { id: (await planAt(ours, ours.school, "draf")).plan.id, ...more },
  ],
});

const submitted: Place = {
  own: async ({ ours }) => ({ id: (await planAt(ours, ours.school, "diajukan")).plan.id }),
  // Also a draft of the own school: it is the teacher's alone.
  foreign: async ({ ours, theirs }) => [
    { id: (await planAt(ours, ours.neighbour, "diajukan")).plan.id },
    { id: (await planAt(theirs, theirs.school, "diajukan")).plan.id },
    { id: (await planAt(ours, ours.school, "draf")).plan.id },
  ],
};

export const PLAN_PLACES: Record<string, Place> = {
  "/guru/kinerja/[id]": own(),
  "/guru/kinerja/[id]/[bagian]": own({ bagian: "pengembangan-kompetensi" }),
  "/guru/kinerja/[id]/rangkuman": own(),
  "/kepsek/kinerja/[id]": submitted,
  "/kepsek/kinerja/[id]/kembalikan": submitted,
};
