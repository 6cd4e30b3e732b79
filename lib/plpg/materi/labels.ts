import type { MaterialKind } from "./rules";

export const MATERIAL_LABELS: Record<MaterialKind, string> = { pedagogik: "Pedagogik", bidang_studi: "Bidang studi" };

/** The page on which a mentor finds what the participants of a rombel have. */
export const MATERIAL_WORDS = {
  led: "Materi dan jadwal",
  ledAbout: (lptk: string) => `Dari ${lptk}. Peserta rombel ini melihat yang sama di beranda PLPG mereka.`,
} as const;

export const ALL_COHORTS = "Semua rombel";

/** What the trail says. */
export const MATERIAL_HAPPENINGS = {
  tambah: (judul: string) => `Materi “${judul}” ditambahkan`,
  hapus: (judul: string) => `Materi “${judul}” dihapus`,
} as const;
export const APPOINTMENT_HAPPENINGS = {
  tambah: (judul: string) => `Jadwal “${judul}” ditambahkan`,
  ubah: (judul: string) => `Jadwal “${judul}” diubah`,
  hapus: (judul: string) => `Jadwal “${judul}” dihapus`,
} as const;

/** What `?pesan=` of an address says above the page. */
export const MATERIAL_NEWS: Record<string, { title: string; text?: string }> = {
  ditambah: { title: "Materi ditambahkan", text: "Peserta melihatnya di beranda PLPG mereka." },
  dihapus: { title: "Materi dihapus" },
};
export const APPOINTMENT_NEWS: Record<string, { title: string; text?: string }> = {
  ditambah: { title: "Jadwal ditambahkan", text: "Peserta dan mentornya sudah diberi tahu." },
  diubah: { title: "Jadwal diubah", text: "Peserta dan mentornya sudah diberi tahu." },
  dihapus: { title: "Jadwal dihapus", text: "Peserta dan mentornya sudah diberi tahu." },
};
