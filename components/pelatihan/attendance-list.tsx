import { Card } from "@/components/ui/card";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { formatPercent } from "@/lib/pelatihan/pendaftaran/labels";

type Attendance = { id: string; urutan: number; materi: string; mulai: Date; hadir: boolean | null };

/** The sessions of one enrolment with what was written down; nothing before the first mark. */
export function AttendanceList({
  attendance,
  enrolment,
}: {
  attendance: readonly Attendance[];
  enrolment: { zona: Zone; persenHadir: number | null };
}) {
  if (attendance.every(({ hadir }) => hadir === null)) return null;
  const { zona, persenHadir } = enrolment;
  return (
    <Card
      title="Kehadiran"
      aside={persenHadir === null ? null : <span className="font-bold tabular-nums">{formatPercent(persenHadir)}</span>}
    >
      <Table
        caption="Kehadiran per sesi"
        rows={attendance}
        rowKey={({ id }) => id}
        columns={[
          { key: "sesi", head: "Sesi", isName: true, cell: ({ urutan, materi }) => `${urutan}. ${materi}` },
          { key: "mulai", head: "Mulai", cell: ({ mulai }) => formatInstant(mulai, zona) },
          {
            key: "hadir",
            head: "Kehadiran",
            cell: ({ hadir }) =>
              hadir === null ? (
                <Tag tone="plain">Belum dicatat</Tag>
              ) : hadir ? (
                <Tag tone="good">Hadir</Tag>
              ) : (
                <Tag tone="bad">Tidak hadir</Tag>
              ),
          },
        ]}
      />
    </Card>
  );
}
