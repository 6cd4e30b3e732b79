import type { AfterTraining } from "@/prisma/seed/penerapan";
import { applicationOf, certificateOf } from "./calls-penerapan";
import type { Place } from "./places";
import type { Realm } from "./world";

/** The principal's own teacher, against those of other schools. */
const reported = (status: AfterTraining): Place => ({
  own: async ({ ours }) => ({ id: (await applicationOf(ours, status)).id }),
  foreign: async ({ ours, theirs }) => [
    { id: (await applicationOf(ours, status, { school: ours.neighbour })).id },
    { id: (await applicationOf(theirs, status)).id },
    // Before the teacher's reflection there is nothing to report.
    { id: (await applicationOf(ours, "hadir")).id },
  ],
});

const reviewed: Place = {
  own: async ({ ours }) => ({ id: (await applicationOf(ours, "menunggu_tinjauan")).id }),
  foreign: async ({ ours, theirs }) => [
    { id: (await applicationOf(theirs, "menunggu_tinjauan")).id },
    // Not yet reported.
    { id: (await applicationOf(ours, "menunggu_penerapan")).id },
  ],
};

const certified: Place = {
  own: async ({ ours }) => ({ id: await certificateOf(ours) }),
  foreign: async ({ theirs }) => [{ id: await certificateOf(theirs) }],
};

const made = new WeakMap<Realm, Promise<{ id: string }>>();

/** One per realm: several readers ask at once, and the teacher has one approved reflection to rest it on. */
function ownReflection(ours: Realm): Promise<{ id: string }> {
  const known = made.get(ours) ?? applicationOf(ours, "hadir", { guru: ours.guru.aktif }).then(({ id }) => ({ id }));
  made.set(ours, known);
  return known;
}

export const PENERAPAN_PLACES: Record<string, Place> = {
  "/sertifikat/[kode]": {
    own: async ({ ours }) => ({ kode: (await applicationOf(ours, "bersertifikat")).sertifikat?.kode ?? "" }),
    foreign: async () => [],
  },
  "/guru/pelatihan/pendaftaran/[id]/refleksi": {
    own: ({ ours }) => ownReflection(ours),
    foreign: async ({ ours, theirs }) => [
      { id: (await applicationOf(ours, "hadir")).id },
      { id: (await applicationOf(theirs, "hadir")).id },
    ],
  },
  "/kepsek/pelatihan/penerapan/[id]": reported("menunggu_penerapan"),
  "/dinas/penerapan/[id]": {
    own: async ({ ours }) => ({ id: (await applicationOf(ours, "menunggu_tinjauan", { school: ours.neighbour })).id }),
    foreign: async ({ ours, theirs }) => [
      { id: (await applicationOf(theirs, "menunggu_tinjauan")).id },
      // Not yet reported.
      { id: (await applicationOf(ours, "menunggu_penerapan")).id },
    ],
  },
  "/p2kptk2/penerapan/[id]": reviewed,
  "/p2kptk2/penerapan/[id]/kembalikan": reviewed,
  "/p2kptk2/sertifikat/[id]": certified,
  "/p2kptk2/sertifikat/[id]/perbaiki": certified,
  "/p2kptk2/sertifikat/[id]/cabut": certified,
  "/p2kptk2/sertifikat/[id]/terbitkan-ulang": {
    own: async ({ ours }) => ({ id: await certificateOf(ours, true) }),
    foreign: async ({ theirs }) => [{ id: await certificateOf(theirs, true) }],
  },
};
