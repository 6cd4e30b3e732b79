import { Award } from "lucide-react";
import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { Autosave } from "@/components/form/autosave";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import type { KnownFile } from "@/components/form/upload-field";
import { FormUploads } from "@/components/form/uploads-field";
import { ButtonLink } from "@/components/ui/button";
import type { Zone } from "@/lib/kernel/time";
import { enrolmentWorkflow } from "@/lib/pelatihan/pendaftaran/status";
import { kembalikanLaporan, kirimRefleksiPasca, lapor, simpanDrafLaporan } from "@/lib/pelatihan/penerapan/actions";
import { POST_REFLECTION_LABELS, REPORT_LABELS, RETURN_PHRASES } from "@/lib/pelatihan/penerapan/labels";
import { MAX_DOCUMENTS, TEXT_MAX } from "@/lib/pelatihan/penerapan/rules";
import { terbitkanSertifikat } from "@/lib/pelatihan/sertifikat/actions";

const { events } = enrolmentWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** The teacher's reflection after the training. */
export function PostReflectionForm({
  id,
  versi,
  kunci,
  earlier,
}: Props & { earlier?: { dipelajari: string; akanDiterapkan: string } | null }) {
  return (
    <PlainForm action={kirimRefleksiPasca} kunci={kunci} submit={POST_REFLECTION_LABELS.send}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <FormTextArea
        name="dipelajari"
        label={POST_REFLECTION_LABELS.learned}
        hint="Satu atau dua hal yang paling berguna bagi kelas Anda."
        rows={6}
        maxLength={TEXT_MAX}
        defaultValue={earlier?.dipelajari}
      />
      <FormTextArea
        name="akanDiterapkan"
        label={POST_REFLECTION_LABELS.willApply}
        hint="Apa, di kelas mana, dan kapan. Kepala sekolah membacanya sebelum melihat Anda menerapkannya."
        rows={6}
        maxLength={TEXT_MAX}
        defaultValue={earlier?.akanDiterapkan}
      />
    </PlainForm>
  );
}

/** Names the copy of a report that a device keeps while it is written. */
export const reportCopy = (id: string) => `penerapan/${id}`;

/**
 * Lapor: what the principal saw, with photos or documents. It saves itself until it is handed in. `earlier` is the draft, or after a
 * return the report.
 */
export function ReportForm({
  id,
  versi,
  kunci,
  earlier,
  dasar,
  zone,
}: Props & {
  earlier: { perubahan: string; perluDitingkatkan: string; dokumen: readonly KnownFile[] } | null;
  dasar: string;
  zone: Zone;
}) {
  return (
    <PlainForm action={lapor} kunci={kunci} submit={REPORT_LABELS.save}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <Autosave
        action={simpanDrafLaporan}
        dasar={dasar}
        name={reportCopy(id)}
        page={`/kepsek/pelatihan/penerapan/${id}`}
        zone={zone}
      />
      <FormUploads
        name="berkas"
        label={REPORT_LABELS.documents}
        hint={`Sekurang-kurangnya satu: foto saat guru menerapkan hasil pelatihan, RPP, atau dokumen asesmen. JPG, PNG, atau PDF, paling besar 10 MB, paling banyak ${MAX_DOCUMENTS} berkas. Foto dikecilkan dan lokasi pengambilannya dihapus sebelum dikirim.`}
        tujuan="penerapan"
        max={MAX_DOCUMENTS}
        choose="Tambah foto atau dokumen"
        current={earlier?.dokumen}
      />
      <FormTextArea
        name="perubahan"
        label={REPORT_LABELS.change}
        hint="Apa yang sekarang berbeda di kelas? Guru, P2KPTK2, dan Dinas membacanya."
        rows={6}
        maxLength={TEXT_MAX}
        defaultValue={earlier?.perubahan}
      />
      <FormTextArea
        name="perluDitingkatkan"
        label={REPORT_LABELS.improve}
        hint="Masukan bagi guru, P2KPTK2, dan Dinas."
        rows={6}
        maxLength={TEXT_MAX}
        defaultValue={earlier?.perluDitingkatkan}
      />
    </PlainForm>
  );
}

/** Terbitkan and Kembalikan below a report that was read to its end. */
export function ReviewDecision({ id, versi, kunci }: Props) {
  return (
    <PlainForm
      action={terbitkanSertifikat}
      kunci={kunci}
      submit={events.terbitkan.label}
      submitIcon={<Award size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/p2kptk2/penerapan/${id}/kembalikan`} variant="refuse">
          {events.kembalikan.label}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

/** Kembalikan with its written reason. */
export function ReturnForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={kembalikanLaporan}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={RETURN_PHRASES}
      submit={events.kembalikan.label}
      backHref={`/p2kptk2/penerapan/${id}`}
      hint="Kepala sekolah dan guru membaca alasan ini apa adanya."
    />
  );
}
