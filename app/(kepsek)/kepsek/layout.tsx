import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function KepsekLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("kepsek");
  return (
    <RoleShell frame={frame} home="/kepsek" menu={menuFor("kepsek", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
