import { cx } from "class-variance-authority";
import { Download } from "lucide-react";
import type { Metadata } from "next";
import { ParticipantImport } from "@/components/plpg/participant-forms";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { formatInstant } from "@/lib/kernel/time";
import { loadImports } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Impor peserta" };

export default async function ImporPage() {
  const { imports, zona } = await loadImports();
  return (
    <Page>
      <PageHeader title="Impor peserta" back={{ href: "/lptk/peserta", label: "Peserta PLPG" }}>
        <p>Semua baris didaftarkan, atau tidak satu pun. Yang sudah terdaftar dengan data yang sama dibiarkan.</p>
      </PageHeader>
      <Card title="Lembar kerja" pad="roomy">
        <div className="mb-5 grid gap-3">
          <p>
            Baris pertama memuat judul kolom: <strong>Nomor peserta</strong>, <strong>Nama</strong>, dan{" "}
            <strong>Bidang studi</strong> wajib; NUPTK, Surel, Telepon, Asal sekolah, dan Rombel boleh kosong. Jadikan
            kolom nomor sebagai teks supaya angkanya utuh.
          </p>
          <p>
            Guru yang NUPTK-nya sudah punya akun dihubungkan ke akun itu. Lainnya mendapat akun PLPG. Sejak diimpor
            setiap peserta punya 14 hari untuk mengaktifkan akunnya.
          </p>
          <a
            href="/api/plpg/templat-peserta"
            download
            className={cx(buttonStyle({ variant: "quiet", size: "small" }), "justify-self-start")}
          >
            <Download size={18} aria-hidden="true" />
            Unduh templat
          </a>
        </div>
        <ParticipantImport kunci={newFormKey()} />
      </Card>
      {imports.length > 0 ? (
        <Card title="Impor sebelumnya">
          <ul className="grid gap-1">
            {imports.map(({ id, namaBerkas, olehNama, dibuatPada, _count }) => (
              <li key={id} className="border-b border-line py-2 last:border-0">
                <PageLink
                  href={`/lptk/peserta/impor/${id}`}
                  className="link inline-flex min-h-tap items-center font-bold break-all"
                >
                  {namaBerkas}
                </PageLink>
                <p className="text-sm text-ink-2">
                  {_count.baris} baris, oleh {olehNama}, {formatInstant(dibuatPada, zona)}
                </p>
              </li>
            ))}
          </ul>
        </Card>
      ) : null}
    </Page>
  );
}
