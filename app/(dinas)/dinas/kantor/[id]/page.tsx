import { Pencil, UserPlus } from "lucide-react";
import type { Metadata } from "next";
import { AccountTable } from "@/components/kantor/account-table";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { OFFICE_LABELS, OFFICE_MESSAGES } from "@/lib/kantor/labels";
import { loadOffice } from "@/lib/kantor/loaders";

export const metadata: Metadata = { title: "Kantor" };

export default async function KantorDetailPage({ params, searchParams }: PageProps<"/dinas/kantor/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { office, now, zona } = await loadOffice(id);
  const path = `/dinas/kantor/${office.id}`;
  return (
    <Page>
      <PageHeader
        title={office.nama}
        kicker={office.isOwn ? "Dinas Anda" : OFFICE_LABELS[office.jenis]}
        back={{ href: "/dinas/kantor", label: "Kantor dan akunnya" }}
        aside={
          <ButtonLink href={`${path}/ubah`} variant="quiet" size="small" icon={<Pencil size={18} aria-hidden="true" />}>
            Ubah
          </ButtonLink>
        }
      >
        <p>
          Zona waktu {office.zona}
          {office.jenis === "lptk" ? `, ${office.mentors} mentor aktif (dikelola LPTK)` : ""}
        </p>
      </PageHeader>
      <PageMessage messages={OFFICE_MESSAGES} pesan={pesan} />
      <section className="grid gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-lg">Akun</h2>
          <ButtonLink href={`${path}/akun/baru`} icon={<UserPlus size={20} aria-hidden="true" />}>
            Tambah akun
          </ButtonLink>
        </div>
        {office.accounts.length > 0 ? (
          <AccountTable caption="Akun" path={path} accounts={office.accounts} now={now} />
        ) : (
          <EmptyState title="Belum ada akun">
            Tidak ada yang dapat masuk untuk kantor ini sampai Anda menambahkan akun.
          </EmptyState>
        )}
      </section>
      {office.former.length > 0 ? (
        <section className="grid gap-3">
          <h2 className="text-lg">Pernah bertugas</h2>
          <AccountTable caption="Pernah bertugas" path={path} accounts={office.former} now={now} />
        </section>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={office.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
