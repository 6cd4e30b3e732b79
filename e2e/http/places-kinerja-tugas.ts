import { yearAt } from "./calls-kinerja-tugas";
import type { Place } from "./places";
import type { Realm } from "./world";

/** What the pages of lib/kinerja/tugas show, and what belongs to somebody else. */

const years = new Map<string, Promise<string>>();

/** The year of the realm's active teacher, with a complete draft; there is one per period. */
function ownYear(realm: Realm): Promise<string> {
  const who = realm.guru.aktif;
  const known =
    years.get(who.akunId) ?? yearAt(realm, realm.school, { who, learning: "draf", ticked: 1 }).then(({ id }) => id);
  years.set(who.akunId, known);
  return known;
}

const own: Place = {
  own: async ({ ours }) => ({ id: await ownYear(ours) }),
  foreign: async ({ ours, theirs }) => [
    { id: await ownYear(theirs) },
    { id: (await yearAt(ours, ours.school, { learning: "draf" })).id },
  ],
};

const ofSchool: Place = {
  own: async ({ ours }) => ({ id: (await yearAt(ours, ours.school, { learning: "dikirim", ticked: 2 })).id }),
  foreign: async ({ ours, theirs }) => [
    { id: (await yearAt(ours, ours.neighbour, { learning: "dikirim" })).id },
    { id: (await yearAt(theirs, theirs.school, { learning: "dikirim" })).id },
  ],
};

export const TASK_PLACES: Record<string, Place> = {
  "/guru/kinerja/[id]/pengembangan": own,
  "/guru/kinerja/[id]/pengembangan/periksa": own,
  "/guru/kinerja/[id]/pelaksanaan-tugas-pokok": own,
  "/kepsek/kinerja/[id]/pengembangan": ofSchool,
  "/kepsek/kinerja/[id]/tugas-pokok": ofSchool,
};
