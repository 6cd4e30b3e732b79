import { randomInt, randomUUID } from "node:crypto";
import type { IdentifierKind } from "@/lib/kernel/identifiers";
import type { Role } from "@/lib/kernel/roles";
import type { Zone } from "@/lib/kernel/time";
import { VACANT } from "@/lib/sekolah/labels";
import type { Tx } from "@/lib/server/db";
import { codeDigest, codeFor } from "@/lib/server/one-time-code";
import type { Jenjang, StatusGuru, StatusKepegawaian, StatusPindah } from "@/prisma/generated/enums";

/**
 * Makes people and places, for the demonstration data and for tests alike (DESIGN §3.12). Whatever is left out gets a value
 * that is valid and collides with nothing. Nothing here decides: a factory writes the state it is asked for, together with
 * the timeline that would have led there.
 */

/** A random number of so many digits, as text. The first is a 9, which none of the demonstration's own numbers has. */
function digits(count: number): string {
  let text = "9";
  while (text.length < count) text += randomInt(10);
  return text;
}

export const someNpsn = () => digits(8);
export const someNuptk = () => digits(16);
export const someEmail = () => `orang-${randomUUID().slice(0, 13)}@contoh.id`;

type Moment = { pada?: Date };

/** One line of a timeline: who, what, when, why. */
export type Event = {
  pada: Date;
  oleh: { akunId?: string | null; nama: string; peran: Role | "publik" | "sistem" };
  aksi: string;
  peristiwa: string;
  dari?: string;
  ke?: string;
  alasan?: string;
};

/** The timeline and audit rows a record would have by now; `objek.jenis` is the name of its table. */
export async function makeHistory(tx: Tx, objek: { jenis: string; id: string }, events: readonly Event[]) {
  for (const { pada, oleh, aksi, peristiwa, dari, ke, alasan } of events) {
    const pelakuId = oleh.akunId ?? null;
    const about = { pada, pelakuId, objekJenis: objek.jenis, objekId: objek.id };
    const who = { pelakuNama: oleh.nama, pelakuPeran: oleh.peran };
    await tx.riwayat.create({ data: { ...about, ...who, peristiwa, dari, ke, alasan } });
    await tx.audit.create({ data: { ...about, peran: oleh.peran, aksi, hasil: "berhasil" } });
  }
}

export type MadeOffice = { id: string; nama: string; zona: Zone };

type OfficeOptions = Moment & {
  id?: string;
  jenis?: "dinas" | "lptk" | "p2kptk2" | "lembaga";
  nama?: string;
  /** The Dinas that made the office. */
  dinasId?: string | null;
  zona?: Zone;
};

/** An office without accounts. LPTK and P2KPTK2 stand under a Dinas: without a given one, under a new one. */
export async function makeOffice(tx: Tx, options: OfficeOptions = {}): Promise<MadeOffice> {
  const { id = randomUUID(), jenis = "lptk", zona = "WIB", pada } = options;
  const needsDinas = jenis === "lptk" || jenis === "p2kptk2";
  const dinasId = options.dinasId ?? (needsDinas ? (await makeDinas(tx, { zona, pada })).id : null);
  const nama = options.nama ?? `${jenis.toUpperCase()} ${id.slice(0, 8)}`;
  await tx.instansi.create({ data: { id, jenis, nama, dinasId, zona, dibuatPada: pada } });
  return { id, nama, zona };
}

/** An education office without accounts. */
export function makeDinas(tx: Tx, options: Omit<OfficeOptions, "jenis" | "dinasId"> = {}): Promise<MadeOffice> {
  return makeOffice(tx, { ...options, jenis: "dinas" });
}

export type MadeSchool = { id: string; npsn: string; nama: string };

type SchoolOptions = Moment & {
  dinasId: string;
  id?: string;
  npsn?: string;
  nama?: string;
  jenjang?: Jenjang;
  alamat?: string;
  kota?: string;
  zona?: Zone;
};

/** A school without a principal. */
export async function makeSchool(tx: Tx, options: SchoolOptions): Promise<MadeSchool> {
  const { dinasId, id = randomUUID(), npsn = someNpsn(), jenjang = "SD", zona = "WIB", pada } = options;
  const nama = options.nama ?? `SDN Contoh ${npsn}`;
  const { alamat = "Jalan Contoh No. 1", kota = "Kota Contoh" } = options;
  await tx.sekolah.create({ data: { id, npsn, nama, jenjang, alamat, kota, zona, dinasId, dibuatPada: pada } });
  return { id, npsn, nama };
}

export type MadeAccount = { akunId: string; nama: string };

export type AccountOptions = Moment & {
  id?: string;
  nama?: string;
  surel?: string | null;
  telepon?: string | null;
  /** An argon2id hash; without one nobody signs in. */
  kataSandi?: string | null;
  pengenal?: readonly { jenis: IdentifierKind; nilai: string }[];
};

/** An account without roles. Its e-mail is contact only: what one signs in with stands in `pengenal`. */
export async function makeAccount(tx: Tx, options: AccountOptions = {}): Promise<MadeAccount> {
  const { id = randomUUID(), surel = null, telepon = null, kataSandi = null, pengenal = [], pada } = options;
  const nama = options.nama ?? `Orang ${id.slice(0, 8)}`;
  await tx.akun.create({
    data: { id, nama, surel, telepon, kataSandi, dibuatPada: pada, pengenal: { create: [...pengenal] } },
  });
  return { akunId: id, nama };
}

type Place = { sekolahId?: string; instansiId?: string };

/** Gives an account a role; returns the role's id. */
export async function makeRole(
  tx: Tx,
  akunId: string,
  peran: Role,
  { sekolahId, instansiId, pada }: Place & Moment = {},
) {
  const data = { akunId, peran, sekolahId, instansiId, dibuatPada: pada };
  const { id } = await tx.peranAkun.create({ data, select: { id: true } });
  return id;
}

/** A signed-in device; returns the session's id. */
export async function makeSession(tx: Tx, akunId: string, peranId: string): Promise<string> {
  const { id } = await tx.sesi.create({
    data: { akunId, peranId, perangkat: "Chrome di Linux" },
    select: { id: true },
  });
  return id;
}

/** A one-time code that can still be used; `codeFor(id)` tells it. */
export async function makeCode(
  tx: Tx,
  options: { akunId: string; berlakuSampai: Date; id?: string; jenis?: "masuk_pertama" | "lupa_password" },
): Promise<string> {
  const { akunId, berlakuSampai, id = randomUUID(), jenis = "masuk_pertama" } = options;
  await tx.kodeSekaliPakai.create({ data: { id, akunId, jenis, berlakuSampai, sidik: codeDigest(codeFor(id)) } });
  return id;
}

export type MadeOfficeAccount = MadeAccount & { peranId: string };

/** Somebody who works in an office (or as a mentor of an LPTK) and signs in by e-mail. */
export async function makeOfficeAccount(
  tx: Tx,
  options: AccountOptions & { peran: Exclude<Role, "guru" | "kepsek">; instansiId: string },
): Promise<MadeOfficeAccount> {
  const { peran, instansiId, surel = someEmail(), pengenal = [], ...rest } = options;
  const own = surel ? [{ jenis: "surel" as const, nilai: surel }] : [];
  const account = await makeAccount(tx, { ...rest, surel, pengenal: [...own, ...pengenal] });
  return { ...account, peranId: await makeRole(tx, account.akunId, peran, { instansiId, pada: options.pada }) };
}

/** A mentor of an LPTK, who signs in by e-mail or nomor registrasi instruktur. */
export function makeMentor(
  tx: Tx,
  options: AccountOptions & { instansiId: string; nomorRegistrasi?: string },
): Promise<MadeOfficeAccount> {
  const { nomorRegistrasi = `INS-${digits(8)}`, ...rest } = options;
  const pengenal = [{ jenis: "nomor_registrasi" as const, nilai: nomorRegistrasi }];
  return makeOfficeAccount(tx, { ...rest, peran: "mentor", pengenal });
}

export type MadePost = MadeAccount & { peranId: string; termId: string | null };

type Term = { nama: string; nip?: string | null; jenis?: "definitif" | "plt"; mulai?: Date };

/**
 * The account of a school's principal's post, which signs in with the NPSN. `terms` are its holders, oldest first: each one's
 * term ends when the next begins; the last is open unless `vacantSince` says when it ended too.
 */
export async function makePost(
  tx: Tx,
  options: Omit<AccountOptions, "nama" | "pengenal"> & {
    sekolah: { id: string; npsn: string };
    terms?: readonly Term[];
    vacantSince?: Date;
  },
): Promise<MadePost> {
  const { sekolah, vacantSince, terms = [{ nama: `Kepala ${sekolah.npsn}` }], ...rest } = options;
  const nama = vacantSince ? VACANT : (terms.at(-1)?.nama ?? VACANT);
  const pengenal = [{ jenis: "npsn" as const, nilai: sekolah.npsn }];
  const { akunId } = await makeAccount(tx, { ...rest, nama, pengenal });
  const peranId = await makeRole(tx, akunId, "kepsek", { sekolahId: sekolah.id, pada: rest.pada });
  let termId: string | null = null;
  for (const [index, { nama, nip, jenis = "definitif", mulai }] of terms.entries()) {
    const selesai = terms[index + 1]?.mulai ?? vacantSince;
    const data = { sekolahId: sekolah.id, akunId, nama, nip, jenis, mulai, selesai };
    const { id } = await tx.masaJabatan.create({ data, select: { id: true } });
    if (!selesai) termId = id;
  }
  return { akunId, nama, peranId, termId };
}

export type MadeTeacher = MadeAccount & { peranId: string };

type TeacherOptions = Omit<AccountOptions, "pengenal"> & {
  sekolahId: string;
  nuptk?: string | null;
  nip?: string | null;
  mapel?: string;
  statusKepegawaian?: StatusKepegawaian;
  status?: StatusGuru;
  /** Why refused or deactivated. */
  alasan?: string | null;
  statusSejak?: Date;
};

/** A teacher registered at a school, in any state. A withdrawn registration (`ditarik`) holds no identifiers. */
export async function makeTeacher(tx: Tx, options: TeacherOptions): Promise<MadeTeacher> {
  const { sekolahId, nuptk = someNuptk(), nip, surel = someEmail(), status = "aktif", statusSejak, ...rest } = options;
  const { mapel = "Guru Kelas", statusKepegawaian = "pns", ...account } = rest;
  const needsReason = status === "ditolak" || status === "nonaktif";
  const alasan = options.alasan ?? (needsReason ? "Data belum cocok dengan data sekolah." : null);
  const pengenal: { jenis: IdentifierKind; nilai: string }[] = [];
  if (status !== "ditarik") {
    if (nuptk) pengenal.push({ jenis: "nuptk", nilai: nuptk });
    if (surel) pengenal.push({ jenis: "surel", nilai: surel });
  }
  const { akunId, nama } = await makeAccount(tx, { ...account, surel, pengenal });
  const peranId = await makeRole(tx, akunId, "guru", { pada: account.pada });
  await tx.guru.create({
    data: { akunId, nuptk, nip, sekolahId, mapel, statusKepegawaian, status, alasan, statusSejak },
  });
  return { akunId, nama, peranId };
}

/** A PLPG-only account: role guru, signs in with the nomor peserta, registered at no school. */
export async function makeParticipantAccount(
  tx: Tx,
  options: Omit<AccountOptions, "pengenal"> & { nomorPeserta?: string },
): Promise<MadeTeacher> {
  const { nomorPeserta = digits(14), ...rest } = options;
  const pengenal: { jenis: IdentifierKind; nilai: string }[] = [{ jenis: "nomor_peserta", nilai: nomorPeserta }];
  if (rest.surel) pengenal.push({ jenis: "surel", nilai: rest.surel });
  const account = await makeAccount(tx, { ...rest, pengenal });
  return { ...account, peranId: await makeRole(tx, account.akunId, "guru", { pada: rest.pada }) };
}

/** A school move in any state. */
export async function makeMove(
  tx: Tx,
  options: {
    akunId: string;
    dariSekolahId: string;
    keSekolahId: string;
    id?: string;
    status?: StatusPindah;
    alasan?: string;
    diajukanPada?: Date;
  },
): Promise<string> {
  const { id = randomUUID(), diajukanPada, ...rest } = options;
  await tx.pindahSekolah.create({ data: { id, diajukanPada, statusSejak: diajukanPada, ...rest } });
  return id;
}
