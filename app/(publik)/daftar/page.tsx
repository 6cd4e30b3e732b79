import type { Metadata } from "next";
import { SchoolSearchPanel } from "@/components/akun/pendaftaran-school-search";
import { RegistrationStep } from "@/components/akun/pendaftaran-steps";
import { PublicSheet } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { loadSchoolSearch, loadVisitor } from "@/lib/akun/pendaftaran/loaders";

export const metadata: Metadata = { title: "Daftar sebagai guru" };

export default async function DaftarPage({ searchParams }: PageProps<"/daftar">) {
  const params = await searchParams;
  const visitor = await loadVisitor();
  if (visitor) {
    return (
      <PublicSheet title="Daftar sebagai guru">
        <Card pad="roomy">
          <Notice title={`Anda sedang masuk sebagai ${visitor.nama}`}>
            <p>
              Untuk mendaftarkan guru lain di perangkat ini, buka halaman Anda lalu pilih Keluar dari menu nama di kanan
              atas.
            </p>
          </Notice>
          <ButtonLink href={visitor.home} className="mt-4">
            Buka halaman saya
          </ButtonLink>
        </Card>
      </PublicSheet>
    );
  }
  const search = await loadSchoolSearch(params);
  return (
    <PublicSheet title="Daftar sebagai guru" lead={<RegistrationStep step={1} />}>
      {params.ditarik === "1" ? (
        <Notice tone="good" title="Pendaftaran Anda sudah ditarik" live="status" className="shadow-card">
          <p>NUPTK dan alamat surel itu bebas dipakai lagi. Anda dapat mendaftar kembali kapan saja.</p>
        </Notice>
      ) : null}
      <Card pad="roomy">
        <SchoolSearchPanel search={search} path="/daftar" chosenPath="/daftar/data" />
      </Card>
      <Card tone="flat">
        <p>
          Sudah punya akun?{" "}
          <PageLink href="/masuk" className="link">
            Masuk
          </PageLink>
          . Kepala sekolah, mentor, dan kantor tidak mendaftar di sini: akunnya dibuatkan. Yayasan dan lembaga{" "}
          <PageLink href="/daftar/lembaga" className="link">
            mendaftar di sini
          </PageLink>
          .
        </p>
      </Card>
    </PublicSheet>
  );
}
