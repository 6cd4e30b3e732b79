import { UserX } from "lucide-react";
import type { Metadata } from "next";
import { OneTimeCodeForm } from "@/components/akun/one-time-code-form";
import { AccountStateTag } from "@/components/kantor/account-state-tag";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { ACCOUNT_LABELS } from "@/lib/kantor/labels";
import { loadAccount } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { ago, formatShortDate } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Akun kantor" };

export default async function AkunKantorPage({ params }: PageProps<"/dinas/kantor/[id]/akun/[peranId]">) {
  const { id, peranId } = await params;
  const { account, isOwn, now, zona } = await loadAccount(id, peranId);
  const path = `/dinas/kantor/${account.office.id}`;
  const isLiving = account.state !== "dicabut";
  return (
    <Page>
      <PageHeader title={account.nama} kicker={account.office.nama} back={{ href: path, label: account.office.nama }}>
        <AccountStateTag state={account.state} labels={ACCOUNT_LABELS} />
        {isOwn ? <span>Ini akun Anda sendiri</span> : null}
      </PageHeader>
      <Card title="Akun">
        <div className="grid gap-5">
          <Sheet
            columns
            rows={[
              { label: "Username (surel)", value: <span className="break-all">{account.surel}</span> },
              { label: "Telepon", value: account.telepon ?? "belum diisi" },
              { label: "Memegang peran sejak", value: formatShortDate(account.since, zona) },
              {
                label: "Terakhir masuk",
                value: account.lastUsed ? ago(account.lastUsed, now) : "belum pernah",
              },
              ...(account.revokedAt
                ? [{ label: "Peran dicabut", value: formatShortDate(account.revokedAt, zona) }]
                : []),
            ]}
          />
          {isLiving && !isOwn ? (
            <ButtonLink
              href={`${path}/akun/${account.peranId}/cabut`}
              variant="refuse"
              className="justify-self-start"
              icon={<UserX size={20} aria-hidden="true" />}
            >
              Cabut peran
            </ButtonLink>
          ) : null}
        </div>
      </Card>
      {isLiving && !isOwn ? (
        <Card title="Lupa password atau kode hilang?">
          <OneTimeCodeForm akunId={account.akunId} nama={account.nama} kunci={newFormKey()} />
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={account.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
