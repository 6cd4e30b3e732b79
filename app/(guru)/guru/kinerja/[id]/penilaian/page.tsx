import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { AcknowledgeForm } from "@/components/kinerja/rating-forms";
import { MatrixTable, RatingCard, RatingReceipt } from "@/components/kinerja/rating-view";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { GRADE_LABELS } from "@/lib/kinerja/katalog/labels";
import { RATING_MESSAGES } from "@/lib/kinerja/penilaian/labels";
import { loadOwnRating } from "@/lib/kinerja/penilaian/loaders";
import { ACKNOWLEDGED_DAYS } from "@/lib/kinerja/penilaian/rules";

export const metadata: Metadata = { title: "Penilaian kinerja" };

type Loaded = Awaited<ReturnType<typeof loadOwnRating>>;

export default async function PenilaianSayaPage({ params, searchParams }: PageProps<"/guru/kinerja/[id]/penilaian">) {
  const [loaded, { pesan }] = await Promise.all([loadOwnRating((await params).id), searchParams]);
  const { plan, rating, matriks, timeline, zona } = loaded;
  return (
    <Page>
      <PageHeader
        title={rating ? `Predikat kinerja: ${GRADE_LABELS[rating.predikat]}` : "Penilaian kinerja"}
        kicker={plan.nama}
        back={{ href: `/guru/kinerja/${plan.id}`, label: "Rencana kinerja" }}
      />
      <PageMessage messages={RATING_MESSAGES} pesan={pesan} />
      {rating ? (
        <RatingCard rating={rating}>
          <Acknowledgement id={plan.id} rating={rating} zona={zona} />
        </RatingCard>
      ) : (
        <Waiting {...loaded} />
      )}
      <Card title="Dari dua penilaian ke predikat">
        <MatrixTable matriks={matriks} rating={rating} />
      </Card>
      {rating ? <RatingReceipt id={plan.id} rating={rating} zone={zona} /> : null}
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

function Acknowledgement({
  id,
  rating,
  zona,
}: {
  id: string;
  rating: NonNullable<Loaded["rating"]>;
  zona: Loaded["zona"];
}) {
  const { shown, versi, penilaiNama, dinilaiPada, diketahuiPada, dianggapPada } = rating;
  if (shown === "diketahui") {
    return (
      <p>Anda menyatakan sudah membaca penilaian ini{diketahuiPada ? ` ${formatInstant(diketahuiPada, zona)}` : ""}.</p>
    );
  }
  if (shown === "dianggap_diketahui") {
    return (
      <p>
        Penilaian ini dianggap sudah Anda baca sejak {formatInstant(dianggapPada, zona)}, karena sudah lewat{" "}
        {ACKNOWLEDGED_DAYS} hari.
      </p>
    );
  }
  return (
    <div className="grid gap-3">
      <p>
        {penilaiNama} menilai kinerja Anda {formatInstant(dinilaiPada, zona)}. Bila ada yang ingin dibicarakan, temui
        kepala sekolah lebih dulu: penilaian masih dapat diperbaiki sampai Anda menyatakan sudah membaca.
      </p>
      <AcknowledgeForm id={id} versi={versi} kunci={newFormKey()} />
      <p className="text-sm text-ink-2">
        Tanpa pernyataan Anda, penilaian dianggap sudah dibaca pada {formatInstant(dianggapPada, zona)}.
      </p>
    </div>
  );
}

function Waiting({ plan: { kepala, sekolah, zona }, buka, now }: Loaded) {
  return (
    <Notice title="Kinerja Anda belum dinilai">
      <p>
        {now < buka ? `Penilaian dibuka ${formatInstant(buka, zona)}. ` : ""}
        {kepala
          ? `${kepala}, kepala ${sekolah}, menilai hasil kerja dan perilaku kerja Anda.`
          : `Jabatan kepala ${sekolah} sedang kosong; pejabat berikutnya yang menilai.`}{" "}
        Anda diberi tahu begitu dinilai.
      </p>
    </Notice>
  );
}
