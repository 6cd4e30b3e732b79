import { Tag } from "@/components/ui/tag";
import { CATALOGUE_LABELS } from "@/lib/kinerja/katalog/labels";
import type { CatalogueState } from "@/lib/kinerja/katalog/status";

/** Whether a version of the catalogue is published, in a word. */
export function CatalogueStateTag({ state }: { state: CatalogueState }) {
  return <Tag tone={state === "terbit" ? "good" : "calm"}>{CATALOGUE_LABELS[state]}</Tag>;
}
