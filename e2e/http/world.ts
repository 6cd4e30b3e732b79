import { randomUUID } from "node:crypto";
import { encode } from "next-auth/jwt";

import type { Role } from "@/lib/kernel/roles";
import { db, type Tx } from "@/lib/server/db";
import { hashPassword } from "@/lib/server/password";
import type { StatusGuru } from "@/prisma/generated/enums";
import {
  makeDinas,
  makeMentor,
  makeOffice,
  makeOfficeAccount,
  makeParticipantAccount,
  makePost,
  makeSchool,
  makeSession,
  makeTeacher,
} from "@/prisma/seed/factories";
import { product } from "./product";

/** Two of everything that must not see each other, and somebody of every kind in each. */

/** Every kind of reader the product tells apart: the public, a teacher in each state, and the other roles. */
export const PERSONAS = [
  "publik",
  "menunggu",
  "aktif",
  "ditolak",
  "nonaktif",
  "peserta",
  "kepsek",
  "mentor",
  "p2kptk2",
  "lptk",
  "dinas",
  "lembaga",
] as const;
export type Persona = (typeof PERSONAS)[number];

export type Person = { akunId: string; peranId: string; nama: string };
export type School = { id: string; npsn: string; nama: string; kepsek: Person };

/** One Dinas with everything below it. */
export type Realm = {
  dinas: Person & { instansiId: string };
  lptk: Person & { instansiId: string };
  mentor: Person;
  p2kptk2: Person & { instansiId: string };
  lembaga: Person & { instansiId: string };
  school: School;
  /** Another school of the same Dinas. */
  neighbour: School;
  guru: Record<"menunggu" | "aktif" | "ditolak" | "nonaktif", Person>;
  peserta: Person;
};

/** `ours` acts; what belongs to `theirs` does not exist for it. */
export type World = { ours: Realm; theirs: Realm };

export const PASSWORD = "sawah-hijau-di-lereng";
let hashed: Promise<string> | null = null;
/** The hash of PASSWORD, made once. */
export const passwordHash = () => {
  hashed ??= hashPassword(PASSWORD);
  return hashed;
};

/** Writes with the application's own database client, as the factories want it. */
export function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.$transaction(work, { timeout: 20_000, maxWait: 10_000 });
}

export async function makeWorld(): Promise<World> {
  const kataSandi = await passwordHash();
  return write(async (tx) => ({ ours: await makeRealm(tx, kataSandi), theirs: await makeRealm(tx, kataSandi) }));
}

async function makeRealm(tx: Tx, kataSandi: string): Promise<Realm> {
  const { id: dinasId } = await makeDinas(tx);
  const office = async (jenis: "lptk" | "p2kptk2" | "lembaga") => {
    const { id: instansiId } = await makeOffice(tx, { jenis, dinasId: jenis === "lembaga" ? null : dinasId });
    return { ...(await makeOfficeAccount(tx, { peran: jenis, instansiId, kataSandi })), instansiId };
  };
  const lptk = await office("lptk");
  const school = await makeLedSchool(tx, dinasId, kataSandi);
  const teacher = (status: StatusGuru) => makeTeacher(tx, { sekolahId: school.id, status, kataSandi });
  return {
    dinas: {
      ...(await makeOfficeAccount(tx, { peran: "dinas", instansiId: dinasId, kataSandi })),
      instansiId: dinasId,
    },
    lptk,
    mentor: await makeMentor(tx, { instansiId: lptk.instansiId, kataSandi }),
    p2kptk2: await office("p2kptk2"),
    lembaga: await office("lembaga"),
    school,
    neighbour: await makeLedSchool(tx, dinasId, kataSandi),
    guru: {
      menunggu: await teacher("menunggu"),
      aktif: await teacher("aktif"),
      ditolak: await teacher("ditolak"),
      nonaktif: await teacher("nonaktif"),
    },
    peserta: await makeParticipantAccount(tx, { kataSandi }),
  };
}

async function makeLedSchool(tx: Tx, dinasId: string, kataSandi: string): Promise<School> {
  const school = await makeSchool(tx, { dinasId });
  return { ...school, kepsek: await makePost(tx, { sekolah: school, kataSandi }) };
}

/** Who of a realm is this kind of reader; null for the public. */
export function personOf(realm: Realm, persona: Persona): Person | null {
  if (persona === "publik") return null;
  if (persona === "kepsek") return realm.school.kepsek;
  return persona in realm.guru ? realm.guru[persona as keyof Realm["guru"]] : realm[persona as "dinas"];
}

export const roleOf = (persona: Exclude<Persona, "publik">): Role =>
  ["menunggu", "aktif", "ditolak", "nonaktif", "peserta"].includes(persona) ? "guru" : (persona as Role);

/** The Cookie header of a living session, named as over plain HTTP. */
export async function cookieOf(sesiId: string): Promise<string> {
  const token = await encode({ token: { sid: sesiId }, secret: product.secret });
  return `next-auth.session-token=${token}`;
}

/** New sessions for every kind of reader of a realm: their cookies. */
export async function signedInAll(realm: Realm): Promise<Record<Persona, string | undefined>> {
  const people = PERSONAS.map((persona) => [persona, personOf(realm, persona)] as const);
  const rows = people.flatMap(([, person]) => (person ? [{ ...person, id: randomUUID() }] : []));
  await db.sesi.createMany({
    data: rows.map(({ id, akunId, peranId }) => ({ id, akunId, peranId, perangkat: "Chrome di Linux" })),
  });
  const cookies = await Promise.all(
    people.map(async ([persona, person]) => {
      const row = rows.find(({ akunId }) => akunId === person?.akunId);
      return [persona, row && (await cookieOf(row.id))] as const;
    }),
  );
  return Object.fromEntries(cookies) as Record<Persona, string | undefined>;
}

/** A new session for somebody, past the sign-in form: its cookie. Nobody's is none. */
export async function signedIn(person: Person | null): Promise<string | undefined> {
  if (!person) return undefined;
  return cookieOf(await write((tx) => makeSession(tx, person.akunId, person.peranId)));
}
