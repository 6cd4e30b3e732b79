import type { Metadata } from "next";
import { LupaPasswordForm } from "@/components/akun/lupa-password-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Sheet } from "@/components/ui/sheet";
import { CODE_ISSUERS } from "@/lib/akun/masuk/labels";
import { loadResetWays } from "@/lib/akun/masuk/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Lupa password" };

/** Both ways to a new password (DOMAIN §1.1): a link by e-mail where mail is sent, and a code from whoever answers for one. */
export default function LupaPasswordPage() {
  const { byMail } = loadResetWays();
  return (
    <PublicSheet
      title="Lupa password"
      lead={
        byMail
          ? "Ada dua cara membuat password baru. Tidak ada yang dapat melihat password lama Anda."
          : "Minta kode sekali pakai. Tidak ada yang dapat melihat password lama Anda."
      }
    >
      {byMail ? (
        <Card pad="roomy" title="Lewat surel">
          <LupaPasswordForm kunci={newFormKey()} />
        </Card>
      ) : null}
      <Card pad="roomy" title="Lewat kode sekali pakai">
        <div className="grid gap-4">
          <p>Hubungi yang membuatkan kode untuk Anda. Kode berlaku tiga hari.</p>
          <Sheet columns rows={CODE_ISSUERS.map(({ who, issuer }) => ({ label: who, value: issuer }))} />
          <ButtonLink href="/aktivasi" variant="quiet" wide>
            Saya sudah punya kode
          </ButtonLink>
        </div>
      </Card>
    </PublicSheet>
  );
}
