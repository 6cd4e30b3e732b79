-- AlterEnum
ALTER TYPE "jenis_kode" ADD VALUE 'tautan_surel';

-- Hand-written from here on.

-- One living code per account and way. A link by e-mail can be asked for by anybody who knows the Username: it must not void
-- the code that somebody was handed on paper.
DROP INDEX "kode_satu_hidup";
CREATE UNIQUE INDEX "kode_satu_hidup" ON "kode_sekali_pakai" ("akun_id", "jenis") WHERE "dipakai_pada" IS NULL AND "dibatalkan_pada" IS NULL;
-- Nothing is redeemed after its time.
ALTER TABLE "kode_sekali_pakai" ADD CONSTRAINT "kode_waktu_check" CHECK ("dipakai_pada" <= "berlaku_sampai");
