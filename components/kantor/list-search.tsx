import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/input";
import { PageLink } from "@/components/ui/page-link";

/** A choice beside the words: period, order. */
export type ListChoice = {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
};

/** Searches a list: a plain GET form to the list's own page, so the address says what is shown. */
export function ListSearch({
  path,
  label,
  cari,
  status = "",
  choices = [],
}: {
  path: string;
  label: string;
  cari: string;
  /** The filter that stays while one searches. */
  status?: string;
  choices?: readonly ListChoice[];
}) {
  const chosen = Object.fromEntries(choices.map(({ name, value }) => [name, value]));
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-3">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        <Field id="cari" label={label} className="min-w-0 flex-1 basis-44">
          {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
        </Field>
        {choices.map(({ name, label: text, value, options }) => (
          <Field key={name} id={name} label={text} className="min-w-0 basis-60 max-sm:grow">
            {(control) => (
              <Select {...control} name={name} defaultValue={value}>
                {options.map((option) => (
                  <option key={option.value} value={option.value}>
                    {option.label}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        ))}
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          {choices.length > 0 ? "Tampilkan" : "Cari"}
        </Button>
        {cari ? (
          <PageLink
            href={listHref(path, { ...chosen, status })}
            className="link inline-flex min-h-control items-center"
          >
            Kosongkan pencarian
          </PageLink>
        ) : null}
      </form>
    </search>
  );
}

type ListQuery = { cari?: string; status?: string; hal?: number } & Record<string, string | number | undefined>;

/** The address of a list with these words, this filter, these choices and this page; what is empty is left out. */
export function listHref(path: string, { cari = "", status = "", hal = 1, ...choices }: ListQuery) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ cari, status, ...choices })) if (value) query.set(name, String(value));
  if (hal > 1) query.set("hal", String(hal));
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
