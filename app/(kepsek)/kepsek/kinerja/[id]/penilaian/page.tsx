import { ArrowRight, PencilLine } from "lucide-react";
import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RatingEvidence } from "@/components/kinerja/rating-evidence";
import { RatingForm } from "@/components/kinerja/rating-forms";
import { RatingCard, RatingReceipt } from "@/components/kinerja/rating-view";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { RATING_MESSAGES } from "@/lib/kinerja/penilaian/labels";
import { loadSchoolRating } from "@/lib/kinerja/penilaian/loaders";
import { ratingWorkflow } from "@/lib/kinerja/penilaian/status";

export const metadata: Metadata = { title: "Penilaian kinerja" };

export default async function PenilaianGuruPage({ params, searchParams }: PageProps<"/kepsek/kinerja/[id]/penilaian">) {
  const [loaded, { pesan, ubah }] = await Promise.all([loadSchoolRating((await params).id), searchParams]);
  const { plan, rating, canRate, session } = loaded;
  const { id, guru, nama, mapel } = plan;
  const isWriting = canRate && (rating === null || ubah === "ya");
  return (
    <Page width="wide">
      <PageHeader
        title={`Penilaian kinerja ${guru}`}
        kicker={`${nama} · ${mapel}`}
        back={{ href: `/kepsek/kinerja/${id}`, label: "Rencana kinerja" }}
      >
        {isWriting ? (
          <a href="#penilaian" className="link inline-flex min-h-tap items-center lg:hidden">
            Langsung ke penilaian
          </a>
        ) : null}
      </PageHeader>
      <PageMessage messages={RATING_MESSAGES} pesan={pesan} />
      <div className="grid gap-4 sm:gap-5 lg:grid-cols-[minmax(0,1fr)_25rem] lg:items-start">
        <div className="order-last lg:order-first">
          <RatingEvidence {...loaded} id={id} tujuan={plan.tujuanKompetensi} zone={session.zona} />
        </div>
        <div id="penilaian" className={isWriting ? "order-last grid gap-4" : "grid gap-4"}>
          {isWriting ? <Writing {...loaded} /> : <Outcome {...loaded} />}
        </div>
      </div>
      {rating && !isWriting ? <RatingReceipt id={id} rating={rating} zone={session.zona} /> : null}
    </Page>
  );
}

type Loaded = Awaited<ReturnType<typeof loadSchoolRating>>;

function Writing({ plan, rating, words, matriks, dasar, session }: Loaded) {
  return (
    <Card title={rating ? ratingWorkflow.events.perbaiki.label : "Penilaian Bapak/Ibu"}>
      <RatingForm id={plan.id} kunci={newFormKey()} dasar={dasar} zone={session.zona} words={words} matriks={matriks} />
    </Card>
  );
}

function Outcome({ plan: { id, zona, guru }, rating, next, buka }: Loaded) {
  if (!rating) {
    return (
      <Notice title="Belum waktunya menilai">
        <p>
          {guru} dapat dinilai mulai {formatInstant(buka, zona)}. Sampai saat itu Bapak/Ibu dapat membaca apa yang sudah
          terkumpul.
        </p>
      </Notice>
    );
  }
  return (
    <>
      <RatingCard rating={rating}>
        {rating.isOpen ? (
          <div className="grid gap-3">
            <p className="text-sm text-ink-2">
              Dapat diperbaiki sampai guru membacanya, paling lama sampai {formatInstant(rating.dianggapPada, zona)}.
            </p>
            <div>
              <ButtonLink
                href={`/kepsek/kinerja/${id}/penilaian?ubah=ya`}
                variant="quiet"
                size="small"
                icon={<PencilLine size={18} aria-hidden="true" />}
              >
                {ratingWorkflow.events.perbaiki.label}
              </ButtonLink>
            </div>
          </div>
        ) : null}
      </RatingCard>
      {next ? (
        <div>
          <ButtonLink
            href={`/kepsek/kinerja/${next.id}/penilaian`}
            iconAfter={<ArrowRight size={20} aria-hidden="true" />}
          >
            Berikutnya: {next.guru}
          </ButtonLink>
        </div>
      ) : null}
    </>
  );
}
