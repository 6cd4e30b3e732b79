import { Card, cardStyle } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { PageLink } from "@/components/ui/page-link";
import { formatDay } from "@/lib/kernel/time";
import type { CohortRow } from "@/lib/plpg/rombel/queries";
import { CohortStateTag } from "./cohort-state-tag";

/** The rombel a mentor leads, each with how many reports have come. */
export function LedCohorts({ led }: { led: readonly CohortRow[] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-lg">Rombel Anda</h2>
      {led.length > 0 ? (
        <ul className="grid gap-3">
          {led.map(({ id, nama, bidangStudi, status, selesai, terisi, laporan, final }) => (
            <li key={id} className={cardStyle({ className: "grid gap-2" })}>
              <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
                <h3 className="text-base">
                  <PageLink href={`/mentor/rombel/${id}`} className="link inline-flex min-h-tap items-center">
                    {nama}
                  </PageLink>
                </h3>
                <CohortStateTag state={status} />
              </div>
              <p className="text-sm text-ink-2">
                {bidangStudi}, {terisi} peserta, sampai {formatDay(selesai)}
              </p>
              <Meter value={laporan} max={4 * terisi} label={`${laporan} dari ${4 * terisi} laporan sudah masuk`} />
              <p className="text-sm text-ink-2">
                {laporan} dari {4 * terisi} laporan sudah masuk, {final} nilai final
              </p>
            </li>
          ))}
        </ul>
      ) : (
        <Card tone="flat">
          <p className="text-ink-2">
            Anda belum memimpin rombel. LPTK Anda yang menugaskan, dan kabarnya muncul di sini.
          </p>
        </Card>
      )}
    </section>
  );
}
