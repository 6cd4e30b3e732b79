import { Sheet, type SheetRow } from "@/components/ui/sheet";
import { formatInstant, type Zone } from "@/lib/kernel/time";

type Facts = {
  judul: string;
  penyelenggara: string;
  jp: number;
  tempat: string | null;
  mulai: Date;
  selesai: Date;
  zona: Zone;
};

/** What an enrolment is about: the training, in the few facts a decision needs. `before` and `after` add rows of the reader's own. */
export function EnrolmentFacts({
  facts,
  before = [],
  after = [],
}: {
  facts: Facts;
  before?: readonly SheetRow[];
  after?: readonly SheetRow[];
}) {
  const { judul, penyelenggara, jp, tempat, mulai, selesai, zona } = facts;
  const rows: SheetRow[] = [
    ...before,
    { label: "Pelatihan", value: judul },
    { label: "Penyelenggara", value: penyelenggara },
    { label: "Sesi pertama", value: formatInstant(mulai, zona) },
    { label: "Sesi terakhir selesai", value: formatInstant(selesai, zona) },
    { label: "Lama", value: `${jp} JP` },
    { label: "Tempat", value: tempat ?? "Daring" },
    ...after,
  ];
  return <Sheet rows={rows} columns />;
}
