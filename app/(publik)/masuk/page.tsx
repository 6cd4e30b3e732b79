import type { Metadata } from "next";
import { FormField, FormHidden, FormPassword } from "@/components/form/fields";
import { ForgetCopies } from "@/components/form/forget-copies";
import { PlainForm } from "@/components/form/plain-form";
import { PublicSheet } from "@/components/shell/public-shell";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { PageLink } from "@/components/ui/page-link";
import { masuk } from "@/lib/akun/masuk/actions";
import { USERNAMES } from "@/lib/akun/masuk/labels";
import { loadSignIn } from "@/lib/akun/masuk/loaders";
import { newFormKey } from "@/lib/kernel/form-key";

export const metadata: Metadata = { title: "Masuk" };

/** One page for every role; guide JakLat, part A: Username, Password, Masuk. */
export default async function MasukPage({ searchParams }: PageProps<"/masuk">) {
  const { kembali, message, hasLeft } = await loadSignIn(await searchParams);
  return (
    <PublicSheet title="Masuk ke Guru Tumbuh" lead="Pelatihan, kinerja, dan pendampingan dalam satu tempat.">
      {hasLeft ? <ForgetCopies /> : null}
      {message ? (
        <Notice tone="good" live="status" className="bg-paper">
          {message}
        </Notice>
      ) : null}
      <Card pad="roomy">
        <PlainForm action={masuk} kunci={newFormKey()} submit="Masuk" submitWide>
          <FormField
            name="username"
            label="Username"
            hint="Kepala sekolah: NPSN. Guru: NUPTK atau surel. Peserta PLPG: nomor peserta."
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <FormPassword name="password" label="Password" autoComplete="current-password" />
          {kembali ? <FormHidden name="kembali" value={kembali} /> : null}
        </PlainForm>
        <ul className="mt-3 flex flex-wrap justify-between gap-x-6">
          {[
            { href: "/lupa-password", label: "Lupa password" },
            { href: "/daftar", label: "Daftar sebagai guru" },
            { href: "/aktivasi", label: "Punya kode sekali pakai?" },
          ].map(({ href, label }) => (
            <li key={href}>
              <PageLink href={href} className="link inline-flex min-h-tap items-center">
                {label}
              </PageLink>
            </li>
          ))}
        </ul>
      </Card>
      <Disclosure label="Apa Username saya?">
        <dl className="grid gap-3">
          {USERNAMES.map(({ who, username }) => (
            <div key={who}>
              <dt className="text-sm text-ink-2">{who}</dt>
              <dd className="font-semibold">{username}</dd>
            </div>
          ))}
        </dl>
      </Disclosure>
    </PublicSheet>
  );
}
