import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { Tag } from "@/components/ui/tag";
import { CHANGE_LABELS, PART_LABELS } from "@/lib/kinerja/rencana/labels";
import {
  type Change,
  kindIn,
  PLAN_PARTS,
  type PlanPart,
  pointsOf,
  type ShownPlan,
  type ShownRow,
} from "@/lib/kinerja/rencana/rules";
import { PlanNote } from "./plan-note";

type Props = {
  plan: ShownPlan;
  /** The submission before, and what became of each row since. */
  before?: ShownPlan | null;
  changes?: ReadonlyMap<string, Change> | null;
  /** Where a part is written. */
  editHref?: (part: PlanPart) => string;
  /** Who wrote the notes, to be shown; without it they are not. */
  notesOf?: string;
};

/** A plan from top to bottom, part by part; what changed since the version before is marked, with what stood there behind it. */
export function PlanView({ editHref, ...props }: Props) {
  const { plan } = props;
  return PLAN_PARTS.map((part) => {
    const label = PART_LABELS[plan.skema][part];
    return (
      <Card
        key={part}
        title={label}
        aside={
          editHref ? (
            <PageLink href={editHref(part)} className="link -my-2 inline-flex min-h-tap min-w-tap items-center">
              Ubah<span className="sr-only"> {label}</span>
            </PageLink>
          ) : null
        }
      >
        <PartView part={part} {...props} />
      </Card>
    );
  });
}

function PartView({ part, plan, before, changes, notesOf }: Omit<Props, "editHref"> & { part: PlanPart }) {
  const kind = kindIn(part, plan.skema);
  if (kind === null) {
    const isPractice = part === "praktik";
    const said = (one: ShownPlan) => (isPractice ? one.indikator : one.tujuan) || "Belum diisi";
    const note = isPractice ? plan.catatanIndikator : plan.catatanTujuan;
    return (
      <div className="grid gap-2">
        <Words text={said(plan)} before={before && said(before) !== said(plan) ? said(before) : null} />
        {notesOf ? <PlanNote whose={notesOf}>{note}</PlanNote> : null}
      </div>
    );
  }
  const rows = plan.baris.filter(({ jenis }) => jenis === kind);
  const gone = (before?.baris ?? []).filter((row) => row.jenis === kind && changes?.get(row.butirId) === "dihapus");
  const earlier = new Map(before?.baris.map((row) => [row.butirId, row]));
  if (rows.length + gone.length === 0) {
    return <p className="text-ink-2">{kind === "tugas_tambahan" ? "Tidak ada tugas tambahan." : "Belum diisi."}</p>;
  }
  return (
    <>
      {kind === "rhk" ? (
        <p className="mb-3">
          Jumlah: <strong>{pointsOf(rows).total} poin</strong>
        </p>
      ) : null}
      <ul className="grid gap-3">
        {[...rows, ...gone].map((row) => {
          const change = changes?.get(row.butirId);
          const was = earlier.get(row.butirId);
          return (
            <li
              key={row.butirId}
              className={
                change
                  ? "grid gap-1.5 rounded-field border border-wait-line bg-wait-soft p-3"
                  : "grid gap-1.5 border-b border-line pb-3 last:border-0 last:pb-0"
              }
            >
              <div className="flex flex-wrap items-center gap-2">
                <h3 className={change === "dihapus" ? "font-bold text-ink-2 line-through" : "font-bold"}>
                  {row.judul}
                </h3>
                {change ? <Tag tone="wait">{CHANGE_LABELS[change]}</Tag> : null}
              </div>
              <RowFacts row={row} />
              {change === "diubah" && was ? (
                <Disclosure label="Lihat isian sebelumnya">
                  <RowFacts row={was} />
                </Disclosure>
              ) : null}
              {notesOf ? <PlanNote whose={notesOf}>{row.catatan}</PlanNote> : null}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function RowFacts({ row: { jenis, kuantitas, poin, satuan, bukti, keterangan } }: { row: ShownRow }) {
  return (
    <>
      {jenis === "rhk" ? (
        <p>
          {kuantitas} {satuan} × {poin} poin = <strong>{kuantitas * poin} poin</strong>
        </p>
      ) : null}
      {keterangan ? <p className="break-words whitespace-pre-line">{keterangan}</p> : null}
      {bukti ? <p className="text-sm text-ink-2">Bukti: {bukti}</p> : null}
    </>
  );
}

function Words({ text, before }: { text: string; before: string | null }) {
  return (
    <div className={before ? "grid gap-1.5 rounded-field border border-wait-line bg-wait-soft p-3" : "min-w-0"}>
      {before ? (
        <div>
          <Tag tone="wait">{CHANGE_LABELS.diubah}</Tag>
        </div>
      ) : null}
      <p className="font-semibold break-words whitespace-pre-line">{text}</p>
      {before ? (
        <Disclosure label="Lihat isian sebelumnya">
          <p className="break-words whitespace-pre-line">{before}</p>
        </Disclosure>
      ) : null}
    </div>
  );
}
