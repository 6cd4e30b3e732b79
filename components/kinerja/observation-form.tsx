import { Send } from "lucide-react";
import { Autosave } from "@/components/form/autosave";
import { FormCheckbox, FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { SaveDraftButton } from "@/components/form/save-draft-button";
import { Card } from "@/components/ui/card";
import type { Zone } from "@/lib/kernel/time";
import { isiObservasi } from "@/lib/kinerja/praktik/actions";
import { FOCUS_LABELS, PRACTICE_LABELS } from "@/lib/kinerja/praktik/labels";
import type { Focus } from "@/lib/kinerja/praktik/queries";
import { FOCUS_RESULTS, NOTE_MAX, ratingName, TEXT_MAX, type Words } from "@/lib/kinerja/praktik/rules";
import { practiceWorkflow } from "@/lib/kinerja/praktik/status";
import { SendWhenOnline } from "./send-when-online";

const OPTIONS = FOCUS_RESULTS.map((value) => ({ value, label: FOCUS_LABELS[value] }));

/**
 * The observation, filled in on a phone in the classroom. Once the page is open it needs no signal: what is typed stays on the
 * device and goes to the server when there is a line. Without JavaScript it is a plain form.
 */
export function ObservationForm({
  id,
  isEarly,
  targets,
  stored,
  dasar,
  kunci,
  zone,
}: {
  id: string;
  /** The appointed time has not come yet. */
  isEarly: boolean;
  targets: readonly Focus[];
  stored: Words;
  dasar: string;
  kunci: string;
  zone: Zone;
}) {
  return (
    <PlainForm action={isiObservasi} kunci={kunci}>
      <FormHidden name="id" value={id} />
      <Autosave
        action={isiObservasi}
        dasar={dasar}
        name={`observasi/${id}`}
        page={`/kepsek/kinerja/${id}/observasi/isi`}
        zone={zone}
      />
      {targets.map((focus, index) => {
        const [hasil, catatan] = [ratingName("hasil", index + 1), ratingName("catatan", index + 1)];
        return (
          <Card key={focus.id}>
            <p className="text-sm text-ink-2">
              Fokus {index + 1} dari {targets.length}
            </p>
            <h2 className="text-lg">{focus.pernyataan}</h2>
            <div className="mt-4 grid gap-5">
              <FormRadio
                name={hasil}
                label="Hasil pengamatan"
                options={OPTIONS}
                defaultValue={stored[hasil] || undefined}
              />
              <FormTextArea
                name={catatan}
                label="Catatan untuk fokus ini"
                hint="Apa yang terlihat atau terdengar di kelas?"
                maxLength={NOTE_MAX}
                defaultValue={stored[catatan]}
                optional
              />
            </div>
          </Card>
        );
      })}
      <Card title="Kesimpulan" className="grid gap-5">
        <FormTextArea name="catatan" label="Catatan umum" maxLength={TEXT_MAX} defaultValue={stored.catatan} optional />
        <FormTextArea
          name="rekomendasi"
          label="Rekomendasi tindak lanjut"
          hint="Apa yang sebaiknya guru lakukan berikutnya? Guru membacanya apa adanya."
          maxLength={TEXT_MAX}
          defaultValue={stored.rekomendasi}
        />
      </Card>
      {isEarly ? (
        <FormCheckbox
          name="lebihAwal"
          label={PRACTICE_LABELS.earlier}
          note="Hanya bila Bapak/Ibu mengirim hasilnya sebelum waktu yang dijadwalkan."
          optional
        />
      ) : null}
      <SendWhenOnline value="kirim" />
      <p className="text-sm text-ink-2">Hasil yang sudah dikirim tidak dapat diubah lagi.</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <SaveDraftButton lanjut="draf" variant="quiet">
          Simpan Draf
        </SaveDraftButton>
        <SaveDraftButton lanjut="kirim" icon={<Send size={20} aria-hidden="true" />}>
          {practiceWorkflow.events.kirimObservasi.label}
        </SaveDraftButton>
      </div>
    </PlainForm>
  );
}
