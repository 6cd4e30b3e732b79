import { RecordTimeline } from "@/components/kantor/record-timeline";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Receipt } from "@/components/ui/receipt";
import { WaitingSince } from "@/components/ui/waiting-since";
import type { Competency } from "@/lib/kernel/competencies";
import { formatDay, formatInstant, type Zone } from "@/lib/kernel/time";
import type { Learner, Recommendation } from "@/lib/pelatihan/rekomendasi/rules";
import type { Answer, ShownState } from "@/lib/refleksi/isian/rules";
import type { TimelineEntry } from "@/lib/server/trail";
import { AnswersView } from "./answers-view";
import { Recommendations } from "./recommendations";
import { ReflectionStateTag } from "./reflection-state-tag";

type Reflection = {
  id: string;
  periode: string;
  tutup: Date;
  zonaPeriode: Zone;
  sekolah: string;
  kepala: string | null;
  tanggalDiskusi: Date | null;
  pengajuanKe: number;
  diajukanPada: Date | null;
  since: Date;
  jawaban: readonly ({ id: string; kompetensi: Competency; pernyataan: string } & Answer)[];
};

/** A reflection that is not written any more: who must act or what became of it, the receipt, the answers. */
export function OwnOutcome({
  reflection,
  shown,
  recommendations,
  timeline,
  now,
  zona,
}: {
  reflection: Reflection;
  shown: ShownState;
  recommendations: { teacher: Learner; list: readonly Recommendation[] } | null;
  timeline: readonly TimelineEntry[];
  now: Date;
  zona: Zone;
}) {
  const { id, periode, tutup, zonaPeriode, tanggalDiskusi, pengajuanKe, diajukanPada, jawaban } = reflection;
  return (
    <Page>
      <PageHeader title={periode} kicker="Refleksi" back={{ href: "/guru/refleksi", label: "Refleksi" }}>
        <ReflectionStateTag state={shown} />
      </PageHeader>
      {shown === "diajukan" ? <Waiting {...reflection} now={now} zona={zona} /> : null}
      {shown === "tidak_dikumpulkan" ? (
        <Notice title="Refleksi ini tidak dikumpulkan">
          <p>
            Periode ditutup {formatInstant(tutup, zonaPeriode)} sebelum draf ini dikirim. Isinya tetap dapat Anda baca.
          </p>
        </Notice>
      ) : null}
      {shown === "disetujui" ? (
        <Notice tone="good" title="Kepala sekolah menyetujui refleksi ini">
          <p>Di bawah ini pelatihan yang cocok dengan keterampilan yang ingin Anda tingkatkan.</p>
        </Notice>
      ) : null}
      {recommendations ? (
        <Recommendations
          {...recommendations}
          whose="Anda"
          zone={zona}
          hrefOf={(trainingId) => `/guru/pelatihan/${trainingId}`}
        />
      ) : null}
      {diajukanPada ? (
        <Receipt
          title="Tanda terima refleksi"
          number={`${id}/${pengajuanKe}`}
          rows={[
            { label: "Diterima", value: formatInstant(diajukanPada, zona) },
            {
              label: "Pengiriman",
              value: pengajuanKe === 1 ? "Yang pertama" : `Ke-${pengajuanKe}, setelah diperbaiki`,
            },
          ]}
        />
      ) : null}
      <p>Tanggal diskusi: {tanggalDiskusi ? formatDay(tanggalDiskusi) : "belum diisi"}</p>
      <AnswersView answers={jawaban} />
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={zona} />
      </Card>
    </Page>
  );
}

function Waiting({ kepala, sekolah, since, now, zona }: Reflection & { now: Date; zona: Zone }) {
  return (
    <Card title="Siapa yang harus bertindak?">
      {kepala ? (
        <p>
          <strong>{kepala}</strong>, kepala {sekolah}, membaca refleksi Anda lalu menyetujuinya atau meminta perbaikan.
          Anda diberi tahu begitu diputuskan.
        </p>
      ) : (
        <p>
          Jabatan kepala {sekolah} sedang kosong. Refleksi Anda menunggu pejabat berikutnya; bila terlalu lama, Dinas
          Pendidikan juga melihatnya.
        </p>
      )}
      <div className="mt-3">
        <WaitingSince since={since} now={now} zone={zona} />
      </div>
    </Card>
  );
}
