import type { Phase, Scheme } from "@/lib/kinerja/periode/rules";
import { fingerprintOf } from "@/lib/kinerja/rencana/queries";
import { fieldsOf, kindIn, type PlanPart } from "@/lib/kinerja/rencana/rules";
import type { PlanState } from "@/lib/kinerja/rencana/status";
import { makeTeacher } from "@/prisma/seed/factories";
import { type MadeCatalogue, type MadePlan, makeCatalogue, makePeriod, makePlan } from "@/prisma/seed/kinerja";
import type { Call, MakeCall } from "./calls";
import { type Person, passwordHash, type Realm, type School, write } from "./world";

/** Sendings of lib/kinerja/rencana, and the plans they and their pages need. */

const catalogues = new Map<string, Promise<MadeCatalogue>>();
const periods = new Map<string, Promise<string>>();

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const made = known.get(key) ?? make();
  known.set(key, made);
  return made;
}

/** A Dinas's published catalogue and its period of a scheme in which the given phase is open; one for all. */
export async function performanceOf({ dinas: { instansiId: dinasId } }: Realm, skema: Scheme, fase: Phase) {
  const katalog = await remembered(catalogues, dinasId, () => write((tx) => makeCatalogue(tx, { dinasId })));
  const periodeId = await remembered(periods, `${dinasId}/${skema}/${fase}`, () =>
    write((tx) => makePeriod(tx, { dinasId, katalogId: katalog.id, skema, fase })),
  );
  return { katalog, periodeId };
}

async function teacherAt({ id: sekolahId }: Pick<School, "id">): Promise<Person> {
  const kataSandi = await passwordHash();
  return write((tx) => makeTeacher(tx, { sekolahId, kataSandi }));
}

/** A plan in a state, of a given teacher or of a new one at the school. */
export async function planAt(
  realm: Realm,
  school: Pick<School, "id">,
  status: PlanState,
  { who, skema = "skema_2024", fase = "perencanaan" }: { who?: Person; skema?: Scheme; fase?: Phase } = {},
): Promise<{ plan: MadePlan; teacher: Person; katalog: MadeCatalogue }> {
  const { katalog, periodeId } = await performanceOf(realm, skema, fase);
  const teacher = who ?? (await teacherAt(school));
  const plan = await write((tx) => makePlan(tx, { akunId: teacher.akunId, periodeId, katalog, status }));
  return { plan, teacher, katalog };
}

const VERSIONS: Record<PlanState, string> = { draf: "1", diajukan: "2", disetujui: "3", dikembalikan: "3" };

/** What a form that nobody else wrote into carries: the fingerprint of a part as the factory makes it. */
function baseOf(plan: MadePlan, katalog: MadeCatalogue, part: PlanPart, skema: Scheme): string {
  const kind = kindIn(part, skema);
  const rows = katalog.butir
    .filter(({ jenis }) => jenis === kind)
    .map(({ id, judul }) => {
      const row = plan.baris.find(({ butirId }) => butirId === id);
      const words = `Setiap pekan saya menunjukkan ${judul} lewat satu tindakan yang dapat dilihat.`;
      return { kuantitas: row?.kuantitas ?? 0, keterangan: row && kind === "perilaku" ? words : "" };
    });
  return fingerprintOf(fieldsOf(part, { skema, indikatorId: plan.indikatorId, tujuanKompetensi: "" }, rows));
}

/** A draft of a new teacher, and one of somebody else's in the same state. */
const writes =
  (more: (own: Awaited<ReturnType<typeof planAt>>) => Record<string, string>): MakeCall =>
  async ({ ours }): Promise<Call> => {
    const own = await planAt(ours, ours.school, "draf");
    const other = await planAt(ours, ours.school, "draf");
    return { as: own.teacher, fields: { id: own.plan.id, ...more(own) }, foreign: { id: [other.plan.id] } };
  };

const decides =
  (more: Record<string, string> = {}): MakeCall =>
  async ({ ours, theirs }) => {
    const { plan } = await planAt(ours, ours.school, "diajukan");
    const others = [await planAt(ours, ours.neighbour, "diajukan"), await planAt(theirs, theirs.school, "diajukan")];
    return {
      as: ours.school.kepsek,
      fields: { id: plan.id, versi: VERSIONS.diajukan, ...more },
      foreign: { id: others.map((other) => other.plan.id) },
    };
  };

const ACTIONS = "lib/kinerja/rencana/actions.ts";

export const PLAN_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ACTIONS}#mulaiRencana`]: [
    async ({ ours, theirs }) => {
      const [{ periodeId }, other] = [
        await performanceOf(ours, "skema_2024", "perencanaan"),
        await performanceOf(theirs, "skema_2024", "perencanaan"),
      ];
      return { as: await teacherAt(ours.school), fields: { periodeId }, foreign: { periodeId: [other.periodeId] } };
    },
  ],
  [`${ACTIONS}#simpanPraktik`]: [
    async (world) => {
      const { theirs } = world;
      const call = await writes(({ plan, katalog }) => ({
        dasar: baseOf(plan, katalog, "praktik", "skema_2024"),
        lanjut: "daftar",
        indikatorId: katalog.indikator[0]?.id ?? "",
      }))(world);
      const { katalog } = await performanceOf(theirs, "skema_2024", "perencanaan");
      return { ...call, foreign: { ...call.foreign, indikatorId: [katalog.indikator[0]?.id ?? ""] } };
    },
  ],
  [`${ACTIONS}#simpanBagianRencana`]: [
    writes(({ plan, katalog }) => ({
      bagian: "perilaku",
      dasar: baseOf(plan, katalog, "perilaku", "skema_2024"),
      lanjut: "lanjut",
      keterangan1: "Setiap Jumat saya menyapa orang tua di gerbang.",
    })),
    writes(({ plan, katalog }) => ({
      bagian: "kompetensi",
      dasar: baseOf(plan, katalog, "kompetensi", "skema_2024"),
      lanjut: "daftar",
      kuantitas1: "4",
    })),
  ],
  [`${ACTIONS}#ajukanRencana`]: [writes(() => ({ versi: VERSIONS.draf }))],
  [`${ACTIONS}#setujuiRencana`]: [decides()],
  [`${ACTIONS}#kembalikanRencana`]: [
    decides({ frasa: "", alasan: "Jumlah pelatihannya belum realistis.", catatan1: "Dua saja." }),
  ],
};
