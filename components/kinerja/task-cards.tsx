import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Tag } from "@/components/ui/tag";
import { TASK_LABELS } from "@/lib/kinerja/tugas/labels";
import type { countDuties, ShownLearningState } from "@/lib/kinerja/tugas/rules";
import { LearningStateTag } from "./learning-state-tag";

type Counts = ReturnType<typeof countDuties>;
type TaskCardsProps = {
  id: string;
  tasks: { shown: ShownLearningState; canWrite: boolean; duties: Counts; canTick: boolean };
};

/** Where the guide's two buttons lead. */
const learningPage = (id: string) => `/guru/kinerja/${id}/pengembangan`;
const dutiesPage = (id: string) => `/guru/kinerja/${id}/pelaksanaan-tugas-pokok`;

/** "Lakukan" as long as there is something to do, "Lihat" afterwards; which of the two it is about is said to whoever does not see it. */
function Begin({ href, canDo, about }: { href: string; canDo: boolean; about: string }) {
  return (
    <ButtonLink href={href} size="small" variant="quiet">
      {canDo ? TASK_LABELS.begin : "Lihat"}
      <span className="sr-only"> {about}</span>
    </ButtonLink>
  );
}

/** Scheme 2025 after approval: the guide's two documents, each with where it stands and Lakukan. */
export function TaskCards({ id, tasks: { shown, canWrite, duties, canTick } }: TaskCardsProps) {
  const { semua, dilakukan, terverifikasi } = duties;
  return (
    <div className="grid gap-3 md:grid-cols-2">
      <Card title={TASK_LABELS.learning}>
        <LearningStateTag state={shown} />
        <p className="my-3 text-ink-2">{LEARNING_NOTES[shown]}</p>
        <Begin href={learningPage(id)} canDo={canWrite} about={TASK_LABELS.learning} />
      </Card>
      <Card title={TASK_LABELS.duties}>
        <Tag tone={dilakukan === semua ? "good" : "plain"}>
          {dilakukan} dari {semua} dilakukan
        </Tag>
        <p className="my-3 text-ink-2">
          {terverifikasi > 0
            ? `${terverifikasi} sudah diverifikasi kepala sekolah.`
            : "Centang tugas yang sudah Anda lakukan, lalu tunjukkan buktinya langsung."}
        </p>
        <Begin href={dutiesPage(id)} canDo={canTick} about={TASK_LABELS.duties} />
      </Card>
    </div>
  );
}

const LEARNING_NOTES: Record<ShownLearningState, string> = {
  belum: "Tuliskan refleksi atas apa yang Anda pelajari, lalu kirim ke atasan.",
  draf: "Draf Anda tersimpan. Lanjutkan, lalu kirim ke atasan.",
  dikirim: "Dokumen sudah dikirim ke atasan dan tidak dapat diubah lagi.",
  tidak_dikumpulkan: "Fase pelaksanaan ditutup sebelum dokumen ini dikirim.",
};

/** The same two in a period's card, without their state. */
export function TaskEntries({
  id,
  periode,
  canLearn,
  canTick,
}: {
  id: string;
  periode: string;
  canLearn: boolean;
  canTick: boolean;
}) {
  const entries = [
    { title: TASK_LABELS.learning, href: learningPage(id), canDo: canLearn },
    { title: TASK_LABELS.duties, href: dutiesPage(id), canDo: canTick },
  ];
  return (
    <ul className="grid gap-2">
      {entries.map(({ title, href, canDo }) => (
        <li key={title} className="flex items-center justify-between gap-3">
          <span className="min-w-0">{title}</span>
          <Begin href={href} canDo={canDo} about={`${title}, ${periode}`} />
        </li>
      ))}
    </ul>
  );
}

/** What a principal finds of them at an approved plan. */
export function SchoolTaskEntries({
  id,
  tasks: { isSent, duties },
}: {
  id: string;
  tasks: { isSent: boolean; duties: Counts };
}) {
  const waiting = duties.dilakukan - duties.terverifikasi;
  return (
    <Card title="Pelaksanaan" className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p>
          <span className="block font-semibold">{TASK_LABELS.learning}</span>
          <span className="text-sm text-ink-2">{isSent ? "Sudah dikirim guru." : "Belum dikirim guru."}</span>
        </p>
        <ButtonLink href={`/kepsek/kinerja/${id}/pengembangan`} size="small" variant="quiet">
          Baca<span className="sr-only"> {TASK_LABELS.learning}</span>
        </ButtonLink>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-4">
        <p>
          <span className="block font-semibold">{TASK_LABELS.duties}</span>
          <span className="text-sm text-ink-2">
            {duties.dilakukan} dari {duties.semua} dilakukan, {duties.terverifikasi} terverifikasi.
          </span>
        </p>
        <ButtonLink href={`/kepsek/kinerja/${id}/tugas-pokok`} size="small" variant="quiet">
          {waiting > 0 ? `${TASK_LABELS.verify} ${waiting} tugas` : "Lihat"}
          <span className="sr-only"> {TASK_LABELS.duties}</span>
        </ButtonLink>
      </div>
    </Card>
  );
}
