import type { Metadata } from "next";
import { ObservationForm } from "@/components/kinerja/observation-form";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatSpan } from "@/lib/kernel/time";
import { loadObservationForm } from "@/lib/kinerja/praktik/loaders";

export const metadata: Metadata = { title: "Isi hasil observasi" };

export default async function IsiObservasiPage({ params }: PageProps<"/kepsek/kinerja/[id]/observasi/isi">) {
  const { practice, observasi, zona, ...form } = await loadObservationForm((await params).id);
  const { id, guru, indikator } = practice;
  return (
    <Page>
      <PageHeader
        title="Isi hasil observasi"
        kicker={`${guru} · ${indikator}`}
        back={{ href: `/kepsek/kinerja/${id}/observasi`, label: "Observasi kelas" }}
      >
        <p>
          {formatSpan(observasi.mulai, observasi.selesai, zona)}, {observasi.tempat}. Formulir ini tetap dapat diisi
          tanpa sinyal selama halaman ini terbuka.
        </p>
      </PageHeader>
      <ObservationForm id={id} {...form} kunci={newFormKey()} zone={zona} />
    </Page>
  );
}
