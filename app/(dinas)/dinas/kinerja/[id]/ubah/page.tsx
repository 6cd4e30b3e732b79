import type { Metadata } from "next";
import { EditPeriodForm } from "@/components/kinerja/period-forms";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadPeriodToEdit } from "@/lib/kinerja/periode/loaders";

export const metadata: Metadata = { title: "Ubah periode kinerja" };

export default async function UbahPeriodePage({ params }: PageProps<"/dinas/kinerja/[id]/ubah">) {
  const { period, catalogues, days, today, zona, now } = await loadPeriodToEdit((await params).id);
  const { id, versi, nama, skema, tahun, semester, katalogId, hasPlan } = period;
  return (
    <Page width="form">
      <PageHeader title="Ubah periode" back={{ href: `/dinas/kinerja/${id}`, label: nama }}>
        <p>Yang sudah lewat tetap; fase yang ditutup boleh dibuka lebih lama selama fase berikutnya belum dibuka.</p>
      </PageHeader>
      <Card pad="roomy">
        <EditPeriodForm
          kunci={newFormKey()}
          id={id}
          versi={versi}
          catalogues={catalogues}
          today={today}
          zona={zona}
          facts={{ nama, skema, tahun, semester, katalogId, ...days }}
          isFixed={hasPlan}
          present={{ ...period, now }}
        />
      </Card>
    </Page>
  );
}
