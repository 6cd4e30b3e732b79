import { Download, ExternalLink } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ApplicationTimeline } from "@/components/pelatihan/penerapan-parts";
import { CertificateTag, PrintedFacts } from "@/components/pelatihan/sertifikat-parts";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Receipt } from "@/components/ui/receipt";
import { formatBytes } from "@/lib/berkas/labels";
import { formatInstant } from "@/lib/kernel/time";
import { CERTIFICATE_NEWS } from "@/lib/pelatihan/sertifikat/labels";
import { loadCertificate } from "@/lib/pelatihan/sertifikat/loaders";
import { mayReissue } from "@/lib/pelatihan/sertifikat/rules";
import { certificateWorkflow } from "@/lib/pelatihan/sertifikat/status";

export const metadata: Metadata = { title: "Sertifikat" };

const { events } = certificateWorkflow;

export default async function SertifikatPage({ params, searchParams }: PageProps<"/p2kptk2/sertifikat/[id]">) {
  const { certificate, facts, timeline, session } = await loadCertificate((await params).id);
  const { pesan } = await searchParams;
  const { id, kode, status, alasan, terbitPada, berkas, pendaftaran } = certificate;
  const file = berkas ? `/api/berkas/${berkas.id}` : null;
  return (
    <Page>
      <PageHeader
        title={facts.nama}
        kicker={`Nomor ${facts.nomor}`}
        back={{ href: "/p2kptk2/sertifikat", label: "Sertifikat" }}
      >
        <CertificateTag state={status} />
      </PageHeader>
      <PageMessage messages={CERTIFICATE_NEWS} pesan={pesan} />
      {alasan ? (
        <Notice tone="bad" title={status === "dicabut" ? "Dicabut" : "Sudah diganti versi baru"}>
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {file ? (
          <>
            {/* Links of their own kind: the address hands out a file, there is no page to go to. */}
            <a className={buttonStyle()} href={file} download>
              <Download size={20} aria-hidden="true" />
              Unduh PDF
            </a>
            <a className={buttonStyle({ variant: "quiet" })} href={`${file}?lihat=1`} target="_blank" rel="noreferrer">
              <ExternalLink size={20} aria-hidden="true" />
              Buka di tab baru
            </a>
          </>
        ) : (
          <Notice tone="wait" title="PDF-nya sedang dibuat">
            <p>Muat ulang halaman ini sebentar lagi.</p>
          </Notice>
        )}
        <ButtonLink href={`/sertifikat/${kode}`} variant="quiet">
          Halaman pemeriksaan
        </ButtonLink>
      </div>
      <Card title="Yang tercetak">
        <PrintedFacts facts={facts} kode={kode} />
      </Card>
      {berkas ? (
        <Receipt
          title="PDF yang diterbitkan"
          fingerprint={berkas.sha256 ?? undefined}
          rows={[
            { label: "Nama berkas", value: <span className="break-words">{berkas.nama}</span> },
            { label: "Ukuran", value: formatBytes(berkas.ukuran) },
            { label: "Diterbitkan", value: formatInstant(terbitPada, session.zona) },
          ]}
        />
      ) : null}
      {pendaftaran.sertifikat.length > 1 ? (
        <Card title="Semua versi">
          <ul className="grid gap-2">
            {pendaftaran.sertifikat.map((version) => (
              <li key={version.id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {version.id === id ? (
                  <strong>
                    Versi {version.versiKe}: {version.nomor}
                  </strong>
                ) : (
                  <PageLink
                    href={`/p2kptk2/sertifikat/${version.id}`}
                    className="link inline-flex min-h-tap items-center"
                  >
                    Versi {version.versiKe}: {version.nomor}
                  </PageLink>
                )}
                <CertificateTag state={version.status} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title="Riwayat">
        <ApplicationTimeline entries={timeline} zone={session.zona} />
      </Card>
      {status === "berlaku" ? (
        <div className="flex flex-wrap gap-3">
          <ButtonLink href={`/p2kptk2/sertifikat/${id}/perbaiki`} variant="quiet">
            {events.ganti.label}
          </ButtonLink>
          <ButtonLink href={`/p2kptk2/sertifikat/${id}/cabut`} variant="refuse">
            {events.cabut.label}
          </ButtonLink>
        </div>
      ) : null}
      {mayReissue(certificate, pendaftaran.sertifikat) ? (
        <Card title="Guru ini ternyata berhak?">
          <p className="mb-4">
            Terbitkan versi baru dengan nomor sendiri. Yang dicabut tetap tercatat dicabut dan menunjuk ke versi baru.
          </p>
          <ButtonLink href={`/p2kptk2/sertifikat/${id}/terbitkan-ulang`} variant="quiet">
            {events.terbitkanUlang.label}
          </ButtonLink>
        </Card>
      ) : null}
    </Page>
  );
}
