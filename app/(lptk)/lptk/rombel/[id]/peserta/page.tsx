import type { Metadata } from "next";
import { ListSearch } from "@/components/kantor/list-search";
import { MoveHere, PlaceForm } from "@/components/plpg/cohort-forms";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadPlacing } from "@/lib/plpg/rombel/loaders";

export const metadata: Metadata = { title: "Tempatkan peserta" };

export default async function PesertaRombelPage({ params, searchParams }: PageProps<"/lptk/rombel/[id]/peserta">) {
  const { cohort, cari, free, elsewhere, seated } = await loadPlacing((await params).id, await searchParams);
  const { id, nama, bidangStudi, kapasitas } = cohort;
  const left = Math.max(0, kapasitas - seated);
  return (
    <Page>
      <PageHeader title="Tempatkan peserta" kicker={nama} back={{ href: `/lptk/rombel/${id}`, label: nama }}>
        <p>
          {left} dari {kapasitas} tempat masih kosong. Hanya peserta {bidangStudi} yang tampil.
        </p>
      </PageHeader>
      {left === 0 ? (
        <Notice tone="wait" title="Rombel ini sudah penuh">
          <p>
            <PageLink href={`/lptk/rombel/${id}/ubah`} className="link inline-flex min-h-tap items-center">
              Naikkan kapasitasnya
            </PageLink>{" "}
            bila peserta masih perlu ditambah.
          </p>
        </Notice>
      ) : null}
      <ListSearch
        path={`/lptk/rombel/${id}/peserta`}
        label="Cari nama atau nomor peserta, juga di rombel lain"
        cari={cari}
      />
      {free.length > 0 ? (
        <Card title="Belum punya rombel">
          <PlaceForm kunci={newFormKey()} cohort={cohort} people={free} />
        </Card>
      ) : (
        <EmptyState title={cari ? "Tidak ada yang cocok" : "Semua sudah punya rombel"}>
          {cari
            ? "Periksa ejaannya, atau kosongkan pencariannya."
            : `Peserta ${bidangStudi} tanpa rombel tampil di sini. Untuk memindahkan seseorang dari rombel lain, cari namanya.`}
        </EmptyState>
      )}
      {elsewhere.length > 0 ? (
        <Card title="Di rombel lain">
          <ul className="grid gap-5">
            {elsewhere.map((person) => (
              <li key={person.id}>
                <MoveHere cohort={cohort} person={person} />
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Page>
  );
}
