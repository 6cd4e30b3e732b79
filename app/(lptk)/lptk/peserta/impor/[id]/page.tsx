import type { Metadata } from "next";
import { listHref } from "@/components/kantor/list-search";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Receipt } from "@/components/ui/receipt";
import { Table } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatInstant } from "@/lib/kernel/time";
import { IMPORT_RESULT_LABELS } from "@/lib/plpg/peserta/labels";
import { loadImport } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Hasil impor" };

/** The receipt of an import, and what each of its rows did. */
export default async function HasilImporPage({ params, searchParams }: PageProps<"/lptk/peserta/impor/[id]">) {
  const [{ id }, query] = await Promise.all([params, searchParams]);
  const { found, hal, zona } = await loadImport(id, query);
  return (
    <Page>
      <PageHeader
        title="Hasil impor"
        kicker={<span className="break-all">{found.namaBerkas}</span>}
        back={{ href: "/lptk/peserta/impor", label: "Impor peserta" }}
      />
      <Receipt
        title={`${found.baru} peserta didaftarkan`}
        number={found.id}
        fingerprint={found.sha256}
        rows={[
          { label: "Sudah terdaftar sebelumnya", value: `${found.tetap} peserta` },
          { label: "Diimpor", value: formatInstant(found.dibuatPada, zona) },
          { label: "Oleh", value: found.olehNama },
        ]}
      >
        <p>Mereka kami kabari. Cetak surat aktivasinya, lalu serahkan: kodenya tidak tampil di tempat lain.</p>
        <ButtonLink href="/lptk/aktivasi" className="justify-self-start">
          Buka surat aktivasi
        </ButtonLink>
      </Receipt>
      <Card title="Baris demi baris" pad="normal">
        <Table
          caption="Hasil setiap baris"
          rows={found.rows}
          rowKey={({ baris }) => String(baris)}
          columns={[
            {
              key: "nama",
              head: "Nama",
              isName: true,
              cell: ({ peserta }) => (
                <PageLink href={`/lptk/peserta/${peserta.id}`} className="link inline-flex min-h-tap items-center">
                  {peserta.nama}
                </PageLink>
              ),
            },
            { key: "baris", head: "Baris", isNumber: true, cell: ({ baris }) => baris },
            { key: "nomor", head: "Nomor peserta", isShort: true, cell: ({ peserta }) => peserta.nomorPeserta },
            {
              key: "hasil",
              head: "Hasil",
              cell: ({ hasil }) => <Tag tone={hasil === "baru" ? "good" : "plain"}>{IMPORT_RESULT_LABELS[hasil]}</Tag>,
            },
          ]}
        />
      </Card>
      <Pagination
        page={hal}
        pages={found.pages}
        href={(page) => listHref(`/lptk/peserta/impor/${found.id}`, { hal: page })}
      />
    </Page>
  );
}
