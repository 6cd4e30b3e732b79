import { CalendarDays, Clock, MapPin, Search, Users } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/input";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Pagination } from "@/components/ui/pagination";
import { COMPETENCIES, COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { formatInstant, formatShortDate } from "@/lib/kernel/time";
import { competencyNames, MODE_LABELS, seatsFree } from "@/lib/pelatihan/katalog/labels";
import type { CatalogueRow } from "@/lib/pelatihan/katalog/queries";
import { MODES, registrationWindow } from "@/lib/pelatihan/katalog/rules";
import type { CatalogueRequest } from "@/lib/pelatihan/katalog/schema";
import { LEVEL_LABELS } from "@/lib/sekolah/labels";
import { SCHOOL_LEVELS } from "@/lib/sekolah/rules";
import { TrainingOpenTag } from "./training-state-tag";

const LIST = "/guru/pelatihan";

function addressOf({ cari, kompetensi, jenjang, mode, buka, hal }: CatalogueRequest): string {
  const query = new URLSearchParams();
  if (cari) query.set("cari", cari);
  if (kompetensi) query.set("kompetensi", kompetensi);
  if (jenjang) query.set("jenjang", jenjang);
  if (mode) query.set("mode", mode);
  if (buka) query.set("buka", "on");
  if (hal > 1) query.set("hal", String(hal));
  return query.size > 0 ? `${LIST}?${query}` : LIST;
}

/** The catalogue of a teacher's Dinas: search and filters stand in the address. */
export function CatalogueList({
  rows,
  total,
  pages,
  request,
  now,
}: {
  rows: readonly CatalogueRow[];
  total: number;
  pages: number;
  request: CatalogueRequest;
  now: Date;
}) {
  const isFiltered = addressOf({ ...request, hal: 1 }) !== LIST;
  return (
    <Page>
      <PageHeader title="Katalog pelatihan">
        <p>Pelatihan P2KPTK2 untuk guru di wilayah Dinas Anda.</p>
      </PageHeader>
      {total > 0 || isFiltered ? <SearchForm request={request} /> : null}
      {rows.length > 0 ? (
        <>
          <p className="text-sm text-ink-2" role="status">
            {total} pelatihan{isFiltered ? " cocok" : ""}
          </p>
          <ul className="grid gap-3">
            {rows.map((row) => (
              <CatalogueItem key={row.id} row={row} now={now} />
            ))}
          </ul>
        </>
      ) : isFiltered ? (
        <EmptyState title="Tidak ada yang cocok">
          Kurangi saringannya, atau{" "}
          <PageLink href={LIST} className="link">
            tampilkan semua pelatihan
          </PageLink>
          .
        </EmptyState>
      ) : (
        <EmptyState title="Belum ada pelatihan">
          Begitu P2KPTK2 di wilayah Dinas Anda menerbitkan pelatihan, Anda menemukannya di sini. Kepala sekolah dapat
          mengusulkan topik yang Anda perlukan.
        </EmptyState>
      )}
      <Pagination page={request.hal} pages={pages} href={(hal) => addressOf({ ...request, hal })} />
    </Page>
  );
}

function SearchForm({ request }: { request: CatalogueRequest }) {
  const { cari, kompetensi, jenjang, mode, buka } = request;
  return (
    <search>
      <form action={LIST} className="grid gap-2">
        <div className="flex flex-wrap items-end gap-3">
          <Field id="cari" label="Cari judul, mata pelajaran, atau penyelenggara" className="min-w-0 flex-1 basis-44">
            {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
          </Field>
          <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
            Cari
          </Button>
        </div>
        <Disclosure label="Saring" open={Boolean(kompetensi || jenjang || mode || buka)}>
          <div className="grid gap-3 sm:grid-cols-3">
            <Choose
              name="kompetensi"
              label="Kompetensi"
              value={kompetensi}
              options={COMPETENCIES.map((value) => [value, COMPETENCY_LABELS[value]])}
            />
            <Choose
              name="jenjang"
              label="Jenjang"
              value={jenjang}
              options={SCHOOL_LEVELS.map((value) => [value, LEVEL_LABELS[value]])}
            />
            <Choose
              name="mode"
              label="Pelaksanaan"
              value={mode}
              options={MODES.map((value) => [value, MODE_LABELS[value]])}
            />
            <Checkbox
              name="buka"
              value="on"
              label="Pendaftaran masih buka"
              defaultChecked={buka}
              className="sm:col-span-2"
            />
            <Button type="submit" variant="quiet">
              Tampilkan
            </Button>
          </div>
        </Disclosure>
      </form>
    </search>
  );
}

function Choose({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string | null;
  options: readonly (readonly [string, string])[];
}) {
  return (
    <Field id={name} label={label}>
      {(control) => (
        <Select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">Semua</option>
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

function Fact({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <li className="flex items-start gap-2">
      <span className="mt-0.5 shrink-0 text-brand">{icon}</span>
      <span className="min-w-0 break-words">{children}</span>
    </li>
  );
}

const icon = { size: 16, "aria-hidden": true } as const;

function CatalogueItem({ row, now }: { row: CatalogueRow; now: Date }) {
  const { id, judul, penyelenggara, kompetensi, jenjang, jp, mode, tempat, mulai, selesai, zona } = row;
  const isOpen = registrationWindow(row, now) === "buka";
  const days = [mulai, selesai].flatMap((at) => (at ? [formatShortDate(at, zona)] : []));
  return (
    <li className={`${cardStyle()} relative transition-colors hover:border-brand focus-within:border-brand`}>
      <div className="grid gap-2">
        <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
          <h2 className="min-w-0 text-base break-words">
            <PageLink href={`${LIST}/${id}`} className="after:absolute after:inset-0 after:rounded-card">
              {judul}
            </PageLink>
          </h2>
          <TrainingOpenTag training={row} now={now} />
        </div>
        <p className="text-sm text-ink-2">
          {penyelenggara} · {competencyNames(kompetensi)} · {jenjang.map((each) => LEVEL_LABELS[each]).join(", ")}
        </p>
        <ul className="grid gap-1 text-sm sm:grid-cols-2">
          <Fact icon={<CalendarDays {...icon} />}>{[...new Set(days)].join(" – ")}</Fact>
          <Fact icon={<MapPin {...icon} />}>
            {MODE_LABELS[mode]}
            {tempat ? `, ${tempat}` : ""}
          </Fact>
          <Fact icon={<Users {...icon} />}>
            {seatsFree(row)} · {jp} JP
          </Fact>
          <Fact icon={<Clock {...icon} />}>
            {isOpen ? "Daftar sampai" : now < row.daftarBuka ? "Dibuka" : "Ditutup"}{" "}
            {formatInstant(now < row.daftarBuka ? row.daftarBuka : row.daftarTutup, zona)}
          </Fact>
        </ul>
      </div>
    </li>
  );
}
