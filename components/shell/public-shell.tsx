import { cx } from "class-variance-authority";
import type { ReactNode } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { KawungGround } from "@/components/ui/kawung";
import { SkipLink } from "@/components/ui/skip-link";
import { Footer } from "./footer";
import { Bar, Brand } from "./frame";
import { NavLink } from "./nav-link";

/** The frame of every page that needs no account. */
export function PublicShell({ banners, children }: { banners?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banners}
      <Bar isCentred>
        <Brand href="/" />
        <NavLink
          href="/masuk"
          className={cx(
            buttonStyle({ variant: "onBrandQuiet", size: "small" }),
            "mr-2 ml-auto aria-[current=page]:hidden",
          )}
        >
          Masuk
        </NavLink>
      </Bar>
      <main id="isi" tabIndex={-1} className="flex flex-1 flex-col outline-none">
        {children}
      </main>
      <Footer>
        <p>
          Tidak bisa masuk? Pakai Lupa password, atau minta kode sekali pakai: guru kepada kepala sekolah, mentor dan
          peserta PLPG kepada LPTK, kepala sekolah dan kantor kepada Dinas Pendidikan.
        </p>
      </Footer>
    </div>
  );
}

/**
 * A public page with one matter: heading on teal, and below it, pulled up over the edge, the sheet to fill in.
 * `children` are usually one `Card`.
 */
export function PublicSheet({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children: ReactNode }) {
  return (
    <>
      <div className="relative overflow-hidden bg-brand-deep text-on-brand">
        <KawungGround look="continues" />
        <div className="relative mx-auto grid w-full max-w-xl gap-2 px-4 pt-8 pb-20 sm:px-0">
          <h1 className="text-title font-extrabold tracking-tight">{title}</h1>
          {lead ? <p className="text-on-brand-2">{lead}</p> : null}
        </div>
      </div>
      <div className="relative mx-auto -mt-12 grid w-full max-w-xl gap-4 px-4 pb-12 sm:px-0">{children}</div>
    </>
  );
}
