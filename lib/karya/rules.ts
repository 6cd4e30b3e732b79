/** DOMAIN §3, Kategori Karya. */
export const CATEGORIES = [
  "sertifikat",
  "rpp_modul_ajar",
  "asesmen",
  "foto_kegiatan",
  "laporan",
  "karya_lain",
] as const;
export type Category = (typeof CATEGORIES)[number];

export const MIN_TITLE = 3;
export const MAX_TITLE = 200;
/** Nothing a teacher of today made is older; a slip of the keyboard is. */
export const EARLIEST_DAY = "1950-01-01";

export const ORDERS = ["terbaru", "terlama", "judul"] as const;
export type Order = (typeof ORDERS)[number];

/** A work cannot be from tomorrow. `today` is the day in the teacher's zone. */
export function isNotAfter(day: string, today: string): boolean {
  return day <= today;
}
