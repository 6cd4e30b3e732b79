import type { ReactNode } from "react";
import { version } from "@/package.json";

/** Help first and always at the same place (WCAG 3.2.6), then the version. */
export function Footer({ children }: { children: ReactNode }) {
  return (
    <footer className="tidak-dicetak mt-auto border-t border-line bg-ground-2 text-sm text-ink-2">
      <div className="mx-auto grid w-full max-w-6xl gap-4 px-4 py-6 sm:px-6 md:grid-cols-[1fr_auto] md:items-end">
        <div className="max-w-prose">
          <h2 className="font-bold text-ink">Butuh bantuan?</h2>
          {children}
        </div>
        <p>Guru Tumbuh, versi {version}</p>
      </div>
    </footer>
  );
}
