import type { ReactNode } from "react";

/** The actions of a working page, in reach of the thumb: at most two on a phone, the primary one last. */
export function StickyActions({ children }: { children: ReactNode }) {
  return (
    <div className="tidak-dicetak sticky bottom-0 z-10 -mx-4 mt-2 border-t border-line bg-paper/95 px-4 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] backdrop-blur-sm sm:-mx-6 sm:px-6 lg:mx-0 lg:rounded-card lg:border lg:px-4">
      <div className="grid auto-cols-fr grid-flow-col gap-3 sm:flex sm:justify-end">{children}</div>
    </div>
  );
}
