import type { Scheme } from "../periode/rules";
import type { Change, PlanOrder, PlanPart, ShownPlanState } from "./rules";
import type { PlanEvent } from "./status";

export const PLAN_LABELS: Record<ShownPlanState, string> = {
  draf: "Draf",
  diajukan: "Menunggu persetujuan",
  disetujui: "Disetujui",
  dikembalikan: "Dikembalikan",
  tidak_dikumpulkan: "Tidak dikumpulkan",
};

export const PLAN_ORDER_LABELS: Record<PlanOrder, string> = {
  menunggu: "Yang menunggu dulu",
  nama: "Nama guru",
  terbaru: "Perubahan terbaru",
};

/** The steps of a plan, as each scheme calls them. */
export const PART_LABELS: Record<Scheme, Record<PlanPart, string>> = {
  skema_2024: {
    praktik: "Praktik Kinerja",
    kompetensi: "Pengembangan Kompetensi",
    tugas: "Tugas Tambahan",
    perilaku: "Perilaku Kerja",
  },
  skema_2025: {
    praktik: "Praktik Kinerja",
    kompetensi: "Pengembangan Kompetensi",
    tugas: "Tugas Pokok",
    perilaku: "Perilaku Kerja",
  },
};

/** The last word of a part's address. */
export const PART_SLUGS: Record<Scheme, Record<PlanPart, string>> = {
  skema_2024: {
    praktik: "praktik-kinerja",
    kompetensi: "pengembangan-kompetensi",
    tugas: "tugas-tambahan",
    perilaku: "perilaku-kerja",
  },
  skema_2025: {
    praktik: "praktik-kinerja",
    kompetensi: "pengembangan-kompetensi",
    tugas: "tugas-pokok",
    perilaku: "perilaku-kerja",
  },
};

/** What a part asks for, in a sentence. */
export const PART_LEADS: Record<Scheme, Record<PlanPart, string>> = {
  skema_2024: {
    praktik: "Pilih satu indikator yang ingin Anda perkuat di kelas. Kepala sekolah mengamatinya saat observasi.",
    kompetensi:
      "Tentukan berapa kali Anda akan melakukan setiap rencana hasil kerja. Jumlahnya paling sedikit 32 poin.",
    tugas: "Pilih tugas tambahan yang ditugaskan kepada Anda. Lewati langkah ini bila tidak ada.",
    perilaku: "Tuliskan apa yang akan Anda lakukan untuk setiap nilai BerAKHLAK, dengan kata-kata Anda sendiri.",
  },
  skema_2025: {
    praktik: "Pilih satu indikator yang ingin Anda perkuat di kelas. Kepala sekolah mengamatinya saat observasi.",
    kompetensi: "Tuliskan kompetensi yang ingin Anda kembangkan tahun ini dan hasil yang Anda harapkan.",
    tugas: "Centang tugas pokok yang menjadi tanggung jawab Anda tahun ini.",
    perilaku: "Tuliskan apa yang akan Anda lakukan untuk setiap nilai BerAKHLAK, dengan kata-kata Anda sendiri.",
  },
};

export const CHANGE_LABELS: Record<Change, string> = { baru: "Baru", diubah: "Diubah", dihapus: "Dihapus" };

/** What the timeline says. */
export const PLAN_HAPPENINGS: Record<PlanEvent | "mulai" | "ajukanUlang", string> = {
  mulai: "Rencana kinerja dimulai",
  ajukan: "Rencana kinerja diajukan",
  ajukanUlang: "Rencana kinerja diperbaiki dan diajukan lagi",
  setujui: "Rencana kinerja disetujui",
  setujuiOtomatis: "Rencana kinerja disetujui otomatis karena sekolah dipimpin pelaksana tugas (Plt)",
  kembalikan: "Rencana kinerja dikembalikan",
};

/** Quick phrases for Kembalikan; further words may follow each. */
export const RETURN_PHRASES = [
  "Rencana pengembangan kompetensi belum realistis.",
  "Indikator praktik kinerja belum sesuai dengan kebutuhan kelas.",
  "Perilaku kerja belum konkret.",
  "Kita perlu berdiskusi dulu sebelum rencana ini disetujui.",
] as const;

/** What a page says after it, by `?pesan=`. */
export const PLAN_MESSAGES = {
  tersimpan: { title: "Isian tersimpan.", text: "Anda dapat melanjutkannya kapan saja sampai batas waktu." },
} as const;
