import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import type { SchoolRow } from "@/lib/sekolah/queries";
import { PostTag } from "./post-tag";

const columns: Column<SchoolRow>[] = [
  {
    key: "nama",
    head: "Sekolah",
    isName: true,
    cell: ({ id, nama }) => (
      <Link href={`/dinas/sekolah/${id}`} className="link inline-flex min-h-tap items-center">
        {nama}
      </Link>
    ),
  },
  { key: "npsn", head: "NPSN", cell: ({ npsn }) => <span className="tabular-nums">{npsn}</span> },
  { key: "kota", head: "Kota", cell: ({ kota }) => kota },
  {
    key: "kepala",
    head: "Kepala sekolah",
    cell: ({ holder, post }) => (
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 max-md:justify-end">
        {holder}
        <PostTag state={post} />
      </span>
    ),
  },
  { key: "menunggu", head: "Guru menunggu", isNumber: true, cell: ({ waiting }) => waiting },
];

/** The office's schools. */
export function SchoolTable({ schools }: { schools: readonly SchoolRow[] }) {
  return <Table caption="Daftar sekolah" columns={columns} rows={schools} rowKey={({ id }) => id} />;
}
