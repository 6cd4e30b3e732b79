import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { PageLink } from "./page-link";

export type SheetRow = { label: string; value: ReactNode };

/** Facts with their names, to be read. `columns` puts name and value side by side where there is room. */
export function Sheet({ rows, columns = false }: { rows: readonly SheetRow[]; columns?: boolean }) {
  return (
    <dl className={cx("grid", columns ? "gap-y-3" : "gap-y-3.5")}>
      {rows.map(({ label, value }) => (
        <div key={label} className={cx("min-w-0", columns && "sm:grid sm:grid-cols-[13rem_minmax(0,1fr)] sm:gap-4")}>
          <dt className="text-sm text-ink-2">{label}</dt>
          <dd className="font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

export type Answer = { label: string; value: ReactNode; href?: string };

/** Check your answers before sending: each row with its link Ubah. */
export function CheckAnswers({ answers }: { answers: readonly Answer[] }) {
  return (
    <dl className="grid">
      {answers.map(({ label, value, href }) => (
        <div
          key={label}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-4 border-b border-line py-2.5 last:border-0 sm:grid-cols-[13rem_minmax(0,1fr)_auto]"
        >
          <dt className="text-sm text-ink-2 max-sm:col-span-1 sm:pt-0.5">{label}</dt>
          <dd className="font-semibold max-sm:row-start-2">{value}</dd>
          {href ? (
            <dd className="max-sm:row-span-2">
              <PageLink href={href} className="link -my-2 inline-flex min-h-tap min-w-tap items-center justify-center">
                Ubah<span className="sr-only"> {label}</span>
              </PageLink>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
