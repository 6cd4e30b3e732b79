import type { CodeState } from "./rules";

/** The same sentence for an unknown name, a wrong password and an account without one (RELIABILITY A8). */
export const WRONG_CREDENTIALS = "Data masuk tidak cocok. Periksa kedua isian; huruf besar dan kecil dibedakan.";

export const CODE_AS_PASSWORD =
  "Yang Anda ketik tampaknya kode sekali pakai. Kode dipakai lewat tautan “Punya kode sekali pakai?” di bawah tombol Masuk.";

export const HAS_PASSWORD = "Akun ini baru saja mendapat password. Kirim lagi tanpa mengisi password, lalu masuk.";

export const NO_ROLE =
  "Akun ini sedang tidak memegang peran apa pun, misalnya karena masa jabatan berakhir atau pendaftaran ditarik. Hubungi Dinas Pendidikan atau LPTK Anda.";

/** Says nothing about which of the two is wrong, or whether the account exists. */
export const UNKNOWN_CODE =
  "Kode ini tidak cocok. Periksa kode dan akunnya, atau minta kode baru kepada yang memberi Anda kode.";

/** Whoever has the whole code was given it, and may know what became of it. */
export const CODE_PROBLEMS: Record<Exclude<CodeState, "berlaku">, string> = {
  dipakai:
    "Kode ini sudah dipakai. Jika Anda sendiri yang memakainya, masuk dengan password yang Anda buat. Jika bukan, minta kode baru.",
  diganti: "Kode ini sudah tidak berlaku karena ada yang lebih baru atau password sudah diganti. Pakai kode terakhir.",
  kedaluwarsa: "Masa berlaku kode ini sudah lewat. Minta kode baru kepada yang memberi Anda kode.",
};

/** The same for a link that came by e-mail. */
export const LINK_PROBLEMS: Record<Exclude<CodeState, "berlaku">, string> = {
  dipakai:
    "Tautan ini sudah dipakai. Jika Anda sendiri yang memakainya, masuk dengan password yang Anda buat. Jika bukan, minta tautan baru sekarang.",
  diganti: "Ada tautan yang lebih baru, atau password sudah diganti. Pakai surel terakhir yang Anda terima.",
  kedaluwarsa: "Masa berlaku tautan ini, 30 menit, sudah lewat. Minta tautan baru.",
};

export const UNKNOWN_LINK = "Tautan ini tidak dikenal. Salin tautan dari surel secara utuh, atau minta tautan baru.";

/** The same for everybody, whether or not a mail is on its way. */
export const LINK_REQUESTED =
  "Jika Username itu terdaftar dan memiliki alamat surel, tautan sudah kami kirim ke alamat itu. Periksa kotak masuk dan folder spam dalam beberapa menit. Tautan berlaku 30 menit.";

/** Who makes a one-time code for whom (DOMAIN §1.1). */
export const CODE_ISSUERS = [
  { who: "Guru", issuer: "Kepala sekolah Anda" },
  { who: "Mentor dan peserta PLPG", issuer: "Admin LPTK" },
  { who: "Kepala sekolah", issuer: "Dinas Pendidikan" },
  { who: "LPTK, P2KPTK2, dan Dinas", issuer: "Dinas Pendidikan" },
] as const;

/** Whose Username is what (DOMAIN §1). */
export const USERNAMES = [
  { who: "Guru", username: "NUPTK (16 angka) atau surel" },
  { who: "Kepala sekolah", username: "NPSN sekolah (8 angka; PKBM dan LKP: huruf P atau K dengan 7 angka)" },
  { who: "Peserta PLPG", username: "nomor peserta (14 angka)" },
  { who: "Mentor PLPG", username: "surel atau nomor registrasi instruktur" },
  { who: "Dinas, LPTK, P2KPTK2, dan lembaga", username: "surel" },
] as const;

/** What /masuk says to somebody who was led there, by `?pesan=`. */
export const SIGN_IN_MESSAGES: Record<string, string> = {
  keluar: "Anda sudah keluar. Sampai jumpa lagi.",
  peserta: "Akun peserta PLPG Anda sudah aktif. Masuk dengan password yang sudah Anda punya.",
  peran: "Untuk memakai peran itu, masuk sekali lagi. Setelah masuk Anda langsung berada di peran tersebut.",
};
