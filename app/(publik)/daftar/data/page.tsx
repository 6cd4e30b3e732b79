import type { Metadata } from "next";
import { RegistrationForm } from "@/components/akun/pendaftaran-form";
import { ChosenSchool } from "@/components/akun/pendaftaran-school-search";
import { RegistrationStep } from "@/components/akun/pendaftaran-steps";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { loadRegistrationForm } from "@/lib/akun/pendaftaran/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Isi data Anda · Daftar sebagai guru" };

export default async function DataPage({ searchParams }: PageProps<"/daftar/data">) {
  const { school, draft } = await loadRegistrationForm(await searchParams);
  return (
    <PublicSheet title="Daftar sebagai guru" lead={<RegistrationStep step={2} />}>
      <Card pad="roomy" className="grid gap-6">
        <ChosenSchool school={school} label="Sekolah Anda" />
        <RegistrationForm kunci={newFormKey()} npsn={school.npsn} draft={draft} />
      </Card>
    </PublicSheet>
  );
}
