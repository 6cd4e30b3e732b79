import type { Role } from "@/lib/kernel/roles";
import { ACCOUNT_STATES, type AccountState, type OfficeKind } from "./rules";

export const OFFICE_LABELS: Record<OfficeKind, string> = {
  dinas: "Dinas Pendidikan",
  lptk: "LPTK",
  p2kptk2: "P2KPTK2",
  lembaga: "Lembaga",
};

export const ZONE_LABELS = {
  WIB: "WIB (Indonesia barat)",
  WITA: "WITA (Indonesia tengah)",
  WIT: "WIT (Indonesia timur)",
} as const;

export const ACCOUNT_LABELS: Record<AccountState, string> = {
  belum_masuk: "Belum pernah masuk",
  aktif: "Aktif",
  dicabut: "Peran dicabut",
};

export const MENTOR_LABELS: Record<AccountState, string> = {
  belum_masuk: "Belum pernah masuk",
  aktif: "Aktif",
  dicabut: "Nonaktif",
};

/** Quick phrases for Cabut peran. */
export const REVOKE_PHRASES = ["Pindah tugas.", "Pensiun.", "Tidak bekerja di kantor ini lagi."] as const;

/** Quick phrases for Nonaktifkan a mentor. */
export const DEACTIVATE_PHRASES = [
  "Tidak lagi menjadi mentor.",
  "Masa penugasan berakhir.",
  "Mengundurkan diri.",
] as const;

/** What the timeline says about an account in an office. */
export const ROLE_HAPPENINGS = {
  made: (role: string, nama: string) => `Akun ${role} dibuat untuk ${nama}`,
  added: (role: string, nama: string) => `Peran ${role} ditambahkan ke akun ${nama}`,
  revoked: (role: string, nama: string) => `Peran ${role} ${nama} dicabut`,
  returned: (role: string, nama: string) => `Peran ${role} ${nama} diaktifkan kembali`,
} as const satisfies Record<string, (...words: string[]) => string>;

/** Roles that a Dinas gives in its offices, as the pages name them. */
export const STAFF_LABELS: Record<Exclude<Role, "guru" | "kepsek" | "mentor">, string> = {
  dinas: "Petugas Dinas",
  lptk: "Admin LPTK",
  p2kptk2: "Petugas P2KPTK2",
  lembaga: "Pengurus lembaga",
};

/** Filters of the list of offices by kind. */
export const OFFICE_FILTERS = [
  { value: "", label: "Semua" },
  { value: "dinas", label: "Dinas Anda" },
  { value: "lptk", label: OFFICE_LABELS.lptk },
  { value: "p2kptk2", label: OFFICE_LABELS.p2kptk2 },
] as const;

/** Filters of the list of mentors by the state of their account. */
export const MENTOR_FILTERS: readonly { value: AccountState | ""; label: string }[] = [
  { value: "", label: "Semua" },
  ...ACCOUNT_STATES.map((value) => ({ value, label: MENTOR_LABELS[value] })),
];

/** What a page says after an action led to it (`?pesan=`). */
export const OFFICE_MESSAGES: Record<string, { title: string; text?: string }> = {
  disimpan: { title: "Data kantor disimpan" },
  dicabut: { title: "Peran dicabut", text: "Berlaku mulai permintaan berikutnya. Pemilik akun kami kabari." },
};
export const MENTOR_MESSAGES: Record<string, { title: string; text?: string }> = {
  nonaktif: { title: "Mentor dinonaktifkan", text: "Ia langsung keluar dari peran mentor dan kami kabari." },
  aktif: {
    title: "Mentor aktif kembali",
    text: "Kami sudah mengabarinya. Password yang pernah dibuatnya tetap berlaku; bila belum punya, buatkan kode di bawah.",
  },
};
