import type { ReactNode } from "react";
import { FormCheckbox, FormTextArea } from "@/components/form/fields";
import { fieldName, ROW_TEXT_MAX } from "@/lib/kinerja/rencana/rules";

/** A duty to tick; its words stand below as long as it is ticked, with and without JavaScript. `words` null: it has none. */
export function TickedWords({
  index,
  label,
  note,
  isTicked,
  words,
  children,
}: {
  index: number;
  label: string;
  note: string;
  isTicked: boolean;
  words: string | null;
  children?: ReactNode;
}) {
  return (
    <div className="group/tugas grid gap-3">
      <FormCheckbox name={fieldName("pilih", index)} label={label} note={note} optional defaultChecked={isTicked} />
      {words === null ? null : (
        <div className="hidden pl-9 group-has-checked/tugas:block">
          <FormTextArea
            name={fieldName("keterangan", index)}
            label={
              <>
                Penjelasan<span className="sr-only"> {label}</span>
              </>
            }
            optional
            rows={2}
            maxLength={ROW_TEXT_MAX}
            defaultValue={words}
          />
        </div>
      )}
      {children}
    </div>
  );
}
