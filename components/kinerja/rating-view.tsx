import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Receipt } from "@/components/ui/receipt";
import { Sheet } from "@/components/ui/sheet";
import { Tag, type TagTone } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { EXPECTATION_LABELS, GRADE_LABELS } from "@/lib/kinerja/katalog/labels";
import { EXPECTATIONS, type Expectation, type Grade, type MatrixCell } from "@/lib/kinerja/katalog/rules";
import { RATING_LABELS, SIDE_LABELS } from "@/lib/kinerja/penilaian/labels";
import type { Rating } from "@/lib/kinerja/penilaian/queries";
import { gradeOf, type ShownRatingState } from "@/lib/kinerja/penilaian/rules";

/** A rating with how it stands now. */
export type ShownRating = Rating & { shown: ShownRatingState; isOpen: boolean; dianggapPada: Date };

const STATE_TONES: Record<ShownRatingState, TagTone> = {
  dinilai: "wait",
  diketahui: "good",
  dianggap_diketahui: "plain",
};
const GRADE_TONES: Record<Grade, TagTone> = {
  sangat_baik: "good",
  baik: "good",
  butuh_perbaikan: "wait",
  kurang: "bad",
  sangat_kurang: "bad",
};

/** What both ratings came to, in a word. */
export function GradeTag({ predikat }: { predikat: Grade }) {
  return <Tag tone={GRADE_TONES[predikat]}>{GRADE_LABELS[predikat]}</Tag>;
}

/** Both ratings, the predikat and the principal's words, as they are confirmed, given and read. */
export function RatingSheet({
  hasil,
  perilaku,
  predikat,
  catatan,
}: Pick<Rating, "hasil" | "perilaku" | "catatan"> & { predikat: Grade | null }) {
  return (
    <Sheet
      rows={[
        { label: SIDE_LABELS.hasil, value: EXPECTATION_LABELS[hasil] },
        { label: SIDE_LABELS.perilaku, value: EXPECTATION_LABELS[perilaku] },
        { label: "Predikat", value: predikat ? <GradeTag predikat={predikat} /> : "–" },
        {
          label: "Catatan",
          value: <span className="font-normal break-words whitespace-pre-line">{catatan || "Tidak ada catatan."}</span>,
        },
      ]}
    />
  );
}

/** A rating that was given; `children` are what the reader can do about it. */
export function RatingCard({ rating, children }: { rating: ShownRating; children?: ReactNode }) {
  const { shown } = rating;
  return (
    <Card title="Penilaian" aside={<Tag tone={STATE_TONES[shown]}>{RATING_LABELS[shown]}</Tag>} className="grid gap-4">
      <RatingSheet {...rating} />
      {children}
    </Card>
  );
}

/** What can be shown to others about a rating. */
export function RatingReceipt({ id, rating, zone }: { id: string; rating: ShownRating; zone: Zone }) {
  const { penilaiNama, dinilaiPada, diketahuiPada, shown, dianggapPada } = rating;
  return (
    <Receipt
      title="Tanda terima penilaian"
      number={`${id}/penilaian`}
      rows={[
        { label: "Dinilai oleh", value: penilaiNama },
        { label: "Dinilai pada", value: formatInstant(dinilaiPada, zone) },
        ...(diketahuiPada ? [{ label: "Dibaca guru pada", value: formatInstant(diketahuiPada, zone) }] : []),
        ...(shown === "dianggap_diketahui"
          ? [{ label: "Dianggap dibaca sejak", value: formatInstant(dianggapPada, zone) }]
          : []),
      ]}
    />
  );
}

/** The columns' heads on a phone: the words that tell the three apart. */
const SHORT: Record<Expectation, string> = { di_atas: "Di atas", sesuai: "Sesuai", di_bawah: "Di bawah" };

/** How both ratings lead to the predikat; the reader's own cell is marked. */
export function MatrixTable({
  matriks,
  rating,
}: {
  matriks: readonly MatrixCell[];
  rating: Pick<Rating, "hasil" | "perilaku"> | null;
}) {
  return (
    <table className="w-full table-fixed border-separate border-spacing-0.5 text-xs sm:border-spacing-1 sm:text-sm">
      <caption className="pb-2 text-left text-ink-2">
        Baris: penilaian hasil kerja. Kolom: penilaian perilaku kerja. Keduanya dibandingkan dengan ekspektasi.
      </caption>
      <thead>
        <tr>
          <th scope="col" className="w-14 py-1.5 text-left sm:w-24">
            Hasil
          </th>
          {EXPECTATIONS.map((perilaku) => (
            <th key={perilaku} scope="col" className="px-1 py-1.5 sm:px-2 text-left">
              <span className="sr-only">Perilaku </span>
              {SHORT[perilaku]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {EXPECTATIONS.map((hasil) => (
          <tr key={hasil}>
            <th scope="row" className="py-1.5 text-left">
              {SHORT[hasil]}
            </th>
            {EXPECTATIONS.map((perilaku) => {
              const predikat = gradeOf(matriks, hasil, perilaku);
              const isOwn = rating?.hasil === hasil && rating.perilaku === perilaku;
              return (
                <td
                  key={perilaku}
                  className={
                    isOwn
                      ? "rounded-sm bg-brand px-1 py-1.5 sm:px-2 align-top font-bold text-on-brand"
                      : "rounded-sm bg-ground px-1 py-1.5 sm:px-2 align-top"
                  }
                >
                  {predikat ? GRADE_LABELS[predikat] : "–"}
                  {isOwn ? <span className="sr-only"> (penilaian ini)</span> : null}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
