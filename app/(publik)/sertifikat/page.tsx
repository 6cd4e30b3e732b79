import type { Metadata } from "next";
import { PublicSheet } from "@/components/shell/public-shell";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/input";
import { CHECK_LABELS } from "@/lib/pelatihan/sertifikat/labels";
import { loadCodeSearch } from "@/lib/pelatihan/sertifikat/loaders";

export const metadata: Metadata = { title: CHECK_LABELS.title, robots: { index: false, follow: false } };

export default async function CariSertifikatPage({ searchParams }: PageProps<"/sertifikat">) {
  const { typed, isUnknown } = await loadCodeSearch(await searchParams);
  return (
    <PublicSheet
      title={CHECK_LABELS.title}
      lead="Pindai kode QR pada sertifikat pelatihan, atau ketik kode yang tercetak di bawahnya."
    >
      <Card pad="roomy">
        <form action="/sertifikat" method="get" className="grid gap-5">
          <Field
            id="kode"
            label={CHECK_LABELS.code}
            hint={CHECK_LABELS.hint}
            error={isUnknown ? `${CHECK_LABELS.unknown}. Cocokkan lagi huruf dan angkanya.` : undefined}
          >
            {(control) => (
              <TextInput
                {...control}
                name="kode"
                defaultValue={typed}
                maxLength={60}
                required
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
              />
            )}
          </Field>
          <div>
            <Button type="submit">{CHECK_LABELS.submit}</Button>
          </div>
        </form>
      </Card>
    </PublicSheet>
  );
}
