import type { Metadata } from "next";
import { AktivasiForm } from "@/components/akun/aktivasi-form";
import { ActivationForm } from "@/components/plpg/activation-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { PageLink } from "@/components/ui/page-link";
import { newFormKey } from "@/lib/kernel/form-key";
import { readActivationAddress } from "@/lib/plpg/peserta/loaders";

export const metadata: Metadata = { title: "Pakai kode sekali pakai" };

const PLPG_PATH = "/aktivasi?peserta=";

/** The first sign-in or a new password with a code that was handed over; with `?peserta=` the activation of a PLPG participant. */
export default async function AktivasiPage({ searchParams }: PageProps<"/aktivasi">) {
  const { isParticipant, ...filled } = readActivationAddress(await searchParams);
  if (isParticipant) {
    return (
      <PublicSheet
        title="Aktifkan akun peserta PLPG"
        lead="Dalam 14 hari sejak diundang. Sesudah itu peserta dianggap mengundurkan diri."
      >
        <Card pad="roomy">
          <ActivationForm kunci={newFormKey()} {...filled} />
        </Card>
        <p>
          Kode untuk password, bukan surat aktivasi?{" "}
          <PageLink href="/aktivasi" className="link">
            Buat password dengan kode
          </PageLink>
        </p>
      </PublicSheet>
    );
  }
  return (
    <PublicSheet
      title="Buat password dengan kode"
      lead="Untuk masuk pertama kali, atau bila Anda lupa password. Setelah tersimpan Anda langsung masuk."
    >
      <Card pad="roomy">
        <AktivasiForm kunci={newFormKey()} />
      </Card>
      <p>
        Punya surat aktivasi PLPG?{" "}
        <PageLink href={PLPG_PATH} className="link inline-flex min-h-tap items-center">
          Peserta PLPG
        </PageLink>
      </p>
      <p>
        Belum punya kode?{" "}
        <PageLink href="/lupa-password" className="link">
          Lihat cara mendapatkannya
        </PageLink>
      </p>
    </PublicSheet>
  );
}
