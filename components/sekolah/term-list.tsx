import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatShortDate, type Zone } from "@/lib/kernel/time";
import { TERM_LABELS } from "@/lib/sekolah/labels";
import type { TermRow } from "@/lib/sekolah/queries";

/** Everybody who has held the post, newest first: their decisions keep their names. */
export function TermList({ terms, zone }: { terms: readonly TermRow[]; zone: Zone }) {
  const columns: Column<TermRow>[] = [
    { key: "nama", head: "Nama", isName: true, cell: ({ nama }) => nama },
    { key: "nip", head: "NIP", cell: ({ nip }) => <span className="tabular-nums">{nip ?? "tanpa NIP"}</span> },
    { key: "jenis", head: "Jabatan", cell: ({ jenis }) => TERM_LABELS[jenis] },
    { key: "mulai", head: "Mulai", cell: ({ mulai }) => formatShortDate(mulai, zone) },
    {
      key: "selesai",
      head: "Selesai",
      cell: ({ selesai }) => (selesai ? formatShortDate(selesai, zone) : <Tag tone="good">Sekarang</Tag>),
    },
  ];
  return <Table caption="Masa jabatan kepala sekolah" columns={columns} rows={terms} rowKey={({ id }) => id} />;
}
