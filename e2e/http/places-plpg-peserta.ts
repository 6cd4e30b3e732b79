import { type MadeParticipantState, makeParticipant } from "@/prisma/seed/plpg";
import { participantOf } from "./calls-plpg-peserta";
import { cohortOf } from "./calls-plpg-rombel";
import type { Place } from "./places";
import { type Realm, write } from "./world";

/** What the pages of lib/plpg/peserta show, and what belongs to another LPTK. */

const participants = (status: MadeParticipantState): Place => ({
  own: async ({ ours }) => ({ id: (await participantOf(ours, status)).id }),
  foreign: async ({ theirs }) => [{ id: (await participantOf(theirs, status)).id }],
});

/** Somebody who is in a rombel of the realm's LPTK. */
const placed: Place = {
  own: async ({ ours }) => ({ id: await placedIn(ours) }),
  foreign: async ({ theirs }) => [{ id: await placedIn(theirs) }],
};

async function placedIn({ lptk: { instansiId: lptkId } }: Realm): Promise<string> {
  const { id: rombelId } = await cohortOf({ instansiId: lptkId });
  return (await write((tx) => makeParticipant(tx, { lptkId, rombelId }))).id;
}

/** An import of one row. */
async function importOf(realm: Realm): Promise<string> {
  const { instansiId: lptkId, nama: olehNama } = realm.lptk;
  const { id: pesertaId } = await participantOf(realm, "belum_aktif");
  return write(async (tx) => {
    const data = { lptkId, namaBerkas: "peserta.xlsx", sha256: "0".repeat(64), olehNama };
    const { id: imporId } = await tx.imporPeserta.create({ data, select: { id: true } });
    await tx.barisImpor.create({ data: { imporId, baris: 2, lptkId, pesertaId, hasil: "baru" } });
    return imporId;
  });
}

export const PARTICIPANT_PLACES: Record<string, Place> = {
  "/lptk/peserta/[id]": participants("belum_aktif"),
  "/lptk/peserta/[id]/ubah": participants("aktif"),
  "/lptk/peserta/[id]/undurkan": participants("aktif"),
  "/lptk/peserta/[id]/pindah": placed,
  "/lptk/peserta/[id]/keluarkan": placed,
  "/lptk/peserta/[id]/pulihkan": participants("mengundurkan_diri"),
  "/lptk/peserta/impor/[id]": {
    own: async ({ ours }) => ({ id: await importOf(ours) }),
    foreign: async ({ theirs }) => [{ id: await importOf(theirs) }],
  },
};
