import { env } from "@/lib/server/env";
import type { Notice } from "@/lib/server/notify";
import { codeFor } from "@/lib/server/one-time-code";

/** A notice before it is known whom it reaches and under which key. */
type Words = Pick<Notice, "judul" | "isi" | "tautan">;

const UNASKED = "Jika bukan Anda yang melakukannya, segera pakai Lupa password dan beri tahu pengelola akun Anda.";

/** In-app notices about one's own account: whoever did not do it themselves must learn of it. */
export const notices = {
  passwordSet: (): Words => ({
    judul: "Password akun Anda diganti",
    isi: `Perangkat lain sudah dikeluarkan. ${UNASKED}`,
    tautan: "/akun/sesi",
  }),
  codeMade: (issuer: string): Words => ({
    judul: "Kode sekali pakai dibuat untuk akun Anda",
    isi: `${issuer} membuat kode untuk mengganti password Anda. Jika Anda tidak memintanya, tanyakan kepada yang bersangkutan.`,
    tautan: "/akun/profil",
  }),
};

type Facts = Record<string, unknown>;
const word = (data: Facts, name: string) => String(data[name] ?? "");
const letter = (subject: string, data: Facts, ...paragraphs: string[]) => ({
  subject,
  text: `${[`Yth. ${word(data, "nama")},`, ...paragraphs].join("\n\n")}\n\nGuru Tumbuh\n`,
});

/** E-mails, written when they are sent: the code is made here and never stored. */
export const mailTemplates = {
  "masuk-tautan": (data: Facts) =>
    letter(
      "Tautan untuk membuat password baru",
      data,
      `Buka tautan ini untuk membuat password baru:\n${env.publicUrl}/atur-password/${codeFor(word(data, "kodeId"))}`,
      "Tautan berlaku 30 menit dan hanya dapat dipakai sekali. Jika Anda tidak memintanya, abaikan surel ini: password Anda tidak berubah.",
    ),
  "masuk-password-diganti": (data: Facts) =>
    letter("Password akun Anda diganti", data, "Password akun Anda di Guru Tumbuh baru saja diganti.", UNASKED),
  "masuk-kode-dibuat": (data: Facts) =>
    letter(
      "Kode sekali pakai dibuat untuk akun Anda",
      data,
      `${word(data, "pembuat")} membuat kode sekali pakai untuk mengganti password Anda di Guru Tumbuh.`,
      `Kode itu diberikan langsung kepada Anda, dan dipakai di ${env.publicUrl}/aktivasi. Jika Anda tidak memintanya, tanyakan kepada yang bersangkutan.`,
    ),
};
