import { Receipt } from "@/components/ui/receipt";
import { Sheet } from "@/components/ui/sheet";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { LEARNING_LABELS } from "@/lib/kinerja/tugas/labels";
import { LEARNING_FIELDS, type LearningWords } from "@/lib/kinerja/tugas/rules";

/** The reflection on what was learned, to be read. */
export function LearningSheet({ words, isOwn = false }: { words: LearningWords; isOwn?: boolean }) {
  return (
    <Sheet
      rows={LEARNING_FIELDS.map((field) => ({
        label: isOwn ? LEARNING_LABELS[field].asked : LEARNING_LABELS[field].read,
        value: <span className="font-normal break-words whitespace-pre-line">{words[field] || "–"}</span>,
      }))}
    />
  );
}

/** What a teacher can show for a reflection that was sent, and what happens next. */
export function LearningReceipt({ id, dikirimPada, zone }: { id: string; dikirimPada: Date; zone: Zone }) {
  return (
    <Receipt
      title="Tanda terima Pengembangan Kompetensi"
      number={`${id}/pengembangan`}
      rows={[{ label: "Diterima", value: formatInstant(dikirimPada, zone) }]}
    >
      <p>
        Kepala sekolah membacanya dan memakainya dalam fase penilaian. Tidak ada keputusan yang perlu Anda tunggu;
        lanjutkan pelaksanaan tugas pokok dan praktik kinerja.
      </p>
    </Receipt>
  );
}
