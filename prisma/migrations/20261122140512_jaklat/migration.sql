-- CreateEnum
CREATE TYPE "status_pelatihan" AS ENUM ('draf', 'terbit', 'selesai', 'dibatalkan');

-- CreateEnum
CREATE TYPE "mode_pelatihan" AS ENUM ('tatap_muka', 'daring', 'campuran');

-- CreateEnum
CREATE TYPE "status_usulan" AS ENUM ('diajukan', 'diterima', 'ditolak', 'dijadwalkan');

-- CreateEnum
CREATE TYPE "status_pendaftaran" AS ENUM ('diajukan', 'diteruskan', 'ditolak_kepsek', 'diterima', 'daftar_tunggu', 'ditolak_p2kptk2', 'dibatalkan', 'dibatalkan_penyelenggara', 'kedaluwarsa', 'hadir', 'tidak_hadir', 'menunggu_penerapan', 'menunggu_tinjauan', 'perlu_perbaikan', 'bersertifikat');

-- CreateEnum
CREATE TYPE "status_sertifikat" AS ENUM ('berlaku', 'dicabut', 'diganti');

-- CreateEnum
CREATE TYPE "kompetensi" AS ENUM ('pedagogik', 'kepribadian', 'sosial', 'profesional');

-- CreateEnum
CREATE TYPE "status_bank" AS ENUM ('draf', 'terbit');

-- CreateEnum
CREATE TYPE "status_refleksi" AS ENUM ('draf', 'diajukan', 'disetujui', 'tidak_disetujui');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "tujuan_berkas" ADD VALUE 'lampiran_pelatihan';
ALTER TYPE "tujuan_berkas" ADD VALUE 'penerapan';
ALTER TYPE "tujuan_berkas" ADD VALUE 'sertifikat';

-- CreateTable
CREATE TABLE "pelatihan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "instansi_id" UUID NOT NULL,
    "judul" TEXT NOT NULL,
    "deskripsi" TEXT NOT NULL,
    "kompetensi" "kompetensi"[],
    "jenjang" "jenjang"[],
    "mapel" TEXT[],
    "jp" INTEGER NOT NULL,
    "mode" "mode_pelatihan" NOT NULL,
    "tempat" TEXT,
    "tautan" TEXT,
    "kuota" INTEGER NOT NULL,
    "terisi" INTEGER NOT NULL DEFAULT 0,
    "daftar_buka" TIMESTAMPTZ(3) NOT NULL,
    "daftar_tutup" TIMESTAMPTZ(3) NOT NULL,
    "min_hadir" INTEGER NOT NULL DEFAULT 85,
    "mulai" TIMESTAMPTZ(3),
    "selesai" TIMESTAMPTZ(3),
    "status" "status_pelatihan" NOT NULL DEFAULT 'draf',
    "alasan" TEXT,
    "salinan_dari" UUID,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terbit_pada" TIMESTAMPTZ(3),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pelatihan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sesi_pelatihan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pelatihan_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,
    "materi" TEXT NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL,
    "selesai" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sesi_pelatihan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lampiran_pelatihan" (
    "berkas_id" UUID NOT NULL,
    "pelatihan_id" UUID NOT NULL,
    "pemilik_id" UUID NOT NULL,
    "judul" TEXT NOT NULL,
    "urutan" INTEGER NOT NULL,

    CONSTRAINT "lampiran_pelatihan_pkey" PRIMARY KEY ("berkas_id")
);

-- CreateTable
CREATE TABLE "usulan_topik" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sekolah_id" UUID NOT NULL,
    "instansi_id" UUID NOT NULL,
    "pengusul_nama" TEXT NOT NULL,
    "topik" TEXT NOT NULL,
    "kompetensi" "kompetensi" NOT NULL,
    "kebutuhan" TEXT NOT NULL,
    "jumlah_guru" INTEGER NOT NULL,
    "status" "status_usulan" NOT NULL DEFAULT 'diajukan',
    "alasan" TEXT,
    "pelatihan_id" UUID,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "usulan_topik_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pendaftaran_pelatihan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pelatihan_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "refleksi_id" UUID NOT NULL,
    "status" "status_pendaftaran" NOT NULL DEFAULT 'diajukan',
    "alasan" TEXT,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "diteruskan_pada" TIMESTAMPTZ(3),
    "antre_pada" TIMESTAMPTZ(3),
    "persen_hadir" DECIMAL(5,2),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pendaftaran_pelatihan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kehadiran" (
    "pendaftaran_id" UUID NOT NULL,
    "sesi_id" UUID NOT NULL,
    "pelatihan_id" UUID NOT NULL,
    "hadir" BOOLEAN NOT NULL,
    "dicatat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "kehadiran_pkey" PRIMARY KEY ("pendaftaran_id","sesi_id")
);

-- CreateTable
CREATE TABLE "refleksi_pasca" (
    "pendaftaran_id" UUID NOT NULL,
    "dipelajari" TEXT NOT NULL,
    "akan_diterapkan" TEXT NOT NULL,
    "dikirim_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "refleksi_pasca_pkey" PRIMARY KEY ("pendaftaran_id")
);

-- CreateTable
CREATE TABLE "laporan_penerapan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pendaftaran_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "perubahan" TEXT NOT NULL,
    "perlu_ditingkatkan" TEXT NOT NULL,
    "sekolah_id" UUID NOT NULL,
    "pelapor_nama" TEXT NOT NULL,
    "dilaporkan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "laporan_penerapan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dokumen_penerapan" (
    "laporan_id" UUID NOT NULL,
    "berkas_id" UUID NOT NULL,
    "pemilik_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,

    CONSTRAINT "dokumen_penerapan_pkey" PRIMARY KEY ("laporan_id","berkas_id")
);

-- CreateTable
CREATE TABLE "sertifikat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pendaftaran_id" UUID NOT NULL,
    "laporan_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "instansi_id" UUID NOT NULL,
    "versi_ke" INTEGER NOT NULL DEFAULT 1,
    "nomor" TEXT NOT NULL,
    "kode" TEXT NOT NULL,
    "status" "status_sertifikat" NOT NULL DEFAULT 'berlaku',
    "alasan" TEXT,
    "fakta" JSONB NOT NULL,
    "penerbit_nama" TEXT NOT NULL,
    "terbit_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "berkas_id" UUID,
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "sertifikat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nomor_sertifikat" (
    "instansi_id" UUID NOT NULL,
    "tahun" INTEGER NOT NULL,
    "terakhir" INTEGER NOT NULL,

    CONSTRAINT "nomor_sertifikat_pkey" PRIMARY KEY ("instansi_id","tahun")
);

-- CreateTable
CREATE TABLE "bank_soal" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dinas_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "status" "status_bank" NOT NULL DEFAULT 'draf',
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terbit_pada" TIMESTAMPTZ(3),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "bank_soal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indikator" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "bank_id" UUID NOT NULL,
    "kompetensi" "kompetensi" NOT NULL,
    "urutan" INTEGER NOT NULL,
    "pernyataan" TEXT NOT NULL,
    "petunjuk" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "indikator_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "periode_refleksi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dinas_id" UUID NOT NULL,
    "nama" TEXT NOT NULL,
    "buka" TIMESTAMPTZ(3) NOT NULL,
    "tutup" TIMESTAMPTZ(3) NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "periode_refleksi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refleksi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "periode_id" UUID NOT NULL,
    "bank_id" UUID NOT NULL,
    "status" "status_refleksi" NOT NULL DEFAULT 'draf',
    "tanggal_diskusi" DATE,
    "alasan" TEXT,
    "pengajuan_ke" INTEGER NOT NULL DEFAULT 0,
    "diajukan_pada" TIMESTAMPTZ(3),
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "refleksi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jawaban_refleksi" (
    "refleksi_id" UUID NOT NULL,
    "indikator_id" UUID NOT NULL,
    "bank_id" UUID NOT NULL,
    "nilai" INTEGER,
    "praktik" TEXT NOT NULL DEFAULT '',
    "contoh" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "jawaban_refleksi_pkey" PRIMARY KEY ("refleksi_id","indikator_id")
);

-- CreateTable
CREATE TABLE "pengajuan_refleksi" (
    "refleksi_id" UUID NOT NULL,
    "nomor" INTEGER NOT NULL,
    "tanggal_diskusi" DATE NOT NULL,
    "isi" JSONB NOT NULL,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "pengajuan_refleksi_pkey" PRIMARY KEY ("refleksi_id","nomor")
);

-- CreateIndex
CREATE INDEX "pelatihan_instansi_id_status_mulai_idx" ON "pelatihan"("instansi_id", "status", "mulai");

-- CreateIndex
CREATE INDEX "pelatihan_status_daftar_tutup_idx" ON "pelatihan"("status", "daftar_tutup");

-- CreateIndex
CREATE INDEX "pelatihan_salinan_dari_idx" ON "pelatihan"("salinan_dari");

-- CreateIndex
CREATE UNIQUE INDEX "sesi_pelatihan_pelatihan_id_urutan_key" ON "sesi_pelatihan"("pelatihan_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "sesi_pelatihan_id_pelatihan_id_key" ON "sesi_pelatihan"("id", "pelatihan_id");

-- CreateIndex
CREATE INDEX "lampiran_pelatihan_pelatihan_id_urutan_idx" ON "lampiran_pelatihan"("pelatihan_id", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "lampiran_pelatihan_berkas_id_pemilik_id_key" ON "lampiran_pelatihan"("berkas_id", "pemilik_id");

-- CreateIndex
CREATE INDEX "usulan_topik_sekolah_id_diajukan_pada_idx" ON "usulan_topik"("sekolah_id", "diajukan_pada" DESC);

-- CreateIndex
CREATE INDEX "usulan_topik_instansi_id_status_diajukan_pada_idx" ON "usulan_topik"("instansi_id", "status", "diajukan_pada");

-- CreateIndex
CREATE INDEX "usulan_topik_pelatihan_id_idx" ON "usulan_topik"("pelatihan_id");

-- CreateIndex
CREATE INDEX "pendaftaran_pelatihan_akun_id_diajukan_pada_idx" ON "pendaftaran_pelatihan"("akun_id", "diajukan_pada" DESC);

-- CreateIndex
CREATE INDEX "pendaftaran_pelatihan_pelatihan_id_status_diteruskan_pada_idx" ON "pendaftaran_pelatihan"("pelatihan_id", "status", "diteruskan_pada");

-- CreateIndex
CREATE INDEX "pendaftaran_pelatihan_status_status_sejak_idx" ON "pendaftaran_pelatihan"("status", "status_sejak");

-- CreateIndex
CREATE INDEX "pendaftaran_pelatihan_refleksi_id_idx" ON "pendaftaran_pelatihan"("refleksi_id");

-- CreateIndex
CREATE UNIQUE INDEX "pendaftaran_pelatihan_id_pelatihan_id_key" ON "pendaftaran_pelatihan"("id", "pelatihan_id");

-- CreateIndex
CREATE UNIQUE INDEX "pendaftaran_pelatihan_id_akun_id_key" ON "pendaftaran_pelatihan"("id", "akun_id");

-- CreateIndex
CREATE INDEX "kehadiran_sesi_id_idx" ON "kehadiran"("sesi_id");

-- CreateIndex
CREATE INDEX "laporan_penerapan_sekolah_id_idx" ON "laporan_penerapan"("sekolah_id");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_penerapan_pendaftaran_id_nomor_key" ON "laporan_penerapan"("pendaftaran_id", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "laporan_penerapan_id_pendaftaran_id_key" ON "laporan_penerapan"("id", "pendaftaran_id");

-- CreateIndex
CREATE INDEX "dokumen_penerapan_berkas_id_idx" ON "dokumen_penerapan"("berkas_id");

-- CreateIndex
CREATE UNIQUE INDEX "sertifikat_kode_key" ON "sertifikat"("kode");

-- CreateIndex
CREATE UNIQUE INDEX "sertifikat_berkas_id_key" ON "sertifikat"("berkas_id");

-- CreateIndex
CREATE INDEX "sertifikat_instansi_id_terbit_pada_idx" ON "sertifikat"("instansi_id", "terbit_pada" DESC);

-- CreateIndex
CREATE INDEX "sertifikat_akun_id_idx" ON "sertifikat"("akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "sertifikat_instansi_id_nomor_key" ON "sertifikat"("instansi_id", "nomor");

-- CreateIndex
CREATE UNIQUE INDEX "sertifikat_pendaftaran_id_versi_ke_key" ON "sertifikat"("pendaftaran_id", "versi_ke");

-- CreateIndex
CREATE UNIQUE INDEX "sertifikat_berkas_id_akun_id_key" ON "sertifikat"("berkas_id", "akun_id");

-- CreateIndex
CREATE UNIQUE INDEX "bank_soal_dinas_id_nomor_key" ON "bank_soal"("dinas_id", "nomor");

-- CreateIndex
CREATE INDEX "indikator_bank_id_kompetensi_urutan_idx" ON "indikator"("bank_id", "kompetensi", "urutan");

-- CreateIndex
CREATE UNIQUE INDEX "indikator_id_bank_id_key" ON "indikator"("id", "bank_id");

-- CreateIndex
CREATE INDEX "periode_refleksi_dinas_id_buka_idx" ON "periode_refleksi"("dinas_id", "buka" DESC);

-- CreateIndex
CREATE INDEX "refleksi_periode_id_status_idx" ON "refleksi"("periode_id", "status");

-- CreateIndex
CREATE INDEX "refleksi_status_status_sejak_idx" ON "refleksi"("status", "status_sejak");

-- CreateIndex
CREATE UNIQUE INDEX "refleksi_akun_id_periode_id_key" ON "refleksi"("akun_id", "periode_id");

-- CreateIndex
CREATE UNIQUE INDEX "refleksi_id_bank_id_key" ON "refleksi"("id", "bank_id");

-- CreateIndex
CREATE UNIQUE INDEX "refleksi_id_akun_id_key" ON "refleksi"("id", "akun_id");

-- AddForeignKey
ALTER TABLE "pelatihan" ADD CONSTRAINT "pelatihan_instansi_id_fkey" FOREIGN KEY ("instansi_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pelatihan" ADD CONSTRAINT "pelatihan_salinan_dari_fkey" FOREIGN KEY ("salinan_dari") REFERENCES "pelatihan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sesi_pelatihan" ADD CONSTRAINT "sesi_pelatihan_pelatihan_id_fkey" FOREIGN KEY ("pelatihan_id") REFERENCES "pelatihan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran_pelatihan" ADD CONSTRAINT "lampiran_pelatihan_pelatihan_id_fkey" FOREIGN KEY ("pelatihan_id") REFERENCES "pelatihan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lampiran_pelatihan" ADD CONSTRAINT "lampiran_pelatihan_berkas_id_pemilik_id_fkey" FOREIGN KEY ("berkas_id", "pemilik_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usulan_topik" ADD CONSTRAINT "usulan_topik_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usulan_topik" ADD CONSTRAINT "usulan_topik_instansi_id_fkey" FOREIGN KEY ("instansi_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "usulan_topik" ADD CONSTRAINT "usulan_topik_pelatihan_id_fkey" FOREIGN KEY ("pelatihan_id") REFERENCES "pelatihan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pendaftaran_pelatihan" ADD CONSTRAINT "pendaftaran_pelatihan_pelatihan_id_fkey" FOREIGN KEY ("pelatihan_id") REFERENCES "pelatihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pendaftaran_pelatihan" ADD CONSTRAINT "pendaftaran_pelatihan_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pendaftaran_pelatihan" ADD CONSTRAINT "pendaftaran_pelatihan_refleksi_id_akun_id_fkey" FOREIGN KEY ("refleksi_id", "akun_id") REFERENCES "refleksi"("id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_pendaftaran_id_pelatihan_id_fkey" FOREIGN KEY ("pendaftaran_id", "pelatihan_id") REFERENCES "pendaftaran_pelatihan"("id", "pelatihan_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kehadiran" ADD CONSTRAINT "kehadiran_sesi_id_pelatihan_id_fkey" FOREIGN KEY ("sesi_id", "pelatihan_id") REFERENCES "sesi_pelatihan"("id", "pelatihan_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refleksi_pasca" ADD CONSTRAINT "refleksi_pasca_pendaftaran_id_fkey" FOREIGN KEY ("pendaftaran_id") REFERENCES "pendaftaran_pelatihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_penerapan" ADD CONSTRAINT "laporan_penerapan_pendaftaran_id_fkey" FOREIGN KEY ("pendaftaran_id") REFERENCES "pendaftaran_pelatihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "laporan_penerapan" ADD CONSTRAINT "laporan_penerapan_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_penerapan" ADD CONSTRAINT "dokumen_penerapan_laporan_id_fkey" FOREIGN KEY ("laporan_id") REFERENCES "laporan_penerapan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_penerapan" ADD CONSTRAINT "dokumen_penerapan_berkas_id_pemilik_id_fkey" FOREIGN KEY ("berkas_id", "pemilik_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sertifikat" ADD CONSTRAINT "sertifikat_pendaftaran_id_akun_id_fkey" FOREIGN KEY ("pendaftaran_id", "akun_id") REFERENCES "pendaftaran_pelatihan"("id", "akun_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sertifikat" ADD CONSTRAINT "sertifikat_laporan_id_pendaftaran_id_fkey" FOREIGN KEY ("laporan_id", "pendaftaran_id") REFERENCES "laporan_penerapan"("id", "pendaftaran_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sertifikat" ADD CONSTRAINT "sertifikat_instansi_id_fkey" FOREIGN KEY ("instansi_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sertifikat" ADD CONSTRAINT "sertifikat_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nomor_sertifikat" ADD CONSTRAINT "nomor_sertifikat_instansi_id_fkey" FOREIGN KEY ("instansi_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bank_soal" ADD CONSTRAINT "bank_soal_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indikator" ADD CONSTRAINT "indikator_bank_id_fkey" FOREIGN KEY ("bank_id") REFERENCES "bank_soal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "periode_refleksi" ADD CONSTRAINT "periode_refleksi_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refleksi" ADD CONSTRAINT "refleksi_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refleksi" ADD CONSTRAINT "refleksi_periode_id_fkey" FOREIGN KEY ("periode_id") REFERENCES "periode_refleksi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refleksi" ADD CONSTRAINT "refleksi_bank_id_fkey" FOREIGN KEY ("bank_id") REFERENCES "bank_soal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jawaban_refleksi" ADD CONSTRAINT "jawaban_refleksi_refleksi_id_bank_id_fkey" FOREIGN KEY ("refleksi_id", "bank_id") REFERENCES "refleksi"("id", "bank_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jawaban_refleksi" ADD CONSTRAINT "jawaban_refleksi_indikator_id_bank_id_fkey" FOREIGN KEY ("indikator_id", "bank_id") REFERENCES "indikator"("id", "bank_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengajuan_refleksi" ADD CONSTRAINT "pengajuan_refleksi_refleksi_id_fkey" FOREIGN KEY ("refleksi_id") REFERENCES "refleksi"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hand-written from here on.

-- Workflows: only the pairs of the status.ts files.
INSERT INTO "transisi_sah" ("alur", "dari", "ke") VALUES
  ('bank_soal', 'draf', 'terbit'),
  ('refleksi', 'diajukan', 'disetujui'),
  ('refleksi', 'diajukan', 'tidak_disetujui'),
  ('refleksi', 'draf', 'diajukan'),
  ('refleksi', 'tidak_disetujui', 'diajukan'),
  ('pelatihan', 'draf', 'terbit'),
  ('pelatihan', 'terbit', 'dibatalkan'),
  ('pelatihan', 'terbit', 'selesai'),
  ('usulan_topik', 'diajukan', 'diterima'),
  ('usulan_topik', 'diajukan', 'ditolak'),
  ('usulan_topik', 'diterima', 'dijadwalkan'),
  ('pendaftaran_pelatihan', 'daftar_tunggu', 'dibatalkan'),
  ('pendaftaran_pelatihan', 'daftar_tunggu', 'dibatalkan_penyelenggara'),
  ('pendaftaran_pelatihan', 'daftar_tunggu', 'diterima'),
  ('pendaftaran_pelatihan', 'daftar_tunggu', 'kedaluwarsa'),
  ('pendaftaran_pelatihan', 'diajukan', 'dibatalkan'),
  ('pendaftaran_pelatihan', 'diajukan', 'dibatalkan_penyelenggara'),
  ('pendaftaran_pelatihan', 'diajukan', 'diteruskan'),
  ('pendaftaran_pelatihan', 'diajukan', 'ditolak_kepsek'),
  ('pendaftaran_pelatihan', 'diajukan', 'kedaluwarsa'),
  ('pendaftaran_pelatihan', 'diterima', 'dibatalkan'),
  ('pendaftaran_pelatihan', 'diterima', 'dibatalkan_penyelenggara'),
  ('pendaftaran_pelatihan', 'diterima', 'hadir'),
  ('pendaftaran_pelatihan', 'diterima', 'tidak_hadir'),
  ('pendaftaran_pelatihan', 'diteruskan', 'daftar_tunggu'),
  ('pendaftaran_pelatihan', 'diteruskan', 'dibatalkan'),
  ('pendaftaran_pelatihan', 'diteruskan', 'dibatalkan_penyelenggara'),
  ('pendaftaran_pelatihan', 'diteruskan', 'diterima'),
  ('pendaftaran_pelatihan', 'diteruskan', 'ditolak_p2kptk2'),
  ('pendaftaran_pelatihan', 'diteruskan', 'kedaluwarsa'),
  ('pendaftaran_pelatihan', 'hadir', 'menunggu_penerapan'),
  ('pendaftaran_pelatihan', 'hadir', 'tidak_hadir'),
  ('pendaftaran_pelatihan', 'menunggu_penerapan', 'menunggu_tinjauan'),
  ('pendaftaran_pelatihan', 'menunggu_penerapan', 'tidak_hadir'),
  ('pendaftaran_pelatihan', 'menunggu_tinjauan', 'bersertifikat'),
  ('pendaftaran_pelatihan', 'menunggu_tinjauan', 'perlu_perbaikan'),
  ('pendaftaran_pelatihan', 'menunggu_tinjauan', 'tidak_hadir'),
  ('pendaftaran_pelatihan', 'perlu_perbaikan', 'menunggu_tinjauan'),
  ('pendaftaran_pelatihan', 'perlu_perbaikan', 'tidak_hadir'),
  ('pendaftaran_pelatihan', 'tidak_hadir', 'hadir'),
  ('sertifikat', 'berlaku', 'dicabut'),
  ('sertifikat', 'berlaku', 'diganti');

CREATE TRIGGER "bank_soal_jaga" BEFORE UPDATE ON "bank_soal" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "refleksi_jaga" BEFORE UPDATE ON "refleksi" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "pelatihan_jaga" BEFORE UPDATE ON "pelatihan" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "usulan_topik_jaga" BEFORE UPDATE ON "usulan_topik" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "pendaftaran_pelatihan_jaga" BEFORE UPDATE ON "pendaftaran_pelatihan" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "sertifikat_jaga" BEFORE UPDATE ON "sertifikat" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();

-- Question banks: one draft per Dinas; what is published never changes, nor do its questions.
CREATE UNIQUE INDEX "bank_soal_satu_draf" ON "bank_soal" ("dinas_id") WHERE "status" = 'draf';
ALTER TABLE "bank_soal"
  ADD CONSTRAINT "bank_soal_nomor_check" CHECK ("nomor" >= 1),
  ADD CONSTRAINT "bank_soal_terbit_check" CHECK (("status" = 'terbit') = ("terbit_pada" IS NOT NULL));
ALTER TABLE "indikator"
  ADD CONSTRAINT "indikator_urutan_check" CHECK ("urutan" >= 1),
  ADD CONSTRAINT "indikator_pernyataan_check" CHECK (char_length("pernyataan") BETWEEN 10 AND 500 AND "pernyataan" = btrim("pernyataan")),
  ADD CONSTRAINT "indikator_petunjuk_check" CHECK (char_length("petunjuk") <= 1000);
CREATE FUNCTION "jaga_bank_terbit"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."status" = 'terbit' THEN
    RAISE EXCEPTION 'bank_soal %: published for good', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "bank_soal_tetap" BEFORE UPDATE OR DELETE ON "bank_soal" FOR EACH ROW EXECUTE FUNCTION "jaga_bank_terbit"();
CREATE FUNCTION "jaga_indikator"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  IF TG_OP = 'UPDATE' AND NEW."bank_id" <> OLD."bank_id" THEN
    RAISE EXCEPTION 'indikator: belongs to its bank' USING ERRCODE = 'check_violation';
  END IF;
  -- The bank's row is held, so that publishing and editing cannot pass each other.
  SELECT b."status"::text INTO keadaan FROM "bank_soal" b
    WHERE b."id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."bank_id" ELSE NEW."bank_id" END FOR SHARE;
  IF keadaan = 'terbit' THEN
    RAISE EXCEPTION 'indikator: its bank is published for good' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "indikator_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "indikator" FOR EACH ROW EXECUTE FUNCTION "jaga_indikator"();

-- Periods of one Dinas do not overlap: at every moment at most one reflection is due.
ALTER TABLE "periode_refleksi"
  ADD CONSTRAINT "periode_refleksi_nama_check" CHECK (char_length("nama") BETWEEN 3 AND 120 AND "nama" = btrim("nama")),
  ADD CONSTRAINT "periode_refleksi_rentang_check" CHECK ("buka" < "tutup"),
  ADD CONSTRAINT "periode_refleksi_tidak_tumpang_tindih" EXCLUDE USING gist ("dinas_id" WITH =, tstzrange("buka", "tutup", '[]') WITH &&);

-- Reflections
ALTER TABLE "refleksi"
  ADD CONSTRAINT "refleksi_pengajuan_check" CHECK (("status" = 'draf') = ("pengajuan_ke" = 0)),
  ADD CONSTRAINT "refleksi_diajukan_check" CHECK (("status" = 'draf') = ("diajukan_pada" IS NULL)),
  ADD CONSTRAINT "refleksi_alasan_check" CHECK ("alasan" IS NULL OR char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "refleksi_ditolak_check" CHECK ("status" <> 'tidak_disetujui' OR "alasan" IS NOT NULL);
ALTER TABLE "jawaban_refleksi"
  ADD CONSTRAINT "jawaban_nilai_check" CHECK ("nilai" BETWEEN 1 AND 4),
  ADD CONSTRAINT "jawaban_teks_check" CHECK (char_length("praktik") <= 2000 AND char_length("contoh") <= 2000);
-- What waits for a decision or has one is not written in any more.
CREATE FUNCTION "jaga_jawaban"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  keadaan text;
BEGIN
  -- FOR SHARE: a submission that is under way is waited for, so nothing is written behind its back (RELIABILITY C10).
  SELECT r."status"::text INTO keadaan FROM "refleksi" r
    WHERE r."id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."refleksi_id" ELSE NEW."refleksi_id" END FOR SHARE;
  IF keadaan IN ('diajukan', 'disetujui') THEN
    RAISE EXCEPTION 'jawaban_refleksi: the reflection has been handed in' USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "jawaban_refleksi_jaga" BEFORE INSERT OR UPDATE OR DELETE ON "jawaban_refleksi" FOR EACH ROW EXECUTE FUNCTION "jaga_jawaban"();
-- Handed in means complete: every question of its bank rated, described and with its example (guide part C), and the day of the talk.
CREATE FUNCTION "jaga_refleksi_lengkap"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" = 'diajukan' AND (NEW."tanggal_diskusi" IS NULL OR EXISTS (
    SELECT 1 FROM "indikator" i LEFT JOIN "jawaban_refleksi" j ON j."indikator_id" = i."id" AND j."refleksi_id" = NEW."id"
    WHERE i."bank_id" = NEW."bank_id" AND (j."nilai" IS NULL OR btrim(j."praktik") = '' OR btrim(j."contoh") = '')
  )) THEN
    RAISE EXCEPTION 'refleksi %: not complete', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "refleksi_lengkap" BEFORE INSERT OR UPDATE OF "status" ON "refleksi" FOR EACH ROW EXECUTE FUNCTION "jaga_refleksi_lengkap"();
CREATE TRIGGER "pengajuan_refleksi_tetap" BEFORE UPDATE OR DELETE ON "pengajuan_refleksi" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Trainings
ALTER TABLE "pelatihan"
  ADD CONSTRAINT "pelatihan_judul_check" CHECK (char_length("judul") BETWEEN 5 AND 200 AND "judul" = btrim("judul") AND "judul" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "pelatihan_deskripsi_check" CHECK (char_length("deskripsi") BETWEEN 1 AND 5000),
  ADD CONSTRAINT "pelatihan_kompetensi_check" CHECK (cardinality("kompetensi") >= 1),
  ADD CONSTRAINT "pelatihan_jenjang_check" CHECK (cardinality("jenjang") >= 1),
  ADD CONSTRAINT "pelatihan_jp_check" CHECK ("jp" BETWEEN 1 AND 500),
  ADD CONSTRAINT "pelatihan_kuota_check" CHECK ("kuota" BETWEEN 1 AND 10000),
  -- The seats in use never exceed the quota, whatever arrives at once (DOMAIN §2).
  ADD CONSTRAINT "pelatihan_terisi_check" CHECK ("terisi" BETWEEN 0 AND "kuota"),
  ADD CONSTRAINT "pelatihan_min_hadir_check" CHECK ("min_hadir" BETWEEN 1 AND 100),
  ADD CONSTRAINT "pelatihan_daftar_check" CHECK ("daftar_buka" < "daftar_tutup"),
  ADD CONSTRAINT "pelatihan_alasan_check" CHECK (("status" = 'dibatalkan') = ("alasan" IS NOT NULL) AND char_length("alasan") <= 1000),
  ADD CONSTRAINT "pelatihan_terbit_check" CHECK (("status" = 'draf') = ("terbit_pada" IS NULL)),
  ADD CONSTRAINT "pelatihan_sesi_check" CHECK ("status" = 'draf' OR ("mulai" IS NOT NULL AND "daftar_tutup" <= "mulai")),
  ADD CONSTRAINT "pelatihan_tempat_check" CHECK (CASE "mode"
    WHEN 'tatap_muka' THEN "tempat" IS NOT NULL
    WHEN 'daring' THEN "tautan" IS NOT NULL
    ELSE "tempat" IS NOT NULL AND "tautan" IS NOT NULL END OR "status" = 'draf'),
  ADD CONSTRAINT "pelatihan_tautan_check" CHECK ("tautan" ~ '^https://' AND char_length("tautan") <= 500),
  ADD CONSTRAINT "pelatihan_panjang_tempat_check" CHECK (char_length("tempat") <= 300);
ALTER TABLE "sesi_pelatihan"
  ADD CONSTRAINT "sesi_pelatihan_rentang_check" CHECK ("mulai" < "selesai"),
  ADD CONSTRAINT "sesi_pelatihan_urutan_check" CHECK ("urutan" >= 1),
  ADD CONSTRAINT "sesi_pelatihan_materi_check" CHECK (char_length("materi") BETWEEN 1 AND 200),
  ADD CONSTRAINT "sesi_pelatihan_tidak_tumpang_tindih" EXCLUDE USING gist ("pelatihan_id" WITH =, tstzrange("mulai", "selesai") WITH &&) DEFERRABLE INITIALLY DEFERRED;
CREATE FUNCTION "hitung_rentang_pelatihan"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  milik uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD."pelatihan_id" ELSE NEW."pelatihan_id" END;
BEGIN
  UPDATE "pelatihan" p SET ("mulai", "selesai") = (
    SELECT min(s."mulai"), max(s."selesai") FROM "sesi_pelatihan" s WHERE s."pelatihan_id" = milik) WHERE p."id" = milik;
  RETURN NULL;
END $$;
CREATE TRIGGER "sesi_pelatihan_rentang" AFTER INSERT OR UPDATE OR DELETE ON "sesi_pelatihan" FOR EACH ROW EXECUTE FUNCTION "hitung_rentang_pelatihan"();
ALTER TABLE "lampiran_pelatihan" ADD CONSTRAINT "lampiran_pelatihan_judul_check" CHECK (char_length("judul") BETWEEN 1 AND 200);

-- Proposed topics
ALTER TABLE "usulan_topik"
  ADD CONSTRAINT "usulan_topik_topik_check" CHECK (char_length("topik") BETWEEN 5 AND 200 AND "topik" = btrim("topik") AND "topik" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "usulan_topik_kebutuhan_check" CHECK (char_length("kebutuhan") BETWEEN 1 AND 2000),
  ADD CONSTRAINT "usulan_topik_jumlah_check" CHECK ("jumlah_guru" BETWEEN 1 AND 1000),
  ADD CONSTRAINT "usulan_topik_alasan_check" CHECK (("status" = 'ditolak') = ("alasan" IS NOT NULL) AND char_length("alasan") <= 1000),
  ADD CONSTRAINT "usulan_topik_terjadwal_check" CHECK (("status" = 'dijadwalkan') = ("pelatihan_id" IS NOT NULL));

-- Enrolments: one live one per teacher and training (DEAD_STATES of status.ts are not live).
CREATE UNIQUE INDEX "pendaftaran_pelatihan_satu_hidup" ON "pendaftaran_pelatihan" ("akun_id", "pelatihan_id")
  WHERE "status" NOT IN ('ditolak_kepsek', 'ditolak_p2kptk2', 'dibatalkan', 'dibatalkan_penyelenggara', 'kedaluwarsa');
CREATE INDEX "pendaftaran_pelatihan_antrean" ON "pendaftaran_pelatihan" ("pelatihan_id", "antre_pada", "id") WHERE "status" = 'daftar_tunggu';
ALTER TABLE "pendaftaran_pelatihan"
  ADD CONSTRAINT "pendaftaran_pelatihan_persen_check" CHECK ("persen_hadir" BETWEEN 0 AND 100),
  ADD CONSTRAINT "pendaftaran_pelatihan_diteruskan_check" CHECK ("status" NOT IN ('diteruskan', 'diterima', 'daftar_tunggu', 'ditolak_p2kptk2') OR "diteruskan_pada" IS NOT NULL),
  ADD CONSTRAINT "pendaftaran_pelatihan_antre_check" CHECK ("status" <> 'daftar_tunggu' OR "antre_pada" IS NOT NULL),
  ADD CONSTRAINT "pendaftaran_pelatihan_alasan_check" CHECK (char_length("alasan") BETWEEN 1 AND 1000),
  ADD CONSTRAINT "pendaftaran_pelatihan_ditolak_check" CHECK ("status" NOT IN ('ditolak_kepsek', 'ditolak_p2kptk2', 'dibatalkan_penyelenggara', 'perlu_perbaikan') OR "alasan" IS NOT NULL);

-- Seats are counted where they are taken and given back; the CHECK on the training then refuses the one too many.
CREATE FUNCTION "memakai_kursi"(status "status_pendaftaran") RETURNS integer LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN status IN ('diterima', 'hadir', 'tidak_hadir', 'menunggu_penerapan', 'menunggu_tinjauan', 'perlu_perbaikan', 'bersertifikat') THEN 1 ELSE 0 END
$$;
CREATE FUNCTION "hitung_kursi"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  beda integer := (CASE WHEN TG_OP = 'DELETE' THEN 0 ELSE "memakai_kursi"(NEW."status") END)
    - (CASE WHEN TG_OP = 'INSERT' THEN 0 ELSE "memakai_kursi"(OLD."status") END);
BEGIN
  IF beda <> 0 THEN
    UPDATE "pelatihan" SET "terisi" = "terisi" + beda
      WHERE "id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."pelatihan_id" ELSE NEW."pelatihan_id" END;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER "pendaftaran_pelatihan_kursi" AFTER INSERT OR DELETE OR UPDATE OF "status" ON "pendaftaran_pelatihan"
  FOR EACH ROW EXECUTE FUNCTION "hitung_kursi"();

-- Each step stands on the one before it: no attendance below the least presence, no application without the teacher's reflection,
-- no review without a report, no certificate without all of them (DOMAIN §2: only a teacher who applied the training gets one).
CREATE FUNCTION "jaga_tahap_pelatihan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (NEW."id", NEW."pelatihan_id", NEW."akun_id", NEW."refleksi_id")
      IS DISTINCT FROM (OLD."id", OLD."pelatihan_id", OLD."akun_id", OLD."refleksi_id") THEN
    RAISE EXCEPTION 'pendaftaran_pelatihan: teacher, training and reflection never change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" IN ('hadir', 'menunggu_penerapan', 'menunggu_tinjauan', 'perlu_perbaikan', 'bersertifikat') AND NOT EXISTS (
    SELECT 1 FROM "pelatihan" p WHERE p."id" = NEW."pelatihan_id" AND NEW."persen_hadir" >= p."min_hadir"
  ) THEN
    RAISE EXCEPTION 'pendaftaran_pelatihan %: presence below the least', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" IN ('menunggu_penerapan', 'menunggu_tinjauan', 'perlu_perbaikan', 'bersertifikat')
    AND NOT EXISTS (SELECT 1 FROM "refleksi_pasca" r WHERE r."pendaftaran_id" = NEW."id") THEN
    RAISE EXCEPTION 'pendaftaran_pelatihan %: no reflection after the training', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" IN ('menunggu_tinjauan', 'perlu_perbaikan', 'bersertifikat')
    AND NOT EXISTS (SELECT 1 FROM "laporan_penerapan" l JOIN "dokumen_penerapan" d ON d."laporan_id" = l."id" WHERE l."pendaftaran_id" = NEW."id") THEN
    RAISE EXCEPTION 'pendaftaran_pelatihan %: no report of the applied training', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" = 'bersertifikat'
    AND NOT EXISTS (SELECT 1 FROM "sertifikat" s WHERE s."pendaftaran_id" = NEW."id") THEN
    RAISE EXCEPTION 'pendaftaran_pelatihan %: no certificate', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "pendaftaran_pelatihan_tahap" BEFORE INSERT OR UPDATE ON "pendaftaran_pelatihan" FOR EACH ROW EXECUTE FUNCTION "jaga_tahap_pelatihan"();

ALTER TABLE "refleksi_pasca"
  ADD CONSTRAINT "refleksi_pasca_teks_check" CHECK (char_length("dipelajari") BETWEEN 1 AND 3000 AND char_length("akan_diterapkan") BETWEEN 1 AND 3000);
ALTER TABLE "laporan_penerapan"
  ADD CONSTRAINT "laporan_penerapan_nomor_check" CHECK ("nomor" >= 1),
  ADD CONSTRAINT "laporan_penerapan_teks_check" CHECK (char_length("perubahan") BETWEEN 1 AND 3000 AND char_length("perlu_ditingkatkan") BETWEEN 1 AND 3000);
CREATE TRIGGER "laporan_penerapan_tetap" BEFORE UPDATE OR DELETE ON "laporan_penerapan" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE TRIGGER "dokumen_penerapan_tetap" BEFORE UPDATE OR DELETE ON "dokumen_penerapan" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Certificates: one valid version per enrolment at most; what is printed never changes.
CREATE UNIQUE INDEX "sertifikat_satu_berlaku" ON "sertifikat" ("pendaftaran_id") WHERE "status" = 'berlaku';
ALTER TABLE "sertifikat"
  ADD CONSTRAINT "sertifikat_versi_ke_check" CHECK ("versi_ke" >= 1),
  ADD CONSTRAINT "sertifikat_kode_check" CHECK ("kode" ~ '^[0-9A-Z]{12,32}$'),
  ADD CONSTRAINT "sertifikat_nomor_check" CHECK (char_length("nomor") BETWEEN 5 AND 80),
  ADD CONSTRAINT "sertifikat_alasan_check" CHECK (("status" = 'berlaku') = ("alasan" IS NULL) AND char_length("alasan") <= 1000);
ALTER TABLE "nomor_sertifikat" ADD CONSTRAINT "nomor_sertifikat_check" CHECK ("terakhir" >= 1 AND "tahun" BETWEEN 2020 AND 2200);
CREATE FUNCTION "jaga_sertifikat"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    -- FOR SHARE: a correction of attendance or a return that is under way is waited for.
    PERFORM 1 FROM "pendaftaran_pelatihan" p
      WHERE p."id" = NEW."pendaftaran_id" AND p."status" IN ('menunggu_tinjauan', 'bersertifikat') FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'sertifikat: the enrolment has not come so far' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
  END IF;
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'sertifikat: issued for good' USING ERRCODE = 'check_violation';
  END IF;
  IF (NEW."id", NEW."pendaftaran_id", NEW."laporan_id", NEW."akun_id", NEW."instansi_id", NEW."versi_ke", NEW."nomor", NEW."kode", NEW."fakta", NEW."penerbit_nama", NEW."terbit_pada")
      IS DISTINCT FROM (OLD."id", OLD."pendaftaran_id", OLD."laporan_id", OLD."akun_id", OLD."instansi_id", OLD."versi_ke", OLD."nomor", OLD."kode", OLD."fakta", OLD."penerbit_nama", OLD."terbit_pada")
    OR (OLD."berkas_id" IS NOT NULL AND NEW."berkas_id" IS DISTINCT FROM OLD."berkas_id") THEN
    RAISE EXCEPTION 'sertifikat: what is printed never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sertifikat_tetap" BEFORE INSERT OR UPDATE OR DELETE ON "sertifikat" FOR EACH ROW EXECUTE FUNCTION "jaga_sertifikat"();

-- Files. A certificate's file serves the certificate and the portfolio; what anything shows is not thrown away.
ALTER TABLE "berkas" DROP CONSTRAINT "berkas_jenis_check";
ALTER TABLE "berkas" ADD CONSTRAINT "berkas_jenis_check" CHECK (CASE "tujuan"::text
  WHEN 'penerapan' THEN "jenis" IN ('application/pdf', 'image/jpeg', 'image/png')
  ELSE "jenis" = 'application/pdf' END);
CREATE OR REPLACE FUNCTION "jaga_karya_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "karya" k JOIN "berkas" b ON b."id" = k."berkas_id"
    WHERE k."id" = NEW."id" AND (b."status" <> 'terhubung' OR b."tujuan"::text NOT IN ('karya', 'sertifikat'))
  ) THEN
    RAISE EXCEPTION 'karya %: its file is not linked', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE FUNCTION "jaga_berkas_pelatihan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'terhubung' AND (
    EXISTS (SELECT 1 FROM "lampiran_pelatihan" l WHERE l."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "dokumen_penerapan" d WHERE d."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "sertifikat" s WHERE s."berkas_id" = NEW."id")
  ) THEN
    RAISE EXCEPTION 'berkas %: a training still shows it', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "berkas_pelatihan_terhubung" AFTER UPDATE OF "status" ON "berkas"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_berkas_pelatihan"();
CREATE FUNCTION "jaga_pemakai_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- TG_ARGV: the purpose the file must have.
  IF NEW."berkas_id" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "berkas" b WHERE b."id" = NEW."berkas_id" AND b."status" = 'terhubung' AND b."tujuan"::text = TG_ARGV[0]
  ) THEN
    RAISE EXCEPTION '%: its file is not linked', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "lampiran_pelatihan_berkas" AFTER INSERT OR UPDATE ON "lampiran_pelatihan"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('lampiran_pelatihan');
CREATE CONSTRAINT TRIGGER "dokumen_penerapan_berkas" AFTER INSERT OR UPDATE ON "dokumen_penerapan"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('penerapan');
CREATE CONSTRAINT TRIGGER "sertifikat_berkas" AFTER INSERT OR UPDATE ON "sertifikat"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('sertifikat');
