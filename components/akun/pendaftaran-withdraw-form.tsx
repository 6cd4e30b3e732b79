import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { tarik } from "@/lib/akun/pendaftaran/actions";
import { registrationWorkflow } from "@/lib/akun/pendaftaran/status";

/** The last question before a registration is withdrawn. */
export function WithdrawForm({ kunci, versi, sekolah }: { kunci: string; versi: number; sekolah: string }) {
  return (
    <PlainForm
      action={tarik}
      kunci={kunci}
      submit={registrationWorkflow.events.tarik.label}
      submitVariant="refuse"
      aside={
        <ButtonLink href="/guru/status" variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="versi" value={versi} />
      <p>
        Permintaan Anda hilang dari daftar kepala {sekolah}, Anda keluar dari semua perangkat, dan akun ini tidak dapat
        dipakai masuk lagi. NUPTK dan alamat surelnya bebas dipakai untuk mendaftar kembali.
      </p>
    </PlainForm>
  );
}
