import { addDays, dayIn } from "@/lib/kernel/time";
import type { PracticeState } from "@/lib/kinerja/praktik/status";
import { db, readNow } from "@/lib/server/db";
import { makeTeacher } from "@/prisma/seed/factories";
import { type MadeCatalogue, makeCatalogue, makePeriod, makePlan, makePractice } from "@/prisma/seed/kinerja";
import type { MakeCall } from "./calls";
import { uploadedPdf } from "./upload";
import { type Person, passwordHash, type Realm, type School, signedIn, write } from "./world";

/** Sendings of lib/kinerja/praktik, and the cycles they and their pages need. */

type Setting = { katalog: MadeCatalogue; periodeId: string };
const settings = new Map<string, Promise<Setting>>();

/** A Dinas's catalogue and a period under way; one for all. */
function settingOf({ dinas: { instansiId: dinasId } }: Realm): Promise<Setting> {
  const known =
    settings.get(dinasId) ??
    write(async (tx) => {
      const katalog = await makeCatalogue(tx, { dinasId });
      return { katalog, periodeId: await makePeriod(tx, { dinasId, katalogId: katalog.id }) };
    });
  settings.set(dinasId, known);
  return known;
}

/** A cycle in a state: of a new teacher of the school, or of `who` in a period of its own. */
export async function practiceAt(
  realm: Realm,
  school: Pick<School, "id">,
  status: PracticeState,
  { who }: { who?: Person } = {},
) {
  const { katalog, periodeId } = await settingOf(realm);
  const kataSandi = await passwordHash();
  const teacher = who ?? (await write((tx) => makeTeacher(tx, { sekolahId: school.id, kataSandi })));
  const { akunId } = teacher;
  const plan = await write(async (tx) => {
    const own = who ? await makePeriod(tx, { dinasId: realm.dinas.instansiId, katalogId: katalog.id }) : periodeId;
    const made = await makePlan(tx, { akunId, periodeId: own, katalog });
    await makePractice(tx, { plan: made, status });
    return made;
  });
  const foci = katalog.indikator.map(({ id, fokus }) => ({ isOwn: id === plan.indikatorId, fokus }));
  const { versi } = await db.praktikKinerja.findUniqueOrThrow({ where: { rencanaId: plan.id } });
  const chosen = (isOwn: boolean) => foci.find((one) => one.isOwn === isOwn)?.fokus[0] ?? "";
  return { id: plan.id, versi: String(versi), teacher, ownFocus: chosen(true), otherFocus: chosen(false) };
}
type Made = Awaited<ReturnType<typeof practiceAt>>;

const inDays = async (days: number) => dayIn(addDays(await readNow(), days), "WIB");

/** The teacher's own, and a colleague's in the same state. */
const own =
  (status: PracticeState, more: (made: Made) => Promise<Record<string, string>> | Record<string, string>): MakeCall =>
  async ({ ours }) => {
    const made = await practiceAt(ours, ours.school, status);
    const other = await practiceAt(ours, ours.school, status);
    return { as: made.teacher, fields: { id: made.id, ...(await more(made)) }, foreign: { id: [other.id] } };
  };

/** A cycle of the principal's school, and cycles of two others. */
const ofSchool =
  (status: PracticeState, more: (made: Made) => Promise<Record<string, string>> | Record<string, string>): MakeCall =>
  async ({ ours, theirs }) => {
    const made = await practiceAt(ours, ours.school, status);
    const others = [await practiceAt(ours, ours.neighbour, status), await practiceAt(theirs, theirs.school, status)];
    return {
      as: ours.school.kepsek,
      fields: { id: made.id, ...(await more(made)) },
      foreign: { id: others.map(({ id }) => id) },
    };
  };

const TINDAK_LANJUT = {
  ...{ tantangan: "Waktu.", tujuan: "Perbaikan di kelas.", upaya: "Webinar.", dukungan: "Teman sejawat." },
  ...{ jadwalMulai: "2026-11-02", jadwalSelesai: "2026-11-20" },
};
const REFLEKSI = { wawasan: "Segera.", perubahan: "Lebih singkat.", tantangan: "Waktu.", rencana: "Teruskan." };

const days = ({ jadwalMulai, jadwalSelesai, ...words }: typeof TINDAK_LANJUT) => ({
  ...words,
  ...{ jadwalMulai: new Date(jadwalMulai), jadwalSelesai: new Date(jadwalSelesai) },
});

const ratings = {
  ...{ hasil1: "efektif", catatan1: "Terlihat.", hasil2: "belum_efektif" },
  ...{ catatan: "Tenang.", rekomendasi: "Beri waktu." },
};

const ACTIONS = "lib/kinerja/praktik/actions.ts";

export const OBSERVATION_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ACTIONS}#simpanPersiapan`]: [
    async (world) => {
      const { ours } = world;
      const made = await practiceAt(ours, ours.school, "persiapan");
      const other = await practiceAt(ours, ours.school, "persiapan");
      const file = async (person: Person) => uploadedPdf(await signedIn(person), "rpp_kinerja");
      const words = { upaya: "Kartu umpan balik.", tanggalUsulan: await inDays(3) };
      return {
        as: made.teacher,
        fields: {
          ...{ id: made.id, dasar: made.versi, lanjut: "draf", fokus: made.ownFocus },
          ...{ ...words, berkasId: await file(made.teacher) },
        },
        foreign: { id: [other.id], fokus: [made.otherFocus], berkasId: [await file(other.teacher)] },
      };
    },
  ],
  [`${ACTIONS}#kirimPersiapan`]: [
    own("persiapan", async (made) => {
      await completePreparation(made);
      return { versi: made.versi };
    }),
  ],
  [`${ACTIONS}#jadwalkanObservasi`]: [
    ofSchool("siap", async ({ versi }) => ({
      ...{ versi, tanggal: await inDays(2), jamMulai: "08:00", jamSelesai: "09:10", tempat: "Kelas 4B" },
    })),
  ],
  [`${ACTIONS}#isiObservasi`]: [
    ofSchool("dijadwalkan", () => ({ dasar: "0", lanjut: "draf", ...ratings })),
    ofSchool("dijadwalkan", () => ({ dasar: "0", lanjut: "kirim", ...ratings })),
  ],
  [`${ACTIONS}#kumpulkanHasil`]: [own("diobservasi", ({ versi }) => ({ versi }))],
  [`${ACTIONS}#simpanTindakLanjut`]: [
    own("tindak_lanjut", ({ versi }) => ({
      ...{ dasar: versi, lanjut: "draf", ...TINDAK_LANJUT },
      ...{ mandiriTujuan: "Belajar.", mandiriModul: "Umpan balik", mandiriDukungan: "Waktu." },
    })),
  ],
  [`${ACTIONS}#kumpulkanTindakLanjut`]: [
    own("tindak_lanjut", async (made) => {
      await completeDocument(made, "tindak_lanjut");
      return { versi: made.versi, sesuai: "on" };
    }),
  ],
  [`${ACTIONS}#simpanRefleksiPraktik`]: [own("upaya", ({ versi }) => ({ dasar: versi, lanjut: "draf", ...REFLEKSI }))],
  [`${ACTIONS}#kumpulkanRefleksiPraktik`]: [
    own("upaya", async (made) => {
      await completeDocument(made, "upaya");
      return { versi: made.versi, sesuai: "on" };
    }),
  ],
};

/** A follow-up or a reflection that could be handed in. */
export async function completeDocument(made: Made, status: "tindak_lanjut" | "upaya"): Promise<void> {
  await write(
    (tx): Promise<unknown> =>
      status === "upaya"
        ? tx.dokumenRefleksiPraktik.create({ data: { rencanaId: made.id, ...REFLEKSI } })
        : tx.dokumenTindakLanjut.create({ data: { rencanaId: made.id, ...days(TINDAK_LANJUT) } }),
  );
}

/** A preparation that could be sent, with its RPP. */
export async function completePreparation({ id, teacher, ownFocus }: Made): Promise<void> {
  const berkasId = await uploadedPdf(await signedIn(teacher), "rpp_kinerja");
  const { indikatorId } = await db.praktikKinerja.findUniqueOrThrow({ where: { rencanaId: id } });
  const tanggalUsulan = new Date(await inDays(3));
  await write(async (tx) => {
    const linked = { status: "terhubung", terhubungPada: await readNow(tx) } as const;
    await tx.berkas.update({ where: { id: berkasId }, data: linked });
    await tx.dokumenPersiapan.create({
      data: { rencanaId: id, akunId: teacher.akunId, upaya: "Kartu.", tanggalUsulan, berkasId },
    });
    await tx.targetFokus.create({ data: { rencanaId: id, fokusId: ownFocus, indikatorId } });
  });
}
