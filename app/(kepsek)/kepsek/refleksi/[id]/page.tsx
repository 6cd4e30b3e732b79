import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { AnswersView } from "@/components/refleksi/answers-view";
import { Recommendations } from "@/components/refleksi/recommendations";
import { ReflectionDecision } from "@/components/refleksi/reflection-forms";
import { ReflectionStateTag } from "@/components/refleksi/reflection-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatDay } from "@/lib/kernel/time";
import { FACILITATOR_POINTS } from "@/lib/refleksi/isian/labels";
import { loadSchoolReflection } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Setujui Refleksi Guru" };

export default async function SetujuiRefleksiPage({ params }: PageProps<"/kepsek/refleksi/[id]">) {
  const { reflection, timeline, next, recommendations, session } = await loadSchoolReflection((await params).id);
  const { id, nama, mapel, periode, status, versi, since, alasan, tanggalDiskusi, sebelumnya, jawaban } = reflection;
  const isWaiting = status === "diajukan";
  return (
    <Page>
      <PageHeader
        title={isWaiting ? `Setujui Refleksi Guru: ${nama}` : `Refleksi ${nama}`}
        kicker={`${periode} · ${mapel}`}
        back={{ href: "/kepsek/refleksi", label: "Daftar Refleksi Guru" }}
      >
        {isWaiting ? (
          <WaitingSince since={since} now={session.now} zone={session.zona} />
        ) : (
          <ReflectionStateTag state={status} />
        )}
      </PageHeader>
      {isWaiting ? (
        <Notice title="Yang perlu diperhatikan">
          <ul className="grid list-disc gap-1 pl-5">
            {FACILITATOR_POINTS.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Outcome nama={nama} status={status} alasan={alasan} next={next} />
      )}
      {recommendations ? (
        <Recommendations
          {...recommendations}
          whose="guru ini"
          zone={session.zona}
          hrefOf={(trainingId) => `/kepsek/pelatihan/${trainingId}`}
        >
          <p className="mt-4 border-t border-line pt-4">
            Topik yang diperlukan guru belum ada?{" "}
            <PageLink href="/kepsek/usulan/baru" className="link inline-flex min-h-tap items-center">
              Usulkan topik
            </PageLink>{" "}
            kepada P2KPTK2.
          </p>
        </Recommendations>
      ) : null}
      {sebelumnya && isWaiting ? (
        <Notice tone="wait" title="Refleksi ini sudah diperbaiki">
          <p>Yang berubah sejak kiriman sebelumnya bertanda “Diubah”.</p>
          {alasan ? <p className="whitespace-pre-line">Alasan Bapak/Ibu waktu itu: {alasan}</p> : null}
        </Notice>
      ) : null}
      <p>Tanggal diskusi: {tanggalDiskusi ? formatDay(tanggalDiskusi) : "tidak diisi"}</p>
      <AnswersView answers={jawaban} before={sebelumnya?.jawaban} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={session.zona} />
      </Card>
      {isWaiting ? (
        <Card title="Keputusan Bapak/Ibu">
          <p className="mb-4">
            Bila semua isian sudah merefleksikan praktik mengajar sehari-hari, pilih Setujui. Bila masih ada yang perlu
            didiskusikan, pilih Tidak Menyetujui dan tuliskan alasannya; guru memperbaiki lalu mengirim lagi.
          </p>
          <ReflectionDecision id={id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadSchoolReflection>>;

function Outcome({
  nama,
  status,
  alasan,
  next,
}: Pick<Loaded["reflection"], "nama" | "status" | "alasan"> & Pick<Loaded, "next">) {
  return (
    <div className="grid gap-4">
      {status === "disetujui" ? (
        <Notice tone="good" title="Refleksi disetujui" live="status">
          <p>{nama} sudah diberi tahu dan melihat pelatihan yang sama seperti di bawah ini.</p>
        </Notice>
      ) : (
        <Notice title="Refleksi tidak disetujui" live="status">
          <p>{nama} membaca alasan ini, memperbaiki refleksinya, lalu mengirim lagi.</p>
          <p className="whitespace-pre-line">Alasan: {alasan}</p>
        </Notice>
      )}
      {next ? (
        <div>
          <ButtonLink href={`/kepsek/refleksi/${next.id}`} iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
            Berikutnya: {next.nama}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
