/** What the timeline of a training says. */
export const recorded = (urutan: number, hadir: number, semua: number) =>
  `Kehadiran sesi ${urutan} dicatat: ${hadir} dari ${semua} hadir`;
export const imported = (count: number) => `Kehadiran ${count} peserta diambil dari lembar kerja`;
export const decided = (hadir: number, tidak: number) => `Kehadiran ditetapkan: ${hadir} hadir, ${tidak} tidak`;

/** Quick phrases for a correction. */
export const CORRECTION_PHRASES = [
  "Daftar hadir di kertas berbeda dengan yang tercatat.",
  "Peserta hadir, tetapi lupa ditandai.",
  "Peserta ditandai hadir karena keliru nama.",
] as const;
