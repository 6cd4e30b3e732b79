import { CalendarPlus, FileText } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";
import { formatBytes } from "@/lib/berkas/labels";
import { formatInstant, formatSpan } from "@/lib/kernel/time";
import {
  ALL_SUBJECTS,
  competencyNames,
  JP_HINT,
  LINK_HIDDEN,
  MODE_LABELS,
  seatsFree,
  seatsTaken,
} from "@/lib/pelatihan/katalog/labels";
import type { Training } from "@/lib/pelatihan/katalog/queries";
import { LEVEL_LABELS } from "@/lib/sekolah/labels";

/** Informasi Lengkap: everything there is to know of a training, the same for teachers, principals and its own unit. */
export function TrainingFacts({ training }: { training: Training }) {
  return (
    <>
      {training.status === "dibatalkan" ? (
        <Notice tone="bad" title="Pelatihan ini dibatalkan penyelenggara">
          <p>Alasan: {training.alasan}</p>
        </Notice>
      ) : null}
      <Card title="Tentang pelatihan">
        <p className="whitespace-pre-line break-words">{training.deskripsi}</p>
      </Card>
      <Card title="Keterangan">
        <Sheet columns rows={rowsOf(training)} />
      </Card>
      <Card title="Jadwal">
        <Programme training={training} />
      </Card>
      {training.lampiran.length > 0 ? (
        <Card title="Lampiran">
          <Attachments training={training} />
        </Card>
      ) : null}
    </>
  );
}

function rowsOf(training: Training) {
  const { mode, tempat, tautan, hasTautan, kompetensi, jenjang, mapel, jp, minHadir, zona, status } = training;
  return [
    { label: "Penyelenggara", value: training.penyelenggara },
    {
      label: "Pendaftaran",
      value: (
        <>
          {formatInstant(training.daftarBuka, zona)} sampai {formatInstant(training.daftarTutup, zona)}
        </>
      ),
    },
    {
      label: "Kursi",
      value: status === "terbit" ? `${seatsFree(training)} (${seatsTaken(training)})` : seatsTaken(training),
    },
    { label: "Pelaksanaan", value: MODE_LABELS[mode] },
    ...(tempat ? [{ label: "Tempat", value: <span className="break-words">{tempat}</span> }] : []),
    ...(hasTautan ? [{ label: "Tautan daring", value: <Link href={tautan} /> }] : []),
    { label: "Kompetensi", value: competencyNames(kompetensi) },
    { label: "Jenjang", value: jenjang.map((each) => LEVEL_LABELS[each]).join(", ") },
    { label: "Mata pelajaran", value: mapel.join(", ") || ALL_SUBJECTS },
    { label: "Lama", value: `${jp} JP (${JP_HINT})` },
    { label: "Kehadiran minimum", value: `${minHadir} % dari semua sesi` },
  ];
}

function Link({ href }: { href: string | null }) {
  if (href === null) return <span className="font-medium text-ink-2">{LINK_HIDDEN}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer" className="link inline-flex min-h-tap items-center break-all">
      {href}
    </a>
  );
}

function Programme({ training: { id, sesi, zona } }: { training: Training }) {
  if (sesi.length === 0) return <p className="text-ink-2">Belum ada sesi.</p>;
  return (
    <div className="grid gap-4">
      <ol aria-label="Sesi" className="grid gap-3">
        {sesi.map(({ id: key, materi, mulai, selesai }, index) => (
          <li key={key} className="grid grid-cols-[2.25rem_minmax(0,1fr)] items-start gap-3">
            <span
              aria-hidden="true"
              className="grid size-9 place-items-center rounded-full bg-brand-soft text-sm font-bold text-brand tabular-nums"
            >
              {index + 1}
            </span>
            <div className="min-w-0">
              <p className="font-bold break-words">{materi}</p>
              <p className="text-sm text-ink-2">
                <time dateTime={mulai.toISOString()}>{formatSpan(mulai, selesai, zona)}</time>
              </p>
            </div>
          </li>
        ))}
      </ol>
      <div className="tidak-dicetak">
        {/* A link of its own kind: the address hands out a file, there is no page to go to. */}
        <a className={buttonStyle({ variant: "quiet", size: "small" })} href={`/api/pelatihan/${id}/kalender`} download>
          <CalendarPlus size={18} aria-hidden="true" />
          Simpan ke kalender
        </a>
      </div>
    </div>
  );
}

function Attachments({ training: { lampiran } }: { training: Training }) {
  return (
    <ul className="grid gap-2">
      {lampiran.map(({ berkasId, judul, ukuran }) => (
        <li key={berkasId}>
          <a
            href={`/api/berkas/${berkasId}`}
            download
            className="link inline-flex min-h-tap max-w-full items-center gap-2 break-words"
          >
            <FileText size={18} aria-hidden="true" className="shrink-0" />
            <span className="min-w-0">
              {judul} <span className="font-medium text-ink-2">(PDF, {formatBytes(ukuran)})</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}
