import { PencilLine, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Sheet } from "@/components/ui/sheet";
import { formatDay } from "@/lib/kernel/time";
import { EXPECTATION_LABELS, GRADE_LABELS, ITEM_LABELS, ITEM_NOTES } from "@/lib/kinerja/katalog/labels";
import { EXPECTATIONS, ITEM_KINDS, type ItemKind, type MatrixCell, ofKind } from "@/lib/kinerja/katalog/rules";

type Item = {
  id: string;
  jenis: ItemKind;
  urutan: number;
  judul: string;
  keterangan: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  berlakuSejak: Date | null;
};
type Indicator = {
  id: string;
  judul: string;
  keterangan: string;
  fokus: readonly { id: string; pernyataan: string }[];
};

function EditLink({ href, about }: { href: string; about: string }) {
  return (
    <ButtonLink
      href={href}
      variant="quiet"
      size="small"
      className="mt-1 justify-self-start"
      icon={<PencilLine size={18} aria-hidden="true" />}
      aria-label={`Ubah: ${about}`}
    >
      Ubah
    </ButtonLink>
  );
}

function Row({ number, title, note, children }: { number: number; title: string; note: string; children: ReactNode }) {
  return (
    <li className="grid gap-1 border-b border-line pb-4 last:border-0 last:pb-0">
      <p className="font-semibold">
        {number}. {title}
      </p>
      {note ? <p className="text-sm whitespace-pre-line text-ink-2">{note}</p> : null}
      {children}
    </li>
  );
}

const AddLink = ({ href, children }: { href: string; children: ReactNode }) => (
  <ButtonLink href={href} variant="quiet" size="small" className="mt-4" icon={<Plus size={18} aria-hidden="true" />}>
    {children}
  </ButtonLink>
);

/** A version's rows by kind; `edit` is the address below which they are changed, for a draft. */
export function ItemCards({ items, edit }: { items: readonly Item[]; edit: string | null }) {
  return ITEM_KINDS.map((kind) => {
    const own = ofKind(items, kind);
    return (
      <Card key={kind} title={ITEM_LABELS[kind]}>
        <p className="mb-4 text-ink-2">{ITEM_NOTES[kind]}</p>
        {own.length === 0 ? <p>Belum ada isinya.</p> : null}
        <ol className="grid gap-4">
          {own.map(({ id, judul, keterangan, poin, satuan, bukti, berlakuSejak }, index) => (
            <Row key={id} number={index + 1} title={judul} note={keterangan}>
              {kind === "rhk" ? (
                <p className="text-sm">
                  <strong>{poin} poin</strong> per {satuan} · Bukti: {bukti}
                  {berlakuSejak ? ` · Berlaku sejak ${formatDay(berlakuSejak)}` : null}
                </p>
              ) : null}
              {edit ? <EditLink href={`${edit}/butir/${id}`} about={judul} /> : null}
            </Row>
          ))}
        </ol>
        {edit ? (
          <AddLink href={`${edit}/butir/baru?jenis=${kind}`}>
            Tambah {kind === "rhk" ? "RHK" : ITEM_LABELS[kind].toLowerCase()}
          </AddLink>
        ) : null}
      </Card>
    );
  });
}

/** The indicators of praktik kinerja, each with what is looked for in the classroom. */
export function IndicatorCard({ indicators, edit }: { indicators: readonly Indicator[]; edit: string | null }) {
  return (
    <Card title="Indikator praktik kinerja">
      <p className="mb-4 text-ink-2">
        Guru memilih tepat satu indikator; kepala sekolah menilai fokusnya ketika mengobservasi kelas.
      </p>
      {indicators.length === 0 ? <p>Belum ada isinya.</p> : null}
      <ol className="grid gap-4">
        {indicators.map(({ id, judul, keterangan, fokus }, index) => (
          <Row key={id} number={index + 1} title={judul} note={keterangan}>
            <ul className="ml-5 list-disc text-sm">
              {fokus.map(({ id: fokusId, pernyataan }) => (
                <li key={fokusId}>{pernyataan}</li>
              ))}
            </ul>
            {edit ? <EditLink href={`${edit}/indikator/${id}`} about={judul} /> : null}
          </Row>
        ))}
      </ol>
      {edit ? <AddLink href={`${edit}/indikator/baru`}>Tambah indikator</AddLink> : null}
    </Card>
  );
}

/** Which predikat both ratings come to. */
export function MatrixCard({ matriks, edit }: { matriks: readonly MatrixCell[]; edit: string | null }) {
  return (
    <Card title="Predikat">
      <p className="mb-4 text-ink-2">Predikat untuk setiap pasangan penilaian hasil kerja dan perilaku kerja.</p>
      <div className="grid gap-5 sm:grid-cols-3">
        {EXPECTATIONS.map((hasil) => (
          <section key={hasil}>
            <h3 className="mb-2 font-bold">Hasil kerja {EXPECTATION_LABELS[hasil].toLowerCase()}</h3>
            <Sheet
              rows={EXPECTATIONS.map((perilaku) => {
                const cell = matriks.find((one) => one.hasil === hasil && one.perilaku === perilaku);
                return {
                  label: `Perilaku ${EXPECTATION_LABELS[perilaku].toLowerCase()}`,
                  value: cell ? GRADE_LABELS[cell.predikat] : "Belum ditentukan",
                };
              })}
            />
          </section>
        ))}
      </div>
      {edit ? (
        <ButtonLink
          href={`${edit}/matriks`}
          variant="quiet"
          size="small"
          className="mt-4"
          icon={<PencilLine size={18} aria-hidden="true" />}
        >
          Ubah predikat
        </ButtonLink>
      ) : null}
    </Card>
  );
}
