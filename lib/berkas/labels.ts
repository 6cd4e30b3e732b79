/** Why content was refused, and what to do about it. The codes are `REFUSALS` of rules.ts. */
export const REFUSAL_MESSAGES = {
  bukan_pdf: "Berkas ini bukan PDF. Simpan atau cetak dokumennya sebagai PDF, lalu pilih lagi.",
  isi_ganda: "Di dalam berkas ini ada isi lain selain PDF. Buat ulang PDF-nya dari dokumen aslinya, lalu pilih lagi.",
  terpotong: "PDF ini terpotong, bagian akhirnya tidak ada. Unduh atau simpan ulang PDF-nya, lalu pilih lagi.",
  rusak: "PDF ini rusak dan tidak dapat dibuka. Buat ulang PDF-nya, lalu pilih lagi.",
  terkunci: "PDF ini dikunci dengan kata sandi. Simpan tanpa kata sandi, lalu pilih lagi.",
  berisi_skrip: "PDF ini berisi skrip (JavaScript) atau formulir dinamis. Cetak ke PDF baru, lalu pilih hasilnya.",
  berisi_aksi: "PDF ini menjalankan sesuatu dengan sendirinya. Cetak ke PDF baru, lalu pilih hasilnya.",
  berisi_lampiran: "PDF ini membawa berkas atau media lain di dalamnya. Cetak ke PDF baru, lalu pilih hasilnya.",
  tak_terperiksa: "Isi PDF ini tidak dapat kami periksa. Cetak ke PDF baru, lalu pilih hasilnya.",
  bukan_jenis: "Berkas ini bukan PDF, JPG, atau PNG. Pilih foto atau dokumen dalam salah satu bentuk itu.",
  bukan_gambar: "Berkas ini bukan foto JPG atau PNG yang sebenarnya. Ambil atau pilih foto lain.",
  gambar_ganda: "Di dalam berkas ini ada isi lain selain foto. Ambil atau pilih foto lain.",
  gambar_rusak: "Foto ini rusak atau terpotong dan tidak dapat dibuka. Ambil atau pilih foto lain.",
  gambar_terlalu_luas: "Foto ini terlalu luas, lebih dari 40 megapiksel. Kecilkan dulu, lalu pilih lagi.",
  berisi_keterangan:
    "Foto ini masih membawa keterangan tersembunyi, misalnya lokasi pengambilannya. Muat ulang halaman, lalu pilih fotonya lagi.",
  ukuran_lain: "Yang sampai kepada kami tidak sama dengan berkas Anda. Unggah sekali lagi.",
  kedaluwarsa: "Unggahan ini terlalu lama terhenti dan sudah dihapus. Unggah sekali lagi.",
} as const;

export const FILE_LABELS = {
  empty: "Berkas ini kosong. Pilih berkas lain.",
  tooBig: "Berkas ini lebih besar dari 10 MB. Kecilkan dulu, misalnya dengan memindai ulang pada kualitas sedang.",
  missing: "Unggah berkas PDF-nya dulu.",
  gone: "Berkas ini sudah tidak ada. Unggah sekali lagi.",
  nowhere:
    "Tempat untuk berkas ini tidak ada lagi, mungkin karena rencananya baru diubah. Buka lagi daftar Bukti dukung.",
  unfinished: "Berkas ini belum selesai diunggah. Tunggu sampai selesai, lalu simpan.",
  alreadyLinked: "Berkas ini sudah dipakai. Unggah berkasnya sekali lagi.",
  notAllowed: "Anda tidak berhak mengunggah berkas di sini.",
  signedOut: "Sesi Anda sudah berakhir. Masuk lagi di tab lain, lalu tekan Coba lagi.",
  tooMany: "Terlalu banyak unggahan sekaligus. Tunggu beberapa menit, lalu coba lagi.",
  quota: "Ruang simpan Anda sudah penuh. Hapus karya yang tidak dipakai lagi, lalu coba lagi.",
  resume: "Unggahan tidak dapat diteruskan dari tempat terhentinya. Tekan Coba lagi untuk mengulang.",
  broken: "Sambungan terputus sebelum berkas lengkap. Tekan Coba lagi untuk meneruskan.",
  forged: "Alamat unggahan ini tidak berlaku (lagi). Pilih berkasnya sekali lagi.",
  malformed: "Permintaan ini tidak dapat dipahami. Muat ulang halaman, lalu coba lagi.",
  lost: "Unggahan terhenti: sambungan terputus atau server sibuk. Tekan Coba lagi untuk meneruskan.",
  tooManyFiles: (max: number) => `Paling banyak ${max} berkas. Lepaskan yang tidak perlu dulu.`,
  shrinking: "Foto sedang dikecilkan…",
  cannotShrink: "Foto ini tidak dapat dibuka di peramban Anda. Ambil atau pilih foto lain.",
  checking: "Sudah terkirim, sedang diperiksa…",
  earlier: "Berkas yang tadi Anda unggah",
  needsScript:
    "Mengunggah berkas memerlukan JavaScript. Nyalakan JavaScript di peramban Anda, lalu muat ulang halaman ini.",
} as const;

/** Foto jadi PDF: photographs that become one PDF on the reader's own device. */
export const PHOTO_LABELS = {
  title: "Foto jadi PDF",
  about:
    "Satu foto menjadi satu halaman A4. Foto dikecilkan di perangkat Anda, dan lokasi pengambilannya tidak ikut terkirim.",
  choose: "Pilih foto",
  more: "Tambah foto",
  camera: "Ambil foto",
  up: "Naik",
  down: "Turun",
  edit: "Putar, potong",
  turn: "Putar 90°",
  done: "Selesai",
  remove: "Lepaskan",
  make: "Jadikan PDF",
  cancel: "Batalkan foto",
  edges: { top: "Potong atas", bottom: "Potong bawah", left: "Potong kiri", right: "Potong kanan" },
  tooMany: "Satu PDF memuat paling banyak 20 foto. Foto selebihnya tidak ditambahkan.",
  heic: "Foto HEIC tidak dapat dibuka di peramban ini. Ubah dulu menjadi JPG; di iPhone pilih Pengaturan, Kamera, Format, Paling Kompatibel, lalu foto sekali lagi.",
  notSent:
    "Berkas ini belum terunggah. Bila masih berupa foto, tekan Jadikan PDF atau Batalkan foto. Tunggu sampai unggahan selesai, lalu simpan.",
  notLoaded: "Bagian ini belum termuat karena sambungan terputus. Coba sekali lagi.",
} as const;

const KB = 1024;
const MB = KB * KB;

/** "812 KB", "3,2 MB", "10 MB": rounded up, so that nothing too big ever reads as allowed. */
export function formatBytes(bytes: number): string {
  if (bytes < MB) return `${Math.ceil(bytes / KB)} KB`;
  return `${String(Math.ceil((bytes / MB) * 10) / 10).replace(".", ",")} MB`;
}
