import type { Metadata } from "next";
import { ClearAnswersForm } from "@/components/akun/pendaftaran-clear-form";
import { VacantPostNotice } from "@/components/akun/pendaftaran-school-search";
import { SendRegistrationForm } from "@/components/akun/pendaftaran-send-form";
import { RegistrationStep } from "@/components/akun/pendaftaran-steps";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { CheckAnswers } from "@/components/ui/sheet";
import { EMPLOYMENT_LABELS, FIELD_LABELS } from "@/lib/akun/pendaftaran/labels";
import { loadAnswers } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Periksa dan kirim · Daftar sebagai guru" };

export default async function PeriksaPage() {
  const { facts, school, warnings } = await loadAnswers();
  const shown = { ...facts, statusKepegawaian: EMPLOYMENT_LABELS[facts.statusKepegawaian] };
  const names = ["nama", "nuptk", "nip", "surel", "telepon", "mapel", "statusKepegawaian"] as const;
  return (
    <PublicSheet title="Daftar sebagai guru" lead={<RegistrationStep step={3} />}>
      <Card pad="roomy" className="grid gap-6">
        <div className="grid gap-3">
          <h2 className="text-xl">Apakah semuanya benar?</h2>
          <CheckAnswers
            answers={[
              { label: FIELD_LABELS.npsn, value: school.nama, href: "/daftar" },
              ...names.map((name) => ({
                label: FIELD_LABELS[name],
                value: <span className="wrap-anywhere">{shown[name] ?? "Tidak diisi"}</span>,
                href: "/daftar/data",
              })),
            ]}
          />
        </div>
        {school.hasPrincipal ? null : <VacantPostNotice lead="Anda tetap dapat melanjutkan." />}
        {warnings.length > 0 ? (
          <Notice tone="wait" title="Mohon lihat sekali lagi">
            <ul className="grid list-disc gap-1 pl-5">
              {warnings.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <p>Bila memang benar, lanjutkan saja.</p>
          </Notice>
        ) : null}
        <SendRegistrationForm kunci={newFormKey()} facts={facts} />
        <p className="text-sm text-ink-2">
          Setelah dikirim, kepala {school.nama} memeriksa data ini lalu menyetujui atau menolaknya dengan alasan. Selama
          menunggu Anda dapat masuk dan melihat statusnya.
        </p>
      </Card>
      <Card tone="flat">
        <ClearAnswersForm kunci={newFormKey()} />
      </Card>
    </PublicSheet>
  );
}
