import { FormField, FormHidden, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Disclosure } from "@/components/ui/disclosure";
import { EXAMPLE_RUBRIC } from "@/lib/plpg/nilai/labels";
import { simpanRubrik } from "@/lib/plpg/rubrik/actions";
import type { AspectRow } from "@/lib/plpg/rubrik/queries";
import { NOTE_MAX, rubricMark, TITLE } from "@/lib/plpg/rubrik/rules";
import { fieldOf, ROWS } from "@/lib/plpg/rubrik/schema";

type Known = { judul: string; keterangan: string; bobot: number };

function Row({ row, aspect }: { row: (typeof ROWS)[number]; aspect?: Known }) {
  return (
    <fieldset className="grid gap-4 border-b border-line pb-5 last:border-0">
      <legend className="mb-2 font-bold">Aspek {row}</legend>
      <FormField
        name={fieldOf("judul", row)}
        label={`Nama aspek ${row}`}
        optional={row > 1}
        maxLength={TITLE.max}
        autoComplete="off"
        defaultValue={aspect?.judul}
      />
      <FormTextArea
        name={fieldOf("keterangan", row)}
        label={`Apa yang dinilai pada aspek ${row}`}
        rows={2}
        optional
        maxLength={NOTE_MAX}
        defaultValue={aspect?.keterangan}
      />
      <FormField
        name={fieldOf("bobot", row)}
        label={`Bobot aspek ${row} (%)`}
        optional={row > 1}
        inputMode="numeric"
        width="number"
        autoComplete="off"
        defaultValue={aspect?.bobot}
      />
    </fieldset>
  );
}

/** The rubric as a whole, with some rows to spare; an LPTK that has none yet begins with the example. */
export function RubricForm({ kunci, aspects }: { kunci: string; aspects: readonly AspectRow[] }) {
  const shown: readonly Known[] = aspects.length > 0 ? aspects : EXAMPLE_RUBRIC;
  const row = (each: (typeof ROWS)[number]) => <Row key={each} row={each} aspect={shown[each - 1]} />;
  return (
    <PlainForm action={simpanRubrik} kunci={kunci} submit="Simpan rubrik">
      <FormHidden name="dilihat" value={rubricMark(aspects)} />
      {ROWS.slice(0, shown.length).map(row)}
      {shown.length < ROWS.length ? (
        <Disclosure label="Tambah aspek">
          <div className="grid gap-5">{ROWS.slice(shown.length).map(row)}</div>
        </Disclosure>
      ) : null}
    </PlainForm>
  );
}
