import { FileSpreadsheet } from "lucide-react";
import { DownloadLink } from "@/components/ui/download-link";
import { listHref } from "./list-search";

/** Takes the list along as it is filtered. The addresses hand out files, there is no page to go to. */
export function ExportLinks({ href, query }: { href: string; query: Record<string, string | null | undefined> }) {
  const filters = Object.fromEntries(Object.entries(query).map(([name, value]) => [name, value ?? undefined]));
  return (
    <div className="tidak-dicetak flex flex-wrap gap-3">
      {(["xlsx", "csv"] as const).map((format) => (
        <DownloadLink
          key={format}
          href={listHref(href, { ...filters, format })}
          icon={<FileSpreadsheet size={18} aria-hidden="true" />}
        >
          Unduh {format === "xlsx" ? "Excel" : "CSV"}
        </DownloadLink>
      ))}
    </div>
  );
}
