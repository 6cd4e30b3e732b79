import { Search } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterLinks } from "@/components/ui/filter-links";
import { TextInput } from "@/components/ui/input";
import { PageLink } from "@/components/ui/page-link";
import { GROUP_LABELS } from "@/lib/pelatihan/pendaftaran/labels";
import type { ListGroup } from "@/lib/pelatihan/pendaftaran/rules";
import { addressOf } from "@/lib/pelatihan/pendaftaran/schema";

type Query = Record<string, string | null | undefined>;

/** The stages of enrolments as links, with how many are in each. */
export function EnrolmentFilters({
  path,
  query,
  groups,
  counts,
  group,
}: {
  path: string;
  /** What else the list is filtered by. */
  query: Query;
  groups: readonly ListGroup[];
  counts: Record<ListGroup, number>;
  group: ListGroup | null;
}) {
  const all = groups.reduce((sum, each) => sum + counts[each], 0);
  return (
    <FilterLinks
      label="Saring menurut tahap"
      links={[
        ...groups.map((each) => ({
          href: addressOf(path, { ...query, status: each }),
          label: GROUP_LABELS[each],
          count: counts[each],
          isCurrent: group === each,
        })),
        { href: addressOf(path, { ...query, status: "semua" }), label: "Semua", count: all, isCurrent: group === null },
      ]}
    />
  );
}

/** Searches a list by name, NUPTK or training: a plain GET form to the list's own page. `children` are further filters. */
export function EnrolmentSearch({
  path,
  cari,
  hidden,
  children,
}: {
  path: string;
  cari: string;
  hidden: Query;
  children?: ReactNode;
}) {
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-3">
        {Object.entries(hidden).map(([name, value]) =>
          value ? <input key={name} type="hidden" name={name} value={value} /> : null,
        )}
        <Field id="cari-pendaftaran" label="Cari nama, NUPTK, atau pelatihan" className="min-w-0 flex-1 basis-44">
          {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
        </Field>
        {children}
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          Cari
        </Button>
        {cari ? (
          <PageLink href={addressOf(path, hidden)} className="link inline-flex min-h-control items-center">
            Kosongkan pencarian
          </PageLink>
        ) : null}
      </form>
    </search>
  );
}
