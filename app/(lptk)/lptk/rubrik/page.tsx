import type { Metadata } from "next";
import { PageMessage } from "@/components/kantor/page-message";
import { RecordTimeline } from "@/components/kantor/record-timeline";
import { RubricForm } from "@/components/plpg/rubric-form";
import { Card } from "@/components/ui/card";
import { BarChart } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { RUBRIC_NEWS } from "@/lib/plpg/rubrik/labels";
import { loadRubric } from "@/lib/plpg/rubrik/loaders";

export const metadata: Metadata = { title: "Rubrik nilai proses" };

export default async function RubrikPage({ searchParams }: PageProps<"/lptk/rubrik">) {
  const [{ aspects, timeline, session }, { pesan }] = await Promise.all([loadRubric(), searchParams]);
  return (
    <Page>
      <PageHeader title="Rubrik nilai proses" kicker={session.tempat}>
        <p>Mentor memberi nilai proses menurut aspek ini. Jumlah bobotnya 100.</p>
      </PageHeader>
      <PageMessage messages={RUBRIC_NEWS} pesan={pesan} />
      {aspects.length > 0 ? (
        <Card>
          <BarChart
            caption="Bobot aspek"
            max={100}
            bars={aspects.map(({ judul, bobot }) => ({ label: judul, value: bobot, text: `${bobot} %` }))}
          />
        </Card>
      ) : (
        <Notice tone="wait" title="Belum ada rubrik">
          <p>Contoh di bawah dapat langsung disimpan, atau ubah dulu sesuai kebiasaan LPTK Anda.</p>
        </Notice>
      )}
      <Card title={aspects.length > 0 ? "Ubah rubrik" : "Susun rubrik"} pad="roomy">
        <RubricForm kunci={newFormKey()} aspects={aspects} />
      </Card>
      <Card title="Riwayat">
        <RecordTimeline entries={timeline} zone={session.zona} />
      </Card>
    </Page>
  );
}
