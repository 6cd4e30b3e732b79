import { fail, invalid, ok, type Result } from "@/lib/kernel/result";

type Ask = {
  status: "menunggu" | "aktif" | "ditolak" | "nonaktif" | "ditarik";
  /** NPSN of the school the teacher belongs to now, and of the one asked for. */
  from: string;
  to: string;
};

/**
 * May this teacher ask for this move? Only after an approved registration: before that the school is simply corrected.
 * Errors: `data_berubah` (not approved), `isian_salah` (the same school).
 */
export function checkMove({ status, from, to }: Ask): Result {
  if (status !== "aktif" && status !== "nonaktif") {
    return fail("data_berubah", "Pindah sekolah hanya untuk guru yang pendaftarannya sudah disetujui.");
  }
  return from === to ? invalid({ npsn: "Anda sudah terdaftar di sekolah ini. Pilih sekolah lain." }) : ok();
}
