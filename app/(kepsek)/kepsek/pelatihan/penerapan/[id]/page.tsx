import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { ReportForm, reportCopy } from "@/components/pelatihan/penerapan-forms";
import {
  ApplicationTag,
  ApplicationTimeline,
  PostReflection,
  ReportCard,
  RevokedNotice,
  TrainingFacts,
} from "@/components/pelatihan/penerapan-parts";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { REPORT_LABELS } from "@/lib/pelatihan/penerapan/labels";
import { loadApplication } from "@/lib/pelatihan/penerapan/loaders";
import { isDue } from "@/lib/pelatihan/penerapan/rules";

export const metadata: Metadata = { title: `${REPORT_LABELS.report} penerapan` };

export default async function LaporPage({ params }: PageProps<"/kepsek/pelatihan/penerapan/[id]">) {
  const { application, timeline, draft, dasar, session } = await loadApplication((await params).id);
  const { id, status, versi, alasan, statusSejak, nama, judul, penyelenggara, laporan } = application;
  const { sertifikatKode, sertifikatNomor, sertifikatPada } = application;
  const zone = session.zona;
  const canReport = isDue(status);
  const [last] = laporan;
  return (
    <Page>
      <PageHeader
        title={nama}
        kicker={`${REPORT_LABELS.report} · ${judul}`}
        back={{ href: "/kepsek/pelatihan/penerapan", label: REPORT_LABELS.title }}
      >
        <ApplicationTag state={status} isRevoked={application.sertifikatStatus === "dicabut"} />
        {status === "bersertifikat" ? null : <WaitingSince since={statusSejak} now={session.now} zone={zone} />}
      </PageHeader>
      {status === "perlu_perbaikan" ? (
        <Notice tone="bad" title={`${penyelenggara} meminta laporan ini diperbaiki`}>
          <p className="whitespace-pre-line">{alasan}</p>
          <p className="text-sm text-ink-2">
            Isian dan berkas yang lalu masih ada di bawah. Perbaiki yang perlu, lalu pilih {REPORT_LABELS.save}.
          </p>
        </Notice>
      ) : null}
      {status === "menunggu_tinjauan" && last ? (
        <Receipt
          title="Laporan sudah diteruskan ke P2KPTK2"
          number={last.id}
          rows={[
            { label: "Guru", value: nama },
            { label: "Laporan ke-", value: String(last.nomor) },
            { label: "Berkas", value: `${last.dokumen.length} berkas` },
            { label: "Diterima", value: formatInstant(last.dilaporkanPada, zone) },
          ]}
        >
          <p>
            {penyelenggara} meninjaunya sebagai syarat sertifikat. Guru sudah diberi tahu; Bapak/Ibu diberi tahu bila
            laporan dikembalikan atau sertifikat terbit.
          </p>
        </Receipt>
      ) : null}
      <RevokedNotice application={application} />
      {sertifikatKode && sertifikatPada && application.sertifikatStatus !== "dicabut" ? (
        <Notice tone="good" title="Sertifikat sudah terbit">
          <p>
            Nomor {sertifikatNomor}, {formatInstant(sertifikatPada, zone)}.
          </p>
          <div className="mt-2">
            <ButtonLink href={`/sertifikat/${sertifikatKode}`} variant="quiet">
              Halaman pemeriksaan
            </ButtonLink>
          </div>
        </Notice>
      ) : null}
      <Card title="Pelatihan">
        <TrainingFacts application={application} />
      </Card>
      <PostReflection application={application} zone={zone} />
      {canReport ? (
        <Card title={status === "perlu_perbaikan" ? "Perbaiki laporan" : "Laporan Bapak/Ibu"} pad="roomy">
          {draft ? (
            <p className="mb-5 text-sm text-ink-2">
              Melanjutkan draf yang disimpan {draft.penulisNama}, {formatInstant(draft.disimpanPada, zone)}. Draf belum
              diteruskan ke P2KPTK2.
            </p>
          ) : null}
          <ReportForm {...{ id, versi, dasar, zone }} kunci={newFormKey()} earlier={draft ?? last ?? null} />
        </Card>
      ) : (
        <ForgetCopies name={reportCopy(id)} />
      )}
      {laporan.map((report) => (
        <ReportCard key={report.id} report={report} zone={zone} title={`Laporan ke-${report.nomor}`} />
      ))}
      <Card title="Riwayat">
        <ApplicationTimeline entries={timeline} zone={zone} />
      </Card>
    </Page>
  );
}
