import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Inbox, InboxItem } from "@/components/ui/inbox";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { INBOX_LABELS } from "@/lib/tindak-lanjut/labels";
import { countByKind, type InboxEntry } from "@/lib/tindak-lanjut/rules";

/** A role's home: one list of all that waits for the reader, with a filter once there is more than one kind. */
export function InboxView({
  home,
  kicker,
  title,
  entries,
  kind,
  now,
  zone,
  empty,
  children,
}: {
  home: string;
  kicker?: ReactNode;
  /** The one question the page answers: "5 guru menunggu Bapak/Ibu". */
  title: ReactNode;
  entries: readonly InboxEntry[];
  /** The filter in the address, if any. */
  kind?: string;
  now: Date;
  zone: Zone;
  empty: { title: string; text: ReactNode };
  children?: ReactNode;
}) {
  const counts = countByKind(entries);
  const shown = counts.some((count) => count.kind === kind) ? entries.filter((entry) => entry.kind === kind) : entries;
  const links = [
    { href: home, label: "Semua", count: entries.length, isCurrent: shown.length === entries.length },
    ...counts.map((count) => ({
      href: `${home}?jenis=${count.kind}`,
      label: INBOX_LABELS[count.kind],
      count: count.count,
      isCurrent: shown.length !== entries.length && count.kind === kind,
    })),
  ];
  return (
    <Page>
      <PageHeader kicker={kicker} title={title} />
      {counts.length > 1 ? <FilterLinks label="Saring menurut jenis" links={links} /> : null}
      {entries.length === 0 ? (
        <EmptyState title={empty.title}>{empty.text}</EmptyState>
      ) : (
        <Inbox label="Untuk ditindaklanjuti">
          {shown.map((entry) => (
            <InboxItem
              key={`${entry.kind} ${entry.id}`}
              href={entry.href}
              name={entry.name}
              what={entry.what}
              meta={
                entry.isNews ? (
                  <span className="text-xs text-ink-2">sejak {formatInstant(entry.since, zone)}</span>
                ) : (
                  <WaitingSince since={entry.since} now={now} zone={zone} />
                )
              }
            />
          ))}
        </Inbox>
      )}
      {children}
    </Page>
  );
}
