import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { SubmitPlanForm } from "@/components/kinerja/plan-forms";
import { PlanView } from "@/components/kinerja/plan-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { PART_LABELS, PART_SLUGS } from "@/lib/kinerja/rencana/labels";
import { loadSummary } from "@/lib/kinerja/rencana/loaders";
import { PLAN_PARTS, type PlanPart } from "@/lib/kinerja/rencana/rules";

export const metadata: Metadata = { title: "Rangkuman rencana kinerja" };

export default async function RangkumanPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/rangkuman">) {
  const [{ id }, { tersimpan }] = await Promise.all([params, searchParams]);
  const { plan, content, missing } = await loadSummary(id);
  const { skema, nama, versi, kepala, sekolah, status } = plan;
  const list = `/guru/kinerja/${plan.id}`;
  const hrefOf = (part: PlanPart) => `${list}/${PART_SLUGS[skema][part]}`;
  const incomplete = PLAN_PARTS.filter((part) => missing[part] !== null);
  return (
    <Page>
      <PageHeader
        title="Rangkuman"
        kicker={skema === "skema_2024" ? `${nama} · Langkah 5 dari 5` : nama}
        back={{ href: list, label: "Rencana kinerja" }}
      >
        <p>Baca sekali lagi. Setelah diajukan, isinya tidak dapat diubah sampai kepala sekolah memutuskan.</p>
      </PageHeader>
      {typeof tersimpan === "string" ? <ForgetCopies name={`${plan.id}/${tersimpan}`} /> : null}
      {incomplete.length > 0 ? (
        <Notice tone="wait" title="Belum dapat diajukan">
          <ul className="grid gap-1">
            {incomplete.map((part) => (
              <li key={part}>
                <PageLink href={hrefOf(part)} className="link inline-flex min-h-tap items-center">
                  {PART_LABELS[skema][part]}: {missing[part]}
                </PageLink>
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      <PlanView plan={content} editHref={hrefOf} notesOf={status === "dikembalikan" ? "kepala sekolah" : undefined} />
      {incomplete.length === 0 ? (
        <Card title="Ajukan">
          <p className="mb-4">
            {kepala ? `${kepala}, kepala ${sekolah},` : `Kepala ${sekolah}`} membaca rencana ini lalu menyetujui atau
            mengembalikannya dengan catatan.
          </p>
          <SubmitPlanForm id={plan.id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : (
        <div>
          <ButtonLink href={list} variant="quiet">
            Kembali ke daftar
          </ButtonLink>
        </div>
      )}
    </Page>
  );
}
