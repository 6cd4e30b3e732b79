import { Laptop, Smartphone } from "lucide-react";
import type { Metadata } from "next";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Page, PageHeader } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { akhiriSesi, akhiriSesiLain } from "@/lib/akun/profil/actions";
import { loadSessions } from "@/lib/akun/profil/loaders";
import { isPhone } from "@/lib/akun/profil/rules";
import { newFormKey } from "@/lib/kernel/form-key";
import { ROLE_LABELS } from "@/lib/kernel/roles";
import { ago, formatInstant } from "@/lib/kernel/time";

export const metadata: Metadata = { title: "Perangkat yang masuk" };

/** The devices on which one is signed in, each to be ended from here (RELIABILITY A16). */
export default async function SesiPage({ searchParams }: PageProps<"/akun/sesi">) {
  const { session, sessions, message } = await loadSessions(await searchParams);
  const { now, zona } = session;
  const others = sessions.filter(({ id }) => id !== session.sesiId);
  return (
    <Page width="read">
      <PageHeader title="Perangkat yang masuk">
        Tidak mengenali salah satunya? Keluarkan, lalu segera ganti password.
      </PageHeader>
      {message ? (
        <Notice tone="good" live="status">
          {message}
        </Notice>
      ) : null}
      <ul className="grid gap-3">
        {sessions.map(({ id, perangkat, peran, dibuatPada, terakhirDipakai }) => {
          const isThis = id === session.sesiId;
          const Icon = isPhone(perangkat) ? Smartphone : Laptop;
          return (
            <li key={id}>
              <Card className="flex flex-wrap items-center gap-x-4 gap-y-3">
                <Icon size={28} aria-hidden="true" className="shrink-0 text-brand" />
                <div className="min-w-0 flex-1 basis-56">
                  <h2 className="flex flex-wrap items-center gap-2 text-base">
                    {perangkat}
                    {isThis ? <Tag tone="good">Perangkat ini</Tag> : null}
                  </h2>
                  <p className="text-sm text-ink-2">
                    {ROLE_LABELS[peran]} · masuk {formatInstant(dibuatPada, zona)}
                  </p>
                  <p className="text-sm text-ink-2">
                    {isThis ? "Sedang dipakai" : `Terakhir dipakai ${ago(terakhirDipakai, now)}`}
                  </p>
                </div>
                {isThis ? null : (
                  <PlainForm
                    action={akhiriSesi}
                    kunci={newFormKey()}
                    submit={
                      <>
                        Keluarkan<span className="sr-only"> {perangkat}</span>
                      </>
                    }
                    submitVariant="refuse"
                  >
                    <FormHidden name="sesiId" value={id} />
                  </PlainForm>
                )}
              </Card>
            </li>
          );
        })}
      </ul>
      {others.length > 1 ? (
        <PlainForm
          action={akhiriSesiLain}
          kunci={newFormKey()}
          submit="Keluarkan semua perangkat lain"
          submitVariant="refuse"
        />
      ) : null}
      {others.length === 0 ? <p className="text-ink-2">Tidak ada perangkat lain yang masuk dengan akun ini.</p> : null}
    </Page>
  );
}
