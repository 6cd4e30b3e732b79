import type { CatalogueContent, Expectation, Grade, ItemKind } from "./rules";
import type { CatalogueEvent, CatalogueState } from "./status";

export const CATALOGUE_LABELS: Record<CatalogueState, string> = { draf: "Draf", terbit: "Terbit" };

/** What the timeline says. */
export const CATALOGUE_HAPPENINGS: Record<CatalogueEvent | "buat" | "contoh", string> = {
  buat: "Versi baru dibuat",
  contoh: "Versi dibuat dari contoh",
  terbitkan: "Versi diterbitkan",
};

export const ITEM_LABELS: Record<ItemKind, string> = {
  rhk: "Rencana Hasil Kerja",
  tugas_tambahan: "Tugas tambahan",
  tugas_pokok: "Tugas pokok",
  perilaku: "Perilaku kerja",
};

/** What one reads above the rows of a kind. */
export const ITEM_NOTES: Record<ItemKind, string> = {
  rhk: "Skema 2024: guru memilih sampai jumlahnya paling sedikit 32 poin.",
  tugas_tambahan: "Skema 2024: guru boleh memilih beberapa atau tidak sama sekali.",
  tugas_pokok: "Skema 2025: guru memilih paling sedikit satu.",
  perilaku: "Kedua skema: guru menuliskan perilakunya untuk setiap aspek di bawah ini.",
};

/** "Versi 3" */
export const catalogueTitle = (nomor: number) => `Versi ${nomor}`;

/** What a page says after it, by `?pesan=`. */
export const CATALOGUE_MESSAGES = {
  baru: { title: "Versi baru sudah dibuat.", text: "Sesuaikan isinya, lalu terbitkan. Guru belum melihat apa pun." },
  ditambah: { title: "Sudah ditambahkan." },
  diubah: { title: "Perubahan disimpan." },
  dihapus: { title: "Sudah dihapus dari versi ini." },
  diterbitkan: {
    title: "Versi ini sudah terbit.",
    text: "Pilih versi ini ketika membuat periode. Rencana yang sudah dimulai tetap pada versinya semula.",
  },
} as const;

export const EXPECTATION_LABELS: Record<Expectation, string> = {
  di_atas: "Di atas ekspektasi",
  sesuai: "Sesuai ekspektasi",
  di_bawah: "Di bawah ekspektasi",
};

export const GRADE_LABELS: Record<Grade, string> = {
  sangat_baik: "Sangat Baik",
  baik: "Baik",
  butuh_perbaikan: "Butuh Perbaikan",
  kurang: "Kurang",
  sangat_kurang: "Sangat Kurang",
};

const SINCE = "2024-01-01";

/** "Pakai contoh": a catalogue to begin with (DOMAIN §3). A Dinas may change every word and figure of it. */
export const EXAMPLE_CATALOGUE: CatalogueContent = {
  rhk: [
    {
      judul: "Menjadi peserta Pelatihan Mandiri",
      keterangan: "Menyelesaikan satu topik Pelatihan Mandiri sampai tuntas.",
      ...{ poin: 8, satuan: "pelatihan", bukti: "Sertifikat Topik", berlakuSejak: SINCE },
    },
    {
      judul: "Menjadi partisipan observasi sejawat",
      keterangan: "Mengamati kelas rekan atau diamati rekan, lalu membahas hasilnya bersama.",
      ...{ poin: 8, satuan: "observasi", bukti: "Laporan observasi sejawat", berlakuSejak: SINCE },
    },
    {
      judul: "Menjadi penggerak komunitas belajar",
      keterangan: "Merancang dan menggerakkan komunitas belajar, paling sedikit tiga kegiatan.",
      ...{ poin: 36, satuan: "komunitas", bukti: "Sertifikat atau surat keterangan penggerak", berlakuSejak: SINCE },
    },
    {
      judul: "Menjadi narasumber berbagi praktik baik",
      keterangan: "Berbagi praktik baik kepada guru lain, dua sampai tiga jam setiap kegiatan.",
      ...{ poin: 8, satuan: "kegiatan", bukti: "Sertifikat narasumber", berlakuSejak: SINCE },
    },
    {
      judul: "Menjadi peserta berbagi praktik baik di komunitas belajar",
      keterangan: "Mengikuti kegiatan berbagi di komunitas belajar sampai selesai.",
      ...{ poin: 4, satuan: "kegiatan", bukti: "Sertifikat peserta", berlakuSejak: SINCE },
    },
    {
      judul: "Menjadi peserta pelatihan atau bimbingan teknis bersertifikat",
      keterangan: "Mengikuti pelatihan luring atau daring yang berakhir dengan sertifikat, misalnya dari P2KPTK2.",
      ...{ poin: 8, satuan: "pelatihan", bukti: "Sertifikat pelatihan", berlakuSejak: SINCE },
    },
  ],
  tugas_tambahan: [
    { judul: "Wali kelas", keterangan: "Tuliskan kelas yang Anda dampingi." },
    { judul: "Wakil kepala sekolah", keterangan: "Tuliskan bidangnya, misalnya kurikulum atau kesiswaan." },
    { judul: "Pembina OSIS", keterangan: "Tuliskan masa tugasnya." },
    { judul: "Pembina ekstrakurikuler", keterangan: "Tuliskan kegiatan ekstrakurikuler yang Anda bina." },
    { judul: "Koordinator projek penguatan profil pelajar", keterangan: "Tuliskan tema projek dan kelasnya." },
    { judul: "Kepala perpustakaan", keterangan: "Tuliskan program utama perpustakaan tahun ini." },
    { judul: "Kepala laboratorium", keterangan: "Tuliskan laboratorium yang Anda kelola." },
    { judul: "Guru piket", keterangan: "Tuliskan hari piket Anda." },
  ],
  tugas_pokok: [
    {
      judul: "Merencanakan pembelajaran",
      keterangan: "Menyusun modul ajar atau RPP sesuai kebutuhan murid.",
    },
    {
      judul: "Melaksanakan pembelajaran",
      keterangan: "Mengajar sesuai rencana dan menyesuaikannya dengan keadaan kelas.",
    },
    {
      judul: "Menilai hasil pembelajaran",
      keterangan: "Menilai, memberi umpan balik, dan memakai hasilnya untuk perbaikan.",
    },
    {
      judul: "Membimbing dan melatih murid",
      keterangan: "Mendampingi murid di luar jam pelajaran, misalnya remedial, pengayaan, atau lomba.",
    },
    {
      judul: "Melaksanakan tugas tambahan",
      keterangan: "Menjalankan tugas lain yang melekat pada tugas pokok sesuai penugasan kepala sekolah.",
    },
  ],
  perilaku: [
    {
      judul: "Berorientasi Pelayanan",
      keterangan: "Apa yang akan Anda lakukan agar murid dan orang tua terlayani dengan ramah dan tanggap?",
    },
    {
      judul: "Akuntabel",
      keterangan: "Apa yang akan Anda lakukan agar tugas selesai tepat waktu dan dapat dipertanggungjawabkan?",
    },
    {
      judul: "Kompeten",
      keterangan: "Apa yang akan Anda pelajari, dan bagaimana Anda membantu rekan belajar?",
    },
    {
      judul: "Harmonis",
      keterangan: "Apa yang akan Anda lakukan agar perbedaan di kelas dan di ruang guru dihargai?",
    },
    {
      judul: "Loyal",
      keterangan: "Apa yang akan Anda lakukan untuk menjaga nama baik sekolah dan rahasia jabatan?",
    },
    {
      judul: "Adaptif",
      keterangan: "Apa yang akan Anda coba ketika cara yang biasa tidak berhasil?",
    },
    {
      judul: "Kolaboratif",
      keterangan: "Dengan siapa Anda akan bekerja sama, dan untuk hasil apa?",
    },
  ],
  indikator: [
    {
      judul: "Keteraturan Suasana Kelas",
      keterangan: "Kelas berjalan tertib sehingga waktu terpakai untuk belajar.",
      fokus: [
        "Guru memulai pelajaran tepat waktu dengan kebiasaan pembuka yang sudah dikenal murid.",
        "Guru menyampaikan aturan main setiap kegiatan sebelum murid mulai mengerjakannya.",
        "Guru menenangkan kelas dengan isyarat yang disepakati, tanpa berteriak.",
        "Perpindahan antarkegiatan berlangsung kurang dari dua menit tanpa gangguan berarti.",
      ],
    },
    {
      judul: "Penerapan Disiplin Positif",
      keterangan: "Perilaku murid dibina tanpa hukuman dan tanpa mempermalukan.",
      fokus: [
        "Kesepakatan kelas dibuat bersama murid, terlihat di kelas, dan dirujuk guru ketika diperlukan.",
        "Guru menegur perilaku, bukan pribadi murid, dengan suara yang tenang.",
        "Guru mengajak murid yang melanggar menyebutkan akibat perbuatannya dan cara memperbaikinya.",
        "Guru menyebutkan secara jelas perilaku baik yang dilihatnya ketika memberi penghargaan.",
      ],
    },
    {
      judul: "Umpan Balik Konstruktif",
      keterangan: "Murid tahu apa yang sudah tepat dan apa langkah berikutnya.",
      fokus: [
        "Guru menyebutkan bagian pekerjaan murid yang sudah tepat sebelum menunjukkan yang perlu diperbaiki.",
        "Guru memberi petunjuk langkah berikutnya tanpa langsung memberikan jawaban.",
        "Guru memberi murid waktu di kelas untuk memperbaiki pekerjaannya setelah menerima umpan balik.",
        "Guru meminta murid menilai pekerjaan sendiri atau teman dengan kriteria yang jelas.",
      ],
    },
    {
      judul: "Perhatian dan Kepedulian",
      keterangan: "Setiap murid merasa dikenal dan aman untuk belajar.",
      fokus: [
        "Guru menyapa murid dengan namanya dan menatapnya ketika berbicara.",
        "Guru mendekati murid yang tampak kesulitan atau diam, lalu menanyakan keadaannya.",
        "Guru mendengarkan jawaban murid sampai selesai dan menanggapi isinya.",
        "Guru menghentikan ejekan di antara murid saat itu juga dan memulihkan suasana.",
      ],
    },
    {
      judul: "Ekspektasi pada Peserta Didik",
      keterangan: "Guru percaya setiap murid dapat mencapai lebih dan menunjukkannya.",
      fokus: [
        "Guru menyampaikan tujuan belajar dan ciri hasil yang baik dengan bahasa yang dipahami murid.",
        "Guru memberi pertanyaan yang menantang kepada murid dari semua tingkat kemampuan.",
        "Guru memberi waktu berpikir paling sedikit tiga detik sebelum meminta jawaban.",
        "Guru meminta murid yang belum berhasil mencoba lagi dengan bantuan, bukan menggantinya dengan murid lain.",
      ],
    },
    {
      judul: "Aktivitas Interaktif",
      keterangan: "Murid lebih banyak berpikir, berbicara, dan mengerjakan daripada mendengarkan.",
      fokus: [
        "Setiap murid mendapat giliran berbicara dengan teman atau kelompoknya tentang isi pelajaran.",
        "Guru mengajukan pertanyaan terbuka yang jawabannya berbeda-beda dan meminta alasannya.",
        "Murid menanggapi pendapat temannya, tidak hanya menjawab guru.",
        "Tugas kelompok membagi peran sehingga semua anggota bekerja.",
      ],
    },
    {
      judul: "Instruksi yang Adaptif",
      keterangan: "Pembelajaran disesuaikan dengan kebutuhan dan kemajuan murid.",
      fokus: [
        "Guru memeriksa pemahaman awal murid sebelum masuk ke materi baru.",
        "Guru menyediakan tugas atau bantuan yang berbeda untuk murid yang tertinggal dan yang melaju.",
        "Guru mengubah penjelasan atau kegiatan ketika melihat banyak murid belum memahami.",
      ],
    },
    {
      judul: "Instruksi Pembelajaran",
      keterangan: "Penjelasan dan tugas jelas, runtut, dan sesuai tujuan.",
      fokus: [
        "Guru menjelaskan langkah demi langkah dengan contoh yang dekat dengan kehidupan murid.",
        "Guru memeriksa pemahaman beberapa murid, bukan hanya bertanya apakah sudah mengerti.",
        "Kegiatan murid sesuai dengan tujuan belajar yang disampaikan di awal.",
        "Guru menutup pelajaran dengan meminta murid menyimpulkan apa yang dipelajari.",
      ],
    },
  ],
  matriks: [
    { hasil: "di_atas", perilaku: "di_atas", predikat: "sangat_baik" },
    { hasil: "di_atas", perilaku: "sesuai", predikat: "baik" },
    { hasil: "sesuai", perilaku: "di_atas", predikat: "baik" },
    { hasil: "sesuai", perilaku: "sesuai", predikat: "baik" },
    { hasil: "di_bawah", perilaku: "di_atas", predikat: "butuh_perbaikan" },
    { hasil: "di_bawah", perilaku: "sesuai", predikat: "butuh_perbaikan" },
    { hasil: "di_atas", perilaku: "di_bawah", predikat: "kurang" },
    { hasil: "sesuai", perilaku: "di_bawah", predikat: "kurang" },
    { hasil: "di_bawah", perilaku: "di_bawah", predikat: "sangat_kurang" },
  ],
};
