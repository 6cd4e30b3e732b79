import { db, readNow } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { makeParticipantAccount } from "@/prisma/seed/factories";
import { type MadeParticipantState, makeParticipant } from "@/prisma/seed/plpg";
import type { Call } from "./calls";
import { type Person, type Realm, type World, write } from "./world";

/** Sendings of lib/plpg/peserta, and the participants they and their pages need. */

type MakeCall = (world: World) => Promise<Call>;

const ACTIONS = "lib/plpg/peserta/actions.ts#";
const REASON = { frasa: "", alasan: "Suratnya terlambat sampai." };
const PASSWORD = "perahu-kayu-di-teluk";

/** A participant of a realm's LPTK in a state, who can be signed in; `rombelId` null: not placed yet. */
export async function participantOf(realm: Realm, status: MadeParticipantState = "aktif", kataSandi?: string) {
  const { participant, account } = await write(async (tx) => {
    const account = await makeParticipantAccount(tx, { kataSandi });
    const options = { lptkId: realm.lptk.instansiId, akun: account, status };
    return { account, participant: await makeParticipant(tx, options) };
  });
  const { versi } = await db.peserta.findUniqueOrThrow({ where: { id: participant.id }, select: { versi: true } });
  const as: Person = account;
  return { ...participant, as, versi: String(versi), kode: codeFor(participant.kodeId) };
}

/** Something the LPTK does to one of its participants. */
const byLptk =
  (status: MadeParticipantState, more: Record<string, string> = REASON): MakeCall =>
  async ({ ours, theirs }) => {
    const { id, versi } = await participantOf(ours, status);
    const other = await participantOf(theirs, status);
    return { as: ours.lptk, fields: { id, versi, ...more }, foreign: { id: [other.id] } };
  };

const sheet = (nomorPeserta: string) => `Nomor peserta\tNama\tBidang studi\n${nomorPeserta}\tPeserta Baru\tPGSD`;
let imported = 0;
/** A number nobody has: tests run in one process for each file, so the moment tells files apart. */
const freeNumber = async () =>
  `7${String((await readNow()).getTime()).slice(-9)}${String(imported++).padStart(4, "0")}`;

export const PARTICIPANT_CALLS: Record<string, readonly MakeCall[]> = {
  [`${ACTIONS}aktifkanPeserta`]: [
    async ({ ours }) => {
      const { nomorPeserta, kode } = await participantOf(ours, "belum_aktif");
      return { as: null, fields: { nomorPeserta, kode, passwordBaru: PASSWORD } };
    },
  ],
  [`${ACTIONS}aktifkanPesertaSendiri`]: [
    async ({ ours }) => {
      const [own, other] = [await participantOf(ours, "belum_aktif"), await participantOf(ours, "belum_aktif")];
      return { as: own.as, fields: { id: own.id, kode: own.kode }, foreign: { id: [other.id] } };
    },
  ],
  [`${ACTIONS}undurDiri`]: [
    async ({ ours }) => {
      const [own, other] = [await participantOf(ours), await participantOf(ours)];
      return { as: own.as, fields: { id: own.id, versi: own.versi, ...REASON }, foreign: { id: [other.id] } };
    },
  ],
  [`${ACTIONS}akhiriPeserta`]: [byLptk("aktif")],
  [`${ACTIONS}pulihkanPeserta`]: [byLptk("mengundurkan_diri"), byLptk("gugur")],
  [`${ACTIONS}buatKodeAktivasi`]: [byLptk("belum_aktif", {})],
  [`${ACTIONS}ubahPeserta`]: [
    byLptk("aktif", { nama: "Nama Benar", nuptk: "", bidangStudi: "PGSD", asalSekolah: "SDN Baru" }),
  ],
  [`${ACTIONS}imporPeserta`]: [async ({ ours }) => ({ as: ours.lptk, fields: { tempel: sheet(await freeNumber()) } })],
};
