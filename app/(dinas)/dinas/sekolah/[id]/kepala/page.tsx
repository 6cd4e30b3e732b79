import type { Metadata } from "next";
import { AppointForm } from "@/components/sekolah/appoint-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSchool } from "@/lib/sekolah/loaders";

export const metadata: Metadata = { title: "Jabatan kepala sekolah" };

export default async function KepalaSekolahPage({ params }: PageProps<"/dinas/sekolah/[id]/kepala">) {
  const { school } = await loadSchool((await params).id);
  const { id, versi, nama, open } = school;
  return (
    <Page width="form">
      <PageHeader
        title={open ? "Serah terima jabatan" : "Tunjuk kepala sekolah"}
        kicker={nama}
        back={{ href: `/dinas/sekolah/${id}`, label: nama }}
      >
        <p>{open ? "Isi data pejabat yang baru." : "Kepala definitif, atau Plt sampai ada yang definitif."}</p>
      </PageHeader>
      {open ? (
        <Notice tone="wait" title={`Masa jabatan ${open.nama} berakhir saat itu juga`}>
          <p>
            Ia langsung keluar dari akun sekolah; password, kode, surel, dan teleponnya diganti. Pendaftaran yang
            menunggu tetap di sekolah ini, dan semua keputusan yang lalu tetap atas namanya.
          </p>
        </Notice>
      ) : null}
      <Card pad="roomy">
        <AppointForm kunci={newFormKey()} school={{ id, versi }} submit={open ? "Serahkan jabatan" : "Tunjuk"} />
      </Card>
    </Page>
  );
}
