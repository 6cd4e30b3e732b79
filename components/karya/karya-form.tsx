import { FormDate, FormField, FormHidden, FormSelect } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { FormUpload, type KnownFile } from "@/components/form/upload-field";
import { PageLink } from "@/components/ui/page-link";
import { tambahKarya, ubahKarya } from "@/lib/karya/actions";
import { CATEGORY_LABELS, KARYA_LABELS } from "@/lib/karya/labels";
import { CATEGORIES, type Category, EARLIEST_DAY, MAX_TITLE } from "@/lib/karya/rules";

type Facts = { judul: string; kategori: Category; tanggal: string; berkas: KnownFile };

const OPTIONS = CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }));

function Fields({ today, facts }: { today: string; facts?: Facts }) {
  return (
    <>
      <FormUpload
        name="berkasId"
        label="Berkas"
        hint="Satu PDF, paling besar 10 MB."
        tujuan="karya"
        current={facts?.berkas}
      />
      <FormField
        name="judul"
        label="Judul"
        hint="Misalnya: Sertifikat Pelatihan Literasi Numerasi"
        maxLength={MAX_TITLE}
        autoComplete="off"
        defaultValue={facts?.judul}
      />
      <FormSelect name="kategori" label="Kategori Karya" options={OPTIONS} defaultValue={facts?.kategori} />
      <FormDate
        name="tanggal"
        label="Tanggal"
        hint="Tanggal yang tertera pada karya, atau hari karya itu dibuat."
        min={EARLIEST_DAY}
        max={today}
        defaultValue={facts?.tanggal}
      />
    </>
  );
}

function Cancel({ href }: { href: string }) {
  return (
    <PageLink href={href} className="link inline-flex min-h-tap items-center">
      Batal
    </PageLink>
  );
}

/** A new piece for the portfolio. */
export function TambahKaryaForm({ kunci, today }: { kunci: string; today: string }) {
  return (
    <PlainForm action={tambahKarya} kunci={kunci} submit={KARYA_LABELS.save} aside={<Cancel href="/guru/karya" />}>
      <Fields today={today} />
    </PlainForm>
  );
}

/** Other facts or another file for a piece of the portfolio. */
export function UbahKaryaForm({
  kunci,
  today,
  id,
  versi,
  ...facts
}: Facts & { kunci: string; today: string; id: string; versi: number }) {
  return (
    <PlainForm
      action={ubahKarya}
      kunci={kunci}
      submit={KARYA_LABELS.save}
      aside={<Cancel href={`/guru/karya/${id}`} />}
    >
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
      <Fields today={today} facts={facts} />
    </PlainForm>
  );
}
