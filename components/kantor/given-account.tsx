import { OneTimeCode } from "@/components/akun/one-time-code-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Sheet } from "@/components/ui/sheet";

/**
 * What a form that gave somebody a role answers: the code of a new account, shown this once, or a word on the account that was
 * there already.
 */
export function GivenAccount({
  title,
  nama,
  username,
  code,
  backHref,
  back,
}: {
  title: string;
  nama: string;
  username: string;
  /** Null where the owner keeps the password they have. */
  code: { kode: string; berlakuSampai: string } | null;
  backHref: string;
  back: string;
}) {
  return (
    <div className="grid gap-5">
      <Notice tone="good" title={title} live="status">
        {code ? null : (
          <p>{nama} masuk seperti biasa, lalu memilih Pindah peran di menu nama. Kami sudah mengabarinya.</p>
        )}
      </Notice>
      {code ? (
        <>
          <Sheet columns rows={[{ label: "Username", value: <span className="break-all">{username}</span> }]} />
          <OneTimeCode {...code} nama={nama} />
        </>
      ) : null}
      <ButtonLink href={backHref} className="justify-self-start">
        {back}
      </ButtonLink>
    </div>
  );
}
