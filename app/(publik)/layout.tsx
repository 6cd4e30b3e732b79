import type { ReactNode } from "react";
import { PublicShell } from "@/components/shell/public-shell";
import { DemoBanner } from "@/components/ui/banner";
import { isDemo } from "@/lib/server/env";

export default function PublikLayout({ children }: { children: ReactNode }) {
  return <PublicShell banners={isDemo() ? <DemoBanner /> : null}>{children}</PublicShell>;
}
