-- DropIndex
DROP INDEX "lampiran_pelatihan_pelatihan_id_urutan_idx";

-- DropIndex
DROP INDEX "lampiran_pelatihan_berkas_id_pemilik_id_key";

-- AlterTable
ALTER TABLE "lampiran_pelatihan" DROP CONSTRAINT "lampiran_pelatihan_pkey",
ADD CONSTRAINT "lampiran_pelatihan_pkey" PRIMARY KEY ("pelatihan_id", "berkas_id");

-- CreateIndex
CREATE INDEX "lampiran_pelatihan_berkas_id_idx" ON "lampiran_pelatihan"("berkas_id");
