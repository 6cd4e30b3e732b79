import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";
import { DUE_LABELS, reportLabel } from "./labels";
import type { DueNotice, ReportNumber } from "./rules";

const ownPage = (nomor: ReportNumber) => `/guru/plpg/kelas/laporan/${nomor}`;
const cohortPage = (rombelId: string, nomor: ReportNumber) => `/mentor/rombel/${rombelId}/laporan/${nomor}`;

const DUE_ADVICE: Record<DueNotice, (end: string) => string> = {
  h3: (end) => `Unggah laporannya paling lambat ${end}.`,
  h1: (end) => `Unggah laporannya paling lambat ${end}. Sesudah itu tidak ada yang dapat diunggah.`,
  lewat: (end) =>
    `Batasnya ${end} dan laporan Anda belum diunggah. Bila ada halangan, minta perpanjangan kepada mentor.`,
};

/** In-app notices by what happened. */
export const reportNotices = {
  batas: (nomor: ReportNumber, end: string, isNew: boolean): Words => ({
    judul: isNew ? `${reportLabel(nomor)} dibuka` : `${reportLabel(nomor)} diubah mentor`,
    isi: `Baca deskripsinya, lalu unggah laporannya paling lambat ${end}.`,
    tautan: ownPage(nomor),
  }),
  perpanjangan: (nomor: ReportNumber, end: string, alasan: string): Words => ({
    judul: `Batas ${reportLabel(nomor)} diperpanjang`,
    isi: `Anda dapat mengunggahnya sampai ${end}. Alasan: ${alasan}`,
    tautan: ownPage(nomor),
  }),
  masuk: (nomor: ReportNumber, peserta: string, rombelId: string): Words => ({
    judul: `${reportLabel(nomor)} masuk`,
    isi: `${peserta} mengunggah laporannya. Baca dan beri nilai.`,
    tautan: cohortPage(rombelId, nomor),
  }),
  jatuhTempo: (kind: DueNotice, nomor: ReportNumber, end: string): Words => ({
    judul: DUE_LABELS[kind](nomor),
    isi: DUE_ADVICE[kind](end),
    tautan: ownPage(nomor),
  }),
} as const;

const numberIn = (data: Record<string, unknown>) => Number(words(data, "nomor")) as ReportNumber;

/** E-mails by what happened; the worker calls them when it sends. */
export const mailTemplates = {
  "plpg-batas": (data) =>
    letter(
      `${reportLabel(numberIn(data))} sudah ditetapkan mentor`,
      greeting(data),
      `Batas waktu pengumpulan: ${words(data, "sampai")}. Yang diminta:`,
      words(data, "deskripsi"),
      open(ownPage(numberIn(data))),
    ),
  "plpg-perpanjangan": (data) =>
    letter(
      `Batas ${reportLabel(numberIn(data))} diperpanjang`,
      greeting(data),
      `Anda dapat mengunggah laporannya sampai ${words(data, "sampai")}. Alasan: ${words(data, "alasan")}`,
      open(ownPage(numberIn(data))),
    ),
  "plpg-laporan-masuk": (data) =>
    letter(
      `${reportLabel(numberIn(data))} masuk`,
      greeting(data),
      `${words(data, "peserta")} mengunggah laporannya pada ${words(data, "diterima")}.`,
      open(cohortPage(words(data, "rombelId"), numberIn(data))),
    ),
  "plpg-jatuh-tempo": (data) => {
    const kind = words(data, "kapan") as DueNotice;
    return letter(
      DUE_LABELS[kind](numberIn(data)),
      greeting(data),
      DUE_ADVICE[kind](words(data, "sampai")),
      open(ownPage(numberIn(data))),
    );
  },
} satisfies Record<string, Template>;

export type ReportMailName = keyof typeof mailTemplates;
