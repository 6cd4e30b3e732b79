import type { Category, Order } from "./rules";

export const CATEGORY_LABELS: Record<Category, string> = {
  sertifikat: "Sertifikat",
  rpp_modul_ajar: "RPP atau modul ajar",
  asesmen: "Asesmen",
  foto_kegiatan: "Foto kegiatan",
  laporan: "Laporan",
  karya_lain: "Karya lain",
};

export const ORDER_LABELS: Record<Order, string> = {
  terbaru: "Tanggal, terbaru dulu",
  terlama: "Tanggal, terlama dulu",
  judul: "Judul, A sampai Z",
};

export const KARYA_LABELS = {
  title: "Bukti Karya",
  lead: "Sertifikat, RPP, asesmen, dan karya lain yang Anda simpan di sini. Hanya Anda yang dapat membukanya.",
  add: "Tambah karya",
  save: "Simpan",
  check: "Cek",
  change: "Ubah",
  remove: "Hapus",
  issued:
    "Sertifikat pelatihan terbit dengan sendirinya dan tidak dapat diubah atau dihapus. Bila ada yang keliru tercetak, hubungi penyelenggara pelatihannya.",
} as const;

/** What a page says after it, by `?kabar=`. */
export const KARYA_NEWS: Record<string, string | undefined> = {
  tersimpan: "Karya tersimpan.",
  diubah: "Perubahan tersimpan.",
  dihapus: "Karya sudah dihapus.",
};

/** What stands in the timeline. */
export const KARYA_EVENTS = {
  tambah: "Karya ditambahkan",
  ubah: "Keterangan karya diubah",
  ganti: "Berkas karya diganti",
  hapus: "Karya dihapus",
} as const;
