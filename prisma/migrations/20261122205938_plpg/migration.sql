-- CreateEnum
CREATE TYPE "mode_rombel" AS ENUM ('daring', 'surel', 'tatap_muka');

-- CreateEnum
CREATE TYPE "status_rombel" AS ENUM ('berjalan', 'selesai');

-- CreateEnum
CREATE TYPE "status_peserta" AS ENUM ('belum_aktif', 'aktif', 'mengundurkan_diri');

-- CreateEnum
CREATE TYPE "hasil_impor" AS ENUM ('baru', 'tetap');

-- CreateEnum
CREATE TYPE "cara_kontak" AS ENUM ('surel', 'tatap_muka', 'telepon');

-- CreateEnum
CREATE TYPE "status_laporan" AS ENUM ('terkirim', 'dibatalkan');

-- CreateEnum
CREATE TYPE "komponen" AS ENUM ('proses', 'laporan_1', 'laporan_2', 'laporan_3', 'laporan_4', 'presentasi');

-- CreateEnum
CREATE TYPE "status_nilai" AS ENUM ('terbuka', 'final');

-- CreateEnum
CREATE TYPE "status_banding" AS ENUM ('diajukan', 'diterima', 'ditolak');

-- CreateEnum
CREATE TYPE "jenis_materi" AS ENUM ('pedagogik', 'bidang_studi');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "tujuan_berkas" ADD VALUE 'laporan_plpg';
ALTER TYPE "tujuan_berkas" ADD VALUE 'laporan_akhir_plpg';
ALTER TYPE "tujuan_berkas" ADD VALUE 'lampiran_forum';
ALTER TYPE "tujuan_berkas" ADD VALUE 'materi_plpg';

-- CreateTable
CREATE TABLE "rombel" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lptk_id" UUID NOT NULL,
    "nama" TEXT NOT NULL,
    "bidang_studi" TEXT NOT NULL,
    "mode" "mode_rombel" NOT NULL DEFAULT 'daring',
    "zona" "zona" NOT NULL DEFAULT 'WIB',
    "mulai" DATE NOT NULL,
    "selesai" DATE NOT NULL,
    "kapasitas" INTEGER NOT NULL DEFAULT 10,
    "alasan_kapasitas" TEXT,
    "status" "status_rombel" NOT NULL DEFAULT 'berjalan',
    "alasan" TEXT,
    "pesan_terakhir" INTEGER NOT NULL DEFAULT 0,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rombel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "penugasan_mentor" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rombel_id" UUID NOT NULL,
    "lptk_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentor_nama" TEXT NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "selesai" TIMESTAMPTZ(3),
    "alasan" TEXT,

    CONSTRAINT "penugasan_mentor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peserta" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "nomor_peserta" TEXT NOT NULL,
    "akun_id" UUID NOT NULL,
    "lptk_id" UUID NOT NULL,
    "rombel_id" UUID,
    "nama" TEXT NOT NULL,
    "nuptk" TEXT,
    "bidang_studi" TEXT NOT NULL,
    "asal_sekolah" TEXT NOT NULL DEFAULT '',
    "status" "status_peserta" NOT NULL DEFAULT 'belum_aktif',
    "undangan_pada" TIMESTAMPTZ(3) NOT NULL,
    "aktivasi_sampai" TIMESTAMPTZ(3) NOT NULL,
    "aktif_pada" TIMESTAMPTZ(3),
    "alasan" TEXT,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "peserta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_aktivasi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "peserta_id" UUID NOT NULL,
    "sidik" CHAR(64) NOT NULL,
    "berlaku_sampai" TIMESTAMPTZ(3) NOT NULL,
    "dipakai_pada" TIMESTAMPTZ(3),
    "dibatalkan_pada" TIMESTAMPTZ(3),
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "kode_aktivasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "impor_peserta" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lptk_id" UUID NOT NULL,
    "nama_berkas" TEXT NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "oleh_nama" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "impor_peserta_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "baris_impor" (
    "impor_id" UUID NOT NULL,
    "baris" INTEGER NOT NULL,
    "lptk_id" UUID NOT NULL,
    "peserta_id" UUID NOT NULL,
    "hasil" "hasil_impor" NOT NULL,

    CONSTRAINT "baris_impor_pkey" PRIMARY KEY ("impor_id","baris")
);

-- CreateTable
CREATE TABLE "pesan_forum" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rombel_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL DEFAULT 0,
    "penulis_id" UUID NOT NULL,
    "penulis_nama" TEXT NOT NULL,
    "penulis_peran" "peran" NOT NULL,
    "balasan_ke" UUID,
    "isi" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "diubah_pada" TIMESTAMPTZ(3),
    "disembunyikan_pada" TIMESTAMPTZ(3),
    "disembunyikan_oleh" TEXT,
    "alasan_sembunyi" TEXT,
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pesan_forum_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "versi_pesan" (
    "pesan_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "isi" TEXT NOT NULL,
    "sejak" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "versi_pesan_pkey" PRIMARY KEY ("pesan_id","nomor")
);

-- CreateTable
CREATE TABLE "lampiran_forum" (
    "pesan_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "penulis_id" UUID NOT NULL,
    "berkas_id" UUID NOT NULL,

    CONSTRAINT "lampiran_forum_pkey" PRIMARY KEY ("pesan_id","urutan")
);

-- CreateTable
CREATE TABLE "sebutan_forum" (
    "pesan_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,

    CONSTRAINT "sebutan_forum_pkey" PRIMARY KEY ("pesan_id","akun_id")
);

-- CreateTable
CREATE TABLE "bacaan_forum" (
    "rombel_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "sampai_nomor" INTEGER NOT NULL DEFAULT 0,
    "dibaca_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "bacaan_forum_pkey" PRIMARY KEY ("rombel_id","akun_id")
);

-- CreateTable
CREATE TABLE "catatan_kontak" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "rombel_id" UUID NOT NULL,
    "mentor_id" UUID NOT NULL,
    "mentor_nama" TEXT NOT NULL,
    "cara" "cara_kontak" NOT NULL,
    "pada" TIMESTAMPTZ(3) NOT NULL,
    "ringkasan" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "catatan_kontak_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "peserta_kontak" (
    "kontak_id" UUID NOT NULL,
    "peserta_id" UUID NOT NULL,

    CONSTRAINT "peserta_kontak_pkey" PRIMARY KEY ("kontak_id","peserta_id")
);

-- CreateTable
CREATE TABLE "batas_laporan" (
    "rombel_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "deskripsi" TEXT NOT NULL,
    "batas" TIMESTAMPTZ(3) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "batas_laporan_pkey" PRIMARY KEY ("rombel_id","nomor")
);

-- CreateTable
CREATE TABLE "perpanjangan_laporan" (
    "peserta_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "sampai" TIMESTAMPTZ(3) NOT NULL,
    "alasan" TEXT NOT NULL,
    "oleh_nama" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "perpanjangan_laporan_pkey" PRIMARY KEY ("peserta_id","nomor")
);

-- CreateTable
CREATE TABLE "laporan_kemajuan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "peserta_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "status" "status_laporan" NOT NULL DEFAULT 'terkirim',
    "berkas_id" UUID,
    "sha256" CHAR(64),
    "diterima_pada" TIMESTAMPTZ(3),
    "dibatalkan_pada" TIMESTAMPTZ(3),
    "kiriman_ke" INTEGER NOT NULL DEFAULT 1,
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laporan_kemajuan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "laporan_akhir" (
    "peserta_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "berkas_id" UUID NOT NULL,
    "sha256" CHAR(64) NOT NULL,
    "diterima_pada" TIMESTAMPTZ(3) NOT NULL,
    "kiriman_ke" INTEGER NOT NULL DEFAULT 1,
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "laporan_akhir_pkey" PRIMARY KEY ("peserta_id")
);

-- CreateTable
CREATE TABLE "komponen_nilai" (
    "peserta_id" UUID NOT NULL,
    "komponen" "komponen" NOT NULL,
    "angka" INTEGER,
    "nihil" BOOLEAN NOT NULL DEFAULT false,
    "alasan" TEXT,
    "umpan_balik" TEXT NOT NULL DEFAULT '',
    "rubrik" JSONB,
    "berkas_id" UUID,
    "penilai_id" UUID NOT NULL,
    "penilai_nama" TEXT NOT NULL,
    "dinilai_pada" TIMESTAMPTZ(3) NOT NULL,
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "komponen_nilai_pkey" PRIMARY KEY ("peserta_id","komponen")
);

-- CreateTable
CREATE TABLE "riwayat_nilai" (
    "id" BIGSERIAL NOT NULL,
    "peserta_id" UUID NOT NULL,
    "komponen" "komponen" NOT NULL,
    "dari" INTEGER,
    "ke" INTEGER,
    "nihil" BOOLEAN NOT NULL,
    "alasan" TEXT,
    "oleh_id" UUID NOT NULL,
    "oleh_nama" TEXT NOT NULL,
    "pada" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "riwayat_nilai_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nilai_plpg" (
    "peserta_id" UUID NOT NULL,
    "status" "status_nilai" NOT NULL DEFAULT 'terbuka',
    "proses" INTEGER,
    "laporan_1" INTEGER,
    "laporan_2" INTEGER,
    "laporan_3" INTEGER,
    "laporan_4" INTEGER,
    "presentasi" INTEGER,
    "sp" INTEGER GENERATED ALWAYS AS (12 * "proses" + 3 * ("laporan_1" + "laporan_2" + "laporan_3" + "laporan_4") + 16 * "presentasi") STORED,
    "lulus" BOOLEAN GENERATED ALWAYS AS (12 * "proses" + 3 * ("laporan_1" + "laporan_2" + "laporan_3" + "laporan_4") + 16 * "presentasi" >= 260000) STORED,
    "final_pada" TIMESTAMPTZ(3),
    "final_oleh_id" UUID,
    "final_oleh" TEXT,
    "alasan" TEXT,
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "nilai_plpg_pkey" PRIMARY KEY ("peserta_id")
);

-- CreateTable
CREATE TABLE "aspek_proses" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lptk_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "judul" TEXT NOT NULL,
    "keterangan" TEXT NOT NULL DEFAULT '',
    "bobot" INTEGER NOT NULL,

    CONSTRAINT "aspek_proses_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "banding" (
    "peserta_id" UUID NOT NULL,
    "status" "status_banding" NOT NULL DEFAULT 'diajukan',
    "keberatan" TEXT NOT NULL,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL,
    "alasan" TEXT,
    "pemutus_nama" TEXT,
    "diputus_pada" TIMESTAMPTZ(3),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "banding_pkey" PRIMARY KEY ("peserta_id")
);

-- CreateTable
CREATE TABLE "materi_plpg" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lptk_id" UUID NOT NULL,
    "jenis" "jenis_materi" NOT NULL,
    "bidang_studi" TEXT,
    "judul" TEXT NOT NULL,
    "keterangan" TEXT NOT NULL DEFAULT '',
    "berkas_id" UUID,
    "tautan" TEXT,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "materi_plpg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jadwal_plpg" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "lptk_id" UUID NOT NULL,
    "rombel_id" UUID,
    "judul" TEXT NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL,
    "selesai" TIMESTAMPTZ(3) NOT NULL,
    "tempat" TEXT NOT NULL DEFAULT '',
    "keterangan" TEXT NOT NULL DEFAULT '',
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "jadwal_plpg_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "rombel_lptk_id_status_nama_idx" ON "rombel"("lptk_id", "status", "nama");

-- CreateIndex
CREATE UNIQUE INDEX "rombel_lptk_id_nama_mulai_key" ON "rombel"("lptk_id", "nama", "mulai");

-- CreateIndex
CREATE UNIQUE INDEX "rombel_id_lptk_id_key" ON "rombel"("id", "lptk_id");

-- CreateIndex
CREATE INDEX "penugasan_mentor_rombel_id_mulai_idx" ON "penugasan_mentor"("rombel_id", "mulai");

-- CreateIndex
CREATE INDEX "penugasan_mentor_mentor_id_selesai_idx" ON "penugasan_mentor"("mentor_id", "selesai");

-- CreateIndex
CREATE UNIQUE INDEX "peserta_nomor_peserta_key" ON "peserta"("nomor_peserta");

-- CreateIndex
CREATE INDEX "peserta_lptk_id_status_nama_idx" ON "peserta"("lptk_id", "status", "nama");

-- CreateIndex
CREATE INDEX "peserta_lptk_id_nama_idx" ON "peserta"("lptk_id", "nama");

-- CreateIndex
CREATE INDEX "peserta_rombel_id_idx" ON "peserta"("rombel_id");

-- CreateIndex
CREATE INDEX "peserta_akun_id_idx" ON "peserta"("akun_id");

-- CreateIndex
CREATE INDEX "peserta_status_aktivasi_sampai_idx" ON "peserta"("status", "aktivasi_sampai");

-- CreateIndex
CREATE UNIQUE INDEX "peserta_id_akun_id_key" ON "peserta"("id", "akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "peserta_id_lptk_id_key" ON "peserta"("id", "lptk_id");

-- CreateIndex
CREATE UNIQUE INDEX "kode_aktivasi_sidik_key" ON "kode_aktivasi"("sidik");

-- CreateIndex
CREATE INDEX "kode_aktivasi_peserta_id_idx" ON "kode_aktivasi"("peserta_id");

-- CreateIndex
CREATE INDEX "impor_peserta_lptk_id_dibuat_pada_id_idx" ON "impor_peserta"("lptk_id", "dibuat_pada" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "impor_peserta_id_lptk_id_key" ON "impor_peserta"("id", "lptk_id");

-- CreateIndex
CREATE INDEX "baris_impor_peserta_id_idx" ON "baris_impor"("peserta_id");

-- CreateIndex
CREATE UNIQUE INDEX "baris_impor_impor_id_peserta_id_key" ON "baris_impor"("impor_id", "peserta_id");

-- CreateIndex
CREATE INDEX "pesan_forum_rombel_id_penulis_id_dibuat_pada_idx" ON "pesan_forum"("rombel_id", "penulis_id", "dibuat_pada");

-- CreateIndex
CREATE INDEX "pesan_forum_balasan_ke_idx" ON "pesan_forum"("balasan_ke");

-- CreateIndex
CREATE INDEX "pesan_forum_penulis_id_idx" ON "pesan_forum"("penulis_id");

-- CreateIndex
CREATE UNIQUE INDEX "pesan_forum_rombel_id_nomor_key" ON "pesan_forum"("rombel_id", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "pesan_forum_id_rombel_id_key" ON "pesan_forum"("id", "rombel_id");

-- CreateIndex
CREATE UNIQUE INDEX "pesan_forum_id_penulis_id_key" ON "pesan_forum"("id", "penulis_id");

-- CreateIndex
CREATE UNIQUE INDEX "lampiran_forum_berkas_id_key" ON "lampiran_forum"("berkas_id");

-- CreateIndex
CREATE INDEX "sebutan_forum_akun_id_idx" ON "sebutan_forum"("akun_id");

-- CreateIndex
CREATE INDEX "bacaan_forum_akun_id_idx" ON "bacaan_forum"("akun_id");

-- CreateIndex
CREATE INDEX "catatan_kontak_rombel_id_pada_id_idx" ON "catatan_kontak"("rombel_id", "pada" DESC, "id");

-- CreateIndex
CREATE INDEX "catatan_kontak_mentor_id_idx" ON "catatan_kontak"("mentor_id");

-- CreateIndex
CREATE INDEX "peserta_kontak_peserta_id_idx" ON "peserta_kontak"("peserta_id");

-- CreateIndex
CREATE INDEX "batas_laporan_batas_idx" ON "batas_laporan"("batas");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_kemajuan_berkas_id_key" ON "laporan_kemajuan"("berkas_id");

-- CreateIndex
CREATE INDEX "laporan_kemajuan_akun_id_idx" ON "laporan_kemajuan"("akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_kemajuan_peserta_id_nomor_key" ON "laporan_kemajuan"("peserta_id", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_akhir_berkas_id_key" ON "laporan_akhir"("berkas_id");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_akhir_peserta_id_akun_id_key" ON "laporan_akhir"("peserta_id", "akun_id");

-- CreateIndex
CREATE INDEX "komponen_nilai_penilai_id_idx" ON "komponen_nilai"("penilai_id");

-- CreateIndex
CREATE INDEX "riwayat_nilai_peserta_id_id_idx" ON "riwayat_nilai"("peserta_id", "id");

-- CreateIndex
CREATE INDEX "nilai_plpg_status_lulus_idx" ON "nilai_plpg"("status", "lulus");

-- CreateIndex
CREATE INDEX "nilai_plpg_final_oleh_id_idx" ON "nilai_plpg"("final_oleh_id");

-- CreateIndex
CREATE UNIQUE INDEX "aspek_proses_lptk_id_urutan_key" ON "aspek_proses"("lptk_id", "urutan");

-- CreateIndex
CREATE INDEX "banding_status_status_sejak_idx" ON "banding"("status", "status_sejak");

-- CreateIndex
CREATE UNIQUE INDEX "materi_plpg_berkas_id_key" ON "materi_plpg"("berkas_id");

-- CreateIndex
CREATE INDEX "materi_plpg_lptk_id_jenis_judul_idx" ON "materi_plpg"("lptk_id", "jenis", "judul");

-- CreateIndex
CREATE INDEX "jadwal_plpg_lptk_id_mulai_idx" ON "jadwal_plpg"("lptk_id", "mulai");

-- CreateIndex
CREATE INDEX "jadwal_plpg_rombel_id_mulai_idx" ON "jadwal_plpg"("rombel_id", "mulai");

-- AddForeignKey
ALTER TABLE "rombel" ADD CONSTRAINT "rombel_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penugasan_mentor" ADD CONSTRAINT "penugasan_mentor_rombel_id_lptk_id_fkey" FOREIGN KEY ("rombel_id", "lptk_id") REFERENCES "rombel"("id", "lptk_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "penugasan_mentor" ADD CONSTRAINT "penugasan_mentor_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peserta" ADD CONSTRAINT "peserta_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peserta" ADD CONSTRAINT "peserta_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peserta" ADD CONSTRAINT "peserta_rombel_id_lptk_id_fkey" FOREIGN KEY ("rombel_id", "lptk_id") REFERENCES "rombel"("id", "lptk_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_aktivasi" ADD CONSTRAINT "kode_aktivasi_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "impor_peserta" ADD CONSTRAINT "impor_peserta_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baris_impor" ADD CONSTRAINT "baris_impor_impor_id_lptk_id_fkey" FOREIGN KEY ("impor_id", "lptk_id") REFERENCES "impor_peserta"("id", "lptk_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "baris_impor" ADD CONSTRAINT "baris_impor_peserta_id_lptk_id_fkey" FOREIGN KEY ("peserta_id", "lptk_id") REFERENCES "peserta"("id", "lptk_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pesan_forum" ADD CONSTRAINT "pesan_forum_rombel_id_fkey" FOREIGN KEY ("rombel_id") REFERENCES "rombel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pesan_forum" ADD CONSTRAINT "pesan_forum_penulis_id_fkey" FOREIGN KEY ("penulis_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pesan_forum" ADD CONSTRAINT "pesan_forum_balasan_ke_rombel_id_fkey" FOREIGN KEY ("balasan_ke", "rombel_id") REFERENCES "pesan_forum"("id", "rombel_id") ON DELETE RESTRICT ON UPDATE RESTRICT;

-- AddForeignKey
ALTER TABLE "versi_pesan" ADD CONSTRAINT "versi_pesan_pesan_id_fkey" FOREIGN KEY ("pesan_id") REFERENCES "pesan_forum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran_forum" ADD CONSTRAINT "lampiran_forum_pesan_id_penulis_id_fkey" FOREIGN KEY ("pesan_id", "penulis_id") REFERENCES "pesan_forum"("id", "penulis_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran_forum" ADD CONSTRAINT "lampiran_forum_berkas_id_penulis_id_fkey" FOREIGN KEY ("berkas_id", "penulis_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sebutan_forum" ADD CONSTRAINT "sebutan_forum_pesan_id_fkey" FOREIGN KEY ("pesan_id") REFERENCES "pesan_forum"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sebutan_forum" ADD CONSTRAINT "sebutan_forum_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bacaan_forum" ADD CONSTRAINT "bacaan_forum_rombel_id_fkey" FOREIGN KEY ("rombel_id") REFERENCES "rombel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bacaan_forum" ADD CONSTRAINT "bacaan_forum_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catatan_kontak" ADD CONSTRAINT "catatan_kontak_rombel_id_fkey" FOREIGN KEY ("rombel_id") REFERENCES "rombel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catatan_kontak" ADD CONSTRAINT "catatan_kontak_mentor_id_fkey" FOREIGN KEY ("mentor_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peserta_kontak" ADD CONSTRAINT "peserta_kontak_kontak_id_fkey" FOREIGN KEY ("kontak_id") REFERENCES "catatan_kontak"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peserta_kontak" ADD CONSTRAINT "peserta_kontak_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "batas_laporan" ADD CONSTRAINT "batas_laporan_rombel_id_fkey" FOREIGN KEY ("rombel_id") REFERENCES "rombel"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perpanjangan_laporan" ADD CONSTRAINT "perpanjangan_laporan_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_kemajuan" ADD CONSTRAINT "laporan_kemajuan_peserta_id_akun_id_fkey" FOREIGN KEY ("peserta_id", "akun_id") REFERENCES "peserta"("id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_kemajuan" ADD CONSTRAINT "laporan_kemajuan_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_akhir" ADD CONSTRAINT "laporan_akhir_peserta_id_akun_id_fkey" FOREIGN KEY ("peserta_id", "akun_id") REFERENCES "peserta"("id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_akhir" ADD CONSTRAINT "laporan_akhir_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komponen_nilai" ADD CONSTRAINT "komponen_nilai_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "komponen_nilai" ADD CONSTRAINT "komponen_nilai_penilai_id_fkey" FOREIGN KEY ("penilai_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "riwayat_nilai" ADD CONSTRAINT "riwayat_nilai_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai_plpg" ADD CONSTRAINT "nilai_plpg_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nilai_plpg" ADD CONSTRAINT "nilai_plpg_final_oleh_id_fkey" FOREIGN KEY ("final_oleh_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "aspek_proses" ADD CONSTRAINT "aspek_proses_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "banding" ADD CONSTRAINT "banding_peserta_id_fkey" FOREIGN KEY ("peserta_id") REFERENCES "peserta"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "materi_plpg" ADD CONSTRAINT "materi_plpg_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "materi_plpg" ADD CONSTRAINT "materi_plpg_berkas_id_fkey" FOREIGN KEY ("berkas_id") REFERENCES "berkas"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jadwal_plpg" ADD CONSTRAINT "jadwal_plpg_lptk_id_fkey" FOREIGN KEY ("lptk_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jadwal_plpg" ADD CONSTRAINT "jadwal_plpg_rombel_id_lptk_id_fkey" FOREIGN KEY ("rombel_id", "lptk_id") REFERENCES "rombel"("id", "lptk_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on.

-- Workflows: only the pairs of the status.ts files.
INSERT INTO "transisi_sah" ("alur", "dari", "ke") VALUES
  ('rombel', 'berjalan', 'selesai'),
  ('rombel', 'selesai', 'berjalan'),
  ('peserta', 'aktif', 'mengundurkan_diri'),
  ('peserta', 'belum_aktif', 'aktif'),
  ('peserta', 'belum_aktif', 'mengundurkan_diri'),
  ('peserta', 'mengundurkan_diri', 'belum_aktif'),
  ('laporan_kemajuan', 'dibatalkan', 'terkirim'),
  ('laporan_kemajuan', 'terkirim', 'dibatalkan'),
  ('nilai_plpg', 'final', 'terbuka'),
  ('nilai_plpg', 'terbuka', 'final'),
  ('banding', 'diajukan', 'diterima'),
  ('banding', 'diajukan', 'ditolak');

CREATE TRIGGER "rombel_jaga" BEFORE UPDATE ON "rombel" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "peserta_jaga" BEFORE UPDATE ON "peserta" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "laporan_kemajuan_jaga" BEFORE UPDATE ON "laporan_kemajuan" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "nilai_plpg_jaga" BEFORE UPDATE ON "nilai_plpg" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "banding_jaga" BEFORE UPDATE ON "banding" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();

-- Who let the 14 days pass is deemed withdrawn, whether or not the row says so yet; the last moment still counts.
CREATE FUNCTION "peserta_gugur"(status "status_peserta", sampai timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT status = 'belum_aktif' AND sampai < sekarang()
$$;
CREATE FUNCTION "peserta_hidup"(rombel uuid, selain uuid) RETURNS bigint LANGUAGE sql VOLATILE AS $$
  SELECT count(*) FROM "peserta" p WHERE p."rombel_id" = rombel AND p."id" IS DISTINCT FROM selain
    AND p."status" <> 'mengundurkan_diri' AND NOT "peserta_gugur"(p."status", p."aktivasi_sampai")
$$;
CREATE FUNCTION "mentor_rombel"(rombel uuid) RETURNS uuid LANGUAGE sql VOLATILE AS $$
  SELECT m."mentor_id" FROM "penugasan_mentor" m WHERE m."rombel_id" = rombel AND m."selesai" IS NULL
$$;
-- Until when a participant may send a report: the rombel's deadline or the own extension, the later of both; NULL while the mentor has set none.
CREATE FUNCTION "laporan_sampai"(milik uuid, rombel uuid, ke integer) RETURNS timestamptz LANGUAGE sql VOLATILE AS $$
  SELECT greatest(b."batas", e."sampai") FROM "batas_laporan" b
    LEFT JOIN "perpanjangan_laporan" e ON e."peserta_id" = milik AND e."nomor" = b."nomor"
  WHERE b."rombel_id" = rombel AND b."nomor" = ke
$$;

-- Rombel
ALTER TABLE "rombel"
  ADD CONSTRAINT "rombel_nama_check" CHECK (char_length("nama") BETWEEN 2 AND 60 AND "nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "rombel_bidang_check" CHECK (char_length("bidang_studi") BETWEEN 2 AND 80 AND "bidang_studi" = btrim("bidang_studi") AND "bidang_studi" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "rombel_masa_check" CHECK ("mulai" < "selesai" AND "selesai" <= "mulai" + 366),
  -- DOMAIN §4: ten, up to fifteen with a reason.
  ADD CONSTRAINT "rombel_kapasitas_check" CHECK ("kapasitas" BETWEEN 1 AND 15 AND ("kapasitas" <= 10 OR "alasan_kapasitas" IS NOT NULL)),
  ADD CONSTRAINT "rombel_alasan_check" CHECK (char_length("alasan_kapasitas") BETWEEN 1 AND 1000 AND char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "rombel_pesan_check" CHECK ("pesan_terakhir" >= 0);
-- A mentor's running rombel, this one left out. The account's row is held first: two appointments that come at once go one after the other.
CREATE FUNCTION "tahan_beban_mentor"(mentor uuid, rombel uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "akun" a WHERE a."id" = mentor FOR NO KEY UPDATE;
  IF (SELECT count(*) FROM "penugasan_mentor" m JOIN "rombel" r ON r."id" = m."rombel_id"
      WHERE m."mentor_id" = mentor AND m."selesai" IS NULL AND r."status" = 'berjalan' AND r."id" <> rombel) >= 2 THEN
    RAISE EXCEPTION 'penugasan_mentor: a mentor leads at most two rombel' USING ERRCODE = 'check_violation';
  END IF;
END $$;
CREATE FUNCTION "jaga_rombel"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" <> 'berjalan' OR NEW."pesan_terakhir" <> 0 THEN
      RAISE EXCEPTION 'rombel: begins running and without posts' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."lptk_id") IS DISTINCT FROM (OLD."id", OLD."lptk_id")
    OR (NEW."pesan_terakhir" <> OLD."pesan_terakhir" AND pg_trigger_depth() < 2) THEN
    RAISE EXCEPTION 'rombel: its LPTK and its count of posts are not written' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."kapasitas" < OLD."kapasitas" AND NEW."kapasitas" < "peserta_hidup"(NEW."id", NULL) THEN
    RAISE EXCEPTION 'rombel %: more participants than seats', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'selesai' AND OLD."status" = 'berjalan' AND EXISTS (
    SELECT 1 FROM "peserta" p JOIN "nilai_plpg" n ON n."peserta_id" = p."id"
    WHERE p."rombel_id" = NEW."id" AND n."status" <> 'final' AND p."status" <> 'mengundurkan_diri' AND NOT "peserta_gugur"(p."status", p."aktivasi_sampai")
  ) THEN
    RAISE EXCEPTION 'rombel %: a participant has no final score', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'berjalan' AND OLD."status" = 'selesai' THEN
    IF NEW."alasan" IS NULL THEN
      RAISE EXCEPTION 'rombel %: opened again without a reason', NEW."id" USING ERRCODE = 'check_violation';
    END IF;
    IF "mentor_rombel"(NEW."id") IS NOT NULL THEN
      PERFORM "tahan_beban_mentor"("mentor_rombel"(NEW."id"), NEW."id");
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "rombel_isi" BEFORE INSERT OR UPDATE ON "rombel" FOR EACH ROW EXECUTE FUNCTION "jaga_rombel"();

-- Mentors: one per rombel at a time, two rombel per mentor; what was stays.
CREATE UNIQUE INDEX "penugasan_mentor_satu" ON "penugasan_mentor" ("rombel_id") WHERE "selesai" IS NULL;
ALTER TABLE "penugasan_mentor"
  ADD CONSTRAINT "penugasan_mentor_masa_check" CHECK ("selesai" >= "mulai"),
  ADD CONSTRAINT "penugasan_mentor_alasan_check" CHECK (("selesai" IS NULL) = ("alasan" IS NULL) AND char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "penugasan_mentor_nama_check" CHECK (char_length("mentor_nama") BETWEEN 1 AND 120);
CREATE FUNCTION "jaga_penugasan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF OLD."selesai" IS NOT NULL OR to_jsonb(NEW) - 'selesai' - 'alasan' <> to_jsonb(OLD) - 'selesai' - 'alasan' THEN
      RAISE EXCEPTION 'penugasan_mentor: only ends, once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."selesai" IS NOT NULL THEN
    RETURN NEW;
  END IF;
  -- The rombel before the account: the order everybody keeps.
  PERFORM 1 FROM "rombel" r WHERE r."id" = NEW."rombel_id" AND r."status" = 'berjalan' FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'penugasan_mentor: the rombel is closed' USING ERRCODE = 'check_violation';
  END IF;
  PERFORM "tahan_beban_mentor"(NEW."mentor_id", NEW."rombel_id");
  IF NOT EXISTS (SELECT 1 FROM "peran_akun" r WHERE r."akun_id" = NEW."mentor_id" AND r."peran" = 'mentor'
      AND r."instansi_id" = NEW."lptk_id" AND r."dicabut_pada" IS NULL) THEN
    RAISE EXCEPTION 'penugasan_mentor: no mentor of this LPTK' USING ERRCODE = 'check_violation';
  END IF;
  -- Nobody scores themselves.
  IF EXISTS (SELECT 1 FROM "peserta" p WHERE p."rombel_id" = NEW."rombel_id" AND p."akun_id" = NEW."mentor_id") THEN
    RAISE EXCEPTION 'penugasan_mentor: takes part in this rombel' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "penugasan_mentor_isi" BEFORE INSERT OR UPDATE ON "penugasan_mentor" FOR EACH ROW EXECUTE FUNCTION "jaga_penugasan"();
CREATE TRIGGER "penugasan_mentor_tetap" BEFORE DELETE ON "penugasan_mentor" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Participants: 14 days to activate; then deemed withdrawn; reinstatement gives 14 new days (DOMAIN §1.1).
ALTER TABLE "peserta"
  ADD CONSTRAINT "peserta_nomor_check" CHECK ("nomor_peserta" ~ '^[0-9]{14}$'),
  ADD CONSTRAINT "peserta_nuptk_check" CHECK ("nuptk" ~ '^[0-9]{16}$'),
  ADD CONSTRAINT "peserta_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 120 AND "nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "peserta_bidang_check" CHECK (char_length("bidang_studi") BETWEEN 2 AND 80 AND "bidang_studi" = btrim("bidang_studi") AND "bidang_studi" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "peserta_asal_check" CHECK (char_length("asal_sekolah") <= 120 AND "asal_sekolah" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "peserta_tenggat_check" CHECK ("aktivasi_sampai" = "undangan_pada" + interval '336 hours'),
  ADD CONSTRAINT "peserta_aktif_check" CHECK ("aktif_pada" BETWEEN "undangan_pada" AND "aktivasi_sampai"),
  ADD CONSTRAINT "peserta_status_check" CHECK (CASE "status"
    WHEN 'belum_aktif' THEN "aktif_pada" IS NULL
    WHEN 'aktif' THEN "aktif_pada" IS NOT NULL
    ELSE ("aktif_pada" IS NULL) = ("alasan" IS NULL) END),
  ADD CONSTRAINT "peserta_alasan_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000);
CREATE FUNCTION "jaga_peserta"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" <> 'belum_aktif' THEN
      RAISE EXCEPTION 'peserta: begins before activation' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."nomor_peserta", NEW."akun_id", NEW."lptk_id") IS DISTINCT FROM (OLD."id", OLD."nomor_peserta", OLD."akun_id", OLD."lptk_id") THEN
    RAISE EXCEPTION 'peserta: number, account and LPTK never change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."rombel_id" IS DISTINCT FROM OLD."rombel_id" OR NEW."status" = 'mengundurkan_diri' THEN
    IF EXISTS (SELECT 1 FROM "nilai_plpg" n WHERE n."peserta_id" = NEW."id" AND n."status" = 'final'
        AND (NEW."status", NEW."rombel_id") IS DISTINCT FROM (OLD."status", OLD."rombel_id")) THEN
      RAISE EXCEPTION 'peserta %: the score is final', NEW."id" USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  IF NEW."status" = OLD."status" THEN
    IF (NEW."undangan_pada", NEW."aktivasi_sampai", NEW."aktif_pada") IS DISTINCT FROM (OLD."undangan_pada", OLD."aktivasi_sampai", OLD."aktif_pada") THEN
      RAISE EXCEPTION 'peserta: the 14 days never change' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW."status" = 'belum_aktif' THEN
    IF NEW."alasan" IS NULL OR NEW."undangan_pada" <= OLD."undangan_pada" THEN
      RAISE EXCEPTION 'peserta: reinstatement needs a reason and new days' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF (NEW."undangan_pada", NEW."aktivasi_sampai") IS DISTINCT FROM (OLD."undangan_pada", OLD."aktivasi_sampai") THEN
    RAISE EXCEPTION 'peserta: the 14 days never change' USING ERRCODE = 'check_violation';
  ELSIF NEW."status" = 'aktif' THEN
    IF NOT EXISTS (SELECT 1 FROM "kode_aktivasi" k WHERE k."peserta_id" = NEW."id" AND k."dipakai_pada" = NEW."aktif_pada" AND k."berlaku_sampai" = NEW."aktivasi_sampai") THEN
      RAISE EXCEPTION 'peserta: no code was used' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF OLD."status" = 'belum_aktif' THEN
    IF NOT "peserta_gugur"(OLD."status", OLD."aktivasi_sampai") OR NEW."aktif_pada" IS NOT NULL THEN
      RAISE EXCEPTION 'peserta: the 14 days are not over' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NEW."aktif_pada" IS DISTINCT FROM OLD."aktif_pada" THEN
    RAISE EXCEPTION 'peserta: the activation stays' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "peserta_isi" BEFORE INSERT OR UPDATE ON "peserta" FOR EACH ROW EXECUTE FUNCTION "jaga_peserta"();
-- Seats: the rombel is held, so placements that come at once go one after the other.
CREATE FUNCTION "jaga_kursi_rombel"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  kursi integer;
BEGIN
  IF NEW."rombel_id" IS NULL OR NEW."status" = 'mengundurkan_diri'
    OR (TG_OP = 'UPDATE' AND NEW."rombel_id" IS NOT DISTINCT FROM OLD."rombel_id" AND OLD."status" <> 'mengundurkan_diri') THEN
    RETURN NEW;
  END IF;
  SELECT r."kapasitas" INTO kursi FROM "rombel" r WHERE r."id" = NEW."rombel_id" AND r."status" = 'berjalan' FOR NO KEY UPDATE;
  IF kursi IS NULL THEN
    RAISE EXCEPTION 'peserta: the rombel is closed' USING ERRCODE = 'check_violation';
  END IF;
  IF "peserta_hidup"(NEW."rombel_id", NEW."id") >= kursi THEN
    RAISE EXCEPTION 'peserta: the rombel is full' USING ERRCODE = 'check_violation';
  END IF;
  IF "mentor_rombel"(NEW."rombel_id") = NEW."akun_id" THEN
    RAISE EXCEPTION 'peserta: leads this rombel' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "peserta_kursi" BEFORE INSERT OR UPDATE OF "rombel_id", "status" ON "peserta" FOR EACH ROW EXECUTE FUNCTION "jaga_kursi_rombel"();
CREATE TRIGGER "peserta_tetap" BEFORE DELETE ON "peserta" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE FUNCTION "buat_nilai_peserta"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "nilai_plpg" ("peserta_id", "status_sejak") VALUES (NEW."id", NEW."dibuat_pada");
  RETURN NULL;
END $$;
CREATE TRIGGER "peserta_nilai" AFTER INSERT ON "peserta" FOR EACH ROW EXECUTE FUNCTION "buat_nilai_peserta"();

-- Codes: one living per participant, for the participant's own 14 days, used once.
CREATE UNIQUE INDEX "kode_aktivasi_satu_hidup" ON "kode_aktivasi" ("peserta_id") WHERE "dipakai_pada" IS NULL AND "dibatalkan_pada" IS NULL;
ALTER TABLE "kode_aktivasi"
  ADD CONSTRAINT "kode_aktivasi_sidik_check" CHECK ("sidik" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "kode_aktivasi_sekali_check" CHECK ("dipakai_pada" IS NULL OR "dibatalkan_pada" IS NULL),
  ADD CONSTRAINT "kode_aktivasi_tenggat_check" CHECK ("dipakai_pada" <= "berlaku_sampai");
CREATE FUNCTION "jaga_kode_aktivasi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD."dipakai_pada" IS NOT NULL OR OLD."dibatalkan_pada" IS NOT NULL
    OR to_jsonb(NEW) - 'dipakai_pada' - 'dibatalkan_pada' <> to_jsonb(OLD) - 'dipakai_pada' - 'dibatalkan_pada') THEN
    RAISE EXCEPTION 'kode_aktivasi: used once' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'INSERT' AND NOT EXISTS (
    SELECT 1 FROM "peserta" p WHERE p."id" = NEW."peserta_id" AND p."status" = 'belum_aktif' AND p."aktivasi_sampai" = NEW."berlaku_sampai"
  ) THEN
    RAISE EXCEPTION 'kode_aktivasi: is good for the participant''s own 14 days' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kode_aktivasi_isi" BEFORE INSERT OR UPDATE ON "kode_aktivasi" FOR EACH ROW EXECUTE FUNCTION "jaga_kode_aktivasi"();

-- Imports are written down once.
ALTER TABLE "impor_peserta"
  ADD CONSTRAINT "impor_peserta_sidik_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "impor_peserta_nama_check" CHECK (char_length("nama_berkas") BETWEEN 1 AND 200 AND char_length("oleh_nama") BETWEEN 1 AND 120);
ALTER TABLE "baris_impor" ADD CONSTRAINT "baris_impor_baris_check" CHECK ("baris" >= 1);
CREATE TRIGGER "impor_peserta_tetap" BEFORE UPDATE OR DELETE ON "impor_peserta" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE TRIGGER "baris_impor_tetap" BEFORE UPDATE OR DELETE ON "baris_impor" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Forum: numbered one after the other, written by the present mentor and by active participants; changes of words are kept.
ALTER TABLE "pesan_forum"
  ADD CONSTRAINT "pesan_forum_isi_check" CHECK (char_length("isi") BETWEEN 1 AND 5000 AND btrim("isi") <> ''),
  ADD CONSTRAINT "pesan_forum_penulis_check" CHECK ("penulis_peran" IN ('guru', 'mentor') AND char_length("penulis_nama") BETWEEN 1 AND 120),
  ADD CONSTRAINT "pesan_forum_balasan_check" CHECK ("balasan_ke" <> "id"),
  ADD CONSTRAINT "pesan_forum_sembunyi_check" CHECK (("disembunyikan_pada" IS NULL) = ("disembunyikan_oleh" IS NULL)
    AND ("disembunyikan_pada" IS NULL) = ("alasan_sembunyi" IS NULL) AND char_length("alasan_sembunyi") BETWEEN 1 AND 1000);
CREATE FUNCTION "jaga_pesan_forum"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    UPDATE "rombel" r SET "pesan_terakhir" = r."pesan_terakhir" + 1 WHERE r."id" = NEW."rombel_id" AND r."status" = 'berjalan'
      RETURNING r."pesan_terakhir" INTO NEW."nomor";
    IF NOT FOUND THEN
      RAISE EXCEPTION 'pesan_forum: the rombel is closed' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT (CASE NEW."penulis_peran"
      WHEN 'mentor' THEN "mentor_rombel"(NEW."rombel_id") IS NOT DISTINCT FROM NEW."penulis_id"
      ELSE EXISTS (SELECT 1 FROM "peserta" p WHERE p."akun_id" = NEW."penulis_id" AND p."rombel_id" = NEW."rombel_id" AND p."status" = 'aktif') END) THEN
      RAISE EXCEPTION 'pesan_forum: not of this rombel' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."diubah_pada" IS NOT NULL OR NEW."disembunyikan_pada" IS NOT NULL THEN
      RAISE EXCEPTION 'pesan_forum: begins as it was written' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF (NEW."id", NEW."rombel_id", NEW."nomor", NEW."penulis_id", NEW."penulis_nama", NEW."penulis_peran", NEW."balasan_ke", NEW."dibuat_pada")
    IS DISTINCT FROM (OLD."id", OLD."rombel_id", OLD."nomor", OLD."penulis_id", OLD."penulis_nama", OLD."penulis_peran", OLD."balasan_ke", OLD."dibuat_pada") THEN
    RAISE EXCEPTION 'pesan_forum: writer, place and time never change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."isi" = OLD."isi" THEN
    IF NEW."diubah_pada" IS DISTINCT FROM OLD."diubah_pada" THEN
      RAISE EXCEPTION 'pesan_forum: nothing was changed' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF NEW."diubah_pada" IS NULL OR NEW."diubah_pada" <= coalesce(OLD."diubah_pada", OLD."dibuat_pada") OR OLD."disembunyikan_pada" IS NOT NULL THEN
    RAISE EXCEPTION 'pesan_forum: a change is shown as a change' USING ERRCODE = 'check_violation';
  END IF;
  INSERT INTO "versi_pesan" ("pesan_id", "nomor", "isi", "sejak")
    SELECT OLD."id", count(*) + 1, OLD."isi", coalesce(OLD."diubah_pada", OLD."dibuat_pada") FROM "versi_pesan" v WHERE v."pesan_id" = OLD."id";
  RETURN NEW;
END $$;
CREATE TRIGGER "pesan_forum_isi" BEFORE INSERT OR UPDATE ON "pesan_forum" FOR EACH ROW EXECUTE FUNCTION "jaga_pesan_forum"();
CREATE TRIGGER "pesan_forum_tetap" BEFORE DELETE ON "pesan_forum" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE TRIGGER "versi_pesan_tetap" BEFORE UPDATE OR DELETE ON "versi_pesan" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
-- What stands here only a trigger wrote.
CREATE FUNCTION "tolak_tulisan_tangan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION '%: written by the database alone', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "versi_pesan_sendiri" BEFORE INSERT ON "versi_pesan" FOR EACH ROW EXECUTE FUNCTION "tolak_tulisan_tangan"();
ALTER TABLE "lampiran_forum" ADD CONSTRAINT "lampiran_forum_urutan_check" CHECK ("urutan" BETWEEN 1 AND 5);
CREATE TRIGGER "lampiran_forum_tetap" BEFORE UPDATE OR DELETE ON "lampiran_forum" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE FUNCTION "jaga_bacaan_forum"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (TG_OP = 'UPDATE' AND NEW."sampai_nomor" < OLD."sampai_nomor") OR NEW."sampai_nomor" < 0
    OR NEW."sampai_nomor" > (SELECT r."pesan_terakhir" FROM "rombel" r WHERE r."id" = NEW."rombel_id") THEN
    RAISE EXCEPTION 'bacaan_forum: reads on, as far as there are posts' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "bacaan_forum_isi" BEFORE INSERT OR UPDATE ON "bacaan_forum" FOR EACH ROW EXECUTE FUNCTION "jaga_bacaan_forum"();

-- Contacts: logged by the present mentor, about participants of the rombel; only grows.
ALTER TABLE "catatan_kontak"
  ADD CONSTRAINT "catatan_kontak_isi_check" CHECK (char_length("ringkasan") BETWEEN 1 AND 3000 AND btrim("ringkasan") <> ''),
  ADD CONSTRAINT "catatan_kontak_nama_check" CHECK (char_length("mentor_nama") BETWEEN 1 AND 120),
  ADD CONSTRAINT "catatan_kontak_pada_check" CHECK ("pada" <= "dibuat_pada");
CREATE FUNCTION "jaga_kontak"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."mentor_id" IS DISTINCT FROM "mentor_rombel"(NEW."rombel_id") THEN
    RAISE EXCEPTION 'catatan_kontak: not the mentor of this rombel' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "catatan_kontak_isi" BEFORE INSERT ON "catatan_kontak" FOR EACH ROW EXECUTE FUNCTION "jaga_kontak"();
CREATE FUNCTION "jaga_peserta_kontak"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM "catatan_kontak" k JOIN "peserta" p ON p."rombel_id" = k."rombel_id" WHERE k."id" = NEW."kontak_id" AND p."id" = NEW."peserta_id") THEN
    RAISE EXCEPTION 'peserta_kontak: not of this rombel' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "peserta_kontak_isi" BEFORE INSERT ON "peserta_kontak" FOR EACH ROW EXECUTE FUNCTION "jaga_peserta_kontak"();
CREATE TRIGGER "catatan_kontak_tetap" BEFORE UPDATE OR DELETE ON "catatan_kontak" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE TRIGGER "peserta_kontak_tetap" BEFORE UPDATE OR DELETE ON "peserta_kontak" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Progress reports: exactly four (DOMAIN §0).
ALTER TABLE "batas_laporan"
  ADD CONSTRAINT "batas_laporan_nomor_check" CHECK ("nomor" BETWEEN 1 AND 4),
  ADD CONSTRAINT "batas_laporan_deskripsi_check" CHECK (char_length("deskripsi") BETWEEN 1 AND 3000 AND btrim("deskripsi") <> '');
ALTER TABLE "perpanjangan_laporan"
  ADD CONSTRAINT "perpanjangan_laporan_nomor_check" CHECK ("nomor" BETWEEN 1 AND 4),
  ADD CONSTRAINT "perpanjangan_laporan_alasan_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000 AND char_length("oleh_nama") BETWEEN 1 AND 120);
ALTER TABLE "laporan_kemajuan"
  ADD CONSTRAINT "laporan_kemajuan_nomor_check" CHECK ("nomor" BETWEEN 1 AND 4),
  ADD CONSTRAINT "laporan_kemajuan_kiriman_check" CHECK ("kiriman_ke" >= 1),
  ADD CONSTRAINT "laporan_kemajuan_status_check" CHECK (CASE "status"
    WHEN 'terkirim' THEN "berkas_id" IS NOT NULL AND "sha256" IS NOT NULL AND "diterima_pada" IS NOT NULL AND "dibatalkan_pada" IS NULL
    ELSE "berkas_id" IS NULL AND "sha256" IS NULL AND "diterima_pada" IS NULL AND "dibatalkan_pada" IS NOT NULL END);
CREATE FUNCTION "laporan_dinilai"(milik uuid, ke integer) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT EXISTS (SELECT 1 FROM "komponen_nilai" k WHERE k."peserta_id" = milik AND k."komponen"::text = 'laporan_' || ke AND k."angka" IS NOT NULL)
$$;
-- Nothing that hangs on a file is written without the file's own time and hash.
CREATE FUNCTION "berkas_sama"(berkas uuid, sidik text, diterima timestamptz) RETURNS boolean LANGUAGE sql VOLATILE AS $$
  SELECT EXISTS (SELECT 1 FROM "berkas" b WHERE b."id" = berkas AND b."sha256" = sidik AND b."tersimpan_pada" = diterima)
$$;
CREATE FUNCTION "jaga_laporan_kemajuan"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  milik record;
  sampai timestamptz;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW."status" <> 'terkirim' OR NEW."kiriman_ke" <> 1 THEN
      RAISE EXCEPTION 'laporan_kemajuan: begins by being sent' USING ERRCODE = 'check_violation';
    END IF;
  ELSE
    IF (NEW."id", NEW."peserta_id", NEW."nomor") IS DISTINCT FROM (OLD."id", OLD."peserta_id", OLD."nomor") THEN
      RAISE EXCEPTION 'laporan_kemajuan: participant and number never change' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW."berkas_id", NEW."sha256", NEW."diterima_pada", NEW."status") IS NOT DISTINCT FROM (OLD."berkas_id", OLD."sha256", OLD."diterima_pada", OLD."status") THEN
      RETURN NEW;
    END IF;
  END IF;
  -- The participant's row is held: sending, cancelling and grading go one after the other.
  SELECT p."status", p."rombel_id" INTO milik FROM "peserta" p WHERE p."id" = NEW."peserta_id" FOR NO KEY UPDATE;
  IF milik."status" IS DISTINCT FROM 'aktif' THEN
    RAISE EXCEPTION 'laporan_kemajuan: the participant is not active' USING ERRCODE = 'check_violation';
  END IF;
  IF "laporan_dinilai"(NEW."peserta_id", NEW."nomor") THEN
    RAISE EXCEPTION 'laporan_kemajuan: has been graded' USING ERRCODE = 'check_violation';
  END IF;
  sampai := "laporan_sampai"(NEW."peserta_id", milik."rombel_id", NEW."nomor");
  IF sampai IS NULL THEN
    RAISE EXCEPTION 'laporan_kemajuan: the mentor has not opened it' USING ERRCODE = 'check_violation';
  END IF;
  IF coalesce(NEW."diterima_pada", NEW."dibatalkan_pada") > sampai THEN
    RAISE EXCEPTION 'laporan_kemajuan: the deadline has passed' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'terkirim' THEN
    IF TG_OP = 'UPDATE' AND NEW."kiriman_ke" <> OLD."kiriman_ke" + 1 THEN
      RAISE EXCEPTION 'laporan_kemajuan: every sending is counted' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT "berkas_sama"(NEW."berkas_id", NEW."sha256", NEW."diterima_pada") THEN
      RAISE EXCEPTION 'laporan_kemajuan: not the time and hash of its file' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "laporan_kemajuan_isi" BEFORE INSERT OR UPDATE ON "laporan_kemajuan" FOR EACH ROW EXECUTE FUNCTION "jaga_laporan_kemajuan"();
CREATE TRIGGER "laporan_kemajuan_tetap" BEFORE DELETE ON "laporan_kemajuan" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
-- More time: for a report that the mentor has opened and not scored, and beyond the rombel's own deadline.
CREATE FUNCTION "jaga_perpanjangan_laporan"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  rombel uuid;
BEGIN
  SELECT p."rombel_id" INTO rombel FROM "peserta" p WHERE p."id" = NEW."peserta_id" FOR NO KEY UPDATE;
  IF "laporan_dinilai"(NEW."peserta_id", NEW."nomor") THEN
    RAISE EXCEPTION 'perpanjangan_laporan: has been graded' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT EXISTS (SELECT 1 FROM "batas_laporan" b WHERE b."rombel_id" = rombel AND b."nomor" = NEW."nomor" AND b."batas" < NEW."sampai") THEN
    RAISE EXCEPTION 'perpanjangan_laporan: gives more time than the rombel has' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "perpanjangan_laporan_isi" BEFORE INSERT OR UPDATE ON "perpanjangan_laporan" FOR EACH ROW EXECUTE FUNCTION "jaga_perpanjangan_laporan"();
CREATE FUNCTION "jaga_laporan_akhir"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM "peserta" p JOIN "rombel" r ON r."id" = p."rombel_id"
    WHERE p."id" = NEW."peserta_id" AND p."status" = 'aktif' AND r."status" = 'berjalan' FOR NO KEY UPDATE OF p;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'laporan_akhir: the participant is not active, or the rombel is closed' USING ERRCODE = 'check_violation';
  END IF;
  IF NOT "berkas_sama"(NEW."berkas_id", NEW."sha256", NEW."diterima_pada") THEN
    RAISE EXCEPTION 'laporan_akhir: not the time and hash of its file' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "laporan_akhir_isi" BEFORE INSERT OR UPDATE ON "laporan_akhir" FOR EACH ROW EXECUTE FUNCTION "jaga_laporan_akhir"();
CREATE TRIGGER "laporan_akhir_tetap" BEFORE DELETE ON "laporan_akhir" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Scores: hundredths; an explicit zero has its reason; a missing one is null, never 0.
ALTER TABLE "komponen_nilai"
  ADD CONSTRAINT "komponen_nilai_angka_check" CHECK ("angka" BETWEEN 0 AND 10000),
  ADD CONSTRAINT "komponen_nilai_nihil_check" CHECK (NOT "nihil" OR ("angka" IS NOT NULL AND "angka" = 0 AND "alasan" IS NOT NULL AND btrim("alasan") <> '')),
  ADD CONSTRAINT "komponen_nilai_teks_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000 AND char_length("umpan_balik") <= 5000 AND char_length("penilai_nama") BETWEEN 1 AND 120),
  -- A process score stands on its rubric, a report's score on the file that was read.
  ADD CONSTRAINT "komponen_nilai_rubrik_check" CHECK (("rubrik" IS NOT NULL) = ("komponen" = 'proses' AND "angka" IS NOT NULL AND NOT "nihil")),
  ADD CONSTRAINT "komponen_nilai_berkas_check" CHECK (("berkas_id" IS NOT NULL) = ("komponen" NOT IN ('proses', 'presentasi') AND "angka" IS NOT NULL AND NOT "nihil"));
CREATE FUNCTION "jaga_komponen_nilai"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  milik record;
  keadaan text;
  ke integer;
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."peserta_id", NEW."komponen") IS DISTINCT FROM (OLD."peserta_id", OLD."komponen") THEN
    RAISE EXCEPTION 'komponen_nilai: participant and component never change' USING ERRCODE = 'check_violation';
  END IF;
  SELECT p."status", p."rombel_id" INTO milik FROM "peserta" p WHERE p."id" = NEW."peserta_id" FOR NO KEY UPDATE;
  IF milik."status" IS DISTINCT FROM 'aktif' THEN
    RAISE EXCEPTION 'komponen_nilai: the participant is not active' USING ERRCODE = 'check_violation';
  END IF;
  -- Held, so a finalising that is under way is waited for.
  SELECT n."status"::text INTO keadaan FROM "nilai_plpg" n WHERE n."peserta_id" = NEW."peserta_id" FOR NO KEY UPDATE;
  IF keadaan IS DISTINCT FROM 'terbuka' THEN
    RAISE EXCEPTION 'komponen_nilai: the score is final' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."penilai_id" IS DISTINCT FROM "mentor_rombel"(milik."rombel_id") THEN
    RAISE EXCEPTION 'komponen_nilai: not the mentor of this rombel' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND OLD."angka" IS NOT NULL AND (NEW."angka", NEW."nihil") IS DISTINCT FROM (OLD."angka", OLD."nihil")
    AND coalesce(btrim(NEW."alasan"), '') = '' THEN
    RAISE EXCEPTION 'komponen_nilai: a change needs a reason' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."rubrik" IS NOT NULL AND (
    SELECT (sum((a ->> 'bobot')::integer), sum((a ->> 'bobot')::integer * (a ->> 'nilai')::integer), bool_and((a ->> 'nilai')::integer BETWEEN 0 AND 100))
      IS DISTINCT FROM (100::bigint, NEW."angka"::bigint, true)
    FROM jsonb_array_elements(NEW."rubrik") a
  ) THEN
    RAISE EXCEPTION 'komponen_nilai: the rubric comes to another score' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."komponen"::text LIKE 'laporan%' AND NEW."angka" IS NOT NULL THEN
    ke := right(NEW."komponen"::text, 1)::integer;
    IF NOT NEW."nihil" AND NOT EXISTS (SELECT 1 FROM "laporan_kemajuan" l WHERE l."peserta_id" = NEW."peserta_id" AND l."nomor" = ke AND l."berkas_id" = NEW."berkas_id") THEN
      RAISE EXCEPTION 'komponen_nilai: not the report that was sent' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW."nihil" AND (EXISTS (SELECT 1 FROM "laporan_kemajuan" l WHERE l."peserta_id" = NEW."peserta_id" AND l."nomor" = ke AND l."status" = 'terkirim')
      OR coalesce("laporan_sampai"(NEW."peserta_id", milik."rombel_id", ke) >= NEW."dinilai_pada", true)) THEN
      RAISE EXCEPTION 'komponen_nilai: the report may still come, or has come' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "komponen_nilai_isi" BEFORE INSERT OR UPDATE ON "komponen_nilai" FOR EACH ROW EXECUTE FUNCTION "jaga_komponen_nilai"();
CREATE TRIGGER "komponen_nilai_tetap" BEFORE DELETE ON "komponen_nilai" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
-- Each change is written down, and the whole follows.
CREATE FUNCTION "catat_nilai"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  dari integer;
BEGIN
  IF TG_OP = 'UPDATE' THEN
    dari := OLD."angka";
    IF (NEW."angka", NEW."nihil") IS NOT DISTINCT FROM (OLD."angka", OLD."nihil") THEN
      RETURN NULL;
    END IF;
  ELSIF NEW."angka" IS NULL THEN
    RETURN NULL;
  END IF;
  INSERT INTO "riwayat_nilai" ("peserta_id", "komponen", "dari", "ke", "nihil", "alasan", "oleh_id", "oleh_nama", "pada")
    VALUES (NEW."peserta_id", NEW."komponen", dari, NEW."angka", NEW."nihil", NEW."alasan", NEW."penilai_id", NEW."penilai_nama", NEW."dinilai_pada");
  UPDATE "nilai_plpg" n SET "versi" = n."versi" + 1 WHERE n."peserta_id" = NEW."peserta_id";
  RETURN NULL;
END $$;
CREATE TRIGGER "komponen_nilai_catat" AFTER INSERT OR UPDATE ON "komponen_nilai" FOR EACH ROW EXECUTE FUNCTION "catat_nilai"();
CREATE TRIGGER "riwayat_nilai_sendiri" BEFORE INSERT ON "riwayat_nilai" FOR EACH ROW EXECUTE FUNCTION "tolak_tulisan_tangan"();
CREATE TRIGGER "riwayat_nilai_tetap" BEFORE UPDATE OR DELETE OR TRUNCATE ON "riwayat_nilai" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- The whole: six numbers that are the components', SP and pass generated from them (65 is 260000/4000, compared before any rounding).
ALTER TABLE "nilai_plpg"
  ADD CONSTRAINT "nilai_plpg_final_check" CHECK (CASE "status"
    WHEN 'final' THEN "sp" IS NOT NULL AND "final_pada" IS NOT NULL AND "final_oleh_id" IS NOT NULL AND "final_oleh" IS NOT NULL
    ELSE "final_pada" IS NULL AND "final_oleh_id" IS NULL AND "final_oleh" IS NULL END),
  ADD CONSTRAINT "nilai_plpg_alasan_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000 AND char_length("final_oleh") BETWEEN 1 AND 120);
CREATE FUNCTION "jaga_nilai_plpg"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."status" <> 'terbuka' THEN
    RAISE EXCEPTION 'nilai_plpg: begins open' USING ERRCODE = 'check_violation';
  END IF;
  IF TG_OP = 'UPDATE' THEN
    IF NEW."peserta_id" <> OLD."peserta_id" OR (OLD."status" = 'final' AND NEW."status" = 'final') THEN
      RAISE EXCEPTION 'nilai_plpg: the score is final' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD."status" = 'final' AND NEW."alasan" IS NULL THEN
      RAISE EXCEPTION 'nilai_plpg: opened again without a reason' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD."status" = 'terbuka' AND NEW."status" = 'final' AND NOT EXISTS (
      SELECT 1 FROM "peserta" p WHERE p."id" = NEW."peserta_id" AND p."status" = 'aktif' AND "mentor_rombel"(p."rombel_id") = NEW."final_oleh_id"
    ) THEN
      RAISE EXCEPTION 'nilai_plpg: not the mentor of this rombel' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  SELECT max(k."angka") FILTER (WHERE k."komponen" = 'proses'), max(k."angka") FILTER (WHERE k."komponen" = 'laporan_1'),
    max(k."angka") FILTER (WHERE k."komponen" = 'laporan_2'), max(k."angka") FILTER (WHERE k."komponen" = 'laporan_3'),
    max(k."angka") FILTER (WHERE k."komponen" = 'laporan_4'), max(k."angka") FILTER (WHERE k."komponen" = 'presentasi')
  INTO NEW."proses", NEW."laporan_1", NEW."laporan_2", NEW."laporan_3", NEW."laporan_4", NEW."presentasi"
  FROM "komponen_nilai" k WHERE k."peserta_id" = NEW."peserta_id";
  RETURN NEW;
END $$;
CREATE TRIGGER "nilai_plpg_isi" BEFORE INSERT OR UPDATE ON "nilai_plpg" FOR EACH ROW EXECUTE FUNCTION "jaga_nilai_plpg"();
CREATE TRIGGER "nilai_plpg_tetap" BEFORE DELETE ON "nilai_plpg" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Rubric: the weights of an LPTK total 100, asked at COMMIT.
ALTER TABLE "aspek_proses"
  ADD CONSTRAINT "aspek_proses_isi_check" CHECK (char_length("judul") BETWEEN 3 AND 120 AND "judul" = btrim("judul") AND char_length("keterangan") <= 1000),
  ADD CONSTRAINT "aspek_proses_bobot_check" CHECK ("bobot" BETWEEN 1 AND 100 AND "urutan" >= 1);
CREATE FUNCTION "jaga_bobot_aspek"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  lptk uuid := CASE TG_OP WHEN 'DELETE' THEN OLD."lptk_id" ELSE NEW."lptk_id" END;
BEGIN
  IF (SELECT sum(a."bobot") FROM "aspek_proses" a WHERE a."lptk_id" = lptk) <> 100 THEN
    RAISE EXCEPTION 'aspek_proses: the weights do not total 100' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "aspek_proses_bobot" AFTER INSERT OR UPDATE OR DELETE ON "aspek_proses"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_bobot_aspek"();

-- Appeals: one per participant, within 14 days of the final score; accepted means the scores were opened again.
ALTER TABLE "banding"
  ADD CONSTRAINT "banding_isi_check" CHECK (char_length("keberatan") BETWEEN 1 AND 3000 AND btrim("keberatan") <> '' AND char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "banding_putusan_check" CHECK (("status" = 'diajukan') = ("diputus_pada" IS NULL) AND ("diputus_pada" IS NULL) = ("pemutus_nama" IS NULL)
    AND ("status" <> 'ditolak' OR "alasan" IS NOT NULL));
CREATE FUNCTION "jaga_banding"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  nilai record;
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD."status" <> 'diajukan' OR (NEW."peserta_id", NEW."keberatan", NEW."diajukan_pada") IS DISTINCT FROM (OLD."peserta_id", OLD."keberatan", OLD."diajukan_pada")) THEN
    RAISE EXCEPTION 'banding: filed and decided once' USING ERRCODE = 'check_violation';
  END IF;
  SELECT n."status", n."final_pada" INTO nilai FROM "nilai_plpg" n WHERE n."peserta_id" = NEW."peserta_id" FOR SHARE;
  IF TG_OP = 'INSERT' AND (NEW."status" <> 'diajukan' OR nilai."status" IS DISTINCT FROM 'final'
    OR NEW."diajukan_pada" NOT BETWEEN nilai."final_pada" AND nilai."final_pada" + interval '336 hours') THEN
    RAISE EXCEPTION 'banding: not within 14 days of a final score' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'diterima' AND nilai."status" IS DISTINCT FROM 'terbuka' THEN
    RAISE EXCEPTION 'banding: accepted, but the scores are still final' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "banding_isi" BEFORE INSERT OR UPDATE ON "banding" FOR EACH ROW EXECUTE FUNCTION "jaga_banding"();
CREATE TRIGGER "banding_tetap" BEFORE DELETE ON "banding" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Materials and schedule
ALTER TABLE "materi_plpg"
  ADD CONSTRAINT "materi_plpg_bidang_check" CHECK (("jenis" = 'pedagogik') = ("bidang_studi" IS NULL) AND char_length("bidang_studi") BETWEEN 2 AND 80),
  ADD CONSTRAINT "materi_plpg_isi_check" CHECK (char_length("judul") BETWEEN 3 AND 200 AND "judul" = btrim("judul") AND char_length("keterangan") <= 1000),
  ADD CONSTRAINT "materi_plpg_sumber_check" CHECK (("berkas_id" IS NULL) <> ("tautan" IS NULL) AND "tautan" ~ '^https?://[^[:space:][:cntrl:]]+$' AND char_length("tautan") <= 500);
ALTER TABLE "jadwal_plpg"
  ADD CONSTRAINT "jadwal_plpg_rentang_check" CHECK ("mulai" < "selesai"),
  ADD CONSTRAINT "jadwal_plpg_isi_check" CHECK (char_length("judul") BETWEEN 3 AND 200 AND "judul" = btrim("judul") AND char_length("tempat") <= 200 AND char_length("keterangan") <= 1000);

-- Files: what is shown is linked and not thrown away.
CREATE CONSTRAINT TRIGGER "laporan_kemajuan_berkas" AFTER INSERT OR UPDATE ON "laporan_kemajuan"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('laporan_plpg');
CREATE CONSTRAINT TRIGGER "laporan_akhir_berkas" AFTER INSERT OR UPDATE ON "laporan_akhir"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('laporan_akhir_plpg');
CREATE CONSTRAINT TRIGGER "lampiran_forum_berkas" AFTER INSERT ON "lampiran_forum"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('lampiran_forum');
CREATE CONSTRAINT TRIGGER "materi_plpg_berkas" AFTER INSERT OR UPDATE ON "materi_plpg"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('materi_plpg');
CREATE FUNCTION "jaga_berkas_plpg"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'terhubung' AND (
    EXISTS (SELECT 1 FROM "laporan_kemajuan" l WHERE l."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "laporan_akhir" l WHERE l."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "lampiran_forum" l WHERE l."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "materi_plpg" m WHERE m."berkas_id" = NEW."id")
  ) THEN
    RAISE EXCEPTION 'berkas %: PLPG still shows it', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "berkas_plpg_terhubung" AFTER UPDATE OF "status" ON "berkas"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_berkas_plpg"();
