import { PencilLine } from "lucide-react";
import { FormCheckbox, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { Dialog } from "@/components/ui/dialog";
import { batalkanUbahRhk, mulaiUbahRhk, simpanUbahRhk, terapkanUbahRhk } from "@/lib/kinerja/perubahan/actions";
import { CHANGE_REMINDERS, RHK_CHANGE_LABELS } from "@/lib/kinerja/perubahan/labels";
import type { ChangeKind } from "@/lib/kinerja/perubahan/rules";
import { PointsFields } from "./points-fields";
import { TickedWords } from "./ticked-words";

type Target = { id: string; jenis: ChangeKind; kunci: string };

function Hidden({ id, jenis }: Target) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="jenis" value={jenis} />
    </>
  );
}

/** Ubah Rencana Hasil Kerja: for RHK the pop-up with the tick comes first, for extra duties the form at once (guide). */
export function BeginChange(target: Target) {
  if (target.jenis === "tugas_tambahan") {
    return (
      <PlainForm
        action={mulaiUbahRhk}
        kunci={target.kunci}
        submit={RHK_CHANGE_LABELS.title}
        submitVariant="quiet"
        submitIcon={<PencilLine size={20} aria-hidden="true" />}
      >
        <Hidden {...target} />
      </PlainForm>
    );
  }
  return (
    <Dialog
      trigger={RHK_CHANGE_LABELS.title}
      variant="quiet"
      icon={<PencilLine size={20} aria-hidden="true" />}
      title="Sudahkah Anda berdiskusi dengan atasan?"
    >
      <p>{CHANGE_REMINDERS.rhk}</p>
      <PlainForm action={mulaiUbahRhk} kunci={target.kunci} submit={RHK_CHANGE_LABELS.discussed}>
        <Hidden {...target} />
        <FormCheckbox name="diskusi" label="Saya sudah berdiskusi dengan atasan tentang perubahan ini." />
      </PlainForm>
    </Dialog>
  );
}

type Choice = {
  id: string;
  index: number;
  judul: string;
  petunjuk: string;
  poin: number;
  satuan: string | null;
  bukti: string | null;
  kuantitas: number;
  keterangan: string;
  catatan: string;
};

/** What the rows are going to be: quantities with the live meter, or duties to tick. */
export function ChangeForm({ versi, choices, ...target }: Target & { versi: number; choices: readonly Choice[] }) {
  return (
    <PlainForm action={simpanUbahRhk} kunci={target.kunci} submit={RHK_CHANGE_LABELS.save}>
      <Hidden {...target} />
      <FormHidden name="versi" value={versi} />
      {target.jenis === "rhk" ? (
        <PointsFields rows={choices} />
      ) : (
        <Card className="grid gap-4">
          {choices.map(({ id, index, judul, petunjuk, kuantitas, keterangan }) => (
            <TickedWords
              key={id}
              index={index}
              label={judul}
              note={petunjuk}
              isTicked={kuantitas > 0}
              words={keterangan}
            />
          ))}
        </Card>
      )}
    </PlainForm>
  );
}

/** Gives up a change that was not confirmed. */
export function DropChangeForm(target: Target) {
  return (
    <PlainForm action={batalkanUbahRhk} kunci={target.kunci} submit={RHK_CHANGE_LABELS.drop} submitVariant="plain">
      <Hidden {...target} />
    </PlainForm>
  );
}

/** The last Simpan, in the second confirmation. */
export function ApplyChangeForm({ versi, dasar, ...target }: Target & { versi: number; dasar: string }) {
  return (
    <PlainForm action={terapkanUbahRhk} kunci={target.kunci} submit={RHK_CHANGE_LABELS.save}>
      <Hidden {...target} />
      <FormHidden name="versi" value={versi} />
      <FormHidden name="dasar" value={dasar} />
    </PlainForm>
  );
}
