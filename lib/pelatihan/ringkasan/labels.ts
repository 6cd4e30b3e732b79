import type { Stage } from "./rules";

/** What the stages of the road are called in the picture. */
export const STAGE_LABELS: Record<Stage, string> = {
  diteruskan: "Disetujui kepala sekolah",
  kursi: "Mendapat kursi",
  hadir: "Memenuhi kehadiran",
  dilaporkan: "Penerapan dilaporkan",
  bersertifikat: "Bersertifikat",
};
