import { ClipboardCheck } from "lucide-react";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KawungProgress, type PetalState } from "@/components/ui/kawung";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import type { TagTone } from "@/components/ui/tag";
import { TaskList } from "@/components/ui/task-list";
import { COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { PROGRESS_LABELS, REFLECTION_MESSAGES } from "@/lib/refleksi/isian/labels";
import type { Progress, ShownState } from "@/lib/refleksi/isian/rules";
import type { TimelineEntry } from "@/lib/server/trail";
import { DiscussionForm } from "./reflection-forms";

const TONES: Record<Progress["state"], TagTone> = { belum: "plain", sebagian: "wait", lengkap: "good" };
const PETALS: Record<Progress["state"], PetalState> = { belum: "todo", sebagian: "now", lengkap: "done" };

type Reflection = {
  id: string;
  periode: string;
  tutup: Date;
  zonaPeriode: Zone;
  alasan: string | null;
  tanggalDiskusi: Date | null;
  kepala: string | null;
};

/** A reflection that is being written: what is done, what is left, until when. */
export function OwnTasks({
  reflection,
  progress,
  shown,
  timeline,
  today,
  zona,
  pesan,
  saved,
}: {
  reflection: Reflection;
  progress: readonly Progress[];
  shown: ShownState;
  timeline: readonly TimelineEntry[];
  today: string;
  zona: Zone;
  pesan: string | string[] | undefined;
  /** The competency that was saved just now. */
  saved: string | string[] | undefined;
}) {
  const { id, periode, tutup, zonaPeriode, alasan, tanggalDiskusi, kepala } = reflection;
  const done = progress.filter(({ state }) => state === "lengkap").length;
  const [a, b, c, d] = progress.map(({ state }) => PETALS[state]);
  const deadline = formatInstant(tutup, zonaPeriode);
  return (
    <Page>
      <PageHeader
        title={periode}
        kicker="Refleksi"
        back={{ href: "/guru/refleksi", label: "Refleksi" }}
        aside={
          <KawungProgress
            petals={[a ?? "todo", b ?? "todo", c ?? "todo", d ?? "todo"]}
            label={`${done} dari ${progress.length} kompetensi lengkap`}
          />
        }
      >
        <p>
          {shown === "tidak_disetujui" ? (
            "Perbaiki isiannya, lalu kirim lagi. Karena dikirim tepat waktu, perbaikan tidak terikat batas waktu."
          ) : (
            <>
              Kirim paling lambat <strong>{deadline}</strong>. Sesudahnya draf hanya dapat dibaca.
            </>
          )}
        </p>
      </PageHeader>
      {typeof saved === "string" ? <ForgetCopies name={`refleksi/${id}/${saved}`} /> : null}
      <PageMessage messages={REFLECTION_MESSAGES} pesan={pesan} />
      {shown === "tidak_disetujui" ? (
        <Notice tone="bad" title="Kepala sekolah tidak menyetujui refleksi ini">
          <p className="whitespace-pre-line">Alasan: {alasan}</p>
        </Notice>
      ) : (
        <Notice title="Isi sambil berdiskusi dengan kepala sekolah">
          <p>
            Bicarakan tiap indikator{kepala ? ` dengan ${kepala}` : ""}: keterampilan mana yang sudah baik, mana yang
            masih perlu ditingkatkan. Lalu tuliskan contoh perilaku yang akan Anda lakukan.
          </p>
        </Notice>
      )}
      <TaskList
        label="Kompetensi"
        tasks={progress.map(({ kompetensi, total, done: ready, state }) => ({
          label: COMPETENCY_LABELS[kompetensi],
          href: `/guru/refleksi/${id}/${kompetensi}`,
          note: `${ready} dari ${total} indikator lengkap`,
          status: { label: PROGRESS_LABELS[state], tone: TONES[state] },
        }))}
      />
      <Card>
        <DiscussionForm
          id={id}
          kunci={newFormKey()}
          today={today}
          tanggal={tanggalDiskusi?.toISOString().slice(0, 10)}
        />
      </Card>
      <div>
        <ButtonLink href={`/guru/refleksi/${id}/periksa`} icon={<ClipboardCheck size={20} aria-hidden="true" />}>
          Periksa jawaban
        </ButtonLink>
      </div>
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}
