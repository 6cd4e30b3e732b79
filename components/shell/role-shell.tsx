import { Clock, KeyRound, MonitorSmartphone, Repeat, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { ClockBanner } from "@/components/ui/banner";
import { PageLink } from "@/components/ui/page-link";
import { keluar } from "@/lib/akun/masuk/actions";
import { ROLE_LABELS } from "@/lib/kernel/roles";
import { formatInstant } from "@/lib/kernel/time";
import type { Frame } from "@/lib/server/frame";
import { AppShell, type MenuItem, type MenuLink } from "./app-shell";

/** A plain form calls it with its fields alone; what it answers does not matter, it leads to another page. */
const signOut = keluar.bind(null, null) as unknown as (form: FormData) => Promise<void>;

/** The frame of a signed-in page, filled from the session: one place decides what stands in the name menu. */
export function RoleShell({
  frame,
  home,
  menu,
  children,
}: {
  frame: Frame;
  home: string;
  menu: readonly MenuItem[];
  children: ReactNode;
}) {
  const { session, unread, hasOtherRoles, clock } = frame;
  const accountMenu: MenuLink[] = [
    { label: "Profil", href: "/akun/profil", icon: <UserRound size={20} aria-hidden="true" /> },
    { label: "Ganti Password", href: "/akun/ganti-password", icon: <KeyRound size={20} aria-hidden="true" /> },
    { label: "Perangkat yang masuk", href: "/akun/sesi", icon: <MonitorSmartphone size={20} aria-hidden="true" /> },
  ];
  if (hasOtherRoles) {
    accountMenu.push({ label: "Pindah peran", href: "/akun/peran", icon: <Repeat size={20} aria-hidden="true" /> });
  }
  if (clock.movable) {
    accountMenu.push({ label: "Jam peragaan", href: "/demo/jam", icon: <Clock size={20} aria-hidden="true" /> });
  }
  return (
    <AppShell
      home={home}
      peranLabel={ROLE_LABELS[session.peran]}
      nama={session.nama}
      sekolah={placeOf(session)}
      menu={menu}
      notifications={{ count: unread, href: "/akun/notifikasi" }}
      accountMenu={accountMenu}
      keluar={signOut}
      banners={clock.offset === 0 ? null : <MovedClock now={formatInstant(session.now, session.zona)} />}
    >
      {children}
    </AppShell>
  );
}

function MovedClock({ now }: { now: string }) {
  return (
    <ClockBanner now={now}>
      <PageLink href="/demo/jam" className="underline">
        Betulkan jam
      </PageLink>
    </ClockBanner>
  );
}

function placeOf({ tempat, npsn, peran }: Frame["session"]): string | undefined {
  if (!tempat) return undefined;
  return npsn && peran === "kepsek" ? `${tempat} · NPSN ${npsn}` : tempat;
}
