import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { CollectForm } from "@/components/kinerja/evidence-forms";
import { EvidenceSlots } from "@/components/kinerja/evidence-slots";
import { EvidenceStateTag } from "@/components/kinerja/evidence-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { Tag } from "@/components/ui/tag";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { COLLECT_LABELS, EVIDENCE_MESSAGES, PART_LABELS, PART_RULES } from "@/lib/kinerja/bukti/labels";
import { loadEvidenceRow } from "@/lib/kinerja/bukti/loaders";
import { RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";

export const metadata: Metadata = { title: "Kumpulkan bukti dukung" };

export default async function KumpulkanBuktiPage({
  params,
  searchParams,
}: PageProps<"/guru/kinerja/[id]/bukti/[barisId]">) {
  const { id, barisId } = await params;
  const [{ plan, row, timeline, offers, session }, { pesan }] = await Promise.all([
    loadEvidenceRow(id, barisId),
    searchParams,
  ]);
  const { jenis, slots, canWrite } = row;
  const page = `/guru/kinerja/${plan.id}/bukti/${row.id}`;
  const empty = slots.find(({ bukti }) => bukti === null);
  return (
    <Page>
      <PageHeader
        title={row.judul}
        kicker={`${PART_LABELS[jenis].title} · ${plan.nama}`}
        back={{ href: `/guru/kinerja/${plan.id}/bukti`, label: COLLECT_LABELS.title }}
      >
        <EvidenceStateTag state={row.shown} />
        {row.diubahPada ? <Tag tone="calm">{RHK_CHANGE_LABELS.changed}</Tag> : null}
      </PageHeader>
      <PageMessage messages={EVIDENCE_MESSAGES} pesan={pesan} />
      {row.dikumpulkanPada ? (
        <Receipt
          title="Bukti dukung sudah dikumpulkan"
          number={row.id}
          rows={[
            { label: "Dikumpulkan", value: formatInstant(row.dikumpulkanPada, session.zona) },
            ...row.dokumen.map(({ slot, nama, sha256 }) => ({
              label: `Dokumen ${slot}`,
              value: (
                <>
                  <span className="block break-words">{nama}</span>
                  <code className="text-xs font-normal break-all">SHA-256 {sha256}</code>
                </>
              ),
            })),
          ]}
        >
          <p>Dokumen yang sudah dikumpulkan tidak dapat diubah. Kepala sekolah membacanya saat menilai kinerja Anda.</p>
        </Receipt>
      ) : null}
      {row.shown === "tidak_dikumpulkan" ? (
        <Notice tone="bad" title="Tidak dikumpulkan">
          <p>Fase pelaksanaan sudah ditutup. Bila ada halangan, minta perpanjangan kepada Dinas Pendidikan.</p>
        </Notice>
      ) : null}
      <Card title="Dokumen" className="grid gap-4">
        {row.bukti ? (
          <p>
            Yang diminta: <strong>{row.bukti}</strong>, {row.kuantitas} dokumen.
          </p>
        ) : null}
        {canWrite ? (
          <Disclosure label={COLLECT_LABELS.know}>
            <ul className="grid list-disc gap-1 pl-5">
              {PART_RULES[jenis].map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          </Disclosure>
        ) : null}
        {empty && offers.length > 0 ? (
          <Notice title="Sertifikat pelatihan Anda dapat dipakai di sini">
            <ul className="mt-1 grid gap-2">
              {offers.map(({ id: karyaId, judul }) => (
                <li key={karyaId} className="flex flex-wrap items-center justify-between gap-2">
                  <span className="min-w-0 break-words">{judul}</span>
                  <ButtonLink href={`${page}/${empty.slot}?karya=${karyaId}`} variant="quiet" size="small">
                    Pakai<span className="sr-only"> {judul}</span>
                  </ButtonLink>
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <EvidenceSlots page={page} jenis={jenis} slots={slots} canWrite={canWrite} />
      </Card>
      {canWrite ? (
        <Card>
          <CollectForm
            id={plan.id}
            barisId={row.id}
            kunci={newFormKey()}
            jenis={jenis}
            versi={row.versi}
            disepakati={row.disepakati}
          />
        </Card>
      ) : null}
      {timeline.length > 0 ? (
        <Card title="Riwayat">
          <RecordTimeline entries={timeline} zone={session.zona} />
        </Card>
      ) : null}
    </Page>
  );
}
