import type { ReactNode } from "react";
import { buttonStyle } from "./button-style";

/** A quiet link to a file that the browser saves: the address hands it out, there is no page to go to. */
export function DownloadLink({ href, icon, children }: { href: string; icon: ReactNode; children: ReactNode }) {
  return (
    <a href={href} download className={buttonStyle({ variant: "plain", size: "small" })}>
      {icon}
      {children}
    </a>
  );
}
