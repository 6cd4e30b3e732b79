import { ArrowDown } from "lucide-react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { type Column, Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { ago, formatInstant, type Zone } from "@/lib/kernel/time";
import { CONTACT_LABELS, CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import type { Activity, Contact } from "@/lib/plpg/forum/queries";

/** One page of the log as `listContacts` gives it. */
export type ContactPage = { contacts: readonly Contact[]; before: string | null; isNewest: boolean };

/** The log page by page, the latest first. `base`: the address of its page. */
export function ContactLog({ log, base, zone }: { log: ContactPage; base: string; zone: Zone }) {
  const { contacts, before, isNewest } = log;
  return (
    <Card title={CONTACT_WORDS.logged}>
      {contacts.length === 0 ? (
        <EmptyState title={CONTACT_WORDS.empty}>{CONTACT_WORDS.emptyHint}</EmptyState>
      ) : (
        <ContactList contacts={contacts} zone={zone} />
      )}
      {isNewest && before === null ? null : (
        <div className="mt-3 flex flex-wrap gap-3">
          {isNewest ? null : (
            <ButtonLink href={base} variant="quiet" size="small">
              {CONTACT_WORDS.newest}
            </ButtonLink>
          )}
          {before === null ? null : (
            <ButtonLink
              href={`${base}?sebelum=${before}`}
              variant="quiet"
              size="small"
              iconAfter={<ArrowDown size={18} aria-hidden="true" />}
            >
              {CONTACT_WORDS.older}
            </ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}

function ContactList({ contacts, zone }: { contacts: readonly Contact[]; zone: Zone }) {
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
  return (
    <section aria-labelledby="keaktifan" className="grid gap-2">
      <h2 id="keaktifan" className="text-lg">
        {CONTACT_WORDS.activity}
      </h2>
      <p className="text-ink-2">{CONTACT_WORDS.activityHint}</p>
      <Rows activity={activity} now={now} />
    </section>
  );
}

function Rows({ activity, now }: { activity: readonly Activity[]; now: Date }) {
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
