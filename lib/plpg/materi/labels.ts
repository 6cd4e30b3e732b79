import type { MaterialKind } from "./rules";

export const MATERIAL_LABELS: Record<MaterialKind, string> = { pedagogik: "Pedagogik", bidang_studi: "Bidang studi" };
