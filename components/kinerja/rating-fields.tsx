"use client";
import { useState } from "react";
import { FormRadio, FormTextArea } from "@/components/form/fields";
import { useThisForm } from "@/components/form/form-context";
import { EXPECTATION_LABELS, GRADE_LABELS } from "@/lib/kinerja/katalog/labels";
import { EXPECTATIONS, type MatrixCell } from "@/lib/kinerja/katalog/rules";
import { SIDE_LABELS } from "@/lib/kinerja/penilaian/labels";
import { gradeOf, NOTE_MAX, type RatingWords } from "@/lib/kinerja/penilaian/rules";

const OPTIONS = EXPECTATIONS.map((value) => ({ value, label: EXPECTATION_LABELS[value] }));
const SIDES = [
  ["hasil", "Apa yang dicapai dibandingkan dengan yang direncanakan?"],
  ["perilaku", "Bagaimana perilaku BerAKHLAK terlihat sehari-hari?"],
] as const;

const chosenIn = (text: string | undefined): RatingWords["hasil"] => EXPECTATIONS.find((value) => value === text) ?? "";

/**
 * Both ratings with the predikat that comes out, which follows each choice. Without JavaScript the predikat is read on the
 * confirmation.
 */
export function RatingFields({ words, matriks }: { words: RatingWords; matriks: readonly MatrixCell[] }) {
  const { values } = useThisForm();
  const [chosen, setChosen] = useState(() => ({
    hasil: chosenIn(values ? values.hasil : words.hasil),
    perilaku: chosenIn(values ? values.perilaku : words.perilaku),
  }));
  const { hasil, perilaku } = chosen;
  const predikat = hasil && perilaku ? gradeOf(matriks, hasil, perilaku) : null;
  return (
    <div
      className="grid gap-5"
      onInput={({ target }) => {
        if (target instanceof HTMLInputElement && target.type === "radio") {
          setChosen((both) => ({ ...both, [target.name]: chosenIn(target.value) }));
        }
      }}
    >
      {SIDES.map(([name, hint]) => (
        <FormRadio
          key={name}
          name={name}
          label={SIDE_LABELS[name]}
          hint={hint}
          options={OPTIONS}
          defaultValue={words[name] || undefined}
        />
      ))}
      <p role="status" className="rounded-field bg-brand-soft px-3.5 py-2.5">
        {predikat ? (
          <>
            Predikat: <strong>{GRADE_LABELS[predikat]}</strong>
          </>
        ) : (
          "Predikat muncul setelah kedua penilaian dipilih."
        )}
      </p>
      <FormTextArea
        name="catatan"
        label="Catatan untuk guru"
        hint="Apa yang baik, dan apa yang perlu diperkuat? Wajib diisi bila salah satu penilaian di bawah ekspektasi."
        maxLength={NOTE_MAX}
        defaultValue={words.catatan}
        optional
      />
    </div>
  );
}
