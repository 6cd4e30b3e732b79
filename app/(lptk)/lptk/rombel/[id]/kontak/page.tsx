import type { Metadata } from "next";
import { ActivityTable, ContactLog } from "@/components/plpg/contact-view";
import { Page, PageHeader } from "@/components/ui/page";
import { CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import { loadContacts } from "@/lib/plpg/forum/loaders";

export const metadata: Metadata = { title: CONTACT_WORDS.title };

/** The mentor's log and everybody's activity, to be read. */
export default async function KontakLptkPage({ params, searchParams }: PageProps<"/lptk/rombel/[id]/kontak">) {
  const [{ id }, { sebelum }] = await Promise.all([params, searchParams]);
  const { log, activity, cohort, now } = await loadContacts({ peran: "lptk", rombelId: id }, sebelum);
  const above = `/lptk/rombel/${cohort.id}`;
  return (
    <Page>
      <PageHeader title={CONTACT_WORDS.title} kicker={cohort.nama} back={{ href: above, label: "Rombel" }}>
        <p>{CONTACT_WORDS.aboutForOffice}</p>
      </PageHeader>
      <ActivityTable activity={activity} now={now} />
      <ContactLog log={log} base={`${above}/kontak`} zone={cohort.zona} />
    </Page>
  );
}
