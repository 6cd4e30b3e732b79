import {
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeSchool,
  makeTeacher,
  someEmail,
  someNuptk,
} from "@/prisma/seed/factories";
import { type AfterTraining, makeApplication } from "@/prisma/seed/penerapan";
import { PASSWORD, type Person, passwordHash, write } from "./people";

export type TrainingOver = {
  id: string;
  guru: Person;
  kepsek: Person;
  unit: Person;
  judul: string;
  sekolah: string;
  instansi: string;
};

/** A teacher, the principal and the training's unit, with an enrolment after its training. */
export async function givenTrainingOver(status: AfterTraining = "hadir"): Promise<TrainingOver> {
  const kataSandi = await passwordHash();
  const [nuptk, surel] = [someNuptk(), someEmail()];
  return write(async (tx) => {
    const { id: dinasId } = await makeDinas(tx);
    const office = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const unit = await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId: office.id, surel, kataSandi });
    const school = await makeSchool(tx, { dinasId });
    const kepsek = await makePost(tx, { sekolah: school, kataSandi });
    const guru = await makeTeacher(tx, { sekolahId: school.id, nuptk, kataSandi });
    const places = { dinasId, instansiId: office.id, sekolahId: school.id };
    const { id, pelatihanId } = await makeApplication(tx, { ...places, akunId: guru.akunId, status });
    const { judul } = await tx.pelatihan.findUniqueOrThrow({ where: { id: pelatihanId } });
    const person = (nama: string, username: string): Person => ({ nama, username, password: PASSWORD });
    return {
      ...{ id, judul, sekolah: school.nama, instansi: office.nama },
      guru: person(guru.nama, nuptk),
      kepsek: person(kepsek.nama, school.npsn),
      unit: person(unit.nama, surel),
    };
  });
}
