import { addDays, dayIn } from "@/lib/kernel/time";
import { db, readNow } from "@/lib/server/db";
import { makeMentor, makeOffice, makeOfficeAccount } from "@/prisma/seed/factories";
import { makeCohort, makeParticipant } from "@/prisma/seed/plpg";
import type { Call } from "./calls";
import type { Fields } from "./client";
import { type Person, type Realm, type World, write } from "./world";

/** Sendings of lib/plpg/rombel, and the rombel they and other parts of PLPG need. */

type MakeCall = (world: World) => Promise<Call>;
type Office = Person & { instansiId: string };

const COHORTS = "lib/plpg/rombel/actions.ts#";
const REASON = { frasa: "", alasan: "Ada perubahan di LPTK." };

/** Another LPTK of the same Dinas: its rombel are not its neighbour's either. */
export async function siblingLptk({ dinas }: Realm): Promise<Office> {
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "lptk", dinasId: dinas.instansiId });
    return { ...(await makeOfficeAccount(tx, { peran: "lptk", instansiId })), instansiId };
  });
}

type Options = Omit<Parameters<typeof makeCohort>[1], "lptkId">;

/** A rombel of an LPTK as a form has seen it. */
export async function cohortOf({ instansiId: lptkId }: Pick<Office, "instansiId">, options: Options = {}) {
  const made = await write((tx) => makeCohort(tx, { lptkId, ...options }));
  const { versi } = await db.rombel.findUniqueOrThrow({ where: { id: made.id }, select: { versi: true } });
  return { ...made, versi: String(versi) };
}

/** The same kind of rombel at an LPTK of the same Dinas and at one of another. */
export async function othersCohorts({ ours, theirs }: World, options: Options = {}) {
  return [await cohortOf(await siblingLptk(ours), options), await cohortOf(theirs.lptk, options)];
}

const facts = async (): Promise<Fields> => {
  const now = await readNow();
  return {
    ...{ nama: `Rombel ${now.getTime()}`, bidangStudi: "PGSD", mode: "daring", zona: "WIB" },
    ...{ mulai: dayIn(now, "WIB"), selesai: dayIn(addDays(now, 90), "WIB"), kapasitas: "10", alasanKapasitas: "" },
  };
};

/** Something done to one rombel. */
const onCohort =
  (options: Options, more: () => Promise<Fields> | Fields = () => ({})): MakeCall =>
  async (world) => {
    const { id, versi } = await cohortOf(world.ours.lptk, options);
    const others = await othersCohorts(world, options);
    return {
      as: world.ours.lptk,
      fields: { id, versi, ...(await more()) },
      foreign: { id: others.map((other) => other.id) },
    };
  };

/** A mentor of an LPTK who leads nothing. */
const freeMentor = ({ instansiId }: Pick<Office, "instansiId">) => write((tx) => makeMentor(tx, { instansiId }));

const assigning =
  (options: Options): MakeCall =>
  async (world) => {
    const call = await onCohort(options, () => REASON)(world);
    const { akunId } = await freeMentor(world.ours.lptk);
    const others = [await freeMentor(await siblingLptk(world.ours)), await freeMentor(world.theirs.lptk)];
    return {
      ...call,
      fields: { ...call.fields, mentorId: akunId },
      foreign: { ...call.foreign, mentorId: [...others.map((other) => other.akunId), world.ours.guru.aktif.akunId] },
    };
  };

const participantOf = ({ instansiId: lptkId }: Pick<Office, "instansiId">, rombelId: string | null) =>
  write((tx) => makeParticipant(tx, { lptkId, rombelId }));

/** A participant who is nowhere yet, or (`isElsewhere`) in another rombel. */
const placing =
  (isElsewhere: boolean): MakeCall =>
  async (world) => {
    const { ours, theirs } = world;
    const call = await onCohort({})(world);
    const at = async (office: Pick<Office, "instansiId">) =>
      (await participantOf(office, isElsewhere ? (await cohortOf(office)).id : null)).id;
    const { id, versi: _ } = call.fields as Record<string, string>;
    const pesertaId = await at(ours.lptk);
    return {
      ...call,
      fields: { id: id ?? "", pesertaId, ...(isElsewhere ? { versi: await versionOf(pesertaId), ...REASON } : {}) },
      foreign: { ...call.foreign, pesertaId: [await at(await siblingLptk(ours)), await at(theirs.lptk)] },
    };
  };

/** Somebody of the LPTK who is in a rombel leaves it. */
const removing: MakeCall = async ({ ours, theirs }) => {
  const inside = async (office: Pick<Office, "instansiId">) =>
    (await participantOf(office, (await cohortOf(office)).id)).id;
  const pesertaId = await inside(ours.lptk);
  return {
    as: ours.lptk,
    fields: { pesertaId, versi: await versionOf(pesertaId), ...REASON },
    foreign: { pesertaId: [await inside(await siblingLptk(ours)), await inside(theirs.lptk)] },
  };
};

async function versionOf(id: string): Promise<string> {
  return String((await db.peserta.findUniqueOrThrow({ where: { id }, select: { versi: true } })).versi);
}

export const COHORT_CALLS: Record<string, readonly MakeCall[]> = {
  [`${COHORTS}buatRombel`]: [async ({ ours }) => ({ as: ours.lptk, fields: await facts() })],
  [`${COHORTS}ubahRombel`]: [onCohort({}, facts)],
  [`${COHORTS}tugaskanMentor`]: [assigning({}), assigning({ mentor: null })],
  [`${COHORTS}tempatkanPeserta`]: [placing(false)],
  [`${COHORTS}pindahkanPeserta`]: [placing(true)],
  [`${COHORTS}keluarkanPeserta`]: [removing],
  [`${COHORTS}tutupRombel`]: [onCohort({})],
  [`${COHORTS}bukaRombel`]: [onCohort({ status: "selesai" }, () => REASON)],
};
