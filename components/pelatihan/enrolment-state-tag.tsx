import { Tag, type TagTone } from "@/components/ui/tag";
import { ENROLMENT_LABELS } from "@/lib/pelatihan/pendaftaran/labels";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";

const TONES: Record<EnrolmentState, TagTone> = {
  diajukan: "wait",
  diteruskan: "wait",
  ditolak_kepsek: "bad",
  diterima: "good",
  daftar_tunggu: "wait",
  ditolak_p2kptk2: "bad",
  dibatalkan: "plain",
  dibatalkan_penyelenggara: "bad",
  kedaluwarsa: "plain",
  hadir: "calm",
  tidak_hadir: "bad",
  menunggu_penerapan: "wait",
  menunggu_tinjauan: "wait",
  perlu_perbaikan: "wait",
  bersertifikat: "good",
};

/** Where an enrolment stands, in a word. */
export function EnrolmentStateTag({ state }: { state: EnrolmentState }) {
  return <Tag tone={TONES[state]}>{ENROLMENT_LABELS[state]}</Tag>;
}
