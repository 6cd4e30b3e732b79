import type { EnrolmentState } from "../pendaftaran/status";

/** How many enrolments are in each state. */
export type StateCounts = Partial<Record<EnrolmentState, number>>;

/** The stages of the road, each holding whoever came at least so far. */
export const STAGES = ["diteruskan", "kursi", "hadir", "dilaporkan", "bersertifikat"] as const;
export type Stage = (typeof STAGES)[number];

const REACHED: Record<Stage, readonly EnrolmentState[]> = {
  diteruskan: [
    ...(["diteruskan", "daftar_tunggu", "ditolak_p2kptk2", "diterima", "hadir", "tidak_hadir"] as const),
    ...(["menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"] as const),
  ],
  kursi: [
    ...(["diterima", "hadir", "tidak_hadir", "menunggu_penerapan"] as const),
    ...(["menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"] as const),
  ],
  hadir: ["hadir", "menunggu_penerapan", "menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"],
  dilaporkan: ["menunggu_tinjauan", "perlu_perbaikan", "bersertifikat"],
  bersertifikat: ["bersertifikat"],
};

export type Step = {
  stage: Stage;
  count: number;
  /** Of those who came to the stage before; null at the first, and where nobody came so far. */
  share: number | null;
};

/**
 * The flow from the principal's approval to the certificate: how many came how far. What was withdrawn, expired or cancelled
 * with its training has left the road and is counted nowhere. Shares are whole percent, cut.
 */
export function flowOf(counts: StateCounts): Step[] {
  const sums = STAGES.map((stage) => REACHED[stage].reduce((sum, state) => sum + (counts[state] ?? 0), 0));
  return STAGES.map((stage, index) => {
    const count = sums[index] ?? 0;
    const before = index === 0 ? 0 : (sums[index - 1] ?? 0);
    return { stage, count, share: before > 0 ? Math.floor((100 * count) / before) : null };
  });
}

/** A mean of hours as days and hours, cut: 49 → "2 hari 1 jam". */
export function hoursInWords(hours: number): string {
  const [days, rest] = [Math.floor(hours / 24), Math.floor(hours % 24)];
  if (days === 0) return rest === 0 ? "di bawah 1 jam" : `${rest} jam`;
  return rest === 0 ? `${days} hari` : `${days} hari ${rest} jam`;
}
