"use client";
import { useTransition } from "react";
import { FormField, FormHidden, FormRadio } from "@/components/form/fields";
import type { FormAction } from "@/components/form/use-submission";
import { Button } from "@/components/ui/button";
import { EMPLOYMENT_LABELS, FIELD_LABELS, SUBJECTS } from "@/lib/akun/pendaftaran/labels";
import type { Draft } from "@/lib/akun/pendaftaran/schema";

const employment = Object.entries(EMPLOYMENT_LABELS).map(([value, label]) => ({ value, label }));

/** What a teacher tells about themselves, for the registration and its correction alike. */
export function FactsFields({ npsn, draft }: { npsn: string; draft: Draft }) {
  return (
    <>
      <FormHidden name="npsn" value={npsn} />
      <FormField
        name="nama"
        label={FIELD_LABELS.nama}
        hint="Seperti di ijazah atau SK, boleh dengan gelar."
        autoComplete="name"
        maxLength={120}
        defaultValue={draft.nama}
      />
      <FormField
        name="nuptk"
        label={FIELD_LABELS.nuptk}
        hint="16 angka. Belum punya? Kosongkan: NUPTK biasanya terbit setelah sekitar dua tahun bekerja."
        optional
        width="code"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={draft.nuptk}
      />
      <FormField
        name="nip"
        label={FIELD_LABELS.nip}
        hint="18 angka, untuk PNS dan PPPK."
        optional
        width="code"
        inputMode="numeric"
        autoComplete="off"
        maxLength={40}
        defaultValue={draft.nip}
      />
      <FormField
        name="surel"
        label={FIELD_LABELS.surel}
        hint="Untuk masuk, dan untuk kabar keputusan kepala sekolah."
        type="email"
        autoComplete="email"
        maxLength={254}
        defaultValue={draft.surel}
      />
      <FormField
        name="telepon"
        label={FIELD_LABELS.telepon}
        hint="Yang dapat dihubungi kepala sekolah, misalnya 0812 3456 7890."
        type="tel"
        autoComplete="tel"
        maxLength={30}
        defaultValue={draft.telepon}
      />
      <FormField
        name="mapel"
        label={FIELD_LABELS.mapel}
        hint="Misalnya Matematika, atau Guru kelas."
        list="daftar-mapel"
        autoComplete="off"
        maxLength={80}
        defaultValue={draft.mapel}
      />
      <datalist id="daftar-mapel">
        {SUBJECTS.map((subject) => (
          <option key={subject} value={subject} />
        ))}
      </datalist>
      <FormRadio
        name="statusKepegawaian"
        label={FIELD_LABELS.statusKepegawaian}
        options={employment}
        defaultValue={draft.statusKepegawaian}
      />
    </>
  );
}

/**
 * Leads to the search for another school and keeps all that was typed, right or not: so it sends the form, to an action of
 * its own. It stands after the submit button, which the Enter key presses.
 */
export function ChangeSchoolButton<T>({ action }: { action: FormAction<T> }) {
  const [isPending, startTransition] = useTransition();
  const send = async (formData: FormData) => {
    await action(null, formData);
  };
  return (
    <Button
      type="submit"
      variant="plain"
      busy={isPending}
      // Before JavaScript arrives the browser posts to the action itself.
      formAction={action.bind(null, null) as unknown as typeof send}
      formNoValidate
      onClick={(event) => {
        event.preventDefault();
        const form = event.currentTarget.form;
        if (!form || isPending) return;
        startTransition(() => send(new FormData(form)));
      }}
    >
      Ganti sekolah
    </Button>
  );
}
