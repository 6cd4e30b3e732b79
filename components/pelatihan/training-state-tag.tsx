import { Tag, type TagTone } from "@/components/ui/tag";
import { TRAINING_LABELS, WINDOW_LABELS } from "@/lib/pelatihan/katalog/labels";
import { type RegistrationWindow, registrationWindow, type TrainingFacts } from "@/lib/pelatihan/katalog/rules";
import type { TrainingState } from "@/lib/pelatihan/katalog/status";

const TONES: Record<TrainingState, TagTone> = { draf: "wait", terbit: "good", selesai: "plain", dibatalkan: "bad" };

/** Where a training stands, in a word. */
export function TrainingStateTag({ state }: { state: TrainingState }) {
  return <Tag tone={TONES[state]}>{TRAINING_LABELS[state]}</Tag>;
}

const WINDOW_TONES: Record<RegistrationWindow, TagTone> = { belum: "calm", buka: "good", tutup: "plain" };

/** For those who might take part: whether one can register now; of a training that is over, that it is. */
export function TrainingOpenTag({
  training,
  now,
}: {
  training: Pick<TrainingFacts, "status" | "daftarBuka" | "daftarTutup">;
  now: Date;
}) {
  if (training.status !== "terbit") return <TrainingStateTag state={training.status} />;
  const state = registrationWindow(training, now);
  return <Tag tone={WINDOW_TONES[state]}>{WINDOW_LABELS[state]}</Tag>;
}
