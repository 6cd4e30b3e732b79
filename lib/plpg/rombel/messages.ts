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
} satisfies Record<string, Template>;

export type CohortMailName = keyof typeof mailTemplates;
