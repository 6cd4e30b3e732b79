import { readOwnTasksOf, ticksSeen } from "@/lib/kinerja/tugas/queries";
import { makeDuty, makeLearning } from "@/prisma/seed/kinerja";
import type { MakeCall } from "./calls";
import { planAt } from "./calls-kinerja-rencana";
import { type Person, type Realm, type School, write } from "./world";

/** Sendings of lib/kinerja/tugas, and the approved plans of scheme 2025 they and their pages need. */

type Prepared = { learning?: "draf" | "dikirim"; ticked?: number; who?: Person };

/** An approved plan of a year that is under way, with what was done of it. */
export async function yearAt(
  realm: Realm,
  school: Pick<School, "id">,
  { learning, ticked = 0, who }: Prepared = {},
): Promise<{ id: string; teacher: Person; duties: string[]; dasar: string }> {
  const { plan, teacher } = await planAt(realm, school, "disetujui", { who, skema: "skema_2025", fase: "pelaksanaan" });
  const duties = plan.baris.flatMap(({ id, jenis }) => (jenis === "tugas_pokok" ? [id] : []));
  await write(async (tx) => {
    if (learning) await makeLearning(tx, { plan, status: learning });
    for (const barisId of duties.slice(0, ticked)) await makeDuty(tx, { plan, barisId });
  });
  return { id: plan.id, teacher, duties, dasar: ticksSeen((await readOwnTasksOf(plan)).tugas) };
}
type Year = Awaited<ReturnType<typeof yearAt>>;

/** The teacher's own, and a colleague's in the same state. */
const own =
  (prepared: Prepared, more: (made: Year) => Record<string, string>): MakeCall =>
  async ({ ours }) => {
    const [made, other] = [await yearAt(ours, ours.school, prepared), await yearAt(ours, ours.school, prepared)];
    return { as: made.teacher, fields: { id: made.id, ...more(made) }, foreign: { id: [other.id] } };
  };

const WORDS = { kegiatan: "Modul umpan balik.", pembelajaran: "Segera dan singkat.", penerapan: "Satu langkah." };
const ACTIONS = "lib/kinerja/tugas/actions.ts";

export const TASK_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ACTIONS}#simpanRefleksiBelajar`]: [own({}, () => ({ dasar: "0", lanjut: "draf", ...WORDS }))],
  [`${ACTIONS}#kirimRefleksiBelajar`]: [own({ learning: "draf" }, () => ({ versi: "1" }))],
  [`${ACTIONS}#simpanTugasPokok`]: [
    async ({ ours }) => {
      const [made, other] = [await yearAt(ours, ours.school), await yearAt(ours, ours.school)];
      const [tugas = ""] = made.duties;
      return {
        as: made.teacher,
        fields: { id: made.id, dasar: made.dasar, lanjut: "simpan", tugas },
        foreign: { id: [other.id], tugas: [other.duties[0] ?? ""] },
      };
    },
  ],
  [`${ACTIONS}#verifikasiTugasPokok`]: [
    async ({ ours, theirs }) => {
      const made = await yearAt(ours, ours.school, { ticked: 1 });
      const others = [
        await yearAt(ours, ours.neighbour, { ticked: 1 }),
        await yearAt(theirs, theirs.school, { ticked: 1 }),
      ];
      return {
        as: ours.school.kepsek,
        fields: { id: made.id, tugas: made.duties[0] ?? "" },
        foreign: { id: others.map(({ id }) => id), tugas: others.map(({ duties }) => duties[0] ?? "") },
      };
    },
  ],
};
