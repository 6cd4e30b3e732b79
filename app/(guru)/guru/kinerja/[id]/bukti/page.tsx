import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { BeginChange } from "@/components/kinerja/change-forms";
import { EvidenceRows } from "@/components/kinerja/evidence-rows";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { COLLECT_LABELS, EVIDENCE_MESSAGES, PART_LABELS } from "@/lib/kinerja/bukti/labels";
import { loadEvidence } from "@/lib/kinerja/bukti/loaders";
import { phaseSpan, phaseState } from "@/lib/kinerja/periode/rules";
import { CHANGE_SLUGS, RHK_CHANGE_LABELS, RHK_CHANGE_MESSAGES } from "@/lib/kinerja/perubahan/labels";
import { CHANGE_KINDS } from "@/lib/kinerja/perubahan/rules";

export const metadata: Metadata = { title: COLLECT_LABELS.title };

/** Where each part stands on the page, for links to it. */
const ANCHORS = CHANGE_SLUGS;

export default async function BuktiDukungPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/bukti">) {
  const [{ plan, rows, canChange, begun, change, session }, { pesan }] = await Promise.all([
    loadEvidence((await params).id),
    searchParams,
  ]);
  const { id, nama, zona, perpanjangan } = plan;
  const state = phaseState(plan, "pelaksanaan", session.now, perpanjangan);
  const { buka, tutup } = phaseSpan(plan, "pelaksanaan", perpanjangan);
  return (
    <Page>
      <PageHeader
        title={COLLECT_LABELS.title}
        kicker={nama}
        back={{ href: `/guru/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        <p>
          {state === "terbuka" ? (
            <>
              Kumpulkan paling lambat <strong>{formatInstant(tutup, zona)}</strong>. Sesudahnya draf hanya dapat dibaca.
            </>
          ) : state === "akan_datang" ? (
            `Fase pelaksanaan dibuka ${formatInstant(buka, zona)}.`
          ) : (
            `Fase pelaksanaan sudah ditutup ${formatInstant(tutup, zona)}.`
          )}
        </p>
      </PageHeader>
      <PageMessage messages={{ ...EVIDENCE_MESSAGES, ...RHK_CHANGE_MESSAGES }} pesan={pesan} />
      {CHANGE_KINDS.map((jenis) => {
        const part = rows.filter((row) => row.jenis === jenis);
        return (
          <Card key={jenis} id={ANCHORS[jenis]} title={PART_LABELS[jenis].title} className="grid gap-4">
            {part.length > 0 ? (
              <EvidenceRows id={id} rows={part} />
            ) : (
              <p className="text-ink-2">Rencana Anda tidak memuat tugas tambahan.</p>
            )}
            {canChange ? (
              <div className="border-t border-line pt-4">
                {begun[jenis] ? (
                  <Notice tone="wait" title="Perubahan Anda belum disimpan">
                    <p>Rencana dan bukti dukung tetap seperti semula sampai Anda menyelesaikannya.</p>
                    <div className="mt-2">
                      <ButtonLink href={`/guru/kinerja/${id}/ubah-rhk/${CHANGE_SLUGS[jenis]}`} variant="quiet">
                        Lanjutkan perubahan
                      </ButtonLink>
                    </div>
                  </Notice>
                ) : (
                  <BeginChange id={id} jenis={jenis} kunci={newFormKey()} />
                )}
              </div>
            ) : null}
          </Card>
        );
      })}
      {change ? (
        <Receipt
          title={RHK_CHANGE_LABELS.receipt}
          number={`${id}-${change.nomor}`}
          rows={[
            { label: "Bagian", value: PART_LABELS[change.jenis].title },
            { label: "Disimpan", value: formatInstant(change.dibuatPada, session.zona) },
            { label: "Perubahan ke", value: String(change.nomor) },
          ]}
        >
          {change.berkas.length > 0 ? (
            <div className="grid gap-2">
              <p className="text-sm text-ink-2">Berkas yang terhapus, dengan sidiknya (SHA-256)</p>
              <ul className="grid gap-2">
                {change.berkas.map(({ nama: file, sha256, judul }) => (
                  <li key={`${judul}/${sha256}`}>
                    <p className="break-words">{file}</p>
                    <code className="text-xs break-all">{sha256}</code>
                  </li>
                ))}
              </ul>
            </div>
          ) : (
            <p className="text-ink-2">Tidak ada berkas yang terhapus.</p>
          )}
        </Receipt>
      ) : null}
      {canChange ? null : (
        <p className="text-sm text-ink-2">
          {RHK_CHANGE_LABELS.title} tersedia selama fase pelaksanaan, sebelum periode penilaian dimulai.
        </p>
      )}
    </Page>
  );
}
