import type { IdentifierKind } from "@/lib/kernel/identifiers";
import type { Role } from "@/lib/kernel/roles";

export const WRONG_CURRENT_PASSWORD = "Password saat ini tidak cocok. Huruf besar dan kecil dibedakan.";
export const SAME_PASSWORD = "Password baru sama dengan yang sekarang. Pilih yang lain.";
export const PASSWORD_CHANGED = "Password sudah diganti. Perangkat lain yang masuk dengan akun ini sudah dikeluarkan.";
export const CONTACT_CHANGED = "Perubahan tersimpan.";
export const CONTACT_CHANGED_TOLD =
  "Perubahan tersimpan. Kabarnya kami kirim ke alamat surel yang tercatat sebelumnya.";
export const CONTACT_UNCHANGED = "Tidak ada yang berubah.";
export const EMAIL_TAKEN = "Alamat surel ini sudah dipakai akun lain. Pakai alamat lain.";
export const EMAIL_NEEDED = "Alamat surel diperlukan: inilah satu-satunya Username Anda.";

/** What /akun/sesi says after it did something, by `?pesan=`. */
export const SESSION_MESSAGES: Record<string, string> = {
  satu: "Perangkat itu sudah dikeluarkan.",
  semua: "Semua perangkat lain sudah dikeluarkan.",
};

export const IDENTIFIER_LABELS: Record<IdentifierKind, string> = {
  npsn: "NPSN",
  nuptk: "NUPTK",
  surel: "surel",
  nomor_peserta: "nomor peserta",
  nomor_registrasi: "nomor registrasi",
};

const BY_DINAS = "Nama yang salah diperbaiki oleh Dinas Pendidikan yang membuatkan akun Anda.";

/** Who corrects a name that is wrong: it stands under decisions, so it is not changed by the way. */
export const NAME_KEEPERS: Record<Role, string> = {
  guru: "Nama yang salah diperbaiki lewat kepala sekolah Anda, atau LPTK bagi peserta PLPG.",
  kepsek: "Nama mengikuti masa jabatan. Nama yang salah diperbaiki oleh Dinas Pendidikan.",
  mentor: "Nama yang salah diperbaiki oleh LPTK Anda.",
  p2kptk2: BY_DINAS,
  lptk: BY_DINAS,
  dinas: BY_DINAS,
  lembaga: "Nama yang salah diperbaiki oleh Dinas Pendidikan.",
};
