import type { Metadata } from "next";
import { AnswersView } from "@/components/refleksi/answers-view";
import { SubmitForm } from "@/components/refleksi/reflection-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatDay } from "@/lib/kernel/time";
import { loadCheck } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Periksa refleksi" };

export default async function PeriksaRefleksiPage({ params }: PageProps<"/guru/refleksi/[id]/periksa">) {
  const { reflection, progress } = await loadCheck((await params).id);
  const { id, versi, tanggalDiskusi, jawaban, kepala, sekolah } = reflection;
  const list = `/guru/refleksi/${id}`;
  const incomplete = progress.filter(({ state }) => state !== "lengkap");
  const isComplete = incomplete.length === 0 && tanggalDiskusi !== null;
  return (
    <Page>
      <PageHeader
        title="Apakah semuanya benar?"
        kicker={reflection.periode}
        back={{ href: list, label: "Daftar kompetensi" }}
      >
        <p>Baca sekali lagi. Setelah dikirim, isinya tidak dapat diubah sampai kepala sekolah memutuskan.</p>
      </PageHeader>
      {isComplete ? null : (
        <Notice tone="wait" title="Belum dapat dikirim">
          <ul className="grid gap-1">
            {incomplete.map(({ kompetensi, total, done }) => (
              <li key={kompetensi}>
                <PageLink href={`${list}/${kompetensi}`} className="link inline-flex min-h-tap items-center">
                  {COMPETENCY_LABELS[kompetensi]}: {total - done} dari {total} indikator belum lengkap
                </PageLink>
              </li>
            ))}
            {tanggalDiskusi ? null : (
              <li>
                <PageLink href={list} className="link inline-flex min-h-tap items-center">
                  Tanggal diskusi dengan kepala sekolah belum diisi
                </PageLink>
              </li>
            )}
          </ul>
        </Notice>
      )}
      <AnswersView answers={jawaban} editHref={(kompetensi) => `${list}/${kompetensi}`} />
      <Card
        title="Tanggal diskusi"
        aside={
          <PageLink href={list} className="link -my-2 inline-flex min-h-tap min-w-tap items-center">
            Ubah<span className="sr-only"> tanggal diskusi</span>
          </PageLink>
        }
      >
        <p className="font-semibold">{tanggalDiskusi ? formatDay(tanggalDiskusi) : "Belum diisi"}</p>
      </Card>
      {isComplete ? (
        <Card title="Kirim">
          <p className="mb-4">
            {kepala ? `${kepala}, kepala ${sekolah},` : `Kepala ${sekolah}`} membaca refleksi ini lalu menyetujuinya
            atau meminta perbaikan.
          </p>
          <SubmitForm id={id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : (
        <div>
          <ButtonLink href={list} variant="quiet">
            Kembali ke daftar
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
