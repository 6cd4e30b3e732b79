import "server-only";
import { invalid, notFound, ok, type Result, stale } from "@/lib/kernel/result";
import { ROLE_LABELS, type Role } from "@/lib/kernel/roles";
import type { Zone } from "@/lib/kernel/time";
import { REASON_MAX } from "@/lib/kernel/workflow";
import type { Prisma, Tx } from "@/lib/server/db";
import { enqueueMail, notify } from "@/lib/server/notify";
import type { DinasScope, LptkScope } from "@/lib/server/scope";
import { type Deed, record } from "@/lib/server/trail";
import { OFFICE_LABELS, ROLE_HAPPENINGS } from "./labels";
import { type MailName, notices } from "./messages";
import { findRoles } from "./queries";
import { mayMake, mayReceiveRole, mayRevoke, roleOf } from "./rules";

/** Who acts, when and in which request. */

/** Somebody who is to have an account, or has one already. */
type Person = {
  nama: string;
  surel: string;
  telepon: string | null;
  /** The one who fills in the form knows that this e-mail has an account and that it is the same person's. */
  sudahPunyaAkun: boolean;
};

type Office = { id: string; nama: string };

/** Somebody now holds the role; `isNew` says that the account is new and needs a code. */
export type Placed = { akunId: string; peranId: string; nama: string; isNew: boolean };

/**
 * A new office under the Dinas with its first account. Errors: as `placeRole`; `isian_salah` if the Dinas has an office of
 * this kind and name.
 */
export async function createOffice(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  facts: { jenis: "lptk" | "p2kptk2"; namaInstansi: string; zona: Zone } & Person,
): Promise<Result<Placed & { instansiId: string }>> {
  const { jenis, namaInstansi: nama, zona, ...person } = facts;
  const taken = await nameTaken(tx, { jenis, nama, dinasId: scope.instansiId });
  if (taken) return taken;
  const { id } = await tx.instansi.create({
    data: { jenis, nama, zona, dinasId: scope.instansiId },
    select: { id: true },
  });
  const peristiwa = `${nama} didaftarkan`;
  await record(tx, { ...trace(deed), aksi: "kantor.buat", objek: { jenis: "instansi", id }, peristiwa });
  const placed = await placeRole(tx, deed, { id, nama }, roleOf(jenis), person);
  return placed.ok ? ok({ ...placed.data, instansiId: id }) : placed;
}

/** The first Dinas, or a further one: `npm run akun:buat`. Errors: as `placeRole`; `isian_salah` if a Dinas has this name. */
export async function createDinas(
  tx: Tx,
  deed: Deed,
  facts: { namaInstansi: string; zona: Zone } & Person,
): Promise<Result<Placed & { instansiId: string }>> {
  const { namaInstansi: nama, zona, ...person } = facts;
  const taken = await nameTaken(tx, { jenis: "dinas", nama, dinasId: null });
  if (taken) return taken;
  const { id } = await tx.instansi.create({ data: { jenis: "dinas", nama, zona }, select: { id: true } });
  const peristiwa = `${nama} didaftarkan`;
  await record(tx, { ...trace(deed), aksi: "kantor.buat", objek: { jenis: "instansi", id }, peristiwa });
  const placed = await placeRole(tx, deed, { id, nama }, "dinas", person);
  return placed.ok ? ok({ ...placed.data, instansiId: id }) : placed;
}

async function nameTaken(
  tx: Tx,
  { jenis, nama, dinasId }: { jenis: "dinas" | "lptk" | "p2kptk2"; nama: string; dinasId: string | null },
) {
  const same = await tx.instansi.findFirst({
    where: { jenis, dinasId, nama: { equals: nama, mode: "insensitive" } },
    select: { id: true },
  });
  return same ? invalid({ namaInstansi: `${OFFICE_LABELS[jenis]} dengan nama ini sudah ada.` }) : null;
}

/** Corrects an office's name or zone. Errors: `tidak_ditemukan`, `data_berubah`, `isian_salah` (name used). */
export async function updateOffice(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { instansiId, versi, namaInstansi, zona }: { instansiId: string; versi: number; namaInstansi: string; zona: Zone },
): Promise<Result<{ instansiId: string }>> {
  const before = await findOwnOffice(tx, scope, instansiId);
  if (!before) return notFound("Kantor");
  if (before.nama.toLowerCase() !== namaInstansi.toLowerCase() && before.jenis !== "lembaga") {
    const taken = await nameTaken(tx, { jenis: before.jenis, nama: namaInstansi, dinasId: before.dinasId });
    if (taken) return taken;
  }
  const { count } = await tx.instansi.updateMany({
    where: { id: instansiId, versi },
    data: { nama: namaInstansi, zona, versi: { increment: 1 } },
  });
  if (count === 0) return stale();
  const renamed = before.nama === namaInstansi ? [] : [`nama menjadi ${namaInstansi}`];
  const moved = before.zona === zona ? [] : [`zona waktu menjadi ${zona}`];
  const changed = [...renamed, ...moved];
  if (changed.length > 0) {
    const peristiwa = `Data kantor diperbaiki: ${changed.join(", ")}`;
    await record(tx, { ...trace(deed), aksi: "kantor.ubah", objek: { jenis: "instansi", id: instansiId }, peristiwa });
  }
  return ok({ instansiId });
}

/** A further account in one of the Dinas's offices, or in the Dinas itself. Errors: `tidak_ditemukan`; as `placeRole`. */
export async function addAccount(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { instansiId, ...person }: { instansiId: string } & Person,
): Promise<Result<Placed>> {
  const office = await findOwnOffice(tx, scope, instansiId);
  if (!office) return notFound("Kantor");
  return placeRole(tx, deed, office, roleOf(office.jenis), person);
}

/** A new mentor of the LPTK. Errors: as `placeRole`; `isian_salah` if the number belongs to another account. */
export async function createMentor(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { nomorRegistrasi, ...person }: { nomorRegistrasi: string } & Person,
): Promise<Result<Placed>> {
  const office = await tx.instansi.findUniqueOrThrow({
    where: { id: scope.instansiId },
    select: { id: true, nama: true },
  });
  const placed = await placeRole(tx, deed, office, "mentor", person);
  if (!placed.ok) return placed;
  const { akunId } = placed.data;
  // Whoever has a number already keeps it: it is the same person's, and they may sign in with it.
  const has = await tx.pengenal.count({ where: { akunId, jenis: "nomor_registrasi" } });
  if (has > 0) return placed;
  const { count } = await tx.pengenal.createMany({
    data: [{ jenis: "nomor_registrasi", nilai: nomorRegistrasi, akunId }],
    skipDuplicates: true,
  });
  if (count === 0)
    return invalid({ nomorRegistrasi: "Nomor registrasi ini sudah dipakai akun lain. Periksa nomornya." });
  return placed;
}

/**
 * Gives a person a role in an office. Their e-mail is new: an account without a password, whose holder sets one with a code that
 * the caller issues. It has an account: the role is added to it and its owner is told; their password stays theirs.
 * Errors: `tidak_berhak` (see mayMake), `isian_salah` at the e-mail: used and nobody said so, holds the role already, or
 * nobody has vouched for its owner (see mayReceiveRole).
 */
async function placeRole(tx: Tx, deed: Deed, office: Office, peran: Role, person: Person): Promise<Result<Placed>> {
  const allowed = mayMake(deed.by.peran, peran);
  if (!allowed.ok) return allowed;
  const { nama, surel, telepon } = person;
  const owner = await tx.pengenal.findUnique({
    where: { jenis_nilai: { jenis: "surel", nilai: surel } },
    select: { akunId: true },
  });
  if (owner) return addRole(tx, deed, office, peran, owner.akunId, person.sudahPunyaAkun);
  const account = await tx.akun.create({
    data: { nama, surel, telepon, peran: { create: { peran, instansiId: office.id } } },
    select: { id: true, peran: { select: { id: true } } },
  });
  const [role] = account.peran;
  if (!role) throw new Error("the account has no role");
  const { count } = await tx.pengenal.createMany({
    data: [{ jenis: "surel", nilai: surel, akunId: account.id }],
    skipDuplicates: true,
  });
  if (count === 0) return invalid({ surel: "Surel ini baru saja dipakai akun lain. Kirim sekali lagi." });
  const happening = { aksi: "peran.buat", peristiwa: ROLE_HAPPENINGS.made(ROLE_LABELS[peran], nama) };
  await record(tx, { ...trace(deed), ...happening, objek: { jenis: "peran_akun", id: role.id } });
  return ok({ akunId: account.id, peranId: role.id, nama, isNew: true });
}

async function addRole(
  tx: Tx,
  deed: Deed,
  office: Office,
  peran: Role,
  akunId: string,
  isExpected: boolean,
): Promise<Result<Placed>> {
  // Held, so that a registration cannot be released, nor a role be taken, between the look and the gift.
  const [account] = await tx.$queryRaw<{ nama: string; surel: string | null }[]>`
    SELECT nama, surel FROM akun WHERE id = ${akunId}::uuid FOR UPDATE`;
  if (!account) return invalid({ surel: "Surel ini baru saja dilepaskan. Kirim sekali lagi." });
  const roles = await findRoles(tx, akunId);
  const receivable = mayReceiveRole(roles);
  if (!receivable.ok) return invalid({ surel: receivable.message });
  if (roles.some((role) => !role.isRevoked && role.peran === peran && role.instansiId === office.id)) {
    return invalid({ surel: `Pemilik surel ini sudah ${ROLE_LABELS[peran]} di ${office.nama}.` });
  }
  if (!isExpected) {
    return invalid({
      surel: "Surel ini sudah punya akun. Bila orangnya sama, centang pilihan di bawah, lalu kirim lagi.",
    });
  }
  const { id: peranId } = await tx.peranAkun.create({
    data: { akunId, peran, instansiId: office.id },
    select: { id: true },
  });
  const happening = { aksi: "peran.tambah", peristiwa: ROLE_HAPPENINGS.added(ROLE_LABELS[peran], account.nama) };
  await record(tx, { ...trace(deed), ...happening, objek: { jenis: "peran_akun", id: peranId } });
  await tell(tx, { akunId, peranId, ...account }, "peran-ditambahkan", peran, office.nama);
  return ok({ akunId, peranId, nama: account.nama, isNew: false });
}

/** Tells the owner of an account what became of one of its roles. */
async function tell(
  tx: Tx,
  account: { akunId: string; peranId: string; nama: string; surel: string | null },
  templat: MailName,
  peran: Role,
  kantor: string,
  alasan = "",
): Promise<void> {
  const { akunId, peranId, nama, surel } = account;
  const role = ROLE_LABELS[peran];
  const words = {
    "peran-ditambahkan": () => notices.added(role, kantor),
    "peran-dicabut": () => notices.revoked(role, kantor, alasan),
    "peran-diaktifkan": () => notices.returned(role, kantor),
  }[templat]();
  const kunci = `${templat}:${peranId}`;
  await notify(tx, [{ akunId, kunci, ...words }]);
  if (surel)
    await enqueueMail(tx, { akunId, alamat: surel, templat, data: { nama, peran: role, kantor, alasan }, kunci });
}

const heldRole = {
  id: true,
  akunId: true,
  peran: true,
  instansi: { select: { id: true, nama: true } },
  akun: { select: { nama: true, surel: true } },
} as const satisfies Prisma.PeranAkunSelect;

/** A living role in one of the Dinas's offices (mentors are the LPTK's). */
function findStaff(tx: Tx, scope: DinasScope, peranId: string) {
  return tx.peranAkun.findFirst({
    where: {
      id: peranId,
      dicabutPada: null,
      peran: { not: "mentor" },
      instansi: { OR: [{ id: scope.instansiId }, { dinasId: scope.instansiId }] },
    },
    select: heldRole,
  });
}

/** A living mentor's role at the LPTK. */
function findActiveMentor(tx: Tx, scope: LptkScope, akunId: string) {
  return tx.peranAkun.findFirst({
    where: { akunId, peran: "mentor", instansiId: scope.instansiId, dicabutPada: null },
    select: heldRole,
  });
}

function findOwnOffice(tx: Tx, scope: DinasScope, id: string) {
  return tx.instansi.findFirst({ where: { id, OR: [{ id: scope.instansiId }, { dinasId: scope.instansiId }] } });
}

type RoleRow = Prisma.PeranAkunGetPayload<{ select: typeof heldRole }>;

/**
 * Takes a role in one of the Dinas's offices away; effective with the account's next request.
 * Errors: `tidak_ditemukan`, `tidak_berhak` (one's own), `isian_salah` (reason).
 */
export async function revokeStaff(
  tx: Tx,
  deed: Deed,
  scope: DinasScope,
  { peranId, alasan, ownPeranId }: { peranId: string; alasan: string; ownPeranId: string },
): Promise<Result<{ instansiId: string }>> {
  const role = await findStaff(tx, scope, peranId);
  if (!role) return notFound("Akun");
  const allowed = mayRevoke({ peranId: ownPeranId }, { peranId });
  return allowed.ok ? revoke(tx, deed, role, alasan) : allowed;
}

/** A mentor stops being one. Errors: `tidak_ditemukan`, `isian_salah` (reason). */
export async function deactivateMentor(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  { akunId, alasan }: { akunId: string; alasan: string },
): Promise<Result<{ instansiId: string }>> {
  const role = await findActiveMentor(tx, scope, akunId);
  return role ? revoke(tx, deed, role, alasan) : notFound("Mentor");
}

async function revoke(tx: Tx, deed: Deed, role: RoleRow, alasan: string): Promise<Result<{ instansiId: string }>> {
  const { instansi: office } = role;
  if (!office) return notFound("Akun");
  if (alasan === "") return invalid({ alasan: "Tuliskan alasannya." });
  if (alasan.length > REASON_MAX) return invalid({ alasan: `Alasan paling panjang ${REASON_MAX} huruf.` });
  const { akunId, peran, akun } = role;
  const { count } = await tx.peranAkun.updateMany({
    where: { id: role.id, dicabutPada: null },
    data: { dicabutPada: deed.now },
  });
  if (count === 0) return stale();
  await tx.sesi.updateMany({ where: { peranId: role.id, diakhiriPada: null }, data: { diakhiriPada: deed.now } });
  // A code opens the whole account: without a role left it must open nothing.
  if ((await tx.peranAkun.count({ where: { akunId, dicabutPada: null } })) === 0) {
    await tx.kodeSekaliPakai.updateMany({
      where: { akunId, dipakaiPada: null, dibatalkanPada: null },
      data: { dibatalkanPada: deed.now },
    });
  }
  await record(tx, {
    ...trace(deed),
    aksi: "peran.cabut",
    objek: { jenis: "peran_akun", id: role.id },
    peristiwa: ROLE_HAPPENINGS.revoked(ROLE_LABELS[peran], akun.nama),
    alasan,
  });
  await tell(tx, { akunId, peranId: role.id, ...akun }, "peran-dicabut", peran, office.nama, alasan);
  return ok({ instansiId: office.id });
}

/** A mentor who had stopped is one again. Errors: `tidak_ditemukan`, `data_berubah` (is one already). */
export async function reactivateMentor(
  tx: Tx,
  deed: Deed,
  scope: LptkScope,
  akunId: string,
): Promise<Result<{ peranId: string }>> {
  const former = await tx.peranAkun.findFirst({
    where: { akunId, peran: "mentor", instansiId: scope.instansiId, dicabutPada: { not: null } },
    select: heldRole,
  });
  if (!former) return notFound("Mentor");
  const [role] = await tx.peranAkun.createManyAndReturn({
    data: [{ akunId, peran: "mentor", instansiId: scope.instansiId }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!role) return stale();
  await record(tx, {
    ...trace(deed),
    aksi: "peran.aktifkan",
    objek: { jenis: "peran_akun", id: role.id },
    peristiwa: ROLE_HAPPENINGS.returned(ROLE_LABELS.mentor, former.akun.nama),
  });
  const account = { akunId, peranId: role.id, ...former.akun };
  await tell(tx, account, "peran-diaktifkan", "mentor", former.instansi?.nama ?? "");
  return ok({ peranId: role.id });
}

/**
 * A foundation or institution registers itself (DOMAIN §1). `kataSandi` is already hashed.
 * Errors: `isian_salah` (e-mail used).
 */
export async function registerInstitution(
  tx: Tx,
  { requestId }: { requestId: string },
  facts: { namaInstansi: string; zona: Zone; nama: string; surel: string; telepon: string },
  kataSandi: string,
): Promise<Result<{ akunId: string; peranId: string }>> {
  const { namaInstansi, zona, nama, surel, telepon } = facts;
  const office = await tx.instansi.create({
    data: { jenis: "lembaga", nama: namaInstansi, zona },
    select: { id: true },
  });
  const account = await tx.akun.create({
    data: { nama, surel, telepon, kataSandi, peran: { create: { peran: "lembaga", instansiId: office.id } } },
    select: { id: true, peran: { select: { id: true } } },
  });
  const [role] = account.peran;
  if (!role) throw new Error("the account has no role");
  const { count } = await tx.pengenal.createMany({
    data: [{ jenis: "surel", nilai: surel, akunId: account.id }],
    skipDuplicates: true,
  });
  if (count === 0) {
    return invalid({
      surel:
        "Surel ini sudah dipakai sebuah akun. Jika itu akun Anda, masuk atau pakai Lupa password. Jika bukan, pakai surel lain.",
    });
  }
  await record(tx, {
    by: { akunId: account.id, nama, peran: "lembaga" },
    requestId,
    aksi: "lembaga.daftar",
    objek: { jenis: "instansi", id: office.id },
    peristiwa: `${namaInstansi} mendaftar`,
  });
  return ok({ akunId: account.id, peranId: role.id });
}

const trace = ({ by, requestId }: Deed) => ({ by, requestId });
