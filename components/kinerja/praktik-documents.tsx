import { CalendarPlus, FileText } from "lucide-react";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Receipt } from "@/components/ui/receipt";
import { Sheet, type SheetRow } from "@/components/ui/sheet";
import { Tag, type TagTone } from "@/components/ui/tag";
import { formatBytes } from "@/lib/berkas/labels";
import { formatDay, formatInstant, formatSpan, type Zone } from "@/lib/kernel/time";
import { DOCUMENT_LABELS, FIELD_LABELS, FOCUS_LABELS } from "@/lib/kinerja/praktik/labels";
import type { Focus, Observation, Practice, PracticeFile } from "@/lib/kinerja/praktik/queries";
import { type DocumentName, type FocusResult, HANDED_IN, type Words } from "@/lib/kinerja/praktik/rules";

function Written({ children }: { children: string }) {
  return <span className="font-normal break-words whitespace-pre-line">{children || "–"}</span>;
}

const day = (value: string | undefined) => (value ? formatDay(new Date(`${value}T00:00:00.000Z`)) : "–");

/** One's own words are asked as "Anda"; whoever reads somebody else's finds the teacher named. */
const asRead = (label: string) => label.replace(" yang Anda ", " yang ").replace(" Anda", " guru");

function FileLink({ file }: { file: PracticeFile }) {
  return (
    <a
      href={`/api/berkas/${file.id}?lihat=1`}
      target="_blank"
      rel="noreferrer"
      className="link inline-flex min-h-tap items-center gap-2"
    >
      <FileText size={20} aria-hidden="true" className="shrink-0" />
      <span className="min-w-0 break-words">
        {file.nama} <span className="font-normal text-ink-2">({formatBytes(file.ukuran)})</span>
        <span className="sr-only"> (buka di tab baru)</span>
      </span>
    </a>
  );
}

/** Dokumen Persiapan to be read. */
export function PreparationSheet({ practice: { fokus, persiapan } }: { practice: Practice }) {
  const labels = FIELD_LABELS.persiapan;
  const targets = fokus.filter(({ isTarget }) => isTarget);
  return (
    <Sheet
      rows={[
        {
          label: labels.fokus,
          value: (
            <ul className="grid list-disc gap-1 pl-5 font-normal">
              {targets.map(({ id, pernyataan }) => (
                <li key={id}>{pernyataan}</li>
              ))}
            </ul>
          ),
        },
        { label: labels.upaya, value: <Written>{persiapan?.upaya ?? ""}</Written> },
        { label: labels.tanggalUsulan, value: day(persiapan?.tanggalUsulan) },
        { label: labels.berkasId, value: persiapan?.berkas ? <FileLink file={persiapan.berkas} /> : "–" },
      ]}
    />
  );
}

/** Dokumen Tindak Lanjut to be read; Pelatihan Mandiri only where it was chosen. */
export function FollowUpSheet({ words, isOwn = false }: { words: Words; isOwn?: boolean }) {
  const labels = FIELD_LABELS.tindak_lanjut;
  const row = (field: keyof typeof labels): SheetRow => ({
    label: isOwn ? labels[field] : asRead(labels[field]),
    value: <Written>{words[field] ?? ""}</Written>,
  });
  const span = (from: string | undefined, to: string | undefined) => `${day(from)} – ${day(to)}`;
  return (
    <div className="grid gap-5">
      <Sheet rows={[row("tantangan")]} />
      <div className="grid gap-3">
        <h3 className="font-bold">Pilihan Belajar</h3>
        <Sheet
          rows={[
            row("tujuan"),
            row("upaya"),
            { label: "Jadwal aksi tindak lanjut", value: span(words.jadwalMulai, words.jadwalSelesai) },
            row("dukungan"),
          ]}
        />
      </div>
      {words.mandiriTujuan ? (
        <div className="grid gap-3">
          <h3 className="font-bold">Pilihan Belajar melalui Pelatihan Mandiri</h3>
          <Sheet
            rows={[
              row("mandiriTujuan"),
              row("mandiriModul"),
              { label: "Periode belajar", value: span(words.mandiriMulai, words.mandiriSelesai) },
              row("mandiriDukungan"),
            ]}
          />
        </div>
      ) : null}
    </div>
  );
}

/** Dokumen Refleksi to be read. */
export function ReflectionSheet({ words, isOwn = false }: { words: Words; isOwn?: boolean }) {
  const labels = Object.entries(FIELD_LABELS.refleksi);
  return (
    <Sheet
      rows={labels.map(([field, label]) => ({
        label: isOwn ? label : asRead(label),
        value: <Written>{words[field] ?? ""}</Written>,
      }))}
    />
  );
}

const RESULT_TONES: Record<FocusResult, TagTone> = { belum_dilakukan: "bad", belum_efektif: "wait", efektif: "good" };

/** What the principal saw, focus by focus, with notes and recommendation. */
export function ResultView({
  fokus,
  observasi,
  zone,
}: {
  fokus: readonly Focus[];
  observasi: Observation;
  zone: Zone;
}) {
  const { catatan, rekomendasi, pengamatNama, dikirimPada } = observasi;
  return (
    <Card title="Hasil penilaian observasi" className="grid gap-5">
      <ol className="grid gap-4">
        {fokus
          .filter(({ isTarget }) => isTarget)
          .map((focus, index) => (
            <li key={focus.id} className="grid gap-1.5 border-b border-line pb-4 last:border-0 last:pb-0">
              <p className="font-semibold">
                {index + 1}. {focus.pernyataan}
              </p>
              {focus.hasil ? (
                <Tag tone={RESULT_TONES[focus.hasil]} className="justify-self-start">
                  {FOCUS_LABELS[focus.hasil]}
                </Tag>
              ) : null}
              {focus.catatan ? <Written>{focus.catatan}</Written> : null}
            </li>
          ))}
      </ol>
      <Sheet
        rows={[
          ...(catatan ? [{ label: "Catatan", value: <Written>{catatan}</Written> }] : []),
          { label: "Rekomendasi tindak lanjut", value: <Written>{rekomendasi}</Written> },
          {
            label: "Diamati oleh",
            value: `${pengamatNama}${dikirimPada ? `, ${formatInstant(dikirimPada, zone)}` : ""}`,
          },
        ]}
      />
    </Card>
  );
}

/** When and where the observation is, to be put into one's own calendar. */
export function AppointmentCard({
  id,
  observasi: { mulai, selesai, tempat },
  zone,
  children,
}: {
  id: string;
  observasi: Observation;
  zone: Zone;
  children?: ReactNode;
}) {
  return (
    <Card title="Jadwal observasi" className="grid gap-4">
      <Sheet
        columns
        rows={[
          { label: "Waktu", value: formatSpan(mulai, selesai, zone) },
          { label: "Tempat", value: tempat },
        ]}
      />
      <div>
        <a
          className={buttonStyle({ variant: "quiet", size: "small" })}
          href={`/api/kinerja/observasi/${id}/kalender`}
          download
        >
          <CalendarPlus size={18} aria-hidden="true" />
          Simpan ke kalender
        </a>
      </div>
      {children}
    </Card>
  );
}

/** Above a document that pelaksanaan has closed over. */
export function LeftBehind() {
  return (
    <Notice title="Dokumen ini tidak dikumpulkan">
      <p>
        Fase pelaksanaan ditutup sebelum dokumen ini dikumpulkan. Isinya tetap dapat Anda baca. Bila ada halangan,
        hubungi Dinas Pendidikan untuk meminta perpanjangan.
      </p>
    </Notice>
  );
}

/** What a teacher can show for a document that was handed in. */
export function DocumentReceipt({ practice, name, zone }: { practice: Practice; name: DocumentName; zone: Zone }) {
  const at = practice.tiba[HANDED_IN[name]];
  if (!at) return null;
  return (
    <Receipt
      title={`Tanda terima ${DOCUMENT_LABELS[name]}`}
      number={`${practice.id}/${name}`}
      rows={[{ label: "Diterima", value: formatInstant(at, zone) }]}
      fingerprint={name === "persiapan" ? practice.persiapan?.berkas?.sha256 : undefined}
    />
  );
}
