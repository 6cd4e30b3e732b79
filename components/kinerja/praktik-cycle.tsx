import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { TagTone } from "@/components/ui/tag";
import { type Task, TaskList } from "@/components/ui/task-list";
import { WaitingSince } from "@/components/ui/waiting-since";
import { formatInstant, formatSpan, type Zone } from "@/lib/kernel/time";
import type { PhaseState } from "@/lib/kinerja/periode/rules";
import { DOCUMENT_LABELS } from "@/lib/kinerja/praktik/labels";
import type { Practice } from "@/lib/kinerja/praktik/queries";
import { hasReached } from "@/lib/kinerja/praktik/rules";
import type { PracticeState } from "@/lib/kinerja/praktik/status";
import type { TimelineEntry } from "@/lib/server/trail";

type Phase = { phase: PhaseState; span: { buka: Date; tutup: Date } };
type Props = Phase & { practice: Practice; now: Date; zona: Zone };

const page = (id: string) => `/guru/kinerja/${id}/observasi`;

/** The states in which the teacher writes: they need the phase to be open. */
const OWN_TURN: readonly PracticeState[] = ["persiapan", "tindak_lanjut", "upaya"];

/** What comes next, and who has to act. */
export function NextStep({ practice, phase, span, now, zona }: Props) {
  const { id, status, kepala, sekolah, since } = practice;
  if (OWN_TURN.includes(status) && phase === "akan_datang") {
    return (
      <Notice title="Fase pelaksanaan belum dibuka">
        <p>Langkah ini dapat Anda mulai pada {formatInstant(span.buka, practice.zona)}.</p>
      </Notice>
    );
  }
  if (OWN_TURN.includes(status) && phase === "ditutup") {
    return (
      <Notice title="Tidak dikumpulkan">
        <p>
          Fase pelaksanaan ditutup {formatInstant(span.tutup, practice.zona)} sebelum langkah berikutnya dikumpulkan.
          Yang sudah dikumpulkan tetap dapat Anda baca.
        </p>
      </Notice>
    );
  }
  const action = ACTIONS[status];
  if (!action) {
    return (
      <Card title="Siapa yang harus bertindak?">
        <p>
          {kepala ? (
            <>
              <strong>{kepala}</strong>, kepala {sekolah},{" "}
            </>
          ) : (
            `Jabatan kepala ${sekolah} sedang kosong. Pejabat berikutnya `
          )}
          {status === "siap"
            ? "menentukan jadwal observasi kelas Anda. Anda diberi tahu begitu jadwalnya ada."
            : "mengamati kelas Anda sesuai jadwal, lalu mengisi hasilnya."}
        </p>
        {status === "siap" ? (
          <div className="mt-3">
            <WaitingSince since={since} now={now} zone={zona} />
          </div>
        ) : null}
      </Card>
    );
  }
  return (
    <Notice tone={status === "selesai" ? "good" : "info"} title={action.title}>
      <p>{action.text}</p>
      {action.label ? (
        <div className="mt-2">
          <ButtonLink href={`${page(id)}/${action.segment}`}>{action.label}</ButtonLink>
        </div>
      ) : null}
    </Notice>
  );
}

const ACTIONS: Partial<Record<PracticeState, { title: string; text: string; label?: string; segment?: string }>> = {
  persiapan: {
    title: "Mulai dengan Dokumen Persiapan",
    text: "Pilih target perilaku, tuliskan upaya Anda, usulkan tanggal, dan unggah RPP. Sesudahnya kepala sekolah menentukan jadwal observasi.",
    label: "Isi Dokumen Persiapan",
    segment: "persiapan",
  },
  diobservasi: {
    title: "Hasil observasi sudah ada",
    text: "Kepala sekolah sudah melakukan observasi kelas dan mengisi rating. Kumpulkan untuk melihat hasil penilaian observasi.",
    label: "Lihat hasil observasi",
    segment: "hasil",
  },
  tindak_lanjut: {
    title: "Isi Dokumen Tindak Lanjut",
    text: "Sebaiknya diisi setelah berdiskusi dengan kepala sekolah tentang hasil observasi.",
    label: "Isi Dokumen Tindak Lanjut",
    segment: "tindak-lanjut",
  },
  upaya: {
    title: "Laksanakan upaya Anda",
    text: "Pelajari dan lakukan apa yang Anda tuliskan dalam Dokumen Tindak Lanjut. Sesudahnya, isi Dokumen Refleksi.",
    label: "Isi Dokumen Refleksi",
    segment: "refleksi",
  },
  selesai: {
    title: "Praktik kinerja selesai",
    text: "Semua dokumen sudah dikumpulkan. Kepala sekolah membacanya dalam fase penilaian.",
  },
};

const DONE = { label: "Selesai", tone: "good" } satisfies { label: string; tone: TagTone };
const NOW = { label: "Sekarang", tone: "wait" } satisfies { label: string; tone: TagTone };
const LATE = { label: "Tidak dikumpulkan", tone: "bad" } satisfies { label: string; tone: TagTone };
const LATER = { label: "Nanti", tone: "plain" } satisfies { label: string; tone: TagTone };

/** The cycle's steps with what each one shows; a step that has not come yet has no address. */
export function CycleSteps({ practice, phase, zona }: Pick<Props, "practice" | "phase" | "zona">) {
  const { id, status, observasi } = practice;
  const step = (label: string, segment: string, from: PracticeState, until: PracticeState, isMine = true): Task => {
    const isDone = hasReached(status, until);
    const isNow = !isDone && hasReached(status, from);
    // What pelaksanaan has closed over can still be read.
    const isLate = isNow && isMine && phase === "ditutup";
    return {
      label,
      href: isDone || (isNow && (phase !== "akan_datang" || !isMine)) ? `${page(id)}/${segment}` : undefined,
      status: isDone ? DONE : isLate ? LATE : isNow ? NOW : LATER,
    };
  };
  const { href: _, ...observation } = step("Observasi kelas", "", "siap", "diobservasi", false);
  const { href: __, ...effort } = step("Upaya", "", "upaya", "selesai");
  return (
    <TaskList
      label="Langkah praktik kinerja"
      tasks={[
        step(DOCUMENT_LABELS.persiapan, "persiapan", "persiapan", "siap"),
        {
          ...observation,
          note: observasi ? formatSpan(observasi.mulai, observasi.selesai, zona) : "Jadwal dari kepala sekolah",
        },
        step("Hasil observasi", "hasil", "diobservasi", "tindak_lanjut", false),
        step(DOCUMENT_LABELS.tindak_lanjut, "tindak-lanjut", "tindak_lanjut", "upaya"),
        { ...effort, note: "Mempelajari dan melakukan yang direncanakan" },
        step(DOCUMENT_LABELS.refleksi, "refleksi", "upaya", "selesai"),
      ]}
    />
  );
}

/** Who did what, when. */
export function CycleHistory({ timeline, zone }: { timeline: readonly TimelineEntry[]; zone: Zone }) {
  return (
    <Card title="Riwayat">
      <RecordTimeline entries={timeline} zone={zone} />
    </Card>
  );
}
