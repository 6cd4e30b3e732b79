import type { Metadata } from "next";
import { ChangeAppointmentForm, RemoveAppointmentForm } from "@/components/plpg/schedule-forms";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadAppointment } from "@/lib/plpg/materi/loaders";

export const metadata: Metadata = { title: "Ubah jadwal" };

export default async function UbahJadwalPage({ params }: PageProps<"/lptk/jadwal/[id]">) {
  const { appointment, cohorts } = await loadAppointment((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Ubah jadwal"
        kicker={appointment.judul}
        back={{ href: "/lptk/jadwal", label: "Jadwal PLPG" }}
      />
      <Card pad="roomy">
        <ChangeAppointmentForm kunci={newFormKey()} appointment={appointment} cohorts={cohorts} />
      </Card>
      <Disclosure label="Hapus jadwal ini" look="refuse">
        <p className="mb-3">“{appointment.judul}” hilang dari jadwal semua orang yang melihatnya.</p>
        <RemoveAppointmentForm kunci={newFormKey()} appointment={appointment} />
      </Disclosure>
    </Page>
  );
}
