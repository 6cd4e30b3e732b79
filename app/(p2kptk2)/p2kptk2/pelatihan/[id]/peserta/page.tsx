import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { EnrolmentFilters, EnrolmentSearch } from "@/components/pelatihan/enrolment-list";
import { OfficeEnrolments } from "@/components/pelatihan/enrolment-office-list";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { loadParticipants } from "@/lib/pelatihan/pendaftaran/loaders";
import { freeSeats, hasBegun, OFFICE_GROUPS } from "@/lib/pelatihan/pendaftaran/rules";
import { addressOf } from "@/lib/pelatihan/pendaftaran/schema";

export const metadata: Metadata = { title: "Peserta pelatihan" };

export default async function PesertaPage({ params, searchParams }: PageProps<"/p2kptk2/pelatihan/[id]/peserta">) {
  const { id } = await params;
  const loaded = await loadParticipants(id, await searchParams);
  const { training, enrolments, total, cari, hal, group, pages, counts, session } = loaded;
  const path = `/p2kptk2/pelatihan/${training.id}/peserta`;
  const status = group ?? "semua";
  const free = freeSeats(training);
  const seats = `${training.terisi} dari ${training.kuota} kursi terisi`;
  return (
    <Page width="wide">
      <PageHeader
        title="Peserta pelatihan"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}`, label: training.judul }}
        aside={
          hasBegun(training, session.now) ? (
            <ButtonLink href={`/p2kptk2/pelatihan/${training.id}/kehadiran`} variant="quiet">
              Kehadiran
            </ButtonLink>
          ) : null
        }
      >
        {training.mulai ? <p>Sesi pertama {formatInstant(training.mulai, training.zona)}</p> : null}
      </PageHeader>
      <Card title={seats} aside={<span className="text-ink-2">{counts.daftar_tunggu} di daftar tunggu</span>}>
        <Meter value={training.terisi} max={training.kuota} label={seats} tone={free > 0 ? "brand" : "wait"} />
        <p className="mt-2 text-sm text-ink-2">
          {free > 0
            ? `Masih ${free} kursi. Yang diterima sesudahnya masuk daftar tunggu.`
            : "Kursi penuh. Yang diterima masuk daftar tunggu, dan naik dengan sendirinya bila ada kursi yang lepas."}
        </p>
      </Card>
      <EnrolmentFilters path={path} query={{ cari }} groups={OFFICE_GROUPS} counts={counts} group={group} />
      <EnrolmentSearch path={path} cari={cari} hidden={{ status }} />
      <OfficeEnrolments
        enrolments={enrolments}
        group={group}
        kunci={newFormKey()}
        now={session.now}
        zone={session.zona}
        isFiltered={cari !== ""}
      />
      <Pagination page={hal} pages={pages} href={(page) => addressOf(path, { cari, status, hal: page })} />
      {total > 0 ? (
        <ExportLinks href="/api/ekspor/pendaftaran" query={{ cari, status, pelatihan: training.id }} />
      ) : null}
    </Page>
  );
}
