import { PLAN_HAPPENINGS } from "@/lib/kinerja/rencana/labels";
import type { PlanState } from "@/lib/kinerja/rencana/status";
import type { Tx } from "@/lib/server/db";
import { allEvidence, collectedEvidence, draftedEvidence } from "./bukti-kinerja";
import { type Event, makeHistory } from "./factories";
import { type MadePlan, makePlan } from "./kinerja";
import {
  EARLIER_SEMESTER,
  PRESENT_SEMESTER,
  PRESENT_YEAR,
  presentCatalogue,
  YEAR_UNDER_WAY,
} from "./pengelolaan-kinerja";
import { ratedByRatna } from "./penilaian-kinerja";
import { ANDI, account, BAMBANG, idOf, RATNA, type Setting, SITI, type Story, YUSUF } from "./story";
import { yearBegun } from "./tugas-kinerja";

/** Plans of the demonstration (DOMAIN §7): approved, in draft, waiting, returned, in both schemes. */

const NUR: Event["oleh"] = { akunId: account("1234567890120021"), nama: "Nur Aini", peran: "guru" };
const BAYU: Event["oleh"] = { akunId: account("1234567890120022"), nama: "Bayu Saputra", peran: "guru" };
const MADE: Event["oleh"] = { akunId: account("1234567890120010"), nama: "I Made Suryana", peran: "guru" };

/** Siti's plans of the semester that is under way and of the one before: practice and evidence hang on them. */
export const SITI_PLAN = idOf("rencana-kinerja/siti");
export const SITI_EARLIER_PLAN = idOf("rencana-kinerja/siti/lalu");
export const NUR_EARLIER_PLAN = idOf("rencana-kinerja/nur/lalu");
export const NUR_PLAN = idOf("rencana-kinerja/nur/semester");
/** Andi's of the year that is under way, in scheme 2025. */
export const ANDI_PLAN = idOf("rencana-kinerja/andi/berjalan");

/** A plan of the demonstration as the factories of what hangs on it take it. */
export async function demonstrationPlan(tx: Tx, id: string): Promise<MadePlan> {
  const { akunId, katalogId, indikatorId, baris } = await tx.rencanaKinerja.findUniqueOrThrow({
    where: { id },
    include: { baris: { orderBy: [{ jenis: "asc" }, { butir: { urutan: "asc" } }] } },
  });
  if (!indikatorId) throw new Error("a plan without its indicator");
  const rows = baris.map((row) => ({
    ...{ id: row.id, butirId: row.butirId, jenis: row.jenis, poin: row.poin, kuantitas: row.kuantitas },
  }));
  return { id, akunId, katalogId, indikatorId, baris: rows };
}

/** When each step was, in days before now. */
type Steps = { mulai: number; ajukan?: number; putuskan?: { days: number; oleh: Event["oleh"]; alasan?: string } };

function stateAfter({ ajukan, putuskan }: Steps): PlanState {
  if (ajukan === undefined) return "draf";
  if (!putuskan) return "diajukan";
  return putuskan.alasan ? "dikembalikan" : "disetujui";
}

function historyOf({ daysAgo }: Setting, oleh: Event["oleh"], { mulai, ajukan, putuskan }: Steps): Event[] {
  const events: Event[] = [
    { pada: daysAgo(mulai), oleh, aksi: "rencana.mulai", peristiwa: PLAN_HAPPENINGS.mulai, ke: "draf" },
  ];
  if (ajukan === undefined) return events;
  events.push({
    ...{ pada: daysAgo(ajukan), oleh, aksi: "rencana.ajukan", peristiwa: PLAN_HAPPENINGS.ajukan },
    ...{ dari: "draf", ke: "diajukan" },
  });
  if (!putuskan) return events;
  const event = putuskan.alasan ? "kembalikan" : "setujui";
  events.push({
    ...{ pada: daysAgo(putuskan.days), oleh: putuskan.oleh, aksi: `rencana.${event}`, alasan: putuskan.alasan },
    ...{ peristiwa: PLAN_HAPPENINGS[event], dari: "diajukan", ke: putuskan.alasan ? "dikembalikan" : "disetujui" },
  });
  return events;
}

type Content = Pick<
  Parameters<typeof makePlan>[1],
  "indikator" | "rhk" | "tugasTambahan" | "tugasPokok" | "perilaku" | "tujuanKompetensi"
>;
type Told = Steps & {
  id: string;
  oleh: Event["oleh"];
  periodeId: string;
  isi?: Content;
  /** What was done with the plan since: told with it, so that a later start does not tell it again. */
  sesudahnya?: readonly ((setting: Setting, plan: MadePlan) => Promise<void>)[];
};

function plan(says: string, { id, oleh, periodeId, isi = {}, sesudahnya = [], ...steps }: Told): Story {
  const tell = async (setting: Setting) => {
    const { tx, daysAgo } = setting;
    if (!oleh.akunId) throw new Error("a plan is somebody's");
    const { mulai, ajukan, putuskan } = steps;
    const made = await makePlan(tx, {
      ...{ ...isi, id, akunId: oleh.akunId, periodeId, katalog: await presentCatalogue(tx), status: stateAfter(steps) },
      ...{ pada: daysAgo(ajukan ?? mulai), alasan: putuskan?.alasan, pemutusNama: putuskan?.oleh.nama },
      diputuskan: putuskan ? daysAgo(putuskan.days) : undefined,
    });
    await makeHistory(tx, { jenis: "rencana_kinerja", id }, historyOf(setting, oleh, steps));
    for (const since of sesudahnya) await since(setting, made);
  };
  return { id, says, tell };
}

const TOO_MUCH = "Kita perlu berdiskusi dulu sebelum rencana ini disetujui. Tujuannya masih terlalu luas.";

export const PLANS: readonly Story[] = [
  plan("Siti's of the semester before, approved: Ibu Ratna has yet to rate it.", {
    ...{ id: SITI_EARLIER_PLAN, oleh: SITI, periodeId: EARLIER_SEMESTER, mulai: 245, ajukan: 240 },
    putuskan: { days: 236, oleh: RATNA },
    isi: { indikator: 2 },
    sesudahnya: [collectedEvidence],
  }),
  plan("Siti's of this semester, approved: practice and evidence have begun.", {
    ...{ id: SITI_PLAN, oleh: SITI, periodeId: PRESENT_SEMESTER, mulai: 55, ajukan: 48 },
    putuskan: { days: 45, oleh: RATNA },
    isi: { indikator: 3, tugasTambahan: [1, 5] },
    sesudahnya: [draftedEvidence],
  }),
  plan("Nur Aini's of the semester before: everything is collected, rated and read.", {
    ...{ id: NUR_EARLIER_PLAN, oleh: NUR, periodeId: EARLIER_SEMESTER, mulai: 244, ajukan: 239 },
    putuskan: { days: 235, oleh: RATNA },
    isi: { indikator: 4 },
    sesudahnya: [allEvidence(NUR), ratedByRatna(NUR)],
  }),
  plan("Nur Aini's of this semester, approved: her class is observed tomorrow.", {
    ...{ id: NUR_PLAN, oleh: NUR, periodeId: PRESENT_SEMESTER, mulai: 52, ajukan: 46 },
    putuskan: { days: 44, oleh: RATNA },
    isi: { indikator: 6 },
  }),
  plan("Bayu was ill; the Dinas gave him more time, and 12 points are still missing.", {
    ...{ id: idOf("rencana-kinerja/bayu"), oleh: BAYU, periodeId: PRESENT_SEMESTER, mulai: 2 },
    isi: {
      rhk: [
        [1, 2],
        [5, 1],
      ],
      tugasTambahan: [],
      perilaku: 4,
    },
  }),
  plan(
    "Andi's of the year that is under way: his reflection is a draft, three of his duties are done, one was shown in person.",
    {
      ...{ id: ANDI_PLAN, oleh: ANDI, periodeId: YEAR_UNDER_WAY, mulai: 70, ajukan: 62 },
      putuskan: { days: 58, oleh: RATNA },
      isi: {
        indikator: 6,
        tujuanKompetensi: "Membuat murid lebih banyak bertanya dan menjelaskan dengan kata-katanya sendiri.",
      },
      sesudahnya: [yearBegun],
    },
  ),
  plan("Andi's of the year, half written.", {
    ...{ id: idOf("rencana-kinerja/andi"), oleh: ANDI, periodeId: PRESENT_YEAR, mulai: 4 },
    isi: { indikator: 6, tujuanKompetensi: "", tugasPokok: [1, 2, 3], perilaku: 3 },
  }),
  plan("Nur Aini's of the year, waiting for Ibu Ratna.", {
    ...{ id: idOf("rencana-kinerja/nur"), oleh: NUR, periodeId: PRESENT_YEAR, mulai: 8, ajukan: 3 },
    isi: { indikator: 7, tujuanKompetensi: "Menyiapkan tugas bertingkat untuk murid yang tertinggal dan yang melaju." },
  }),
  plan("Yusuf's of the year, waiting at the other school.", {
    ...{ id: idOf("rencana-kinerja/yusuf"), oleh: YUSUF, periodeId: PRESENT_YEAR, mulai: 7, ajukan: 2 },
    isi: { indikator: 1 },
  }),
  plan("Made's of the year, returned: he has to correct it.", {
    ...{ id: idOf("rencana-kinerja/made"), oleh: MADE, periodeId: PRESENT_YEAR, mulai: 9, ajukan: 6 },
    putuskan: { days: 4, oleh: BAMBANG, alasan: TOO_MUCH },
    isi: { indikator: 5, tujuanKompetensi: "Menjadi guru yang lebih baik." },
  }),
];
