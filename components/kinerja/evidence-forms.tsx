import { Send } from "lucide-react";
import { FormCheckbox, FormDate, FormField, FormHidden, FormRadio } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { FormUpload, type KnownFile } from "@/components/form/upload-field";
import { ButtonLink } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { ambilKarya, kumpulkanBukti, simpanDrafBukti, unggahBukti } from "@/lib/kinerja/bukti/actions";
import { COLLECT_LABELS, EVIDENCE_LABELS } from "@/lib/kinerja/bukti/labels";
import {
  type EvidenceKind,
  type EvidenceRow,
  FIRST_CERTIFICATE_DAY,
  KINDS_FOR,
  NUMBER_MAX,
} from "@/lib/kinerja/bukti/rules";
import { CollectButtons } from "./collect-buttons";
import { SaveDocument } from "./save-document";

export type RowIds = { id: string; barisId: string; kunci: string };

/** What is known of a document before the form is filled in. */
type Facts = { jenis?: EvidenceKind; nomor?: string | null; tanggal?: string };

const KIND_OPTIONS = KINDS_FOR.rhk.map((value) => ({ value, label: EVIDENCE_LABELS[value] }));

/** Kind of evidence; number and date stand below it as long as it is a certificate, with and without JavaScript. */
function DocumentFields({ jenisButir, facts, today }: { jenisButir: EvidenceRow; facts: Facts; today: string }) {
  if (jenisButir === "tugas_tambahan") return <FormHidden name="jenis" value="sk_dan_laporan" />;
  return (
    <div className="group/jenis grid gap-5">
      <FormRadio
        name="jenis"
        label="Jenis bukti dukung"
        options={KIND_OPTIONS}
        defaultValue={facts.jenis ?? "sertifikat"}
      />
      <div className="hidden gap-5 group-has-[[value=sertifikat]:checked]/jenis:grid">
        <FormField
          name="nomor"
          label="Nomor sertifikat"
          hint="Seperti yang tercetak. Sertifikat yang sama dipakai sekali saja."
          maxLength={NUMBER_MAX}
          autoComplete="off"
          defaultValue={facts.nomor ?? undefined}
        />
        <FormDate
          name="tanggal"
          label="Tanggal sertifikat"
          hint="Mulai 1 Januari 2023."
          min={FIRST_CERTIFICATE_DAY}
          max={today}
          defaultValue={facts.tanggal}
        />
      </div>
    </div>
  );
}

type SlotForm = RowIds & {
  slot: number;
  /** What stood in the slot when the page was made. */
  dasar: string;
  jenisButir: EvidenceRow;
  facts: Facts;
  today: string;
};

function Hidden({ id, barisId, slot, dasar }: SlotForm) {
  return (
    <>
      <FormHidden name="id" value={id} />
      <FormHidden name="barisId" value={barisId} />
      <FormHidden name="slot" value={slot} />
      <FormHidden name="dasar" value={dasar} />
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

const rowPage = ({ id, barisId }: RowIds) => `/guru/kinerja/${id}/bukti/${barisId}`;

/** Unggah Dokumen: a file from the device; with `current` the one that is there stays unless another is chosen. */
export function UploadForm({ current, ...slot }: SlotForm & { current?: KnownFile }) {
  return (
    <PlainForm action={unggahBukti} kunci={slot.kunci}>
      <Hidden {...slot} />
      <FormUpload
        name="berkasId"
        label={COLLECT_LABELS.fromDevice}
        hint={
          slot.jenisButir === "rhk"
            ? "Satu PDF, paling besar 10 MB."
            : "Satu PDF, paling besar 10 MB, berisi Surat Tugas atau Surat Keputusan dan Surat Laporan Tugas Pelaksanaan."
        }
        tujuan="bukti_kinerja"
        untukId={slot.barisId}
        current={current}
      />
      <DocumentFields {...slot} />
      <SaveDocument aside={<Cancel href={rowPage(slot)} />} />
    </PlainForm>
  );
}

/** Ambil Karya: a piece of Bukti Karya that was chosen. */
export function TakeForm({ karyaId, ...slot }: SlotForm & { karyaId: string }) {
  return (
    <PlainForm action={ambilKarya} kunci={slot.kunci}>
      <Hidden {...slot} />
      <FormHidden name="karyaId" value={karyaId} />
      <DocumentFields {...slot} />
      <SaveDocument aside={<Cancel href={rowPage(slot)} />} />
    </PlainForm>
  );
}

/** The tick, and below it Kumpulkan (to the confirmation) and Simpan Draf. */
export function CollectForm({
  jenis,
  versi,
  disepakati,
  ...ids
}: RowIds & { jenis: EvidenceRow; versi: number; disepakati: boolean }) {
  return (
    <PlainForm action={simpanDrafBukti} kunci={ids.kunci}>
      <FormHidden name="id" value={ids.id} />
      <FormHidden name="barisId" value={ids.barisId} />
      <FormHidden name="versi" value={versi} />
      {jenis === "rhk" ? (
        <FormCheckbox
          name="disepakati"
          label="Bukti dukung ini sudah didiskusikan dan disepakati dengan kepala sekolah."
          optional
          defaultChecked={disepakati}
        />
      ) : null}
      <CollectButtons />
    </PlainForm>
  );
}

/** The last Kumpulkan, below what it locks; Simpan Draf leaves everything as it is. */
export function ConfirmCollectForm({ versi, ...ids }: RowIds & { versi: number }) {
  return (
    <PlainForm
      action={kumpulkanBukti}
      kunci={ids.kunci}
      submit={COLLECT_LABELS.collect}
      submitIcon={<Send size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/guru/kinerja/${ids.id}/bukti?pesan=draf`} variant="quiet">
          {COLLECT_LABELS.saveDraft}
        </ButtonLink>
      }
    >
      <FormHidden name="id" value={ids.id} />
      <FormHidden name="barisId" value={ids.barisId} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}
