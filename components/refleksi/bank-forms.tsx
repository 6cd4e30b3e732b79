import { ArrowDown, ArrowUp, Check, Plus, Trash2 } from "lucide-react";
import { FormHidden, FormSelect, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { COMPETENCIES, COMPETENCY_LABELS, type Competency } from "@/lib/kernel/competencies";
import {
  buatVersiBank,
  geserPertanyaan,
  hapusPertanyaan,
  pakaiContohBank,
  tambahPertanyaan,
  terbitkanBank,
  ubahPertanyaan,
} from "@/lib/refleksi/bank/actions";
import { HELP_MAX, STATEMENT_MAX } from "@/lib/refleksi/bank/rules";
import { bankWorkflow } from "@/lib/refleksi/bank/status";

type Seen = { id: string; versi: number };
type Words = { pernyataan: string; petunjuk: string };

const icon = { size: 20, "aria-hidden": true } as const;

/** A new draft: the last version's questions, or an empty one where there is none. */
export function NewVersionForm({ kunci, isFirst }: { kunci: string; isFirst: boolean }) {
  return (
    <PlainForm
      action={buatVersiBank}
      kunci={kunci}
      submit={isFirst ? "Mulai dari kosong" : "Buat versi baru"}
      submitVariant={isFirst ? "quiet" : "primary"}
      submitIcon={<Plus {...icon} />}
    />
  );
}

/** Our own questions, for a Dinas that has none yet. */
export function ExampleForm({ kunci }: { kunci: string }) {
  return <PlainForm action={pakaiContohBank} kunci={kunci} submit="Pakai contoh" />;
}

function SeenFields({ id, versi }: Seen) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </>
  );
}

function WordFields({ words }: { words?: Words }) {
  return (
    <>
      <FormTextArea
        name="pernyataan"
        label="Pertanyaan"
        hint="Satu perilaku yang dapat dinilai guru pada diri sendiri, dimulai dengan “Saya”."
        rows={3}
        maxLength={STATEMENT_MAX}
        defaultValue={words?.pernyataan}
      />
      <FormTextArea
        name="petunjuk"
        label="Petunjuk"
        hint="Pertanyaan pembantu yang memudahkan guru menjawab."
        optional
        rows={3}
        maxLength={HELP_MAX}
        defaultValue={words?.petunjuk}
      />
    </>
  );
}

const back = (id: string) => (
  <ButtonLink href={`/dinas/refleksi/bank/${id}`} variant="plain">
    Kembali
  </ButtonLink>
);

/** A question more. */
export function AddQuestionForm({ kunci, kompetensi, ...seen }: Seen & { kunci: string; kompetensi: Competency }) {
  return (
    <PlainForm action={tambahPertanyaan} kunci={kunci} submit="Tambah pertanyaan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      <FormSelect
        name="kompetensi"
        label="Kompetensi"
        defaultValue={kompetensi}
        options={COMPETENCIES.map((value) => ({ value, label: COMPETENCY_LABELS[value] }))}
      />
      <WordFields />
    </PlainForm>
  );
}

/** Other words for a question. */
export function EditQuestionForm({
  kunci,
  indikatorId,
  words,
  ...seen
}: Seen & { kunci: string; indikatorId: string; words: Words }) {
  return (
    <PlainForm action={ubahPertanyaan} kunci={kunci} submit="Simpan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      <FormHidden name="indikatorId" value={indikatorId} />
      <WordFields words={words} />
    </PlainForm>
  );
}

/** Takes a question out of the draft. */
export function RemoveQuestionForm({ kunci, indikatorId, ...seen }: Seen & { kunci: string; indikatorId: string }) {
  return (
    <PlainForm
      action={hapusPertanyaan}
      kunci={kunci}
      submit="Hapus pertanyaan"
      submitVariant="refuse"
      submitIcon={<Trash2 {...icon} />}
    >
      <SeenFields {...seen} />
      <FormHidden name="indikatorId" value={indikatorId} />
    </PlainForm>
  );
}

/** One step up or down within the competency. */
export function MoveQuestionForm({
  kunci,
  indikatorId,
  arah,
  about,
  ...seen
}: Seen & { kunci: string; indikatorId: string; arah: "naik" | "turun"; about: string }) {
  const isUp = arah === "naik";
  return (
    <PlainForm
      action={geserPertanyaan}
      kunci={kunci}
      label={`${isUp ? "Naikkan" : "Turunkan"}: ${about}`}
      submit={isUp ? "Naikkan" : "Turunkan"}
      submitVariant="plain"
      submitIcon={isUp ? <ArrowUp {...icon} /> : <ArrowDown {...icon} />}
    >
      <SeenFields {...seen} />
      <FormHidden name="indikatorId" value={indikatorId} />
      <FormHidden name="arah" value={arah} />
    </PlainForm>
  );
}

/** From now on reflections are begun with this version. */
export function PublishForm({ kunci, ...seen }: Seen & { kunci: string }) {
  return (
    <PlainForm
      action={terbitkanBank}
      kunci={kunci}
      submit={bankWorkflow.events.terbitkan.label}
      submitIcon={<Check {...icon} />}
    >
      <SeenFields {...seen} />
    </PlainForm>
  );
}
