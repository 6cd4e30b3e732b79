import type { Metadata } from "next";
import { AturPasswordForm } from "@/components/akun/atur-password-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { LINK_PROBLEMS, UNKNOWN_LINK } from "@/lib/akun/masuk/labels";
import { loadLink } from "@/lib/akun/masuk/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = {
  title: "Buat password baru",
  robots: { index: false },
  // The address carries the code, so it is told to nobody. Not "no-referrer": with it browsers send forms with the origin
  // "null", and this page must work without JavaScript.
  referrer: "strict-origin",
};

/** Where a link by e-mail leads. Looking at the page uses nothing up: mail programs look at links before people do. */
export default async function AturPasswordPage({ params }: PageProps<"/atur-password/[kode]">) {
  const { kode } = await params;
  const link = await loadLink(kode);
  const problem = link === null ? UNKNOWN_LINK : link.state === "berlaku" ? null : LINK_PROBLEMS[link.state];
  if (problem) {
    return (
      <PublicSheet title="Tautan tidak dapat dipakai">
        <Card pad="roomy">
          <p className="mb-4">{problem}</p>
          <div className="flex flex-wrap gap-3">
            <ButtonLink href="/lupa-password">Minta tautan baru</ButtonLink>
            <ButtonLink href="/masuk" variant="quiet">
              Ke halaman Masuk
            </ButtonLink>
          </div>
        </Card>
      </PublicSheet>
    );
  }
  return (
    <PublicSheet
      title="Buat password baru"
      lead="Setelah tersimpan, Anda langsung masuk dan perangkat lain dikeluarkan."
    >
      <Card pad="roomy">
        <AturPasswordForm kunci={newFormKey()} kode={kode} surel={link?.surel ?? null} />
      </Card>
    </PublicSheet>
  );
}
