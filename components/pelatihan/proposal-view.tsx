import { Card } from "@/components/ui/card";
import { Sheet } from "@/components/ui/sheet";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatInstant } from "@/lib/kernel/time";
import type { ProposalDetail } from "@/lib/pelatihan/usulan/queries";

/** What was proposed, by whom and to whom. */
export function ProposalFacts({ proposal }: { proposal: ProposalDetail }) {
  const { kompetensi, jumlahGuru, kebutuhan, sekolah, npsn, pengusul, unit, diajukanPada, zona } = proposal;
  return (
    <Card title="Usulan">
      <Sheet
        columns
        rows={[
          { label: "Kompetensi", value: COMPETENCY_LABELS[kompetensi] },
          { label: "Mengapa diperlukan", value: <span className="whitespace-pre-line break-words">{kebutuhan}</span> },
          { label: "Jumlah guru yang memerlukan", value: jumlahGuru },
          { label: "Diusulkan oleh", value: `${pengusul}, ${sekolah} (NPSN ${npsn})` },
          { label: "Dikirim ke", value: unit },
          { label: "Dikirim pada", value: formatInstant(diajukanPada, zona) },
        ]}
      />
    </Card>
  );
}
