import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadFrame } from "@/lib/server/frame";

export default async function GuruLayout({ children }: { children: ReactNode }) {
  const frame = await loadFrame("guru");
  return (
    <RoleShell frame={frame} home="/guru" menu={menuFor("guru", frame.session.statusGuru, frame.isParticipant)}>
      {children}
    </RoleShell>
  );
}
