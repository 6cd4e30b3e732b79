import type { Metadata } from "next";
import { EnrolmentFlow } from "@/components/pelatihan/enrolment-flow";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { BarChart, Meter } from "@/components/ui/meter";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Table } from "@/components/ui/table";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatShortDate } from "@/lib/kernel/time";
import { loadOverview } from "@/lib/pelatihan/ringkasan/loaders";
import { hoursInWords } from "@/lib/pelatihan/ringkasan/rules";

export const metadata: Metadata = { title: "Ringkasan" };

export default async function RingkasanPage() {
  const { flow, seats, waits, needs, session } = await loadOverview();
  const used = seats.reduce((sum, { terisi }) => sum + terisi, 0);
  const all = seats.reduce((sum, { kuota }) => sum + kuota, 0);
  return (
    <Page width="wide">
      <PageHeader title="Ringkasan" kicker={session.tempat}>
        <p>
          {seats.length > 0
            ? `${used} dari ${all} kursi terisi di ${seats.length} pelatihan yang akan datang dan berjalan.`
            : "Belum ada pelatihan yang akan datang."}
        </p>
      </PageHeader>
      <Card title="Dari pendaftaran sampai sertifikat">
        <EnrolmentFlow flow={flow} />
      </Card>
      <div className="grid gap-4 sm:gap-5 lg:grid-cols-2 lg:items-start">
        <Card title="Kursi">
          {seats.length > 0 ? (
            <ul className="grid gap-4">
              {seats.map(({ id, judul, kuota, terisi, tunggu, mulai, zona }) => (
                <li key={id} className="grid gap-1">
                  <span className="flex flex-wrap items-baseline justify-between gap-x-4">
                    <PageLink
                      href={`/p2kptk2/pelatihan/${id}/peserta`}
                      className="link inline-flex min-h-tap items-center font-bold"
                    >
                      {judul}
                    </PageLink>
                    <span className="text-sm text-ink-2">mulai {formatShortDate(mulai, zona)}</span>
                  </span>
                  <Meter
                    value={terisi}
                    max={kuota}
                    label={`${terisi} dari ${kuota} kursi terisi`}
                    tone={terisi >= kuota ? "wait" : "brand"}
                  />
                  <span className="text-sm text-ink-2">
                    {terisi} dari {kuota} kursi terisi{tunggu > 0 ? `, ${tunggu} di daftar tunggu` : ""}
                  </span>
                </li>
              ))}
            </ul>
          ) : (
            <EmptyState title="Belum ada pelatihan">
              <p>Pelatihan yang sudah terbit dan belum selesai muncul di sini.</p>
            </EmptyState>
          )}
        </Card>
        <Card title="Kebutuhan guru menurut refleksi">
          {needs.total.length > 0 ? (
            <div className="grid gap-3">
              <BarChart
                caption="Guru yang menilai dirinya rendah, per kompetensi"
                max={Math.max(1, ...needs.total.map(({ guru }) => guru))}
                bars={needs.total.map(({ kompetensi, guru, perlu }) => ({
                  label: COMPETENCY_LABELS[kompetensi],
                  value: perlu,
                  text: `${perlu} dari ${guru} guru`,
                  tone: "wait" as const,
                }))}
              />
              <p className="text-sm text-ink-2">Dari refleksi yang sudah disetujui. Tidak ada nama guru di sini.</p>
            </div>
          ) : (
            <p className="text-ink-2">Belum ada refleksi yang disetujui.</p>
          )}
        </Card>
      </div>
      <Card title="Waktu tunggu persetujuan per sekolah">
        {waits.length > 0 ? (
          <Table
            caption="Waktu tunggu persetujuan kepala sekolah"
            rows={waits}
            rowKey={({ sekolahId }) => sekolahId}
            columns={[
              { key: "sekolah", head: "Sekolah", isName: true, cell: ({ sekolah }) => sekolah },
              { key: "jumlah", head: "Pendaftaran disetujui", isNumber: true, cell: ({ jumlah }) => jumlah },
              { key: "jam", head: "Rata-rata waktu tunggu", cell: ({ jam }) => hoursInWords(jam) },
            ]}
          />
        ) : (
          <p className="text-ink-2">Belum ada pendaftaran yang disetujui kepala sekolah.</p>
        )}
      </Card>
    </Page>
  );
}
