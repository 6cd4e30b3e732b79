import { TASK_HAPPENINGS } from "@/lib/kinerja/tugas/labels";
import { makeHistory } from "./factories";
import { type MadePlan, makeDuty, makeLearning } from "./kinerja";
import { ANDI, RATNA, type Setting } from "./story";

/** Andi's year in the demonstration (DOMAIN §7, scheme 2025): a reflection in draft, duties done, one of them shown in person. */
export async function yearBegun({ tx, daysAgo }: Setting, plan: MadePlan): Promise<void> {
  await makeLearning(tx, { plan });
  const duties = plan.baris.filter(({ jenis }) => jenis === "tugas_pokok").slice(0, 3);
  const titles = await titlesOf(tx, duties);
  const [done, seen] = [daysAgo(11), daysAgo(9)];
  for (const [index, { id: barisId }] of duties.entries()) {
    const shown = index === 0 ? { verifikatorNama: RATNA.nama, diverifikasi: seen } : {};
    await makeDuty(tx, { plan, barisId, pada: done, ...shown });
  }
  await makeHistory(tx, { jenis: "pelaksanaan_tugas", id: plan.id }, [
    { pada: done, oleh: ANDI, aksi: "tugas.tandai", peristiwa: TASK_HAPPENINGS.tandai(titles) },
    { pada: seen, oleh: RATNA, aksi: "tugas.verifikasi", peristiwa: TASK_HAPPENINGS.verifikasi(titles.slice(0, 1)) },
  ]);
}

/** The catalogue's words for these rows, in their order. */
async function titlesOf(tx: Setting["tx"], rows: readonly { butirId: string }[]): Promise<string[]> {
  const items = await tx.butirKinerja.findMany({ where: { id: { in: rows.map(({ butirId }) => butirId) } } });
  return rows.map(({ butirId }) => items.find(({ id }) => id === butirId)?.judul ?? "");
}
