-- CreateTable
CREATE TABLE "draf_penerapan" (
    "pendaftaran_id" UUID NOT NULL,
    "perubahan" TEXT NOT NULL,
    "perlu_ditingkatkan" TEXT NOT NULL,
    "penulis_nama" TEXT NOT NULL,
    "disimpan_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "draf_penerapan_pkey" PRIMARY KEY ("pendaftaran_id")
);

-- CreateTable
CREATE TABLE "dokumen_draf_penerapan" (
    "pendaftaran_id" UUID NOT NULL,
    "berkas_id" UUID NOT NULL,
    "pemilik_id" UUID NOT NULL,
    "urutan" INTEGER NOT NULL,

    CONSTRAINT "dokumen_draf_penerapan_pkey" PRIMARY KEY ("pendaftaran_id","berkas_id")
);

-- CreateIndex
CREATE INDEX "dokumen_draf_penerapan_berkas_id_idx" ON "dokumen_draf_penerapan"("berkas_id");

-- AddForeignKey
ALTER TABLE "draf_penerapan" ADD CONSTRAINT "draf_penerapan_pendaftaran_id_fkey" FOREIGN KEY ("pendaftaran_id") REFERENCES "pendaftaran_pelatihan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_draf_penerapan" ADD CONSTRAINT "dokumen_draf_penerapan_pendaftaran_id_fkey" FOREIGN KEY ("pendaftaran_id") REFERENCES "draf_penerapan"("pendaftaran_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dokumen_draf_penerapan" ADD CONSTRAINT "dokumen_draf_penerapan_berkas_id_pemilik_id_fkey" FOREIGN KEY ("berkas_id", "pemilik_id") REFERENCES "berkas"("id", "pemilik_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Drafts of reports: as long as a report may be, and only while one is due.
ALTER TABLE "draf_penerapan"
  ADD CONSTRAINT "draf_penerapan_teks_check" CHECK (char_length("perubahan") <= 3000 AND char_length("perlu_ditingkatkan") <= 3000);
CREATE FUNCTION "jaga_draf_penerapan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- FOR SHARE: a report that is being handed in is waited for, so nothing is written behind its back.
  PERFORM 1 FROM "pendaftaran_pelatihan" p
    WHERE p."id" = NEW."pendaftaran_id" AND p."status" IN ('menunggu_penerapan', 'perlu_perbaikan') FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'draf_penerapan: no report is due' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "draf_penerapan_jaga" BEFORE INSERT OR UPDATE ON "draf_penerapan" FOR EACH ROW EXECUTE FUNCTION "jaga_draf_penerapan"();
CREATE CONSTRAINT TRIGGER "dokumen_draf_penerapan_berkas" AFTER INSERT OR UPDATE ON "dokumen_draf_penerapan"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "jaga_pemakai_berkas"('penerapan');
CREATE OR REPLACE FUNCTION "jaga_berkas_pelatihan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" <> 'terhubung' AND (
    EXISTS (SELECT 1 FROM "lampiran_pelatihan" l WHERE l."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "dokumen_penerapan" d WHERE d."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "dokumen_draf_penerapan" k WHERE k."berkas_id" = NEW."id")
    OR EXISTS (SELECT 1 FROM "sertifikat" s WHERE s."berkas_id" = NEW."id")
  ) THEN
    RAISE EXCEPTION 'berkas %: a training still shows it', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;

-- A session that has begun is what attendance is written against: of a training that was ever published it neither changes nor goes.
-- Its number alone may change: sessions are numbered anew when the order of their times changes.
CREATE FUNCTION "jaga_sesi_dimulai"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."mulai" <= sekarang()
    AND (TG_OP = 'DELETE' OR (NEW."id", NEW."pelatihan_id", NEW."materi", NEW."mulai", NEW."selesai")
      IS DISTINCT FROM (OLD."id", OLD."pelatihan_id", OLD."materi", OLD."mulai", OLD."selesai"))
    AND EXISTS (SELECT 1 FROM "pelatihan" p WHERE p."id" = OLD."pelatihan_id" AND p."status" <> 'draf') THEN
    RAISE EXCEPTION 'sesi_pelatihan %: it has begun', OLD."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "sesi_pelatihan_dimulai" BEFORE UPDATE OR DELETE ON "sesi_pelatihan" FOR EACH ROW EXECUTE FUNCTION "jaga_sesi_dimulai"();
