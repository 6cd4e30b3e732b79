import { CalendarPlus } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { Page, PageHeader } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/kernel/time";
import { REPORT_LABELS, REPORT_MESSAGES, reportLabel, timeLeft } from "@/lib/plpg/laporan/labels";
import { loadCohortReports } from "@/lib/plpg/laporan/loaders";

export const metadata: Metadata = { title: REPORT_LABELS.title };

export default async function LaporanRombelPage({ params, searchParams }: PageProps<"/mentor/rombel/[id]/laporan">) {
  const [{ cohort, rows, members, session }, { pesan }] = await Promise.all([
    params.then(({ id }) => loadCohortReports(id)),
    searchParams,
  ]);
  const page = `/mentor/rombel/${cohort.id}/laporan`;
  return (
    <Page>
      <PageHeader
        title={REPORT_LABELS.title}
        kicker={`Rombel ${cohort.nama}`}
        back={{ href: `/mentor/rombel/${cohort.id}`, label: cohort.nama }}
      />
      <PageMessage messages={REPORT_MESSAGES} pesan={pesan} />
      <ol className="grid gap-3">
        {rows.map(({ nomor, deadline, sent, graded }) => (
          <li key={nomor}>
            <Card
              title={reportLabel(nomor)}
              aside={
                deadline ? (
                  <Tag tone={deadline.batas < session.now ? "plain" : "wait"}>
                    {timeLeft(deadline.batas, session.now)}
                  </Tag>
                ) : (
                  <Tag tone="plain">Belum dibuka</Tag>
                )
              }
              className="grid gap-3"
            >
              {deadline ? (
                <>
                  <p className="break-words whitespace-pre-line">{deadline.deskripsi}</p>
                  <p className="text-sm text-ink-2">
                    {REPORT_LABELS.deadline}: {formatInstant(deadline.batas, cohort.zona)}. {sent} dari {members}{" "}
                    peserta sudah mengunggah, {graded} sudah dinilai.
                  </p>
                </>
              ) : (
                <p className="text-ink-2">Tetapkan deskripsi dan batas waktunya supaya peserta dapat mengunggah.</p>
              )}
              <div>
                <ButtonLink href={`${page}/${nomor}`} variant="quiet" size="small">
                  {deadline ? "Lihat dan atur" : "Buka laporan"}
                  <span className="sr-only"> {nomor}</span>
                </ButtonLink>
              </div>
            </Card>
          </li>
        ))}
      </ol>
      <div>
        <DownloadLink href="/api/plpg/kalender" icon={<CalendarPlus size={18} aria-hidden="true" />}>
          Simpan batas waktu ke kalender
        </DownloadLink>
      </div>
    </Page>
  );
}
