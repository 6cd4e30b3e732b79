import { addDays } from "@/lib/kernel/time";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { db, readNow } from "@/lib/server/db";
import { makeOffice, makeTeacher } from "@/prisma/seed/factories";
import { makeApprovedReflection, makeEnrolment, makeTraining } from "@/prisma/seed/jaklat";
import type { Call } from "./calls";
import type { Fields } from "./client";
import { type Person, passwordHash, type Realm, type School, type World, write } from "./world";

/** Sendings of lib/pelatihan/pendaftaran and lib/pelatihan/kehadiran, and the rows they and their pages need. */

type MakeCall = (world: World) => Promise<Call>;
type Unit = { instansiId: string };
type State = Exclude<EnrolmentState, "bersertifikat">;

const ENROLMENT = "lib/pelatihan/pendaftaran/actions.ts#";
const ATTENDANCE = "lib/pelatihan/kehadiran/actions.ts#";
const REASON = { frasa: "", alasan: "Jadwalnya berbenturan." };

/** Another unit of the same Dinas: what belongs to it is not its neighbour's. */
export async function unitBeside({ dinas }: Realm): Promise<Unit> {
  const { id } = await write((tx) => makeOffice(tx, { jenis: "p2kptk2", dinasId: dinas.instansiId }));
  return { instansiId: id };
}

/** A teacher of a school whose reflection is approved. */
async function readyTeacher(school: Pick<School, "id">, who?: Person) {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const teacher = who ?? (await makeTeacher(tx, { sekolahId: school.id, kataSandi }));
    const { dinasId } = await tx.sekolah.findUniqueOrThrow({ where: { id: school.id }, select: { dinasId: true } });
    return { ...teacher, refleksiId: await makeApprovedReflection(tx, { dinasId, akunId: teacher.akunId }) };
  });
}

/** A training whose two sessions are over since some days. */
export const finished = async () => ({ mulai: addDays(await readNow(), -10) });

type TrainingOptions = Partial<Omit<Parameters<typeof makeTraining>[1], "instansiId">>;
const trainingAt = ({ instansiId }: Unit, options: TrainingOptions = {}) =>
  write((tx) => makeTraining(tx, { instansiId, ...options }));

/** An enrolment in a state, of a given teacher or of a new one at the school. */
export async function enrolmentAt(
  school: Pick<School, "id">,
  unit: Unit,
  status: State,
  { who, ...options }: TrainingOptions & { who?: Person } = {},
) {
  const teacher = await readyTeacher(school, who);
  const { id: pelatihanId, sesi } = await trainingAt(unit, options);
  const { akunId, refleksiId } = teacher;
  const id = await write((tx) => makeEnrolment(tx, { pelatihanId, akunId, refleksiId, status }));
  const { versi } = await db.pendaftaranPelatihan.findUniqueOrThrow({ where: { id }, select: { versi: true } });
  return { id, versi: String(versi), teacher, pelatihanId, sesi };
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

const schoolDecides =
  (name: "satu" | "id", more: Fields = {}): MakeCall =>
  async ({ ours, theirs }) => {
    const own = await enrolmentAt(ours.school, ours.p2kptk2, "diajukan");
    const others = [
      await enrolmentAt(ours.neighbour, ours.p2kptk2, "diajukan"),
      await enrolmentAt(theirs.school, theirs.p2kptk2, "diajukan"),
    ];
    return { as: ours.school.kepsek, fields: { ...named(name, own), ...more }, foreign: { [name]: ids(others) } };
  };

const officeDecides =
  (name: "satu" | "id", more: Fields = {}): MakeCall =>
  async ({ ours, theirs }) => {
    const own = await enrolmentAt(ours.school, ours.p2kptk2, "diteruskan");
    const others = [
      await enrolmentAt(ours.school, await unitBeside(ours), "diteruskan"),
      await enrolmentAt(theirs.school, theirs.p2kptk2, "diteruskan"),
      // Not yet approved by its principal: it does not exist for the unit.
      await enrolmentAt(ours.school, ours.p2kptk2, "diajukan"),
    ];
    return { as: ours.p2kptk2, fields: { ...named(name, own), ...more }, foreign: { [name]: ids(others) } };
  };

/** One enrolment as a row's button sends it, or as a form of its own. */
const named = (name: "satu" | "id", { id, versi }: { id: string; versi: string }): Fields =>
  name === "satu" ? { satu: `${id}:${versi}` } : { id, versi };

/** Others' trainings with somebody who has a seat, and one's own. */
async function finishedTrainings({ ours, theirs }: World, status: State = "diterima") {
  const options = await finished();
  return {
    own: await enrolmentAt(ours.school, ours.p2kptk2, status, options),
    others: [
      await enrolmentAt(ours.school, await unitBeside(ours), status, options),
      await enrolmentAt(theirs.school, theirs.p2kptk2, status, options),
    ],
  };
}

async function markAll({ id, pelatihanId, sesi }: { id: string; pelatihanId: string; sesi: string[] }): Promise<void> {
  await db.kehadiran.createMany({
    data: sesi.map((sesiId) => ({ pendaftaranId: id, sesiId, pelatihanId, hadir: true })),
  });
}

export const ENROLMENT_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ENROLMENT}daftarPelatihan`]: [
    async ({ ours, theirs }) => {
      const as = await readyTeacher(ours.school);
      const { id } = await trainingAt(ours.p2kptk2);
      const others = [await trainingAt(ours.p2kptk2, { status: "draf" }), await trainingAt(theirs.p2kptk2)];
      return { as, fields: { pelatihanId: id }, foreign: { pelatihanId: ids(others) } };
    },
  ],
  [`${ENROLMENT}batalkanPendaftaran`]: [
    async ({ ours, theirs }) => {
      const own = await enrolmentAt(ours.school, ours.p2kptk2, "diajukan");
      const others = [
        await enrolmentAt(ours.school, ours.p2kptk2, "diajukan"),
        await enrolmentAt(theirs.school, theirs.p2kptk2, "diajukan"),
      ];
      return { as: own.teacher, fields: { id: own.id, versi: own.versi }, foreign: { id: ids(others) } };
    },
  ],
  [`${ENROLMENT}setujuiPendaftaran`]: [schoolDecides("satu")],
  [`${ENROLMENT}tolakPendaftaran`]: [schoolDecides("id", REASON)],
  [`${ENROLMENT}terimaPendaftaran`]: [officeDecides("satu")],
  [`${ENROLMENT}tolakPendaftaranPenyelenggara`]: [officeDecides("id", REASON)],

  [`${ATTENDANCE}catatKehadiran`]: [
    async (world) => {
      const { own, others } = await finishedTrainings(world);
      return {
        as: world.ours.p2kptk2,
        fields: { sesiId: own.sesi[0] ?? "", ada: own.id },
        foreign: { sesiId: others.map(({ sesi }) => sesi[0] ?? ""), ada: ids(others) },
      };
    },
  ],
  [`${ATTENDANCE}tetapkanKehadiran`]: [
    async (world) => {
      const { own, others } = await finishedTrainings(world);
      for (const one of [own, ...others]) await markAll(one);
      return {
        as: world.ours.p2kptk2,
        fields: { pelatihanId: own.pelatihanId },
        foreign: { pelatihanId: others.map(({ pelatihanId }) => pelatihanId) },
      };
    },
  ],
  [`${ATTENDANCE}koreksiKehadiran`]: [
    async (world) => {
      const { own, others } = await finishedTrainings(world, "hadir");
      for (const one of [own, ...others]) await markAll(one);
      return {
        as: world.ours.p2kptk2,
        fields: { id: own.id, versi: own.versi, ...REASON },
        foreign: { id: ids(others) },
      };
    },
  ],
  [`${ATTENDANCE}bacaLembarKehadiran`]: [
    async (world) => {
      const { own, others } = await finishedTrainings(world);
      return {
        as: world.ours.p2kptk2,
        fields: { pelatihanId: own.pelatihanId, tempel: "NUPTK\tSesi 1\n9000000000000001\thadir" },
        foreign: { pelatihanId: others.map(({ pelatihanId }) => pelatihanId) },
      };
    },
  ],
  [`${ATTENDANCE}terapkanLembarKehadiran`]: [
    async (world) => {
      const { own, others } = await finishedTrainings(world);
      return {
        as: world.ours.p2kptk2,
        fields: { pelatihanId: own.pelatihanId, sesi: own.sesi.join(","), isi: `${own.id}:11` },
        foreign: { pelatihanId: others.map(({ pelatihanId }) => pelatihanId) },
      };
    },
  ],
};
