import { FileText } from "lucide-react";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Picture } from "@/components/ui/picture";
import { Sheet } from "@/components/ui/sheet";
import { Tag, type TagTone } from "@/components/ui/tag";
import { Timeline, type TimelineEvent } from "@/components/ui/timeline";
import { formatBytes } from "@/lib/berkas/labels";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { isRole, ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { ENROLMENT_HAPPENINGS, ENROLMENT_LABELS } from "@/lib/pelatihan/pendaftaran/labels";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import { POST_REFLECTION_LABELS, REPORT_LABELS } from "@/lib/pelatihan/penerapan/labels";
import type { Application, Report } from "@/lib/pelatihan/penerapan/queries";
import { daysInWords } from "@/lib/pelatihan/sertifikat/rules";
import type { TimelineEntry } from "@/lib/server/trail";

const TONES: Partial<Record<EnrolmentState, TagTone>> = {
  menunggu_penerapan: "wait",
  menunggu_tinjauan: "wait",
  perlu_perbaikan: "bad",
  bersertifikat: "good",
  hadir: "calm",
  tidak_hadir: "bad",
};

/** Where an enrolment stands after the training, in a word; a certificate that was taken back is none. */
export function ApplicationTag({ state, isRevoked = false }: { state: EnrolmentState; isRevoked?: boolean }) {
  if (isRevoked) return <Tag tone="bad">Sertifikat dicabut</Tag>;
  return <Tag tone={TONES[state] ?? "plain"}>{ENROLMENT_LABELS[state]}</Tag>;
}

/** The certificate was issued and taken back: said instead of its arrival. */
export function RevokedNotice({ application: { sertifikatStatus, sertifikatAlasan } }: { application: Application }) {
  if (sertifikatStatus !== "dicabut") return null;
  return (
    <Notice tone="bad" title="Sertifikat dicabut">
      <p className="whitespace-pre-line">{sertifikatAlasan}</p>
    </Notice>
  );
}

/** The training, its days and how much of it the teacher attended. */
export function TrainingFacts({
  application,
  withTeacher = false,
}: {
  application: Application;
  withTeacher?: boolean;
}) {
  const { nama, mapel, sekolah, judul, jp, kompetensi, mulai, selesai, penyelenggara, zonaPenyelenggara } = application;
  const { minHadir, persenHadir, sesi, sesiHadir } = application;
  const percent = persenHadir === null ? null : String(Number(persenHadir)).replace(".", ",");
  return (
    <Sheet
      columns
      rows={[
        ...(withTeacher
          ? [
              { label: "Guru", value: `${nama}, ${mapel}` },
              { label: "Sekolah", value: sekolah },
            ]
          : []),
        { label: "Pelatihan", value: judul },
        { label: "Kompetensi", value: kompetensi.map((each) => COMPETENCY_LABELS[each]).join(", ") },
        { label: "Pelaksanaan", value: `${daysInWords(mulai, selesai, zonaPenyelenggara)}, ${jp} JP` },
        { label: "Penyelenggara", value: penyelenggara },
        {
          label: "Kehadiran",
          value:
            percent === null
              ? "Belum ditetapkan"
              : `${sesi > 0 ? `${sesiHadir} dari ${sesi} sesi, ` : ""}${percent} % (syarat ${minHadir} %)`,
        },
      ]}
    />
  );
}

/** What the teacher wrote after the training; nothing before that. */
export function PostReflection({
  application: { dipelajari, akanDiterapkan, dikirimPada },
  zone,
}: {
  application: Application;
  zone: Zone;
}) {
  if (dipelajari === null || akanDiterapkan === null || dikirimPada === null) return null;
  return (
    <Card title={POST_REFLECTION_LABELS.title}>
      <Sheet
        rows={[
          { label: POST_REFLECTION_LABELS.learnedShown, value: <Written>{dipelajari}</Written> },
          { label: POST_REFLECTION_LABELS.willApplyShown, value: <Written>{akanDiterapkan}</Written> },
          { label: "Dikirim", value: formatInstant(dikirimPada, zone) },
        ]}
      />
    </Card>
  );
}

function Written({ children }: { children: string }) {
  return <span className="font-normal break-words whitespace-pre-line">{children}</span>;
}

/** One handing-in of the report, with its pictures shown and its documents to open. */
export function ReportCard({ report, zone, title }: { report: Report; zone: Zone; title: string }) {
  return (
    <Card title={title} className="grid gap-4">
      <Documents report={report} />
      <Sheet
        rows={[
          {
            label: REPORT_LABELS.change.replace("Bapak/Ibu", "kepala sekolah"),
            value: <Written>{report.perubahan}</Written>,
          },
          { label: REPORT_LABELS.improve, value: <Written>{report.perluDitingkatkan}</Written> },
          {
            label: "Dilaporkan",
            value: `${report.pelaporNama}, ${report.sekolah}, ${formatInstant(report.dilaporkanPada, zone)}`,
          },
        ]}
      />
    </Card>
  );
}

function Documents({ report }: { report: Report }) {
  return (
    <ul aria-label={REPORT_LABELS.documents} className="grid grid-cols-1 gap-3 sm:grid-cols-2">
      {report.dokumen.map(({ id, nama, ukuran, jenis }) => (
        <li key={id} className="min-w-0">
          <a
            href={`/api/berkas/${id}?lihat=1`}
            target="_blank"
            rel="noreferrer"
            className="flex min-h-tap flex-col overflow-hidden rounded-card border border-line bg-ground font-bold text-brand hover:border-brand"
          >
            {jenis.startsWith("image/") ? (
              <Picture src={`/api/berkas/${id}?lihat=1`} alt={`Foto penerapan: ${nama}`} />
            ) : null}
            <span className="flex min-h-tap items-center gap-2 px-3 py-2 text-sm">
              {jenis.startsWith("image/") ? null : <FileText size={20} aria-hidden="true" className="shrink-0" />}
              <span className="min-w-0 break-words">
                {nama} <span className="font-normal text-ink-2">({formatBytes(ukuran)})</span>
                <span className="sr-only"> (buka di tab baru)</span>
              </span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

const MOMENTS: Record<string, TimelineEvent["tone"]> = {
  [ENROLMENT_HAPPENINGS.terbitkan]: "good",
  [ENROLMENT_HAPPENINGS.terima]: "good",
  [ENROLMENT_HAPPENINGS.kembalikan]: "bad",
  [ENROLMENT_HAPPENINGS.koreksiTidakHadir]: "bad",
};

/** An enrolment's history as people read it, newest first. */
export function ApplicationTimeline({ entries, zone }: { entries: readonly TimelineEntry[]; zone: Zone }) {
  if (entries.length === 0) return <p className="text-ink-2">Belum ada catatan.</p>;
  const events = entries.map(
    ({ id, pada, nama, peran, peristiwa, alasan }): TimelineEvent => ({
      id,
      what: peristiwa,
      who: isRole(peran) ? `${nama}, ${ROLE_LABELS[peran]}` : nama,
      when: formatInstant(pada, zone),
      at: pada,
      why: alasan,
      tone: MOMENTS[peristiwa] ?? "calm",
    }),
  );
  return <Timeline events={events.reverse()} />;
}
