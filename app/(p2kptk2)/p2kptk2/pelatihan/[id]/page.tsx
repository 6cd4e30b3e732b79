import { CalendarDays, ClipboardCheck, Copy, Paperclip, PencilLine, Users } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { DeleteDraftForm, FinishForm, PublishForm } from "@/components/pelatihan/training-decisions";
import { TrainingFacts } from "@/components/pelatihan/training-facts";
import { TrainingOpenTag, TrainingStateTag } from "@/components/pelatihan/training-state-tag";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { GAP_LABELS, TRAINING_NEWS } from "@/lib/pelatihan/katalog/labels";
import { loadTraining } from "@/lib/pelatihan/katalog/loaders";
import { checkFinish } from "@/lib/pelatihan/katalog/rules";

export const metadata: Metadata = { title: "Pelatihan" };

export default async function PelatihanUnitPage({ params, searchParams }: PageProps<"/p2kptk2/pelatihan/[id]">) {
  const [{ id }, { pesan }] = await Promise.all([params, searchParams]);
  const { training, gaps, jpOfSessions, timeline, session } = await loadTraining(id);
  const here = `/p2kptk2/pelatihan/${training.id}`;
  const { status, versi, zona } = training;
  const isEditable = status === "draf" || status === "terbit";
  const icon = { size: 18, "aria-hidden": true } as const;
  return (
    <Page>
      <PageHeader title={training.judul} back={{ href: "/p2kptk2/pelatihan", label: "Pelatihan" }}>
        <TrainingStateTag state={status} />
        {status === "terbit" ? <TrainingOpenTag training={training} now={session.now} /> : null}
      </PageHeader>
      <PageMessage messages={TRAINING_NEWS} pesan={pesan} />
      <div className="flex flex-wrap gap-3">
        {isEditable ? (
          <>
            <ButtonLink href={`${here}/ubah`} variant="quiet" size="small" icon={<PencilLine {...icon} />}>
              Ubah
            </ButtonLink>
            <ButtonLink href={`${here}/sesi`} variant="quiet" size="small" icon={<CalendarDays {...icon} />}>
              Sesi
            </ButtonLink>
            <ButtonLink href={`${here}/lampiran`} variant="quiet" size="small" icon={<Paperclip {...icon} />}>
              Lampiran
            </ButtonLink>
          </>
        ) : null}
        {status === "draf" ? null : (
          <>
            <ButtonLink href={`${here}/peserta`} variant="quiet" size="small" icon={<Users {...icon} />}>
              Peserta
            </ButtonLink>
            <ButtonLink href={`${here}/kehadiran`} variant="quiet" size="small" icon={<ClipboardCheck {...icon} />}>
              Kehadiran
            </ButtonLink>
          </>
        )}
        <ButtonLink href={`${here}/salin`} variant="quiet" size="small" icon={<Copy {...icon} />}>
          Salin
        </ButtonLink>
      </div>
      {status === "draf" ? <Publishing id={training.id} versi={versi} gaps={gaps} here={here} /> : null}
      {training.sesi.length > 0 && jpOfSessions < training.jp ? (
        <Notice tone="wait" title={`Sesi berjumlah ${String(jpOfSessions).replace(".", ",")} JP`}>
          <p>Pelatihan ini ditulis {training.jp} JP. Periksa jadwalnya, atau betulkan jumlah JP.</p>
        </Notice>
      ) : null}
      <TrainingFacts training={training} />
      {status === "terbit" ? (
        <Card title="Mengakhiri pelatihan">
          <div className="grid gap-4">
            {checkFinish(training, session.now).ok ? (
              <FinishForm id={training.id} versi={versi} kunci={newFormKey()} />
            ) : (
              <p className="text-ink-2">Sesudah sesi terakhir usai, pelatihan ditandai selesai dengan sendirinya.</p>
            )}
            <ButtonLink href={`${here}/batalkan`} variant="refuse">
              Batalkan pelatihan
            </ButtonLink>
          </div>
        </Card>
      ) : null}
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
      {status === "draf" ? (
        <Disclosure label="Hapus draf ini" look="refuse">
          <p className="mb-3">Draf, sesi, dan lampirannya hilang. Ini tidak dapat dibatalkan.</p>
          <DeleteDraftForm id={training.id} versi={versi} kunci={newFormKey()} />
        </Disclosure>
      ) : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadTraining>>;

/** What is missing before the draft can be published, each with the page where it is mended; or the button. */
function Publishing({ id, versi, gaps, here }: { id: string; versi: number; gaps: Loaded["gaps"]; here: string }) {
  if (gaps.length === 0) {
    return (
      <Card title="Siap diterbitkan" tone="soft">
        <p className="mb-4">Setelah terbit, guru di wilayah Dinas Anda melihatnya di katalog dan dapat mendaftar.</p>
        <PublishForm id={id} versi={versi} kunci={newFormKey()} />
      </Card>
    );
  }
  return (
    <Notice tone="wait" title="Sebelum diterbitkan, lengkapi dulu">
      <ul className="grid">
        {gaps.map((gap) => (
          <li key={gap}>
            <PageLink href={`${here}/${GAP_LABELS[gap].page}`} className="link inline-flex min-h-tap items-center">
              {GAP_LABELS[gap].text}
            </PageLink>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
