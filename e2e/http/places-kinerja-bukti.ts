import { approvedPlan, evidenceOf, preparedChange, recordedChange, rowIn } from "./calls-kinerja-bukti";
import type { Place } from "./places";
import type { Person, Realm, World } from "./world";

/** What the pages of lib/kinerja/bukti and lib/kinerja/perubahan show, and what belongs to somebody else. */

type Params = Record<string, string>;

/** A plan whose first RHK is ready for Kumpulkan, whose second has an empty slot, and of which a change is being prepared. */
async function underWay(realm: Realm, who?: Person): Promise<Params> {
  const { plan } = await approvedPlan(realm, realm.school, who);
  const ready = rowIn(plan);
  await evidenceOf(plan, ready);
  await preparedChange(plan);
  return { id: plan.id, ready, empty: rowIn(plan, "rhk", 2) };
}

const made = new Map<string, Promise<Params>>();

/** The realm's active teacher has one plan per period. */
function ownPlan(realm: Realm): Promise<Params> {
  const { aktif } = realm.guru;
  const known = made.get(aktif.akunId) ?? underWay(realm, aktif);
  made.set(aktif.akunId, known);
  return known;
}

/** One's own, a colleague's, another Dinas's; and the own plan's address with somebody else's row in it. */
const own = (params: (plan: Params) => Params): Place => ({
  own: async ({ ours }) => params(await ownPlan(ours)),
  foreign: async ({ ours, theirs }) => {
    const [mine, colleague] = [await ownPlan(ours), await underWay(ours)];
    const theirsAtMine: Params = { ...params(colleague), id: mine.id ?? "" };
    const others = [params(await ownPlan(theirs)), params(colleague)];
    return "barisId" in theirsAtMine ? [...others, theirsAtMine] : others;
  },
});

const ready = ({ id = "", ready: barisId = "" }: Params): Params => ({ id, barisId });
const empty = ({ id = "", empty: barisId = "" }: Params): Params => ({ id, barisId, slot: "1" });
const change = ({ id = "" }: Params): Params => ({ id, jenis: "pengembangan-kompetensi" });

/** A plan with a change that was confirmed. */
async function changedPlan(realm: Realm, school = realm.school): Promise<Params> {
  const { plan } = await approvedPlan(realm, school);
  await recordedChange(plan);
  return { id: plan.id, nomor: "1" };
}

const ofSchool = {
  own: ({ ours }: World) => changedPlan(ours),
  foreign: async ({ ours, theirs }: World) => [await changedPlan(ours, ours.neighbour), await changedPlan(theirs)],
};
const idOnly = ({ id = "" }: Params): Params => ({ id });

export const EVIDENCE_PLACES: Record<string, Place> = {
  "/guru/kinerja/[id]/bukti": own(({ id = "" }) => ({ id })),
  "/guru/kinerja/[id]/bukti/[barisId]": own(ready),
  "/guru/kinerja/[id]/bukti/[barisId]/kumpulkan": own(ready),
  "/guru/kinerja/[id]/bukti/[barisId]/[slot]": own(empty),
  "/guru/kinerja/[id]/bukti/[barisId]/[slot]/karya": own(empty),
  "/guru/kinerja/[id]/ubah-rhk/[jenis]": own(change),
  "/guru/kinerja/[id]/ubah-rhk/[jenis]/periksa": own(change),
  "/kepsek/kinerja/[id]/bukti": {
    own: async (world) => idOnly(await ofSchool.own(world)),
    foreign: async (world) => (await ofSchool.foreign(world)).map(idOnly),
  },
  "/kepsek/kinerja/[id]/perubahan/[nomor]": ofSchool,
};
