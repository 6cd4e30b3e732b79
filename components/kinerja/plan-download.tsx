import { Download } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";

/** The agreed plan to print or to keep. */
export function PlanDownload({ id }: { id: string }) {
  return (
    <a href={`/api/kinerja/rencana/${id}`} download className={buttonStyle({ variant: "quiet", size: "small" })}>
      <Download size={18} aria-hidden="true" />
      Unduh PDF
    </a>
  );
}
