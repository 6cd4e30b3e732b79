"use client";
import { FormTextArea } from "@/components/form/fields";
import { useThisForm } from "@/components/form/form-context";
import { Disclosure } from "@/components/ui/disclosure";
import { ROW_TEXT_MAX } from "@/lib/kinerja/rencana/rules";

/** A note of the principal's at one thing of a plan; folded until it is wanted, and open where something was typed. */
export function NoteField({ name, what, about }: { name: string; what: string; about: string }) {
  const { values } = useThisForm();
  return (
    <div className="border-b border-line pb-3 last:border-0 last:pb-0">
      <p className="font-bold">{what}</p>
      {about ? <p className="break-words whitespace-pre-line">{about}</p> : null}
      <Disclosure
        open={Boolean(values?.[name])}
        label={
          <>
            Beri catatan<span className="sr-only"> untuk {what}</span>
          </>
        }
      >
        <FormTextArea
          name={name}
          label={
            <>
              Catatan<span className="sr-only"> untuk {what}</span>
            </>
          }
          optional
          rows={2}
          maxLength={ROW_TEXT_MAX}
        />
      </Disclosure>
    </div>
  );
}
