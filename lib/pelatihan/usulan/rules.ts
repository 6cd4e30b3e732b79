import { invalid, ok, type Result } from "@/lib/kernel/result";
import type { TrainingState } from "../katalog/status";

// The limits of the database's CHECKs.
export const TOPIC = { min: 5, max: 200 };
export const NEED_MAX = 2000;
export const TEACHERS_MAX = 1000;

/** A proposal leads to a training that teachers can see and that still takes place. Error: `isian_salah`. */
export function checkTraining({ status }: { status: TrainingState }): Result {
  return status === "terbit"
    ? ok()
    : invalid({ pelatihanId: "Pilih pelatihan yang sudah terbit dan belum selesai atau dibatalkan." });
}
