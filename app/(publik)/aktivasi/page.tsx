import type { Metadata } from "next";
import { AktivasiForm } from "@/components/akun/aktivasi-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Pakai kode sekali pakai" };

/** The first sign-in, or a new password, with a code that was handed over. */
export default function AktivasiPage() {
  return (
    <PublicSheet
      title="Buat password dengan kode"
      lead="Untuk masuk pertama kali, atau bila Anda lupa password. Setelah tersimpan Anda langsung masuk."
    >
      <Card pad="roomy">
        <AktivasiForm kunci={newFormKey()} />
      </Card>
      <p>
        Belum punya kode?{" "}
        <PageLink href="/lupa-password" className="link">
          Lihat cara mendapatkannya
        </PageLink>
      </p>
    </PublicSheet>
  );
}
