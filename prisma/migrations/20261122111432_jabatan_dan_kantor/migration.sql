-- AlterTable
ALTER TABLE "instansi" ADD COLUMN     "versi" INTEGER NOT NULL DEFAULT 1;

-- Hand-written from here on.

-- Schools and offices: what a form must not leave empty, and who may stand under whom.
ALTER TABLE "sekolah"
  ADD CONSTRAINT "sekolah_nama_rapi_check" CHECK ("nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "sekolah_alamat_check" CHECK (char_length("alamat") BETWEEN 1 AND 200 AND "alamat" = btrim("alamat") AND "alamat" !~ '[[:cntrl:]]'),
  ADD CONSTRAINT "sekolah_kota_check" CHECK (char_length("kota") BETWEEN 1 AND 80 AND "kota" = btrim("kota") AND "kota" !~ '[[:cntrl:]]');
ALTER TABLE "instansi"
  ADD CONSTRAINT "instansi_nama_rapi_check" CHECK ("nama" = btrim("nama") AND "nama" !~ '[[:cntrl:]]'),
  -- A Dinas makes LPTK and P2KPTK2; a Dinas itself and a lembaga stand under nobody (DOMAIN §1).
  ADD CONSTRAINT "instansi_dinas_check" CHECK (("jenis" IN ('lptk', 'p2kptk2')) = ("dinas_id" IS NOT NULL));
CREATE FUNCTION "jaga_instansi"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."jenis" <> OLD."jenis" THEN
    RAISE EXCEPTION 'instansi: its kind never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "instansi_jaga" BEFORE UPDATE ON "instansi" FOR EACH ROW EXECUTE FUNCTION "jaga_instansi"();

-- A role is given once and taken once; to have it back is a new row. So every session and decision keeps the role it was made in.
CREATE FUNCTION "jaga_peran_akun"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."akun_id", NEW."peran", NEW."sekolah_id", NEW."instansi_id", NEW."dibuat_pada")
      IS DISTINCT FROM (OLD."id", OLD."akun_id", OLD."peran", OLD."sekolah_id", OLD."instansi_id", OLD."dibuat_pada")
    OR (OLD."dicabut_pada" IS NOT NULL AND NEW."dicabut_pada" IS DISTINCT FROM OLD."dicabut_pada") THEN
    RAISE EXCEPTION 'peran_akun: given once, taken once' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "peran_akun_jaga" BEFORE UPDATE ON "peran_akun" FOR EACH ROW EXECUTE FUNCTION "jaga_peran_akun"();

-- Terms of one school never overlap: every moment has at most one principal, so every decision at most one name.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "masa_jabatan" ADD CONSTRAINT "masa_jabatan_tidak_tumpang_tindih"
  EXCLUDE USING gist ("sekolah_id" WITH =, tstzrange("mulai", "selesai") WITH &&);

-- An ended term is history; an open one may only end or have its holder's name and NIP corrected.
CREATE FUNCTION "jaga_masa_jabatan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."selesai" IS NOT NULL
    OR (NEW."id", NEW."sekolah_id", NEW."akun_id", NEW."jenis", NEW."mulai")
      IS DISTINCT FROM (OLD."id", OLD."sekolah_id", OLD."akun_id", OLD."jenis", OLD."mulai") THEN
    RAISE EXCEPTION 'masa_jabatan: a term only ends' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "masa_jabatan_jaga" BEFORE UPDATE ON "masa_jabatan" FOR EACH ROW EXECUTE FUNCTION "jaga_masa_jabatan"();
CREATE TRIGGER "masa_jabatan_tetap" BEFORE DELETE ON "masa_jabatan" FOR EACH STATEMENT EXECUTE FUNCTION "tolak_perubahan"();

-- A term is held through the account of the school's own post.
CREATE FUNCTION "jaga_akun_jabatan"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "peran_akun" p
    WHERE p."akun_id" = NEW."akun_id" AND p."peran" = 'kepsek' AND p."sekolah_id" = NEW."sekolah_id" AND p."dicabut_pada" IS NULL
  ) THEN
    RAISE EXCEPTION 'masa_jabatan: the account is not that of the post' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "masa_jabatan_akun" BEFORE INSERT ON "masa_jabatan" FOR EACH ROW EXECUTE FUNCTION "jaga_akun_jabatan"();
