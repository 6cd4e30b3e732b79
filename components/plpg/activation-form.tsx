import { FormField, FormHidden, FormPassword } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { aktifkanPeserta, aktifkanPesertaSendiri } from "@/lib/plpg/peserta/actions";

const CODE_HINT =
  "28 huruf dan angka pada surat aktivasi. Huruf besar atau kecil, spasi, dan tanda hubung tidak berpengaruh.";

function CodeField({ kode }: { kode: string }) {
  return (
    <FormField
      name="kode"
      label="Kode aktivasi"
      hint={CODE_HINT}
      defaultValue={kode}
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
    />
  );
}

/** Activation without being signed in: number and code, and a password where the account has none. */
export function ActivationForm({ kunci, nomorPeserta, kode }: { kunci: string; nomorPeserta: string; kode: string }) {
  return (
    <PlainForm action={aktifkanPeserta} kunci={kunci} submit="Aktifkan akun" submitWide>
      <FormField
        name="nomorPeserta"
        label="Nomor peserta"
        hint="14 angka pada surat aktivasi."
        defaultValue={nomorPeserta}
        autoComplete="username"
        inputMode="numeric"
        spellCheck={false}
      />
      <CodeField kode={kode} />
      <FormPassword
        name="passwordBaru"
        label="Password baru"
        autoComplete="new-password"
        hint="Paling sedikit 8 karakter, boleh memakai spasi. Kosongkan bila Anda guru yang sudah punya akun Guru Tumbuh: password lama tetap berlaku."
        optional
      />
    </PlainForm>
  );
}

/** The same for somebody who is signed in already. */
export function OwnActivationForm({ kunci, id, kode }: { kunci: string; id: string; kode: string }) {
  return (
    <PlainForm action={aktifkanPesertaSendiri} kunci={kunci} submit="Aktifkan akun" submitWide>
      <FormHidden name="id" value={id} />
      <CodeField kode={kode} />
    </PlainForm>
  );
}
