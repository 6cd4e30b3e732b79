import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const forMentor = (id: string) => `/mentor/rombel/${id}`;
const FOR_MEMBER = "/guru/plpg";

/** In-app notices by what happened. */
export const cohortNotices = {
  tugas: (rombel: string, id: string): Words => ({
    judul: "Anda ditugaskan sebagai mentor",
    isi: `Anda memimpin rombel ${rombel}. Tetapkan deskripsi dan batas waktu keempat laporannya.`,
    tautan: forMentor(id),
  }),
  berakhir: (rombel: string, alasan: string): Words => ({
    judul: "Penugasan Anda sebagai mentor berakhir",
    isi: `Anda tidak lagi memimpin rombel ${rombel}. Alasan: ${alasan} Nilai yang sudah Anda beri tetap atas nama Anda.`,
    tautan: "/mentor",
  }),
  mentor: (rombel: string, mentor: string): Words => ({
    judul: "Mentor rombel Anda",
    isi: `Rombel ${rombel} kini dipimpin ${mentor}.`,
    tautan: FOR_MEMBER,
  }),
  tempat: (rombel: string, mentor: string | null): Words => ({
    judul: "Anda mendapat rombel",
    isi: mentor
      ? `Anda ditempatkan di rombel ${rombel} dengan mentor ${mentor}.`
      : `Anda ditempatkan di rombel ${rombel}. Mentornya menyusul.`,
    tautan: FOR_MEMBER,
  }),
  pindah: (rombel: string, mentor: string | null, alasan: string): Words => ({
    judul: `Anda dipindahkan ke rombel ${rombel}`,
    isi: `${mentor ? `Mentornya ${mentor}.` : "Mentornya menyusul."} Laporan dan nilai Anda tetap. Alasan: ${alasan}`,
    tautan: FOR_MEMBER,
  }),
  keluar: (rombel: string, alasan: string): Words => ({
    judul: `Anda tidak lagi di rombel ${rombel}`,
    isi: `LPTK akan menempatkan Anda di rombel lain. Laporan dan nilai Anda tetap. Alasan: ${alasan}`,
    tautan: FOR_MEMBER,
  }),
  terisi: (names: readonly string[], rombel: string, id: string): Words => ({
    judul: `${names.length} peserta baru di rombel Anda`,
    isi: `LPTK menempatkan di ${rombel}: ${names.join(", ")}.`,
    tautan: forMentor(id),
  }),
  datang: (peserta: string, rombel: string, id: string): Words => ({
    judul: `${peserta} pindah ke rombel Anda`,
    isi: `Laporan dan nilainya terbawa ke ${rombel}. Beri perpanjangan bila ada laporan yang batasnya sudah lewat.`,
    tautan: forMentor(id),
  }),
  pergi: (peserta: string, rombel: string, alasan: string, id: string): Words => ({
    judul: `${peserta} tidak lagi di rombel Anda`,
    isi: `Ia meninggalkan ${rombel}. Nilai yang sudah Anda beri tetap atas nama Anda. Alasan: ${alasan}`,
    tautan: forMentor(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "rombel-tugas": (data) =>
    letter(
      "Anda ditugaskan sebagai mentor",
      greeting(data),
      `Anda memimpin rombel ${words(data, "rombel")} (${words(data, "bidangStudi")}). Tetapkan deskripsi dan batas waktu keempat laporan kemajuannya, lalu sapa peserta di forum.`,
      open(forMentor(words(data, "id"))),
    ),
  "rombel-tugas-berakhir": (data) =>
    letter(
      "Penugasan Anda sebagai mentor berakhir",
      greeting(data),
      `Anda tidak lagi memimpin rombel ${words(data, "rombel")}. Alasan:`,
      words(data, "alasan"),
      "Nilai yang sudah Anda beri tetap atas nama Anda.",
    ),
  "rombel-mentor": (data) =>
    letter(
      "Mentor rombel Anda",
      greeting(data),
      `Rombel ${words(data, "rombel")} kini dipimpin ${words(data, "mentor")}.`,
      open(FOR_MEMBER),
    ),
  "rombel-tempat": (data) =>
    letter(
      "Anda mendapat rombel",
      greeting(data),
      `Anda ditempatkan di rombel ${words(data, "rombel")} (${words(data, "bidangStudi")}) dengan mentor ${words(data, "mentor")}.`,
      open(FOR_MEMBER),
    ),
  "rombel-terisi": (data) =>
    letter(
      `${words(data, "jumlah")} peserta baru di rombel Anda`,
      greeting(data),
      `LPTK menempatkan di ${words(data, "rombel")}: ${words(data, "peserta")}.`,
      open(forMentor(words(data, "id"))),
    ),
  "rombel-pindah": (data) =>
    letter(
      `Anda dipindahkan ke rombel ${words(data, "rombel")}`,
      greeting(data),
      `Rombel Anda kini ${words(data, "rombel")} dengan mentor ${words(data, "mentor")}. Laporan yang sudah Anda kirim dan nilainya tetap. Alasan:`,
      words(data, "alasan"),
      open(FOR_MEMBER),
    ),
  "rombel-keluar": (data) =>
    letter(
      `Anda tidak lagi di rombel ${words(data, "dari")}`,
      greeting(data),
      "LPTK akan menempatkan Anda di rombel lain. Laporan yang sudah Anda kirim dan nilainya tetap. Alasan:",
      words(data, "alasan"),
      open(FOR_MEMBER),
    ),
  "rombel-datang": (data) =>
    letter(
      `${words(data, "peserta")} pindah ke rombel Anda`,
      greeting(data),
      `Laporan dan nilainya terbawa ke ${words(data, "rombel")}. Beri perpanjangan bila ada laporan yang batasnya sudah lewat.`,
      open(forMentor(words(data, "id"))),
    ),
  "rombel-pergi": (data) =>
    letter(
      `${words(data, "peserta")} tidak lagi di rombel Anda`,
      greeting(data),
      `Ia meninggalkan ${words(data, "dari")}. Nilai yang sudah Anda beri tetap atas nama Anda. Alasan:`,
      words(data, "alasan"),
    ),
} satisfies Record<string, Template>;

export type CohortMailName = keyof typeof mailTemplates;
