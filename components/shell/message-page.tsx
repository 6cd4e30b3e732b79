import type { ReactNode } from "react";
import { Kawung, KawungGround } from "@/components/ui/kawung";
import { Bar, Brand } from "./frame";

/** A page that only says one thing: not found, out of order. Needs neither session nor data, so it can always be shown. */
export function MessagePage({ title, children, actions }: { title: string; children: ReactNode; actions: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <Bar isCentred>
        <Brand href="/" />
      </Bar>
      <main className="relative grid flex-1 place-items-center overflow-hidden px-4 py-12">
        <KawungGround look="rises" className="text-brand opacity-5" />
        <div className="relative grid w-full max-w-lg justify-items-center gap-4 text-center">
          <span className="grid size-24 place-items-center rounded-full bg-brand-deep text-on-brand">
            <Kawung size={60} />
          </span>
          <h1 className="text-title font-extrabold tracking-tight">{title}</h1>
          <div className="grid gap-2 text-ink-2">{children}</div>
          <div className="mt-2 flex flex-wrap justify-center gap-3">{actions}</div>
        </div>
      </main>
    </div>
  );
}
