import { RATING_HAPPENINGS } from "@/lib/kinerja/penilaian/labels";
import { type Event, makeHistory } from "./factories";
import { type MadePlan, makeRating } from "./kinerja";
import { RATNA, type Setting } from "./story";

/** Ratings in the demonstration: what Ibu Ratna wrote of a semester that is over. */

const RATED = 105;
const READ = 101;

/** Rated in its phase, and read by the teacher a few days later. */
export const ratedByRatna =
  (guru: Event["oleh"]) =>
  async ({ tx, daysAgo }: Setting, plan: MadePlan): Promise<void> => {
    const catatan =
      "Umpan balik Ibu Nur membuat murid berani memperbaiki pekerjaannya. Pertahankan, dan bagikan di komunitas belajar.";
    const penilaiNama = RATNA.nama;
    await makeRating(tx, { plan, hasil: "di_atas", perilaku: "sesuai", catatan, penilaiNama, pada: daysAgo(RATED) });
    await tx.penilaianKinerja.update({
      where: { rencanaId: plan.id },
      data: { status: "diketahui", diketahuiPada: daysAgo(READ), versi: { increment: 1 } },
    });
    await makeHistory(tx, { jenis: "rencana_kinerja", id: plan.id }, [
      { pada: daysAgo(RATED), oleh: RATNA, aksi: "penilaian.nilai", peristiwa: RATING_HAPPENINGS.nilai("baik") },
      { pada: daysAgo(READ), oleh: guru, aksi: "penilaian.ketahui", peristiwa: RATING_HAPPENINGS.ketahui },
    ]);
  };
