import type { ReactNode } from "react";
import { REASON_MAX } from "@/lib/kernel/workflow";
import { FormRadio, FormTextArea } from "./fields";

/** A written reason (`reasonFields`): quick phrases, words of one's own, or both. */
export function ReasonFields({
  phrases,
  hint,
  label = "Pilih alasan",
}: {
  phrases: readonly string[];
  /** Who will read the reason. */
  hint: ReactNode;
  label?: string;
}) {
  return (
    <>
      <FormRadio
        name="frasa"
        label={label}
        options={[
          ...phrases.map((phrase) => ({ value: phrase, label: phrase })),
          { value: "", label: "Alasan lain, saya tulis di bawah" },
        ]}
        defaultValue=""
      />
      <FormTextArea
        name="alasan"
        label="Penjelasan"
        hint={<>Perlu diisi bila memilih alasan lain. {hint}</>}
        optional
        maxLength={REASON_MAX}
      />
    </>
  );
}
