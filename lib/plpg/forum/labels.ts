/** The words of `CONTACT_WAYS`. */
export const CONTACT_LABELS = {
  surel: "Surel",
  tatap_muka: "Tatap muka",
  telepon: "Telepon",
} as const;

export const FORUM_WORDS = {
  closed: "Rombel ini sudah ditutup; forumnya hanya dapat dibaca.",
  notActive: "Hanya peserta aktif yang dapat menulis di forum.",
  notYours: "Hanya penulisnya yang dapat mengubah kiriman ini.",
  hidden: "Kiriman ini disembunyikan mentor, jadi tidak dapat diubah.",
  onlyMentor: "Hanya mentor yang dapat menyembunyikan kiriman.",
  hiddenNotice: "Kiriman ini disembunyikan mentor.",
  edited: "diubah",
} as const;
