import type { Metadata } from "next";
import { StartForm } from "@/components/refleksi/reflection-forms";
import { ReflectionStateTag } from "@/components/refleksi/reflection-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Table } from "@/components/ui/table";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant, formatShortDate } from "@/lib/kernel/time";
import { loadOwnReflections } from "@/lib/refleksi/isian/loaders";

export const metadata: Metadata = { title: "Refleksi" };

export default async function RefleksiPage() {
  const { period, reflections, now, zona } = await loadOwnReflections();
  return (
    <Page>
      <PageHeader title="Refleksi">
        <p>
          Menilai praktik mengajar sendiri pada empat kompetensi, sambil berdiskusi dengan kepala sekolah. Setelah
          disetujui, Anda melihat pelatihan yang cocok.
        </p>
      </PageHeader>
      {period ? (
        <OpenPeriod period={period} now={now} />
      ) : (
        <EmptyState title="Tidak ada periode refleksi yang terbuka">
          Dinas Pendidikan yang membukanya. Begitu terbuka, Anda melihatnya di sini dan di Untuk ditindaklanjuti.
        </EmptyState>
      )}
      {reflections.length > 0 ? (
        <Card title="Refleksi Anda">
          <Table
            caption="Refleksi Anda"
            rows={reflections}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "periode",
                head: "Periode",
                isName: true,
                cell: ({ id, periode }) => (
                  <PageLink href={`/guru/refleksi/${id}`} className="link -my-2 inline-flex min-h-tap items-center">
                    {periode}
                  </PageLink>
                ),
              },
              { key: "status", head: "Status", cell: ({ shown }) => <ReflectionStateTag state={shown} /> },
              { key: "sejak", head: "Sejak", isShort: true, cell: ({ since }) => formatShortDate(since, zona) },
            ]}
          />
        </Card>
      ) : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadOwnReflections>>;

function OpenPeriod({ period, now }: { period: NonNullable<Loaded["period"]>; now: Date }) {
  const { id, nama, buka, tutup, zona, hasBank, refleksi } = period;
  if (now < buka) {
    return (
      <Card title={nama}>
        <p>
          Periode ini terbuka {formatInstant(buka, zona)} dan ditutup {formatInstant(tutup, zona)}.
        </p>
      </Card>
    );
  }
  return (
    <Card title={nama}>
      <p className="mb-4">
        {!refleksi || refleksi.status === "draf" ? (
          <>
            Kirim refleksi Anda paling lambat <strong>{formatInstant(tutup, zona)}</strong>.
          </>
        ) : (
          <ReflectionStateTag state={refleksi.status} />
        )}
      </p>
      {refleksi ? (
        <ButtonLink href={`/guru/refleksi/${refleksi.id}`}>
          {refleksi.status === "draf" ? "Lanjutkan refleksi" : "Buka refleksi"}
        </ButtonLink>
      ) : hasBank ? (
        <StartForm periodeId={id} kunci={newFormKey()} />
      ) : (
        <p className="text-ink-2">Dinas Pendidikan belum menerbitkan pertanyaannya. Coba lagi nanti.</p>
      )}
    </Card>
  );
}
