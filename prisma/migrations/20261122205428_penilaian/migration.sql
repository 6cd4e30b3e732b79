-- CreateTable
CREATE TABLE "draf_penilaian" (
    "rencana_id" UUID NOT NULL,
    "sekolah_id" UUID NOT NULL,
    "hasil" "ekspektasi_kinerja",
    "perilaku" "ekspektasi_kinerja",
    "catatan" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "draf_penilaian_pkey" PRIMARY KEY ("rencana_id","sekolah_id")
);

-- CreateIndex
CREATE INDEX "draf_penilaian_sekolah_id_idx" ON "draf_penilaian"("sekolah_id");

-- AddForeignKey
ALTER TABLE "draf_penilaian" ADD CONSTRAINT "draf_penilaian_rencana_id_fkey" FOREIGN KEY ("rencana_id") REFERENCES "rencana_kinerja"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draf_penilaian" ADD CONSTRAINT "draf_penilaian_sekolah_id_fkey" FOREIGN KEY ("sekolah_id") REFERENCES "sekolah"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Hand-written from here on.

ALTER TABLE "draf_penilaian" ADD CONSTRAINT "draf_penilaian_catatan_check" CHECK (char_length("catatan") <= 3000);
CREATE TRIGGER "draf_penilaian_disetujui" BEFORE INSERT ON "draf_penilaian" FOR EACH ROW EXECUTE FUNCTION "wajib_disetujui"();

-- Below what was expected is said only with words that tell the teacher why.
ALTER TABLE "penilaian_kinerja" ADD CONSTRAINT "penilaian_kinerja_alasan_check"
  CHECK (("hasil" <> 'di_bawah' AND "perilaku" <> 'di_bawah') OR btrim("catatan") <> '');

-- What was rated stays as it was rated: a plan takes nothing new from its teacher any more, nor more time to hand it in.
CREATE OR REPLACE FUNCTION "jaga_sebelum_penilaian"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "penilaian_kinerja" p
    WHERE p."rencana_id" = CASE TG_OP WHEN 'DELETE' THEN OLD."rencana_id" ELSE NEW."rencana_id" END) THEN
    RAISE EXCEPTION '%: the plan has been rated', TG_TABLE_NAME USING ERRCODE = 'check_violation';
  END IF;
  RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "kumpulan_bukti_sebelum" BEFORE INSERT OR UPDATE ON "kumpulan_bukti" FOR EACH ROW EXECUTE FUNCTION "jaga_sebelum_penilaian"();
CREATE TRIGGER "bukti_dukung_sebelum" BEFORE INSERT OR UPDATE OR DELETE ON "bukti_dukung" FOR EACH ROW EXECUTE FUNCTION "jaga_sebelum_penilaian"();
CREATE TRIGGER "draf_perubahan_sebelum" BEFORE INSERT OR UPDATE ON "draf_perubahan" FOR EACH ROW EXECUTE FUNCTION "jaga_sebelum_penilaian"();
CREATE FUNCTION "jaga_perpanjangan_dinilai"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."fase" <> 'penilaian' AND EXISTS (
    SELECT 1 FROM "rencana_kinerja" r JOIN "penilaian_kinerja" p ON p."rencana_id" = r."id"
    WHERE r."akun_id" = NEW."akun_id" AND r."periode_id" = NEW."periode_id"
  ) THEN
    RAISE EXCEPTION 'perpanjangan_fase: the plan has been rated' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "perpanjangan_fase_dinilai" BEFORE INSERT OR UPDATE ON "perpanjangan_fase" FOR EACH ROW EXECUTE FUNCTION "jaga_perpanjangan_dinilai"();
