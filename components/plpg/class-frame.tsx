import { ClipboardList, MessagesSquare } from "lucide-react";
import type { ReactNode } from "react";
import { NavLink } from "@/components/shell/nav-link";
import { CLASS_LABELS } from "@/lib/plpg/forum/labels";

const link =
  "inline-flex min-h-tap items-center justify-center gap-2 rounded-full border-[1.5px] border-line-strong bg-paper px-4 text-sm font-bold text-ink transition-colors hover:border-brand hover:bg-brand-soft aria-[current=page]:border-brand aria-[current=page]:bg-brand-soft aria-[current=page]:text-brand";

/** Around everything inside the class: which rombel this is, and the guide's two menus, Forum and Laporan Kemajuan. */
export function ClassFrame({
  nama,
  mentorNama,
  children,
}: {
  nama: string;
  mentorNama: string | null;
  children: ReactNode;
}) {
  return (
    <div className="grid gap-4">
      <div className="mx-auto grid w-full max-w-3xl gap-3">
        <p className="text-sm font-semibold text-ink-2">
          {nama} · {mentorNama ? `Mentor: ${mentorNama}` : "Mentor belum ditugaskan"}
        </p>
        <nav aria-label="Menu kelas">
          <ul className="flex flex-wrap gap-2">
            <li>
              <NavLink href="/guru/plpg/kelas/forum" className={link}>
                <MessagesSquare size={18} aria-hidden="true" />
                {CLASS_LABELS.forum}
              </NavLink>
            </li>
            <li>
              <NavLink href="/guru/plpg/kelas/laporan" className={link}>
                <ClipboardList size={18} aria-hidden="true" />
                {CLASS_LABELS.reports}
              </NavLink>
            </li>
          </ul>
        </nav>
      </div>
      {children}
    </div>
  );
}
