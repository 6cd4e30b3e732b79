import { Check } from "lucide-react";
import { Autosave } from "@/components/form/autosave";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { ButtonLink } from "@/components/ui/button";
import type { Zone } from "@/lib/kernel/time";
import type { MatrixCell } from "@/lib/kinerja/katalog/rules";
import { ketahuiPenilaian, simpanDrafPenilaian, simpanPenilaian } from "@/lib/kinerja/penilaian/actions";
import type { RatingWords } from "@/lib/kinerja/penilaian/rules";
import { ratingWorkflow } from "@/lib/kinerja/penilaian/status";
import { RatingFields } from "./rating-fields";

type Props = { id: string; kunci: string };

/** The name of this form's copy on the device. */
export const ratingCopy = (id: string) => `penilaian/${id}`;

/** The rating while it is being thought over: it saves itself, and nobody sees it before the confirmation. */
export function RatingForm({
  id,
  kunci,
  dasar,
  zone,
  ...fields
}: Props & { dasar: string; zone: Zone; words: RatingWords; matriks: readonly MatrixCell[] }) {
  return (
    <PlainForm action={simpanDrafPenilaian} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <Autosave
        action={simpanDrafPenilaian}
        dasar={dasar}
        name={ratingCopy(id)}
        page={`/kepsek/kinerja/${id}/penilaian`}
        zone={zone}
      />
      <RatingFields {...fields} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SaveDraftButton lanjut="periksa">Periksa penilaian</SaveDraftButton>
        <SaveDraftButton lanjut="draf" variant="quiet">
          Simpan Draf
        </SaveDraftButton>
      </div>
    </PlainForm>
  );
}

/** Gives what the page above shows. */
export function ConfirmRatingForm({ id, kunci, dasar, versi }: Props & { dasar: string; versi: number }) {
  return (
    <PlainForm
      action={simpanPenilaian}
      kunci={kunci}
      submit="Simpan penilaian"
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/kinerja/${id}/penilaian?ubah=ya`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="dasar" value={dasar} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** The teacher has read it. */
export function AcknowledgeForm({ id, kunci, versi }: Props & { versi: number }) {
  return (
    <PlainForm
      action={ketahuiPenilaian}
      kunci={kunci}
      submit={ratingWorkflow.events.ketahui.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}
