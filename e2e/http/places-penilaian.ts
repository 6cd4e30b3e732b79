import { draftedRating, ratablePlan, ratingOf } from "./calls-penilaian";
import type { Place } from "./places";
import type { Realm, School } from "./world";

/** What the pages of lib/kinerja/penilaian show, and what belongs to somebody else. */

const rated = new Map<string, Promise<string>>();

/** The rated plan of the realm's active teacher; there is one per period. */
function ownRated(realm: Realm): Promise<string> {
  const { aktif } = realm.guru;
  const made = async () => {
    const { plan } = await ratablePlan(realm, realm.school, aktif);
    await ratingOf(plan);
    return plan.id;
  };
  const known = rated.get(aktif.akunId) ?? made();
  rated.set(aktif.akunId, known);
  return known;
}

/** A plan that may be rated, at one of three schools. */
const ofSchool = (prepare: typeof draftedRating = async () => undefined): Place => {
  const made = async (realm: Realm, school: Pick<School, "id">) => {
    const { plan } = await ratablePlan(realm, school);
    await prepare(plan, school);
    return { id: plan.id };
  };
  return {
    own: ({ ours }) => made(ours, ours.school),
    foreign: async ({ ours, theirs }) => [await made(ours, ours.neighbour), await made(theirs, theirs.school)],
  };
};

export const RATING_PLACES: Record<string, Place> = {
  "/guru/kinerja/[id]/penilaian": {
    own: async ({ ours }) => ({ id: await ownRated(ours) }),
    foreign: async ({ ours, theirs }) => {
      const { plan } = await ratablePlan(ours);
      await ratingOf(plan);
      return [{ id: await ownRated(theirs) }, { id: plan.id }];
    },
  },
  "/kepsek/kinerja/[id]/penilaian": ofSchool(),
  "/kepsek/kinerja/[id]/penilaian/periksa": ofSchool(draftedRating),
};
