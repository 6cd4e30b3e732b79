import { COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import { MINUTES_PER_JP, type Mode, type PublishGap, type RegistrationWindow } from "./rules";
import type { TrainingEvent, TrainingState } from "./status";

export const TRAINING_LABELS: Record<TrainingState, string> = {
  draf: "Draf",
  terbit: "Terbit",
  selesai: "Selesai",
  dibatalkan: "Dibatalkan",
};

export const MODE_LABELS: Record<Mode, string> = {
  tatap_muka: "Tatap muka",
  daring: "Daring",
  campuran: "Campuran",
};

export const WINDOW_LABELS: Record<RegistrationWindow, string> = {
  belum: "Pendaftaran belum dibuka",
  buka: "Pendaftaran dibuka",
  tutup: "Pendaftaran ditutup",
};

/** What the timeline says. */
export const TRAINING_HAPPENINGS: Record<
  | TrainingEvent
  | "buat"
  | "salin"
  | "ubah"
  | "tambahSesi"
  | "ubahSesi"
  | "hapusSesi"
  | "tambahLampiran"
  | "hapusLampiran",
  string
> = {
  buat: "Draf pelatihan dibuat",
  salin: "Draf dibuat dari salinan",
  ubah: "Keterangan pelatihan diubah",
  tambahSesi: "Sesi ditambahkan",
  ubahSesi: "Sesi diubah",
  hapusSesi: "Sesi dihapus",
  tambahLampiran: "Lampiran ditambahkan",
  hapusLampiran: "Lampiran dihapus",
  terbitkan: "Pelatihan diterbitkan",
  selesaikan: "Pelatihan selesai",
  batalkan: "Pelatihan dibatalkan",
};

/** What is still missing before publishing, and the part of the unit's pages where it is mended. */
export const GAP_LABELS: Record<PublishGap, { text: string; page: "ubah" | "sesi" }> = {
  tempat: { text: "Tempat belum diisi, padahal ada pertemuan tatap muka.", page: "ubah" },
  tautan: { text: "Tautan belum diisi, padahal ada pertemuan daring.", page: "ubah" },
  sesi: { text: "Belum ada sesi. Tambahkan paling sedikit satu.", page: "sesi" },
  sesi_lewat: { text: "Sesi pertama sudah lewat. Pindahkan ke hari yang akan datang.", page: "sesi" },
  jendela: { text: "Pendaftaran harus ditutup sebelum hari sesi pertama.", page: "ubah" },
  jendela_lewat: { text: "Hari penutupan pendaftaran sudah lewat.", page: "ubah" },
};

export const CANCEL_PHRASES = [
  "Pengajar berhalangan.",
  "Tempat tidak dapat dipakai.",
  "Pendaftar terlalu sedikit.",
] as const;

export const JP_HINT = `1 JP = ${MINUTES_PER_JP} menit`;
export const LINK_HIDDEN = "Tautan tampil setelah diterima";
export const ALL_SUBJECTS = "Semua mata pelajaran";

/** What `?pesan=` of an address says above the page. */
export const TRAINING_NEWS: Record<string, { title: string; text?: string }> = {
  dibuat: {
    title: "Draf tersimpan",
    text: "Tambahkan sesi, lalu terbitkan. Sebelum itu hanya unit Anda yang melihatnya.",
  },
  disalin: { title: "Salinan tersimpan sebagai draf", text: "Periksa jadwalnya, lalu terbitkan." },
  diubah: { title: "Perubahan tersimpan" },
  diberitahu: {
    title: "Perubahan tersimpan",
    text: "Guru yang diterima atau masih menunggu sudah diberi tahu.",
  },
  sesi: { title: "Jadwal tersimpan" },
  lampiran: { title: "Lampiran tersimpan", text: "Semua yang dapat melihat pelatihan ini dapat mengunduhnya." },
  lampiranHapus: { title: "Lampiran dihapus" },
  terbit: { title: "Pelatihan sudah terbit", text: "Guru di wilayah Dinas Anda sekarang melihatnya di katalog." },
  selesai: { title: "Pelatihan ditandai selesai" },
  batal: { title: "Pelatihan dibatalkan", text: "Semua guru yang mendaftar sudah diberi tahu, dengan alasannya." },
  dihapus: { title: "Draf dihapus" },
};

/** "Pedagogik, Sosial" */
export function competencyNames(competencies: readonly Competency[]): string {
  return competencies.map((each) => COMPETENCY_LABELS[each]).join(", ");
}

/** "12 dari 30 kursi terisi" */
export function seatsTaken({ kuota, terisi }: { kuota: number; terisi: number }): string {
  return `${terisi} dari ${kuota} kursi terisi`;
}

/** "18 kursi tersisa", "Kursi penuh" */
export function seatsFree({ kuota, terisi }: { kuota: number; terisi: number }): string {
  return terisi >= kuota ? "Kursi penuh" : `${kuota - terisi} kursi tersisa`;
}
