import type { Metadata } from "next";
import { ForgetCopies } from "@/components/form/forget-copies";
import { ConfirmRatingForm, ratingCopy } from "@/components/kinerja/rating-forms";
import { RatingSheet } from "@/components/kinerja/rating-view";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadRatingCheck } from "@/lib/kinerja/penilaian/loaders";
import { ACKNOWLEDGED_DAYS } from "@/lib/kinerja/penilaian/rules";

export const metadata: Metadata = { title: "Periksa penilaian" };

export default async function PeriksaPenilaianPage({ params }: PageProps<"/kepsek/kinerja/[id]/penilaian/periksa">) {
  const { plan, rating, words, predikat, dasar } = await loadRatingCheck((await params).id);
  const { id, guru, nama } = plan;
  return (
    <Page>
      <PageHeader
        title={`Periksa penilaian ${guru}`}
        kicker={nama}
        back={{ href: `/kepsek/kinerja/${id}/penilaian?ubah=ya`, label: "Penilaian kinerja" }}
      />
      <ForgetCopies name={ratingCopy(id)} />
      <Card>
        <RatingSheet {...words} predikat={predikat} />
      </Card>
      <p>
        Setelah disimpan, {guru} langsung diberi tahu. Bapak/Ibu masih dapat memperbaikinya sampai guru menyatakan sudah
        membaca, paling lama {ACKNOWLEDGED_DAYS} hari.
      </p>
      <ConfirmRatingForm id={id} kunci={newFormKey()} dasar={dasar} versi={rating?.versi ?? 0} />
    </Page>
  );
}
