-- AlterTable
ALTER TABLE "berkas" ADD COLUMN     "untuk_id" UUID;

-- CreateTable
CREATE TABLE "pengingat_kinerja" (
    "periode_id" UUID NOT NULL,
    "akun_id" UUID NOT NULL,
    "hari" DATE NOT NULL,
    "oleh_nama" TEXT NOT NULL,
    "dibuat_pada" TIMESTAMPTZ(3) NOT NULL DEFAULT sekarang(),

    CONSTRAINT "pengingat_kinerja_pkey" PRIMARY KEY ("periode_id","akun_id","hari")
);

-- CreateIndex
CREATE INDEX "pengingat_kinerja_akun_id_idx" ON "pengingat_kinerja"("akun_id");

-- AddForeignKey
ALTER TABLE "pengingat_kinerja" ADD CONSTRAINT "pengingat_kinerja_periode_id_fkey" FOREIGN KEY ("periode_id") REFERENCES "periode_kinerja"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "pengingat_kinerja" ADD CONSTRAINT "pengingat_kinerja_akun_id_fkey" FOREIGN KEY ("akun_id") REFERENCES "akun"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "pengingat_kinerja"
  ADD CONSTRAINT "pengingat_kinerja_oleh_nama_check" CHECK (char_length("oleh_nama") BETWEEN 1 AND 200);

-- Only evidence is announced for a row, and what a file was announced for never changes.
ALTER TABLE "berkas" ADD CONSTRAINT "berkas_untuk_check" CHECK ("untuk_id" IS NULL OR "tujuan" = 'bukti_kinerja');

CREATE OR REPLACE FUNCTION "jaga_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."pemilik_id", NEW."tujuan", NEW."untuk_id")
    IS DISTINCT FROM (OLD."id", OLD."pemilik_id", OLD."tujuan", OLD."untuk_id") THEN
    RAISE EXCEPTION 'berkas: identity, owner and purpose never change' USING ERRCODE = 'check_violation';
  END IF;
  IF NEW."status" <> OLD."status" AND NOT EXISTS (
    SELECT 1 FROM "transisi_sah" t
    WHERE t."alur" = 'berkas' AND t."dari" = OLD."status"::text AND t."ke" = NEW."status"::text
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
