-- CreateEnum
CREATE TYPE "status_katalog" AS ENUM ('draf', 'terbit');

-- CreateEnum
CREATE TYPE "jenis_butir" AS ENUM ('rhk', 'tugas_tambahan', 'tugas_pokok', 'perilaku');

-- CreateEnum
CREATE TYPE "ekspektasi_kinerja" AS ENUM ('di_atas', 'sesuai', 'di_bawah');

-- CreateEnum
CREATE TYPE "predikat" AS ENUM ('sangat_baik', 'baik', 'butuh_perbaikan', 'kurang', 'sangat_kurang');

-- CreateEnum
CREATE TYPE "skema_kinerja" AS ENUM ('skema_2024', 'skema_2025');

-- CreateEnum
CREATE TYPE "fase_kinerja" AS ENUM ('perencanaan', 'pelaksanaan', 'penilaian');

-- CreateEnum
CREATE TYPE "status_rencana" AS ENUM ('draf', 'diajukan', 'disetujui', 'dikembalikan');

-- CreateEnum
CREATE TYPE "status_praktik" AS ENUM ('persiapan', 'siap', 'dijadwalkan', 'diobservasi', 'tindak_lanjut', 'upaya', 'selesai');

-- CreateEnum
CREATE TYPE "hasil_fokus" AS ENUM ('belum_dilakukan', 'belum_efektif', 'efektif');

-- CreateEnum
CREATE TYPE "status_bukti" AS ENUM ('draf', 'dikumpulkan');

-- CreateEnum
CREATE TYPE "jenis_bukti" AS ENUM ('sertifikat', 'surat_selesai_topik', 'dokumen_lain', 'sk_dan_laporan');

-- CreateEnum
CREATE TYPE "status_penilaian" AS ENUM ('dinilai', 'diketahui');

-- CreateEnum
CREATE TYPE "status_refleksi_belajar" AS ENUM ('draf', 'dikirim');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "tujuan_berkas" ADD VALUE 'bukti_kinerja';
ALTER TYPE "tujuan_berkas" ADD VALUE 'rpp_kinerja';

-- CreateTable
CREATE TABLE "katalog_kinerja" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dinas_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "status" "status_katalog" NOT NULL DEFAULT 'draf',
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terbit_pada" TIMESTAMPTZ(3),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "katalog_kinerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "butir_kinerja" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "katalog_id" UUID NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "urutan" INTEGER NOT NULL,
    "judul" TEXT NOT NULL,
    "keterangan" TEXT NOT NULL DEFAULT '',
    "poin" INTEGER NOT NULL DEFAULT 0,
    "satuan" TEXT,
    "bukti" TEXT,
    "berlaku_sejak" DATE,

    CONSTRAINT "butir_kinerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indikator_praktik" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "katalog_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "judul" TEXT NOT NULL,
    "keterangan" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "indikator_praktik_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fokus_perilaku" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "indikator_id" UUID NOT NULL,
    "katalog_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "pernyataan" TEXT NOT NULL,

    CONSTRAINT "fokus_perilaku_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "matriks_predikat" (
    "katalog_id" UUID NOT NULL,
    "hasil" "ekspektasi_kinerja" NOT NULL,
    "perilaku" "ekspektasi_kinerja" NOT NULL,
    "predikat" "predikat" NOT NULL,

    CONSTRAINT "matriks_predikat_pkey" PRIMARY KEY ("katalog_id","hasil","perilaku")
);

-- CreateTable
CREATE TABLE "periode_kinerja" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dinas_id" UUID NOT NULL,
    "katalog_id" UUID NOT NULL,
    "skema" "skema_kinerja" NOT NULL,
    "nama" TEXT NOT NULL,
    "tahun" INTEGER NOT NULL,
    "semester" INTEGER,
    "rencana_buka" TIMESTAMPTZ(3) NOT NULL,
    "rencana_tutup" TIMESTAMPTZ(3) NOT NULL,
    "pelaksanaan_buka" TIMESTAMPTZ(3) NOT NULL,
    "pelaksanaan_tutup" TIMESTAMPTZ(3) NOT NULL,
    "penilaian_buka" TIMESTAMPTZ(3) NOT NULL,
    "penilaian_tutup" TIMESTAMPTZ(3) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "periode_kinerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "perpanjangan_fase" (
    "periode_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "fase" "fase_kinerja" NOT NULL,
    "sampai" TIMESTAMPTZ(3) NOT NULL,
    "alasan" TEXT NOT NULL,
    "oleh_nama" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "perpanjangan_fase_pkey" PRIMARY KEY ("periode_id","akun_id","fase")
);

-- CreateTable
CREATE TABLE "rencana_kinerja" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "periode_id" UUID NOT NULL,
    "katalog_id" UUID NOT NULL,
    "skema" "skema_kinerja" NOT NULL,
    "status" "status_rencana" NOT NULL DEFAULT 'draf',
    "indikator_id" UUID,
    "tujuan_kompetensi" TEXT NOT NULL DEFAULT '',
    "catatan_indikator" TEXT NOT NULL DEFAULT '',
    "catatan_tujuan" TEXT NOT NULL DEFAULT '',
    "alasan" TEXT,
    "otomatis" BOOLEAN NOT NULL DEFAULT false,
    "pengajuan_ke" INTEGER NOT NULL DEFAULT 0,
    "diajukan_pada" TIMESTAMPTZ(3),
    "disetujui_pada" TIMESTAMPTZ(3),
    "pemutus_nama" TEXT,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rencana_kinerja_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baris_rencana" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rencana_id" UUID NOT NULL,
    "katalog_id" UUID NOT NULL,
    "butir_id" UUID NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "poin" INTEGER NOT NULL DEFAULT 0,
    "kuantitas" INTEGER NOT NULL DEFAULT 1,
    "keterangan" TEXT NOT NULL DEFAULT '',
    "catatan" TEXT NOT NULL DEFAULT '',
    "diubah_pada" TIMESTAMPTZ(3),

    CONSTRAINT "baris_rencana_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pengajuan_rencana" (
    "rencana_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "isi" JSONB NOT NULL,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pengajuan_rencana_pkey" PRIMARY KEY ("rencana_id","nomor")
);

-- CreateTable
CREATE TABLE "praktik_kinerja" (
    "rencana_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "indikator_id" UUID NOT NULL,
    "status" "status_praktik" NOT NULL DEFAULT 'persiapan',
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "praktik_kinerja_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "dokumen_persiapan" (
    "rencana_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "upaya" TEXT NOT NULL DEFAULT '',
    "tanggal_usulan" DATE,
    "berkas_id" UUID,

    CONSTRAINT "dokumen_persiapan_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "target_fokus" (
    "rencana_id" UUID NOT NULL,
    "fokus_id" UUID NOT NULL,
    "indikator_id" UUID NOT NULL,

    CONSTRAINT "target_fokus_pkey" PRIMARY KEY ("rencana_id","fokus_id")
);

-- CreateTable
CREATE TABLE "observasi" (
    "rencana_id" UUID NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL,
    "selesai" TIMESTAMPTZ(3) NOT NULL,
    "tempat" TEXT NOT NULL,
    "catatan" TEXT NOT NULL DEFAULT '',
    "rekomendasi" TEXT NOT NULL DEFAULT '',
    "draf" JSONB,
    "versi_draf" INTEGER NOT NULL DEFAULT 0,
    "pengamat_nama" TEXT,
    "dikirim_pada" TIMESTAMPTZ(3),

    CONSTRAINT "observasi_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "nilai_fokus" (
    "rencana_id" UUID NOT NULL,
    "fokus_id" UUID NOT NULL,
    "hasil" "hasil_fokus" NOT NULL,
    "catatan" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "nilai_fokus_pkey" PRIMARY KEY ("rencana_id","fokus_id")
);

-- CreateTable
CREATE TABLE "dokumen_tindak_lanjut" (
    "rencana_id" UUID NOT NULL,
    "tantangan" TEXT NOT NULL DEFAULT '',
    "tujuan" TEXT NOT NULL DEFAULT '',
    "upaya" TEXT NOT NULL DEFAULT '',
    "jadwal_mulai" DATE,
    "jadwal_selesai" DATE,
    "dukungan" TEXT NOT NULL DEFAULT '',
    "mandiri_tujuan" TEXT NOT NULL DEFAULT '',
    "mandiri_modul" TEXT NOT NULL DEFAULT '',
    "mandiri_mulai" DATE,
    "mandiri_selesai" DATE,
    "mandiri_dukungan" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dokumen_tindak_lanjut_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "dokumen_refleksi_praktik" (
    "rencana_id" UUID NOT NULL,
    "wawasan" TEXT NOT NULL DEFAULT '',
    "perubahan" TEXT NOT NULL DEFAULT '',
    "tantangan" TEXT NOT NULL DEFAULT '',
    "rencana" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "dokumen_refleksi_praktik_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "kumpulan_bukti" (
    "baris_id" UUID NOT NULL,
    "rencana_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "status" "status_bukti" NOT NULL DEFAULT 'draf',
    "disepakati" BOOLEAN NOT NULL DEFAULT false,
    "dikumpulkan_pada" TIMESTAMPTZ(3),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "kumpulan_bukti_pkey" PRIMARY KEY ("baris_id")
);

-- CreateTable
CREATE TABLE "bukti_dukung" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "baris_id" UUID NOT NULL,
    "rencana_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "jenis_butir" "jenis_butir" NOT NULL,
    "status" "status_bukti" NOT NULL DEFAULT 'draf',
    "slot" INTEGER NOT NULL,
    "berkas_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "jenis" "jenis_bukti" NOT NULL,
    "nomor" TEXT,
    "nomor_baku" TEXT GENERATED ALWAYS AS (regexp_replace(upper("nomor"), '[^A-Z0-9]', '', 'g')) STORED,
    "tanggal" DATE,
    "diunggah_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "bukti_dukung_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draf_perubahan" (
    "rencana_id" UUID NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "isi" JSONB NOT NULL,
    "versi" INTEGER NOT NULL DEFAULT 1,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "draf_perubahan_pkey" PRIMARY KEY ("rencana_id","jenis")
);

-- CreateTable
CREATE TABLE "perubahan_rencana" (
    "rencana_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "sebelum" JSONB NOT NULL,
    "sesudah" JSONB NOT NULL,
    "berkas" JSONB NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "perubahan_rencana_pkey" PRIMARY KEY ("rencana_id","nomor")
);

-- CreateTable
CREATE TABLE "penilaian_kinerja" (
    "rencana_id" UUID NOT NULL,
    "katalog_id" UUID NOT NULL,
    "hasil" "ekspektasi_kinerja" NOT NULL,
    "perilaku" "ekspektasi_kinerja" NOT NULL,
    "predikat" "predikat" NOT NULL,
    "catatan" TEXT NOT NULL DEFAULT '',
    "status" "status_penilaian" NOT NULL DEFAULT 'dinilai',
    "penilai_nama" TEXT NOT NULL,
    "dinilai_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "diketahui_pada" TIMESTAMPTZ(3),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "penilaian_kinerja_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateTable
CREATE TABLE "pelaksanaan_tugas" (
    "baris_id" UUID NOT NULL,
    "rencana_id" UUID NOT NULL,
    "jenis" "jenis_butir" NOT NULL,
    "dilakukan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terverifikasi_pada" TIMESTAMPTZ(3),
    "verifikator_nama" TEXT,
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pelaksanaan_tugas_pkey" PRIMARY KEY ("baris_id")
);

-- CreateTable
CREATE TABLE "refleksi_belajar" (
    "rencana_id" UUID NOT NULL,
    "status" "status_refleksi_belajar" NOT NULL DEFAULT 'draf',
    "kegiatan" TEXT NOT NULL DEFAULT '',
    "pembelajaran" TEXT NOT NULL DEFAULT '',
    "penerapan" TEXT NOT NULL DEFAULT '',
    "dikirim_pada" TIMESTAMPTZ(3),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "refleksi_belajar_pkey" PRIMARY KEY ("rencana_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "katalog_kinerja_dinas_id_nomor_key" ON "katalog_kinerja"("dinas_id", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "katalog_kinerja_id_dinas_id_key" ON "katalog_kinerja"("id", "dinas_id");

-- CreateIndex
CREATE INDEX "butir_kinerja_katalog_id_jenis_urutan_idx" ON "butir_kinerja"("katalog_id", "jenis", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "butir_kinerja_id_katalog_id_jenis_poin_key" ON "butir_kinerja"("id", "katalog_id", "jenis", "poin");

-- CreateIndex
CREATE INDEX "indikator_praktik_katalog_id_urutan_idx" ON "indikator_praktik"("katalog_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "indikator_praktik_id_katalog_id_key" ON "indikator_praktik"("id", "katalog_id");

-- CreateIndex
CREATE INDEX "fokus_perilaku_indikator_id_urutan_idx" ON "fokus_perilaku"("indikator_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "fokus_perilaku_id_indikator_id_key" ON "fokus_perilaku"("id", "indikator_id");

-- CreateIndex
CREATE UNIQUE INDEX "matriks_predikat_katalog_id_hasil_perilaku_predikat_key" ON "matriks_predikat"("katalog_id", "hasil", "perilaku", "predikat");

-- CreateIndex
CREATE INDEX "periode_kinerja_dinas_id_rencana_buka_id_idx" ON "periode_kinerja"("dinas_id", "rencana_buka" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "periode_kinerja_id_katalog_id_skema_key" ON "periode_kinerja"("id", "katalog_id", "skema");

-- CreateIndex
CREATE INDEX "perpanjangan_fase_akun_id_idx" ON "perpanjangan_fase"("akun_id");

-- CreateIndex
CREATE INDEX "rencana_kinerja_periode_id_status_idx" ON "rencana_kinerja"("periode_id", "status");

-- CreateIndex
CREATE INDEX "rencana_kinerja_status_status_sejak_idx" ON "rencana_kinerja"("status", "status_sejak");

-- CreateIndex
CREATE UNIQUE INDEX "rencana_kinerja_akun_id_periode_id_key" ON "rencana_kinerja"("akun_id", "periode_id");

-- CreateIndex
CREATE UNIQUE INDEX "rencana_kinerja_id_akun_id_key" ON "rencana_kinerja"("id", "akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "rencana_kinerja_id_katalog_id_key" ON "rencana_kinerja"("id", "katalog_id");

-- CreateIndex
CREATE UNIQUE INDEX "rencana_kinerja_id_akun_id_indikator_id_key" ON "rencana_kinerja"("id", "akun_id", "indikator_id");

-- CreateIndex
CREATE UNIQUE INDEX "baris_rencana_rencana_id_butir_id_key" ON "baris_rencana"("rencana_id", "butir_id");

-- CreateIndex
CREATE UNIQUE INDEX "baris_rencana_id_rencana_id_jenis_key" ON "baris_rencana"("id", "rencana_id", "jenis");

-- CreateIndex
CREATE INDEX "praktik_kinerja_akun_id_idx" ON "praktik_kinerja"("akun_id");

-- CreateIndex
CREATE INDEX "praktik_kinerja_status_status_sejak_idx" ON "praktik_kinerja"("status", "status_sejak");

-- CreateIndex
CREATE UNIQUE INDEX "praktik_kinerja_rencana_id_akun_id_indikator_id_key" ON "praktik_kinerja"("rencana_id", "akun_id", "indikator_id");

-- CreateIndex
CREATE UNIQUE INDEX "praktik_kinerja_rencana_id_akun_id_key" ON "praktik_kinerja"("rencana_id", "akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "praktik_kinerja_rencana_id_indikator_id_key" ON "praktik_kinerja"("rencana_id", "indikator_id");

-- CreateIndex
CREATE INDEX "dokumen_persiapan_berkas_id_idx" ON "dokumen_persiapan"("berkas_id");

-- CreateIndex
CREATE UNIQUE INDEX "dokumen_persiapan_rencana_id_akun_id_key" ON "dokumen_persiapan"("rencana_id", "akun_id");

-- CreateIndex
CREATE INDEX "kumpulan_bukti_rencana_id_idx" ON "kumpulan_bukti"("rencana_id");

-- CreateIndex
CREATE UNIQUE INDEX "kumpulan_bukti_baris_id_rencana_id_jenis_key" ON "kumpulan_bukti"("baris_id", "rencana_id", "jenis");

-- CreateIndex
CREATE UNIQUE INDEX "kumpulan_bukti_baris_id_rencana_id_akun_id_jenis_status_key" ON "kumpulan_bukti"("baris_id", "rencana_id", "akun_id", "jenis", "status");

-- CreateIndex
CREATE INDEX "bukti_dukung_berkas_id_idx" ON "bukti_dukung"("berkas_id");

-- CreateIndex
CREATE INDEX "bukti_dukung_akun_id_sha256_idx" ON "bukti_dukung"("akun_id", "sha256");

-- CreateIndex
CREATE INDEX "bukti_dukung_akun_id_nomor_baku_idx" ON "bukti_dukung"("akun_id", "nomor_baku");

-- CreateIndex
CREATE UNIQUE INDEX "bukti_dukung_baris_id_slot_key" ON "bukti_dukung"("baris_id", "slot");

-- CreateIndex
CREATE INDEX "penilaian_kinerja_status_dinilai_pada_idx" ON "penilaian_kinerja"("status", "dinilai_pada");

-- CreateIndex
CREATE UNIQUE INDEX "penilaian_kinerja_rencana_id_katalog_id_key" ON "penilaian_kinerja"("rencana_id", "katalog_id");

-- CreateIndex
CREATE INDEX "pelaksanaan_tugas_rencana_id_idx" ON "pelaksanaan_tugas"("rencana_id");

-- CreateIndex
CREATE UNIQUE INDEX "pelaksanaan_tugas_baris_id_rencana_id_jenis_key" ON "pelaksanaan_tugas"("baris_id", "rencana_id", "jenis");

-- AddForeignKey
ALTER TABLE "katalog_kinerja" ADD CONSTRAINT "katalog_kinerja_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "butir_kinerja" ADD CONSTRAINT "butir_kinerja_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator_praktik" ADD CONSTRAINT "indikator_praktik_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fokus_perilaku" ADD CONSTRAINT "fokus_perilaku_indikator_id_katalog_id_fkey" FOREIGN KEY ("indikator_id", "katalog_id") REFERENCES "indikator_praktik"("id", "katalog_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "matriks_predikat" ADD CONSTRAINT "matriks_predikat_katalog_id_fkey" FOREIGN KEY ("katalog_id") REFERENCES "katalog_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "periode_kinerja" ADD CONSTRAINT "periode_kinerja_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "periode_kinerja" ADD CONSTRAINT "periode_kinerja_katalog_id_dinas_id_fkey" FOREIGN KEY ("katalog_id", "dinas_id") REFERENCES "katalog_kinerja"("id", "dinas_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perpanjangan_fase" ADD CONSTRAINT "perpanjangan_fase_periode_id_fkey" FOREIGN KEY ("periode_id") REFERENCES "periode_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perpanjangan_fase" ADD CONSTRAINT "perpanjangan_fase_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_kinerja" ADD CONSTRAINT "rencana_kinerja_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rencana_kinerja" ADD CONSTRAINT "rencana_kinerja_periode_id_katalog_id_skema_fkey" FOREIGN KEY ("periode_id", "katalog_id", "skema") REFERENCES "periode_kinerja"("id", "katalog_id", "skema") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "rencana_kinerja" ADD CONSTRAINT "rencana_kinerja_indikator_id_katalog_id_fkey" FOREIGN KEY ("indikator_id", "katalog_id") REFERENCES "indikator_praktik"("id", "katalog_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baris_rencana" ADD CONSTRAINT "baris_rencana_rencana_id_katalog_id_fkey" FOREIGN KEY ("rencana_id", "katalog_id") REFERENCES "rencana_kinerja"("id", "katalog_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baris_rencana" ADD CONSTRAINT "baris_rencana_butir_id_katalog_id_jenis_poin_fkey" FOREIGN KEY ("butir_id", "katalog_id", "jenis", "poin") REFERENCES "butir_kinerja"("id", "katalog_id", "jenis", "poin") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_rencana" ADD CONSTRAINT "pengajuan_rencana_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "praktik_kinerja" ADD CONSTRAINT "praktik_kinerja_rencana_id_akun_id_indikator_id_fkey" FOREIGN KEY ("rencana_id", "akun_id", "indikator_id") REFERENCES "rencana_kinerja"("id", "akun_id", "indikator_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "dokumen_persiapan" ADD CONSTRAINT "dokumen_persiapan_rencana_id_akun_id_fkey" FOREIGN KEY ("rencana_id", "akun_id") REFERENCES "praktik_kinerja"("rencana_id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_persiapan" ADD CONSTRAINT "dokumen_persiapan_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_fokus" ADD CONSTRAINT "target_fokus_rencana_id_indikator_id_fkey" FOREIGN KEY ("rencana_id", "indikator_id") REFERENCES "praktik_kinerja"("rencana_id", "indikator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "target_fokus" ADD CONSTRAINT "target_fokus_fokus_id_indikator_id_fkey" FOREIGN KEY ("fokus_id", "indikator_id") REFERENCES "fokus_perilaku"("id", "indikator_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observasi" ADD CONSTRAINT "observasi_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "praktik_kinerja"("rencana_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai_fokus" ADD CONSTRAINT "nilai_fokus_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "observasi"("rencana_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai_fokus" ADD CONSTRAINT "nilai_fokus_rencana_id_fokus_id_fkey" FOREIGN KEY ("rencana_id", "fokus_id") REFERENCES "target_fokus"("rencana_id", "fokus_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_tindak_lanjut" ADD CONSTRAINT "dokumen_tindak_lanjut_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "praktik_kinerja"("rencana_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_refleksi_praktik" ADD CONSTRAINT "dokumen_refleksi_praktik_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "praktik_kinerja"("rencana_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kumpulan_bukti" ADD CONSTRAINT "kumpulan_bukti_baris_id_rencana_id_jenis_fkey" FOREIGN KEY ("baris_id", "rencana_id", "jenis") REFERENCES "baris_rencana"("id", "rencana_id", "jenis") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kumpulan_bukti" ADD CONSTRAINT "kumpulan_bukti_rencana_id_akun_id_fkey" FOREIGN KEY ("rencana_id", "akun_id") REFERENCES "rencana_kinerja"("id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bukti_dukung" ADD CONSTRAINT "bukti_dukung_baris_id_rencana_id_akun_id_jenis_butir_statu_fkey" FOREIGN KEY ("baris_id", "rencana_id", "akun_id", "jenis_butir", "status") REFERENCES "kumpulan_bukti"("baris_id", "rencana_id", "akun_id", "jenis", "status") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bukti_dukung" ADD CONSTRAINT "bukti_dukung_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draf_perubahan" ADD CONSTRAINT "draf_perubahan_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perubahan_rencana" ADD CONSTRAINT "perubahan_rencana_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penilaian_kinerja" ADD CONSTRAINT "penilaian_kinerja_rencana_id_katalog_id_fkey" FOREIGN KEY ("rencana_id", "katalog_id") REFERENCES "rencana_kinerja"("id", "katalog_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penilaian_kinerja" ADD CONSTRAINT "penilaian_kinerja_katalog_id_hasil_perilaku_predikat_fkey" FOREIGN KEY ("katalog_id", "hasil", "perilaku", "predikat") REFERENCES "matriks_predikat"("katalog_id", "hasil", "perilaku", "predikat") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pelaksanaan_tugas" ADD CONSTRAINT "pelaksanaan_tugas_baris_id_rencana_id_jenis_fkey" FOREIGN KEY ("baris_id", "rencana_id", "jenis") REFERENCES "baris_rencana"("id", "rencana_id", "jenis") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pelaksanaan_tugas" ADD CONSTRAINT "pelaksanaan_tugas_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refleksi_belajar" ADD CONSTRAINT "refleksi_belajar_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on.

-- Workflows: only the pairs of the status.ts files.
INSERT INTO "transisi_sah" ("alur", "dari", "ke") VALUES
  ('katalog_kinerja', 'draf', 'terbit'),
  ('rencana_kinerja', 'diajukan', 'dikembalikan'),
  ('rencana_kinerja', 'diajukan', 'disetujui'),
  ('rencana_kinerja', 'dikembalikan', 'diajukan'),
  ('rencana_kinerja', 'draf', 'diajukan'),
  ('praktik_kinerja', 'diobservasi', 'tindak_lanjut'),
  ('praktik_kinerja', 'dijadwalkan', 'diobservasi'),
  ('praktik_kinerja', 'persiapan', 'siap'),
  ('praktik_kinerja', 'siap', 'dijadwalkan'),
  ('praktik_kinerja', 'tindak_lanjut', 'upaya'),
  ('praktik_kinerja', 'upaya', 'selesai'),
  ('kumpulan_bukti', 'draf', 'dikumpulkan'),
  ('penilaian_kinerja', 'dinilai', 'diketahui'),
  ('refleksi_belajar', 'draf', 'dikirim');

CREATE TRIGGER "katalog_kinerja_jaga" BEFORE UPDATE ON "katalog_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "rencana_kinerja_jaga" BEFORE UPDATE ON "rencana_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "praktik_kinerja_jaga" BEFORE UPDATE ON "praktik_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "kumpulan_bukti_jaga" BEFORE UPDATE ON "kumpulan_bukti" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "penilaian_kinerja_jaga" BEFORE UPDATE ON "penilaian_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "refleksi_belajar_jaga" BEFORE UPDATE ON "refleksi_belajar" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();

-- Catalogues: one draft per Dinas; what is published never changes, nor does anything in it.
CREATE UNIQUE INDEX "katalog_kinerja_satu_draf" ON "katalog_kinerja" ("dinas_id") WHERE "status" = 'draf';
ALTER TABLE "katalog_kinerja"
  ADD CONSTRAINT "katalog_kinerja_nomor_check" CHECK ("nomor" >= 1),
  ADD CONSTRAINT "katalog_kinerja_terbit_check" CHECK (("status" = 'terbit') = ("terbit_pada" IS NOT NULL));
ALTER TABLE "butir_kinerja"
  ADD CONSTRAINT "butir_kinerja_urutan_check" CHECK ("urutan" >= 1),
  ADD CONSTRAINT "butir_kinerja_judul_check" CHECK (char_length("judul") BETWEEN 3 AND 200 AND "judul" = btrim("judul") AND "judul" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "butir_kinerja_keterangan_check" CHECK (char_length("keterangan") <= 1000),
  ADD CONSTRAINT "butir_kinerja_rhk_check" CHECK (CASE "jenis"
    WHEN 'rhk' THEN "poin" BETWEEN 1 AND 200 AND "satuan" IS NOT NULL AND "bukti" IS NOT NULL AND "berlaku_sejak" IS NOT NULL
      AND char_length("satuan") BETWEEN 1 AND 60 AND char_length("bukti") BETWEEN 1 AND 200
    ELSE "poin" = 0 AND "satuan" IS NULL AND "bukti" IS NULL AND "berlaku_sejak" IS NULL END);
ALTER TABLE "indikator_praktik"
  ADD CONSTRAINT "indikator_praktik_urutan_check" CHECK ("urutan" >= 1),
  ADD CONSTRAINT "indikator_praktik_judul_check" CHECK (char_length("judul") BETWEEN 3 AND 200 AND "judul" = btrim("judul") AND "judul" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "indikator_praktik_keterangan_check" CHECK (char_length("keterangan") <= 1000);
ALTER TABLE "fokus_perilaku"
  ADD CONSTRAINT "fokus_perilaku_urutan_check" CHECK ("urutan" >= 1),
  ADD CONSTRAINT "fokus_perilaku_pernyataan_check" CHECK (char_length("pernyataan") BETWEEN 10 AND 500 AND "pernyataan" = btrim("pernyataan"));

-- Published means complete: something to choose of everything that a plan needs, and every pair of ratings leads to a predikat.
CREATE FUNCTION "jaga_katalog"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND OLD."status" = 'terbit' THEN
    RAISE EXCEPTION 'katalog_kinerja %: published for good', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN
    RETURN OLD;
  END IF;
  IF NEW."status" = 'terbit' AND (
    (SELECT count(DISTINCT b."jenis") FROM "butir_kinerja" b WHERE b."katalog_id" = NEW."id" AND b."jenis" <> 'tugas_tambahan') < 3
    OR NOT EXISTS (SELECT 1 FROM "indikator_praktik" i WHERE i."katalog_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "indikator_praktik" i WHERE i."katalog_id" = NEW."id"
      AND NOT EXISTS (SELECT 1 FROM "fokus_perilaku" f WHERE f."indikator_id" = i."id"))
    OR (SELECT count(*) FROM "matriks_predikat" m WHERE m."katalog_id" = NEW."id") < 9
  ) THEN
    RAISE EXCEPTION 'katalog_kinerja %: not complete', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "katalog_kinerja_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "katalog_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_katalog"();
CREATE FUNCTION "jaga_isi_katalog"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."katalog_id" <> OLD."katalog_id" THEN
    RAISE EXCEPTION '%: belongs to its catalogue', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  -- The catalogue's row is held, so that publishing and editing cannot pass each other.
  SELECT k."status"::text INTO keadaan FROM "katalog_kinerja" k
    WHERE k."id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."katalog_id" ELSE NEW."katalog_id" END FOR SHARE;
  IF keadaan = 'terbit' THEN
    RAISE EXCEPTION '%: its catalogue is published for good', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "butir_kinerja_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "butir_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_katalog"();
CREATE TRIGGER "indikator_praktik_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "indikator_praktik" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_katalog"();
CREATE TRIGGER "fokus_perilaku_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "fokus_perilaku" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_katalog"();
CREATE TRIGGER "matriks_predikat_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "matriks_predikat" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_katalog"();

-- Periods: the phases follow one another, and plans are made with a published catalogue.
ALTER TABLE "periode_kinerja"
  ADD CONSTRAINT "periode_kinerja_nama_check" CHECK (char_length("nama") BETWEEN 3 AND 120 AND "nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "periode_kinerja_tahun_check" CHECK ("tahun" BETWEEN 2020 AND 2200),
  ADD CONSTRAINT "periode_kinerja_semester_check" CHECK (CASE "skema"
    WHEN 'skema_2024' THEN "semester" IS NOT NULL AND "semester" IN (1, 2)
    ELSE "semester" IS NULL END),
  ADD CONSTRAINT "periode_kinerja_fase_check" CHECK ("rencana_buka" < "rencana_tutup" AND "rencana_tutup" < "pelaksanaan_buka"
    AND "pelaksanaan_buka" < "pelaksanaan_tutup" AND "pelaksanaan_tutup" < "penilaian_buka" AND "penilaian_buka" < "penilaian_tutup");
CREATE FUNCTION "jaga_katalog_periode"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "katalog_kinerja" k WHERE k."id" = NEW."katalog_id" AND k."status" = 'terbit') THEN
    RAISE EXCEPTION 'periode_kinerja: its catalogue is not published' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "periode_kinerja_katalog" BEFORE INSERT OR UPDATE OF "katalog_id" ON "periode_kinerja"
  FOR EACH ROW EXECUTE FUNCTION "jaga_katalog_periode"();
ALTER TABLE "perpanjangan_fase"
  ADD CONSTRAINT "perpanjangan_fase_alasan_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "perpanjangan_fase_oleh_check" CHECK (char_length("oleh_nama") BETWEEN 1 AND 120);

-- Plans
ALTER TABLE "rencana_kinerja"
  ADD CONSTRAINT "rencana_kinerja_pengajuan_check" CHECK (("status" = 'draf') = ("pengajuan_ke" = 0) AND ("status" = 'draf') = ("diajukan_pada" IS NULL)),
  ADD CONSTRAINT "rencana_kinerja_disetujui_check" CHECK (("status" = 'disetujui') = ("disetujui_pada" IS NOT NULL)),
  ADD CONSTRAINT "rencana_kinerja_otomatis_check" CHECK (NOT "otomatis" OR ("status" = 'disetujui' AND "skema" = 'skema_2025')),
  ADD CONSTRAINT "rencana_kinerja_pemutus_check" CHECK ("status" NOT IN ('disetujui', 'dikembalikan') OR "otomatis" OR "pemutus_nama" IS NOT NULL),
  ADD CONSTRAINT "rencana_kinerja_alasan_check" CHECK (("status" <> 'dikembalikan' OR "alasan" IS NOT NULL) AND char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "rencana_kinerja_tujuan_check" CHECK (char_length("tujuan_kompetensi") <= 2000 AND ("skema" = 'skema_2025' OR "tujuan_kompetensi" = '')),
  ADD CONSTRAINT "rencana_kinerja_catatan_check" CHECK (char_length("catatan_indikator") <= 1000 AND char_length("catatan_tujuan") <= 1000);
ALTER TABLE "baris_rencana"
  ADD CONSTRAINT "baris_rencana_kuantitas_check" CHECK (CASE "jenis" WHEN 'rhk' THEN "kuantitas" BETWEEN 1 AND 50 ELSE "kuantitas" = 1 END),
  ADD CONSTRAINT "baris_rencana_teks_check" CHECK (char_length("keterangan") <= 1000 AND char_length("catatan") <= 1000);

-- Whose plan it is, of which period and scheme, never changes; what waits for a decision or has one is not written in any more.
CREATE FUNCTION "jaga_isi_rencana"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" <> 'draf' THEN
      RAISE EXCEPTION 'rencana_kinerja: begins as a draft' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    IF OLD."status" <> 'draf' THEN
      RAISE EXCEPTION 'rencana_kinerja %: has been handed in', OLD."id" USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF (NEW."id", NEW."akun_id", NEW."periode_id", NEW."katalog_id", NEW."skema")
      IS DISTINCT FROM (OLD."id", OLD."akun_id", OLD."periode_id", OLD."katalog_id", OLD."skema") THEN
    RAISE EXCEPTION 'rencana_kinerja: teacher, period and scheme never change' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD."status" = 'disetujui' AND to_jsonb(NEW) - 'versi' <> to_jsonb(OLD) - 'versi')
    OR (OLD."status" = 'diajukan' AND (NEW."indikator_id", NEW."tujuan_kompetensi") IS DISTINCT FROM (OLD."indikator_id", OLD."tujuan_kompetensi")) THEN
    RAISE EXCEPTION 'rencana_kinerja %: has been handed in', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "rencana_kinerja_isi" BEFORE INSERT OR UPDATE OR DELETE ON "rencana_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_rencana"();

-- Rows are written while the plan is. In an approved one RHK and extra duties come and go only with a change of RHK that was
-- written down before them in the same transaction (told by xmin, not by times: demonstrations move the clock back and forth).
CREATE FUNCTION "jaga_baris_rencana"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  baris "baris_rencana" := CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  keadaan text;
  skema text;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."id", NEW."rencana_id") IS DISTINCT FROM (OLD."id", OLD."rencana_id") THEN
    RAISE EXCEPTION 'baris_rencana: belongs to its plan' USING ERRCODE = 'check_violation';
  END IF;
  -- FOR SHARE: a submission or decision that is under way is waited for (RELIABILITY C10).
  SELECT r."status"::text, r."skema"::text INTO keadaan, skema FROM "rencana_kinerja" r WHERE r."id" = baris."rencana_id" FOR SHARE;
  IF keadaan IS NULL AND TG_OP = 'DELETE' THEN
    RETURN OLD; -- the draft as a whole was deleted
  END IF;
  IF TG_OP <> 'DELETE' AND baris."jenis"::text NOT IN ('perilaku', CASE skema WHEN 'skema_2024' THEN 'rhk' ELSE 'tugas_pokok' END,
      CASE skema WHEN 'skema_2024' THEN 'tugas_tambahan' ELSE 'tugas_pokok' END) THEN
    RAISE EXCEPTION 'baris_rencana: % has no place in %', baris."jenis", skema USING ERRCODE = 'check_violation';
  END IF;
  IF keadaan IN ('draf', 'dikembalikan') AND (TG_OP = 'DELETE' OR NEW."diubah_pada" IS NULL) THEN
    RETURN baris;
  END IF;
  IF keadaan = 'disetujui' AND (TG_OP = 'DELETE' OR (TG_OP = 'INSERT' AND NEW."diubah_pada" IS NOT NULL)) AND EXISTS (
    SELECT 1 FROM "perubahan_rencana" p
    WHERE p."rencana_id" = baris."rencana_id" AND p."jenis" = baris."jenis" AND p.xmin = pg_current_xact_id()::xid
  ) THEN
    RETURN baris;
  END IF;
  RAISE EXCEPTION 'baris_rencana: the plan has been handed in' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "baris_rencana_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "baris_rencana" FOR EACH ROW EXECUTE FUNCTION "jaga_baris_rencana"();

-- Handed in means complete, and stays so with every change (DOMAIN §0: 31 points are refused, 32 accepted). Asked at COMMIT, so
-- that rows may come and go in between.
CREATE FUNCTION "periksa_rencana"(milik uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rencana "rencana_kinerja";
  jumlah bigint;
BEGIN
  SELECT * INTO rencana FROM "rencana_kinerja" r WHERE r."id" = milik AND r."status" IN ('diajukan', 'disetujui');
  IF NOT FOUND THEN
    RETURN;
  END IF;
  IF rencana."indikator_id" IS NULL
    OR (rencana."skema" = 'skema_2025' AND (btrim(rencana."tujuan_kompetensi") = ''
      OR NOT EXISTS (SELECT 1 FROM "baris_rencana" b WHERE b."rencana_id" = milik AND b."jenis" = 'tugas_pokok')))
    OR EXISTS (SELECT 1 FROM "butir_kinerja" k LEFT JOIN "baris_rencana" b ON b."butir_id" = k."id" AND b."rencana_id" = milik
      WHERE k."katalog_id" = rencana."katalog_id" AND k."jenis" = 'perilaku' AND btrim(coalesce(b."keterangan", '')) = '') THEN
    RAISE EXCEPTION 'rencana_kinerja %: not complete', milik USING ERRCODE = 'check_violation';
  END IF;
  IF rencana."skema" = 'skema_2024' THEN
    SELECT coalesce(sum(b."kuantitas" * b."poin"), 0) INTO jumlah FROM "baris_rencana" b WHERE b."rencana_id" = milik AND b."jenis" = 'rhk';
    IF jumlah < 32 THEN
      RAISE EXCEPTION 'rencana_kinerja %: % points, at least 32', milik, jumlah USING ERRCODE = 'check_violation';
    END IF;
  END IF;
END $$;
CREATE FUNCTION "jaga_rencana_lengkap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "periksa_rencana"(NEW."id");
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "rencana_kinerja_lengkap" AFTER UPDATE OF "status" ON "rencana_kinerja"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_rencana_lengkap"();
CREATE FUNCTION "jaga_baris_lengkap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM "periksa_rencana"(CASE TG_OP WHEN 'DELETE' THEN OLD."rencana_id" ELSE NEW."rencana_id" END);
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "baris_rencana_lengkap" AFTER INSERT OR UPDATE OR DELETE ON "baris_rencana"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_baris_lengkap"();
CREATE TRIGGER "pengajuan_rencana_tetap" BEFORE UPDATE OR DELETE ON "pengajuan_rencana" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- What follows stands on an approved plan of the right scheme. TG_ARGV: the scheme; none for both. FOR SHARE: a change of RHK that
-- is under way is waited for, so nothing hangs itself on a row that is being replaced.
CREATE FUNCTION "wajib_disetujui"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "rencana_kinerja" r WHERE r."id" = NEW."rencana_id" AND r."status" = 'disetujui'
    AND (TG_NARGS = 0 OR r."skema"::text = TG_ARGV[0]) FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION '%: no approved plan of its scheme', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "praktik_kinerja_disetujui" BEFORE INSERT ON "praktik_kinerja" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"();
CREATE TRIGGER "kumpulan_bukti_disetujui" BEFORE INSERT ON "kumpulan_bukti" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2024');
CREATE TRIGGER "bukti_dukung_disetujui" BEFORE INSERT ON "bukti_dukung" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2024');
CREATE TRIGGER "draf_perubahan_disetujui" BEFORE INSERT ON "draf_perubahan" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2024');
CREATE TRIGGER "perubahan_rencana_disetujui" BEFORE INSERT ON "perubahan_rencana" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2024');
CREATE TRIGGER "penilaian_kinerja_disetujui" BEFORE INSERT ON "penilaian_kinerja" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"();
CREATE TRIGGER "pelaksanaan_tugas_disetujui" BEFORE INSERT ON "pelaksanaan_tugas" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2025');
CREATE TRIGGER "refleksi_belajar_disetujui" BEFORE INSERT ON "refleksi_belajar" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"('skema_2025');

-- Practice: each document is written in its own states (TG_ARGV) and never after.
CREATE FUNCTION "jaga_dokumen_praktik"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."rencana_id" <> OLD."rencana_id" THEN
    RAISE EXCEPTION '%: belongs to its plan', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  SELECT p."status"::text INTO keadaan FROM "praktik_kinerja" p
    WHERE p."rencana_id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."rencana_id" ELSE NEW."rencana_id" END FOR SHARE;
  IF keadaan IS NULL OR keadaan <> ALL (TG_ARGV) THEN
    RAISE EXCEPTION '%: is not written now', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "dokumen_persiapan_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "dokumen_persiapan" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('persiapan');
CREATE TRIGGER "target_fokus_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "target_fokus" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('persiapan');
CREATE TRIGGER "observasi_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "observasi" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('siap', 'dijadwalkan');
CREATE TRIGGER "nilai_fokus_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "nilai_fokus" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('dijadwalkan');
CREATE TRIGGER "dokumen_tindak_lanjut_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "dokumen_tindak_lanjut" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('tindak_lanjut');
CREATE TRIGGER "dokumen_refleksi_praktik_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "dokumen_refleksi_praktik" FOR EACH ROW EXECUTE FUNCTION "jaga_dokumen_praktik"('upaya');
ALTER TABLE "dokumen_persiapan" ADD CONSTRAINT "dokumen_persiapan_teks_check" CHECK (char_length("upaya") <= 3000);
ALTER TABLE "observasi"
  ADD CONSTRAINT "observasi_rentang_check" CHECK ("mulai" < "selesai"),
  ADD CONSTRAINT "observasi_teks_check" CHECK (char_length("tempat") BETWEEN 1 AND 200 AND char_length("catatan") <= 3000 AND char_length("rekomendasi") <= 3000),
  ADD CONSTRAINT "observasi_dikirim_check" CHECK (("dikirim_pada" IS NULL) = ("pengamat_nama" IS NULL));
ALTER TABLE "nilai_fokus" ADD CONSTRAINT "nilai_fokus_teks_check" CHECK (char_length("catatan") <= 1000);
ALTER TABLE "dokumen_tindak_lanjut"
  ADD CONSTRAINT "dokumen_tindak_lanjut_teks_check" CHECK (greatest(char_length("tantangan"), char_length("tujuan"), char_length("upaya"),
    char_length("dukungan"), char_length("mandiri_tujuan"), char_length("mandiri_dukungan")) <= 3000 AND char_length("mandiri_modul") <= 200),
  ADD CONSTRAINT "dokumen_tindak_lanjut_jadwal_check" CHECK ("jadwal_mulai" <= "jadwal_selesai" AND "mandiri_mulai" <= "mandiri_selesai");
ALTER TABLE "dokumen_refleksi_praktik"
  ADD CONSTRAINT "dokumen_refleksi_praktik_teks_check" CHECK (greatest(char_length("wawasan"), char_length("perubahan"), char_length("tantangan"), char_length("rencana")) <= 3000);

-- Each step stands on the document before it, and that one is complete.
CREATE FUNCTION "jaga_tahap_praktik"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lengkap boolean := true;
BEGIN
  IF TG_OP = 'INSERT' THEN
    lengkap := NEW."status" = 'persiapan';
  ELSIF (NEW."rencana_id", NEW."akun_id", NEW."indikator_id") IS DISTINCT FROM (OLD."rencana_id", OLD."akun_id", OLD."indikator_id") THEN
    RAISE EXCEPTION 'praktik_kinerja: belongs to its plan' USING ERRCODE = 'check_violation';
  ELSIF NEW."status" = OLD."status" THEN
    RETURN NEW;
  ELSIF NEW."status" = 'siap' THEN
    lengkap := EXISTS (SELECT 1 FROM "dokumen_persiapan" d WHERE d."rencana_id" = NEW."rencana_id"
        AND btrim(d."upaya") <> '' AND d."tanggal_usulan" IS NOT NULL AND d."berkas_id" IS NOT NULL)
      AND EXISTS (SELECT 1 FROM "target_fokus" t WHERE t."rencana_id" = NEW."rencana_id");
  ELSIF NEW."status" = 'dijadwalkan' THEN
    lengkap := EXISTS (SELECT 1 FROM "observasi" o WHERE o."rencana_id" = NEW."rencana_id");
  ELSIF NEW."status" = 'diobservasi' THEN
    lengkap := EXISTS (SELECT 1 FROM "observasi" o WHERE o."rencana_id" = NEW."rencana_id"
        AND o."dikirim_pada" IS NOT NULL AND btrim(o."rekomendasi") <> '')
      AND NOT EXISTS (SELECT 1 FROM "target_fokus" t LEFT JOIN "nilai_fokus" n USING ("rencana_id", "fokus_id")
        WHERE t."rencana_id" = NEW."rencana_id" AND n."hasil" IS NULL);
  ELSIF NEW."status" = 'upaya' THEN
    lengkap := EXISTS (SELECT 1 FROM "dokumen_tindak_lanjut" d WHERE d."rencana_id" = NEW."rencana_id"
      AND btrim(d."tantangan") <> '' AND btrim(d."tujuan") <> '' AND btrim(d."upaya") <> '' AND btrim(d."dukungan") <> ''
      AND d."jadwal_mulai" IS NOT NULL AND d."jadwal_selesai" IS NOT NULL
      -- Pelatihan Mandiri: all of it or nothing.
      AND (concat(btrim(d."mandiri_tujuan"), btrim(d."mandiri_modul"), btrim(d."mandiri_dukungan"), d."mandiri_mulai", d."mandiri_selesai") = ''
        OR (btrim(d."mandiri_tujuan") <> '' AND btrim(d."mandiri_modul") <> '' AND btrim(d."mandiri_dukungan") <> ''
          AND d."mandiri_mulai" IS NOT NULL AND d."mandiri_selesai" IS NOT NULL)));
  ELSIF NEW."status" = 'selesai' THEN
    lengkap := EXISTS (SELECT 1 FROM "dokumen_refleksi_praktik" d WHERE d."rencana_id" = NEW."rencana_id"
      AND btrim(d."wawasan") <> '' AND btrim(d."perubahan") <> '' AND btrim(d."tantangan") <> '' AND btrim(d."rencana") <> '');
  END IF;
  IF NOT lengkap THEN
    RAISE EXCEPTION 'praktik_kinerja %: not complete for %', NEW."rencana_id", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "praktik_kinerja_tahap" BEFORE INSERT OR UPDATE ON "praktik_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_tahap_praktik"();
CREATE TRIGGER "praktik_kinerja_tetap" BEFORE DELETE ON "praktik_kinerja" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Evidence: collected as a whole, then it goes only with its row.
ALTER TABLE "kumpulan_bukti"
  ADD CONSTRAINT "kumpulan_bukti_jenis_check" CHECK ("jenis" IN ('rhk', 'tugas_tambahan')),
  ADD CONSTRAINT "kumpulan_bukti_dikumpulkan_check" CHECK (("status" = 'dikumpulkan') = ("dikumpulkan_pada" IS NOT NULL)),
  ADD CONSTRAINT "kumpulan_bukti_disepakati_check" CHECK ("status" = 'draf' OR "jenis" = 'tugas_tambahan' OR "disepakati");
ALTER TABLE "bukti_dukung"
  ADD CONSTRAINT "bukti_dukung_jenis_check" CHECK (("jenis_butir" = 'tugas_tambahan') = ("jenis" = 'sk_dan_laporan')),
  ADD CONSTRAINT "bukti_dukung_sertifikat_check" CHECK (CASE "jenis"
    WHEN 'sertifikat' THEN "nomor" IS NOT NULL AND "tanggal" IS NOT NULL
    ELSE "nomor" IS NULL AND "tanggal" IS NULL END),
  ADD CONSTRAINT "bukti_dukung_nomor_check" CHECK (char_length("nomor") <= 100 AND "nomor" = btrim("nomor") AND "nomor" !~ '[[:cntrl:]]' AND "nomor_baku" <> ''),
  -- DOMAIN §3: issued on 1 January 2023 or later, and not after the day it was uploaded, wherever in Indonesia that was.
  ADD CONSTRAINT "bukti_dukung_tanggal_check" CHECK ("tanggal" BETWEEN DATE '2023-01-01' AND ("diunggah_pada" AT TIME ZONE 'Asia/Jayapura')::date);
-- The same document or certificate serves one RHK of one plan; colleagues may share a group's certificate.
CREATE UNIQUE INDEX "bukti_dukung_sha256_sekali" ON "bukti_dukung" ("akun_id", "sha256") WHERE "status" = 'dikumpulkan' AND "jenis_butir" = 'rhk';
CREATE UNIQUE INDEX "bukti_dukung_nomor_sekali" ON "bukti_dukung" ("akun_id", "nomor_baku") WHERE "status" = 'dikumpulkan' AND "jenis_butir" = 'rhk';
CREATE UNIQUE INDEX "bukti_dukung_sha256_rencana" ON "bukti_dukung" ("rencana_id", "sha256") WHERE "jenis_butir" = 'rhk';
CREATE UNIQUE INDEX "bukti_dukung_nomor_rencana" ON "bukti_dukung" ("rencana_id", "nomor_baku") WHERE "jenis_butir" = 'rhk';
CREATE FUNCTION "jaga_kumpulan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF OLD."status" = 'dikumpulkan' AND EXISTS (SELECT 1 FROM "baris_rencana" b WHERE b."id" = OLD."baris_id") THEN
      RAISE EXCEPTION 'kumpulan_bukti: collected for good' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' AND (OLD."status" = 'dikumpulkan'
    OR (NEW."baris_id", NEW."rencana_id", NEW."akun_id", NEW."jenis") IS DISTINCT FROM (OLD."baris_id", OLD."rencana_id", OLD."akun_id", OLD."jenis")) THEN
    RAISE EXCEPTION 'kumpulan_bukti: collected for good' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'dikumpulkan' AND (SELECT count(*) FROM "bukti_dukung" d WHERE d."baris_id" = NEW."baris_id")
      IS DISTINCT FROM (SELECT b."kuantitas"::bigint FROM "baris_rencana" b WHERE b."id" = NEW."baris_id") THEN
    RAISE EXCEPTION 'kumpulan_bukti %: a document is missing', NEW."baris_id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kumpulan_bukti_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "kumpulan_bukti" FOR EACH ROW EXECUTE FUNCTION "jaga_kumpulan"();
CREATE FUNCTION "jaga_bukti"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  IF TG_OP = 'DELETE' THEN
    SELECT k."status"::text INTO keadaan FROM "kumpulan_bukti" k WHERE k."baris_id" = OLD."baris_id" FOR SHARE;
    IF keadaan = 'dikumpulkan' THEN
      RAISE EXCEPTION 'bukti_dukung: collected for good' USING ERRCODE = 'check_violation';
    END IF;
    RETURN OLD;
  END IF;
  IF TG_OP = 'UPDATE' THEN
    -- The status is the collection's, carried over by the foreign key; with it nothing else changes.
    IF OLD."status" = 'dikumpulkan' OR (NEW."id", NEW."baris_id", NEW."slot") IS DISTINCT FROM (OLD."id", OLD."baris_id", OLD."slot")
      OR (NEW."status" <> OLD."status" AND to_jsonb(NEW) - 'status' - 'nomor_baku' <> to_jsonb(OLD) - 'status' - 'nomor_baku') THEN
      RAISE EXCEPTION 'bukti_dukung: collected for good' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."status" <> OLD."status" THEN
      RETURN NEW;
    END IF;
  END IF;
  -- FOR SHARE: a collecting that is under way is waited for, so what is locked is what its sender saw.
  SELECT k."status"::text INTO keadaan FROM "kumpulan_bukti" k WHERE k."baris_id" = NEW."baris_id" FOR SHARE;
  IF keadaan IS DISTINCT FROM 'draf' THEN
    RAISE EXCEPTION 'bukti_dukung: collected for good' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "baris_rencana" b WHERE b."id" = NEW."baris_id" AND NEW."slot" BETWEEN 1 AND b."kuantitas") THEN
    RAISE EXCEPTION 'bukti_dukung: no such slot' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "berkas" f WHERE f."id" = NEW."berkas_id" AND f."sha256" = NEW."sha256") THEN
    RAISE EXCEPTION 'bukti_dukung: not the hash of its file' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bukti_dukung_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "bukti_dukung" FOR EACH ROW EXECUTE FUNCTION "jaga_bukti"();

-- Changes of RHK
ALTER TABLE "draf_perubahan" ADD CONSTRAINT "draf_perubahan_jenis_check" CHECK ("jenis" IN ('rhk', 'tugas_tambahan'));
ALTER TABLE "perubahan_rencana"
  ADD CONSTRAINT "perubahan_rencana_jenis_check" CHECK ("jenis" IN ('rhk', 'tugas_tambahan')),
  ADD CONSTRAINT "perubahan_rencana_nomor_check" CHECK ("nomor" >= 1);
CREATE TRIGGER "perubahan_rencana_tetap" BEFORE UPDATE OR DELETE ON "perubahan_rencana" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE FUNCTION "jaga_sebelum_penilaian"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "penilaian_kinerja" p WHERE p."rencana_id" = NEW."rencana_id") THEN
    RAISE EXCEPTION '%: the plan has been rated', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "perubahan_rencana_sebelum" BEFORE INSERT ON "perubahan_rencana" FOR EACH ROW EXECUTE FUNCTION "jaga_sebelum_penilaian"();

-- Ratings: corrected until the teacher acknowledges, then for good.
ALTER TABLE "penilaian_kinerja"
  ADD CONSTRAINT "penilaian_kinerja_diketahui_check" CHECK (("status" = 'diketahui') = ("diketahui_pada" IS NOT NULL)),
  ADD CONSTRAINT "penilaian_kinerja_catatan_check" CHECK (char_length("catatan") <= 3000),
  ADD CONSTRAINT "penilaian_kinerja_penilai_check" CHECK (char_length("penilai_nama") BETWEEN 1 AND 120);
CREATE FUNCTION "jaga_penilaian"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."status" = 'diketahui' OR NEW."rencana_id" <> OLD."rencana_id"
    OR (NEW."status" = 'diketahui' AND (NEW."hasil", NEW."perilaku", NEW."predikat", NEW."catatan", NEW."penilai_nama", NEW."dinilai_pada")
      IS DISTINCT FROM (OLD."hasil", OLD."perilaku", OLD."predikat", OLD."catatan", OLD."penilai_nama", OLD."dinilai_pada")) THEN
    RAISE EXCEPTION 'penilaian_kinerja: acknowledged for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "penilaian_kinerja_tetap" BEFORE UPDATE OR DELETE ON "penilaian_kinerja" FOR EACH ROW EXECUTE FUNCTION "jaga_penilaian"();

-- Scheme 2025
ALTER TABLE "pelaksanaan_tugas"
  ADD CONSTRAINT "pelaksanaan_tugas_jenis_check" CHECK ("jenis" = 'tugas_pokok'),
  ADD CONSTRAINT "pelaksanaan_tugas_verifikasi_check" CHECK (("terverifikasi_pada" IS NULL) = ("verifikator_nama" IS NULL));
CREATE FUNCTION "jaga_tugas_terverifikasi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."terverifikasi_pada" IS NOT NULL THEN
    RAISE EXCEPTION 'pelaksanaan_tugas: verified for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "pelaksanaan_tugas_tetap" BEFORE UPDATE OR DELETE ON "pelaksanaan_tugas" FOR EACH ROW EXECUTE FUNCTION "jaga_tugas_terverifikasi"();
ALTER TABLE "refleksi_belajar"
  ADD CONSTRAINT "refleksi_belajar_teks_check" CHECK (greatest(char_length("kegiatan"), char_length("pembelajaran"), char_length("penerapan")) <= 3000),
  ADD CONSTRAINT "refleksi_belajar_dikirim_check" CHECK (("status" = 'dikirim') = ("dikirim_pada" IS NOT NULL)),
  ADD CONSTRAINT "refleksi_belajar_lengkap_check" CHECK ("status" = 'draf' OR (btrim("kegiatan") <> '' AND btrim("pembelajaran") <> '' AND btrim("penerapan") <> ''));
CREATE FUNCTION "jaga_refleksi_belajar"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'dikirim' THEN
    RAISE EXCEPTION 'refleksi_belajar: sent for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "refleksi_belajar_tetap" BEFORE UPDATE OR DELETE ON "refleksi_belajar" FOR EACH ROW EXECUTE FUNCTION "jaga_refleksi_belajar"();

-- Files. What a plan shows is not thrown away. A file from Bukti Karya may serve an RHK; extra duties take one from the device only.
CREATE OR REPLACE FUNCTION "jaga_pemakai_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- TG_ARGV: the purposes the file may have.
  IF NEW."berkas_id" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "berkas" b WHERE b."id" = NEW."berkas_id" AND b."status" = 'terhubung' AND b."tujuan"::text = ANY (TG_ARGV)
  ) THEN
    RAISE EXCEPTION '%: its file is not linked', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "dokumen_persiapan_berkas" AFTER INSERT OR UPDATE ON "dokumen_persiapan"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('rpp_kinerja');
CREATE CONSTRAINT TRIGGER "bukti_dukung_berkas_rhk" AFTER INSERT OR UPDATE ON "bukti_dukung"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."jenis_butir" = 'rhk') EXECUTE FUNCTION "jaga_pemakai_berkas"('bukti_kinerja', 'karya', 'sertifikat');
CREATE CONSTRAINT TRIGGER "bukti_dukung_berkas_tugas" AFTER INSERT OR UPDATE ON "bukti_dukung"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."jenis_butir" <> 'rhk') EXECUTE FUNCTION "jaga_pemakai_berkas"('bukti_kinerja');
CREATE FUNCTION "jaga_berkas_kinerja"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'terhubung' AND (
    EXISTS (SELECT 1 FROM "bukti_dukung" d WHERE d."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "dokumen_persiapan" d WHERE d."berkas_id" = NEW."id")
  ) THEN
    RAISE EXCEPTION 'berkas %: a plan still shows it', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "berkas_kinerja_terhubung" AFTER UPDATE OF "status" ON "berkas"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_berkas_kinerja"();
