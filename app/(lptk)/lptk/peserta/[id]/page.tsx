import { ArrowLeftRight, ChartColumn, FileText, Pencil, RotateCcw, UserMinus, UserX } from "lucide-react";
import type { Metadata } from "next";
import { OneTimeCodeForm } from "@/components/akun/one-time-code-form";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ActivationCountdown } from "@/components/plpg/activation-countdown";
import { NewActivationCode } from "@/components/plpg/participant-forms";
import { ParticipantStateTag } from "@/components/plpg/participant-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { newFormKey } from "@/lib/kernel/form-key";
import { ago, formatInstant } from "@/lib/kernel/time";
import { PARTICIPANT_MESSAGES } from "@/lib/plpg/peserta/labels";
import { loadParticipant } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Peserta PLPG" };

export default async function PesertaDetailPage({ params, searchParams }: PageProps<"/lptk/peserta/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { participant, now, zona } = await loadParticipant(id);
  const { nama, shown, isLapsed, isFinal } = participant;
  const path = `/lptk/peserta/${participant.id}`;
  return (
    <Page>
      <PageHeader
        title={nama}
        kicker={`Peserta ${participant.nomorPeserta}`}
        back={{ href: "/lptk/peserta", label: "Peserta PLPG" }}
      >
        <ParticipantStateTag shown={shown} isLapsed={isLapsed} />
        {shown === "belum_aktif" ? (
          <ActivationCountdown end={participant.aktivasiSampai} now={now} zone={zona} />
        ) : null}
      </PageHeader>
      <PageMessage messages={PARTICIPANT_MESSAGES} pesan={pesan} />
      <Card title="Data peserta">
        <div className="grid gap-5">
          <Sheet
            columns
            rows={[
              { label: "Bidang studi", value: participant.bidangStudi },
              { label: "Asal sekolah", value: participant.asalSekolah || "belum diisi" },
              { label: "NUPTK", value: participant.nuptk ?? "belum ada" },
              { label: "Rombel", value: participant.rombel ?? "belum ada" },
              { label: "Mentor", value: participant.mentor ?? "belum ada" },
              { label: "Surel", value: <span className="break-all">{participant.surel ?? "belum ada"}</span> },
              { label: "Telepon", value: participant.telepon ?? "belum ada" },
              { label: "Diundang", value: formatInstant(participant.undanganPada, zona) },
              { label: "Batas aktivasi", value: formatInstant(participant.aktivasiSampai, zona) },
              {
                label: "Aktif sejak",
                value: participant.aktifPada ? formatInstant(participant.aktifPada, zona) : "belum pernah",
              },
              {
                label: "Terakhir memakai sistem",
                value: participant.terakhirDipakai ? ago(participant.terakhirDipakai, now) : "belum pernah",
              },
              ...(participant.alasan ? [{ label: "Alasan", value: participant.alasan }] : []),
            ]}
          />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href={`${path}/ubah`} variant="quiet" icon={<Pencil size={20} aria-hidden="true" />}>
              Ubah data
            </ButtonLink>
            {participant.aktifPada ? (
              <ButtonLink
                href={`/lptk/nilai/${participant.id}`}
                variant="quiet"
                icon={<ChartColumn size={20} aria-hidden="true" />}
              >
                Lihat nilai
              </ButtonLink>
            ) : null}
            {participant.rombelId && shown !== "mengundurkan_diri" && !isFinal ? (
              <>
                <ButtonLink
                  href={`${path}/pindah`}
                  variant="quiet"
                  icon={<ArrowLeftRight size={20} aria-hidden="true" />}
                >
                  Pindahkan rombel
                </ButtonLink>
                <ButtonLink
                  href={`${path}/keluarkan`}
                  variant="quiet"
                  icon={<UserMinus size={20} aria-hidden="true" />}
                >
                  Keluarkan dari rombel
                </ButtonLink>
              </>
            ) : null}
            {shown === "aktif" && !isFinal ? (
              <ButtonLink href={`${path}/undurkan`} variant="refuse" icon={<UserX size={20} aria-hidden="true" />}>
                Akhiri keikutsertaan
              </ButtonLink>
            ) : null}
            {shown === "mengundurkan_diri" ? (
              <ButtonLink href={`${path}/pulihkan`} icon={<RotateCcw size={20} aria-hidden="true" />}>
                Pulihkan
              </ButtonLink>
            ) : null}
          </div>
        </div>
      </Card>
      {shown === "belum_aktif" ? (
        <Card title="Kode aktivasi">
          <div className="grid gap-5">
            <a
              href={`/api/plpg/surat-aktivasi?peserta=${participant.id}`}
              download
              className={`${buttonStyle({ variant: "quiet" })} justify-self-start`}
            >
              <FileText size={20} aria-hidden="true" />
              Unduh surat aktivasi
            </a>
            <NewActivationCode kunci={newFormKey()} id={participant.id} versi={participant.versi} nama={nama} />
          </div>
        </Card>
      ) : null}
      {shown === "aktif" && !participant.isTeacher ? (
        <Card title="Lupa password?">
          <OneTimeCodeForm akunId={participant.akunId} nama={nama} kunci={newFormKey()} />
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={participant.timeline} zone={zona} />
      </Card>
    </Page>
  );
}
