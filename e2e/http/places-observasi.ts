import type { PracticeState } from "@/lib/kinerja/praktik/status";
import { completeDocument, completePreparation, practiceAt } from "./calls-observasi";
import type { Place } from "./places";
import type { Realm } from "./world";

/** What the pages of lib/kinerja/praktik show, and what belongs to somebody else. */

type Made = Awaited<ReturnType<typeof practiceAt>>;

/** A cycle of the realm's active teacher in a state, with what the page needs. */
const own = (status: PracticeState, prepare: (made: Made) => Promise<void> = async () => undefined): Place => {
  const made = async (realm: Realm) => {
    const practice = await practiceAt(realm, realm.school, status, { who: realm.guru.aktif });
    await prepare(practice);
    return { id: practice.id };
  };
  return {
    own: ({ ours }) => made(ours),
    foreign: async ({ ours, theirs }) => [await made(theirs), { id: (await practiceAt(ours, ours.school, status)).id }],
  };
};

/** A cycle of the principal's school in a state. */
const ofSchool = (status: PracticeState): Place => ({
  own: async ({ ours }) => ({ id: (await practiceAt(ours, ours.school, status)).id }),
  foreign: async ({ ours, theirs }) => [
    { id: (await practiceAt(ours, ours.neighbour, status)).id },
    { id: (await practiceAt(theirs, theirs.school, status)).id },
  ],
});

const GURU = "/guru/kinerja/[id]/observasi";
const KEPSEK = "/kepsek/kinerja/[id]/observasi";

export const OBSERVATION_PLACES: Record<string, Place> = {
  [GURU]: own("dijadwalkan"),
  [`${GURU}/persiapan`]: own("persiapan"),
  [`${GURU}/persiapan/periksa`]: own("persiapan", completePreparation),
  [`${GURU}/hasil`]: own("tindak_lanjut"),
  [`${GURU}/tindak-lanjut`]: own("tindak_lanjut"),
  [`${GURU}/tindak-lanjut/periksa`]: own("tindak_lanjut", (made) => completeDocument(made, "tindak_lanjut")),
  [`${GURU}/refleksi`]: own("upaya"),
  [`${GURU}/refleksi/periksa`]: own("upaya", (made) => completeDocument(made, "upaya")),
  [KEPSEK]: ofSchool("siap"),
  [`${KEPSEK}/isi`]: ofSchool("dijadwalkan"),
};
