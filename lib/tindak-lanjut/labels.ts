import type { Role } from "@/lib/kernel/roles";
import type { EnrolmentState } from "@/lib/pelatihan/pendaftaran/status";
import type { InboxEntry, InboxKind } from "./rules";

export const INBOX_LABELS: Record<InboxKind, string> = {
  pendaftaran: "Pendaftaran",
  pindah: "Pindah sekolah",
  refleksi: "Refleksi",
  jabatan: "Jabatan kosong",
  terlalu_lama: "Menunggu terlalu lama",
  usulan: "Usulan topik",
  pelatihan: "Pendaftaran pelatihan",
  kehadiran: "Kehadiran pelatihan",
  penerapan: "Penerapan pelatihan",
  kinerja: "Pengelolaan kinerja",
  observasi: "Praktik kinerja",
  plpg: "PLPG",
  rombel: "Rombel",
  laporan_plpg: "Laporan PLPG",
  banding: "Banding PLPG",
  forum: "Forum",
};

export const QUIET_INBOX = {
  title: "Tidak ada yang menunggu Anda",
  empty: {
    title: "Semua sudah beres",
    text: "Begitu ada yang perlu Anda tindak lanjuti, tampilnya di sini, yang paling lama menunggu di atas.",
  },
} as const;

/** The one question a home answers. */
export function inboxTitle(role: Exclude<Role, "lembaga">, entries: readonly InboxEntry[]): string {
  if (role !== "kepsek") return entries.length === 0 ? QUIET_INBOX.title : `${entries.length} hal menunggu Anda`;
  return entries.length === 0 ? "Tidak ada yang menunggu Bapak/Ibu" : `${entries.length} guru menunggu Bapak/Ibu`;
}

/** What a principal has left undone about an enrolment, as their Dinas reads it. */
export function overdueWords(status: EnrolmentState, judul: string, sekolah: string): string {
  switch (status) {
    case "menunggu_penerapan":
      return `Penerapan “${judul}” belum dilaporkan kepala ${sekolah}`;
    case "perlu_perbaikan":
      return `Laporan penerapan “${judul}” belum diperbaiki kepala ${sekolah}`;
    default:
      return `Pendaftaran pelatihan “${judul}” belum diputuskan kepala ${sekolah}`;
  }
}
