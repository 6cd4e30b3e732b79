import Link from "next/link";
import { type Column, Table } from "@/components/ui/table";
import { MENTOR_LABELS } from "@/lib/kantor/labels";
import type { MentorRow } from "@/lib/kantor/queries";
import { ago } from "@/lib/kernel/time";
import { AccountStateTag } from "./account-state-tag";

/** The LPTK's mentors. */
export function MentorTable({ mentors, now }: { mentors: readonly MentorRow[]; now: Date }) {
  const columns: Column<MentorRow>[] = [
    {
      key: "nama",
      head: "Nama",
      isName: true,
      cell: ({ akunId, nama }) => (
        <Link href={`/lptk/mentor/${akunId}`} className="link inline-flex min-h-tap items-center">
          {nama}
        </Link>
      ),
    },
    { key: "nomor", head: "Nomor registrasi", cell: ({ nomorRegistrasi }) => nomorRegistrasi ?? "belum diisi" },
    { key: "surel", head: "Surel", cell: ({ surel }) => <span className="break-all">{surel}</span> },
    { key: "keadaan", head: "Keadaan", cell: ({ state }) => <AccountStateTag state={state} labels={MENTOR_LABELS} /> },
    {
      key: "terakhir",
      head: "Terakhir masuk",
      cell: ({ lastUsed }) => (lastUsed ? ago(lastUsed, now) : "belum pernah"),
    },
  ];
  return <Table caption="Daftar mentor" columns={columns} rows={mentors} rowKey={({ akunId }) => akunId} />;
}
