import { ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterLinks } from "@/components/ui/filter-links";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { CATEGORY_LABELS } from "@/lib/karya/labels";
import { CATEGORIES, type Category } from "@/lib/karya/rules";
import { formatDay } from "@/lib/kernel/time";
import { COLLECT_LABELS } from "@/lib/kinerja/bukti/labels";
import type { Piece } from "@/lib/kinerja/bukti/queries";

type Request = { kategori: Category | null; hal: number };

/** Ambil Karya: first the category, then the piece. What has served already says where and cannot be chosen. */
export function PieceList({
  rows,
  counts,
  total,
  request,
  pages,
  page,
}: {
  rows: readonly Piece[];
  counts: ReadonlyMap<Category, number>;
  total: number;
  request: Request;
  pages: number;
  /** The slot's own page. */
  page: string;
}) {
  const addressOf = ({ kategori, hal }: Request) => {
    const query = new URLSearchParams();
    if (kategori) query.set("kategori", kategori);
    if (hal > 1) query.set("hal", String(hal));
    return query.size > 0 ? `${page}/karya?${query}` : `${page}/karya`;
  };
  if (total === 0) {
    return (
      <EmptyState
        title="Bukti Karya Anda masih kosong"
        action={
          <ButtonLink href={page} variant="quiet">
            {COLLECT_LABELS.fromDevice}
          </ButtonLink>
        }
      >
        Simpan karya di Bukti Karya dulu, atau unggah dokumennya dari perangkat Anda.
      </EmptyState>
    );
  }
  return (
    <>
      <FilterLinks
        label={COLLECT_LABELS.category}
        links={[
          { href: addressOf({ kategori: null, hal: 1 }), label: "Semua", count: total, isCurrent: !request.kategori },
          ...CATEGORIES.filter((each) => counts.has(each) || each === request.kategori).map((kategori) => ({
            href: addressOf({ kategori, hal: 1 }),
            label: CATEGORY_LABELS[kategori],
            count: counts.get(kategori) ?? 0,
            isCurrent: request.kategori === kategori,
          })),
        ]}
      />
      <ul className="grid gap-3">
        {rows.map((piece) => (
          <li key={piece.id} className={cardStyle()}>
            <PieceItem piece={piece} page={page} />
          </li>
        ))}
      </ul>
      <Pagination page={request.hal} pages={pages} href={(hal) => addressOf({ ...request, hal })} />
    </>
  );
}

function PieceItem({ piece, page }: { piece: Piece; page: string }) {
  const { id, judul, kategori, tanggal, ukuran, periode, isInThisPlan } = piece;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
      <div className="grid min-w-0 flex-1 basis-64 gap-1">
        <h2 className="text-base break-words">{judul}</h2>
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
          <Tag>{CATEGORY_LABELS[kategori]}</Tag>
          <span>{formatDay(tanggal)}</span>
          <span>PDF, {formatBytes(ukuran)}</span>
        </p>
      </div>
      {periode ? (
        <Tag tone="plain">{isInThisPlan ? "Sudah dipakai di rencana ini" : `Sudah dipakai: ${periode}`}</Tag>
      ) : (
        <ButtonLink href={`${page}?karya=${id}`} size="small">
          Pilih<span className="sr-only"> {judul}</span>
        </ButtonLink>
      )}
    </div>
  );
}
