import { ChevronRight, FileUp } from "lucide-react";
import type { Metadata } from "next";
import { ExportLinks } from "@/components/kantor/export-links";
import { DecideForm } from "@/components/pelatihan/attendance-forms";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { TaskList } from "@/components/ui/task-list";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { loadAttendance } from "@/lib/pelatihan/kehadiran/loaders";

export const metadata: Metadata = { title: "Kehadiran" };

export default async function KehadiranPage({ params, searchParams }: PageProps<"/p2kptk2/pelatihan/[id]/kehadiran">) {
  const [{ id }, { kabar }] = [await params, await searchParams];
  const { training, sessions, seated, gaps, isOver, session } = await loadAttendance(id);
  const path = `/p2kptk2/pelatihan/${training.id}/kehadiran`;
  const all = seated.undecided + seated.decided;
  return (
    <Page>
      <PageHeader
        title="Kehadiran"
        kicker={training.judul}
        back={{ href: `/p2kptk2/pelatihan/${training.id}/peserta`, label: "Peserta pelatihan" }}
      >
        <p>
          {all} peserta. Hadir bila mengikuti paling sedikit {training.minHadir} % dari {sessions.length} sesi.
        </p>
      </PageHeader>
      {kabar === "impor" ? (
        <Notice tone="good" live="status" title="Kehadiran dari lembar kerja tersimpan">
          <p>Periksa per sesi di bawah. Setelah sesi terakhir, tetapkan kehadirannya.</p>
        </Notice>
      ) : null}
      {all === 0 ? (
        <EmptyState title="Belum ada peserta">
          <p>Peserta muncul di sini setelah pendaftarannya diterima.</p>
        </EmptyState>
      ) : (
        <>
          <TaskList
            label="Sesi"
            tasks={sessions.map((one) => {
              const hasBegun = one.mulai <= session.now;
              const isDone = one.tercatat >= all;
              return {
                label: `Sesi ${one.urutan}: ${one.materi}`,
                href: hasBegun ? `${path}/${one.id}` : undefined,
                note: `${formatInstant(one.mulai, training.zona)}${one.tercatat > 0 ? ` · ${one.hadir} dari ${one.tercatat} hadir` : ""}`,
                status: isDone
                  ? { label: "Lengkap", tone: "good" as const }
                  : hasBegun
                    ? { label: one.tercatat > 0 ? "Belum lengkap" : "Belum dicatat", tone: "wait" as const }
                    : { label: "Belum dimulai", tone: "plain" as const },
              };
            })}
          />
          {seated.undecided > 0 ? (
            <Card title="Tetapkan kehadiran">
              {!isOver ? (
                <p>
                  Setelah sesi terakhir selesai
                  {training.selesai ? ` (${formatInstant(training.selesai, training.zona)})` : ""}, kehadiran setiap
                  peserta ditetapkan dari catatan di atas.
                </p>
              ) : gaps.length > 0 ? (
                <Notice tone="wait" title="Catatan belum lengkap">
                  <p>Lengkapi dulu: {gaps.map(({ urutan }) => `sesi ${urutan}`).join(", ")}.</p>
                </Notice>
              ) : (
                <>
                  <p className="mb-4">
                    {seated.undecided} peserta ditetapkan hadir atau tidak menurut catatan di atas, dan diberi tahu.
                    Sesudahnya hanya dapat dikoreksi satu per satu dengan alasan.
                  </p>
                  <DecideForm pelatihanId={training.id} kunci={newFormKey()} />
                </>
              )}
            </Card>
          ) : (
            <Notice tone="good" live="status" title="Kehadiran semua peserta sudah ditetapkan">
              <p>Koreksi satu peserta lewat halaman pendaftarannya, sampai sertifikatnya terbit.</p>
            </Notice>
          )}
          <Card title="Pakai lembar kerja">
            <p className="mb-3">
              Unduh daftar hadir yang sudah berisi nama peserta, isi dengan hadir atau tidak, lalu ambil kembali ke
              sini.
            </p>
            <ExportLinks href="/api/ekspor/kehadiran" query={{ pelatihan: training.id }} />
            {seated.undecided > 0 ? (
              <div className="mt-3">
                <ButtonLink
                  href={`${path}/impor`}
                  variant="quiet"
                  size="small"
                  icon={<FileUp size={18} aria-hidden="true" />}
                  iconAfter={<ChevronRight size={18} aria-hidden="true" />}
                >
                  Ambil dari lembar kerja
                </ButtonLink>
              </div>
            ) : null}
          </Card>
        </>
      )}
    </Page>
  );
}
