import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function MentorLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("mentor");
  return (
    <RoleShell frame={frame} home="/mentor" menu={menuFor("mentor", frame.session.statusGuru)}>
      {children}
    </RoleShell>
  );
}
