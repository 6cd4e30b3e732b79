import type { Metadata } from "next";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { REGISTRATION_LABELS } from "@/lib/akun/pendaftaran/labels";
import { registrationWorkflow } from "@/lib/akun/pendaftaran/status";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { eventsFor } from "@/lib/kernel/workflow";
import { lepaskanKlaim } from "@/lib/sekolah/actions";
import { RELEASE_PHRASES } from "@/lib/sekolah/labels";
import { loadClaim } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Lepaskan klaim pendaftaran" };

const { label } = registrationWorkflow.events.lepaskan;

export default async function KlaimDetailPage({ params }: PageProps<"/dinas/klaim/[akunId]">) {
  const { claim, zona } = await loadClaim((await params).akunId);
  const canRelease = eventsFor(registrationWorkflow, claim.status, "dinas").includes("lepaskan");
  return (
    <Page>
      <PageHeader
        title={claim.nama}
        kicker={claim.sekolah}
        back={{ href: "/dinas/klaim", label: "Lepaskan klaim pendaftaran" }}
      />
      <Card title="Pendaftaran">
        <Sheet
          columns
          rows={[
            { label: "NUPTK", value: <span className="tabular-nums">{claim.nuptk ?? "tanpa NUPTK"}</span> },
            { label: "Surel", value: <span className="break-all">{claim.surel}</span> },
            { label: "Status", value: REGISTRATION_LABELS[claim.status] },
            { label: "Sejak", value: formatInstant(claim.since, zona) },
          ]}
        />
      </Card>
      {canRelease ? (
        <Card title={label}>
          <p className="mb-5">
            Pendaftaran ini berakhir, orangnya langsung keluar, dan NUPTK serta surelnya dapat dipakai pemiliknya. Ini
            tidak dapat dibatalkan; orang yang sama dapat mendaftar lagi dengan data yang benar.
          </p>
          <ReasonForm
            action={lepaskanKlaim}
            kunci={newFormKey()}
            hidden={{ akunId: claim.akunId, versi: claim.versi }}
            phrases={RELEASE_PHRASES}
            submit={label}
            backHref="/dinas/klaim"
            hint="Dibaca pendaftar lewat surel dan tercatat dalam riwayat."
          />
        </Card>
      ) : (
        <Notice title="Guru ini aktif">
          <p>
            Kepala sekolahnya sudah menyetujui pendaftaran ini. Bila tetap keliru, minta kepala sekolahnya menonaktifkan
            akun itu dahulu, lalu lepaskan klaimnya di sini.
          </p>
        </Notice>
      )}
      <Card title="Riwayat">
        <RecordTimeline entries={claim.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
