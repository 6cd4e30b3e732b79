import type { Metadata } from "next";
import Link from "next/link";
import { InstitutionForm } from "@/components/kantor/institution-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Daftar lembaga" };

export default function DaftarLembagaPage() {
  return (
    <PublicSheet
      title="Daftar sebagai lembaga"
      lead="Untuk yayasan atau lembaga yang akan mengajukan izin pendirian atau operasional."
    >
      <Card pad="roomy">
        <InstitutionForm kunci={newFormKey()} />
      </Card>
      <p className="text-ink-2">
        Anda guru?{" "}
        <Link href="/daftar" className="link">
          Daftar sebagai guru
        </Link>
        . Sudah punya akun?{" "}
        <Link href="/masuk" className="link">
          Masuk
        </Link>
        .
      </p>
    </PublicSheet>
  );
}
