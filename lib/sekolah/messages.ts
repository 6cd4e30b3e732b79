import type { Notice } from "@/lib/server/notify";

type Words = Pick<Notice, "judul" | "isi" | "tautan">;

/** Notices inside the product. */
export const notices = {
  npsnDiubah: (npsn: string): Words => ({
    judul: "NPSN sekolah Anda diperbaiki",
    isi: `Mulai sekarang Bapak/Ibu masuk dengan NPSN ${npsn}.`,
    tautan: "/kepsek",
  }),
  ditunjuk: (nama: string, sekolah: string): Words => ({
    judul: `Selamat datang, ${nama}`,
    isi: `Bapak/Ibu sekarang memegang jabatan kepala ${sekolah}. Semua yang menunggu keputusan sekolah ini ada di halaman depan.`,
    tautan: "/kepsek",
  }),
};

export type MailName = "jabatan-ditunjuk" | "jabatan-berakhir";

const text = (value: unknown) => String(value ?? "");

/** E-mails of this context; the worker writes them when it sends. */
export const mailTemplates: Record<MailName, (data: Record<string, unknown>) => { subject: string; text: string }> = {
  "jabatan-ditunjuk": (data) => ({
    subject: `Jabatan kepala ${text(data.sekolah)} di Guru Tumbuh`,
    text: `Yth. ${text(data.nama)},

${text(data.dinas)} mencatat Bapak/Ibu sebagai kepala ${text(data.sekolah)} (${text(data.jenis)}) di Guru Tumbuh.

Masuk dengan Username NPSN ${text(data.npsn)}. Untuk masuk pertama kali, minta kode sekali pakai kepada ${text(data.dinas)}, lalu buat password sendiri. Petugas tidak pernah menanyakan password.
`,
  }),
  "jabatan-berakhir": (data) => ({
    subject: `Masa jabatan di ${text(data.sekolah)} berakhir`,
    text: `Yth. ${text(data.nama)},

${text(data.dinas)} mencatat bahwa masa jabatan Bapak/Ibu sebagai kepala ${text(data.sekolah)} berakhir. Akun sekolah di Guru Tumbuh tidak dapat Bapak/Ibu pakai lagi. Keputusan yang pernah Bapak/Ibu buat tetap tercatat atas nama Bapak/Ibu.

Bila ini keliru, hubungi ${text(data.dinas)}.
`,
  }),
};
