import { ReasonForm } from "@/components/akun/pendaftaran-reason-form";
import { FormField, FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ReasonFields } from "@/components/form/reason-fields";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";
import { cabutSertifikat, perbaikiSertifikat, terbitkanUlangSertifikat } from "@/lib/pelatihan/sertifikat/actions";
import { CORRECT_PHRASES, REISSUE_PHRASES, REVOKE_PHRASES } from "@/lib/pelatihan/sertifikat/labels";
import type { CertificateFacts } from "@/lib/pelatihan/sertifikat/rules";
import { certificateWorkflow } from "@/lib/pelatihan/sertifikat/status";

const { events } = certificateWorkflow;

type Props = { id: string; versi: number; kunci: string };

/** Cabut with its written reason, which anybody reads who checks the certificate. */
export function RevokeForm({ id, versi, kunci }: Props) {
  return (
    <ReasonForm
      action={cabutSertifikat}
      kunci={kunci}
      hidden={{ id, versi }}
      phrases={REVOKE_PHRASES}
      submit={events.cabut.label}
      backHref={`/p2kptk2/sertifikat/${id}`}
      hint="Siapa pun yang memeriksa sertifikat ini membacanya."
    />
  );
}

/** Perbaiki: what was printed wrongly, and why a new version is issued. */
export function CorrectForm(props: Props & { facts: CertificateFacts }) {
  return (
    <VersionForm
      {...props}
      action={perbaikiSertifikat}
      phrases={CORRECT_PHRASES}
      submit="Terbitkan versi baru"
      hint="Siapa pun yang memeriksa versi lama membacanya."
    />
  );
}

/** Terbitkan ulang: a new version after a revocation, with what is put right, and why. */
export function ReissueForm(props: Props & { facts: CertificateFacts }) {
  return (
    <VersionForm
      {...props}
      action={terbitkanUlangSertifikat}
      phrases={REISSUE_PHRASES}
      submit={events.terbitkanUlang.label}
      hint="Guru membacanya, dan ia tercatat dalam riwayat."
    />
  );
}

/** What a new version prints, and its reason. */
function VersionForm({
  id,
  versi,
  kunci,
  facts,
  action,
  phrases,
  submit,
  hint,
}: Props & {
  facts: CertificateFacts;
  action: FormAction<{ id: string }>;
  phrases: readonly string[];
  submit: string;
  hint: string;
}) {
  return (
    <PlainForm
      action={action}
      kunci={kunci}
      submit={submit}
      aside={
        <ButtonLink href={`/p2kptk2/sertifikat/${id}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <FormField name="nama" label="Nama" maxLength={120} autoComplete="off" defaultValue={facts.nama} />
      <FormField name="sekolah" label="Sekolah" maxLength={200} autoComplete="off" defaultValue={facts.sekolah} />
      <FormField name="judul" label="Pelatihan" maxLength={200} autoComplete="off" defaultValue={facts.judul} />
      <FormField
        name="pelaksanaan"
        label="Pelaksanaan"
        maxLength={100}
        autoComplete="off"
        defaultValue={facts.pelaksanaan}
      />
      <ReasonFields phrases={phrases} hint={hint} />
    </PlainForm>
  );
}
