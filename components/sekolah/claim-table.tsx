import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { REGISTRATION_LABELS } from "@/lib/akun/pendaftaran/labels";
import type { Claim } from "@/lib/sekolah/queries";

const columns: Column<Claim>[] = [
  {
    key: "nama",
    head: "Nama",
    isName: true,
    cell: ({ akunId, nama }) => (
      <Link href={`/dinas/klaim/${akunId}`} className="link inline-flex min-h-tap items-center">
        {nama}
      </Link>
    ),
  },
  { key: "nuptk", head: "NUPTK", cell: ({ nuptk }) => <span className="tabular-nums">{nuptk ?? "tanpa NUPTK"}</span> },
  { key: "surel", head: "Surel", cell: ({ surel }) => <span className="break-all">{surel}</span> },
  { key: "sekolah", head: "Sekolah", cell: ({ sekolah }) => sekolah },
  {
    key: "status",
    head: "Status",
    cell: ({ status }) => <Tag tone={status === "menunggu" ? "wait" : "plain"}>{REGISTRATION_LABELS[status]}</Tag>,
  },
];

/** What a search for a registration found. */
export function ClaimTable({ claims }: { claims: readonly Claim[] }) {
  return <Table caption="Pendaftaran yang cocok" columns={columns} rows={claims} rowKey={({ akunId }) => akunId} />;
}
