"use client";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { CopyCode } from "@/components/ui/copy-code";
import { buatKode } from "@/lib/akun/masuk/actions";

/**
 * Makes a one-time code for somebody the reader answers for, and shows it once. For the pages of principals (own teachers),
 * LPTK (own mentors) and Dinas (posts and offices); who may is decided by the action.
 */
export function OneTimeCodeForm({ kunci, akunId, nama }: { kunci: string; akunId: string; nama: string }) {
  return (
    <PlainForm
      action={buatKode}
      kunci={kunci}
      submit="Buat kode sekali pakai"
      submitVariant="quiet"
      label={`Kode sekali pakai untuk ${nama}`}
      onSuccess={({ kode, berlakuSampai }) => <OneTimeCode kode={kode} berlakuSampai={berlakuSampai} nama={nama} />}
    >
      <p>
        Dengan kode ini {nama} membuat password sendiri. Kode yang dibuat sebelumnya tidak berlaku lagi; password yang
        sekarang tetap berlaku sampai kode dipakai.
      </p>
      <FormHidden name="akunId" value={akunId} />
    </PlainForm>
  );
}

/** A code that was just made, and what its receiver does with it. */
export function OneTimeCode({ kode, berlakuSampai, nama }: { kode: string; berlakuSampai: string; nama: string }) {
  return (
    <div role="status" className="grid gap-3">
      <CopyCode code={kode} label={`Kode untuk ${nama}, berlaku sampai ${berlakuSampai}`} />
      <p>
        Berikan langsung kepada yang bersangkutan. Kode hanya tampil sekali ini. Penerima membuka halaman Masuk, memilih{" "}
        <strong>Punya kode sekali pakai?</strong>, lalu mengisi Username, kode ini, dan password pilihannya.
      </p>
    </div>
  );
}
