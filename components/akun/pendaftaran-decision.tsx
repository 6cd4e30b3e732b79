import { ArrowRight, Check } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { setujui } from "@/lib/akun/pendaftaran/actions";
import { type RegistrationState, registrationWorkflow } from "@/lib/akun/pendaftaran/status";

const { setujui: approve, tolak: reject } = registrationWorkflow.events;

/** Setujui and Tolak below a registration that was read to its end. */
export function RegistrationDecision({ akunId, versi, kunci }: { akunId: string; versi: number; kunci: string }) {
  return (
    <PlainForm
      action={setujui}
      kunci={kunci}
      submit={approve.label}
      submitIcon={<Check size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/pendaftaran/${akunId}/tolak`} variant="refuse">
          {reject.label}
        </ButtonLink>
      }
    >
      <FormHidden name="akunId" value={akunId} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

const OUTCOMES: Partial<Record<RegistrationState, { title: string; text: string; tone: "good" | "info" }>> = {
  aktif: {
    title: "Pendaftaran disetujui",
    text: "Guru ini dapat memakai semua menu guru sekarang juga. Kami mengabarinya lewat pemberitahuan, dan lewat surel bila tersedia.",
    tone: "good",
  },
  ditolak: {
    title: "Pendaftaran ditolak",
    text: "Guru ini membaca alasan Bapak/Ibu apa adanya, dapat memperbaiki datanya, lalu mengajukan ulang. Bila diajukan ulang, namanya muncul lagi di daftar Bapak/Ibu.",
    tone: "info",
  },
  nonaktif: {
    title: "Akun guru ini nonaktif",
    text: "Guru ini masih dapat membuka halaman status, Bukti Karya, dan pindah sekolah.",
    tone: "info",
  },
};

/** What became of it, who sees that, and who is next in line. */
export function RegistrationOutcome({
  state,
  next,
}: {
  state: RegistrationState;
  next: { akunId: string; nama: string } | null;
}) {
  const outcome = OUTCOMES[state];
  return (
    <div className="grid gap-4">
      {outcome ? (
        <Notice tone={outcome.tone} title={outcome.title} live="status">
          <p>{outcome.text}</p>
        </Notice>
      ) : null}
      {next ? (
        <ButtonLink
          href={`/kepsek/pendaftaran/${next.akunId}`}
          className="justify-self-start"
          iconAfter={<ArrowRight size={20} aria-hidden="true" />}
        >
          Berikutnya: {next.nama}
        </ButtonLink>
      ) : (
        <p className="text-ink-2">Tidak ada pendaftaran lain yang menunggu Bapak/Ibu.</p>
      )}
    </div>
  );
}
