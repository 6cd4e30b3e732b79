import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function DinasLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("dinas");
  return (
    <RoleShell frame={frame} home="/dinas" menu={menuFor("dinas", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
