import { makeDeadlines } from "@/prisma/seed/plpg";
import { appealedStage, finalStage, type ReportStage, reportStage } from "./calls-plpg-nilai";
import { cohortOf } from "./cohort";
import type { Place } from "./places";
import { type Realm, write } from "./world";

/** What the pages of lib/plpg/laporan, nilai and banding show, and what belongs to somebody else. */

type Led = { id: string; pesertaId: string };
const made = new WeakMap<Realm, Promise<Led>>();

/** The running rombel that the realm's own mentor leads, with its deadlines: made once, however many ask at the same time. */
function led(realm: Realm): Promise<Led> {
  const known = made.get(realm) ?? makeLed(realm);
  made.set(realm, known);
  return known;
}

async function makeLed(realm: Realm): Promise<Led> {
  const { cohort, member } = await cohortOf(realm);
  await write(async (tx) => {
    if ((await tx.batasLaporan.count({ where: { rombelId: cohort.id } })) === 0) await makeDeadlines(tx, { cohort });
  });
  return { id: cohort.id, pesertaId: member.id };
}

/** A page of the mentor's; with `who` a participant is named too, and one of another rombel is tried in the own one's address. */
const ofMentor = (more: Record<string, string> = {}, who = false): Place => {
  const params = ({ id, pesertaId }: { id: string; pesertaId: string }): Record<string, string> => ({
    ...more,
    id,
    ...(who ? { pesertaId } : {}),
  });
  return {
    own: async ({ ours }) => params(await led(ours)),
    foreign: async ({ ours, theirs }) => {
      const [mine, other, colleague] = [await led(ours), await led(theirs), await reportStage(ours)];
      const foreign = { id: colleague.cohort.id, pesertaId: colleague.member.id };
      const mixed = { id: mine.id, pesertaId: foreign.pesertaId };
      return [params(other), params(foreign), ...(who ? [params(mixed)] : [])];
    },
  };
};

/** A page of the LPTK's about one participant. */
const ofOffice = (prepare: (realm: Realm) => Promise<ReportStage>): Place => ({
  own: async ({ ours }) => ({ pesertaId: (await prepare(ours)).member.id }),
  foreign: async ({ theirs }) => [{ pesertaId: (await prepare(theirs)).member.id }],
});

export const SCORE_PLACES: Record<string, Place> = {
  // The number names one's own report: nobody else's can be asked for.
  "/guru/plpg/kelas/laporan/[nomor]": {
    own: async ({ ours }) => {
      await led(ours);
      return { nomor: "1" };
    },
    foreign: async ({ ours }) => {
      await led(ours);
      return [{ nomor: "0" }, { nomor: "5" }];
    },
  },
  "/mentor/rombel/[id]/laporan": ofMentor(),
  "/mentor/rombel/[id]/laporan/[nomor]": ofMentor({ nomor: "1" }),
  "/mentor/rombel/[id]/laporan/[nomor]/perpanjangan/[pesertaId]": ofMentor({ nomor: "1" }, true),
  "/mentor/rombel/[id]/nilai": ofMentor(),
  "/mentor/rombel/[id]/nilai/[pesertaId]": ofMentor({}, true),
  "/mentor/rombel/[id]/nilai/[pesertaId]/[komponen]": ofMentor({ komponen: "proses" }, true),
  "/lptk/nilai/[pesertaId]": ofOffice(finalStage),
  "/lptk/nilai/[pesertaId]/buka": ofOffice(finalStage),
  "/lptk/banding/[pesertaId]": ofOffice(appealedStage),
  "/lptk/banding/[pesertaId]/terima": ofOffice(appealedStage),
  "/lptk/banding/[pesertaId]/tolak": ofOffice(appealedStage),
};
