-- Scheme 2025: what a rating was given for stays as it was. Writers hold the plan's row, and so does whoever rates: one waits for the
-- other (wajib_disetujui), so neither is missed.
CREATE FUNCTION "jaga_setelah_penilaian"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "penilaian_kinerja" p
      WHERE p."rencana_id" = CASE WHEN TG_OP = 'DELETE' THEN OLD."rencana_id" ELSE NEW."rencana_id" END) THEN
    RAISE EXCEPTION '%: the plan has been rated', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "pelaksanaan_tugas_sebelum" BEFORE INSERT OR UPDATE OR DELETE ON "pelaksanaan_tugas"
  FOR EACH ROW EXECUTE FUNCTION "jaga_setelah_penilaian"();
CREATE TRIGGER "refleksi_belajar_sebelum" BEFORE INSERT OR UPDATE OR DELETE ON "refleksi_belajar"
  FOR EACH ROW EXECUTE FUNCTION "jaga_setelah_penilaian"();
