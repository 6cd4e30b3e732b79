import type { Metadata } from "next";
import { OneTimeCodeForm } from "@/components/akun/one-time-code-form";
import { FactsSheet } from "@/components/akun/pendaftaran-facts-sheet";
import { TeacherActions } from "@/components/akun/pendaftaran-state-forms";
import { RegistrationStateTag } from "@/components/akun/pendaftaran-state-tag";
import { RegistrationTimeline } from "@/components/akun/pendaftaran-timeline";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { loadTeacher } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Guru" };

export default async function GuruDetailPage({ params }: PageProps<"/kepsek/guru/[akunId]">) {
  const { teacher, timeline, session } = await loadTeacher((await params).akunId);
  const { akunId, versi, status, alasan, since, terakhirDipakai } = teacher;
  return (
    <Page>
      <PageHeader title={teacher.nama} back={{ href: "/kepsek/guru", label: "Guru di sekolah" }}>
        <RegistrationStateTag state={status} />
        <span className="text-sm">sejak {formatInstant(since, session.zona)}</span>
      </PageHeader>
      {alasan ? (
        <Notice tone="wait" title="Alasan">
          <p className="whitespace-pre-line">{alasan}</p>
        </Notice>
      ) : null}
      <Card title="Profil">
        <FactsSheet
          facts={teacher}
          after={[
            {
              label: "Terakhir memakai sistem",
              value: terakhirDipakai ? formatInstant(terakhirDipakai, session.zona) : "Belum pernah",
            },
          ]}
        />
      </Card>
      <Card title="Riwayat">
        <RegistrationTimeline entries={timeline} zone={session.zona} />
      </Card>
      <Card title={`${teacher.nama} lupa password?`}>
        <OneTimeCodeForm kunci={newFormKey()} akunId={akunId} nama={teacher.nama} />
      </Card>
      <Card title={ACTION_TITLES[status] ?? "Pendaftaran"} className="grid gap-1">
        <p className="mb-3">{ACTION_TEXTS[status] ?? "Pendaftaran guru ini belum disetujui."}</p>
        <TeacherActions akunId={akunId} versi={versi} status={status} kunci={newFormKey()} />
      </Card>
    </Page>
  );
}

const ACTION_TITLES: Partial<Record<string, string>> = {
  aktif: "Guru ini tidak mengajar lagi di sini?",
  nonaktif: "Guru ini kembali mengajar di sini?",
};

const ACTION_TEXTS: Partial<Record<string, string>> = {
  aktif:
    "Setelah dinonaktifkan, guru hanya dapat membuka halaman status, Bukti Karya, pindah sekolah, dan pendaftaran pelatihannya (untuk membatalkannya). Berlaku seketika.",
  nonaktif: "Setelah diaktifkan kembali, semua menu guru terbuka lagi seketika.",
};
