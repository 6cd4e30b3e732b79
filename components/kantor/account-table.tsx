import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import { ACCOUNT_LABELS } from "@/lib/kantor/labels";
import type { AccountRow } from "@/lib/kantor/queries";
import { ago } from "@/lib/kernel/time";
import { AccountStateTag } from "./account-state-tag";

/** The accounts of one office. `path` is the office's page. */
export function AccountTable({
  caption,
  path,
  accounts,
  now,
}: {
  caption: string;
  path: string;
  accounts: readonly AccountRow[];
  now: Date;
}) {
  const columns: Column<AccountRow>[] = [
    {
      key: "nama",
      head: "Nama",
      isName: true,
      cell: ({ peranId, nama }) => (
        <Link href={`${path}/akun/${peranId}`} className="link inline-flex min-h-tap items-center">
          {nama}
        </Link>
      ),
    },
    { key: "surel", head: "Username (surel)", cell: ({ surel }) => <span className="break-all">{surel}</span> },
    { key: "keadaan", head: "Keadaan", cell: ({ state }) => <AccountStateTag state={state} labels={ACCOUNT_LABELS} /> },
    {
      key: "terakhir",
      head: "Terakhir masuk",
      cell: ({ lastUsed }) => (lastUsed ? ago(lastUsed, now) : "belum pernah"),
    },
  ];
  return <Table caption={caption} columns={columns} rows={accounts} rowKey={({ peranId }) => peranId} />;
}
