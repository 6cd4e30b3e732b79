import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { OFFICE_LABELS } from "@/lib/kantor/labels";
import type { OfficeRow } from "@/lib/kantor/queries";

const columns: Column<OfficeRow>[] = [
  {
    key: "nama",
    head: "Kantor",
    isName: true,
    cell: ({ id, nama }) => (
      <Link href={`/dinas/kantor/${id}`} className="link inline-flex min-h-tap items-center">
        {nama}
      </Link>
    ),
  },
  { key: "jenis", head: "Jenis", cell: ({ jenis }) => OFFICE_LABELS[jenis] },
  {
    key: "akun",
    head: "Akun",
    cell: ({ accounts, neverIn }) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:justify-end">
        {accounts === 0 ? <Tag tone="wait">belum ada</Tag> : accounts}
        {neverIn > 0 ? <Tag tone="wait">{neverIn} belum pernah masuk</Tag> : null}
      </span>
    ),
  },
  { key: "mentor", head: "Mentor", cell: ({ jenis, mentors }) => (jenis === "lptk" ? mentors : "–") },
];

/** The Dinas itself and its offices. */
export function OfficeTable({ offices }: { offices: readonly OfficeRow[] }) {
  return <Table caption="Daftar kantor" columns={columns} rows={offices} rowKey={({ id }) => id} />;
}
