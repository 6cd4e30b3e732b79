import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { PlainForm } from "@/components/form/plain-form";
import { RowTick } from "@/components/form/row-tick";
import { TickAll } from "@/components/form/tick-all";
import type { FormAction } from "@/components/form/use-submission";
import { ButtonLink } from "@/components/ui/button";
import { PageLink } from "@/components/ui/page-link";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Column, Table } from "@/components/ui/table";
import { BATCH_MAX } from "@/lib/pelatihan/pendaftaran/rules";
import { referenceOf } from "@/lib/pelatihan/pendaftaran/schema";

type Row = { id: string; versi: number; nama: string; judul: string };

/**
 * A list of enrolments to decide on: each row with its own button and the way to Tolak, and ticks for several at once. The form
 * stands there also when nothing waits any more, so that what became of the last decision can be read.
 */
export function DecisionList<T, R extends Row>({
  action,
  kunci,
  caption,
  rows,
  columns,
  label,
  batchLabel,
  detail,
  empty,
}: {
  action: FormAction<T>;
  kunci: string;
  caption: string;
  rows: readonly R[];
  /** Between the name and the buttons. */
  columns: readonly Column<R>[];
  /** The button of one row, and of those that are ticked. */
  label: string;
  batchLabel: string;
  /** What stands before an id in the address of one enrolment; Tolak stands below it. */
  detail: string;
  empty: ReactNode;
}) {
  return (
    <PlainForm action={action} kunci={kunci} label={caption}>
      {/* Enter in a box presses a form's first button: it must be the one for what is ticked. */}
      <button type="submit" tabIndex={-1} aria-hidden="true" className="sr-only" />
      {rows.length === 0 ? (
        empty
      ) : (
        <>
          <Table
            caption={caption}
            rows={rows}
            rowKey={({ id }) => id}
            columns={[
              {
                key: "nama",
                head: "Nama",
                isName: true,
                cell: (row) => (
                  <RowTick name="pilih" value={referenceOf(row)} label={`Pilih ${row.nama}, ${row.judul}`}>
                    <PageLink href={`${detail}${row.id}`} className="link inline-flex min-h-tap items-center">
                      {row.nama}
                    </PageLink>
                  </RowTick>
                ),
              },
              ...columns,
              {
                key: "keputusan",
                head: "Keputusan",
                isAction: true,
                cell: (row) => (
                  <div className="grid grid-cols-2 gap-2 md:flex">
                    <SubmitButton
                      name="satu"
                      value={referenceOf(row)}
                      size="small"
                      icon={<Check size={18} aria-hidden="true" />}
                    >
                      {label}
                      <span className="sr-only"> {row.nama}</span>
                    </SubmitButton>
                    <ButtonLink href={`${detail}${row.id}/tolak`} variant="refuse" size="small">
                      Tolak<span className="sr-only"> {row.nama}</span>
                    </ButtonLink>
                  </div>
                ),
              },
            ]}
          />
          <div className="flex flex-wrap items-center gap-3">
            <TickAll name="pilih" label="Centang semua" />
            <SubmitButton variant="quiet" size="small">
              {batchLabel}
            </SubmitButton>
            <span className="text-sm text-ink-2">Paling banyak {BATCH_MAX} sekaligus.</span>
          </div>
        </>
      )}
    </PlainForm>
  );
}
