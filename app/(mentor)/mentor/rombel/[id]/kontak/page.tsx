import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ActivityTable, ContactLog } from "@/components/plpg/contact-view";
import { ContactForm } from "@/components/plpg/forum-forms";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { dayIn } from "@/lib/kernel/time";
import { CONTACT_MESSAGES, CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import { loadContacts } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: CONTACT_WORDS.title };

export default async function KontakPage({ params, searchParams }: PageProps<"/mentor/rombel/[id]/kontak">) {
  const [{ id }, { sebelum, pesan }] = await Promise.all([params, searchParams]);
  const { log, activity, members, cohort, now, akunId } = await loadContacts(
    { peran: "mentor", rombelId: id },
    sebelum,
  );
  const { zona } = cohort;
  const above = `/mentor/rombel/${cohort.id}`;
  return (
    <Page width="wide">
      <PageHeader title={CONTACT_WORDS.title} kicker={cohort.nama} back={{ href: above, label: "Rombel" }}>
        <p>{CONTACT_WORDS.about}</p>
      </PageHeader>
      <PageMessage messages={CONTACT_MESSAGES} pesan={pesan} />
      <ActivityTable activity={activity} now={now} />
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {cohort.status === "berjalan" ? (
          <Card title={CONTACT_WORDS.log}>
            <ContactForm
              key={log.contacts[0]?.id ?? ""}
              rombelId={cohort.id}
              akunId={akunId}
              members={members}
              today={{ day: dayIn(now, zona), zone: zona }}
              kunci={newFormKey()}
            />
          </Card>
        ) : (
          <Notice title={CONTACT_WORDS.closed} />
        )}
        <ContactLog log={log} base={`${above}/kontak`} zone={zona} />
      </div>
    </Page>
  );
}
