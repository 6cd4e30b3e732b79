import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { ago, formatInstant, type Zone } from "@/lib/kernel/time";
import { CONTACT_LABELS, CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import type { Activity, Contact } from "@/lib/plpg/forum/queries";

/** The log, the latest first. */
export function ContactList({ contacts, zone }: { contacts: readonly Contact[]; zone: Zone }) {
  return (
    <ul className="grid gap-3">
      {contacts.map(({ id, cara, pada, ringkasan, mentorNama, peserta }) => (
        <li key={id} className="grid gap-1.5 rounded-field border border-line bg-ground px-3.5 py-3">
          <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Tag>{CONTACT_LABELS[cara]}</Tag>
            <time dateTime={pada.toISOString()} className="text-sm text-ink-2">
              {formatInstant(pada, zone)}
            </time>
          </p>
          <p className="font-bold break-words">{peserta.join(", ")}</p>
          <p className="break-words whitespace-pre-line">{ringkasan}</p>
          <p className="text-sm text-ink-2">Dicatat {mentorNama}</p>
        </li>
      ))}
    </ul>
  );
}

/** Who has written how often, and whom the mentor has reached: what the process score rests on. */
export function ActivityTable({ activity, now }: { activity: readonly Activity[]; now: Date }) {
  const columns: Column<Activity>[] = [
    {
      key: "nama",
      head: "Nama",
      isName: true,
      cell: ({ nama, peran }) => (peran === "mentor" ? `${nama} (mentor)` : nama),
    },
    { key: "kiriman", head: "Kiriman", isNumber: true, cell: ({ kiriman }) => kiriman },
    {
      key: "kirimanPada",
      head: "Kiriman terakhir",
      isShort: true,
      cell: ({ kirimanPada }) => (kirimanPada ? ago(kirimanPada, now) : CONTACT_WORDS.noPost),
    },
    { key: "kontak", head: "Kontak", isNumber: true, cell: ({ kontak }) => kontak },
    {
      key: "kontakPada",
      head: "Kontak terakhir",
      isShort: true,
      cell: ({ kontakPada }) => (kontakPada ? ago(kontakPada, now) : "belum ada"),
    },
  ];
  return <Table caption={CONTACT_WORDS.activity} columns={columns} rows={activity} rowKey={({ akunId }) => akunId} />;
}
