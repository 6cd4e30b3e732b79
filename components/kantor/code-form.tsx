"use client";
import { KeyRound } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Disclosure } from "@/components/ui/disclosure";
import { buatKode } from "@/lib/akun/masuk/actions";
import { FirstCode } from "./given-account";

/** A new one-time code for somebody who lost the first one or forgot the password. */
export function CodeForm({ akunId, username, kunci }: { akunId: string; username: string; kunci: string }) {
  return (
    <Disclosure label="Lupa password atau kode hilang?">
      <PlainForm
        action={buatKode}
        kunci={kunci}
        submit="Buat kode baru"
        submitVariant="quiet"
        submitIcon={<KeyRound size={20} aria-hidden="true" />}
        onSuccess={(code) => <FirstCode username={username} code={code} />}
      >
        <p>Kode lama tidak berlaku lagi. Password yang sekarang tetap berlaku sampai kode baru dipakai.</p>
        <FormHidden name="akunId" value={akunId} />
      </PlainForm>
    </Disclosure>
  );
}
