import { ArrowDown } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ActivityTable, ContactList } from "@/components/plpg/contact-view";
import { ContactForm } from "@/components/plpg/forum-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { dayIn } from "@/lib/kernel/time";
import { CONTACT_MESSAGES, CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import { loadContacts } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: CONTACT_WORDS.title };

export default async function KontakPage({ params, searchParams }: PageProps<"/mentor/rombel/[id]/kontak">) {
  const [{ id }, { sebelum, pesan }] = await Promise.all([params, searchParams]);
  const { contacts, before, activity, members, cohort, isNewest, now } = await loadContacts(id, sebelum);
  const { zona } = cohort;
  return (
    <Page width="wide">
      <PageHeader
        title={CONTACT_WORDS.title}
        kicker={cohort.nama}
        back={{ href: `/mentor/rombel/${cohort.id}`, label: "Rombel" }}
      >
        <p>{CONTACT_WORDS.about}</p>
      </PageHeader>
      <PageMessage messages={CONTACT_MESSAGES} pesan={pesan} />
      <section aria-labelledby="keaktifan" className="grid gap-2">
        <h2 id="keaktifan" className="text-lg">
          {CONTACT_WORDS.activity}
        </h2>
        <p className="text-ink-2">{CONTACT_WORDS.activityHint}</p>
        <ActivityTable activity={activity} now={now} />
      </section>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {cohort.status === "berjalan" ? (
          <Card title={CONTACT_WORDS.log}>
            <ContactForm
              key={contacts[0]?.id ?? ""}
              rombelId={cohort.id}
              members={members}
              today={{ day: dayIn(now, zona), zone: zona }}
              kunci={newFormKey()}
            />
          </Card>
        ) : (
          <Notice title={CONTACT_WORDS.closed} />
        )}
        <Card title="Catatan">
          {contacts.length === 0 ? (
            <EmptyState title={CONTACT_WORDS.empty}>{CONTACT_WORDS.emptyHint}</EmptyState>
          ) : (
            <ContactList contacts={contacts} zone={zona} />
          )}
          {isNewest && before === null ? null : (
            <div className="mt-3 flex flex-wrap gap-3">
              {isNewest ? null : (
                <ButtonLink href={`/mentor/rombel/${cohort.id}/kontak`} variant="quiet" size="small">
                  Ke catatan terbaru
                </ButtonLink>
              )}
              {before === null ? null : (
                <ButtonLink
                  href={`/mentor/rombel/${cohort.id}/kontak?sebelum=${before}`}
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
      </div>
    </Page>
  );
}
