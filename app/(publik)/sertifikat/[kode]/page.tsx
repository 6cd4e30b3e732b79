import type { Metadata } from "next";
import { CopyCheck } from "@/components/pelatihan/sertifikat-copy-check";
import { PrintedFacts } from "@/components/pelatihan/sertifikat-parts";
import { PublicSheet } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { formatInstant } from "@/lib/kernel/time";
import { CHECK_LABELS, VERDICTS } from "@/lib/pelatihan/sertifikat/labels";
import { loadPublicCertificate } from "@/lib/pelatihan/sertifikat/loaders";

// Whoever has the code may look; nobody shall come upon it by searching.
export const metadata: Metadata = { title: CHECK_LABELS.title, robots: { index: false, follow: false } };

const TONES = { berlaku: "good", dicabut: "bad", diganti: "wait" } as const;

export default async function SertifikatPage({ params, searchParams }: PageProps<"/sertifikat/[kode]">) {
  const certificate = await loadPublicCertificate((await params).kode, await searchParams);
  const { kode, status, alasan, statusSejak, facts, newest, sha256, copy, instansi } = certificate;
  const verdict = VERDICTS[status];
  return (
    <PublicSheet title={facts.nama} lead={`Sertifikat ${facts.judul}`}>
      <Notice tone={TONES[status]} title={verdict.title} className="shadow-card">
        <p>{verdict.text}</p>
        {alasan ? (
          <p className="whitespace-pre-line">
            Alasan: {alasan} ({formatInstant(statusSejak, instansi.zona)})
          </p>
        ) : null}
        {newest ? (
          <div className="mt-2">
            <ButtonLink href={`/sertifikat/${newest.kode}`}>Lihat versi baru, nomor {newest.nomor}</ButtonLink>
          </div>
        ) : null}
      </Notice>
      <Card title="Yang tercetak pada sertifikat">
        <PrintedFacts facts={facts} kode={kode} />
      </Card>
      <Card title={CHECK_LABELS.copy}>
        <CopyCheck kode={kode} sha256={sha256} result={copy} />
        {sha256 ? (
          <div className="mt-4">
            <p className="text-sm text-ink-2">Sidik berkas (SHA-256) yang kami terbitkan</p>
            <code className="text-xs font-semibold break-all">{sha256}</code>
          </div>
        ) : null}
      </Card>
    </PublicSheet>
  );
}
