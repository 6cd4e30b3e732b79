import { FileText, MessagesSquare, NotebookPen, PencilLine, UserCheck, Users } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { CloseForm, LeavingLinks } from "@/components/plpg/cohort-forms";
import { CohortStateTag } from "@/components/plpg/cohort-state-tag";
import { MemberReportList } from "@/components/plpg/member-reports";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { Sheet } from "@/components/ui/sheet";
import { newFormKey } from "@/lib/kernel/form-key";
import { daysSince, formatDay, formatInstant, formatShortDate } from "@/lib/kernel/time";
import { CLASS_LABELS, CONTACT_WORDS } from "@/lib/plpg/forum/labels";
import { COHORT_NEWS, COHORT_WORDS, MODE_LABELS, WORRY_LABELS } from "@/lib/plpg/rombel/labels";
import { loadCohort } from "@/lib/plpg/rombel/loaders";
import {
  checkClose,
  countWithoutFinalReport,
  isAboutThreeMonths,
  isMentorSilent,
  takesSeat,
} from "@/lib/plpg/rombel/rules";

export const metadata: Metadata = { title: "Rombel" };

export default async function RombelDetailPage({ params, searchParams }: PageProps<"/lptk/rombel/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { cohort, members, assignments, timeline, lastActivity, session } = await loadCohort(id);
  const { nama, bidangStudi, mode, zona, mulai, selesai, kapasitas, alasanKapasitas, mentorNama, status } = cohort;
  const here = `/lptk/rombel/${cohort.id}`;
  const isRunning = status === "berjalan";
  const seated = members.filter((member) => takesSeat(member.status)).length;
  const closing = checkClose(members.map((member) => ({ shown: member.status, isFinal: member.isFinal })));
  const without = countWithoutFinalReport(members);
  const isSilent = lastActivity !== null && isMentorSilent(lastActivity, session.now);
  const isUsual = isAboutThreeMonths(mulai.toISOString().slice(0, 10), selesai.toISOString().slice(0, 10));
  const icon = { size: 18, "aria-hidden": true } as const;
  return (
    <Page>
      <PageHeader title={nama} kicker="Rombel" back={{ href: "/lptk/rombel", label: "Rombel" }}>
        <CohortStateTag state={status} />
      </PageHeader>
      <PageMessage messages={COHORT_NEWS} pesan={pesan} />
      {isRunning && mentorNama === null ? <Notice tone="wait" title={COHORT_WORDS.noMentor} /> : null}
      {isRunning && isSilent && mentorNama !== null ? (
        <Notice tone="wait" title={WORRY_LABELS.mentor_diam(mentorNama, daysSince(lastActivity, session.now))}>
          <p>Tidak ada pesan forum, nilai, atau catatan kontak sejak {formatInstant(lastActivity, zona)}.</p>
        </Notice>
      ) : null}
      <div className="flex flex-wrap gap-3">
        {isRunning ? (
          <>
            <ButtonLink href={`${here}/peserta`} size="small" icon={<Users {...icon} />}>
              Tempatkan peserta
            </ButtonLink>
            <ButtonLink href={`${here}/mentor`} variant="quiet" size="small" icon={<UserCheck {...icon} />}>
              {mentorNama ? "Ganti mentor" : "Tugaskan mentor"}
            </ButtonLink>
            <ButtonLink href={`${here}/ubah`} variant="quiet" size="small" icon={<PencilLine {...icon} />}>
              Ubah
            </ButtonLink>
          </>
        ) : null}
        <ButtonLink href={`${here}/forum`} variant="quiet" size="small" icon={<MessagesSquare {...icon} />}>
          {CLASS_LABELS.forum}
        </ButtonLink>
        <ButtonLink href={`${here}/kontak`} variant="quiet" size="small" icon={<NotebookPen {...icon} />}>
          {CONTACT_WORDS.title}
        </ButtonLink>
      </div>
      <Card title="Tentang rombel">
        <Sheet
          columns
          rows={[
            { label: "Bidang studi", value: bidangStudi },
            { label: "Mentor", value: mentorNama ?? "belum ada" },
            { label: "Cara mentoring", value: MODE_LABELS[mode] },
            {
              label: "Masa pembekalan",
              value: `${formatDay(mulai)} sampai ${formatDay(selesai)}${isUsual ? "" : " (bukan kurang lebih tiga bulan)"}`,
            },
            { label: "Zona waktu", value: zona },
            {
              label: "Peserta",
              value: (
                <span className="grid gap-1">
                  <Meter
                    value={seated}
                    max={kapasitas}
                    label={`${seated} dari ${kapasitas} tempat terisi`}
                    tone={seated >= kapasitas ? "wait" : "brand"}
                  />
                  <span>
                    {seated} dari {kapasitas} tempat terisi
                  </span>
                </span>
              ),
            },
            ...(alasanKapasitas ? [{ label: "Alasan kapasitas", value: alasanKapasitas }] : []),
            ...(cohort.alasan ? [{ label: "Alasan dibuka kembali", value: cohort.alasan }] : []),
          ]}
        />
      </Card>
      <h2 className="text-lg">Kemajuan peserta</h2>
      {members.length > 0 ? (
        <MemberReportList
          members={members}
          now={session.now}
          zone={zona}
          name={(member) => (
            <PageLink href={`/lptk/peserta/${member.id}`} className="link inline-flex min-h-tap items-center">
              {member.nama}
            </PageLink>
          )}
          actions={(member) => <LeavingLinks id={member.id} nama={member.nama} />}
        />
      ) : (
        <EmptyState title="Belum ada peserta">
          Peserta yang Anda tempatkan tampil di sini dengan keempat laporannya.
        </EmptyState>
      )}
      {members.length > 0 ? (
        <div className="flex flex-wrap items-center gap-3">
          <ExportLinks href="/api/ekspor/rombel-plpg" query={{ rombel: cohort.id }} />
          <DownloadLink
            href={`/api/plpg/rombel/${cohort.id}/ringkasan`}
            icon={<FileText size={18} aria-hidden="true" />}
          >
            Ringkasan rombel (PDF)
          </DownloadLink>
        </div>
      ) : null}
      {assignments.length > 0 ? (
        <Card title="Mentor">
          <ul className="grid gap-3">
            {assignments.map((assignment) => (
              <li key={assignment.id}>
                <p className="font-semibold">{assignment.mentorNama}</p>
                <p className="text-sm text-ink-2">
                  {assignment.selesai
                    ? `${formatShortDate(assignment.mulai, zona)} sampai ${formatShortDate(assignment.selesai, zona)}. ${assignment.alasan ?? ""}`
                    : `sejak ${formatShortDate(assignment.mulai, zona)}`}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
      {isRunning ? (
        <Card title="Menutup rombel">
          {closing.ok ? (
            <div className="grid gap-4">
              {without > 0 ? <Notice tone="wait" title={COHORT_WORDS.withoutFinalReport(without)} /> : null}
              <CloseForm kunci={newFormKey()} cohort={cohort} />
            </div>
          ) : (
            <p className="text-ink-2">{closing.message}</p>
          )}
        </Card>
      ) : (
        <ButtonLink href={`${here}/buka-kembali`} variant="quiet">
          Buka kembali
        </ButtonLink>
      )}
    </Page>
  );
}
