import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { PageLink } from "@/components/ui/page-link";
import { Sheet } from "@/components/ui/sheet";
import { Tag } from "@/components/ui/tag";
import { formatInstant, type Zone } from "@/lib/kernel/time";
import { PART_LABELS } from "@/lib/kinerja/bukti/labels";
import type { loadSchoolRating } from "@/lib/kinerja/penilaian/loaders";
import { CHANGE_KINDS } from "@/lib/kinerja/perubahan/rules";
import { DOCUMENT_LABELS, STATE_LABELS } from "@/lib/kinerja/praktik/labels";
import { EvidenceSections } from "./evidence-sections";
import { FollowUpSheet, ReflectionSheet, ResultView } from "./praktik-documents";

type Loaded = Awaited<ReturnType<typeof loadSchoolRating>>;

/** Everything a rating rests on, from the work to the behaviour; what is missing is said. */
export function RatingEvidence({
  id,
  tujuan,
  rows,
  yearly,
  practice,
  perilaku,
  isOver,
  zone,
}: Pick<Loaded, "rows" | "yearly" | "practice" | "perilaku" | "isOver"> & { id: string; tujuan: string; zone: Zone }) {
  return (
    <div className="grid gap-4 sm:gap-5">
      {rows
        ? CHANGE_KINDS.map((jenis) => (
            <Card key={jenis} title={PART_LABELS[jenis].title} className="grid gap-4">
              <EvidenceSections rows={rows.filter((row) => row.jenis === jenis)} zone={zone} />
            </Card>
          ))
        : null}
      {yearly ? <YearlyEvidence tujuan={tujuan} yearly={yearly} isOver={isOver} zone={zone} /> : null}
      {practice ? <PracticeEvidence id={id} practice={practice} isOver={isOver} zone={zone} /> : null}
      <Card title="Perilaku kerja yang direncanakan">
        <Disclosure label={`Baca ${perilaku.length} aspek dan kata-kata guru`}>
          <Sheet
            rows={perilaku.map(({ judul, keterangan }) => ({
              label: judul,
              value: <span className="font-normal break-words whitespace-pre-line">{keterangan}</span>,
            }))}
          />
        </Disclosure>
      </Card>
    </div>
  );
}

/** Missing for good once pelaksanaan is over; until then it may still come. */
function Missing({ done, isOver }: { done: "dikumpulkan" | "dilakukan"; isOver: boolean }) {
  return isOver ? <Tag tone="bad">Tidak {done}</Tag> : <Tag tone="plain">Belum {done}</Tag>;
}

function PracticeEvidence({
  id,
  practice,
  isOver,
  zone,
}: {
  id: string;
  practice: NonNullable<Loaded["practice"]>;
  isOver: boolean;
  zone: Zone;
}) {
  const { status, fokus, observasi, tindakLanjut, refleksi } = practice;
  return (
    <>
      {observasi?.dikirimPada ? (
        <ResultView fokus={fokus} observasi={observasi} zone={zone} />
      ) : (
        <Card title="Hasil penilaian observasi">
          <p>
            Belum ada hasil observasi: {STATE_LABELS[status].toLowerCase()}.{" "}
            <PageLink href={`/kepsek/kinerja/${id}/observasi`} className="link inline-flex min-h-tap items-center">
              Buka observasi kelas
            </PageLink>
          </p>
        </Card>
      )}
      <Card title="Dokumen praktik kinerja" className="grid gap-3">
        {tindakLanjut ? (
          <Disclosure label={DOCUMENT_LABELS.tindak_lanjut}>
            <FollowUpSheet words={tindakLanjut} />
          </Disclosure>
        ) : (
          <p className="flex flex-wrap items-center gap-2">
            {DOCUMENT_LABELS.tindak_lanjut} <Missing done="dikumpulkan" isOver={isOver} />
          </p>
        )}
        {refleksi ? (
          <Disclosure label={DOCUMENT_LABELS.refleksi}>
            <ReflectionSheet words={refleksi} />
          </Disclosure>
        ) : (
          <p className="flex flex-wrap items-center gap-2">
            {DOCUMENT_LABELS.refleksi} <Missing done="dikumpulkan" isOver={isOver} />
          </p>
        )}
      </Card>
    </>
  );
}

function YearlyEvidence({
  tujuan,
  yearly: { refleksi, tugas },
  isOver,
  zone,
}: {
  tujuan: string;
  yearly: NonNullable<Loaded["yearly"]>;
  isOver: boolean;
  zone: Zone;
}) {
  const text = (value: string) => <span className="font-normal break-words whitespace-pre-line">{value}</span>;
  return (
    <>
      <Card title={PART_LABELS.rhk.title} className="grid gap-4">
        <Sheet rows={[{ label: "Tujuan", value: text(tujuan) }]} />
        {refleksi ? (
          <Sheet
            rows={[
              { label: "Kegiatan belajar", value: text(refleksi.kegiatan) },
              { label: "Yang dipelajari", value: text(refleksi.pembelajaran) },
              { label: "Penerapannya", value: text(refleksi.penerapan) },
              ...(refleksi.dikirimPada ? [{ label: "Dikirim", value: formatInstant(refleksi.dikirimPada, zone) }] : []),
            ]}
          />
        ) : (
          <p className="flex flex-wrap items-center gap-2">
            Refleksi hasil belajar <Missing done="dikumpulkan" isOver={isOver} />
          </p>
        )}
      </Card>
      <Card title="Tugas Pokok">
        <ul className="grid gap-3">
          {tugas.map(({ barisId, judul, dilakukanPada, terverifikasiPada }) => (
            <li key={barisId} className="flex flex-wrap items-center justify-between gap-2">
              <span className="min-w-0 break-words">{judul}</span>
              {terverifikasiPada ? (
                <Tag tone="good">Terverifikasi</Tag>
              ) : dilakukanPada ? (
                <Tag tone="wait">Dilakukan, belum diverifikasi</Tag>
              ) : (
                <Missing done="dilakukan" isOver={isOver} />
              )}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
