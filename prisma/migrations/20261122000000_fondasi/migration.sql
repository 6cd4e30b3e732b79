-- The product's clock: PostgreSQL's own, plus an offset that only demonstration mode and tests may set (DESIGN §3.8).
-- plpgsql, because the table it reads is made further down.
CREATE FUNCTION "sekarang"() RETURNS timestamptz LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  RETURN date_trunc('milliseconds', clock_timestamp() + (SELECT make_interval(secs => j."geser_detik") FROM "jam" j WHERE j."id" = 1));
END $$;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "peran" AS ENUM ('guru', 'kepsek', 'mentor', 'p2kptk2', 'lptk', 'dinas', 'lembaga');

-- CreateEnum
CREATE TYPE "jenis_pengenal" AS ENUM ('npsn', 'nuptk', 'surel', 'nomor_peserta', 'nomor_registrasi');

-- CreateEnum
CREATE TYPE "jenis_kode" AS ENUM ('masuk_pertama', 'lupa_password');

-- CreateEnum
CREATE TYPE "tujuan_berkas" AS ENUM ('karya');

-- CreateEnum
CREATE TYPE "status_berkas" AS ENUM ('menunggu', 'tersimpan', 'terhubung', 'dibuang');

-- CreateEnum
CREATE TYPE "status_guru" AS ENUM ('menunggu', 'aktif', 'ditolak', 'nonaktif', 'ditarik');

-- CreateEnum
CREATE TYPE "status_kepegawaian" AS ENUM ('pns', 'pppk', 'gty', 'honorer');

-- CreateEnum
CREATE TYPE "status_pindah" AS ENUM ('diajukan', 'disetujui', 'ditolak', 'dibatalkan');

-- CreateEnum
CREATE TYPE "kategori_karya" AS ENUM ('sertifikat', 'rpp_modul_ajar', 'asesmen', 'foto_kegiatan', 'laporan', 'karya_lain');

-- CreateEnum
CREATE TYPE "jenis_instansi" AS ENUM ('dinas', 'lptk', 'p2kptk2', 'lembaga');

-- CreateEnum
CREATE TYPE "zona" AS ENUM ('WIB', 'WITA', 'WIT');

-- CreateEnum
CREATE TYPE "jenjang" AS ENUM ('TK', 'SD', 'SMP', 'SMA', 'SMK', 'SLB', 'PKBM', 'LKP');

-- CreateEnum
CREATE TYPE "jenis_jabatan" AS ENUM ('definitif', 'plt');

-- CreateTable
CREATE TABLE "akun" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "nama" TEXT NOT NULL,
    "surel" TEXT,
    "telepon" TEXT,
    "kata_sandi" TEXT,
    "terakhir_dipakai" TIMESTAMPTZ(3),
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "akun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pengenal" (
    "jenis" "jenis_pengenal" NOT NULL,
    "nilai" TEXT NOT NULL,
    "akun_id" UUID NOT NULL,

    CONSTRAINT "pengenal_pkey" PRIMARY KEY ("jenis","nilai")
);

-- CreateTable
CREATE TABLE "peran_akun" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "peran" "peran" NOT NULL,
    "sekolah_id" UUID,
    "instansi_id" UUID,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "dicabut_pada" TIMESTAMPTZ(3),

    CONSTRAINT "peran_akun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sesi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "peran_id" UUID NOT NULL,
    "perangkat" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terakhir_dipakai" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "diakhiri_pada" TIMESTAMPTZ(3),

    CONSTRAINT "sesi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kode_sekali_pakai" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "jenis" "jenis_kode" NOT NULL,
    "sidik" CHAR(64) NOT NULL,
    "berlaku_sampai" TIMESTAMPTZ(3) NOT NULL,
    "dipakai_pada" TIMESTAMPTZ(3),
    "dibatalkan_pada" TIMESTAMPTZ(3),
    "pembuat_id" UUID,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "kode_sekali_pakai_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "batas_laju" (
    "kunci" CHAR(64) NOT NULL,
    "jumlah" INTEGER NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "batas_laju_pkey" PRIMARY KEY ("kunci")
);

-- CreateTable
CREATE TABLE "berkas" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "pemilik_id" UUID NOT NULL,
    "tujuan" "tujuan_berkas" NOT NULL,
    "status" "status_berkas" NOT NULL DEFAULT 'menunggu',
    "kunci" TEXT,
    "nama" TEXT NOT NULL,
    "ukuran" INTEGER NOT NULL,
    "jenis" TEXT NOT NULL,
    "sha256" CHAR(64),
    "alasan" TEXT,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "tersimpan_pada" TIMESTAMPTZ(3),
    "terhubung_pada" TIMESTAMPTZ(3),
    "dibuang_pada" TIMESTAMPTZ(3),

    CONSTRAINT "berkas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guru" (
    "akun_id" UUID NOT NULL,
    "nuptk" TEXT,
    "nip" TEXT,
    "sekolah_id" UUID NOT NULL,
    "mapel" TEXT NOT NULL,
    "status_kepegawaian" "status_kepegawaian" NOT NULL,
    "status" "status_guru" NOT NULL DEFAULT 'menunggu',
    "alasan" TEXT,
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "guru_pkey" PRIMARY KEY ("akun_id")
);

-- CreateTable
CREATE TABLE "pindah_sekolah" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "dari_sekolah_id" UUID NOT NULL,
    "ke_sekolah_id" UUID NOT NULL,
    "status" "status_pindah" NOT NULL DEFAULT 'diajukan',
    "alasan" TEXT,
    "diajukan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "status_sejak" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "versi" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "pindah_sekolah_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "riwayat" (
    "id" BIGSERIAL NOT NULL,
    "objek_jenis" TEXT NOT NULL,
    "objek_id" UUID NOT NULL,
    "pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "pelaku_id" UUID,
    "pelaku_nama" TEXT NOT NULL,
    "pelaku_peran" TEXT NOT NULL,
    "peristiwa" TEXT NOT NULL,
    "dari" TEXT,
    "ke" TEXT,
    "alasan" TEXT,

    CONSTRAINT "riwayat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit" (
    "id" BIGSERIAL NOT NULL,
    "pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "pelaku_id" UUID,
    "peran" TEXT,
    "aksi" TEXT NOT NULL,
    "objek_jenis" TEXT,
    "objek_id" UUID,
    "hasil" TEXT NOT NULL,
    "request_id" TEXT,
    "rincian" JSONB,

    CONSTRAINT "audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notifikasi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "judul" TEXT NOT NULL,
    "isi" TEXT NOT NULL,
    "tautan" TEXT NOT NULL,
    "kunci" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "dibaca_pada" TIMESTAMPTZ(3),

    CONSTRAINT "notifikasi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "surel" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "alamat" TEXT NOT NULL,
    "templat" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "kunci" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "terkirim_pada" TIMESTAMPTZ(3),

    CONSTRAINT "surel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kiriman" (
    "pelaku" TEXT NOT NULL,
    "kunci" UUID NOT NULL,
    "aksi" TEXT NOT NULL,
    "hasil" JSONB,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "kiriman_pkey" PRIMARY KEY ("pelaku","kunci")
);

-- CreateTable
CREATE TABLE "jam" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "geser_detik" BIGINT NOT NULL DEFAULT 0,
    "boleh_digeser" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "jam_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "transisi_sah" (
    "alur" TEXT NOT NULL,
    "dari" TEXT NOT NULL,
    "ke" TEXT NOT NULL,

    CONSTRAINT "transisi_sah_pkey" PRIMARY KEY ("alur","dari","ke")
);

-- CreateTable
CREATE TABLE "karya" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "akun_id" UUID NOT NULL,
    "judul" TEXT NOT NULL,
    "kategori" "kategori_karya" NOT NULL,
    "tanggal" DATE NOT NULL,
    "berkas_id" UUID NOT NULL,
    "versi" INTEGER NOT NULL DEFAULT 1,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "diubah_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "karya_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "instansi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "jenis" "jenis_instansi" NOT NULL,
    "nama" TEXT NOT NULL,
    "dinas_id" UUID,
    "zona" "zona" NOT NULL DEFAULT 'WIB',
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "instansi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sekolah" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "npsn" TEXT NOT NULL,
    "nama" TEXT NOT NULL,
    "jenjang" "jenjang" NOT NULL,
    "alamat" TEXT NOT NULL,
    "kota" TEXT NOT NULL,
    "zona" "zona" NOT NULL DEFAULT 'WIB',
    "dinas_id" UUID NOT NULL,
    "versi" INTEGER NOT NULL DEFAULT 1,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "sekolah_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "masa_jabatan" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "sekolah_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "nama" TEXT NOT NULL,
    "nip" TEXT,
    "jenis" "jenis_jabatan" NOT NULL,
    "mulai" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),
    "selesai" TIMESTAMPTZ(3),

    CONSTRAINT "masa_jabatan_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "pengenal_akun_id_idx" ON "pengenal"("akun_id");

-- CreateIndex
CREATE INDEX "peran_akun_akun_id_idx" ON "peran_akun"("akun_id");

-- CreateIndex
CREATE INDEX "peran_akun_instansi_id_peran_idx" ON "peran_akun"("instansi_id", "peran");

-- CreateIndex
CREATE INDEX "peran_akun_sekolah_id_idx" ON "peran_akun"("sekolah_id");

-- CreateIndex
CREATE INDEX "sesi_akun_id_diakhiri_pada_idx" ON "sesi"("akun_id", "diakhiri_pada");

-- CreateIndex
CREATE INDEX "sesi_peran_id_idx" ON "sesi"("peran_id");

-- CreateIndex
CREATE UNIQUE INDEX "kode_sekali_pakai_sidik_key" ON "kode_sekali_pakai"("sidik");

-- CreateIndex
CREATE INDEX "kode_sekali_pakai_akun_id_idx" ON "kode_sekali_pakai"("akun_id");

-- CreateIndex
CREATE INDEX "batas_laju_mulai_idx" ON "batas_laju"("mulai");

-- CreateIndex
CREATE UNIQUE INDEX "berkas_kunci_key" ON "berkas"("kunci");

-- CreateIndex
CREATE INDEX "berkas_pemilik_id_status_idx" ON "berkas"("pemilik_id", "status");

-- CreateIndex
CREATE INDEX "berkas_status_dibuat_pada_idx" ON "berkas"("status", "dibuat_pada");

-- CreateIndex
CREATE UNIQUE INDEX "berkas_id_pemilik_id_key" ON "berkas"("id", "pemilik_id");

-- CreateIndex
CREATE INDEX "guru_sekolah_id_status_status_sejak_idx" ON "guru"("sekolah_id", "status", "status_sejak");

-- CreateIndex
CREATE INDEX "pindah_sekolah_akun_id_status_idx" ON "pindah_sekolah"("akun_id", "status");

-- CreateIndex
CREATE INDEX "pindah_sekolah_ke_sekolah_id_status_diajukan_pada_idx" ON "pindah_sekolah"("ke_sekolah_id", "status", "diajukan_pada");

-- CreateIndex
CREATE INDEX "pindah_sekolah_dari_sekolah_id_idx" ON "pindah_sekolah"("dari_sekolah_id");

-- CreateIndex
CREATE INDEX "riwayat_objek_jenis_objek_id_id_idx" ON "riwayat"("objek_jenis", "objek_id", "id");

-- CreateIndex
CREATE INDEX "audit_objek_jenis_objek_id_idx" ON "audit"("objek_jenis", "objek_id");

-- CreateIndex
CREATE INDEX "audit_pelaku_id_pada_idx" ON "audit"("pelaku_id", "pada");

-- CreateIndex
CREATE INDEX "audit_pada_idx" ON "audit"("pada");

-- CreateIndex
CREATE INDEX "notifikasi_akun_id_dibuat_pada_idx" ON "notifikasi"("akun_id", "dibuat_pada" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "notifikasi_akun_id_kunci_key" ON "notifikasi"("akun_id", "kunci");

-- CreateIndex
CREATE UNIQUE INDEX "surel_kunci_key" ON "surel"("kunci");

-- CreateIndex
CREATE INDEX "surel_akun_id_idx" ON "surel"("akun_id");

-- CreateIndex
CREATE INDEX "kiriman_dibuat_pada_idx" ON "kiriman"("dibuat_pada");

-- CreateIndex
CREATE UNIQUE INDEX "karya_berkas_id_key" ON "karya"("berkas_id");

-- CreateIndex
CREATE INDEX "karya_akun_id_tanggal_id_idx" ON "karya"("akun_id", "tanggal" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "karya_berkas_id_akun_id_key" ON "karya"("berkas_id", "akun_id");

-- CreateIndex
CREATE INDEX "instansi_dinas_id_jenis_idx" ON "instansi"("dinas_id", "jenis");

-- CreateIndex
CREATE UNIQUE INDEX "sekolah_npsn_key" ON "sekolah"("npsn");

-- CreateIndex
CREATE INDEX "sekolah_dinas_id_nama_idx" ON "sekolah"("dinas_id", "nama");

-- CreateIndex
CREATE INDEX "sekolah_nama_idx" ON "sekolah"("nama");

-- CreateIndex
CREATE INDEX "masa_jabatan_sekolah_id_mulai_idx" ON "masa_jabatan"("sekolah_id", "mulai");

-- CreateIndex
CREATE INDEX "masa_jabatan_akun_id_idx" ON "masa_jabatan"("akun_id");

-- AddForeignKey
ALTER TABLE "pengenal" ADD CONSTRAINT "pengenal_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peran_akun" ADD CONSTRAINT "peran_akun_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peran_akun" ADD CONSTRAINT "peran_akun_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "peran_akun" ADD CONSTRAINT "peran_akun_instansi_id_fkey" FOREIGN KEY ("instansi_id") REFERENCES "instansi"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sesi" ADD CONSTRAINT "sesi_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sesi" ADD CONSTRAINT "sesi_peran_id_fkey" FOREIGN KEY ("peran_id") REFERENCES "peran_akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_sekali_pakai" ADD CONSTRAINT "kode_sekali_pakai_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "kode_sekali_pakai" ADD CONSTRAINT "kode_sekali_pakai_pembuat_id_fkey" FOREIGN KEY ("pembuat_id") REFERENCES "akun"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "berkas" ADD CONSTRAINT "berkas_pemilik_id_fkey" FOREIGN KEY ("pemilik_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guru" ADD CONSTRAINT "guru_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "guru" ADD CONSTRAINT "guru_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_sekolah" ADD CONSTRAINT "pindah_sekolah_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_sekolah" ADD CONSTRAINT "pindah_sekolah_dari_sekolah_id_fkey" FOREIGN KEY ("dari_sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pindah_sekolah" ADD CONSTRAINT "pindah_sekolah_ke_sekolah_id_fkey" FOREIGN KEY ("ke_sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notifikasi" ADD CONSTRAINT "notifikasi_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "surel" ADD CONSTRAINT "surel_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "karya" ADD CONSTRAINT "karya_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "karya" ADD CONSTRAINT "karya_berkas_id_akun_id_fkey" FOREIGN KEY ("berkas_id", "akun_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "instansi" ADD CONSTRAINT "instansi_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sekolah" ADD CONSTRAINT "sekolah_dinas_id_fkey" FOREIGN KEY ("dinas_id") REFERENCES "instansi"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "masa_jabatan" ADD CONSTRAINT "masa_jabatan_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "masa_jabatan" ADD CONSTRAINT "masa_jabatan_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on: every rule exists twice on purpose (DESIGN §3.5).

-- Clock
ALTER TABLE "jam"
  ADD CONSTRAINT "jam_satu_baris_check" CHECK ("id" = 1),
  ADD CONSTRAINT "jam_geser_check" CHECK ("geser_detik" = 0 OR "boleh_digeser");
INSERT INTO "jam" ("id") VALUES (1);

-- What happened is never changed.
CREATE FUNCTION "tolak_perubahan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "riwayat_tetap" BEFORE UPDATE OR DELETE OR TRUNCATE ON "riwayat" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();
CREATE TRIGGER "audit_tetap" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- Workflows: only the pairs of status.ts (the test lib/server/workflows.db.test.ts pins this table to them).
INSERT INTO "transisi_sah" ("alur", "dari", "ke") VALUES
  ('guru', 'aktif', 'nonaktif'),
  ('guru', 'ditolak', 'ditarik'),
  ('guru', 'ditolak', 'menunggu'),
  ('guru', 'menunggu', 'aktif'),
  ('guru', 'menunggu', 'ditarik'),
  ('guru', 'menunggu', 'ditolak'),
  ('guru', 'nonaktif', 'aktif'),
  ('guru', 'nonaktif', 'ditarik'),
  ('pindah_sekolah', 'diajukan', 'dibatalkan'),
  ('pindah_sekolah', 'diajukan', 'disetujui'),
  ('pindah_sekolah', 'diajukan', 'ditolak');

CREATE FUNCTION "jaga_transisi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status"::text <> OLD."status"::text AND NOT EXISTS (
    SELECT 1 FROM "transisi_sah" t
    WHERE t."alur" = TG_TABLE_NAME AND t."dari" = OLD."status"::text AND t."ke" = NEW."status"::text
  ) THEN
    RAISE EXCEPTION '%: % -> % is not a transition', TG_TABLE_NAME, OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."versi" <= OLD."versi" AND NEW."status"::text <> OLD."status"::text THEN
    RAISE EXCEPTION '%: a transition raises the version', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "guru_jaga" BEFORE UPDATE ON "guru" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();
CREATE TRIGGER "pindah_sekolah_jaga" BEFORE UPDATE ON "pindah_sekolah" FOR EACH ROW EXECUTE FUNCTION "jaga_transisi"();

-- Accounts
ALTER TABLE "akun"
  ADD CONSTRAINT "akun_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 120 AND "nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "akun_surel_check" CHECK ("surel" IS NULL OR ("surel" = lower("surel") AND char_length("surel") <= 254 AND "surel" ~ '^[^[:space:][:cntrl:]@]+@[^[:space:][:cntrl:]@]+$')),
  ADD CONSTRAINT "akun_telepon_check" CHECK ("telepon" IS NULL OR "telepon" ~ '^\+?[0-9]{8,15}$'),
  -- RELIABILITY A7: argon2id and nothing weaker.
  ADD CONSTRAINT "akun_kata_sandi_check" CHECK ("kata_sandi" IS NULL OR "kata_sandi" LIKE '$argon2id$v=19$m=%');
ALTER TABLE "pengenal" ADD CONSTRAINT "pengenal_bentuk_check" CHECK (CASE "jenis"
  WHEN 'npsn' THEN "nilai" ~ '^([0-9]{8}|[PK][0-9]{7})$'
  WHEN 'nuptk' THEN "nilai" ~ '^[0-9]{16}$'
  WHEN 'nomor_peserta' THEN "nilai" ~ '^[0-9]{14}$'
  WHEN 'surel' THEN "nilai" = lower("nilai") AND "nilai" LIKE '%_@_%' AND char_length("nilai") <= 254
  ELSE "nilai" ~ '^[A-Z0-9][A-Z0-9./-]{4,39}$' END);
ALTER TABLE "peran_akun" ADD CONSTRAINT "peran_akun_tempat_check" CHECK (CASE
  WHEN "peran" = 'guru' THEN "sekolah_id" IS NULL AND "instansi_id" IS NULL
  WHEN "peran" = 'kepsek' THEN "sekolah_id" IS NOT NULL AND "instansi_id" IS NULL
  ELSE "sekolah_id" IS NULL AND "instansi_id" IS NOT NULL END);
-- An account holds a role in a place once; a school has one principal's post.
CREATE UNIQUE INDEX "peran_akun_satu" ON "peran_akun" ("akun_id", "peran", coalesce("sekolah_id", "instansi_id", "akun_id")) WHERE "dicabut_pada" IS NULL;
CREATE UNIQUE INDEX "peran_akun_kepsek_satu" ON "peran_akun" ("sekolah_id") WHERE "peran" = 'kepsek' AND "dicabut_pada" IS NULL;
-- One living code per account and kind: a new one voids the old.
CREATE UNIQUE INDEX "kode_satu_hidup" ON "kode_sekali_pakai" ("akun_id") WHERE "dipakai_pada" IS NULL AND "dibatalkan_pada" IS NULL;
ALTER TABLE "kode_sekali_pakai"
  ADD CONSTRAINT "kode_sidik_check" CHECK ("sidik" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "kode_sekali_check" CHECK ("dipakai_pada" IS NULL OR "dibatalkan_pada" IS NULL);
-- Used or voided stays so.
CREATE FUNCTION "jaga_kode"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."dipakai_pada" IS NOT NULL OR OLD."dibatalkan_pada" IS NOT NULL
    OR (NEW."akun_id", NEW."sidik", NEW."berlaku_sampai", NEW."jenis") IS DISTINCT FROM (OLD."akun_id", OLD."sidik", OLD."berlaku_sampai", OLD."jenis") THEN
    RAISE EXCEPTION 'kode_sekali_pakai: used once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "kode_jaga" BEFORE UPDATE ON "kode_sekali_pakai" FOR EACH ROW EXECUTE FUNCTION "jaga_kode"();
-- An ended session never lives again.
CREATE FUNCTION "jaga_sesi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."diakhiri_pada" IS NOT NULL AND NEW."diakhiri_pada" IS DISTINCT FROM OLD."diakhiri_pada" THEN
    RAISE EXCEPTION 'sesi: ended' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sesi_jaga" BEFORE UPDATE ON "sesi" FOR EACH ROW EXECUTE FUNCTION "jaga_sesi"();

-- Teachers
ALTER TABLE "guru"
  ADD CONSTRAINT "guru_nuptk_check" CHECK ("nuptk" IS NULL OR "nuptk" ~ '^[0-9]{16}$'),
  ADD CONSTRAINT "guru_nip_check" CHECK ("nip" IS NULL OR "nip" ~ '^[0-9]{18}$'),
  ADD CONSTRAINT "guru_mapel_check" CHECK (char_length("mapel") BETWEEN 1 AND 80),
  -- A refusal and a deactivation always carry their written reason (DOMAIN §1.1).
  ADD CONSTRAINT "guru_alasan_check" CHECK (("status" IN ('ditolak', 'nonaktif')) <= (coalesce(char_length(btrim("alasan")), 0) BETWEEN 1 AND 1000));
ALTER TABLE "pindah_sekolah"
  ADD CONSTRAINT "pindah_lain_check" CHECK ("dari_sekolah_id" <> "ke_sekolah_id"),
  ADD CONSTRAINT "pindah_alasan_check" CHECK (("status" = 'ditolak') <= (coalesce(char_length(btrim("alasan")), 0) BETWEEN 1 AND 1000));
CREATE UNIQUE INDEX "pindah_satu_terbuka" ON "pindah_sekolah" ("akun_id") WHERE "status" = 'diajukan';

-- Schools and posts
ALTER TABLE "sekolah"
  ADD CONSTRAINT "sekolah_npsn_check" CHECK ("npsn" ~ '^([0-9]{8}|[PK][0-9]{7})$'),
  ADD CONSTRAINT "sekolah_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 120);
ALTER TABLE "instansi" ADD CONSTRAINT "instansi_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 160);
ALTER TABLE "masa_jabatan"
  ADD CONSTRAINT "masa_jabatan_urut_check" CHECK ("selesai" IS NULL OR "selesai" >= "mulai"),
  ADD CONSTRAINT "masa_jabatan_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 120),
  ADD CONSTRAINT "masa_jabatan_nip_check" CHECK ("nip" IS NULL OR "nip" ~ '^[0-9]{18}$');
-- A post has one holder at a time.
CREATE UNIQUE INDEX "masa_jabatan_satu_terbuka" ON "masa_jabatan" ("sekolah_id") WHERE "selesai" IS NULL;

-- A school belongs to a Dinas, and a role to an office of its kind.
CREATE FUNCTION "jaga_instansi_dinas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."dinas_id" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "instansi" i WHERE i."id" = NEW."dinas_id" AND i."jenis" = 'dinas') THEN
    RAISE EXCEPTION '%: dinas_id names no Dinas', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "sekolah_dinas" BEFORE INSERT OR UPDATE OF "dinas_id" ON "sekolah" FOR EACH ROW EXECUTE FUNCTION "jaga_instansi_dinas"();
CREATE TRIGGER "instansi_dinas" BEFORE INSERT OR UPDATE OF "dinas_id" ON "instansi" FOR EACH ROW EXECUTE FUNCTION "jaga_instansi_dinas"();
CREATE FUNCTION "jaga_peran_instansi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."instansi_id" IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM "instansi" i WHERE i."id" = NEW."instansi_id"
      AND i."jenis"::text = CASE NEW."peran"::text WHEN 'mentor' THEN 'lptk' ELSE NEW."peran"::text END
  ) THEN
    RAISE EXCEPTION 'peran_akun: % belongs to another kind of office', NEW."peran" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "peran_akun_instansi" BEFORE INSERT OR UPDATE ON "peran_akun" FOR EACH ROW EXECUTE FUNCTION "jaga_peran_instansi"();

-- Names are searched by any part, in any case.
CREATE INDEX "sekolah_nama_kecil" ON "sekolah" (lower("nama") text_pattern_ops);
-- The waiting mail.
CREATE INDEX "surel_menunggu" ON "surel" ("dibuat_pada") WHERE "terkirim_pada" IS NULL;
-- Unread notices.
CREATE INDEX "notifikasi_belum_dibaca" ON "notifikasi" ("akun_id") WHERE "dibaca_pada" IS NULL;

-- Files (lib/berkas, lib/karya)
-- Berkas: sizes, shapes and transitions (lib/berkas/status.ts, lib/berkas/rules.ts).
ALTER TABLE "berkas"
  -- DOMAIN §0: 10 MB = 10,485,760 bytes.
  ADD CONSTRAINT "berkas_ukuran_check" CHECK ("ukuran" BETWEEN 1 AND 10485760),
  ADD CONSTRAINT "berkas_jenis_check" CHECK ("tujuan" <> 'karya' OR "jenis" = 'application/pdf'),
  ADD CONSTRAINT "berkas_nama_check" CHECK (char_length("nama") BETWEEN 1 AND 255 AND "nama" !~ '[[:cntrl:]/\\]'),
  ADD CONSTRAINT "berkas_sha256_check" CHECK ("sha256" ~ '^[0-9a-f]{64}$'),
  ADD CONSTRAINT "berkas_tersimpan_check" CHECK (
    "status" NOT IN ('tersimpan', 'terhubung')
    OR ("kunci" IS NOT NULL AND "sha256" IS NOT NULL AND "tersimpan_pada" IS NOT NULL)
  ),
  ADD CONSTRAINT "berkas_terhubung_check" CHECK ("status" <> 'terhubung' OR "terhubung_pada" IS NOT NULL),
  ADD CONSTRAINT "berkas_dibuang_check" CHECK (("status" = 'dibuang') = ("dibuang_pada" IS NOT NULL));

CREATE FUNCTION "jaga_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."id" <> OLD."id" OR NEW."pemilik_id" <> OLD."pemilik_id" OR NEW."tujuan" <> OLD."tujuan" THEN
    RAISE EXCEPTION 'berkas: identity, owner and purpose never change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" <> OLD."status" AND (OLD."status"::text, NEW."status"::text) NOT IN (
    ('menunggu', 'tersimpan'), ('menunggu', 'dibuang'),
    ('tersimpan', 'terhubung'), ('tersimpan', 'dibuang'),
    ('terhubung', 'dibuang')
  ) THEN
    RAISE EXCEPTION 'berkas: % -> % is not a transition', OLD."status", NEW."status" USING ERRCODE = 'check_violation';
  END IF;
  IF OLD."status" <> 'menunggu' AND (
    (NEW."kunci", NEW."sha256", NEW."ukuran", NEW."jenis", NEW."tersimpan_pada")
    IS DISTINCT FROM (OLD."kunci", OLD."sha256", OLD."ukuran", OLD."jenis", OLD."tersimpan_pada")
  ) THEN
    RAISE EXCEPTION 'berkas: stored bytes never change' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "berkas_jaga" BEFORE UPDATE ON "berkas" FOR EACH ROW EXECUTE FUNCTION "jaga_berkas"();

-- Karya
ALTER TABLE "karya"
  ADD CONSTRAINT "karya_judul_check" CHECK (char_length("judul") BETWEEN 3 AND 200 AND "judul" = btrim("judul")),
  ADD CONSTRAINT "karya_tanggal_check" CHECK ("tanggal" >= DATE '1950-01-01'),
  ADD CONSTRAINT "karya_versi_check" CHECK ("versi" >= 1);

-- A karya always shows a linked file. Looked at from both sides when the transaction ends, so replacing and deleting
-- may go in any order within it.
CREATE FUNCTION "jaga_karya_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "karya" k JOIN "berkas" b ON b."id" = k."berkas_id"
    WHERE k."id" = NEW."id" AND (b."status" <> 'terhubung' OR b."tujuan" <> 'karya')
  ) THEN
    RAISE EXCEPTION 'karya %: its file is not linked', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "karya_berkas_terhubung" AFTER INSERT OR UPDATE ON "karya"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_karya_berkas"();

CREATE FUNCTION "jaga_berkas_karya"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT 1 FROM "berkas" b JOIN "karya" k ON k."berkas_id" = b."id"
    WHERE b."id" = NEW."id" AND b."status" <> 'terhubung'
  ) THEN
    RAISE EXCEPTION 'berkas %: a karya still shows it', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "berkas_karya_terhubung" AFTER UPDATE OF "status" ON "berkas"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_berkas_karya"();
