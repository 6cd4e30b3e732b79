import { FileArchive, FileSpreadsheet } from "lucide-react";
import type { Metadata } from "next";
import { CertificateNumber, CertificateTag, TrainingFilter } from "@/components/pelatihan/sertifikat-parts";
import { buttonStyle } from "@/components/ui/button-style";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Table } from "@/components/ui/table";
import { formatShortDate } from "@/lib/kernel/time";
import { CERTIFICATE_LABELS } from "@/lib/pelatihan/sertifikat/labels";
import { loadCertificates } from "@/lib/pelatihan/sertifikat/loaders";
import { CERTIFICATE_STATES } from "@/lib/pelatihan/sertifikat/status";

export const metadata: Metadata = { title: "Sertifikat" };

const PATH = "/p2kptk2/sertifikat";

export default async function DaftarSertifikatPage({ searchParams }: PageProps<"/p2kptk2/sertifikat">) {
  const { rows, counts, matching, trainings, request, pages, session } = await loadCertificates(await searchParams);
  const { cari, status, pelatihan, hal } = request;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const queryOf = (change: { status?: string; hal?: number }) => {
    const query = new URLSearchParams();
    const wanted = change.status ?? status ?? "";
    if (cari) query.set("cari", cari);
    if (pelatihan) query.set("pelatihan", pelatihan);
    if (wanted) query.set("status", wanted);
    if ((change.hal ?? 1) > 1) query.set("hal", String(change.hal));
    return query;
  };
  const href = (change: { status?: string; hal?: number }) => {
    const query = queryOf(change);
    return query.size > 0 ? `${PATH}?${query}` : PATH;
  };
  const sheet = (format: string) => {
    const query = queryOf({});
    query.set("format", format);
    return `/api/sertifikat/daftar?${query}`;
  };
  const quiet = buttonStyle({ variant: "quiet", size: "small" });
  return (
    <Page width="wide">
      <PageHeader title="Sertifikat" kicker={session.tempat}>
        <p>Yang sudah diterbitkan unit ini, yang terbaru di atas.</p>
      </PageHeader>
      <TrainingFilter
        path={PATH}
        label="Cari nama, sekolah, pelatihan, atau nomor"
        cari={cari}
        status={status ?? ""}
        pelatihan={pelatihan}
        trainings={trainings}
      />
      <FilterLinks
        label="Saring menurut status"
        links={[
          {
            href: listed(PATH, cari, pelatihan),
            label: "Semua",
            count: all,
            isCurrent: status === null,
          },
          ...CERTIFICATE_STATES.filter((state) => counts.has(state) || state === status).map((state) => ({
            href: href({ status: state }),
            label: CERTIFICATE_LABELS[state],
            count: counts.get(state) ?? 0,
            isCurrent: status === state,
          })),
        ]}
      />
      {rows.length > 0 ? (
        <>
          <div className="flex flex-wrap items-center gap-3">
            <p className="text-sm text-ink-2" role="status">
              {matching} sertifikat
            </p>
            {/* Links of their own kind: the addresses hand out files, there is no page to go to. */}
            <a className={quiet} href={sheet("xlsx")} download>
              <FileSpreadsheet size={18} aria-hidden="true" />
              Unduh Excel
            </a>
            <a className={quiet} href={sheet("csv")} download>
              <FileSpreadsheet size={18} aria-hidden="true" />
              Unduh CSV
            </a>
            {pelatihan ? (
              <a className={quiet} href={`/api/sertifikat/zip/${pelatihan}`} download>
                <FileArchive size={18} aria-hidden="true" />
                Unduh semua PDF (ZIP)
              </a>
            ) : (
              <span className="text-sm text-ink-2">Pilih satu pelatihan untuk mengunduh semua PDF-nya sekaligus.</span>
            )}
          </div>
          <Table
            caption="Sertifikat yang diterbitkan"
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                key: "nama",
                head: "Nama",
                isName: true,
                cell: (row) => (
                  <PageLink href={`${PATH}/${row.id}`} className="link inline-flex min-h-tap items-center">
                    {row.nama}
                  </PageLink>
                ),
              },
              { key: "sekolah", head: "Sekolah", cell: (row) => row.sekolah },
              { key: "judul", head: "Pelatihan", cell: (row) => row.judul },
              { key: "nomor", head: "Nomor", cell: (row) => <CertificateNumber>{row.nomor}</CertificateNumber> },
              {
                key: "terbit",
                head: "Terbit",
                isShort: true,
                cell: (row) => formatShortDate(row.terbitPada, session.zona),
              },
              { key: "status", head: "Status", cell: (row) => <CertificateTag state={row.status} /> },
            ]}
          />
        </>
      ) : (
        <EmptyState title={all > 0 || cari || pelatihan ? "Tidak ada yang cocok" : "Belum ada sertifikat"}>
          <p>Setelah laporan penerapan seorang guru ditinjau dan diterbitkan, sertifikatnya muncul di sini.</p>
        </EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => href({ hal: page })} />
    </Page>
  );
}

/** The list without its state filter. */
function listed(path: string, cari: string, pelatihan: string | null): string {
  const query = new URLSearchParams();
  if (cari) query.set("cari", cari);
  if (pelatihan) query.set("pelatihan", pelatihan);
  return query.size > 0 ? `${path}?${query}` : path;
}
