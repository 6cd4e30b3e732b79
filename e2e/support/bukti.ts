import { randomUUID } from "node:crypto";
import { db } from "@/lib/server/db";
import { makeOffice } from "@/prisma/seed/factories";
import { type MadePlan, makeCatalogue, makePeriod, makePlan } from "@/prisma/seed/kinerja";
import { makeApplication } from "@/prisma/seed/penerapan";
import { makeKarya } from "@/prisma/seed/portfolio";
import { givenDinas, givenSchool, givenTeacher, type Person, write } from "./people";

export type EvidenceSetting = {
  guru: Person & { akunId: string };
  kepsek: Person;
  plan: MadePlan;
  /** A piece of Bukti Karya in the category Sertifikat. */
  karya: string;
  dinasId: string;
  sekolahId: string;
};

/**
 * A teacher whose plan of scheme 2024 is approved and under way: 2 × pelatihan mandiri, 1 × narasumber, 1 × pelatihan bersertifikat, and
 * one extra duty.
 */
export async function givenApprovedPlan(): Promise<EvidenceSetting> {
  const dinas = await givenDinas();
  const school = await givenSchool({ dinasId: dinas.id });
  const guru = await givenTeacher(school);
  const karya = `Sertifikat KKG ${randomUUID().slice(0, 8)}`;
  const plan = await write(async (tx) => {
    const katalog = await makeCatalogue(tx, { dinasId: dinas.id });
    const periodeId = await makePeriod(tx, { dinasId: dinas.id, katalogId: katalog.id });
    const piece = { judul: karya, kategori: "sertifikat", pada: new Date(), lines: [karya] } as const;
    await makeKarya(tx, { id: randomUUID(), akunId: guru.akunId, ...piece });
    return makePlan(tx, { akunId: guru.akunId, periodeId, katalog });
  });
  return { guru, kepsek: school.kepsek, plan, karya, dinasId: dinas.id, sekolahId: school.id };
}

/** The teacher has got a certificate of JakLat; it lies in Bukti Karya. */
export async function givenCertificate({ guru, dinasId, sekolahId }: EvidenceSetting) {
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const about = { dinasId, instansiId, sekolahId, akunId: guru.akunId };
    const { sertifikat } = await makeApplication(tx, { ...about, status: "bersertifikat", isPrinted: true });
    const { id, nomor } = await tx.sertifikat.findUniqueOrThrow({ where: { id: sertifikat?.id ?? "" } });
    const { judul } = await tx.karya.findFirstOrThrow({
      where: { akunId: guru.akunId, berkas: { sertifikat: { id } } },
    });
    return { id, nomor, judul };
  });
}

/** Its unit takes a certificate back. */
export async function revokeCertificate(id: string): Promise<void> {
  const data = { status: "dicabut", alasan: "Nama peserta tertukar.", versi: { increment: 1 } } as const;
  await db.sertifikat.update({ where: { id }, data });
}
