import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { AttendanceImport } from "@/components/pelatihan/attendance-import";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { newFormKey } from "@/lib/kernel/form-key";
import { loadSheetImport } from "@/lib/pelatihan/kehadiran/loaders";

export const metadata: Metadata = { title: "Kehadiran dari lembar kerja" };

export default async function ImporKehadiranPage({ params }: PageProps<"/p2kptk2/pelatihan/[id]/kehadiran/impor">) {
  const { training, open } = await loadSheetImport((await params).id);
  return (
    <Page width="form">
      <PageHeader
        title="Kehadiran dari lembar kerja"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}/kehadiran`, label: "Kehadiran" }}
      />
      {open === 0 ? (
        <Notice title="Tidak ada kehadiran yang masih dapat dicatat">
          <p>Kehadiran semua peserta sudah ditetapkan, atau belum ada peserta.</p>
        </Notice>
      ) : (
        <>
          <Card title="Templat">
            <p className="mb-3">Berisi nama peserta dan satu kolom per sesi. Isi dengan “hadir” atau “tidak”.</p>
            <ExportLinks href="/api/ekspor/kehadiran" query={{ pelatihan: training.id }} />
          </Card>
          <Card pad="roomy">
            <AttendanceImport pelatihanId={training.id} kunci={newFormKey()} applyKey={newFormKey()} />
          </Card>
        </>
      )}
    </Page>
  );
}
