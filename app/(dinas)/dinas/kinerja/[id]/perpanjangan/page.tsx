import type { Metadata } from "next";
import { ListSearch, listHref } from "@/components/kantor/list-search";
import { ExtensionForm } from "@/components/kinerja/period-forms";
import { TeacherTable } from "@/components/kinerja/period-view";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Pagination } from "@/components/ui/pagination";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadExtension } from "@/lib/kinerja/periode/loaders";

export const metadata: Metadata = { title: "Perpanjang fase untuk satu guru" };

export default async function PerpanjanganPage({
  params,
  searchParams,
}: PageProps<"/dinas/kinerja/[id]/perpanjangan">) {
  const asked = await searchParams;
  const { period, teacher, phases, cari, hal, pages, teachers, today, zona } = await loadExtension(
    (await params).id,
    asked,
  );
  const path = `/dinas/kinerja/${period.id}/perpanjangan`;
  if (teacher) {
    return (
      <Page width="form">
        <PageHeader
          title={`Perpanjang waktu ${teacher.nama}`}
          kicker={`${teacher.sekolah} · ${period.nama}`}
          back={{ href: path, label: "Pilih guru lain" }}
        >
          <p>Perpanjangan berlaku untuk satu guru dan satu fase. Guru diberi tahu.</p>
        </PageHeader>
        <Card pad="roomy">
          <ExtensionForm
            kunci={newFormKey()}
            periodeId={period.id}
            versi={period.versi}
            akunId={teacher.akunId}
            phases={phases}
            today={today}
            zona={zona}
          />
        </Card>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader
        title="Perpanjang untuk satu guru"
        kicker={period.nama}
        back={{ href: `/dinas/kinerja/${period.id}`, label: period.nama }}
      >
        <p>Pilih gurunya.</p>
      </PageHeader>
      <ListSearch path={path} label="Cari nama guru, sekolah, atau NUPTK" cari={cari} />
      {teachers.length > 0 ? (
        <TeacherTable teachers={teachers} zona={zona} extendHref={(akunId) => `${path}?guru=${akunId}`} />
      ) : (
        <EmptyState title="Tidak ada yang cocok">Ubah pencariannya.</EmptyState>
      )}
      <Pagination page={hal} pages={pages} href={(page) => listHref(path, { cari, hal: page })} />
    </Page>
  );
}
