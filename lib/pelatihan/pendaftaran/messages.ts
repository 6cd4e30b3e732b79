import { greeting, letter, open, type Template, type Words, words } from "@/lib/server/letter";

/** What an enrolment's news are about. Times come as people read them. */
export type EnrolmentFacts = {
  id: string;
  pelatihanId: string;
  judul: string;
  guru: string;
  alasan: string;
  /** When the first session begins. */
  mulai: string;
};

const own = (id: string) => `/guru/pelatihan/pendaftaran/${id}`;

/**
 * Everything people are told about enrolments, by what happened: the notice in the product and the mail say the same. The
 * names are the events of status.ts, with `masuk…` for who has to decide.
 */
export const ENROLMENT_NEWS = {
  masukKepsek: ({ guru, judul, id }) => ({
    judul: "Pendaftaran pelatihan menunggu Bapak/Ibu",
    isi: `${guru} mendaftar pelatihan “${judul}”. Mohon dibaca, lalu pilih Setujui atau Tolak.`,
    tautan: `/kepsek/pelatihan/pendaftaran/${id}`,
  }),
  masukP2kptk2: ({ judul, pelatihanId }) => ({
    judul: "Ada pendaftaran yang menunggu keputusan P2KPTK2",
    isi: `Pendaftaran untuk “${judul}” sudah disetujui kepala sekolah dan menunggu keputusan.`,
    tautan: `/p2kptk2/pelatihan/${pelatihanId}/peserta`,
  }),
  setujui: ({ judul, id }) => ({
    judul: "Kepala sekolah menyetujui pendaftaran pelatihan Anda",
    isi: `Pendaftaran Anda untuk “${judul}” diteruskan ke P2KPTK2, yang memutuskan siapa yang diterima.`,
    tautan: own(id),
  }),
  tolak: ({ judul, id, alasan }) => ({
    judul: "Kepala sekolah menolak pendaftaran pelatihan Anda",
    isi: `Pendaftaran untuk “${judul}” ditolak. Alasan: ${alasan}`,
    tautan: own(id),
  }),
  terima: ({ judul, id, mulai }) => ({
    judul: "Anda diterima di pelatihan",
    isi: `Anda mendapat kursi di “${judul}”. Sesi pertama: ${mulai}. Bila berhalangan, batalkan sebelum itu agar kursinya dipakai guru lain.`,
    tautan: own(id),
  }),
  antrekan: ({ judul, id }) => ({
    judul: "Anda masuk daftar tunggu pelatihan",
    isi: `Kursi “${judul}” sudah penuh. Begitu ada kursi yang dilepas, yang paling lama menunggu naik dengan sendirinya.`,
    tautan: own(id),
  }),
  tolakPenyelenggara: ({ judul, id, alasan }) => ({
    judul: "P2KPTK2 menolak pendaftaran pelatihan Anda",
    isi: `Pendaftaran untuk “${judul}” ditolak. Alasan: ${alasan}`,
    tautan: own(id),
  }),
  naikkan: ({ judul, id, mulai }) => ({
    judul: "Anda naik dari daftar tunggu",
    isi: `Satu kursi di “${judul}” lepas dan kini milik Anda. Sesi pertama: ${mulai}.`,
    tautan: own(id),
  }),
  batalkan: ({ judul, guru, pelatihanId }) => ({
    judul: "Seorang peserta membatalkan pendaftaran",
    isi: `${guru} membatalkan pendaftarannya di “${judul}”. Kursi yang lepas diberikan ke daftar tunggu.`,
    tautan: `/p2kptk2/pelatihan/${pelatihanId}/peserta`,
  }),
  batalkanPelatihan: ({ judul, id, alasan }) => ({
    judul: "Pelatihan dibatalkan penyelenggara",
    isi: `“${judul}” tidak jadi diadakan, jadi pendaftaran Anda berakhir. Alasan: ${alasan}`,
    tautan: own(id),
  }),
  kedaluwarsakan: ({ judul, id }) => ({
    judul: "Pendaftaran pelatihan kedaluwarsa",
    isi: `“${judul}” sudah dimulai sebelum pendaftaran Anda diputuskan. Pilih pelatihan lain di katalog.`,
    tautan: own(id),
  }),
  catatHadir: ({ judul, id }) => ({
    judul: "Kehadiran Anda di pelatihan sudah ditetapkan",
    isi: `Anda memenuhi kehadiran “${judul}”. Sekarang tulis refleksi pasca pelatihan.`,
    tautan: own(id),
  }),
  catatTidakHadir: ({ judul, id }) => ({
    judul: "Kehadiran Anda di pelatihan sudah ditetapkan",
    isi: `Kehadiran Anda di “${judul}” di bawah batas, jadi pelatihan ini tidak dilanjutkan ke sertifikat. Bila keliru, hubungi P2KPTK2.`,
    tautan: own(id),
  }),
  koreksiHadir: ({ judul, id, alasan }) => ({
    judul: "Kehadiran Anda dikoreksi menjadi hadir",
    isi: `P2KPTK2 mengoreksi kehadiran Anda di “${judul}”. Alasan: ${alasan}`,
    tautan: own(id),
  }),
  koreksiTidakHadir: ({ judul, id, alasan }) => ({
    judul: "Kehadiran Anda dikoreksi menjadi tidak hadir",
    isi: `P2KPTK2 mengoreksi kehadiran Anda di “${judul}”. Alasan: ${alasan}`,
    tautan: own(id),
  }),
} as const satisfies Record<string, (facts: EnrolmentFacts) => Words>;

export type EnrolmentNews = keyof typeof ENROLMENT_NEWS;

export const ENROLMENT_MAIL = "pendaftaran-pelatihan";

const isNews = (name: string): name is EnrolmentNews => Object.hasOwn(ENROLMENT_NEWS, name);

/** One template for all of them: the mail's facts name the news. */
export const mailTemplates = {
  [ENROLMENT_MAIL]: (data) => {
    const kabar = words(data, "kabar");
    if (!isNews(kabar)) throw new Error(`there is no news “${kabar}” of enrolments`);
    const fact = (name: keyof EnrolmentFacts) => words(data, name);
    const { judul, isi, tautan } = ENROLMENT_NEWS[kabar]({
      ...{ id: fact("id"), pelatihanId: fact("pelatihanId"), judul: fact("judul"), guru: fact("guru") },
      ...{ alasan: fact("alasan"), mulai: fact("mulai") },
    });
    return letter(judul, greeting(data), isi, open(tautan));
  },
} satisfies Record<string, Template>;
