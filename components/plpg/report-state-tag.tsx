import { Tag, type TagTone } from "@/components/ui/tag";
import { SHOWN_REPORT_LABELS, timeLeft } from "@/lib/plpg/laporan/labels";
import type { ShownReportState } from "@/lib/plpg/laporan/rules";
import { formatScore } from "@/lib/plpg/nilai/rules";

const TONES: Record<ShownReportState, TagTone> = {
  belum_dibuka: "plain",
  terbuka: "wait",
  terkirim: "calm",
  dinilai: "good",
  terlewat: "bad",
  tidak_mengumpulkan: "bad",
};

/** How a report stands, in a word: its score once it has one, the time that is left as long as it is awaited. */
export function ReportStateTag({
  report: { shown, angka, end },
  now,
}: {
  report: { shown: ShownReportState; angka: number | null; end: Date | null };
  now: Date;
}) {
  const words =
    shown === "dinilai" && angka !== null
      ? `Nilai ${formatScore(angka)}`
      : shown === "terbuka" && end
        ? timeLeft(end, now)
        : SHOWN_REPORT_LABELS[shown];
  return <Tag tone={TONES[shown]}>{words}</Tag>;
}
