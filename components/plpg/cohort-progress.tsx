import { BarChart } from "@/components/ui/meter";
import { REPORT_NUMBERS } from "@/lib/plpg/laporan/rules";
import type { CohortProgress } from "@/lib/plpg/rombel/queries";

/** How far the participants of all running rombel are: reports that have come, and final scores. */
export function ProgressChart({ progress: { peserta, laporan, final } }: { progress: CohortProgress }) {
  const bar = (label: string, value: number) => ({ label, value, text: `${value} dari ${peserta}` });
  return (
    <BarChart
      caption={`Kemajuan ${peserta} peserta rombel yang berjalan`}
      max={Math.max(1, peserta)}
      bars={[
        ...REPORT_NUMBERS.map((nomor) => bar(`Laporan ${nomor} sudah masuk`, laporan[nomor - 1] ?? 0)),
        { ...bar("Nilai sudah final", final), tone: "good" as const },
      ]}
    />
  );
}
