import { fail, invalid, ok, type Result } from "@/lib/kernel/result";
import { type Extension, isNotCollected, isPhaseOpen, type Windows } from "../periode/rules";
import type { EvidenceState } from "./status";

/** What a document is; the first three for RHK, the last for extra duties (guide 2024/2025). */
export const EVIDENCE_KINDS = ["sertifikat", "surat_selesai_topik", "dokumen_lain", "sk_dan_laporan"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Which kinds a row takes. */
export const KINDS_FOR = {
  rhk: ["sertifikat", "surat_selesai_topik", "dokumen_lain"],
  tugas_tambahan: ["sk_dan_laporan"],
} as const satisfies Record<string, readonly EvidenceKind[]>;
export type EvidenceRow = keyof typeof KINDS_FOR;

/** Certificates count from this day on (guide 2024/2025); the database's CHECK says the same. */
export const FIRST_CERTIFICATE_DAY = "2023-01-01";
export const NUMBER_MAX = 100;

/** How numbers are compared: in capitals, without blanks and signs. The column `nomor_baku` is made in the same way. */
export const normalNumber = (nomor: string) => nomor.toUpperCase().replace(/[^A-Z0-9]/g, "");

export type CertificateFacts = { jenis: EvidenceKind; nomor: string | null; tanggal: string | null };

/** Number and date of a certificate; the other kinds have neither. `today` is the day in the teacher's zone. Error: `isian_salah`. */
export function checkCertificate({ jenis, nomor, tanggal }: CertificateFacts, today: string): Result {
  if (jenis !== "sertifikat") return ok();
  const wrong: Record<string, string> = {};
  if (!nomor || normalNumber(nomor) === "") wrong.nomor = "Tuliskan nomor sertifikat seperti yang tercetak.";
  else if (nomor.length > NUMBER_MAX) wrong.nomor = `Nomor sertifikat paling panjang ${NUMBER_MAX} huruf.`;
  if (!tanggal) wrong.tanggal = "Isi tanggal sertifikat.";
  else if (tanggal < FIRST_CERTIFICATE_DAY) {
    wrong.tanggal = "Sertifikat yang dapat dipakai diterbitkan mulai 1 Januari 2023. Pilih sertifikat lain.";
  } else if (tanggal > today) wrong.tanggal = "Tanggal sertifikat tidak boleh sesudah hari ini.";
  return Object.keys(wrong).length === 0 ? ok() : invalid(wrong);
}

/** A document of the teacher that was collected in a period, or stands in another slot of the same plan. */
export type Used = { sha256: string; nomor: string | null; periode: string; isSamePlan: boolean };

/**
 * Has this file or certificate number served an RHK before? Colleagues do not count: ask with the teacher's own documents.
 * Error: `isian_salah`, naming the period.
 */
export function checkReuse(document: { sha256: string; nomor: string | null }, used: readonly Used[]): Result {
  const where = ({ periode, isSamePlan }: Used) =>
    isSamePlan ? "pada unggahan lain di rencana ini" : `pada periode “${periode}”`;
  const byFile = used.find(({ sha256 }) => sha256 === document.sha256);
  if (byFile) return invalid({ berkasId: `Berkas ini sudah Anda pakai ${where(byFile)}. Pilih dokumen lain.` });
  const { nomor } = document;
  const byNumber = nomor && used.find((other) => other.nomor && normalNumber(other.nomor) === normalNumber(nomor));
  return byNumber
    ? invalid({ nomor: `Nomor sertifikat ini sudah Anda pakai ${where(byNumber)}. Pilih sertifikat lain.` })
    : ok();
}

/** What may have become of a certificate of JakLat since its teacher got it: revoked, or replaced by a corrected version. */
export type VoidState = "dicabut" | "diganti";

const VOID_WORDS: Record<VoidState, string> = {
  dicabut: "Sertifikat ini sudah dicabut oleh penerbitnya, jadi tidak dapat menjadi bukti dukung. Pilih dokumen lain.",
  diganti: "Sertifikat ini sudah diganti dengan versi yang diperbaiki. Ambil versi barunya dari Bukti Karya.",
};

/** Does the certificate that a document shows still stand? `null`: it does, or it is none of JakLat. Error: `bentrok`. */
export function checkStands(state: VoidState | null): Result {
  return state === null ? ok() : fail("bentrok", VOID_WORDS[state]);
}

/** The slots of a row, 1 to its quantity, each with its document or null. */
export function slotsOf<D extends { slot: number }>(kuantitas: number, documents: readonly D[]) {
  return Array.from({ length: kuantitas }, (_, index) => ({
    slot: index + 1,
    bukti: documents.find(({ slot }) => slot === index + 1) ?? null,
  }));
}

/** Is a row ready for Kumpulkan: each slot filled, and for RHK the agreement ticked? Error: `isian_salah`. */
export function checkCollectable(
  row: { jenis: EvidenceRow; kuantitas: number; disepakati: boolean },
  documents: readonly { slot: number }[],
): Result {
  const empty = slotsOf(row.kuantitas, documents).filter(({ bukti }) => bukti === null).length;
  if (empty > 0) return invalid({ bukti: `${empty} dari ${row.kuantitas} dokumen belum diunggah.` });
  return row.jenis === "rhk" && !row.disepakati
    ? invalid({ disepakati: "Centang bahwa bukti ini sudah didiskusikan dan disepakati dengan kepala sekolah." })
    : ok();
}

/** Evidence past its phase was not collected; a row without any document yet is `belum`. */
export type ShownEvidenceState = EvidenceState | "belum" | "tidak_dikumpulkan";

export function shownEvidenceState(
  status: EvidenceState | null,
  windows: Windows,
  now: Date,
  extensions: readonly Extension[] = [],
): ShownEvidenceState {
  if (status === "dikumpulkan") return status;
  return isNotCollected(true, windows, "pelaksanaan", now, extensions) ? "tidak_dikumpulkan" : (status ?? "belum");
}

/** May the teacher still put documents in? Error: `data_berubah`, with what stands in the way. */
export function checkEvidenceWritable(
  status: EvidenceState | null,
  windows: Windows,
  now: Date,
  extensions: readonly Extension[] = [],
): Result {
  if (status === "dikumpulkan") {
    return fail("data_berubah", "Bukti dukung ini sudah dikumpulkan, jadi dokumennya tidak dapat diubah lagi.");
  }
  return isPhaseOpen(windows, "pelaksanaan", now, extensions)
    ? ok()
    : fail("data_berubah", "Bukti dukung hanya dapat diisi selama fase pelaksanaan terbuka untuk Anda.");
}

/**
 * Does an RHK ask for the certificate of a training, as JakLat issues them? The catalogue's own words tell: what it names as evidence
 * ("Sertifikat pelatihan"). A Sertifikat Topik comes from elsewhere.
 */
export const takesTrainingCertificate = (bukti: string | null) => /sertifikat pelatihan/i.test(bukti ?? "");
