import type { ReactNode } from "react";
import { Kawung } from "./kawung";

/** Nothing here yet: says what will appear and who must act for that. `action` only where the reader is the one. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-card border border-dashed border-line-strong px-5 py-10 text-center">
      <span className="grid size-16 place-items-center rounded-full bg-brand-soft text-brand">
        <Kawung size={40} />
      </span>
      <h2 className="text-lg">{title}</h2>
      <div className="max-w-prose text-ink-2">{children}</div>
      {action ? <div className="mt-1">{action}</div> : null}
    </div>
  );
}
