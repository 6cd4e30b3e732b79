import { makeCohort } from "@/prisma/seed/plpg";
import { postIn } from "./calls-forum";
import { cohortOf } from "./cohort";
import type { Place } from "./places";
import { type Realm, write } from "./world";

/** Another rombel of the same LPTK, which another mentor leads. */
const neighbourOf = ({ lptk }: Realm) => write((tx) => makeCohort(tx, { lptkId: lptk.instansiId }));

/** A rombel that the mentor leads now; not a colleague's, not another LPTK's. */
export const ledRombel: Place = {
  own: async ({ ours }) => ({ id: (await cohortOf(ours)).cohort.id }),
  foreign: async ({ ours, theirs }) => [
    { id: (await neighbourOf(ours)).id },
    { id: (await cohortOf(theirs)).cohort.id },
  ],
};

const posts: Place = {
  own: async ({ ours }) => ({ id: (await cohortOf(ours)).cohort.id, pesanId: (await postIn(ours)).id }),
  foreign: async ({ ours, theirs }) => {
    const [own, other, post] = [await cohortOf(ours), await cohortOf(theirs), await postIn(theirs)];
    return [
      { id: own.cohort.id, pesanId: post.id },
      { id: other.cohort.id, pesanId: post.id },
      { id: other.cohort.id, pesanId: (await postIn(ours)).id },
    ];
  },
};

/** A rombel of the LPTK, whoever leads it; another LPTK's does not exist for it. */
const ownRombel: Place = {
  own: ledRombel.own,
  foreign: async ({ theirs }) => [{ id: (await cohortOf(theirs)).cohort.id }],
};

export const FORUM_PLACES: Record<string, Place> = {
  "/guru/plpg/kelas/forum/[pesanId]": {
    own: async ({ ours }) => ({ pesanId: (await postIn(ours)).id }),
    foreign: async ({ ours, theirs }) => {
      // Who asks is in a class of their own; else they would be led away before anything is looked for.
      await cohortOf(ours);
      return [{ pesanId: (await postIn(theirs)).id }];
    },
  },
  "/mentor/rombel/[id]/forum": ledRombel,
  "/mentor/rombel/[id]/forum/[pesanId]": posts,
  "/mentor/rombel/[id]/forum/[pesanId]/sembunyikan": posts,
  "/mentor/rombel/[id]/kontak": ledRombel,
  "/lptk/rombel/[id]/forum": ownRombel,
  "/lptk/rombel/[id]/forum/[pesanId]": posts,
  "/lptk/rombel/[id]/kontak": ownRombel,
};
