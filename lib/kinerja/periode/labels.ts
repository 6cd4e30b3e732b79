import type { PlanState } from "../rencana/status";
import type { Phase, PhaseState, Scheme, TeacherOrder } from "./rules";

export const SCHEME_LABELS: Record<Scheme, string> = {
  skema_2024: "Skema 2024 (per semester, dengan poin)",
  skema_2025: "Skema 2025 (sekali setahun, tanpa poin)",
};

/** The scheme in two words, for tables. */
export const SHORT_SCHEME_LABELS: Record<Scheme, string> = { skema_2024: "Skema 2024", skema_2025: "Skema 2025" };

export const PHASE_LABELS: Record<Phase, string> = {
  perencanaan: "Perencanaan",
  pelaksanaan: "Pelaksanaan",
  penilaian: "Penilaian",
};

export const PHASE_STATE_LABELS: Record<PhaseState, string> = {
  akan_datang: "Akan datang",
  terbuka: "Terbuka",
  ditutup: "Ditutup",
};

/** Where a teacher stands in a period, as the Dinas reads it; "belum": there is no plan. */
export const PLAN_COUNT_LABELS: Record<PlanState | "belum", string> = {
  belum: "Belum mulai",
  draf: "Draf",
  diajukan: "Menunggu kepala sekolah",
  dikembalikan: "Dikembalikan",
  disetujui: "Disetujui",
};

export const TEACHER_ORDER_LABELS: Record<TeacherOrder, string> = {
  nama: "Nama guru",
  sekolah: "Sekolah",
  terlama: "Yang terlama tidak berubah dulu",
};

/** What the timeline says. */
export const PERIOD_HAPPENINGS = { buat: "Periode dibuat", ubah: "Periode diubah" } as const;

/** "Perencanaan diperpanjang untuk Bayu Saputra" */
export const extensionHappening = (fase: Phase, nama: string) => `${PHASE_LABELS[fase]} diperpanjang untuk ${nama}`;

/** What a page says after it, by `?pesan=`. */
export const PERIOD_MESSAGES = {
  dibuat: { title: "Periode kinerja dibuat.", text: "Guru melihatnya dan menyusun rencana begitu perencanaan dibuka." },
  diubah: { title: "Periode kinerja diubah." },
  diperpanjang: { title: "Perpanjangan diberikan.", text: "Guru sudah diberi tahu." },
} as const;

/** Quick phrases for an extension; further words may follow each. */
export const EXTENSION_PHRASES = [
  "Guru sakit atau cuti.",
  "Guru baru bertugas di sekolah ini.",
  "Ada gangguan jaringan atau bencana di daerah guru.",
] as const;
