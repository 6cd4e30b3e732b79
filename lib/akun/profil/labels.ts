import type { IdentifierKind } from "@/lib/kernel/identifiers";
import type { Role } from "@/lib/kernel/roles";

export const WRONG_CURRENT_PASSWORD = "Password saat ini tidak cocok. Huruf besar dan kecil dibedakan.";
export const SAME_PASSWORD = "Password baru sama dengan yang sekarang. Pilih yang lain.";
export const PASSWORD_CHANGED = "Password sudah diganti. Perangkat lain yang masuk dengan akun ini sudah dikeluarkan.";
export const CONTACT_CHANGED = "Perubahan tersimpan. Kabar tentang perubahan ini dikirim ke alamat surel yang lama.";
export const CONTACT_UNCHANGED = "Tidak ada yang berubah.";
export const EMAIL_TAKEN = "Alamat surel ini sudah dipakai akun lain. Pakai alamat lain.";
export const EMAIL_NEEDED = "Alamat surel diperlukan: inilah satu-satunya Username Anda.";
export const SESSION_ENDED = "Perangkat itu sudah dikeluarkan.";
export const OTHERS_ENDED = "Semua perangkat lain sudah dikeluarkan.";

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
