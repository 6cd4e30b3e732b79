export const NOTICE_LABELS = {
  title: "Pemberitahuan",
  empty: "Belum ada pemberitahuan.",
  emptyHint: "Kabar tentang pendaftaran, keputusan, dan tenggat akan muncul di sini.",
  markAll: "Tandai semua sudah dibaca",
  unread: "Baru",
} as const;
