import type { Metadata } from "next";
import { ChangeTrainingForm } from "@/components/pelatihan/training-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadTrainingToEdit } from "@/lib/pelatihan/katalog/loaders";

export const metadata: Metadata = { title: "Ubah pelatihan" };

export default async function UbahPelatihanPage({ params }: PageProps<"/p2kptk2/pelatihan/[id]/ubah">) {
  const { training } = await loadTrainingToEdit((await params).id);
  return (
    <Page width="form">
      <PageHeader title="Ubah pelatihan" back={{ href: `/p2kptk2/pelatihan/${training.id}`, label: training.judul }} />
      {training.status === "terbit" ? (
        <Notice title="Pelatihan ini sudah terbit">
          <p>Bila pelaksanaan, tempat, atau tautan berubah, guru yang mendaftar diberi tahu.</p>
        </Notice>
      ) : null}
      <Card pad="roomy">
        <ChangeTrainingForm kunci={newFormKey()} training={training} />
      </Card>
    </Page>
  );
}
