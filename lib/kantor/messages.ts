import type { Notice } from "@/lib/server/notify";

type Words = Pick<Notice, "judul" | "isi" | "tautan">;

/** Notices inside the product. `role` is "Mentor PLPG", `office` the office's name. */
export const notices = {
  added: (role: string, office: string): Words => ({
    judul: `Anda sekarang juga ${role}`,
    isi: `${office} menambahkan peran ${role} ke akun Anda. Pilih Pindah peran di menu nama untuk membukanya. Bila ini keliru, hubungi ${office}.`,
    tautan: "/akun/peran",
  }),
  revoked: (role: string, office: string, alasan: string): Words => ({
    judul: `Peran ${role} Anda dicabut`,
    isi: `Oleh ${office}. Alasan: ${alasan}`,
    tautan: "/akun/peran",
  }),
  returned: (role: string, office: string): Words => ({
    judul: `Peran ${role} Anda aktif kembali`,
    isi: `${office} mengaktifkan kembali peran ${role} Anda.`,
    tautan: "/akun/peran",
  }),
};

export type MailName = "peran-ditambahkan" | "peran-dicabut" | "peran-diaktifkan";

const text = (value: unknown) => String(value ?? "");

/** E-mails of this context; the worker writes them when it sends. */
export const mailTemplates: Record<MailName, (data: Record<string, unknown>) => { subject: string; text: string }> = {
  "peran-ditambahkan": ({ nama, peran, kantor }) => ({
    subject: `Anda sekarang juga ${text(peran)} di Guru Tumbuh`,
    text: `Yth. ${text(nama)},

${text(kantor)} menambahkan peran ${text(peran)} ke akun Guru Tumbuh Anda. Masuk seperti biasa, lalu pilih Pindah peran di menu nama.

Bila Anda tidak mengenal ${text(kantor)} atau merasa ini keliru, hubungi mereka.
`,
  }),
  "peran-dicabut": ({ nama, peran, kantor, alasan }) => ({
    subject: `Peran ${text(peran)} Anda di Guru Tumbuh dicabut`,
    text: `Yth. ${text(nama)},

${text(kantor)} mencabut peran ${text(peran)} dari akun Guru Tumbuh Anda.

Alasan: ${text(alasan)}

Bila ini keliru, hubungi ${text(kantor)}.
`,
  }),
  "peran-diaktifkan": ({ nama, peran, kantor }) => ({
    subject: `Peran ${text(peran)} Anda di Guru Tumbuh aktif kembali`,
    text: `Yth. ${text(nama)},

${text(kantor)} mengaktifkan kembali peran ${text(peran)} Anda. Masuk seperti biasa.
`,
  }),
};
