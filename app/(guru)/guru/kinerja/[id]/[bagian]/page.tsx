import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PlanPartForm } from "@/components/kinerja/plan-part-form";
import { Recommendations } from "@/components/refleksi/recommendations";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { PART_LABELS, PART_LEADS } from "@/lib/kinerja/rencana/labels";
import { loadPart } from "@/lib/kinerja/rencana/loaders";
import { PLAN_PARTS } from "@/lib/kinerja/rencana/rules";

export const metadata: Metadata = { title: "Isi rencana kinerja" };

export default async function BagianRencanaPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/[bagian]">) {
  const [{ id, bagian: asked }, { tersimpan }] = await Promise.all([params, searchParams]);
  const { plan, bagian, choices, indicators, trainings, dasar, zona } = await loadPart(id, asked);
  const { skema } = plan;
  // Scheme 2024 counts the summary as its fifth step, as its guide does.
  const steps = PLAN_PARTS.length + (skema === "skema_2024" ? 1 : 0);
  return (
    <Page>
      <PageHeader
        title={PART_LABELS[skema][bagian]}
        kicker={`${plan.nama} · Langkah ${PLAN_PARTS.indexOf(bagian) + 1} dari ${steps}`}
        back={{ href: `/guru/kinerja/${plan.id}`, label: "Rencana kinerja" }}
      >
        <p>{PART_LEADS[skema][bagian]}</p>
      </PageHeader>
      {typeof tersimpan === "string" ? <ForgetCopies name={`${plan.id}/${tersimpan}`} /> : null}
      <PlanPartForm
        key={bagian}
        plan={plan}
        bagian={bagian}
        choices={choices}
        indicators={indicators}
        dasar={dasar}
        kunci={newFormKey()}
        zone={zona}
      />
      {trainings && trainings.list.length > 0 ? (
        <Recommendations
          {...trainings}
          whose="Anda"
          zone={zona}
          hrefOf={(trainingId) => `/guru/pelatihan/${trainingId}`}
        >
          <p className="mt-4 border-t border-line pt-4">
            Sertifikat pelatihan yang Anda ikuti dapat menjadi bukti dukung.{" "}
            <PageLink href="/guru/pelatihan" className="link inline-flex min-h-tap items-center">
              Katalog pelatihan
            </PageLink>
          </p>
        </Recommendations>
      ) : null}
    </Page>
  );
}
