import type { IdentifierKind } from "@/lib/kernel/identifiers";

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
