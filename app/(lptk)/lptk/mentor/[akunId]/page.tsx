import { UserCheck, UserX } from "lucide-react";
import type { Metadata } from "next";
import { OneTimeCodeForm } from "@/components/akun/one-time-code-form";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { AccountStateTag } from "@/components/kantor/account-state-tag";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { aktifkanMentor } from "@/lib/kantor/actions";
import { MENTOR_LABELS, MENTOR_MESSAGES } from "@/lib/kantor/labels";
import { loadMentor } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { ago, formatShortDate } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Mentor" };

export default async function MentorDetailPage({ params, searchParams }: PageProps<"/lptk/mentor/[akunId]">) {
  const [{ akunId }, { pesan }] = await Promise.all([params, searchParams]);
  const { mentor, now, zona } = await loadMentor(akunId);
  return (
    <Page>
      <PageHeader title={mentor.nama} kicker="Mentor PLPG" back={{ href: "/lptk/mentor", label: "Mentor" }}>
        <AccountStateTag state={mentor.state} labels={MENTOR_LABELS} />
      </PageHeader>
      <PageMessage messages={MENTOR_MESSAGES} pesan={pesan} />
      <Card title="Akun">
        <div className="grid gap-5">
          <Sheet
            columns
            rows={[
              { label: "Nomor registrasi instruktur", value: mentor.nomorRegistrasi ?? "belum diisi" },
              { label: "Surel", value: <span className="break-all">{mentor.surel}</span> },
              { label: "Telepon", value: mentor.telepon ?? "belum diisi" },
              { label: "Mentor sejak", value: formatShortDate(mentor.since, zona) },
              { label: "Terakhir masuk", value: mentor.lastUsed ? ago(mentor.lastUsed, now) : "belum pernah" },
              ...(mentor.revokedAt
                ? [{ label: "Nonaktif sejak", value: formatShortDate(mentor.revokedAt, zona) }]
                : []),
            ]}
          />
          {mentor.state === "dicabut" ? (
            <PlainForm
              action={aktifkanMentor}
              kunci={newFormKey()}
              submit="Aktifkan kembali"
              submitIcon={<UserCheck size={20} aria-hidden="true" />}
            >
              <FormHidden name="akunId" value={mentor.akunId} />
            </PlainForm>
          ) : (
            <ButtonLink
              href={`/lptk/mentor/${mentor.akunId}/nonaktif`}
              variant="refuse"
              className="justify-self-start"
              icon={<UserX size={20} aria-hidden="true" />}
            >
              Nonaktifkan
            </ButtonLink>
          )}
        </div>
      </Card>
      {mentor.state !== "dicabut" ? (
        <Card title="Lupa password atau kode hilang?">
          <OneTimeCodeForm akunId={mentor.akunId} nama={mentor.nama} kunci={newFormKey()} />
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={mentor.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
