-- The life of a file is a workflow like the others: its pairs stand in the one table.
INSERT INTO "transisi_sah" ("alur", "dari", "ke") VALUES
  ('berkas', 'menunggu', 'dibuang'),
  ('berkas', 'menunggu', 'tersimpan'),
  ('berkas', 'terhubung', 'dibuang'),
  ('berkas', 'tersimpan', 'dibuang'),
  ('berkas', 'tersimpan', 'terhubung');

CREATE OR REPLACE FUNCTION "jaga_berkas"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."pemilik_id", NEW."tujuan") IS DISTINCT FROM (OLD."id", OLD."pemilik_id", OLD."tujuan") THEN
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
