"use client";
import { FormHidden, FormTextArea } from "@/components/form/fields";
import { useField } from "@/components/form/form-context";
import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { bacaLembarKehadiran, terapkanLembarKehadiran } from "@/lib/pelatihan/kehadiran/actions";

const SHOWN = 50;

/** A file, or what was copied out of one; then what was understood of it and what was not, before anything is written. */
export function AttendanceImport({
  pelatihanId,
  kunci,
  applyKey,
}: {
  pelatihanId: string;
  kunci: string;
  applyKey: string;
}) {
  return (
    <PlainForm
      action={bacaLembarKehadiran}
      kunci={kunci}
      submit="Baca lembar"
      onSuccess={({ rows, problems, isi, sesi }) => (
        <div className="grid gap-5" role="status">
          <Notice
            tone={problems.length > 0 ? "wait" : "good"}
            title={`${rows.length} peserta dimengerti, ${problems.length} hal tidak`}
          >
            <p>Belum ada yang disimpan. Periksa dulu, lalu simpan.</p>
          </Notice>
          {problems.length > 0 ? (
            <Card title="Tidak dimengerti, jadi dilewati">
              <ul className="grid gap-2 text-sm">
                {problems.slice(0, SHOWN).map(({ baris, isi: text, sebab }) => (
                  <li key={`${baris} ${sebab}`} className="break-words">
                    <strong>Baris {baris}</strong> ({text}): {sebab}
                  </li>
                ))}
              </ul>
              {problems.length > SHOWN ? <p className="mt-2">Dan {problems.length - SHOWN} lainnya.</p> : null}
            </Card>
          ) : null}
          {rows.length > 0 ? (
            <>
              <Card title="Akan disimpan">
                <ul className="grid gap-1 text-sm">
                  {rows.slice(0, SHOWN).map(({ id, nama, hadir, tidak }) => (
                    <li key={id} className="flex flex-wrap justify-between gap-x-4">
                      <strong>{nama}</strong>
                      <span className="tabular-nums">
                        {hadir} hadir, {tidak} tidak
                      </span>
                    </li>
                  ))}
                </ul>
                {rows.length > SHOWN ? <p className="mt-2">Dan {rows.length - SHOWN} peserta lainnya.</p> : null}
              </Card>
              <PlainForm action={terapkanLembarKehadiran} kunci={applyKey} submit="Simpan kehadiran ini">
                <FormHidden name="pelatihanId" value={pelatihanId} />
                <FormHidden name="sesi" value={sesi} />
                <FormHidden name="isi" value={isi} />
              </PlainForm>
            </>
          ) : (
            <Notice tone="bad" title="Tidak ada yang dapat disimpan">
              <p>Muat ulang halaman, lalu pakai lembar lain. Templat memuat judul kolom yang benar.</p>
            </Notice>
          )}
        </div>
      )}
    >
      <FormHidden name="pelatihanId" value={pelatihanId} />
      <SheetFile />
      <FormTextArea
        name="tempel"
        label="Atau tempel isi lembar kerja"
        hint="Salin semua sel, termasuk baris judul: NUPTK atau Surel, lalu Sesi 1, Sesi 2, dan seterusnya."
        optional
        rows={6}
      />
    </PlainForm>
  );
}

function SheetFile() {
  const hint = "Berkas .xlsx atau .csv, paling besar 200 KB.";
  const { id, error, control } = useField("lembar", hint);
  return (
    <Field id={id} label="Lembar kehadiran" hint={hint} error={error} optional>
      {() => <TextInput {...control} type="file" name="lembar" accept=".xlsx,.csv,text/csv" />}
    </Field>
  );
}
