import { PlainForm } from "@/components/form/plain-form";
import { hapusIsian } from "@/lib/akun/pendaftaran/actions";

/** For a shared computer: what was typed is kept for some hours, unless it is thrown away here. */
export function ClearAnswersForm({ kunci }: { kunci: string }) {
  return (
    <PlainForm action={hapusIsian} kunci={kunci} submit="Hapus isian saya" submitVariant="plain">
      <p className="text-sm">
        Isian Anda disimpan di peramban ini selama 4 jam supaya tidak hilang. Memakai komputer bersama dan tidak jadi
        mendaftar? Hapus isiannya.
      </p>
    </PlainForm>
  );
}
