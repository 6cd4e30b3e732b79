import { appointmentOf } from "./calls-plpg-materi";
import { cohortOf, othersCohorts, siblingLptk } from "./calls-plpg-rombel";
import { cohortOf as realmCohort } from "./cohort";
import type { Place } from "./places";

/** Addresses of the pages of rombel. */

type Options = Parameters<typeof cohortOf>[1];
const param = ({ id }: { id: string }) => ({ id });

/** A rombel of the LPTK; those of another LPTK do not exist for it. */
const ofLptk = (options: Options = {}): Place => ({
  own: async ({ ours }) => param(await cohortOf(ours.lptk, options)),
  foreign: async (world) => (await othersCohorts(world, options)).map(param),
});

/** The rombel the mentor leads; a colleague's of the same LPTK does not exist for them, nor another LPTK's. */
const ledByMentor: Place = {
  own: async ({ ours }) => param((await realmCohort(ours)).cohort),
  foreign: async (world) => [
    param(await cohortOf(world.ours.lptk)),
    param(await cohortOf(world.ours.lptk, { mentor: null })),
    ...(await othersCohorts(world)).map(param),
  ],
};

export const COHORT_PLACES: Record<string, Place> = {
  "/lptk/rombel/[id]": ofLptk(),
  "/lptk/rombel/[id]/ubah": ofLptk(),
  "/lptk/rombel/[id]/peserta": ofLptk(),
  "/lptk/rombel/[id]/mentor": ofLptk(),
  "/lptk/rombel/[id]/buka-kembali": ofLptk({ status: "selesai" }),
  "/mentor/rombel/[id]": ledByMentor,
  "/mentor/rombel/[id]/materi": ledByMentor,
  "/lptk/jadwal/[id]": {
    own: async ({ ours }) => param(await appointmentOf(ours.lptk)),
    foreign: async ({ ours, theirs }) => [
      param(await appointmentOf(await siblingLptk(ours))),
      param(await appointmentOf(theirs.lptk)),
    ],
  },
};
