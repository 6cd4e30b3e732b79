import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { ago, formatInstant, type Zone } from "@/lib/kernel/time";
import { tandaiSemuaDibaca } from "@/lib/notifikasi/actions";
import { NOTICE_LABELS } from "@/lib/notifikasi/labels";

export type NoticeShown = {
  id: string;
  judul: string;
  isi: string;
  tautan: string;
  dibuatPada: Date;
  dibacaPada: Date | null;
};

/** The reader's notices, newest first; new ones are marked in words. */
export function NoticeList({
  notices,
  page,
  pages,
  now,
  zona,
  kunci,
}: {
  notices: readonly NoticeShown[];
  page: number;
  pages: number;
  now: Date;
  zona: Zone;
  kunci: string;
}) {
  const hasUnread = notices.some((notice) => notice.dibacaPada === null);
  return (
    <Page>
      <PageHeader title={NOTICE_LABELS.title} />
      {hasUnread ? (
        <PlainForm action={tandaiSemuaDibaca} kunci={kunci} submit={NOTICE_LABELS.markAll} submitVariant="quiet" />
      ) : null}
      {notices.length === 0 ? (
        <EmptyState title={NOTICE_LABELS.empty}>{NOTICE_LABELS.emptyHint}</EmptyState>
      ) : (
        <ul className="grid gap-3">
          {notices.map((notice) => (
            <li key={notice.id}>
              <Card className="grid gap-1">
                <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <PageLink
                    href={notice.tautan}
                    className="inline-flex min-h-tap items-center font-bold text-brand underline"
                  >
                    {notice.judul}
                  </PageLink>
                  {notice.dibacaPada === null ? <Tag tone="wait">{NOTICE_LABELS.unread}</Tag> : null}
                </div>
                <p>{notice.isi}</p>
                <p className="text-sm text-ink-2">
                  {ago(notice.dibuatPada, now)} · {formatInstant(notice.dibuatPada, zona)}
                </p>
              </Card>
            </li>
          ))}
        </ul>
      )}
      <Pagination page={page} pages={pages} href={(to) => `/akun/notifikasi?hal=${to}`} />
    </Page>
  );
}
