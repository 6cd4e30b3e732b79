import { addDays, dayIn } from "@/lib/kernel/time";
import { readNow } from "@/lib/server/db";
import { makeAppointment, makeMaterial } from "@/prisma/seed/plpg";
import type { Call } from "./calls";
import { cohortOf, siblingLptk } from "./calls-plpg-rombel";
import type { Fields } from "./client";
import { uploadedPdf } from "./upload";
import { signedIn, type World, write } from "./world";

/** Sendings of lib/plpg/materi and lib/plpg/rubrik. */

type MakeCall = (world: World) => Promise<Call>;
type Office = { instansiId: string };

const MATERIALS = "lib/plpg/materi/actions.ts#";

const materialOf = ({ instansiId: lptkId }: Office) => write((tx) => makeMaterial(tx, { lptkId }));

/** An appointment of an LPTK, for all of its rombel. */
export async function appointmentOf({ instansiId: lptkId }: Office): Promise<{ id: string }> {
  const mulai = addDays(await readNow(), 20);
  return { id: await write((tx) => makeAppointment(tx, { lptkId, mulai })) };
}

const appointment = async (rombelId: string): Promise<Fields> => ({
  ...{ judul: "Presentasi laporan", rombelId, tanggal: dayIn(addDays(await readNow(), 30), "WIB"), jamMulai: "08:00" },
  ...{ sampai: "", jamSelesai: "12:00", tempat: "Aula", keterangan: "" },
});

const MATERIAL = { jenis: "bidang_studi", bidangStudi: "PGSD", judul: "Sumber belajar", keterangan: "" };

export const MATERIAL_CALLS: Record<string, readonly MakeCall[]> = {
  [`${MATERIALS}tambahMateri`]: [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: { ...MATERIAL, tautan: "", berkasId: await uploadedPdf(await signedIn(ours.lptk), "materi_plpg") },
      foreign: { berkasId: [await uploadedPdf(await signedIn(theirs.lptk), "materi_plpg")] },
    }),
  ],
  [`${MATERIALS}hapusMateri`]: [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: { id: await materialOf(ours.lptk), versi: "1" },
      foreign: { id: [await materialOf(await siblingLptk(ours)), await materialOf(theirs.lptk)] },
    }),
  ],
  [`${MATERIALS}tambahJadwal`]: [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: await appointment((await cohortOf(ours.lptk)).id),
      foreign: { rombelId: [(await cohortOf(await siblingLptk(ours))).id, (await cohortOf(theirs.lptk)).id] },
    }),
  ],
  [`${MATERIALS}ubahJadwal`]: [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: {
        ...(await appointment((await cohortOf(ours.lptk)).id)),
        ...{ id: (await appointmentOf(ours.lptk)).id, versi: "1" },
      },
      foreign: {
        id: [(await appointmentOf(await siblingLptk(ours))).id, (await appointmentOf(theirs.lptk)).id],
        rombelId: [(await cohortOf(await siblingLptk(ours))).id, (await cohortOf(theirs.lptk)).id],
      },
    }),
  ],
  [`${MATERIALS}hapusJadwal`]: [
    async ({ ours, theirs }) => ({
      as: ours.lptk,
      fields: { id: (await appointmentOf(ours.lptk)).id, versi: "1" },
      foreign: { id: [(await appointmentOf(await siblingLptk(ours))).id, (await appointmentOf(theirs.lptk)).id] },
    }),
  ],
  "lib/plpg/rubrik/actions.ts#simpanRubrik": [
    // An LPTK of its own, which has no rubric yet.
    async ({ ours }) => ({
      as: await siblingLptk(ours),
      fields: {
        dilihat: "0",
        judul1: "Keaktifan di forum",
        keterangan1: "",
        bobot1: "60",
        judul2: "Ketepatan waktu",
        bobot2: "40",
      },
    }),
  ],
};
