import { Bell, ChevronDown, LogOut, Menu, X } from "lucide-react";
import type { ReactNode } from "react";
import { Avatar, firstName } from "@/components/ui/avatar";
import { KawungGround } from "@/components/ui/kawung";
import { PageLink } from "@/components/ui/page-link";
import { SkipLink } from "@/components/ui/skip-link";
import { Footer } from "./footer";
import { Bar, Brand } from "./frame";
import { MenuPanel } from "./menu-panel";
import { NavGroup, NavLink } from "./nav-link";

export type MenuLink = { label: string; href: string; icon?: ReactNode };
/** A menu entry: a link, or (with `children`) a group that opens. One level of groups may hold a further one. */
export type MenuItem = { label: string; icon?: ReactNode } & (
  | { href: string; children?: undefined }
  | { href?: undefined; children: readonly MenuItem[] }
);

const hrefsOf = (item: MenuItem): string[] => (item.children ? item.children.flatMap(hrefsOf) : [item.href]);

const entry =
  "flex min-h-control w-full items-center gap-3 rounded-field px-3 py-2 text-left font-semibold text-ink hover:bg-brand-soft";
// The amber seed marks where one is; weight and aria-current say it too.
const current =
  "aria-[current=page]:bg-brand-soft aria-[current=page]:font-bold aria-[current=page]:text-brand aria-[current=page]:after:ml-auto aria-[current=page]:after:size-2 aria-[current=page]:after:shrink-0 aria-[current=page]:after:rounded-full aria-[current=page]:after:bg-wait-mark";

function MenuEntries({ items, isNested = false }: { items: readonly MenuItem[]; isNested?: boolean }) {
  return (
    <ul className={isNested ? "mt-0.5 ml-6 grid gap-0.5 border-l-2 border-brand-line pl-2" : "grid gap-0.5"}>
      {items.map((item) => (
        <li key={item.label}>
          {item.children ? (
            <NavGroup hrefs={hrefsOf(item)} className="group/menu">
              <summary className={entry}>
                {item.icon}
                <span className="flex-1">{item.label}</span>
                <ChevronDown
                  size={18}
                  aria-hidden="true"
                  className="shrink-0 text-brand transition-transform group-open/menu:rotate-180"
                />
              </summary>
              <MenuEntries items={item.children} isNested />
            </NavGroup>
          ) : (
            <NavLink
              href={item.href}
              others={items.flatMap(hrefsOf).filter((href) => href.startsWith(`${item.href}/`))}
              className={`${entry} ${current}`}
            >
              {item.icon}
              {item.label}
            </NavLink>
          )}
        </li>
      ))}
    </ul>
  );
}

function Count({ count }: { count: number }) {
  return (
    <span className="inline-grid min-w-6 place-items-center rounded-full bg-wait-mark px-1.5 text-xs font-extrabold text-brand-deep tabular-nums">
      {count > 99 ? "99+" : count}
    </span>
  );
}

/**
 * The frame of every signed-in page: ☰ with the role's menu at the left, the name with an arrow at the right, as the printed
 * guides show it. All of it works without JavaScript.
 */
export function AppShell({
  home,
  peranLabel,
  nama,
  sekolah,
  menu,
  notifications,
  accountMenu,
  keluar,
  bantuan,
  banners,
  children,
}: {
  /** The role's first page, e.g. "/kepsek". */
  home: string;
  peranLabel: string;
  /** The full name; a phone's bar shows the first one alone. */
  nama: string;
  /** "SDN Menteng 01 · NPSN 20100001", or the office. */
  sekolah?: string;
  menu: readonly MenuItem[];
  notifications?: { count: number; href: string };
  /** Profil, Ganti Password, Pindah peran, … */
  accountMenu: readonly MenuLink[];
  /** Server action that ends the session. */
  keluar: (formData: FormData) => void | Promise<void>;
  /** Whom to ask, in one or two sentences. */
  bantuan?: ReactNode;
  banners?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banners}
      <Bar>
        <button
          type="button"
          popoverTarget="menu-utama"
          className="flex min-h-tap min-w-tap items-center justify-center gap-2 rounded-field px-2.5 font-bold hover:bg-brand"
        >
          <Menu size={26} aria-hidden="true" />
          <span className="sr-only">Buka menu</span>
        </button>
        <Brand href={home} />
        <p className="ml-2 hidden border-l border-on-brand-2/40 pl-4 text-sm font-semibold text-on-brand-2 lg:block">
          {peranLabel}
        </p>
        <div className="ml-auto flex min-w-0 items-center gap-1">
          {notifications ? (
            <PageLink
              href={notifications.href}
              className="hidden min-h-tap items-center gap-2 rounded-field px-3 font-bold hover:bg-brand md:flex"
            >
              <Bell size={20} aria-hidden="true" />
              Pemberitahuan
              {notifications.count > 0 ? (
                <>
                  <Count count={notifications.count} />
                  <span className="sr-only">belum dibaca</span>
                </>
              ) : null}
            </PageLink>
          ) : null}
          <button
            type="button"
            popoverTarget="menu-akun"
            className="tombol-akun flex min-h-tap min-w-0 items-center gap-1.5 rounded-field px-2.5 font-bold hover:bg-brand"
          >
            <span className="truncate sm:hidden">{firstName(nama)}</span>
            <span className="max-w-64 truncate max-sm:hidden">{nama}</span>
            {notifications && notifications.count > 0 ? (
              <span className="md:hidden">
                <Count count={notifications.count} />
                <span className="sr-only"> pemberitahuan belum dibaca</span>
              </span>
            ) : null}
            <ChevronDown size={20} aria-hidden="true" className="shrink-0" />
          </button>
        </div>
        <MenuPanel id="menu-akun" label="Menu akun" className="menu-akun">
          <div className="flex items-center gap-3 border-b border-line bg-ground p-4 text-ink">
            <Avatar name={nama} />
            <div className="min-w-0">
              <p className="font-bold">{nama}</p>
              <p className="text-sm text-ink-2">{peranLabel}</p>
              {sekolah ? <p className="text-sm text-ink-2">{sekolah}</p> : null}
            </div>
          </div>
          <ul className="grid gap-0.5 p-2">
            {notifications ? (
              <li className="md:hidden">
                <NavLink href={notifications.href} className={`${entry} ${current}`}>
                  <Bell size={20} aria-hidden="true" />
                  <span className="flex-1">Pemberitahuan</span>
                  {notifications.count > 0 ? <Count count={notifications.count} /> : null}
                </NavLink>
              </li>
            ) : null}
            {accountMenu.map(({ label, href, icon }) => (
              <li key={href}>
                <NavLink href={href} className={`${entry} ${current}`}>
                  {icon}
                  {label}
                </NavLink>
              </li>
            ))}
            <li className="mt-1 border-t border-line pt-1">
              <form action={keluar}>
                <button type="submit" className={`${entry} text-bad hover:bg-bad-soft`}>
                  <LogOut size={20} aria-hidden="true" />
                  Keluar
                </button>
              </form>
            </li>
          </ul>
        </MenuPanel>
      </Bar>
      <div className="mx-auto w-full max-w-[90rem] flex-1 lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]">
        <div className="lg:border-r lg:border-line">
          <MenuPanel id="menu-utama" label="Menu utama" className="menu-panel">
            <div className="hanya-laci flex items-center justify-between gap-3 bg-brand-deep px-4 py-3 text-on-brand">
              <div className="min-w-0">
                <p className="font-bold">{peranLabel}</p>
                {sekolah ? <p className="text-sm text-balance text-on-brand-2">{sekolah}</p> : null}
              </div>
              <button
                type="button"
                popoverTarget="menu-utama"
                popoverTargetAction="hide"
                className="on-brand flex min-h-tap items-center gap-1.5 rounded-field px-2.5 text-sm font-bold hover:bg-brand"
              >
                <X size={20} aria-hidden="true" />
                Tutup
              </button>
            </div>
            <div className="relative p-3 lg:py-6">
              <MenuEntries items={menu} />
            </div>
            <div className="hanya-laci relative min-h-40 flex-1 text-brand">
              <KawungGround look="rises" className="opacity-7" />
            </div>
          </MenuPanel>
        </div>
        <main id="isi" tabIndex={-1} className="min-w-0 px-4 pt-6 pb-10 outline-none sm:px-6 lg:px-8 lg:pt-8">
          {children}
        </main>
      </div>
      <Footer>
        <p>
          {bantuan ??
            "Guru dapat bertanya kepada kepala sekolahnya, peserta PLPG dan mentor kepada LPTK. Kepala sekolah dan kantor dapat menghubungi Dinas Pendidikan yang membuatkan akunnya."}
        </p>
      </Footer>
    </div>
  );
}
