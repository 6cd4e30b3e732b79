import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { nonaktifkanMentor } from "@/lib/kantor/actions";
import { DEACTIVATE_PHRASES } from "@/lib/kantor/labels";
import { loadMentor } from "@/lib/kantor/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Nonaktifkan mentor" };

export default async function NonaktifkanMentorPage({ params }: PageProps<"/lptk/mentor/[akunId]/nonaktif">) {
  const { mentor } = await loadMentor((await params).akunId);
  if (mentor.state === "dicabut") notFound();
  const back = `/lptk/mentor/${mentor.akunId}`;
  return (
    <Page width="form">
      <PageHeader title="Nonaktifkan mentor" kicker={mentor.nama} back={{ href: back, label: mentor.nama }}>
        <p>Berlaku saat itu juga: ia keluar dari peran mentor. Nilai yang sudah ia beri tetap atas namanya.</p>
      </PageHeader>
      <Card pad="roomy">
        <ReasonForm
          action={nonaktifkanMentor}
          kunci={newFormKey()}
          hidden={{ akunId: mentor.akunId }}
          phrases={DEACTIVATE_PHRASES}
          submit="Nonaktifkan"
          backHref={back}
          hint="Dibaca mentor dan tercatat dalam riwayat."
        />
      </Card>
    </Page>
  );
}
