import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { PageLink } from "@/components/ui/page-link";

/** Searches a list: a plain GET form to the list's own page, so the address says what is shown. */
export function ListSearch({
  path,
  label,
  cari,
  status = "",
}: {
  path: string;
  label: string;
  cari: string;
  /** The filter that stays while one searches. */
  status?: string;
}) {
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-3">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        <Field id="cari" label={label} className="min-w-0 flex-1 basis-44">
          {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
        </Field>
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          Cari
        </Button>
        {cari ? (
          <PageLink href={listHref(path, { status })} className="link inline-flex min-h-control items-center">
            Kosongkan pencarian
          </PageLink>
        ) : null}
      </form>
    </search>
  );
}

/** The address of a list with these words, this filter and this page; what is empty is left out. */
export function listHref(
  path: string,
  { cari = "", status = "", hal = 1 }: { cari?: string; status?: string; hal?: number },
) {
  const query = new URLSearchParams();
  if (cari) query.set("cari", cari);
  if (status) query.set("status", status);
  if (hal > 1) query.set("hal", String(hal));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
