import { env } from "@/lib/server/env";
import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";
import { codeFor } from "@/lib/server/one-time-code";
import { ACTIVATION_DAYS } from "./rules";

const OWN = "/guru/plpg";
const OWN_ACTIVATION = `${OWN}/aktivasi`;
const BOARD = "/lptk/peserta";

/** Where an activation code leads, with both fields filled in: for letters, their QR and mails. */
export const activationAddress = (nomorPeserta: string, kode: string) =>
  `${env.publicUrl}/aktivasi?${new URLSearchParams({ peserta: nomorPeserta, kode })}`;

/** A reminder may come later than its day, so it says no more than that there is less left. */
const remaining = (hari: number) => `kurang dari ${hari === 1 ? "sehari" : `${hari} hari`} lagi`;

/** In-app notices by what happened. Moments are words already, with their zone. */
export const participantNotices = {
  diundang: (lptk: string, sampai: string): Words => ({
    judul: "Anda terdaftar sebagai peserta PLPG",
    isi: `${lptk} mendaftarkan Anda. Aktifkan dengan kode dari surat aktivasi paling lambat ${sampai}; sesudah itu Anda dianggap mengundurkan diri.`,
    tautan: OWN_ACTIVATION,
  }),
  kodeBaru: (lptk: string, sampai: string): Words => ({
    judul: "Kode aktivasi PLPG Anda diganti",
    isi: `${lptk} membuat kode baru; kode yang lama tidak berlaku lagi. Batas aktivasinya tetap ${sampai}.`,
    tautan: OWN_ACTIVATION,
  }),
  akanLewat: (hari: number, sampai: string): Words => ({
    judul: `Batas aktivasi PLPG ${remaining(hari)}`,
    isi: `Aktifkan paling lambat ${sampai}. Sesudah itu Anda dianggap mengundurkan diri.`,
    tautan: OWN_ACTIVATION,
  }),
  aktif: (lptk: string): Words => ({
    judul: "Akun peserta PLPG Anda aktif",
    isi: `Jadwal, materi, dan rombel dari ${lptk} ada di halaman PLPG.`,
    tautan: OWN,
  }),
  gugur: (lptk: string): Words => ({
    judul: "Anda dianggap mengundurkan diri dari PLPG",
    isi: `Batas aktivasi ${ACTIVATION_DAYS} hari sudah lewat. Hubungi ${lptk} bila ingin dipulihkan.`,
    tautan: OWN,
  }),
  diakhiri: (lptk: string, alasan: string): Words => ({
    judul: "Keikutsertaan PLPG Anda diakhiri",
    isi: `Oleh ${lptk}. Alasan: ${alasan}`,
    tautan: OWN,
  }),
  dipulihkan: (lptk: string, sampai: string): Words => ({
    judul: "Keikutsertaan PLPG Anda dipulihkan",
    isi: `${lptk} memberi Anda ${ACTIVATION_DAYS} hari baru. Minta kode aktivasinya, lalu aktifkan paling lambat ${sampai}.`,
    tautan: OWN_ACTIVATION,
  }),
  mundur: (nama: string, id: string, alasan: string): Words => ({
    judul: `${nama} mengundurkan diri dari PLPG`,
    isi: `Alasan: ${alasan}`,
    tautan: `${BOARD}/${id}`,
  }),
  mundurDiRombel: (nama: string, rombelId: string, alasan: string): Words => ({
    judul: `${nama} tidak lagi menjadi peserta rombel Anda`,
    isi: `Alasan: ${alasan}`,
    tautan: `/mentor/rombel/${rombelId}`,
  }),
  akanLewatBersama: (hari: number, jumlah: number, sampai: string): Words => ({
    judul: `${jumlah} peserta belum aktif, batasnya ${remaining(hari)}`,
    isi: `Batas aktivasinya ${sampai}. Hubungi mereka, atau cetak ulang surat aktivasinya.`,
    tautan: "/lptk/aktivasi",
  }),
  gugurBersama: (jumlah: number, sampai: string): Words => ({
    judul: `${jumlah} peserta dianggap mengundurkan diri`,
    isi: `Batas aktivasi mereka, ${sampai}, sudah lewat. Siapa pun di antara mereka dapat Anda pulihkan dengan alasan.`,
    tautan: `${BOARD}?status=mengundurkan_diri`,
  }),
} as const;

const lead = (data: Record<string, unknown>) =>
  `Buka ${activationAddress(words(data, "nomorPeserta"), codeFor(words(data, "kodeId")))}`;
const NOT_YOU = "Jika Anda tidak mengenal LPTK ini, abaikan surel ini.";

/** E-mails by what happened; the worker calls them when it sends, and the code is made only then. */
export const mailTemplates = {
  "plpg-diundang": (data) =>
    letter(
      "Aktifkan akun peserta PLPG Anda",
      greeting(data),
      `${words(data, "lptk")} mendaftarkan Anda sebagai peserta pembekalan PLPG dengan nomor peserta ${words(data, "nomorPeserta")}.`,
      lead(data),
      `Aktifkan paling lambat ${words(data, "sampai")}. Sesudah itu Anda dianggap mengundurkan diri.`,
      NOT_YOU,
    ),
  "plpg-dipulihkan": (data) =>
    letter(
      "Keikutsertaan PLPG Anda dipulihkan",
      greeting(data),
      `${words(data, "lptk")} memulihkan keikutsertaan Anda. Anda mendapat ${ACTIVATION_DAYS} hari baru untuk mengaktifkannya, sampai ${words(data, "sampai")}.`,
      lead(data),
    ),
  "plpg-kode-baru": (data) =>
    letter(
      "Kode aktivasi PLPG Anda diganti",
      greeting(data),
      `${words(data, "lptk")} membuat kode baru; kode yang lama tidak berlaku lagi. Batas aktivasinya tetap ${words(data, "sampai")}.`,
      lead(data),
    ),
  "plpg-aktivasi-akan-lewat": (data) =>
    letter(
      `Batas aktivasi PLPG ${remaining(Number(words(data, "hari")))}`,
      greeting(data),
      `Aktifkan akun peserta PLPG Anda paling lambat ${words(data, "sampai")} dengan kode dari surat aktivasi. Sesudah itu Anda dianggap mengundurkan diri.`,
      open("/aktivasi?peserta="),
    ),
  "plpg-aktif": (data) =>
    letter(
      "Akun peserta PLPG Anda aktif",
      greeting(data),
      `Jadwal, materi, dan rombel dari ${words(data, "lptk")} ada di halaman PLPG.`,
      open(OWN),
    ),
  "plpg-gugur": (data) =>
    letter(
      "Anda dianggap mengundurkan diri dari PLPG",
      greeting(data),
      `Batas aktivasi ${ACTIVATION_DAYS} hari sudah lewat. Hubungi ${words(data, "lptk")} bila ingin dipulihkan.`,
    ),
  "plpg-diakhiri": (data) =>
    letter(
      "Keikutsertaan PLPG Anda diakhiri",
      greeting(data),
      `${words(data, "lptk")} mengakhiri keikutsertaan Anda. Alasan: ${words(data, "alasan")}`,
    ),
  "plpg-mundur": (data) =>
    letter(
      `${words(data, "peserta")} mengundurkan diri dari PLPG`,
      greeting(data),
      `Alasan: ${words(data, "alasan")}`,
      open(words(data, "tautan")),
    ),
  "plpg-aktivasi-akan-lewat-lptk": (data) =>
    letter(
      "Peserta PLPG yang belum aktif",
      greeting(data),
      `${words(data, "jumlah")} peserta belum aktif. Batas aktivasinya ${words(data, "sampai")}.`,
      open("/lptk/aktivasi"),
    ),
  "plpg-gugur-lptk": (data) =>
    letter(
      "Peserta PLPG dianggap mengundurkan diri",
      greeting(data),
      `${words(data, "jumlah")} peserta tidak mengaktifkan akunnya sampai ${words(data, "sampai")}.`,
      open(`${BOARD}?status=mengundurkan_diri`),
    ),
} satisfies Record<string, Template>;

export type ParticipantMailName = keyof typeof mailTemplates;
