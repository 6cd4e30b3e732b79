import type { Notice } from "@/lib/server/notify";

type Facts = Record<string, unknown>;
const word = (data: Facts, name: string) => String(data[name] ?? "");

export const notices = {
  contactChanged: (what: string): Pick<Notice, "judul" | "isi" | "tautan"> => ({
    judul: `${what} akun Anda diganti`,
    isi: "Jika bukan Anda yang melakukannya, segera ganti password dan keluarkan perangkat lain.",
    tautan: "/akun/profil",
  }),
};

export const mailTemplates = {
  /** To the address the account had until now: its owner must learn of it even if somebody else did it. */
  "profil-kontak-diganti": (data: Facts) => ({
    subject: `${word(data, "apa")} akun Anda diganti`,
    text: [
      `Yth. ${word(data, "nama")},`,
      `${word(data, "apa")} akun Anda di Guru Tumbuh baru saja diganti.${data.surelBaru ? ` Alamat surel yang baru: ${word(data, "surelBaru")}.` : ""}`,
      "Jika bukan Anda yang melakukannya, segera hubungi kepala sekolah, LPTK, atau Dinas Pendidikan yang mengelola akun Anda.",
      "Guru Tumbuh\n",
    ].join("\n\n"),
  }),
};
