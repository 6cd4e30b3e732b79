import { randomUUID } from "node:crypto";
import { fingerprintOf } from "@/lib/kinerja/bukti/queries";
import { fingerprintOfFiles } from "@/lib/kinerja/perubahan/queries";
import type { ChangeKind } from "@/lib/kinerja/perubahan/rules";
import { fieldName } from "@/lib/kinerja/rencana/rules";
import { type MadeEvidence, type MadePlan, makeEvidence } from "@/prisma/seed/kinerja";
import { makeKarya } from "@/prisma/seed/portfolio";
import type { Call, MakeCall } from "./calls";
import { planAt } from "./calls-kinerja-rencana";
import { uploadedPdf } from "./upload";
import { type Person, type Realm, type School, signedIn, write } from "./world";

/** Sendings of lib/kinerja/bukti and lib/kinerja/perubahan, and what they and their pages need. */

/** An approved plan whose evidence may be put in now, of a given teacher or of a new one. */
export const approvedPlan = (realm: Realm, school: Pick<School, "id"> = realm.school, who?: Person) =>
  planAt(realm, school, "disetujui", { who, fase: "pelaksanaan" });

/** A row of the plan: of its RHK the first wants two documents, the others one each. */
export function rowIn({ baris }: MadePlan, jenis: ChangeKind = "rhk", place = 0): string {
  const row = baris.filter((each) => each.jenis === jenis)[place];
  if (!row) throw new Error("no such row");
  return row.id;
}

/** All documents of a row, agreed, as a draft or collected. */
export const evidenceOf = (
  plan: MadePlan,
  barisId: string,
  status: "draf" | "dikumpulkan" = "draf",
): Promise<MadeEvidence> => write((tx) => makeEvidence(tx, { plan, barisId, status }));

/** A change that is being prepared: the second RHK goes up by one unit. */
export async function preparedChange(plan: MadePlan): Promise<void> {
  const rows = plan.baris.filter(({ jenis }) => jenis === "rhk");
  const isi = rows.map(({ butirId, kuantitas }, index) => ({
    ...{ butirId, keterangan: "", kuantitas: index === 1 ? kuantitas + 1 : kuantitas },
  }));
  await write((tx) => tx.drafPerubahan.create({ data: { rencanaId: plan.id, jenis: "rhk", isi } }));
}

/** A change that was confirmed; its number is 1. */
export async function recordedChange(plan: MadePlan): Promise<void> {
  const rows = plan.baris.filter(({ jenis }) => jenis === "rhk");
  const shown = rows.map(({ butirId, poin, kuantitas }) => ({
    ...{ butirId, poin, kuantitas, keterangan: "", judul: "Rencana hasil kerja" },
  }));
  const data = { rencanaId: plan.id, nomor: 1, jenis: "rhk", sebelum: shown, sesudah: shown, berkas: [] } as const;
  await write((tx) => tx.perubahanRencana.create({ data: { ...data, berkas: [] } }));
}

/** A piece of somebody's Bukti Karya. */
export async function pieceOf({ akunId }: Person): Promise<string> {
  const id = randomUUID();
  const words = { judul: "Sertifikat", kategori: "sertifikat", pada: new Date(), lines: [id] } as const;
  await write((tx) => makeKarya(tx, { id, akunId, ...words }));
  return id;
}

const file = async (person: Person) => uploadedPdf(await signedIn(person), "bukti_kinerja");

const EMPTY_SLOT = { slot: "1", dasar: fingerprintOf(null) };
const FACTS = { jenis: "sertifikat", nomor: "12/CONTOH/2026", tanggal: "2026-01-05" };

/** A plan of one's own and one of a colleague's: nobody else's plan or row is one's own. */
async function twoPlans(ours: Realm) {
  return { own: await approvedPlan(ours), other: await approvedPlan(ours) };
}

const collects =
  (more: (versi: string) => Record<string, string>): MakeCall =>
  async ({ ours }): Promise<Call> => {
    const { own, other } = await twoPlans(ours);
    const [barisId, theirs] = [rowIn(own.plan), rowIn(other.plan)];
    await evidenceOf(own.plan, barisId);
    await evidenceOf(other.plan, theirs);
    return {
      as: own.teacher,
      fields: { id: own.plan.id, barisId, ...more("1") },
      foreign: { id: [other.plan.id], barisId: [theirs] },
    };
  };

const changes =
  (more: Record<string, string>, isPrepared = true): MakeCall =>
  async ({ ours }) => {
    const { own, other } = await twoPlans(ours);
    if (isPrepared) for (const { plan } of [own, other]) await preparedChange(plan);
    return { as: own.teacher, fields: { id: own.plan.id, jenis: "rhk", ...more }, foreign: { id: [other.plan.id] } };
  };

const EVIDENCE = "lib/kinerja/bukti/actions.ts";
const CHANGE = "lib/kinerja/perubahan/actions.ts";

export const EVIDENCE_CALLS: Record<string, readonly MakeCall[]> = {
  [`${EVIDENCE}#unggahBukti`]: [
    async ({ ours }) => {
      const { own, other } = await twoPlans(ours);
      return {
        as: own.teacher,
        fields: {
          id: own.plan.id,
          barisId: rowIn(own.plan),
          berkasId: await file(own.teacher),
          ...EMPTY_SLOT,
          ...FACTS,
        },
        foreign: { id: [other.plan.id], barisId: [rowIn(other.plan)], berkasId: [await file(other.teacher)] },
      };
    },
    async ({ ours }) => {
      const { own, other } = await twoPlans(ours);
      const duty = { ...EMPTY_SLOT, jenis: "sk_dan_laporan" };
      return {
        as: own.teacher,
        fields: {
          ...{ id: own.plan.id, barisId: rowIn(own.plan, "tugas_tambahan"), berkasId: await file(own.teacher) },
          ...duty,
        },
        foreign: {
          ...{ id: [other.plan.id], barisId: [rowIn(other.plan, "tugas_tambahan")] },
          berkasId: [await file(other.teacher)],
        },
      };
    },
  ],
  [`${EVIDENCE}#ambilKarya`]: [
    async ({ ours }) => {
      const { own, other } = await twoPlans(ours);
      return {
        as: own.teacher,
        fields: {
          ...{ id: own.plan.id, barisId: rowIn(own.plan), karyaId: await pieceOf(own.teacher) },
          ...{ ...EMPTY_SLOT, ...FACTS },
        },
        foreign: { id: [other.plan.id], barisId: [rowIn(other.plan)], karyaId: [await pieceOf(other.teacher)] },
      };
    },
  ],
  [`${EVIDENCE}#simpanDrafBukti`]: [
    collects((versi) => ({ versi, disepakati: "on", lanjut: "kumpulkan" })),
    collects((versi) => ({ versi, lanjut: "draf" })),
  ],
  [`${EVIDENCE}#kumpulkanBukti`]: [collects((versi) => ({ versi }))],
  [`${CHANGE}#mulaiUbahRhk`]: [changes({ diskusi: "on" }, false)],
  [`${CHANGE}#simpanUbahRhk`]: [changes({ versi: "1", [fieldName("kuantitas", 2)]: "1" })],
  [`${CHANGE}#batalkanUbahRhk`]: [changes({})],
  [`${CHANGE}#terapkanUbahRhk`]: [changes({ versi: "1", dasar: fingerprintOfFiles([]) })],
};
