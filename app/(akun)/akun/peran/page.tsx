import type { Metadata } from "next";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Page, PageHeader } from "@/components/ui/page";
import { Tag } from "@/components/ui/tag";
import { gantiPeran } from "@/lib/akun/profil/actions";
import { loadRoles } from "@/lib/akun/profil/loaders";
import { newFormKey } from "@/lib/kernel/form-key";
import { ROLE_LABELS } from "@/lib/kernel/roles";
import { homeOf } from "@/lib/server/session";

export const metadata: Metadata = { title: "Pindah peran" };

/** One account, several roles: each has its own area, and one is used at a time. */
export default async function PeranPage() {
  const { session, roles } = await loadRoles();
  return (
    <Page width="read">
      <PageHeader title="Pindah peran">
        {roles.length > 1
          ? "Anda memegang beberapa peran dengan satu akun. Setiap peran punya menu dan daftar tugasnya sendiri."
          : "Akun Anda memegang satu peran, jadi tidak ada yang perlu dipilih."}
      </PageHeader>
      <ul className="grid gap-3">
        {roles.map(({ peranId, peran, tempat }) => (
          <li key={peranId}>
            <Card className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3">
              <div className="min-w-0">
                <h2 className="flex flex-wrap items-center gap-2 text-lg">
                  {ROLE_LABELS[peran]}
                  {peranId === session.peranId ? <Tag tone="good">Sedang dipakai</Tag> : null}
                </h2>
                {tempat ? <p className="text-ink-2">{tempat}</p> : null}
              </div>
              {peranId === session.peranId ? (
                <ButtonLink href={homeOf(session)} variant="quiet">
                  Ke beranda
                </ButtonLink>
              ) : (
                <PlainForm action={gantiPeran} kunci={newFormKey()} submit={`Masuk sebagai ${ROLE_LABELS[peran]}`}>
                  <FormHidden name="peranId" value={peranId} />
                </PlainForm>
              )}
            </Card>
          </li>
        ))}
      </ul>
    </Page>
  );
}
