import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { makeOffice, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeProposal, makeTraining } from "@/prisma/seed/jaklat";
import type { Call } from "./calls";
import type { Fields } from "./client";
import { uploadedPdf } from "./upload";
import { type Person, passwordHash, type Realm, type School, signedIn, type World, write } from "./world";

/** Sendings of lib/pelatihan/katalog and lib/pelatihan/usulan, and the rows they and their pages need. */

type MakeCall = (world: World) => Promise<Call>;
type Unit = Person & { instansiId: string };

const CATALOGUE = "lib/pelatihan/katalog/actions.ts#";
const PROPOSALS = "lib/pelatihan/usulan/actions.ts#";
const REASON = { frasa: "", alasan: "Pengajar berhalangan." };

/** The day so many days from now, by the product's clock, in the zone of every unit made here. */
const dayAfter = async (days: number) => dayIn(addDays(await readNow(), days), "WIB");

/** Another unit of the same Dinas: its trainings are not its neighbour's either. */
export async function siblingUnit({ dinas }: Realm): Promise<Unit> {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.instansiId });
    return { ...(await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId, kataSandi })), instansiId };
  });
}

type Options = Omit<Parameters<typeof makeTraining>[1], "instansiId">;

/** A training of a unit as a form has seen it. */
export async function trainingOf({ instansiId }: Pick<Unit, "instansiId">, options: Options = {}) {
  const { id, sesi } = await write((tx) => makeTraining(tx, { instansiId, ...options }));
  const { versi } = await db.pelatihan.findUniqueOrThrow({ where: { id }, select: { versi: true } });
  const [sesiId = ""] = sesi;
  return { id, sesiId, versi: String(versi) };
}

/** The same kind of training at a unit of the same Dinas and at one of another. */
async function othersTrainings({ ours, theirs }: World, options: Options = {}) {
  return [await trainingOf(await siblingUnit(ours), options), await trainingOf(theirs.p2kptk2, options)];
}

const facts = async (): Promise<Fields> => ({
  judul: "Pelatihan baru",
  deskripsi: "Belajar, mencoba, membahas.",
  kompetensi: "pedagogik",
  jenjang: "SD",
  mapel: "",
  jp: "8",
  mode: "tatap_muka",
  tempat: "Aula",
  tautan: "",
  daftarBuka: await dayAfter(0),
  daftarTutup: await dayAfter(7),
  kuota: "20",
  minHadir: "85",
});

/** Something done to one training. `fresh`: a training of its own at each sending. */
const onTraining =
  (options: Options, more: () => Promise<Fields> | Fields = () => ({}), idField = "id"): MakeCall =>
  async (world) => {
    const { id, versi } = await trainingOf(world.ours.p2kptk2, options);
    const others = await othersTrainings(world, options);
    return {
      as: world.ours.p2kptk2,
      fields: { [idField]: id, versi, ...(await more()) },
      foreign: { [idField]: others.map((other) => other.id) },
    };
  };

const onSession =
  (more: () => Promise<Fields>): MakeCall =>
  async (world) => {
    const { sesiId, versi } = await trainingOf(world.ours.p2kptk2, { status: "draf" });
    const others = await othersTrainings(world, { status: "draf" });
    return {
      as: world.ours.p2kptk2,
      fields: { id: sesiId, versi, ...(await more()) },
      foreign: { id: others.map((other) => other.sesiId) },
    };
  };

const session = async () => ({
  materi: "Pertemuan tambahan",
  tanggal: await dayAfter(40),
  jamMulai: "08:00",
  jamSelesai: "11:00",
});

/** A training with an attachment, put there as the unit would; the file's owner is its account. */
export async function attachedTo(unit: Unit, options: Options = {}) {
  const training = await trainingOf(unit, { status: "draf", ...options });
  const berkasId = await uploadedPdf(await signedIn(unit), "lampiran_pelatihan");
  await write(async (tx) => {
    const now = await readNow(tx);
    await tx.berkas.update({ where: { id: berkasId }, data: { status: "terhubung", terhubungPada: now } });
    const { akunId: pemilikId } = unit;
    await tx.lampiranPelatihan.create({
      data: { pelatihanId: training.id, berkasId, pemilikId, judul: "Panduan", urutan: 1 },
    });
  });
  return { ...training, berkasId };
}

/** A proposal of a school to a unit, in any state. */
export function proposalAt(
  school: Pick<School, "id">,
  { instansiId }: Pick<Unit, "instansiId">,
  status: "diajukan" | "diterima" | "ditolak" = "diajukan",
): Promise<string> {
  return write((tx) => makeProposal(tx, { sekolahId: school.id, instansiId, status }));
}

/** Also those that a school of ours made to another unit: that unit answers. */
const onProposal =
  (status: "diajukan" | "diterima", more: Fields = {}): MakeCall =>
  async ({ ours, theirs }) => ({
    as: ours.p2kptk2,
    fields: { id: await proposalAt(ours.school, ours.p2kptk2, status), versi: "1", ...more },
    foreign: {
      id: [
        await proposalAt(ours.school, await siblingUnit(ours), status),
        await proposalAt(theirs.school, theirs.p2kptk2, status),
      ],
    },
  });

export const TRAINING_CALLS: Record<string, readonly MakeCall[]> = {
  [`${CATALOGUE}buatPelatihan`]: [async ({ ours }) => ({ as: ours.p2kptk2, fields: await facts() })],
  [`${CATALOGUE}ubahPelatihan`]: [onTraining({}, facts), onTraining({ status: "draf" }, facts)],
  [`${CATALOGUE}terbitkanPelatihan`]: [onTraining({ status: "draf" })],
  [`${CATALOGUE}selesaikanPelatihan`]: [
    async (world) => {
      const ended = { mulai: addDays(await readNow(), -5) };
      return onTraining(ended)(world);
    },
  ],
  [`${CATALOGUE}batalkanPelatihan`]: [onTraining({}, () => REASON)],
  [`${CATALOGUE}salinPelatihan`]: [
    async (world) => {
      const { id } = await trainingOf(world.ours.p2kptk2);
      return {
        as: world.ours.p2kptk2,
        fields: {
          ...{ id, judul: "Salinan pelatihan", daftarBuka: await dayAfter(30), daftarTutup: await dayAfter(40) },
          sesiPertama: await dayAfter(50),
        },
        foreign: { id: (await othersTrainings(world)).map((other) => other.id) },
      };
    },
  ],
  [`${CATALOGUE}hapusDrafPelatihan`]: [onTraining({ status: "draf" })],
  [`${CATALOGUE}tambahSesi`]: [onTraining({ status: "draf" }, session, "pelatihanId")],
  [`${CATALOGUE}ubahSesi`]: [onSession(session)],
  [`${CATALOGUE}hapusSesi`]: [onSession(async () => ({}))],
  [`${CATALOGUE}tambahLampiran`]: [
    async (world) => {
      const { ours, theirs } = world;
      const berkasId = await uploadedPdf(await signedIn(ours.p2kptk2), "lampiran_pelatihan");
      const call = await onTraining({ status: "draf" }, () => ({ berkasId, judul: "Panduan" }), "pelatihanId")(world);
      const others = [await siblingUnit(ours), theirs.p2kptk2];
      const foreign = await Promise.all(
        others.map(async (unit) => uploadedPdf(await signedIn(unit), "lampiran_pelatihan")),
      );
      return { ...call, foreign: { ...call.foreign, berkasId: foreign } };
    },
  ],
  [`${CATALOGUE}hapusLampiran`]: [
    async ({ ours, theirs }) => {
      const own = await attachedTo(ours.p2kptk2);
      const others = [await attachedTo(await siblingUnit(ours)), await attachedTo(theirs.p2kptk2)];
      return {
        as: ours.p2kptk2,
        fields: { pelatihanId: own.id, versi: own.versi, lampiranId: own.berkasId },
        foreign: {
          pelatihanId: others.map(({ id }) => id),
          lampiranId: others.map(({ berkasId }) => berkasId),
        },
      };
    },
  ],

  [`${PROPOSALS}usulkanTopik`]: [
    async ({ ours, theirs }) => ({
      as: ours.school.kepsek,
      fields: {
        ...{ topik: "Pembelajaran berdiferensiasi", kompetensi: "pedagogik", kebutuhan: "Murid sangat beragam." },
        ...{ jumlahGuru: "4", instansiId: ours.p2kptk2.instansiId },
      },
      foreign: { instansiId: [theirs.p2kptk2.instansiId, ours.lptk.instansiId, ours.dinas.instansiId] },
    }),
  ],
  [`${PROPOSALS}terimaUsulan`]: [onProposal("diajukan")],
  [`${PROPOSALS}tolakUsulan`]: [onProposal("diajukan", REASON)],
  [`${PROPOSALS}hubungkanUsulan`]: [
    async (world) => {
      const call = await onProposal("diterima")(world);
      const { id: pelatihanId } = await trainingOf(world.ours.p2kptk2);
      return {
        ...call,
        fields: { ...call.fields, pelatihanId },
        foreign: { ...call.foreign, pelatihanId: (await othersTrainings(world)).map(({ id }) => id) },
      };
    },
  ],
};
