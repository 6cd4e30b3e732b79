import { Search } from "lucide-react";
import { Fragment } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Select, TextInput } from "@/components/ui/input";
import { Sheet } from "@/components/ui/sheet";
import { Tag, type TagTone } from "@/components/ui/tag";
import { CERTIFICATE_LABELS } from "@/lib/pelatihan/sertifikat/labels";
import { type CertificateFacts, groupCode } from "@/lib/pelatihan/sertifikat/rules";
import type { CertificateState } from "@/lib/pelatihan/sertifikat/status";

const TONES: Record<CertificateState, TagTone> = { berlaku: "good", dicabut: "bad", diganti: "plain" };

/** Does a certificate hold, in a word. */
export function CertificateTag({ state }: { state: CertificateState }) {
  return <Tag tone={TONES[state]}>{CERTIFICATE_LABELS[state]}</Tag>;
}

/** A certificate's number, which may break behind a stroke and nowhere else. */
export function CertificateNumber({ children }: { children: string }) {
  return children.split("/").map((part, index) => (
    <Fragment key={part}>
      {index > 0 ? (
        <>
          /<wbr />
        </>
      ) : null}
      {part}
    </Fragment>
  ));
}

/** Every fact that is printed on a certificate, as it is printed. */
export function PrintedFacts({ facts, kode }: { facts: CertificateFacts; kode: string }) {
  return (
    <Sheet
      columns
      rows={[
        { label: "Nomor", value: <CertificateNumber>{facts.nomor}</CertificateNumber> },
        { label: "Nama", value: facts.nama },
        ...(facts.nuptk ? [{ label: "NUPTK", value: facts.nuptk }] : []),
        { label: "Sekolah", value: facts.sekolah },
        { label: "Pelatihan", value: facts.judul },
        { label: "Pelaksanaan", value: facts.pelaksanaan },
        { label: "Lama", value: `${facts.jp} JP` },
        { label: "Kompetensi", value: facts.kompetensi },
        { label: "Penyelenggara", value: facts.penyelenggara },
        { label: "Diterbitkan", value: facts.terbit },
        { label: "Petugas penerbit", value: facts.penerbit },
        ...(facts.menggantikan ? [{ label: "Menggantikan nomor", value: facts.menggantikan }] : []),
        { label: "Kode", value: <span className="break-all">{groupCode(kode)}</span> },
      ]}
    />
  );
}

/** Searches a unit's list by words and by training: a plain GET form, so the address says what is shown. */
export function TrainingFilter({
  path,
  label,
  cari,
  status,
  pelatihan,
  trainings,
}: {
  path: string;
  label: string;
  cari: string;
  /** The state filter that stays while one searches. */
  status: string;
  pelatihan: string | null;
  trainings: readonly { id: string; judul: string }[];
}) {
  return (
    <search>
      <form action={path} method="get" className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
        {status ? <input type="hidden" name="status" value={status} /> : null}
        <Field id="cari" label={label} className="min-w-0">
          {(control) => <TextInput {...control} type="search" name="cari" defaultValue={cari} maxLength={80} />}
        </Field>
        <Field id="pelatihan" label="Pelatihan" className="min-w-0">
          {(control) => (
            <Select {...control} name="pelatihan" defaultValue={pelatihan ?? ""}>
              <option value="">Semua pelatihan</option>
              {trainings.map(({ id, judul }) => (
                <option key={id} value={id}>
                  {judul}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="quiet" icon={<Search size={20} aria-hidden="true" />}>
          Tampilkan
        </Button>
      </form>
    </search>
  );
}
