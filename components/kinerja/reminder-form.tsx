import { BellRing } from "lucide-react";
import { FormHidden } from "@/components/form/fields";
import { PlainForm } from "@/components/form/plain-form";
import { ButtonLink } from "@/components/ui/button";
import { ingatkanGuru } from "@/lib/kinerja/ringkasan/actions";
import { OVERVIEW_LABELS } from "@/lib/kinerja/ringkasan/labels";

/** The confirmation of a reminder: to one teacher, or to all who are behind (`akunId` null), with how many that is. */
export function ReminderForm({
  periodeId,
  akunId,
  count,
  kunci,
}: {
  periodeId: string;
  akunId: string | null;
  count: number;
  kunci: string;
}) {
  return (
    <PlainForm
      action={ingatkanGuru}
      kunci={kunci}
      submit={akunId ? OVERVIEW_LABELS.remind : `${OVERVIEW_LABELS.remind} ${count} guru`}
      submitIcon={<BellRing size={20} aria-hidden="true" />}
      aside={
        <ButtonLink href={`/kepsek/kinerja/ringkasan?periode=${periodeId}`} variant="plain">
          Kembali
        </ButtonLink>
      }
    >
      <FormHidden name="periodeId" value={periodeId} />
      <FormHidden name="siapa" value={akunId ?? "semua"} />
    </PlainForm>
  );
}
