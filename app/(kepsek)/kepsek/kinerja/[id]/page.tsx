import { ArrowRight } from "lucide-react";
import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { PlanDownload } from "@/components/kinerja/plan-download";
import { PlanDecision } from "@/components/kinerja/plan-forms";
import { PlanStateTag } from "@/components/kinerja/plan-state-tag";
import { PlanView } from "@/components/kinerja/plan-view";
import { ratingCopy } from "@/components/kinerja/rating-forms";
import { SchoolTaskEntries } from "@/components/kinerja/task-cards";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { WaitingSince } from "@/components/ui/waiting-since";
import { newFormKey } from "@/lib/kernel/form-key";
import { RATING_MESSAGES } from "@/lib/kinerja/penilaian/labels";
import { loadSchoolPlan } from "@/lib/kinerja/rencana/loaders";
import { loadSchoolTaskCards } from "@/lib/kinerja/tugas/loaders";

export const metadata: Metadata = { title: "Rencana kinerja guru" };

export default async function RencanaGuruPage({ params, searchParams }: PageProps<"/kepsek/kinerja/[id]">) {
  const [loaded, { pesan }] = await Promise.all([loadSchoolPlan((await params).id), searchParams]);
  const { plan, content, before, changes, timeline, next, session } = loaded;
  const { id, guru, nama, mapel, status, versi, since, alasan } = plan;
  const isWaiting = status === "diajukan";
  const tasks = await loadSchoolTaskCards(plan);
  return (
    <Page>
      <PageHeader
        title={`Rencana kinerja ${guru}`}
        kicker={`${nama} · ${mapel}`}
        back={{ href: "/kepsek/kinerja", label: "Pengelolaan Kinerja" }}
      >
        {isWaiting ? (
          <WaitingSince since={since} now={session.now} zone={session.zona} />
        ) : (
          <PlanStateTag state={status} />
        )}
      </PageHeader>
      {pesan === "tersimpan" ? <ForgetCopies name={ratingCopy(id)} /> : null}
      <PageMessage messages={RATING_MESSAGES} pesan={pesan} />
      {isWaiting ? null : <Outcome plan={plan} next={next} />}
      {tasks ? <SchoolTaskEntries id={id} tasks={tasks} /> : null}
      {before ? (
        <Notice tone="wait" title="Rencana ini sudah diperbaiki">
          <p>Yang berubah sejak pengajuan sebelumnya bertanda “Baru”, “Diubah”, atau “Dihapus”.</p>
          {alasan ? <p className="whitespace-pre-line">Alasan Bapak/Ibu waktu itu: {alasan}</p> : null}
        </Notice>
      ) : null}
      <PlanView
        plan={content}
        before={before}
        changes={changes}
        notesOf={before || status === "dikembalikan" ? "Bapak/Ibu waktu itu" : undefined}
      />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={session.zona} />
      </Card>
      {isWaiting ? (
        <Card title="Keputusan Bapak/Ibu">
          <p className="mb-4">
            Bila rencana ini sesuai dengan kebutuhan guru dan sekolah, pilih Setujui. Bila ada yang perlu diperbaiki,
            pilih Kembalikan; Bapak/Ibu dapat memberi catatan di setiap bagian.
          </p>
          <PlanDecision id={id} versi={versi} kunci={newFormKey()} />
        </Card>
      ) : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadSchoolPlan>>;

function Outcome({
  plan: { id, guru, skema, status, alasan, otomatis },
  next,
}: Pick<Loaded, "next"> & { plan: Pick<Loaded["plan"], "id" | "guru" | "skema" | "status" | "alasan" | "otomatis"> }) {
  return (
    <div className="grid gap-4">
      {status === "disetujui" ? (
        <Notice tone="good" title={otomatis ? "Rencana disetujui otomatis" : "Rencana disetujui"} live="status">
          <p>
            {otomatis
              ? "Karena sekolah dipimpin pelaksana tugas (Plt), rencana ini berlaku tanpa menunggu keputusan."
              : `${guru} sudah diberi tahu dan dapat memulai pelaksanaannya.`}
          </p>
          <div className="mt-2 flex flex-wrap gap-3">
            <ButtonLink href={`/kepsek/kinerja/${id}/observasi`} size="small" variant="quiet">
              Observasi kelas
            </ButtonLink>
            <ButtonLink href={`/kepsek/kinerja/${id}/penilaian`} size="small" variant="quiet">
              Penilaian
            </ButtonLink>
            <PlanDownload id={id} />
            {skema === "skema_2024" ? (
              <ButtonLink href={`/kepsek/kinerja/${id}/bukti`} size="small" variant="quiet">
                Bukti dukung
              </ButtonLink>
            ) : null}
          </div>
        </Notice>
      ) : (
        <Notice title="Rencana dikembalikan" live="status">
          <p>{guru} membaca alasan dan catatan Bapak/Ibu, memperbaiki rencananya, lalu mengajukan lagi.</p>
          <p className="whitespace-pre-line">Alasan: {alasan}</p>
        </Notice>
      )}
      {next ? (
        <div>
          <ButtonLink href={`/kepsek/kinerja/${next.id}`} iconAfter={<ArrowRight size={20} aria-hidden="true" />}>
            Berikutnya: {next.guru}
          </ButtonLink>
        </div>
      ) : null}
    </div>
  );
}
