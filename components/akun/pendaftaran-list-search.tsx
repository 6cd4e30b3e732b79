import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";

/** Searches a list of teachers by name or NUPTK: a plain GET form to the list's own page. */
export function TeacherSearch({ path, cari, status }: { path: string; cari: string; status?: string }) {
  return (
    <search>
      <form action={path} method="get" className="flex flex-wrap items-end gap-3">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        <Field id="cari-guru" label="Cari nama atau NUPTK" className="min-w-0 flex-1 basis-44">
          {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
        </Field>
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          Cari
        </Button>
      </form>
    </search>
  );
}
