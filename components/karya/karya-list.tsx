import { Eye, PencilLine, Plus, Search } from "lucide-react";
import { Button, ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { FilterLinks } from "@/components/ui/filter-links";
import { Select, TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { Tag } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { CATEGORY_LABELS, KARYA_LABELS, ORDER_LABELS } from "@/lib/karya/labels";
import { CATEGORIES, type Category, ORDERS } from "@/lib/karya/rules";
import type { ListRequest } from "@/lib/karya/schema";
import { formatDay } from "@/lib/kernel/time";

export type KaryaShown = {
  id: string;
  judul: string;
  kategori: Category;
  tanggal: Date;
  berkas: { nama: string; ukuran: number; tujuan: string };
};

const LIST = "/guru/karya";

/** The list's address with something changed; a change of what is searched begins at its first page. */
function addressOf({ cari, kategori, urut, hal }: ListRequest): string {
  const query = new URLSearchParams();
  if (cari) query.set("cari", cari);
  if (kategori) query.set("kategori", kategori);
  if (urut !== "terbaru") query.set("urut", urut);
  if (hal > 1) query.set("hal", String(hal));
  return query.size > 0 ? `${LIST}?${query}` : LIST;
}

/** A teacher's portfolio: search, category, order, pages; everything is in the address. */
export function KaryaList({
  rows,
  counts,
  all,
  matching,
  pages,
  request,
  kabar,
}: {
  rows: readonly KaryaShown[];
  counts: ReadonlyMap<Category, number>;
  all: number;
  matching: number;
  pages: number;
  request: ListRequest;
  /** What just happened, to be said above the list. */
  kabar?: string;
}) {
  const isFiltered = request.cari !== "" || request.kategori !== null;
  const isEmpty = all === 0 && !isFiltered;
  const add = (
    <ButtonLink href={`${LIST}/baru`} icon={<Plus size={20} aria-hidden="true" />}>
      {KARYA_LABELS.add}
    </ButtonLink>
  );
  return (
    <Page>
      <PageHeader title={KARYA_LABELS.title} aside={isEmpty ? null : add}>
        <p>{KARYA_LABELS.lead}</p>
      </PageHeader>
      {kabar ? <Notice tone="good" live="status" title={kabar} /> : null}
      {isEmpty ? (
        <EmptyState title="Belum ada karya" action={add}>
          Simpan sertifikat, RPP, atau laporan Anda sebagai PDF di sini. Nanti tinggal diambil saat mengumpulkan bukti.
        </EmptyState>
      ) : (
        <>
          <SearchForm request={request} />
          <FilterLinks
            label="Kategori Karya"
            links={[
              {
                href: addressOf({ ...request, kategori: null, hal: 1 }),
                label: "Semua",
                count: all,
                isCurrent: !request.kategori,
              },
              // Only what there is: a teacher with three certificates needs no row of zeros.
              ...CATEGORIES.filter((each) => counts.has(each) || each === request.kategori).map((kategori) => ({
                href: addressOf({ ...request, kategori, hal: 1 }),
                label: CATEGORY_LABELS[kategori],
                count: counts.get(kategori) ?? 0,
                isCurrent: request.kategori === kategori,
              })),
            ]}
          />
          {rows.length === 0 ? (
            <EmptyState title="Tidak ada yang cocok">
              Coba kata lain, atau{" "}
              <PageLink href={LIST} className="link">
                tampilkan semua karya
              </PageLink>
              .
            </EmptyState>
          ) : (
            <>
              <p className="text-sm text-ink-2" role="status">
                {matching} karya
              </p>
              <ul className="grid gap-3">
                {rows.map((karya) => (
                  <KaryaItem key={karya.id} karya={karya} />
                ))}
              </ul>
            </>
          )}
          <Pagination page={request.hal} pages={pages} href={(hal) => addressOf({ ...request, hal })} />
        </>
      )}
    </Page>
  );
}

function SearchForm({ request }: { request: ListRequest }) {
  return (
    <search>
      <form action={LIST} className="grid items-end gap-3 sm:grid-cols-[1fr_auto_auto]">
        {request.kategori ? <input type="hidden" name="kategori" value={request.kategori} /> : null}
        <Field id="cari" label="Cari judul">
          {(control) => (
            <TextInput {...control} type="search" name="cari" defaultValue={request.cari} maxLength={100} />
          )}
        </Field>
        <Field id="urut" label="Urutkan">
          {(control) => (
            <Select {...control} name="urut" defaultValue={request.urut}>
              {ORDERS.map((order) => (
                <option key={order} value={order}>
                  {ORDER_LABELS[order]}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          Tampilkan
        </Button>
      </form>
    </search>
  );
}

function KaryaItem({ karya }: { karya: KaryaShown }) {
  const { id, judul, kategori, tanggal, berkas } = karya;
  return (
    <li className={cardStyle()}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <div className="grid min-w-0 flex-1 basis-64 gap-1">
          <h2 className="text-base break-words">{judul}</h2>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            <Tag>{CATEGORY_LABELS[kategori]}</Tag>
            <span>{formatDay(tanggal)}</span>
            <span>PDF, {formatBytes(berkas.ukuran)}</span>
          </p>
        </div>
        <div className="flex gap-2">
          <ButtonLink href={`${LIST}/${id}`} variant="quiet" size="small" icon={<Eye size={18} aria-hidden="true" />}>
            {KARYA_LABELS.check}
            <span className="sr-only"> {judul}</span>
          </ButtonLink>
          {berkas.tujuan === "sertifikat" ? null : (
            <ButtonLink
              href={`${LIST}/${id}/ubah`}
              variant="plain"
              size="small"
              icon={<PencilLine size={18} aria-hidden="true" />}
            >
              {KARYA_LABELS.change}
              <span className="sr-only"> {judul}</span>
            </ButtonLink>
          )}
        </div>
      </div>
    </li>
  );
}
