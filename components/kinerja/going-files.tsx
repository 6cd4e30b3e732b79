import { formatBytes } from "@/lib/berkas/labels";
import { COLLECT_LABELS } from "@/lib/kinerja/bukti/labels";
import type { GoingFile } from "@/lib/kinerja/perubahan/queries";

/** Every document that a change deletes, by name and with Cek; an original in Bukti Karya stays, and says so. */
export function GoingFiles({ files }: { files: readonly GoingFile[] }) {
  return (
    <ul className="grid list-disc gap-1 pl-5">
      {files.map(({ barisId, berkasId, nama, ukuran, judul, isCollected, isKept }) => (
        <li key={`${barisId}/${berkasId}`} className="break-words">
          <strong>{nama}</strong> ({formatBytes(ukuran)}), bukti “{judul}”{isCollected ? ", sudah dikumpulkan" : null}
          {isKept ? ". Karya aslinya tetap ada di Bukti Karya." : null}{" "}
          <a href={`/api/berkas/${berkasId}?lihat=1`} target="_blank" rel="noreferrer" className="link font-bold">
            {COLLECT_LABELS.check}
            <span className="sr-only"> {nama} (buka di tab baru)</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
