/** The words of `CONTACT_WAYS`. */
export const CONTACT_LABELS = {
  surel: "Surel",
  tatap_muka: "Tatap muka",
  telepon: "Telepon",
} as const;

/** The guide's two menus inside the class. */
export const CLASS_LABELS = { forum: "Forum", reports: "Laporan Kemajuan" } as const;

export const FORUM_WORDS = {
  closed: "Rombel ini sudah ditutup; forumnya hanya dapat dibaca.",
  onlyReads: "LPTK hanya membaca forum ini; mentor dan pesertanya yang menulis.",
  notActive: "Hanya peserta aktif yang dapat menulis di forum.",
  notYours: "Hanya penulisnya yang dapat mengubah kiriman ini.",
  hidden: "Kiriman ini disembunyikan mentor, jadi tidak dapat diubah.",
  onlyMentor: "Hanya mentor yang dapat menyembunyikan kiriman.",
  hiddenNotice: "Kiriman ini disembunyikan mentor.",
  hiddenWhy: (oleh: string, alasan: string) => `Disembunyikan oleh ${oleh}, alasan: ${alasan}`,
  edited: "diubah",
  needsWords: "Tuliskan kiriman Anda.",
  tooManyFiles: (max: number) => `Paling banyak ${max} lampiran.`,
  noSuchPerson: "Yang Anda sebut tidak (lagi) ada di rombel ini. Hapus centangnya, lalu kirim lagi.",
  noSuchPost: "Kiriman yang ingin Anda balas tidak ada di forum ini.",
} as const;

export const FORUM_LABELS = {
  write: "Tulis komentar",
  writeHint: "Mentor, semua peserta rombel ini, dan LPTK dapat membacanya.",
  send: "Kirim",
  reply: "Balas",
  replies: "Balasan",
  edit: "Ubah",
  saveEdit: "Simpan perubahan",
  hide: "Sembunyikan",
  show: "Tampilkan lagi",
  attachments: "Lampiran",
  attachmentsHint: (max: number) =>
    `PDF, JPG, atau PNG, paling besar 10 MB, paling banyak ${max} berkas. Foto dikecilkan dan lokasi pengambilannya dihapus sebelum dikirim.`,
  mention: "Sebut seseorang",
  mentionHint: "Yang Anda sebut mendapat pemberitahuan.",
  older: "Kiriman sebelumnya",
  newest: "Ke kiriman terbaru",
  isNew: "Baru",
  markRead: "Tandai sudah dibaca",
  earlierWords: "Isi sebelum diubah",
  open: "Buka kiriman",
  you: "Anda",
  empty: "Belum ada kiriman",
  emptyHint: "Kiriman mentor dan peserta akan tampil di sini, yang terbaru di atas.",
  signedOut: "Sesi Anda sudah berakhir. Muat ulang halaman ini, lalu masuk lagi untuk melihat kiriman baru.",
} as const;

/** How many posts of others wait to be read. */
export const unreadWords = (count: number) =>
  count === 0 ? "Semua kiriman sudah dibaca" : `${count} kiriman belum dibaca`;

/** Quick reasons for hiding a post. */
export const HIDE_PHRASES = [
  "Memuat data pribadi.",
  "Tidak berkaitan dengan pembekalan.",
  "Memuat kata yang tidak pantas.",
] as const;

/** What the pages say after an action. */
export const FORUM_MESSAGES: Record<string, { title: string; text?: string }> = {
  terkirim: { title: "Kiriman Anda sudah tampil", text: "Mentor dan peserta rombel ini dapat membacanya." },
  diubah: { title: "Perubahan disimpan", text: "Kiriman ditandai “diubah”, dan isi sebelumnya tetap dapat dibaca." },
  disembunyikan: {
    title: "Kiriman disembunyikan",
    text: "Penulisnya diberi tahu beserta alasannya. Peserta lain tidak melihat isinya lagi.",
  },
  ditampilkan: { title: "Kiriman ditampilkan lagi", text: "Semua peserta rombel ini dapat membacanya." },
};

/** What a post's timeline says. */
export const POST_HAPPENINGS = {
  kirim: "Kiriman ditulis",
  ubah: "Isi kiriman diubah",
  sembunyikan: "Kiriman disembunyikan",
  tampilkan: "Kiriman ditampilkan lagi",
} as const;

export const CONTACT_WORDS = {
  title: "Kontak dan keaktifan",
  about:
    "Catat setiap pembimbingan lewat surel, tatap muka, atau telepon. Catatan tetap seperti ditulis dan ikut dihitung sebagai keaktifan.",
  aboutForOffice:
    "Seberapa sering mentor dan peserta menulis di forum, dan pembimbingan di luar forum yang dicatat mentor.",
  log: "Catat kontak",
  logged: "Catatan",
  way: "Cara",
  day: "Tanggal",
  time: "Jam",
  who: "Dengan siapa",
  summary: "Ringkasan",
  summaryHint: "Apa yang dibahas dan apa yang disepakati. LPTK dapat membacanya.",
  save: "Simpan catatan",
  needsWay: "Pilih caranya.",
  needsDay: "Pilih tanggal kontaknya.",
  needsTime: "Pilih jam kontaknya.",
  needsWho: "Pilih sekurang-kurangnya satu peserta.",
  needsSummary: "Tuliskan ringkasannya.",
  future: "Kontak ini belum terjadi. Catat sesudah berlangsung.",
  closed: "Rombel ini sudah ditutup; catatan kontaknya hanya dapat dibaca.",
  noSuchParticipant: "Peserta yang Anda pilih tidak (lagi) ada di rombel ini. Muat ulang halaman, lalu pilih lagi.",
  empty: "Belum ada kontak yang dicatat",
  emptyHint: "Catatan mentor akan tampil di sini, yang terbaru di atas.",
  newest: "Ke catatan terbaru",
  older: "Catatan sebelumnya",
  activity: "Keaktifan",
  activityHint:
    "Kiriman di forum dan kontak yang dicatat, sebagai bahan nilai proses. Kiriman yang disembunyikan tidak dihitung.",
  noPost: "belum pernah menulis",
} as const;

/** What is said after a contact was logged. */
export const CONTACT_MESSAGES: Record<string, { title: string; text?: string }> = {
  dicatat: { title: "Kontak dicatat", text: "Catatan ini tidak dapat diubah lagi." },
};

/** What the trail says of a logged contact. */
export const contactHappening = (way: keyof typeof CONTACT_LABELS) => `Kontak dicatat: ${CONTACT_LABELS[way]}`;
