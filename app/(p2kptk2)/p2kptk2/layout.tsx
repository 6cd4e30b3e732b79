import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function P2kptk2Layout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("p2kptk2");
  return (
    <RoleShell frame={frame} home="/p2kptk2" menu={menuFor("p2kptk2", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
