-- Teachers and their schools (lib/akun/pendaftaran, lib/akun/pindah): what no writer may get round.

-- A NUPTK belongs to one living registration; rejected and withdrawn ones only remember what was typed.
CREATE UNIQUE INDEX "guru_nuptk_satu" ON "guru" ("nuptk") WHERE "status" IN ('menunggu', 'aktif', 'nonaktif');

-- Whoever decides has read the version they name: facts never change under the same one.
CREATE FUNCTION "jaga_isi_guru"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."versi" <= OLD."versi"
    AND (NEW."nuptk", NEW."nip", NEW."sekolah_id", NEW."mapel", NEW."status_kepegawaian")
      IS DISTINCT FROM (OLD."nuptk", OLD."nip", OLD."sekolah_id", OLD."mapel", OLD."status_kepegawaian") THEN
    RAISE EXCEPTION 'guru: a change raises the version' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "guru_isi" BEFORE UPDATE ON "guru" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_guru"();

-- An open registration may name another school; a teacher who was approved changes it only by a move approved in the same
-- transaction (told by xmin, not by times: demonstrations move the clock back and forth).
CREATE FUNCTION "jaga_sekolah_guru"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."sekolah_id" = OLD."sekolah_id"
    OR (OLD."status" IN ('menunggu', 'ditolak') AND NEW."status" = 'menunggu')
    OR (OLD."status" IN ('aktif', 'nonaktif') AND NEW."status" = 'aktif' AND EXISTS (
      SELECT 1 FROM "pindah_sekolah" p
      WHERE p."akun_id" = NEW."akun_id" AND p."status" = 'disetujui' AND p.xmin = pg_current_xact_id()::xid
        AND p."dari_sekolah_id" = OLD."sekolah_id" AND p."ke_sekolah_id" = NEW."sekolah_id")) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'guru: the school changes by an approved move' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER "guru_sekolah" BEFORE UPDATE ON "guru" FOR EACH ROW EXECUTE FUNCTION "jaga_sekolah_guru"();

-- A move asks from the school where the teacher is, and only an approved teacher asks.
CREATE FUNCTION "jaga_asal_pindah"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."status" = 'diajukan' THEN
    PERFORM 1 FROM "guru" g
    WHERE g."akun_id" = NEW."akun_id" AND g."sekolah_id" = NEW."dari_sekolah_id" AND g."status" IN ('aktif', 'nonaktif')
    FOR SHARE;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'pindah_sekolah: not an approved teacher of that school' USING ERRCODE = 'check_violation';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "pindah_sekolah_asal" BEFORE INSERT ON "pindah_sekolah" FOR EACH ROW EXECUTE FUNCTION "jaga_asal_pindah"();

CREATE FUNCTION "jaga_isi_pindah"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."id", NEW."akun_id", NEW."dari_sekolah_id", NEW."ke_sekolah_id", NEW."diajukan_pada")
    IS DISTINCT FROM (OLD."id", OLD."akun_id", OLD."dari_sekolah_id", OLD."ke_sekolah_id", OLD."diajukan_pada") THEN
    RAISE EXCEPTION 'pindah_sekolah: what was asked never changes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "pindah_sekolah_isi" BEFORE UPDATE ON "pindah_sekolah" FOR EACH ROW EXECUTE FUNCTION "jaga_isi_pindah"();

-- An approved move has moved the teacher when its transaction ends.
CREATE FUNCTION "jaga_tiba_pindah"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "guru" g WHERE g."akun_id" = NEW."akun_id" AND g."sekolah_id" = NEW."ke_sekolah_id" AND g."status" = 'aktif'
  ) THEN
    RAISE EXCEPTION 'pindah_sekolah %: approved, but the teacher has not arrived', NEW."id" USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER "pindah_sekolah_tiba" AFTER UPDATE OF "status" ON "pindah_sekolah"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW."status" = 'disetujui' AND OLD."status" <> 'disetujui')
  EXECUTE FUNCTION "jaga_tiba_pindah"();
