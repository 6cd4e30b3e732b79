import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function LembagaLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("lembaga");
  return (
    <RoleShell frame={frame} home="/lembaga" menu={menuFor("lembaga", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
