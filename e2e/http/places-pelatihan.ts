import { proposalAt, siblingUnit, trainingOf } from "./calls-pelatihan";
import type { Place } from "./places";
import type { World } from "./world";

/** Addresses of the pages of trainings and proposed topics. */

type Params = Record<string, string>;
type Options = Parameters<typeof trainingOf>[1];

const param = ({ id }: { id: string }): Params => ({ id });

/** A training of the unit; those of the other unit of the same Dinas and of another Dinas do not exist for it. */
const ofUnit = (options: Options = {}): Place => ({
  own: async ({ ours }) => param(await trainingOf(ours.p2kptk2, options)),
  foreign: async ({ ours, theirs }) => [
    param(await trainingOf(await siblingUnit(ours), options)),
    param(await trainingOf(theirs.p2kptk2, options)),
  ],
});

/** What a unit of the Dinas has published; drafts and another Dinas's trainings do not exist for its schools. */
const published: Place = {
  own: async ({ ours }) => param(await trainingOf(ours.p2kptk2)),
  foreign: async ({ ours, theirs }) => [
    param(await trainingOf(ours.p2kptk2, { status: "draf" })),
    param(await trainingOf(theirs.p2kptk2)),
  ],
};

const proposals = (status: "diajukan" | "diterima"): Place => ({
  own: async ({ ours }) => ({ id: await proposalAt(ours.school, ours.p2kptk2, status) }),
  foreign: async ({ ours, theirs }) => [
    { id: await proposalAt(ours.school, await siblingUnit(ours), status) },
    { id: await proposalAt(theirs.school, theirs.p2kptk2, status) },
  ],
});

const ownProposals: Place = {
  own: async ({ ours }) => ({ id: await proposalAt(ours.school, ours.p2kptk2) }),
  foreign: async ({ ours, theirs }) => [
    { id: await proposalAt(ours.neighbour, ours.p2kptk2) },
    { id: await proposalAt(theirs.school, theirs.p2kptk2) },
  ],
};

const sessions: Place = {
  own: async ({ ours }) => withSession(await trainingOf(ours.p2kptk2)),
  foreign: async ({ ours, theirs }: World) => {
    const [own, other] = [await trainingOf(ours.p2kptk2), await trainingOf(theirs.p2kptk2)];
    return [withSession(other), { id: own.id, sesiId: other.sesiId }, { id: other.id, sesiId: own.sesiId }];
  },
};
const withSession = ({ id, sesiId }: { id: string; sesiId: string }): Params => ({ id, sesiId });

export const TRAINING_PLACES: Record<string, Place> = {
  "/guru/pelatihan/[id]": published,
  "/kepsek/pelatihan/[id]": published,
  "/kepsek/usulan/[id]": ownProposals,
  "/p2kptk2/pelatihan/[id]": ofUnit(),
  "/p2kptk2/pelatihan/[id]/ubah": ofUnit(),
  "/p2kptk2/pelatihan/[id]/sesi": ofUnit(),
  "/p2kptk2/pelatihan/[id]/sesi/[sesiId]": sessions,
  "/p2kptk2/pelatihan/[id]/lampiran": ofUnit(),
  "/p2kptk2/pelatihan/[id]/batalkan": ofUnit(),
  "/p2kptk2/pelatihan/[id]/salin": ofUnit(),
  "/p2kptk2/usulan/[id]": proposals("diajukan"),
  "/p2kptk2/usulan/[id]/tolak": proposals("diajukan"),
  "/p2kptk2/usulan/[id]/hubungkan": proposals("diterima"),
};
