import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import type { Recommendation } from "./rules";

/** Why a training is recommended, in the reader's words: to the teacher, or to the principal about the teacher. */
export function reasonsOf(
  { need, fitsSubject, seats, isOpen, training }: Recommendation,
  { whose, jenjang, mapel, zone }: { whose: "Anda" | "guru ini"; jenjang: string; mapel: string; zone: Zone },
): string[] {
  const { weakest, kompetensi } = need;
  return [
    `Karena ${whose} menilai “${weakest.pernyataan}” = ${weakest.nilai} (${COMPETENCY_LABELS[kompetensi]}).`,
    fitsSubject === "mapel"
      ? `Untuk ${mapel} di jenjang ${jenjang}.`
      : `Untuk semua mata pelajaran di jenjang ${jenjang}.`,
    seats > 0 ? `Masih ada ${seats} kursi.` : "Kursi penuh; pendaftar baru masuk daftar tunggu.",
    isOpen
      ? `Pendaftaran ditutup ${formatShortDate(training.daftarTutup, zone)}; pelatihan mulai ${formatShortDate(training.mulai, zone)}.`
      : `Pendaftaran dibuka ${formatShortDate(training.daftarBuka, zone)}; pelatihan mulai ${formatShortDate(training.mulai, zone)}.`,
  ];
}
