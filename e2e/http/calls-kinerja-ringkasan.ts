import { makeTeacher } from "@/prisma/seed/factories";
import { makePeriod } from "@/prisma/seed/kinerja";
import type { MakeCall } from "./calls";
import { performanceOf } from "./calls-kinerja-rencana";
import { type Realm, type School, write } from "./world";

/** Sendings of lib/kinerja/ringkasan, and the period its confirmation needs. */

/** A teacher of the school who has no plan, though planning is over: behind. */
const behindAt = ({ id: sekolahId }: Pick<School, "id">) => write((tx) => makeTeacher(tx, { sekolahId }));

/** A period of the realm's own in which nobody was reminded yet. */
async function freshPeriod(realm: Realm): Promise<string> {
  const { katalog } = await performanceOf(realm, "skema_2024", "pelaksanaan");
  const own = { dinasId: realm.dinas.instansiId, katalogId: katalog.id, fase: "pelaksanaan" } as const;
  return write((tx) => makePeriod(tx, own));
}

/** A period in which somebody of the principal's school may be reminded. */
export async function reminderPeriod({ ours }: { ours: Realm }): Promise<string> {
  await behindAt(ours.school);
  return (await performanceOf(ours, "skema_2024", "pelaksanaan")).periodeId;
}

const reminds =
  (isForOne: boolean): MakeCall =>
  async ({ ours, theirs }) => {
    const [own, next, other] = [
      await behindAt(ours.school),
      await behindAt(ours.neighbour),
      await behindAt(theirs.school),
    ];
    return {
      as: ours.school.kepsek,
      fields: { periodeId: await freshPeriod(ours), siapa: isForOne ? own.akunId : "semua" },
      foreign: { periodeId: [await freshPeriod(theirs)], siapa: [next.akunId, other.akunId] },
    };
  };

export const REMINDER_CALLS: Record<string, readonly MakeCall[]> = {
  "lib/kinerja/ringkasan/actions.ts#ingatkanGuru": [reminds(true), reminds(false)],
};
