import { Download, Eye } from "lucide-react";
import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import { DownloadLink } from "@/components/ui/download-link";
import { formatBytes } from "@/lib/berkas/labels";
import { formatInstant, type Zone } from "@/lib/kernel/time";

type File = { id: string; nama: string; ukuran: number; diterimaPada: Date };

/** Opens a report in a tab of its own, or keeps it. */
export function ReportFileLinks({ file }: { file: Pick<File, "id" | "nama"> }) {
  const address = `/api/berkas/${file.id}`;
  return (
    <div className="tidak-dicetak flex flex-wrap gap-2">
      <a
        href={`${address}?lihat=1`}
        target="_blank"
        rel="noreferrer"
        className={buttonStyle({ variant: "quiet", size: "small" })}
      >
        <Eye size={18} aria-hidden="true" />
        Baca<span className="sr-only"> {file.nama} (buka di tab baru)</span>
      </a>
      <DownloadLink href={address} icon={<Download size={18} aria-hidden="true" />}>
        Unduh<span className="sr-only"> {file.nama}</span>
      </DownloadLink>
    </div>
  );
}

/** The report itself in the page (look/mentor-nilai). Phones show no PDF within a page; there the links above open it. */
export function ReportFrame({ file, zone }: { file: File; zone: Zone }) {
  return (
    <Card pad="none">
      <div className="grid gap-2 border-b border-line p-4">
        <p className="font-bold break-words">{file.nama}</p>
        <p className="text-sm text-ink-2">
          {formatBytes(file.ukuran)}, diterima {formatInstant(file.diterimaPada, zone)}
        </p>
        <ReportFileLinks file={file} />
      </div>
      <iframe
        src={`/api/berkas/${file.id}?lihat=1`}
        title={`Isi berkas ${file.nama}`}
        loading="lazy"
        className="tidak-dicetak hidden h-[75vh] w-full bg-ground-2 lg:block"
      />
    </Card>
  );
}
