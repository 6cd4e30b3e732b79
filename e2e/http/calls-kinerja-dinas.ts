import { addDays, dayIn } from "@/lib/kernel/time";
import { EXPECTATIONS, type ItemKind } from "@/lib/kinerja/katalog/rules";
import { cellName } from "@/lib/kinerja/katalog/schema";
import { windowDaysOf } from "@/lib/kinerja/periode/rules";
import { db, readNow } from "@/lib/server/db";
import { makeSchool, makeTeacher } from "@/prisma/seed/factories";
import { makeCatalogue, makePeriod } from "@/prisma/seed/kinerja";
import type { Call } from "./calls";
import { freshDinas } from "./calls-refleksi";
import { type World, write } from "./world";

/** Sendings of the Dinas's part of lib/kinerja, each with an office of its own, so that what it has is known. */

type MakeCall = (world: World) => Promise<Call>;

/** An office's draft, and one row and one indicator of it. */
async function draftOf(dinasId: string, kind: ItemKind) {
  const { id, butir, indikator } = await write((tx) => makeCatalogue(tx, { dinasId, isDraft: true }));
  const butirId = butir.find(({ jenis }) => jenis === kind)?.id ?? "";
  return { id, butirId, indikatorId: indikator[0]?.id ?? "" };
}
type Draft = Awaited<ReturnType<typeof draftOf>>;

const editsDraft =
  (more: (draft: Draft) => Record<string, string>, kind: ItemKind = "tugas_tambahan"): MakeCall =>
  async () => {
    const [as, other] = [await freshDinas(), await freshDinas()];
    const [own, foreign] = [await draftOf(as.instansiId, kind), await draftOf(other.instansiId, kind)];
    const fields: Record<string, string> = { id: own.id, versi: "1", ...more(own) };
    const named = (["id", "butirId", "indikatorId"] as const).filter((name) => name in fields);
    return { as, fields, foreign: Object.fromEntries(named.map((name) => [name, [foreign[name]]])) };
  };

const DUTY = { jenis: "tugas_tambahan", judul: "Koordinator literasi", keterangan: "Tuliskan kelasnya." };
const RHK = {
  ...{ judul: "Menulis artikel praktik baik", keterangan: "Satu artikel yang dimuat.", poin: "12" },
  ...{ satuan: "artikel", bukti: "Salinan artikel", berlakuSejak: "2026-01-01" },
};
const INDICATOR = { judul: "Kejelasan tujuan", keterangan: "", fokus: "Guru menuliskan tujuan di papan tulis." };
const MATRIX = Object.fromEntries(
  EXPECTATIONS.flatMap((hasil) => EXPECTATIONS.map((perilaku) => [cellName(hasil, perilaku), "baik"])),
);

/** An office with a published catalogue, and what a form for a period of it carries. */
async function officeWithCatalogue() {
  const as = await freshDinas();
  const { id: katalogId } = await write((tx) => makeCatalogue(tx, { dinasId: as.instansiId }));
  const now = await readNow();
  const day = (days: number) => dayIn(addDays(now, days), "WIB");
  const days = {
    ...{ rencanaBuka: day(1), rencanaTutup: day(10), pelaksanaanBuka: day(11), pelaksanaanTutup: day(60) },
    ...{ penilaianBuka: day(61), penilaianTutup: day(80) },
  };
  const facts = { nama: "Semester baru", skema: "skema_2024", tahun: "2026", semester: "2", katalogId };
  return { as, katalogId, fields: { ...facts, ...days } };
}

/** A period of an office in which plans are being written, and a teacher of one of its schools. */
export async function periodOf(dinasId: string, katalogId?: string) {
  const catalogue = katalogId ?? (await write((tx) => makeCatalogue(tx, { dinasId }))).id;
  return write(async (tx) => {
    const id = await makePeriod(tx, { dinasId, katalogId: catalogue, fase: "perencanaan" });
    const school = await makeSchool(tx, { dinasId });
    const { akunId } = await makeTeacher(tx, { sekolahId: school.id });
    return { id, akunId };
  });
}

const CATALOGUE = "lib/kinerja/katalog/actions.ts";
const PERIOD = "lib/kinerja/periode/actions.ts";

export const PERFORMANCE_OFFICE_CALLS: Record<string, readonly MakeCall[]> = {
  [`${CATALOGUE}#buatVersiKatalog`]: [async () => ({ as: await freshDinas(), fields: {} })],
  [`${CATALOGUE}#pakaiContohKatalog`]: [async () => ({ as: await freshDinas(), fields: {} })],
  [`${CATALOGUE}#tambahRhkKatalog`]: [editsDraft(() => RHK)],
  [`${CATALOGUE}#ubahRhkKatalog`]: [editsDraft(({ butirId }) => ({ butirId, ...RHK }), "rhk")],
  [`${CATALOGUE}#tambahButirKatalog`]: [editsDraft(() => DUTY)],
  [`${CATALOGUE}#ubahButirKatalog`]: [editsDraft(({ butirId }) => ({ butirId, ...DUTY }))],
  [`${CATALOGUE}#hapusButirKatalog`]: [editsDraft(({ butirId }) => ({ butirId }))],
  [`${CATALOGUE}#geserButirKatalog`]: [editsDraft(({ butirId }) => ({ butirId, arah: "turun" }))],
  [`${CATALOGUE}#tambahIndikatorKatalog`]: [editsDraft(() => INDICATOR)],
  [`${CATALOGUE}#ubahIndikatorKatalog`]: [editsDraft(({ indikatorId }) => ({ indikatorId, ...INDICATOR }))],
  [`${CATALOGUE}#hapusIndikatorKatalog`]: [editsDraft(({ indikatorId }) => ({ indikatorId }))],
  [`${CATALOGUE}#geserIndikatorKatalog`]: [editsDraft(({ indikatorId }) => ({ indikatorId, arah: "turun" }))],
  [`${CATALOGUE}#simpanMatriksKatalog`]: [editsDraft(() => MATRIX)],
  [`${CATALOGUE}#terbitkanKatalog`]: [editsDraft(() => ({}))],

  [`${PERIOD}#buatPeriodeKinerja`]: [
    async () => {
      const [{ as, fields }, other] = [await officeWithCatalogue(), await officeWithCatalogue()];
      return { as, fields, foreign: { katalogId: [other.katalogId] } };
    },
  ],
  [`${PERIOD}#ubahPeriodeKinerja`]: [
    async () => {
      const [{ as, katalogId, fields }, other] = [await officeWithCatalogue(), await officeWithCatalogue()];
      const { id } = await periodOf(as.instansiId, katalogId);
      const foreign = await periodOf(other.as.instansiId, other.katalogId);
      const row = await db.periodeKinerja.findUniqueOrThrow({ where: { id } });
      return {
        as,
        fields: { ...fields, ...windowDaysOf(row, "WIB"), id, versi: "1" },
        foreign: { id: [foreign.id], katalogId: [other.katalogId] },
      };
    },
  ],
  [`${PERIOD}#perpanjangFase`]: [
    async () => {
      const [as, other] = [await freshDinas(), await freshDinas()];
      const [own, foreign] = [await periodOf(as.instansiId), await periodOf(other.instansiId)];
      const sampai = dayIn(addDays(await readNow(), 40), "WIB");
      const reason = { frasa: "", alasan: "Guru dirawat di rumah sakit." };
      return {
        as,
        fields: { periodeId: own.id, versi: "1", akunId: own.akunId, fase: "perencanaan", sampai, ...reason },
        foreign: { periodeId: [foreign.id], akunId: [foreign.akunId] },
      };
    },
  ],
};
