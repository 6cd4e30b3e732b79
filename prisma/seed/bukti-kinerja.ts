import { addDays, dayIn } from "@/lib/kernel/time";
import { EVIDENCE_HAPPENINGS } from "@/lib/kinerja/bukti/labels";
import { type Event, makeHistory } from "./factories";
import { type MadePlan, makeEvidence } from "./kinerja";
import { type Setting, SITI } from "./story";

/** Evidence in the demonstration (DOMAIN §7): mostly Siti's. */

function rowIn({ baris }: MadePlan, jenis: "rhk" | "tugas_tambahan", place = 0): string {
  const row = baris.filter((each) => each.jenis === jenis)[place];
  if (!row) throw new Error("the plan has no such row");
  return row.id;
}

/** The day of the calendar that was so many days ago. */
const dayAgo = ({ now }: Setting, days: number) => new Date(`${dayIn(addDays(now, -days), "WIB")}T00:00:00.000Z`);

function happened(
  { tx }: Setting,
  id: string,
  pada: Date,
  isCollected = false,
  oleh: Event["oleh"] = SITI,
): Promise<void> {
  const about = { pada, oleh };
  const last = { ...about, aksi: "bukti.kumpulkan", peristiwa: EVIDENCE_HAPPENINGS.kumpulkan };
  return makeHistory(tx, { jenis: "kumpulan_bukti", id }, [
    { ...about, aksi: "bukti.unggah", peristiwa: EVIDENCE_HAPPENINGS.unggah(1) },
    ...(isCollected ? [{ ...last, dari: "draf", ke: "dikumpulkan" }] : []),
  ]);
}

/** Of the semester before: a certificate that was collected, so it serves no other period. */
export async function collectedEvidence(setting: Setting, plan: MadePlan): Promise<void> {
  const [barisId, pada] = [rowIn(plan, "rhk", 1), setting.daysAgo(150)];
  const documents = [{ nomor: "045/NARSUM/KKG/2026", tanggal: dayAgo(setting, 180) }];
  await makeEvidence(setting.tx, { plan, barisId, pada, documents, status: "dikumpulkan" });
  await happened(setting, barisId, pada, true);
}

/** Of the semester before: every row with all its documents, collected. */
export const allEvidence =
  (oleh: Event["oleh"]) =>
  async (setting: Setting, plan: MadePlan): Promise<void> => {
    const pada = setting.daysAgo(140);
    for (const { id: barisId } of plan.baris.filter(({ jenis }) => jenis === "rhk" || jenis === "tugas_tambahan")) {
      await makeEvidence(setting.tx, { plan, barisId, pada, status: "dikumpulkan" });
      await happened(setting, barisId, pada, true, oleh);
    }
  };

/** Of this semester, in draft: one of two documents of an RHK, and the decree and report of a duty. */
export async function draftedEvidence(setting: Setting, plan: MadePlan): Promise<void> {
  const [rhk, duty] = [rowIn(plan, "rhk"), rowIn(plan, "tugas_tambahan")];
  const [first, second] = [setting.daysAgo(9), setting.daysAgo(6)];
  const documents = [{ nomor: "1187/TOPIK/2026", tanggal: dayAgo(setting, 12) }];
  await makeEvidence(setting.tx, { plan, barisId: rhk, pada: first, documents });
  await happened(setting, rhk, first);
  await makeEvidence(setting.tx, { plan, barisId: duty, pada: second });
  await happened(setting, duty, second);
}
