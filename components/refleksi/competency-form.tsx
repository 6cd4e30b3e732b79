import { Autosave } from "@/components/form/autosave";
import { FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Competency } from "@/lib/kernel/competencies";
import type { Zone } from "@/lib/kernel/time";
import { simpanJawaban } from "@/lib/refleksi/isian/actions";
import { ANSWER_LABELS, RATING_LABELS } from "@/lib/refleksi/isian/labels";
import { ANSWER_MAX, type Answer, RATINGS } from "@/lib/refleksi/isian/rules";
import { answerName } from "@/lib/refleksi/isian/schema";

const OPTIONS = RATINGS.map((value) => ({ value: String(value), label: `${value} – ${RATING_LABELS[value]}` }));

type AnsweredQuestion = { id: string; pernyataan: string; petunjuk: string } & Answer;

/** One competency's questions, filled in over several sittings: it saves itself, and Simpan does it without JavaScript. */
export function CompetencyForm({
  id,
  kompetensi,
  questions,
  dasar,
  kunci,
  zone,
}: {
  id: string;
  kompetensi: Competency;
  questions: readonly AnsweredQuestion[];
  dasar: string;
  kunci: string;
  zone: Zone;
}) {
  const back = `/guru/refleksi/${id}`;
  return (
    <PlainForm action={simpanJawaban} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <FormHidden name="kompetensi" value={kompetensi} />
      <FormHidden name="lanjut" value="daftar" />
      <Autosave
        action={simpanJawaban}
        dasar={dasar}
        name={`refleksi/${id}/${kompetensi}`}
        page={`${back}/${kompetensi}`}
        zone={zone}
      />
      {questions.map(({ id: questionId, pernyataan, petunjuk, nilai, praktik, contoh }, index) => (
        <Card key={questionId}>
          <p className="text-sm text-ink-2">
            Indikator {index + 1} dari {questions.length}
          </p>
          <h2 className="text-lg">{pernyataan}</h2>
          {petunjuk ? <p className="mt-1 whitespace-pre-line text-ink-2">{petunjuk}</p> : null}
          <div className="mt-4 grid gap-5">
            <FormRadio
              name={answerName("nilai", index)}
              label={ANSWER_LABELS.nilai}
              options={OPTIONS}
              defaultValue={nilai === null ? undefined : String(nilai)}
            />
            <FormTextArea
              name={answerName("praktik", index)}
              label={ANSWER_LABELS.praktik}
              hint="Apa yang biasanya Anda lakukan di kelas?"
              maxLength={ANSWER_MAX}
              defaultValue={praktik}
            />
            <FormTextArea
              name={answerName("contoh", index)}
              label={ANSWER_LABELS.contoh}
              hint="Perilaku konkret yang dapat dilihat murid atau kepala sekolah: apa, kapan, seberapa sering. Wajib diisi."
              maxLength={ANSWER_MAX}
              defaultValue={contoh}
            />
          </div>
        </Card>
      ))}
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SaveDraftButton />
        <ButtonLink href={back} variant="plain">
          Kembali
        </ButtonLink>
      </div>
    </PlainForm>
  );
}
