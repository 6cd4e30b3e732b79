import type { ReactNode } from "react";
import { ClassFrame } from "@/components/plpg/class-frame";
import { loadClassFrame } from "@/lib/plpg/forum/loaders";

export default async function KelasLayout({ children }: { children: ReactNode }) {
  const { nama, mentorNama } = await loadClassFrame();
  return (
    <ClassFrame nama={nama} mentorNama={mentorNama}>
      {children}
    </ClassFrame>
  );
}
