"use client";
import { type FormEvent, useId, useState } from "react";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { MAX_FILE_BYTES } from "@/lib/berkas/rules";
import { CHECK_LABELS, COPY_MESSAGES } from "@/lib/pelatihan/sertifikat/labels";
import { type CopyResult, compareCopy } from "@/lib/pelatihan/sertifikat/rules";

/**
 * Is a copy the PDF that was issued? With JavaScript its SHA-256 is computed here and the file goes nowhere; without, or where the
 * browser withholds its hashing (plain http), the form sends it to be compared and forgotten.
 */
export function CopyCheck({
  kode,
  sha256,
  result: first,
}: {
  kode: string;
  sha256: string | null;
  /** What came of a comparison without JavaScript. */
  result: CopyResult | null;
}) {
  const id = useId();
  const [result, setResult] = useState(first);
  const [isBusy, setIsBusy] = useState(false);

  async function compare(event: FormEvent<HTMLFormElement>) {
    if (!globalThis.crypto?.subtle) return;
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.size === 0 || file.size > MAX_FILE_BYTES) return setResult("tidak_terbaca");
    setIsBusy(true);
    try {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
      const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
      setResult(compareCopy(hex, sha256));
    } catch {
      setResult("tidak_terbaca");
    } finally {
      setIsBusy(false);
    }
  }

  const tone = result === "cocok" ? "good" : result === "beda" ? "bad" : "wait";
  return (
    <div className="grid gap-4">
      <div role="status" className="empty:hidden">
        {result ? (
          <Notice tone={tone} title={COPY_MESSAGES[result].title}>
            <p>{COPY_MESSAGES[result].text}</p>
          </Notice>
        ) : null}
      </div>
      <form
        action={`/api/sertifikat/periksa/${kode}`}
        method="post"
        encType="multipart/form-data"
        onSubmit={compare}
        className="grid gap-4"
      >
        <Field id={id} label={CHECK_LABELS.choose} hint="PDF paling besar 10 MB. Berkas tidak kami simpan.">
          {(control) => (
            <input
              {...control}
              type="file"
              name="file"
              accept="application/pdf,.pdf"
              required
              className="block min-h-control w-full min-w-0 rounded-field border-[1.5px] border-line-strong bg-paper p-2 text-base file:mr-3 file:min-h-8 file:rounded-field file:border-0 file:bg-brand-soft file:px-3 file:font-bold file:text-brand"
            />
          )}
        </Field>
        <div>
          <SubmitButton variant="quiet" busy={isBusy}>
            {CHECK_LABELS.compare}
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}
