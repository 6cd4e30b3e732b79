import type { CopyResult } from "./rules";
import type { CertificateEvent, CertificateState } from "./status";

export const CERTIFICATE_LABELS: Record<CertificateState, string> = {
  berlaku: "Berlaku",
  dicabut: "Dicabut",
  diganti: "Sudah diganti",
};

/** What the timeline of the enrolment says; issuing stands there as the enrolment's own event. */
export const CERTIFICATE_HAPPENINGS: Record<CertificateEvent, string> = {
  cabut: "Sertifikat dicabut",
  ganti: "Sertifikat diperbaiki; versi baru diterbitkan",
  terbitkanUlang: "Sertifikat diterbitkan ulang setelah dicabut",
};

/** What the public page says first. */
export const VERDICTS: Record<CertificateState, { title: string; text: string }> = {
  berlaku: {
    title: "Sertifikat ini berlaku",
    text: "Keterangan di bawah ini sama dengan yang tercetak pada sertifikat yang kami terbitkan.",
  },
  dicabut: {
    title: "Sertifikat ini dicabut",
    text: "Sertifikat pernah diterbitkan, tetapi tidak berlaku lagi.",
  },
  diganti: {
    title: "Sertifikat ini sudah diganti",
    text: "Sertifikat pernah diterbitkan, lalu diperbaiki. Yang berlaku adalah versi barunya.",
  },
};

export const COPY_MESSAGES: Record<CopyResult, { title: string; text: string }> = {
  cocok: {
    title: "Salinan ini asli",
    text: "Isinya sama persis, sampai huruf terakhir, dengan PDF yang kami terbitkan.",
  },
  beda: {
    title: "Salinan ini berbeda dari yang kami terbitkan",
    text: "Bisa jadi berkasnya diubah, dipindai, atau dicetak ulang. Percayai keterangan di halaman ini, bukan berkas itu.",
  },
  belum_siap: {
    title: "PDF-nya belum siap",
    text: "Sertifikat baru saja terbit dan PDF-nya sedang dibuat. Coba lagi beberapa menit lagi.",
  },
  tidak_terbaca: {
    title: "Berkas itu tidak dapat diperiksa",
    text: "Pilih PDF sertifikat, paling besar 10 MB.",
  },
};

export const CHECK_LABELS = {
  title: "Periksa sertifikat",
  code: "Kode sertifikat",
  hint: "Tercetak di bawah kode QR, misalnya K7MP-2QXA-…",
  submit: "Periksa",
  unknown: "Kode ini tidak kami kenal",
  copy: "Periksa salinan PDF",
  choose: "PDF sertifikat",
  compare: "Bandingkan",
} as const;

/** Quick phrases for Cabut and Perbaiki; further words may follow each. */
export const REVOKE_PHRASES = [
  "Laporan penerapan ternyata tidak benar.",
  "Sertifikat terbit untuk orang yang keliru.",
] as const;
export const CORRECT_PHRASES = [
  "Nama tercetak keliru.",
  "Nama sekolah tercetak keliru.",
  "Keterangan pelatihan tercetak keliru.",
] as const;

export const REISSUE_PHRASES = [
  "Pencabutan ternyata keliru.",
  "Yang keliru pada sertifikat yang dicabut sudah diperbaiki.",
] as const;

export const CERTIFICATE_NEWS: Record<string, { title: string; text?: string }> = {
  terbit: { title: "Sertifikat diterbitkan", text: "PDF-nya dibuat sebentar lagi dan masuk ke Bukti Karya guru." },
  diperbaiki: {
    title: "Versi baru diterbitkan",
    text: "Versi lama tetap dapat diperiksa, dengan keterangan sudah diganti.",
  },
  terbit_ulang: {
    title: "Sertifikat diterbitkan ulang",
    text: "Yang dicabut tetap tercatat dicabut. Guru diberi tahu, dan PDF baru masuk ke Bukti Karya-nya.",
  },
  dicabut: { title: "Sertifikat dicabut", text: "Siapa pun yang memeriksanya membaca alasannya." },
};
