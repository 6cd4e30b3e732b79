import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ActivationCountdown } from "@/components/plpg/activation-countdown";
import {
  Fellows,
  OwnCohort,
  OwnMaterials,
  OwnProfile,
  OwnSchedule,
  WayOut,
} from "@/components/plpg/participant-dashboard";
import { ParticipantStateTag } from "@/components/plpg/participant-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { FINAL_REPORT_LABELS } from "@/lib/plpg/laporan/labels";
import { OWN_SCORE_LABELS } from "@/lib/plpg/nilai/labels";
import { OWN_HISTORY, OWN_MESSAGES } from "@/lib/plpg/peserta/labels";
import { loadDashboard } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "PLPG" };

/** Guide PLPG, Dashboard: every numbered element, with and without a rombel. */
export default async function PlpgPage({ searchParams }: PageProps<"/guru/plpg">) {
  const { pesan } = await searchParams;
  const { own, inside, timeline, now } = await loadDashboard();
  if (!own) {
    return (
      <Page>
        <PageHeader title="PLPG" />
        <EmptyState title="Anda bukan peserta PLPG">
          Peserta didaftarkan oleh LPTK. Begitu terdaftar, jadwal, materi, dan rombel Anda tampil di sini.
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page>
      <PageHeader title="Pembekalan PLPG" kicker={`${own.lptk} · Peserta ${own.nomorPeserta}`}>
        <ParticipantStateTag shown={own.shown} isLapsed={own.isLapsed} />
      </PageHeader>
      <PageMessage messages={OWN_MESSAGES} pesan={pesan} />
      {own.shown === "belum_aktif" ? (
        <Card title="Aktifkan akun peserta Anda" tone="wait">
          <div className="grid justify-items-start gap-4">
            <ActivationCountdown end={own.aktivasiSampai} now={now} zone={own.zona} />
            <p>
              Pakai kode dari surat aktivasi {own.lptk}. Sesudah batas ini Anda dianggap mengundurkan diri dari PLPG.
            </p>
            <ButtonLink href="/guru/plpg/aktivasi">Aktifkan akun</ButtonLink>
          </div>
        </Card>
      ) : null}
      {own.shown === "mengundurkan_diri" ? (
        <Notice
          tone="info"
          title={own.aktifPada ? "Keikutsertaan Anda sudah berakhir" : "Anda dianggap mengundurkan diri"}
        >
          <p>
            {own.aktifPada
              ? `Alasan: ${own.alasan}`
              : "Batas aktivasi 14 hari lewat sebelum akun peserta Anda diaktifkan."}
          </p>
          <p>Hubungi {own.lptk} bila ingin dipulihkan.</p>
          {own.aktifPada ? (
            <p>
              <PageLink href="/guru/plpg/nilai" className="link inline-flex min-h-tap items-center">
                {OWN_SCORE_LABELS.title}
              </PageLink>{" "}
              sampai saat itu tetap dapat Anda baca dan unduh.
            </p>
          ) : null}
        </Notice>
      ) : null}
      {inside ? (
        <>
          <OwnCohort own={own} />
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/guru/plpg/nilai" variant="quiet" size="small">
              {OWN_SCORE_LABELS.title}
            </ButtonLink>
            <ButtonLink href="/guru/plpg/laporan-akhir" variant="quiet" size="small">
              {FINAL_REPORT_LABELS.title}
            </ButtonLink>
          </div>
          <OwnProfile own={own} lastUse={inside.previous?.terakhirDipakai ?? null} />
          <OwnSchedule appointments={inside.appointments} zone={own.zona} />
          <OwnMaterials materials={inside.materials} />
          {own.rombel ? <Fellows fellows={inside.fellows} /> : null}
        </>
      ) : null}
      <Card title={OWN_HISTORY}>
        <RecordTimeline entries={timeline} zone={own.zona} />
      </Card>
      {inside ? <WayOut isFinal={own.isFinal} /> : null}
    </Page>
  );
}
