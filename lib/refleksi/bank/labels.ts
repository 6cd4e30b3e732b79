import type { Competency } from "@/lib/kernel/competencies";
import type { BankEvent, BankState } from "./status";

export const BANK_LABELS: Record<BankState, string> = { draf: "Draf", terbit: "Terbit" };

/** "Versi 3" */
export const bankTitle = (nomor: number) => `Versi ${nomor}`;

/** What the timeline says. */
export const BANK_HAPPENINGS: Record<BankEvent | "buat" | "contoh", string> = {
  buat: "Versi baru dibuat",
  contoh: "Versi dibuat dari contoh",
  terbitkan: "Versi diterbitkan",
};

/** What a page says after it, by `?pesan=`. */
export const BANK_MESSAGES = {
  baru: { title: "Versi baru sudah dibuat.", text: "Ubah pertanyaannya, lalu terbitkan. Guru belum melihat apa pun." },
  ditambah: { title: "Pertanyaan ditambahkan." },
  diubah: { title: "Pertanyaan diubah." },
  dihapus: { title: "Pertanyaan dihapus dari versi ini." },
  diterbitkan: {
    title: "Versi ini sudah terbit.",
    text: "Refleksi yang dimulai dari sekarang memakainya. Yang sudah dimulai tetap pada pertanyaannya semula.",
  },
} as const;

type ExampleQuestion = { pernyataan: string; petunjuk: string };

/** "Pakai contoh": a bank to begin with. A Dinas may change every word of it. */
export const EXAMPLE_BANK: Record<Competency, readonly ExampleQuestion[]> = {
  pedagogik: [
    {
      pernyataan: "Saya menyesuaikan kegiatan belajar dengan kemampuan awal dan kebutuhan murid.",
      petunjuk: "Ingat satu kelas minggu ini: apa yang Anda lakukan untuk murid yang tertinggal dan yang melaju cepat?",
    },
    {
      pernyataan: "Saya memakai hasil asesmen untuk memperbaiki pembelajaran berikutnya.",
      petunjuk: "Sebutkan apa yang Anda ubah setelah memeriksa pekerjaan murid.",
    },
    {
      pernyataan: "Saya memberi umpan balik yang membuat murid tahu langkah belajar selanjutnya.",
      petunjuk: "Tuliskan contoh kalimat umpan balik yang terakhir Anda berikan.",
    },
  ],
  kepribadian: [
    {
      pernyataan: "Saya tetap tenang dan adil ketika menghadapi perilaku murid yang menyulitkan.",
      petunjuk: "Apa yang Anda katakan atau lakukan pada kejadian terakhir?",
    },
    {
      pernyataan: "Saya menepati kesepakatan kelas yang saya buat bersama murid.",
      petunjuk: "Misalnya waktu mulai, pengembalian tugas, atau aturan berbicara.",
    },
    {
      pernyataan: "Saya mengakui kekeliruan sendiri dan belajar darinya di depan murid atau rekan.",
      petunjuk: "Ceritakan satu kekeliruan dan apa yang Anda ubah sesudahnya.",
    },
  ],
  sosial: [
    {
      pernyataan: "Saya bekerja sama dengan orang tua atau wali untuk mendukung belajar murid.",
      petunjuk: "Kapan terakhir Anda menghubungi mereka, dan untuk apa?",
    },
    {
      pernyataan: "Saya berbagi praktik mengajar dan menerima masukan dari rekan guru.",
      petunjuk: "Misalnya lewat KKG, MGMP, komunitas belajar, atau saling mengamati kelas.",
    },
    {
      pernyataan: "Saya berbicara dengan murid, rekan, dan warga sekolah tanpa membeda-bedakan latar belakang.",
      petunjuk: "Pikirkan siapa yang jarang Anda ajak bicara, dan mengapa.",
    },
  ],
  profesional: [
    {
      pernyataan: "Saya menguasai materi yang saya ajarkan dan mengaitkannya dengan kehidupan murid.",
      petunjuk: "Bagian materi mana yang paling sulit Anda jelaskan dengan contoh nyata?",
    },
    {
      pernyataan: "Saya memakai teknologi untuk membuat pembelajaran lebih bermakna, bukan sekadar menampilkan bahan.",
      petunjuk: "Sebutkan satu alat dan apa yang menjadi lebih baik bagi murid karenanya.",
    },
    {
      pernyataan: "Saya meninjau praktik mengajar sendiri secara teratur dan merencanakan perbaikannya.",
      petunjuk: "Misalnya catatan harian, rekaman kelas, atau penelitian tindakan kelas.",
    },
  ],
};
