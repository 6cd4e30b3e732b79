import type { ReactNode } from "react";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { ShownPlan, ShownPlanState } from "@/lib/kinerja/rencana/rules";
import type { TimelineEntry } from "@/lib/server/trail";
import { EvidenceEntries } from "./evidence-entries";
import { PlanDownload } from "./plan-download";
import { PlanStateTag } from "./plan-state-tag";
import { PlanView } from "./plan-view";

type Plan = {
  id: string;
  nama: string;
  zona: Zone;
  sekolah: string;
  kepala: string | null;
  otomatis: boolean;
  pemutusNama: string | null;
  pengajuanKe: number;
  diajukanPada: Date | null;
  disetujuiPada: Date | null;
  since: Date;
};

/** A plan that is not written any more: who must act or what became of it, the receipt, what it says. */
export function PlanOutcome({
  message,
  children,
  plan,
  content,
  shown,
  canCollect,
  timeline,
  tutup,
  now,
  zona,
}: {
  /** What was done just now. */
  message?: ReactNode;
  /** What is done next with an approved plan. */
  children?: ReactNode;
  plan: Plan;
  content: ShownPlan;
  shown: ShownPlanState;
  canCollect: boolean;
  timeline: readonly TimelineEntry[];
  tutup: Date;
  now: Date;
  zona: Zone;
}) {
  const { id, nama, pengajuanKe, diajukanPada } = plan;
  return (
    <Page>
      <PageHeader title={nama} kicker="Rencana kinerja" back={{ href: "/guru/kinerja", label: "Pengelolaan Kinerja" }}>
        <PlanStateTag state={shown} />
      </PageHeader>
      {message}
      {shown === "diajukan" ? <Waiting {...plan} now={now} zona={zona} /> : null}
      {shown === "tidak_dikumpulkan" ? (
        <Notice title="Rencana ini tidak dikumpulkan">
          <p>
            Perencanaan ditutup {formatInstant(tutup, plan.zona)} sebelum draf ini diajukan. Isinya tetap dapat Anda
            baca. Bila ada halangan, hubungi Dinas Pendidikan untuk meminta perpanjangan.
          </p>
        </Notice>
      ) : null}
      {shown === "disetujui" ? <Approved {...plan} zona={zona} /> : null}
      {shown === "disetujui" && content.skema === "skema_2024" ? (
        <Card title="Bukti dukung">
          <EvidenceEntries id={id} periode={nama} canCollect={canCollect} />
        </Card>
      ) : null}
      {children}
      {diajukanPada ? (
        <Receipt
          title="Tanda terima rencana kinerja"
          number={`${id}/${pengajuanKe}`}
          rows={[
            { label: "Diterima", value: formatInstant(diajukanPada, zona) },
            {
              label: "Pengajuan",
              value: pengajuanKe === 1 ? "Yang pertama" : `Ke-${pengajuanKe}, setelah diperbaiki`,
            },
          ]}
        />
      ) : null}
      <PlanView plan={content} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

function Approved({ id, otomatis, pemutusNama, disetujuiPada, zona }: Plan) {
  const moment = disetujuiPada ? formatInstant(disetujuiPada, zona) : "";
  return (
    <Notice tone="good" title={otomatis ? "Rencana ini disetujui otomatis" : "Kepala sekolah menyetujui rencana ini"}>
      <p>
        {otomatis
          ? `Sekolah Anda dipimpin pelaksana tugas (Plt), jadi rencana ini berlaku sejak ${moment} tanpa menunggu keputusan.`
          : `${pemutusNama} menyetujuinya ${moment}.`}
      </p>
      <div className="mt-2 flex flex-wrap gap-3">
        <ButtonLink href={`/guru/kinerja/${id}/observasi`} size="small">
          Praktik kinerja
        </ButtonLink>
        <ButtonLink href={`/guru/kinerja/${id}/penilaian`} size="small" variant="quiet">
          Penilaian
        </ButtonLink>
        <PlanDownload id={id} />
      </div>
    </Notice>
  );
}

function Waiting({ kepala, sekolah, since, now, zona }: Plan & { now: Date }) {
  return (
    <Card title="Siapa yang harus bertindak?">
      {kepala ? (
        <p>
          <strong>{kepala}</strong>, kepala {sekolah}, membaca rencana Anda lalu menyetujui atau mengembalikannya. Anda
          diberi tahu begitu diputuskan.
        </p>
      ) : (
        <p>
          Jabatan kepala {sekolah} sedang kosong. Rencana Anda menunggu pejabat berikutnya; bila terlalu lama, Dinas
          Pendidikan juga melihatnya.
        </p>
      )}
      <div className="mt-3">
        <WaitingSince since={since} now={now} zone={zona} />
      </div>
    </Card>
  );
}
