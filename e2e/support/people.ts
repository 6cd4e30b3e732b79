import { addDays } from "@/lib/kernel/time";
import { db, readNow, type Tx } from "@/lib/server/db";
import { codeFor } from "@/lib/server/one-time-code";
import { hashPassword } from "@/lib/server/password";
import type { StatusGuru } from "@/prisma/generated/enums";
import {
  makeCode,
  makeDinas,
  makeOffice,
  makeOfficeAccount,
  makePost,
  makeRole,
  makeSchool,
  makeTeacher,
  someEmail,
  someNuptk,
} from "@/prisma/seed/factories";
import { makeProposal, makeTraining } from "@/prisma/seed/jaklat";

/*
 * People for journeys, made past the forms by the factories that the demonstration's own people come from. Everything has an
 * identifier that nobody else has.
 */

/** Somebody who can sign in. */
export type Person = { nama: string; username: string; password: string };

export type School = { id: string; npsn: string; nama: string };

/** Password of everybody made here. */
export const PASSWORD = "sawah-hijau-di-lereng";

let hashed: Promise<string> | null = null;
/** The hash of PASSWORD, made once. */
export const passwordHash = () => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

/** Writes past the forms, as the factories want it. */
export function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { timeout: 20_000, maxWait: 20_000 });
}

/** An education office with one account. */
export async function givenDinas(): Promise<Person & { id: string }> {
  const kataSandi = await passwordHash();
  const surel = someEmail();
  return write(async (tx) => {
    const { id } = await makeDinas(tx);
    const { nama } = await makeOfficeAccount(tx, { peran: "dinas", instansiId: id, surel, kataSandi });
    return { id, nama, username: surel, password: PASSWORD };
  });
}

export type TrainingCentre = Person & {
  id: string;
  /** Publishes a training of the unit, past its forms. */
  publish: (judul: string) => Promise<{ id: string; judul: string }>;
  /** A topic that a school has proposed to the unit. */
  propose: (sekolahId: string, topik: string) => Promise<string>;
};

/** A P2KPTK2 unit below a Dinas, with one account. */
export async function givenTrainingCentre(dinasId: string): Promise<TrainingCentre> {
  const kataSandi = await passwordHash();
  const surel = someEmail();
  return write(async (tx) => {
    const { id: instansiId } = await makeOffice(tx, { jenis: "p2kptk2", dinasId });
    const { nama } = await makeOfficeAccount(tx, { peran: "p2kptk2", instansiId, surel, kataSandi });
    return {
      ...{ id: instansiId, nama, username: surel, password: PASSWORD },
      publish: async (judul) => ({ judul, ...(await write((tx) => makeTraining(tx, { instansiId, judul }))) }),
      propose: (sekolahId, topik) => write((tx) => makeProposal(tx, { instansiId, sekolahId, topik })),
    };
  });
}

/** A school with its principal, below a given Dinas or one of its own. */
export async function givenSchool({ dinasId }: { dinasId?: string } = {}): Promise<School & { kepsek: Person }> {
  const kataSandi = await passwordHash();
  return write(async (tx) => {
    const school = await makeSchool(tx, { dinasId: dinasId ?? (await makeDinas(tx)).id });
    const { nama } = await makePost(tx, { sekolah: school, kataSandi, surel: someEmail(), telepon: "081234567890" });
    return { ...school, kepsek: { nama, username: school.npsn, password: PASSWORD } };
  });
}

export type Teacher = Person & { akunId: string; peranId: string; surel: string };

/** A teacher of a school, who signs in with the NUPTK. */
export async function givenTeacher(sekolah: { id: string }, status: StatusGuru = "aktif"): Promise<Teacher> {
  const kataSandi = await passwordHash();
  const [nuptk, surel] = [someNuptk(), someEmail()];
  const telepon = "081234567890";
  const teacher = await write((tx) =>
    makeTeacher(tx, { sekolahId: sekolah.id, nuptk, surel, telepon, status, kataSandi }),
  );
  return { ...teacher, surel, username: nuptk, password: PASSWORD };
}

/** Makes a teacher a mentor as well: one account, two roles. */
export async function givenMentorRole({ akunId }: Teacher): Promise<{ lptk: string }> {
  return write(async (tx) => {
    const { id, nama } = await makeOffice(tx, { jenis: "lptk" });
    await makeRole(tx, akunId, "mentor", { instansiId: id });
    return { lptk: nama };
  });
}

/** A one-time code for an account, good for a day. */
export async function givenCode({ akunId }: Teacher): Promise<string> {
  return codeFor(await write(async (tx) => makeCode(tx, { akunId, berlakuSampai: addDays(await readNow(tx), 1) })));
}
