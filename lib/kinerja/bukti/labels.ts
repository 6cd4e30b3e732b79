import type { EvidenceKind } from "./rules";

/** What a document is, as the printed guide calls it. Binding words. */
export const EVIDENCE_LABELS: Record<EvidenceKind, string> = {
  sertifikat: "Sertifikat",
  surat_selesai_topik: "Surat Keterangan Selesai Topik",
  dokumen_lain: "Dokumen relevan lainnya",
  sk_dan_laporan: "SK/Surat Tugas dan Laporan",
};
