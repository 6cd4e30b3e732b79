import type { ReactNode } from "react";
import { menuFor } from "@/components/shell/menus";
import { RoleShell } from "@/components/shell/role-shell";
import { loadOwnFrame } from "@/lib/server/frame";
import { homeOf } from "@/lib/server/session";

/** Pages that every signed-in person has, in the frame of the role they are in. */
export default async function AkunLayout({ children }: { children: ReactNode }) {
  const frame = await loadOwnFrame();
  const { session } = frame;
  return (
    <RoleShell
      frame={frame}
      home={homeOf(session)}
      menu={menuFor(session.peran, session.statusGuru, frame.isParticipant)}
    >
      {children}
    </RoleShell>
  );
}
