import type { Phase, Scheme } from "./rules";

export const SCHEME_LABELS: Record<Scheme, string> = {
  skema_2024: "Skema 2024 (per semester, dengan poin)",
  skema_2025: "Skema 2025 (sekali setahun, tanpa poin)",
};

export const PHASE_LABELS: Record<Phase, string> = {
  perencanaan: "Perencanaan",
  pelaksanaan: "Pelaksanaan",
  penilaian: "Penilaian",
};

/** What the timeline says. */
export const PERIOD_HAPPENINGS = { buat: "Periode dibuat", ubah: "Periode diubah" } as const;

/** "Perencanaan diperpanjang untuk Bayu Saputra" */
export const extensionHappening = (fase: Phase, nama: string) => `${PHASE_LABELS[fase]} diperpanjang untuk ${nama}`;
