import { ClipboardCheck } from "lucide-react";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { KawungProgress } from "@/components/ui/kawung";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { type Task, TaskList } from "@/components/ui/task-list";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import type { Scheme } from "@/lib/kinerja/periode/rules";
import { PART_LABELS, PART_SLUGS, PLAN_MESSAGES } from "@/lib/kinerja/rencana/labels";
import { kindIn, PLAN_PARTS, type PlanPart, pointsOf, type ShownPlan } from "@/lib/kinerja/rencana/rules";
import type { TimelineEntry } from "@/lib/server/trail";

type Plan = { id: string; nama: string; skema: Scheme; zona: Zone; status: string; alasan: string | null };

/** What stands in a part, in a few words; null where nothing does. */
function saidIn(part: PlanPart, { skema, indikator, tujuan, baris }: ShownPlan): string | null {
  const kind = kindIn(part, skema);
  if (kind === null) return part === "praktik" ? indikator : tujuan === "" ? null : "Tujuan sudah ditulis";
  const rows = baris.filter(({ jenis }) => jenis === kind);
  if (kind === "rhk") return rows.length === 0 ? null : `${pointsOf(rows).total} poin`;
  if (kind === "perilaku") {
    const said = rows.filter(({ keterangan }) => keterangan !== "").length;
    return said === 0 ? null : `${said} aspek diisi`;
  }
  return rows.length === 0 ? null : `${rows.length} dipilih`;
}

function noteIn(part: PlanPart, { skema, catatanIndikator, catatanTujuan, baris }: ShownPlan): boolean {
  const kind = kindIn(part, skema);
  if (kind === null) return (part === "praktik" ? catatanIndikator : catatanTujuan) !== "";
  return baris.some(({ jenis, catatan }) => jenis === kind && catatan !== "");
}

/** A plan that is being written: what is done, what is left, until when. */
export function PlanTasks({
  plan,
  content,
  missing,
  timeline,
  tutup,
  zona,
  pesan,
  saved,
}: {
  plan: Plan;
  content: ShownPlan;
  missing: Record<PlanPart, string | null>;
  timeline: readonly TimelineEntry[];
  tutup: Date;
  zona: Zone;
  pesan: string | string[] | undefined;
  /** The part that was saved just now. */
  saved: string | string[] | undefined;
}) {
  const { id, nama, skema, alasan } = plan;
  const isReturned = plan.status === "dikembalikan";
  const isDone = PLAN_PARTS.every((part) => missing[part] === null);
  const petal = (part: PlanPart) => (missing[part] === null ? "done" : saidIn(part, content) ? "now" : "todo");
  const done = PLAN_PARTS.filter((part) => missing[part] === null).length;
  const tasks = PLAN_PARTS.map((part): Task => {
    const said = saidIn(part, content);
    const hasNote = isReturned && noteIn(part, content);
    return {
      label: PART_LABELS[skema][part],
      href: `/guru/kinerja/${id}/${PART_SLUGS[skema][part]}`,
      note: (
        <>
          {hasNote ? <strong className="block text-wait">Ada catatan kepala sekolah</strong> : null}
          {missing[part] ?? said ?? (part === "tugas" ? "Boleh dilewati bila tidak ada." : null)}
        </>
      ),
      status:
        missing[part] !== null
          ? { label: said ? "Sebagian" : "Belum diisi", tone: said ? "wait" : "plain" }
          : said === null
            ? { label: "Tidak wajib", tone: "plain" }
            : { label: "Lengkap", tone: "good" },
    };
  });
  const summary = `/guru/kinerja/${id}/rangkuman`;
  return (
    <Page>
      <PageHeader
        title={nama}
        kicker="Rencana kinerja"
        back={{ href: "/guru/kinerja", label: "Pengelolaan Kinerja" }}
        aside={
          <KawungProgress
            petals={[petal("praktik"), petal("kompetensi"), petal("tugas"), petal("perilaku")]}
            label={`${done} dari ${PLAN_PARTS.length} bagian lengkap`}
          />
        }
      >
        <p>
          {isReturned ? (
            "Perbaiki isiannya, lalu ajukan lagi. Karena diajukan tepat waktu, perbaikan tidak terikat batas waktu."
          ) : (
            <>
              Ajukan paling lambat <strong>{formatInstant(tutup, plan.zona)}</strong>. Sesudahnya draf hanya dapat
              dibaca.
            </>
          )}
        </p>
      </PageHeader>
      {typeof saved === "string" ? <ForgetCopies name={`${id}/${saved}`} /> : null}
      <PageMessage messages={PLAN_MESSAGES} pesan={pesan} />
      {isReturned ? (
        <Notice tone="bad" title="Kepala sekolah mengembalikan rencana ini">
          <p className="whitespace-pre-line">Alasan: {alasan}</p>
        </Notice>
      ) : null}
      <TaskList
        label="Langkah perencanaan"
        tasks={
          skema === "skema_2024"
            ? [
                ...tasks,
                {
                  label: "Rangkuman",
                  href: summary,
                  note: "Periksa semuanya, lalu ajukan.",
                  status: isDone ? { label: "Siap diajukan", tone: "good" } : { label: "Belum lengkap", tone: "plain" },
                },
              ]
            : tasks
        }
      />
      <div>
        <ButtonLink href={summary} icon={<ClipboardCheck size={20} aria-hidden="true" />}>
          Periksa dan ajukan
        </ButtonLink>
      </div>
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}
