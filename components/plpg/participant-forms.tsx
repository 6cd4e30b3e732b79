"use client";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { useField } from "@/components/form/form-context";
import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { CopyCode } from "@/components/ui/copy-code";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { buatKodeAktivasi, imporPeserta } from "@/lib/plpg/peserta/actions";

const IMPORT_PATH = "/lptk/peserta/impor";

/** A spreadsheet; then either the page of the import, or row by row what is wrong with it and nothing written. */
export function ParticipantImport({ kunci }: { kunci: string }) {
  return (
    <PlainForm
      action={imporPeserta}
      kunci={kunci}
      submit="Impor peserta"
      onSuccess={({ problems, wrong, tetap }) => (
        <div className="grid gap-5" role="status">
          {wrong > 0 ? (
            <>
              <Notice tone="bad" title={`${wrong} hal perlu diperbaiki; belum ada peserta yang didaftarkan`}>
                <p>Perbaiki baris-baris ini di lembar kerja Anda, simpan, lalu pilih berkasnya lagi.</p>
              </Notice>
              <Card title="Yang perlu diperbaiki">
                <ul className="grid gap-2">
                  {problems.map(({ baris, kolom, pesan }) => (
                    <li key={`${baris} ${kolom} ${pesan}`} className="break-words">
                      <strong>
                        Baris {baris}, {kolom}:
                      </strong>{" "}
                      {pesan}
                    </li>
                  ))}
                </ul>
                {wrong > problems.length ? <p className="mt-3">Dan {wrong - problems.length} hal lainnya.</p> : null}
              </Card>
            </>
          ) : (
            <Notice tone="info" title="Tidak ada yang berubah">
              <p>Semua {tetap} peserta di berkas ini sudah terdaftar dengan data yang sama.</p>
            </Notice>
          )}
          {/* The whole page anew: a form with a key of its own. */}
          <a href={IMPORT_PATH} className="link inline-flex min-h-tap items-center justify-self-start">
            Pilih berkas lagi
          </a>
        </div>
      )}
    >
      <SheetFile />
      <FormTextArea
        name="tempel"
        label="Atau tempel isi lembar kerja"
        hint="Salin semua sel, termasuk baris judulnya."
        optional
        rows={6}
      />
    </PlainForm>
  );
}

function SheetFile() {
  const hint = "Berkas .xlsx atau .csv, paling besar 200 KB, satu peserta per baris.";
  const { id, error, control } = useField("lembar", hint);
  return (
    <Field id={id} label="Daftar peserta" hint={hint} error={error} optional>
      {() => <TextInput {...control} type="file" name="lembar" accept=".xlsx,.csv,text/csv" />}
    </Field>
  );
}

/** Makes a new activation code and shows it once. */
export function NewActivationCode({
  kunci,
  id,
  versi,
  nama,
}: {
  kunci: string;
  id: string;
  versi: number;
  nama: string;
}) {
  return (
    <PlainForm
      action={buatKodeAktivasi}
      kunci={kunci}
      submit="Buat kode baru"
      submitVariant="quiet"
      label={`Kode aktivasi baru untuk ${nama}`}
      onSuccess={({ kode, berlakuSampai }) => <ActivationCode kode={kode} nama={nama} until={berlakuSampai} />}
    >
      <p>Bila surat atau kodenya hilang. Kode lama tidak berlaku lagi; batas 14 harinya tetap.</p>
      <FormHidden name="id" value={id} />
      <FormHidden name="versi" value={versi} />
    </PlainForm>
  );
}

function ActivationCode({ kode, nama, until }: { kode: string; nama: string; until: string }) {
  return (
    <div role="status" className="grid gap-3">
      <CopyCode code={kode} label={`Kode aktivasi ${nama}, berlaku sampai ${until}`} />
      <p>
        Berikan langsung kepada peserta, atau cetak suratnya. Kode hanya tampil sekali ini. Peserta membuka halaman
        Masuk, memilih <strong>Punya kode sekali pakai?</strong>, lalu <strong>Peserta PLPG</strong>.
      </p>
    </div>
  );
}
