import { FormCheckboxes } from "@/components/form/checkbox-group";
import { FormDate, FormField, FormHidden, FormRadio, FormTextArea } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { COMPETENCIES, COMPETENCY_LABELS } from "@/lib/kernel/competencies";
import { dayIn, type Zone } from "@/lib/kernel/time";
import { buatPelatihan, salinPelatihan, ubahPelatihan } from "@/lib/pelatihan/katalog/actions";
import { JP_HINT, MODE_LABELS } from "@/lib/pelatihan/katalog/labels";
import type { Training } from "@/lib/pelatihan/katalog/queries";
import {
  DEFAULT_MIN_HADIR,
  DESCRIPTION_MAX,
  LINK_MAX,
  MODES,
  type Mode,
  PLACE_MAX,
  TITLE,
} from "@/lib/pelatihan/katalog/rules";
import { LEVEL_LABELS } from "@/lib/sekolah/labels";
import { SCHOOL_LEVELS } from "@/lib/sekolah/rules";

const LIST = "/p2kptk2/pelatihan";

const MODE_NOTES: Record<Mode, string> = {
  tatap_muka: "Semua sesi di satu tempat; isi tempatnya.",
  daring: "Semua sesi lewat internet; isi tautannya.",
  campuran: "Sebagian di tempat, sebagian lewat internet; isi keduanya.",
};

function Window({
  zona,
  facts,
  today,
}: {
  zona: Zone;
  facts?: { daftarBuka: Date; daftarTutup: Date };
  today?: string;
}) {
  return (
    <>
      <FormDate
        name="daftarBuka"
        label="Pendaftaran dibuka"
        hint={`Mulai pukul 00.00 ${zona} hari itu.`}
        defaultValue={facts ? dayIn(facts.daftarBuka, zona) : today}
      />
      <FormDate
        name="daftarTutup"
        label="Pendaftaran ditutup"
        hint={`Sampai pukul 23.59 ${zona} hari itu. Harus sebelum hari sesi pertama.`}
        defaultValue={facts ? dayIn(facts.daftarTutup, zona) : undefined}
      />
    </>
  );
}

function Fields({ zona, today, facts }: { zona: Zone; today?: string; facts?: Training }) {
  return (
    <>
      <FormField
        name="judul"
        label="Judul"
        hint="Misalnya: Asesmen Formatif yang Membantu Belajar"
        maxLength={TITLE.max}
        autoComplete="off"
        defaultValue={facts?.judul}
      />
      <FormTextArea
        name="deskripsi"
        label="Tentang pelatihan"
        hint="Apa yang dipelajari, untuk siapa, dan apa yang dibawa pulang guru."
        rows={6}
        maxLength={DESCRIPTION_MAX}
        defaultValue={facts?.deskripsi}
      />
      <FormCheckboxes
        name="kompetensi"
        label="Kompetensi"
        hint="Kompetensi guru yang ditingkatkan."
        columns
        options={COMPETENCIES.map((value) => ({ value, label: COMPETENCY_LABELS[value] }))}
        defaultValues={facts?.kompetensi}
      />
      <FormCheckboxes
        name="jenjang"
        label="Jenjang"
        columns
        options={SCHOOL_LEVELS.map((value) => ({ value, label: LEVEL_LABELS[value] }))}
        defaultValues={facts?.jenjang}
      />
      <FormTextArea
        name="mapel"
        label="Mata pelajaran"
        hint="Satu per baris. Kosongkan bila untuk semua mata pelajaran."
        rows={3}
        optional
        defaultValue={facts?.mapel.join("\n")}
      />
      <FormField
        name="jp"
        label="Lama dalam JP"
        hint={`${JP_HINT}.`}
        inputMode="numeric"
        width="number"
        autoComplete="off"
        defaultValue={facts?.jp}
      />
      <FormRadio
        name="mode"
        label="Pelaksanaan"
        options={MODES.map((value) => ({ value, label: MODE_LABELS[value], note: MODE_NOTES[value] }))}
        defaultValue={facts?.mode}
      />
      <FormField
        name="tempat"
        label="Tempat"
        hint="Nama gedung dan alamat. Boleh menyusul sampai diterbitkan."
        optional
        maxLength={PLACE_MAX}
        autoComplete="off"
        defaultValue={facts?.tempat ?? undefined}
      />
      <FormField
        name="tautan"
        label="Tautan daring"
        hint="Diawali https://. Hanya guru yang diterima yang melihatnya."
        optional
        inputMode="url"
        maxLength={LINK_MAX}
        autoComplete="off"
        defaultValue={facts?.tautan ?? undefined}
      />
      <Window zona={zona} facts={facts} today={today} />
      <FormField
        name="kuota"
        label="Jumlah kursi"
        hint={facts && facts.terisi > 0 ? `Sudah ${facts.terisi} guru diterima.` : undefined}
        inputMode="numeric"
        width="number"
        autoComplete="off"
        defaultValue={facts?.kuota}
      />
      <FormField
        name="minHadir"
        label="Kehadiran minimum (%)"
        hint="Bagian sesi yang harus dihadiri agar dianggap mengikuti pelatihan."
        inputMode="numeric"
        width="number"
        autoComplete="off"
        defaultValue={facts?.minHadir ?? DEFAULT_MIN_HADIR}
      />
    </>
  );
}

function Cancel({ href }: { href: string }) {
  return (
    <ButtonLink href={href} variant="plain">
      Batal
    </ButtonLink>
  );
}

/** A new draft. */
export function NewTrainingForm({ kunci, zona, today }: { kunci: string; zona: Zone; today: string }) {
  return (
    <PlainForm action={buatPelatihan} kunci={kunci} submit="Simpan Draf" aside={<Cancel href={LIST} />}>
      <Fields zona={zona} today={today} />
    </PlainForm>
  );
}

/** Other facts for a training. */
export function ChangeTrainingForm({ kunci, training }: { kunci: string; training: Training }) {
  const { id, versi, zona } = training;
  return (
    <PlainForm action={ubahPelatihan} kunci={kunci} submit="Simpan" aside={<Cancel href={`${LIST}/${id}`} />}>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <Fields zona={zona} facts={training} />
    </PlainForm>
  );
}

/** Salin: title and dates of the new draft; everything else comes along. */
export function CopyTrainingForm({ kunci, training, today }: { kunci: string; training: Training; today: string }) {
  const { id, judul, zona, sesi } = training;
  return (
    <PlainForm action={salinPelatihan} kunci={kunci} submit="Salin" aside={<Cancel href={`${LIST}/${id}`} />}>
      <FormHidden name="id" value={id} />
      <FormField name="judul" label="Judul" maxLength={TITLE.max} autoComplete="off" defaultValue={judul} />
      <Window zona={zona} today={today} />
      {sesi.length > 0 ? (
        <FormDate
          name="sesiPertama"
          label="Hari sesi pertama"
          hint={`${sesi.length} sesi ikut disalin: materi, jam, dan jarak antarharinya tetap.`}
        />
      ) : null}
    </PlainForm>
  );
}
