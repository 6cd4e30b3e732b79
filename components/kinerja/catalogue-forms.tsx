import { ArrowDown, ArrowUp, Check, Plus, Trash2 } from "lucide-react";
import { FormDate, FormField, FormHidden, FormSelect, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { newFormKey } from "@/lib/kernel/form-key";
import {
  buatVersiKatalog,
  geserButirKatalog,
  geserIndikatorKatalog,
  hapusButirKatalog,
  hapusIndikatorKatalog,
  pakaiContohKatalog,
  simpanMatriksKatalog,
  tambahButirKatalog,
  tambahIndikatorKatalog,
  tambahRhkKatalog,
  terbitkanKatalog,
  ubahButirKatalog,
  ubahIndikatorKatalog,
  ubahRhkKatalog,
} from "@/lib/kinerja/katalog/actions";
import { EXPECTATION_LABELS, GRADE_LABELS } from "@/lib/kinerja/katalog/labels";
import {
  EXPECTATIONS,
  GRADES,
  type ItemKind,
  type ItemWords,
  type MatrixCell,
  NOTE_MAX,
  POINTS_MAX,
  PROOF_MAX,
  type RhkFacts,
  TITLE,
  UNIT_MAX,
} from "@/lib/kinerja/katalog/rules";
import { cellName } from "@/lib/kinerja/katalog/schema";
import { catalogueWorkflow } from "@/lib/kinerja/katalog/status";

type Seen = { id: string; versi: number };

const icon = { size: 20, "aria-hidden": true } as const;

/** A new draft: what the last version says, or an empty one where there is none. */
export function NewCatalogueForm({ kunci, isFirst }: { kunci: string; isFirst: boolean }) {
  return (
    <PlainForm
      action={buatVersiKatalog}
      kunci={kunci}
      submit={isFirst ? "Mulai dari kosong" : "Buat versi baru"}
      submitVariant={isFirst ? "quiet" : "primary"}
      submitIcon={<Plus {...icon} />}
    />
  );
}

/** The example, for a Dinas that has no catalogue yet. */
export function ExampleCatalogueForm({ kunci }: { kunci: string }) {
  return <PlainForm action={pakaiContohKatalog} kunci={kunci} submit="Pakai contoh" />;
}

function SeenFields({ id, versi }: Seen) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </>
  );
}

function WordFields({ words, hint }: { words?: ItemWords; hint: string }) {
  return (
    <>
      <FormField name="judul" label="Judul" maxLength={TITLE.max} autoComplete="off" defaultValue={words?.judul} />
      <FormTextArea
        name="keterangan"
        label="Keterangan"
        hint={hint}
        optional
        rows={3}
        maxLength={NOTE_MAX}
        defaultValue={words?.keterangan}
      />
    </>
  );
}

const NOTES: Record<ItemKind, string> = {
  rhk: "Membantu guru memilih: apa yang termasuk dan apa yang tidak.",
  tugas_tambahan: "Apa yang perlu dituliskan guru, misalnya kelas yang didampingi.",
  tugas_pokok: "Apa yang termasuk tugas ini.",
  perilaku: "Pertanyaan pembantu yang memudahkan guru menuliskan perilakunya.",
};

function RhkFields({ facts, today }: { facts?: RhkFacts; today?: string }) {
  return (
    <>
      <FormField
        name="poin"
        label="Poin"
        hint={`Untuk satu satuan, dari 1 sampai ${POINTS_MAX}.`}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        defaultValue={facts?.poin}
      />
      <FormField
        name="satuan"
        label="Satuan"
        hint="Yang dihitung, misalnya pelatihan atau kegiatan."
        autoComplete="off"
        maxLength={UNIT_MAX}
        defaultValue={facts?.satuan}
      />
      <FormField
        name="bukti"
        label="Bukti dukung"
        hint="Dokumen yang diminta untuk setiap satuan, misalnya Sertifikat Topik."
        autoComplete="off"
        maxLength={PROOF_MAX}
        defaultValue={facts?.bukti}
      />
      <FormDate
        name="berlakuSejak"
        label="Berlaku sejak"
        hint="Guru dapat memilihnya mulai tanggal ini."
        defaultValue={facts?.berlakuSejak ?? today}
      />
    </>
  );
}

const back = (id: string) => (
  <ButtonLink href={`/dinas/kinerja/katalog/${id}`} variant="plain">
    Kembali
  </ButtonLink>
);

/** A row more of one kind. An RHK has figures, and so an action of its own. */
export function AddItemForm({
  kunci,
  jenis,
  today,
  ...seen
}: Seen & { kunci: string; jenis: ItemKind; today: string }) {
  const isRhk = jenis === "rhk";
  return (
    <PlainForm
      action={isRhk ? tambahRhkKatalog : tambahButirKatalog}
      kunci={kunci}
      submit="Tambahkan"
      aside={back(seen.id)}
    >
      <SeenFields {...seen} />
      {isRhk ? null : <FormHidden name="jenis" value={jenis} />}
      <WordFields hint={NOTES[jenis]} />
      {isRhk ? <RhkFields today={today} /> : null}
    </PlainForm>
  );
}

/** Other words or figures for a row. `rhk` is given for an RHK only. */
export function EditItemForm({
  kunci,
  butirId,
  jenis,
  words,
  rhk,
  ...seen
}: Seen & { kunci: string; butirId: string; jenis: ItemKind; words: ItemWords; rhk?: RhkFacts }) {
  return (
    <PlainForm action={rhk ? ubahRhkKatalog : ubahButirKatalog} kunci={kunci} submit="Simpan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      <FormHidden name="butirId" value={butirId} />
      {rhk ? null : <FormHidden name="jenis" value={jenis} />}
      <WordFields words={words} hint={NOTES[jenis]} />
      {rhk ? <RhkFields facts={rhk} /> : null}
    </PlainForm>
  );
}

function IndicatorFields({ words }: { words?: ItemWords & { fokus: string } }) {
  return (
    <>
      <WordFields words={words} hint="Apa yang dimaksud dengan indikator ini." />
      <FormTextArea
        name="fokus"
        label="Fokus perilaku"
        hint="Satu fokus setiap baris: perilaku guru yang dapat dilihat kepala sekolah di kelas."
        rows={8}
        defaultValue={words?.fokus}
      />
    </>
  );
}

/** An indicator more, with its foci. */
export function AddIndicatorForm({ kunci, ...seen }: Seen & { kunci: string }) {
  return (
    <PlainForm action={tambahIndikatorKatalog} kunci={kunci} submit="Tambahkan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      <IndicatorFields />
    </PlainForm>
  );
}

/** Other words and foci for an indicator. */
export function EditIndicatorForm({
  kunci,
  indikatorId,
  words,
  ...seen
}: Seen & { kunci: string; indikatorId: string; words: ItemWords & { fokus: string } }) {
  return (
    <PlainForm action={ubahIndikatorKatalog} kunci={kunci} submit="Simpan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      <FormHidden name="indikatorId" value={indikatorId} />
      <IndicatorFields words={words} />
    </PlainForm>
  );
}

type RowActions = { move: FormAction<{ id: string }>; remove: FormAction<{ id: string }> };

const ROW_ACTIONS: Record<"butirId" | "indikatorId", RowActions> = {
  butirId: { move: geserButirKatalog, remove: hapusButirKatalog },
  indikatorId: { move: geserIndikatorKatalog, remove: hapusIndikatorKatalog },
};

/** What else can be done with a row of a draft: one step up or down, or out. `name` says what kind of row `rowId` is. */
export function RowCards({
  name,
  rowId,
  place,
  of,
  ...seen
}: Seen & { name: "butirId" | "indikatorId"; rowId: string; place: number; of: number }) {
  const { move, remove } = ROW_ACTIONS[name];
  const carried = (
    <>
      <SeenFields {...seen} />
      <FormHidden name={name} value={rowId} />
    </>
  );
  return (
    <>
      {of > 1 ? (
        <Card title="Urutan">
          <p className="mb-4">
            Nomor {place} dari {of}.
          </p>
          <div className="flex flex-wrap gap-3">
            {(["naik", "turun"] as const)
              .filter((arah) => (arah === "naik" ? place > 1 : place < of))
              .map((arah) => (
                <PlainForm
                  key={arah}
                  action={move}
                  kunci={newFormKey()}
                  submit={arah === "naik" ? "Naikkan" : "Turunkan"}
                  submitVariant="quiet"
                  submitIcon={arah === "naik" ? <ArrowUp {...icon} /> : <ArrowDown {...icon} />}
                >
                  {carried}
                  <FormHidden name="arah" value={arah} />
                </PlainForm>
              ))}
          </div>
        </Card>
      ) : null}
      <Card title="Hapus dari versi ini">
        <p className="mb-4 text-ink-2">Versi yang sudah terbit tetap memuatnya.</p>
        <PlainForm
          action={remove}
          kunci={newFormKey()}
          submit="Hapus"
          submitVariant="refuse"
          submitIcon={<Trash2 {...icon} />}
        >
          {carried}
        </PlainForm>
      </Card>
    </>
  );
}

/** The predikat of every pair of ratings. */
export function MatrixForm({ kunci, matriks, ...seen }: Seen & { kunci: string; matriks: readonly MatrixCell[] }) {
  const options = GRADES.map((value) => ({ value, label: GRADE_LABELS[value] }));
  return (
    <PlainForm action={simpanMatriksKatalog} kunci={kunci} submit="Simpan" aside={back(seen.id)}>
      <SeenFields {...seen} />
      {EXPECTATIONS.map((hasil) => (
        <fieldset key={hasil} className="grid gap-4">
          <legend className="mb-3 text-lg font-bold">Hasil kerja: {EXPECTATION_LABELS[hasil].toLowerCase()}</legend>
          {EXPECTATIONS.map((perilaku) => (
            <FormSelect
              key={perilaku}
              name={cellName(hasil, perilaku)}
              label={`Perilaku kerja ${EXPECTATION_LABELS[perilaku].toLowerCase()}`}
              options={options}
              placeholder="Pilih predikat"
              defaultValue={matriks.find((cell) => cell.hasil === hasil && cell.perilaku === perilaku)?.predikat}
            />
          ))}
        </fieldset>
      ))}
    </PlainForm>
  );
}

/** From now on periods can take this version. */
export function PublishCatalogueForm({ kunci, ...seen }: Seen & { kunci: string }) {
  return (
    <PlainForm
      action={terbitkanKatalog}
      kunci={kunci}
      submit={catalogueWorkflow.events.terbitkan.label}
      submitIcon={<Check {...icon} />}
    >
      <SeenFields {...seen} />
    </PlainForm>
  );
}
