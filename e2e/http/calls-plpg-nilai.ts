import { addDays, dayIn } from "@/lib/kernel/time";
import { COMPONENTS } from "@/lib/plpg/nilai/rules";
import { db, readNow } from "@/lib/server/db";
import {
  type CohortStage,
  type MadeParticipant,
  makeAppeal,
  makeCohortStage,
  makeDeadlines,
  makeFinal,
  makeReport,
  makeRubric,
  makeScores,
} from "@/prisma/seed/plpg";
import type { Call, MakeCall } from "./calls";
import { uploadedPdf } from "./upload";
import { type Person, type Realm, signedIn, type World, write } from "./world";

/** Sendings of lib/plpg/laporan, nilai and banding, and what they and their pages need. */

/** A rombel of the realm's LPTK with one active participant; its mentor is somebody new, for nobody leads more than two. */
export type ReportStage = CohortStage & { member: MadeParticipant; mentorPerson: Person; memberPerson: Person };

const roleOf = async (akunId: string, peran: "guru" | "mentor") =>
  (await db.peranAkun.findFirstOrThrow({ where: { akunId, peran, dicabutPada: null }, select: { id: true } })).id;

/** All four reports are open for a week; the process rubric is there. */
export async function reportStage({ lptk }: Realm): Promise<ReportStage> {
  const stage = await write(async (tx) => {
    const made = await makeCohortStage(tx, { lptkId: lptk.instansiId });
    await makeDeadlines(tx, { cohort: made.cohort });
    if ((await tx.aspekProses.count({ where: { lptkId: lptk.instansiId } })) === 0) {
      await makeRubric(tx, { lptkId: lptk.instansiId });
    }
    return { ...made, member: await made.participant(tx) };
  });
  const { mentor, member } = stage;
  return {
    ...stage,
    mentorPerson: { ...mentor, peranId: await roleOf(mentor.akunId, "mentor") },
    memberPerson: { ...member, peranId: await roleOf(member.akunId, "guru") },
  };
}

/** All six components are there. */
export async function scoredStage(realm: Realm): Promise<ReportStage> {
  const stage = await reportStage(realm);
  await write(async (tx) => {
    for (const nomor of [1, 2, 3, 4] as const) await makeReport(tx, { peserta: stage.member, nomor });
    const scores = Object.fromEntries(COMPONENTS.map((component) => [component, 8000]));
    await makeScores(tx, { peserta: stage.member, mentor: stage.mentor, scores });
  });
  return stage;
}

export async function finalStage(realm: Realm): Promise<ReportStage> {
  const stage = await scoredStage(realm);
  await write((tx) => makeFinal(tx, { peserta: stage.member, mentor: stage.mentor }));
  return stage;
}

export async function appealedStage(realm: Realm): Promise<ReportStage> {
  const stage = await finalStage(realm);
  await write((tx) => makeAppeal(tx, { peserta: stage.member }));
  return stage;
}

const fileOf = async (person: Person, tujuan: "laporan_plpg" | "laporan_akhir_plpg") =>
  uploadedPdf(await signedIn(person), tujuan);

const versionOf = async ({ member }: ReportStage) =>
  String((await db.nilaiPlpg.findUniqueOrThrow({ where: { pesertaId: member.id }, select: { versi: true } })).versi);

const inDays = async (days: number) => dayIn(addDays(await readNow(), days), "WIB");

/** Sent by a mentor: ids of another rombel of the same LPTK, and of another LPTK's. */
const graded =
  (
    name: "cohort" | "member",
    prepare: (realm: Realm) => Promise<ReportStage>,
    fields: Record<string, string>,
  ): MakeCall =>
  async ({ ours, theirs }: World): Promise<Call> => {
    const [own, colleague, other] = [await prepare(ours), await prepare(ours), await prepare(theirs)];
    return {
      as: own.mentorPerson,
      fields: { id: own[name].id, ...fields },
      foreign: { id: [colleague[name].id, other[name].id] },
    };
  };

const DECISION = { versi: "1", frasa: "", alasan: "Nilai presentasi diperiksa ulang." };

/** Sent by the LPTK: another LPTK's participant. */
const decided =
  (prepare: (realm: Realm) => Promise<ReportStage>, versi?: (stage: ReportStage) => Promise<string>): MakeCall =>
  async ({ ours, theirs }) => {
    const [own, other] = [await prepare(ours), await prepare(theirs)];
    return {
      as: ours.lptk,
      fields: { ...DECISION, id: own.member.id, ...(versi ? { versi: await versi(own) } : {}) },
      foreign: { id: [other.member.id] },
    };
  };

const REPORTS = "lib/plpg/laporan/actions.ts";
const SCORES = "lib/plpg/nilai/actions.ts";
const APPEALS = "lib/plpg/banding/actions.ts";

export const SCORE_CALLS: Record<string, readonly MakeCall[]> = {
  [`${REPORTS}#aturBatas`]: [
    async (world) =>
      graded("cohort", reportStage, {
        ...{ nomor: "1", versi: "1", deskripsi: "Ringkas dua model pembelajaran.", batas: await inDays(10) },
      })(world),
  ],
  [`${REPORTS}#perpanjang`]: [
    async ({ ours, theirs }) => {
      const [own, colleague, other] = [await reportStage(ours), await reportStage(ours), await reportStage(theirs)];
      return {
        as: own.mentorPerson,
        fields: { pesertaId: own.member.id, nomor: "2", sampai: await inDays(20), frasa: "", alasan: "Sakit." },
        foreign: { pesertaId: [colleague.member.id, other.member.id] },
      };
    },
  ],
  [`${REPORTS}#unggahLaporan`]: [
    async ({ ours }) => {
      const [own, colleague] = [await reportStage(ours), await reportStage(ours)];
      return {
        as: own.memberPerson,
        fields: { nomor: "1", versi: "0", berkasId: await fileOf(own.memberPerson, "laporan_plpg") },
        foreign: { berkasId: [await fileOf(colleague.memberPerson, "laporan_plpg")] },
      };
    },
  ],
  [`${REPORTS}#batalkanLaporan`]: [
    async ({ ours }) => {
      const own = await reportStage(ours);
      await write((tx) => makeReport(tx, { peserta: own.member, nomor: 1 }));
      return { as: own.memberPerson, fields: { nomor: "1", versi: "1" } };
    },
  ],
  [`${REPORTS}#unggahLaporanAkhir`]: [
    async ({ ours }) => {
      const [own, colleague] = [await reportStage(ours), await reportStage(ours)];
      return {
        as: own.memberPerson,
        fields: { versi: "0", berkasId: await fileOf(own.memberPerson, "laporan_akhir_plpg") },
        foreign: { berkasId: [await fileOf(colleague.memberPerson, "laporan_akhir_plpg")] },
      };
    },
  ],
  [`${SCORES}#simpanNilai`]: [
    // The reason of a later change and the rubric of the process stand in the same form, empty.
    graded("member", reportStage, {
      ...{ komponen: "presentasi", versi: "0", nilai: "87,52", umpanBalik: "Runtut.", alasan: "", rubrik: "" },
    }),
  ],
  [`${SCORES}#finalkanNilai`]: [
    async (world) => {
      const [own, colleague, other] = [
        await scoredStage(world.ours),
        await scoredStage(world.ours),
        await scoredStage(world.theirs),
      ];
      return {
        as: own.mentorPerson,
        fields: { id: own.member.id, versi: await versionOf(own) },
        foreign: { id: [colleague.member.id, other.member.id] },
      };
    },
  ],
  [`${SCORES}#bukaKembaliNilai`]: [decided(finalStage, versionOf)],
  [`${APPEALS}#ajukanBanding`]: [
    async ({ ours }) => {
      const own = await finalStage(ours);
      return { as: own.memberPerson, fields: { keberatan: "Bagian tanya jawab belum dinilai." } };
    },
  ],
  [`${APPEALS}#terimaBanding`]: [decided(appealedStage)],
  [`${APPEALS}#tolakBanding`]: [decided(appealedStage)],
};
