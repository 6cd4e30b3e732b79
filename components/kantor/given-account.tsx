import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { CopyCode } from "@/components/ui/copy-code";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";

export type Code = { kode: string; berlakuSampai: string };

/** A one-time code, shown this once, with what its receiver does with it. */
export function FirstCode({ username, code }: { username: string; code: Code }) {
  return (
    <div className="grid gap-4">
      <CopyCode label="Kode sekali pakai, hanya tampil sekali ini" code={code.kode} />
      <Sheet
        columns
        rows={[
          { label: "Username", value: username },
          { label: "Kode berlaku sampai", value: code.berlakuSampai },
          { label: "Dipakai di", value: "halaman Masuk, tautan “Punya kode sekali pakai”" },
        ]}
      />
      <p>
        Serahkan kode ini langsung kepada orangnya, lewat telepon atau bertemu. Dengan kode itu ia membuat passwordnya
        sendiri. Bila kode hilang atau kedaluwarsa, Anda dapat membuat yang baru.
      </p>
    </div>
  );
}

/** What a form that gave somebody a role answers: a code for a new account, a word for one that was there already. */
export function GivenAccount({
  title,
  username,
  code,
  existing,
  backHref,
  back,
}: {
  title: string;
  username: string;
  code: Code | null;
  /** Says what an owner with an account of their own does now. */
  existing?: ReactNode;
  backHref: string;
  back: string;
}) {
  return (
    <div className="grid gap-5">
      <Notice tone="good" title={title} live="status">
        {code ? null : <p>{existing}</p>}
      </Notice>
      {code ? <FirstCode username={username} code={code} /> : null}
      <ButtonLink href={backHref} className="justify-self-start">
        {back}
      </ButtonLink>
    </div>
  );
}
