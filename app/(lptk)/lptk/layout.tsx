import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function LptkLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("lptk");
  return (
    <RoleShell frame={frame} home="/lptk" menu={menuFor("lptk", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
