import type { Metadata } from "next";
import { KontakForm } from "@/components/akun/kontak-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { Sheet } from "@/components/ui/sheet";
import { IDENTIFIER_LABELS, NAME_KEEPERS } from "@/lib/akun/profil/labels";
import { loadProfile } from "@/lib/akun/profil/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Profil" };

/** Name, e-mail and when the system was last used (DOMAIN §1.1), and what one may change oneself. */
export default async function ProfilPage() {
  const { session, profile, previous } = await loadProfile();
  const place = session.tempat ? `${ROLE_LABELS[session.peran]} · ${session.tempat}` : ROLE_LABELS[session.peran];
  const usernames = profile.pengenal.map(({ jenis, nilai }) => `${nilai} (${IDENTIFIER_LABELS[jenis]})`);
  return (
    <Page width="read">
      <PageHeader title="Profil" />
      <Card title="Data Anda">
        <Sheet
          columns
          rows={[
            { label: "Nama", value: profile.nama },
            { label: "Peran", value: place },
            {
              label: "Username",
              value: usernames.map((text) => (
                <span key={text} className="block">
                  {text}
                </span>
              )),
            },
            { label: "Surel", value: profile.surel ?? "Belum ada" },
            { label: "Nomor telepon", value: profile.telepon ?? "Belum ada" },
            {
              label: "Terakhir memakai sistem",
              value: previous
                ? `${formatInstant(previous.terakhirDipakai, session.zona)}, ${previous.perangkat}`
                : "Ini pertama kalinya",
            },
          ]}
        />
        <p className="mt-4 text-sm text-ink-2">{NAME_KEEPERS[session.peran]}</p>
      </Card>
      <Card title="Ubah surel atau nomor telepon">
        <KontakForm kunci={newFormKey()} versi={profile.versi} surel={profile.surel} telepon={profile.telepon} />
      </Card>
      <Card title="Keamanan">
        <div className="flex flex-wrap gap-3">
          <ButtonLink href="/akun/ganti-password" variant="quiet">
            Ganti Password
          </ButtonLink>
          <ButtonLink href="/akun/sesi" variant="quiet">
            Perangkat yang masuk
          </ButtonLink>
        </div>
      </Card>
    </Page>
  );
}
