import { CheckCheck } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import { RowTick } from "@/components/form/row-tick";
import { ButtonLink } from "@/components/ui/button";
import { cardStyle } from "@/components/ui/card";
import { StickyActions } from "@/components/ui/sticky-actions";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { catatKehadiran, koreksiKehadiran, tetapkanKehadiran } from "@/lib/pelatihan/kehadiran/actions";
import { CORRECTION_PHRASES } from "@/lib/pelatihan/kehadiran/labels";
import { enrolmentWorkflow } from "@/lib/pelatihan/pendaftaran/status";

const { events } = enrolmentWorkflow;

type Participant = { id: string; nama: string; sekolah: string; hadir: boolean | null };

/** One session on a phone: a big tick per participant, and one button for all of them. */
export function RecordForm({
  sesiId,
  participants,
  kunci,
}: {
  sesiId: string;
  participants: readonly Participant[];
  kunci: string;
}) {
  return (
    <PlainForm action={catatKehadiran} kunci={kunci} label="Kehadiran sesi ini">
      {/* Enter in a box presses a form's first button: it must be the one that saves the ticks. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      <FormHidden name="sesiId" value={sesiId} />
      <ul aria-label="Peserta" className={cardStyle({ pad: "none" })}>
        {participants.map(({ id, nama, sekolah, hadir }) => (
          <li key={id} className="border-b border-line px-4 py-2.5 last:border-0 has-checked:bg-good-soft">
            <FormHidden name="ada" value={id} />
            <RowTick name="hadir" value={id} label={`${nama} hadir`} defaultChecked={hadir === true}>
              <span className="min-w-0">
                <span className="block font-bold">{nama}</span>
                <span className="block text-sm text-ink-2">
                  {sekolah}
                  {hadir === null ? " · belum dicatat" : ""}
                </span>
              </span>
            </RowTick>
          </li>
        ))}
      </ul>
      <StickyActions>
        <SubmitButton variant="quiet" name="semua" value="1" icon={<CheckCheck size={20} aria-hidden="true" />}>
          Semua hadir
        </SubmitButton>
        <SubmitButton>Simpan kehadiran</SubmitButton>
      </StickyActions>
    </PlainForm>
  );
}

/** "Tetapkan kehadiran": decides for everybody at once. */
export function DecideForm({ pelatihanId, kunci }: { pelatihanId: string; kunci: string }) {
  return (
    <PlainForm action={tetapkanKehadiran} kunci={kunci} submit="Tetapkan kehadiran">
      <FormHidden name="pelatihanId" value={pelatihanId} />
    </PlainForm>
  );
}

/** The marks of one participant, with the reason why they change. */
export function CorrectionForm({
  id,
  versi,
  kunci,
  sessions,
  zone,
}: {
  id: string;
  versi: number;
  kunci: string;
  sessions: readonly { id: string; urutan: number; materi: string; mulai: Date; hadir: boolean | null }[];
  zone: Zone;
}) {
  return (
    <PlainForm
      action={koreksiKehadiran}
      kunci={kunci}
      submit={events.koreksiHadir.label}
      aside={
        <ButtonLink href={`/p2kptk2/pendaftaran/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <fieldset className="grid gap-2">
        <legend className="mb-1 font-bold">Sesi yang dihadiri</legend>
        {sessions.map((session) => (
          <RowTick
            key={session.id}
            name="hadir"
            value={session.id}
            label={`Hadir di sesi ${session.urutan}`}
            defaultChecked={session.hadir === true}
          >
            <span>
              <span className="font-semibold">
                {session.urutan}. {session.materi}
              </span>
              <span className="block text-sm text-ink-2">{formatInstant(session.mulai, zone)}</span>
            </span>
          </RowTick>
        ))}
      </fieldset>
      <ReasonFields phrases={CORRECTION_PHRASES} hint="Guru membaca alasan ini apa adanya." />
    </PlainForm>
  );
}
