import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

const forPrincipal = (id: string) => `/kepsek/usulan/${id}`;
const forUnit = (id: string) => `/p2kptk2/usulan/${id}`;

/** In-app notices by what happened. */
export const proposalNotices = {
  masuk: (sekolah: string, topik: string, id: string): Words => ({
    judul: "Usulan topik menunggu Anda",
    isi: `${sekolah} mengusulkan topik “${topik}”.`,
    tautan: forUnit(id),
  }),
  diterima: (topik: string, id: string): Words => ({
    judul: "Usulan topik diterima",
    isi: `P2KPTK2 menerima usulan “${topik}”. Bapak/Ibu diberi tahu lagi begitu pelatihannya ada.`,
    tautan: forPrincipal(id),
  }),
  ditolak: (topik: string, alasan: string, id: string): Words => ({
    judul: "Usulan topik ditolak",
    isi: `Usulan “${topik}” ditolak. Alasan: ${alasan}`,
    tautan: forPrincipal(id),
  }),
  dijadwalkan: (topik: string, pelatihan: string, id: string): Words => ({
    judul: "Usulan topik sudah menjadi pelatihan",
    isi: `Usulan “${topik}” dijawab dengan pelatihan “${pelatihan}”.`,
    tautan: forPrincipal(id),
  }),
} as const;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "usulan-masuk": (data) =>
    letter(
      "Usulan topik menunggu Anda",
      greeting(data),
      `${words(data, "sekolah")} mengusulkan topik pelatihan “${words(data, "topik")}”. Mohon dibaca, lalu pilih Terima atau Tolak.`,
      open(forUnit(words(data, "id"))),
    ),
  "usulan-diterima": (data) =>
    letter(
      "Usulan topik diterima",
      greeting(data),
      `P2KPTK2 menerima usulan topik “${words(data, "topik")}” dari ${words(data, "sekolah")}. Begitu pelatihannya ada, Bapak/Ibu diberi tahu.`,
      open(forPrincipal(words(data, "id"))),
    ),
  "usulan-ditolak": (data) =>
    letter(
      "Usulan topik ditolak",
      greeting(data),
      `P2KPTK2 belum dapat menerima usulan topik “${words(data, "topik")}” dari ${words(data, "sekolah")}. Alasan:`,
      words(data, "alasan"),
      open(forPrincipal(words(data, "id"))),
    ),
  "usulan-dijadwalkan": (data) =>
    letter(
      "Usulan topik sudah menjadi pelatihan",
      greeting(data),
      `Usulan topik “${words(data, "topik")}” dari ${words(data, "sekolah")} dijawab dengan pelatihan “${words(data, "pelatihan")}”. Guru dapat mendaftar lewat katalog.`,
      open(forPrincipal(words(data, "id"))),
    ),
} satisfies Record<string, Template>;

export type ProposalMailName = keyof typeof mailTemplates;
