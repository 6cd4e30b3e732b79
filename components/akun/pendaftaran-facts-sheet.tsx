import { TriangleAlert } from "lucide-react";
import { Sheet, type SheetRow } from "@/components/ui/sheet";
import { EMPLOYMENT_LABELS, FIELD_LABELS } from "@/lib/akun/pendaftaran/labels";
import type { Warning } from "@/lib/akun/pendaftaran/rules";

type Facts = {
  nama: string;
  nuptk: string | null;
  nip: string | null;
  surel: string | null;
  telepon: string | null;
  mapel: string;
  statusKepegawaian: keyof typeof EMPLOYMENT_LABELS;
};

const NOT_GIVEN = "Tidak diisi";

/** What a teacher told about themselves, with a remark wherever the reader should look twice. */
export function FactsSheet({
  facts,
  warnings = [],
  before = [],
  after = [],
}: {
  facts: Facts;
  warnings?: readonly Warning[];
  before?: readonly SheetRow[];
  after?: readonly SheetRow[];
}) {
  const row = (field: keyof Facts, text: string | null): SheetRow => ({
    label: FIELD_LABELS[field],
    value: (
      <>
        {text ?? <span className="font-medium text-ink-2">{NOT_GIVEN}</span>}
        {warnings
          .filter((warning) => warning.field === field)
          .map((warning) => (
            <span key={warning.text} className="mt-0.5 flex gap-1.5 text-sm text-wait">
              <TriangleAlert size={18} aria-hidden="true" className="mt-px shrink-0" />
              {warning.text}
            </span>
          ))}
      </>
    ),
  });
  return (
    <Sheet
      columns
      rows={[
        ...before,
        row("nama", facts.nama),
        row("nuptk", facts.nuptk),
        row("nip", facts.nip),
        row("surel", facts.surel),
        row("telepon", facts.telepon),
        row("mapel", facts.mapel),
        row("statusKepegawaian", EMPLOYMENT_LABELS[facts.statusKepegawaian]),
        ...after,
      ]}
    />
  );
}
