import { CircleCheck } from "lucide-react";
import type { ReactNode } from "react";
import { Sheet, type SheetRow } from "./sheet";

/** Tanda terima: number, time with zone, fingerprint of the file. Prints on its own; `children` say what happens next. */
export function Receipt({
  title,
  number,
  rows,
  fingerprint,
  children,
}: {
  title: string;
  /** What one names when one asks about it. Often an id: small, so that it stays on one line of a phone. */
  number?: string;
  rows: readonly SheetRow[];
  /** SHA-256 of the file, in hexadecimal. */
  fingerprint?: string;
  children?: ReactNode;
}) {
  return (
    <section className="overflow-hidden rounded-card border border-good-line bg-paper shadow-card">
      <h2 className="flex items-center gap-2.5 bg-good-soft px-4 py-3.5 text-lg text-good sm:px-5">
        <CircleCheck size={24} aria-hidden="true" className="shrink-0" />
        {title}
      </h2>
      <div className="grid gap-4 p-4 sm:p-5">
        <Sheet
          rows={
            number ? [{ label: "Nomor", value: <span className="text-xs break-all">{number}</span> }, ...rows] : rows
          }
          columns
        />
        {fingerprint ? (
          <div>
            <p className="text-sm text-ink-2">Sidik berkas (SHA-256)</p>
            <code className="text-xs font-semibold break-all">{fingerprint}</code>
          </div>
        ) : null}
        {children}
      </div>
    </section>
  );
}
